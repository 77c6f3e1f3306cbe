"""Which value we believe where reports of one thing differ, and why.

A date: a known day over none, explicit over derived, then more independent outlets, then nearer publication. A place:
stated over inferred over the dateline, a venue over its city, then more outlets, then nearer publication. A kind: the
most specific. Ties go to the smallest value, so that the order of articles never matters. Articles of one text are one
outlet, however many sites print it (R15), and what a copy says counts only where its original says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeAlias, TypeVar

from graph.consolidate.mint import term, types_of
from graph.model import Article, DateDerivation, DateValue, EventFrame, ResolvedPlace

__all__ = [
    "SUPPORT",
    "Choice",
    "Claim",
    "Days",
    "Report",
    "Supported",
    "choose",
    "day_of",
    "outlets",
    "prefer_date",
    "preferred_date",
    "preferred_kind",
    "preferred_place",
    "shown_days",
]

_T = TypeVar("_T", bound=Hashable)
Copies: TypeAlias = Mapping[str, str]
Days: TypeAlias = tuple[date | None, date | None]
"""The first and the last day that a date leaves open."""

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
SUPPORT: Final = "more independent outlets give it"
_NEARER: Final = "the report that gives it came out nearer to the event"
_DATE_REASONS: Final = (
    "a day is known", "it is stated more explicitly", SUPPORT, _NEARER, "of equals it is the first",
)  # fmt: skip
_PLACE_REASONS: Final = (
    "it is stated more explicitly", "a venue tells its city too", SUPPORT, _NEARER, "of equals it is the first",
)  # fmt: skip
_FAR: Final = 1 << 20


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


@dataclass(frozen=True, slots=True)
class Claim(Generic[_T]):
    """A value as one article gives it; `order` has a number for each reason to prefer it, the smaller the better."""

    value: _T
    article: Article
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choice(Generic[_T]):
    """The claim preferred; its value and all that contradict it, each with its articles; why it is preferred to the
    best of those, empty where nothing contradicts it."""

    claim: Claim[_T]
    values: tuple[Supported[_T], ...]
    reason: str


def outlets(articles: Iterable[Article], copies: Copies | None = None) -> int:
    """How many independent sources these are, as rule R15 has it: of a text its original, of an outlet one.

    `copies` maps articles to the one whose text they repeat. Where the original is not among them, the first copy is.
    """
    texts: dict[str, Article] = {}
    for article in sorted(articles, key=lambda a: a.key):
        text = (copies or {}).get(article.key, article.key)
        if text not in texts or article.key == text:
            texts[text] = article
    return len({article.publisher or article.key for article in texts.values()})


def choose(
    claims: Sequence[Claim[_T]], reasons: Sequence[str], copies: Copies, agree: Callable[[_T, _T], bool]
) -> Choice[_T]:
    """The claim of the smallest order; values that `agree` with its value are no contradiction.

    In `order` the place of the reason of support is filled in here. Raises ValueError without claims.
    """
    given = {claim.article.key for claim in claims}
    own = [claim for claim in claims if copies.get(claim.article.key) not in given] or claims
    articles: dict[_T, list[Article]] = defaultdict(list)
    for claim in claims:
        articles[claim.value].append(claim.article)
    place = reasons.index(SUPPORT)
    support = {value: outlets(found, copies) for value, found in articles.items()}

    def order(claim: Claim[_T]) -> tuple[int, ...]:
        return (*claim.order[:place], -support[claim.value], *claim.order[place:])

    best = min(own, key=lambda claim: (order(claim), str(claim.value), claim.article.key))
    rivals = sorted((value for value in articles if not agree(value, best.value)), key=str)
    values = tuple(Supported(value, _sorted(articles[value])) for value in (best.value, *rivals))
    against = [order(claim) for claim in claims if claim.value in rivals]
    differing = (
        [why for why, a, b in zip(reasons, order(best), min(against), strict=False) if a != b] if against else []
    )
    return Choice(best, values, (differing or [reasons[-1]])[0] if rivals else "")


def preferred_date(reports: Sequence[Report], copies: Copies | None = None) -> tuple[DateValue, Choice[Days]] | None:
    """The preferred date of an event, with the days that contradict it; None where nobody gives a date."""
    return prefer_date([(report.event.date, report.article) for report in reports if report.event.date], copies)


def prefer_date(
    dated: Sequence[tuple[DateValue, Article]], copies: Copies | None = None
) -> tuple[DateValue, Choice[Days]] | None:
    """The same of dates with the articles that give them."""
    if not dated:
        return None
    claims = [Claim((v.earliest, v.latest), article, _date_order(v, article)) for v, article in dated]
    choice = choose(claims, _DATE_REASONS, copies or {}, _overlap)
    value = next(v for (v, _), claim in zip(dated, claims, strict=True) if claim is choice.claim)
    return value, choice


def day_of(days: Days) -> date:
    """The day by which a span of days is known; a contradiction needs one."""
    found = days[0] or days[1]
    if found is None:
        raise ValueError("a date without any bound contradicts nothing")
    return found


def shown_days(days: Days) -> str:
    """The days as a sentence has them."""
    first, last = days
    return day_of(days).isoformat() if first == last else f"{first or 'before'} to {last or 'later'}"


def _overlap(left: Days, right: Days) -> bool:
    """Whether a day can be meant by both: a visit's first day lies within its days."""
    first = max((day for day in (left[0], right[0]) if day), default=None)
    last = min((day for day in (left[1], right[1]) if day), default=None)
    return first is None or last is None or first <= last


def _date_order(value: DateValue, article: Article) -> tuple[int, ...]:
    known = 0 if value.day else 1 if value.earliest or value.latest else 2
    return (known, _DATE_RANK.get(value.derivation, len(_DATE_RANK)), _distance(value.earliest, article))


def _distance(day: date | None, article: Article) -> int:
    """How many days lie between an event and what is published of it."""
    return abs((article.published - day).days) if article.published and day else _FAR


def preferred_place(
    reports: Sequence[tuple[Report, ResolvedPlace]], copies: Copies | None = None, day: date | None = None
) -> tuple[Report, ResolvedPlace, Choice[str]] | None:
    """The report whose place is preferred, the place, and the choice among the keys of all; `day` is the event's."""
    if not reports:
        return None
    claims = [
        Claim(
            place.key,
            report.article,
            (
                _PLACE_RANK.get(report.event.place_derivation or "", 1),
                int(place.within is None),
                _distance(day, report.article),
            ),
        )
        for report, place in reports
    ]
    within = {place.key: place.within for _, place in reports}

    def nested(left: str, right: str) -> bool:
        return left == right or within.get(left) == right or within.get(right) == left

    choice = choose(claims, _PLACE_REASONS, copies or {}, nested)
    report, place = next(pair for pair, claim in zip(reports, claims, strict=True) if claim is choice.claim)
    return report, place, choice


def preferred_kind(reports: Sequence[Report], copies: Copies | None = None) -> str:
    """The most specific kind, then the one of most outlets, then the first in the alphabet."""
    support: dict[str, list[Article]] = defaultdict(list)
    for report in reports:
        support[report.event.kind].append(report.article)
    if len(support) == 1:
        return next(iter(support))
    return min(support, key=lambda kind: (-len(types_of(term(kind))), -outlets(support[kind], copies), kind))


def _sorted(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(sorted({article.key: article for article in articles}.values(), key=lambda article: article.key))
