"""RDF terms as N-Quads writes them: strings that are made once, compared as they are, and joined to lines.

A corpus has millions of statements and some hundred thousand terms. As objects each costs microseconds to make, to
hash and to serialise again; as written text it costs that once. The form is the one that the store writes (RDF 1.1
N-Quads, canonical: no superfluous escapes, no `xsd:string`), so that equal statements are equal lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, TypeAlias

from rdflib import Literal, URIRef

from graph.model import Statement

__all__ = ["Term", "Written", "iri", "lines", "literal", "statements", "written"]

Term: TypeAlias = str
"""`<IRI>` or `"text"`, with language or datatype."""

Written: TypeAlias = tuple[Term, Term, Term]
"""Subject, predicate and object."""

_SPECIAL: Final = re.compile(r'[\x00-\x1f"\\\x7f\ufffe\uffff]')
_ESCAPES: Final = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_PLAIN: Final = {escape: character for character, escape in _ESCAPES.items()}
_ESCAPED: Final = re.compile(r"\\(?:u[0-9A-F]{4}|.)")


def iri(reference: str) -> Term:
    """An IRI, taken to be valid: they are minted from keys or terms of the ontology."""
    return f"<{reference}>"


def literal(text: str, *, lang: str | None = None, datatype: str | None = None) -> Term:
    """A literal; `datatype` is the IRI of one, `lang` a language tag in lower case."""
    quoted = f'"{_SPECIAL.sub(_escaped, text)}"'
    if lang:
        return f"{quoted}@{lang}"
    return f"{quoted}^^<{datatype}>" if datatype else quoted


def _plain(found: re.Match[str]) -> str:
    return _PLAIN[found[0]] if found[0] in _PLAIN else chr(int(found[0][2:], 16))


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"


@lru_cache(maxsize=1 << 12)
def written(term: URIRef | Literal) -> Term:
    """A term of the ontology or of rdflib in this form."""
    if isinstance(term, URIRef):
        return iri(str(term))
    return literal(str(term), lang=term.language, datatype=str(term.datatype) if term.datatype else None)


def lines(triples: Iterable[Written], graph: Term | None = None) -> Iterator[bytes]:
    """A line of N-Quads for each triple, each once, in the order in which they first come."""
    end = " .\n" if graph is None else f" {graph} .\n"
    for subject, predicate, obj in dict.fromkeys(triples):
        yield f"{subject} {predicate} {obj}{end}".encode()


def statements(triples: Iterable[Written], graph: Term | None = None) -> Iterator[Statement]:
    """The same as values for those who look at terms."""
    name = None if graph is None else URIRef(graph[1:-1])
    for subject, predicate, obj in dict.fromkeys(triples):
        yield Statement(name, URIRef(subject[1:-1]), URIRef(predicate[1:-1]), _read(obj))


@lru_cache(maxsize=1 << 14)
def _read(term: Term) -> URIRef | Literal:
    if term.startswith("<"):
        return URIRef(term[1:-1])
    quoted, _, tail = term.rpartition('"')
    text = _ESCAPED.sub(_plain, quoted[1:])
    if tail.startswith("@"):
        return Literal(text, lang=tail[1:])
    return Literal(text, datatype=URIRef(tail[3:-1])) if tail else Literal(text)
