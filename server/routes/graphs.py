"""`/graphs`: reading by the SPARQL 1.1 Graph Store HTTP Protocol, with the graph named in the query string.

Source: https://www.w3.org/TR/sparql11-http-rdf-update/ (4.2, 5.2, 5.7).
"""

from __future__ import annotations

import pyoxigraph as ox
from flask import Blueprint, Response, request

from server.engine import Query
from server.errors import Problem
from server.negotiate import GRAPH_FORMATS
from server.protocol import single
from server.registry import PREFIXES
from server.web import answer, check_etag, negotiated, served

__all__ = ["blueprint"]

blueprint = Blueprint("graphs", __name__)
_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@blueprint.get("/graphs", strict_slashes=False)
def graphs() -> Response:
    """The triples of one graph."""
    name = _graph()
    offer = negotiated(GRAPH_FORMATS, request.args.get("format"))
    check_etag(offer.name, name)
    return answer(served().pool.ask(Query(_ALL, offer.name, (name,), (), PREFIXES)), offer)


def _graph() -> str:
    """The IRI of the graph that is asked for, the empty string for the default graph. Raises Problem 400, 404."""
    pairs = tuple(request.args.items(multi=True))
    name, default = single(pairs, "graph"), "default" in request.args
    if (name is None) == (not default):
        raise Problem(400, "malformed-request", "Say which graph: /graphs?graph=IRI, or /graphs?default.")
    if name is None:
        return ""
    try:
        graph = ox.NamedNode(name)
    except ValueError as error:
        raise Problem(400, "malformed-request", f"graph={name!r} is not an absolute IRI.") from error
    if next(served().dataset.quads(graph=graph), None) is None:
        raise Problem(404, "no-such-graph", f"There is no graph <{name}>; /sparql lists those there are.")
    return name
