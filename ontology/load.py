"""The ontology's files as graphs and queries: the one way by which the rest of the house reads them.

Every function returns a value that the caller owns; a file is parsed once for each process. Nothing here reasons,
stores or fetches: owl:imports are not followed. The typed view of the authority is `ontology.registry`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox
from rdflib import XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.errors import OntologyError
from ontology.iris import DEFAULT_BASE, Base
from ontology.skolem import skolemise

__all__ = [
    "PREFIXES",
    "Check",
    "Question",
    "SparqlRule",
    "authority",
    "checks",
    "core",
    "ontology_graph",
    "prefixes",
    "questions",
    "rules",
    "schemes",
    "shapes",
]

ROOT: Final = Path(__file__).parent

#: The one table of prefixes: for serialising, for the query editor, and for every query in this package.
PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cq": "https://w3id.org/communique/ontology#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sd": "http://www.w3.org/ns/sparql-service-description#",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "vann": "http://purl.org/vocab/vann/",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_HEADER: Final = re.compile(r"#\s*([a-z]+):\s*(.*\S)\s*")


@dataclass(frozen=True, slots=True)
class SparqlRule:
    """A rule that OWL cannot say: `text` is a CONSTRUCT.

    `name` is the file's stem, `title` one line for proofs and pages.
    """

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Check:
    """A check for contradictions: `text` is a SELECT whose columns graph/checks reads, `number` that of the list (I1).

    `name` is the file's stem, `title` one line for pages; `says` is a sentence with columns in braces; `of` is the IRI
    of the property that the contradiction is in, where the header names another than the column.
    """

    name: str
    number: str
    title: str
    says: str
    of: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A competency question with the query that answers it; `slug` is the file's stem."""

    number: int
    slug: str
    question: str
    text: str


def prefixes() -> dict[str, str]:
    """A copy of the table of prefixes: prefix → namespace."""
    return dict(PREFIXES)


def core() -> Graph:
    """The model as written: classes, properties, individuals and axioms, with blank nodes for class expressions."""
    return _parse(ROOT / "core.ttl")


def schemes() -> Graph:
    """The SKOS schemes."""
    return _parse(ROOT / "schemes.ttl")


def shapes() -> Graph:
    """The SHACL shapes. Not part of the dataset."""
    return _parse(ROOT / "shapes.ttl", _bound("default"))  # pyshacl wants a store with contexts


def ontology_graph() -> Graph:
    """Model and schemes as published: class expressions and lists have IRIs, there are no blank nodes (contract 4)."""
    graph = core()
    graph += schemes()
    return skolemise(graph)


def authority(base: Base) -> Graph:
    """All of `authority/*.ttl`, with things named under `base`."""
    graph = _bound()
    for path in sorted((ROOT / "authority").glob("*.ttl")):
        _parse(path, graph)
    return graph if base.iri == DEFAULT_BASE else _rebased(graph, base)


def rules() -> tuple[SparqlRule, ...]:
    """The rules by name; in what order they run is the reasoner's business.

    Raises OntologyError when a file has no `# title:`.
    """
    return tuple(SparqlRule(path.stem, _header(path, text, "title"), text) for path, text in _queries("rules"))


def checks() -> tuple[Check, ...]:
    """The checks for contradictions by name.

    Raises OntologyError when a file lacks one of the lines `# check:`, `# title:`, `# says:`.
    """
    return tuple(
        Check(
            path.stem,
            _header(path, text, "check"),
            _header(path, text, "title"),
            _header(path, text, "says"),
            _expanded(_header(path, text, "of")) if "\n# of:" in text else None,
            text,
        )
        for path, text in _queries("checks")
    )


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def questions() -> tuple[Question, ...]:
    """The competency questions by number. Raises OntologyError when a file lacks `# question:` or `# number:`."""
    found = (
        Question(_number(path, text, "number"), path.stem, _header(path, text, "question"), text)
        for path, text in _queries("questions")
    )
    return tuple(sorted(found, key=lambda question: (question.number, question.slug)))


def _bound(store: str = "SimpleMemory") -> Graph:
    """An empty graph with the house's prefixes; adding to the store without contexts is twice as fast."""
    graph = Graph(store=store, bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def _parse(path: Path, graph: Graph | None = None) -> Graph:
    graph = _bound() if graph is None else graph
    for triple in _triples(path):
        graph.add(triple)
    return graph


@cache
def _triples(path: Path) -> tuple[tuple[Node, Node, Node], ...]:
    """The triples of a Turtle file. rdflib's own parser would take a second for the authority, in every process."""
    try:
        parsed = ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=DEFAULT_BASE)
        return tuple((_term(quad.subject), _term(quad.predicate), _term(quad.object)) for quad in parsed)
    except SyntaxError as error:
        raise OntologyError(path, f"not Turtle: {error}") from error


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    assert isinstance(term, ox.Literal), "Turtle files here hold no triple terms"
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    datatype = URIRef(term.datatype.value)
    return Literal(term.value) if datatype == XSD.string else Literal(term.value, datatype=datatype)


def _rebased(graph: Graph, base: Base) -> Graph:
    written = Base(DEFAULT_BASE)

    def rebase(term: Node) -> Node:
        key = written.key(term) if isinstance(term, URIRef) else None
        return term if key is None else base.thing(key)

    rebased = _bound()
    for subject, predicate, obj in graph:
        rebased.add((rebase(subject), predicate, rebase(obj)))
    return rebased


def _queries(folder: str) -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / folder).glob("*.rq")):
        yield path, path.read_text(encoding="utf-8")


def _header(path: Path, text: str, name: str) -> str:
    """The value of `# name: value` in the comment lines at the top of a query."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            break
        match = _HEADER.fullmatch(line)
        if match is not None and match[1] == name:
            return match[2]
    raise OntologyError(path, f"give it a line '# {name}: …' above the query")


def _number(path: Path, text: str, name: str) -> int:
    value = _header(path, text, name)
    if not value.isascii() or not value.isdigit():
        raise OntologyError(path, f"'# {name}: {value}' must be a whole number")
    return int(value)
