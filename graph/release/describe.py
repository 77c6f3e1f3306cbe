"""The description of a release for machines that look for data: VoID statistics and DCAT distributions.

Served at `/.well-known/void`. Its nodes are fragments of that address, so that it has no blank nodes and every one of
them can be looked up. All counts are of the default graph, which is what a plain query sees.

Sources: https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/, https://spdx.org/rdf/terms/.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from urllib.parse import quote

import pyoxigraph as ox

from graph.release.census import CQ, Statistics
from graph.release.dumps import DumpFile
from ontology import load

__all__ = ["describe"]

PREFIXES = {
    **{prefix: load.PREFIXES[prefix] for prefix in ("cq", "dcat", "dcterms", "rdf", "void", "xsd")},
    "spdx": "http://spdx.org/rdf/terms#",
}
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
TITLE = "Communiqué: diplomatic news as a knowledge graph"
DESCRIPTION = (
    "Who met whom, when, where, in what capacity, what they agreed, who held which office, "
    "and which sentence of which article says so."
)


def _term(name: str) -> ox.NamedNode:
    prefix, local = name.split(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


RDF_TYPE = _term("rdf:type")


def describe(identity: str, base: str, statistics: Statistics, files: Sequence[DumpFile]) -> bytes:
    """The description of the release `identity` as Turtle, the same bytes for the same release."""
    triples = {*_dataset(identity, base, statistics), *_partitions(base, statistics)}
    for file in files:
        triples.update(_distribution(base, file))
    turtle = BytesIO()
    ox.serialize(sorted(triples, key=str), turtle, ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return turtle.getvalue()


def _node(base: str, fragment: str) -> ox.NamedNode:
    return ox.NamedNode(f"{base}.well-known/void#{fragment}")


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=_term("xsd:integer"))


def _dataset(identity: str, base: str, statistics: Statistics) -> Iterator[ox.Triple]:
    dataset = _node(base, "dataset")
    facts: list[tuple[str, ox.NamedNode | ox.Literal]] = [
        ("rdf:type", _term("void:Dataset")),
        ("rdf:type", _term("dcat:Dataset")),
        ("dcterms:title", ox.Literal(TITLE, language="en")),
        ("dcterms:description", ox.Literal(DESCRIPTION, language="en")),
        ("dcterms:identifier", ox.Literal(identity)),
        ("dcat:version", ox.Literal(identity)),
        ("dcat:landingPage", ox.NamedNode(base)),
        ("void:sparqlEndpoint", ox.NamedNode(f"{base}sparql")),
        ("void:uriSpace", ox.Literal(f"{base}id/")),
        ("void:vocabulary", ox.NamedNode(CQ)),
        ("void:triples", _count(statistics.triples)),
        ("void:classes", _count(len(statistics.classes))),
        ("void:properties", _count(len(statistics.properties))),
        ("void:distinctSubjects", _count(statistics.subjects)),
        ("void:distinctObjects", _count(statistics.objects)),
        ("void:documents", _count(len(statistics.sources))),
    ]
    facts += [("void:exampleResource", ox.NamedNode(thing)) for thing in statistics.examples.values()]
    for name, value in facts:
        yield ox.Triple(dataset, _term(name), value)


def _partitions(base: str, statistics: Statistics) -> Iterator[ox.Triple]:
    """How many things each class has and how many triples each property has (VoID 4.3)."""
    counts = (("class", "entities", statistics.classes), ("property", "triples", statistics.properties))
    for kind, measured, numbers in counts:
        for iri, number in numbers.items():
            node = _node(base, f"{kind}={quote(iri, safe='')}")
            yield ox.Triple(_node(base, "dataset"), _term(f"void:{kind}Partition"), node)
            yield ox.Triple(node, _term("rdf:type"), _term("void:Dataset"))
            yield ox.Triple(node, _term(f"void:{kind}"), ox.NamedNode(iri))
            yield ox.Triple(node, _term(f"void:{measured}"), _count(number))


def _distribution(base: str, file: DumpFile) -> Iterator[ox.Triple]:
    dataset, node, checksum = _node(base, "dataset"), _node(base, file.name), _node(base, f"{file.name}.sha256")
    address = ox.NamedNode(f"{base}dumps/{file.name}")
    yield ox.Triple(dataset, _term("dcat:distribution"), node)
    yield ox.Triple(dataset, _term("void:dataDump"), address)
    yield ox.Triple(node, RDF_TYPE, _term("dcat:Distribution"))
    yield ox.Triple(node, _term("dcterms:title"), ox.Literal(file.name))
    yield ox.Triple(node, _term("dcat:downloadURL"), address)
    yield ox.Triple(node, _term("dcat:mediaType"), ox.NamedNode(MEDIA_TYPES + file.syntax.media_type))
    yield ox.Triple(node, _term("dcat:byteSize"), _count(file.size_bytes))
    yield ox.Triple(node, _term("spdx:checksum"), checksum)
    yield ox.Triple(checksum, RDF_TYPE, _term("spdx:Checksum"))
    yield ox.Triple(checksum, _term("spdx:algorithm"), _term("spdx:checksumAlgorithm_sha256"))
    value = ox.Literal(file.sha256, datatype=_term("xsd:hexBinary"))
    yield ox.Triple(checksum, _term("spdx:checksumValue"), value)
    if file.compressed:
        yield ox.Triple(node, _term("dcat:compressFormat"), ox.NamedNode(f"{MEDIA_TYPES}application/gzip"))
