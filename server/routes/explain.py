"""`/explain?s=&p=&o=`: why a statement holds, as JSON or as a page."""

from __future__ import annotations

import re

import pyoxigraph as ox
from flask import Blueprint, Response, request
from rdflib import Literal, URIRef

from graph import reason
from graph.model import Triple
from ontology import load
from ontology.iris import Base
from server.errors import Problem
from server.negotiate import HTML, JSON
from server.pages.why import steps
from server.routes.reading import reader
from server.web import bounded, check_etag, json_answer, negotiated, page, served

__all__ = ["blueprint", "parse_object"]

blueprint = Blueprint("explain", __name__)
_LIMIT = 3
_LITERAL = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?:@(?P<lang>[A-Za-z0-9-]+)|\^\^<(?P<type>[^<>]+)>)?\Z', re.DOTALL)


@blueprint.get("/explain")
def explain() -> Response:
    """The proofs of one statement, at most three; 404 where it does not hold."""
    offer = negotiated((JSON, HTML), request.args.get("format"))
    s, p, o = (bounded(name, 4000) for name in ("s", "p", "o"))
    triple = _triple(s, p, o)
    check_etag(offer.name, s, p, o)
    proofs = reason.explain(served().dataset, triple, rules=load.rules(), base=Base(served().base), limit=_LIMIT)
    if not proofs:
        raise Problem(404, "not-stated", "This statement is neither asserted nor inferred.")
    if offer is JSON:
        return json_answer(reason.proofs_to_json(triple, proofs))
    return page("explain.html", proofs=steps(reader(), proofs))


def _triple(s: str, p: str, o: str) -> Triple:
    if not (s and p and o):
        raise Problem(400, "malformed-request", "Name a statement: /explain?s=IRI&p=IRI&o=IRI-or-literal.")
    try:
        subject, predicate = ox.NamedNode(s), ox.NamedNode(p)  # the engine's own check of an IRI
        return URIRef(subject.value), URIRef(predicate.value), parse_object(o)
    except ValueError as error:
        raise Problem(400, "malformed-request", f"Not a statement: {error}.") from error


def parse_object(text: str) -> URIRef | Literal:
    """An object as the parameter writes it: a literal as in N-Triples, anything else an IRI, with or without `<>`.

    Raises ValueError for neither.
    """
    match = _LITERAL.match(text)
    if match is None:
        return URIRef(ox.NamedNode(text.removeprefix("<").removesuffix(">")).value)
    parsed = next(ox.parse(f"<urn:s> <urn:p> {text} .", format=ox.RdfFormat.N_TRIPLES), None)
    if parsed is None or not isinstance(parsed.object, ox.Literal):
        raise ValueError(f"{text!r} is not a literal")
    term = parsed.object
    if term.language:
        return Literal(term.value, lang=term.language)
    plain = term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
    return Literal(term.value) if plain else Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
