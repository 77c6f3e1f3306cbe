"""SPARQL 1.1 Protocol as a table: parts of a request → operation or refusal."""

from __future__ import annotations

import pytest

from server.errors import Problem
from server.protocol import QueryOperation, Request, UpdateOperation, parse_operation

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

OPERATIONS: dict[str, tuple[Request, object]] = {
    "nothing": (Request("GET"), None),
    "only-format": (Request("GET", b"format=turtle"), None),
    "get": (Request("GET", b"query=ASK%20%7B%7D"), QueryOperation("ASK {}")),
    "get-plus": (Request("GET", b"query=ASK+%7B%7D"), QueryOperation("ASK {}")),
    "get-plus-encoded": (Request("GET", b"query=1%2B1"), QueryOperation("1+1")),
    "get-percent-once": (Request("GET", b"query=%2541"), QueryOperation("%41")),
    "get-unicode": (Request("GET", "query=Tô".encode()), QueryOperation("Tô")),
    "get-unicode-encoded": (Request("GET", b"query=T%C3%B4"), QueryOperation("Tô")),
    "head": (Request("HEAD", b"query=ASK%7B%7D"), QueryOperation("ASK{}")),
    "form": (Request("POST", b"", FORM, b"query=ASK+%7B%7D"), QueryOperation("ASK {}")),
    "form-percent-once": (Request("POST", b"", FORM, b"query=%2541%252B"), QueryOperation("%41%2B")),
    "form-charset": (Request("POST", b"", f"{FORM}; charset=UTF-8", b"query=ASK"), QueryOperation("ASK")),
    "direct": (Request("POST", b"", QUERY, "ASK { ?s ?p 'ô+%41' }".encode()), QueryOperation("ASK { ?s ?p 'ô+%41' }")),
    "direct-dataset": (
        Request("POST", b"default-graph-uri=http://e/1&named-graph-uri=http://e/2", f"{QUERY};charset=utf-8", b"ASK{}"),
        QueryOperation("ASK{}", ("http://e/1",), ("http://e/2",)),
    ),
    "default-graphs": (
        Request("GET", b"query=ASK&default-graph-uri=http%3A%2F%2Fe%2F1&default-graph-uri=urn:x"),
        QueryOperation("ASK", ("http://e/1", "urn:x"), ()),
    ),
    "named-graph-empties-default": (
        Request("GET", b"query=ASK&named-graph-uri=http://e/1"),
        QueryOperation("ASK", (), ("http://e/1",)),
    ),
    "own-parameters": (
        Request("GET", b"query=ASK&format=csv&timeout=1.5"),
        QueryOperation("ASK", format="csv", timeout_s=1.5),
    ),
    "format-twice": (Request("GET", b"query=ASK&format=tsv&format=text/x"), QueryOperation("ASK", format="tsv")),
    "unknown-parameters": (Request("GET", b"query=ASK&output=json&results=json"), QueryOperation("ASK")),
    "update-form": (
        Request("POST", b"", FORM, b"update=CLEAR+ALL&using-graph-uri=http://e/1"),
        UpdateOperation("CLEAR ALL", ("http://e/1",)),
    ),
    "update-direct": (Request("POST", b"", UPDATE, b"CLEAR ALL"), UpdateOperation("CLEAR ALL")),
}

REFUSALS: dict[str, tuple[Request, int]] = {
    "two-queries": (Request("GET", b"query=ASK&query=ASK"), 400),
    "two-queries-form": (Request("POST", b"", FORM, b"query=ASK&query=ASK"), 400),
    "query-in-url-and-form": (Request("POST", b"query=ASK", FORM, b"query=ASK"), 400),
    "query-in-url-and-body": (Request("POST", b"query=ASK", QUERY, b"ASK{}"), 400),
    "query-and-update": (Request("POST", b"", FORM, b"query=ASK&update=CLEAR+ALL"), 400),
    "update-by-get": (Request("GET", b"update=CLEAR+ALL"), 400),
    "form-without-query": (Request("POST", b"", FORM, b""), 400),
    "no-content-type": (Request("POST", b"", None, b"ASK{}"), 415),
    "text-plain": (Request("POST", b"", "text/plain", b"ASK{}"), 415),
    "json": (Request("POST", b"", "application/json", b"{}"), 415),
    "latin-1": (Request("POST", b"", f"{QUERY}; charset=iso-8859-1", b"ASK{}"), 415),
    "not-utf-8": (Request("POST", b"", QUERY, b"ASK {\xff}"), 400),
    "not-utf-8-encoded": (Request("GET", b"query=%FF%FE"), 400),
    "not-utf-8-raw": (Request("GET", b"query=\xff"), 400),
    "relative-graph": (Request("GET", b"query=ASK&default-graph-uri=a/b"), 400),
    "graph-with-space": (Request("GET", b"query=ASK&named-graph-uri=http://e/%20x"), 400),
    "timeout-zero": (Request("GET", b"query=ASK&timeout=0"), 400),
    "timeout-words": (Request("GET", b"query=ASK&timeout=nan"), 400),
    "many-parameters": (Request("GET", b"&".join([b"a=1"] * 200)), 400),
}


@pytest.mark.parametrize(("request_", "operation"), OPERATIONS.values(), ids=OPERATIONS)
def test_parse_operation(request_: Request, operation: object) -> None:
    assert parse_operation(request_) == operation


@pytest.mark.parametrize(("request_", "status"), REFUSALS.values(), ids=REFUSALS)
def test_parse_operation_refuses(request_: Request, status: int) -> None:
    with pytest.raises(Problem) as refusal:
        parse_operation(request_)
    assert refusal.value.status == status
