"""Words for those who sat in on an event (genre.md 1, lists of attendees), over rows."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["AS_DID", "ATTENDANCE_HINTS", "ATTENDED", "ATTENDED_BY", "BESIDE", "COUNTED", "COUNTS", "WITH_PRESENT"]

_EVENT: Final = (
    r"(?:meetings?|talks?|receptions?|sessions?|audience|discussions?|conversations?|consultations?|events?|"
    r"courtesy calls?|calls?|ceremony|ceremonies|dinner|banquet|lunch|luncheon|breakfast|dialogue|gathering|"
    r"occasion|negotiations|visit|exchange|encounter)"
)
#: Whom somebody sat beside: the person of the event, by name, pronoun or title.
_WHOM: Final = (
    r"(?:<A\d+>|him|her|them|(?:the|his|her|their) (?:<[DS]\d+> (?:'s )?)?(?:[a-z-]+ ){0,3}?(?:<[AO]\d+>|president|"
    r"minister|premier|king|queen|emir|amir|sultan|guests?|visitors?|hosts?|speaker|ambassador|general|chief|leader|"
    r"president - elect|cabinet|government|chairman|chairwoman|envoy|secretary - general|secretary|delegation|sides?|"
    r"majesty|highness|excellency))"
)
_TOO: Final = r"(?: too| as well| also| there| then| alike| together)*"
_ADVERB: Final = r"(?: (?:also|both|all|likewise|too|equally|further))*"

#: What every sentence has that the next two find: most have none of it, and these are long to try.
ATTENDANCE_HINTS: Final = (
    *("attend", "join", "present", "participa", "taking part", "took part", " side ", "support", "flank", "assist"),
    *("accompan", "associated", "on hand", "sat ", "there too", "also there", "there as well", "at the table"),
    *("in the room", "with the", "with him", "with her", "with <A", "came with", "came along", "included"),
    *("represented by", "among th"),
)

#: `The meeting was (also) attended by`, `Also present at the talks were`, `On the Lao side were`: the list follows.
ATTENDED_BY: Final = re.compile(
    rf"\b{_EVENT} (?:(?:was|were|saw|held|had been|,|on|<[TL]\d+>|in) ){{0,6}}(?:also )?(?:attended|joined) "
    rf"(?:(?:on|from) (?:the|both) (?:\S+ ){{1,3}}?sides? )?(?:by|,)"
    rf"|\b{_EVENT} (?:was|were) held in the presence of\b"
    r"|\b(?:also |those |others |officials |among (?:the |those |others )?)?(?:present|attending|participating|taking "
    r"part|in attendance|joining|on hand|participants|attendees|sitting in|seated)"
    r"(?: (?:at|in|during|them|from|on|"
    rf"him|her|for)"
    rf"(?: (?:the|this|their|his|her|both|today 's))?(?: (?:(?!<A)\S+)){{0,5}}?)? (?:was|were|are|is|included|"
    r"include)\b"
    r"|^(?:also )?(?:present|attending|participating|taking part)(?: at| in)? (?:the|this) (?:[a-z-]+ ){0,2}?"
    rf"{_EVENT} (?:between|of|with) <A\d+>(?: and <A\d+>)? (?:was|were|are|is)\b"
    r"|^(?:(?:on|from|for) (?:the|his|her)|at the side of|alongside|together with|with|beside) (?:(?:the |his )?"
    r"<[ADS]\d+>|him|her|them|(?:the )?[a-z-]+)(?: 's)?(?: <A\d+>)?(?: side| part| team| delegation)? ?(?:, )?"
    r"(?:(?:the )?\w+ )?"
    r"(?:was|were)(?: (?:also )?(?:attended|joined|present)(?: by)?)?\b"
    rf"|^(?:in the (?:talks|meeting)[^.]*?)?(?:{_WHOM}|(?:the |his |her )?<[DSO]\d+>(?: [a-z-]+){{0,2}}?)"
    r" ?(?:,[^,]{1,60}, )?(?:was|were)(?: also)? (?:joined|accompanied|supported|flanked|assisted|represented|backed) "
    rf"(?:(?:at|in|during|for|on|throughout) (?:the |this |his |her )?(?:[a-z-]+ )?{_EVENT} )?by\b"
    r"|^(?:(?:the|his|her|other) (?:<[DS]\d+> )?(?:guests|attendees|participants|audience|others|hosts)|<A\d+>)"
    r"(?: also)?"
    r" (?:included|include|comprised)\b"
    r"|^among (?:the )?(?:members of|those in|those with) (?:(?:the|his|her) )?(?:<[ADS]\d+>(?: 's)?|[a-z]+)?"
    r"(?: [a-z]+)? ?(?:side|team|delegation|entourage|party)? ?(?:was|were|are|is)\b"
    r"|^(?:also )?(?:accompanying|joining|flanking|supporting|assisting) "
    rf"(?:{_WHOM}|<A\d+>|him|her|(?:the )?[a-z-]+)(?: (?!<A)\S+){{0,8}}? (?:was|were)\b"
)

#: `A and B (also) attended the meeting`, `were present at the talks`: the list stands before.
ATTENDED: Final = re.compile(
    rf"\b(?:(?:was|were){_ADVERB} (?:present|in attendance|associated|on hand|in the room|there|part)|(?:also )?(?:"
    r"attended|joined|sat in on|sat in at|sat in|took part in|participated in|took part|participated))"
    r"(?: (?:at|in|with|during|on|of))?(?: (?:the|this|their|his|her|both|these|all))(?: (?!<A)[a-z-]+){0,4}? "
    rf"{_EVENT}\b"
    rf"|\b(?:was|were){_ADVERB} (?:present|in attendance|on hand|at the table|in the room|on the dais)"
    rf"{_TOO}(?: (?:on behalf|for|from|from|representing|on) (?:of )?(?:\S+ ){{1,8}}?)? ?[.,;]"
    rf"|\b(?:was|were){_ADVERB} (?:present|in attendance|on hand|at the table|in the room){_TOO} "
    r"(?:alongside|with) <A\d+>"
    rf"|\b(?:was|were){_ADVERB} (?:also there|there(?: too| as well)|among those present|among the (?:participants|"
    r"attendees|guests)|with (?:him|her|them|<A\d+>))\b"
    rf"|\b(?:also )?joined (?:them|him|her|in|{_WHOM}){_TOO}(?: (?:at|for|in|during) (?:the|his|her|this)[^.,;]*)? "
    r"[.,;]|\bsat (?:with|on|at) (?:the )?(?:<[DSL]\d+> )?(?:side|table|delegation)\b"
    rf"|\bsat (?:in|beside (?:{_WHOM})|with (?:{_WHOM})|at his side|at her side|down with them)"
    r"(?: too| as well| also)*(?: (?:on behalf of|for|from|representing) [^.;]*)? ?[.,;]"
    r"|\b(?:attended|joined|sat in) , too [.,]"
    r"|\b(?:also attended|took part as well|took part(?: ,)? too|also took part|attended as well|also joined|took part|"
    r"also participated|also sat in|were also included)(?: by <A\d+>)?(?: (?:on|for|from) (?:behalf of )?(?:the )?"
    r"(?:<[DSO]\d+>|host)(?: 's)?(?: side)?)? [.,]"
    rf"|\b(?:came|were there|was there|travelled|traveled|were together) with (?:{_WHOM})(?: too| as well)? [.,;]"
    rf"|\b(?:also )?accompanied (?:{_WHOM})(?: (?:at|in|during|for|to|on|throughout)"
    rf"(?: (?:the|this|his|her))?(?: [a-z-]+){{0,3}}? {_EVENT})? [.,;]"
)

#: `in the presence of A`, `accompanied by A` in the event's own sentence.
BESIDE: Final = re.compile(
    r"\b(?:in the presence of|accompanied by|joined by|flanked by|together with|alongside)"
    r"(?: (?:the|his|her|visiting))* (?P<who><A\d+>)(?! ')"
)

#: `with A in attendance`, in the event's own sentence.
WITH_PRESENT: Final = re.compile(
    r"\bwith (?:(?!<|and )\S+ ){0,8}?(?P<who><A\d+>) (?:(?:also )?(?:in attendance|present)|looking on|at (?:his|her) "
    r"side)"
)

#: `took part, as did C`.
AS_DID: Final = re.compile(r"\bas (?:did|were|was|had) (?:(?!<)\S+ ){0,3}?(?P<who><A\d+>)")

#: How many events a list of attendees is of: `attended the three ceremonies`.
COUNTS: Final[dict[str, int]] = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
COUNTED: Final = re.compile(
    r"\b(?:at|in|during|attended|joined)?(?: the)? (?:both|two|three|four|five) (?:[a-z-]+ ){0,2}?"
    r"(?:meetings|talks|ceremonies|receptions|audiences|calls|courtesy calls|sessions|events|encounters)\b"
)
