"""Why a statement holds: proofs found backward, over the very rules that inferred it.

Nothing is recorded while inferring. A rule's conclusion is bound to the statement, and its conditions, matched
against the published dataset, are the premises; each is proved in turn, down to asserted statements:

    view (what may be rested on) → joining, paths → steps, construct_steps → supports → search → here, as trees

Of a statement's proofs the minimal ones are given: no proof rests on all the asserted statements that a shorter one
rests on. A statement of owl:Nothing, which nobody would publish, is proved by what contradicts it.

Source: OWL 2 RL, tables 4 to 9.
"""

from __future__ import annotations

from collections.abc import Sequence

from rdflib import Literal, URIRef

from graph.model import Proof
from graph.reason.compile import is_axiom
from graph.reason.construct_steps import ConstructSteps
from graph.reason.evidence import Sources
from graph.reason.facts import Fact, term_of, triple_of
from graph.reason.rules import Slot
from graph.reason.search import Found, Rules, find
from graph.reason.sparql_rules import ConstructRule
from graph.reason.steps import OwlSteps, Premise, Step
from graph.reason.supports import Support
from graph.reason.view import View
from graph.store import Dataset
from ontology.iris import Base

__all__ = ["Prover"]


class Prover:
    """The rules of a dataset, ready to be used backward: its ontology compiled, once for all questions."""

    def __init__(self, dataset: Dataset, rules: Sequence[ConstructRule], base: Base) -> None:
        self.view = View(dataset, base)
        self._rules = Rules(OwlSteps(self.view.rules, equals=self.view.has_equals), ConstructSteps(rules))
        self._sources = Sources(dataset, base)
        self._axioms: dict[Premise, Proof] = {}

    def proofs(self, goal: Fact, limit: int) -> tuple[tuple[Proof, ...], bool]:
        """Up to `limit` minimal proofs, shortest first, none when nothing proves it; and whether these are all."""
        self.view.forget()
        found = find(self.view, self._rules, goal, limit)
        trees = _Trees(self._sources, found, self._axioms)
        return tuple(map(trees.tree, found.supports)), found.complete


class _Trees:
    """Supports as trees of proofs; evidence is looked up once for each leaf, once for all for an axiom."""

    def __init__(self, sources: Sources, found: Found, axioms: dict[Premise, Proof]) -> None:
        self._sources, self._found, self._axioms = sources, found, axioms
        self._leaves: dict[Premise, Proof] = {}

    def tree(self, support: Support) -> Proof:
        """The proof that a support stands for."""
        premise, step = self._found.premise(support), self._found.step(support)
        if step is None:
            leaves = self._axioms if is_axiom(premise[0]) else self._leaves
            if premise not in leaves:
                source, evidence = self._sources.of(*premise)
                leaves[premise] = Proof(triple_of(premise[0]), "asserted", source, (), evidence)
            return leaves[premise]
        premises = [self.tree(part) for part in support.parts]
        if step.path:
            return _joined(step, premises[: step.path], premises[step.path :])
        return Proof(triple_of(premise[0]), step.rule, step.source, tuple(premises), absent=_texts(step.absent))


def _joined(step: Step, path: Sequence[Proof], axioms: Sequence[Proof]) -> Proof:
    """A path as the table has it: two parts at a time, halved as long as there are several."""
    if len(path) == 1:
        return path[0]
    middle = len(path) // 2
    subject, predicate, _ = path[0].statement
    parts = (_joined(step, path[:middle], axioms), _joined(step, path[middle:], axioms))
    return Proof((subject, predicate, path[-1].statement[2]), step.rule, step.source, (*parts, *axioms))


def _texts(absent: Sequence[Sequence[Slot]]) -> tuple[tuple[URIRef | Literal | str, ...], ...]:
    return tuple(tuple(slot if isinstance(slot, str) else term_of(slot) for slot in text) for text in absent)
