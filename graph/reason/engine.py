"""The forward reasoner: the OWL 2 RL closure of facts, by joins of sorted columns of numbers.

The ontology among the facts is compiled into rules with constant predicates (program.py). A round takes what the round
before found, joins it through every rule that reads it with all that is known (semi-naive), sorts what follows, and
keeps what is new; when nothing is, the facts are closed. Facts that characterise classes or properties are compiled
as they come or are entailed. Facts are kept about one representative of each class of equal terms (equality.py).

The result is a function of the set of facts: rounds take all rules at once, and neither the order of facts nor that of
rules shows. Statements with a literal as subject and reflexive ones (noise.py) are not derived.

Source: OWL 2 RL, section 4.3; semi-naive evaluation after Ullman, Principles of Database and Knowledge-Base Systems, 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from graph.reason.clashes import Clash, find_clashes
from graph.reason.column import EMPTY, Mask, flipped, left, minus, pairs, right, unique, within
from graph.reason.equality import Equality
from graph.reason.facts import Fact, fact_order
from graph.reason.joins import ANY, Plan, PlanAtom, Signal, Table, bind, join_all
from graph.reason.noise import REFLEXIVE
from graph.reason.program import Program
from graph.reason.publishing import published
from graph.reason.relations import Keys, Relations, gathered
from graph.reason.rules import Rule, owl, rdf
from graph.reason.terms import Numbers, TermTable

__all__ = ["Engine"]

_CHUNK = 2_000_000  # keys that a join starts from at a time: bounds what a round holds besides its result
_FLIP_FROM = 4096  # keys from which on sorting them by object pays before they are looked up by it


class Engine:
    """A set of facts that is always closed. `add` and `retract` facts, iterate over it, ask it for `clashes`."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self.terms = TermTable()
        self._type, self._same = self.terms.number(rdf("type")), self.terms.number(owl("sameAs"))
        self._reflexive = frozenset(map(self.terms.number, REFLEXIVE))
        self._lists = frozenset((self.terms.number(rdf("first")), self.terms.number(rdf("rest"))))
        self._given = Relations(self._type)
        self._reset()
        self.add(facts)

    def _reset(self) -> None:
        self._equality = Equality(self.terms)
        self._program = Program(self.terms, self._equality)
        self._relations = Relations(self._type)
        self._log: list[tuple[Signal, Numbers]] = []

    # -- facts ------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, given or entailed; unordered."""
        return self._facts(self.published())

    def __len__(self) -> int:
        return sum(keys.size for keys in self.published().values())

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The ontology among the facts, compiled."""
        return tuple(self._program.rules)

    def published(self) -> Keys:
        """Every fact as keys of `terms`' numbers. Not to be written to."""
        return self._published(self._relations, self._equality)

    def _published(self, relations: Relations, equality: Equality) -> Keys:
        found = published(relations, equality, self.terms)
        reflexive = {signal: column.keys for signal, column in self._given.items() if signal[0] in self._reflexive}
        return gathered([*found.items(), *reflexive.items()]) if reflexive else found  # as given, not left out

    def given(self) -> Keys:
        """What was added and not taken back, as keys of `terms`' numbers. Not to be written to."""
        return {signal: column.keys for signal, column in self._given.items() if len(column)}

    def clashes(self) -> tuple[Clash, ...]:
        """The inconsistencies among the facts, each once, sorted."""
        return find_clashes(self.terms, self._relations, self._given, self._equality, self._program)

    def _facts(self, keys: Keys) -> Iterator[Fact]:
        fact = self.terms.fact
        for (predicate, of_class), some in keys.items():
            if of_class != ANY:
                yield from (fact(subject, predicate, of_class) for subject in some.tolist())
            else:
                for subject, obj in zip(left(some).tolist(), right(some).tolist(), strict=True):
                    yield fact(subject, predicate, obj)

    def _sorted(self, keys: Keys) -> list[Fact]:
        return sorted(self._facts(keys), key=fact_order)

    # -- adding and retracting --------------------------------------------------------------------------------------

    def add(self, facts: Iterable[Fact]) -> list[Fact]:
        """Add facts and close; returns what is new beyond them, sorted."""
        return self._sorted(self.add_triples(self.terms.triples(facts)))

    def add_triples(self, triples: Numbers) -> Keys:
        """Add facts given as rows of `terms`' numbers and close; returns the keys that are new beyond them."""
        given = self._given.new(self._given.grouped(triples))
        self._given.add(given)
        relations, equality = self._relations.copy(), self._equality.copy()
        self._log = []
        axioms = {signal: keys for signal, keys in given.items() if self._program.is_axiom(signal)}
        # Axioms first: when they entail others that must be compiled, there is little to match again.
        for part in (axioms, {signal: keys for signal, keys in given.items() if signal not in axioms}):
            self._program.note(self._by_representatives(part))
            self._close(self._insert(part))
        if not self._equality:
            return _without(gathered(self._log), given)
        before = self._published(relations, equality)
        return _without(_without(self.published(), before), given)

    def retract(self, facts: Iterable[Fact]) -> list[Fact]:
        """Take back facts that were added, and close; returns what no longer follows beyond them, sorted."""
        return self._sorted(self.retract_triples(self.terms.triples(facts)))

    def retract_triples(self, triples: Numbers) -> Keys:
        """Take back facts; returns the keys that no longer hold, beyond the ones taken back.

        Costs in proportion to what changes: what depended on the facts is removed, and what else still supports is put
        back (delete and rederive, Gupta, Mumick, Subrahmanian, Maintaining Views Incrementally, SIGMOD 1993). Where the
        ontology or equality is concerned, all is closed anew.
        """
        gone = self._given.present(self._given.grouped(triples))
        if self._equality or any(map(self._program.is_axiom, gone)):
            before = self.published()
            self._given.remove(gone)
            self._reset()
            self._close_given()
            return _without(_without(before, self.published()), gone)
        self._given.remove(gone)
        doomed = self._dependent(gone)
        self._relations.remove(doomed)
        self._close(self._insert(gathered(self._still_supported(doomed))))
        return _without(self._relations.new(doomed), gone)

    def _close_given(self) -> None:
        given = self.given()
        self._program.note(given)
        self._close(self._insert(given))

    def _dependent(self, gone: Keys) -> Keys:
        """The facts given up, and what follows from any of them without being given."""
        doomed = Relations(self._type)
        frontier: Keys = self._relations.present(gone)
        while frontier:
            doomed.add(frontier)
            found = []
            for signal, keys in self._opened(frontier).items():
                for plan, i in self._program.readers.get(signal, ()):
                    for table in self._bindings(plan, i, keys):
                        found += self._heads(plan, table)
            frontier = doomed.new(self._given.new(self._relations.present(gathered(found))))
        return {signal: column.keys for signal, column in doomed.items()}

    def _opened(self, keys: Keys) -> Keys:
        return self._relations.with_open_types(keys)

    def _still_supported(self, doomed: Keys) -> Iterator[tuple[Signal, Numbers]]:
        """What of the facts removed follows in one step from those that are left."""
        for signal, keys in self._opened(doomed).items():
            for plan in self._program.writers.get(signal, ()):
                assert plan.head is not None
                table = bind(plan.head, keys)
                needed = plan.head.variables
                yield from self._heads(plan, join_all(table, plan.body, self._relations.column, needed))

    # -- the fixpoint -----------------------------------------------------------------------------------------------

    def _close(self, delta: Keys) -> None:
        """Run to the fixpoint, compiling anew as the ontology grows by axioms that matter to data."""
        while delta or self._program.outdated:
            fresh = self._compile() if self._program.outdated else []
            new = gathered([*self._from_delta(delta, fresh), *self._from_all(fresh)])
            delta = self._insert(new)

    def _compile(self) -> Sequence[Plan]:
        fresh = self._program.compile()
        if (self._type, ANY) in self._program.readers:
            self._relations.open_types()
        return fresh

    def _insert(self, keys: Keys) -> Keys:
        """Take what is new of the keys in; returns it, and what changed its name for that of an equal."""
        new = self._relations.new(self._by_representatives(keys))
        equals = new.pop((self._same, ANY), EMPTY)
        delta = self._relations.add(new)
        self._log += new.items()
        if equals.size:
            moved = self._unite(equals)
            if moved:
                delta = gathered(
                    [*((s, self._relations.present({s: k}).get(s, EMPTY)) for s, k in delta.items()), *moved.items()]
                )
        return delta

    def _from_delta(self, delta: Keys, fresh: Sequence[Plan]) -> Iterator[tuple[Signal, Numbers]]:
        """What follows from the newest facts with all others."""
        skipped = set(map(id, fresh))
        for signal, keys in delta.items():
            for plan, i in self._program.readers.get(signal, ()):
                if id(plan) not in skipped and not self._covered(plan, i, delta):
                    yield from self._concluded(plan, i, keys)

    def _covered(self, plan: Plan, i: int, delta: Keys) -> bool:
        """Whether an atom before the i-th is all new, so that whatever the i-th could find is found from there."""
        return any(delta.get(atom.signal, EMPTY).size == self._relations.size(atom.signal) for atom in plan.body[:i])

    def _from_all(self, plans: Iterable[Plan]) -> Iterator[tuple[Signal, Numbers]]:
        """What follows by rules that are new."""
        for plan in plans:
            if not plan.body:
                yield from self._new_heads(plan, Table(1, {}))
                continue
            sizes = [self._relations.size(atom.signal) for atom in plan.body]
            i = sizes.index(min(sizes))
            if sizes[i]:
                yield from self._concluded(plan, i, self._relations.column(plan.body[i].signal).keys)

    def _concluded(self, plan: Plan, i: int, keys: Numbers) -> Iterator[tuple[Signal, Numbers]]:
        for table in self._bindings(plan, i, keys):
            yield from self._new_heads(plan, table)

    def _bindings(self, plan: Plan, i: int, keys: Numbers) -> Iterator[Table]:
        """The bindings of what the rule entails, its i-th atom being one of `keys`."""
        assert plan.head is not None
        atom, rest = plan.body[i], (*plan.body[:i], *plan.body[i + 1 :])
        if not all(self._relations.size(other.signal) for other in rest):
            return
        if keys.size >= _FLIP_FROM and _looked_up_by_object(atom, rest):
            atom, keys = PlanAtom(atom.signal, atom.obj, atom.subject), flipped(keys)
        for start in range(0, keys.size, _CHUNK):
            table = bind(atom, keys[start : start + _CHUNK])
            yield join_all(table, rest, self._relations.column, plan.head.variables)

    def _new_heads(self, plan: Plan, table: Table) -> Iterator[tuple[Signal, Numbers]]:
        """What bindings entail and is new; axioms among it are noted."""
        for signal, keys in self._heads(plan, table):
            new = self._relations.new({signal: unique(keys)})
            if new:
                yield signal, new[signal]
                if not plan.terminological and self._program.is_axiom(signal) and signal[0] not in self._lists:
                    # A list with an item replaced by its equal makes no rule: what that would entail follows anyway.
                    self._program.note(self._by_representatives(new))

    def _heads(self, plan: Plan, table: Table) -> list[tuple[Signal, Numbers]]:
        """What bindings entail."""
        head = plan.head
        if head is None or not table.size:
            return []
        subjects = table.values(head.subject)
        literal = self.terms.literals(subjects)
        if head.unary:
            return [(head.signal, subjects[~literal] if literal.any() else subjects)]
        objects = table.values(head.obj)
        if head.signal[0] == self._same:  # of a literal and a thing, either may be the subject
            literal &= self.terms.literals(objects)
        dropped = literal
        if head.signal[0] in self._reflexive:
            dropped = literal | ((subjects == objects) & ~self._equality.has_equals(subjects))
        keys = pairs(subjects, objects)
        return self._relations.split(head.signal, keys[~dropped] if dropped.any() else keys)

    # -- equality ---------------------------------------------------------------------------------------------------

    def _unite(self, equals: Numbers) -> Keys:
        """Take equal terms in; returns the facts that changed their names for those of representatives."""
        dropped = self._equality.unite(zip(left(equals).tolist(), right(equals).tolist(), strict=True))
        if not dropped:
            return {}
        gone = np.array(sorted(dropped), dtype=np.uint64)
        moved: dict[Signal, Numbers] = {}
        for signal, column in self._relations.items():
            keys = column.keys
            touched = keys if dropped.intersection(signal) else keys[_mentions(signal, keys, gone)]
            if touched.size:
                moved[signal] = touched
        self._relations.remove(moved)
        self._program.rename()
        classes = np.array([representative for representative, _ in self._equality.classes()], dtype=np.uint64)
        same = (self._same, ANY)
        self._relations.remove({same: self._relations.column(same).keys})
        renamed = self._relations.new(self._by_representatives(moved))
        return self._relations.add({**renamed, same: np.sort(pairs(classes, classes))})

    def _by_representatives(self, keys: Keys) -> Keys:
        if not self._equality:
            return keys
        find, parts = self._equality.representatives, []
        for (predicate, of_class), some in keys.items():
            signal = (self._equality.find(predicate), of_class if of_class == ANY else self._equality.find(of_class))
            renamed = find(some) if of_class != ANY else pairs(find(left(some)), find(right(some)))
            parts.append((signal, renamed))
        return gathered(parts)


def _without(keys: Keys, others: Keys) -> Keys:
    found = {signal: minus(some, others.get(signal, EMPTY)) for signal, some in keys.items()}
    return {signal: some for signal, some in found.items() if some.size}


def _mentions(signal: Signal, keys: Numbers, numbers: Numbers) -> Mask:
    """Which keys have one of the numbers at an end."""
    if signal[1] != ANY:
        return within(numbers, keys)
    return within(numbers, left(keys)) | within(numbers, right(keys))


def _looked_up_by_object(atom: PlanAtom, rest: Sequence[PlanAtom]) -> bool:
    """Whether the other atoms are found by the atom's object, and none by its subject."""
    used = frozenset[int]().union(*(other.variables for other in rest))
    return not atom.unary and atom.obj in used and atom.subject not in used
