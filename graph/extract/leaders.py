"""Stage 7: talks of two sides whose leaders are named one by one (genre.md 4): *A led the Lao side, B the Thai*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Reading
from graph.extract.clauses import Agent, Member
from graph.extract.patterns.leaders import BOTH_LED, LEADING_HINT, LEADS, LED_BY, ON_A_SIDE, TALKS_WORDS
from graph.model import SegmentKind

__all__ = ["Leaders"]

_JOINTS: Final = frozenset({".", ",", ";", "and", "while", "whereas", "the"})
_REACH: Final = 2  # sentences from one leader to the other, and from the talks to the leaders


@dataclass
class Leaders:
    """The leaders of sides that the sentences of one article name, until there are two of them."""

    agents: AgentResolver
    _waiting: tuple[Member, int] | None = None
    _talks: int | None = None  # the sentence that spoke of talks last

    def read(self, reading: Reading, *, announced: bool) -> list[Member]:
        """Both leaders, where this sentence names them, or the second one; `announced`: talks were told before."""
        words = {item.norm for item in reading.row.items if item.kind == "W"}
        if not TALKS_WORDS.isdisjoint(words):
            self._talks = reading.line
        if reading.kind is not SegmentKind.PARAGRAPH or (LEADING_HINT.isdisjoint(words) and words - _JOINTS):
            return []
        near = announced or (self._talks is not None and reading.line - self._talks <= _REACH)
        found = self._found(reading) if near else []
        if len(found) == 1:
            before, self._waiting = self._waiting, (found[0], reading.line)
            if before is not None and before[0] != found[0] and reading.line - before[1] <= _REACH:
                return [before[0], found[0]]
            return []
        return found

    def _found(self, reading: Reading) -> list[Member]:
        """The leaders that the sentence names, in its order."""
        row = reading.row
        if not {item.norm for item in row.items if item.kind == "W"} - _JOINTS:
            agents = [self.agents.at(row, n) for n in range(len(row.items))]  # `<A>.`: who led a delegation
            return list(dict.fromkeys(m for agent in agents if agent is not None for m in agent.members if m.person))
        for match in BOTH_LED.finditer(row.text):
            agent = self.agents.at(row, row.at(match.start("who")))
            if agent is not None and len(agent.members) > 1:
                return list(agent.members)
        places = {match.start("who") for pattern in (LED_BY, LEADS, ON_A_SIDE) for match in pattern.finditer(row.text)}
        named = [self.agents.at(row, row.at(place)) for place in sorted(places)]
        return list(dict.fromkeys(m for agent in named if agent is not None for m in _person(agent)))


def _person(agent: Agent) -> tuple[Member, ...]:
    """The one person of the agent, who comes first in a list of a side."""
    return agent.members[:1] if agent.members and agent.members[0].person is not None else ()
