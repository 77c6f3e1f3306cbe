"""Rules as numbers, and the joins that evaluate their bodies: tables of variables against columns.

A table has a row for each binding and a column of numbers for each variable. It starts from the keys of one atom and
is joined with the others, always the one next that leaves the fewest rows; an atom with both ends known filters.
Variables that nothing further needs are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from graph.reason.column import Column, Mask, Rows, left, pairs, right
from graph.reason.rules import Rule
from graph.reason.terms import Numbers

__all__ = ["ANY", "Plan", "PlanAtom", "Signal", "Table", "bind", "head_keys", "join_all"]

ANY = -1
Signal: TypeAlias = "tuple[int, int]"  # a predicate, and the class where it is rdf:type, else ANY


@dataclass(frozen=True, slots=True)
class PlanAtom:
    """An atom whose terms are numbers and whose variables are negative; of a class, `obj` is `subject` and unused."""

    signal: Signal
    subject: int
    obj: int

    @property
    def unary(self) -> bool:
        """Whether it says that something is of a class."""
        return self.signal[1] != ANY

    @property
    def variables(self) -> frozenset[int]:
        """The variables."""
        return frozenset(slot for slot in (self.subject, self.obj) if slot < 0)


@dataclass(frozen=True, slots=True)
class Plan:
    """A rule as numbers. `terminological`: what it entails about the ontology needs no compiling (columns.py)."""

    rule: Rule
    body: tuple[PlanAtom, ...]
    head: PlanAtom | None
    terminological: bool


class Table:
    """Bindings: as many rows as `size`, a column for each variable."""

    __slots__ = ("columns", "size")

    def __init__(self, size: int, columns: Mapping[int, Numbers]) -> None:
        self.size, self.columns = size, dict(columns)

    def take(self, rows: Rows | Mask) -> Table:
        """The table of these rows."""
        columns = {variable: column[rows] for variable, column in self.columns.items()}
        return Table(int(rows.sum()) if rows.dtype == np.bool_ else rows.size, columns)

    def values(self, slot: int) -> Numbers:
        """The column of a variable, or a constant repeated."""
        return self.columns[slot] if slot < 0 else np.full(self.size, slot, dtype=np.uint64)

    def keep(self, variables: frozenset[int]) -> None:
        """Drop the other variables."""
        for variable in [v for v in self.columns if v not in variables]:
            del self.columns[variable]


def bind(atom: PlanAtom, keys: Numbers) -> Table:
    """The bindings that the keys of an atom's column give."""
    ends = [(atom.subject, keys)] if atom.unary else [(atom.subject, left(keys)), (atom.obj, right(keys))]
    mask: Mask | None = None
    columns: dict[int, Numbers] = {}
    for slot, values in ends:
        if slot < 0 and slot not in columns:
            columns[slot] = values
            continue
        same = values == (columns[slot] if slot < 0 else np.uint64(slot))
        mask = same if mask is None else mask & same
    table = Table(keys.size, columns)
    return table if mask is None else table.take(mask)


def join_all(
    table: Table, atoms: Sequence[PlanAtom], column_of: Callable[[Signal], Column], needed: Iterable[int]
) -> Table:
    """The table joined with every atom; `needed` variables stay."""
    rest, kept = list(atoms), frozenset(needed)
    while rest and table.size:
        best = _next(table, rest, column_of)
        atom = rest.pop(best)
        table = _join(table, atom, column_of(atom.signal))
        table.keep(kept.union(*(other.variables for other in rest)))
    return table


def _next(table: Table, atoms: Sequence[PlanAtom], column_of: Callable[[Signal], Column]) -> int:
    """Which atom to join next: one that filters, else the one with the fewest matches."""
    for i, atom in enumerate(atoms):
        if _known(table, atom.subject) and (atom.unary or _known(table, atom.obj)):
            return i
    if len(atoms) == 1:
        return 0
    return min(range(len(atoms)), key=lambda i: _matches(table, atoms[i], column_of(atoms[i].signal)))


def _known(table: Table, slot: int) -> bool:
    return slot >= 0 or slot in table.columns


def _matches(table: Table, atom: PlanAtom, column: Column) -> int:
    if not atom.unary and _known(table, atom.subject):
        return column.count(table.values(atom.subject))
    if not atom.unary and _known(table, atom.obj):
        return column.reverse.count(table.values(atom.obj))
    return table.size * len(column)


def _join(table: Table, atom: PlanAtom, column: Column) -> Table:
    known, other = _known(table, atom.subject), not atom.unary and _known(table, atom.obj)
    if known and atom.unary:
        return table.take(column.contains(table.values(atom.subject)))
    if known and other:
        return table.take(column.contains(pairs(table.values(atom.subject), table.values(atom.obj))))
    if known:
        return _expand(table, atom.subject, atom.obj, column)
    if other:
        return _expand(table, atom.obj, atom.subject, column.reverse)
    added = bind(atom, column.keys)
    joined = table.take(np.repeat(np.arange(table.size), added.size))
    joined.columns |= {variable: np.tile(values, table.size) for variable, values in added.columns.items()}
    return joined


def _expand(table: Table, known: int, new: int, column: Column) -> Table:
    if known >= 0:  # one lookup for all rows
        _, found = column.expand(np.array([known], dtype=np.uint64))
        joined = table.take(np.repeat(np.arange(table.size), found.size))
        joined.columns[new] = np.tile(found, table.size)
        return joined
    rows, found = column.expand(table.columns[known])
    joined = table.take(rows)
    joined.columns[new] = found
    return joined


def head_keys(table: Table, head: PlanAtom) -> Numbers:
    """The keys that the bindings entail, in the order of rows."""
    if head.unary:
        return table.values(head.subject)
    return pairs(table.values(head.subject), table.values(head.obj))
