"""What the words around a date say of it: planned, in the background, or no date at all (genre.md 5, 8).

The nearest cue before the date decides: in `who will visit Laos, met B on Monday` it is *met*, in `the ministry said
A will arrive on Friday` it is *will*.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_background", "is_generic_today", "is_planned"]

_PLAN: Final = re.compile(
    r"\b(?:will|would|shall|is\s+to|are\s+to|set\s+to|set\s+for|due\s+(?:to|on|in)|scheduled|slated|expected"
    r"|plans?\s+to|planned|planning|upcoming|forthcoming|(?:is|are)\s+(?:travell?ing|heading)\s+to)\b",
    re.IGNORECASE,
)
_PLAN_IN_TITLE: Final = re.compile(r"\bto\s+[a-z]+", re.IGNORECASE)
_PAST: Final = re.compile(
    r"\b(?:said|says|told|met|held|paid|began|spoke|was|were|took|made|left|came|went|sent|had|wrote|has|have"
    r"|saw|gave|flew|led\s+by"
    r"|(?!scheduled|expected|slated|planned|united|limited|headed|so-called|invited|needed|related)[a-z]{2,}ed)\b"
)
_BACKGROUND: Final = re.compile(
    r"\b(?:anniversary|since|founded|founding|born|victory|liberation|previous|previously|recall(?:ed|ing|s)"
    r"|passed\s+away|died|dated"
    r"|diplomatic\s+(?:relations|ties)\s+(?:were\s+)?established|establish(?:ed|ing"
    r"|ment\s+of)\s+(?:\w+\s+){0,2}(?:relations|ties)|(?<!newly[-\s])(?<!re-)(?:elected|appointed)|sworn\s+in|took\s+office|National\s+Day"
    r"|(?:earlier|last|first|historic|recent)\s+(?:\w+\s+)?visit|had\s+(?:\w+ly\s+)?(?:been|met|held|paid|made"
    r"|gone|come|signed|visited|attended|received|taken|arrived|agreed|talked|spoken))\b"
)
_CLAUSE: Final = re.compile(r"[;:]|\.\s|,\s(?:while|and|but|when|during)\s")
_OPENS: Final = re.compile(
    r"\W*(?:(?:[Ee]arly|[Ll]ate|[Ll]ater)\s+)?(?:[Oo]n|[Ff]rom|[Ii]n|[Dd]uring|[Bb]etween|[Aa]t)?\s*(?:the\s+)?"
)
_REACH: Final = 90

_GENERIC_BEFORE: Final = re.compile(
    r"(?:\b(?:of|than|as|until|till|to|since|even|still|is|are|remains?|exists?|becomes?|become|cause|process"
    r"|world|era|age|society|situation|context|development|life|lives|generations?"
    r"|youth|children|young\s+people|countr(?:y|ies)|nations?|people|peoples|independence|peace|prosperity"
    r"|relations(?:hip)?|ties|friendship|order|challenges?|humanity|Vietnam|Việt\s+Nam|Laos|Cambodia|China)"
    r"|\bin\s+the\s+past\b.{0,60}|\b(?:then|yesterday)\s+and)\s+$",
    re.IGNORECASE,
)
_GENERIC_AFTER: Final = re.compile(
    r"\s*(?:is|are|and\s+(?:tomorrow|in\s+the\s+future)|or\s+tomorrow|as\s+(?:it|they|in)|than|faces?|enjoys?"
    r"|stands?)\b",
    re.IGNORECASE,
)
_EVENT_AFTER: Final = re.compile(
    r"['’]s\s+(?:meeting|talks|visit|session|ceremony|reception|summit|event|signing|conference|discussions?)\b"
)
_EVENT: Final = re.compile(
    r"\b(?:met|meets?|held|holds?|received|receives|hosted|hosts|paid|pays|arrived|arrives|left|leaves|signed"
    r"|attended|visited|visits|welcomed|chaired|called|spoke|told|said|announced|opened"
    r"|began|begins|started|starts|concluded|took|made|presented|launched|inaugurated|conveyed|laid|presided"
    r"|conferred|discussed|discusses|talked|talks|phoned|telephoned|joined|toured|flew|came|reached|returned|departed"
    r"|witnessed|exchanged|handed|delivered|gave|ended|wrapped|headed|led|travelled|traveled|landed|expressed|thanked"
    r"|addressed|agreed|granted|congratulated|sent|elected|appointed|took\s+place|will|to"
    r"|(?:meeting|talks|visit|call|session|discussions?|consultations|conversation|audience|conference|ceremony)s?"
    r"(?=\s(?:with|between|of|on|at|in|was|were|held|here)\b))\b"
)


_WINDOW = 400  # characters: a clause, however long; without it a line of many dates costs their square


def is_planned(sentence: str, position: int, *, title: bool) -> bool:
    """Whether the date at `position` is of something still to come, by the last cue before it.

    A headline plans with a bare infinitive: `Lao PM to visit Vietnam`.
    """
    before = sentence[max(0, position - _WINDOW) : position]
    plan = _last(_PLAN, before)
    if title:
        plan = max(plan, _last(_PLAN_IN_TITLE, before))
    if plan >= 0:
        return _PAST.search(before, plan) is None
    if _OPENS.fullmatch(before):
        # `On Friday, he will …`: the date stands first, and the sentence's first verb decides.
        end = position + _WINDOW
        ahead, done = _PLAN.search(sentence, position, end), _PAST.search(sentence, position, end)
        return ahead is not None and (done is None or ahead.start() < done.start())
    return False


def _last(cue: re.Pattern[str], words: str) -> int:
    found = -1
    for match in cue.finditer(words):
        found = match.start()
    return found


def is_background(sentence: str, position: int) -> bool:
    """Whether the clause before the date speaks of an anniversary, an earlier visit, a past beyond the past."""
    begin = max(0, position - _REACH)
    for boundary in _CLAUSE.finditer(sentence, begin, position):
        begin = boundary.end()
    return _BACKGROUND.search(sentence, begin, position) is not None


def is_generic_today(sentence: str, start: int, end: int) -> bool:
    """Whether `today` means these times and not this day: `its cause today`, `the world today`."""
    if _EVENT_AFTER.match(sentence, end):
        return False
    before = sentence[:start]
    if _GENERIC_AFTER.match(sentence, end):
        return True
    if re.search(r"\b(?:here|earlier|on|later|late|early)\s+$", before, re.IGNORECASE):
        return False
    if _GENERIC_BEFORE.search(before):
        # `met in Vietnam today` is the day: an event's verb near by outweighs the noun, unless the noun has no place.
        place = re.search(r"\b(?:in|to|at|from|of)\s+(?:[A-ZĐ]\w+\s+){1,3}$", before)
        return place is None or place[0].startswith("of") or _EVENT.search(sentence) is None
    return _EVENT.search(sentence) is None
