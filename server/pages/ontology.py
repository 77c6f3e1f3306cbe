"""The documentation of the ontology: its classes, properties, individuals and schemes, read from its own graph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from ontology import terms as cq
from server.pages.reader import Reader, Value, node

__all__ = ["OntologyPage", "TermEntry", "ontology_page"]

_CORE = str(cq.NS)
_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
_RELATIONS = (
    (RDFS.subClassOf, "Subclass of"),
    (RDFS.subPropertyOf, "Part of"),
    (RDFS.domain, "Of"),
    (RDFS.range, "Value"),
    (OWL.inverseOf, "Inverse of"),
    (OWL.equivalentClass, "Same as"),
    (OWL.equivalentProperty, "Same as"),
    (SKOS.inScheme, "In scheme"),
    (SKOS.closeMatch, "Close to"),
    (SKOS.exactMatch, "Same as"),
    (RDFS.seeAlso, "See also"),
)


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term with what the ontology says of it."""

    name: str
    iri: str
    label: str
    definition: str | None
    reason: str | None
    relations: tuple[tuple[str, tuple[Value, ...]], ...]
    characteristics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OntologyPage:
    """The groups of terms, each sorted by name."""

    groups: tuple[tuple[str, tuple[TermEntry, ...]], ...]


def ontology_page(reader: Reader) -> OntologyPage:
    """Document every term of our namespace that the ontology's graph declares."""
    graph = node(reader.base.graph("ontology"))
    declared: dict[str, set[str]] = {}
    for quad in reader.dataset.quads(None, node(RDF.type), None, graph):
        subject, cls = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(cls, ox.NamedNode) and _is_term(subject.value):
            declared.setdefault(subject.value, set()).add(cls.value)
    groups = (
        ("Classes", _having(declared, (OWL.Class, RDFS.Class))),
        ("Properties", _having(declared, _PROPERTIES)),
        ("Individuals", _having(declared, (OWL.NamedIndividual,), without=(SKOS.Concept, SKOS.ConceptScheme))),
        ("Schemes", _having(declared, (SKOS.ConceptScheme,))),
        ("Concepts", _having(declared, (SKOS.Concept,))),
    )
    return OntologyPage(
        tuple((title, tuple(_entry(reader, iri, declared[iri]) for iri in iris)) for title, iris in groups)
    )


def _is_term(iri: str) -> bool:
    return iri.startswith(_CORE) and not _is_expression(iri)


def _is_expression(iri: str) -> bool:
    """Whether this is the name that stands for a blank node: a class expression or a list, nothing for readers."""
    return "genid" in iri


def _having(declared: dict[str, set[str]], types: Sequence[str], *, without: Sequence[str] = ()) -> list[str]:
    wanted, unwanted = set(map(str, types)), set(map(str, without))
    return sorted(iri for iri, own in declared.items() if own & wanted and not own & unwanted)


def _entry(reader: Reader, iri: str, types: set[str]) -> TermEntry:
    definition = reader.text(iri, SKOS.definition) or reader.text(iri, RDFS.comment)
    relations = tuple(
        (title, links) for predicate, title in _RELATIONS if (links := reader.links(_shown(reader, iri, predicate)))
    )
    traits = tuple(
        sorted(name.rpartition("#")[2].removesuffix("Property").lower() for name in types if _is_trait(name))
    )
    return TermEntry(
        iri.removeprefix(_CORE), iri, reader.label(iri), definition, reader.text(iri, cq.reason), relations, traits
    )


def _shown(reader: Reader, iri: str, predicate: str) -> list[str]:
    """The values that a reader can use: not the term itself, not class expressions, not what was inferred."""
    return [
        value
        for value in reader.iris(iri, predicate)
        if value != iri
        and not _is_expression(value)
        and reader.kind(value) is None
        and not reader.is_inferred(iri, predicate, node(value))
    ]


def _is_trait(iri: str) -> bool:
    return iri in {
        str(OWL.TransitiveProperty),
        str(OWL.SymmetricProperty),
        str(OWL.FunctionalProperty),
        str(OWL.IrreflexiveProperty),
        str(OWL.AsymmetricProperty),
        str(OWL.InverseFunctionalProperty),
    }
