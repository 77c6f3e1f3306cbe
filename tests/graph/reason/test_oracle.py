"""The house's engine against owlrl, an implementation that nobody of this house wrote.

Known deviations of owlrl, which the comparison leaves out:
- statements with a literal as subject, and what is reflexive or axiomatic (graph/reason/noise.py);
- owl:Thing as a class of things: only `someValuesFrom owl:Thing` is used by any ontology here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.reason.engine import Engine
from graph.reason.facts import Fact
from graph.reason.noise import is_noise
from graph.reason.reference import owlrl_closure
from graph.reason.rules import owl, rdf, rdfs
from ontology.load import ontology_graph
from ontology.skolem import SKOLEM_PREFIX, skolemise
from tests.graph.reason.worlds import facts

TYPE = rdf("type")


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode("https://example.org/" + name)


def cell(*parts: object) -> ox.NamedNode:
    return ox.NamedNode(SKOLEM_PREFIX + "-".join(re.split("[/#]", str(part))[-1].strip('<>"') for part in parts))


CLASSES = [node(f"C{i}") for i in range(4)]
PROPERTIES = [node(f"p{i}") for i in range(4)]
THINGS = [node(f"x{i}") for i in range(5)]

klass, prop, thing = st.sampled_from(CLASSES), st.sampled_from(PROPERTIES), st.sampled_from(THINGS)


def as_list(items: list[ox.NamedNode]) -> tuple[ox.NamedNode, list[Fact]]:
    """An RDF list whose cells are named by what they hold."""
    head = rdf("nil")
    facts: list[Fact] = []
    for i in range(len(items) - 1, -1, -1):
        name = cell("list", *items[i:])
        facts += [(name, rdf("first"), items[i]), (name, rdf("rest"), head)]
        head = name
    return head, facts


def listed(subject: ox.NamedNode, predicate: str, items: list[ox.NamedNode]) -> list[Fact]:
    head, facts = as_list(items)
    return [(subject, owl(predicate), head), *facts]


def restriction(predicate: str, on: ox.NamedNode, value: ox.NamedNode | ox.Literal) -> tuple[ox.NamedNode, list[Fact]]:
    name = cell("r", predicate, on.value, value.value)
    about: list[Fact] = [(name, TYPE, owl("Restriction")), (name, owl("onProperty"), on), (name, owl(predicate), value)]
    return name, about


def below(side: bool, expression: tuple[ox.NamedNode, list[Fact]], named: ox.NamedNode) -> list[Fact]:
    name, facts = expression
    return [*facts, (name, rdfs("subClassOf"), named) if side else (named, rdfs("subClassOf"), name)]


ONE = ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#nonNegativeInteger"))
KINDS = ("SymmetricProperty", "TransitiveProperty", "FunctionalProperty", "InverseFunctionalProperty")
some = st.lists(klass, min_size=1, max_size=3, unique=True)

axioms = st.one_of(
    st.builds(lambda c, d: [(c, rdfs("subClassOf"), d)], klass, klass),
    st.builds(lambda c, d: [(c, owl("equivalentClass"), d)], klass, klass),
    st.builds(lambda p, q: [(p, rdfs("subPropertyOf"), q)], prop, prop),
    st.builds(lambda p, q: [(p, owl("equivalentProperty"), q)], prop, prop),
    st.builds(lambda p, q: [(p, owl("inverseOf"), q)], prop, prop),
    st.builds(lambda p, c: [(p, rdfs("domain"), c)], prop, klass),
    st.builds(lambda p, c: [(p, rdfs("range"), c)], prop, klass),
    st.builds(lambda p, kind: [(p, TYPE, owl(kind))], prop, st.sampled_from(KINDS)),
    st.builds(lambda p, ps: listed(p, "propertyChainAxiom", ps), prop, st.lists(prop, min_size=1, max_size=3)),
    st.builds(lambda c, ps: listed(c, "hasKey", ps), klass, st.lists(prop, min_size=1, max_size=2, unique=True)),
    st.builds(lambda c, cs: listed(c, "intersectionOf", cs), klass, some),
    st.builds(lambda c, cs: listed(c, "unionOf", cs), klass, some),
    st.builds(lambda c, xs: listed(c, "oneOf", xs), klass, st.lists(thing, min_size=1, max_size=2, unique=True)),
    st.builds(lambda s, p, d, c: below(s, restriction("someValuesFrom", p, d), c), st.booleans(), prop, klass, klass),
    st.builds(lambda p, c: below(True, restriction("someValuesFrom", p, owl("Thing")), c), prop, klass),
    st.builds(lambda s, p, d, c: below(s, restriction("allValuesFrom", p, d), c), st.booleans(), prop, klass, klass),
    st.builds(lambda s, p, x, c: below(s, restriction("hasValue", p, x), c), st.booleans(), prop, thing, klass),
    st.builds(lambda p, c: below(False, restriction("maxCardinality", p, ONE), c), prop, klass),
)
statements = st.one_of(
    st.builds(lambda x, c: (x, TYPE, c), thing, klass),
    st.builds(lambda x, p, y: (x, p, y), thing, prop, thing),
    st.builds(lambda x, p, y: (x, p, y), thing, prop, thing),
    st.builds(lambda x, y: (x, owl("sameAs"), y), thing, thing),
)
declared: list[Fact] = [
    *((c, TYPE, owl("Class")) for c in CLASSES),
    *((p, TYPE, owl("ObjectProperty")) for p in PROPERTIES),
]


def clean(facts: Iterable[Fact]) -> set[Fact]:
    return {fact for fact in facts if not is_noise(fact)}


def difference(facts: Iterable[Fact]) -> tuple[set[Fact], set[Fact]]:
    """What only the engine has, and what only owlrl has."""
    known = set(facts)
    ours, theirs = clean(Engine(known)), clean(owlrl_closure(known)[0])
    return ours - theirs, theirs - ours


def test_reference_compares_all_properties_of_a_key() -> None:
    known = facts(
        ":C owl:hasKey (:p :q) . :x a :C ; :p :u ; :q :v . :y a :C ; :p :u ; :q :v . :z a :C ; :p :u ; :q :w ."
    )
    closed, _ = owlrl_closure(known)
    assert set(known) <= closed
    assert set(facts(":x owl:sameAs :y")) <= closed
    assert not set(facts(":x owl:sameAs :z")) & closed


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(axioms, max_size=6), st.lists(statements, max_size=8))
def test_engine_agrees_with_owlrl_on_random_ontologies(ontology: list[list[Fact]], data: list[Fact]) -> None:
    assert difference([*declared, *(fact for axiom in ontology for fact in axiom), *data]) == (set(), set())


@pytest.mark.slow
def test_engine_agrees_with_owlrl_on_our_ontology() -> None:
    facts = {
        (quad.subject, quad.predicate, quad.object)
        for quad in ox.parse(skolemise(ontology_graph()).serialize(format="nt").encode(), ox.RdfFormat.N_TRIPLES)
    }
    assert difference(facts) == (set(), set())


@given(st.lists(axioms, max_size=6), st.lists(statements, max_size=8), st.randoms(use_true_random=False))
def test_closure_is_idempotent_monotone_and_independent_of_order(
    ontology: list[list[Fact]], data: list[Fact], random: Random
) -> None:
    facts = [*declared, *(fact for axiom in ontology for fact in axiom), *data]
    closed = set(Engine(facts))
    assert set(Engine(closed)) == closed
    assert set(facts) <= closed
    shuffled = list(facts)
    random.shuffle(shuffled)
    grown = Engine()
    for fact in shuffled:
        grown.add([fact])
    assert set(grown) == closed
    assert set(Engine(facts[: len(facts) // 2])) <= closed
