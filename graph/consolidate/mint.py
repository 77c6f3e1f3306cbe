"""From judged keys and model values to RDF terms as they are written, for one dataset's base IRI."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import TypeVar

from rdflib import RDFS, XSD, Graph, URIRef

from graph.consolidate.written import Term, Written, iri, literal, written
from graph.model import Resolution
from ontology import load
from ontology import terms as cq
from ontology.iris import Base

__all__ = ["Mint", "concept", "count_literal", "day_literal", "term", "types_of"]


_R = TypeVar("_R")


class Mint:
    """IRIs of the things that one resolution judged, and what is stated of them again and again."""

    def __init__(self, base: Base, resolution: Resolution) -> None:
        self.base = base
        self.resolution = resolution
        self._iris: dict[str, Term] = {}
        self._stated: dict[str, tuple[Written, ...]] = {}

    def thing(self, key: str) -> Term:
        """The IRI of a key."""
        found = self._iris.get(key)
        if found is None:
            found = self._iris[key] = iri(self.base.reference(key))
        return found

    def key(self, article: str, local_id: str) -> str:
        """The key of a local thing."""
        return self.resolution.keys[f"{article}#{local_id}"]

    def local(self, article: str, local_id: str) -> Term:
        """The IRI of a local thing."""
        key = self.resolution.keys[f"{article}#{local_id}"]
        return self._iris.get(key) or self.thing(key)

    def state(self, country: str | None) -> Term | None:
        """The IRI of the state with this ISO code; None when there is none."""
        key = self.resolution.states.get(country or "")
        return self.thing(key) if key else None

    def role(self, slug: str) -> Term:
        """The concept of a role: the scheme's, or one minted under the base."""
        concept_iri = concept("role", slug)
        return concept_iri if concept_iri in scheme_concepts() else self.thing(f"role/{slug}")

    def stated(self, key: str, about: Callable[[_R, Mint], Iterator[Written]], thing: _R) -> tuple[Written, ...]:
        """What is stated about the judged thing with this key, made once: every article of a body repeats it."""
        found = self._stated.get(key)
        if found is None:
            found = self._stated[key] = tuple(about(thing, self))
        return found


@lru_cache(maxsize=1 << 12)
def term(local_name: str) -> Term:
    """A term of the ontology by its local name: `term("Held")`."""
    return written(cq.NS[local_name])


@lru_cache(maxsize=1 << 12)
def concept(scheme: str, slug: str) -> Term:
    """The concept of a fixed vocabulary: `concept("derivation", "weekday")`."""
    return written(cq.NS[f"{scheme}-{slug}"])


@cache
def scheme_concepts() -> frozenset[Term]:
    """Every concept of the ontology's schemes."""
    return frozenset(written(s) for s in load.schemes().subjects() if isinstance(s, URIRef))


@cache
def _core() -> Graph:
    """The ontology's axioms, made once: a graph of them costs as much as reading an article."""
    return load.core()


@cache
def types_of(cls: Term) -> tuple[Term, ...]:
    """A class of the ontology with all its superclasses there, sorted: Talks are a Meeting and an Event."""
    classes = {c for c in _core().transitive_objects(URIRef(cls[1:-1]), RDFS.subClassOf) if isinstance(c, URIRef)}
    return tuple(sorted(written(c) for c in classes if c.startswith(cq.NS)))


@lru_cache(maxsize=1 << 16)
def count_literal(number: int) -> Term:
    """A whole number as xsd:integer."""
    return literal(str(number), datatype=str(XSD.integer))


@lru_cache(maxsize=1 << 14)
def day_literal(day: date) -> Term:
    """A day as xsd:date."""
    return literal(day.isoformat(), datatype=str(XSD.date))
