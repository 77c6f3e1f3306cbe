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
from graph.reason.patterns import Premise, read_query
from graph.reason.rules import rdf
from graph.reason.sparql_rules import RuleText, read_rules

__all__ = ["Needed", "needed"]


@dataclass(frozen=True, slots=True)
class Needed:
    """Predicates as N-Triples writes them: those that matter in the default graph, and those in named graphs.

    Of rdf:type, which is a third of all statements, only these `types` matter in named graphs.
    """

    default: frozenset[str]
    named: frozenset[str]
    types: frozenset[str] = frozenset()


def needed(ontology: Iterable[Triple], rules: Sequence[RuleText], checks: Sequence[RuleText] = ()) -> Needed:
    """What matters to the closure of data with this ontology and these rules, and to SELECT queries after it."""
    predicates = set(map(str, AXIOM_PREDICATES))  # the ontology itself
    named: set[str] = set()
    patterns: list[Premise] = []
    for rule in compile_rules(fact for fact in map(fact_of, ontology) if is_axiom(fact)):
        predicates |= {str(atom[1]) for atom in (*rule.body, *([rule.head] if rule.head else ()))}
    for construct in read_rules(rules):
        patterns += (*construct.premises, *construct.negated)
        predicates |= {str(atom[1]) for atom in construct.template}
    for check in checks:
        patterns += _patterns(check)
    for premise in patterns:
        (predicates if premise.graph is None else named).add(str(premise.atom[1]))
    types = {str(p.atom[2]) for p in patterns if p.graph is not None and p.atom[1] == rdf("type")}
    return Needed(frozenset(predicates), frozenset(named), frozenset(types))


def _patterns(check: RuleText) -> list[Premise]:
    """The patterns of a SELECT that is written in the part of SPARQL that rules are written in."""
    prologue, _, rest = check.text.partition("\nSELECT")
    query = read_query(check.name, f"{prologue}\nCONSTRUCT {{ }} WHERE{rest.partition('WHERE')[2]}")
    return [*query.premises, *query.negated]
