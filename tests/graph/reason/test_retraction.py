"""Taking facts back: what is left is what would follow from the rest alone."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reason.engine import Engine
from graph.reason.facts import Fact, fact_order
from tests.graph.reason.random_worlds import axioms, declared, statements
from tests.graph.reason.worlds import facts

# what is given · what is taken back · what is left of it beside the rest · what goes with it
CASES = [
    (":p rdfs:domain :C . :x :p :y, :z", ":x :p :y", ":x a :C", ""),
    (":p rdfs:domain :C . :x :p :y", ":x :p :y", "", ":x a :C"),
    (":p rdfs:domain :C . :x a :C ; :p :y", ":x :p :y", ":x a :C", ""),
    (":p a owl:TransitiveProperty . :x :p :y . :y :p :z . :z :p :x", ":y :p :z", ":z :p :y", ":x :p :x"),
    (":p a owl:TransitiveProperty . :x :p :y . :y :p :z . :x :p :w . :w :p :z", ":y :p :z", ":x :p :z", ""),
    (":p a owl:SymmetricProperty . :x :p :y . :y :p :x", ":x :p :y", ":x :p :y . :y :p :x", ""),
    (":p a owl:SymmetricProperty . :x :p :y", ":x :p :y", "", ":y :p :x"),
    (":C rdfs:subClassOf :D . :x a :C", ":C rdfs:subClassOf :D", "", ":x a :D"),
    (":x owl:sameAs :y . :x :p :z", ":x owl:sameAs :y", ":x :p :z", ":y :p :z . :y owl:sameAs :x"),
    (":p a owl:FunctionalProperty . :x :p :y, :z . :y :q :w", ":x :p :z", ":y :q :w", ":z :q :w . :y owl:sameAs :z"),
    (":p rdfs:domain :C . :x :p :y", ":y :p :x", ":x a :C", ""),
]


@pytest.mark.parametrize(("known", "taken", "stays", "goes"), CASES)
def test_what_is_left(known: str, taken: str, stays: str, goes: str) -> None:
    engine = Engine(facts(known))
    before = set(engine)
    lost = engine.retract(facts(taken))
    after = set(engine)
    assert set(facts(stays) if stays else ()) <= after
    assert not set(facts(goes) if goes else ()) & after
    assert set(lost) == before - after - set(facts(taken))
    assert lost == sorted(lost, key=fact_order)


@given(st.lists(axioms, max_size=5), st.lists(statements, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_equal_to_a_full_run(ontology: list[list[Fact]], data: list[Fact], random: Random) -> None:
    known = [*declared, *(fact for axiom in ontology for fact in axiom), *data]
    taken = random.sample(known, random.randint(1, min(4, len(known))))
    left = [fact for fact in known if fact not in taken]
    engine = Engine(known)
    before = set(engine)
    lost = engine.retract(taken)
    assert set(engine) == set(Engine(left))
    assert set(lost) == before - set(engine) - set(taken)
    added = engine.add(taken)
    assert set(engine) == before
    assert set(added) == before - set(Engine(left)) - set(taken)


def test_taking_back_what_was_never_given_changes_nothing() -> None:
    engine = Engine(facts(":C rdfs:subClassOf :D . :x a :C"))
    before = set(engine)
    assert engine.retract(facts(":x a :D . :y a :C")) == []
    assert set(engine) == before
