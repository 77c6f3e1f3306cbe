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
from graph.reason.compile import compile_rules, is_axiom
from graph.reason.facts import Fact, fact_order, facts_of, quad_of, triple_of
from graph.reason.noise import is_noise
from graph.reason.reasoner import DEFAULT_REASONER, REASONERS, Reasoner
from graph.reason.sparql_rules import ConstructRule, Keep, RuleText, Signal, read_rules, signal_of
from graph.reason.strata import stratify
from graph.store import Dataset, OxigraphDataset, Term
from ontology.iris import Base

__all__ = ["Inference", "infer"]

_DEFAULT = ox.DefaultGraph()


@dataclass(frozen=True, slots=True)
class Inference:
    """What follows: new statements only, sorted, without noise or blank nodes; and the clashes found."""

    triples: tuple[Triple, ...]
    clashes: tuple[Clash, ...]


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
    given = _shared_terms(quad for quad in asserted.quads() if quad.graph_name == _DEFAULT)
    closure = REASONERS[reasoner]()
    entailed = closure.add(given)
    if rules:
        work = _Work(asserted if scratch or asserted is not dataset else _copy(dataset.quads()), given)
        work.take(entailed)
        _run_rules(read_rules(rules), work, closure, reasoner)
        entailed = sorted(work.facts - given, key=fact_order)
    else:
        entailed = [fact for fact in entailed if not is_noise(fact)]
    return Inference(tuple(triple_of(fact) for fact in entailed), closure.clashes())


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


def _shared_terms(quads: Iterable[ox.Quad]) -> set[Fact]:
    """The triples of quads as facts that share their terms: each quad brings copies of its own."""
    terms: dict[Term, Term] = {}
    predicates: dict[ox.NamedNode, ox.NamedNode] = {}
    return {
        (
            terms.setdefault(quad.subject, quad.subject),
            predicates.setdefault(quad.predicate, quad.predicate),
            terms.setdefault(quad.object, quad.object),
        )
        for quad in quads
    }


def _run_rules(rules: Sequence[ConstructRule], work: _Work, closure: Reasoner, reasoner: str) -> None:
    ontology = compile_rules(fact for fact in work.facts if is_axiom(fact)) if reasoner != "none" else ()
    for stratum in stratify(rules, ontology):
        _run_stratum(stratum, work, closure)


class _Work:
    """The dataset as it grows: a store for the rules to query, and the set of its default graph's facts."""

    def __init__(self, store: Dataset, given: set[Fact]) -> None:
        self.facts = set(given)
        self.store = store

    def take(self, facts: Iterable[Fact]) -> set[Fact]:
        """Add what is new and no noise; returns it."""
        new = {fact for fact in facts if fact not in self.facts and not is_noise(fact)}
        self.facts |= new
        self.store.extend(quad_of(fact, _DEFAULT) for fact in new)
        return new

    def has_value(self, fact: Fact) -> bool:
        """Whether the fact's subject has a value of its predicate."""
        subject, predicate, _ = fact
        assert not isinstance(subject, ox.Literal | ox.Triple)
        return next(iter(self.store.quads(subject, predicate, None, _DEFAULT)), None) is not None


def _run_stratum(stratum: Sequence[ConstructRule], work: _Work, closure: Reasoner) -> None:
    due: Sequence[ConstructRule] = stratum
    while due:
        concluded: set[Fact] = set()
        for rule in due:
            concluded.update((t.subject, t.predicate, t.object) for t in work.store.construct(rule.construct))
        concluded -= work.facts
        for keep in sorted({rule.keep for rule in stratum if rule.keep}, key=lambda keep: keep.predicate):
            concluded = _kept(concluded, keep, work)
        new = work.take(concluded)
        new |= work.take(closure.add(new))
        signals: set[Signal] = {signal_of(fact) for fact in new}
        due = [rule for rule in stratum if rule.reads & signals]


def _kept(concluded: set[Fact], keep: Keep, work: _Work) -> set[Fact]:
    """Of a property that can have one value, keep what is there; else the least or greatest of what is concluded."""
    best: dict[object, Fact] = {}
    # ISO dates of one form sort as strings.
    for fact in sorted(concluded, key=lambda fact: str(fact[2]), reverse=keep.least):
        if fact[1].value == keep.predicate and not work.has_value(fact):
            best[fact[0]] = fact
    return {fact for fact in concluded if fact[1].value != keep.predicate or best.get(fact[0]) == fact}
