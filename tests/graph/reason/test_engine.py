"""Every rule of the profile's tables: what it entails, and what it does not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.reason.engine import Engine
from graph.reason.rules import PATTERNS, PLAIN, REPLACEMENTS
from tests.graph.reason.worlds import facts

ON = "owl:onProperty :p"
NONE, ONE = '"0"^^xsd:nonNegativeInteger', '"1"^^xsd:nonNegativeInteger'

# rule · axioms and facts · what follows · what does not
ENTAILED = [
    ("prp-dom", ":p rdfs:domain :C . :x :p :y", ":x a :C", ":y a :C"),
    ("prp-rng", ":p rdfs:range :C . :x :p :y", ":y a :C", ":x a :C"),
    ("prp-fp", ":p a owl:FunctionalProperty . :x :p :y, :z", ":y owl:sameAs :z", ":x owl:sameAs :y"),
    ("prp-ifp", ":p a owl:InverseFunctionalProperty . :x :p :y . :z :p :y", ":x owl:sameAs :z", ":x owl:sameAs :y"),
    ("prp-symp", ":p a owl:SymmetricProperty . :x :p :y . :x :q :z", ":y :p :x", ":z :q :x"),
    ("prp-trp", ":p a owl:TransitiveProperty . :x :p :y . :y :p :z", ":x :p :z", ":z :p :x"),
    ("prp-spo1", ":p rdfs:subPropertyOf :q . :x :p :y . :u :q :v", ":x :q :y", ":u :p :v"),
    ("prp-spo2", ":r owl:propertyChainAxiom (:p :q) . :x :p :y . :y :q :z", ":x :r :z", ":x :r :y"),
    ("prp-spo2", ":r owl:propertyChainAxiom (:p :p :q) . :x :p :y . :y :p :z . :z :q :w", ":x :r :w", ":y :r :w"),
    ("prp-spo2", ":p owl:propertyChainAxiom (:p :q) . :x :p :y . :y :q :x", ":x :p :x", ":y :p :y"),
    ("prp-eqp1", ":p owl:equivalentProperty :q . :x :p :y", ":x :q :y", ":y :q :x"),
    ("prp-eqp2", ":p owl:equivalentProperty :q . :x :q :y", ":x :p :y", ":y :p :x"),
    ("prp-inv1", ":p owl:inverseOf :q . :x :p :y", ":y :q :x", ":x :q :y"),
    ("prp-inv2", ":p owl:inverseOf :q . :x :q :y", ":y :p :x", ":x :p :y"),
    (
        "prp-key",
        ":C owl:hasKey (:p :q) . :x a :C ; :p 1 ; :q 2 . :y a :C ; :p 1 ; :q 2 . :z a :C ; :p 1 ; :q 3 .",
        ":x owl:sameAs :y",
        ":x owl:sameAs :z",
    ),
    (
        "prp-key",
        ":C owl:hasKey (:p) . :x a :C ; :p 1 . :y a :C ; :p 1 . :z :p 1 .",
        ":y owl:sameAs :x",
        ":z owl:sameAs :x",
    ),
    ("cls-int1", ":C owl:intersectionOf (:A :B) . :x a :A, :B . :y a :A .", ":x a :C", ":y a :C"),
    ("cls-int2", ":C owl:intersectionOf (:A :B) . :x a :C .", ":x a :B", ":x a :D"),
    ("cls-uni", ":C owl:unionOf (:A :B) . :x a :B . :y a :C .", ":x a :C", ":y a :A"),
    ("cls-oo", ":C owl:oneOf (:x :y) . :z a :D .", ":y a :C", ":z a :C"),
    ("cls-svf1", f":C owl:someValuesFrom :D ; {ON} . :x :p :y . :y a :D . :u :p :v .", ":x a :C", ":u a :C"),
    ("cls-svf2", f":C owl:someValuesFrom owl:Thing ; {ON} . :x :p :y .", ":x a :C", ":y a :C"),
    ("cls-avf", f":C owl:allValuesFrom :D ; {ON} . :x a :C ; :p :y . :u :p :v .", ":y a :D", ":v a :D"),
    ("cls-hv1", f":C owl:hasValue :v ; {ON} . :x a :C . :y a :D .", ":x :p :v", ":y :p :v"),
    ("cls-hv2", f":C owl:hasValue :v ; {ON} . :x :p :v . :y :p :w .", ":x a :C", ":y a :C"),
    (
        "cls-maxc2",
        f":C owl:maxCardinality {ONE} ; {ON} . :x a :C ; :p :y, :z . :u :p :v, :w .",
        ":y owl:sameAs :z",
        ":v owl:sameAs :w",
    ),
    (
        "cls-maxqc3",
        f":C owl:maxQualifiedCardinality {ONE} ; {ON} ; owl:onClass :D . :x a :C ; :p :y, :z, :w . :y a :D . :z a :D .",
        ":y owl:sameAs :z",
        ":y owl:sameAs :w",
    ),
    (
        "cls-maxqc4",
        f":C owl:maxQualifiedCardinality {ONE} ; {ON} ; owl:onClass owl:Thing . :x a :C ; :p :y, :z .",
        ":y owl:sameAs :z",
        ":x owl:sameAs :z",
    ),
    ("cax-sco", ":C rdfs:subClassOf :D . :x a :C . :y a :D .", ":x a :D", ":y a :C"),
    ("cax-eqc1", ":C owl:equivalentClass :D . :x a :C .", ":x a :D", ":x a :E"),
    ("cax-eqc2", ":C owl:equivalentClass :D . :x a :D .", ":x a :C", ":x a :E"),
    ("eq-sym", ":x owl:sameAs :y .", ":y owl:sameAs :x", ":x owl:sameAs :x"),
    ("eq-trans", ":x owl:sameAs :y . :y owl:sameAs :z .", ":x owl:sameAs :z", ":z owl:sameAs :z"),
    ("eq-rep-s", ":x owl:sameAs :y . :x :p :z .", ":y :p :z", ":z :p :y"),
    ("eq-rep-p", ":p owl:sameAs :q . :x :p :z .", ":x :q :z", ":z :q :x"),
    ("eq-rep-o", ":x owl:sameAs :y . :z :p :x .", ":z :p :y", ":y :p :z"),
    ("scm-sco", ":C rdfs:subClassOf :D . :D rdfs:subClassOf :E .", ":C rdfs:subClassOf :E", ":E rdfs:subClassOf :C"),
    ("scm-eqc1", ":C owl:equivalentClass :D .", ":D rdfs:subClassOf :C", ":C rdfs:subClassOf :C"),
    (
        "scm-eqc2",
        ":C rdfs:subClassOf :D . :D rdfs:subClassOf :C .",
        ":C owl:equivalentClass :D",
        ":C owl:equivalentClass :E",
    ),
    (
        "scm-spo",
        ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r .",
        ":p rdfs:subPropertyOf :r",
        ":r rdfs:subPropertyOf :p",
    ),
    ("scm-eqp1", ":p owl:equivalentProperty :q .", ":q rdfs:subPropertyOf :p", ":q rdfs:subPropertyOf :q"),
    (
        "scm-eqp2",
        ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p .",
        ":p owl:equivalentProperty :q",
        ":p owl:equivalentProperty :r",
    ),
    ("scm-dom1", ":p rdfs:domain :C . :C rdfs:subClassOf :D .", ":p rdfs:domain :D", ":p rdfs:range :D"),
    ("scm-dom2", ":q rdfs:domain :C . :p rdfs:subPropertyOf :q .", ":p rdfs:domain :C", ":p rdfs:range :C"),
    ("scm-rng1", ":p rdfs:range :C . :C rdfs:subClassOf :D .", ":p rdfs:range :D", ":p rdfs:domain :D"),
    ("scm-rng2", ":q rdfs:range :C . :p rdfs:subPropertyOf :q .", ":p rdfs:range :C", ":p rdfs:domain :C"),
    ("scm-int", ":C owl:intersectionOf (:A :B) .", ":C rdfs:subClassOf :B", ":B rdfs:subClassOf :C"),
    ("scm-uni", ":C owl:unionOf (:A :B) .", ":B rdfs:subClassOf :C", ":C rdfs:subClassOf :B"),
    (
        "scm-hv",
        ":C owl:hasValue :v ; owl:onProperty :p . :D owl:hasValue :v ; owl:onProperty :q . :p rdfs:subPropertyOf :q .",
        ":C rdfs:subClassOf :D",
        ":D rdfs:subClassOf :C",
    ),
    (
        "scm-svf1",
        f":C owl:someValuesFrom :A ; {ON} . :D owl:someValuesFrom :B ; {ON} . :A rdfs:subClassOf :B .",
        ":C rdfs:subClassOf :D",
        ":D rdfs:subClassOf :C",
    ),
    (
        "scm-svf2",
        f":C owl:someValuesFrom :A ; {ON} . :D owl:someValuesFrom :A ; owl:onProperty :q . :p rdfs:subPropertyOf :q .",
        ":C rdfs:subClassOf :D",
        ":D rdfs:subClassOf :C",
    ),
    (
        "scm-avf1",
        f":C owl:allValuesFrom :A ; {ON} . :D owl:allValuesFrom :B ; {ON} . :A rdfs:subClassOf :B .",
        ":C rdfs:subClassOf :D",
        ":D rdfs:subClassOf :C",
    ),
    (
        "scm-avf2",
        f":C owl:allValuesFrom :A ; {ON} . :D owl:allValuesFrom :A ; owl:onProperty :q . :p rdfs:subPropertyOf :q .",
        ":D rdfs:subClassOf :C",
        ":C rdfs:subClassOf :D",
    ),
]

CLASHES = [
    ("prp-irp", ":p a owl:IrreflexiveProperty . :x :p :x .", ":p a owl:IrreflexiveProperty . :x :p :y ."),
    ("prp-asyp", ":p a owl:AsymmetricProperty . :x :p :y . :y :p :x .", ":p a owl:AsymmetricProperty . :x :p :y ."),
    (
        "prp-pdw",
        ":p owl:propertyDisjointWith :q . :x :p :y ; :q :y .",
        ":p owl:propertyDisjointWith :q . :x :p :y ; :q :z .",
    ),
    (
        "prp-adp",
        ":a a owl:AllDisjointProperties ; owl:members (:p :q :r) . :x :p :y ; :r :y .",
        ":a a owl:AllDisjointProperties ; owl:members (:p :q :r) . :x :p :y ; :r :z .",
    ),
    (
        "prp-npa1",
        ":n owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetIndividual :y . :x :p :y .",
        ":n owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetIndividual :y . :x :p :z .",
    ),
    (
        "prp-npa2",
        ":n owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetValue 1 . :x :p 1 .",
        ":n owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetValue 1 . :x :p 2 .",
    ),
    ("cls-nothing2", ":x a owl:Nothing .", ":x a :C ."),
    ("cls-com", ":C owl:complementOf :D . :x a :C, :D .", ":C owl:complementOf :D . :x a :C . :y a :D ."),
    (
        "cls-maxc1",
        f":C owl:maxCardinality {NONE} ; {ON} . :x a :C ; :p :y .",
        f":C owl:maxCardinality {NONE} ; {ON} . :x a :C ; :q :y .",
    ),
    (
        "cls-maxqc1",
        f":C owl:maxQualifiedCardinality {NONE} ; {ON} ; owl:onClass :D . :x a :C ; :p :y . :y a :D .",
        f":C owl:maxQualifiedCardinality {NONE} ; {ON} ; owl:onClass :D . :x a :C ; :p :y .",
    ),
    (
        "cls-maxqc2",
        f":C owl:maxQualifiedCardinality {NONE} ; {ON} ; owl:onClass owl:Thing . :x a :C ; :p :y .",
        f":C owl:maxQualifiedCardinality {NONE} ; {ON} ; owl:onClass owl:Thing . :x :p :y .",
    ),
    ("cax-dw", ":C owl:disjointWith :D . :x a :C, :D .", ":C owl:disjointWith :D . :x a :C . :y a :D ."),
    (
        "cax-adc",
        ":a a owl:AllDisjointClasses ; owl:members (:C :D :E) . :x a :C, :E .",
        ":a a owl:AllDisjointClasses ; owl:members (:C :D :E) . :x a :C, :F .",
    ),
    ("eq-diff1", ":x owl:sameAs :y ; owl:differentFrom :y .", ":x owl:sameAs :y ; owl:differentFrom :z ."),
    (
        "eq-diff2",
        ":a a owl:AllDifferent ; owl:members (:x :y) . :x owl:sameAs :y .",
        ":a a owl:AllDifferent ; owl:members (:x :y) . :x owl:sameAs :z .",
    ),
    (
        "eq-diff3",
        ":a a owl:AllDifferent ; owl:distinctMembers (:x :y) . :x owl:sameAs :y .",
        ":a a owl:AllDifferent ; owl:distinctMembers (:x :y) . :x owl:sameAs :z .",
    ),
]


def _ids(cases: Sequence[tuple[object, ...]]) -> list[str]:
    return [f"{case[0]}-{i}" for i, case in enumerate(cases)]


@pytest.mark.parametrize(("rule", "given", "follows", "does_not"), ENTAILED, ids=_ids(ENTAILED))
def test_rule_entails(rule: str, given: str, follows: str, does_not: str) -> None:
    closed = set(Engine(facts(given)))
    assert set(facts(follows)) <= closed
    assert not set(facts(does_not)) & closed


@pytest.mark.parametrize(("rule", "clashing", "consistent"), CLASHES, ids=_ids(CLASHES))
def test_rule_reports_clash(rule: str, clashing: str, consistent: str) -> None:
    engine = Engine(facts(clashing))
    assert {clash.rule for clash in engine.clashes()} == {rule}
    assert all(set(clash.premises) <= set(engine) for clash in engine.clashes())
    assert Engine(facts(consistent)).clashes() == ()


def test_every_rule_has_a_case() -> None:
    listed = {
        "prp-spo2",
        "prp-key",
        "prp-adp",
        "cls-int1",
        "cls-int2",
        "cls-uni",
        "cls-oo",
        "cax-adc",
        "eq-diff2",
        "eq-diff3",
    }
    patterns, rules = {pattern.id for pattern in PATTERNS}, {rule.id for rule in (*PLAIN, *REPLACEMENTS)}
    known = patterns | rules | listed | {"scm-int", "scm-uni"}
    assert {case[0] for case in (*ENTAILED, *CLASHES)} == known


def test_clash_names_rule_and_statements() -> None:
    (clash,) = Engine(facts(":C owl:disjointWith :D . :x a :C, :D .")).clashes()
    assert str(clash).startswith("cax-dw (OWL 2 RL, table 7): <https://example.org/x> ")
    assert len(clash.premises) == 3


def test_disjointness_inherited_by_inference_clashes_once() -> None:
    found = Engine(
        facts(":C owl:disjointWith :D . :D owl:disjointWith :C . :A rdfs:subClassOf :C . :x a :A, :D .")
    ).clashes()
    assert len(found) == 2  # one for each of the two axioms
    assert len({clash.premises for clash in found}) == 2


def test_axioms_that_follow_from_data_are_used() -> None:
    # :q is :p by name of another, so what is said of :q holds of :p.
    closed = set(Engine(facts(":p owl:sameAs :q . :q a owl:SymmetricProperty . :x :p :y .")))
    assert set(facts(":y :p :x .")) <= closed


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("owl:someValuesFrom :D ; owl:onProperty :p", "owl:someValuesFrom owl:Thing ; owl:onProperty :p"),
        ("owl:someValuesFrom :D ; owl:onProperty :p", "owl:someValuesFrom :D ; owl:onProperty :q"),
        ("owl:allValuesFrom :D ; owl:onProperty :p", "owl:allValuesFrom :E ; owl:onProperty :p"),
    ],
)
def test_wider_restriction_holds_without_a_known_value(narrow: str, wide: str) -> None:
    axioms = ":p rdfs:subPropertyOf :q . :D rdfs:subClassOf :E . "
    about = f":N {narrow} . :W {wide} . :C rdfs:subClassOf :N . :W rdfs:subClassOf :F . :x a :C ."
    assert set(facts(":x a :F")) <= set(Engine(facts(axioms + about)))


@pytest.mark.parametrize("kind", ["hasValue", "someValuesFrom", "allValuesFrom"])
def test_two_restrictions_that_say_the_same_are_one_class(kind: str) -> None:
    known = facts(
        f":R owl:{kind} :v ; owl:onProperty :p . :S owl:{kind} :w ; owl:onProperty :p . :v owl:sameAs :w ."
        " :C rdfs:subClassOf :R . :S rdfs:subClassOf :D ."
    )
    closed = set(Engine(known))
    assert set(facts(":C rdfs:subClassOf :D")) <= closed
    assert not set(facts(":D rdfs:subClassOf :C")) & closed


def test_axioms_added_later_reach_earlier_facts() -> None:
    engine = Engine(facts(":x :p :y ."))
    assert set(facts(":y :p :x .")) <= set(engine.add(facts(":p a owl:SymmetricProperty .")))


def test_added_facts_return_only_what_is_new() -> None:
    engine = Engine(facts(":p a owl:SymmetricProperty . :x :p :y ."))
    assert engine.add(facts(":y :p :x .")) == []
    assert engine.add(facts(":x :p :z .")) == facts(":z :p :x .")


@pytest.mark.parametrize(
    "axiom",
    [
        ":p owl:propertyChainAxiom :l . :l rdf:first :p .",
        ":p owl:propertyChainAxiom :l . :l rdf:first :p ; rdf:rest :l .",
    ],
    ids=["no rest", "circle"],
)
def test_malformed_lists_make_no_rule(axiom: str) -> None:
    closed = set(Engine(facts(axiom + " :x :p :y . :y :p :z .")))
    assert not set(facts(":x :p :z .")) & closed


def test_empty_input_has_an_empty_closure() -> None:
    assert list(Engine()) == []
    assert Engine().clashes() == ()


def test_literals_never_become_subjects() -> None:
    closed = Engine(facts(":p owl:inverseOf :q . :p rdfs:range :C . :x :p 1 ."))
    assert {fact[0] for fact in closed} == {fact[0] for fact in facts(":p owl:inverseOf :q . :x :p 1 .")}
