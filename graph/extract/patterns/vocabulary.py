"""The closed word classes of the genre, as data: roles, ranks, status words, portfolios, honorifics, organ heads.

Everything is lower case and folded to ASCII, as the tokens' norms are. What a construction does with the words is
told in `titles.py`, `names.py` and `events.py`; what the roles mean is in `ontology/schemes.ttl`.

Source: genre.md 1–4; authority-facts.md 5–6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

__all__ = [
    "BARE_ROLES",
    "CONNECTORS",
    "DETERMINERS",
    "ENGLISH_WORD_NAMES",
    "HONORIFICS",
    "NAME_PARTICLES",
    "NEVER_NAMES",
    "ORGAN_HEADS",
    "ORGAN_NOUNS",
    "PORTFOLIO_SYNONYMS",
    "PORTFOLIO_WORDS",
    "PROVINCE_NOUNS",
    "RANKS",
    "ROLES",
    "STATUS_WORDS",
    "OrganHead",
    "Role",
]

Body = Literal["state", "party", "chamber", "ministry", "embassy", "organ", "any", "army"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role word: its slug in the role scheme, the title it is cited by, and what kind of body it needs.

    `body` is `state` for roles that belong to a country when no body is named, `party` for those of its ruling
    party, `organ` where a body must be named, `any` for words such as *president* that take what they find.
    """

    slug: str
    title: str
    body: Body


def _roles() -> dict[str, Role]:
    table: list[tuple[str, str, Body, str]] = [
        # slug, title, body, forms
        (
            "general-secretary",
            "General Secretary",
            "party",
            "general secretary|secretary general|secretary-general|gen. secretary",
        ),
        (
            "general-secretary",
            "General Secretary",
            "party",
            "party chief|party leader|party boss|party general secretary|party secretary general",
        ),
        ("first-secretary", "First Secretary", "party", "first secretary"),
        ("president", "President", "any", "president"),
        ("head-of-state", "President", "state", "state president|head of state"),
        ("vice-head-of-state", "Vice President", "state", "vice state president|state vice president"),
        ("chair", "Chairman", "any", "chairman|chairwoman|chairperson|chair"),
        (
            "prime-minister",
            "Prime Minister",
            "state",
            "prime minister|pm|premier|head of government|government leader|taoiseach",
        ),
        ("minister", "Minister", "ministry", "minister"),
        ("minister", "Minister of Foreign Affairs", "ministry", "fm"),
        ("state-councillor", "State Councillor", "state", "state councilor|state councillor"),
        ("senior-minister", "Senior Minister", "state", "senior minister"),
        (
            "minister-attached",
            "Minister Attached to the Prime Minister",
            "state",
            "minister attached to the prime minister|delegate minister attached to the prime minister|minister in the prime minister's office|minister at the prime minister's office",
        ),
        ("minister-of-state", "Minister of State", "state", "minister of state"),
        ("secretary-of-state", "Secretary of State", "ministry", "secretary of state|state secretary"),
        (
            "under-secretary-of-state",
            "Under Secretary of State",
            "ministry",
            "under secretary of state|undersecretary of state|under-secretary of state|undersecretary",
        ),
        ("chancellor", "Chancellor", "state", "chancellor|federal chancellor"),
        ("king", "King", "state", "king"),
        ("queen", "Queen", "state", "queen"),
        ("emperor", "Emperor", "state", "emperor"),
        ("sultan", "Sultan", "state", "sultan"),
        ("emir", "Emir", "state", "emir|amir"),
        ("crown-prince", "Crown Prince", "state", "crown prince"),
        ("supreme-leader", "Supreme Leader", "state", "supreme leader"),
        ("speaker", "Speaker", "chamber", "speaker"),
        (
            "ambassador",
            "Ambassador",
            "embassy",
            "ambassador|ambassador extraordinary and plenipotentiary|extraordinary and plenipotentiary ambassador",
        ),
        ("consul-general", "Consul General", "embassy", "consul general|consul-general"),
        (
            "charge-d-affaires",
            "Chargé d'affaires",
            "embassy",
            "charge d'affaires|charge d’affaires|charge d'affaires a.i.",
        ),
        ("governor", "Governor", "organ", "governor"),
        ("governor-general", "Governor-General", "state", "governor-general|governor general"),
        ("mayor", "Mayor", "organ", "mayor"),
        ("head", "Head", "organ", "head|chief"),
        ("member", "Member", "organ", "member"),
        ("permanent-member", "Permanent Member", "organ", "permanent member|standing member|executive secretary"),
        ("alternate-member", "Alternate Member", "organ", "alternate member"),
        ("secretary", "Secretary", "organ", "secretary|party secretary"),
        ("commander-in-chief", "Commander-in-Chief", "army", "commander-in-chief|commander in chief"),
        ("commander", "Commander", "army", "commander"),
        (
            "chief-of-general-staff",
            "Chief of the General Staff",
            "army",
            "chief of the general staff|chief of general staff|chief of staff|chief of defence force|chief of the defence force|chief of defense force",
        ),
        ("spokesperson", "Spokesperson", "organ", "spokesperson|spokesman|spokeswoman"),
        ("director", "Director", "organ", "director"),
        ("director-general", "Director General", "organ", "director general|director-general"),
        ("rector", "Rector", "organ", "rector"),
        ("chief-executive", "Chief Executive", "organ", "chief executive|chief executive officer|ceo"),
        ("special-envoy", "Special Envoy", "any", "special envoy|envoy|special representative"),
        (
            "representative",
            "Representative",
            "organ",
            "permanent representative|chief representative|resident representative",
        ),
        ("chief-justice", "Chief Justice", "organ", "chief justice"),
        (
            "prosecutor-general",
            "Prosecutor General",
            "state",
            "prosecutor general|prosecutor-general|procurator general|attorney general|attorney-general",
        ),
        (
            "inspector-general",
            "Inspector General",
            "state",
            "inspector general|inspector-general|government inspector general",
        ),
        ("adviser", "Adviser", "organ", "adviser|advisor|national security adviser|national security advisor"),
        ("commissioner", "Commissioner", "organ", "commissioner|high commissioner"),
        ("high-representative", "High Representative", "organ", "high representative"),
        ("senator", "Senator", "state", "senator"),
    ]
    return {form: Role(slug, title, body) for slug, title, body, forms in table for form in forms.split("|")}


#: Role phrases by folded form. `general secretary` and the like are matched longest first.
ROLES: Final[dict[str, Role]] = _roles()

#: Plural and headline forms that are a role without a body, kept for definite descriptions.
BARE_ROLES: Final[dict[str, str]] = {
    "top legislator": "speaker",
    "top diplomat": "foreign-minister",
    "legislator": "speaker",
}

#: Words before a role that make another role of it; in the order in which a canonical title has them.
RANKS: Final[frozenset[str]] = frozenset(
    """vice deputy permanent standing first second third senior assistant executive honorary co associate principal
    joint chief""".split()
)

#: Status words and what they say of the tenure (values of TenureStatus by name); None says nothing.
STATUS_WORDS: Final[dict[str, str | None]] = {
    "former": "FORMER",
    "ex": "FORMER",
    "late": "FORMER",
    "then": "FORMER",
    "erstwhile": "FORMER",
    "previous": "FORMER",
    "retired": "FORMER",
    "deposed": "FORMER",
    "ousted": "FORMER",
    "outgoing": "OUTGOING",
    "departing": "OUTGOING",
    "acting": "ACTING",
    "interim": "ACTING",
    "caretaker": "ACTING",
    "newly elected": "INCUMBENT",
    "newly-elected": "INCUMBENT",
    "newly appointed": "INCUMBENT",
    "newly-appointed": "INCUMBENT",
    "newly accredited": "INCUMBENT",
    "newly-accredited": "INCUMBENT",
    "re-elected": "INCUMBENT",
    "incoming": "ELECT",
    "designate": "ELECT",
    "future": "CANDIDATE",
    "incumbent": None,
    "current": None,
    "visiting": None,
    "new": None,
    "newly": None,
    "long-serving": None,
    "host": None,
    "fellow": None,
    "powerful": None,
}

DETERMINERS: Final[frozenset[str]] = frozenset(["the", "a", "an", "his", "her", "their", "its", "our"])

CONNECTORS: Final[frozenset[str]] = frozenset({"and", "&", ",", "cum", "as well as", "concurrently"})

PORTFOLIO_WORDS: Final[frozenset[str]] = frozenset(
    """foreign affairs public security interior home national defence defense trade industry agriculture agricultural
    forestry fisheries fishery rural development finance economy economic economics planning investment education
    training sports sport youth health justice labour labor employment transport transportation works culture
    cultural tourism information communication communications posts telecommunication telecommunications science
    sciences technology technologies innovation environment environmental natural resources water energy mines
    mining land management urban construction women women's social veteran veterans invalids religion religions
    religious cults ethnic inspection royal palace commerce digital infrastructure immigration police internal
    external international cooperation relations european integration war treasury civil service housing
    sustainable administration reform parliament parliamentary law legal human rights climate change ocean oceans
    maritime space aviation railway railways petroleum oil gas mineral minerals power small business enterprises
    enterprise entrepreneurship family families children gender equality disability pensions pension migration
    asylum regional local government provincial property state-owned welfare solidarity research higher vocational
    skills meteorology hydrology livestock food irrigation commonwealth overseas exterior unification emergency
    emergencies situations disaster budget revenue taxation customs privatisation intelligence presidential
    cabinet secretariat constitutional electoral heritage arts media broadcasting consumer ports shipping roads
    highways steel coal chemicals fertilizers textiles jal shakti hydrometeorology physical planning
    decentralization decentralisation affairs. territorial territory strategy strategic e-commerce ict peace
    reconciliation diaspora expatriates tolerance artificial armed forces prisons correctional borders border
    coast guard civil aviation antiquities awqaf endowments""".split()
)

#: Two names of one portfolio: the second names the first (authority-facts.md 6).
PORTFOLIO_SYNONYMS: Final[dict[str, str]] = {
    "foreign": "Foreign Affairs",
    "defence": "National Defence",
    "defense": "National Defence",
    "national defense": "National Defence",
}

HONORIFICS: Final[frozenset[str]] = frozenset(
    """samdech techo krolahom kralahom akka moha sena padei thipadei borvor vibol pheakdei ponhea chakrei pichey
    kittisangha kittesangha bondit bandith preah bat boromneath oknha okhna neak chumteav lok h.e. h.e he. hm hrh
    excellency majesty highness honourable honorable hon. hon general gen gen. lieutenant lieut lieut. lt lt. sen sen. senior.
    major maj maj. brigadier brig brig. colonel col col. captain capt capt. admiral adm adm. marshal vice-admiral
    lieutenant-general major-general dr dr. prof prof. professor assoc. mr mr. mrs mrs. ms ms. miss madam mme
    comrade sir lord dame lady tan sri dato datuk seri dato' tun sheikh sheik sayyid prince princess venerable
    most great supreme patriarch archbishop cardinal imam""".split()
)

#: Honorific words that are only honorific next to others, never alone before a name.
NAME_PARTICLES: Final[frozenset[str]] = frozenset(
    """bin binti bint al el de da do dos das del della di van von der den ter la le ibn ben abu y e ap zu du""".split()
)

#: Capitalised words that begin or are no part of a person's name.
NEVER_NAMES: Final[frozenset[str]] = frozenset(
    """the a an on in at during after before while with from for by as and or but of to he she they it his her their
    its this that these those both also meanwhile earlier later according speaking welcoming receiving
    congratulating hailing addressing party state government congress national people peoples monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december vice deputy minister president chairman secretary ministry assembly committee commission
    central council vna vns akp xinhua photo source asean un eu news press agency tv online university company
    group corporation bank mou summit forum day new year office general senate palace house street airport
    international national politburo secretariat parliament front association union department embassy army navy
    police royal kingdom republic i we you there here when where who what how if although since until upon via no
    not yes mr mrs ms dr gen lt sen col prof h.e strategic comprehensive partnership agreement declaration treaty
    plan strategy platform resolution programme program statement north south east west northern southern eastern
    western asia africa europe america pacific mekong two three four five first second third""".split()
)

#: Given names that are English words: alone and at the start of a sentence they need a title (genre.md 2).
ENGLISH_WORD_NAMES: Final[frozenset[str]] = frozenset(
    """man can son long hung dung tang hue mai lam so do an nam do thin dong ha bang sang sinh hang tan my la he to
    so sin song may""".split()
)

PROVINCE_NOUNS: Final[frozenset[str]] = frozenset(
    ["province", "city", "municipality", "state", "prefecture", "region", "district", "county", "capital"]
)


@dataclass(frozen=True, slots=True)
class OrganHead:
    """A fixed name of an organ: its canonical name, the ontology class, and whether it is an organ of a party."""

    name: str
    kind: str
    of_party: bool


def _heads() -> dict[str, OrganHead]:
    table: list[tuple[str, str, bool, str]] = [
        ("Central Committee", "PartyOrgan", True, "central committee|cc|party central committee"),
        ("Politburo", "PartyOrgan", True, "politburo|political bureau|politboro|politbureau"),
        ("Secretariat", "PartyOrgan", True, "secretariat|party secretariat"),
        ("Standing Board", "PartyOrgan", True, "standing board"),
        ("Standing Committee", "PartyOrgan", True, "standing committee|permanent committee"),
        ("Central Military Commission", "PartyOrgan", True, "central military commission"),
        (
            "Commission for External Relations",
            "PartyOrgan",
            True,
            "commission for external relations|commission for external affairs|central external relations commission|external relations commission|external affairs commission|commission of external relations|commission of external affairs|central commission for external relations",
        ),
        (
            "Organisation Commission",
            "PartyOrgan",
            True,
            "organisation commission|organization commission|central organisation commission|commission for organisation|commission for organization|organising commission",
        ),
        (
            "Inspection Commission",
            "PartyOrgan",
            True,
            "inspection commission|central inspection commission|commission for inspection",
        ),
        (
            "Commission for Internal Affairs",
            "PartyOrgan",
            True,
            "commission for internal affairs|internal affairs commission|central internal affairs commission",
        ),
        (
            "Commission for Information and Education",
            "PartyOrgan",
            True,
            "commission for information and education|information and education commission|commission for communications and education|commission for popularization and education|commission for communication and education",
        ),
        (
            "Commission for Mass Mobilisation",
            "PartyOrgan",
            True,
            "commission for mass mobilisation|commission for mass mobilization",
        ),
        (
            "Mass Mobilisation Commission",
            "PartyOrgan",
            True,
            "mass mobilisation commission|mass mobilization commission",
        ),
        (
            "International Department",
            "PartyOrgan",
            True,
            "international department|international liaison department|department of international liaison",
        ),
        ("Office", "PartyOrgan", True, "central office"),
        ("National Assembly", "Legislature", False, "national assembly|na"),
        ("Senate", "Legislature", False, "senate"),
        ("Parliament", "Legislature", False, "parliament"),
        ("House of Representatives", "Legislature", False, "house of representatives"),
        ("House of Councillors", "Legislature", False, "house of councillors"),
        ("House of Commons", "Legislature", False, "house of commons"),
        ("House of Lords", "Legislature", False, "house of lords"),
        ("House", "Legislature", False, "lower house|upper house"),
        ("State Duma", "Legislature", False, "state duma|duma"),
        ("Federation Council", "Legislature", False, "federation council"),
        ("Knesset", "Legislature", False, "knesset"),
        ("Bundestag", "Legislature", False, "bundestag"),
        (
            "National People's Congress",
            "Legislature",
            False,
            "national people's congress|npc|national people’s congress",
        ),
        (
            "Chinese People's Political Consultative Conference",
            "FrontOrganization",
            False,
            "chinese people's political consultative conference|chinese people’s political consultative conference|cppcc",
        ),
        ("Congress", "Legislature", False, "us congress"),
        ("State Council", "Government", False, "state council"),
        ("Government", "Government", False, "government"),
        ("Royal Government", "Government", False, "royal government"),
        ("Cabinet", "Government", False, "cabinet"),
        ("Council of Ministers", "Government", False, "council of ministers|office of the council of ministers"),
        ("Armed Forces", "StateOrgan", False, "armed forces"),
        ("People's Army", "StateOrgan", False, "people's army|people’s army"),
        ("Army", "StateOrgan", False, "army"),
        ("Navy", "StateOrgan", False, "navy"),
        ("Air Force", "StateOrgan", False, "air force"),
        ("National Police", "StateOrgan", False, "national police"),
        ("General Staff", "StateOrgan", False, "general staff"),
        ("Supreme Court", "StateOrgan", False, "supreme court"),
        ("Supreme People's Court", "StateOrgan", False, "supreme people's court|supreme people’s court"),
        ("Supreme People's Procuracy", "StateOrgan", False, "supreme people's procuracy|supreme people’s procuracy"),
        ("State Bank", "StateOrgan", False, "state bank"),
        ("Central Bank", "StateOrgan", False, "central bank"),
        ("Presidium", "StateOrgan", False, "presidium"),
        ("State Affairs Commission", "StateOrgan", False, "state affairs commission|state affairs"),
        (
            "Presidential Office",
            "StateOrgan",
            False,
            "presidential office|president's office|president’s office|office of the president",
        ),
        ("Government Office", "StateOrgan", False, "government office|office of the government"),
    ]
    return {form: OrganHead(name, kind, party) for name, kind, party, forms in table for form in forms.split("|")}


#: Fixed names of organs that need no capitalised words of their own.
ORGAN_HEADS: Final[dict[str, OrganHead]] = _heads()

#: Head nouns that end the name of an organ nobody listed (genre.md 3); value: the ontology class.
ORGAN_NOUNS: Final[dict[str, str]] = {
    "ministry": "Ministry",
    "department": "StateOrgan",
    "commission": "StateOrgan",
    "committee": "StateOrgan",
    "council": "StateOrgan",
    "agency": "StateOrgan",
    "authority": "StateOrgan",
    "administration": "StateOrgan",
    "bureau": "StateOrgan",
    "board": "StateOrgan",
    "court": "StateOrgan",
    "command": "StateOrgan",
    "forces": "StateOrgan",
    "inspectorate": "StateOrgan",
    "assembly": "Legislature",
    "congress": "Legislature",
    "group": "Organization",
    "association": "Organization",
    "union": "Organization",
    "federation": "Organization",
    "confederation": "Organization",
    "front": "FrontOrganization",
    "academy": "Organization",
    "institute": "Organization",
    "university": "Organization",
    "foundation": "Organization",
    "organisation": "InternationalOrganization",
    "organization": "InternationalOrganization",
    "secretariat": "Organization",
    "bank": "Organization",
    "fund": "Organization",
    "forum": "Organization",
    "society": "Organization",
    "chamber": "Organization",
    "corporation": "Organization",
    "centre": "Organization",
    "center": "Organization",
    "league": "Organization",
    "alliance": "Organization",
}
