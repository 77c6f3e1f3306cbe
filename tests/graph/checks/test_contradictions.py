"""What is said of a contradiction: its sides with their statements, articles and sentences, and how that is written."""

from __future__ import annotations

import pyoxigraph as ox

from graph.checks import contradiction_lines, find_contradictions
from graph.store import OxigraphDataset
from ontology import terms as cq
from ontology.load import checks
from tests.graph.reason.ruling import PEOPLE
from tests.graph.reason.worlds import BASE, reasoned

WORLD = (
    PEOPLE
    + """
meeting:m rdfs:label "Talks: A, B"@en . place:x rdfs:label "Xtown"@en . place:y rdfs:label "Ytown"@en .
article:o a cq:Article .
evidence:n1 a cq:Evidence ; cq:supports meeting:m ; cq:inArticle article:n .
evidence:o1 a cq:Evidence ; cq:supports meeting:m ; cq:inArticle article:o .
evidence:o2 a cq:Evidence ; cq:supports tenure:a ; cq:inArticle article:o .
GRAPH article:n { meeting:m cq:place place:x }
GRAPH article:o { meeting:m cq:place place:y . tenure:a cq:holder person:a . person:a cq:honorific "Mr" }
""".replace("place:", "organ:").replace("cq:organ:", "cq:place")
)
PLACE = f"{BASE.iri}id/conflict/meeting-m-place"


def article(name: str) -> str:
    return f"{BASE.iri}id/article/{name}"


def test_contradiction_has_both_sides_with_article_and_sentence() -> None:
    (found,) = find_contradictions(reasoned(WORLD), checks(), BASE)
    assert (found.iri, found.checks, found.property) == (PLACE, ("I11",), str(cq.place))
    assert found.things == (f"{BASE.iri}id/meeting/m",)
    assert found.sentence == "Talks: A, B was in Xtown in one article, and in Ytown in another"
    assert [(side.statement[2], side.articles, side.evidence) for side in found.sides] == [
        (f"<{BASE.iri}id/organ/x>", (article("n"),), (f"{BASE.iri}id/evidence/n1",)),
        (f"<{BASE.iri}id/organ/y>", (article("o"),), (f"{BASE.iri}id/evidence/o1",)),
    ]


def test_what_no_sentence_supports_is_shown_by_what_it_has_part_in() -> None:
    world = WORLD.replace("cq:place organ:y", 'cq:place organ:x . person:a cq:honorific "Ms"')
    (found,) = find_contradictions(reasoned(world), checks(), BASE)
    assert found.checks == ("I12",)
    assert {side.evidence for side in found.sides} == {(f"{BASE.iri}id/evidence/o2",)}


def test_conflict_that_is_recorded_keeps_its_sentence() -> None:
    recorded = f'<{PLACE}> a cq:Conflict ; rdfs:label "Reports differ"@en . '
    (found,) = find_contradictions(reasoned(WORLD + recorded), checks(), BASE)
    assert (found.iri, found.sentence) == (PLACE, None)
    assert len(found.sides) == 2


def test_derived_statement_rests_on_what_is_reported_of_its_subject() -> None:
    world = (
        PEOPLE
        + """
tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:premier .
tenure:a cq:startLatest "2020-01-01"^^xsd:date ; cq:endEarliest "2023-01-01"^^xsd:date .
tenure:b cq:startLatest "2021-01-01"^^xsd:date ; cq:endEarliest "2024-01-01"^^xsd:date .
evidence:a a cq:Evidence ; cq:supports tenure:a ; cq:inArticle article:n .
GRAPH article:n { tenure:a cq:reportedStatus cq:Incumbent }
"""
    )
    (found,) = find_contradictions(reasoned(world), checks(), BASE)
    assert found.iri == f"{BASE.iri}id/conflict/tenure-a-holder-b"
    assert [(side.articles, side.evidence) for side in found.sides] == [
        ((article("n"),), (f"{BASE.iri}id/evidence/a",)),
        ((), ()),
    ]


def test_lines_are_in_both_graphs_and_the_same_each_time() -> None:
    found = find_contradictions(reasoned(WORLD), checks(), BASE)
    lines = list(contradiction_lines(found, BASE))
    assert lines == list(contradiction_lines(find_contradictions(reasoned(WORLD), checks(), BASE), BASE))
    dataset = OxigraphDataset()
    dataset.load(b"".join(lines))
    conflicts = ox.NamedNode(str(BASE.graph("conflicts")))
    assert {quad.triple for quad in dataset.quads(graph=conflicts)} == {
        quad.triple for quad in dataset.quads(graph=ox.DefaultGraph())
    }
    assert len(list(dataset.quads(ox.NamedNode(PLACE), ox.NamedNode(str(cq.conflictSide)), None, conflicts))) == 2


def test_nothing_contradicts_nothing() -> None:
    assert find_contradictions(OxigraphDataset(), checks(), BASE) == ()
    assert list(contradiction_lines((), BASE)) == []
