"""Rules beyond OWL: SPARQL CONSTRUCT queries with a header, read and taken apart.

A rule file is one CONSTRUCT query after comment lines `# key: value`:

    # rule: R3                      the identifier in proofs
    # title: Capacity at an event
    # source: ontology.md 5
    # keep: least cq:startLatest    optional, for a property of one value: what is stated stands; else of the values
                                    that the rules conclude the `least` or `greatest` is kept

In what order rules run is computed from what they read and write (strata.py).

To explain a conclusion, the template is bound to it and the WHERE gives the premises, so the patterns are needed one by
one. Hence the limits: constant predicates, no property paths, no blank nodes, no subqueries; optional parts count as
negated, because what they leave unbound may be concluded later.

Source: SPARQL 1.1 Query 16.2, CONSTRUCT.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from graph.reason.errors import RuleError
from graph.reason.patterns import Absence, Premise, read_query
from graph.reason.rules import Atom, rdf

__all__ = ["ConstructRule", "Keep", "RuleText", "Signal", "read_rules", "signal_of", "signal_of_text"]

Signal: TypeAlias = "tuple[str, str | None]"  # a predicate, with the class where it is rdf:type

_TYPE = str(rdf("type"))
_COMPUTED = re.compile(r"\bAS\s+(\?\w+)\s*\)", re.IGNORECASE)
_HEADER = re.compile(r"^#\s*(\w+):\s*(.+?)\s*$", re.MULTILINE)


class RuleText(Protocol):
    """What a rule file gives: `ontology.load.rules()` returns such values."""

    @property
    def name(self) -> str:
        """The file's name."""

    @property
    def text(self) -> str:
        """The whole file."""


@dataclass(frozen=True, slots=True)
class Keep:
    """`predicate` has one value: what is stated, else the least or the greatest concluded."""

    predicate: str
    least: bool


@dataclass(frozen=True, slots=True)
class ConstructRule:
    """A rule, taken apart."""

    name: str
    id: str
    title: str
    source: str
    keep: Keep | None
    construct: str
    select: str
    template: tuple[Atom, ...]
    premises: tuple[Premise, ...]
    negated: tuple[Premise, ...]
    optional: tuple[Premise, ...] = ()
    absences: tuple[Absence, ...] = ()
    computed: frozenset[str] = frozenset()  # variables that BIND gives a value

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


def signal_of_text(statement: str) -> Signal:
    """The same of a statement as N-Triples writes it."""
    _, predicate, obj = statement.split(" ", 2)
    typed = predicate == _TYPE and obj.startswith("<")
    return (predicate[1:-1], obj[1:-1] if typed else None)


def read_rules(texts: Sequence[RuleText]) -> tuple[ConstructRule, ...]:
    """Take the rules apart, sorted by identifier and title. Raises RuleError."""
    rules = [_read(text.name, text.text) for text in texts]
    return tuple(sorted(rules, key=lambda rule: (rule.id, rule.title)))


@lru_cache(maxsize=256)
def _read(name: str, text: str) -> ConstructRule:
    header = dict(_HEADER.findall(text))
    missing = [key for key in ("rule", "title", "source") if key not in header]
    if missing:
        raise RuleError(name, f"no `# {missing[0]}:` line; add it above the query")
    query = read_query(name, text)
    prologue, _, rest = text.partition("CONSTRUCT")
    return ConstructRule(
        name=name,
        id=header["rule"],
        title=header["title"],
        source=header["source"],
        keep=_keep(name, header["keep"], query.prefixes) if "keep" in header else None,
        construct=text,
        select=prologue + "SELECT DISTINCT * WHERE" + rest.partition("WHERE")[2],
        template=tuple(query.template),
        premises=tuple(query.premises),
        negated=tuple(query.negated),
        optional=tuple(query.optional),
        absences=tuple(query.absences),
        computed=frozenset(_COMPUTED.findall(rest)),
    )


def _keep(name: str, value: str, prefixes: Mapping[str, str]) -> Keep:
    matched = re.fullmatch(r"(least|greatest) ([\w-]*):([\w-]+)", value)
    if matched is None or matched[2] not in prefixes:
        raise RuleError(name, f"`# keep: {value}`: write `least` or `greatest` and a prefixed name")
    return Keep(prefixes[matched[2]] + matched[3], matched[1] == "least")
