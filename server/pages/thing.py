"""The page of one thing: what is stated of it with its sources, what follows from that, and its tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import RDF, RDFS, SKOS

from graph.store import Term
from ontology import terms as cq
from server.pages.reader import DEFAULT, KIND_NAMES, Reader, Value, explain_href, node
from server.pages.sections import Section, sections
from server.pages.sources import Source, Sources

__all__ = ["Fact", "FactValue", "ThingPage", "thing_page"]

# The order of a page: when, where, who, what. Properties that are not named here follow by label.
_ORDER = [
    str(term)
    for term in (
        cq.honorific, cq.acronym, cq.eventStatus, cq.date, cq.earliestDate, cq.latestDate, cq.dateDerivation,
        cq.place, cq.placeDerivation,
        cq.country, cq.host, cq.guest, cq.chair, cq.participant, cq.delegationHead, cq.involvesOrganization,
        cq.partOfVisit, cq.holder, cq.office, cq.startEarliest, cq.startLatest, cq.endEarliest, cq.endLatest,
        cq.attestedOn, cq.role, cq.officeOf, cq.seats, cq.organOf, cq.within, cq.text, cq.kind, cq.agreementStatus,
        cq.agreedBy, cq.signedBy, cq.concludedAt, cq.topic, cq.published, cq.publisher, cq.url, cq.sourceName,
    )
]  # fmt: skip
# Shown elsewhere on the page: in the heading, as names, as tables.
_ELSEWHERE = {
    str(term)
    for term in (RDF.type, RDFS.label, SKOS.altLabel, SKOS.prefLabel, cq.title, cq.inCapacity, cq.hasTenure, cq.metWith)
}
_CORE = str(cq.NS)


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value with the numbers of the sentences that say so; `why` leads to the proof of an inferred one."""

    value: Value
    marks: tuple[int, ...] = ()
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A property with its values."""

    name: Value
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class ThingPage:
    """Everything the template of a thing shows.

    `aligned` is what is inferred in the words of other vocabularies, for their readers.
    """

    iri: str
    key: str
    kind: str
    kind_name: str
    title: Value
    classes: tuple[Value, ...]
    names: tuple[Value, ...]
    facts: tuple[Fact, ...]
    inferred: tuple[Fact, ...]
    aligned: tuple[Fact, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


def thing_page(reader: Reader, iri: str) -> ThingPage | None:
    """The page of a thing; None when nothing is stated of it."""
    if not reader.exists(iri):
        return None
    sources = Sources(reader)
    stated, inferred = _facts(reader, iri, sources)
    tables = sections(reader, iri, sources)
    sources.of(iri)  # sentences that support the thing as a whole come last
    key = reader.key(iri) or iri
    kind = key.partition("/")[0]
    return ThingPage(
        iri,
        key,
        kind,
        KIND_NAMES.get(kind, (kind.capitalize(), kind))[0],
        Value(reader.label(iri), iri=iri, kind=kind, lang=_language(reader, iri)),
        reader.classes(iri),
        _names(reader, iri),
        stated,
        tuple(fact for fact in inferred if _is_core(fact)),
        tuple(fact for fact in inferred if not _is_core(fact)),
        tables,
        sources.all,
    )


def _is_core(fact: Fact) -> bool:
    return fact.name.iri is not None and fact.name.iri.startswith(_CORE)


def _facts(reader: Reader, iri: str, sources: Sources) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """What is stated, and what is inferred; each property once in each."""
    quads = list(reader.dataset.quads(node(iri), None, None, DEFAULT))
    if not quads:  # evidence lives in the graph of its article alone
        quads = list(reader.dataset.quads(node(iri)))
    stated: dict[str, list[FactValue]] = {}
    inferred: dict[str, list[FactValue]] = {}
    redundant = _redundant(reader, iri)
    for quad in sorted(quads, key=lambda quad: (quad.predicate.value, str(quad.object))):
        predicate, obj = quad.predicate.value, quad.object
        if predicate in _ELSEWHERE or not isinstance(obj, ox.NamedNode | ox.Literal) or (predicate, obj) in redundant:
            continue
        if reader.is_inferred(iri, predicate, obj):
            value = FactValue(reader.value(obj), (), explain_href(iri, predicate, obj))
            inferred.setdefault(predicate, []).append(value)
        else:
            marks = _marks(reader, iri, predicate, obj, sources)
            stated.setdefault(predicate, []).append(FactValue(reader.value(obj), marks))
    return _ordered(reader, stated), _ordered(reader, inferred)


def _redundant(reader: Reader, iri: str) -> set[tuple[str, Term]]:
    """Statements that another one says better: the bounds of a known day, the participant who is host or guest."""
    found: set[tuple[str, Term]] = set()
    for day in reader.objects(iri, cq.date):
        found |= {(str(cq.earliestDate), day), (str(cq.latestDate), day)}
    for better in (cq.host, cq.guest, cq.chair):
        found |= {(str(cq.participant), term) for term in reader.objects(iri, better)}
    return found


def _marks(
    reader: Reader, iri: str, predicate: str, obj: ox.NamedNode | ox.Literal, sources: Sources
) -> tuple[int, ...]:
    articles = reader.reporting_articles(iri, predicate, obj)
    return sources.of(iri, articles) if articles else ()


def _ordered(reader: Reader, facts: dict[str, list[FactValue]]) -> tuple[Fact, ...]:
    def rank(predicate: str) -> tuple[int, bool, str]:
        place = _ORDER.index(predicate) if predicate in _ORDER else len(_ORDER)
        return place, not predicate.startswith(_CORE), reader.label(predicate).lower()

    return tuple(
        Fact(reader.property_link(predicate), tuple(facts[predicate])) for predicate in sorted(facts, key=rank)
    )


def _names(reader: Reader, iri: str) -> tuple[Value, ...]:
    """Every other name, the preferred label left out."""
    shown = reader.label(iri)
    names: Iterable[ox.Literal] = (
        term
        for predicate in (RDFS.label, SKOS.altLabel)
        for term in reader.objects(iri, predicate)
        if isinstance(term, ox.Literal)
    )
    found = {(name.value, name.language) for name in names if name.value != shown}
    return tuple(Value(text, lang=language) for text, language in sorted(found, key=lambda pair: pair[0].lower()))


def _language(reader: Reader, iri: str) -> str | None:
    shown = reader.label(iri)
    labels = (term for term in reader.objects(iri, RDFS.label) if isinstance(term, ox.Literal))
    return next((term.language for term in labels if term.value == shown), None)
