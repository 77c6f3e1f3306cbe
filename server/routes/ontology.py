"""`/ontology`: the vocabulary as a document for people, or as RDF."""

from __future__ import annotations

from flask import Blueprint, Response

from ontology.iris import Base
from server.negotiate import GRAPH_FORMATS, HTML, by_suffix
from server.pages.ontology import ontology_page
from server.pages.reader import node
from server.routes.reading import graph_answer, reader
from server.web import check_etag, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("ontology", __name__)


@blueprint.get("/ontology")
@blueprint.get("/ontology<suffix>")
def ontology(suffix: str = "") -> Response:
    """By suffix (`/ontology.ttl`), else by Accept."""
    rest, suffixed = by_suffix(suffix, GRAPH_FORMATS)
    offer = suffixed if suffixed is not None and not rest else negotiated((*GRAPH_FORMATS, HTML))
    check_etag(offer.name)
    if offer is HTML:
        return page(
            "ontology.html", ontology=served().memo("ontology", lambda: ontology_page(reader())), formats=GRAPH_FORMATS
        )
    graph = node(Base(served().base).graph("ontology"))
    triples = sorted((quad.triple for quad in served().dataset.quads(graph=graph)), key=str)
    return graph_answer(triples, offer)
