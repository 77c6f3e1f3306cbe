"""Small worlds for the reasoner's tests: Turtle and TriG with the house's prefixes, `:` for things of the dataset."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from graph.model import Triple
from graph.reason import Inference, infer
from graph.reason.facts import Fact, fact_of, quad_of, triple_of
from graph.store import OxigraphDataset
from ontology.iris import Base
from ontology.load import authority, ontology_graph, prefixes, rules
from ontology.skolem import skolemise

BASE = Base()
HEADER = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in prefixes().items()) + "".join(
    f"PREFIX {kind}: <{BASE.iri}id/{kind}/>\n"
    for kind in ("person", "party", "state", "organ", "office", "tenure", "meeting", "visit", "article", "evidence")
)
EXAMPLE = HEADER + "PREFIX : <https://example.org/>\n"


def facts(turtle: str) -> list[Fact]:
    """The triples of Turtle, `:` standing for example.org; the last full stop may be left out."""
    parsed = ox.parse(f"{EXAMPLE}{turtle.strip().removesuffix('.')} .".encode(), ox.RdfFormat.TURTLE)
    return [(quad.subject, quad.predicate, quad.object) for quad in parsed]


@cache
def _ontology() -> tuple[Fact, ...]:
    return _facts_of_ntriples(skolemise(ontology_graph()).serialize(format="nt"))


@cache
def _authority() -> tuple[Fact, ...]:
    return _facts_of_ntriples(authority(BASE).serialize(format="nt"))


def _facts_of_ntriples(text: str) -> tuple[Fact, ...]:
    parsed = ox.parse(text.encode(), ox.RdfFormat.N_TRIPLES)
    return tuple((quad.subject, quad.predicate, quad.object) for quad in parsed)


def world(trig: str = "", *, with_authority: bool = False) -> OxigraphDataset:
    """A dataset as it is before reasoning: our ontology, these statements and, if asked for, the whole authority."""
    dataset = OxigraphDataset()
    parts = {"ontology": _ontology()} | ({"authority": _authority()} if with_authority else {})
    for name, part in parts.items():
        named = ox.NamedNode(str(BASE.graph(name)))
        dataset.extend(quad_of(fact, graph) for fact in part for graph in (ox.DefaultGraph(), named))
    dataset.extend(ox.parse((HEADER + trig).encode(), ox.RdfFormat.TRIG))
    return dataset


def publish(dataset: OxigraphDataset, inference: Inference) -> OxigraphDataset:
    """Add what was inferred, as a release does: to the default graph and to the graph of inferred statements."""
    graphs = (ox.DefaultGraph(), ox.NamedNode(str(BASE.graph("inferred"))))
    dataset.extend(quad_of(fact_of(triple), graph) for triple in inference.triples for graph in graphs)
    return dataset


def reasoned(trig: str = "", *, with_authority: bool = False) -> OxigraphDataset:
    """A dataset with everything that follows by our ontology and our rules."""
    dataset = world(trig, with_authority=with_authority)
    return publish(dataset, infer(dataset, rules=rules(), base=BASE))


def triple(text: str) -> Triple:
    """One triple written with the house's prefixes."""
    quad = next(iter(ox.parse((HEADER + text + " .").encode(), ox.RdfFormat.TURTLE)))
    return triple_of((quad.subject, quad.predicate, quad.object))
