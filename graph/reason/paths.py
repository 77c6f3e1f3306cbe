"""Steps along a transitive property: whole paths, where one step after the other would be too many.

Between the ends of a chain of n statements lie n²/2 entailed ones, and n³/6 ways to join two of them. So a statement of
a transitive property is explained by a path of statements that hold otherwise: asserted ones, or the conclusions of
other rules. The shortest are found breadth first; only what the end can be reached from is visited, which the published
closure tells at once. A proof shows a path as the table has it, two premises at a time (proofs.py).

Equality is such a property, and both ways: an asserted statement counts from either of its ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import pyoxigraph as ox

from graph.reason.facts import Fact
from graph.reason.joining import Joiner
from graph.reason.rules import Rule
from graph.store import Term

__all__ = ["Paths", "is_symmetric", "is_transitive"]


def is_transitive(rule: Rule) -> bool:
    """Whether the rule joins two statements of a property into a third: prp-trp, eq-trans, scm-sco, a chain of two."""
    if rule.head is None or len(rule.body) != 2 or not isinstance(rule.head[1], ox.NamedNode):
        return False
    (a, p, b), (c, q, d) = rule.body
    return p == q == rule.head[1] and b == c and (a, d) == (rule.head[0], rule.head[2]) and len({a, b, d}) == 3


def is_symmetric(rule: Rule) -> bool:
    """Whether the rule turns a statement of a property round: prp-symp, eq-sym, an inverse of itself."""
    if rule.head is None or len(rule.body) != 1:
        return False
    (subject, predicate, obj) = rule.body[0]
    return isinstance(subject, str) and isinstance(obj, str) and (obj, predicate, subject) == rule.head


class Paths:
    """Paths of one property; `others` are the rules that conclude it otherwise, but for turning it round."""

    def __init__(self, joiner: Joiner, others: Sequence[Rule], *, symmetric: bool) -> None:
        self._joiner, self._others, self._symmetric = joiner, others, symmetric

    def shortest(self, goal: Fact) -> Iterator[tuple[Fact, ...]]:
        """The paths of least length, at least two, from the subject to the object; in a stable order. Lazy."""
        start, predicate, end = goal
        before: dict[Term, list[Term]] = {}
        level: list[Term] = [start]
        seen = {start}
        while level and end not in before:
            found: dict[Term, list[Term]] = {}
            for node in level:
                if self._joiner.tired:
                    break
                for following in self._following(node, goal):
                    if following not in seen and (node, following) != (start, end):
                        found.setdefault(following, []).append(node)
            before |= found
            seen |= found.keys()
            level = sorted(found, key=str)
        if end in before:
            yield from self._back(end, start, predicate, before)

    def _following(self, node: Term, goal: Fact) -> list[Term]:
        """Where one statement leads from here that lies on a way to the end."""
        predicate, end = goal[1], goal[2]
        view, scan = self._joiner.view, self._joiner.bounds.scan
        known = self._joiner.asserted_from(node, predicate, symmetric=self._symmetric)
        reached = {found for found in known if found == end or view.possible((found, predicate, end))}
        for rule in self._others:
            assert rule.head is not None
            subject, _, obj = rule.head
            start = {subject: node} if isinstance(subject, str) else {}
            if not start and subject != node:
                continue
            for binding in islice(self._joiner.bindings(rule.body, start), scan):
                found = binding[obj] if isinstance(obj, str) else obj
                if found not in reached and (found == end or view.possible((found, predicate, end))):
                    reached.add(found)
        return sorted(reached - {node}, key=str)

    def _back(
        self, node: Term, start: Term, predicate: ox.NamedNode, before: dict[Term, list[Term]]
    ) -> Iterator[tuple[Fact, ...]]:
        agenda: list[tuple[Term, tuple[Fact, ...]]] = [(node, ())]
        while agenda:
            at, path = agenda.pop()
            if at == start:
                yield path
            else:
                agenda += [(earlier, ((earlier, predicate, at), *path)) for earlier in reversed(before[at])]
