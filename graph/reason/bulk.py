"""The closure of much: text in, text out, and no object for a statement in between.

A million statements are a hundred megabytes of numbers here, and would be a gigabyte of objects. For owlrl the same
way in and out, so that the two can be compared; it holds everything as objects nevertheless.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import numpy as np
import pyoxigraph as ox

from graph.reason.clashes import Clash
from graph.reason.engine import Engine
from graph.reason.facts import Fact, facts_of
from graph.reason.publishing import spelled, written
from graph.reason.reasoner import OwlrlReasoner
from graph.reason.terms import Numbers

__all__ = ["Closure", "close_text"]


class Closure(Protocol):
    """Statements and what they entail, as N-Triples writes them but without the full stop; unordered, each once."""

    def stated(self) -> Iterator[str]:
        """What was given."""

    def inferred(self) -> Iterator[str]:
        """What follows beyond it, without noise."""

    def clashes(self) -> tuple[Clash, ...]:
        """The inconsistencies, sorted."""


def close_text(parts: Iterable[str], *, reasoner: str = "columns") -> Closure:
    """Close statements, given as pieces of canonical N-Triples: `<s> <p> <o> .` on each line, and no other line.

    `reasoner` is `columns` or `owlrl`. Raises ValueError for a piece that does not end with a whole line.
    """
    if reasoner == "owlrl":
        return _Reference(parts)
    return _Columns(parts)


class _Columns:
    def __init__(self, parts: Iterable[str]) -> None:
        self._engine = Engine()
        terms = self._engine.terms
        rows: list[Numbers] = [terms.triples_of_text(part) for part in parts]
        self._new = self._engine.add_triples(np.concatenate(rows)) if rows else {}

    def stated(self) -> Iterator[str]:
        return spelled(self._engine.given(), self._engine.terms)

    def inferred(self) -> Iterator[str]:
        return written(self._new, self._engine.terms)

    def clashes(self) -> tuple[Clash, ...]:
        return self._engine.clashes()


class _Reference:
    def __init__(self, parts: Iterable[str]) -> None:
        self._reasoner = OwlrlReasoner()
        quads = (quad for part in parts for quad in ox.parse(part, ox.RdfFormat.N_TRIPLES))
        self._facts: dict[Fact, None] = dict.fromkeys(facts_of(quads))
        self._new = self._reasoner.add("".join(f"{_line(fact)} .\n" for fact in self._facts))

    def stated(self) -> Iterator[str]:
        return map(_line, self._facts)

    def inferred(self) -> Iterator[str]:
        return iter(self._new)

    def clashes(self) -> tuple[Clash, ...]:
        return self._reasoner.clashes()


def _line(fact: Fact) -> str:
    return " ".join(map(str, fact))
