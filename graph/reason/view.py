"""What a proof may rest on: the statements of a dataset, and what never got into it, as one source of facts.

- What the default graph states, asserted or (being also in the graph of inferred statements) inferred.
- The ontology, kept in memory, with what table 9 entails about class expressions, which is never published (noise.py).
- Membership in class expressions, `x a [∃officeWithin.Party]`, is not published either. It is taken to be possible
  wherever a rule asks for it; whether it holds turns out when it is proved in its turn.

What the dataset states of axioms is kept in memory too, so that hierarchies are climbed without the store. Look-ups are
counted, because that is what a proof costs: microseconds in memory, tens of them on disk. An answer must not depend on
what was asked before, so one look-up counts the same each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

from graph.reason.compile import AXIOM_PREDICATES, AXIOM_TYPES, is_axiom
from graph.reason.engine import Engine
from graph.reason.facts import Fact, FactIndex, fact_order, facts_of, quad_of
from graph.reason.noise import REFLEXIVE, is_noise
from graph.reason.rules import Rule, owl, rdf
from graph.store import Dataset, Term
from ontology.iris import Base

__all__ = ["View"]

_TYPE = rdf("type")
_DEFAULT = ox.DefaultGraph()


class View:
    """A dataset as the rules see it. It must not change while the view lives."""

    def __init__(self, dataset: Dataset, base: Base) -> None:
        self.dataset = dataset
        self.lookups = 0
        self._known: dict[tuple[Fact, ox.NamedNode | None], bool] = {}  # what was looked up for this question
        self._inferred = ox.NamedNode(str(base.graph("inferred")))
        axioms = {fact for predicate in AXIOM_PREDICATES for fact in self._of_store(None, predicate, None)}
        axioms |= {fact for kind in AXIOM_TYPES for fact in self._of_store(None, _TYPE, kind)}
        self._axioms = FactIndex(sorted(axioms, key=fact_order))
        self._inferred_axioms = {fact for fact in axioms if dataset.contains(quad_of(fact, self._inferred))}
        asserted = sorted(axioms - self._inferred_axioms, key=fact_order)
        engine = Engine(asserted)
        closed = set(engine)
        self._schema = FactIndex(sorted(closed.difference(axioms), key=fact_order))
        beyond = sorted(axioms - closed, key=fact_order)  # what data entails about the ontology
        self.rules: tuple[Rule, ...] = Engine([*asserted, *beyond]).rules if beyond else engine.rules
        self.has_equals = next(self._stated(None, owl("sameAs"), None), None) is not None

    def forget(self) -> None:
        """Begin another question: let go of what was looked up for the last one."""
        self._known = {}

    def holds(self, fact: Fact) -> bool:
        """Whether the default graph states it."""
        return self.stated_in(fact, None)

    def is_asserted(self, fact: Fact) -> bool:
        """Whether the default graph states it, and not because it was inferred."""
        return self.stated_in(fact, None) and not self.stated_in(fact, self._inferred)

    def stated_in(self, fact: Fact, graph: ox.NamedNode | None) -> bool:
        """Whether a graph, the default graph without a name, states it."""
        self.lookups += 1
        if graph is None and is_axiom(fact):
            return fact in self._axioms
        if graph == self._inferred and is_axiom(fact):
            return fact in self._inferred_axioms
        if isinstance(fact[0], ox.Literal):
            return False
        known = self._known.get((fact, graph))
        if known is None:
            known = self._known[fact, graph] = self.dataset.contains(quad_of(fact, graph or _DEFAULT))
        return known

    def possible(self, fact: Fact) -> bool:
        """Whether a proof of it may be sought: it is stated or entailed, or is of a kind that is never published."""
        if fact[0] == fact[2] and fact[1] in REFLEXIVE:
            return False
        return is_noise(fact) or self.holds(fact) or fact in self._schema

    def match(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterator[Fact]:
        """The facts that agree with the given terms; see `facts.Source.match`. Lazy.

        Members of a class expression are not listed: there is no cheap way to know them all, and a rule that asks for
        them knows another way to its variable.
        """
        if subject is not None and predicate is not None and obj is not None:
            if self.possible((subject, predicate, obj)):
                yield (subject, predicate, obj)
            return
        if not isinstance(subject, ox.Literal):
            yield from self._stated(subject, predicate, obj)
        yield from self._schema.match(subject, predicate, obj)

    def asserted_from(self, node: Term, predicate: ox.NamedNode, limit: int, *, back: bool = False) -> list[Term]:
        """What `node` has this property to, or (back) what has it to `node`, by an asserted statement; at most `limit`.

        One query: there may be many values of which few are asserted, and each costs to be looked at.
        """
        if not isinstance(node, ox.NamedNode):
            return []
        pattern = f"?next {predicate} {node}" if back else f"{node} {predicate} ?next"
        rows = self.dataset.select(
            f"SELECT ?next WHERE {{ {pattern} MINUS {{ GRAPH {self._inferred} {{ {pattern} }} }} }} LIMIT {limit}"
        )
        found = [row["next"] for row in rows]
        self.lookups += 5 + len(found)
        return found

    def is_joined(self, goal: Fact, ways: int, scan: int) -> bool:
        """Whether it is seen in one query that there are so many ways from subject to object in two statements.

        To list what the query goes through would cost many times as much. At most `scan` of the values are looked at.
        """
        subject, predicate, obj = goal
        if predicate in AXIOM_PREDICATES or not isinstance(subject, ox.NamedNode) or not isinstance(obj, ox.NamedNode):
            return False
        rows = self.dataset.select(
            f"SELECT ?x WHERE {{ {{ SELECT ?x WHERE {{ {subject} {predicate} ?x }} LIMIT {scan} }} "
            f"?x {predicate} {obj} }} LIMIT {ways}"
        )
        self.lookups += 1
        return sum(1 for _ in rows) == ways

    def asserted_alike(self, fact: Fact, limit: int) -> Iterator[Fact]:
        """The asserted statements that differ from the fact in terms for equal things, subject or object or both.

        At most `limit`; in the store's order.
        """
        subject, predicate, obj = fact
        if not self.has_equals or not isinstance(subject, ox.NamedNode):
            return
        subjects, objects = self._equals(subject), self._equals(obj)
        if not (subjects or objects):
            return
        pattern = f"?s {predicate} ?o"
        names = ("s", "o") if len(subjects) <= len(objects) or not objects else ("o", "s")
        known = {"s": (subject, *subjects), "o": (obj, *objects)}
        listed, other = (" ".join(map(str, known[name])) for name in names)
        among = f"?{names[1]} IN ({other.replace(' ', ', ')})"
        self.lookups += 1
        for row in self.dataset.select(
            f"SELECT ?s ?o WHERE {{ VALUES ?{names[0]} {{ {listed} }} {pattern} FILTER({among}) "
            f"FILTER NOT EXISTS {{ GRAPH {self._inferred} {{ {pattern} }} }} }} LIMIT {limit}"
        ):
            self.lookups += 1
            yield (row["s"], predicate, row["o"])

    def _equals(self, term: Term) -> list[Term]:
        """What else is the same, up to a hundred."""
        if not isinstance(term, ox.NamedNode):
            return []
        return [fact[0] for fact in islice(self._stated(None, owl("sameAs"), term), 100) if fact[0] != term]

    def _stated(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterator[Fact]:
        self.lookups += 1
        known = predicate in AXIOM_PREDICATES or (predicate == _TYPE and obj in AXIOM_TYPES)
        for fact in (self._axioms.match if known else self._of_store)(subject, predicate, obj):
            self.lookups += 1
            yield fact

    def _of_store(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterator[Fact]:
        if subject is None or isinstance(subject, ox.NamedNode | ox.BlankNode):
            yield from facts_of(self.dataset.quads(subject, predicate, obj, _DEFAULT))
