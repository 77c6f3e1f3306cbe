"""The graph of one article: exactly what it reports, about the things that were judged (contract 4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import XSD

from graph.consolidate import vocabulary as cq
from graph.consolidate.evidence import evidence
from graph.consolidate.gathered import Gathered
from graph.consolidate.mint import Mint, concept, term
from graph.consolidate.statements import (
    about_agreement,
    about_anniversary,
    about_article,
    about_event,
    about_message,
    about_office,
    about_organization,
    about_place,
    about_role,
    about_tenure,
    event_day,
    named,
    typed,
)
from graph.consolidate.written import Written, literal, statements
from graph.model import Article, EventFrame, Frames, Resolution, Statement, TenureStatus
from graph.soundness import usable
from ontology.iris import Base

__all__ = ["article_lines", "article_statements"]


def article_statements(article: Article, frames: Frames, resolution: Resolution, base: Base) -> Iterator[Statement]:
    """The statements of one article's graph, each once, in a stable order."""
    mint = Mint(base, resolution)
    yield from statements(_reported(article, usable(frames, resolution), mint), mint.thing(article.key))


def article_lines(articles: Iterable[Article], frames: Iterable[Frames], resolution: Resolution, base: Base) -> bytes:
    """The statements of the graphs of many articles as sorted lines of N-Quads.

    `articles` and `frames` belong together pairwise and may be lazy: one article is held at a time.
    """
    mint, gathered = Mint(base, resolution), Gathered()
    for article, found in zip(articles, frames, strict=True):
        gathered.add(_reported(article, usable(found, resolution), mint), mint.thing(article.key))
    return gathered.text()


def _reported(article: Article, frames: Frames, mint: Mint) -> Iterator[Written]:
    yield from about_article(article, mint)
    yield from _organizations(frames, mint)
    yield from _places(frames, mint)
    yield from _offices(frames, mint)
    yield from _persons(frames, mint)
    for tenure in frames.tenures:
        yield from about_tenure(tenure, article.key, mint)
        if tenure.status is not TenureStatus.CANDIDATE:
            yield mint.local(article.key, tenure.id), cq.reportedStatus, term(tenure.status.value)
        if tenure.left_ago is not None:
            yield mint.local(article.key, tenure.id), cq.leftAgo, literal(tenure.left_ago, datatype=str(XSD.duration))
    for event in frames.events:
        yield from about_event(event, article.key, mint)
        yield from event_day(mint.local(article.key, event.id), event.date, visit=event.kind.endswith("Visit"))
        yield from _whereabouts(event, article.key, mint)
    for agreement in frames.agreements:
        yield from about_agreement(agreement, article.key, mint)
    for message in frames.messages:
        yield from about_message(message, article.key, mint)
    for anniversary in frames.anniversaries:
        yield from about_anniversary(anniversary, article.key, mint)
    yield from evidence(article, frames, mint)


def _organizations(frames: Frames, mint: Mint) -> Iterator[Written]:
    """Bodies by one name each, however many frames of the article turned out to be one body."""
    merged: dict[str, tuple[str, set[str]]] = {}
    for frame in frames.organizations:
        key = mint.key(frames.article, frame.id)
        merged.setdefault(key, (frame.name, set()))[1].update((frame.name, *frame.names))
        if frame.acronym:
            yield mint.thing(key), cq.acronym, literal(frame.acronym)
    for key, (name, forms) in merged.items():
        organization = mint.resolution.organizations.get(key)
        if organization is not None:
            yield from mint.stated(key, about_organization, organization)
            yield from named(mint.thing(key), organization.label, tuple(forms), organization.country)
        else:  # an organization that curation named with a key of its own
            yield from typed(mint.thing(key), cq.Organization)
            yield from named(mint.thing(key), name, tuple(forms))


def _places(frames: Frames, mint: Mint) -> Iterator[Written]:
    merged: dict[str, set[str]] = {}
    for frame in frames.places:
        merged.setdefault(mint.key(frames.article, frame.id), set()).update((frame.name, *frame.names))
    for key, forms in merged.items():
        place = mint.resolution.places.get(key)
        if place is not None:
            yield from mint.stated(key, about_place, place)
            yield from named(mint.thing(key), place.label, tuple(forms), place.country)


def _offices(frames: Frames, mint: Mint) -> Iterator[Written]:
    merged: dict[str, set[str]] = {}
    for frame in frames.offices:
        merged.setdefault(mint.key(frames.article, frame.id), set()).update((frame.title, *frame.names))
    for key, forms in merged.items():
        office = mint.resolution.offices[key]
        yield from mint.stated(key, about_office, office)
        yield from mint.stated(f"role/{office.role}", about_role, office.role)
        yield from named(mint.thing(key), office.label, tuple(forms))
        body = mint.resolution.organizations.get(office.organization or "")
        if body is not None:
            yield from mint.stated(body.key, about_organization, body)


def _persons(frames: Frames, mint: Mint) -> Iterator[Written]:
    merged: dict[str, tuple[str, set[str], str | None]] = {}
    for frame in frames.persons:
        key = mint.key(frames.article, frame.id)
        name, forms, country = merged.get(key, (frame.name, set(), frame.country))
        fuller = frame.name if len(frame.name.split()) > len(name.split()) else name
        merged[key] = (fuller, forms | {frame.name, *frame.names}, country or frame.country)
        for honorific in frame.honorifics:
            yield mint.thing(key), cq.honorific, literal(honorific)
    for key, (name, forms, country) in merged.items():
        iri = mint.thing(key)
        yield from typed(iri, cq.Person)
        yield from named(iri, name, tuple(forms), country)
        state = mint.state(country)
        if state is not None:
            yield iri, cq.country, state


def _whereabouts(event: EventFrame, article: str, mint: Mint) -> Iterator[Written]:
    """Place and country as the article has them; of a place that is a state only the country."""
    iri = mint.local(article, event.id)
    place = mint.resolution.places.get(mint.key(article, event.place)) if event.place else None
    country = event.country or (place.country if place else None)
    if place is not None:
        yield iri, cq.place, mint.thing(place.key)
    elif event.place and country is None:
        yield iri, cq.country, mint.local(article, event.place)
    if event.place_derivation and event.place:
        yield iri, cq.placeDerivation, concept("place-derivation", event.place_derivation)
    state = mint.state(country)
    if state is not None:
        yield iri, cq.country, state
