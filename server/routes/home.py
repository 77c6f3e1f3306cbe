"""`/` and the small files that browsers and robots ask for."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, redirect
from werkzeug.wrappers import Response as BaseResponse

from ontology import load
from server.negotiate import GRAPH_FORMATS, HTML
from server.pages.home import home_page
from server.routes.reading import reader
from server.web import check_etag, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def home() -> BaseResponse:
    """What this is, what it holds, what one can ask; for machines, the description of the dataset."""
    if negotiated((HTML, *GRAPH_FORMATS)) is not HTML:
        return redirect("/.well-known/void", 303)
    check_etag()
    model = served().memo("home", lambda: home_page(reader(), load.questions()))
    return page("home.html", home=model, release=served().release)


@blueprint.get("/favicon.ico")
def favicon() -> Response:
    """The mark, for browsers that do not ask where it lies."""
    return current_app.send_static_file("mark.svg")


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Pages may be indexed; the endpoint and the proofs are not for crawlers."""
    return Response(
        "User-agent: *\nDisallow: /sparql\nDisallow: /graphs\nDisallow: /explain\nDisallow: /search\n",
        content_type="text/plain; charset=utf-8",
    )
