"""`/search?q=`: things by name, as JSON or as a page."""

from __future__ import annotations

from flask import Blueprint, Response, request

from server.negotiate import HTML, JSON
from server.pages.search import SearchIndex
from server.routes.reading import reader
from server.web import bounded, check_etag, json_answer, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("search", __name__)
_LIMIT = 50


@blueprint.get("/search")
def search() -> Response:
    """The best fifty things, and how many there are."""
    offer = negotiated((JSON, HTML), request.args.get("format"))
    query = bounded("q", 200)
    check_etag(offer.name, query)
    hits, total = served().memo("search", lambda: SearchIndex(reader())).find(query, _LIMIT)
    if offer is JSON:
        return json_answer({"query": query, "total": total, "results": [hit.to_json() for hit in hits]})
    return page("search.html", query=query, hits=hits, total=total)
