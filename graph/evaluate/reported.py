"""What a dataset says that one article reports: read from the article's graph, into values that can be compared.

Persons, tenures, meetings and agreements count only as the article graph states them. Names, and how offices and
organizations hang together, may also come from the default graph, where the contract puts them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import RDF, RDFS, SKOS

from graph.evaluate.names import head_titles, normal, person_name
from graph.store import Dataset, Term
from ontology import terms as cq

__all__ = ["ReportedAgreement", "ReportedMeeting", "ReportedTenure", "View", "find_articles", "term"]

RDF_TYPE = ox.NamedNode(str(RDF.type))
LABELS = tuple(ox.NamedNode(str(label)) for label in (RDFS.label, SKOS.prefLabel, SKOS.altLabel))
PARTICIPANTS = ("participant", "host", "guest", "delegationHead")

# evaluation.md: quit, succeeded by, outgoing → former; newly elected or appointed → current.
STATUSES = {
    "Incumbent": "current",
    "Elect": "current",
    "Former": "former",
    "Outgoing": "former",
    "Acting": "acting",
    "Honorary": "honorary",
}
EVENT_STATUSES = {"Held": "held", "Planned": "planned", "Cancelled": "none", "Denied": "none"}
KINDS = {
    "Talks": "talks",
    "Reception": "reception",
    "CourtesyCall": "courtesy-call",
    "RemoteMeeting": "phone-talks",
    "PhoneTalks": "phone-talks",
    "VideoTalks": "phone-talks",
    "Conference": "conference",
    "Visit": "visit",
}


@dataclass(frozen=True, slots=True)
class ReportedTenure:
    """A tenure with one status; a candidacy has the status `nominee`."""

    node: Term
    holders: frozenset[Term]
    titles: frozenset[str]
    bodies: frozenset[Term]
    kinds: frozenset[str]
    status: str


@dataclass(frozen=True, slots=True)
class ReportedMeeting:
    """A meeting or visit; `represented` are the organizations that took part by somebody."""

    node: Term
    kinds: frozenset[str]
    participants: frozenset[Term]
    represented: frozenset[Term]
    dates: frozenset[str]
    places: frozenset[Term]
    countries: frozenset[Term]
    status: str


@dataclass(frozen=True, slots=True)
class ReportedAgreement:
    """An agreement; one that is only planned may be found or not."""

    node: Term
    parties: frozenset[Term]
    text: str
    planned: bool


def term(name: str) -> ox.NamedNode:
    """A term of the ontology as the store has it; raises AttributeError for one that the ontology lacks."""
    return ox.NamedNode(str(getattr(cq, name)))


def find_articles(dataset: Dataset) -> dict[str, ox.NamedNode]:
    """The articles of a dataset by source name."""
    quads = dataset.quads(None, term("sourceName"), None, None)
    found = {(quad.object.value, quad.subject) for quad in quads if isinstance(quad.object, ox.Literal)}
    return {name: node for name, node in sorted(found, key=str) if isinstance(node, ox.NamedNode)}


class View:
    """One article's graph, with names and structure from the default graph."""

    def __init__(self, dataset: Dataset, article: ox.NamedNode) -> None:
        self._dataset = dataset
        self._facts: dict[tuple[Term, Term], set[Term]] = defaultdict(set)
        self._members: dict[Term, set[Term]] = defaultdict(set)
        self._labels: dict[Term, frozenset[str]] = {}
        for quad in dataset.quads(None, None, None, article):
            self._facts[quad.subject, quad.predicate].add(quad.object)
            if quad.predicate == RDF_TYPE:
                self._members[quad.object].add(quad.subject)

    def members(self, *classes: str) -> list[Term]:
        """The things of these classes of the ontology that the article reports, sorted."""
        return sorted({node for name in classes for node in self._members.get(term(name), ())}, key=str)

    def stated(self, subject: Term, *properties: str) -> frozenset[Term]:
        """The values that the article's graph states."""
        return frozenset(obj for name in properties for obj in self._facts.get((subject, term(name)), ()))

    def known(self, subject: Term, *properties: str) -> frozenset[Term]:
        """The values that the article's graph or the default graph states."""
        return frozenset(obj for name in properties for obj in self._known(subject, term(name)))

    def labels(self, node: Term) -> frozenset[str]:
        """Every preferred and alternative label of a thing, as printed."""
        if node not in self._labels:
            found = (obj for label in LABELS for obj in self._known(node, label))
            self._labels[node] = frozenset(obj.value for obj in found if isinstance(obj, ox.Literal))
        return self._labels[node]

    def label(self, node: Term) -> str:
        """One name of a thing for people: its preferred label where it has one."""
        preferred = {obj.value for obj in self._known(node, LABELS[0]) if isinstance(obj, ox.Literal)}
        return min(preferred or self.labels(node), default=str(node).rpartition("id/")[2].removesuffix(">"))

    def is_called(self, node: Term, name: str) -> bool:
        """Whether a label of a person, organization or place is this name."""
        if any(normal(label) == normal(name) for label in self.labels(node)):
            return True
        return self.is_person(node) and person_name(name) in {person_name(label) for label in self.labels(node)}

    def is_person(self, node: Term) -> bool:
        """Whether the thing is known as a person."""
        return term("Person") in self._known(node, RDF_TYPE)

    def kinds(self, node: Term) -> frozenset[str]:
        """The local names of the ontology's classes that the thing is known to have."""
        return frozenset(
            obj.value.rpartition("#")[2]
            for obj in self._known(node, RDF_TYPE)
            if isinstance(obj, ox.NamedNode) and obj.value.startswith(str(cq.NS))
        )

    def above(self, *nodes: Term) -> frozenset[Term]:
        """The organizations and all that they are organs of."""
        return self._closure(nodes, "organOf")

    def around(self, *nodes: Term) -> frozenset[Term]:
        """The places and all that they lie in."""
        return self._closure(nodes, "within")

    def called(self, name: str, *classes: str) -> list[Term]:
        """The things of these classes in the article's graph that have this name."""
        return [node for node in self.members(*classes) if self.is_called(node, name)]

    def source(self, thing: Term) -> str | None:
        """The pattern that a thing was read by and the first sentence quoted for it; None without evidence."""
        evidence = sorted(
            (node for node in self.members("Evidence") if thing in self.stated(node, "supports")), key=str
        )
        if not evidence:
            return None
        rule, quote = (
            min((obj.value for obj in self.stated(evidence[0], name) if isinstance(obj, ox.Literal)), default="")
            for name in ("rule", "quote")
        )
        return f"{rule} in “{' '.join(quote.split())}”"

    def headed_by(self, person: Term) -> frozenset[Term]:
        """The organizations whose delegations the person is reported to lead."""
        events = [event for event in self.members("Event") if person in self.stated(event, "delegationHead")]
        return frozenset(body for event in events for body in self.stated(event, "involvesOrganization"))

    def represented_by(self, person: Term) -> frozenset[Term]:
        """The organizations that a person stands for: those of the offices held, all above them, and the country."""
        offices = {
            office
            for tenure in self.members("Tenure")
            if person in self.stated(tenure, "holder") and self._statuses(tenure) != {"former"}
            for office in self.stated(tenure, "office")
        }
        bodies = {body for office in offices for body in self.known(office, "officeOf")}
        return self.above(*bodies) | self.known(person, "country")

    def tenures(self) -> list[ReportedTenure]:
        """Every tenure once for each status it is reported with, and every candidacy."""
        tenures = [(node, status) for node in self.members("Tenure") for status in sorted(self._statuses(node))]
        nominees = [(node, "nominee") for node in self.members("Candidacy")]
        return [self._tenure(node, status) for node, status in (*tenures, *nominees)]

    def meetings(self) -> list[ReportedMeeting]:
        """Every meeting and visit but those that were cancelled or denied: the article says that there was none."""
        found = (self._meeting(node) for node in self.members("Meeting", "Visit"))
        return [meeting for meeting in found if meeting.status != "none"]

    def agreements(self) -> list[ReportedAgreement]:
        """Every agreement but those that are only referred to."""
        return [self._agreement(node) for node in self.members("Agreement") if self._concluded(node)]

    def _known(self, subject: Term, predicate: ox.NamedNode) -> set[Term]:
        found = set(self._facts.get((subject, predicate), ()))
        if isinstance(subject, ox.NamedNode | ox.BlankNode):
            quads = self._dataset.quads(subject, predicate, None, ox.DefaultGraph())
            found.update(quad.object for quad in quads)
        return found

    def _closure(self, nodes: Iterable[Term], name: str) -> frozenset[Term]:
        reached: set[Term] = set()
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if node not in reached:
                reached.add(node)
                waiting.extend(self.known(node, name))
        return frozenset(reached)

    def _locals(self, nodes: Iterable[Term], table: Mapping[str, str]) -> frozenset[str]:
        return frozenset(
            table[name] for node in nodes if (name := str(node).rpartition("#")[2].removesuffix(">")) in table
        )

    def _statuses(self, tenure: Term) -> frozenset[str]:
        """The gold words for the reported statuses; one that is not stated is `unstated`, which is never right."""
        return self._locals(self.stated(tenure, "reportedStatus"), STATUSES) or frozenset({"unstated"})

    def _tenure(self, node: Term, status: str) -> ReportedTenure:
        offices = self.stated(node, "office")
        bodies = frozenset(body for office in offices for body in self.known(office, "officeOf"))
        names = (label for body in self.above(*bodies) for label in self.labels(body))
        titles = head_titles((label for office in offices for label in self.labels(office)), names)
        kinds = frozenset(kind for body in bodies for kind in self.kinds(body))
        return ReportedTenure(node, self.stated(node, "holder"), titles, bodies, kinds, status)

    def _meeting(self, node: Term) -> ReportedMeeting:
        dates = (obj.value for obj in self.stated(node, "date") if isinstance(obj, ox.Literal))
        places = self.stated(node, "place")
        around = self.around(*places)
        inside = {country for place in around for country in self.known(place, "country")}
        inside |= {place for place in around if "State" in self.kinds(place)}
        statuses = self._locals(self.stated(node, "eventStatus"), EVENT_STATUSES)
        return ReportedMeeting(
            node=node,
            kinds=self._locals(self._facts[node, RDF_TYPE], KINDS) or frozenset({"other"}),
            participants=self.stated(node, *PARTICIPANTS),
            represented=self.stated(node, "involvesOrganization"),
            dates=frozenset(dates),
            places=places,
            countries=self.stated(node, "country") or frozenset(inside),
            status=next(iter(statuses)) if len(statuses) == 1 else "unstated",
        )

    def _concluded(self, node: Term) -> bool:
        return term("ReferredTo") not in self.stated(node, "agreementStatus")

    def _agreement(self, node: Term) -> ReportedAgreement:
        texts = sorted(obj.value for obj in self.stated(node, "text") if isinstance(obj, ox.Literal))
        planned = term("PlannedAgreement") in self.stated(node, "agreementStatus")
        return ReportedAgreement(node, self.stated(node, "agreedBy"), "\n".join(texts), planned)
