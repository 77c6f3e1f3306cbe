"""Text in, text out: the same closure as by facts."""

from __future__ import annotations

import pytest

from graph.reason.bulk import close_text
from graph.reason.engine import Engine
from graph.reason.facts import Fact
from graph.reason.noise import is_noise
from tests.graph.reason.worlds import facts

WORLD = """:p rdfs:domain :C ; owl:inverseOf :q . :C rdfs:subClassOf :D .
:C rdfs:subClassOf [ owl:hasValue "a b . \\n\\"c\\"@x" ; owl:onProperty :r ] .
:x :p :y . :y :note "two words ."@en, "1"^^xsd:integer . :u owl:sameAs :x . :D owl:disjointWith :E . :y a :E ."""


def lines(some: list[Fact]) -> list[str]:
    return [" ".join(map(str, fact)) for fact in some]


@pytest.mark.parametrize("reasoner", ["columns", "owlrl"])
@pytest.mark.parametrize("pieces", [1, 3])
def test_closure_of_text(reasoner: str, pieces: int) -> None:
    known = facts(WORLD)
    parts = ["".join(f"{line} .\n" for line in lines(known)[i::pieces]) for i in range(pieces)]
    closure = close_text([*parts, parts[0]], reasoner=reasoner)
    assert sorted(closure.stated()) == sorted(lines(known))
    expected = [fact for fact in set(Engine(known)) - set(known) if not is_noise(fact)]
    assert sorted(closure.inferred()) == sorted(lines(expected))
    assert closure.clashes() == ()


@pytest.mark.parametrize("reasoner", ["columns", "owlrl"])
def test_clash_is_told(reasoner: str) -> None:
    known = lines(facts(":C owl:disjointWith :D . :x a :C, :D ."))
    assert close_text(["".join(f"{line} .\n" for line in known)], reasoner=reasoner).clashes()


def test_nothing_is_closed_to_nothing() -> None:
    closure = close_text([])
    assert (list(closure.stated()), list(closure.inferred()), closure.clashes()) == ([], [], ())


def test_piece_that_ends_within_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="canonical N-Triples"):
        close_text(["<x:a> <x:b> <x:c> .\n<x:d> <x:e>"])
