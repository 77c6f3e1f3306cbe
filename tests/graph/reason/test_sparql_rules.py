"""Rule files: what is read from them, what is refused, and in what order they may run."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox
import pytest

from graph.reason import RuleError
from graph.reason.compile import compile_rules
from graph.reason.sparql_rules import ConstructRule, Keep, read_rules
from graph.reason.strata import checked_strata
from ontology.load import prefixes, rules
from tests.graph.reason.worlds import facts

HEAD = "# rule: T1\n# title: Test\n# stratum: 1\n# source: here\nPREFIX : <https://example.org/>\n"


@dataclass(frozen=True)
class Text:
    name: str
    text: str


def read(query: str, *, stratum: int = 1, rule: str = "T1", extra: str = "") -> ConstructRule:
    header = HEAD.replace("stratum: 1", f"stratum: {stratum}").replace("T1", rule)
    (found,) = read_rules([Text("test", header.replace("# source", f"{extra}# source") + query)])
    return found


def names(term: object) -> str:
    """The local name of an IRI."""
    return re.split("[/#]", str(term))[-1].strip(">")


def test_patterns_are_read_with_graph_and_negation() -> None:
    rule = read(
        "CONSTRUCT { ?a :is ?b } WHERE { ?a :p ?b ; a :C , :D . GRAPH ?g { ?b :q 'x'@en } "
        "FILTER(?a != ?b) FILTER NOT EXISTS { ?a :no ?c . FILTER(?c > 1) } BIND(STR(?a) AS ?s) "
        '{ ?a :left ?b } UNION { ?a :right "1"^^:type } OPTIONAL { ?a :maybe ?d } }'
    )
    assert [names(atom[1]) for atom in rule.template] == ["is"]
    assert [(names(p.atom[1]), p.graph) for p in rule.premises] == [
        ("p", None),
        ("type", None),
        ("type", None),
        ("q", "?g"),
        ("left", None),
        ("right", None),
    ]
    assert rule.premises[3].atom[2] == ox.Literal("x", language="en")
    assert [names(p.atom[1]) for p in rule.negated] == ["no", "maybe"]


def test_reads_leave_out_named_graphs() -> None:
    rule = read("CONSTRUCT { ?a :is ?b } WHERE { ?a :p ?b . FILTER NOT EXISTS { GRAPH ?g { ?a :no ?b } } }")
    assert {signal[0].rsplit("/", 1)[-1] for signal in rule.reads} == {"p"}
    assert rule.denies == frozenset()


def test_keep_is_read() -> None:
    assert read("CONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b }", extra="# keep: least :p\n").keep == Keep(
        "https://example.org/p", least=True
    )


REFUSED = [
    ("CONSTRUCT { ?a :p ?b } WHERE { ?a :q/:r ?b }", "cannot stand"),
    ("CONSTRUCT { ?a :p ?b } WHERE { ?a ?p ?b }", "not an IRI"),
    ("CONSTRUCT { ?a :p ?b } WHERE { [] :q ?b }", "cannot read"),
    ("CONSTRUCT { ?a :p ?b } WHERE { _:b :q ?b }", "cannot read '_"),
    ("CONSTRUCT { ?a :p ?b } WHERE { ?a other:q ?b }", "prefix other"),
    ("CONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b ", "ends too early"),
    ("CONSTRUCT { ?a :p ?b } WHERE { { SELECT ?a WHERE { ?a :q ?b } } }", "cannot stand"),
    ("CONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b FILTER(EXISTS { ?a :r ?b }) }", "EXISTS inside"),
    ("SELECT * WHERE { ?a :q ?b }", "not a CONSTRUCT"),
]


@pytest.mark.parametrize(("query", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_what_rules_may_not_use_is_refused(query: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        read(query)


@pytest.mark.parametrize("line", ["rule", "title", "stratum", "source"])
def test_missing_header_is_refused(line: str) -> None:
    text = "\n".join(part for part in HEAD.splitlines() if not part.startswith(f"# {line}"))
    with pytest.raises(RuleError, match=line):
        read_rules([Text("test", text + "\nCONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b }")])


@pytest.mark.parametrize(("extra", "message"), [("# keep: middle :p\n", "keep"), ("# keep: least other:p\n", "keep")])
def test_bad_keep_is_refused(extra: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        read("CONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b }", extra=extra)


def test_stratum_must_be_a_number() -> None:
    with pytest.raises(RuleError, match="whole number"):
        read_rules(
            [Text("test", HEAD.replace("stratum: 1", "stratum: low") + "CONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b }")]
        )


# -- strata -----------------------------------------------------------------------------------------------------


def rule(name: str, stratum: int, writes: str, reads: str, denies: str = "") -> ConstructRule:
    negation = f"FILTER NOT EXISTS {{ ?a :{denies} ?b }}" if denies else ""
    return read(f"CONSTRUCT {{ ?a :{writes} ?b }} WHERE {{ ?a :{reads} ?b {negation} }}", stratum=stratum, rule=name)


def test_strata_are_run_from_the_lowest() -> None:
    low, high = rule("L", 1, "p", "q"), rule("H", 2, "r", "p", "s")
    assert checked_strata([high, low], ()) == ((low,), (high,))


def test_positive_recursion_is_allowed() -> None:
    both = (rule("A", 1, "p", "q"), rule("B", 1, "q", "p"))
    assert checked_strata(both, ()) == (both,)


STRATA = [
    ("reads from above", [rule("A", 1, "p", "q"), rule("B", 2, "q", "r")], "", "reads"),
    ("negates its own stratum", [rule("A", 1, "p", "q", "r"), rule("B", 1, "r", "s")], "", "raise its stratum above"),
    ("negates what it writes", [rule("A", 1, "p", "q", "p")], "", "circle"),
    ("circle of two", [rule("A", 1, "p", "q", "r"), rule("B", 2, "r", "p")], "", "circle"),
    ("through the ontology", [rule("A", 1, "p", "q", "r")], ":p rdfs:subPropertyOf :r", "circle"),
]


@pytest.mark.parametrize(("found", "axioms", "message"), [c[1:] for c in STRATA], ids=[c[0] for c in STRATA])
def test_strata_that_do_not_hold_are_refused(found: list[ConstructRule], axioms: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        checked_strata(found, compile_rules(facts(axioms)) if axioms else ())


def test_published_rules_are_read_and_their_store_accepts_them() -> None:
    read_all = read_rules(rules())
    assert len(read_all) == len(rules())
    store = ox.Store()
    for each in read_all:
        assert isinstance(store.query(each.construct), ox.QueryTriples)
        assert isinstance(store.query(each.select), ox.QuerySolutions)
        assert each.source
    assert "cq" in prefixes()
