"""The ontology compiled for columns: rules as plans over numbers, found by what they read and by what they entail.

Facts that characterise classes or properties are noted as they come; compiling again when some did makes the plans of
what is new. Rules of equality are not among them: representatives (equality.py) and clashes.py see to these.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.reason.column import left, right
from graph.reason.compile import AXIOM_PREDICATES, AXIOM_TYPES, compile_rules
from graph.reason.equality import Equality
from graph.reason.joins import ANY, Plan, PlanAtom, Signal
from graph.reason.relations import Keys
from graph.reason.rules import Atom, Rule, Slot, rdf
from graph.reason.terms import TermTable

__all__ = ["Program"]

_EQUALITY_RULES = frozenset(("eq-sym", "eq-trans", "eq-diff1", "eq-diff2", "eq-diff3"))


class Program:
    """The rules in force."""

    def __init__(self, terms: TermTable, equality: Equality) -> None:
        self._terms, self._equality = terms, equality
        self._type = terms.number(rdf("type"))
        self._axiom_predicates = frozenset(map(terms.number, AXIOM_PREDICATES))
        self._axiom_types = frozenset(map(terms.number, AXIOM_TYPES))
        self._axioms: set[tuple[int, int, int]] = set()
        self.outdated = True
        self.rules: dict[Rule, Plan] = {}
        self.readers: dict[Signal, list[tuple[Plan, int]]] = {}  # who reads a signal, and in which atom
        self.writers: dict[Signal, list[Plan]] = {}  # who entails it

    def is_axiom(self, signal: Signal) -> bool:
        """Whether facts of the signal characterise classes or properties."""
        return signal[0] in self._axiom_predicates or (signal[0] == self._type and signal[1] in self._axiom_types)

    def note(self, keys: Keys) -> None:
        """Take in what of the keys is to be compiled."""
        for (predicate, of_class), some in keys.items():
            if not self.is_axiom((predicate, of_class)):
                continue
            subjects = (some if of_class != ANY else left(some)).tolist()
            objects = [of_class] * some.size if of_class != ANY else right(some).tolist()
            new = {(s, predicate, o) for s, o in zip(subjects, objects, strict=True)} - self._axioms
            self._axioms |= new
            self.outdated |= bool(new)

    def rename(self) -> None:
        """Forget all plans and speak of representatives: terms have been found equal."""
        find = self._equality.find
        self._axioms = {(find(s), find(p), find(o)) for s, p, o in self._axioms}
        self.rules, self.readers, self.writers, self.outdated = {}, {}, {}, True

    def compile(self) -> list[Plan]:
        """Compile what has been noted; returns the plans that are new and entail something."""
        self.outdated = False
        fresh = []
        for rule in compile_rules(self._terms.fact(*axiom) for axiom in self._axioms):
            if rule not in self.rules:
                self.rules[rule] = plan = self._plan(rule)
                if plan.head is not None and rule.id not in _EQUALITY_RULES:
                    fresh.append(plan)
                    self.writers.setdefault(plan.head.signal, []).append(plan)
                    for i, atom in enumerate(plan.body):
                        self.readers.setdefault(atom.signal, []).append((plan, i))
        return fresh

    def clashing(self) -> Iterable[Plan]:
        """The plans that entail an inconsistency."""
        return [plan for rule, plan in self.rules.items() if plan.head is None and rule.id not in _EQUALITY_RULES]

    def _plan(self, rule: Rule) -> Plan:
        variables: dict[str, int] = {}

        def number(slot: Slot) -> int:
            if isinstance(slot, str):
                return variables.setdefault(slot, -1 - len(variables))
            return self._equality.find(self._terms.number(slot))

        def atom(parts: Atom) -> PlanAtom:
            subject, predicate, obj = map(number, parts)
            if predicate == self._type and obj >= 0:
                return PlanAtom((predicate, obj), subject, subject)
            return PlanAtom((predicate, ANY), subject, obj)

        body = tuple(map(atom, rule.body))
        return Plan(rule, body, atom(rule.head) if rule.head else None, _is_terminological(rule))


def _is_terminological(rule: Rule) -> bool:
    """Whether what the rule entails about the ontology adds nothing for data to what it was entailed from.

    So it is in table 9, but for restrictions: a thing said to be in `∃p.C` need not have a known value of `p`, and is
    in the wider `∃p.D` by the entailed axiom alone.
    """
    return rule.table == 9 and rule.id not in ("scm-hv", "scm-svf1", "scm-svf2", "scm-avf1", "scm-avf2")
