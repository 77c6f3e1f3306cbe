"""Words that point to persons or sides without naming them (genre.md 1, definite descriptions)."""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "AFTER_OBJECT",
    "BOTH_SIDES",
    "BOTH_SIDES_OPENING",
    "DESCRIBED",
    "DESCRIBING",
    "OBJECT_PRONOUNS",
    "OFFICIAL_THINGS",
    "PRONOUNS",
]

_PLURALS: Final = "|".join(
    """sides leaders parties countries ministers officials nations states delegations prime ministers presidents pms
    ministries governments legislators legislatures neighbours neighbors peoples diplomats foreign general secretaries
    heads chairmen agencies organisations organizations chiefs speakers premiers""".split()
)
_SHORT: Final = """ministers leaders presidents pms officials legislators chiefs diplomats""".split()

#: *the two sides*, *both countries*, *the ministers*: everybody in the event, over folded text.
BOTH_SIDES: Final = re.compile(
    r"(?:the )?(?:two|both|three) heads of (?:state|government)"
    r"|(?:the |both |these |our )?(?:the )?(?:two|both|three) (?:(?:prime|foreign|defence|general|top|host|party|"
    rf"[a-z]+) )?(?:{_PLURALS})\b"
    rf"|the (?:prime ministers|top legislators|{'|'.join(_SHORT)})\b"
    r"|(?:the )?(?:two|both|three) (?:heads of (?:state|government)|foreign (?:ministers|secretaries)|"
    r"interlocutors|women|men)"
    r"|the (?:interlocutors|heads of (?:state|government))\b"
    r"|(?:the two|both)(?= (?:met|meet|agreed|discussed|held|hold|will|also|had|have|then|spoke|reviewed|"
    r"exchanged|signed|"
    r"are|were|pledged|vowed|talked|reaffirmed|stressed|last)\b)"
    r"|(?:both )?host and guest|both (?:sides|countries|parties)|the (?:sides|parties|participants)"
)

#: The words that it can begin with.
BOTH_SIDES_OPENING: Final[frozenset[str]] = frozenset("the both these our two three host".split())

#: Nouns that end a description: *the Lao leader*, *a Vietnamese senior Party official*.
DESCRIBED: Final[frozenset[str]] = frozenset(
    """visitor visitors leader leaders
    official officials guest guests host hosts diplomat diplomats legislator lawmakers officer
    officers envoy delegates counterpart counterparts leadership statesman stateswoman politician dignitary""".split()
)

#: Words that may stand between the determiner or demonym and that noun.
DESCRIBING: Final[frozenset[str]] = frozenset(
    """senior top party state host high-ranking high - ranking government military other key cabinet legislative
    visiting new provincial""".split()
)

#: Nouns before which *official* is an adjective.
OFFICIAL_THINGS: Final[frozenset[str]] = frozenset(
    """visit visits trip tour talks ceremony welcome reception invitation development website statement letter
    confirmation dinner lunch luncheon banquet meeting opening""".split()
)

PRONOUNS: Final[frozenset[str]] = frozenset(["he", "she", "they"])
#: Pronouns that are objects. *her* is one only before the end of its phrase.
OBJECT_PRONOUNS: Final[frozenset[str]] = frozenset(["him", "her"])
AFTER_OBJECT: Final[frozenset[str]] = frozenset(
    """at in on to for during and , . ; that how why what about over of by with from after before when where while as
    he she they there here too again separately later""".split()
)
