"""Query results as a table for people: SPARQL 1.1 Query Results JSON → rows of values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from graph.store import Term
from server.pages.reader import Reader, Value

__all__ = ["ROWS_SHOWN", "ResultTable", "excerpt", "result_table"]

ROWS_SHOWN = 1000
_AROUND = 60


@dataclass(frozen=True, slots=True)
class ResultTable:
    """A SELECT's table or an ASK's answer; `total` counts all rows, of which the first are shown."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Value | None, ...], ...] = ()
    total: int = 0
    boolean: bool | None = None


def result_table(reader: Reader, body: bytes) -> ResultTable:
    """Read the JSON that the engine wrote. Things of this dataset show their label, and link to their page."""
    document = json.loads(body)
    if "boolean" in document:
        return ResultTable(boolean=bool(document["boolean"]))
    columns = tuple(document["head"]["vars"])
    bindings = document["results"]["bindings"]
    rows = tuple(
        tuple(_value(reader, row[name]) if name in row else None for name in columns) for row in bindings[:ROWS_SHOWN]
    )
    return ResultTable(columns, rows, len(bindings))


def excerpt(query: str, line: object, column: object) -> tuple[str, str, str] | None:
    """A line of a query in three parts, before, at and after a position that counts from 1; None without a position."""
    lines = query.splitlines()
    if not isinstance(line, int) or not isinstance(column, int) or not 1 <= line <= len(lines):
        return None
    text, at = lines[line - 1], column - 1
    start = max(0, at - _AROUND)
    return text[start:at], text[at : at + 1] or " ", text[at + 1 : at + _AROUND]


def _value(reader: Reader, binding: dict[str, Any]) -> Value:
    term = _term(binding)
    return Value(str(binding["value"])) if term is None else reader.value(term)


def _term(binding: dict[str, Any]) -> Term | None:
    """The term of a binding; None for a quoted triple, which has no page."""
    if binding["type"] == "uri":
        return ox.NamedNode(binding["value"])
    if binding["type"] == "bnode":
        return ox.BlankNode(binding["value"])
    if binding["type"] != "literal":
        return None
    if "xml:lang" in binding:
        return ox.Literal(binding["value"], language=binding["xml:lang"])
    datatype = binding.get("datatype")
    return ox.Literal(binding["value"], datatype=ox.NamedNode(datatype) if datatype else None)
