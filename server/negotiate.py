"""Which format an answer is written in: media types, `Accept` with q-values, `?format=`. Pure: no Flask, no I/O.

Source: RFC 9110 12.5.1; SPARQL 1.1 Query Results JSON, XML, CSV and TSV; RDF 1.1 concrete syntaxes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = [
    "GRAPH_FORMATS",
    "HTML",
    "JSON",
    "RESULT_FORMATS",
    "Format",
    "accepts_html",
    "by_name",
    "by_suffix",
    "choose",
    "parse_accept",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A concrete syntax: `name` is what the engine and `?format=` call it, `aliases` further media types that
    clients send for it, `names` further values of `?format=`."""

    name: str
    media_type: str
    label: str
    suffix: str
    aliases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    charset: str | None = "utf-8"

    @property
    def content_type(self) -> str:
        """The value of the Content-Type header."""
        return f"{self.media_type}; charset={self.charset}" if self.charset else self.media_type


HTML = Format("html", "text/html", "HTML", ".html", ("application/xhtml+xml",))
JSON = Format("json", "application/json", "JSON", ".json", charset=None)

# The first format is what a client gets that takes anything. Aliases are what published clients really send
# (SPARQLWrapper: text/javascript, application/turtle, text/rdf+n3; rdflib: application/sparql-results+xml).
RESULT_FORMATS = (
    Format(
        "json",
        "application/sparql-results+json",
        "JSON",
        ".srj",
        ("application/json", "text/javascript", "application/javascript"),
        charset=None,
    ),
    Format("xml", "application/sparql-results+xml", "XML", ".srx", ("application/xml", "text/xml"), charset=None),
    Format("csv", "text/csv", "CSV", ".csv"),
    Format("tsv", "text/tab-separated-values", "TSV", ".tsv"),
)

GRAPH_FORMATS = (
    Format("turtle", "text/turtle", "Turtle", ".ttl", ("application/turtle", "application/x-turtle"), ("ttl",)),
    Format(
        "jsonld",
        "application/ld+json",
        "JSON-LD",
        ".jsonld",
        ("application/json", "application/x-json+ld"),
        ("json", "json-ld"),
        charset=None,
    ),
    Format(
        "rdfxml",
        "application/rdf+xml",
        "RDF/XML",
        ".rdf",
        ("application/xml", "text/xml"),
        ("xml", "rdf", "rdf+xml"),
        charset=None,
    ),
    Format("ntriples", "application/n-triples", "N-Triples", ".nt", ("text/plain",), ("nt",), charset=None),
    Format("n3", "text/n3", "N3", ".n3", ("text/rdf+n3", "application/n3", "application/rdf+n3")),
)


def parse_accept(header: str | None) -> tuple[tuple[str, float], ...]:
    """The media ranges of an Accept header with their weights, in the order given.

    No header, or an empty one, accepts anything. A range that cannot be read is left out; a weight that cannot be
    read counts as 1, as common servers do. Parameters other than `q` are not distinguished by any of our formats.
    """
    if header is None or not header.strip():
        return (("*/*", 1.0),)
    ranges = []
    for part in header.split(","):
        media_range, *parameters = (piece.strip() for piece in part.split(";"))
        if media_range == "*":  # sent by old Java clients for */*
            media_range = "*/*"
        if media_range.count("/") == 1:
            ranges.append((media_range.lower(), _weight(parameters)))
    return tuple(ranges)


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 1.0
    return 1.0


def _quality(media_type: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The weight of the most specific range that matches, 0 where none does (RFC 9110 12.5.1)."""
    best = (-1, 0.0)
    for media_range, weight in ranges:
        kind, _, subtype = media_range.partition("/")
        if media_range == media_type:
            specificity = 2
        elif subtype == "*" and media_type.startswith(f"{kind}/"):
            specificity = 1
        elif media_range == "*/*":
            specificity = 0
        else:
            continue
        if specificity > best[0]:
            best = (specificity, weight)
    return best[1]


def choose(header: str | None, offers: Sequence[Format]) -> Format | None:
    """The offered format that the client likes best, or None when it accepts none of them.

    An alias counts as its format. Among equal weights the earlier offer wins; an exact media type beats an alias
    of the same weight only by that order.
    """
    ranges = parse_accept(header)
    best: tuple[float, Format | None] = (0.0, None)
    for offer in offers:
        quality = max(_quality(media_type, ranges) for media_type in _exact_first(offer, ranges))
        if quality > best[0]:
            best = (quality, offer)
    return best[1]


def _exact_first(offer: Format, ranges: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """The media types of an offer that take part: an alias only when the client names it, because `text/*` must
    not choose JSON by way of `text/javascript`."""
    named = {media_range for media_range, _ in ranges}
    return (offer.media_type, *(alias for alias in offer.aliases if alias in named))


def accepts_html(header: str | None) -> bool:
    """Whether the client is a browser: it names HTML, and likes nothing of ours better."""
    named = {media_range for media_range, weight in parse_accept(header) if weight > 0}
    return HTML.media_type in named and choose(header, (HTML, *GRAPH_FORMATS, *RESULT_FORMATS)) is HTML


def by_name(name: str, offers: Sequence[Format]) -> Format | None:
    """The offered format that `?format=` calls so: a name, or a media type."""
    wanted = name.strip().lower().replace(" ", "+")  # `rdf+xml` arrives with its plus decoded
    for offer in offers:
        if wanted in (offer.name, offer.media_type, *offer.names, *offer.aliases):
            return offer
    return None


def by_suffix(path: str, offers: Sequence[Format]) -> tuple[str, Format | None]:
    """The path without the suffix of an offered format, and that format; the path as it is and None without one."""
    for offer in offers:
        if path.endswith(offer.suffix):
            return path[: -len(offer.suffix)], offer
    return path, None
