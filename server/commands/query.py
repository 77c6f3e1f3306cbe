"""`communique query`: one SPARQL query, of the current release or of any endpoint."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any, TextIO, cast
from urllib.error import HTTPError

import click
import pyoxigraph as ox
from rich.markup import escape
from rich.table import Table
from SPARQLWrapper import SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from graph.store import Term
from ontology.iris import Base
from ontology.load import PREFIXES
from server.admission import is_empty, scan
from server.commands.console import Unusable, wide_console
from server.commands.opening import data_option, open_release
from server.engine import EngineLimits, Query
from server.engine.handle import QueryProcess
from server.errors import QueryError, QuerySyntaxError
from server.hints import hint
from server.negotiate import GRAPH_FORMATS, RESULT_FORMATS, Format, by_name

__all__ = ["command"]

# One's own machine: a day, what memory there is, and answers of any size.
_UNLIMITED = EngineLimits(timeout_s=86_400, memory_mb=1_000_000, max_result_bytes=1 << 40)
_FILE = click.File("r", encoding="utf-8")
_TABLE = "table"
_PAGES = ("text/html", "application/xhtml+xml")
_QUOTED = 600  # characters of what a server says of an error; some send pages of it


@dataclass(frozen=True, slots=True)
class _Answer:
    """The bytes of an answer, and the base that things in it are named under, the default where unknown."""

    body: bytes
    base: Base


@click.command("query")
@click.argument("query", required=False)
@click.option("-f", "--file", type=_FILE, help="Read the query from a file; - for standard input.")
@data_option
@click.option("--endpoint", metavar="URL", help="Ask this SPARQL endpoint instead of the current release.")
@click.option("--format", "form", default=_TABLE, show_default=True, help="table, json, csv, tsv, xml, turtle, …")
def command(query: str | None, file: TextIO | None, data_dir: Path, endpoint: str | None, form: str) -> None:
    """Ask one SPARQL query; the prefixes of the ontology are known without being declared to the current release."""
    if (query is None) == (file is None):
        raise click.UsageError("give one query: QUERY, or -f FILE")
    text = query if query is not None else file.read() if file else ""
    if is_empty(text):
        raise click.UsageError("the query is empty")
    wanted = _format(text, form)
    answer = _ask_endpoint(endpoint, text, wanted) if endpoint else _ask_release(data_dir, text, wanted)
    if form == _TABLE and not scan(text).form.makes_graph:
        try:
            _print_table(answer)
        except (SyntaxError, ValueError) as error:  # the release's own answers are well-formed
            raise _no_answer(endpoint or str(data_dir), f"what came back is not SPARQL results: {error}") from error
    else:
        click.echo(answer.body, nl=False)


def _format(text: str, name: str) -> Format:
    """The format to ask for: for a table the JSON that it is made of, or Turtle for a graph."""
    offers = GRAPH_FORMATS if scan(text).form.makes_graph else RESULT_FORMATS
    if name == _TABLE:
        return offers[0]
    found = by_name(name, offers)
    if found is None:
        known = ", ".join(offer.name for offer in offers)
        raise click.UsageError(f"--format {name}: this query's answer is written as {known}")
    return found


def _ask_release(data_dir: Path, text: str, wanted: Format) -> _Answer:
    """Ask the current release in a query process, so that Ctrl-C ends a long query, and with no limit but memory."""
    release, _ = open_release(data_dir)
    process = QueryProcess(release.store_path, _UNLIMITED)
    try:
        body = process.ask(Query(text, wanted.name, prefixes=PREFIXES))
        return _Answer(body, Base(release.manifest["base"]))
    except QuerySyntaxError as error:
        raise Unusable(str(error.explained(hint(text, PREFIXES)))) from error
    except QueryError as error:
        raise Unusable(str(error)) from error
    finally:
        process.close()


def _ask_endpoint(endpoint: str, text: str, wanted: Format) -> _Answer:
    """Ask an endpoint through SPARQLWrapper; ends the command where no SPARQL answer comes back."""
    client = SPARQLWrapper(endpoint, agent="communique")
    client.setQuery(text)
    client.setOnlyConneg(True)  # else it also sends format=xml, output=xml, results=xml
    client.addCustomHttpHeader("Accept", wanted.media_type)
    try:
        with closing(cast(Any, client.query().response)) as response:
            body, media_type = response.read(), response.headers.get_content_type()
    except (SPARQLWrapperException, HTTPException, OSError, ValueError) as error:  # ValueError: not an URL
        for cause in (error, error.__context__):
            if isinstance(cause, HTTPError):
                cause.close()  # its connection is open while its body is unread
        raise _no_answer(endpoint, " ".join(str(error).split()) or type(error).__name__) from error
    if media_type in _PAGES:
        raise _no_answer(endpoint, f"it answered with a page ({media_type}), not with {wanted.media_type}")
    return _Answer(body, Base())


def _no_answer(endpoint: str, what: str) -> Unusable:
    if len(what) > _QUOTED:
        what = f"{what[:_QUOTED]} …"
    return Unusable(f"{endpoint}: {what}. --endpoint takes the URL of a SPARQL endpoint; it often ends in /sparql.")


def _print_table(answer: _Answer) -> None:
    """SPARQL results in JSON as a table; IRIs with prefixes."""
    results = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.JSON)
    console = wide_console()
    if not isinstance(results, ox.QuerySolutions):
        console.print("yes" if results else "no")
        return
    names = [variable.value for variable in results.variables]
    table = Table()
    for name in names:
        table.add_column(name, overflow="fold")
    for row in results:
        table.add_row(*(_cell(row[name], answer.base) for name in names))
    console.print(table)
    console.print(f"{table.row_count} row{'' if table.row_count == 1 else 's'}", highlight=False)


def _cell(term: Term | None, base: Base) -> str:
    """A term for reading: literals bare, our things by their key, IRIs with prefixes where one of ours fits."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return escape(term.value)
    if isinstance(term, ox.NamedNode):
        return escape(base.key(term.value) or _prefixed(term.value))
    return escape(str(term))


def _prefixed(iri: str) -> str:
    fitting = [(len(space), prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    if not fitting:
        return iri
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"
