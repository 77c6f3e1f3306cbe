"""What the routes that show pages and data share: a reader on the release of this request, graphs in a format."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from flask import Response

from ontology.iris import Base
from server.evaluator.formats import GRAPHS
from server.negotiate import Format
from server.pages.reader import Reader
from server.registry import PREFIXES
from server.web import answer, served

__all__ = ["graph_answer", "reader"]


def reader() -> Reader:
    """A reader on the release that this request began with."""
    release = served()
    return Reader(release.dataset, Base(release.base))


def graph_answer(triples: Iterable[ox.Triple], offer: Format) -> Response:
    """Triples in a graph format."""
    stated = list(triples)
    body = ox.serialize(stated, format=GRAPHS[offer.name], prefixes=_used(stated))
    assert body is not None  # only None when written to a file
    return answer(body, offer)


def _used(triples: Iterable[ox.Triple]) -> dict[str, str]:
    """The prefixes that these triples need, so that a small description does not begin with a page of them."""
    iris = set()
    for triple in triples:
        terms = (triple.subject, triple.predicate, triple.object)
        iris |= {term.value for term in terms if isinstance(term, ox.NamedNode)}
        if isinstance(triple.object, ox.Literal):
            iris.add(triple.object.datatype.value)
    return {prefix: space for prefix, space in PREFIXES.items() if any(iri.startswith(space) for iri in iris)}
