"""Every term is documented, aligned or said to be unaligned, and has its constant."""

from __future__ import annotations

import keyword
import re

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef

from ontology import generate_reference, generate_terms, terms
from ontology.load import PREFIXES, ROOT, core, ontology_graph, schemes

NAMESPACE = PREFIXES["cq"]
CORE, SCHEMES = core(), schemes()
BOTH = CORE + SCHEMES
SCHEMA = "https://schema.org/"
ALIGNING = (
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    OWL.equivalentClass,
    SKOS.closeMatch,
    SKOS.exactMatch,
    SKOS.broadMatch,
    SKOS.relatedMatch,
)


def own(graph: Graph, *types: URIRef) -> list[URIRef]:
    """The terms of our namespace with one of the types, or with any; sorted."""
    found = {s for t in (types or (None,)) for s in graph.subjects(RDF.type, t)}
    return sorted(s for s in found if isinstance(s, URIRef) and s.startswith(NAMESPACE))


def local(term: URIRef) -> str:
    return term.removeprefix(NAMESPACE)


TERMS = own(CORE)
SCHEME_TERMS = own(SCHEMES, SKOS.ConceptScheme)
CONCEPTS = own(SCHEMES, SKOS.Concept)


def test_terms_module_is_current() -> None:
    assert generate_terms.TERMS_PATH.read_text(encoding="utf-8") == generate_terms.render(BOTH)


def test_check_reports_a_stale_module(monkeypatch: pytest.MonkeyPatch) -> None:
    stale = ROOT / "load.py"  # any text that is not the generated one
    monkeypatch.setattr(generate_terms, "TERMS_PATH", stale)
    assert generate_terms.main(["--check"]) == 1


def test_check_accepts_the_current_module() -> None:
    assert generate_terms.main(["--check"]) == 0


@pytest.mark.skipif(not generate_reference.REFERENCE_PATH.parent.exists(), reason="docs/ is not part of a distribution")
def test_reference_is_current() -> None:
    assert generate_reference.main(["--check"]) == 0


def test_reference_names_every_term() -> None:
    page = generate_reference.render(BOTH)
    assert [term for term in [*TERMS, *SCHEME_TERMS, *CONCEPTS] if f"`cq:{local(term)}`" not in page] == []


@pytest.mark.parametrize("term", [*TERMS, *SCHEME_TERMS, *CONCEPTS], ids=local)
def test_term_has_a_constant(term: URIRef) -> None:
    assert getattr(terms, local(term).replace("-", "_")) == term


def test_constants_are_importable_names() -> None:
    names = [local(term).replace("-", "_") for term in [*TERMS, *SCHEME_TERMS, *CONCEPTS]]
    assert len(set(names)) == len(names)
    assert not [name for name in names if keyword.iskeyword(name) or not name.isidentifier()]


@pytest.mark.parametrize("term", [*TERMS, *SCHEME_TERMS], ids=local)
@pytest.mark.parametrize(
    "annotation", [RDFS.label, SKOS.definition, terms.reason], ids=["label", "definition", "reason"]
)
def test_term_is_documented(term: URIRef, annotation: URIRef) -> None:
    values = list(BOTH.objects(term, annotation))
    assert [v.language for v in values if isinstance(v, Literal)] == ["en"]
    assert str(values[0]).strip()


@pytest.mark.parametrize("term", CONCEPTS, ids=local)
def test_concept_is_documented(term: URIRef) -> None:
    assert len(list(SCHEMES.objects(term, SKOS.definition))) == 1
    assert list(SCHEMES.objects(term, RDFS.label)) == list(SCHEMES.objects(term, SKOS.prefLabel))
    assert len(list(SCHEMES.objects(term, SKOS.inScheme))) == 1


def aligned(term: URIRef, seen: frozenset[URIRef] = frozenset()) -> bool:
    """Whether the term has an alignment of its own or below an aligned term, or says why it has none."""
    if (term, terms.unaligned, None) in BOTH:
        return True
    targets = {o for p in ALIGNING for o in CORE.objects(term, p) if isinstance(o, URIRef)}
    foreign = {t for t in targets if not t.startswith(NAMESPACE)}
    return bool(foreign) or any(aligned(t, seen | {term}) for t in targets - seen if t != term)


@pytest.mark.parametrize("term", [*TERMS, *SCHEME_TERMS], ids=local)
def test_term_is_aligned_or_says_why_not(term: URIRef) -> None:
    assert aligned(term)


def test_alignments_use_declared_vocabularies_only() -> None:
    known = tuple(PREFIXES.values())
    foreign = {o for p in ALIGNING for o in CORE.objects(None, p) if isinstance(o, URIRef)}
    assert [iri for iri in sorted(foreign) if not str(iri).startswith(known)] == []


def test_nothing_is_said_of_a_term_that_is_not_defined() -> None:
    defined = {*TERMS, *SCHEME_TERMS, *CONCEPTS}
    graph = ontology_graph()
    used = {t for triple in graph for t in triple if isinstance(t, URIRef) and t.startswith(NAMESPACE)}
    assert sorted(t for t in used - defined if not re.search("#genid-", t)) == []


def test_only_wanted_domains_infer_types() -> None:
    assert {(s, o) for s, o in CORE.subject_objects(RDFS.domain)} == {
        (terms.host, terms.Meeting),  # A2
        (terms.officeOf, terms.Office),
    }
    assert not list(CORE.subject_objects(RDFS.range))


def test_no_object_property_is_below_a_datatype_property() -> None:
    objects, data = set(CORE.subjects(RDF.type, OWL.ObjectProperty)), set(CORE.subjects(RDF.type, OWL.DatatypeProperty))
    mixed = [
        (s, o)
        for s, o in CORE.subject_objects(RDFS.subPropertyOf)
        if (s in objects) != (o in objects) and (o in objects | data)
    ]
    assert mixed == []
    assert objects.isdisjoint(data)


@pytest.mark.parametrize("term", own(CORE, OWL.DatatypeProperty), ids=local)
def test_datatype_property_has_datatype_ranges(term: URIRef) -> None:
    ranges = [str(o) for o in CORE.objects(term, URIRef(SCHEMA + "rangeIncludes"))]
    assert ranges
    assert all(r.startswith(str(XSD)) for r in ranges)


@pytest.mark.parametrize(
    "predicate",
    [RDF.type, DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionIRI, OWL.versionInfo],
)
def test_ontology_describes_itself(predicate: URIRef) -> None:
    assert list(CORE.objects(URIRef(NAMESPACE.removesuffix("#")), predicate))


def test_alignments_type_no_concept_as_a_class() -> None:
    ranged = {DCTERMS.type, DCTERMS.publisher, DCTERMS.source}  # ranges: Class, Agent
    assert not [(s, o) for s, o in CORE.subject_objects(RDFS.subPropertyOf) if o in ranged]


# -- the schemes --


@pytest.mark.parametrize(
    ("scheme", "prefix"),
    [
        (terms.RoleScheme, "role-"),
        (terms.MeetingKindScheme, "meeting-"),
        (terms.AgreementKindScheme, "kind-"),
        (terms.TopicScheme, "topic-"),
        (terms.DateDerivationScheme, "derivation-"),
        (terms.PlaceDerivationScheme, "place-derivation-"),
        (terms.MessageKindScheme, "message-"),
        (terms.HonorificScheme, "honorific-"),
    ],
    ids=lambda value: local(value) if isinstance(value, URIRef) else "",
)
def test_scheme_names_its_concepts(scheme: URIRef, prefix: str) -> None:
    members = [m for m in SCHEMES.subjects(SKOS.inScheme, scheme) if isinstance(m, URIRef)]
    assert len(members) > 4
    assert all(local(m).startswith(prefix) for m in members)
    for member in members:
        broader = list(SCHEMES.objects(member, SKOS.broader))
        assert bool(broader) != ((member, SKOS.topConceptOf, scheme) in SCHEMES)
        assert all((b, SKOS.inScheme, scheme) in SCHEMES for b in broader)


def test_broader_has_no_circle() -> None:
    for concept in CONCEPTS:
        above = list(SCHEMES.objects(concept, SKOS.broader))
        assert all(concept not in SCHEMES.transitive_objects(b, SKOS.broader) for b in above)


@pytest.mark.parametrize("role", [c for c in CONCEPTS if local(c).startswith("role-")], ids=local)
def test_role_has_a_rank_and_no_deputy_leads(role: URIRef) -> None:
    (rank,) = SCHEMES.objects(role, terms.rank)
    assert rank in {terms.Head, terms.Deputy, terms.Ordinary}
    subordinate = re.search(r"(^|-)(deputy|vice|assistant|honorary|member|alternate)(-|$)", local(role))
    assert (rank == terms.Head) <= (subordinate is None)
    assert (rank != terms.Head) or SCHEMES.value(role, terms.seats) == Literal(1)


@pytest.mark.parametrize("scheme", [terms.TopicScheme, terms.AgreementKindScheme], ids=local)
def test_classified_concept_has_cues(scheme: URIRef) -> None:
    assert not [m for m in SCHEMES.subjects(SKOS.inScheme, scheme) if (m, terms.cue, None) not in SCHEMES]
