"""Why a statement holds: proofs found backward, over the very rules that inferred it.

Nothing is recorded while inferring. A rule's conclusion is bound to the statement, and its conditions, matched
against the published dataset, are the premises; each is proved in turn, down to asserted statements. Three kinds of
facts take part:

- what the default graph holds, asserted or (being also in the graph of inferred statements) inferred;
- what table 9 entails about class expressions, and membership in them (`x a [∃officeWithin.Party]`), which is never
  published (noise.py): the former are kept here, the latter concluded when a proof asks.

Search is by height: a statement of height 0 is asserted, one of height n+1 follows by a rule from premises of height
n at most. Lower heights are exhausted first, so the first proof is a shortest one, and none can rest on itself.

Source: OWL 2 RL, tables 4 to 9; bottom-up heights as in Horridge, Parsia, Sattler, Laconic and Precise Justifications.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.model import Proof
from graph.reason.compile import AXIOM_PREDICATES, AXIOM_TYPES, as_fact, solve, unify
from graph.reason.engine import Engine
from graph.reason.evidence import evidence_of, source_of_assertion
from graph.reason.facts import Fact, FactIndex, fact_order, facts_of, quads_of, triple_of
from graph.reason.noise import is_expression
from graph.reason.patterns import Premise
from graph.reason.rules import REPLACEMENTS, Atom, Rule, ground, owl, rdf, source_of
from graph.reason.sparql_rules import ConstructRule
from graph.store import Dataset, Term
from ontology.iris import Base

__all__ = ["MAX_HEIGHT", "Prover", "Search"]

MAX_HEIGHT = 24  # of a proof; long chains of transitive steps are balanced, so this is far above what occurs
_MORE_HEIGHTS = 2  # further proofs are sought up to this much above the shortest
_TYPE = rdf("type")
_DEFAULT = ox.DefaultGraph()


@dataclass(frozen=True, slots=True)
class Step:
    """One way to conclude a statement. A premise comes with the named graph it stands in, if not the default graph."""

    rule: str
    source: str
    premises: tuple[tuple[Fact, ox.NamedNode | None], ...]


class Prover:
    """The rules of a dataset, ready to be used backward: its ontology compiled, once for all questions."""

    def __init__(self, dataset: Dataset, rules: Sequence[ConstructRule], base: Base) -> None:
        self.dataset, self.base = dataset, base
        self._inferred = ox.NamedNode(str(base.graph("inferred")))
        self._schema, compiled = self._ontology()
        self._owl: dict[tuple[ox.NamedNode, Term | None], list[Rule]] = {}
        for rule in compiled:
            if rule.head is not None and isinstance(rule.head[1], ox.NamedNode):
                known = rule.head[2] if rule.head[1] == _TYPE and not isinstance(rule.head[2], str) else None
                self._owl.setdefault((rule.head[1], known), []).append(rule)
        self._everywhere = REPLACEMENTS if next(iter(self.match(None, owl("sameAs"), None)), None) else ()
        self._constructs: dict[ox.NamedNode, list[tuple[ConstructRule, Atom]]] = {}
        for construct in rules:
            for atom in construct.template:
                if isinstance(atom[1], ox.NamedNode):
                    self._constructs.setdefault(atom[1], []).append((construct, atom))

    def _ontology(self) -> tuple[FactIndex, tuple[Rule, ...]]:
        """What the axioms entail about the ontology, and the rules they compile into."""
        axioms: list[Fact] = []
        for predicate in AXIOM_PREDICATES:
            axioms += facts_of(self.dataset.quads(None, predicate, None, _DEFAULT))
        for kind in AXIOM_TYPES:
            axioms += facts_of(self.dataset.quads(None, _TYPE, kind, _DEFAULT))
        asserted = sorted((fact for fact in axioms if self.asserted(fact)), key=fact_order)
        engine = Engine(asserted)
        entailed = FactIndex(sorted(set(engine) - set(axioms), key=fact_order))
        beyond = [fact for fact in axioms if fact not in set(engine)]
        return entailed, Engine([*asserted, *beyond]).rules if beyond else engine.rules

    def holds(self, fact: Fact) -> bool:
        """Whether the default graph states it."""
        return self._stated(fact, _DEFAULT)

    def asserted(self, fact: Fact) -> bool:
        """Whether the default graph states it, and not because it was inferred."""
        return self._stated(fact, _DEFAULT) and not self._stated(fact, self._inferred)

    def _stated(self, fact: Fact, graph: ox.NamedNode | ox.DefaultGraph) -> bool:
        return next(quads_of(self.dataset, fact, graph), None) is not None

    # -- looking facts up (facts.Source) ------------------------------------------------------------------------

    def match(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterator[Fact]:
        """The facts, published or not, that agree with the given terms."""
        yield from self._match(subject, predicate, obj, ())

    def _match(
        self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None, within: tuple[Term, ...]
    ) -> Iterator[Fact]:
        if subject is None or isinstance(subject, ox.NamedNode | ox.BlankNode):
            yield from facts_of(self.dataset.quads(subject, predicate, obj, _DEFAULT))
        yield from self._schema.match(subject, predicate, obj)
        if predicate == _TYPE and obj is not None and is_expression(obj) and obj not in within:
            yield from self._members(subject, obj, (*within, obj))

    def _members(self, subject: Term | None, expression: Term, within: tuple[Term, ...]) -> Iterator[Fact]:
        """Members of a class expression. `within` holds the expressions being looked into, which ends circles."""
        source = _Within(self, within)
        seen: set[Term] = set()
        for rule in self._owl.get((_TYPE, expression), ()):
            assert rule.head is not None
            slot = rule.head[0]
            start = {slot: subject} if isinstance(slot, str) and subject is not None else {}
            for binding in solve(source, rule.body, start):
                member = binding[slot] if isinstance(slot, str) else slot
                if member not in seen and (subject is None or member == subject):
                    seen.add(member)
                    yield (member, _TYPE, expression)

    # -- steps ----------------------------------------------------------------------------------------------------

    def steps(self, goal: Fact) -> list[Step]:
        """Every way to conclude `goal` in one step from facts, in a stable order; those with few premises first."""
        found = {*self._owl_steps(goal), *self._construct_steps(goal)}
        kept = [step for step in found if all(fact != goal or graph for fact, graph in step.premises)]
        return sorted(kept, key=lambda s: (len(s.premises), s.rule, [fact_order(fact) for fact, _ in s.premises]))

    def _owl_steps(self, goal: Fact) -> Iterator[Step]:
        of_class = self._owl.get((_TYPE, goal[2]), []) if goal[1] == _TYPE else []
        for rule in (*self._owl.get((goal[1], None), ()), *of_class, *self._everywhere):
            assert rule.head is not None
            start = unify(rule.head, goal, {})
            if start is None:
                continue
            for binding in solve(self, rule.body, start):
                body = tuple(as_fact(ground(atom, binding)) for atom in rule.body)
                premises = tuple((fact, None) for fact in dict.fromkeys((*body, *rule.axioms)))
                yield Step(rule.id, source_of(rule), premises)

    def _construct_steps(self, goal: Fact) -> Iterator[Step]:
        for rule, atom in self._constructs.get(goal[1], ()):
            start = unify(atom, goal, {})
            if start is None:
                continue
            for known in self._known_conclusions(rule, atom, start):
                for row in self.dataset.select(rule.select, {name[1:]: term for name, term in known.items()}):
                    binding = {**{f"?{name}": term for name, term in row.items()}, **known}
                    if ground(atom, binding) == goal:
                        yield Step(f"{rule.id} {rule.title}", _source(rule), self._premises(rule, binding))

    def _known_conclusions(self, rule: ConstructRule, atom: Atom, start: dict[str, Term]) -> Iterator[dict[str, Term]]:
        """What the rule's other conclusions, which stand in the data beside the goal, say about its variables.

        An IRI that the rule mints says nothing to the WHERE, and every member would be tried; `?event cq:inCapacity
        <minted>` gives the event away.
        """
        rest = tuple(other for other in rule.template if other != atom)
        connected = tuple(other for other in rest if any(slot in start for slot in other if isinstance(slot, str)))
        yield from solve(self, connected, start)

    def _premises(
        self, rule: ConstructRule, binding: Mapping[str, Term]
    ) -> tuple[tuple[Fact, ox.NamedNode | None], ...]:
        """The patterns of the WHERE, bound. One of another branch than the row's is unbound, or not stated."""
        premises: list[tuple[Fact, ox.NamedNode | None]] = []
        for premise in rule.premises:
            fact = self._premise(premise, binding)
            if fact is not None and fact not in premises:
                premises.append(fact)
        return tuple(premises)

    def _premise(self, premise: Premise, binding: Mapping[str, Term]) -> tuple[Fact, ox.NamedNode | None] | None:
        atom = ground(premise.atom, binding)
        if any(isinstance(slot, str) for slot in atom):
            return None
        graph = binding.get(premise.graph) if isinstance(premise.graph, str) else premise.graph
        if premise.graph is not None and not isinstance(graph, ox.NamedNode):
            return None
        named = graph if isinstance(graph, ox.NamedNode) else None
        fact = as_fact(atom)
        return (fact, named) if self._stated(fact, named or _DEFAULT) else None


class _Within:
    """A prover as a source of facts, inside the given class expressions."""

    def __init__(self, prover: Prover, within: tuple[Term, ...]) -> None:
        self._prover, self._within = prover, within

    def match(self, subject: Term | None, predicate: ox.NamedNode | None, obj: Term | None) -> Iterable[Fact]:
        """See `facts.Source.match`."""
        return self._prover._match(subject, predicate, obj, self._within)


class Search:
    """One question: proofs by height, with what has been tried remembered."""

    def __init__(self, prover: Prover) -> None:
        self._prover = prover
        self._steps: dict[Fact, list[Step]] = {}
        self._proved: dict[Fact, tuple[int, Proof]] = {}
        self._failed: dict[Fact, int] = {}

    def proofs(self, goal: Fact, limit: int) -> tuple[Proof, ...]:
        """Up to `limit` proofs that differ in their last step, shortest first; none when nothing proves it."""
        if self._prover.asserted(goal):
            return (self._leaf(goal, None),)
        found: dict[Step, Proof] = {}
        highest = MAX_HEIGHT
        for height in range(1, MAX_HEIGHT + 1):
            if height > highest or len(found) >= limit:
                break
            for step in self._steps_of(goal):
                if step not in found and (proof := self._by(goal, step, height)) and not _rests_on_itself(proof):
                    found[step] = proof
            if found:
                highest = min(highest, height + _MORE_HEIGHTS)
        return tuple(sorted(found.values(), key=_proof_order)[:limit])

    def _prove(self, goal: Fact, graph: ox.NamedNode | None, height: int) -> Proof | None:
        """A lowest proof of `goal` of at most this height."""
        if graph is not None:
            return self._leaf(goal, graph)
        if goal in self._proved:
            needed, proof = self._proved[goal]
            return proof if needed <= height else None
        if self._failed.get(goal, -1) >= height:
            return None
        for h in range(self._failed.get(goal, -1) + 1, height + 1):
            proof_at = self._prove_at(goal, h)
            if proof_at is not None:
                self._proved[goal] = (h, proof_at)
                return proof_at
            self._failed[goal] = h
        return None

    def _prove_at(self, goal: Fact, height: int) -> Proof | None:
        if height == 0:
            return self._leaf(goal, None) if self._prover.asserted(goal) else None
        for step in self._steps_of(goal):
            proof = self._by(goal, step, height)
            if proof is not None:
                return proof
        return None

    def _by(self, goal: Fact, step: Step, height: int) -> Proof | None:
        premises = []
        for fact, graph in step.premises:
            proof = self._prove(fact, graph, height - 1)
            if proof is None:
                return None
            premises.append(proof)
        return Proof(triple_of(goal), step.rule, step.source, tuple(premises))

    def _steps_of(self, goal: Fact) -> list[Step]:
        if goal not in self._steps:
            self._steps[goal] = self._prover.steps(goal)
        return self._steps[goal]

    def _leaf(self, fact: Fact, graph: ox.NamedNode | None) -> Proof:
        prover = self._prover
        source = f"reported by {graph.value}" if graph else source_of_assertion(prover.dataset, fact, prover.base)
        evidence = evidence_of(prover.dataset, fact, prover.base, graph)
        return Proof(triple_of(fact), "asserted", source, (), evidence)


def _source(rule: ConstructRule) -> str:
    """Where a rule in SPARQL stands, and whether its conclusion would fall with a statement to the contrary."""
    return rule.source + (", nothing to the contrary being stated" if rule.negated else "")


def _rests_on_itself(proof: Proof) -> bool:
    agenda = list(proof.premises)
    while agenda:
        premise = agenda.pop()
        if premise.statement == proof.statement and premise.rule != "asserted":
            return True
        agenda += premise.premises
    return False


def _height(proof: Proof) -> int:
    return 1 + max(map(_height, proof.premises), default=-1)


def _size(proof: Proof) -> int:
    return 1 + sum(map(_size, proof.premises))


def _proof_order(proof: Proof) -> tuple[int, int, str, str]:
    return (_height(proof), _size(proof), proof.rule, str(proof.premises))
