"""The authority as values: who and what we know before any article is read.

The Turtle files under `authority/` are the source; this is a typed, ordered view of them for matching and resolving,
where a graph would be slow and untyped. It is a prior, never a filter: whatever is absent here may still exist.
Bounds of tenures are as sharp as their source, and open where it says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, TypeVar

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef

from ontology import terms as cq
from ontology.iris import DEFAULT_BASE, Base
from ontology.load import authority, schemes

__all__ = [
    "Authority",
    "AuthorityOffice",
    "AuthorityOrganization",
    "AuthorityPerson",
    "AuthorityPlace",
    "AuthorityTenure",
    "load_authority",
    "read_authority",
]

_T = TypeVar("_T")

# Every class of organization and place, a class before its superclasses: the first that a thing has is its kind.
ORGANIZATION_KINDS: Final = (
    cq.Ministry,
    cq.Legislature,
    cq.Government,
    cq.Embassy,
    cq.PartyOrgan,
    cq.StateOrgan,
    cq.FrontOrganization,
    cq.FriendshipAssociation,
    cq.InternationalOrganization,
    cq.MediaOrganization,
    cq.Party,
    cq.State,
    cq.Organ,
    cq.Organization,
)
PLACE_KINDS: Final = (cq.City, cq.Province, cq.Venue, cq.Place)


@dataclass(frozen=True, slots=True)
class AuthorityPerson:
    """`names` are the other forms of the name, with and without diacritics; `country` the key of a state."""

    key: str
    label: str
    names: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class AuthorityOrganization:
    """`kind` is the local name of the most specific class, `part_of` the key of the body it is directly an organ of.

    `names` do not repeat the label and hold no acronyms; `country` is the key of a state.
    """

    key: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    part_of: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class AuthorityOffice:
    """`role` is a slug of the role scheme, `organization` a key, `title` the label without the organization's name.

    The title of *Minister of Public Security of Vietnam* is `Minister of Public Security`; that of *Head of the
    Commission …* is `Head`. `seats` is None where neither the office nor its role says how many may hold it.
    """

    key: str
    role: str
    title: str
    organization: str
    names: tuple[str, ...] = ()
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class AuthorityTenure:
    """`person` and `office` are keys. The bounds are inclusive days; None where nothing bounds that side."""

    key: str
    person: str
    office: str
    start_earliest: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None

    def may_include(self, day: date) -> bool:
        """Whether the term can include the day, as far as its bounds are known."""
        return (self.start_earliest is None or self.start_earliest <= day) and (
            self.end_latest is None or day <= self.end_latest
        )


@dataclass(frozen=True, slots=True)
class AuthorityPlace:
    """`kind` is the local name of the most specific class, `within` the key of a place or state directly around it."""

    key: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    within: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """Everything the authority knows, each kind of thing sorted by key."""

    persons: tuple[AuthorityPerson, ...] = ()
    organizations: tuple[AuthorityOrganization, ...] = ()
    offices: tuple[AuthorityOffice, ...] = ()
    tenures: tuple[AuthorityTenure, ...] = ()
    places: tuple[AuthorityPlace, ...] = ()


@cache
def load_authority() -> Authority:
    """The packaged authority; read once for each process, in about half a second."""
    base = Base(DEFAULT_BASE)
    graph = authority(base)
    graph += schemes()
    return read_authority(graph, base)


def read_authority(graph: Graph, base: Base) -> Authority:
    """The things that `graph` names under `base`; a role's usual seats are found where `graph` holds the schemes too.

    Raises ValueError at a thing without a label, an office without a role, and the like.
    """
    reader = _Reader(graph, base)
    return Authority(
        persons=reader.all_of((cq.Person,), reader.person),
        organizations=reader.all_of(ORGANIZATION_KINDS, reader.organization),
        offices=reader.all_of((cq.Office,), reader.office),
        tenures=reader.all_of((cq.Tenure,), reader.tenure),
        places=reader.all_of(PLACE_KINDS, reader.place),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one graph; every method that takes an IRI returns the value of that thing."""

    graph: Graph
    base: Base

    def all_of(self, classes: tuple[URIRef, ...], read: Callable[[URIRef, str], _T]) -> tuple[_T, ...]:
        things = {thing for kind in classes for thing in self.graph.subjects(RDF.type, kind)}
        keyed = ((self.base.key(thing), thing) for thing in things if isinstance(thing, URIRef))
        return tuple(read(thing, key) for key, thing in sorted((k, t) for k, t in keyed if k is not None))

    def person(self, iri: URIRef, key: str) -> AuthorityPerson:
        return AuthorityPerson(key, self.label(iri), self.names(iri), self.key_of(iri, cq.country))

    def organization(self, iri: URIRef, key: str) -> AuthorityOrganization:
        return AuthorityOrganization(
            key,
            self.kind(iri, ORGANIZATION_KINDS),
            self.label(iri),
            self.names(iri),
            acronyms=tuple(sorted(self.texts(iri, cq.acronym))),
            part_of=self.key_of(iri, cq.organOf),
            country=self.key_of(iri, cq.country),
        )

    def office(self, iri: URIRef, key: str) -> AuthorityOffice:
        role = self.one(iri, cq.role)
        organization = self.one(iri, cq.officeOf)
        seats = self.graph.value(iri, cq.seats) or self.graph.value(role, cq.seats)
        return AuthorityOffice(
            key,
            self.role_slug(role),
            self.title(iri, organization),
            self.key_of(iri, cq.officeOf) or "",
            self.names(iri),
            seats=None if seats is None else int(str(seats)),
        )

    def tenure(self, iri: URIRef, key: str) -> AuthorityTenure:
        return AuthorityTenure(
            key,
            self.base.key(self.one(iri, cq.holder)) or "",
            self.base.key(self.one(iri, cq.office)) or "",
            start_earliest=self.day(iri, cq.startEarliest),
            start_latest=self.day(iri, cq.startLatest),
            end_earliest=self.day(iri, cq.endEarliest),
            end_latest=self.day(iri, cq.endLatest),
        )

    def place(self, iri: URIRef, key: str) -> AuthorityPlace:
        return AuthorityPlace(
            key,
            self.kind(iri, PLACE_KINDS),
            self.label(iri),
            self.names(iri),
            within=self.key_of(iri, cq.within),
            country=self.key_of(iri, cq.country),
        )

    # -- the parts of things --

    def one(self, iri: URIRef, predicate: URIRef) -> URIRef:
        """The one IRI that must be there; the first in order, should there be several."""
        values = sorted(value for value in self.graph.objects(iri, predicate) if isinstance(value, URIRef))
        if not values:
            raise ValueError(f"authority: {iri} has no {predicate}; state it in ontology/authority/")
        return values[0]

    def texts(self, iri: URIRef, predicate: URIRef) -> Iterator[str]:
        return (str(value) for value in self.graph.objects(iri, predicate) if isinstance(value, Literal))

    def label(self, iri: URIRef) -> str:
        labels = [label for label in self.graph.objects(iri, RDFS.label) if isinstance(label, Literal)]
        if not labels:
            raise ValueError(f"authority: {iri} has no rdfs:label; state it in ontology/authority/")
        return str(min(labels, key=lambda label: (label.language != "en", str(label))))

    def names(self, iri: URIRef) -> tuple[str, ...]:
        return tuple(sorted({*self.texts(iri, SKOS.altLabel)} - {self.label(iri)}))

    def key_of(self, iri: URIRef, predicate: URIRef) -> str | None:
        keys = sorted(filter(None, map(self.base.key, map(str, self.graph.objects(iri, predicate)))))
        return keys[0] if keys else None

    def kind(self, iri: URIRef, kinds: tuple[URIRef, ...]) -> str:
        types = set(self.graph.objects(iri, RDF.type))
        return next(kind for kind in kinds if kind in types).removeprefix(cq.NS)

    def day(self, iri: URIRef, predicate: URIRef) -> date | None:
        value = self.graph.value(iri, predicate)
        return None if value is None else date.fromisoformat(str(value))

    def role_slug(self, role: URIRef) -> str:
        """The slug of a role of the scheme or of one minted under the base."""
        key = self.base.key(role)
        return role.removeprefix(cq.NS + "role-") if key is None else key.removeprefix("role/")

    def title(self, iri: URIRef, organization: URIRef) -> str:
        """The office's label without the longest of its bodies' names that it ends with."""
        label = self.label(iri)
        endings = sorted(self._endings(organization), key=len, reverse=True)
        return next((label.removesuffix(ending) for ending in endings if label.endswith(ending)), label)

    def _endings(self, organization: URIRef) -> Iterator[str]:
        """` of X` for the organization, what it is an organ of, and its country."""
        bodies = {organization, *self.graph.transitive_objects(organization, cq.organOf)}
        bodies |= {country for body in tuple(bodies) for country in self.graph.objects(body, cq.country)}
        for body in bodies:
            for name in self.texts(URIRef(body), RDFS.label) if isinstance(body, URIRef) else ():
                yield from (f" of {name}", f" of the {name}")
