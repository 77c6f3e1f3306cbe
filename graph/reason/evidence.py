"""Why an asserted statement is asserted: the sentences that support it, the authority's source, or the ontology.

Evidence is looked for where the very statement stands first, in the article graphs that hold it; then, for what only
the consolidated view holds, in all articles that report its subject. Within an article it is what `cq:supports` the
subject or else the object. Some statements (a person's label) have none: their source is the article as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import pyoxigraph as ox
from rdflib import DCTERMS, RDF, URIRef

from graph.reason.compile import is_axiom
from graph.reason.facts import Fact, fact_order, quads_of
from graph.store import Dataset, Term
from ontology import terms as cq
from ontology.iris import Base
from ontology.skolem import is_skolem

__all__ = ["Evidence", "evidence_of", "source_of_assertion"]

Evidence: TypeAlias = "tuple[URIRef, str, int, int, str]"  # article, quote, start, end, pattern

_SUPPORTS, _QUOTE, _RULE, _START, _END = (
    ox.NamedNode(str(name)) for name in (cq.supports, cq.quote, cq.rule, cq.startOffset, cq.endOffset)
)
_TYPE, _ARTICLE = ox.NamedNode(str(RDF.type)), ox.NamedNode(str(cq.Article))
_SOURCES = (ox.NamedNode(str(DCTERMS.source)), ox.NamedNode(str(cq.source)))


def evidence_of(dataset: Dataset, fact: Fact, base: Base, graph: ox.NamedNode | None = None) -> tuple[Evidence, ...]:
    """The sentences behind an asserted statement, sorted; of one article where `graph` names it."""
    holding = [graph] if graph is not None else _articles(dataset, fact, base)
    for thing in (fact[0], fact[2]):
        found = {item for article in holding for item in _supporting(dataset, thing, article)}
        if found:
            return tuple(sorted(found))
    if holding:
        return ()
    return tuple(sorted(set(_supporting(dataset, fact[0], None))))


def source_of_assertion(dataset: Dataset, fact: Fact, base: Base) -> str:
    """Where an asserted statement comes from, in words."""
    if is_axiom(fact) or _of_ontology(fact[0]):
        return "ontology"
    graphs = {quad.graph_name for quad in quads_of(dataset, fact)}
    if ox.NamedNode(str(base.graph("ontology"))) in graphs:
        return "ontology"
    if ox.NamedNode(str(base.graph("authority"))) in graphs:
        sources = sorted({_text(quad.object) for p in _SOURCES for quad in _about(dataset, fact[0], p)})
        return "authority" + (": " + ", ".join(sources) if sources else "")
    articles = _articles(dataset, fact, base)
    if articles:
        return "reported by " + ", ".join(article.value for article in articles)
    return "consolidated from the articles" if _has_articles(dataset) else "stated in the data"


def _has_articles(dataset: Dataset) -> bool:
    """Whether a release was built from articles; RDF files that were loaded have none to rest on."""
    return next(dataset.quads(None, _TYPE, _ARTICLE), None) is not None


def _articles(dataset: Dataset, fact: Fact, base: Base) -> list[ox.NamedNode]:
    own = str(base.graph(""))
    graphs = (quad.graph_name for quad in quads_of(dataset, fact))
    named = {graph for graph in graphs if isinstance(graph, ox.NamedNode) and not graph.value.startswith(own)}
    return sorted(named, key=lambda graph: graph.value)


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
