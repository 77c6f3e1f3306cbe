"""Contradictions between reports, and between a report and the authority: kept and listed, never settled in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import RDFS, Literal, URIRef

from graph.consolidate.mint import Mint
from graph.consolidate.statements import typed
from graph.model import Triple
from ontology import terms as cq

__all__ = ["Conflict", "conflict_statements"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`thing` is a key; `preferred` None where we believe none of the values; `articles` are keys."""

    thing: str
    property: URIRef
    preferred: URIRef | Literal | None
    others: tuple[URIRef | Literal, ...]
    articles: tuple[str, ...]
    sentence: str


def conflict_statements(conflicts: Iterable[Conflict], mint: Mint) -> Iterator[Triple]:
    """One node for each conflict, named after the thing and the property."""
    for conflict in sorted(conflicts, key=lambda c: (c.thing, c.property)):
        name = conflict.property.removeprefix(cq.NS).lower()
        iri = mint.thing(f"conflict/{conflict.thing.replace('/', '-')}-{name}")
        yield from typed(iri, cq.Conflict)
        yield iri, RDFS.label, Literal(conflict.sentence, lang="en")
        yield iri, cq.conflictOf, mint.thing(conflict.thing)
        yield iri, cq.conflictProperty, conflict.property
        if conflict.preferred is not None:
            yield iri, cq.preferredValue, conflict.preferred
        for value in conflict.others:
            yield iri, cq.otherValue, value
        for article in conflict.articles:
            yield iri, cq.conflictIn, mint.thing(article)
