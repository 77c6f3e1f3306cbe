"""Facts, as the reasoner sees them: triples of store terms, and a small index over them.

A fact is a plain tuple of pyoxigraph terms. `Source` is all that rules need to be matched against: the in-memory
`FactIndex` here, or a view of a dataset (proofs.py). Out of scope: graphs; reasoning is about the default graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.model import Triple
from graph.store import Dataset, Term

__all__ = [
    "Fact",
    "FactIndex",
    "Source",
    "fact_of",
    "fact_order",
    "facts_of",
    "quad_of",
    "quads_of",
    "term_of",
    "triple_of",
]

Fact: TypeAlias = "tuple[Term, ox.NamedNode, Term]"


class Source(Protocol):
    """Anything that facts can be looked up in."""

    def match(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterable[Fact]:
        """The facts that agree with the given terms; None agrees with anything."""


class FactIndex:
    """A set of facts, looked up by predicate with subject or object."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._facts: set[Fact] = set()
        self._by_subject: dict[tuple[ox.NamedNode | None, Term | None], list[Fact]] = {}
        self._by_object: dict[tuple[ox.NamedNode | None, Term | None], list[Fact]] = {}
        for fact in facts:
            self.add(fact)

    def __len__(self) -> int:
        return len(self._facts)

    def __contains__(self, fact: object) -> bool:
        return fact in self._facts

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    def add(self, fact: Fact) -> None:
        """Add one fact; a second time changes nothing."""
        if fact in self._facts:
            return
        self._facts.add(fact)
        subject, predicate, obj = fact
        for key in ((predicate, subject), (predicate, None), (None, subject), (None, None)):
            self._by_subject.setdefault(key, []).append(fact)
        for key in ((predicate, obj), (None, obj)):
            self._by_object.setdefault(key, []).append(fact)

    def match(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterable[Fact]:
        """See `Source.match`; in the order in which the facts came."""
        if subject is None and obj is not None:
            return self._by_object.get((predicate, obj), ())
        found = self._by_subject.get((predicate, subject), ())
        return found if obj is None else [fact for fact in found if fact[2] == obj]


def facts_of(quads: Iterable[ox.Quad]) -> Iterator[Fact]:
    """The triples of quads, without their graphs."""
    for quad in quads:
        yield (quad.subject, quad.predicate, quad.object)


def quad_of(fact: Fact, graph: ox.NamedNode | ox.DefaultGraph) -> ox.Quad:
    """The fact as a statement in a graph. Raises TypeError where its subject is a literal."""
    subject, predicate, obj = fact
    if isinstance(subject, ox.Literal):
        raise TypeError(f"{subject} cannot be a subject")
    return ox.Quad(subject, predicate, obj, graph)


def quads_of(dataset: Dataset, fact: Fact, graph: ox.NamedNode | ox.DefaultGraph | None = None) -> Iterator[ox.Quad]:
    """Where a fact is stated: one quad for each graph, or for the given graph."""
    subject, predicate, obj = fact
    if isinstance(subject, ox.NamedNode | ox.BlankNode):
        yield from dataset.quads(subject, predicate, obj, graph)


def fact_order(fact: Fact) -> tuple[str, str, str]:
    """The sorting key of a fact: its terms as N-Triples writes them."""
    return (str(fact[0]), str(fact[1]), str(fact[2]))


def triple_of(fact: Fact) -> Triple:
    """The fact in the terms of the values that flow between rooms. Raises ValueError on a blank node."""
    subject, predicate, obj = fact
    if not isinstance(subject, ox.NamedNode):
        raise ValueError(f"{subject} cannot be published: not an IRI")
    return (URIRef(subject.value), URIRef(predicate.value), term_of(obj))


def fact_of(triple: Triple) -> Fact:
    """The triple in store terms."""
    subject, predicate, obj = triple
    return (ox.NamedNode(str(subject)), ox.NamedNode(str(predicate)), _store_term(obj))


def term_of(term: Term) -> URIRef | Literal:
    """The term in those of the values that flow between rooms. Raises ValueError on a blank node."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if not isinstance(term, ox.Literal):
        raise ValueError(f"{term} cannot be published: neither an IRI nor a literal")
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == "http://www.w3.org/2001/XMLSchema#string":
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def _store_term(term: URIRef | Literal) -> ox.NamedNode | ox.Literal:
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else None)
