"""Meetings and visits as we believe them: one kind, day and place each, everybody who took part, and the conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from graph.consolidate import vocabulary as cq
from graph.consolidate.conflicts import Conflict
from graph.consolidate.mint import Mint, concept, day_literal, term
from graph.consolidate.prefer import Report, Supported, outlets, preferred_date, preferred_kind, preferred_place
from graph.consolidate.statements import about_event, event_day, participants, typed
from graph.consolidate.written import Written, literal
from graph.model import EventFrame

__all__ = ["believed_event"]


def believed_event(
    key: str, reports: Sequence[Report], mint: Mint, names: dict[str, str], conflicts: list[Conflict]
) -> Iterator[Written]:
    """The statements of one event from all its reports, sorted by article; conflicts are added to `conflicts`."""
    iri = mint.thing(key)
    kind = preferred_kind(reports)
    yield from typed(iri, term(kind))
    visit = kind.endswith("Visit")
    value, days = preferred_date(reports)
    day = days[0].value if days else value.earliest if value and visit else None
    title = _title(kind, reports, mint, names)
    when = f", {day.isoformat()}" if day else ""
    yield iri, cq.LABEL, literal(f"{title}{when}", lang="en")
    for report in reports:
        yield from (t for t in about_event(report.event, report.article.key, mint) if t[1] == cq.eventStatus)
        yield from participants(report.event, report.article.key, mint)
        if report.event.part_of_visit:
            yield iri, cq.partOfVisit, mint.local(report.article.key, report.event.part_of_visit)
    yield from event_day(iri, value, visit=visit)
    if len(days) > 1:
        said = "; ".join(f"{d.value.isoformat()} ({_sources(d)})" for d in days)
        others = tuple(day_literal(d.value) for d in days[1:])
        sources = tuple(a.key for d in days for a in d.articles)
        sentence = f"Reports differ on the day of “{title}”: {said}"
        conflicts.append(Conflict(key, cq.date, day_literal(days[0].value), others, sources, sentence))
    yield from _whereabouts(key, reports, mint, title, conflicts)


def _whereabouts(
    key: str, reports: Sequence[Report], mint: Mint, title: str, conflicts: list[Conflict]
) -> Iterator[Written]:
    iri = mint.thing(key)
    placed = [(r, found) for r in reports if (found := _place(r.event, r.article.key, mint))]
    chosen = preferred_place([(r, mint.resolution.places[p]) for r, p in placed if p in mint.resolution.places])
    country = None
    if chosen is not None:
        report, place, claims = chosen
        yield iri, cq.place, mint.thing(place.key)
        if report.event.place_derivation:
            yield iri, cq.placeDerivation, concept("place-derivation", report.event.place_derivation)
        country = place.country
        if len(claims) > 1:
            labels = mint.resolution.places
            said = "; ".join(f"{labels[c.value].label} ({_sources(c)})" for c in claims)
            others = tuple(mint.thing(c.value) for c in claims[1:])
            sources = tuple(a.key for c in claims for a in c.articles)
            sentence = f"Reports differ on the place of “{title}”: {said}"
            conflicts.append(Conflict(key, cq.place, mint.thing(place.key), others, sources, sentence))
    state = mint.state(country or _country(reports))
    if state is not None:
        yield iri, cq.country, state
    else:
        states = sorted({p for _, p in placed if p.startswith("state/")})
        if states:
            yield iri, cq.country, mint.thing(states[0])


def _place(event: EventFrame, article: str, mint: Mint) -> str | None:
    return mint.key(article, event.place) if event.place else None


def _country(reports: Sequence[Report]) -> str | None:
    """The country that most outlets give."""
    codes = sorted({r.event.country for r in reports if r.event.country})
    return min(codes, key=lambda c: (-outlets(r.article for r in reports if r.event.country == c), c), default=None)


def _title(kind: str, reports: Sequence[Report], mint: Mint, names: dict[str, str]) -> str:
    """`Talks: Hun Sen, To Lam`: who took part, persons before bodies that they stand for."""
    keys = {mint.key(r.article.key, p.ref) for r in reports for p in r.event.participants}
    persons = sorted(key for key in keys if key.startswith("person/"))
    shown = [names.get(key, key) for key in (persons if len(persons) > 1 else sorted(keys))]
    more = f" and {len(shown) - 4} more" if len(shown) > 4 else ""
    spaced = "".join(f" {c.lower()}" if c.isupper() and i else c for i, c in enumerate(kind))
    return f"{spaced}: {', '.join(shown[:4])}{more}"


def _sources(claim: Supported[Any]) -> str:
    return ", ".join(article.source_name for article in claim.articles)
