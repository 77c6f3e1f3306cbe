"""`/dumps/` and `/.well-known/void`: the whole release as files, with checksums, and its description."""

from __future__ import annotations

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, request, send_from_directory
from werkzeug.wrappers import Response as BaseResponse

from graph.release import CHECKSUMS
from server.errors import Problem
from server.negotiate import GRAPH_FORMATS, HTML, JSON
from server.routes.reading import graph_answer
from server.web import check_etag, json_answer, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("dumps", __name__)


@blueprint.get("/dumps/")
def listing() -> Response:
    """What files there are."""
    offer = negotiated((JSON, HTML), request.args.get("format"))
    check_etag(offer.name)
    release = served().release
    files = [
        {"name": name, **facts, "sha256": release.manifest["checksums"][f"dumps/{name}"]}
        for name, facts in release.manifest["dumps"].items()
    ]
    if offer is JSON:
        return json_answer({"release": release.id, "files": files, "checksums": CHECKSUMS})
    return page("dumps.html", release=release, files=files, checksums=CHECKSUMS)


@blueprint.get("/dumps/<name>")
def dump(name: str) -> Response:
    """One file as it lies in the release; ranges are answered."""
    release = served().release
    facts = release.manifest["dumps"].get(name)
    if facts is None and name != CHECKSUMS:
        raise Problem(404, "no-such-dump", f"There is no dump {name!r}; /dumps/ lists them.")
    media_type = "text/plain; charset=utf-8" if facts is None else facts["media_type"]
    if facts is not None and facts["gzip"]:
        media_type = "application/gzip"  # the file as it is, not a content coding that clients would undo
    digest = release.manifest["checksums"][f"dumps/{name}"]
    return send_from_directory(release.dumps_path.resolve(), name, mimetype=media_type, etag=digest[:32])


@blueprint.get("/.well-known/void")
def void() -> BaseResponse:
    """VoID and DCAT description of the release; browsers are shown the Turtle."""
    offer = negotiated((*GRAPH_FORMATS, HTML))
    if offer is HTML:
        return redirect("/dumps/", 303)
    check_etag(offer.name)
    triples = ox.parse(path=str(served().release.void_path), format=ox.RdfFormat.TURTLE)
    return graph_answer((quad.triple for quad in triples), offer)
