"""What the Turtle files of the authority must keep, as functions from a graph to the faults found in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from rdflib import DCTERMS, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology import terms as cq
from ontology.iris import Base, slugify
from ontology.load import schemes

ID: Final = Namespace("https://w3id.org/communique/id/")
BASE: Final = Base()

# The kind in a key of a named thing → the class that all things of this kind have.
NAMED = {
    "person": cq.Person,
    "party": cq.Party,
    "state": cq.State,
    "organ": cq.Organization,
    "office": cq.Office,
    "place": cq.Place,
}
EVENTS_IN_TIME = {"tenure": cq.Tenure, "candidacy": cq.Candidacy}
SUPERCLASSES = {
    cq.Party: cq.Organization,
    cq.State: cq.Organization,
    cq.Organ: cq.Organization,
    cq.PartyOrgan: cq.Organ,
    cq.StateOrgan: cq.Organ,
    cq.Ministry: cq.StateOrgan,
    cq.Legislature: cq.StateOrgan,
    cq.Government: cq.StateOrgan,
    cq.Embassy: cq.StateOrgan,
    cq.FrontOrganization: cq.Organization,
    cq.FriendshipAssociation: cq.Organization,
    cq.InternationalOrganization: cq.Organization,
    cq.MediaOrganization: cq.Organization,
    cq.City: cq.Place,
    cq.Province: cq.Place,
    cq.Venue: cq.Place,
}


def blank_nodes(graph: Graph) -> Iterator[str]:
    for triple in graph:
        if any(isinstance(term, BNode) for term in triple):
            yield f"blank node in {triple}"


def keys(graph: Graph) -> Iterator[str]:
    """Every subject is a typed thing under the base, of a kind that the authority has."""
    for subject in set(graph.subjects()):
        key = BASE.key(str(subject))
        kind = (key or "").partition("/")[0]
        expected = {**NAMED, **EVENTS_IN_TIME}.get(kind)
        if expected is None:
            yield f"{subject}: no kind of the authority"
        elif (subject, RDF.type, expected) not in graph:
            yield f"{subject}: not typed as {expected}"


def names(graph: Graph) -> Iterator[str]:
    """Named things have one label, language-tagged, whose slug is their key; tenures have none."""
    for subject in set(graph.subjects()):
        kind, _, slug = (BASE.key(str(subject)) or "").partition("/")
        labels = list(graph.objects(subject, RDFS.label))
        if kind not in NAMED:
            continue
        if len(labels) != 1:
            yield f"{subject}: {len(labels)} labels"
        elif slugify(str(labels[0])) != slug:
            yield f"{subject}: label {labels[0]!r} gives another slug"
    for name in (*graph.objects(None, RDFS.label), *graph.objects(None, SKOS.altLabel)):
        if not isinstance(name, Literal) or name.language is None:
            yield f"{name!r}: no language"
        elif str(name) != " ".join(str(name).split()) or not str(name):
            yield f"{name!r}: stray blanks"


def sources(graph: Graph) -> Iterator[str]:
    for subject in set(graph.subjects()):
        found = [*graph.objects(subject, DCTERMS.source), *graph.objects(subject, cq.source)]
        if not found:
            yield f"{subject}: no source"
        for source in graph.objects(subject, DCTERMS.source):
            if not isinstance(source, URIRef) or not re.fullmatch(r"https?://[^/]+/.*", source):
                yield f"{subject}: source {source!r} is no address"


def superclasses(graph: Graph) -> Iterator[str]:
    for subject, kind in graph.subject_objects(RDF.type):
        above = SUPERCLASSES.get(URIRef(str(kind)))
        if above is not None and (subject, RDF.type, above) not in graph:
            yield f"{subject}: {kind} without {above}"


def references(graph: Graph) -> Iterator[str]:
    """Whatever a fact points to under the base is described; exactly as many values as there may be."""
    for subject, predicate, value in graph:
        pointed = BASE.key(str(value)) if isinstance(value, URIRef) else None
        if pointed and not pointed.startswith("article/") and (value, RDF.type, None) not in graph:
            yield f"{subject} {predicate}: {value} is not described"
    single = {
        cq.Tenure: (cq.holder, cq.office),
        cq.Candidacy: (cq.holder, cq.office),
        cq.Office: (cq.role, cq.officeOf),
        cq.Place: (cq.within, cq.country),
    }
    for kind, predicates in single.items():
        for subject in graph.subjects(RDF.type, kind):
            for predicate in predicates:
                if len(list(graph.objects(subject, predicate))) != 1:
                    yield f"{subject}: not exactly one {predicate}"


def bounds(graph: Graph) -> Iterator[str]:
    """Bounds are single days in order: the start before the end, the earliest before the latest."""
    orders = [
        (cq.startEarliest, cq.startLatest),
        (cq.endEarliest, cq.endLatest),
        (cq.startEarliest, cq.endLatest),
        (cq.startEarliest, cq.endEarliest),
        (cq.startLatest, cq.endLatest),
    ]
    for tenure in graph.subjects(RDF.type, cq.Tenure):
        days = {}
        for bound in {bound for order in orders for bound in order}:
            values = list(graph.objects(tenure, bound))
            if len(values) > 1:
                yield f"{tenure}: {len(values)} values of {bound}"
            for value in values:
                days[bound] = as_day(value)
        for earlier, later in orders:
            if earlier in days and later in days and days[earlier] > days[later]:
                yield f"{tenure}: {earlier} after {later}"


def tenure_keys(graph: Graph) -> Iterator[str]:
    """A tenure's key is person and office; a further term of both is numbered from 2 without a gap."""
    terms: Counter[str] = Counter()
    for tenure in sorted(map(str, graph.subjects(RDF.type, cq.Tenure))):
        subject = URIRef(tenure)
        person, office = graph.value(subject, cq.holder), graph.value(subject, cq.office)
        stem = f"{str(person).rpartition('/')[2]}-{str(office).rpartition('/')[2]}"
        terms[stem] += 1
        number = "" if terms[stem] == 1 else f"-{terms[stem]}"
        if tenure != str(ID[f"tenure/{stem}{number}"]):
            yield f"{tenure}: expected tenure/{stem}{number}"


def offices(graph: Graph) -> Iterator[str]:
    """No two offices share role and body (A14); the role is of the scheme."""
    known = set(schemes().subjects(SKOS.inScheme, cq.RoleScheme))
    seen: dict[tuple[Node | None, Node | None], Node] = {}
    for office in graph.subjects(RDF.type, cq.Office):
        pair = (graph.value(office, cq.role), graph.value(office, cq.officeOf))
        if pair in seen:
            yield f"{office}: same role and body as {seen[pair]}"
        seen[pair] = office
        if pair[0] not in known:
            yield f"{office}: {pair[0]} is no role of the scheme"


def matches(graph: Graph) -> Iterator[str]:
    """An external identifier stands for one thing, and a thing has one of each kind."""
    for identifier, count in Counter(graph.objects(None, SKOS.exactMatch)).items():
        if count > 1:
            yield f"{identifier}: stands for {count} things"
        if not re.fullmatch(
            r"http://www\.wikidata\.org/entity/Q[1-9]\d*|https://sws\.geonames\.org/[1-9]\d*/", str(identifier)
        ):
            yield f"{identifier}: unknown form"
    for subject in set(graph.subjects(SKOS.exactMatch)):
        hosts = Counter(str(value).split("/")[2] for value in graph.objects(subject, SKOS.exactMatch))
        if max(hosts.values()) > 1:
            yield f"{subject}: two identifiers of one kind"


def shared_names(graph: Graph) -> Iterator[str]:
    """A name belongs to one person, one organization, one office: the resolver would have to guess."""
    for kind in (cq.Person, cq.Organization, cq.Office):
        owners: dict[str, set[Node]] = {}
        for subject in graph.subjects(RDF.type, kind):
            for name in (*graph.objects(subject, RDFS.label), *graph.objects(subject, SKOS.altLabel)):
                owners.setdefault(slugify(str(name)), set()).add(subject)
        yield from (f"{name}: {sorted(map(str, things))}" for name, things in owners.items() if len(things) > 1)


def as_day(value: Node) -> date:
    assert isinstance(value, Literal)
    return date.fromisoformat(str(value))


RULES: Final = [
    blank_nodes,
    keys,
    names,
    sources,
    superclasses,
    references,
    bounds,
    tenure_keys,
    offices,
    matches,
    shared_names,
]
