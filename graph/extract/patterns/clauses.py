"""The small words of a clause: prepositions, auxiliaries, delegations and what they are led by (genre.md 4)."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ARRIVING_WORDS",
    "AUXILIARIES",
    "BEING_WORDS",
    "DELEGATIONS",
    "DELEGATION_ADJECTIVES",
    "GOING_WORDS",
    "HEADED",
    "HEADING",
    "HOSTING_WORDS",
    "INVITING_WORDS",
    "LEADER_NOUNS",
    "LED_GROUPS",
    "MEETING_WORDS",
    "MULTILATERAL_SEATS",
    "MULTILATERAL_WORDS",
    "OBJECT_WORDS",
    "PASSIVE_WORDS",
    "PREPOSITIONS",
    "RECEIVED_WORDS",
    "REFUSING_WORDS",
    "REPORTING_VERBS",
    "RULING_WORDS",
    "SEEING_WORDS",
    "SPEECH_VERBS",
    "SUBORDINATORS",
    "VISITING_WORDS",
    "VISIT_NOUNS",
]

#: Prepositions whose object is no subject.
PREPOSITIONS: Final[frozenset[str]] = frozenset(
    "with by of to for from between in at on under as than like including towards against".split()
)

#: What may stand between a subject and its verb.
AUXILIARIES: Final[frozenset[str]] = frozenset(
    """has have had will would shall is are was were be been being also then later to not scheduled expected set due
    slated planned to did does do recently just already separately jointly today yesterday both each warmly
    cordially officially""".split()
)

#: Words that begin a clause in which a pronoun points forward.
SUBORDINATORS: Final[frozenset[str]] = frozenset("while although when as after before since".split())

DELEGATIONS: Final[frozenset[str]] = frozenset("delegation delegations mission entourage deputation".split())
#: People who are a delegation where somebody leads them.
LED_GROUPS: Final[frozenset[str]] = frozenset(
    """entrepreneurs businessmen officials lawmakers parliamentarians deputies senators congressmen group team
    investors executives experts officers party""".split()
)
#: Of these, the ones that are spoken of again by the noun alone: *the deputies met the minister*.
RETURNING_GROUPS: Final[frozenset[str]] = frozenset(
    "deputies lawmakers parliamentarians senators congressmen delegates visitors guests".split()
)
HEADED: Final[frozenset[str]] = frozenset({"led", "headed"})
HEADING: Final[frozenset[str]] = frozenset("leading heading leads heads".split())

#: What may stand before *delegation* in its noun phrase.
DELEGATION_ADJECTIVES: Final[frozenset[str]] = frozenset(
    """high-ranking high-level high - ranking level visiting senior working official large special joint
    parliamentary military military's party government business accompanying top political defence defense young
    youth leaders' whole entire same new delegates' ministerial friendship provincial multi-sectoral inter-agency
    congressional trade diplomatic""".split()
)

#: Verbs whose own day is that of the telling: *told reporters on Thursday that …*.
REPORTING_VERBS: Final[frozenset[str]] = frozenset(
    "said says told tells announced confirmed revealed disclosed stated added reported wrote declared denied".split()
)

#: Verbs with a clause in the speaker's own perspective.
SPEECH_VERBS: Final[frozenset[str]] = frozenset("said says added recalled noted stated stressed remarked".split())

#: Words before somebody who is met.
MEETING_WORDS: Final[frozenset[str]] = frozenset(
    "meet meets met meeting talks received welcomed hosted greeted confer conferred sign signs signed".split()
)

#: Words before the state that somebody comes to from elsewhere.
VISITING_WORDS: Final[frozenset[str]] = frozenset(
    "visited visits visit visiting arrived arrives arriving trip tour landed lands landing".split()
)

#: Verbs whose subject is at home.
HOSTING_WORDS: Final[frozenset[str]] = frozenset("received receives welcomed welcomes hosted hosts greeted".split())
PASSIVE_WORDS: Final[frozenset[str]] = frozenset("was were been be is are being".split())

#: Verbs of going, whose destination is the country of whom one meets there.
GOING_WORDS: Final[frozenset[str]] = frozenset(
    """travel travels travelled traveled travelling traveling go goes going went gone fly flies flew flown flying
    head heads headed heading proceed proceeds proceeded move moves moved continue continues continued""".split()
)

#: Verbs of coming to a place.
ARRIVING_WORDS: Final[frozenset[str]] = frozenset("arrived arrives came comes arriving".split())

#: Where people of many countries meet, so that the city tells nothing of theirs.
MULTILATERAL_SEATS: Final[frozenset[str]] = frozenset(
    {"new york", "geneva", "brussels", "vienna", "the hague", "davos", "munich"}
)
MULTILATERAL_WORDS: Final[frozenset[str]] = frozenset(
    "sidelines margins summit summits forum conference congress assembly".split()
)

#: Verbs whose objects are received; `seen off`.
RECEIVED_WORDS: Final[frozenset[str]] = frozenset("received welcomed hosted greeted seen met".split())

#: Words before somebody whom one goes somewhere to see.
SEEING_WORDS: Final[frozenset[str]] = MEETING_WORDS | frozenset("see sees saw talk consultations dinner lunch".split())

#: Verbs of being somewhere.
BEING_WORDS: Final[frozenset[str]] = frozenset("was were is are been be".split())

#: Nouns of journeys.
VISIT_NOUNS: Final[frozenset[str]] = frozenset("visit trip tour".split())

#: Words before somebody who is asked to come.
INVITING_WORDS: Final[frozenset[str]] = frozenset("invited invite invites inviting invitation invitations".split())

#: What a state does to somebody of another one.
REFUSING_WORDS: Final[frozenset[str]] = frozenset(
    """refused refuses denied denies expelled expels barred bars banned bans deported sanctioned blacklisted summoned
    summons welcomed welcomes hosted hosts received receives invited invites""".split()
)

#: Nouns for somebody who leads a country, in `a Lao leader`.
LEADER_NOUNS: Final[frozenset[str]] = frozenset(
    "leader president premier minister king monarch chancellor head speaker ruler".split()
)

#: Whom a host meets, when the guest is not named again.
OBJECT_WORDS: Final[frozenset[str]] = frozenset("him her them the with his".split())

#: What somebody who rules at home does.
RULING_WORDS: Final[frozenset[str]] = frozenset(
    """decree decrees decreed appointed appoints dismissed dismisses sacked reshuffled reshuffles promulgated pardoned
    ratified swore swears""".split()
)
