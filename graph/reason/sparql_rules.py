"""Rules beyond OWL: SPARQL CONSTRUCT queries with a header, read and taken apart.

A rule file is one CONSTRUCT query after comment lines `# key: value`:

    # rule: R3                      the identifier in proofs
    # title: Capacity at an event
    # stratum: 2                    checked against what the rules read and write (strata.py)
    # source: ontology.md 5
    # keep: least cq:startLatest    optional, `least` or `greatest`: of several values concluded together, one is kept

To explain a conclusion, the template is bound to it and the WHERE gives the premises, so the patterns are needed one by
one. Hence the limits: constant predicates, no property paths, no blank nodes, no subqueries; optional parts count as
negated, because what they leave unbound may be concluded later.

Source: SPARQL 1.1 Query 16.2 (CONSTRUCT), 18.2 (algebra).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeAlias

import pyoxigraph as ox
from pyparsing import ParseBaseException
from rdflib import BNode, Literal, URIRef, Variable
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from graph.reason.errors import RuleError
from graph.reason.facts import fact_of
from graph.reason.rules import Atom, Slot, rdf

__all__ = ["ConstructRule", "Keep", "Premise", "RuleText", "Signal", "read_rules", "signal_of"]

Signal: TypeAlias = "tuple[str, str | None]"  # a predicate, with the class where it is rdf:type

_HEADER = re.compile(r"^#\s*(\w+):\s*(.+?)\s*$", re.MULTILINE)
_NEGATIVE = frozenset(("Builtin_NOTEXISTS", "Minus", "LeftJoin", "OptionalGraphPattern", "MinusGraphPattern"))
_REFUSED = frozenset(("ToMultiSet", "AggregateJoin", "Group", "SubSelect", "ServiceGraphPattern"))


class RuleText(Protocol):
    """What a rule file gives: `ontology.load.rules()` returns such values."""

    @property
    def name(self) -> str:
        """The file's name."""

    @property
    def text(self) -> str:
        """The whole file."""


@dataclass(frozen=True, slots=True)
class Premise:
    """A triple pattern of the WHERE, and the graph it is matched in (None is the default graph)."""

    atom: Atom
    graph: Slot | None


@dataclass(frozen=True, slots=True)
class Keep:
    """Of the values of `predicate` concluded together, only the least or the greatest is kept."""

    predicate: str
    least: bool


@dataclass(frozen=True, slots=True)
class ConstructRule:
    """A rule, taken apart."""

    id: str
    title: str
    stratum: int
    source: str
    keep: Keep | None
    construct: str
    select: str
    template: tuple[Atom, ...]
    premises: tuple[Premise, ...]
    negated: tuple[Premise, ...]

    @property
    def reads(self) -> frozenset[Signal]:
        """What the rule looks at in the default graph, negated or not."""
        return frozenset(signal_of(p.atom) for p in (*self.premises, *self.negated) if p.graph is None)

    @property
    def denies(self) -> frozenset[Signal]:
        """What must be absent from the default graph, and so must be complete before the rule runs."""
        return frozenset(signal_of(premise.atom) for premise in self.negated if premise.graph is None)

    @property
    def writes(self) -> frozenset[Signal]:
        """What the rule concludes."""
        return frozenset(map(signal_of, self.template))


def signal_of(atom: Atom) -> Signal:
    """The predicate of a pattern or fact, with the class where it is a type."""
    _, predicate, obj = atom
    assert isinstance(predicate, ox.NamedNode)
    typed = predicate == rdf("type") and isinstance(obj, ox.NamedNode)
    return (predicate.value, obj.value if typed and isinstance(obj, ox.NamedNode) else None)


def read_rules(texts: Sequence[RuleText]) -> tuple[ConstructRule, ...]:
    """Take the rules apart, sorted by stratum and identifier. Raises RuleError."""
    rules = [_read(text.name, text.text) for text in texts]
    return tuple(sorted(rules, key=lambda rule: (rule.stratum, rule.id, rule.title)))


@lru_cache(maxsize=256)
def _read(name: str, text: str) -> ConstructRule:
    header = dict(_HEADER.findall(text))
    missing = [key for key in ("rule", "title", "stratum", "source") if key not in header]
    if missing:
        raise RuleError(name, f"no `# {missing[0]}:` line; add it above the query")
    try:
        query = translateQuery(parseQuery(text)).algebra
    except ParseBaseException as error:
        raise RuleError(name, f"not SPARQL: {error}") from error
    if query.name != "ConstructQuery":
        raise RuleError(name, "not a CONSTRUCT query")
    premises, negated = _patterns(name, query.p)
    prologue, _, rest = text.partition("CONSTRUCT")
    return ConstructRule(
        id=header["rule"],
        title=header["title"],
        stratum=int(header["stratum"]),
        source=header["source"],
        keep=_keep(name, header.get("keep"), text),
        construct=text,
        select=prologue + "SELECT DISTINCT * WHERE" + rest.partition("WHERE")[2],
        template=tuple(_atom(name, triple) for triple in query.template),
        premises=tuple(premises),
        negated=tuple(negated),
    )


def _keep(name: str, value: str | None, text: str) -> Keep | None:
    if value is None:
        return None
    matched = re.fullmatch(r"(least|greatest) (\w+):(\w+)", value)
    prefix = matched and re.search(rf"PREFIX\s+{matched[2]}:\s*<([^>]+)>", text)
    if not matched or not prefix:
        raise RuleError(name, f"`# keep: {value}`: write `least` or `greatest` and a prefixed name")
    return Keep(prefix[1] + matched[3], matched[1] == "least")


def _patterns(name: str, algebra: CompValue) -> tuple[list[Premise], list[Premise]]:
    premises: list[Premise] = []
    negated: list[Premise] = []
    for triple, graph, negative in _triples(name, algebra, None, negative=False):
        target = negated if negative else premises
        premise = Premise(_atom(name, triple), None if graph is None else _slot(name, graph))
        if premise not in target:
            target.append(premise)
    return premises, negated


def _triples(
    name: str, node: object, graph: object, *, negative: bool
) -> Iterator[tuple[Sequence[object], object, bool]]:
    """Every triple pattern below a node of the algebra, with its graph and whether it stands under a negation."""
    if isinstance(node, list | tuple | set):
        for item in node:
            yield from _triples(name, item, graph, negative=negative)
    if not isinstance(node, CompValue):
        return
    if node.name in _REFUSED:
        raise RuleError(name, f"{node.name} is not supported in rules; write it with FILTER NOT EXISTS or `# keep:`")
    if node.name in ("Graph", "GraphGraphPattern"):
        graph = node.term
    for key, value in node.items():
        if key == "triples":
            for triple in _split(value):
                yield triple, graph, negative
        elif key not in ("_vars", "PV", "datasetClause"):
            below = negative or (node.name in _NEGATIVE and key != "p1")
            yield from _triples(name, value, graph, negative=below)


def _split(value: Sequence[object]) -> Iterator[Sequence[object]]:
    """Triples as tuples, whether the parser left them flat or not."""
    for item in value:
        if isinstance(item, tuple) and len(item) == 3:
            yield item
        elif isinstance(item, Sequence):
            yield from (item[i : i + 3] for i in range(0, len(item), 3))


def _atom(name: str, triple: Sequence[object]) -> Atom:
    subject, predicate, obj = (_slot(name, term) for term in triple)
    if not isinstance(predicate, ox.NamedNode):
        raise RuleError(name, f"predicate {predicate} is not an IRI; rules need constant predicates")
    return (subject, predicate, obj)


def _slot(name: str, term: object) -> Slot:
    if isinstance(term, Variable):
        return f"?{term}"
    if isinstance(term, URIRef | Literal):
        return fact_of((URIRef("x:s"), URIRef("x:p"), term))[2]
    if isinstance(term, BNode):
        raise RuleError(name, "blank node; give it a variable, or an IRI made from those of its parts")
    raise RuleError(name, f"{term!r}: only IRIs, literals and variables can stand in a pattern")
