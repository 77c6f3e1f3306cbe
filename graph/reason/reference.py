"""The reference reasoner: owlrl, an independent implementation of OWL 2 RL on rdflib graphs.

Slow (about a thousand triples a second) and therefore not the default, but nobody of this house wrote it: the tests
hold the house's own engine against it. The input is passed whole, nothing is pruned. The few known deviations of
owlrl are listed with the test that compares the two. Source: https://github.com/RDFLib/OWL-RL.
"""

from __future__ import annotations

from collections.abc import Iterable

import owlrl
import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from graph.reason.facts import Fact
from graph.store import Term

__all__ = ["owlrl_closure"]

_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def owlrl_closure(facts: Iterable[Fact]) -> tuple[set[Fact], tuple[str, ...]]:
    """Everything that owlrl derives, noise included, and its error messages, sorted."""
    graph = Graph()
    for subject, predicate, obj in facts:
        graph.add((_rdflib(subject), _rdflib(predicate), _rdflib(obj)))
    closure = owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False)
    closure.expand(graph)
    errors = {str(text) for node in graph.subjects(RDF.type, _ERROR) for text in graph.objects(node)} - {str(_ERROR)}
    found = (_fact(triple) for triple in graph if not (triple[2] == _ERROR or (triple[0], RDF.type, _ERROR) in graph))
    return {fact for fact in found if fact is not None}, tuple(sorted(errors))


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
