"""Rule files: what is read from them, what is refused, and in what order they may run."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox
import pytest

from graph.reason import RuleError
from graph.reason.compile import compile_rules
from graph.reason.sparql_rules import ConstructRule, Keep, read_rules
from graph.reason.strata import stratify
from ontology.load import prefixes, rules
from tests.graph.reason.worlds import facts

HEAD = "# rule: T1\n# title: Test\n# source: here\nPREFIX : <https://example.org/>\n"


@dataclass(frozen=True)
class Text:
    name: str
    text: str


def read(query: str, *, rule: str = "T1", extra: str = "") -> ConstructRule:
    header = HEAD.replace("T1", rule)
    (found,) = read_rules([Text(rule, header.replace("# source", f"{extra}# source") + query)])
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


@pytest.mark.parametrize("line", ["rule", "title", "source"])
def test_missing_header_is_refused(line: str) -> None:
    text = "\n".join(part for part in HEAD.splitlines() if not part.startswith(f"# {line}"))
    with pytest.raises(RuleError, match=line):
        read_rules([Text("test", text + "\nCONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b }")])


@pytest.mark.parametrize(("extra", "message"), [("# keep: middle :p\n", "keep"), ("# keep: least other:p\n", "keep")])
def test_bad_keep_is_refused(extra: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        read("CONSTRUCT { ?a :p ?b } WHERE { ?a :q ?b }", extra=extra)


# -- strata -----------------------------------------------------------------------------------------------------


def rule(name: str, writes: str, reads: str, denies: str = "", keep: str = "") -> ConstructRule:
    negation = f"FILTER NOT EXISTS {{ ?a :{denies} ?b }}" if denies else ""
    query = f"CONSTRUCT {{ ?a :{writes} ?b }} WHERE {{ ?a :{reads} ?b {negation} }}"
    return read(query, rule=name, extra=f"# keep: {keep} :{writes}\n" if keep else "")


STRATA = [
    ("reading does not rise", [rule("A", "p", "q"), rule("B", "q", "r")], "", [["A", "B"]]),
    ("negation rises", [rule("A", "p", "q", "r"), rule("B", "r", "s")], "", [["B"], ["A"]]),
    ("through a rule that reads", [rule("A", "p", "q", "r"), rule("B", "r", "s"), rule("C", "s", "t")], "",
     [["B", "C"], ["A"]]),
    ("through the ontology", [rule("A", "p", "q", "r"), rule("B", "s", "t")], ":s rdfs:subPropertyOf :r",
     [["B"], ["A"]]),
    ("positive recursion", [rule("A", "p", "q"), rule("B", "q", "p")], "", [["A", "B"]]),
    ("recursion with itself", [rule("A", "p", "p")], "", [["A"]]),
    ("what is chosen is complete", [rule("A", "p", "q"), rule("B", "q", "r", keep="least")], "", [["B"], ["A"]]),
    ("what is chosen from is complete", [rule("A", "p", "q", keep="least"), rule("B", "q", "r")], "", [["B"], ["A"]]),
    ("those who choose choose together",
     [rule("A", "p", "q", keep="least"), rule("B", "q", "r"), rule("C", "p", "s", keep="least")], "",
     [["B"], ["A", "C"]]),
    ("no rules", [], "", []),
]  # fmt: skip


@pytest.mark.parametrize(("found", "axioms", "wanted"), [c[1:] for c in STRATA], ids=[c[0] for c in STRATA])
def test_strata_follow_from_what_rules_read_and_write(
    found: list[ConstructRule], axioms: str, wanted: list[list[str]]
) -> None:
    ontology = compile_rules(facts(axioms)) if axioms else ()
    assert [[one.name for one in stratum] for stratum in stratify(found, ontology)] == wanted
    backwards = stratify(found[::-1], ontology)
    assert [sorted(one.name for one in stratum) for stratum in backwards] == wanted


CIRCLES = [
    ("negates what it writes", [rule("A", "p", "q", "p")], "", "A negates p of A"),
    ("two rules", [rule("A", "p", "q", "r"), rule("B", "r", "p")], "", "A negates r of B; B reads p of A"),
    ("through the ontology", [rule("A", "p", "q", "r")], ":p rdfs:subPropertyOf :r", "A negates r of A"),
    ("chooses by its choice", [rule("A", "p", "p", keep="least")], "", "A chooses by p of A"),
    ("only those of the circle are named",
     [rule("A", "p", "q", "r"), rule("B", "r", "p"), rule("C", "x", "p"), rule("D", "q", "y")], "",
     "A negates r of B; B reads p of A"),
]  # fmt: skip


@pytest.mark.parametrize(("found", "axioms", "named"), [c[1:] for c in CIRCLES], ids=[c[0] for c in CIRCLES])
def test_circle_through_a_negation_or_choice_is_refused(found: list[ConstructRule], axioms: str, named: str) -> None:
    with pytest.raises(RuleError) as raised:
        stratify(found, compile_rules(facts(axioms)) if axioms else ())
    told = str(raised.value).replace("https://example.org/", "").partition("complete first: ")[2]
    assert sorted(told.split("; ")) == named.split("; ")


def test_published_rules_are_read_and_their_store_accepts_them() -> None:
    read_all = read_rules(rules())
    assert len(read_all) == len(rules())
    store = ox.Store()
    for each in read_all:
        assert isinstance(store.query(each.construct), ox.QueryTriples)
        assert isinstance(store.query(each.select), ox.QuerySolutions)
        assert each.source
    assert "cq" in prefixes()
