"""IRIs for class expressions and lists: stable, made from content, nothing lost."""

from __future__ import annotations

import pytest
from rdflib import BNode, Graph, URIRef

from ontology.load import ontology_graph
from ontology.skolem import SKOLEM_PREFIX, is_skolem, skolemise

TURTLE = """
@prefix : <https://example.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .

:r owl:propertyChainAxiom ( :p :q ) .
[] a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom [ owl:hasValue :x ] .
"""


def graph(turtle: str) -> Graph:
    return Graph().parse(data=turtle, format="turtle")


def nodes(of: Graph) -> set[object]:
    return {node for triple in of for node in triple}


def test_skolemise_leaves_no_blank_node() -> None:
    skolemised = skolemise(ontology_graph())
    assert not [node for node in nodes(skolemised) if isinstance(node, BNode)]
    assert [node for node in nodes(skolemised) if isinstance(node, URIRef) and is_skolem(node)]


def test_skolemise_gives_the_same_names_each_time() -> None:
    assert set(skolemise(graph(TURTLE))) == set(skolemise(graph(TURTLE)))


def test_skolemise_keeps_every_statement_when_expressions_differ() -> None:
    assert len(skolemise(graph(TURTLE))) == len(graph(TURTLE))


def test_name_changes_with_content_alone() -> None:
    before, after = skolemise(graph(TURTLE)), skolemise(graph(TURTLE + ":s owl:propertyChainAxiom ( :p :p ) ."))
    assert set(before) < set(after)


def test_equal_expressions_share_a_name() -> None:
    twice = "@prefix : <https://example.org/> . :a :is [ :p :x ] . :b :is [ :p :x ] ."
    assert len({obj for obj in skolemise(graph(twice)).objects() if str(obj).startswith(SKOLEM_PREFIX)}) == 1


def test_ground_graph_is_unchanged() -> None:
    ground = graph("@prefix : <https://example.org/> . :a :p :b , 1 , 'x'@en .")
    assert set(skolemise(ground)) == set(ground)


def test_circle_of_blank_nodes_is_refused() -> None:
    with pytest.raises(ValueError, match="circle"):
        skolemise(graph("@prefix : <https://example.org/> . _:a :p _:b . _:b :p _:a ."))
