"""The OWL 2 RL closure of the published ontology with some facts, by owlrl, which nobody of this house wrote."""

from __future__ import annotations

import owlrl
from rdflib import Graph, Namespace

from ontology.load import PREFIXES, ontology_graph

_AGENT = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")  # owlrl's vocabulary for what it found wrong
_HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
_HEADER += "@prefix : <https://example.org/> .\n"


def facts(turtle: str) -> Graph:
    """Facts written with the house's prefixes and `:` for examples."""
    return Graph().parse(data=_HEADER + turtle, format="turtle")


def closure(turtle: str) -> tuple[Graph, list[str]]:
    """The closure of ontology and facts, and the clashes that the reasoner reports, in words."""
    graph = ontology_graph() + facts(turtle)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    return graph, sorted(map(str, graph.objects(None, _AGENT.error)))
