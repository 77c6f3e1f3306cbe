"""Words for those who sat in on an event (genre.md 1, lists of attendees), over rows."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ATTENDANCE_HINT", "ATTENDED", "ATTENDED_BY", "BESIDE"]

_EVENT: Final = (
    r"(?:meeting|meetings|talks|talk|reception|session|audience|discussion|discussions|conversation|"
    r"consultations?|event|"
    r"courtesy call|call|ceremony|dinner|banquet|luncheon|dialogue|gathering|occasion)"
)

#: What every sentence has that the next two find: most have none of it, and these are long to try.
ATTENDANCE_HINT: Final = re.compile(
    r"attend|join|present|participat|taking part|took part| side |support|flank|assist|accompan|associated"
    r"|on hand|sat in|join|there too|also there|there as well|at the table|sat with"
)

#: `The meeting was (also) attended by`, `Also present at the talks were`, `On the Lao side were`: the list follows.
ATTENDED_BY: Final = re.compile(
    rf"\b{_EVENT} (?:(?:was|were|saw|held|,|on|<[TL]\d+>|in) ){{0,6}}(?:also )?(?:attended|joined) (?:by|,)"
    rf"|\b(?:also )?(?:present|attending|participating|taking part|in attendance|joining)(?: (?:at|in|during|them|"
    rf"him|her|for)"
    rf"(?: (?:the|this|their|today 's))?(?: (?:(?!<A)\S+)){{0,5}}?)? (?:was|were|are|is)\b"
    r"|^(?:also )?(?:present|attending|participating|taking part)(?: at| in)? (?:the|this) (?:[a-z-]+ ){0,2}?"
    rf"{_EVENT} (?:between|of|with) <A\d+>(?: and <A\d+>)? (?:was|were|are|is)\b"
    r"|^on (?:the|his|her) <[DS]\d+>(?: 's)? side (?:, )?(?:(?:the )?\w+ )?(?:was|were)(?: (?:also )?(?:attended|"
    r"joined) by)?\b"
    r"|^(?:<A\d+> |(?:his|her) excellency )?(?:was|were) (?:also )?(?:joined|accompanied|supported|flanked|assisted) "
    r"(?:at the (?:talks|meeting) |in the (?:talks|meeting) )?by\b"
    r"|^(?:also )?(?:accompanying|joining|flanking) (?:<A\d+>|him|her)(?: (?!<A)\S+){0,5}? (?:was|were)\b"
)

#: `A and B (also) attended the meeting`, `were present at the talks`: the list stands before.
ATTENDED: Final = re.compile(
    rf"\b(?:(?:was|were) (?:also )?(?:present|in attendance|associated|on hand)|(?:also )?(?:attended|joined|sat in on|"
    rf"took part in|participated in))(?: (?:at|in|with|during|on))?(?: (?:the|this|their))(?: [a-z-]+){{0,2}}? "
    rf"{_EVENT}\b"
    r"|\b(?:was|were) (?:also )?(?:present|in attendance|at the table)(?: too| as well)? [.,]"
    r"|\b(?:was|were) (?:also there|there(?: too| as well)) [.,]"
    r"|\b(?:also )?joined them(?: too| as well| there)? [.,]"
    r"|\bsat (?:with|on) the (?:<[DSL]\d+> )side\b"
    r"|\b(?:attended|joined|sat in) , too [.,]"
    r"|\b(?:also attended|took part as well|took part(?: ,)? too|also took part|attended as well|also joined)(?: by "
    r"<A\d+>)? [.,]"
)

#: `in the presence of A`, `accompanied by A` in the event's own sentence.
BESIDE: Final = re.compile(
    r"\b(?:in the presence of|accompanied by|joined by|flanked by)(?: (?:the|his|her|visiting))* (?P<who><A\d+>)(?! ')"
)
