"""Words that name organs: fixed names, and the head nouns that end a name nobody listed (genre.md 3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.extract.patterns.tables import read_table
from graph.model import OrganizationKind

__all__ = ["INTERNATIONAL_WORDS", "MOVEMENT_NOUNS", "ORGAN_HEADS", "ORGAN_NOUNS", "PROVINCE_NOUNS", "OrganHead"]


@dataclass(frozen=True, slots=True)
class OrganHead:
    """A fixed name of an organ: its canonical name, its class, and the country that alone has an organ of the name."""

    name: str
    kind: OrganizationKind
    country: str | None = None


# canonical name | class, then the forms
_HEADS: Final = """
Central Committee | PartyOrgan
    central committee, cc, party central committee
Politburo | PartyOrgan
    politburo, political bureau, politboro, politbureau
Secretariat | PartyOrgan
    secretariat, party secretariat
Standing Board | PartyOrgan
    standing board
Standing Committee | PartyOrgan
    standing committee, permanent committee
Central Military Commission | PartyOrgan
    central military commission
Commission for External Relations | PartyOrgan
    commission for external relations, commission for external affairs, central external relations commission,
    external relations commission, external affairs commission, commission of external relations, commission of
    external affairs, central commission for external relations
Organisation Commission | PartyOrgan
    organisation commission, organization commission, central organisation commission, commission for organisation,
    commission for organization, organising commission
Inspection Commission | PartyOrgan
    inspection commission, central inspection commission, commission for inspection
Commission for Internal Affairs | PartyOrgan
    commission for internal affairs, internal affairs commission, central internal affairs commission
Commission for Information and Education | PartyOrgan
    commission for information and education, information and education commission, commission for communications
    and education, commission for popularization and education, commission for communication and education
Commission for Mass Mobilisation | PartyOrgan
    commission for mass mobilisation, commission for mass mobilization
Mass Mobilisation Commission | PartyOrgan
    mass mobilisation commission, mass mobilization commission
International Department | PartyOrgan
    international department, international liaison department, department of international liaison
Office | PartyOrgan
    central office
National Assembly | Legislature
    national assembly, na
Senate | Legislature
    senate
Parliament | Legislature
    parliament
House of Assembly | Legislature
    house of assembly
House of Representatives | Legislature
    house of representatives
House of Councillors | Legislature
    house of councillors
House of Commons | Legislature
    house of commons
House of Lords | Legislature
    house of lords
House | Legislature
    lower house, upper house
State Duma | Legislature | RU
    state duma, duma, state duma of the federal assembly
Federation Council | Legislature | RU
    federation council, federation council of the federal assembly
Knesset | Legislature | IL
    knesset
Bundestag | Legislature | DE
    bundestag
Bundesrat | Legislature | DE
    bundesrat
National Council | Legislature | AT
    nationalrat
Seimas | Legislature | LT
    seimas
Saeima | Legislature | LV
    saeima
Riigikogu | Legislature | EE
    riigikogu
Sejm | Legislature | PL
    sejm
Verkhovna Rada | Legislature | UA
    verkhovna rada
State Great Khural | Legislature | MN
    state great khural, state great hural, great state khural
Storting | Legislature | NO
    storting
Riksdag | Legislature | SE
    riksdag
Folketing | Legislature | DK
    folketing
Eduskunta | Legislature | FI
    eduskunta
Althing | Legislature | IS
    althing, althingi
Milli Majlis | Legislature | AZ
    milli majlis, milli mejlis
Mazhilis | Legislature | KZ
    mazhilis, majilis
Jogorku Kenesh | Legislature | KG
    jogorku kenesh
Oliy Majlis | Legislature | UZ
    oliy majlis
Legislative Chamber of the Oliy Majlis | Legislature | UZ
    legislative chamber of the oliy majlis
Senate of the Oliy Majlis | Legislature | UZ
    senate of the oliy majlis
Majlisi Oli | Legislature | TJ
    majlisi oli
Mejlis | Legislature | TM
    mejlis
Halk Maslahaty | Legislature | TM
    halk maslahaty, khalk maslahaty
Islamic Consultative Assembly | Legislature | IR
    islamic consultative assembly
Grand National Assembly | Legislature | TR
    grand national assembly
Lok Sabha | Legislature | IN
    lok sabha
Rajya Sabha | Legislature | IN
    rajya sabha
Jatiya Sangsad | Legislature | BD
    jatiya sangsad, jatiyo sangsad
Dewan Rakyat | Legislature | MY
    dewan rakyat
Dewan Negara | Legislature | MY
    dewan negara
Oireachtas | Legislature | IE
    oireachtas
Dail Eireann | Legislature | IE
    dail eireann, dail
Federal National Council | Legislature | AE
    federal national council
Shura Council | Legislature
    shura council, consultative council, majlis al-shura
Council of Representatives | Legislature
    council of representatives
House of Peoples' Representatives | Legislature | ET
    house of peoples' representatives, house of people's representatives
Chamber of Deputies | Legislature
    chamber of deputies
Congress of Deputies | Legislature | ES
    congress of deputies
National Assembly of People's Power | Legislature | CU
    national assembly of people's power
Assembly of the Representatives of the People | Legislature | TN
    assembly of the representatives of the people, assembly of people's representatives
Assembly of the Republic | Legislature
    assembly of the republic
Assembly of the Union | Legislature | KM
    assembly of the union
Assembly of Representatives | Legislature
    assembly of representatives
House of the People | Legislature
    house of the people
House of the Nation | Legislature
    house of the nation
People's Assembly | Legislature
    people's assembly
National Parliament | Legislature
    national parliament
Pyithu Hluttaw | Legislature | MM
    pyithu hluttaw
Amyotha Hluttaw | Legislature | MM
    amyotha hluttaw
Pyidaungsu Hluttaw | Legislature | MM
    pyidaungsu hluttaw
People's Majlis | Legislature | MV
    people's majlis
Landtag | Legislature
    landtag
Legislative Yuan | Legislature | TW
    legislative yuan
Hellenic Parliament | Legislature | GR
    hellenic parliament
Legislative Chamber | Legislature | UZ
    legislative chamber
Chamber of Representatives | Legislature
    chamber of representatives
Legislative Assembly | Legislature
    legislative assembly
Legislative Council | Legislature
    legislative council
Federal Assembly | Legislature
    federal assembly
Council of the Republic | Legislature | BY
    council of the republic
National Congress | Legislature
    national congress
African National Congress | Party
    african national congress, anc
Indian National Congress | Party
    indian national congress
National People's Congress | Legislature
    national people's congress, npc
Chinese People's Political Consultative Conference | FrontOrganization
    chinese people's political consultative conference, cppcc
Congress | Legislature
    us congress
Communist Party of Nepal (Maoist Centre) | Party | NP
    cpn (maoist centre), cpn (maoist center), cpn-maoist centre, communist party of nepal (maoist centre)
Communist Party of Nepal (Unified Marxist-Leninist) | Party | NP
    cpn-uml, cpn (uml), communist party of nepal (unified marxist-leninist)
Communist Party of Nepal (Unified Socialist) | Party | NP
    cpn (unified socialist), cpn-unified socialist, communist party of nepal (unified socialist)
Central Intelligence Agency | StateOrgan | US
    cia, central intelligence agency
Federal Bureau of Investigation | StateOrgan | US
    fbi, federal bureau of investigation
State Council | Government
    state council
Government | Government
    government
Government of National Unity | Government | LY
    government of national unity, national unity government
High Council of State | StateOrgan | LY
    high council of state
Royal Government | Government
    royal government
Cabinet | Government
    cabinet
Cabinet of Ministers | Government
    cabinet of ministers
Council of Ministers | Government
    council of ministers, office of the council of ministers
Armed Forces | StateOrgan
    armed forces
People's Army | StateOrgan
    people's army
Army | StateOrgan
    army
Navy | StateOrgan
    navy
Air Force | StateOrgan
    air force
National Police | StateOrgan
    national police
General Staff | StateOrgan
    general staff
Supreme Court | StateOrgan
    supreme court
Supreme People's Court | StateOrgan
    supreme people's court
Supreme People's Procuracy | StateOrgan
    supreme people's procuracy
State Bank | StateOrgan
    state bank
Central Bank | StateOrgan
    central bank
Presidium | StateOrgan
    presidium
State Affairs Commission | StateOrgan
    state affairs commission, state affairs
Prime Minister's Office | StateOrgan
    prime minister's office, office of the prime minister, pm office, pm's office, prime ministerial office
Joint Chiefs of Staff | StateOrgan
    joint chiefs of staff
Land Forces | StateOrgan
    land forces, ground forces
Royal Court | StateOrgan
    royal court, royal hashemite court, amiri diwan, emiri diwan, emiri court, amiri court
Presidential Office | StateOrgan
    presidential office, president's office, office of the president, chancellery of the president
Presidential Administration | StateOrgan
    presidential administration, administration of the president, executive office of the president
Chancellery of the Prime Minister | StateOrgan
    chancellery of the prime minister
Office of His Majesty | StateOrgan
    office of his majesty, office of her majesty
Government Office | StateOrgan
    government office, office of the government
"""

#: Fixed names of organs that need no capitalised words of their own.
ORGAN_HEADS: Final[dict[str, OrganHead]] = {
    form: OrganHead(name, OrganizationKind(kind), *country)
    for (name, kind, *country), forms in read_table(_HEADS)
    for form in forms
}

# class, then the nouns
_NOUNS: Final = """
Ministry
    ministry
StateOrgan
    department, commission, committee, council, agency, authority, administration, bureau, board, court,
    command, force, corps, forces, inspectorate, office, service, directorate, tribunal, commissariat, police,
    intelligence, guard, division, unit, section, chancellery, presidency, treasury, army, navy, services
Legislature
    assembly, congress
Organization
    group, association, union, federation, confederation, academy, institute, university, foundation, secretariat,
    bank, fund, forum, society, chamber, corporation, centre, center, league, alliance, movement, coalition
FrontOrganization
    front
InternationalOrganization
    organisation, organization, community
"""

#: Head nouns that end the name of an organ nobody listed.
ORGAN_NOUNS: Final[dict[str, OrganizationKind]] = {
    noun: OrganizationKind(kind) for (kind,), nouns in read_table(_NOUNS) for noun in nouns
}

#: Of these, what political movements call themselves.
MOVEMENT_NOUNS: Final[frozenset[str]] = frozenset({"front", "movement", "alliance", "coalition", "league"})

#: Words that begin the name of a body of several countries.
INTERNATIONAL_WORDS: Final[frozenset[str]] = frozenset(
    """international andean african arab european asian caribbean latin ibero-american inter-american
    inter-parliamentary pan-african pan-american world global nordic baltic eurasian euro-atlantic commonwealth united
    gulf asia-pacific euro-mediterranean mediterranean pacific atlantic turkic islamic francophone lusophone regional
    multilateral inter-governmental intergovernmental organization organisation league community
    transatlantic trans-pacific indo-pacific visegrad benelux mercosur asean brics""".split()
)

PROVINCE_NOUNS: Final[frozenset[str]] = frozenset(
    ["province", "city", "municipality", "state", "prefecture", "region", "district", "county", "capital"]
)
