"""The search for the proofs of one statement: back over the rules level by level, and up again from what is asserted.

A level holds the statements that the level before asked for. After each, supports are found upward (supports.py); when
the goal has one, it is a lowest, since no lower proof can lie further back. Two levels more are gone through for other
proofs. What is asserted is a leaf; how else it might follow is looked into two levels later than what is not.

Bounds keep hubs, equals and long chains from costing more than they are worth. Where they leave a goal without a proof
they are widened; where they may have hidden further proofs the result is not `complete`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from graph.reason.construct_steps import ConstructSteps
from graph.reason.facts import Fact
from graph.reason.joining import Bounds, Joiner
from graph.reason.steps import OwlSteps, Premise, Step, Tier, chosen
from graph.reason.supports import Support, Supports
from graph.reason.view import View

__all__ = ["Found", "Rules", "find"]

_BOUNDS = (
    Bounds(16, 64, 2_000),
    Bounds(64, 1_000, 15_000, thorough=True),
    Bounds(1_000, 20_000, 150_000, thorough=True),
)
_LATER = 2  # levels that alternatives to what is known wait
_FURTHER = 250  # look-ups that are spent on further proofs when there is one


@dataclass(frozen=True, slots=True)
class Rules:
    """What concludes: the ontology's rules, and those in SPARQL."""

    owl: OwlSteps
    sparql: ConstructSteps


class Found:
    """What a search found: supports of the goal with the statements and steps that their numbers stand for."""

    def __init__(self, search: _Search, *, complete: bool) -> None:
        self.complete = complete
        self.supports = search.supports.of(0)
        self._search = search

    def premise(self, support: Support) -> Premise:
        """The statement that a support proves."""
        return self._search.nodes[support.node]

    def step(self, support: Support) -> Step | None:
        """How it proves it; None where it is a leaf."""
        return None if support.step is None else self._search.steps[support.node][support.step]


def find(view: View, rules: Rules, goal: Fact, limit: int) -> Found:
    """Up to `limit` minimal supports of the goal, cheapest first; none where it cannot be proved."""
    for bounds in _BOUNDS:
        search = _Search(view, rules, bounds, limit)
        complete = search.run(goal)
        if complete or search.supports.of(0):
            break
    return Found(search, complete=complete)


class _Search:
    def __init__(self, view: View, rules: Rules, bounds: Bounds, limit: int) -> None:
        self._view, self._rules, self._limit = view, rules, limit
        self._joiner = Joiner(view, bounds)
        self.nodes: list[Premise] = []
        self.steps: dict[int, list[Step]] = {}
        self.supports = Supports(limit)
        self._numbers: dict[Premise, int] = {}
        self._needed: list[tuple[int, int, Tier]] = []  # level, node and tier to expand while there is no proof
        self._later: list[tuple[int, int, Tier]] = []  # what can only give other proofs

    def run(self, goal: Fact) -> bool:
        """Search; returns whether nothing was left out."""
        self._number((goal, None), 0)
        self._seek()
        found = self.supports.of(0)
        if found and len(found) < self._limit:
            self._seek_further()
        return not (self._needed or self._later or self._joiner.cut or self.supports.cut)

    def _seek(self) -> None:
        """Find a lowest proof, if it can be done within the bounds."""
        level = -1
        while self._needed and not self._joiner.tired:
            if self._needed[0][0] > level:
                level = self._needed[0][0]
                self.supports.settle()
                if self.supports.of(0):
                    return
            self._expand(heappop(self._needed))
        self.supports.settle()

    def _seek_further(self) -> None:
        """Find other proofs, up to a little higher."""
        self._joiner.go_on(_FURTHER)
        highest = max(1, self.supports.of(0)[0].height) + _LATER
        agenda = self._needed = self._later = sorted([*self._needed, *self._later])
        while agenda and agenda[0][0] <= highest and not self._joiner.tired:
            self._expand(heappop(agenda))
        self.supports.settle()

    def _number(self, premise: Premise, level: int) -> int:
        number = self._numbers.get(premise)
        if number is None:
            number = self._numbers[premise] = len(self.nodes)
            self.nodes.append(premise)
            fact, graph = premise
            if graph is not None or self._view.is_asserted(fact):
                self.supports.add_leaf(number)
            if graph is None:
                heappush(self._later if self.supports.is_leaf(number) else self._needed, (level, number, Tier.DIRECT))
        return number

    def _expand(self, entry: tuple[int, int, Tier]) -> None:
        """Take the steps of one kind to one node, and put off those of the next."""
        level, node, tier = entry
        goal, _ = self.nodes[node]
        known = self.steps.setdefault(node, [])
        steps = chosen(self._steps(node, goal, tier), goal, known)
        known += steps
        premises = [tuple(self._number(premise, level + 1) for premise in step.premises) for step in steps]
        self.supports.add_steps(node, [(some, levels(step)) for some, step in zip(premises, steps, strict=True)])
        if tier is not Tier.EQUALS:
            proved = self.supports.is_leaf(node) or any(all(map(self.supports.is_leaf, some)) for some in premises)
            following = Tier(tier + 1)
            heappush(self._later if proved else self._needed, (level + (following is Tier.EQUALS), node, following))

    def _steps(self, node: int, goal: Fact, tier: Tier) -> Iterator[Step]:
        yield from self._rules.owl.steps(goal, self._joiner, tier)
        if tier is Tier.DIRECT:
            yield from self._rules.sparql.steps(goal, self._joiner)
            if node == 0:
                yield from self._rules.owl.contradictions(goal, self._joiner)


def levels(step: Step) -> int:
    """How many levels of a proof a step takes: a path of n statements is joined in as many as halving it takes."""
    return max(1, (step.path - 1).bit_length())
