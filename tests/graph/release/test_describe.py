from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, RDF, VOID, Namespace

from graph.release import Release
from tests.graph.release.conftest import BASE, CQ

SPDX = Namespace("http://spdx.org/rdf/terms#")
DATASET = URIRef(f"{BASE}.well-known/void#dataset")


@pytest.fixture
def release(publish: Callable[..., Release], quads: list[ox.Quad]) -> Release:
    return publish(quads)


@pytest.fixture
def void(release: Release) -> Graph:
    return Graph().parse(release.void_path, format="turtle")


def number(graph: Graph, subject: URIRef, predicate: URIRef) -> int:
    value = graph.value(subject, predicate)
    assert value is not None
    return int(str(value))


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        (VOID.triples, 7),
        (VOID.classes, 3),
        (VOID.properties, 4),
        (VOID.distinctSubjects, 3),
        (VOID.documents, 1),
    ],
    ids=lambda value: str(value).rpartition("#")[2],
)
def test_void_counts_the_default_graph(void: Graph, predicate: URIRef, expected: int) -> None:
    assert number(void, DATASET, predicate) == expected


@pytest.mark.parametrize(
    ("kind", "iri", "measured", "expected"),
    [
        (VOID["class"], f"{CQ}Person", VOID.entities, 1),
        (VOID["class"], f"{CQ}Meeting", VOID.entities, 1),
        (VOID.property, str(RDF.type), VOID.triples, 3),
        (VOID.property, f"{CQ}label", VOID.triples, 2),
    ],
)
def test_void_counts_each_class_and_property(
    void: Graph, kind: URIRef, iri: str, measured: URIRef, expected: int
) -> None:
    (partition,) = void.subjects(kind, URIRef(iri))
    assert isinstance(partition, URIRef)
    assert number(void, partition, measured) == expected


def test_property_only_of_a_named_graph_has_no_partition(void: Graph) -> None:
    assert not list(void.subjects(VOID.property, URIRef(f"{CQ}sourceName")))


def test_example_resources_are_things_of_the_dataset(void: Graph) -> None:
    assert {str(o).removeprefix(BASE) for o in void.objects(DATASET, VOID.exampleResource)} == {
        "id/person/to-lam",
        "id/meeting/m",
        "id/article/one",
    }


def test_every_dump_is_a_distribution_with_its_checksum_and_size(void: Graph, release: Release) -> None:
    lines = (line.split("  ") for line in (release.dumps_path / "SHA256SUMS").read_text().splitlines())
    listed = {name: digest for digest, name in lines}
    found = {}
    for node in void.objects(DATASET, DCAT.distribution):
        name = str(void.value(node, DCAT.downloadURL)).removeprefix(f"{BASE}dumps/")
        checksum = void.value(node, SPDX.checksum)
        found[name] = str(void.value(checksum, SPDX.checksumValue))
        assert int(str(void.value(node, DCAT.byteSize))) == (release.dumps_path / name).stat().st_size
        assert (void.value(node, DCAT.compressFormat) is not None) == name.endswith(".gz")
    assert found == listed


def test_description_has_no_blank_node(void: Graph) -> None:
    assert all(isinstance(term, URIRef) for term in void.subjects())


def test_manifest_counts_and_names_the_sources(release: Release) -> None:
    manifest = release.manifest
    assert manifest["counts"] == {"Article": 1, "Meeting": 1, "Person": 1}
    assert manifest["sources"] == ["one.txt"]
    assert (manifest["base"], manifest["quads"], manifest["triples"], manifest["named_graphs"]) == (BASE, 11, 7, 2)
