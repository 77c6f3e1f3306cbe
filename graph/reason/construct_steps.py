"""One step back by the rules in SPARQL: their WHERE, bound to a statement, gives the premises and what was absent.

The query is asked with what is known as a VALUES block, which lets the engine begin there; variables that BIND computes
cannot be given so, and are compared with the answer. An IRI that a rule mints says nothing to its WHERE, and every
member would be tried; but the rule's other conclusions stand in the data beside it, and give the rest away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import pyoxigraph as ox

from graph.reason.compile import as_fact, unify
from graph.reason.facts import Fact
from graph.reason.joining import Joiner
from graph.reason.patterns import Premise as Condition
from graph.reason.rules import Atom, Slot, ground
from graph.reason.sparql_rules import ConstructRule
from graph.reason.steps import Premise, Step
from graph.store import Term

__all__ = ["ConstructSteps"]


class ConstructSteps:
    """Rules in SPARQL by the predicates that they conclude."""

    def __init__(self, rules: Iterable[ConstructRule]) -> None:
        self._by_predicate: dict[ox.NamedNode, list[tuple[ConstructRule, Atom]]] = {}
        for rule in rules:
            for atom in rule.template:
                if isinstance(atom[1], ox.NamedNode):
                    self._by_predicate.setdefault(atom[1], []).append((rule, atom))

    def steps(self, goal: Fact, joiner: Joiner) -> Iterator[Step]:
        """Every way within the joiner's bounds, some perhaps twice."""
        for rule, atom in self._by_predicate.get(goal[1], ()):
            start = unify(atom, goal, {})
            if start is None:
                continue
            known = list(islice(_other_conclusions(rule, atom, start, joiner), joiner.bounds.fan_out))
            for row in self._rows(rule, start, known, joiner):
                binding = {**row, **start}
                if ground(atom, binding) == goal:
                    yield _step(rule, binding, joiner)

    def _rows(
        self, rule: ConstructRule, start: Mapping[str, Term], known: Sequence[Mapping[str, Term]], joiner: Joiner
    ) -> Iterator[dict[str, Term]]:
        most = joiner.bounds.fan_out
        given = sorted({name for binding in known for name in binding} - rule.computed)
        if not known or not given:
            return
        joiner.view.lookups += 10  # what a query costs besides its rows
        for number, row in enumerate(joiner.view.dataset.select(_query(rule, given, known, most))):
            if number == most:
                joiner.cut = True
                return
            joiner.view.lookups += len(row)
            found = {f"?{name}": term for name, term in row.items()}
            if all(found.get(name, term) == term for name, term in start.items()):
                yield found


def _query(rule: ConstructRule, given: Sequence[str], known: Sequence[Mapping[str, Term]], most: int) -> str:
    rows = sorted({" ".join(str(binding.get(name, "UNDEF")) for name in given) for binding in known})
    values = f"VALUES ({' '.join(given)}) {{ {' '.join(f'({row})' for row in rows)} }}"
    head, brace, where = rule.select.partition("WHERE")
    before, opening, rest = where.partition("{")
    return f"{head}{brace}{before}{opening} {values} {rest}\nLIMIT {most + 1}"


def _other_conclusions(
    rule: ConstructRule, atom: Atom, start: dict[str, Term], joiner: Joiner
) -> Iterator[dict[str, Term]]:
    """What the rule's other conclusions about the same variables, which stand in the data, say of the rest."""
    rest = tuple(other for other in rule.template if other != atom)
    connected = tuple(other for other in rest if any(slot in start for slot in other if isinstance(slot, str)))
    yield from joiner.bindings(connected, start)


def _step(rule: ConstructRule, binding: Mapping[str, Term], joiner: Joiner) -> Step:
    premises = dict.fromkeys(
        premise for condition in rule.premises if (premise := _premise(condition, binding, joiner)) is not None
    )
    absent = [
        tuple(binding.get(slot, slot) if isinstance(slot, str) else slot for slot in text) for text in rule.absences
    ]
    for condition in rule.optional:
        premise = _premise(condition, binding, joiner)
        if premise is None:
            absent.append((*ground(condition.atom, binding),))
        else:
            premises[premise] = None
    return Step(f"{rule.id} {rule.title}", rule.source, tuple(premises), tuple(absent))


def _premise(condition: Condition, binding: Mapping[str, Term], joiner: Joiner) -> Premise | None:
    """A pattern of the WHERE, bound; None where it is of another branch than the row's, unbound or not stated."""
    atom = ground(condition.atom, binding)
    if any(isinstance(slot, str) for slot in atom):
        return None
    graph: Slot | None = binding.get(condition.graph) if isinstance(condition.graph, str) else condition.graph
    if condition.graph is not None and not isinstance(graph, ox.NamedNode):
        return None
    named = graph if isinstance(graph, ox.NamedNode) else None
    fact = as_fact(atom)
    return (fact, named) if joiner.view.stated_in(fact, named) else None
