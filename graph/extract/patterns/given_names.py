"""Given names and the endings of family names, by which a name without a title is known for one (genre.md 2).

Evidence only: a name is read without them where the sentence tells that it is somebody's. Folded, in lower case. Names
that are also words or places are left out, unless they are too common to miss.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FAMILY_ENDINGS", "GIVEN_NAMES"]

#: Given names of many languages.
GIVEN_NAMES: Final[frozenset[str]] = frozenset(
    """
    aaron abigail adam adrian adriana agnes aidan alain alan alana albert alberto alec alejandra alejandro aleksandar
    aleksandr aleksander aleksandra aleksei aleksey alessandra alessandro alex alexander alexandra alexandre alexei
    alexey alexis alfonso alfred alfredo alice alicia alina alison allan allen alvaro amanda amelia ana anastasia
    anatoly anatoliy anders andre andrea andreas andrei andrej andres andreu andrew andrey andrii andriy andris
    andrius andrus andrzej andy angel angela angeliki angelina angelo anita anja ann anna annalena anne annette annie
    anthony antoine antonella antoni antonia antonio antony antonis antti anton ariel arkady armando armen arnaud
    arnold arthur arturo arvid asbjorn astrid augusto aurelia aurelien axel barbara barry bart bartosz beata beatriz
    ben benedetta benedict benjamin benoit bernard bernardo bernd bernhard bert bertrand beth bill bjarni bjorn bob
    boris borislav borut boyko brad brandon brenda brian brigitte bruce bruno bujar bogdan bohdan branko camille carl
    carla carlo carlos carmen carol carole caroline caspar catherine cecile cecilia celeste celine cesar charles chloe
    chris christian christiana christina christine christoph christophe christopher chrystia claire clara claude
    claudia claudio clement clive colin colette connie constantin constantine cristian cristina cyril cyrille dace
    dagmar daiva dalia damian damien damir dan dana daniel daniela daniele danielle danilo danuta darius darko dave
    david davor deborah dejan delia demetris denis dennis denys derek diana diane didier diego dieter dimitar dimitri
    dimitris dimitrios dina dirk dmitri dmitrii dmitriy dmitry dmytro dolores dominic dominik dominique don donald
    donatella donna dora doris dorin dorothea douglas dragan draginja drago dumitru duncan dusan dwight earl ed eddie
    edgar edgars edi eduard eduardo edvard edward edwin efrain egidijus egils ekaterina elena eleni elias elina elisa
    elisabeth elise elizabeth ella ellen elmedin elon elsa emanuel emil emilia emilio emily emine emma emmanuel enrico
    enrique eric erica erik erika erna ernest ernesto ernst ervin erwin esperanca esther etienne eugene eugenia
    eugeniusz eva evan evelyn evika evgeny fabian fabio fabrice federica federico felipe felix ferdinand ferenc
    fernando filip filippo fiona flavio flavia florian frances francesca francesco francis francisco franck francois
    francoise frank frans franz fred frederic frederick frederik fredrik friedrich fritz gabor gabriel gabriela
    gabrielle gareth gary gaston gavin gediminas geir gemma gennady geoff geoffrey george georges georgi georgios
    gerald gerard gerardo gerhard gert giacomo gian gianni gideon gilbert gilberto gilles gina gintautas giorgi
    giorgia giorgio giorgos giovanni gisela gitanas giuliano giulio giuseppe glen glenn gloria gonzalo goran gordan
    gordana gordon grace graciela graham greg gregoire gregor gregory grigory grzegorz guido guillermo guillaume
    gunnar gunther gunter gustav gustavo guy gwendolyn hadja hakan hannah hanno hans harald harold harriet harry
    harvey hector heidi heiko heinrich heinz helen helena helene helga helge helmut henk hennadiy henri henrik
    henrique henry herbert herman hermann hernan hilary hilda hillary horacio howard hubert hugh hugo humberto ian ida
    ignacio ignazio igor ihor ilham ilia ilir ilona ilya imants imre ina inara ine ines inga ingrid ingrida ioannis
    ion iosif iouri irakli irene irina iryna isaac isabel isabella isabelle ismael istvan ivan ivana ivanka ivars
    ivica ivo iwona jacek jack jacob jacqueline jacques jaime jake jakob jakov jakub james jamie jan jana jane janet
    janez janice janina janis janos janusz jarmo jaroslav jaroslaw jasmina jason javier jay jayne jean jeanine jeanne
    jeff jeffrey jelena jen jennifer jens jeppe jeremy jerome jerzy jesper jesse jessica jesus jill jim jimmy jiri
    joachim joan joana joanna joanne joao joaquin jochen joe joel joelle joerg johan johanna johannes john johnny
    jolanta jon jonas jonathan joost jordi jordan jorge jorgen jose josef josefa josep joseph joseba joshua josip
    josue jozef juan juana juanita judith judy juha juho julia julian juliana julie julien julio juliusz julius juraj
    jurgen jussi justin justina justyna justine jutta jyrki kaja kajsa kamala karel karen kari karim karin karina karl
    karla karol karolina kaspars kasper kate katherine kathleen kathryn kathy katja katalin katarina katarzyna
    katerina katrin katrina kay keith kelly ken kenneth kersti kevin khrystyna kim kimmo kiril kirill kirsten klaus
    klara klavdia knut konrad konstantin konstantinos kostas kostyantyn kostiantyn kris kristalina kristian kristiina
    kristina kristrun krisjanis krists krzysztof ksenia kurt kyriakos kyrylo katri lana lara lars larry larisa laszlo
    laura laurence laurent lauri lazar lea leah lech lee leila leif lena lennart leo leon leonard leonardo leonid
    leonor leopold leopoldo leslie leszek lev levan lewis lidia liam liga lilia liliana lily linas linda lindsey
    lionel lisa liudmila ljubica lloyd lois lolita lorena lorenzo loreta loretta lothar lou louis louise luc luca
    lucas lucia luciana luciano lucie lucy ludmila ludovic luigi luis luisa luiz lukas lukasz luke lyudmila lyubov
    maarten maciej madeleine magda magdalena magdalene maggie magnus maia mairead maja makis malcolm malgorzata
    manfred manolis manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus marek margaret
    margareta margarita margherita margot margrethe margus maria mariana marianne mariano marie marija marijan marin
    marina marine mario marion maris marisa marise marius mariusz marjan marjorie mark marko markus marlene maros
    marta marten martha martin martina martine martins mary masa mate mateja mateusz mathias mathilde matei matej
    matias matjaz mats matteo matthew matthias matti maura maureen maurice mauricio mauro max maxim maxime maximilian
    maya meg megan melanie melinda melissa meredith mervyn mette mia michael michaela michal michel michele micheal
    michelle micol miguel mihai mihail mihaly mihhail mikael mikhail mikheil mikk mikko mike miklos mikola milan
    milena milica milo milos milorad miloslav mimi mindaugas mircea mirek mirela mirjana miro miroslav mirko mohamed
    monica monika morten murielle mykhailo mykola nadezhda nadia nadine nancy natalia natalie nataliia nataliya natasa
    natasha nathalie nathan nebojsa ned neil nelson nenad nestor nicholas nick nicki nicola nicolae nicolas nicole
    niels nigel nihal niina nika niki niklas nikki nikola nikolai nikolaj nikolaos nikolay nikolas nikos nils nina
    ninoslav nino nives noel noemi nora norbert norma norman octavian odile oksana ola olaf olav ole oleg oleh
    oleksandr oleksii oleksiy olena olga olha oliver olivia olivier olli olof olzhas ondrej orhan oriol orysia oscar
    oskar osvaldo otto ottmar pablo pal pam pamela panagiotis paolo paola pascal pascale pasquale pat patrice patricia
    patricio patrick patrik patryk paul paula paulette paulina pauline paulo pavel pavlo pavol pawel pearl pedja pedro
    peggy penny per percy pernille perez petar peter petra petri petr petras petre petro petros petteri phil philip
    philippe phillip pia pierre pieter pietro pilar piotr polina pranas predrag priscilla przemyslaw quentin quim
    rachel radek radim radmila radoslav radoslaw radovan rafael rafal raffaele raimonds raimundas rainer ralf ralph
    ramon ramona ramunas randolph randy raphael rasa rasmus raul ray raymond rebecca regina reinhard reinhold
    remigijus renata renate rene renzo ricardo riccardo richard richie rick rihards riina rinat rita robert roberta
    roberto robin rocio rodica rodney rodolfo rodrigo roger roland rolandas rolf romain roman romana romano romeo ron
    ronald ronaldo ronnie rory rosa rosalia rosario rosen roxana roy ruben rudiger rudolf rumen ruslan russell rustem
    ruth ryan ryszard sabina sabine sabrina salla salome salvador salvatore sam samantha samuel sandra sanja sanna
    santiago sara sarah sascha sasa saulius sean sebastian sebastiao sebastien serge sergei sergej sergey sergio
    serhii serhiy sergiu sevdalina severine sharon shane sheila shelley sherry shirley sibylle sigmar sigrid sigurdur
    silvana silvia silvio simeon simon simona simone simonetta sinisa siobhan slavica slavko slawomir slobodan snezana
    sofia sofie sofya solveig sonja sophia sophie soren spyros srdjan stacey stan stanislav stanislaw stavros stefan
    stefania stefano stefanie steffen stella stelios stephan stephane stephanie stephen steve steven stevo stewart
    stig stjepan stoyan stuart sue susan susana susanna susanne svein sven svenja svetlana svetoslav sviatlana sylvain
    sylvester sylvia sylvie szymon tadeusz tamara tamas tania tanja tanya taras tatiana tatyana taur ted teodor teresa
    terry tetiana thea theo theodor theodora theodore theodoros theresa therese thierry thomas thorsten tiago tibor
    tihomir tim timo timothy timur tina titus tobias toivo tom tomas tomasz tomislav tommaso tommy tonio tony tonje
    tore torsten toomas tracy trevor trine troels tudor tulio tytti tomo uldis ulf ulla ulrich ulrika ulrike urban
    urmas ursula ute uwe vadim vadym vahram valdas valdis valentin valentina valentyn valeria valerie valerii valeriy
    valery valter vanessa vanja vasil vasile vasily vasyl vaclav veronica veronika veronique vesna vicente victor
    viktor viktoria viktorija viktoriia viktoras vilius vilmos vincent vincenzo viola violeta viorel viorica
    virginijus virginija virginie vit vitali vitalie vitalii vitaliy vitaly vito vittorio vivian viviane vjosa
    vladimir vladislav vlado volker volodymyr vojtech vuk vyacheslav walter waldemar wanda warren wayne wendy werner
    wilbur wilfred wilhelm will willem william willy winfried winnie winston wojciech wolfgang wopke wladyslaw xavier
    ximena yair yana yanis yann yannick yaroslav yehor yelena yevgeny yevhen yolanda yulia yuliia yuri yuriy yury yves
    yvette yvonne zbigniew zdenek zdravko zeljko zeljka zoltan zoran zorana zsolt zurab zuzana zvonko zygimantas

    abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelilah abdelkader abdelmadjid abdoulaye abdul abdulaziz
    abdulla abdullah abdullahi abdulrahman abdulkadir abdurahmon abdourahamane abdelmajid abiy aboubacar abu adel
    adham adil adnan adama afif ahad ahmad ahmed ahmet aisha akbar akif akram al-sayyid alaa alassane aliyu ali
    alioune almamy amadou amal ameenah amin amina amir amr ammar anas anwar arif asad asaf asef ashraf asif asim asma
    assimi atef atiku awad awwad ayaz ayman aymen ayoub aziz azza azali baber badr bakary bandar basem bashar bashir
    bassem bassirou bekir bilal bilawal binali bola bouthaina burhan cemil cevdet cheikh chouguel dawood djibril
    ebrahim ehud ekrem elfatih elhadj emad emre erdal ergun ersin faisal fahad fahd fahrettin faiez faiz faouzi farah
    farhad farid faris farooq farouk fatih fatima fatma fatoumata faustin fawzi fayez fayyad ferhat fikret firas fouad
    fuad galib ghassan ghazi gholam habib haidar haitham hakim haider halima hamad hamed hamid hamish hamza hana hanan
    hani haroon haruna hasan hashim hassan hatem hayder hazem hicham hichem hikmet hina hisham hossam hossein houssem
    hulusi husam hussain hussein huseyin hakainde ibrahim ibrahima idriss idris ihab ihsan ikram ilyas imad imam imran
    inam iqbal irfan ismail ismet issa issam issoufou iyad jaber jafar jalal jalil jamal jamil jasim javad javed jawad
    jihad junaid kais kamal kamel kamil kamran kassim kassym-jomart kasym-jomart kemal khadija khaled khalid khalifa
    khalil khawaja khurshid kofi latifa levent liaquat luay lotfi maha mahamadou mahamat mahathir mahdi mahinda
    mahmoud mahmud maimuna majed majid makhdoom mamadou mamady mansour mansoor manouchehr mariam marouane maryam
    marwan masoud massoud mazen mehdi mehmet mevlut mohamad mohamadou mohammad mohammed mohsen mohsin moncef moktar
    monzer mostafa moussa mouaz mouin muammar mubarak muhammad muhammadu muhammed muhyiddin mullah munir murad murat
    mushahid musa musaed mustafa mustapha muqtada nabih nabil nader nadhim nadir naeem naftali najat najib najla
    naledi nasser nasreen nasrin nasir naser nawaf nawaz nayef nayib nazar nechirvan nisreen nizar noura nouri numan
    nuri omar omer osama osman oumar ousmane qais qamar qasem qasim qassem rached rachid rafic rafik raja rajab rami
    ramtane ramzan rana rania raqib rashad rashed rashid rasheed rauf raza recep redouane reem reza riad riyad riyadh
    rizwan rohani rustam ruhollah saad saadeddin saber sabri saddam sadiq sadyr saeed safa sahar sahle-work said saied
    saif salah saleh salem salim salman salva sameh sami samia samir sana sardar sarwar sartaj saud sayed sayyid seif
    selim selma serdar seyed shah shahbaz shahid shahriar shaikh shakhbout shakib shavkat shehbaz sherif shireen
    shoukry sidi sirajuddin soheil souad suleiman suleyman sultan syed tahir tahnoun taha talal tamim tammam taner
    tarek tareq tariq tawakkol tayeb tayyip taieb teodoro tevfik umar umaro umit usman wael waleed walid wang wasim
    yahya yahia yakub yashar yasir yasin yasmin yasser yemi yoweri yousef yousaf youssef youssouf yusuf yusof zafar
    zahid zahir zaid zakaria zaki zalmay zarif zayed zeinab ziad zia zine zubair zulfikar zambry

    ajay ajit akhilesh amit anil anand ananda anjali anurag aparajita arjun arun arindam arvind asanga ashok ashwini
    atal bharat bhupender bimal bishnu bimalendra chandra deepak deepika devendra dharmendra dinesh gajendra ganesh
    gautam giriraj gita gopal gotabaya govind hamidullah hardeep hari harini harsh himanta indira indra jagat jagdeep
    jaishankar jitendra jyoti k.p khadga kiran kiren kirti krishna kumar lakshmi lalit lata madhav mahendra mahesh
    maithripala mallikarjun manmohan manohar meenakshi mohan mukesh mukul nalin nanda narayan narendra naresh navin
    naveen nirmala nirupama nishan nitin om palitha piyush prabhat pradeep pradip prakash pramod pranab prashant
    pratibha pravind prithvirajsing priya priyanka pushpa radha raghav rahul raj rajan rajeev rajendra rajesh rajiv
    rajnath raju ram ramesh randhir ranil ravi ravinder rishi riva rohit sanjay sanjeev sarath sandeep sarita sarojini
    satish satya shashi sheikh shivraj shringla shri sitaram smriti sonia subrahmanyam subhash sudha sujatha sujata
    sunil suresh surya sushil sushma swati syama tej tilak uday uma upendra usha vardhan venkaiah vijay vikram vikas
    vinay vinod vivek yogi yashwant zeenat sheikha

    godwin
    abebe adebayo adesina afua akinwumi aminata amani anyang babatunde baleka bitange chidi chukwuma comfort
    daniel-kablan demeke djiby dlamini emmerson evariste faure felix-antoine filipe gedion getachew goodluck hage
    hailemariam hery ikechukwu itonde joaquim kembo kwame kwesi lazarus lamin lindiwe mahamane makhtar maite manamela
    mandla mathews mokgweetsi moses mulatu musalia mwai nana nangolo ndileka netumbo ngozi nkosazana nkosana obiageli
    okello olusegun paul-henri raila selemani seretse sipho taye tedros thabo thandi tito tshering uhuru wamkele
    workneh yemane agathon faki macky oulimata mwangi wanjiru wafula odhiambo

    akira akihiro aiko chisato daisuke fumio haruhiko hideki hidehiro hideo hirofumi hirokazu hiroshi hiroyuki ichiro
    itsunori jun junichi junichiro junko katsunobu katsuya kazuhiko kazuo keiko keiichi keisuke kenji kentaro kenta
    koichi koji kyoko mari masahiko masahiro masako masato masayuki minoru mitsuko motoo naoki naruhito naoto nobuo
    noriko osamu rahm ryosuke ryu sadako sanae satoshi satsuki seiji seiko shigeru shin shinichi shinjiro shinzo
    shohei shoichi shunichi taizo takako takashi takeo takeshi taro tatsuo toru toshimitsu toshihiro tsuyoshi yasuhiro
    yasuo yasutoshi yohei yoichi yoko yoshihide yoshihiko yoshimasa yoshitaka yoshiro yuichiro yukio yuko yuriko
    yusuke

    agus airlangga anies budi bambang basuki boediono dedi dewa edhy erick gibran hartarto hasto imelda joko jusuf
    ketut luhut megawati mochamad nadiem prabowo pramono puan purnomo rini rizal rosan sakti sandiaga sjafrie sri
    sugiono sukarno susilo wayan wiranto yusril zulkifli halimah ong-ye chok tharman datuk hishammuddin khairy nurul
    saifuddin shafie abang azmin xanana bendito bongbong benigno leni imee delfin perfecto corazon ma arsenio risa

    surin surapong prayut prayuth thaksin yingluck srettha paetongtarn anutin prawit chuan somkid sihasak suthep
    apirat chalermchai panpree parnpree pita sarun tharit varawut vijavat wissanu

    thongloun bounnhang choummaly phankham sonexay saleumxay thongsavanh thongsing bounthong bounkham khamtay
    khamphanh phandouangchit sommad vilay viengthong xaysomphone somsavat sounthone kikeo chansamone khammani pany
    santiphab sisavath vonsey

    aung thein myint tin kyaw nyan ohn min zaw wunna

    adylbek aidarbek akylbek almazbek alisher altynbek askar asylbek azamat bagdat bakhtiyor bakytzhan baurzhan
    berdibek daniyar darkhan daulet dinara eldor emomali erlan erzhan farukh gulshara gurbanguly ilhom
    jamoliddin jasur jeenbek jeyhun jomart kairat kanat maksat marat mansur maulen mukhtar muratbek nursultan nurlan
    omurbek oljas oqil ozodbek rasit roza rovshan saida sapar sardor serik shahin sherali shavkatbek shukhrat
    sirojiddin sodiq sooronbay talgat tanzila temur temirbek toktogon ulan ulugbek umid vilayat yerlan yermek
    yermukhamet zhanar zhandos zhaslan zhumabek batyr batkhuu battsetseg batmunkh batbold enkhbayar khaltmaa
    khurelsukh luvsannamsrai oyun oyun-erdene sainbuyan tsend ukhnaa zandanshatar nyamdorj gombojav amarjargal aigul
    aida mammad mammadyar elmar elchin hikmat ilgar kamaladdin mehriban mikayil natig novruz ramil sahiba tofig vagif
    vugar zakir ziyafat gulmira arman ararat ashot gagik hayk hovik nikol mnatsakan suren tigran vahan vahagn vardan
    zohrab arayik grant davit archil aleko bidzina ekaterine eka kakha kakhi khatia lasha maka nata natia nikoloz
    shalva tea teimuraz tamar tinatin vakhtang zviad hrant mher gegham
    """.split()
)

#: How family names end in languages that mark them; the name before it has a word of its own.
FAMILY_ENDINGS: Final[tuple[str, ...]] = tuple(
    """ov ova ev eva yev yeva ovsky evsky enko chenko vich vych wicz wski wska cki cka dzki dzka ski ska sky skyi skiy
    skaya skas shvili idze adze odze yan oglu zade zadeh bayev bekov ullaev ovic evic avic escu opoulos poulou
    akis idis ides sson sdottir berg mann feld quist qvist strom lund gaard auskas evicius avicius aite aitis
    nejad zai khel singh kumar puri jee pillai wardene singhe ratne sena atne khan
    begum""".split()
)
