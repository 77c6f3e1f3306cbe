"""The forward reasoner: the OWL 2 RL closure of facts, by compiled rules over indexed numbers.

Terms are numbered; a fact is matched once, when it is taken from the agenda, against every atom of every rule that
its predicate (and, for types, its class) can meet, and joined with what has been taken before (semi-naive, one fact
at a time). Each pair of facts thus meets once. The engine stays open: facts added later cost what they entail, which
is how the closure and the rules in SPARQL reach a joint fixpoint (fixpoint.py).

Statements that no rule can match (labels, quotes, offsets, texts) are indexed and no more: a statement that agrees
with no atom of any body takes part in no derivation, so leaving it out of the joins changes nothing that is entailed.
Only replacement of equals (eq-rep) can match it, and that looks at all statements of a term that has an equal.

Statements with a literal as subject, and reflexive sameAs, subClassOf and the like are not derived (noise.py). They
could entail something else only where an object property has a literal for a value, which OWL 2 does not allow.

Source: OWL 2 RL, section 4.3; semi-naive evaluation after Ullman, Principles of Database and Knowledge-Base Systems, 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from graph.reason.compile import AXIOM_PREDICATES, AXIOM_TYPES, compile_rules
from graph.reason.facts import Fact, fact_order
from graph.reason.noise import REFLEXIVE
from graph.reason.rules import Atom, Rule, Slot, owl, rdf, source_of
from graph.store import Term

__all__ = ["Clash", "Engine"]

_Numbers: TypeAlias = "tuple[int, int, int]"  # a fact, or an atom whose variables are negative
_Slots: TypeAlias = "dict[int, int]"
_Index: TypeAlias = "dict[int, dict[int, set[int]]]"


@dataclass(frozen=True, slots=True)
class Clash:
    """An inconsistency: the rule that found it, where that stands, and the statements that cannot all be true."""

    rule: str
    source: str
    premises: tuple[Fact, ...] = ()
    message: str = ""

    def __str__(self) -> str:
        """One line for a report."""
        facts = "; ".join(" ".join(map(str, fact)) for fact in self.premises)
        return f"{self.rule} ({self.source}): {self.message or facts}"


@dataclass(frozen=True, slots=True)
class _Join:
    """What to do when a fact meets `trigger`: match `rest` in order, then derive `head`."""

    trigger: _Numbers
    rest: tuple[_Numbers, ...]
    head: _Numbers
    terminological: bool  # derives axioms that need no compiling (`_is_terminological`)


class Engine:
    """A set of facts that is always closed. `add` it facts, iterate over it, ask it for `clashes`."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._numbers: dict[Term, int] = {}
        self._terms: list[Term] = []
        self._literals: set[int] = set()
        self._axioms: set[Fact] = set()
        self._new_axioms: set[Fact] = set()
        self._rules = compile_rules(())
        self._joins: dict[tuple[int, int | None], list[_Join]] = {}
        self._seen: set[_Numbers] = set()
        self._agenda: list[_Numbers] = []
        self._derived: list[_Numbers] = []  # since the last addition
        self._objects: _Index = {}  # predicate → subject → objects
        self._subjects: _Index = {}  # predicate → object → subjects
        self._same: dict[int, set[int]] = {}
        self._reflexive = frozenset(self._number(predicate) for predicate in REFLEXIVE)
        self._axiom_predicates = frozenset(map(self._number, AXIOM_PREDICATES))
        self._list_predicates = frozenset((self._number(rdf("first")), self._number(rdf("rest"))))
        self._axiom_types = frozenset(map(self._number, AXIOM_TYPES))
        self._same_as, self._type = self._number(owl("sameAs")), self._number(rdf("type"))
        self._compile_joins()
        self.add(facts)

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, given or entailed; unordered."""
        return (self._fact(numbers) for numbers in self._seen)

    def __len__(self) -> int:
        return len(self._seen)

    def add(self, facts: Iterable[Fact]) -> list[Fact]:
        """Add facts and close; returns what is new beyond them, sorted."""
        given = {self._numbers_of(fact) for fact in facts} - self._seen
        self._derived = []
        axioms = {numbers for numbers in given if self._is_axiom(numbers)}
        # Axioms first: when they entail others that must be compiled, there is little to match again.
        for part in (axioms, given - axioms):
            self._seen |= part
            self._agenda += sorted(part)
            self._new_axioms |= set(map(self._fact, part & axioms))
            self._close()
        return sorted(map(self._fact, self._derived), key=fact_order)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The ontology among the facts, compiled."""
        return self._rules

    def clashes(self) -> tuple[Clash, ...]:
        """The inconsistencies among the facts, each once, sorted."""
        found: dict[tuple[str, frozenset[Fact]], Clash] = {}
        for rule in self._rules:
            if rule.head is None:
                for premises in self._clashing(rule):
                    found.setdefault((rule.id, frozenset(premises)), Clash(rule.id, source_of(rule), premises))
        return tuple(sorted(found.values(), key=lambda clash: (clash.rule, [fact_order(f) for f in clash.premises])))

    # -- rules ------------------------------------------------------------------------------------------------

    def _close(self) -> None:
        """Run to the fixpoint, compiling anew as long as the ontology grows by axioms that matter to data."""
        while True:
            if self._new_axioms:
                self._axioms |= self._new_axioms
                self._new_axioms = set()
                self._rules = compile_rules(self._axioms)
                self._compile_joins()
                self._restart()
            if not self._agenda:
                return
            self._run()

    def _is_axiom(self, fact: _Numbers) -> bool:
        return fact[1] in self._axiom_predicates or (fact[1] == self._type and fact[2] in self._axiom_types)

    def _compile_joins(self) -> None:
        self._joins = {}
        for rule in self._rules:
            if rule.head is None:
                continue
            variables: dict[str, int] = {}
            head = self._atom(rule.head, variables)
            body = [self._atom(atom, variables) for atom in rule.body]
            if not body:
                self._derive(head, _is_terminological(rule))
            for i, trigger in enumerate(body):
                join = _Join(trigger, _ordered(trigger, body[:i] + body[i + 1 :]), head, _is_terminological(rule))
                key = (trigger[1], trigger[2] if trigger[2] >= 0 else None)
                self._joins.setdefault(key, []).append(join)

    def _restart(self) -> None:
        """Match every fact again, since the rules changed."""
        self._objects, self._subjects, self._same = {}, {}, {}
        self._agenda = sorted(self._seen)

    # -- the fixpoint -----------------------------------------------------------------------------------------

    def _run(self) -> None:
        agenda, joins = self._agenda, self._joins
        while agenda:
            fact = agenda.pop()
            subject, predicate, obj = fact
            self._objects.setdefault(predicate, {}).setdefault(subject, set()).add(obj)
            self._subjects.setdefault(predicate, {}).setdefault(obj, set()).add(subject)
            for key in ((predicate, None), (predicate, obj)):
                for join in joins.get(key, ()):
                    self._fire(join, fact)
            if predicate == self._same_as:
                self._replace_all(subject, obj)
            if self._same:
                self._replace(fact)

    def _fire(self, join: _Join, fact: _Numbers) -> None:
        slots: _Slots = {}
        for slot, number in zip(join.trigger, fact, strict=True):
            if slot < 0 and slots.setdefault(slot, number) != number:
                return
        if join.rest:
            for found in self._solve(join.rest, 0, slots):
                self._derive(tuple_of(join.head, found), join.terminological)
        else:
            self._derive(tuple_of(join.head, slots), join.terminological)

    def _solve(self, atoms: tuple[_Numbers, ...], at: int, slots: _Slots) -> Iterator[_Slots]:
        """The bindings of all variables under which the atoms from `at` on are facts."""
        if at == len(atoms):
            yield slots
            return
        s, predicate, o = atoms[at]
        subject, obj = slots.get(s, s), slots.get(o, o)
        if subject >= 0:
            objects = self._objects.get(predicate, {}).get(subject, ())
            if obj >= 0:
                if obj in objects:
                    yield from self._solve(atoms, at + 1, slots)
                return
            for found in tuple(objects):
                yield from self._solve(atoms, at + 1, {**slots, o: found})
        elif obj >= 0:
            for found in tuple(self._subjects.get(predicate, {}).get(obj, ())):
                yield from self._solve(atoms, at + 1, {**slots, s: found})
        else:
            for found, objects in tuple(self._objects.get(predicate, {}).items()):
                for value in tuple(objects):
                    if s != o or found == value:
                        yield from self._solve(atoms, at + 1, {**slots, s: found, o: value})

    def _derive(self, fact: _Numbers, terminological: bool = False) -> None:
        subject, predicate, obj = fact
        if fact in self._seen or subject in self._literals or (subject == obj and predicate in self._reflexive):
            return
        self._seen.add(fact)
        self._agenda.append(fact)
        self._derived.append(fact)
        # A list with an item replaced by its equal makes no rule: what that would entail follows by replacement anyway.
        if not terminological and predicate not in self._list_predicates and self._is_axiom(fact):
            self._new_axioms.add(self._fact(fact))

    def _replace(self, fact: _Numbers) -> None:
        """eq-rep-s, eq-rep-p, eq-rep-o, OWL 2 RL table 4, for one fact."""
        subject, predicate, obj = fact
        for other in self._same.get(subject, ()):
            self._derive((other, predicate, obj))
        for other in self._same.get(predicate, ()):
            if isinstance(self._terms[other], ox.NamedNode):
                self._derive((subject, other, obj))
        for other in self._same.get(obj, ()):
            self._derive((subject, predicate, other))

    def _replace_all(self, one: int, other: int) -> None:
        """eq-rep for all facts so far about `one`, now that it is known to be the same as `other`."""
        if other in self._same.setdefault(one, set()):
            return
        self._same[one].add(other)
        for predicate, subjects in self._objects.items():
            for obj in tuple(subjects.get(one, ())):
                self._derive((other, predicate, obj))
        for predicate, objects in self._subjects.items():
            for subject in tuple(objects.get(one, ())):
                self._derive((subject, predicate, other))
        if isinstance(self._terms[other], ox.NamedNode):
            for subject, values in tuple(self._objects.get(one, {}).items()):
                for obj in tuple(values):
                    self._derive((subject, other, obj))

    # -- clashes ----------------------------------------------------------------------------------------------

    def _clashing(self, rule: Rule) -> Iterator[tuple[Fact, ...]]:
        variables: dict[str, int] = {}
        body = [self._atom(atom, variables) for atom in rule.body]
        for slots in self._solve(_ordered((0, 0, 0), body), 0, {}):
            yield (*(self._fact(tuple_of(atom, slots)) for atom in body), *rule.axioms)

    # -- numbers ----------------------------------------------------------------------------------------------

    def _number(self, term: Term) -> int:
        number = self._numbers.get(term)
        if number is None:
            number = self._numbers[term] = len(self._terms)
            self._terms.append(term)
            if isinstance(term, ox.Literal):
                self._literals.add(number)
        return number

    def _numbers_of(self, fact: Fact) -> _Numbers:
        return (self._number(fact[0]), self._number(fact[1]), self._number(fact[2]))

    def _fact(self, numbers: _Numbers) -> Fact:
        predicate = self._terms[numbers[1]]
        assert isinstance(predicate, ox.NamedNode)
        return (self._terms[numbers[0]], predicate, self._terms[numbers[2]])

    def _atom(self, atom: Atom, variables: dict[str, int]) -> _Numbers:
        def number(slot: Slot) -> int:
            if isinstance(slot, str):
                return variables.setdefault(slot, -1 - len(variables))
            return self._number(slot)

        return (number(atom[0]), number(atom[1]), number(atom[2]))


def _is_terminological(rule: Rule) -> bool:
    """Whether what the rule entails about the ontology adds nothing for data to what it was entailed from.

    So it is in table 9, but for restrictions: a thing said to be in `∃p.C` need not have a known value of `p`, and is
    in the wider `∃p.D` by the entailed axiom alone.
    """
    return rule.table == 9 and rule.id not in ("scm-hv", "scm-svf1", "scm-svf2", "scm-avf1", "scm-avf2")


def tuple_of(atom: _Numbers, slots: _Slots) -> _Numbers:
    """The atom with its variables replaced; all must be bound."""
    s, p, o = atom
    return (slots.get(s, s), slots.get(p, p), slots.get(o, o))


def _ordered(trigger: _Numbers, atoms: list[_Numbers]) -> tuple[_Numbers, ...]:
    """The atoms in joining order: always the one with most terms known by then."""
    known = {slot for slot in trigger if slot < 0}
    rest, ordered = list(atoms), []
    while rest:
        best = max(rest, key=lambda atom: sum(slot >= 0 or slot in known for slot in atom))
        rest.remove(best)
        ordered.append(best)
        known |= {slot for slot in best if slot < 0}
    return tuple(ordered)
