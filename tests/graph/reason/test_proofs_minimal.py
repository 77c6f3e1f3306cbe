"""Proofs are minimal, all there are, and found where searching for them is hard.

The oracle: the smallest sets of asserted statements whose closure has the statement, found by trying all sets.
"""

from __future__ import annotations

from itertools import combinations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Proof
from graph.reason import Explanation, explain, infer
from graph.reason.engine import Engine
from graph.reason.facts import Fact, fact_of, quad_of, triple_of
from graph.store import OxigraphDataset
from tests.graph.reason.worlds import BASE, facts, publish


def dataset_of(turtle: str) -> OxigraphDataset:
    """The statements with what OWL entails, as a release has them."""
    dataset = OxigraphDataset()
    dataset.extend(quad_of(fact, ox.DefaultGraph()) for fact in facts(turtle))
    return publish(dataset, infer(dataset, base=BASE))


def ask(dataset: OxigraphDataset, statement: str, limit: int = 20) -> Explanation:
    (fact,) = facts(statement)
    return explain(dataset, triple_of(fact), base=BASE, limit=limit)


def leaves(proof: Proof) -> frozenset[Fact]:
    if proof.rule == "asserted":
        return frozenset((fact_of(proof.statement),))
    return frozenset[Fact]().union(*map(leaves, proof.premises))


def height(proof: Proof) -> int:
    return 1 + max(map(height, proof.premises), default=-1)


def closures(asserted: list[Fact]) -> dict[frozenset[Fact], frozenset[Fact]]:
    """What each set of the statements entails, smaller sets first."""
    sizes = range(1, len(asserted) + 1)
    return {some: frozenset(Engine(some)) for n in sizes for some in map(frozenset, combinations(asserted, n))}


def minimal_sets(closed: dict[frozenset[Fact], frozenset[Fact]], goal: Fact) -> set[frozenset[Fact]]:
    """By trying all sets."""
    found: set[frozenset[Fact]] = set()
    for some, entailed in closed.items():
        if goal in entailed and not any(one <= some for one in found):
            found.add(some)
    return found


TERMS = st.sampled_from([":a", ":b", ":c"])
DATA = st.builds("{} {} {}".format, TERMS, st.sampled_from([":p", ":q", "owl:sameAs"]), TERMS) | st.builds(
    "{} a {}".format, TERMS, st.sampled_from([":C", ":D"])
)
AXIOMS = st.sampled_from(
    [
        ":p a owl:TransitiveProperty",
        ":q a owl:SymmetricProperty",
        ":p a owl:FunctionalProperty",
        ":q a owl:InverseFunctionalProperty",
        ":q rdfs:subPropertyOf :p",
        ":p owl:inverseOf :q",
        ":p rdfs:domain :C",
        ":q rdfs:range :D",
        ":C rdfs:subClassOf :D",
        ":D owl:equivalentClass :C",
    ]
)


@settings(max_examples=20, deadline=None)
@given(st.lists(DATA, max_size=4), st.lists(AXIOMS, max_size=2))
def test_proofs_are_the_minimal_sets(data: list[str], axioms: list[str]) -> None:
    turtle = " . ".join(dict.fromkeys([*data, *axioms, ":a :p :b"]))
    asserted = sorted(set(facts(turtle)), key=str)
    dataset = dataset_of(turtle)
    inferred = infer(dataset_of_asserted(asserted), base=BASE).triples
    closed = closures(asserted)
    for triple in inferred:
        answer = explain(dataset, triple, base=BASE, limit=20)
        oracle = minimal_sets(closed, fact_of(triple))
        found = [leaves(proof) for proof in answer.proofs]
        assert answer.proofs, triple
        assert not [one for one in found for other in found if one < other]
        for some in found:
            assert any(one <= some for one in oracle), (triple, some)
        if answer.complete:
            assert set(found) == oracle, triple


def dataset_of_asserted(asserted: list[Fact]) -> OxigraphDataset:
    dataset = OxigraphDataset()
    dataset.extend(quad_of(fact, ox.DefaultGraph()) for fact in asserted)
    return dataset


def test_all_minimal_proofs_and_no_others() -> None:
    turtle = ":C rdfs:subClassOf :D . :p rdfs:domain :D . :q rdfs:domain :C . :x a :C ; :p :y ; :q :z"
    answer = ask(dataset_of(turtle), ":x a :D")
    assert answer.complete
    assert [leaves(proof) for proof in answer.proofs] == [
        frozenset(facts(":C rdfs:subClassOf :D . :x a :C")),
        frozenset(facts(":p rdfs:domain :D . :x :p :y")),
        frozenset(facts(":C rdfs:subClassOf :D . :q rdfs:domain :C . :x :q :z")),
    ]


def test_asserted_statement_may_follow_too() -> None:
    answer = ask(dataset_of(":C rdfs:subClassOf :D . :x a :C, :D"), ":x a :D")
    assert [proof.rule for proof in answer.proofs] == ["asserted", "cax-sco"]


def test_limit_leaves_the_longer_ones_out_and_says_so() -> None:
    dataset = dataset_of(":p rdfs:domain :D . :x :p " + ", ".join(f":y{i}" for i in range(9)))
    answer = ask(dataset, ":x a :D", limit=4)
    assert (len(answer.proofs), answer.complete) == (4, False)
    assert (len(ask(dataset, ":x a :D").proofs), ask(dataset, ":x a :D").complete) == (9, True)


KNOTS = {
    "chain": (
        ":p a owl:TransitiveProperty . " + " . ".join(f":n{i} :p :n{i + 1}" for i in range(40)),
        ":n0 :p :n40",
        41,
    ),
    "ring": (
        ":p a owl:TransitiveProperty, owl:SymmetricProperty . "
        + " . ".join(f":n{i} :p :n{(i + 1) % 30}" for i in range(30)),
        ":n0 :p :n15",
        16,
    ),
    "classes": (" . ".join(f":C{i} rdfs:subClassOf :C{i + 1}" for i in range(40)) + " . :x a :C0", ":x a :C40", 41),
    "equals": (" . ".join(f":n{i} owl:sameAs :n{i + 1}" for i in range(15)), ":n12 owl:sameAs :n3", 9),
    "replaced": (
        ":key a owl:InverseFunctionalProperty . :n3 :p :m4 . "
        + " . ".join(f":n{i} :key :k . :m{i} :key :l" for i in range(12)),
        ":n9 :p :m8",
        6,
    ),
    "recursive": (
        ":r owl:propertyChainAxiom :l1 . :l1 rdf:first :r ; rdf:rest :l2 . :l2 rdf:first :p ; rdf:rest rdf:nil . "
        ":p a owl:TransitiveProperty . :x :r :n0 . "
        + " . ".join(f":n{i} :p :n{i + 1}" for i in range(30)),
        ":x :r :n30",
        None,
    ),
    "hub": (
        ":r rdfs:range :D . :D rdfs:subClassOf :E . " + " . ".join(f":n{i} :r :hub" for i in range(400)),
        ":hub a :E",
        3,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", KNOTS)
def test_knots_are_explained_at_little_cost(name: str) -> None:
    turtle, statement, size = KNOTS[name]
    answer = ask(dataset_of(turtle), statement, limit=2)
    asserted = set(facts(turtle))
    assert answer.proofs
    for proof in answer.proofs:
        assert leaves(proof) <= asserted
        assert fact_of(proof.statement) in set(Engine(leaves(proof)))
    if size is not None:
        assert len(leaves(answer.proofs[0])) == size
    assert height(answer.proofs[0]) <= (40 if name == "classes" else 8)


def test_path_is_joined_two_by_two_as_the_table_has_it() -> None:
    answer = ask(dataset_of(KNOTS["chain"][0]), ":n0 :p :n40", limit=1)
    agenda = list(answer.proofs)
    while agenda:
        proof = agenda.pop()
        if proof.rule == "prp-trp":
            one, other, axiom = proof.premises
            assert (one.statement[0], other.statement[2]) == (proof.statement[0], proof.statement[2])
            assert one.statement[2] == other.statement[0]
            assert axiom.rule == "asserted"
        agenda += proof.premises


@pytest.mark.parametrize(
    ("turtle", "rules"),
    [
        (":C owl:disjointWith :D . :x a :C, :D", ["cax-dw"]),
        (":p a owl:AsymmetricProperty . :x :p :y . :y :p :x", ["prp-asyp"]),
        (":C owl:disjointWith :D . :x a :C", []),
    ],
    ids=["disjoint", "asymmetric", "sound"],
)
def test_contradiction_is_explained(turtle: str, rules: list[str]) -> None:
    answer = ask(dataset_of(turtle), ":x a owl:Nothing")
    assert sorted({proof.rule for proof in answer.proofs}) == rules
    assert answer.holds is bool(rules)
    assert bool(answer.note) is not bool(rules)


@pytest.mark.parametrize(
    ("statement", "note"),
    [
        (":nobody :p :a", "Nothing at all is stated about https://example.org/nobody."),
        (":a :unknown :b", "No statement has the property https://example.org/unknown."),
        (":a :p :c", "It is neither asserted nor inferred; the property has other values there."),
        (":b :p :c", "It is neither asserted nor inferred."),
        (":a :told :b", "It is not what the dataset believes, though it stands in https://example.org/article."),
    ],
)
def test_what_does_not_hold_is_told_with_what_is_known(statement: str, note: str) -> None:
    dataset = dataset_of(":a :p :b . :b :q :c")
    (told,) = facts(":a :told :b")
    dataset.extend([quad_of(told, ox.NamedNode("https://example.org/article"))])
    answer = ask(dataset, statement)
    assert (answer.holds, answer.proofs, answer.note) == (False, (), note)


def test_inferred_by_others_is_told() -> None:
    dataset = dataset_of(":a :p :b")
    (fact,) = facts(":b :p :a")
    dataset.extend(quad_of(fact, graph) for graph in (ox.DefaultGraph(), ox.NamedNode(str(BASE.graph("inferred")))))
    answer = ask(dataset, ":b :p :a")
    assert (answer.holds, answer.proofs) == (True, ())
    assert "no proof was found" in answer.note
