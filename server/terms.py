"""Terms as people write them in a URL or on a command line → RDF terms. Pure.

Source: RDF 1.1 N-Triples for literals and `<…>`; RDF 1.1 Turtle for prefixed names; our own keys, `KIND/SLUG`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox
from rdflib import Literal, URIRef

from ontology.iris import Base

__all__ = ["parse_iri", "parse_term"]

_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^<>]+>)?\Z', re.DOTALL)
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def parse_iri(text: str, prefixes: Mapping[str, str], base: Base) -> URIRef:
    """The IRI that `text` writes: `<IRI>`, `prefix:name` for a known prefix, a key, or an IRI as it is.

    Raises ValueError for what is none of them.
    """
    if text.startswith("<") and text.endswith(">"):
        return URIRef(ox.NamedNode(text[1:-1]).value)
    prefix, colon, name = text.partition(":")
    if colon and prefix in prefixes and not name.startswith("//"):
        return URIRef(ox.NamedNode(prefixes[prefix] + name).value)
    try:
        return base.thing(text)
    except ValueError:  # not a key of ours, so an IRI
        return URIRef(ox.NamedNode(text).value)


def parse_term(text: str, prefixes: Mapping[str, str], base: Base) -> URIRef | Literal:
    """A literal as N-Triples writes it, in double quotes; else as `parse_iri`. Raises ValueError for neither."""
    if not _LITERAL.match(text):
        return parse_iri(text, prefixes, base)
    quad = next(iter(ox.parse(f"<urn:s> <urn:p> {text} .", format=ox.RdfFormat.N_TRIPLES)))
    term = quad.object
    if not isinstance(term, ox.Literal):
        raise TypeError(f"{text!r} was read as {term!r}")
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = None if term.datatype.value == _STRING else URIRef(term.datatype.value)
    return Literal(term.value, datatype=datatype, normalize=False)
