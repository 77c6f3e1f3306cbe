"""Words of the names of things, and the words that tell a thing's or a place's name from a person's (genre.md 1, 2).

Words of bodies, roles and fields of government are in their own tables. Folded, in lower case.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "BYLINE_WORDS",
    "EPONYM_HEADS",
    "NAMED_AFTER",
    "PLACE_PREPOSITIONS",
    "THINGS_AND_NAMES",
    "THING_ENDINGS",
    "THING_WORDS",
]

#: Words that a bare name does not hold.
THING_WORDS: Final[frozenset[str]] = frozenset(
    """
    about above abroad academic accompanied accord according accords achievement across act acting action active
    activities added additionally addresses addressing adriatic advent adviser advisory aegean aero aerospace
    affairs afp african afternoon again against agence agencia agenda agerpres agreed agreement agreements
    agriculture aid aide air airbase airbus airline airlines airport airstrike airstrikes airways aiwan akorda album
    aligned all alliance along alpine already also althing althingi although alumni always am amazonian ambassadors
    amendment amid among amongst anadolu and andean ani anniversary announces annual another ansa answering antara
    antarctic anthem anti any ap apec apostolic apparent appeal application appoints arab arabian arctic are arena
    army around arrives art article artificial arts asean ashram asian asked asking assistance assumption atlantic
    atomic atrium attache attached attending attends auditorium avenida avenue award awards awareness azertac
    bachelor background backs balcony balkan balkans ballroom baltic banquet barracks barrier base bases basic
    basilica basin basketball battalion battle bazaar bazar be because been begins behind being below belt belta
    bernama beside besides better between beyond bhavan bhawan biennial bilateral binational biodiversity biofuel
    bitcoin blockade blockchain blog board body boeing boko book border bosphorus bosporus boulevard boundary branch
    breaking brexit brics brief briefing broadcasting brotherhood bst buddhist budget building bulletin bundesrat
    bundestag bundesversammlung bureau bureaus business but buy cabinet calendar caliphate call calle calls campaign
    campus canal cancels candidate canton capital capitol caption carbon care career cargo caribbean caspian
    categories category cathedral catholic caucus ceasefire cell cemetery census centenary central centre centro
    ceremony certificates cet chain chairmanship chairs challenge chamber chancellery chancellorship channel chapter
    chart charter cheong chief chiefs childhood children chips chowk christmas chuseok circular citizen citizens
    city civic civil class clause clean click climate clinic club co coalition coast code collective college
    combined commander commenting comments commerce commercial commissioners commodities commodity common
    commonwealth commune communication communique community compact companies company complex compound comprehensive
    concerning concert concludes concluding condoles confederation conference conferences confers conglomerate
    congratulates congratulating congratulations congressional connect connectivity conservation considering consort
    consortium constable constabulary constitution constitutional construction consul consular consulate
    consultation consultations consultative contact container contemporary continental contract convention cookies
    cooperation cooperative cop cop26 cop27 cop28 cop29 copyright corner coronavirus corp corpus corridor corridors
    cortege could council councillor councilor councils counsellor counselor country county court courtesy courtyard
    covid covid-19 craft credence credit crime criminal crises crisis crown cruise cultural culture cup currency
    currently customs cyber cyclone daesh dail daily data deal dear debate debt decade decision defence defense
    degree degrees delegate delegates delegation deliberations delta democracy democratic department departs
    deputies describing desert design desk despite development di-pertuan dialogue dialogues diario did diet digest
    digital diocese diplomacy diplomat diplomatic diplomats directive director directorate directors disaster
    discovery discuss discusses district division diwali diwan doctrine document documents does dollar domestic
    donor download drive drone drones drug dual due duma durbar during duty dynamic dzong each earlier early earth
    earthquake eastern ecclesiarch ecole ecological economic economies economy ecosystem edition editor editorial
    edt education eduskunta efe effective eid eighth eireann election elections electoral electric electronic elects
    elysee email embargo embassies embassy emergency emirate emirates emphasised emphasized empire employment ends
    energy enforcement engineer engineering enlargement enterprise enterprises environment environmental envoy
    envoys epidemic epiphany equality era est estado estados estate estates ethics ethnic eu eurasia eurasian euro
    euroatlantic eurogroup eurojust euronews euronext european europol eurostat even evening event events every
    excellency except exchange exchanges excluding exclusive executive exercise exhibition expatriates expert
    experts expo export expressed expressway exterior external extraordinary facebook facility factory faculty
    families far farewell farm farmers fatah father federal federation felicitates ferry festival fifth fight
    fighter file final finally finance financial first flag flagship fleet flight flood floor flying fms folketing
    follow followers following food football force forces foreign formal format formation former formula fortress
    forward fourth foyer framework free freight friday friends friendship front frontex frontier fuel full
    functional fund funds furthermore future g20 g7 gallery gambit games gazette gazprom gender generation genocide
    geographic getty given global globe gmt goal goals gobierno google governance governmental governments governor
    governorate greater greets ground group groups growth guard guards guests guideline guidelines gulf gunfire
    gurdwara had hails hamas handout handover hanukkah happy haram harbor harbour has have haven headquarters heads
    health heights heir helicopter hellenic hello hemisphere hence here heritage hezbollah higher highland highlands
    highlighted highlights highness highnesses highway hindu his historic history hizbullah hluttaw hold holding
    holdings holds holocaust holy home homeland honor honorary honour hospital hosts hotel hotline hour hours houses
    housing how however hrs human humanitarian humanity hural hurricane icon if illegal image images immigration
    impact imperial implementation import inaugural inauguration inbox inc including independence independent index
    indigenous individual indo industrial industries industry infantry info information infrastructure initiative
    initiatives inks inner innovation inquiry inside insight inspection instagram institut institution institutions
    instituto instrument insurance integrated integration intellectual intelligence intent inter interactive
    interests interfax intergovernmental interim interior internal international internet interpol interstate
    interview into intra invest investment investments investors is isis islamic island islands isle issue issues
    ist istana it itamaraty item items its jalan jewish jirga jogorku joint journal journalists journey judicial
    jumeirah junior jury just kazinform keep kenesh khural kicks kindergarten kingdom knesset know kokkai krai
    kremlin kurdish kurds kyodo labor laboratory labour land landmark language languages large larger last late
    later latest latin launch laureate lawn leader leaders leadership learn leave leaves left legal legislative
    legislature lent letter letters levant level liaison liberal liberation library life like limited line link
    linkedin liturgy live llc local logistics logo lok lounge lower ltd lukoil lunar magazine maghreb mahkota main
    maintenance majlis majlisi malacanan malacanang management manager mandate mandir mansion mantri manufacturing
    many maritime market markets masjid maslikhat masthead matters mausoleum maximum mazhilis meanwhile measures
    mechanism mechanisms medal media medical medicine meet meeting meetings meets mejlis member members memorandum
    memorandums memorial menu mercosur merry meshrano message messages metal meteorological metro mid middle might
    migration migratory military mine minerals mining ministerial ministerio ministers ministries ministry minute
    minutes missile missing mission missions mobile mobility model modern modernisation modernization mods moneda
    monetary money monitor month monument more moreover morning mosque mosques most mother motor motorcade motors
    mountains mourns movement mps multilateral municipal municipality museum music muslim must mutual my nacional
    names nation national nationalrat nations native nato natural nature naval navigation near negotiations
    neighborhood neighbourhood network networks neutral never new new-year news newsletter newspaper newsroom
    newswire next night ninth nitijela niwas nobel non nongovernmental noon nor nordic normal northeast northern
    northwest not note noted notes notice nowruz nuclear nueva nuevo nuncio objective oblast observatory observer
    observers ocean oceanic off offensive officer officers official officials often oil oireachtas okrug oliy
    olympic olympics once online only onto opec open opening opera operation operational operations opinion
    opportunities opposite opposition options or orange order orders ordinary organising organizing oriental
    original orthodox other our out outcome outcomes outer outgoing outlook outreach outside over overseas own pact
    pagoda palace palacio palais palazzo palm pandemic panel paper parade paralympic parliamentary part participants
    parties partner partners partnership partnerships party passover passport past path patriarchal patriarchate
    patriots pavilion pay pays peacekeeping peninsula pension pentecost people peoples permanent persian personal
    personnel pertuan petroleum phase phone photo photos phum picture pilgrimage pipeline places plain plan planalto
    planning plans plant platform platz play plaza plc please pledges plenary plenipotentiary plus pm pms point
    points policies policy political politics popular population portal ports postal pound praca practice practices
    pradhan praises prefecture premiers premiership prensa preparatory present presidencia presidency presidential
    presidents presse pretoria prevention previous previously primary prime print prison privacy private prize
    prizes pro problem procedure procedures process production products professional profile program programme
    programmes programs progress project projects promotion property prospekt protection protocol protocols province
    provincial pst pti public publication publications publishing pulitzer pyidaungsu pyithu qabr qasr quad quality
    quarter quarterly quarters quartet question questions quick rada radio rail railway railways raion rajya ramadan
    ramadhan rapid rashtrapati rashtriya raya rayon ready reaffirms real receive receives recently reception
    recognition reconciliation reconstruction record recovery reduction referendum reform reforms refugee refugees
    regarding regiment region regional register registration regulation regulations regulatory rehabilitation
    reiterates related relations relationship relief religion religious relocation remarks renewable renewal report
    reporter reporters reports representative representatives republic republica republican rescue research reserve
    reserved reserves residence resident resilience resort resource resources response responsibility rest result
    results retreat return reuters review revolution revolutionary rights riigikogu riksdag ring rising road roadmap
    roads rocket role rosada rosatom roscosmos rosneft rotary rotunda rouge roundtable route rue rukun rule rules
    runway rural russians sabha sabor saeima safety sahel samachar same samiti sanctions sangh sangkat sangsad
    satellite save says scheme schengen scholarship school schools science sciences scientific sea seanad seaport
    search seas season second secondary secret secretariat secretaries secretaryship section sector secure
    securities security see seeks seimas sejm self semiconductor semiconductors seminar senators sends senedd series
    service services session sessions settlement seventh shabaab shall share shared shares she sheikhdom shia
    shipping shipyard shiromani should shrine shura siege signs silk simulation since single site sites situation
    sixth skupshtina skupstina slavic smaller sobranie sobranje sobranya social socialist societies society software
    solar solidarity solution solutions some songkran source sources southeast southern southwest sovereign
    sovereignty space spacecraft speaker speakers speaking special specialised specialized speech spokesman
    spokesperson spokeswoman sport sports sputnik stadium staff stage stand standard standards standerat standing
    startup startups statement statements station statute statutory steel still stock stories storm storting story
    strait straits strasse strategies strategy stream strengthening stressed strip structural student students
    studies study subject subprefecture subscribe subsidiary success such sugar suite sultanate summits sunni sunnis
    sunrise supply support supreme surface surveillance survey sustainability sustainable swears sworn symposium
    system systems tags taliban talk talks tanker target tariff task tass tax taxation team technical technologies
    technology telecom telecommunication telecommunications telegram telephone television tells tenth term terminal
    terms territorial territories territory terror terrorism test tet tetangga textile thank thanked thanks that
    theater theatre their theme then there therefore these they things think third this those though through
    throughout thus ties times today together told tomb tomorrow tonight too top topics torch total tour tourism
    tourist tournament toward towards town trade trades traditional traffic trail training trans transatlantic
    transfer transit transition transitional translation transneft transport transportation travel trawler treasury
    treaties treatment treaty trees tribe tribunal tribune trilateral troika troops truce trust trusteeship tunnel
    twice twitter typhoon ukrinform ulitsa under underlined understanding unesco uni unidos unified union unions
    unit unite united universal universidad universidade universite universities unknown unless until update updates
    upon upper uprising urges us useful utc vaccine value values venture verkhovna version vesak vessel veterans via
    victory video view vihara village vision visit visiting visits vocational voivodeship voluntary volunteer
    volunteers vote vows wall warfare warning was watch water way ways we weapons web website week weekend weekly
    welcome welcomed welcomes welfare were western what whatsapp when where which while who whole whom whose why
    wijerama wikipedia wildlife withdrawal within without witness wolesi woman women workers working works workshop
    world worlds worldwide would wraps writer xinhua yacht year years yes yesterday yet yonhap your youth youtube
    yuan zayat zbor zone zones
    """.split()
)

#: Words of things that are family names as well: behind a given name they are somebody's.
THINGS_AND_NAMES: Final[frozenset[str]] = frozenset(
    """
    autumn bar bay best big black blue bond bridge camp cape church close cross easter express fair far field forest
    freedom garden gardens gold golden good grand grant great green guardian hall herald high house justice knight
    lake lakes law laws light low major mass master mount mountain near page park parks peace port post power powers
    read red river rivers round silver small spring square star stars street strong summer temple tower towers
    valley villa war wars white winter
    """.split()
)

#: Endings of words of things that no list holds.
THING_ENDINGS: Final[tuple[str, ...]] = ("tion", "tions", "ship", "ships", "ments", "ness", "ities", "ology")

#: What makes a thing of the name that follows: *Camp A B*, *the vessel A B*, *Order of A B*.
EPONYM_HEADS: Final[frozenset[str]] = frozenset(
    """academy airport avenida avenue award bay boulevard bridge bust cafe calle camp cape carrier casa castillo club
    college corvette cyclone dam destroyer dewan fort foundation frigate fund gallery grave gulf hmas hms
    hospital hotel hurricane ins institute island isle istana jalan kampung lake library masjid mausoleum medal
    memorial monument mount mt operation order palace palacio palais palazzo park plaza port portrait prize
    province quinta residence restaurant river road rue saint san santa sao scholarship school ship square st st.
    stadium statue storm street submarine tomb torre typhoon university uss valley vessel villa wisma""".split()
)

#: What makes a thing of the name before it: `the Ana Rojas Airport`, `in Ana Rojas province`.
NAMED_AFTER: Final[frozenset[str]] = frozenset(
    """academy accord accords act administration agency agreement airbase airfield airline airport area areas avenue
    award bank barracks base bay bloc border boulevard bridge cabinet camp canal carrier cathedral center centre
    channel checkpoint church city coast college commune company complex corporation corridor counties county
    crossing cup daily dam declaration desert dialogue district districts doctrine dynasty era expressway faction
    family fellowship field fields firm forum foundation frigate front fund gate government group gulf hall highway
    hospital hotel house initiative institute island islands lake law library line magazine mausoleum medal memorial
    militia monastery monument mosque mountain mountains movement museum news newspaper oasis order palace park
    party peninsula pipeline plan plant port portal prize process program programme project province provinces radio
    railway refinery regime region regions residence river road scholarship school sea ship square stadium station
    strait street submarine summit television temple theater theatre tower town township treaty trophy trust tunnel
    university valley vessel village website weekly zone""".split()
)

#: Prepositions of places, never of persons.
PLACE_PREPOSITIONS: Final[frozenset[str]] = frozenset(
    "in at near across outside inside through around via over off above throughout toward towards beyond along".split()
)

#: What stands before the names of those who wrote, filmed or published.
BYLINE_WORDS: Final[frozenset[str]] = frozenset(
    """author authors categories compiled compiling copyright correspondent courtesy credit credits edited editing
    editor graphics image images photo photograph photographs photos picture pictures posted producer production
    published reported reporter reporters reporting source sources story tag tags text translated translating
    translation video writer writing written""".split()
)
