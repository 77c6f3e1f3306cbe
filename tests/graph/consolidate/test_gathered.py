"""Triples gathered by subject come out as the sorted lines that they are one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.consolidate.gathered import Gathered
from graph.consolidate.written import Term, Written, iri, lines, literal

GRAPH = iri("https://example.org/g")
KEYS = st.sampled_from(["a", "a-b", "ab", "a/b", "b"])
TRIPLES = st.lists(
    st.tuples(KEYS.map(iri), st.sampled_from(["p", "p-q"]).map(iri), st.text(st.characters(codec="utf-8")).map(literal))
)


@given(TRIPLES, st.sampled_from([None, GRAPH]))
def test_text_is_the_sorted_distinct_lines(triples: list[Written], graph: Term | None) -> None:
    gathered = Gathered()
    gathered.add(triples, graph)
    assert gathered.text() == b"".join(sorted(set(lines(triples, graph))))
    assert gathered.count == len(triples)


@pytest.mark.parametrize("graphs", [(None, GRAPH), (GRAPH, None)])
def test_graphs_may_be_mixed(graphs: tuple[Term | None, ...]) -> None:
    gathered, triple = Gathered(), (iri("s"), iri("p"), literal("x"))
    for graph in graphs:
        gathered.add([triple], graph)
    assert gathered.text() == b'<s> <p> "x" .\n<s> <p> "x" <https://example.org/g> .\n'


def test_nothing_is_no_line() -> None:
    assert Gathered().text() == b""
