"""How a page asks the dataset: values in a stable order, labels in the language wanted, evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, RDF, RDFS, SDO, SKOS, XSD

from graph.store import Dataset, Term
from ontology import terms as cq
from ontology.iris import Base
from ontology.load import PREFIXES
from server.pages.intervals import date_text

__all__ = ["DEFAULT", "KIND_NAMES", "Reader", "Value", "explain_href", "is_http", "node"]

_LOCAL_NAME = re.compile(r"[\w\-]+")
_ADDRESS = re.compile(r"https?://\S+")
DEFAULT = ox.DefaultGraph()

# What a kind of thing is called on pages; the kind is the first part of its key.
KIND_NAMES = {
    "person": ("Person", "People"),
    "party": ("Party", "Parties"),
    "state": ("State", "States"),
    "organ": ("Organization", "Organizations"),
    "office": ("Office", "Offices"),
    "meeting": ("Meeting", "Meetings"),
    "visit": ("Visit", "Visits"),
    "agreement": ("Agreement", "Agreements"),
    "message": ("Message", "Messages"),
    "tenure": ("Tenure", "Tenures"),
    "candidacy": ("Candidacy", "Candidacies"),
    "place": ("Place", "Places"),
    "article": ("Article", "Articles"),
    "evidence": ("Evidence", "Evidence"),
    "capacity": ("Capacity", "Capacities"),
    "role": ("Role", "Roles"),
    "delegation": ("Delegation", "Delegations"),
}
# Properties of other vocabularies that we use, in a word of ours.
_BORROWED = {
    str(DCTERMS.source): "Source",
    str(RDFS.seeAlso): "See also",
    str(SKOS.closeMatch): "Close to",
    str(SKOS.exactMatch): "Elsewhere",
    str(SDO.birthDate): "Born",
    str(SDO.deathDate): "Died",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A term as a page shows it: its text, and where it leads. `kind` is the kind of thing, `lang` its language."""

    text: str
    href: str | None = None
    external: bool = False
    kind: str | None = None
    lang: str | None = None
    iri: str | None = None


def is_http(iri: str) -> bool:
    """Whether an IRI may become a link: anything else could run in the browser."""
    return iri.startswith(("http://", "https://"))


def explain_href(subject: str, predicate: str, obj: ox.NamedNode | ox.Literal) -> str:
    """The path of the proof of a statement."""
    o = obj.value if isinstance(obj, ox.NamedNode) else str(obj)
    return f"/explain?{urlencode({'s': subject, 'p': predicate, 'o': o})}"


def node(iri: str) -> ox.NamedNode:
    """The store's term for an IRI, also for rdflib's."""
    return ox.NamedNode(str(iri))


class Reader:
    """A dataset with the base its things are named under. Reads the default graph unless a method says otherwise."""

    def __init__(self, dataset: Dataset, base: Base) -> None:
        self.dataset = dataset
        self.base = base
        self._inferred = node(base.graph("inferred"))
        self._labels: dict[str, Value] = {}

    def exists(self, iri: str) -> bool:
        """Whether anything is stated of the thing, in any graph."""
        return next(self.dataset.quads(node(iri)), None) is not None

    def objects(self, subject: str, predicate: str) -> list[Term]:
        """The values of a property, sorted."""
        found = self.dataset.quads(node(subject), node(predicate), None, DEFAULT)
        return sorted((quad.object for quad in found), key=str)

    def subjects(self, predicate: str, obj: str) -> list[str]:
        """The IRIs of the things that have this value, sorted."""
        found = self.dataset.quads(None, node(predicate), node(obj), DEFAULT)
        return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))

    def iris(self, subject: str, predicate: str) -> list[str]:
        """The values of a property that are IRIs, sorted."""
        return [term.value for term in self.objects(subject, predicate) if isinstance(term, ox.NamedNode)]

    def iris_anywhere(self, subject: str, predicate: str) -> list[str]:
        """The values of a property that are IRIs, in whichever graph, without repetition, sorted."""
        return [term.value for term in self.any_graph(subject, predicate) if isinstance(term, ox.NamedNode)]

    def text(self, subject: str, predicate: str) -> str | None:
        """The first value of a property as plain text; None without one."""
        return next((term.value for term in self.objects(subject, predicate) if isinstance(term, ox.Literal)), None)

    def is_inferred(self, subject: str, predicate: str, obj: Term) -> bool:
        """Whether a statement was inferred and not asserted."""
        return next(self.dataset.quads(node(subject), node(predicate), obj, self._inferred), None) is not None

    def reporting_articles(self, subject: str, predicate: str, obj: Term) -> list[str]:
        """The articles whose own graph states this, sorted."""
        graphs = (quad.graph_name for quad in self.dataset.quads(node(subject), node(predicate), obj))
        named = {graph.value for graph in graphs if isinstance(graph, ox.NamedNode)}
        return sorted(graph for graph in named if self.kind(graph) == "article")

    def evidence_of(self, thing: str) -> list[str]:
        """The evidence that supports a thing, in any graph, sorted."""
        found = self.dataset.quads(None, node(cq.supports), node(thing))
        return sorted({quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)})

    def any_graph(self, subject: str, predicate: str) -> list[Term]:
        """The values of a property in whichever graph, without repetition, sorted."""
        return sorted({quad.object for quad in self.dataset.quads(node(subject), node(predicate))}, key=str)

    def key(self, iri: str) -> str | None:
        """The key of a thing of this dataset; None for any other IRI."""
        return self.base.key(iri)

    def kind(self, iri: str) -> str | None:
        """The kind of a thing of this dataset: the first part of its key."""
        key = self.key(iri)
        return key.partition("/")[0] if key else None

    def label(self, iri: str, language: str = "en") -> str:
        """What people call the thing: its label, else its title, else the last words of its IRI.

        An article without a title is called by publisher and day, where they are known: its label is a file name.
        """
        if self.kind(iri) == "article" and (origin := self._origin(iri)):
            return origin
        for predicate in (RDFS.label, SKOS.prefLabel, cq.title, DCTERMS.title):
            if texts := [term for term in self.any_graph(iri, predicate) if isinstance(term, ox.Literal)]:
                return min(texts, key=lambda term: (term.language != language, term.language or "", term.value)).value
        return _words(iri)

    def _origin(self, article: str) -> str | None:
        """`VNS, 20 January 2025`; None for an article with a title, and where neither is known."""
        if self.text(article, cq.title) is not None:
            return None
        publisher, published = self.text(article, cq.publisher), self.text(article, cq.published)
        if published is None:
            return publisher
        return f"{publisher or 'Article'}, {date_text(published)}"

    def value(self, term: Term) -> Value:
        """A term as pages show it."""
        if isinstance(term, ox.Literal):
            datatype = term.datatype.value
            if datatype == str(XSD.date):
                return Value(date_text(term.value))
            if datatype in (str(XSD.anyURI), str(XSD.string)) and _ADDRESS.fullmatch(term.value):
                return Value(_prefixed(term.value), term.value, external=True)
            return Value(term.value, lang=term.language)
        if isinstance(term, ox.NamedNode):
            if term.value not in self._labels:
                self._labels[term.value] = self._link(term.value)
            return self._labels[term.value]
        return Value(str(term))

    def link(self, iri: str) -> Value:
        """A thing as pages show it."""
        return self.value(node(iri))

    def property_link(self, iri: str) -> Value:
        """A property by its label; one of another vocabulary by a word of ours, where we use it."""
        link = self.link(iri)
        return replace(link, text=_BORROWED[iri]) if iri in _BORROWED else link

    def links(self, iris: Iterable[str]) -> tuple[Value, ...]:
        """Things as pages show them, sorted by what is shown."""
        return tuple(sorted((self.link(iri) for iri in iris), key=lambda value: value.text))

    def classes(self, iri: str) -> tuple[Value, ...]:
        """The most special classes of our own ontology that the thing has: of Event, Meeting, Talks only the last."""
        own = {cls for cls in self.iris_anywhere(iri, RDF.type) if cls.startswith(str(cq.NS))}
        above = {parent for cls in own for parent in self._superclasses(cls) if parent != cls}
        return self.links(own - above)

    def _superclasses(self, cls: str) -> set[str]:
        """All classes above a class, whether the ontology's closure is in the dataset or not."""
        found: set[str] = set()
        waiting = [cls]
        while waiting:
            for parent in self.iris(waiting.pop(), RDFS.subClassOf):
                if parent not in found and parent.startswith(str(cq.NS)):
                    found.add(parent)
                    waiting.append(parent)
        return found

    def instances(self, cls: str) -> Iterator[str]:
        """The things of a class, unordered."""
        for quad in self.dataset.quads(None, node(RDF.type), node(cls), DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value

    def _link(self, iri: str) -> Value:
        key = self.key(iri)
        if key is not None:
            href = f"/page/{quote(key)}"
            return Value(self.label(iri), href, kind=key.partition("/")[0], iri=iri)
        if iri.startswith(str(cq.NS)):
            return Value(self.label(iri), f"/ontology#{quote(iri.removeprefix(str(cq.NS)))}", kind="term", iri=iri)
        if iri.startswith(self.base.iri + "graph/"):
            return Value(f"graph {_words(iri)}", f"/graphs?graph={quote(iri, safe='')}", iri=iri)
        if is_http(iri):
            return Value(_prefixed(iri), iri, external=True, iri=iri)
        return Value(iri, iri=iri)


def _prefixed(iri: str) -> str:
    """An IRI of elsewhere as people write it: with a prefix of ours, or without its scheme."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL_NAME.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri.removeprefix("https://").removeprefix("http://")


def _words(iri: str) -> str:
    """The last part of an IRI, hyphens as spaces."""
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2].replace("-", " ") or iri
