"""Inconsistencies of a closed set of columns: what cannot all be true, with the statements that say so.

Three kinds: the rules whose conclusion is `false`; terms both equal and different; literals that would have to be of a
datatype they are not of, or equal to another value. Premises are statements given or entailed. Of one rule at most
`MOST` clashes are told, the least by number; one more then says how many are left.

Source: OWL 2 RL, tables 4 to 8: the rules with the consequent `false`, and dt-not-type, dt-diff.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyoxigraph as ox

from graph.reason.column import left, right
from graph.reason.compile import compile_rules, is_axiom
from graph.reason.equality import Equality
from graph.reason.facts import Fact, fact_order
from graph.reason.joins import ANY, Plan, PlanAtom, Table, bind, join_all
from graph.reason.literals import differ, in_datatype, is_datatype
from graph.reason.program import Program
from graph.reason.relations import Relations
from graph.reason.rules import owl, rdf, source_of
from graph.reason.terms import TermTable

__all__ = ["MOST", "Clash", "find_clashes"]

MOST = 1000

_DIFFERENCES = ("eq-diff2", "eq-diff3")


@dataclass(frozen=True, slots=True)
class Clash:
    """An inconsistency: the rule that found it, where that stands, and the statements that cannot all be true."""

    rule: str
    source: str
    premises: tuple[Fact, ...] = ()
    message: str = ""

    def __str__(self) -> str:
        """One line for a report."""
        facts = "; ".join(" ".join(map(str, fact)) for fact in self.premises)
        told = "; ".join(filter(None, (self.message, facts)))
        return f"{self.rule} ({self.source}): {told}"


def find_clashes(
    terms: TermTable, relations: Relations, given: Relations, equality: Equality, program: Program
) -> tuple[Clash, ...]:
    """The clashes, each set of premises once for a rule, sorted."""
    finder = _Finder(terms, relations, given, equality)
    found: dict[tuple[str, str, frozenset[Fact]], Clash] = {}
    for clash in (
        *(clash for plan in program.clashing() for clash in finder.false(plan)),
        *finder.differences(),
        *(clash for plan in program.rules.values() for clash in finder.of_literals(plan)),
    ):
        found.setdefault((clash.rule, clash.message, frozenset(clash.premises)), clash)
    return tuple(sorted(found.values(), key=lambda clash: (clash.rule, [fact_order(f) for f in clash.premises])))


class _Finder:
    def __init__(self, terms: TermTable, relations: Relations, given: Relations, equality: Equality) -> None:
        self._terms, self._relations, self._given, self._equality = terms, relations, given, equality
        self._same = terms.number(owl("sameAs"))

    # -- rules without a conclusion -----------------------------------------------------------------------------------

    def false(self, plan: Plan) -> Iterator[Clash]:
        """What a rule that concludes `false` finds."""
        table = self._solve(plan)
        for row in range(min(table.size, MOST)):
            yield Clash(plan.rule.id, source_of(plan.rule), self._premises(plan, table, row))
        if table.size > MOST:
            yield Clash(plan.rule.id, source_of(plan.rule), (), f"{table.size - MOST:,} more like the others")

    def _solve(self, plan: Plan, start: Table | None = None) -> Table:
        """All bindings of a rule's body."""
        body = plan.body
        if start is None:
            sizes = [self._relations.size(atom.signal) for atom in body]
            if not sizes or not min(sizes):
                return Table(0, {})
            i = sizes.index(min(sizes))
            start, body = bind(body[i], self._relations.column(body[i].signal).keys), (*body[:i], *body[i + 1 :])
        variables = frozenset[int]().union(*(atom.variables for atom in plan.body))
        return join_all(start, body, self._relations.column, variables)

    def _premises(self, plan: Plan, table: Table, row: int) -> tuple[Fact, ...]:
        def number(slot: int) -> int:
            return slot if slot >= 0 else int(table.columns[slot][row])

        def fact(atom: PlanAtom) -> Fact:
            predicate, of_class = atom.signal
            return self._terms.fact(number(atom.subject), predicate, of_class if atom.unary else number(atom.obj))

        return (*(fact(atom) for atom in plan.body), *plan.rule.axioms)

    # -- equal and different ------------------------------------------------------------------------------------------

    def differences(self) -> Iterator[Clash]:
        """Terms said to be different that are equal."""
        name = owl("differentFrom")
        signal = (self._terms.number(name), ANY)
        told: set[int] = set()
        for relations in (self._given, self._relations):
            keys = relations.column(signal).keys
            find = self._equality.representatives
            keys = keys[find(left(keys)) == find(right(keys))]
            for subject, obj in zip(left(keys).tolist(), right(keys).tolist(), strict=True):
                if relations is self._relations and self._equality.find(subject) in told:
                    continue
                told.add(self._equality.find(subject))
                different = self._terms.fact(subject, signal[0], obj)
                yield Clash("eq-diff1", "OWL 2 RL, table 4", (*self._equal(subject, obj), different))
        yield from self._listed_differences()

    def _equal(self, one: int, other: int) -> list[Fact]:
        return [self._terms.fact(one, self._same, other)] if one != other else []

    def _listed_differences(self) -> Iterator[Clash]:
        """owl:AllDifferent, as it was given: its list names the terms themselves."""
        all_different = (self._terms.number(rdf("type")), self._terms.number(owl("AllDifferent")))
        if not self._equality or not self._given.size(all_different):
            return
        for rule in compile_rules(fact for fact in self._given_facts() if is_axiom(fact)):
            if (
                rule.id in _DIFFERENCES
                and not isinstance(rule.body[0][0], str)
                and not isinstance(rule.body[0][2], str)
            ):
                one, other = self._terms.number(rule.body[0][0]), self._terms.number(rule.body[0][2])
                if self._equality.find(one) == self._equality.find(other):
                    yield Clash(rule.id, source_of(rule), (*self._equal(one, other), *rule.axioms))

    def _given_facts(self) -> Iterator[Fact]:
        for (predicate, of_class), column in self._given.items():
            for key in column.keys:
                subject, obj = (int(key), of_class) if of_class != ANY else (int(left(key)), int(right(key)))
                yield self._terms.fact(subject, predicate, obj)

    # -- literals -----------------------------------------------------------------------------------------------------

    def of_literals(self, plan: Plan) -> Iterator[Clash]:
        """Literals that a rule wants in a datatype that they are not in, or equal to what they are not."""
        head = plan.head
        if head is None or head.subject >= 0 or not plan.body:
            return
        if head.unary:
            datatype = self._terms[head.signal[1]]
            if isinstance(datatype, ox.NamedNode) and is_datatype(datatype.value):
                yield from self._outside(plan, head, datatype.value)
        elif head.signal == (self._same, ANY) and head.obj < 0 and self._has_literals(plan, head):
            yield from self._unequal(plan, head)

    def _has_literals(self, plan: Plan, head: PlanAtom) -> bool:
        return any(
            not atom.unary
            and atom.obj in (head.subject, head.obj)
            and bool(self._terms.literals(right(self._relations.column(atom.signal).keys)).any())
            for atom in plan.body
        )

    def _outside(self, plan: Plan, head: PlanAtom, datatype: str) -> Iterator[Clash]:
        table = self._solve(plan)
        if not table.size:
            return
        subjects = table.columns[head.subject]
        wrong = []
        for number in np.unique(subjects[self._terms.literals(subjects)]).tolist():
            literal = self._terms[number]
            if isinstance(literal, ox.Literal) and in_datatype(literal, datatype) is False:
                wrong.append(number)
        for row in np.flatnonzero(np.isin(subjects, np.array(wrong, dtype=np.uint64)))[:MOST].tolist():
            message = f"{self._terms[int(subjects[row])]} is not of {datatype}"
            yield Clash("dt-not-type", "OWL 2 RL, table 8", self._premises(plan, table, row), message)

    def _unequal(self, plan: Plan, head: PlanAtom) -> Iterator[Clash]:
        table = self._solve(plan)
        if not table.size:
            return
        ones, others = table.columns[head.subject], table.columns[head.obj]
        both = (ones < others) & self._terms.literals(ones) & self._terms.literals(others)
        for row in np.flatnonzero(both)[:MOST].tolist():
            one, other = self._terms[int(ones[row])], self._terms[int(others[row])]
            if isinstance(one, ox.Literal) and isinstance(other, ox.Literal) and differ(one, other):
                message = f"{one} and {other} would have to be equal ({plan.rule.id})"
                yield Clash("dt-diff", "OWL 2 RL, table 8", self._premises(plan, table, row), message)
