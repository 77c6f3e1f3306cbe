"""Which terms are known to be the same: classes of numbers, each with a representative.

Facts are kept about representatives alone, and spelled out for every member when they are read, so that a hundred
names of one thing cost no more than one (eq-sym, eq-trans and eq-rep of OWL 2 RL, table 4). The representative is the
least member by a fixed order of terms, not the first to come: vocabulary, IRIs, blank nodes, literals.

Source: union by find, Tarjan, Efficiency of a Good But Not Linear Set Union Algorithm, JACM 22, 1975.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pyoxigraph as ox

from graph.reason.column import EMPTY, Mask, Rows, within
from graph.reason.rules import VOCABULARIES
from graph.reason.terms import Numbers, TermTable
from graph.store import Term

__all__ = ["Equality"]


class Equality:
    """Classes of equal terms. Two literals are never put together for each other's sake."""

    def __init__(self, terms: TermTable) -> None:
        self._terms = terms
        self._of: dict[int, int] = {}  # member → representative, itself among them
        self._members: dict[int, list[int]] = {}
        self._known: Numbers = EMPTY
        self._mapped: Numbers = EMPTY

    def __bool__(self) -> bool:
        return bool(self._members)

    def copy(self) -> Equality:
        """What is known now, for good."""
        copied = Equality(self._terms)
        copied._of, copied._members = dict(self._of), dict(self._members)
        copied._known, copied._mapped = self._known, self._mapped
        return copied

    def find(self, number: int) -> int:
        """The representative of a term."""
        return self._of.get(number, number)

    def members(self, representative: int) -> Iterable[int]:
        """All terms that it stands for."""
        return self._members.get(representative, (representative,))

    def classes(self) -> Iterator[tuple[int, list[int]]]:
        """Each representative with its members, where there are several."""
        return iter(self._members.items())

    def unite(self, equals: Iterable[tuple[int, int]]) -> set[int]:
        """Take pairs of equal terms in; returns what was a representative, or alone, and is no more."""
        dropped: set[int] = set()
        for one, other in equals:
            a, b = self.find(one), self.find(other)
            if a == b:
                continue
            kept, gone = sorted((a, b), key=lambda number: _rank(self._terms[number]))
            united = sorted([*self.members(a), *self.members(b)])
            self._members.pop(gone, None)
            self._members[kept] = united
            for member in united:
                self._of[member] = kept
            dropped.add(gone)
        if dropped:
            self._known = np.array(sorted(self._of), dtype=np.uint64)
            self._mapped = np.array([self._of[number] for number in sorted(self._of)], dtype=np.uint64)
        return dropped

    def has_equals(self, numbers: Numbers) -> Mask:
        """Which of the numbers stand for more than one term."""
        return within(self._known, numbers)

    def representatives(self, numbers: Numbers) -> Numbers:
        """The representative of each."""
        if not self._known.size:
            return numbers
        found = self.has_equals(numbers)
        if not found.any():
            return numbers
        mapped = numbers.copy()
        mapped[found] = self._mapped[np.searchsorted(self._known, numbers[found])]
        return mapped

    def expand(self, numbers: Numbers) -> tuple[Rows, Numbers]:
        """For each member of the class of `numbers[i]`: the row i, and the member."""
        sizes = np.ones(numbers.size, dtype=np.intp)
        found = self.has_equals(numbers)
        where = np.flatnonzero(found)
        groups = [self._members[number] for number in numbers[where].tolist()]
        sizes[where] = [len(group) for group in groups]
        rows = np.repeat(np.arange(numbers.size), sizes)
        members = numbers[rows]
        members[found[rows]] = [member for group in groups for member in group]
        return rows, members


def _rank(term: Term) -> tuple[int, str]:
    if isinstance(term, ox.NamedNode):
        return (0 if term.value.startswith(VOCABULARIES) else 1, str(term))
    return (2 if isinstance(term, ox.BlankNode) else 3, str(term))
