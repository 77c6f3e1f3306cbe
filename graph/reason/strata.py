"""In what order the rules run: nothing is taken to be absent before everything that could conclude it has run.

A rule depends on another when it reads what that writes, directly or through the ontology (a conclusion entails more
by OWL rules). It must not stand in a lower stratum than a rule it depends on, and must stand in a higher one where it
reads under a negation. The strata that the headers declare are checked against this; a circle through a negation
admits no strata at all and is an error. Positive circles are fine: a stratum runs to its fixpoint.

Left out: what follows by owl:sameAs from the merging of two things, which can touch any predicate.
Source: stratified Datalog, Abiteboul, Hull, Vianu, Foundations of Databases, 15.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.reason.errors import RuleError
from graph.reason.rules import Rule
from graph.reason.sparql_rules import ConstructRule, Signal, signal_of

__all__ = ["checked_strata"]


def checked_strata(rules: Sequence[ConstructRule], ontology: Iterable[Rule]) -> tuple[tuple[ConstructRule, ...], ...]:
    """The rules by stratum, lowest first. Raises RuleError where the declared strata do not hold."""
    entails = _entailed_signals(ontology)
    written = {rule: _reach(rule.writes, entails) for rule in rules}
    _refuse_circles(rules, written)
    for rule in rules:
        denies, reads = rule.denies, rule.reads
        for other in rules:
            if denies & written[other] and rule.stratum <= other.stratum:
                signal = min(denies & written[other], key=str)
                raise RuleError(
                    rule.id, f"negates {signal[0]}, which rule {other.id} concludes: raise its stratum above"
                )
            if reads & written[other] and rule.stratum < other.stratum:
                signal = min(reads & written[other], key=str)
                raise RuleError(rule.id, f"reads {signal[0]}, which rule {other.id} concludes: not in a lower stratum")
    numbers = sorted({rule.stratum for rule in rules})
    return tuple(tuple(rule for rule in rules if rule.stratum == number) for number in numbers)


def _refuse_circles(rules: Sequence[ConstructRule], written: dict[ConstructRule, frozenset[Signal]]) -> None:
    """Raise RuleError where a rule negates what is, by whatever way, concluded from its own conclusions."""
    reads = {rule: rule.reads for rule in rules}
    for rule in rules:
        reached = set(written[rule])
        grown = True
        while grown:
            grown = False
            for other in rules:
                if reads[other] & reached and not written[other] <= reached:
                    reached |= written[other]
                    grown = True
        if rule.denies & reached:
            signal = min(rule.denies & reached, key=str)
            raise RuleError(rule.id, f"negates {signal[0]}, which follows from its own conclusions: a circle")


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
