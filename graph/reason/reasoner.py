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

from collections.abc import Callable, Iterable, Mapping
from typing import Final, Protocol

from graph.reason.clashes import Clash
from graph.reason.engine import Engine
from graph.reason.facts import Fact, fact_order

__all__ = ["DEFAULT_REASONER", "REASONERS", "Reasoner"]

DEFAULT_REASONER: Final = "columns"


class Reasoner(Protocol):
    """A growing set of facts with what they entail."""

    def add(self, facts: Iterable[Fact]) -> list[Fact]:
        """Add facts; returns what is newly entailed beyond them, sorted, noise included."""

    def clashes(self) -> tuple[Clash, ...]:
        """The inconsistencies among all facts so far, sorted."""


class OwlrlReasoner:
    """owlrl behind the interface: every addition closes everything anew."""

    def __init__(self) -> None:
        self._facts: set[Fact] = set()
        self._messages: tuple[str, ...] = ()

    def add(self, facts: Iterable[Fact]) -> list[Fact]:
        """See `Reasoner.add`."""
        from graph.reason.reference import owlrl_closure  # noqa: PLC0415 - a slow import that the default never needs

        given = set(facts)
        if given <= self._facts:
            return []
        closed, self._messages = owlrl_closure(self._facts | given)
        new = closed - self._facts - given
        self._facts |= closed | given
        return sorted(new, key=fact_order)

    def clashes(self) -> tuple[Clash, ...]:
        """See `Reasoner.clashes`; owlrl names no premises, only a message."""
        return tuple(Clash("owlrl", "owlrl", (), message) for message in self._messages)


class NoReasoner:
    """Entails nothing."""

    def add(self, facts: Iterable[Fact]) -> list[Fact]:  # noqa: ARG002 - the interface gives it
        """See `Reasoner.add`."""
        return []

    def clashes(self) -> tuple[Clash, ...]:
        """See `Reasoner.clashes`."""
        return ()


REASONERS: Final[Mapping[str, Callable[[], Reasoner]]] = {"columns": Engine, "owlrl": OwlrlReasoner, "none": NoReasoner}
