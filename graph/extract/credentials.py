"""Stage 7: envoys who are listed after the sentence that tells of their credentials (genre.md 4).

`President A received the credentials of five ambassadors. They are B, C and D.`: each of them was received by A. Out of
scope: envoys whom the sentence itself names, which are read as any other reception.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Candidate, Reading
from graph.extract.circumstances import Circumstances
from graph.extract.clauses import Agent, Member, Row
from graph.extract.patterns.credentials import CREDENTIALS_GIVEN, CREDENTIALS_TAKEN, ENVOYS_LISTED
from graph.extract.subjects import subject_of
from graph.model import EventStatus, ParticipantRole, SegmentKind

__all__ = ["Credentials"]

_WORDS = ("credential", "credence", "accreditation", "of commission")
_REACH = 4  # sentences between the ceremony and the end of the list


@dataclass
class Credentials:
    """The ceremony told last, whose envoys the next sentences may list."""

    circumstances: Circumstances
    agents: AgentResolver
    _told: Candidate | None = None

    def read(self, reading: Reading) -> list[Candidate]:
        """The receptions that a list of envoys makes; a sentence that tells of credentials is kept for it."""
        if reading.kind is not SegmentKind.PARAGRAPH:
            return []
        told = self._told
        if told is not None and reading.line - told.line > _REACH:
            self._told = told = None
        host = told.members[0][0] if told is not None else None
        if told is None:
            self._keep(reading)
            return []
        return [
            replace(told, members=[(guest, ParticipantRole.GUEST), told.members[0]], spans=[*told.spans, reading.span])
            for guest in self._listed(reading)
            if guest != host
        ]

    def _keep(self, reading: Reading) -> None:
        row = reading.row
        if not any(word in row.text for word in _WORDS):
            return  # most sentences: the expressions cost more
        taken, given = CREDENTIALS_TAKEN.search(row.text), CREDENTIALS_GIVEN.search(row.text)
        match = taken or given
        if match is None:
            return
        verb = row.at(match.start("verb"))
        host = _one_person(self.agents.at(row, subject_of(row, verb) if taken else row.at(match.start("host"))))
        if host is None:
            return
        sides = [(host, ParticipantRole.HOST)]
        told = Candidate("Reception", sides, EventStatus.HELD, [reading.span], "event.credentials-received")
        told.line = reading.line
        if self.circumstances.tell(told, reading, verb):
            self._told = told

    def _listed(self, reading: Reading) -> list[Member]:
        row: Row = reading.row
        match = ENVOYS_LISTED.match(row.text)
        if match is None:
            return []
        start = row.at(match.start("list"))
        values = [item.value for item in row.items[start:] if isinstance(item.value, Agent)]
        return list(dict.fromkeys(m for value in values for m in value.members if m.person is not None))


def _one_person(agent: Agent | None) -> Member | None:
    persons = [m for m in agent.members if m.person is not None] if agent is not None else []
    return persons[0] if len(persons) == 1 else None
