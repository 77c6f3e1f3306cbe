"""What is not published, as a table."""

from __future__ import annotations

import pytest

from graph.reason.noise import is_noise
from graph.reason.rules import rdf
from tests.graph.reason.worlds import facts

NOISE = [
    ":x owl:sameAs :x",
    ":C rdfs:subClassOf :C",
    ":C owl:equivalentClass :C",
    ":p rdfs:subPropertyOf :p",
    ":p owl:equivalentProperty :p",
    ":x a owl:Thing",
    ":x a rdfs:Resource",
    ":C rdfs:subClassOf owl:Thing",
    "owl:Nothing rdfs:subClassOf :C",
    ":p rdfs:domain owl:Thing",
    "xsd:integer a rdfs:Datatype",
    "rdf:type a rdf:Property",
    ":x a []",
    "[] rdfs:subClassOf :C",
    ":x a cq:genid-0123456789abcdef",
]
PUBLISHED = [
    ":x owl:sameAs :y",
    ":x :p :x",
    ":x a :C",
    ":C rdfs:subClassOf :D",
    ":C owl:equivalentClass :D",
    ":x :p 1",
    ":p rdfs:domain :C",
    ":x rdfs:seeAlso owl:Thing",
]


@pytest.mark.parametrize("text", NOISE)
def test_noise(text: str) -> None:
    assert is_noise(facts(text)[0])


@pytest.mark.parametrize("text", PUBLISHED)
def test_not_noise(text: str) -> None:
    assert not is_noise(facts(text)[0])


def test_literal_subject_is_noise() -> None:
    (fact,) = facts(":x :p 1")
    assert is_noise((fact[2], rdf("type"), fact[0]))
