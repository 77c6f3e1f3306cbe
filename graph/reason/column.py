"""A column: a growing set of numbers of 64 bits in a few sorted runs.

A pair of terms is one key, `subject << 32 | object`, so that a sorted run answers which objects a subject has by two
binary searches, and whether a pair is there by one. The reverse, `object << 32 | subject`, is made when it is first
asked for and kept up from then on. Runs shrink geometrically: adding a few keys to millions copies few, and the number
of runs stays logarithmic. What is removed is remembered beside the runs until it is a quarter of them.

Source: log-structured merging after O'Neil et al., The Log-Structured Merge-Tree, Acta Informatica 33, 1996.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from graph.reason.terms import Numbers

__all__ = ["EMPTY", "Column", "Mask", "Rows", "flipped", "left", "minus", "pairs", "right", "unique", "within"]

Mask: TypeAlias = "npt.NDArray[np.bool_]"
Rows: TypeAlias = "npt.NDArray[np.intp]"

_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
_ONE = np.uint64(1)
EMPTY: Numbers = np.zeros(0, dtype=np.uint64)


def pairs(subjects: Numbers, objects: Numbers) -> Numbers:
    """One key for each subject with its object."""
    return (subjects << _HALF) | objects


def left(keys: Numbers) -> Numbers:
    """The subjects of keys."""
    return keys >> _HALF


def right(keys: Numbers) -> Numbers:
    """The objects of keys."""
    return keys & _LOW


def flipped(keys: Numbers) -> Numbers:
    """The keys with subject and object exchanged, sorted."""
    return np.sort((keys << _HALF) | (keys >> _HALF))


def unique(keys: Numbers) -> Numbers:
    """The keys sorted, each once. What is so already is only looked through."""
    if keys.size < 2 or bool(np.all(keys[1:] > keys[:-1])):
        return keys
    ordered = np.sort(keys)
    first = np.empty(ordered.size, dtype=np.bool_)
    first[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def within(run: Numbers, keys: Numbers) -> Mask:
    """Which of the keys are in a sorted run."""
    if not run.size:
        return np.zeros(keys.size, dtype=np.bool_)
    at = np.searchsorted(run, keys)
    at[at == run.size] = 0
    found: Mask = run[at] == keys
    return found


def minus(keys: Numbers, others: Numbers) -> Numbers:
    """The keys that are not in the sorted run `others`."""
    return keys[~within(others, keys)] if others.size and keys.size else keys


class Column:
    """Keys, looked up by their upper half or whole."""

    __slots__ = ("_dead", "_reverse", "_runs")

    def __init__(self, keys: Numbers = EMPTY) -> None:
        """`keys` must be sorted, each once."""
        self._runs: list[Numbers] = [keys] if keys.size else []
        self._dead = EMPTY
        self._reverse: Column | None = None

    def __len__(self) -> int:
        return sum(run.size for run in self._runs) - self._dead.size

    @property
    def keys(self) -> Numbers:
        """All keys, sorted. Not to be written to."""
        if len(self._runs) > 1:
            self._runs = [np.sort(np.concatenate(self._runs), kind="stable")]
        if self._dead.size:
            self._runs = [minus(self._runs[0], self._dead)]
            self._dead = EMPTY
        return self._runs[0] if self._runs else EMPTY

    def copy(self) -> Column:
        """A column that shares the runs and nothing that comes."""
        copied = Column()
        copied._runs, copied._dead = list(self._runs), self._dead
        return copied

    @property
    def reverse(self) -> Column:
        """The same pairs, looked up by object."""
        if self._reverse is None:
            self._reverse = Column(flipped(self.keys))
        return self._reverse

    def contains(self, keys: Numbers) -> Mask:
        """Which of the keys are here."""
        found = np.zeros(keys.size, dtype=np.bool_)
        for run in self._runs:
            found |= within(run, keys)
        if self._dead.size:
            found &= ~within(self._dead, keys)
        return found

    def add(self, keys: Numbers) -> None:
        """Add keys, sorted, none of which is here."""
        if not keys.size:
            return
        if self._reverse is not None:
            self._reverse.add(flipped(keys))
        if self._dead.size:
            back = within(self._dead, keys)
            self._dead, keys = minus(self._dead, keys[back]), keys[~back]
        if keys.size:
            self._runs.append(keys)
        while len(self._runs) > 1 and self._runs[-2].size < 2 * self._runs[-1].size:
            self._runs[-2:] = [np.sort(np.concatenate(self._runs[-2:]), kind="stable")]

    def remove(self, keys: Numbers) -> None:
        """Remove keys, sorted, all of which are here."""
        if not keys.size:
            return
        if self._reverse is not None:
            self._reverse.remove(flipped(keys))
        self._dead = np.sort(np.concatenate([self._dead, keys]), kind="stable")
        if 4 * self._dead.size > sum(run.size for run in self._runs):
            self._runs = [run for run in (minus(run, self._dead) for run in self._runs) if run.size]
            self._dead = EMPTY

    def count(self, values: Numbers) -> int:
        """How many keys have one of the values as upper half, the dead among them; a bound for `expand`."""
        return sum(int((high - low).sum()) for _, low, high in self._ranges(values))

    def expand(self, values: Numbers) -> tuple[Rows, Numbers]:
        """For each key whose upper half is `values[i]`: the row i, and the lower half."""
        rows: list[Rows] = []
        others: list[Numbers] = []
        for run, low, high in self._ranges(values):
            counts = high - low
            total = int(counts.sum())
            if not total:
                continue
            row = np.repeat(np.arange(values.size), counts)
            shift = np.repeat(low - (np.cumsum(counts) - counts), counts)
            found = run[np.arange(total) + shift]
            if self._dead.size:
                alive = ~within(self._dead, found)
                row, found = row[alive], found[alive]
            rows.append(row)
            others.append(found & _LOW)
        if not rows:
            return np.zeros(0, dtype=np.intp), EMPTY
        if len(rows) == 1:
            return rows[0], others[0]
        return np.concatenate(rows), np.concatenate(others)

    def _ranges(self, values: Numbers) -> list[tuple[Numbers, Rows, Rows]]:
        start, end = values << _HALF, (values + _ONE) << _HALF
        return [(run, np.searchsorted(run, start), np.searchsorted(run, end)) for run in self._runs]
