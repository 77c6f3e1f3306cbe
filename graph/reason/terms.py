"""Terms as numbers: each term of a closure once, in the order in which it came.

A term is kept as N-Triples writes it, which costs a tenth of an object of the store to look up and is what files hold
anyway. Terms of the store are made when they are asked for, and kept.

Out of scope: what is known of terms but their kind; which of them are equal (equality.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain, islice, repeat
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pyoxigraph as ox

from graph.reason.facts import Fact
from graph.reason.rules import VOCABULARIES
from graph.store import Term
from ontology.skolem import SKOLEM_PREFIX

__all__ = ["EXPRESSION", "LITERAL", "MAX_TERMS", "VOCABULARY", "Numbers", "TermTable"]

Numbers: TypeAlias = "npt.NDArray[np.uint64]"

MAX_TERMS = 2**32 - 2  # two numbers make one key of 64 bits, and the one after a number must still be one

LITERAL, EXPRESSION, VOCABULARY = 1, 2, 4  # an expression is a blank node, or the IRI given to one
_EXPRESSIONS = ("_:", f"<{SKOLEM_PREFIX}")
_VOCABULARIES = tuple(f"<{namespace}" for namespace in VOCABULARIES)


class TermTable:
    """Both ways between terms and numbers from 0 on."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._numbers: defaultdict[str, int] = defaultdict(self._next)
        self._terms: dict[int, Term] = {}
        self._marks: npt.NDArray[np.uint8] = np.zeros(0, dtype=np.uint8)

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, number: int) -> Term:
        term = self._terms.get(number)
        if term is None:
            term = self._terms[number] = _term(self.text(number))
        return term

    def _next(self) -> int:
        if len(self._numbers) >= MAX_TERMS:
            raise OverflowError(f"more than {MAX_TERMS:,} terms: close the data in parts")
        return len(self._numbers)

    def text(self, number: int) -> str:
        """The term as N-Triples writes it."""
        if number >= len(self._texts):
            self._texts += islice(self._numbers, len(self._texts), None)
        return self._texts[number]

    def number(self, term: Term) -> int:
        """The number of a term, given now if it has none. Raises OverflowError beyond `MAX_TERMS` terms."""
        return self._numbers[str(term)]

    def triples(self, facts: Iterable[Fact]) -> Numbers:
        """Facts as rows of three numbers."""
        return self._rows(map(str, chain.from_iterable(facts)))

    def triples_of_text(self, ntriples: str) -> Numbers:
        """Canonical N-Triples, `<s> <p> <o> .` on each line and no other line, as rows of three numbers."""
        lines = ntriples.split(" .\n")
        if lines.pop():
            raise ValueError(f"not a line of canonical N-Triples: {ntriples[-80:]!r}")
        return self._rows(chain.from_iterable(map(str.split, lines, repeat(" "), repeat(2))))

    def _rows(self, texts: Iterable[str]) -> Numbers:
        return np.fromiter(map(self._numbers.__getitem__, texts), dtype=np.uint64).reshape(-1, 3)

    def fact(self, subject: int, predicate: int, obj: int) -> Fact:
        """The fact of three numbers, the second of which is an IRI's."""
        name = self[predicate]
        assert isinstance(name, ox.NamedNode)
        return (self[subject], name, self[obj])

    def literals(self, numbers: Numbers) -> npt.NDArray[np.bool_]:
        """Which of the numbers are literals'."""
        found: npt.NDArray[np.bool_] = (self.marks(numbers) & LITERAL) != 0
        return found

    def marks(self, numbers: Numbers) -> npt.NDArray[np.uint8]:
        """What the terms of the numbers are: LITERAL, EXPRESSION, VOCABULARY, or none of these."""
        known = len(self._marks)
        if known != len(self._numbers):
            new = np.fromiter(map(_mark, islice(self._numbers, known, None)), dtype=np.uint8)
            self._marks = np.concatenate([self._marks, new])
        return self._marks[numbers]


def _mark(text: str) -> int:
    if text.startswith('"'):
        return LITERAL
    if text.startswith(_EXPRESSIONS):
        return EXPRESSION
    return VOCABULARY if text.startswith(_VOCABULARIES) else 0


def _term(text: str) -> Term:
    if text.startswith("<") and "\\" not in text:
        return ox.NamedNode(text[1:-1])
    if text.startswith("_:"):
        return ox.BlankNode(text[2:])
    term: Term = next(iter(ox.parse(f"<x:s> <x:p> {text} .", ox.RdfFormat.N_TRIPLES))).object
    return term
