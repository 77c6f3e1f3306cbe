"""The reasoners by name, behind one small interface.

| name | what | speed |
| --- | --- | --- |
| `columns` | the house's own engine (engine.py) | our ontology, 1,200 statements: 0.03 s |
| `owlrl` | the reference (reference.py) | the same: 2.6 s |
| `none` | no OWL at all; the rules in SPARQL still run | |

The own engine is the default because owlrl takes half of the five seconds that a build of the seeds may last for the
ontology alone, before any authority or article; pruning its input cannot help, the ontology being what rules are made
of. It is held equal to owlrl, noise apart, by tests on our ontology and on random ones
(tests/graph/reason/test_oracle.py).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

import pyoxigraph as ox

from graph.reason.clashes import Clash
from graph.reason.compile import compile_rules, is_axiom
from graph.reason.engine import Engine
from graph.reason.facts import Fact
from graph.reason.noise import is_noise
from graph.reason.publishing import written
from graph.reason.rules import Rule

__all__ = ["DEFAULT_REASONER", "REASONERS", "Reasoner"]

DEFAULT_REASONER: Final = "columns"


class Reasoner(Protocol):
    """A growing set of statements with what they entail. Statements are canonical N-Triples, a line each."""

    def add(self, statements: str, /) -> list[str]:
        """Add statements; returns what is newly entailed beyond them, each without its full stop, sorted, no noise."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The ontology among the statements, compiled."""

    def clashes(self) -> tuple[Clash, ...]:
        """The inconsistencies among all statements so far, sorted."""


class ColumnReasoner:
    """The house's engine behind the interface."""

    def __init__(self) -> None:
        self._engine = Engine()

    def add(self, statements: str) -> list[str]:
        """See `Reasoner.add`."""
        terms = self._engine.terms
        return sorted(written(self._engine.add_triples(terms.triples_of_text(statements)), terms))

    @property
    def rules(self) -> Sequence[Rule]:
        """See `Reasoner.rules`."""
        return self._engine.rules

    def clashes(self) -> tuple[Clash, ...]:
        """See `Reasoner.clashes`."""
        return self._engine.clashes()


class OwlrlReasoner:
    """owlrl behind the interface: every addition closes everything anew."""

    def __init__(self) -> None:
        self._facts: set[Fact] = set()
        self._messages: tuple[str, ...] = ()

    def add(self, statements: str) -> list[str]:
        """See `Reasoner.add`."""
        from graph.reason.reference import owlrl_closure  # noqa: PLC0415 - a slow import that the default never needs

        given = {(q.subject, q.predicate, q.object) for q in ox.parse(statements, ox.RdfFormat.N_TRIPLES)}
        if given <= self._facts:
            return []
        closed, self._messages = owlrl_closure(self._facts | given)
        new = closed - self._facts - given
        self._facts |= closed | given
        return sorted(" ".join(map(str, fact)) for fact in new if not is_noise(fact))

    @property
    def rules(self) -> Sequence[Rule]:
        """See `Reasoner.rules`."""
        return compile_rules(filter(is_axiom, self._facts))

    def clashes(self) -> tuple[Clash, ...]:
        """See `Reasoner.clashes`; owlrl names no premises, only a message."""
        return tuple(Clash("owlrl", "owlrl", (), message) for message in self._messages)


class NoReasoner:
    """Entails nothing."""

    rules: Sequence[Rule] = ()

    def add(self, _statements: str, /) -> list[str]:
        """See `Reasoner.add`."""
        return []

    def clashes(self) -> tuple[Clash, ...]:
        """See `Reasoner.clashes`."""
        return ()


REASONERS: Final[Mapping[str, Callable[[], Reasoner]]] = {
    "columns": ColumnReasoner,
    "owlrl": OwlrlReasoner,
    "none": NoReasoner,
}
