"""`/sparql`: the SPARQL 1.1 Protocol endpoint, its Service Description, and the form for people."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
from flask import Blueprint, Response, request

from ontology import load
from server.admission import Scan, admit
from server.engine import Query
from server.errors import Problem, QueryError, QuerySyntaxError
from server.hints import hint
from server.negotiate import GRAPH_FORMATS, HTML, RESULT_FORMATS, Format, accepts_html
from server.pages.results import ROWS_SHOWN, excerpt, result_table
from server.protocol import QueryOperation, Request, UpdateOperation, parse_operation
from server.registry import PREFIXES, service_description
from server.routes.reading import graph_answer, reader
from server.web import (
    answer,
    as_problem,
    check_etag,
    negotiated,
    page,
    problem_answer,
    query_problem,
    served,
    services,
)

__all__ = ["blueprint"]

blueprint = Blueprint("sparql", __name__)


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """SPARQL 1.1 Protocol 2.1 and 2.2; Service Description 2 without a query."""
    operation = parse_operation(
        Request(request.method, request.query_string, request.headers.get("Content-Type"), request.get_data())
    )
    if operation is None:
        return _describe()
    if isinstance(operation, UpdateOperation):
        raise Problem(403, "read-only", "This endpoint is read-only: it takes queries, not updates.")
    try:
        return _query(operation)
    except QuerySyntaxError as error:
        return _refused(operation, query_problem(error.explained(hint(operation.text, PREFIXES))))
    except QueryError as error:
        return _refused(operation, query_problem(error))
    except Problem as problem:
        return _refused(operation, problem)


def _refused(operation: QueryOperation, problem: Problem) -> Response:
    """The error; for people beside their query, with the place that it is about."""
    if not accepts_html(request.headers.get("Accept")):
        return problem_answer(problem)
    response = page(
        "sparql.html",
        status=problem.status,
        query=operation.text,
        problem=problem,
        excerpt=excerpt(operation.text, problem.members.get("line"), problem.members.get("column")),
        **_form(),
    )
    return as_problem(response, problem)


def _describe() -> Response:
    offer = negotiated((*GRAPH_FORMATS, HTML), request.args.get("format"))
    check_etag(offer.name, request.host_url)
    if offer is HTML:
        return page("sparql.html", query=None, **_form())
    endpoint = f"{request.host_url}sparql"
    return graph_answer(service_description(endpoint, *served().memo("sizes", _sizes)), offer)


def _sizes() -> tuple[dict[str, int], int]:
    """The number of triples of each named graph and of the default graph."""
    dataset = served().dataset
    named = {graph.value: sum(1 for _ in dataset.quads(graph=graph)) for graph in dataset.graphs()}
    return named, sum(1 for _ in dataset.quads(graph=ox.DefaultGraph()))


def _query(operation: QueryOperation) -> Response:
    found = admit(operation.text, services().settings.admission_limits)
    offer = negotiated(_offers(found), operation.format)
    check_etag(offer.name, operation)
    engine_format = offer if offer is not HTML else _offers(found)[0]
    body = served().pool.ask(_engine_query(operation, engine_format))
    if offer is HTML:
        return _page(operation, found, body)
    return answer(body, offer)


def _offers(found: Scan) -> tuple[Format, ...]:
    return (*(GRAPH_FORMATS if found.form.makes_graph else RESULT_FORMATS), HTML)


def _engine_query(operation: QueryOperation, offer: Format) -> Query:
    return Query(
        operation.text,
        offer.name,
        operation.default_graphs,
        operation.named_graphs,
        PREFIXES,
        timeout_s=operation.timeout_s,
    )


def _page(operation: QueryOperation, found: Scan, body: bytes) -> Response:
    if found.form.makes_graph:
        return page("sparql.html", query=operation.text, graph=body.decode("utf-8"), **_form())
    table = result_table(reader(), body)
    return page("sparql.html", query=operation.text, table=table, rows_shown=ROWS_SHOWN, **_form())


def _form() -> dict[str, Any]:
    return {
        "questions": load.questions(),
        "prefixes": PREFIXES,
        "settings": services().settings,
        "limits": services().settings.admission_limits,
        "formats": {"table": RESULT_FORMATS, "graph": GRAPH_FORMATS},
    }
