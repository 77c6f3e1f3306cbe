"""Why an asserted statement is asserted: the sentences that support it, the authority's source, or the ontology.

Evidence is looked for where the very statement stands first, in the article graphs that hold it; then, for what only
the consolidated view holds, in all articles that report its subject. Within an article it is what `cq:supports` the
subject or else the object. Some statements (a person's label) have none: their source is the article as a whole.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TypeAlias

import pyoxigraph as ox
from rdflib import DCTERMS, RDF, URIRef

from graph.reason.compile import is_axiom
from graph.reason.facts import Fact, fact_order, quads_of
from graph.store import Dataset, Term
from ontology import terms as cq
from ontology.iris import Base
from ontology.skolem import is_skolem

__all__ = ["Evidence", "Sources"]

Evidence: TypeAlias = "tuple[URIRef, str, int, int, str]"  # article, quote, start, end, pattern

_SUPPORTS, _QUOTE, _RULE, _START, _END = (
    ox.NamedNode(str(name)) for name in (cq.supports, cq.quote, cq.rule, cq.startOffset, cq.endOffset)
)
_TYPE, _ARTICLE = ox.NamedNode(str(RDF.type)), ox.NamedNode(str(cq.Article))
_SOURCES = (ox.NamedNode(str(DCTERMS.source)), ox.NamedNode(str(cq.source)))


class Sources:
    """Where a dataset's asserted statements come from. It must not change meanwhile."""

    def __init__(self, dataset: Dataset, base: Base) -> None:
        self._dataset, self._own = dataset, str(base.graph(""))
        self._ontology, self._authority = (ox.NamedNode(str(base.graph(name))) for name in ("ontology", "authority"))
        # RDF files that were loaded have no articles to rest on, as a release has that was built.
        self._has_articles = next(dataset.quads(None, _TYPE, _ARTICLE), None) is not None

    def of(self, fact: Fact, graph: ox.NamedNode | None = None) -> tuple[str, tuple[Evidence, ...]]:
        """Where an asserted statement comes from, in words, and the sentences behind it, sorted.

        Of one article where `graph` names it.
        """
        if graph is not None:
            return f"reported by {graph.value}", self._evidence(fact, [graph])
        graphs = {quad.graph_name for quad in quads_of(self._dataset, fact)}
        named = (graph for graph in graphs if isinstance(graph, ox.NamedNode) and not graph.value.startswith(self._own))
        articles = sorted(named, key=lambda graph: graph.value)
        return self._source(fact, graphs, articles), self._evidence(fact, articles)

    def _evidence(self, fact: Fact, articles: Sequence[ox.NamedNode]) -> tuple[Evidence, ...]:
        if not articles:
            return tuple(sorted(set(_supporting(self._dataset, fact[0], None))))
        for thing in (fact[0], fact[2]):
            found = {item for article in articles for item in _supporting(self._dataset, thing, article)}
            if found:
                return tuple(sorted(found))
        return ()

    def _source(self, fact: Fact, graphs: Container[object], articles: Sequence[ox.NamedNode]) -> str:
        if self._ontology in graphs or is_axiom(fact) or _of_ontology(fact[0]):
            return "ontology"
        if self._authority in graphs:
            sources = sorted({_text(quad.object) for p in _SOURCES for quad in _about(self._dataset, fact[0], p)})
            return "authority" + (": " + ", ".join(sources) if sources else "")
        if articles:
            return "reported by " + ", ".join(article.value for article in articles)
        return "consolidated from the articles" if self._has_articles else "stated in the data"


def _supporting(dataset: Dataset, thing: Term, article: ox.NamedNode | None) -> Iterator[Evidence]:
    if not isinstance(thing, ox.NamedNode):
        return
    for quad in dataset.quads(None, _SUPPORTS, thing, article):
        graph = quad.graph_name
        if isinstance(graph, ox.NamedNode) and isinstance(quad.subject, ox.NamedNode):
            values = {q.predicate: _text(q.object) for q in dataset.quads(quad.subject, None, None, graph)}
            if _QUOTE in values:
                start, end = int(values.get(_START, "0")), int(values.get(_END, "0"))
                yield (URIRef(graph.value), values[_QUOTE], start, end, values.get(_RULE, ""))


def _about(dataset: Dataset, subject: Term, predicate: ox.NamedNode) -> Iterable[ox.Quad]:
    if isinstance(subject, ox.NamedNode):
        return sorted(
            dataset.quads(subject, predicate, None, ox.DefaultGraph()),
            key=lambda quad: fact_order((quad.subject, quad.predicate, quad.object)),
        )
    return ()


def _of_ontology(subject: Term) -> bool:
    return isinstance(subject, ox.NamedNode) and (subject.value.startswith(str(cq.NS)) or is_skolem(subject.value))


def _text(term: Term) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
