"""Role words: the head of every title, with its slug in the role scheme and the kind of body it needs.

What the roles mean is in `ontology/schemes.ttl`. Source: genre.md 1; authority-facts.md 5, 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, cast

from graph.extract.patterns.tables import read_table
from graph.model import OrganizationKind

__all__ = ["MONARCHIES", "RANKS", "ROLES", "ROLE_IN_BODY", "Body", "Role"]

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


# slug | title | body, then the forms
_TABLE: Final = """
general-secretary | General Secretary | party
    general secretary, secretary general, secretary-general, gen. secretary, party chief, party leader, party boss,
    party general secretary, party secretary general
first-secretary | First Secretary | party
    first secretary
president | President | any
    president
head-of-state | President | state
    state president, head of state
vice-head-of-state | Vice President | state
    vice state president, state vice president
chair | Chairman | any
    chairman, chairwoman, chairperson, chair
prime-minister | Prime Minister | state
    prime minister, pm, premier, head of government, government leader, taoiseach
minister | Minister | ministry
    minister
minister | Minister of Foreign Affairs | ministry
    fm
state-councillor | State Councillor | state
    state councilor, state councillor
senior-minister | Senior Minister | state
    senior minister
minister | Cabinet Secretary | ministry
    cabinet secretary
permanent-secretary | Permanent Secretary | ministry
    permanent secretary, principal secretary
foreign-secretary | Foreign Secretary | state
    foreign secretary
minister-attached | Minister Attached to the Prime Minister | state
    minister attached to the prime minister, delegate minister attached to the prime minister, minister in the prime
    minister's office, minister at the prime minister's office
minister-of-state | Minister of State | state
    minister of state
secretary-of-state | Secretary of State | ministry
    secretary of state, state secretary
under-secretary-of-state | Under Secretary of State | ministry
    under secretary of state, undersecretary of state, under-secretary of state, undersecretary
chancellor | Chancellor | state
    chancellor, federal chancellor
king | King | state
    king
queen | Queen | state
    queen
emperor | Emperor | state
    emperor
sultan | Sultan | state
    sultan
emir | Emir | state
    emir, amir
crown-prince | Crown Prince | state
    crown prince
supreme-leader | Supreme Leader | state
    supreme leader
speaker | Speaker | chamber
    speaker
ambassador | Ambassador | embassy
    ambassador, ambassador extraordinary and plenipotentiary, extraordinary and plenipotentiary ambassador
high-commissioner | High Commissioner | embassy
    high commissioner
consul-general | Consul General | embassy
    consul general, consul-general
charge-d-affaires | Chargé d'affaires | embassy
    charge d'affaires, charge d'affaires a.i.
governor | Governor | organ
    governor
governor-general | Governor-General | state
    governor-general, governor general
mayor | Mayor | organ
    mayor
head | Head | organ
    head, chief
member | Member | organ
    member
permanent-member | Permanent Member | organ
    permanent member, standing member, executive secretary
alternate-member | Alternate Member | organ
    alternate member
secretary | Secretary | organ
    secretary, party secretary
commander-in-chief | Commander-in-Chief | army
    commander-in-chief, commander in chief
army-chief | Chief of the Army | army
    army chief, chief of army staff, chief of the army staff, navy chief, air force chief
commander | Commander | army
    commander
chief-of-general-staff | Chief of the General Staff | army
    chief of the general staff, chief of general staff, chief of staff, chief of defence force, chief of the defence
    force, chief of defense force
spokesperson | Spokesperson | organ
    spokesperson, spokesman, spokeswoman
director | Director | organ
    director
director-general | Director General | organ
    director general, director-general
rector | Rector | organ
    rector
chief-executive | Chief Executive | organ
    chief executive, chief executive officer, ceo
special-envoy | Special Envoy | any
    special envoy, envoy, special representative
representative | Representative | organ
    permanent representative, chief representative, resident representative
chief-justice | Chief Justice | organ
    chief justice
prosecutor-general | Prosecutor General | state
    prosecutor general, prosecutor-general, procurator general, attorney general, attorney-general
inspector-general | Inspector General | state
    inspector general, inspector-general, government inspector general
adviser | Adviser | organ
    adviser, advisor, national security adviser, national security advisor
resident-coordinator | Resident Coordinator | organ
    resident coordinator
administrator | Administrator | organ
    administrator
managing-director | Managing Director | organ
    managing director
executive-director | Executive Director | organ
    executive director
country-director | Country Director | organ
    country director
chief-minister | Chief Minister | organ
    chief minister
pope | Pope | state
    pope
defence-attache | Defence Attaché | embassy
    defence attache, defense attache, military attache
consul | Consul | embassy
    consul
commissioner | Commissioner | organ
    commissioner
high-representative | High Representative | organ
    high representative, foreign policy chief
senator | Senator | state
    senator
"""

#: Role phrases by folded form. `general secretary` and the like are matched longest first.
ROLES: Final[dict[str, Role]] = {
    form: Role(slug, title, cast(Body, body)) for (slug, title, body), forms in read_table(_TABLE) for form in forms
}

#: Words before a role that make another role of it; in the order in which a canonical title has them.
RANKS: Final[frozenset[str]] = frozenset(
    """vice deputy permanent standing first second third senior assistant executive honorary co associate principal
    joint chief""".split()
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

#: Where a monarch's title may be guessed: the countries that have one.
MONARCHIES: Final[dict[str, frozenset[str]]] = {
    "emperor": frozenset({"JP"}),
    "emir": frozenset({"QA", "KW"}),
    "sultan": frozenset({"BN", "OM"}),
    "king": frozenset("KH TH MY BT BH SA JO MA ES BE NL NO SE DK GB LS SZ TO".split()),
    "queen": frozenset("KH TH MY BT BH JO ES BE NL NO SE DK GB TO".split()),
    "crown-prince": frozenset("JP KW BH SA JO MA NO SE DK AE BN".split()),
}
