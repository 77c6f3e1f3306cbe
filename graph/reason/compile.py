"""The ontology compiled into rules over data.

`compile_rules` matches the axioms of each pattern (rules.py) against the ontology once, and spells out the rules over
RDF lists: chains of any length, keys, intersections, unions, enumerations, sets of disjoint classes and properties.
What comes out has constant predicates throughout, keeps its axioms as premises, and serves the forward and the
backward reasoner.

An entailed axiom gives a rule as well as an asserted one. But most rules of table 9 (scm-sco, scm-spo, scm-dom1 …)
entail axioms whose consequences for data follow from the asserted ones in more steps, and need no compiling;
engine.py tells them apart.

Source: OWL 2 RL, tables 4 to 9. A malformed list (no rdf:first, a circle) gives no rule, as in the specification.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import pyoxigraph as ox

from graph.reason.facts import Fact, FactIndex, Source, fact_order
from graph.reason.rules import PATTERNS, PLAIN, Atom, Rule, Slot, ground, owl, rdf, rdfs
from graph.store import Term

__all__ = ["AXIOM_PREDICATES", "AXIOM_TYPES", "as_fact", "compile_rules", "is_axiom", "solve", "unify"]

_TYPE = rdf("type")
_FIRST, _REST, _NIL = rdf("first"), rdf("rest"), rdf("nil")

_LISTS = ("propertyChainAxiom", "hasKey", "intersectionOf", "unionOf", "oneOf", "members", "distinctMembers")
_SETS = ("AllDifferent", "AllDisjointClasses", "AllDisjointProperties")
_AXIOM_ATOMS = [
    *(atom for pattern in PATTERNS for atom in pattern.axioms),
    *(atom for rule in PLAIN if rule.table == 9 for atom in rule.body),
]

AXIOM_PREDICATES: frozenset[ox.NamedNode] = frozenset(
    [atom[1] for atom in _AXIOM_ATOMS if isinstance(atom[1], ox.NamedNode) and atom[1] != _TYPE]
    + [_FIRST, _REST, *map(owl, _LISTS)]
)
AXIOM_TYPES: frozenset[ox.NamedNode] = frozenset(
    [atom[2] for atom in _AXIOM_ATOMS if isinstance(atom[2], ox.NamedNode) and atom[1] == _TYPE] + [*map(owl, _SETS)]
)


def is_axiom(fact: Fact) -> bool:
    """Whether a rule can take the statement for an axiom: it relates, or characterises, classes and properties."""
    return fact[1] in AXIOM_PREDICATES or (fact[1] == _TYPE and fact[2] in AXIOM_TYPES)


def compile_rules(axioms: Iterable[Fact]) -> tuple[Rule, ...]:
    """The rules that this ontology makes, in a stable order, with those of tables 4 and 9 that need no axiom."""
    index = FactIndex(sorted(axioms, key=fact_order))
    rules: dict[Rule, None] = dict.fromkeys(PLAIN)
    for pattern in PATTERNS:
        for binding in solve(index, pattern.axioms, {}):
            used = tuple(as_fact(ground(atom, binding)) for atom in pattern.axioms)
            body = tuple(ground(atom, binding) for atom in pattern.body)
            head = ground(pattern.head, binding) if pattern.head else None
            rules[Rule(pattern.id, pattern.table, body, head, used)] = None
    rules |= dict.fromkeys(_list_rules(index))
    return tuple(rule for rule in rules if rule.head is None or rule.head not in rule.body)


def solve(source: Source, atoms: tuple[Atom, ...], binding: Mapping[str, Term]) -> Iterator[dict[str, Term]]:
    """The bindings under which every atom is a fact of `source`. Lazy; the most bound atom is matched first."""
    if not atoms:
        yield dict(binding)
        return
    grounded = [ground(atom, binding) for atom in atoms]
    best = min(range(len(grounded)), key=lambda i: _cost(grounded[i]))
    subject, predicate, obj = grounded[best]
    rest = atoms[:best] + atoms[best + 1 :]
    for fact in source.match(_term(subject), _predicate(predicate), _term(obj)):
        extended = unify(grounded[best], fact, binding)
        if extended is not None:
            yield from solve(source, rest, extended)


def _cost(atom: Atom) -> int:
    """A guess at how many facts match: an open subject or object costs more than an open predicate."""
    subject, predicate, obj = (isinstance(slot, str) for slot in atom)
    typed = not obj and atom[1] == _TYPE  # a class has more members than anything has values of one property
    return 4 * (subject + obj) + predicate + (2 if subject and typed else 0)


def unify(atom: Atom, fact: Fact, binding: Mapping[str, Term]) -> dict[str, Term] | None:
    """The binding under which the atom is the fact, as an extension of the one given; None where there is none."""
    extended = dict(binding)
    for slot, term in zip(atom, fact, strict=True):
        if isinstance(slot, str):
            if extended.setdefault(slot, term) != term:
                return None
        elif slot != term:
            return None
    return extended


def _term(slot: Slot) -> Term | None:
    return None if isinstance(slot, str) else slot


def _predicate(slot: Slot) -> ox.NamedNode | None:
    return slot if isinstance(slot, ox.NamedNode) else None


def as_fact(atom: Atom) -> Fact:
    """An atom without variables as a fact."""
    subject, predicate, obj = atom
    assert not isinstance(subject, str)
    assert isinstance(predicate, ox.NamedNode)
    assert not isinstance(obj, str)
    return (subject, predicate, obj)


# -- rules over lists -------------------------------------------------------------------------------------------


def _list_rules(index: FactIndex) -> Iterator[Rule]:
    for axiom, items, cells in _lists(index, owl("propertyChainAxiom")):
        chain = tuple((f"?u{i}", item, f"?u{i + 1}") for i, item in enumerate(items))
        yield Rule("prp-spo2", 5, chain, ("?u0", axiom[0], f"?u{len(items)}"), (axiom, *cells))
    for axiom, items, cells in _lists(index, owl("hasKey")):
        yield _key(axiom, items, cells)
    for axiom, items, cells in _lists(index, owl("intersectionOf")):
        yield from _intersection(axiom, items, cells)
    for axiom, items, cells in _lists(index, owl("unionOf")):
        for item in items:
            yield Rule("cls-uni", 6, (("?x", _TYPE, item),), ("?x", _TYPE, axiom[0]), (axiom, *cells))
            yield Rule("scm-uni", 9, (), (item, rdfs("subClassOf"), axiom[0]), (axiom, *cells))
    for axiom, items, cells in _lists(index, owl("oneOf")):
        for item in items:
            yield Rule("cls-oo", 6, (), (item, _TYPE, axiom[0]), (axiom, *cells))
    yield from _disjoint_sets(index)


def _lists(index: FactIndex, predicate: ox.NamedNode) -> Iterator[tuple[Fact, list[Term], list[Fact]]]:
    """Each axiom with this predicate, the items of its list, and the statements that make the list up."""
    for axiom in index.match(None, predicate, None):
        items: list[Term] = []
        cells: list[Fact] = []
        node: Term = axiom[2]
        while node != _NIL:
            first = next(iter(index.match(node, _FIRST, None)), None)
            rest = next(iter(index.match(node, _REST, None)), None)
            if first is None or rest is None or first in cells:
                break
            items.append(first[2])
            cells += [first, rest]
            node = rest[2]
        else:
            if items:
                yield axiom, items, cells


def _key(axiom: Fact, items: list[Term], cells: list[Fact]) -> Rule:
    body: list[Atom] = [("?x", _TYPE, axiom[0]), ("?y", _TYPE, axiom[0])]
    for i, item in enumerate(items):
        body += [("?x", item, f"?z{i}"), ("?y", item, f"?z{i}")]
    return Rule("prp-key", 5, tuple(body), ("?x", owl("sameAs"), "?y"), (axiom, *cells))


def _intersection(axiom: Fact, items: list[Term], cells: list[Fact]) -> Iterator[Rule]:
    members: tuple[Atom, ...] = tuple(("?x", _TYPE, item) for item in items)
    yield Rule("cls-int1", 6, members, ("?x", _TYPE, axiom[0]), (axiom, *cells))
    for item in items:
        yield Rule("cls-int2", 6, (("?x", _TYPE, axiom[0]),), ("?x", _TYPE, item), (axiom, *cells))
        yield Rule("scm-int", 9, (), (axiom[0], rdfs("subClassOf"), item), (axiom, *cells))


def _disjoint_sets(index: FactIndex) -> Iterator[Rule]:
    members = owl("members")
    for axiom, items, cells in _lists(index, members):
        for kind in index.match(axiom[0], _TYPE, None):
            for one, other in combinations(items, 2):
                premises = (kind, axiom, *cells)
                if kind[2] == owl("AllDisjointClasses"):
                    yield Rule("cax-adc", 7, (("?x", _TYPE, one), ("?x", _TYPE, other)), None, premises)
                elif kind[2] == owl("AllDisjointProperties"):
                    yield Rule("prp-adp", 5, (("?x", one, "?y"), ("?x", other, "?y")), None, premises)
                elif kind[2] == owl("AllDifferent"):
                    yield Rule("eq-diff2", 4, ((one, owl("sameAs"), other),), None, premises)
    for axiom, items, cells in _lists(index, owl("distinctMembers")):
        for kind in index.match(axiom[0], _TYPE, owl("AllDifferent")):
            for one, other in combinations(items, 2):
                yield Rule("eq-diff3", 4, ((one, owl("sameAs"), other),), None, (kind, axiom, *cells))
