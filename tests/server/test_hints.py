"""Hints for queries that the engine refuses: the fault where the scan is sure of it, nothing where it is not."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from server.hints import hint

KNOWN = ("cq", "rdfs")

HINTS = {
    "open-brace": ("SELECT * WHERE {\n ?s ?p ?o", "The { of line 1, column 16 is not closed."),
    "open-parenthesis": ("SELECT * { ?s ?p ?o FILTER(?o > 1 }", "The ( of line 1, column 27 is not closed before"),
    "stray-brace": ("SELECT * { ?s ?p ?o }}", "The } at line 1, column 22 closes nothing."),
    "prefix": ("SELECT * { ?s foo:a ?o }", "The prefix foo: at line 1, column 15 is not declared; add PREFIX foo: <"),
    "no-form": ("SELCT * {}", "There is no SELECT, ASK, CONSTRUCT or DESCRIBE."),
    "no-group": ("SELECT ?s WHERE ?s ?p ?o", "There is no pattern: write it in braces"),
    "ask-without-group": ("ASK", "There is no pattern"),
    "commas": ("SELECT ?a, ?b { ?a ?b ?c }", "without commas"),
    "bare-count": ("SELECT DISTINCT COUNT(?a) { ?a ?b ?c }", "(COUNT(?x) AS ?n)"),
}

NO_HINT = {
    "object-missing": "SELECT ?s { ?s a }",
    "five-terms": "ASK { ?s ?p ?o ?x ?y }",
    "limit": "SELECT ?a ?b WHERE { ?a ?b ?c } LIMIT",
    "known-prefix": "SELECT * { ?s cq:metWith }",
    "declared-prefix": "PREFIX e: <http://e/> SELECT * { ?s e:p }",
    "brackets-in-text": "SELECT * { ?s ?p '{(' } LIMIT # )",
    "commas-in-a-function": "SELECT (CONCAT(?a, ?b) AS ?c) { ?a }",
    "describe": "DESCRIBE",
}


@pytest.mark.parametrize(("query", "expected"), HINTS.values(), ids=HINTS)
def test_hint_names_the_fault(query: str, expected: str) -> None:
    with pytest.raises(SyntaxError):
        ox.Store().query(query)
    assert expected in (hint(query, KNOWN) or "")


@pytest.mark.parametrize("query", NO_HINT.values(), ids=NO_HINT)
def test_no_hint_where_nothing_is_sure(query: str) -> None:
    assert hint(query, KNOWN) is None
