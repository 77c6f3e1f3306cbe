from __future__ import annotations

import gzip
import hashlib
import random
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from graph.release import CHECKSUMS, SYNTAXES, Release, Syntax, UnpublishableError

Publish = Callable[..., Release]


def expected(quads: list[ox.Quad], syntax: Syntax) -> set[ox.Quad]:
    return {q for q in quads if syntax.named_graphs or isinstance(q.graph_name, ox.DefaultGraph)}


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda s: s.suffix)
def test_dump_parses_back_to_the_same_quads(publish: Publish, quads: list[ox.Quad], syntax: Syntax) -> None:
    path = publish(quads).dumps_path / f"communique.{syntax.suffix}"
    assert set(ox.parse(path=str(path), format=syntax.format)) == expected(quads, syntax)


@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")  # rdflib 7.6 warns of its own calls
@pytest.mark.parametrize(("suffix", "name"), [("nq", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_dataset_dump_is_read_alike_by_rdflib(publish: Publish, quads: list[ox.Quad], suffix: str, name: str) -> None:
    dumps = publish(quads).dumps_path
    graphs = rdflib.Dataset()
    graphs.parse(data=(dumps / f"communique.{suffix}").read_text(), format=name)
    reference = rdflib.Dataset()
    reference.parse(data=(dumps / "communique.nq").read_text(), format="nquads")
    assert {str(g.identifier) for g in graphs.graphs()} == {str(g.identifier) for g in reference.graphs()}
    for graph in reference.graphs():
        assert isomorphic(graph, graphs.graph(graph.identifier)), graph.identifier


@pytest.mark.parametrize("suffix", ["nt", "ttl"])
def test_default_graph_dump_is_read_by_rdflib(publish: Publish, quads: list[ox.Quad], suffix: str) -> None:
    graph = rdflib.Graph().parse(publish(quads).dumps_path / f"communique.{suffix}")
    assert len(graph) == sum(isinstance(q.graph_name, ox.DefaultGraph) for q in quads)


def test_turtle_uses_the_prefixes(publish: Publish, quads: list[ox.Quad]) -> None:
    assert "\tcq:participant <" in (publish(quads).dumps_path / "communique.ttl").read_text()


def test_trig_opens_each_graph_once(publish: Publish, quads: list[ox.Quad]) -> None:
    text = (publish(quads).dumps_path / "communique.trig").read_text()
    assert text.count("{") == 2


def test_nquads_are_sorted_and_distinct(publish: Publish, quads: list[ox.Quad]) -> None:
    lines = (publish([*quads, *quads]).dumps_path / "communique.nq").read_text().split(" .\n")[:-1]
    assert len(lines) == len(quads)
    assert [f"{line} .\n" for line in lines] == sorted(f"{line} .\n" for line in lines)


def test_checksums_name_every_file_as_sha256sum_does(publish: Publish, quads: list[ox.Quad]) -> None:
    dumps = publish(quads).dumps_path
    lines = (line.split("  ") for line in (dumps / CHECKSUMS).read_text().splitlines())
    listed = {name: digest for digest, name in lines}
    assert listed == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in dumps.iterdir() if path.name != CHECKSUMS
    }
    assert len(listed) == 2 * len(SYNTAXES)


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda s: s.suffix)
def test_gzip_holds_the_plain_dump_and_no_time(publish: Publish, quads: list[ox.Quad], syntax: Syntax) -> None:
    path = publish(quads).dumps_path / f"communique.{syntax.suffix}"
    packed = path.with_name(f"{path.name}.gz").read_bytes()
    assert gzip.decompress(packed) == path.read_bytes()
    assert packed[4:8] == b"\0\0\0\0"  # RFC 1952 2.3: MTIME
    assert packed[3] == 0  # FLG: no file name


def test_dumps_are_the_same_bytes_whatever_the_order(
    publish: Publish, quads: list[ox.Quad], data_dir: Path, tmp_path: Path
) -> None:
    first = publish(quads)
    kept = {path.name: path.read_bytes() for path in first.dumps_path.iterdir()}
    void = first.void_path.read_bytes()
    data_dir.rename(tmp_path / "moved")
    shuffled = random.Random(7).sample(quads, len(quads))
    second = publish(shuffled)
    assert second.id == first.id
    assert {path.name: path.read_bytes() for path in second.dumps_path.iterdir()} == kept
    assert second.void_path.read_bytes() == void


def test_release_id_is_the_digest_of_the_sorted_nquads(publish: Publish, quads: list[ox.Quad]) -> None:
    release = publish(quads)
    digest = hashlib.sha256((release.dumps_path / "communique.nq").read_bytes()).hexdigest()
    lines = sorted({f"{quad} .\n" for quad in quads})
    assert release.id == digest[:16] == hashlib.sha256("".join(lines).encode()).hexdigest()[:16]


@pytest.mark.parametrize("place", ["subject", "object", "graph"])
def test_blank_node_is_refused(publish: Publish, quads: list[ox.Quad], data_dir: Path, place: str) -> None:
    node, name = ox.BlankNode("b"), ox.NamedNode("https://example.org/x")
    terms = {"subject": name, "object": name, "graph": name} | {place: node}
    bad = ox.Quad(terms["subject"], name, terms["object"], terms["graph"])
    with pytest.raises(UnpublishableError, match="blank node"):
        publish([*quads, bad])
    assert not (data_dir / "current").exists()


def test_literal_that_looks_like_a_blank_node_is_published(publish: Publish) -> None:
    name = ox.NamedNode("https://example.org/x")
    assert publish([ox.Quad(name, name, ox.Literal("_:b"))]).manifest["quads"] == 1


def test_empty_dataset_is_a_release(publish: Publish) -> None:
    release = publish([])
    assert release.id == hashlib.sha256(b"").hexdigest()[:16]
    assert release.manifest["quads"] == 0
