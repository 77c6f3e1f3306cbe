"""From judged keys and model values to RDF terms, for one dataset's base IRI."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from rdflib import RDFS, XSD, Graph, Literal, URIRef

from graph.model import Resolution
from ontology import load
from ontology import terms as cq
from ontology.iris import Base

__all__ = ["Mint", "concept", "count_literal", "day_literal", "term", "types_of"]


class Mint:
    """IRIs of the things that one resolution judged."""

    def __init__(self, base: Base, resolution: Resolution) -> None:
        self.base = base
        self.resolution = resolution
        self._iris: dict[str, URIRef] = {}

    def thing(self, key: str) -> URIRef:
        """The IRI of a key."""
        iri = self._iris.get(key)
        if iri is None:
            iri = self._iris[key] = self.base.thing(key)
        return iri

    def key(self, article: str, local_id: str) -> str:
        """The key of a local thing."""
        return self.resolution.key(article, local_id)

    def local(self, article: str, local_id: str) -> URIRef:
        """The IRI of a local thing."""
        return self.thing(self.resolution.key(article, local_id))

    def state(self, country: str | None) -> URIRef | None:
        """The IRI of the state with this ISO code; None when there is none."""
        key = self.resolution.states.get(country or "")
        return self.thing(key) if key else None

    def role(self, slug: str) -> URIRef:
        """The concept of a role: the scheme's, or one minted under the base."""
        iri = concept("role", slug)
        return iri if iri in scheme_concepts() else self.thing(f"role/{slug}")


@lru_cache(maxsize=1 << 12)
def term(local_name: str) -> URIRef:
    """A term of the ontology by its local name: `term("Held")`."""
    return cq.NS[local_name]


@lru_cache(maxsize=1 << 12)
def concept(scheme: str, slug: str) -> URIRef:
    """The concept of a fixed vocabulary: `concept("derivation", "weekday")`."""
    return cq.NS[f"{scheme}-{slug}"]


@cache
def scheme_concepts() -> frozenset[URIRef]:
    """Every concept of the ontology's schemes."""
    return frozenset(s for s in load.schemes().subjects() if isinstance(s, URIRef))


@cache
def _core() -> Graph:
    """The ontology's axioms, made once: a graph of them costs as much as reading an article."""
    return load.core()


@cache
def types_of(cls: URIRef) -> tuple[URIRef, ...]:
    """A class of the ontology with all its superclasses there, sorted: Talks are a Meeting and an Event."""
    classes = {c for c in _core().transitive_objects(cls, RDFS.subClassOf) if isinstance(c, URIRef)}
    return tuple(sorted(c for c in classes if c.startswith(cq.NS)))


@lru_cache(maxsize=1 << 16)
def count_literal(number: int) -> Literal:
    """A whole number as xsd:integer."""
    return Literal(str(number), datatype=XSD.integer)


@lru_cache(maxsize=1 << 14)
def day_literal(day: date) -> Literal:
    """A day as xsd:date."""
    return Literal(day.isoformat(), datatype=XSD.date)
