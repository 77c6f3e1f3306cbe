"""The facts of a closure: a column for each property, and one for each class.

`rdf:type` is split by class, since rules ask for the members of one class; a rule that leaves the class open (where
`rdf:type` has a superproperty) makes its pairs a column too, from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from graph.reason.column import EMPTY, Column, left, pairs, right, unique
from graph.reason.joins import ANY, Signal
from graph.reason.terms import Numbers

__all__ = ["Keys", "Relations", "gathered"]

Keys = Mapping[Signal, Numbers]


def gathered(parts: Iterable[tuple[Signal, Numbers]]) -> dict[Signal, Numbers]:
    """The keys of each signal together, sorted, each once."""
    found: dict[Signal, list[Numbers]] = {}
    for signal, keys in parts:
        if keys.size:
            found.setdefault(signal, []).append(keys)
    return {
        signal: unique(keys[0] if len(keys) == 1 else np.concatenate(keys)) for signal, keys in sorted(found.items())
    }


class Relations:
    """Columns by signal. `type_number` is the number of rdf:type."""

    def __init__(self, type_number: int) -> None:
        self._type = type_number
        self._columns: dict[Signal, Column] = {}
        self._open_types = False

    def __len__(self) -> int:
        return sum(len(column) for _, column in self.items())

    def items(self) -> Iterator[tuple[Signal, Column]]:
        """Every column, without the pairs of rdf:type, which repeat the classes."""
        open_types = (self._type, ANY)
        return ((signal, column) for signal, column in self._columns.items() if signal != open_types)

    def column(self, signal: Signal) -> Column:
        """The column of a signal, empty if nothing is known."""
        found = self._columns.get(signal)
        if found is None:
            found = self._columns[signal] = Column()
        return found

    def size(self, signal: Signal) -> int:
        """How many keys a signal has."""
        return len(self._columns[signal]) if signal in self._columns else 0

    def copy(self) -> Relations:
        """A copy that shares what is there and nothing that comes."""
        copied = Relations(self._type)
        copied._columns = {signal: column.copy() for signal, column in self._columns.items()}
        copied._open_types = self._open_types
        return copied

    def new(self, keys: Keys) -> dict[Signal, Numbers]:
        """What of the keys is not here yet."""
        found = {}
        for signal, some in keys.items():
            fresh = some[~self.column(signal).contains(some)] if self.size(signal) else some
            if fresh.size:
                found[signal] = fresh
        return found

    def present(self, keys: Keys) -> dict[Signal, Numbers]:
        """What of the keys is here."""
        found = {}
        for signal, some in keys.items():
            here = some[self.column(signal).contains(some)] if self.size(signal) else some[:0]
            if here.size:
                found[signal] = here
        return found

    def add(self, keys: Keys) -> dict[Signal, Numbers]:
        """Add keys, none of which is here; returns them, with the pairs of rdf:type where rules ask for them."""
        for signal, some in keys.items():
            self.column(signal).add(some)
        return self._keep_open_types(keys, adding=True)

    def remove(self, keys: Keys) -> dict[Signal, Numbers]:
        """Remove keys, all of which are here; returns them as `add` does."""
        for signal, some in keys.items():
            self.column(signal).remove(some)
        return self._keep_open_types(keys, adding=False)

    def _keep_open_types(self, keys: Keys, *, adding: bool) -> dict[Signal, Numbers]:
        changed, signal = self.with_open_types(keys), (self._type, ANY)
        if signal in changed:
            (self.column(signal).add if adding else self.column(signal).remove)(changed[signal])
        return changed

    def with_open_types(self, keys: Keys) -> dict[Signal, Numbers]:
        """The keys, with the pairs of rdf:type among them where rules ask for them."""
        typed = self._typed(keys) if self._open_types else EMPTY
        return {**keys, (self._type, ANY): typed} if typed.size else dict(keys)

    def _typed(self, keys: Keys) -> Numbers:
        parts = [
            pairs(some, np.full(some.size, signal[1], dtype=np.uint64))
            for signal, some in keys.items()
            if signal[0] == self._type and signal[1] != ANY
        ]
        return np.sort(np.concatenate(parts)) if parts else EMPTY

    def open_types(self) -> None:
        """Keep the pairs of rdf:type as a column as well."""
        if not self._open_types:
            self._open_types = True
            self._columns[(self._type, ANY)] = Column(
                self._typed({signal: column.keys for signal, column in self._columns.items()})
            )

    def split(self, signal: Signal, keys: Numbers) -> list[tuple[Signal, Numbers]]:
        """Keys by class, where they are pairs of rdf:type; else as they are."""
        if signal != (self._type, ANY):
            return [(signal, keys)]
        order = np.argsort(right(keys), kind="stable")
        classes, starts = np.unique(right(keys)[order], return_index=True)
        members = np.split(left(keys)[order], starts[1:])
        return [((self._type, int(number)), some) for number, some in zip(classes, members, strict=True)]

    def grouped(self, triples: Numbers) -> dict[Signal, Numbers]:
        """Rows of subject, predicate, object as keys by signal."""
        if not triples.size:
            return {}
        order = np.argsort(triples[:, 1], kind="stable")
        ordered = triples[order]
        predicates, starts = np.unique(ordered[:, 1], return_index=True)
        parts: list[tuple[Signal, Numbers]] = []
        for number, rows in zip(predicates, np.split(ordered, starts[1:]), strict=True):
            parts += self.split((int(number), ANY), pairs(rows[:, 0], rows[:, 2]))
        return gathered(parts)
