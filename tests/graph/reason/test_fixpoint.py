"""The joint fixpoint of ontology and rules: its laws, whatever the data."""

from __future__ import annotations

from random import Random

import pyoxigraph as ox
import pytest
from rdflib import BNode, Literal

from graph.reason import DEFAULT_REASONER, REASONERS, infer
from graph.reason.facts import fact_of, quads_of
from graph.reason.noise import is_noise
from graph.store import OxigraphDataset
from ontology.load import rules
from tests.graph.reason.ruling import DATED, PEOPLE, SUCCESSION, TALKS, tenure
from tests.graph.reason.worlds import BASE, HEADER, publish, triple, world

TRIG = PEOPLE + TALKS + DATED + SUCCESSION + tenure("b", startLatest="2023-08-22", attestedOn="2024-01-23")


def test_inference_is_sorted_new_and_clean() -> None:
    dataset = world(TRIG)
    inference = infer(dataset, rules=rules(), base=BASE)
    keys = [tuple(term.n3() for term in found) for found in inference.triples]
    assert keys == sorted(set(keys))
    assert not any(isinstance(term, BNode) for found in inference.triples for term in found)
    assert not any(isinstance(found[0], Literal) for found in inference.triples)
    assert not any(is_noise(fact_of(found)) for found in inference.triples)
    assert not any(list(quads_of(dataset, fact_of(found), ox.DefaultGraph())) for found in inference.triples)


def test_dataset_stays_as_it_is() -> None:
    dataset = world(TRIG)
    before = set(dataset.quads())
    infer(dataset, rules=rules(), base=BASE)
    assert set(dataset.quads()) == before


def test_inference_is_idempotent() -> None:
    dataset = world(TRIG)
    once = infer(dataset, rules=rules(), base=BASE)
    assert once.triples
    assert infer(publish(dataset, once), rules=rules(), base=BASE) == once


def test_closure_as_given_entails_nothing_new() -> None:
    dataset = world(TRIG)
    once = infer(dataset, rules=rules(), base=BASE)
    closed = OxigraphDataset()
    closed.extend(quad for quad in publish(dataset, once).quads() if quad.graph_name != inferred())
    assert infer(closed, rules=rules(), base=BASE).triples == ()


def inferred() -> ox.NamedNode:
    return ox.NamedNode(str(BASE.graph("inferred")))


@pytest.mark.parametrize("seed", range(3))
def test_order_of_input_and_of_rules_does_not_matter(seed: int) -> None:
    random, dataset = Random(seed), world(TRIG)
    quads, texts = list(dataset.quads()), list(rules())
    random.shuffle(quads)
    random.shuffle(texts)
    shuffled = OxigraphDataset()
    for quad in quads:
        shuffled.extend([quad])
    assert infer(shuffled, rules=texts, base=BASE) == infer(dataset, rules=rules(), base=BASE)


@pytest.mark.slow
def test_owlrl_infers_the_same() -> None:
    dataset, some = world(TRIG), [rule for rule in rules() if rule.name in ("has-tenure", "met-with")]
    reference = infer(dataset, reasoner="owlrl", rules=some, base=BASE)
    assert reference.triples == infer(dataset, rules=some, base=BASE).triples


def test_no_reasoner_still_runs_the_rules() -> None:
    found = infer(world(TRIG), reasoner="none", rules=rules(), base=BASE).triples
    assert triple("person:a cq:metWith person:b") in found
    assert triple("meeting:m a cq:Event") not in found


def test_no_rules_still_closes() -> None:
    found = infer(world(TRIG), base=BASE).triples
    assert triple("meeting:m a cq:Event") in found
    assert triple("person:a cq:metWith person:b") not in found


def test_rule_conclusions_are_closed_again() -> None:
    found = infer(world(TRIG), rules=rules(), base=BASE).triples
    assert triple("tenure:a cq:replacedBy tenure:b") in found  # inverse of what a rule of the third stratum concludes
    assert triple("person:a <http://xmlns.com/foaf/0.1/knows> person:b") in found


def test_clash_is_reported_and_nothing_stops() -> None:
    inference = infer(world(TRIG + "person:a a cq:Place ."), rules=rules(), base=BASE)
    assert [clash.rule for clash in inference.clashes] == ["cax-dw"]
    assert "person/a" in str(inference.clashes[0])
    assert inference.triples


def test_owlrl_reports_the_clash_too() -> None:
    dataset = OxigraphDataset()
    text = HEADER + "cq:Person owl:disjointWith cq:Place . person:a a cq:Person, cq:Place ."
    dataset.extend(ox.parse(text.encode(), ox.RdfFormat.TURTLE))
    (clash,) = infer(dataset, reasoner="owlrl").clashes
    assert "person/a" in str(clash)


def test_empty_dataset_entails_nothing() -> None:
    inference = infer(OxigraphDataset(), rules=rules(), base=BASE)
    assert (inference.triples, inference.clashes) == ((), ())


def test_default_reasoner_is_one_of_them() -> None:
    assert DEFAULT_REASONER in REASONERS
    with pytest.raises(KeyError):
        infer(OxigraphDataset(), reasoner="other")
