"""Proofs as PROV-O."""

from __future__ import annotations

import pyoxigraph as ox
from rdflib import PROV, Graph

from graph.reason import Explanation, explain, provenance
from graph.reason.provenance import statement_iri
from graph.store import OxigraphDataset
from ontology.load import rules
from tests.graph.reason.ruling import PEOPLE, TALKS
from tests.graph.reason.test_explain import ARTICLE
from tests.graph.reason.worlds import BASE, reasoned, triple

MET = "person:a cq:metWith person:b"


def answer(statement: str, trig: str = PEOPLE + TALKS + ARTICLE) -> Explanation:
    return explain(reasoned(trig), triple(statement), rules=rules(), base=BASE)


def stored(explanation: Explanation) -> OxigraphDataset:
    """Through Turtle, as a reader would."""
    turtle = ox.serialize(provenance(explanation, BASE), format=ox.RdfFormat.TURTLE)
    assert turtle is not None
    dataset = OxigraphDataset()
    dataset.extend(ox.parse(turtle, format=ox.RdfFormat.TURTLE))
    return dataset


def test_asks_which_sentences_a_statement_rests_on() -> None:
    rows = stored(answer(MET)).select(
        f"""PREFIX prov: <{PROV}> SELECT DISTINCT ?quote ?article WHERE {{
        <{statement_iri(triple(MET), BASE)}> prov:wasDerivedFrom+ ?sentence .
        ?sentence prov:value ?quote ; prov:wasQuotedFrom ?article }}"""
    )
    assert [{name: str(term) for name, term in row.items()} for row in rows] == [
        {"quote": '"A met B"', "article": f"<{BASE.iri}id/article/n>"}
    ]


def test_steps_have_rules_as_plans_and_use_what_the_conclusion_was_derived_from() -> None:
    dataset = stored(answer(MET))
    plans = dataset.select(
        f"""PREFIX prov: <{PROV}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT DISTINCT ?rule WHERE {{
        <{statement_iri(triple(MET), BASE)}> prov:wasGeneratedBy ?step .
        ?step a prov:Activity ; prov:qualifiedAssociation/prov:hadPlan ?plan .
        ?plan a prov:Plan ; rdfs:label ?rule }}"""
    )
    assert '"R9 Persons at one meeting that was held have met"' in [str(row["rule"]) for row in plans]
    assert not dataset.ask(
        f"""PREFIX prov: <{PROV}> ASK {{ ?one prov:wasGeneratedBy ?step . ?step prov:used ?other
        FILTER NOT EXISTS {{ ?one prov:wasDerivedFrom ?other }} }}"""
    )


def test_terms_are_of_prov_and_nothing_is_blank() -> None:
    stated = provenance(answer(MET), BASE)
    vocabulary = set(map(str, (PROV.Entity, PROV.Activity, PROV.Association, PROV.Plan, PROV.SoftwareAgent)))
    names = (
        "wasDerivedFrom wasGeneratedBy used value wasQuotedFrom wasAssociatedWith qualifiedAssociation agent hadPlan"
    )
    vocabulary |= {f"{PROV}{name}" for name in names.split()}
    used = {
        term.value for triple in stated for term in (triple.predicate, triple.object) if isinstance(term, ox.NamedNode)
    }
    assert {name for name in used if name.startswith(str(PROV))} <= vocabulary
    assert not [t for t in stated if isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode)]


def test_answers_are_the_same_each_time_and_read_by_others() -> None:
    assert provenance(answer(MET), BASE) == provenance(answer(MET), BASE)
    turtle = ox.serialize(provenance(answer(MET), BASE), format=ox.RdfFormat.TURTLE)
    assert turtle is not None
    assert len(Graph().parse(data=turtle.decode(), format="turtle")) == len(provenance(answer(MET), BASE))


def test_what_does_not_hold_is_named_with_the_note() -> None:
    missing = answer("person:a cq:metWith person:c")
    comments = [t.object for t in provenance(missing, BASE) if t.predicate.value.endswith("#comment")]
    assert comments == [ox.Literal(missing.note, language="en")]
