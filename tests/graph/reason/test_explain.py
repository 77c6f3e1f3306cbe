"""Proofs: for every statement, down to what is asserted, with the sentences that say so."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pyoxigraph as ox
import pytest

from graph.model import Proof, Triple
from graph.reason import explain
from graph.reason.facts import fact_of, facts_of, quads_of, triple_of
from graph.store import OxigraphDataset
from ontology import terms as cq
from ontology.load import rules
from tests.graph.reason.ruling import DATED, PEOPLE, SUCCESSION, TALKS, VISIT, tenure
from tests.graph.reason.worlds import BASE, HEADER, reasoned, triple

ARTICLE = """
GRAPH article:n {
  meeting:m a cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Held .
  tenure:b cq:holder person:b ; cq:reportedStatus cq:Incumbent .
  evidence:n-1 a cq:Evidence ; cq:supports meeting:m ; cq:quote "A met B" ; cq:rule "met" ;
    cq:startOffset 10 ; cq:endOffset 17 .
  evidence:n-2 a cq:Evidence ; cq:supports tenure:b ; cq:quote "Premier B" ; cq:rule "title" ;
    cq:startOffset 30 ; cq:endOffset 39 .
}
"""
TRIG = (
    PEOPLE + TALKS + DATED + SUCCESSION + VISIT + tenure("b", attestedOn="2024-01-23") + ARTICLE
    + "meeting:m cq:country state:s . organ:o2 a cq:PartyOrgan ; cq:organOf organ:o . "
    + "office:m2 a cq:Office ; cq:role cq:role-head ; cq:officeOf organ:o2 . "
    + "office:m3 a cq:Office ; cq:role cq:role-head ; cq:officeOf organ:o2 . "
    + "tenure:c a cq:Tenure ; cq:holder person:c ; cq:office office:m2 ; cq:attestedOn \"2020-01-01\"^^xsd:date . "
)  # fmt: skip


@pytest.fixture(scope="module")
def dataset() -> OxigraphDataset:
    return reasoned(TRIG)


def why(dataset: OxigraphDataset, statement: str | Triple, limit: int = 3) -> tuple[Proof, ...]:
    found = triple(statement) if isinstance(statement, str) else statement
    return explain(dataset, found, rules=rules(), base=BASE, limit=limit).proofs


def inferred(dataset: OxigraphDataset) -> list[Triple]:
    graph = ox.NamedNode(str(BASE.graph("inferred")))
    return sorted(map(triple_of, facts_of(dataset.quads(graph=graph))))


def walk(proof: Proof) -> Iterator[Proof]:
    yield proof
    for premise in proof.premises:
        yield from walk(premise)


def is_asserted(dataset: OxigraphDataset, statement: Triple) -> bool:
    """In some graph, and not because it was inferred."""
    graphs = {quad.graph_name for quad in quads_of(dataset, fact_of(statement))}
    return bool(graphs) and ox.NamedNode(str(BASE.graph("inferred"))) not in graphs


def check(dataset: OxigraphDataset, statement: Triple) -> None:
    proofs = why(dataset, statement)
    assert proofs, statement
    for proof in proofs:
        assert proof.statement == statement
        for step in walk(proof):
            if step.rule == "asserted":
                assert not step.premises
                assert step.source
                assert is_asserted(dataset, step.statement), step.statement
            else:
                assert step.premises or step.source.endswith("table 6"), step
                assert step.statement not in {below.statement for p in step.premises for below in walk(p)}


def test_every_inferred_statement_has_proofs_that_end_in_asserted_ones(dataset: OxigraphDataset) -> None:
    statements = inferred(dataset)
    assert len(statements) > 250
    for statement in statements:
        check(dataset, statement)


@pytest.mark.slow
def test_every_inferred_statement_with_the_authority_has_a_proof() -> None:
    whole = reasoned(TRIG, with_authority=True)
    for statement in Random(7).sample(inferred(whole), 800):
        check(whole, statement)


def test_rule_gives_premises_and_sentences(dataset: OxigraphDataset) -> None:
    (proof,) = why(dataset, "person:a cq:metWith person:b", limit=1)
    assert proof.rule == "R9 Persons at one meeting that was held have met"
    assert proof.source == "ontology.md 5"
    premises = {premise.statement: premise for premise in proof.premises}
    participation = premises[triple("meeting:m cq:participant person:a")]
    assert participation.source == "reported by https://w3id.org/communique/id/article/n"
    assert [(quote, start, end, rule) for _, quote, start, end, rule in participation.evidence] == [
        ("A met B", 10, 17, "met")
    ]


def test_premises_in_article_graphs_are_shown_with_their_article() -> None:
    dataset = reasoned(PEOPLE + "GRAPH article:n { tenure:a cq:reportedStatus cq:Former }")
    (proof,) = why(dataset, 'tenure:a cq:endLatest "2024-01-24"^^xsd:date')
    reports = [p for p in proof.premises if p.statement == triple("tenure:a cq:reportedStatus cq:Former")]
    assert [p.source for p in reports] == ["reported by https://w3id.org/communique/id/article/n"]


def test_conclusion_from_absence_says_so(dataset: OxigraphDataset) -> None:
    (proof,) = why(dataset, "person:b cq:holdsOffice office:premier", limit=1)
    assert proof.source == "ontology.md 5"
    assert [" ".join(text) for text in proof.absent] == [
        f"{BASE.iri}id/tenure/b {cq.endLatest} ?end",
        f"GRAPH ?source {{ {BASE.iri}id/tenure/b {cq.reportedStatus} {cq.Former} }}",
    ]


def test_ontology_rules_name_their_table(dataset: OxigraphDataset) -> None:
    (proof,) = why(dataset, "meeting:m a cq:Event", limit=1)
    assert (proof.rule, proof.source) == ("cax-sco", "OWL 2 RL, table 7")
    assert {premise.source for premise in proof.premises if premise.rule == "asserted"} >= {"ontology"}


def test_class_expressions_are_gone_through(dataset: OxigraphDataset) -> None:
    proof = why(dataset, "office:member a cq:PartyOffice")[0]
    assert {"cls-svf1", "cax-sco", "prp-spo2"} <= {step.rule for step in walk(proof)}


def test_equality_by_key_and_replacement_is_explained(dataset: OxigraphDataset) -> None:
    assert why(dataset, "office:m2 owl:sameAs office:m3")[0].rule == "prp-key"
    assert "eq-rep-o" in {step.rule for step in walk(why(dataset, "person:c cq:everHeld office:m3")[0])}


def test_minted_capacity_is_explained(dataset: OxigraphDataset) -> None:
    capacity = "<https://w3id.org/communique/id/capacity/m-b-premier>"
    for statement in (
        f"{capacity} a cq:Capacity",
        f"{capacity} cq:capacityOf person:b",
        f"meeting:m cq:inCapacity {capacity}",
    ):
        assert why(dataset, statement)[0].rule.startswith("R3"), statement


def test_asserted_statement_is_its_own_proof(dataset: OxigraphDataset) -> None:
    (proof,) = why(dataset, "meeting:m cq:eventStatus cq:Held")
    assert (proof.rule, proof.premises) == ("asserted", ())
    assert [quote for _, quote, *_ in proof.evidence] == ["A met B"]


def test_evidence_is_of_the_thing_and_no_other(dataset: OxigraphDataset) -> None:
    (proof,) = why(dataset, "tenure:b cq:holder person:b")
    assert [quote for _, quote, *_ in proof.evidence] == ["Premier B"]
    (proof,) = why(dataset, "person:a rdfs:label 'A'@en")
    assert proof.evidence == ()


def test_authority_is_named_with_its_source() -> None:
    trig = PEOPLE + "tenure:a <http://purl.org/dc/terms/source> <https://example.org/page> . " + (
        f"GRAPH <{BASE.iri}graph/authority> {{ tenure:a cq:holder person:a }}"
    )  # fmt: skip
    (proof,) = why(reasoned(trig), "tenure:a cq:holder person:a")
    assert proof.source == "authority: https://example.org/page"


@pytest.mark.parametrize(
    "statement", ["person:a cq:metWith person:a", "person:a cq:metWith person:c", "person:nobody a cq:Person"]
)
def test_what_does_not_hold_has_no_proof(dataset: OxigraphDataset, statement: str) -> None:
    assert why(dataset, statement) == ()


def test_statement_that_only_rests_on_itself_has_no_proof() -> None:
    # Said to be inferred, each from the other, and from nothing else: not well-founded.
    text = HEADER + (
        f"GRAPH <{BASE.graph('inferred')}> {{ person:a cq:metWith person:b . person:b cq:metWith person:a }} "
        "person:a cq:metWith person:b . person:b cq:metWith person:a . cq:metWith a owl:SymmetricProperty ."
    )
    dataset = OxigraphDataset()
    dataset.extend(ox.parse(text.encode(), ox.RdfFormat.TRIG))
    assert why(dataset, "person:a cq:metWith person:b") == ()


def test_proofs_are_shortest_first_and_limited(dataset: OxigraphDataset) -> None:
    for statement in inferred(dataset)[::25]:
        proofs = why(dataset, statement, limit=5)
        heights = [height(proof) for proof in proofs]
        assert heights == sorted(heights)
        assert len(set(map(str, proofs))) == len(proofs)
        assert why(dataset, statement, limit=1)[:1] == why(dataset, statement, limit=1)
        assert len(why(dataset, statement, limit=1)) == 1
        assert height(why(dataset, statement, limit=1)[0]) == heights[0]


def height(proof: Proof) -> int:
    return 1 + max(map(height, proof.premises), default=-1)


def test_several_proofs_where_there_are_several() -> None:
    second = "meeting:m2 a cq:Talks, cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Held ."
    assert len(why(reasoned(PEOPLE + TALKS + second), "person:a cq:metWith person:b", limit=5)) >= 2


def test_explanations_are_the_same_each_time(dataset: OxigraphDataset) -> None:
    again = reasoned(TRIG)
    for statement in inferred(dataset)[::40]:
        assert why(dataset, statement) == why(again, statement)


@pytest.mark.parametrize(
    ("more", "source"),
    [("", "stated in the data"), ("article:n a cq:Article .", "consolidated from the articles")],
    ids=["loaded", "built"],
)
def test_source_of_a_statement_of_no_article(more: str, source: str) -> None:
    proofs = why(reasoned(f"person:x cq:honorific 'Dr' . {more}"), 'person:x cq:honorific "Dr"')
    assert [proof.source for proof in proofs] == [source]
