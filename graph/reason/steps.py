"""One step back: the ways to conclude a statement by one rule from statements that hold, or may.

The rules of OWL are bound to the statement and their conditions matched (joining.py); a transitive property is gone
along whole paths where there are many ways to part it (paths.py). The replacement of equals is tried last, and not for
equality itself, where it says the same as symmetry and transitivity. Rules in SPARQL are in construct_steps.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import TypeAlias

import pyoxigraph as ox

from graph.reason.compile import as_fact, unify
from graph.reason.facts import Fact, fact_order
from graph.reason.joining import Joiner
from graph.reason.paths import Paths, is_symmetric, is_transitive
from graph.reason.rules import REPLACEMENTS, Rule, Slot, ground, owl, rdf, source_of
from graph.store import Term

__all__ = ["OwlSteps", "Premise", "Step", "Tier", "chosen"]

_TYPE, _SAME, _NOTHING = rdf("type"), owl("sameAs"), owl("Nothing")
_FEW = 6  # ways to part a transitive statement up to which all are taken, each with all proofs of its parts


class Tier(IntEnum):
    """The kinds of steps, those that lead furthest for least first."""

    DIRECT = 0
    JOINED = 1  # by transitivity
    EQUALS = 2  # by replacement of equals


Premise: TypeAlias = "tuple[Fact, ox.NamedNode | None]"  # with the named graph it stands in, if not the default graph


@dataclass(frozen=True, slots=True)
class Step:
    """One way to conclude a statement. `absent` holds the groups of a SPARQL rule that must not match, bound."""

    rule: str
    source: str
    premises: tuple[Premise, ...]
    absent: tuple[tuple[Slot, ...], ...] = ()
    path: int = 0  # how many premises, from the first on, are the parts of a path to be joined two by two

    @property
    def order(self) -> tuple[object, ...]:
        """Few premises first, then by name and text."""
        return (len(self.premises), self.rule, [fact_order(fact) for fact, _ in self.premises])


class OwlSteps:
    """The compiled rules of an ontology by what they conclude."""

    def __init__(self, rules: Sequence[Rule], *, equals: bool) -> None:
        self._by_head: dict[tuple[ox.NamedNode, Term | None], list[Rule]] = {}
        self._false = [rule for rule in rules if rule.head is None]
        for rule in rules:
            if rule.head is not None and isinstance(rule.head[1], ox.NamedNode):
                known = rule.head[2] if rule.head[1] == _TYPE and not isinstance(rule.head[2], str) else None
                self._by_head.setdefault((rule.head[1], known), []).append(rule)
        self._everywhere = REPLACEMENTS if equals else ()

    def steps(self, goal: Fact, joiner: Joiner, tier: Tier) -> Iterator[Step]:
        """Every way of this kind within the joiner's bounds, some perhaps twice."""
        rules = self._concluding(goal)
        transitive = [rule for rule in rules if is_transitive(rule)]
        if tier is Tier.DIRECT:
            for rule in rules:
                if rule not in transitive:
                    yield from _by(rule, goal, joiner)
        elif tier is Tier.JOINED:
            for rule in transitive:
                others = [other for other in rules if other not in transitive and not is_symmetric(other)]
                yield from _joining(rule, goal, joiner, Paths(joiner, others, symmetric=any(map(is_symmetric, rules))))
        elif goal[1] != _SAME and self._everywhere:
            yield from _replacing(goal, joiner)

    def contradictions(self, goal: Fact, joiner: Joiner) -> Iterator[Step]:
        """Why something is in owl:Nothing: the rules that conclude `false` from statements about it."""
        if goal[1:] == (_TYPE, _NOTHING):
            for rule in self._false:
                for slot in sorted(
                    {slot for atom in rule.body for slot in (atom[0], atom[2]) if isinstance(slot, str)}
                ):
                    yield from _bound(rule, {slot: goal[0]}, joiner)

    def _concluding(self, goal: Fact) -> list[Rule]:
        of_class = self._by_head.get((_TYPE, goal[2]), []) if goal[1] == _TYPE else []
        return [*self._by_head.get((goal[1], None), ()), *of_class]


def chosen(steps: Iterable[Step], goal: Fact, known: Sequence[Step] = ()) -> list[Step]:
    """The steps without repetitions and those that rest on the goal itself, in a stable order."""
    kept = {step for step in steps if all(fact != goal or graph for fact, graph in step.premises)}.difference(known)
    return sorted(kept, key=lambda step: step.order)


def _by(rule: Rule, goal: Fact, joiner: Joiner) -> Iterator[Step]:
    assert rule.head is not None
    start = unify(rule.head, goal, {})
    if start is not None:
        yield from _bound(rule, start, joiner)


def _bound(rule: Rule, start: dict[str, Term], joiner: Joiner) -> Iterator[Step]:
    bodies = (
        tuple(as_fact(ground(atom, binding)) for atom in rule.body) for binding in joiner.bindings(rule.body, start)
    )
    found = list(islice(bodies, joiner.bounds.scan if _is_recursive(rule) else joiner.bounds.fan_out + 1))
    if len(found) > _FEW and _is_recursive(rule):
        found = _grounded(rule, found, joiner)
    if len(found) > joiner.bounds.fan_out:
        joiner.cut = True
    yield from (_step(rule, body) for body in found[: joiner.bounds.fan_out])


def _is_recursive(rule: Rule) -> bool:
    """Whether the rule concludes a property from itself, as `p ⊒ p ∘ q` does."""
    return rule.head is not None and rule.head[1] != _TYPE and any(atom[1] == rule.head[1] for atom in rule.body)


def _grounded(rule: Rule, bodies: list[tuple[Fact, ...]], joiner: Joiner) -> list[tuple[Fact, ...]]:
    """Of many ways by a recursive rule those from an asserted statement of the property, where there are any.

    The others go through it too, in more steps.
    """
    assert rule.head is not None
    grounded = [
        body for body in bodies if all(joiner.view.is_asserted(fact) for fact in body if fact[1] == rule.head[1])
    ]
    if grounded:
        joiner.cut = True
    return grounded or bodies


def _step(rule: Rule, body: Iterable[Fact], path: int = 0) -> Step:
    premises = tuple((fact, None) for fact in dict.fromkeys((*body, *rule.axioms)))
    return Step(rule.id, source_of(rule), premises, path=path)


def _joining(rule: Rule, goal: Fact, joiner: Joiner, paths: Paths) -> Iterator[Step]:
    """Steps by transitivity: all of them where they are few, else the shortest paths."""
    assert rule.head is not None
    start = unify(rule.head, goal, {})
    if start is None:
        return
    many = joiner.view.is_joined(goal, _FEW + 1, joiner.bounds.scan)
    ways = [] if many else list(_parted(rule, start, joiner))
    if not many and len(ways) <= _FEW and not joiner.tired:
        yield from (_step(rule, way) for way in ways if goal not in way)
        return
    with joiner.within(joiner.bounds.lookups):
        found = list(islice(paths.shortest(goal), joiner.bounds.fan_out))
    joiner.cut = True  # longer paths are not listed
    yield from (_step(rule, path, len(path)) for path in found)
    if not found:
        ways = list(_parted(rule, start, joiner)) if many else ways
        yield from (_step(rule, way) for way in ways if goal not in way)


def _parted(rule: Rule, start: dict[str, Term], joiner: Joiner) -> Iterator[tuple[Fact, ...]]:
    """The ways to join two statements into one, no more than it takes to see that they are many."""
    for binding in islice(joiner.bindings(rule.body, start), _FEW + 1):
        yield tuple(as_fact(ground(atom, binding)) for atom in rule.body)


def _replacing(goal: Fact, joiner: Joiner) -> Iterator[Step]:
    """Steps by the replacement of equals.

    What follows from a statement about one of them follows of the other from the statement about the other, so that
    it is enough to replace in what is asserted. (Not for terms that only rules and axioms name: then all are tried.)
    """
    by_subject, by_predicate, by_object = REPLACEMENTS
    view, most = joiner.view, joiner.bounds.fan_out
    alike = list(islice(view.asserted_alike(goal, most), most))
    joiner.cut |= bool(alike)  # there may be others about the same
    subject, predicate, obj = goal
    for other, _, value in alike:
        if other != subject:
            yield _step(by_subject, ((other, _SAME, subject), (other, predicate, obj)))
        elif value != obj:
            yield _step(by_object, ((value, _SAME, obj), (subject, predicate, value)))
    yield from _by(by_predicate, goal, joiner)
    if joiner.bounds.thorough and not alike:
        for rule in (by_subject, by_object):
            yield from _by(rule, goal, joiner)
