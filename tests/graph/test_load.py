from __future__ import annotations

import gzip
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.load import load_files
from graph.release import current, verify
from graph.store import OxigraphDataset

TURTLE = "@prefix ex: <http://example.org/> . ex:a ex:p [ ex:q 1 ] ; ex:r ( ex:b _:x ), 'chữ'@vi ."
TRIPLE = "<http://example.org/a> <http://example.org/p> <http://example.org/b>"
ONE = {
    "a.ttl": f"{TRIPLE} .",
    "a.nt": f"{TRIPLE} .",
    "a.nq": f"{TRIPLE} .",
    "a.trig": f"{{ {TRIPLE} }}",
    "a.n3": f"{TRIPLE} .",
    "a.jsonld": '{"@id": "http://example.org/a", "http://example.org/p": {"@id": "http://example.org/b"}}',
    "a.rdf": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/">'
        '<rdf:Description rdf:about="http://example.org/a"><e:p rdf:resource="http://example.org/b"/>'
        "</rdf:Description></rdf:RDF>"
    ),
}


def write(folder: Path, files: dict[str, str]) -> list[Path]:
    for name, content in files.items():
        data = content.encode()
        (folder / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return [folder / name for name in files]


@pytest.mark.parametrize("zipped", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("name", list(ONE))
def test_every_syntax_is_loaded(tmp_path: Path, name: str, zipped: bool) -> None:
    files = write(tmp_path, {name + (".gz" if zipped else ""): ONE[name]})
    result = load_files(files, tmp_path / "data")
    store = OxigraphDataset(result.release.store_path, read_only=True)
    assert [str(quad) for quad in store.quads()] == [TRIPLE]
    assert result.report.refused == ()


def test_blank_nodes_get_the_same_names_every_time(tmp_path: Path) -> None:
    files = write(tmp_path, {"a.ttl": TURTLE})
    first, second = load_files(files, tmp_path / "one"), load_files(files, tmp_path / "two")
    assert first.release.id == second.release.id
    store = OxigraphDataset(first.release.store_path, read_only=True)
    names = {t.value for q in store.quads() for t in (q.subject, q.object) if isinstance(t, ox.NamedNode)}
    assert sum("/.well-known/genid/" in name for name in names) == 4


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    line = "_:x <http://example.org/p> <http://example.org/%s> ."
    result = load_files(write(tmp_path, {"a.nt": line % "a", "b.nt": line % "b"}), tmp_path / "data")
    store = OxigraphDataset(result.release.store_path, read_only=True)
    assert len({quad.subject for quad in store.quads()}) == 2


def test_relative_iris_do_not_tell_where_the_file_lies(tmp_path: Path) -> None:
    result = load_files(write(tmp_path, {"a.ttl": "<#x> <#p> <y> ."}), tmp_path / "data")
    text = (result.release.dumps_path / "communique.nt").read_text()
    assert str(tmp_path) not in text
    assert "<https://w3id.org/communique/a.ttl#x>" in text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("b.ttl", "<a> <b", "line 1"),
        ("b.nt", f"{TRIPLE} .\nbroken", "line 2"),
        ("b.txt", "", "unknown syntax"),
        ("b", "", "unknown syntax"),
        ("b.jsonld", '{"@context": "http://example.org/context", "a": 1}', "remote contexts"),
    ],
)
def test_unreadable_file_is_refused_whole_and_by_name(tmp_path: Path, name: str, content: str, reason: str) -> None:
    result = load_files(write(tmp_path, {name: content, "a.ttl": ONE["a.ttl"]}), tmp_path / "data")
    ((source, why),) = ((refusal.source, refusal.reason) for refusal in result.report.refused)
    assert source == str(tmp_path / name)
    assert reason in why
    assert result.release.manifest["quads"] == 1
    assert name in result.release.report_path.read_text()


def test_missing_and_damaged_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "b.ttl.gz").write_bytes(gzip.compress(b"<a:a> <a:b> <a:c> .")[:-9])
    result = load_files([tmp_path / "none.ttl", tmp_path / "b.ttl.gz"], tmp_path / "data")
    assert len(result.report.refused) == 2


def test_load_that_reads_nothing_leaves_the_release_that_is_served(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<a:a> <a:b> <a:c> .")
    first = load_files([tmp_path / "a.ttl"], tmp_path / "data")
    second = load_files([tmp_path / "none.ttl"], tmp_path / "data")
    assert (first.published, second.published) == (True, False)
    assert second.release.id == first.release.id


def test_reasoner_adds_what_is_entailed_beside_what_is_stated(tmp_path: Path) -> None:
    schema = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . <http://example.org/p> rdfs:range <http://e/C> ."
    files = write(tmp_path, {"a.ttl": ONE["a.ttl"], "s.ttl": schema})
    result = load_files(files, tmp_path / "data", reasoner="columns")
    store = OxigraphDataset(result.release.store_path, read_only=True)
    typed = "<http://example.org/b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/C>"
    found = sorted(str(quad) for quad in store.quads() if str(quad).startswith(typed))
    assert found == [typed, f"{typed} <https://w3id.org/communique/graph/inferred>"]
    assert result.report.inferred >= 1
    release = current(tmp_path / "data")
    assert release is not None
    verify(release)
