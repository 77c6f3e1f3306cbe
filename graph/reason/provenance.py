"""Proofs as RDF: PROV-O, for those who join them with other provenance, or ask them by SPARQL.

A statement is a `prov:Entity` and, since triples have no names, an `rdf:Statement` with its three terms. Each step is a
`prov:Activity` that used the premises and generated the conclusion, by way of the rule as the plan of its association;
the conclusion was derived from each premise. An asserted statement was derived from the sentences that say so: each a
`prov:Entity` with its words as `prov:value`, quoted from the article, named by article and characters as RFC 5147 does.
So this asks which sentences a statement rests on:

    SELECT ?quote ?article WHERE {
      <statement> prov:wasDerivedFrom+ ?sentence . ?sentence prov:value ?quote ; prov:wasQuotedFrom ?article }

Names are digests of what they stand for, the same in every answer; there are no blank nodes.

Source: PROV-O, https://www.w3.org/TR/prov-o/; RFC 5147, character positions in fragments.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDF, RDFS, Literal, URIRef

from graph.model import Proof, Triple
from graph.reason.explain import Explanation
from graph.reason.facts import fact_of, quad_of
from graph.reason.render import absence
from ontology.iris import Base

__all__ = ["provenance", "statement_iri"]


def provenance(explanation: Explanation, base: Base) -> list[ox.Triple]:
    """The proofs as triples, each once, sorted. Where nothing proves it, the statement alone with the note on it."""
    stated = set(_statement(explanation.statement, base))
    for proof in explanation.proofs:
        stated |= set(_proof(proof, base))
    if explanation.note:
        stated.add((statement_iri(explanation.statement, base), RDFS.comment, Literal(explanation.note, lang="en")))
    return [quad_of(fact, ox.DefaultGraph()).triple for fact in sorted(map(fact_of, stated), key=str)]


def statement_iri(statement: Triple, base: Base) -> URIRef:
    """The name of a statement."""
    return URIRef(f"{base.iri}explain/statement-{_digest(*map(str, fact_of(statement)))}")


def _statement(statement: Triple, base: Base) -> Iterator[Triple]:
    name = statement_iri(statement, base)
    yield from ((name, RDF.type, kind) for kind in (PROV.Entity, RDF.Statement))
    for place, term in zip((RDF.subject, RDF.predicate, RDF.object), statement, strict=True):
        yield (name, place, term)


def _proof(proof: Proof, base: Base) -> Iterator[Triple]:
    yield from _statement(proof.statement, base)
    yield from _asserted(proof, base) if proof.rule == "asserted" else _step(proof, base)
    for premise in proof.premises:
        yield from _proof(premise, base)


def _asserted(proof: Proof, base: Base) -> Iterator[Triple]:
    name = statement_iri(proof.statement, base)
    yield (name, DCTERMS.source, Literal(proof.source))
    for article, quote, start, end, _ in proof.evidence:
        sentence = URIRef(f"{article}#char={start},{end}")
        yield (name, PROV.wasDerivedFrom, sentence)
        yield (sentence, RDF.type, PROV.Entity)
        yield (sentence, PROV.value, Literal(quote))
        yield (sentence, PROV.wasQuotedFrom, article)
        yield (article, RDF.type, PROV.Entity)


def _step(proof: Proof, base: Base) -> Iterator[Triple]:
    name = statement_iri(proof.statement, base)
    premises = [statement_iri(premise.statement, base) for premise in proof.premises]
    digest = _digest(proof.rule, name, *premises, *map(absence, proof.absent))
    step, association = (URIRef(f"{base.iri}explain/{kind}-{digest}") for kind in ("step", "association"))
    rule = URIRef(f"{base.iri}explain/rule-{re.sub(r'[^A-Za-z0-9]+', '-', proof.rule).strip('-').lower()}")
    program = URIRef(f"{base.iri}explain/reasoner")
    yield (name, PROV.wasGeneratedBy, step)
    yield (step, RDF.type, PROV.Activity)
    for premise in premises:
        yield (name, PROV.wasDerivedFrom, premise)
        yield (step, PROV.used, premise)
    for text in proof.absent:
        yield (step, RDFS.comment, Literal(f"Nothing stated matches: {absence(text)}", lang="en"))
    yield (step, PROV.wasAssociatedWith, program)
    yield (step, PROV.qualifiedAssociation, association)
    yield (association, RDF.type, PROV.Association)
    yield (association, PROV.agent, program)
    yield (association, PROV.hadPlan, rule)
    yield (rule, RDF.type, PROV.Plan)
    yield (rule, RDFS.label, Literal(proof.rule))
    yield (rule, DCTERMS.source, Literal(proof.source))
    yield (program, RDF.type, PROV.SoftwareAgent)
    yield (program, RDFS.label, Literal("Communiqué"))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]
