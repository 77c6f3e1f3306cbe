"""`/id/…`, `/data/…`, `/page/…`: things under their own IRIs, by content negotiation.

Source: Cool URIs for the Semantic Web, https://www.w3.org/TR/cooluris/ (4.2, 303 URIs).
"""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, Response, redirect
from werkzeug.wrappers import Response as BaseResponse

from ontology.iris import Base
from server.errors import Problem
from server.negotiate import GRAPH_FORMATS, HTML, by_suffix
from server.pages.describe import describe
from server.pages.thing import thing_page
from server.routes.reading import graph_answer, reader
from server.web import check_etag, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("things", __name__)


@blueprint.get("/id/<path:key>")
def identify(key: str) -> BaseResponse:
    """303 to the page for browsers, to the data for everybody else."""
    _thing(key)
    offer = negotiated((*GRAPH_FORMATS, HTML))
    target = f"/page/{quote(key)}" if offer is HTML else f"/data/{quote(key)}{offer.suffix}"
    return redirect(target, 303)


@blueprint.get("/data/<path:name>")
def data(name: str) -> Response:
    """The concise description of a thing, in the format of the suffix, or by Accept."""
    key, suffixed = by_suffix(name, GRAPH_FORMATS)
    iri = _thing(key)
    offer = suffixed or negotiated(GRAPH_FORMATS)
    check_etag(offer.name)
    response = graph_answer(describe(reader(), iri), offer)
    response.headers["Link"] = f'<{iri}>; rel="describes", </page/{quote(key)}>; rel="alternate"; type="text/html"'
    response.headers["Content-Location"] = f"/data/{quote(key)}{offer.suffix}"
    return response


@blueprint.get("/page/<path:key>")
def show(key: str) -> Response:
    """The page of a thing."""
    iri = _thing(key)
    check_etag()
    response = page("thing.html", thing=thing_page(reader(), iri), formats=GRAPH_FORMATS)
    links = (
        f'</data/{quote(key)}{offer.suffix}>; rel="alternate"; type="{offer.media_type}"' for offer in GRAPH_FORMATS
    )
    response.headers["Link"] = ", ".join((f'<{iri}>; rel="describes"', *links))
    return response


def _thing(key: str) -> str:
    """The IRI of the thing with this key; raises Problem 404 where nothing is stated of it."""
    try:
        iri = str(Base(served().base).thing(key))
    except ValueError:
        iri = None
    if iri is None or not reader().exists(iri):
        raise Problem(404, "no-such-thing", f"Nothing is known of {key!r} here; /search finds things by name.")
    return iri
