"""Stage 10: lengths of time: of a visit, since somebody left an office, of an anniversary (genre.md 5).

`a two-day visit`, `out of office for five months now`, `the 50th anniversary (1967-2017)`. What follows from them is
for the rules and checks of the ontology. Out of scope: days, which `dates.py` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph.extract.candidates import Candidate
from graph.extract.claims import Claim
from graph.extract.date_readers import DateMention
from graph.extract.patterns.durations import ANNIVERSARY_PATTERNS, LEFT_PATTERNS, UNITS
from graph.model import AnniversaryFrame, Article, Span, TenureStatus

__all__ = ["anniversaries", "left_ago", "visit_days"]

_STAY: Final = re.compile(r"\W(?:[\w-]+ ){0,4}?(?:visit|trip|tour|stay)\b", re.IGNORECASE)
_WORDS: Final = dict(
    zip(
        "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        (1, 1, *range(1, 21)),
        strict=True,
    )
)


def visit_days(
    article: Article, visit: Candidate, visits: Sequence[Candidate], dates: Sequence[DateMention]
) -> int | None:
    """How many days a visit lasts; None where its sentences do not tell, or tell it of several visits."""
    spans = [span for span in visit.spans if not any(span in other.spans for other in visits if other is not visit)]
    told = {
        mention.days
        for mention in dates
        if mention.days
        and any(span.covers(mention.span) for span in spans)
        and _STAY.match(article.text, mention.span.end)
    }
    return told.pop() if len(told) == 1 else None


def left_ago(article: Article, claim: Claim, claims: Sequence[Claim]) -> str | None:
    """How long ago somebody called former left, as an xsd:duration; None where nobody tells or it may be another."""
    if claim.office.status is not TenureStatus.FORMER:
        return None
    for span in claim.spans:
        others = [c for c in claims if c.office.status is TenureStatus.FORMER and span in c.spans]
        sentence = span.of(article.text)
        for pattern in LEFT_PATTERNS:
            match = pattern.regex.search(sentence) if pattern.cue in sentence and len(others) == 1 else None
            if match is not None:
                return _duration(match["count"], match["unit"])
    return None


def _duration(count: str, unit: str) -> str:
    number = int(count) if count.isdigit() else _WORDS[count.lower()]
    letter = UNITS[unit.lower()]
    return f"P{number * 7}D" if letter == "W" else f"P{number}{letter}"


def anniversaries(article: Article) -> Iterator[AnniversaryFrame]:
    """The anniversaries of which the article tells the number and the year that it counts from."""
    if "nniversar" not in article.text:
        return
    found: set[Span] = set()
    for sentence in article.sentences:
        text = sentence.span.of(article.text)
        for pattern in ANNIVERSARY_PATTERNS if "nniversar" in text else ():
            match = pattern.regex.search(text)
            if match is None or sentence.span in found:
                continue
            found.add(sentence.span)
            until = match.groupdict().get("until")
            yield AnniversaryFrame(
                f"y{len(found)}",
                int(match["nth"]),
                int(match["since"]),
                int(until) if until else None,
                (sentence.span,),
                pattern.id,
            )
