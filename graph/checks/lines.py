"""Contradictions as statements: a cq:Conflict with its sides, in the graph of conflicts and in what we believe."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import pyoxigraph as ox
from rdflib import RDF, RDFS, URIRef

from graph.checks.contradictions import Contradiction, Side
from ontology import terms as cq
from ontology.iris import Base

__all__ = ["contradiction_lines"]

_Statement: TypeAlias = "tuple[ox.NamedNode, URIRef, str]"


def contradiction_lines(contradictions: Iterable[Contradiction], base: Base) -> Iterator[bytes]:
    """The statements as lines of N-Quads, each in the graph `conflicts` and in the default graph."""
    graph = f"<{base.graph('conflicts')}>"
    for found in contradictions:
        for subject, predicate, obj in _statements(found):
            yield f"{subject} <{predicate}> {obj} .\n".encode()
            yield f"{subject} <{predicate}> {obj} {graph} .\n".encode()


def _statements(found: Contradiction) -> Iterator[_Statement]:
    node = ox.NamedNode(found.iri)
    yield node, RDF.type, f"<{cq.Conflict}>"
    if found.sentence is not None:
        yield node, RDFS.label, str(ox.Literal(found.sentence, language="en"))
    for check in found.checks:
        yield node, cq.rule, str(ox.Literal(check))
    yield node, cq.conflictProperty, f"<{found.property}>"
    for thing in found.things:
        yield node, cq.conflictOf, f"<{thing}>"
    for side in found.sides:
        digest = hashlib.sha256(" ".join(side.statement).encode()).hexdigest()[:12]
        iri = ox.NamedNode(f"{found.iri}-side-{digest}")
        yield node, cq.conflictSide, str(iri)
        yield from _side(iri, side)
        for article in side.articles:
            yield node, cq.conflictIn, f"<{article}>"


def _side(iri: ox.NamedNode, side: Side) -> Iterator[_Statement]:
    yield iri, RDF.type, f"<{cq.ConflictSide}>"
    for predicate, term in zip((RDF.subject, RDF.predicate, RDF.object), side.statement, strict=True):
        yield iri, predicate, term
    for article in side.articles:
        yield iri, cq.conflictIn, f"<{article}>"
    for evidence in side.evidence:
        yield iri, cq.shownBy, f"<{evidence}>"
