"""The concise description of a thing: its statements, the labels of what it points to, its evidence and articles."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib.namespace import RDFS

from ontology import terms as cq
from server.pages.reader import DEFAULT, Reader, node

__all__ = ["describe"]

_ARTICLE = (cq.title, cq.published, cq.publisher, cq.sourceName, cq.url)


def describe(reader: Reader, iri: str) -> list[ox.Triple]:
    """The triples of a thing's description, its own first, without repetition; empty when nothing is known of it."""
    own = [quad.triple for quad in reader.dataset.quads(node(iri), None, None, DEFAULT)]
    evidence = list(_evidence(reader, iri))
    if reader.kind(iri) in ("evidence", "article") and not own:
        own = [quad.triple for quad in reader.dataset.quads(node(iri))]
    labels = _labels(reader, [*own, *evidence])
    return sorted({*own, *evidence, *labels}, key=lambda triple: (triple.subject != node(iri), str(triple)))


def _evidence(reader: Reader, iri: str) -> Iterator[ox.Triple]:
    for evidence in reader.evidence_of(iri):
        for quad in reader.dataset.quads(node(evidence)):
            yield quad.triple
        for article in reader.iris_anywhere(evidence, cq.inArticle):
            for predicate in _ARTICLE:
                for quad in reader.dataset.quads(node(article), node(predicate), None, DEFAULT):
                    yield quad.triple


def _labels(reader: Reader, triples: list[ox.Triple]) -> Iterator[ox.Triple]:
    objects = {triple.object.value for triple in triples if isinstance(triple.object, ox.NamedNode)}
    for iri in objects:
        for quad in reader.dataset.quads(node(iri), node(RDFS.label), None, DEFAULT):
            yield quad.triple
