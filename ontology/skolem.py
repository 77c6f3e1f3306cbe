"""Names for the blank nodes of the ontology: class expressions and lists get IRIs made from what they say.

The published dataset has no blank nodes (contract 4), but Turtle writes restrictions, intersections and property
chains with them. Each becomes `<ontology namespace>genid-HASH`, where the hash covers everything the node states, so
the name is the same from build to build and changes only with the expression. Two nodes that state the same become
one, which RDF's semantics allows (the graph entails its lean form). Source: RDF 1.1 Concepts 3.5, Replacing Blank
Nodes with IRIs.

Out of scope: blank nodes that refer to one another in a circle; no OWL construct needs one, so it is an error.
"""

from __future__ import annotations

import hashlib

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

__all__ = ["SKOLEM_PREFIX", "is_skolem", "skolemise"]

SKOLEM_PREFIX = "https://w3id.org/communique/ontology#genid-"


def is_skolem(iri: str) -> bool:
    """Whether the IRI stands for a class expression or a list rather than for a thing with a name."""
    return iri.startswith(SKOLEM_PREFIX)


def skolemise(graph: Graph, prefix: str = SKOLEM_PREFIX) -> Graph:
    """A copy of `graph` in which every blank node is an IRI under `prefix`.

    Raises ValueError when blank nodes refer to one another in a circle. Namespace bindings are kept.
    """
    names: dict[BNode, URIRef] = {}
    skolemised = Graph()
    for name, namespace in graph.namespaces():
        skolemised.bind(name, namespace)
    for subject, predicate, obj in graph:
        skolemised.add((_named(graph, subject, prefix, names), predicate, _named(graph, obj, prefix, names)))
    return skolemised


def _named(graph: Graph, node: Node, prefix: str, names: dict[BNode, URIRef], above: tuple[BNode, ...] = ()) -> Node:
    if not isinstance(node, BNode):
        return node
    if node in above:
        raise ValueError("blank nodes refer to one another in a circle; give one of them an IRI")
    if node not in names:
        content = sorted(
            f"{predicate.n3()} {_named(graph, obj, prefix, names, (*above, node)).n3()}"
            for predicate, obj in graph.predicate_objects(node)
        )
        names[node] = URIRef(prefix + hashlib.sha256("\n".join(content).encode()).hexdigest()[:16])
    return names[node]
