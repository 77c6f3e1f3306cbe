"""Stage 8: whether a report says that something happened, is planned, was called off, or only recalled (genre.md 8).

Decided from the words between subject and verb and the sentence around them. None means: no event of this story.
"""

from __future__ import annotations

import re
from typing import Final

from graph.extract.clauses import Row
from graph.model import EventStatus, SegmentKind

__all__ = ["event_status", "finite_verb"]

_FINITE: Final = frozenset(
    """said met held paid told spoke made took gave led is was were are has have had will would can could may should
    does did do says told took saw felt began left sent put became went came wrote thought noted hopes hope shared
    laid agreed pledged affirmed stressed thanked congratulated received hosted welcomed expressed""".split()
)
_PLAN: Final = re.compile(
    r"\b(?:will|would|shall|'ll|(?:is|are|was|were|be|been)(?: (?:also|now|today|then|further|currently|"
    r"tentatively))* (?:scheduled|expected|set|due|slated|likely|"
    r"planned|poised|supposed) to|"
    r"plans? to|planned to|planning to|intends? to|"
    r"(?:is|are)(?: (?:then|also|now|later|next|further|afterwards))* to|(?:is|are) going to|about to)\b"
    r"|\b(?:was|were) to(?: (?:have|be|have been|have [a-z]+))? $"  # `was to have met`
)
#: The present of a journey to come: `is travelling to <S> on Friday`.
_LEAVING: Final = re.compile(r"\b(?:is|are) (?:also |then )?(?:travell?ing|heading) to\b")
_UNREAL: Final = re.compile(
    r"\b(?:if|whether|could|may|might|should|can|must|hopes?|hoped|wish"
    r"(?:es|ed)?|proposed|suggested|invited|invite|invites|inviting|"
    r"asked|urged|agreed to|agree to|offered|ready to|willing to|want(?:s|ed)? to|called for|calls for|look"
    r"(?:s|ed|ing)? forward|requested)\b"
)
_FIRST_TO: Final = re.compile(r"\b(?:first|second|third|only|latest) (?:\S+ ){0,4}?to $")  # `is the first minister to`
#: `It was a pleasure to meet A` is said afterwards.
_PLEASED: Final = re.compile(r"\b(?:(?:pleasure|honou?r|privilege)|(?:pleased|glad|delighted|honou?red)) to$")
_FIRST_WHO: Final = re.compile(r"\b(?:is|was|became) the (?:first|second|third|latest|only) \S")
_MOTION: Final = re.compile(
    r"\b(?:on hand|(?:was|were)(?: \S+)? in|arrive[ds]|came|travelled|traveled|flew|went|returned|landed|visited)\b"
)
_GOES: Final = re.compile(r"\b(?:moves on|travels|heads|flies|goes|leaves|departs|sets off|continues|proceeds)\b")
_OFF: Final = re.compile(
    r"\b(?:cancel(?:led|ed|s|ling)?|call(?:ed|s) off|scrap(?:ped|s)|postpone[ds]?|delay(?:ed|s)|put(?:s)? off|"
    r"suspended|"
    r"shelved)\b"
)
#: What was planned, and did not happen.
_HAD_PLANNED: Final = re.compile(
    r"\bhad(?: also)?(?: been)? (?:due|scheduled|expected|set|slated|supposed|planned) to\b"
)
_AGREED_THAT: Final = re.compile(r"\b(?:agreed|agree|decided|proposed|suggested) that\b")
_OPENING: Final = 6  # items before a noun that opens its sentence
_OFF_ABLE: Final = frozenset(
    "meeting meetings talks visit trip summit session consultations call dinner lunch reception audience tour".split()
)
_DENIED: Final = re.compile(
    r"\b(?:denied|denies|no plans? (?:to|for|of)|no such|not scheduled|ruled out|will not|would not|won't|"
    r"declined to|refused to|no "
    r"meeting)\b|\b(?:(?:did|do|does|has|have) (?:not|never)|didn't|hasn't|haven't) \S+ "
)
#: What ends before a clause that somebody says is not so: `denied reports that`.
_DENIED_CLAUSE: Final = re.compile(
    r"\b(?:denied|denies|denying|rejected|rejects|refuted|refutes)(?: (?:on|a|an|the|any|all|media|press|news|claims?|"
    r"reports?|rumou?rs?|allegations?|suggestions?|speculation|of|in|by|having))*(?: that)?$"
)
_NEVER_BEFORE: Final = re.compile(r"\b(?:had (?:not|never)|hadn't)$")
_RECALLED: Final = re.compile(
    r"\b(?:recalled|recalling|remembered|reminisced|since his|since her|previous|previously|earlier this year|"
    r"last year|years ago|(?:a|two|three|four|five|six|few|several) (?:months?|years?) after|"
    r"in the past|last visited|first met)\b"
)
#: Before a noun: what a programme holds is to come.
_PROVIDED: Final = re.compile(
    r"\b(?:(?:schedule|agenda|programme|program|itinerary|calendar|diary)(?: \S+){0,4}? (?:has|have|holds|lists|"
    r"includes?|features?|shows?|are|is)|provides? for|foresees?|envisages?|includes|is (?:expected|due|awaited|"
    r"scheduled|slated|set) (?:back |home |here |also )?(?:in|at|on|for|here)|are (?:expected|due|scheduled|set) "
    r"(?:back |here |also )?(?:in|at|on|for|here)|be followed by|left for|leaves for|leaving for|off to)\b"
)
_HOPED: Final = re.compile(r"\b(?:hopes?|hoped|wants?|wished|wishes|would like) to\b")
_WAS_PLANNED: Final = re.compile(r"\b(?:was|were|included|had|earlier this|after)\b")
#: Behind a noun that opens its sentence: `In his talks with A, trade will be looked at`.
_WILL: Final = re.compile(r"^(?:(?!said|told|agreed|noted|stressed|thanked|\S+ed )\S+ )*?(?:will|shall|is to|are to)\b")
_COMING: Final = re.compile(r"\b(?:upcoming|forthcoming|planned|scheduled|expected|future|next)\b")
_AHEAD: Final = re.compile(
    r"\b(?:ahead of|before|prior to|(?:paves?|paved|paving|prepares?) the way for|"
    r"prepar\w+ for|preparations? for|plans? for|in the run - up to|await\w*|"
    r"look\w* forward to)\b"
)
_SET_FOR: Final = re.compile(
    r"\b(?:(?:is|are|was|were|has been|have been) (?:now |also |being )?(?:set|scheduled|due|planned|slated|to be|"
    r"to take|"
    r"expected|prepared)"
    r"|(?:will|would) (?:be held|take place|begin|start|be part|follow))\b"
)
#: `The meeting between A and B did not take place`.
_NOT_HELD: Final = re.compile(
    r"\b(?:(?:did|does|do|will|would|has|had|could) not(?: \S+)? (?:take|taken|go|gone|happen|materiali[sz]e|be|been)"
    r"|(?:was|were|is) not (?:held|to be)|never (?:took|happened|materiali[sz]ed)|fell through)\b"
)
_FOUNDED: Final = re.compile(
    r"\bto (?:set up|establish|launch|hold|resume|host|organi[sz]e|arrange|convene|continue|promote|facilitate|begin)\b"
)
#: What is only wished: `hopes to go to X for a meeting with`.
_WISHED: Final = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|would like|look(?:s|ed|ing)? forward|eager|keen) "
    r"(?:for|to)\b"
)
_EXPECTED: Final = frozenset({"due", "expected", "awaited"})
_DOUBTFUL: Final = re.compile(r"\b(?:no confirmation|unclear|impact|possible|proposed|potential|rumou?red|rule out)\b")
_INVITED: Final = re.compile(r"\b(?:invited|invites|inviting|invitation|asked|urged|encouraged)\b")
_BASE: Final = frozenset(
    """meet receive hold pay visit host make begin start conclude hold call speak talk welcome have undertake
    conduct chair co-chair see come go travel fly""".split()
)


def finite_verb(norm: str) -> bool:
    """Whether a word looks like a finite verb of the genre."""
    return norm in _FINITE or (
        norm.endswith("ed")
        and len(norm) > 4
        and norm not in {"headed", "named", "united", "related", "high-ranked", "newly-elected", "elected"}
    )


def _status_of_noun(row: Row, noun: int) -> EventStatus | None:
    """`the upcoming meeting between A and B`, `no confirmation of a meeting`; else it was held."""
    near = " ".join(i.norm for i in row.items[max(0, noun - 3) : noun] if i.kind == "W")
    far = " ".join(i.norm for i in row.items[max(0, noun - 12) : noun] if i.kind == "W")
    if _COMING.search(near) or _AHEAD.search(far):
        return EventStatus.PLANNED
    if _PROVIDED.search(far) and not _WAS_PLANNED.search(far):
        return EventStatus.PLANNED
    after = " ".join(i.norm for i in row.items[noun + 1 : noun + 14] if i.kind == "W")
    if _NOT_HELD.search(after):
        return EventStatus.DENIED
    if _SET_FOR.search(after) or (noun <= _OPENING and _WILL.search(after)):
        return EventStatus.PLANNED
    if _FOUNDED.search(far) or _WISHED.search(far) or _HOPED.search(far):
        return None
    before = " ".join(i.norm for i in row.items[:noun] if i.kind == "W")
    return None if _DOUBTFUL.search(before) else EventStatus.HELD


def _before(row: Row, subject: int) -> str:
    """The words before the subject."""
    return " ".join(i.norm for i in row.items[: max(0, subject)] if i.kind == "W")


def event_status(
    row: Row, subject: int, verb: int, kind: SegmentKind, *, noun: bool = False, recent: bool = False
) -> EventStatus | None:
    """The status of the event whose verb is the item at `verb`, its subject the item at `subject` (-1: none).

    `noun` says that the event stands as a noun (*at their meeting*): what the sides wished there does not make it
    unreal. `recent` says that its clause has a day of the last weeks: then even *had met* is news.
    """
    words = " ".join(i.norm for i in row.items[max(subject + 1, verb - 10) : verb] if i.kind == "W")
    whole = " ".join(i.norm for i in row.items if i.kind == "W")
    form = row.items[verb].norm
    after = " ".join(i.norm for i in row.items[verb + 1 : verb + 4] if i.kind == "W")
    if _DENIED.search(f"{words} {form} {after}") or _DENIED_CLAUSE.search(_before(row, subject)):
        return EventStatus.DENIED
    if _OFF.search(whole) and not _OFF_ABLE.isdisjoint(whole.split()):
        return EventStatus.CANCELLED
    if _AGREED_THAT.search(words):
        return None  # `A and B agreed that the parliaments shall hold a session`
    if _HAD_PLANNED.search(f"{words} "):
        return EventStatus.CANCELLED
    if _PLAN.search(f"{words} ") or _PLAN.search(f"{words} {form}") or form in _EXPECTED:
        return EventStatus.PLANNED
    if _LEAVING.search(f"{words} {form} {after}"):
        return EventStatus.PLANNED
    if noun:
        return _status_of_noun(row, verb)
    if subject > 0 and row.items[subject - 1].norm in {"if", "whether", "unless", "since"}:
        return None
    if _UNREAL.search(words) or _FIRST_TO.search(f"{words} "):
        return None
    if _NEVER_BEFORE.search(words):
        return None
    earlier = words.endswith(("had", "had been", "had last", "had already"))
    if earlier and not recent and not (subject > 0 and row.items[subject - 1].norm == "after"):
        return None
    if _RECALLED.search(whole) and kind is not SegmentKind.TITLE and not recent:
        return None
    if form in _BASE and not words.endswith("to") and kind is not SegmentKind.TITLE:
        clause = " ".join(i.norm for i in row.items[:verb] if i.kind == "W")
        if _PLAN.search(f"{clause} "):
            return EventStatus.PLANNED  # `will hold talks with A and meet B`
    return _infinitive(row, verb, kind) if form in _BASE and words.endswith("to") else EventStatus.HELD


def _infinitive(row: Row, verb: int, kind: SegmentKind) -> EventStatus | None:
    """The status of `to meet`: an invitation, a plan, or what somebody came for."""
    before = " ".join(i.norm for i in row.items[:verb] if i.kind == "W")
    if _INVITED.search(before):
        return None  # `invited B to visit A`: an invitation
    if _PLAN.search(f"{before} "):
        return EventStatus.PLANNED  # `will travel to X, he said, to meet B`
    if kind is SegmentKind.TITLE or (row.items[verb - 1].norm == "to" and row.items[verb - 2].kind in {"A", "O"}):
        return EventStatus.PLANNED
    if _GOES.search(before):
        return EventStatus.PLANNED  # `On <T> A moves on to X to meet B`
    came = _MOTION.search(before) or _FIRST_WHO.search(before) or _PLEASED.search(before)
    return EventStatus.HELD if came else None
