"""Finds the dates that an article's sentences print and says which days they mean (genre.md 5).

Out of scope: which event a date belongs to. A weekday is the most recent one at or before the day of writing, a month
and day take its year, `today` is that day; without a day of writing they keep what is printed and no day is guessed.
Anniversaries, terms and far years are marked as background, so that they do not become the date of an event.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from graph.extract.date_context import is_background, is_generic_today, is_planned
from graph.extract.date_needs import Needs, holds_any
from graph.extract.date_patterns import PATTERNS, DatePattern
from graph.extract.date_readers import READERS, DateKind, DateMention, Surroundings
from graph.extract.date_values import Anchor, anchor_of
from graph.model import Article, DateValue, SegmentKind, Sentence, Span

__all__ = ["DateKind", "DateMention", "find_dates"]


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """All dates of the article's titles, paragraphs and captions, in text order, not overlapping."""
    anchor = anchor_of(article)
    found: list[DateMention] = []
    last: DateMention | None = None
    for sentence in article.sentences:
        words = sentence.span.of(article.text)
        for pattern, match in _matches(words):
            if match.groupdict().get("word") and _is_generic(words, match):
                continue
            mention = _read(pattern, match, sentence, words, anchor, last, article.dateline_date)
            if mention is None:
                continue
            found.append(mention)
            if _dates_something(mention, sentence):
                last = mention
    return tuple(found)


def _matches(words: str) -> list[tuple[DatePattern, re.Match[str]]]:
    """The matches of one sentence in text order; where two overlap, the earlier pattern's stands."""
    starts: list[int] = []  # of the matches taken, sorted: only the neighbours of a new one can overlap it
    taken: list[tuple[DatePattern, re.Match[str]]] = []
    candidates = _candidates(tuple([holds(words) for holds in _TESTS]))
    small = words.lower() if candidates else ""
    for pattern in candidates:
        if pattern.clues and not holds_any(small, pattern.clues):
            continue
        for match in pattern.regex.finditer(words):
            at = bisect(starts, match.start())
            free_before = at == 0 or taken[at - 1][1].end() <= match.start()
            if free_before and (at == len(taken) or match.end() <= starts[at]):
                starts.insert(at, match.start())
                taken.insert(at, (pattern, match))
    return taken


_TESTS: Final = tuple(needs.value.holds for needs in Needs)


@cache
def _candidates(holds: tuple[bool, ...]) -> tuple[DatePattern, ...]:
    """The patterns worth trying on a sentence that passes these tests, in the order of Needs."""
    passed = {needs.name for needs, holding in zip(Needs, holds, strict=True) if holding}
    return tuple(pattern for pattern in PATTERNS if pattern.needs.name in passed)


def _is_generic(words: str, match: re.Match[str]) -> bool:
    if (match["word"] or "").lower() != "today" or match["part1"]:
        return False
    return is_generic_today(words, match.start("word"), match.end("word"))


def _dates_something(mention: DateMention, sentence: Sentence) -> bool:
    """Whether `the same day` may refer to this mention: one day, in the running text, not of the past's past."""
    if mention.background or sentence.kind is SegmentKind.CAPTION:
        return False
    return mention.value.day is not None or mention.kind in (DateKind.WEEKDAY, DateKind.POINT)


def _read(
    pattern: DatePattern,
    match: re.Match[str],
    sentence: Sentence,
    words: str,
    anchor: Anchor,
    last: DateMention | None,
    filed: date | None,
) -> DateMention | None:
    start, end = match.span()
    span = Span(sentence.span.start + start, sentence.span.start + end)
    title = sentence.kind is SegmentKind.TITLE
    planned = is_planned(words, start, title=title)
    context = Surroundings(anchor, planned, last, filed, span)
    mention = READERS[pattern.reading](match.groupdict(), context)
    if mention is None:
        return None
    background = mention.background or is_background(words, start)
    future = mention.future or planned or _after(mention.value, anchor)
    if future and _after(mention.value, anchor):
        background = background and mention.kind in (DateKind.DURATION, DateKind.YEAR)
    return replace(mention, background=background, future=future, rule=pattern.id)


def _after(value: DateValue, anchor: Anchor) -> bool:
    return anchor.day is not None and value.earliest is not None and value.earliest > anchor.day
