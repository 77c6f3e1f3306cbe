"""In what order the rules run, computed from what they read and write.

A rule depends on another when it reads what that writes, directly or through the ontology (a conclusion entails more
by OWL rules). It stands no lower than a rule it depends on, and higher

- where it reads under a negation: nothing is taken to be absent before everything that could conclude it has run;
- where one of the two keeps the least or greatest of what is concluded: that is chosen once, of all there is.

Rules that keep values of one property choose together, so they stand in one stratum. Each rule stands as low as that
allows. A circle through a negation or a choice admits no strata and is an error that names its rules; positive circles
are fine, since a stratum runs to its fixpoint.

Left out: what follows by owl:sameAs from the merging of two things, which can touch any predicate.
Source: stratified Datalog, Abiteboul, Hull, Vianu, Foundations of Databases, 15.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.reason.errors import RuleError
from graph.reason.rules import Rule
from graph.reason.sparql_rules import ConstructRule, Signal, signal_of

__all__ = ["stratify"]


@dataclass(frozen=True, slots=True)
class _Edge:
    """`rule` stands no lower than `on`; higher by one where `rises`. `why` says so in words."""

    rule: ConstructRule
    on: ConstructRule
    rises: bool
    why: str


def stratify(rules: Sequence[ConstructRule], ontology: Iterable[Rule]) -> tuple[tuple[ConstructRule, ...], ...]:
    """The rules by stratum, lowest first, each as low as it may stand. Raises RuleError where no order will do."""
    entails = _entailed_signals(ontology)
    written = {rule: _reach(rule.writes, entails) for rule in rules}
    edges = list(_edges(rules, written))
    strata = dict.fromkeys(rules, 0)
    lifted_by: dict[ConstructRule, _Edge] = {}
    lifted: _Edge | None = None
    for _ in range(len(rules) + 1):
        lifted = None
        for edge in edges:
            least = strata[edge.on] + edge.rises
            if strata[edge.rule] < least:
                strata[edge.rule], lifted_by[edge.rule], lifted = least, edge, edge
        if lifted is None:
            numbers = sorted(set(strata.values()))
            return tuple(tuple(rule for rule in rules if strata[rule] == number) for number in numbers)
    assert lifted is not None
    raise _circle(lifted_by, lifted.rule)


def _edges(rules: Sequence[ConstructRule], written: Mapping[ConstructRule, frozenset[Signal]]) -> Iterator[_Edge]:
    keeps = {rule: _kept(rule) for rule in rules}
    for rule in rules:
        kept, denies, reads = keeps[rule], rule.denies, rule.reads
        for other in rules:
            chosen, concluded = keeps[other], written[other]
            denied, read = denies & concluded, reads & concluded
            if denied:
                yield _Edge(rule, other, True, f"negates {_name(denied)} of")
            elif kept and read:
                yield _Edge(rule, other, True, f"chooses by {_name(read)} of")
            elif chosen & reads:
                yield _Edge(rule, other, True, f"reads the chosen {_name(chosen & reads)} of")
            elif read:
                yield _Edge(rule, other, False, f"reads {_name(read)} of")
            if kept & chosen and rule != other:
                yield _Edge(rule, other, False, f"chooses {_name(kept & chosen)} with")


def _kept(rule: ConstructRule) -> frozenset[Signal]:
    """The property of which the rule keeps one value."""
    return frozenset([(rule.keep.predicate, None)]) if rule.keep else frozenset()


def _name(signals: frozenset[Signal]) -> str:
    predicate, cls = min(signals, key=str)
    return cls or predicate


def _circle(lifted_by: Mapping[ConstructRule, _Edge], start: ConstructRule) -> RuleError:
    """The error that names the rules which lift one another without end, as the longest path algorithm found them."""
    way: list[_Edge] = []
    rule = start
    while rule not in [edge.rule for edge in way]:
        way.append(lifted_by[rule])
        rule = way[-1].on
    circle = way[[edge.rule for edge in way].index(rule) :]
    names = "; ".join(f"{edge.rule.name} {edge.why} {edge.on.name}" for edge in circle)
    return RuleError(circle[0].rule.name, f"a circle through what must be complete first: {names}")


def _entailed_signals(ontology: Iterable[Rule]) -> dict[Signal, set[Signal]]:
    entails: dict[Signal, set[Signal]] = {}
    for rule in ontology:
        if rule.head is not None and not isinstance(rule.head[1], str):
            for atom in rule.body:
                entails.setdefault(signal_of(atom), set()).add(signal_of(rule.head))
    return entails


def _reach(signals: Iterable[Signal], entails: dict[Signal, set[Signal]]) -> frozenset[Signal]:
    reached: set[Signal] = set()
    agenda = list(signals)
    while agenda:
        signal = agenda.pop()
        if signal not in reached:
            reached.add(signal)
            agenda += entails.get(signal, ())
    return frozenset(reached)
