"""Statements, and the proofs that they hold."""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from rdflib import Literal, URIRef

from graph.values import value

__all__ = ["Proof", "Statement", "Triple"]


Triple: TypeAlias = tuple[URIRef, URIRef, "URIRef | Literal"]


@value(frozen=True, slots=True)
class Statement:
    """One quad; `graph` is None for the default graph."""

    graph: URIRef | None
    subject: URIRef
    predicate: URIRef
    object: URIRef | Literal

    @property
    def triple(self) -> Triple:
        """The statement without its graph."""
        return (self.subject, self.predicate, self.object)


@value(frozen=True, slots=True)
class Proof:
    """Why a statement holds: the rule with its source, the premises' proofs, down to asserted statements.

    An asserted statement has rule `asserted`, no premises, and the evidence that supports it: tuples of
    (article IRI, quote, start, end, pattern id). `absent` holds, for a rule with conditions that must not be met, the
    text of each with what is known filled in: terms, and the words, marks and variables between them.
    """

    statement: Triple
    rule: str
    source: str
    premises: tuple[Proof, ...] = ()
    evidence: tuple[tuple[URIRef, str, int, int, str], ...] = field(default=())
    absent: tuple[tuple[URIRef | Literal | str, ...], ...] = field(default=())
