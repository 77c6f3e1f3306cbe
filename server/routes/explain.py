"""`/explain?s=&p=&o=`: why a statement holds, as JSON, as a page, as text, or as PROV-O in any graph format."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Blueprint, Response, request

from graph import reason
from graph.model import Triple
from ontology import load
from ontology.iris import Base
from server.errors import Problem
from server.negotiate import GRAPH_FORMATS, HTML, JSON, Format
from server.pages.why import statement_values, steps
from server.registry import PREFIXES
from server.routes.reading import graph_answer, reader
from server.terms import parse_iri, parse_term
from server.web import answer, bounded, check_etag, json_answer, negotiated, page, served

__all__ = ["blueprint"]

blueprint = Blueprint("explain", __name__)
TEXT = Format("text", "text/plain", "text", ".txt")
_OFFERS = (JSON, HTML, TEXT, *GRAPH_FORMATS)
_LIMIT, _MOST = 3, 20


@blueprint.get("/explain")
def explain() -> Response:
    """The proofs of one statement; that it does not hold is an answer too, and says what is known instead."""
    offer = negotiated(_OFFERS, request.args.get("format"))
    s, p, o = (bounded(name, 4000) for name in ("s", "p", "o"))
    triple, limit = _triple(s, p, o), _limit(bounded("limit", 10, str(_LIMIT)))
    check_etag(offer.name, s, p, o, limit)
    base = Base(served().base)
    explanation = reason.explain(served().dataset, triple, rules=load.rules(), base=base, limit=limit)
    if offer is JSON:
        return json_answer(reason.explanation_to_json(explanation))
    if offer is TEXT:
        return answer(reason.explanation_text(explanation, {**PREFIXES, "": f"{base.iri}id/"}), TEXT)
    if offer is not HTML:
        return graph_answer(reason.provenance(explanation, base), offer)
    return page(
        "explain.html",
        statement=statement_values(reader(), triple),
        holds=explanation.holds,
        proofs=steps(reader(), explanation.proofs),
        complete=explanation.complete,
        note=explanation.note,
        formats=[
            (label, _link(s, p, o, name)) for label, name in (("JSON", "json"), ("PROV-O", "turtle"), ("text", "text"))
        ],
    )


def _link(s: str, p: str, o: str, name: str) -> str:
    return f"/explain?{urlencode({'s': s, 'p': p, 'o': o, 'format': name})}"


def _limit(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST:
        raise Problem(400, "malformed-request", f"limit={text}: write a number of proofs from 1 to {_MOST}.")
    return int(text)


def _triple(s: str, p: str, o: str) -> Triple:
    if not (s and p and o):
        raise Problem(400, "malformed-request", "Name a statement: /explain?s=IRI&p=IRI&o=IRI-or-literal.")
    base = Base(served().base)
    try:
        return parse_iri(s, PREFIXES, base), parse_iri(p, PREFIXES, base), parse_term(o, PREFIXES, base)
    except (ValueError, SyntaxError) as error:
        raise Problem(400, "malformed-request", f"Not a statement: {error}.") from error
