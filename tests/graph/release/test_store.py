from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import XSD, Literal, URIRef

from graph.model import Statement
from graph.release import to_quads, to_term

NAME = URIRef("https://example.org/a")
NODE = ox.NamedNode("https://example.org/a")


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (NAME, NODE),
        (Literal("Tô Lâm", lang="vi"), ox.Literal("Tô Lâm", language="vi")),
        (Literal("plain"), ox.Literal("plain")),
        (Literal("typed", datatype=XSD.string), ox.Literal("typed")),
        (Literal("2024-01-23", datatype=XSD.date), ox.Literal("2024-01-23", datatype=ox.NamedNode(str(XSD.date)))),
        (Literal(5), ox.Literal("5", datatype=ox.NamedNode(str(XSD.integer)))),
        (Literal(True), ox.Literal("true", datatype=ox.NamedNode(str(XSD.boolean)))),
        (Literal('two\nlines "quoted" \\'), ox.Literal('two\nlines "quoted" \\')),
    ],
    ids=str,
)
def test_term_keeps_its_lexical_form(term: URIRef | Literal, expected: ox.NamedNode | ox.Literal) -> None:
    assert to_term(term) == expected


@pytest.mark.parametrize("iri", ["no scheme", "https://example.org/a b", ""])
def test_iri_that_is_none_is_refused(iri: str) -> None:
    with pytest.raises(ValueError, match="IRI"):
        to_term(URIRef(iri))


def test_statement_without_graph_is_in_the_default_graph() -> None:
    statements = [Statement(None, NAME, NAME, Literal("x")), Statement(NAME, NAME, NAME, NAME)]
    assert list(to_quads(statements)) == [ox.Quad(NODE, NODE, ox.Literal("x")), ox.Quad(NODE, NODE, NODE, NODE)]
