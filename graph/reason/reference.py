"""The reference reasoner: owlrl, an independent implementation of OWL 2 RL on rdflib graphs.

Slow (about a thousand triples a second) and therefore not the default, but nobody of this house wrote it: the tests
hold the house's own engine against it. The input is passed whole, nothing is pruned, with one repair: owlrl 7.6
compares all properties of a key but the last (`range(0, len(pis) - 1)` in its prp-key), so that all ministers of the
world would hold one office. The last property is therefore given twice. Source: https://github.com/RDFLib/OWL-RL.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import owlrl
import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF
from rdflib.term import Node

from graph.reason.facts import Fact
from graph.store import Term

__all__ = ["owlrl_closure"]

_Triple: TypeAlias = "tuple[Node, Node, Node]"

_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def owlrl_closure(facts: Iterable[Fact]) -> tuple[set[Fact], tuple[str, ...]]:
    """Everything that owlrl derives, noise included, and its error messages, sorted."""
    graph = Graph()
    for subject, predicate, obj in facts:
        graph.add((_rdflib(subject), _rdflib(predicate), _rdflib(obj)))
    repairs = _repair_keys(graph)
    closure = owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False)
    closure.expand(graph)
    for original, repaired in repairs:
        for triple in (repaired, *_mentioning(graph, _cells(graph, repaired[2]))):
            graph.remove(triple)
        graph.add(original)
    errors = sorted(map(str, graph.objects(None, _ERROR)))
    graph.remove((None, _ERROR, None))
    found = map(_fact, graph)
    return {fact for fact in found if fact is not None}, tuple(errors)


def _repair_keys(graph: Graph) -> list[tuple[_Triple, _Triple]]:
    """Replace the list of each key by one that ends in the last property twice; returns what was replaced by what."""
    repairs = []
    for subject, predicate, head in sorted(graph.triples((None, OWL.hasKey, None))):
        items = list(Collection(graph, head))
        if items:
            longer = Collection(graph, BNode(), [*items, items[-1]])
            repairs.append(((subject, predicate, head), (subject, predicate, longer.uri)))
    for original, repaired in repairs:
        graph.remove(original)
        graph.add(repaired)
    return repairs


def _cells(graph: Graph, head: Node) -> list[Node]:
    """The nodes of a list that this module made."""
    cells = []
    while head != RDF.nil:
        cells.append(head)
        head = next(rest for rest in graph.objects(head, RDF.rest))
    return cells


def _mentioning(graph: Graph, nodes: list[Node]) -> list[_Triple]:
    return [
        triple for n in nodes for pattern in ((n, None, None), (None, None, n)) for triple in graph.triples(pattern)
    ]


def _rdflib(term: Term) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    assert isinstance(term, ox.Literal)
    if term.language:
        return Literal(term.value, lang=term.language)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def _fact(triple: tuple[Node, Node, Node]) -> Fact | None:
    """The triple in store terms; None where it is none of RDF (a literal as subject)."""
    subject, predicate, obj = triple
    if isinstance(subject, Literal) or not isinstance(predicate, URIRef):
        return None
    return (_term(subject), ox.NamedNode(str(predicate)), _term(obj))


def _term(node: Node) -> Term:
    if isinstance(node, URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, BNode):
        return ox.BlankNode(str(node))
    assert isinstance(node, Literal)
    if node.language:
        return ox.Literal(str(node), language=node.language)
    return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype)) if node.datatype else None)
