"""The small words of a clause: prepositions, auxiliaries, delegations and what they are led by (genre.md 4)."""

from __future__ import annotations

from typing import Final

__all__ = [
    "AUXILIARIES",
    "DELEGATIONS",
    "DELEGATION_ADJECTIVES",
    "HEADED",
    "HEADING",
    "PREPOSITIONS",
    "REPORTING_VERBS",
    "SUBORDINATORS",
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
