"""Random small ontologies and data, as strategies of hypothesis."""

from __future__ import annotations

import re

import pyoxigraph as ox
from hypothesis import strategies as st

from graph.reason.facts import Fact
from graph.reason.rules import owl, rdf, rdfs
from ontology.skolem import SKOLEM_PREFIX

__all__ = ["axioms", "declared", "statements"]

TYPE = rdf("type")


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode("https://example.org/" + name)


def cell(*parts: object) -> ox.NamedNode:
    return ox.NamedNode(SKOLEM_PREFIX + "-".join(re.split("[/#]", str(part))[-1].strip('<>"') for part in parts))


CLASSES = [node(f"C{i}") for i in range(4)]
PROPERTIES = [node(f"p{i}") for i in range(4)]
THINGS = [node(f"x{i}") for i in range(5)]

klass, prop, thing = st.sampled_from(CLASSES), st.sampled_from(PROPERTIES), st.sampled_from(THINGS)


def as_list(items: list[ox.NamedNode]) -> tuple[ox.NamedNode, list[Fact]]:
    """An RDF list whose cells are named by what they hold."""
    head = rdf("nil")
    facts: list[Fact] = []
    for i in range(len(items) - 1, -1, -1):
        name = cell("list", *items[i:])
        facts += [(name, rdf("first"), items[i]), (name, rdf("rest"), head)]
        head = name
    return head, facts


def listed(subject: ox.NamedNode, predicate: str, items: list[ox.NamedNode]) -> list[Fact]:
    head, facts = as_list(items)
    return [(subject, owl(predicate), head), *facts]


def restriction(predicate: str, on: ox.NamedNode, value: ox.NamedNode | ox.Literal) -> tuple[ox.NamedNode, list[Fact]]:
    name = cell("r", predicate, on.value, value.value)
    about: list[Fact] = [(name, TYPE, owl("Restriction")), (name, owl("onProperty"), on), (name, owl(predicate), value)]
    return name, about


def below(side: bool, expression: tuple[ox.NamedNode, list[Fact]], named: ox.NamedNode) -> list[Fact]:
    name, facts = expression
    return [*facts, (name, rdfs("subClassOf"), named) if side else (named, rdfs("subClassOf"), name)]


ONE = ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#nonNegativeInteger"))
KINDS = ("SymmetricProperty", "TransitiveProperty", "FunctionalProperty", "InverseFunctionalProperty")
some = st.lists(klass, min_size=1, max_size=3, unique=True)

axioms = st.one_of(
    st.builds(lambda c, d: [(c, rdfs("subClassOf"), d)], klass, klass),
    st.builds(lambda c, d: [(c, owl("equivalentClass"), d)], klass, klass),
    st.builds(lambda p, q: [(p, rdfs("subPropertyOf"), q)], prop, prop),
    st.builds(lambda p, q: [(p, owl("equivalentProperty"), q)], prop, prop),
    st.builds(lambda p, q: [(p, owl("inverseOf"), q)], prop, prop),
    st.builds(lambda p, c: [(p, rdfs("domain"), c)], prop, klass),
    st.builds(lambda p, c: [(p, rdfs("range"), c)], prop, klass),
    st.builds(lambda p, kind: [(p, TYPE, owl(kind))], prop, st.sampled_from(KINDS)),
    st.builds(lambda p, ps: listed(p, "propertyChainAxiom", ps), prop, st.lists(prop, min_size=1, max_size=3)),
    st.builds(lambda c, ps: listed(c, "hasKey", ps), klass, st.lists(prop, min_size=1, max_size=2, unique=True)),
    st.builds(lambda c, cs: listed(c, "intersectionOf", cs), klass, some),
    st.builds(lambda c, cs: listed(c, "unionOf", cs), klass, some),
    st.builds(lambda c, xs: listed(c, "oneOf", xs), klass, st.lists(thing, min_size=1, max_size=2, unique=True)),
    st.builds(lambda s, p, d, c: below(s, restriction("someValuesFrom", p, d), c), st.booleans(), prop, klass, klass),
    st.builds(lambda p, c: below(True, restriction("someValuesFrom", p, owl("Thing")), c), prop, klass),
    st.builds(lambda s, p, d, c: below(s, restriction("allValuesFrom", p, d), c), st.booleans(), prop, klass, klass),
    st.builds(lambda s, p, x, c: below(s, restriction("hasValue", p, x), c), st.booleans(), prop, thing, klass),
    st.builds(lambda p, c: below(False, restriction("maxCardinality", p, ONE), c), prop, klass),
)
statements = st.one_of(
    st.builds(lambda x, c: (x, TYPE, c), thing, klass),
    st.builds(lambda x, p, y: (x, p, y), thing, prop, thing),
    st.builds(lambda x, p, y: (x, p, y), thing, prop, thing),
    st.builds(lambda x, y: (x, owl("sameAs"), y), thing, thing),
)
declared: list[Fact] = [
    *((c, TYPE, owl("Class")) for c in CLASSES),
    *((p, TYPE, owl("ObjectProperty")) for p in PROPERTIES),
]
