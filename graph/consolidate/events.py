"""Meetings and visits as we believe them: one kind, day and place each, everybody who took part, and the conflicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from graph.consolidate import vocabulary as cq
from graph.consolidate.conflicts import Conflict, difference
from graph.consolidate.mint import Mint, concept, count_literal, day_literal, term
from graph.consolidate.prefer import (
    Claim,
    Report,
    choose,
    day_of,
    outlets,
    preferred_date,
    preferred_kind,
    preferred_place,
    shown_days,
)
from graph.consolidate.statements import event_day, participants, typed
from graph.consolidate.written import Written, literal
from graph.model import Article, EventFrame

__all__ = ["believed_event", "contested"]


def believed_event(
    key: str, reports: Sequence[Report], mint: Mint, names: Mapping[str, str], conflicts: list[Conflict]
) -> Iterator[Written]:
    """The statements of one event from all its reports, sorted by article; conflicts are added to `conflicts`."""
    iri = mint.thing(key)
    copies = mint.resolution.copies
    kind = preferred_kind(reports, copies)
    yield from typed(iri, term(kind))
    visit = kind.endswith("Visit")
    value, dates = preferred_date(reports, copies) or (None, None)
    day = (value.day or (value.earliest if visit else None)) if value else None
    title = _title(kind, reports, mint, names)
    yield iri, cq.LABEL, literal(f"{title}, {day.isoformat()}" if day else title, lang="en")
    for report in reports:
        yield iri, cq.eventStatus, term(report.event.status.value)
        yield from participants(report.event, report.article.key, mint)
        if report.event.part_of_visit:
            yield iri, cq.partOfVisit, mint.local(report.article.key, report.event.part_of_visit)
    lengths = Counter(report.event.days for report in reports if report.event.days is not None)
    if lengths:
        yield iri, cq.days, count_literal(min(lengths, key=lambda days: (-lengths[days], days)))
    for plan in mint.resolution.realised.get(key, ()):
        yield iri, cq.realises, mint.thing(plan)
    yield from event_day(iri, value, visit=visit)
    if dates is not None and len(dates.values) > 1:
        conflicts.append(difference(key, cq.date, "day", title, dates, shown_days, lambda d: day_literal(day_of(d))))
    yield from _whereabouts(key, reports, mint, title, day, conflicts)


def _whereabouts(
    key: str, reports: Sequence[Report], mint: Mint, title: str, day: date | None, conflicts: list[Conflict]
) -> Iterator[Written]:
    iri = mint.thing(key)
    places, copies = mint.resolution.places, mint.resolution.copies
    placed = [(r, found) for r in reports if (found := _place(r.event, r.article.key, mint))]
    chosen = preferred_place([(r, places[p]) for r, p in placed if p in places], copies, day)
    country = None
    if chosen is not None:
        report, place, choice = chosen
        yield iri, cq.place, mint.thing(place.key)
        if report.event.place_derivation:
            yield iri, cq.placeDerivation, concept("place-derivation", report.event.place_derivation)
        country = place.country
        if len(choice.values) > 1:
            conflicts.append(difference(key, cq.place, "place", title, choice, lambda p: places[p].label, mint.thing))
    state = mint.state(country or _country(reports, copies))
    if state is not None:
        yield iri, cq.country, state
    else:
        states = sorted({p for _, p in placed if p.startswith("state/")})
        if states:
            yield iri, cq.country, mint.thing(states[0])


def contested(
    key: str, against: Sequence[str], reports: Mapping[str, Sequence[Report]], mint: Mint, names: Mapping[str, str]
) -> Conflict:
    """The contradiction between an event that was held and what others report as cancelled or denied."""
    claims = [
        Claim(report.event.status.value, report.article, (_later(report.article),))
        for event in (key, *against)
        for report in reports[event]
    ]
    choice = choose(claims, _STATUS_REASONS, mint.resolution.copies, lambda left, right: left == right)
    title = _title(preferred_kind(reports[key]), reports[key], mint, names)
    return difference(key, cq.eventStatus, "status", title, choice, str.lower, term)


# Nobody knows before the day whether an event will be called off.
_STATUS_REASONS = ("more independent outlets give it", "it was published later", "of equals it is the first")


def _later(article: Article) -> int:
    return -article.published.toordinal() if article.published else 0


def _place(event: EventFrame, article: str, mint: Mint) -> str | None:
    return mint.key(article, event.place) if event.place else None


def _country(reports: Sequence[Report], copies: Mapping[str, str]) -> str | None:
    """The country that most outlets give."""
    support: dict[str, list[Article]] = {}
    for report in reports:
        if report.event.country:
            support.setdefault(report.event.country, []).append(report.article)
    return min(support, key=lambda code: (-outlets(support[code], copies), code), default=None)


def _title(kind: str, reports: Sequence[Report], mint: Mint, names: Mapping[str, str]) -> str:
    """`Talks: Hun Sen, To Lam`: who took part, persons before bodies that they stand for."""
    keys = {mint.key(r.article.key, p.ref) for r in reports for p in r.event.participants}
    persons = sorted(key for key in keys if key.startswith("person/"))
    shown = [names.get(key, key) for key in (persons if len(persons) > 1 else sorted(keys))]
    more = f" and {len(shown) - 4} more" if len(shown) > 4 else ""
    spaced = "".join(f" {c.lower()}" if c.isupper() and i else c for i, c in enumerate(kind))
    return f"{spaced}: {', '.join(shown[:4])}{more}"
