"""Judgements as statements: what was taken for one, why, how sure, by whom, in a named graph of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rdflib import XSD

from graph.consolidate import vocabulary as cq
from graph.consolidate.mint import Mint
from graph.consolidate.statements import typed
from graph.consolidate.written import Term, Written, iri, lines, literal, statements
from graph.model import Judgement, Resolution, Statement
from ontology.iris import Base

__all__ = ["judgement_lines", "judgement_statements"]


def judgement_statements(resolution: Resolution, base: Base) -> Iterator[Statement]:
    """Every judgement as a cq:Judgement in the graph `judgements`; a mention is named by its article and thing."""
    yield from statements(_judgements(resolution, base), iri(base.graph("judgements")))


def judgement_lines(resolution: Resolution, base: Base) -> Iterator[bytes]:
    """The same as lines of N-Quads."""
    mint = Mint(base, resolution)
    graph = iri(base.graph("judgements"))
    for judgement in resolution.judgements:
        yield from lines(_about(judgement, mint), graph)


def _judgements(resolution: Resolution, base: Base) -> Iterator[Written]:
    mint = Mint(base, resolution)
    for judgement in resolution.judgements:
        yield from _about(judgement, mint)


def _about(judgement: Judgement, mint: Mint) -> Iterator[Written]:
    identity = "\n".join((judgement.left, judgement.right, judgement.rule, str(judgement.same)))
    node = mint.thing(f"judgement/{hashlib.sha256(identity.encode()).hexdigest()[:16]}")
    yield from typed(node, cq.Judgement)
    yield node, cq.LABEL, literal(judgement.reason, lang="en")
    yield node, cq.left, _end(judgement.left, mint)
    yield node, cq.right, _end(judgement.right, mint)
    yield node, cq.same, literal("true" if judgement.same else "false", datatype=str(XSD.boolean))
    yield node, cq.rule, literal(judgement.rule)
    yield node, cq.score, literal(f"{round(judgement.score, 2):g}", datatype=str(XSD.decimal))  # as stores have it
    yield node, cq.judgedBy, literal(judgement.by)
    for end in (judgement.left, judgement.right):
        article, separator, _ = end.partition("#")
        if separator:
            yield node, cq.inArticle, mint.thing(article)


def _end(reference: str, mint: Mint) -> Term:
    """A thing, or the mention of one in an article: the article's IRI with the local id as fragment."""
    article, separator, local = reference.partition("#")
    if not separator:
        return mint.thing(reference)
    return iri(f"{mint.base.thing(article)}#{local.replace('/', '-')}")
