"""Stage 7: who the two sides of a report are: named, or only alluded to (*the ministers of X and Y*, *The envoy met*).

Out of scope: *the two ministers* and *they*, which mean both sides at once (`pairs.py`, `agents.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.agents import AgentResolver, speaker_of
from graph.extract.clauses import SIDE_KINDS, Agent, Row
from graph.extract.pairs import Pairs
from graph.extract.patterns.event_nouns import LISTED, ONE_MORE, PLACED
from graph.extract.spec import OrgSpec
from graph.extract.status import finite_verb
from graph.model import OrganizationKind

__all__ = ["Sides"]

_OF: Final = frozenset({"of", "from"})
#: On what an event may be that is somebody's: `On A's agenda are talks with B`.
_PROGRAMMES: Final = frozenset("program programme agenda schedule itinerary visit trip tour calendar stay".split())
_NEAR: Final = 3
_APPOSED: Final = 4  # items between a title and who bears it


@dataclass(frozen=True, slots=True)
class Sides:
    """Resolves the sides of the reports of one article."""

    agents: AgentResolver
    pairs: Pairs

    def subject(self, row: Row, at: int, verb: int, *, noun: bool) -> Agent | None:
        """Who meets: the agent at the item, or whom the text is about where the item names nobody."""
        if at < 0 and not noun:
            at = speaker_of(row)  # `It was a pleasure to meet B, A said`
        subject = self.agents.at(row, at)
        if subject is not None and subject.vague and at >= 0:
            subject = self.agents.behind(row, at) or subject
        if subject is not None and at >= 0 and (_of_states(row, at, subject) or _both_of_states(row, at, subject)):
            states = at if subject.members else at + 2
            agent = self.agents.at(row, states)  # `The heads of government of X and Y were received`
            subject = self.pairs.of_states(row, states, agent) if agent is not None else None
        if subject is not None and _untold(subject) and not any(i.kind in SIDE_KINDS for i in row.items[:at]):
            subject = self.agents.person()  # `The Special Representative also met B`
        if noun and (subject is None or subject.both):
            return self._whose(row, verb) or self.agents.person()  # `Talks with his counterpart B are set for <T>`
        return subject

    def target(self, row: Row, at: int) -> Agent | None:
        """Who is met; where `at` is -1, whom the text is about: `B was the first to be received`."""
        if at < 0:
            return self.agents.person()
        target = self.agents.at(row, at)
        if target is None:
            return None
        if target.vague:
            target = self.agents.behind(row, at) or target
        if _of_states(row, at, target):
            return self.pairs.of_states(row, at, target)  # `talks with the foreign ministers of X and Y`
        if target.vague and target.country is None:
            return replace(target, country=_state_behind(row, at))
        return target

    def further(self, row: Row, at: int, preposition: str) -> Iterator[Agent]:
        """Whom else the verb names after the counterpart at that item: `met A, who …, and with the president, B`.

        Counterparts that semicolons part are a list, whatever stands between them.
        """
        if at + 1 >= len(row.items):
            return
        end = row.offsets[_clause_end(row, at)]
        patterns = (ONE_MORE, LISTED, PLACED) if preposition else (LISTED, PLACED)
        starts = {
            match.start("obj")
            for pattern in patterns
            for match in pattern.finditer(row.text, row.offsets[at + 1], end)
            if pattern is not ONE_MORE or match["preposition"] == preposition
        }
        for start in sorted(starts):
            n = row.at(start)
            agent = self.agents.at(row, n)
            if agent is not None and not agent.members:
                agent = self.agents.at(row, self._named_behind(row, n))
            if agent is not None and agent.members and not agent.pronoun:
                yield agent

    @staticmethod
    def _named_behind(row: Row, at: int) -> int:
        """Who stands in apposition to a title without a name (`the former president, <A>`); else the item itself."""
        near = range(at + 1, min(at + _APPOSED, len(row.items)))
        return next((n for n in near if row.items[n].kind == "A"), at)

    def _whose(self, row: Row, noun: int) -> Agent | None:
        """Whose programme the event is on: `On A's agenda are talks with B`."""
        for n in range(noun):
            before = [i.norm for i in row.items[max(0, n - 2) : n]]
            if row.items[n].kind == "A" and before[-1:] == ["of"] and before[0] in _PROGRAMMES:
                return self.agents.at(row, n)
            if row.items[n].kind != "A" or n + 2 >= len(row.items) or row.items[n + 1].norm not in {"'s", "'"}:
                continue
            if any(i.norm in _PROGRAMMES for i in row.items[n + 2 : n + 2 + _NEAR]):
                agent = self.agents.at(row, n)
                return agent if agent is not None and agent.members else None
        return None


def _clause_end(row: Row, at: int) -> int:
    """Where the verb of another clause begins after the item: `met A and B, who …, and said`, `met A. B said`."""
    for n in range(at + 1, len(row.items) - 1):
        item, after = row.items[n], row.items[n + 1]
        acts = item.kind in {"A", "O"} or item.norm in {"and", "but"}
        if acts and after.kind == "W" and finite_verb(after.norm) and after.norm not in {"led", "headed"}:
            return n
    return len(row.items) - 1


def _of_states(row: Row, n: int, target: Agent) -> bool:
    """Whether the item at n is only the states that somebody is of."""
    states = [m.organization is not None and m.organization.kind is OrganizationKind.STATE for m in target.members]
    return bool(states) and all(states) and n > 0 and row.items[n - 1].norm in _OF


def _both_of_states(row: Row, n: int, subject: Agent) -> bool:
    """Whether the item at n is a plural of offices that states behind it are of: `The two presidents of X and Y`."""
    if not subject.both or n + 2 >= len(row.items) or row.items[n + 1].norm != "of":
        return False
    value = row.items[n + 2].value
    return isinstance(value, Agent) and _of_states(row, n + 2, value)


def _state_behind(row: Row, n: int) -> str | None:
    """`met his counterpart from <S>`: the country that stands behind the item at n."""
    value = row.items[n + 2].value if n + 2 < len(row.items) and row.items[n + 1].norm == "from" else None
    return value.country if isinstance(value, OrgSpec) else None


def _untold(agent: Agent) -> bool:
    """Whether the agent is a title that nothing ties to a name."""
    return agent.vague and agent.country is None and not (agent.described or agent.pronoun or agent.delegation)
