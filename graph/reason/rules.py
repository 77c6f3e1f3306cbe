"""The rules of OWL 2 RL as data, each with the identifier and the table of the specification.

A rule is read `axioms . body -> head`: the axioms are matched once against the ontology (compile.py), which leaves a
rule over data, `body -> head`, with the axioms kept as premises for proofs. The same rules run forward (engine.py)
and backward (proofs.py). Rules over RDF lists (chains, keys, intersections …) cannot be written as patterns of fixed
length; compile.py spells them out. Left out, with the reason:

- eq-ref, scm-cls, scm-op, scm-dp, cls-thing, cls-nothing1, prp-ap: entail only axiomatic or reflexive statements
  (noise.py);
- dt-*: entail statements with literals as subjects only;
- eq-rep-*: here as `REPLACEMENTS`, because their predicate is a variable.

Source: OWL 2 Web Ontology Language Profiles, section 4.3, tables 4 to 9.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from graph.reason.facts import Fact
from graph.store import Term

__all__ = [
    "OWL",
    "PATTERNS",
    "PLAIN",
    "RDF",
    "RDFS",
    "REPLACEMENTS",
    "VOCABULARIES",
    "XSD",
    "Atom",
    "Rule",
    "Slot",
    "atoms",
    "ground",
    "owl",
    "rdf",
    "rdfs",
    "source_of",
]

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
VOCABULARIES = (RDF, RDFS, OWL, XSD)

Slot: TypeAlias = "Term | str"  # a term, or the name of a variable such as `?x`
Atom: TypeAlias = "tuple[Slot, Slot, Slot]"


@dataclass(frozen=True, slots=True)
class Rule:
    """`body` entails `head`, or a clash where `head` is None. `axioms` are the ontology's part of the premises."""

    id: str
    table: int
    body: tuple[Atom, ...]
    head: Atom | None
    axioms: tuple[Fact, ...] = ()


def rdf(name: str) -> ox.NamedNode:
    """A term of the RDF vocabulary."""
    return ox.NamedNode(RDF + name)


def rdfs(name: str) -> ox.NamedNode:
    """A term of the RDFS vocabulary."""
    return ox.NamedNode(RDFS + name)


def owl(name: str) -> ox.NamedNode:
    """A term of the OWL vocabulary."""
    return ox.NamedNode(OWL + name)


def source_of(rule: Rule) -> str:
    """Where the rule stands in the specification."""
    return f"OWL 2 RL, table {rule.table}"


def ground(atom: Atom, binding: Mapping[str, Term]) -> Atom:
    """The atom with the bound variables replaced."""
    subject, predicate, obj = (binding.get(slot, slot) if isinstance(slot, str) else slot for slot in atom)
    return (subject, predicate, obj)


def atoms(text: str) -> tuple[Atom, ...]:
    """Read `?x rdfs:domain ?c . ?x a ?y`: variables, prefixed names of rdf, rdfs and owl, `a`, numbers."""
    read = []
    for part in filter(None, (piece.strip() for piece in text.split(" . "))):
        subject, predicate, obj = (_slot(word) for word in part.split())
        read.append((subject, predicate, obj))
    return tuple(read)


def _slot(word: str) -> Slot:
    if word.startswith("?"):
        return word
    if word == "a":
        return rdf("type")
    if word.isdigit():
        return ox.Literal(word, datatype=ox.NamedNode(XSD + "nonNegativeInteger"))
    prefix, name = word.split(":")
    return ox.NamedNode({"rdf": RDF, "rdfs": RDFS, "owl": OWL}[prefix] + name)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule of the tables before it meets an ontology."""

    id: str
    table: int
    axioms: tuple[Atom, ...]
    body: tuple[Atom, ...]
    head: Atom | None


def _pattern(rule: str, table: int, axioms: str, body: str, head: str = "") -> Pattern:
    return Pattern(rule, table, atoms(axioms), atoms(body), next(iter(atoms(head)), None))


def _plain(rule: str, table: int, body: str, head: str = "") -> Rule:
    return Rule(rule, table, atoms(body), next(iter(atoms(head)), None))


_ON = "?c owl:onProperty ?p"
_NPA = "?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p"
_ON_CLASS = f"{_ON} . ?c owl:onClass ?d"
_TWO = "?x a ?c . ?x ?p ?y . ?x ?p ?z"

PATTERNS: tuple[Pattern, ...] = (
    # table 5, properties
    _pattern("prp-dom", 5, "?p rdfs:domain ?c", "?x ?p ?y", "?x a ?c"),
    _pattern("prp-rng", 5, "?p rdfs:range ?c", "?x ?p ?y", "?y a ?c"),
    _pattern("prp-fp", 5, "?p a owl:FunctionalProperty", "?x ?p ?y . ?x ?p ?z", "?y owl:sameAs ?z"),
    _pattern("prp-ifp", 5, "?p a owl:InverseFunctionalProperty", "?x ?p ?y . ?z ?p ?y", "?x owl:sameAs ?z"),
    _pattern("prp-irp", 5, "?p a owl:IrreflexiveProperty", "?x ?p ?x"),
    _pattern("prp-symp", 5, "?p a owl:SymmetricProperty", "?x ?p ?y", "?y ?p ?x"),
    _pattern("prp-asyp", 5, "?p a owl:AsymmetricProperty", "?x ?p ?y . ?y ?p ?x"),
    _pattern("prp-trp", 5, "?p a owl:TransitiveProperty", "?x ?p ?y . ?y ?p ?z", "?x ?p ?z"),
    _pattern("prp-spo1", 5, "?p rdfs:subPropertyOf ?q", "?x ?p ?y", "?x ?q ?y"),
    _pattern("prp-eqp1", 5, "?p owl:equivalentProperty ?q", "?x ?p ?y", "?x ?q ?y"),
    _pattern("prp-eqp2", 5, "?p owl:equivalentProperty ?q", "?x ?q ?y", "?x ?p ?y"),
    _pattern("prp-pdw", 5, "?p owl:propertyDisjointWith ?q", "?x ?p ?y . ?x ?q ?y"),
    _pattern("prp-inv1", 5, "?p owl:inverseOf ?q", "?x ?p ?y", "?y ?q ?x"),
    _pattern("prp-inv2", 5, "?p owl:inverseOf ?q", "?x ?q ?y", "?y ?p ?x"),
    _pattern("prp-npa1", 5, f"{_NPA} . ?n owl:targetIndividual ?y", "?x ?p ?y"),
    _pattern("prp-npa2", 5, f"{_NPA} . ?n owl:targetValue ?y", "?x ?p ?y"),
    # table 6, classes
    _pattern("cls-com", 6, "?c owl:complementOf ?d", "?x a ?c . ?x a ?d"),
    _pattern("cls-svf1", 6, f"?c owl:someValuesFrom ?d . {_ON}", "?x ?p ?y . ?y a ?d", "?x a ?c"),
    _pattern("cls-svf2", 6, f"?c owl:someValuesFrom owl:Thing . {_ON}", "?x ?p ?y", "?x a ?c"),
    _pattern("cls-avf", 6, f"?c owl:allValuesFrom ?d . {_ON}", "?x a ?c . ?x ?p ?y", "?y a ?d"),
    _pattern("cls-hv1", 6, f"?c owl:hasValue ?v . {_ON}", "?x a ?c", "?x ?p ?v"),
    _pattern("cls-hv2", 6, f"?c owl:hasValue ?v . {_ON}", "?x ?p ?v", "?x a ?c"),
    _pattern("cls-maxc1", 6, f"?c owl:maxCardinality 0 . {_ON}", "?x a ?c . ?x ?p ?y"),
    _pattern("cls-maxc2", 6, f"?c owl:maxCardinality 1 . {_ON}", _TWO, "?y owl:sameAs ?z"),
    _pattern("cls-maxqc1", 6, f"?c owl:maxQualifiedCardinality 0 . {_ON_CLASS}", "?x a ?c . ?x ?p ?y . ?y a ?d"),
    _pattern(
        "cls-maxqc2",
        6,
        f"?c owl:maxQualifiedCardinality 0 . {_ON} . ?c owl:onClass owl:Thing",
        "?x a ?c . ?x ?p ?y",
    ),
    _pattern(
        "cls-maxqc3",
        6,
        f"?c owl:maxQualifiedCardinality 1 . {_ON_CLASS}",
        f"{_TWO} . ?y a ?d . ?z a ?d",
        "?y owl:sameAs ?z",
    ),
    _pattern(
        "cls-maxqc4",
        6,
        f"?c owl:maxQualifiedCardinality 1 . {_ON} . ?c owl:onClass owl:Thing",
        _TWO,
        "?y owl:sameAs ?z",
    ),
    # table 7, class axioms
    _pattern("cax-sco", 7, "?c rdfs:subClassOf ?d", "?x a ?c", "?x a ?d"),
    _pattern("cax-eqc1", 7, "?c owl:equivalentClass ?d", "?x a ?c", "?x a ?d"),
    _pattern("cax-eqc2", 7, "?c owl:equivalentClass ?d", "?x a ?d", "?x a ?c"),
    _pattern("cax-dw", 7, "?c owl:disjointWith ?d", "?x a ?c . ?x a ?d"),
)

_SVF = "?c owl:someValuesFrom ?y . ?d owl:someValuesFrom ?z"
_AVF = "?c owl:allValuesFrom ?y . ?d owl:allValuesFrom ?z"
_SAME_PROPERTY = "?c owl:onProperty ?p . ?d owl:onProperty ?p"
_BELOW = "?c rdfs:subClassOf ?d"
_SUB_PROPERTY = "?c owl:onProperty ?p . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q"

PLAIN: tuple[Rule, ...] = (
    # table 4, equality
    _plain("eq-sym", 4, "?x owl:sameAs ?y", "?y owl:sameAs ?x"),
    _plain("eq-trans", 4, "?x owl:sameAs ?y . ?y owl:sameAs ?z", "?x owl:sameAs ?z"),
    _plain("eq-diff1", 4, "?x owl:sameAs ?y . ?x owl:differentFrom ?y"),
    _plain("cls-nothing2", 6, "?x a owl:Nothing"),
    # table 9, the ontology's own statements
    _plain("scm-sco", 9, "?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e", "?c rdfs:subClassOf ?e"),
    _plain("scm-eqc1", 9, "?c owl:equivalentClass ?d", "?c rdfs:subClassOf ?d"),
    _plain("scm-eqc1", 9, "?c owl:equivalentClass ?d", "?d rdfs:subClassOf ?c"),
    _plain("scm-eqc2", 9, "?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c", "?c owl:equivalentClass ?d"),
    _plain("scm-spo", 9, "?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r", "?p rdfs:subPropertyOf ?r"),
    _plain("scm-eqp1", 9, "?p owl:equivalentProperty ?q", "?p rdfs:subPropertyOf ?q"),
    _plain("scm-eqp1", 9, "?p owl:equivalentProperty ?q", "?q rdfs:subPropertyOf ?p"),
    _plain("scm-eqp2", 9, "?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p", "?p owl:equivalentProperty ?q"),
    _plain("scm-dom1", 9, "?p rdfs:domain ?c . ?c rdfs:subClassOf ?d", "?p rdfs:domain ?d"),
    _plain("scm-dom2", 9, "?q rdfs:domain ?c . ?p rdfs:subPropertyOf ?q", "?p rdfs:domain ?c"),
    _plain("scm-rng1", 9, "?p rdfs:range ?c . ?c rdfs:subClassOf ?d", "?p rdfs:range ?d"),
    _plain("scm-rng2", 9, "?q rdfs:range ?c . ?p rdfs:subPropertyOf ?q", "?p rdfs:range ?c"),
    _plain("scm-hv", 9, f"?c owl:hasValue ?v . ?d owl:hasValue ?v . {_SUB_PROPERTY}", "?c rdfs:subClassOf ?d"),
    _plain("scm-svf1", 9, f"{_SVF} . {_SAME_PROPERTY} . ?y rdfs:subClassOf ?z", "?c rdfs:subClassOf ?d"),
    # Every property and every class lies below itself (scm-op, scm-cls), which is not stated anywhere here: two
    # restrictions on one property that name one value, or one class, are equal.
    _plain("scm-hv", 9, f"?c owl:hasValue ?v . ?d owl:hasValue ?v . {_SAME_PROPERTY}", _BELOW),
    _plain("scm-svf1", 9, f"?c owl:someValuesFrom ?y . ?d owl:someValuesFrom ?y . {_SAME_PROPERTY}", _BELOW),
    _plain("scm-avf1", 9, f"?c owl:allValuesFrom ?y . ?d owl:allValuesFrom ?y . {_SAME_PROPERTY}", _BELOW),
    # Every class lies below owl:Thing (scm-cls), likewise.
    _plain("scm-svf1", 9, f"?c owl:someValuesFrom ?y . ?d owl:someValuesFrom owl:Thing . {_SAME_PROPERTY}", _BELOW),
    _plain("scm-avf1", 9, f"?c owl:allValuesFrom ?y . ?d owl:allValuesFrom owl:Thing . {_SAME_PROPERTY}", _BELOW),
    _plain(
        "scm-svf2",
        9,
        f"?c owl:someValuesFrom ?y . ?d owl:someValuesFrom ?y . {_SUB_PROPERTY}",
        "?c rdfs:subClassOf ?d",
    ),
    _plain("scm-avf1", 9, f"{_AVF} . {_SAME_PROPERTY} . ?y rdfs:subClassOf ?z", "?c rdfs:subClassOf ?d"),
    _plain(
        "scm-avf2",
        9,
        f"?c owl:allValuesFrom ?y . ?d owl:allValuesFrom ?y . {_SUB_PROPERTY}",
        "?d rdfs:subClassOf ?c",
    ),
)

REPLACEMENTS: tuple[Rule, ...] = (
    _plain("eq-rep-s", 4, "?s owl:sameAs ?t . ?s ?p ?o", "?t ?p ?o"),
    _plain("eq-rep-p", 4, "?p owl:sameAs ?q . ?s ?p ?o", "?s ?q ?o"),
    _plain("eq-rep-o", 4, "?o owl:sameAs ?t . ?s ?p ?o", "?s ?p ?t"),
)
