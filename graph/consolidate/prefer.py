"""Which value we believe where reports of one thing differ.

A date: a known day over none, explicit over derived, then more independent outlets, then nearer publication. A place:
stated over inferred over the dateline, then more outlets. A kind: the most specific. Ties go to the smallest value, so
that the order of articles never matters. Articles of one text are one outlet, however many sites print it (R15).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from graph.consolidate.mint import term, types_of
from graph.model import Article, DateDerivation, DateValue, EventFrame, ResolvedPlace

__all__ = ["Report", "Supported", "outlets", "preferred_date", "preferred_kind", "preferred_place"]

_T = TypeVar("_T")

_DATE_RANK: Final = {
    derivation: rank
    for rank, group in enumerate(
        (
            (DateDerivation.EXPLICIT, DateDerivation.RANGE),
            (DateDerivation.MONTH_DAY,),
            (DateDerivation.WEEKDAY, DateDerivation.RELATIVE),
            (DateDerivation.SAME_DAY, DateDerivation.INHERITED),
            (DateDerivation.DATELINE,),
        )
    )
    for derivation in group
}
_PLACE_RANK: Final = {"explicit": 0, "venue": 0, "institution": 1, "visit": 1, "inherited": 1, "dateline": 2}


@dataclass(frozen=True, slots=True)
class Report:
    """One article's frame of an event."""

    article: Article
    event: EventFrame


@dataclass(frozen=True, slots=True)
class Supported(Generic[_T]):
    """A value and the articles that give it."""

    value: _T
    articles: tuple[Article, ...]


def outlets(articles: Iterable[Article]) -> int:
    """How many independent sources these are: one for each text, then one for each publisher."""
    texts: dict[str, str] = {}
    for article in articles:
        source = article.publisher or article.key
        texts[article.text] = min(source, texts.get(article.text, source))
    return len(set(texts.values()))


def preferred_date(reports: Sequence[Report]) -> tuple[DateValue | None, tuple[Supported[date], ...]]:
    """The preferred date of an event, and every known day with its articles, the preferred one first."""
    dated = [(report.event.date, report.article) for report in reports if report.event.date is not None]
    if not dated:
        return None, ()
    by_day: dict[date, list[Article]] = defaultdict(list)
    for value, article in dated:
        if value.day:
            by_day[value.day].append(article)
    support = {day: outlets(articles) for day, articles in by_day.items()}
    preferred, _ = min(dated, key=lambda pair: _date_order(pair[0], pair[1], support))
    days = sorted(by_day, key=lambda d: (d != preferred.day, d))
    return preferred, tuple(Supported(day, _sorted(by_day[day])) for day in days)


def _date_order(value: DateValue, article: Article, support: Mapping[date, int]) -> tuple[object, ...]:
    day = value.day
    known = 0 if day else 1 if value.earliest or value.latest else 2
    published = article.published
    distance = abs((published - (day or value.earliest or published)).days) if published else 1 << 20
    return (
        known,
        _DATE_RANK.get(value.derivation, len(_DATE_RANK)),
        -support[day] if day else 0,
        distance,
        (day or value.earliest or date.max).isoformat(),
        article.key,
    )


def preferred_place(
    reports: Sequence[tuple[Report, ResolvedPlace]],
) -> tuple[Report, ResolvedPlace, tuple[Supported[str], ...]] | None:
    """The report whose place is preferred, the place, and every place that excludes another with its articles."""
    if not reports:
        return None
    support: dict[str, list[Article]] = defaultdict(list)
    for report, place in reports:
        support[place.key].append(report.article)
    report, place = min(
        reports,
        key=lambda pair: (
            _PLACE_RANK.get(pair[0].event.place_derivation or "", 1),
            pair[1].within is None,  # a venue tells its city too
            -outlets(support[pair[1].key]),
            pair[1].key,
            pair[0].article.key,
        ),
    )
    within = {p.key: p.within for _, p in reports}
    rivals = sorted(key for key in support if not _nested(key, place.key, within))
    groups = (place.key, *rivals)
    return report, place, tuple(Supported(key, _sorted(support[key])) for key in groups)


def _nested(left: str, right: str, within: Mapping[str, str | None]) -> bool:
    return left == right or within.get(left) == right or within.get(right) == left


def preferred_kind(reports: Sequence[Report]) -> str:
    """The most specific kind, then the one of most outlets, then the first in the alphabet."""
    support: dict[str, list[Article]] = defaultdict(list)
    for report in reports:
        support[report.event.kind].append(report.article)
    return min(support, key=lambda kind: (-len(types_of(term(kind))), -outlets(support[kind]), kind))


def _sorted(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(sorted({article.key: article for article in articles}.values(), key=lambda article: article.key))
