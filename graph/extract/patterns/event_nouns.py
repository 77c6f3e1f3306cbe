"""Nouns that name an event, and what they say of its class (genre.md 4), over rows."""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "CALLED_OFF",
    "CHAIRED_BY",
    "COMMON_VENUES",
    "EVENT_CALLED_OFF",
    "EVENT_OPENED",
    "EVENT_TOOK_PLACE",
    "FORMAL_NOUNS",
    "INVITED_BY",
    "KIND_CUES",
    "LISTED",
    "NOUN",
    "ONE_MORE",
    "SEPARATELY",
    "TOGETHER",
]

#: Nouns that a light verb makes an event of: *held talks*.
NOUN: Final = (
    r"(?P<noun>talks|talk|meeting|meetings|discussions|discussion|conversation|conversations|consultations|"
    r"consultation|"
    r"working session|working sessions|session|dialogue|call|calls|audience|teleconference|videoconference|summit|"
    r"exchange|video conference|video call|conference call|tete-a-tete|phone talks|negotiations|one - on - one|"
    r"tete - a - tete|engagement|engagements|(?:working )?(?:breakfast|lunch|luncheon|dinner))"
)

#: Nouns that name an event by themselves, as alternatives: *at the reception*.
FORMAL_NOUNS: Final = (
    "talks|talk|meeting|meetings|negotiations|reception|working session|"
    "conversation|phone talks|phone conversation|phone call|"
    "telephone call|telephone conversation|telephone talks|dialogue|banquet|dinner|luncheon|lunch|courtesy call|"
    "audience|summit|session|get-together|working dinner|consultation|consultations|discussion|discussions|call|"
    "video call|videoconference|teleconference|video conference|joint press conference|joint news conference|"
    "joint press briefing|joint briefing|joint press statement|joint media briefing|joint press availability"
)

#: `The meeting took place in X on Y` at the start of a sentence.
EVENT_TOOK_PLACE: Final = re.compile(
    r"(?:on <T\d+> , |according to (?:the )?(?:\S+ ){1,6}?, )?(?:the|their|this|these) (?:[a-z-]+ ){0,2}?"
    r"(?:meeting|meetings|talks|reception|session|conversation|call|event|consultation|discussion|encounter)s? "
    r"(?P<verb>took place|was held|were held|takes place|was organised|was organized|was part|came|lasted)"
)

#: `the welcome ceremony chaired by A`, who is then *the host*.
CHAIRED_BY: Final = re.compile(
    r"\b(?:ceremony|reception|banquet)(?: (?!<A)\S+){0,4}? (?:chaired|hosted|presided over|held) by(?: the)? "
    r"(?P<chair><A\d+>)"
)

#: `at the invitation of A`, who is then *the host* of the visitor.
INVITED_BY: Final = re.compile(r"\binvitation of(?: (?:the|his|her))* (?P<chair><A\d+>)(?! ')")

#: Words that call an event off; `called off` and `put off` by their first.
CALLED_OFF: Final[frozenset[str]] = frozenset(
    "cancelled canceled cancels called calls postponed postpones scrapped scraps delayed put suspended".split()
)

#: `The talks were called off` of the event told before.
EVENT_CALLED_OFF: Final = re.compile(
    r"^(?:(?:but|however|later|then|yet|,|on|in|at|<[TL]\d+>) )*"
    r"(?:(?!not |denied )(?:\S+ ){1,6}?(?:said|announced|confirmed) (?:(?:on|<T\d+>|that) )*)?"
    r"(?:the|their|his|her|this|these|that|both) "
    r"(?:[a-z-]+ ){0,2}?(?P<noun>meeting|meetings|talks|visit|trip|tour|call|session|summit|reception|event) "
    r"(?:was|were|has been|have been|had been|is|are)(?: (?:later|then|since|also|now|eventually|subsequently|abruptly|"
    r"[a-z]+ly|on|<T\d+>|,))* (?P<verb>cancelled|canceled|called off|postponed|scrapped|put off)\b"
)

#: `Talks between the two ministers took place` anywhere.
EVENT_OPENED: Final = re.compile(
    r"\b(?:meeting|talks|consultations?|negotiations|session|seminar|dialogue|conference|reception|conversation) "
    r"(?:(?!<A)\S+ ){0,12}?(?:<A\d+> (?:\S+ ){0,6}?)?(?P<verb>took place|was held|were held|opened)"
)

#: Words inside a match that tell the class of the event, the first that fits.
KIND_CUES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("PhoneTalks", re.compile(r"\bphone\b|telephone")),
    ("VideoTalks", re.compile(r"\bonline\b|virtual|videoconference|video conference|teleconference|via video")),
    ("CourtesyCall", re.compile(r"courtesy|audience")),
    ("WorkingSession", re.compile(r"working session")),
    ("Reception", re.compile(r"reception|banquet|dinner|luncheon")),
)

#: Words that part the counterparts of one verb into several events.
SEPARATELY: Final = re.compile(
    r"\b(?:separate|separately|and with|respective|respectively|calls on|courtesy calls|meetings with|"
    r"also (?:met|meets?|called|saw|conferred))\b"
)

#: Words that tell of several who each met the one counterpart.
ONE_BY_ONE: Final = re.compile(r"\b(?:separate|separately|respective|respectively|each|in turn|one by one|one after)\b")

#: Words that seat all counterparts of one verb at one table.
TOGETHER: Final = re.compile(
    r"\b(?:(?:three|four|five) - way|trilateral|tripartite|quadrilateral|together|jointly|joint|lunch|luncheon|dinner|"
    r"banquet|breakfast)\b"
    r"|<A\d+> , (?:the )?(?:ambassadors|envoys|[a-z]+ ministers|ministers|representatives|heads) "
)

#: What stands before one more counterpart: `met A, and with the two former presidents, B and C`, `and, later, D`.
ONE_MORE: Final = re.compile(
    r"(?:,|;|and|as well as)(?: (?:also|then|later|finally|earlier|afterwards|[a-z]+ly|before that|<T\d+>|on|,))*?"
    r" (?P<preposition>with|on|upon)"
    r"(?:(?: (?:the|his|her|its|two|three|both|former|visiting|then))*(?: (?!<)[a-z.-]+){0,3}? ,|"
    r"(?:(?: <[SDO]\d+>)?(?: (?!<)[a-z.-]+){0,3}?)) (?P<obj><A\d+>)(?! ')"
)

#: One more counterpart in a list that semicolons part: `met A, of X; B, who …; and C`.
LISTED: Final = re.compile(
    r"(?:;(?: and)?|(?:, )?and ,? ?(?:later|then|separately|afterwards|earlier) ,?)(?: also)?(?: the)? ?"
    r"(?P<obj><A\d+>)(?! ')"
)

#: One more counterpart, each with a place: `called on A at <L> and B at <L>`.
PLACED: Final = re.compile(
    r"\b(?:in|at)(?: (?!<A|and )\S+){1,5}?(?: ,)?(?: and| as well as)(?: the)? (?P<obj><A\d+>)"
    r"(?= (?:in|at)(?: the)? \S)"
)

#: Names that venues of many capitals bear: which one is meant, the dateline or the host tells.
COMMON_VENUES: Final = re.compile(
    r"(?:(?:presidential|royal|senate|state|government|national|grand) (?:palace|office|house|guest ?house)|"
    r"(?:parliament|national assembly|state|government) (?:house|building)|"
    r"(?:party )?central committee(?:'s)? headquarters|international airport|ministry of foreign affairs)\b"
)
