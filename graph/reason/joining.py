"""Conditions of a rule matched backward: few look-ups, and no more than are wanted.

The condition with everything known is checked first. Of several that leave one variable open (`x p ?y`, `?y q z`), all
are listed in step, and the list that ends first is the one to go through: what costs is the smaller of the two,
though one of the ends be a thing of which ten thousand others speak. A list is given up at `Bounds.scan`, and the
joiner says so: what was found is then not all there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from graph.reason.compile import as_fact, unify
from graph.reason.facts import Fact, fact_order
from graph.reason.noise import is_expression
from graph.reason.rules import Atom, Slot, ground, rdf
from graph.reason.view import View
from graph.store import Term

__all__ = ["Binding", "Bounds", "Joiner"]

Binding: TypeAlias = "Mapping[str, Term]"

_TYPE = rdf("type")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far to look: bindings taken of one rule, facts listed for one condition, look-ups of one question in all."""

    fan_out: int
    scan: int
    lookups: int
    thorough: bool = False  # try also what can only matter in unusual data


class Joiner:
    """Bindings of conditions in a view, within bounds. `cut` says whether bounds were met since it was reset."""

    def __init__(self, view: View, bounds: Bounds) -> None:
        self.view, self.bounds = view, bounds
        self.cut = False
        self._last = view.lookups + bounds.lookups
        self._asserted: dict[tuple[Term, ox.NamedNode], list[Term]] = {}

    @property
    def tired(self) -> bool:
        """Whether the look-ups are used up; what is asked then is not answered in full."""
        if self.view.lookups > self._last:
            self.cut = True
        return self.view.lookups > self._last

    @contextmanager
    def within(self, lookups: int) -> Iterator[None]:
        """Look up no more than so much, for a time."""
        before = self._last
        self._last = min(before, self.view.lookups + lookups)
        try:
            yield
        finally:
            self._last = before

    def go_on(self, lookups: int) -> None:
        """Allow so many look-ups from now on."""
        self._last = self.view.lookups + lookups

    def asserted_from(self, node: Term, predicate: ox.NamedNode, *, symmetric: bool) -> list[Term]:
        """What an asserted statement of the property leads to from here; of a symmetric one, in either direction."""
        key = (node, predicate)
        if key not in self._asserted:
            found = self.view.asserted_from(node, predicate, self.bounds.scan)
            if symmetric:
                found += self.view.asserted_from(node, predicate, self.bounds.scan, back=True)
            self._asserted[key] = found
        return self._asserted[key]

    def bindings(self, atoms: Sequence[Atom], binding: Binding) -> Iterator[dict[str, Term]]:
        """The bindings under which every atom is a possible fact, as far as the bounds allow. Lazy."""
        if not atoms:
            yield dict(binding)
            return
        if self.tired:
            return
        grounded = [ground(atom, binding) for atom in atoms]
        known = next((i for i, atom in enumerate(grounded) if not _open(atom)), None)
        if known is not None:
            if self.view.possible(as_fact(grounded[known])):
                yield from self.bindings((*atoms[:known], *atoms[known + 1 :]), binding)
            return
        best, facts = self._listed(grounded)
        rest = (*atoms[:best], *atoms[best + 1 :])
        for fact in facts:
            extended = unify(grounded[best], fact, binding)
            if extended is not None:
                yield from self.bindings(rest, extended)

    def _listed(self, atoms: Sequence[Atom]) -> tuple[int, list[Fact]]:
        """The atom of which the fewest facts are listed, and these, sorted."""
        least = min((len(_open(atom)) for atom in atoms if not _endless(atom)), default=0)
        lists = {
            i: self.view.match(_term(atom[0]), _predicate(atom[1]), _term(atom[2]))
            for i, atom in enumerate(atoms)
            if not _endless(atom) and len(_open(atom)) == least
        }
        if not lists:
            return 0, []
        found: dict[int, list[Fact]] = {i: [] for i in lists}
        for _ in range(self.bounds.scan):
            for i, facts in lists.items():
                fact = next(facts, None)
                if fact is None:
                    return i, sorted(found[i], key=fact_order)
                found[i].append(fact)
        self.cut = True
        i = min(found)
        return i, sorted(found[i], key=fact_order)


def _open(atom: Atom) -> set[str]:
    return {slot for slot in atom if isinstance(slot, str)}


def _endless(atom: Atom) -> bool:
    """Whether the facts of an atom cannot be listed: the members of a class expression (view.py)."""
    return atom[1] == _TYPE and isinstance(atom[0], str) and not isinstance(atom[2], str) and is_expression(atom[2])


def _term(slot: Slot) -> Term | None:
    return None if isinstance(slot, str) else slot


def _predicate(slot: Slot) -> ox.NamedNode | None:
    return slot if isinstance(slot, ox.NamedNode) else None
