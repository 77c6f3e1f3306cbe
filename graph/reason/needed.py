"""Which statements can take part in an inference: the rest need not be given to `infer`.

A statement matters when a rule of the compiled ontology or a rule in SPARQL has its predicate, as premise or as
conclusion (else what is stated would be inferred once more). Of named graphs only what rules ask for by GRAPH matters.
Replacement of equals (eq-rep) concerns every statement of a thing: where something is inferred to be the same as
something else, `infer` must be given all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Triple
from graph.reason.compile import AXIOM_PREDICATES, compile_rules, is_axiom
from graph.reason.facts import fact_of
from graph.reason.sparql_rules import RuleText, read_rules

__all__ = ["Needed", "needed"]


@dataclass(frozen=True, slots=True)
class Needed:
    """Predicates as N-Triples writes them: those that matter in the default graph, and those in named graphs."""

    default: frozenset[str]
    named: frozenset[str]


def needed(ontology: Iterable[Triple], rules: Sequence[RuleText]) -> Needed:
    """What matters to the closure of data with this ontology and these rules."""
    predicates = set(map(str, AXIOM_PREDICATES))  # the ontology itself
    named: set[str] = set()
    for rule in compile_rules(fact for fact in map(fact_of, ontology) if is_axiom(fact)):
        predicates |= {str(atom[1]) for atom in (*rule.body, *([rule.head] if rule.head else ()))}
    for construct in read_rules(rules):
        for premise in (*construct.premises, *construct.negated):
            (predicates if premise.graph is None else named).add(str(premise.atom[1]))
        predicates |= {str(atom[1]) for atom in construct.template}
    return Needed(frozenset(predicates), frozenset(named))
