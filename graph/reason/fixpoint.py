"""Everything that follows: the OWL closure and the rules in SPARQL, run to a joint fixpoint.

The closure comes first, then the strata of rules from the lowest up; what a stratum concludes is closed again before
its rules run once more, until nothing new comes. A rule runs again only when something it reads is new. Rules see the
dataset as it will be published: asserted and inferred statements without noise, and the article graphs, which no rule
changes.

The result depends on the set of given statements alone: conclusions of a round are gathered before any is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.model import Triple
from graph.reason.clashes import Clash
from graph.reason.facts import Fact, facts_of, quads_of, triple_of
from graph.reason.noise import is_noise
from graph.reason.reasoner import DEFAULT_REASONER, REASONERS, Reasoner
from graph.reason.sparql_rules import ConstructRule, Keep, RuleText, Signal, read_rules, signal_of_text
from graph.reason.strata import stratify
from graph.store import Dataset, OxigraphDataset
from ontology.iris import Base

__all__ = ["Inference", "infer"]

_DEFAULT = ox.DefaultGraph()


@dataclass(frozen=True, slots=True)
class Inference:
    """What follows, without noise or blank nodes; and the clashes found.

    `statements` are new ones only, as N-Triples writes them but without the full stop, sorted.
    """

    statements: tuple[str, ...]
    clashes: tuple[Clash, ...]

    @property
    def triples(self) -> tuple[Triple, ...]:
        """The statements as values, in the same order."""
        text = "".join(f"{statement} .\n" for statement in self.statements)
        parsed = ox.parse(text, ox.RdfFormat.N_TRIPLES)
        return tuple(triple_of((quad.subject, quad.predicate, quad.object)) for quad in parsed)


def infer(
    dataset: Dataset,
    *,
    reasoner: str = DEFAULT_REASONER,
    rules: Sequence[RuleText] = (),
    base: Base | None = None,
    scratch: bool = False,
) -> Inference:
    """Infer from the default graph (and, for rules that ask, the article graphs) of `dataset`, which stays as it is.

    With `scratch` the caller has no more use for the dataset: what follows is added to it, which spares a copy.

    `reasoner` is a key of REASONERS. `base` is only needed where the dataset already holds a graph of inferred
    statements: they are then left out of what is given. Raises RuleError, and KeyError for an unknown reasoner.
    """
    asserted = _asserted(dataset, base or Base())
    closure = REASONERS[reasoner]()
    entailed = closure.add(asserted.default_graph())
    if rules:
        work = _Work(asserted if scratch or asserted is not dataset else _copy(dataset.quads()), closure)
        work.take(entailed)
        for stratum in stratify(read_rules(rules), closure.rules):
            _run_stratum(stratum, work)
        entailed = sorted(work.taken)
    return Inference(tuple(entailed), closure.clashes())


def _asserted(dataset: Dataset, base: Base) -> Dataset:
    """The dataset without what was inferred before: itself, where nothing was."""
    inferred = ox.NamedNode(str(base.graph("inferred")))
    old = set(facts_of(dataset.quads(graph=inferred)))
    if not old:
        return dataset
    return _copy(
        quad
        for quad in dataset.quads()
        if quad.graph_name != inferred
        and not (quad.graph_name == _DEFAULT and (quad.subject, quad.predicate, quad.object) in old)
    )


def _copy(quads: Iterable[ox.Quad]) -> OxigraphDataset:
    copy = OxigraphDataset()
    copy.extend(quads)
    return copy


class _Work:
    """The dataset as it grows: a store for the rules to query, and the closure of its default graph."""

    def __init__(self, store: Dataset, closure: Reasoner) -> None:
        self.store, self.closure = store, closure
        self.taken: list[str] = []

    def take(self, statements: Sequence[str]) -> None:
        """Add new statements to the store."""
        self.store.load("".join(f"{statement} .\n" for statement in statements).encode())
        self.taken += statements

    def conclude(self, facts: Iterable[Fact]) -> set[Signal]:
        """Add what is new and no noise, with what it entails; returns what rules could read of it."""
        new = sorted(" ".join(map(str, fact)) for fact in facts if not is_noise(fact))
        self.take(new)
        entailed = self.closure.add("".join(f"{statement} .\n" for statement in new))
        self.take(entailed)
        return {signal_of_text(statement) for statement in (*new, *entailed)}

    def states(self, fact: Fact) -> bool:
        """Whether the default graph has the fact."""
        return next(quads_of(self.store, fact, _DEFAULT), None) is not None

    def has_value(self, fact: Fact) -> bool:
        """Whether the fact's subject has a value of its predicate."""
        subject, predicate, _ = fact
        assert not isinstance(subject, ox.Literal | ox.Triple)
        return next(iter(self.store.quads(subject, predicate, None, _DEFAULT)), None) is not None


def _run_stratum(stratum: Sequence[ConstructRule], work: _Work) -> None:
    due: Sequence[ConstructRule] = stratum
    while due:
        concluded: set[Fact] = set()
        for rule in due:
            concluded.update((t.subject, t.predicate, t.object) for t in work.store.construct(rule.construct))
        concluded = {fact for fact in concluded if not work.states(fact)}
        for keep in sorted({rule.keep for rule in stratum if rule.keep}, key=lambda keep: keep.predicate):
            concluded = _kept(concluded, keep, work)
        signals = work.conclude(concluded)
        due = [rule for rule in stratum if rule.reads & signals]


def _kept(concluded: set[Fact], keep: Keep, work: _Work) -> set[Fact]:
    """Of a property that can have one value, keep what is there; else the least or greatest of what is concluded."""
    best: dict[object, Fact] = {}
    # ISO dates of one form sort as strings.
    for fact in sorted(concluded, key=lambda fact: str(fact[2]), reverse=keep.least):
        if fact[1].value == keep.predicate and not work.has_value(fact):
            best[fact[0]] = fact
    return {fact for fact in concluded if fact[1].value != keep.predicate or best.get(fact[0]) == fact}
