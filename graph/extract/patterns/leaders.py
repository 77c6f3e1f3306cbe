"""Words for who led the two sides of talks (genre.md 4, delegation leadership), over rows."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["BOTH_LED", "LEADING_HINT", "LEADS", "LED_BY", "ON_A_SIDE", "TALKS_WORDS"]

_SIDE_NOUN: Final = (
    r"(?:side|delegation|team|party|part|hosts?|guests?|visitors?|delegates|negotiators|representatives)"
)
#: Whose side: `the Lao side`, `that of Laos`, `Laos's delegation`, `the hosts`, `the visiting team`.
_A_SIDE: Final = (
    rf"(?:(?:the |his |her |its |both )?(?:(?:[a-z]+ )?<[DSO]\d+>(?: 's)?|[a-z-]+|)(?: [a-z-]+)? ?{_SIDE_NOUN}\b|"
    rf"<A\d+>|(?:that|those|the one) of (?:the )?(?:<[SOD]\d+>|[a-z]+ ?{_SIDE_NOUN})|the <D\d+>|"
    r"(?:the )?<[SO]\d+>)"
)
_LED: Final = r"(?:led|headed|chaired|co-chaired|co - chaired|represented|fronted|presided over)"
_WHO: Final = r"(?P<who><A\d+>)"

#: What a sentence has in which somebody leads a side.
LEADING_HINT: Final[frozenset[str]] = frozenset(
    "led headed chaired head heads chair co-chaired co represented fronted leading heading side sides chairing "
    "chairs attended".split()
)

#: Nouns of which talks between two sides are told.
TALKS_WORDS: Final[frozenset[str]] = frozenset(
    """talks consultations consultation meeting session commission committee dialogue negotiations round discussions
    meetings conference council forum""".split()
)

#: `The Lao side was led by A (and the Thai side by B)`.
LED_BY: Final = re.compile(
    rf"\b(?:{_SIDE_NOUN}|<[DSO]\d+>|<A\d+>)(?: (?:at|in|during|to|for) (?:the |this |these )?[a-z-]+)?"
    rf"(?: (?:was|were|is|are|being|will be|would be|had been|,))*(?: {_LED}| attended)? by(?: the| its| his| her)* "
    rf"{_WHO}"
)

#: `A led the Lao side`, `with A at the head of the hosts`, `A was in the chair for Laos`.
LEADS: Final = re.compile(
    rf"{_WHO}(?: , <A\d+>(?: of [a-z]+(?: [a-z]+)?)? ,)?"
    r"(?: (?:,|was|were|is|also|will|who|meanwhile|jointly|in turn|for his part|for her part))*"
    rf" (?:{_LED}|led|leads|heads|lead|head|chairs|at the head of|in the chair for|in the chair on behalf of|leading|"
    rf"heading|chairing|representing|on behalf of|on the part of|acting for|for|from|on) {_A_SIDE}"
)

#: `From the Lao side the talks were attended by A`, `on the Thai side were B and C`.
ON_A_SIDE: Final = re.compile(
    rf"\b(?:from|on|for) (?:the |his |her )?(?:<[DSO]\d+>(?: 's)?|[a-z]+)(?: [a-z-]+)? side(?: ,)?"
    rf"(?: (?!<A|by )\S+){{0,8}}?(?: (?:by|was|were|is|it was|came|:))?(?: the)? {_WHO}"
)

#: `The two sides were led by A and B`, `the heads of the delegations were A and B`.
BOTH_LED: Final = re.compile(
    rf"(?:(?:<A\d+>|\b(?:two|both|the)(?: [a-z-]+)? (?:sides|delegations|teams|parties))"
    rf"(?: (?:at|in|during|to) (?:the |this )?[a-z-]+)?(?: (?:was|were|are|is|will be|,|respectively))* {_LED}"
    rf"(?: respectively)? by(?: the)*|"
    rf"\bheads of (?:the |both |their )?(?:two )?(?:delegations|<A\d+>|sides|teams)"
    rf"(?: (?!<A)\S+){{0,6}}? (?:were|are|was)"
    rf"(?: the)?) {_WHO}"
)
