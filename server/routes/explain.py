"""`/explain?s=&p=&o=`: why a statement holds, as JSON or as a page."""

from __future__ import annotations

from flask import Blueprint, Response, request

from graph import reason
from graph.model import Triple
from ontology import load
from ontology.iris import Base
from server.errors import Problem
from server.negotiate import HTML, JSON
from server.pages.why import steps
from server.registry import PREFIXES
from server.routes.reading import reader
from server.terms import parse_iri, parse_term
from server.web import bounded, check_etag, json_answer, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("explain", __name__)
_LIMIT = 3


@blueprint.get("/explain")
def explain() -> Response:
    """The proofs of one statement, at most three; 404 where it does not hold."""
    offer = negotiated((JSON, HTML), request.args.get("format"))
    s, p, o = (bounded(name, 4000) for name in ("s", "p", "o"))
    triple = _triple(s, p, o)
    check_etag(offer.name, s, p, o)
    base = Base(served().base)
    proofs = reason.explain(served().dataset, triple, rules=load.rules(), base=base, limit=_LIMIT).proofs
    if not proofs:
        raise Problem(404, "not-stated", "This statement is neither asserted nor inferred here.")
    if offer is JSON:
        return json_answer(reason.proofs_to_json(triple, proofs))
    return page("explain.html", proofs=steps(reader(), proofs))


def _triple(s: str, p: str, o: str) -> Triple:
    if not (s and p and o):
        raise Problem(400, "malformed-request", "Name a statement: /explain?s=IRI&p=IRI&o=IRI-or-literal.")
    base = Base(served().base)
    try:
        return parse_iri(s, PREFIXES, base), parse_iri(p, PREFIXES, base), parse_term(o, PREFIXES, base)
    except (ValueError, SyntaxError) as error:
        raise Problem(400, "malformed-request", f"Not a statement: {error}.") from error
