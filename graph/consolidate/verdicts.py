"""Judgements as statements: what was taken for one, why, how sure, by whom, in a named graph of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rdflib import RDFS, XSD, Literal, URIRef

from graph.consolidate.mint import Mint
from graph.consolidate.statements import typed
from graph.model import Judgement, Resolution, Statement, Triple
from ontology import terms as cq
from ontology.iris import Base

__all__ = ["judgement_statements"]


def judgement_statements(resolution: Resolution, base: Base) -> Iterator[Statement]:
    """Every judgement as a cq:Judgement in the graph `judgements`; a mention is named by its article and thing."""
    mint = Mint(base, resolution)
    graph = base.graph("judgements")
    for judgement in resolution.judgements:
        for subject, predicate, obj in _about(judgement, mint):
            yield Statement(graph, subject, predicate, obj)


def _about(judgement: Judgement, mint: Mint) -> Iterator[Triple]:
    identity = "\n".join((judgement.left, judgement.right, judgement.rule, str(judgement.same)))
    iri = mint.thing(f"judgement/{hashlib.sha256(identity.encode()).hexdigest()[:16]}")
    yield from typed(iri, cq.Judgement)
    yield iri, RDFS.label, Literal(judgement.reason, lang="en")
    yield iri, cq.left, _end(judgement.left, mint)
    yield iri, cq.right, _end(judgement.right, mint)
    yield iri, cq.same, Literal("true" if judgement.same else "false", datatype=XSD.boolean)
    yield iri, cq.rule, Literal(judgement.rule)
    yield iri, cq.score, Literal(f"{judgement.score:.2f}", datatype=XSD.decimal)
    yield iri, cq.judgedBy, Literal(judgement.by)
    for end in (judgement.left, judgement.right):
        article, separator, _ = end.partition("#")
        if separator:
            yield iri, cq.inArticle, mint.thing(article)


def _end(reference: str, mint: Mint) -> URIRef:
    """A thing, or the mention of one in an article: the article's IRI with the local id as fragment."""
    article, separator, local = reference.partition("#")
    if not separator:
        return mint.thing(reference)
    return URIRef(f"{mint.thing(article)}#{local.replace('/', '-')}")
