"""What the routes that show pages and data share: a reader on the release of this request, graphs in a format."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from flask import Response

from ontology.iris import Base
from server.negotiate import Format
from server.pages.reader import Reader
from server.registry import PREFIXES, to_engine_format
from server.web import answer, served

__all__ = ["graph_answer", "reader"]


def reader() -> Reader:
    """A reader on the release that this request began with."""
    release = served()
    return Reader(release.dataset, Base(release.base))


def graph_answer(triples: Iterable[ox.Triple], offer: Format) -> Response:
    """Triples in a graph format."""
    body = ox.serialize(triples, format=to_engine_format(offer.name), prefixes=dict(PREFIXES))
    assert body is not None  # only None when written to a file
    return answer(body, offer)
