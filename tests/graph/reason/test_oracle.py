"""The house's engine against owlrl, an implementation that nobody of this house wrote.

Known deviations of owlrl, which the comparison leaves out:
- statements with a literal as subject, and what is reflexive or axiomatic (graph/reason/noise.py);
- owl:Thing as a class of things: only `someValuesFrom owl:Thing` is used by any ontology here.
"""

from __future__ import annotations

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
from ontology.load import ontology_graph
from ontology.skolem import skolemise
from tests.graph.reason.random_worlds import axioms, declared, statements
from tests.graph.reason.worlds import facts


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
