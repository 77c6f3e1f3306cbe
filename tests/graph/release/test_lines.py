from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, Literal, URIRef

from graph.model import Statement
from graph.release import quad_lines, split_line, statement_lines, to_quads

A, B, G = (URIRef(f"https://example.org/{name}") for name in "abg")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
OBJECTS = st.one_of(
    st.just(B),
    TEXTS.map(Literal),
    TEXTS.map(lambda text: Literal(text, lang="en")),
    TEXTS.map(lambda text: Literal(text, datatype=XSD.date)),
    st.sampled_from(['" <https://example.org/g> .', '"@en <x>', "<<( a )>> <g>", '\\"', "\n .\n", "\x85\u2028"]).map(
        Literal
    ),
)


@given(st.lists(st.tuples(st.sampled_from([None, G]), OBJECTS), max_size=5))
def test_statements_are_written_as_the_store_writes_them(rows: list[tuple[URIRef | None, URIRef | Literal]]) -> None:
    statements = [Statement(graph, A, B, obj) for graph, obj in rows]
    assert list(statement_lines(statements)) == list(quad_lines(to_quads(statements)))


@given(st.sampled_from([None, G]), OBJECTS)
def test_line_is_taken_apart_into_its_terms(graph: URIRef | None, obj: URIRef | Literal) -> None:
    (line,) = statement_lines([Statement(graph, A, B, obj)])
    (quad,) = to_quads([Statement(graph, A, B, obj)])
    parts = (str(quad.subject), str(quad.predicate), str(quad.object), "" if graph is None else str(quad.graph_name))
    assert split_line(line) == tuple(part.encode() for part in parts)


@pytest.mark.parametrize("graph", [ox.DefaultGraph(), ox.NamedNode(G)])
def test_line_with_a_triple_term_is_taken_apart(graph: ox.NamedNode | ox.DefaultGraph) -> None:
    a = ox.NamedNode(A)
    term = ox.Triple(a, a, ox.Literal(")>> <x> .", language="en"))
    (line,) = quad_lines([ox.Quad(a, a, term, graph)])
    named = b"" if isinstance(graph, ox.DefaultGraph) else str(graph).encode()
    assert split_line(line) == (b"<%b>" % A.encode(), b"<%b>" % A.encode(), f"<<( {term} )>>".encode(), named)


@pytest.mark.parametrize("iri", ["no scheme", "https://example.org/a b"])
def test_iri_that_is_none_is_refused(iri: str) -> None:
    with pytest.raises(ValueError, match="IRI"):
        list(statement_lines([Statement(None, A, B, URIRef(iri))]))
