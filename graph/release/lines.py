"""Statements and quads as lines of N-Quads, in the one form that the store writes, and lines taken apart again.

Source: RDF 1.1 N-Quads, https://www.w3.org/TR/n-quads/.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.model import Statement
from graph.release.errors import UnpublishableError
from graph.release.store import to_term

__all__ = ["literal_value", "quad_lines", "split_line", "statement_lines"]

_END = b" .\n"
_IRI, _QUOTE = ord("<"), ord('"')


def statement_lines(statements: Iterable[Statement]) -> Iterator[bytes]:
    """The line of each statement, in the order given; raises ValueError for an IRI that is none.

    Each term is written once: most occur in many statements.
    """
    iris: dict[URIRef, bytes] = {}

    def written(term: URIRef | Literal) -> bytes:
        if not isinstance(term, URIRef):
            return str(to_term(term)).encode()
        found = iris.get(term)
        if found is None:
            found = iris[term] = str(to_term(term)).encode()
        return found

    for statement in statements:
        subject, predicate = written(statement.subject), written(statement.predicate)
        obj = written(statement.object)
        if statement.graph is None:
            yield b"%b %b %b .\n" % (subject, predicate, obj)
        else:
            yield b"%b %b %b %b .\n" % (subject, predicate, obj, written(statement.graph))


def quad_lines(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    """The line of each quad. Raises UnpublishableError for a blank node: its label would differ from build to build."""
    for quad in quads:
        line = str(quad)
        if "_:" in line and _has_blank_node(quad):  # a literal may hold those characters
            raise UnpublishableError(f"blank node in {line}: give every thing an IRI before it is published")
        yield f"{line} .\n".encode()


def split_line(line: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Subject, predicate, object and graph of a line, as they are written there; no graph is empty."""
    subject, predicate, rest = line[: -len(_END)].split(b" ", 2)
    first = rest[0]
    if first == _QUOTE:  # what follows the last quotation mark has spaces only before the graph
        end = rest.rindex(b'"') + 1
    elif first == _IRI and rest[1] != _IRI:
        end = 0
    else:  # a triple term, << ( … ) >>
        end = rest.rindex(b">>") + 2
    space = rest.find(b" ", end)
    return (subject, predicate, rest, b"") if space < 0 else (subject, predicate, rest[:space], rest[space + 1 :])


def literal_value(written: bytes) -> str | None:
    """The value of a term as it is written in a line, None where it is no literal."""
    (quad,) = ox.parse(b"<s:s> <p:p> %b .\n" % written, format=ox.RdfFormat.N_QUADS)
    return quad.object.value if isinstance(quad.object, ox.Literal) else None


def _has_blank_node(quad: ox.Quad) -> bool:
    return any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object, quad.graph_name))
