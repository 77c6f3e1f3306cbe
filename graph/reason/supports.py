"""Proofs of many statements at once: sets of asserted statements that each rests on, kept small and minimal.

Statements are nodes, the ways to conclude them steps from other nodes. A support of a node is one way to prove it
whole: a step with a support of each premise, down to leaves. What it costs is its height, then its size. Of each node
the cheapest supports are kept, none of whose leaves include all those of a cheaper one; so a proof that goes in a
circle, or round about, never gets in. Supports are found upward from the leaves until nothing changes. That ends,
because one is only ever given up for cheaper ones.

Source: minimal justifications as in Horridge, Parsia, Sattler, Laconic and Precise Justifications in OWL, ISWC 2008;
absorptive provenance as in Green, Karvounarakis, Tannen, Provenance Semirings, PODS 2007.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

__all__ = ["Support", "Supports"]


@dataclass(frozen=True, slots=True, eq=False)
class Support:
    """One proof of a node: by the step of that number from supports of its premises; a leaf has no step."""

    node: int
    step: int | None
    parts: tuple[Support, ...]
    leaves: frozenset[int]
    height: int
    size: int


class Supports:
    """The graph of nodes and steps, and the best `most` supports of each node. `cut` says whether more were dropped."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._steps: dict[int, list[tuple[tuple[int, ...], int]]] = {}
        self._users: dict[int, set[int]] = {}
        self._leaves: set[int] = set()
        self._kept: dict[int, tuple[Support, ...]] = {}
        self._due: dict[int, None] = {}
        self.cut = False

    def of(self, node: int) -> tuple[Support, ...]:
        """The supports of a node, cheapest first; call `settle` before."""
        return self._kept.get(node, ())

    def add_leaf(self, node: int) -> None:
        """The node rests on nothing but itself."""
        self._leaves.add(node)
        self._due[node] = None

    def is_leaf(self, node: int) -> bool:
        """Whether the node was said to be a leaf."""
        return node in self._leaves

    def add_steps(self, node: int, steps: Iterable[tuple[tuple[int, ...], int]]) -> None:
        """More ways to conclude a node: premises, and how many levels of the proof the step takes."""
        more = list(steps)
        self._steps.setdefault(node, []).extend(more)
        for premises, _ in more:
            for premise in premises:
                self._users.setdefault(premise, set()).add(node)
        self._due[node] = None

    def settle(self) -> None:
        """Find the supports of all nodes anew, as far as they change."""
        while self._due:
            node = next(iter(self._due))
            del self._due[node]
            before = self._kept.get(node, ())
            kept = self._minimal([*before, *self._found(node)])
            if list(map(_key, kept)) != list(map(_key, before)):
                self._kept[node] = kept
                self._due |= dict.fromkeys(sorted(self._users.get(node, ())))

    def _found(self, node: int) -> Iterator[Support]:
        """The supports of the node by what its steps' premises have now."""
        if node in self._leaves:
            yield Support(node, None, (), frozenset((node,)), 0, 1)
        for number, (premises, levels) in enumerate(self._steps.get(node, ())):
            for parts in self._combined(premises):
                leaves = frozenset[int]().union(*(part.leaves for part in parts))
                height = levels + max((part.height for part in parts), default=0)
                yield Support(node, number, parts, leaves, height, levels + sum(part.size for part in parts))

    def _combined(self, premises: Sequence[int]) -> list[tuple[Support, ...]]:
        """The cheapest combinations of supports of the premises; none where one has none."""
        combined: list[tuple[Support, ...]] = [()]
        for premise in premises:
            kept = self._kept.get(premise, ())
            if not kept:
                return []
            if len(kept) == 1 and len(combined) == 1:
                combined = [(*combined[0], kept[0])]
                continue
            combined = [(*parts, part) for parts, part in product(combined, kept)]
            if len(combined) > 2 * self._most:
                self.cut = True
                combined = sorted(combined, key=_cost)[: 2 * self._most]
        return combined

    def _minimal(self, found: list[Support]) -> tuple[Support, ...]:
        kept: list[Support] = []
        for support in sorted(found, key=lambda one: (one.height, one.size, -1 if one.step is None else one.step)):
            if any(other.leaves <= support.leaves for other in kept):
                continue
            if len(kept) == self._most:
                self.cut = True
                break
            kept.append(support)
        return tuple(kept)


def _cost(parts: Sequence[Support]) -> tuple[int, int]:
    return (max(part.height for part in parts), sum(part.size for part in parts))


def _key(support: Support) -> tuple[int, int, int | None, frozenset[int]]:
    return (support.height, support.size, support.step, support.leaves)
