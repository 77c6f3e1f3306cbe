"""Role words: the head of every title, with its slug in the role scheme and the kind of body it needs.

What the roles mean is in `ontology/schemes.ttl`. Source: genre.md 1; authority-facts.md 5, 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, cast

from graph.extract.patterns.role_table import ROLE_TABLE
from graph.extract.patterns.tables import read_table
from graph.model import OrganizationKind

__all__ = [
    "LOCAL_ROLES",
    "MISSION_NOUNS",
    "MONARCHIES",
    "OPEN_HEADS",
    "RANKS",
    "ROLES",
    "ROLES_OF_NAMED_BODIES",
    "ROLE_COUNTRIES",
    "ROLE_IN_BODY",
    "TITLE_WORDS",
    "WEAK_ROLES",
    "WITHOUT_PRESIDENT",
    "WITHOUT_PRIME_MINISTER",
    "WITH_CHAMBER",
    "WITH_SECRETARY_GENERAL",
    "Body",
    "Role",
]

Body = Literal["state", "party", "chamber", "ministry", "embassy", "organ", "any", "army", "envoy", "post"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role word: its slug in the role scheme, the title it is cited by, and what kind of body it needs.

    `body` is `state` for roles that belong to a country when no body is named, `party` for those of its ruling
    party, `organ` where a body must be named, `any` for words such as *president* that take what they find, `envoy`
    for those sent to speak of something, `post` for one that its own words describe and that any government may have.
    """

    slug: str
    title: str
    body: Body


#: Role phrases by folded form. `general secretary` and the like are matched longest first.
ROLES: Final[dict[str, Role]] = {
    form: Role(slug, title, cast(Body, body)) for (slug, title, body), forms in read_table(ROLE_TABLE) for form in forms
}

#: Roles that are also common nouns: without a capital they need a name or a complement behind them.
WEAK_ROLES: Final[frozenset[str]] = frozenset(
    """leader co-leader representative assistant aide coordinator manager dean officer founder co-founder lawmaker
    counselor counsellor parliamentarian whip ruler plenipotentiary""".split()
)

#: Roles that words nobody listed may stand before: *Communications Director*, *Chief Economic Adviser*.
OPEN_HEADS: Final[frozenset[str]] = frozenset(
    """director adviser advisor secretary commissioner coordinator officer manager representative envoy inspector
    assistant aide commander negotiator counsellor counselor controller comptroller registrar general chief head
    director-general secretary-general spokesperson spokesman spokeswoman administrator curator commandant attache
    leader whip""".split()
)

#: Roles before which an unknown name is that of a province or city.
LOCAL_ROLES: Final[frozenset[str]] = frozenset(
    "governor mayor chief-minister minister-president prime-minister ruler".split()
)

#: Roles before which an unknown name is that of a firm, a movement, an agency.
ROLES_OF_NAMED_BODIES: Final[frozenset[str]] = frozenset(
    """chief-executive managing-director executive-director general-director general-secretary chair president founder
    co-founder spokesperson leader director director-general commander country-director manager""".split()
)

#: Words that such titles are made of, next to the fields of government.
TITLE_WORDS: Final[frozenset[str]] = frozenset(
    """press media political military presidential national security chief general special private executive technical
    scientific legal diplomatic policy operations protocol program programme project country global federal royal
    state police naval navy fleet campaign opposition majority minority parliamentary union group deputy principal
    personal senior joint assistant vice first second third counter-terrorism terrorism cyber cybersecurity
    staff communications spokes house court crown government ministry""".split()
)

#: Words before a role that make another role of it; in the order in which a canonical title has them.
RANKS: Final[frozenset[str]] = frozenset(
    """vice deputy permanent standing first second third senior assistant executive honorary co associate principal
    joint chief coordinating junior non-resident""".split()
)

#: The role that a title word means in a kind of body, where it is not the word's own (authority-facts.md 6).
ROLE_IN_BODY: Final[dict[OrganizationKind, dict[str, str]]] = {
    OrganizationKind.STATE: {"president": "head-of-state", "vice-president": "vice-head-of-state"},
    OrganizationKind.LEGISLATURE: {
        "president": "speaker",
        "chair": "speaker",
        "vice-president": "deputy-speaker",
        "deputy-president": "deputy-speaker",
        "vice-chair": "deputy-speaker",
        "deputy-chair": "deputy-speaker",
        "vice-speaker": "deputy-speaker",
        "permanent-vice-chair": "standing-vice-chair",
        "permanent-deputy-chair": "standing-vice-chair",
    },
    OrganizationKind.PARTY_ORGAN: {
        "chair": "head",
        "vice-chair": "deputy-head",
        "deputy-chair": "deputy-head",
        "minister": "head",
    },
}

#: Countries without a president of the state, and without a prime minister: a title of one is not theirs.
WITHOUT_PRESIDENT: Final[frozenset[str]] = frozenset(
    """AE AU BE BH BN BT BZ CA DK ES GB GD JM JO JP KH KW LS LU MA MC MY NL NO NZ OM PG QA SA SB SE SZ TH TO TV VA VC
    LI AD""".split()
)
WITHOUT_PRIME_MINISTER: Final[frozenset[str]] = frozenset(
    """ID PH US BR AR MX CL CO CR CY EC PY UY BO GT HN PA SV DO NG ZM MW BW GM GH SL LR SC AO CH
    TM""".split()
)

#: Where a monarch's title may be guessed: the countries that have one.
MONARCHIES: Final[dict[str, frozenset[str]]] = {
    "emperor": frozenset({"JP"}),
    "emir": frozenset({"QA", "KW"}),
    "sultan": frozenset({"BN", "OM"}),
    "king": frozenset("KH TH MY BT BH SA JO MA ES BE NL NO SE DK GB LS SZ TO".split()),
    "queen": frozenset("KH TH MY BT BH JO ES BE NL NO SE DK GB TO".split()),
    "prince": frozenset({"LI", "MC"}),
    "crown-prince": frozenset("JP KW BH SA JO MA NO SE DK AE BN".split()),
}

#: Where other offices may be guessed: the countries that have one. `congressman` and the like are printed titles.
ROLE_COUNTRIES: Final[dict[str, frozenset[str]]] = MONARCHIES | {
    "governor-general": frozenset("AU CA NZ PG SB TV JM BS BB GD LC VC KN AG BZ".split()),
    "chancellor": frozenset("DE AT".split()),
    "chief-adviser": frozenset({"BD"}),
    "prime-cabinet-secretary": frozenset({"KE"}),
    "chief-cabinet-secretary": frozenset({"JP"}),
    "supreme-leader": frozenset("IR KP".split()),
    "state-councillor": frozenset({"CN"}),
    "grand-duke": frozenset({"LU"}),
    "pope": frozenset({"VA"}),
    **dict.fromkeys(
        ("assistant-secretary-of-state", "deputy-assistant-secretary-of-state", "deputy-secretary-of-state",
         "principal-deputy-assistant-secretary-of-state", "acting-assistant-secretary-of-state"),
        frozenset({"US"}),
    ),
    "congressman": frozenset("US PH PE CO AR MX BR BO CL GT HN PY UY VE".split()),
    "senator": frozenset(
        """US CA AU FR IT ES PL CZ RO NL BE BR AR CL CO MX PE PY UY BO DO HT PH TH KH PK KE NG ZW LS SZ RW BI CD CG GA
        MG KZ UZ JO EG MR CM GQ TG BB BS BZ GD JM LC TT AG IE LR SO SS ZA MY GB FJ PW VE GN CI TD""".split()
    ),
}  # fmt: skip

#: Chambers by the name that an article gives them without their country: the countries that have one.
WITH_CHAMBER: Final[dict[str, frozenset[str]]] = {
    "House of Representatives": frozenset(
        "US AU NZ JP PH ID TH MY NP NG LR MA EG LY YE CY MT BA BY CO AG BZ BB GD JM TT JO NL SO FJ UY PW MM IN".split()
    ),
    "House of Councillors": frozenset("JP MA".split()),
    "House of Commons": frozenset("GB CA".split()),
    "House of Lords": frozenset({"GB"}),
    "Senate": ROLE_COUNTRIES["senator"],
    "Chamber of Deputies": frozenset("BR AR CL MX PY BO DO HT CZ RO IT LU GQ RW LB TN ES".split()),
    "House of Assembly": frozenset("BS ZW DM LC VC KN BB SZ".split()),
}

#: Organizations whose chief is a secretary general, by name.
WITH_SECRETARY_GENERAL: Final[frozenset[str]] = frozenset(
    {
        "United Nations",
        "North Atlantic Treaty Organization",
        "ASEAN",
        "Association of Southeast Asian Nations",
        "Arab League",
        "Gulf Cooperation Council",
        "Organisation of Islamic Cooperation",
        "Shanghai Cooperation Organisation",
        "Commonwealth of Nations",
        "Collective Security Treaty Organization",
        "Organization for Security and Co-operation in Europe",
        "Council of Europe",
        "Organization of American States",
        "Caribbean Community",
        "South Asian Association for Regional Cooperation",
        "Indian Ocean Rim Association",
        "Pacific Islands Forum",
        "International Maritime Organization",
        "International Telecommunication Union",
        "World Meteorological Organization",
        "Organisation for Economic Co-operation and Development",
        "Economic Cooperation Organization",
        "Inter-Parliamentary Union",
        "Interpol",
    }
)

#: What a mission abroad is called, behind its country.
MISSION_NOUNS: Final[frozenset[str]] = frozenset({"embassy", "high commission", "permanent mission"})
