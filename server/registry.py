"""One description of the service, from which the Service Description and the pages that name formats are made.

Source: SPARQL 1.1 Service Description, https://www.w3.org/TR/sparql11-service-description/; the names of formats from
https://www.w3.org/ns/formats/. No blank nodes: the service's parts are named by fragments of the endpoint's IRI.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from ontology.load import PREFIXES

__all__ = ["PREFIXES", "service_description"]

_SD = PREFIXES["sd"]
_VOID = PREFIXES["void"]
_RDF_TYPE = PREFIXES["rdf"] + "type"
_W3_FORMATS = "http://www.w3.org/ns/formats/"
_RESULT_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
    "N3",
)


def service_description(endpoint: str, named_graphs: Mapping[str, int], triples: int) -> list[ox.Triple]:
    """The description of the endpoint at this IRI and of its dataset: graph IRI → number of triples."""
    return list(_service(endpoint)) + list(_dataset(endpoint, named_graphs, triples))


def _service(endpoint: str) -> Iterator[ox.Triple]:
    service = f"{endpoint}#service"
    yield _link(service, _RDF_TYPE, f"{_SD}Service")
    yield _link(service, f"{_SD}endpoint", endpoint)
    yield _link(service, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query")
    yield _link(service, f"{_SD}defaultDataset", f"{endpoint}#dataset")
    for name in _RESULT_FORMATS:
        yield _link(service, f"{_SD}resultFormat", _W3_FORMATS + name)


def _dataset(endpoint: str, named_graphs: Mapping[str, int], triples: int) -> Iterator[ox.Triple]:
    dataset, default = f"{endpoint}#dataset", f"{endpoint}#default-graph"
    yield _link(dataset, _RDF_TYPE, f"{_SD}Dataset")
    yield _link(dataset, f"{_SD}defaultGraph", default)
    yield _link(default, _RDF_TYPE, f"{_SD}Graph")
    yield _count(default, triples)
    for position, (name, size) in enumerate(sorted(named_graphs.items()), 1):
        entry, graph = f"{endpoint}#named-graph-{position}", f"{endpoint}#graph-{position}"
        yield _link(dataset, f"{_SD}namedGraph", entry)
        yield _link(entry, _RDF_TYPE, f"{_SD}NamedGraph")
        yield _link(entry, f"{_SD}name", name)
        yield _link(entry, f"{_SD}graph", graph)
        yield _link(graph, _RDF_TYPE, f"{_SD}Graph")
        yield _count(graph, size)


def _link(subject: str, predicate: str, obj: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(obj))


def _count(graph: str, triples: int) -> ox.Triple:
    return ox.Triple(ox.NamedNode(graph), ox.NamedNode(f"{_VOID}triples"), ox.Literal(triples))
