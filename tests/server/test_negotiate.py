"""Content negotiation as a table: Accept header → format."""

from __future__ import annotations

import pytest

from server.negotiate import GRAPH_FORMATS, HTML, RESULT_FORMATS, accepts_html, by_name, by_suffix, choose

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"
TABLES = (*RESULT_FORMATS, HTML)
GRAPHS = (*GRAPH_FORMATS, HTML)

TABLE_CASES = {
    "none": (None, "json"),
    "empty": ("", "json"),
    "anything": ("*/*", "json"),
    "star": ("*", "json"),
    "browser": (BROWSER, "html"),
    "exact": ("application/sparql-results+xml", "xml"),
    "case": ("Text/CSV", "csv"),
    "q-order": ("text/csv;q=0.3, application/sparql-results+xml;q=0.9", "xml"),
    "q-spaces": ("text/csv ; q = 0.9 , text/tab-separated-values;q=0.8", "csv"),
    "q-zero-excludes": ("application/sparql-results+json;q=0, */*;q=0.1", "xml"),
    "specific-over-wildcard": ("*/*, application/sparql-results+json;q=0.1", "xml"),
    "type-wildcard": ("text/*", "csv"),
    "alias": ("application/json", "json"),
    "alias-xml": ("application/xml", "xml"),
    "sparqlwrapper-json": (
        "application/sparql-results+json,application/json,text/javascript,application/javascript",
        "json",
    ),
    "parameters": ("application/sparql-results+json;charset=utf-8", "json"),
    "broken-weight": ("text/csv;q=high", "csv"),
    "unknown-and-known": ("image/png, text/csv;q=0.1", "csv"),
    "unknown": ("image/png", None),
    "graph-format-for-table": ("text/turtle", None),
    "nothing": ("*/*;q=0", None),
    "not-a-range": ("csv", None),
}

GRAPH_CASES = {
    "anything": ("*/*", "turtle"),
    "browser": (BROWSER, "html"),
    "turtle": ("text/turtle", "turtle"),
    "sparqlwrapper-turtle": ("application/turtle,text/turtle", "turtle"),
    "rdfxml": ("application/rdf+xml", "rdfxml"),
    "jsonld": ("application/ld+json", "jsonld"),
    "ntriples": ("application/n-triples", "ntriples"),
    "ntriples-over-turtle": ("text/turtle;q=0.5, application/n-triples", "ntriples"),
    "table-format-for-graph": ("text/csv", None),
}


@pytest.mark.parametrize(("accept", "name"), TABLE_CASES.values(), ids=TABLE_CASES)
def test_choose_table_format(accept: str | None, name: str | None) -> None:
    chosen = choose(accept, TABLES)
    assert (chosen.name if chosen else None) == name


@pytest.mark.parametrize(("accept", "name"), GRAPH_CASES.values(), ids=GRAPH_CASES)
def test_choose_graph_format(accept: str | None, name: str | None) -> None:
    chosen = choose(accept, GRAPHS)
    assert (chosen.name if chosen else None) == name


@pytest.mark.parametrize(
    ("accept", "is_browser"),
    [(BROWSER, True), ("text/html", True), ("*/*", False), (None, False), ("text/html;q=0.1, text/turtle", False)],
)
def test_accepts_html(accept: str | None, is_browser: bool) -> None:
    assert accepts_html(accept) is is_browser


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ttl", "turtle"),
        ("json-ld", "jsonld"),
        ("rdf xml", "rdfxml"),
        ("text/turtle", "turtle"),
        ("JSON", "jsonld"),
        ("xls", None),
    ],
)
def test_by_name(name: str, found: str | None) -> None:
    chosen = by_name(name, GRAPH_FORMATS)
    assert (chosen.name if chosen else None) == found


@pytest.mark.parametrize(
    ("path", "rest", "found"),
    [
        ("person/a.ttl", "person/a", "turtle"),
        ("person/a.jsonld", "person/a", "jsonld"),
        ("person/a.pdf", "person/a.pdf", None),
        ("person/a", "person/a", None),
    ],
)
def test_by_suffix(path: str, rest: str, found: str | None) -> None:
    stripped, chosen = by_suffix(path, GRAPH_FORMATS)
    assert (stripped, chosen.name if chosen else None) == (rest, found)
