"""The compliance suite of `Dataset`: every implementation passes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store import Dataset, OxigraphDataset

EX = "https://example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"


def iri(name: str) -> ox.NamedNode:
    return ox.NamedNode(EX + name)


def quad(subject: str, obj: str | ox.Literal, graph: str | None = None) -> ox.Quad:
    term = iri(obj) if isinstance(obj, str) else obj
    return ox.Quad(iri(subject), iri("p"), term, ox.DefaultGraph() if graph is None else iri(graph))


QUADS = [
    quad("a", "b"),
    quad("a", "c"),
    quad("b", "c", "g"),
    quad("b", ox.Literal("Tô Lâm", language="vi"), "g"),
    quad("c", ox.Literal("2024-01-23", datatype=ox.NamedNode(f"{XSD}date")), "h"),
]

Make = Callable[[], Dataset]


@pytest.fixture(params=["memory", "disk"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Makes an empty dataset of each implementation."""
    return {"memory": OxigraphDataset, "disk": lambda: OxigraphDataset(tmp_path / "store")}[request.param]


@pytest.fixture
def dataset(make: Make) -> Dataset:
    filled = make()
    filled.extend(QUADS)
    return filled


def names(terms: Iterable[object]) -> list[str]:
    return sorted(str(term).removeprefix(f"<{EX}").removesuffix(">") for term in terms)


def test_new_dataset_is_empty(make: Make) -> None:
    dataset = make()
    assert (len(dataset), list(dataset.quads()), dataset.graphs()) == (0, [], [])


def test_extend_adds_each_quad_once(dataset: Dataset) -> None:
    dataset.extend(QUADS[:2])
    assert len(dataset) == len(QUADS)
    assert set(dataset.quads()) == set(QUADS)


@pytest.mark.parametrize(
    ("subject", "obj", "graph", "expected"),
    [
        (iri("a"), None, None, QUADS[:2]),
        (None, iri("c"), None, QUADS[1:3]),
        (None, None, iri("g"), QUADS[2:4]),
        (None, None, ox.DefaultGraph(), QUADS[:2]),
        (iri("b"), None, ox.DefaultGraph(), []),
        (iri("b"), iri("c"), iri("g"), QUADS[2:3]),
        (None, ox.Literal("Tô Lâm", language="vi"), None, QUADS[3:4]),
        (None, ox.Literal("Tô Lâm"), None, []),
        (iri("nobody"), None, None, []),
    ],
)
def test_quads_match_the_pattern(
    dataset: Dataset,
    subject: ox.NamedNode | None,
    obj: ox.NamedNode | ox.Literal | None,
    graph: ox.NamedNode | ox.DefaultGraph | None,
    expected: list[ox.Quad],
) -> None:
    assert set(dataset.quads(subject, iri("p"), obj, graph)) == set(expected)
    assert set(dataset.quads(subject, None, obj, graph)) == set(expected)
    assert list(dataset.quads(subject, iri("other"), obj, graph)) == []


def test_contains_a_quad_in_its_graph_and_no_other(dataset: Dataset) -> None:
    assert dataset.contains(quad("b", "c", "g"))
    assert not dataset.contains(quad("b", "c"))
    assert not dataset.contains(quad("b", "c", "h"))


def test_graphs_are_named_and_sorted(dataset: Dataset) -> None:
    assert dataset.graphs() == [iri("g"), iri("h")]


def test_select_reads_the_default_graph_alone(dataset: Dataset) -> None:
    assert names(row["o"] for row in dataset.select("SELECT ?o { ?s ?p ?o }")) == ["b", "c"]


def test_select_reads_named_graphs_by_name(dataset: Dataset) -> None:
    rows = dataset.select("SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } FILTER isIRI(?o) }")
    assert [(str(row["g"]), str(row["o"])) for row in rows] == [(f"<{EX}g>", f"<{EX}c>")]


def test_select_leaves_unbound_variables_out(dataset: Dataset) -> None:
    query = f"SELECT ?o ?x {{ <{EX}a> ?p ?o OPTIONAL {{ ?o <{EX}q> ?x }} }}"
    assert [set(row) for row in dataset.select(query)] == [{"o"}, {"o"}]


def test_bindings_are_bound_and_never_text(dataset: Dataset) -> None:
    query = "SELECT ?s ?o { ?s ?p ?o }"  # the engine binds projected variables only
    assert names(row["o"] for row in dataset.select(query, {"s": iri("a"), "o": iri("b")})) == ["b"]
    hostile = ox.Literal('"} SELECT * { ?s ?p ?o } #')
    assert list(dataset.select(query, {"o": hostile})) == []


@pytest.mark.parametrize(("name", "expected"), [("a", True), ("nobody", False)])
def test_ask_answers(dataset: Dataset, name: str, expected: bool) -> None:
    assert dataset.ask("ASK { ?s ?p ?o }", {"s": iri(name)}) is expected


def test_construct_gives_triples(dataset: Dataset) -> None:
    triples = dataset.construct(f"CONSTRUCT {{ ?o <{EX}of> ?s }} WHERE {{ ?s ?p ?o }}")
    assert set(triples) == {ox.Triple(iri(o), iri("of"), iri("a")) for o in ("b", "c")}


@pytest.mark.parametrize(
    ("method", "query"),
    [
        ("select", "ASK { ?s ?p ?o }"),
        ("select", "CONSTRUCT WHERE { ?s ?p ?o }"),
        ("ask", "SELECT * { ?s ?p ?o }"),
        ("construct", "ASK { ?s ?p ?o }"),
    ],
)
def test_other_query_form_is_a_type_error(dataset: Dataset, method: str, query: str) -> None:
    with pytest.raises(TypeError, match="not a"):
        _ = list(getattr(dataset, method)(query))


@pytest.mark.parametrize("method", ["select", "ask", "construct", "results"])
def test_malformed_query_is_a_syntax_error(dataset: Dataset, method: str) -> None:
    with pytest.raises(SyntaxError):
        _ = list(getattr(dataset, method)("SELECT * {"))


def test_results_can_be_serialised(dataset: Dataset) -> None:
    results = dataset.results("SELECT ?o { ?s ?p ?o } ORDER BY ?o")
    assert isinstance(results, ox.QuerySolutions)
    assert results.serialize(format=ox.QueryResultsFormat.CSV) == f"o\r\n{EX}b\r\n{EX}c\r\n".encode()


@pytest.mark.parametrize("piece_bytes", [1, 100, 1 << 20])
def test_bulk_load_adds_the_quads_of_a_file(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece_bytes: int
) -> None:
    monkeypatch.setattr("graph.store._PIECE_BYTES", piece_bytes)
    path = tmp_path / "quads.nq"
    path.write_text("".join(f"{q} .\n" for q in QUADS), encoding="utf-8")
    dataset = make()
    dataset.bulk_load(path)
    assert set(dataset.quads()) == set(QUADS)


def test_load_adds_quads_to_those_that_are_there(dataset: Dataset) -> None:
    dataset.load(b"".join(f"{q} .\n".encode() for q in (QUADS[0], quad("new", "b"))))
    assert set(dataset.quads()) == {*QUADS, quad("new", "b")}


def test_bulk_load_of_a_malformed_file_is_a_syntax_error(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "quads.nq"
    path.write_text("<a b", encoding="utf-8")
    with pytest.raises(SyntaxError):
        make().bulk_load(path)


def test_checkpoint_is_a_copy_that_later_writes_do_not_reach(tmp_path: Path) -> None:
    dataset = OxigraphDataset(tmp_path / "store")
    dataset.extend(QUADS)
    dataset.checkpoint(tmp_path / "copy")
    dataset.extend([quad("later", "b")])
    copy = OxigraphDataset(tmp_path / "copy", read_only=True)
    assert set(copy.quads()) == set(QUADS)


def test_read_only_dataset_refuses_writes(tmp_path: Path) -> None:
    dataset = OxigraphDataset(tmp_path / "store")
    dataset.extend(QUADS)
    dataset.checkpoint(tmp_path / "copy")
    with pytest.raises(RuntimeError, match="read-write"):
        OxigraphDataset(tmp_path / "copy", read_only=True).extend([quad("later", "b")])


def test_missing_store_is_not_made_by_opening_it_read_only(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        OxigraphDataset(tmp_path / "nowhere", read_only=True)
