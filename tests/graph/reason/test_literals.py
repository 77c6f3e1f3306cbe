"""What literals say of themselves, and the clashes that follow."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.reason.engine import Engine
from graph.reason.literals import differ, in_datatype
from graph.reason.rules import RDF, RDFS, XSD
from tests.graph.reason.worlds import facts


def literal(text: str) -> ox.Literal:
    value, _, datatype = text.partition("^^")
    if "@" in value:
        return ox.Literal(value.split("@")[0], language=value.split("@")[1])
    return ox.Literal(value, datatype=ox.NamedNode(XSD + datatype)) if datatype else ox.Literal(value)


@pytest.mark.parametrize(
    ("text", "datatype", "expected"),
    [
        ("5^^integer", "integer", True),
        ("5^^integer", "decimal", True),
        ("5^^integer", "nonNegativeInteger", True),
        ("5^^byte", "integer", True),
        ("5.0^^decimal", "integer", True),
        ("2024-02-29^^date", "date", True),
        ("true^^boolean", "boolean", True),
        ("any", "string", True),
        *[(f"{text}^^{name}", name, True) for name, text in (
            ("gYear", "2020"), ("gYear", "-0044"), ("gYearMonth", "2020-05"), ("gMonthDay", "--02-29"),
            ("date", "-0044-03-15"), ("date", "12020-01-01"), ("date", "2024-01-01+07:00"),
            ("dateTime", "2020-01-01T24:00:00"), ("double", "1e3"), ("double", "-INF"), ("duration", "P1Y2M"),
            ("language", "en-US"), ("NCName", "a-b"),
        )],
        *[(f"{text}^^{name}", name, False) for name, text in (
            ("dateTime", "2020-01-01"), ("dateTime", "2020-01-01 10:00:00"), ("integer", "1_000"), ("integer", "٣"),
            ("decimal", "1e3"), ("decimal", "NaN"), ("double", "inf"), ("date", "2020-W01-1"), ("date", "2023-02-29"),
            ("date", "2024-04-31"), ("time", "10:00"), ("language", "en_US!"), ("NCName", "a:b"), ("boolean", "yes"),
            ("duration", "P"), ("duration", "P1YT"), ("gYear", "20"),
        )],
        ("-5^^integer", "nonNegativeInteger", False),
        ("300^^integer", "unsignedByte", False),
        ("300^^unsignedByte", "unsignedByte", False),
        ("5.5^^decimal", "integer", False),
        ("abc^^integer", "integer", False),
        ("2023-02-29^^date", "date", False),
        ("2024-02-28^^date", "dateTime", False),
        ("5", "integer", False),
        ("5^^integer", "string", False),
        ("a@en", "string", False),
        ("any", "language", None),
        ("5^^ours", "integer", None),
        ("5^^integer", "ours", None),
    ],
)  # fmt: skip
def test_in_datatype(text: str, datatype: str, expected: bool | None) -> None:
    assert in_datatype(literal(text), XSD + datatype) is expected


def test_every_literal_is_a_literal() -> None:
    assert in_datatype(literal("a@en"), RDFS + "Literal") is True
    assert in_datatype(literal("a@en"), RDF + "langString") is True
    assert in_datatype(literal("a"), RDF + "langString") is False


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1^^integer", "2^^integer", True),
        ("1^^integer", "1", True),
        ("a@en", "a@fr", True),
        ("a", "b", True),
        ("2024-01-01^^date", "2024-01-02^^date", True),
        ("2020^^gYear", "2021^^gYear", True),
        ("2024-01-01Z^^date", "2024-01-01+00:00^^date", None),
        ("P1Y^^duration", "P12M^^duration", None),
        ("1^^integer", "01^^integer", False),
        ("1^^integer", "1.0^^decimal", False),
        ("a@en", "a@EN", False),
        ("1^^ours", "2^^ours", None),
        ("x^^integer", "2^^integer", None),
    ],
)
def test_differ(one: str, other: str, expected: bool | None) -> None:
    assert differ(literal(one), literal(other)) is expected
    assert differ(literal(other), literal(one)) is expected


@pytest.mark.parametrize(
    ("clashing", "consistent"),
    [
        (":p rdfs:range xsd:integer . :x :p 'a' .", ":p rdfs:range xsd:integer . :x :p 1 ."),
        (":p rdfs:range xsd:date . :x :p '2024-13-01'^^xsd:date .", ":p rdfs:range xsd:date . :x :p :y ."),
        (
            ":C owl:allValuesFrom xsd:integer ; owl:onProperty :p . :x a :C ; :p 1.5 .",
            ":C owl:allValuesFrom xsd:integer ; owl:onProperty :p . :x :p 1.5 .",
        ),
    ],
)
def test_literal_outside_its_datatype(clashing: str, consistent: str) -> None:
    (clash,) = Engine(facts(clashing)).clashes()
    assert clash.rule == "dt-not-type"
    assert set(clash.premises) <= set(facts(clashing))
    assert Engine(facts(consistent)).clashes() == ()


@pytest.mark.parametrize(
    ("clashing", "consistent"),
    [
        (":p a owl:FunctionalProperty . :x :p 1, 2 .", ":p a owl:FunctionalProperty . :x :p 1, 01 . :y :p 2 ."),
        (
            ":C owl:maxCardinality '1'^^xsd:nonNegativeInteger ; owl:onProperty :p . :x a :C ; :p 'a', 'b' .",
            ":C owl:maxCardinality '1'^^xsd:nonNegativeInteger ; owl:onProperty :p . :x :p 'a', 'b' .",
        ),
        (
            ":p a owl:FunctionalProperty . :x owl:sameAs :y . :x :p 1 . :y :p 2 .",
            ":p a owl:FunctionalProperty . :x owl:differentFrom :y . :x :p 1 . :y :p 2 .",
        ),
    ],
)
def test_literals_that_would_have_to_be_equal(clashing: str, consistent: str) -> None:
    (clash,) = Engine(facts(clashing)).clashes()
    assert clash.rule == "dt-diff"
    assert "equal" in str(clash)
    assert Engine(facts(consistent)).clashes() == ()


def test_of_many_clashes_the_rest_is_counted() -> None:
    members = " ".join(f":x{i} a :C, :D ." for i in range(1003))
    found = Engine(facts(f":C owl:disjointWith :D . {members}")).clashes()
    assert len(found) == 1001
    assert [clash.message for clash in found if clash.message] == ["3 more like the others"]
