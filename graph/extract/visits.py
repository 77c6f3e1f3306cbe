"""Stage 7: visits (genre.md 4): who went to which country, told as a visit or as a journey."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Candidate, Reading
from graph.extract.circumstances import Circumstances
from graph.extract.clauses import Agent, Row
from graph.extract.patterns.event_pattern import EventPattern
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.status import finite_verb
from graph.model import DateDerivation, DateValue, EventStatus, OrganizationKind, ParticipantRole

__all__ = ["VisitReader"]

#: Verbs of a visit's end.
_ENDING: Final = frozenset(
    "conclude concludes concluded concluding end ends ended ending finish finishes finished complete completes "
    "completed wrap wraps wrapped wrapping".split()
)
#: A journey in the present tense, which may be one to come.
_GOES: Final = frozenset({"travels", "goes", "flies", "heads", "visits"})

#: Visits that are over within the day.
_BRIEF: Final = re.compile(
    r"\b(?:day - long|daylong|day-long|one-day|one - day|single-day|day) (?:\S+ )?(?:visit|trip|tour)\b"
)

#: Visits that nobody makes at home.
_FORMAL: Final = re.compile(r"\b(?:state|official) (?:visit|trip)\b")


def _antecedent(row: Row, subject: int, noun: int) -> int:
    """The person before the relative pronoun in whose clause the noun stands: `A received B, who came on a visit`."""
    who = next((k for k in range(noun - 1, max(subject, 0), -1) if row.items[k].norm == "who"), -1)
    if who < 0 or any(row.items[k].norm == "," for k in range(who + 1, noun)):
        return subject
    before = who - 1 - (row.items[who - 1].norm == ",")
    return before if before >= 0 and row.items[before].kind == "A" else subject


def _since(row: Row, verb: int) -> DateValue | None:
    """The first day of a visit that goes on: `has been in X on an official visit since <T>`."""
    for n in range(verb + 1, len(row.items)):
        value = row.items[n].value
        if row.items[n - 1].norm == "since" and isinstance(value, DateValue) and value.day is not None:
            return value
    return None


def _under_way(row: Row, verb: int, date: DateValue) -> bool:
    """Whether the day is of what was done on a visit that goes on: `A, who is on a visit to X, met B on <T>`."""
    if not {"is", "are", "was", "were"} & {item.norm for item in row.items[max(0, verb - 2) : verb + 1]}:
        return False
    at = next((n for n, i in enumerate(row.items) if isinstance(i.value, DateValue) and i.value.span == date.span), -1)
    return any(i.kind == "W" and finite_verb(i.norm) for i in row.items[verb + 1 : max(at, 0)])


@dataclass(frozen=True, slots=True)
class VisitReader:
    """Reads the visits of one article; `countries` are those of its persons."""

    circumstances: Circumstances
    countries: Mapping[str, str | None]
    agents: AgentResolver
    told: Mapping[str, str | None] | None = None  # the countries that the text tells or that are known, no guess

    def read(
        self,
        reading: Reading,
        pattern: EventPattern,
        match: re.Match[str],
        *,
        verb: int,
        subject_at: int,
        status: EventStatus,
    ) -> Sequence[Candidate]:
        """The visits that one match reports: one for each state that it names as a destination."""
        row = reading.row
        if pattern.subject_follows:
            subject_at = next((n for n, i in enumerate(row.items) if i.kind == "A" and n > verb + 1), -1)
            status = EventStatus.HELD
        if (pattern.noun or pattern.weak) and "owner" not in match.groupdict():
            subject_at = _antecedent(row, subject_at, verb)
        subject = self._visitors(self._traveller(row, subject_at), alone=row.items[verb - 1].norm == "who")
        if subject is None:
            return ()
        if pattern.cancels:
            status = EventStatus.CANCELLED
        ends = row.items[verb].norm in _ENDING
        if ends and status is EventStatus.PLANNED:
            status = EventStatus.HELD  # `will conclude the visit on <T>`: it has begun
        found: list[Candidate] = []
        for country, place in self._destinations(reading, match, subject):
            candidate = self._visit(reading, pattern, verb, subject, country, status)
            if candidate is None and pattern.weak and "owner" not in match.groupdict():
                guest = self._guest(row, verb, country)
                candidate = self._visit(reading, pattern, verb, guest, country, status) if guest is not None else None
            if candidate is None:
                continue
            if ends and candidate.date is not None and candidate.date.derivation is not DateDerivation.RANGE:
                candidate.date = None  # the day of its end
            candidate.weak = candidate.weak or ends
            if place is not None:
                candidate.place, candidate.place_derivation = place, "explicit"
            found.append(candidate)
        return found

    def _traveller(self, row: Row, at: int) -> Agent | None:
        """The agent at the item, or the name behind a title that was not tied to it."""
        agent = self.agents.at(row, at)
        if agent is not None and agent.vague and at >= 0:
            return self.agents.behind(row, at) or agent
        return agent

    def _guest(self, row: Row, verb: int, country: str) -> Agent | None:
        """Whose visit it is that the host speaks of: `A received B on the occasion of his visit to A's country`."""
        for n in range(verb - 1, -1, -1):
            agent = self.agents.at(row, n) if row.items[n].kind == "A" else None
            if agent is not None and len(agent.members) == 1 and agent.members[0].person is not None:
                home = self.countries.get(agent.members[0].person)
                if home is not None and home != country:
                    return agent
        return None

    @staticmethod
    def _visitors(subject: Agent | None, *, alone: bool) -> Agent | None:
        """The persons or bodies that travel; None where nobody in particular does, or a state."""
        if subject is None or not subject.members or subject.both:
            return None
        if alone:
            subject = replace(subject, members=subject.members[-1:])  # `A and B, who is on a visit`
        bodies = [m.organization for m in subject.members]
        states = all(body is not None and body.kind is OrganizationKind.STATE for body in bodies)
        return None if states else subject

    def _destinations(
        self, reading: Reading, match: re.Match[str], subject: Agent
    ) -> list[tuple[str, PlaceSpec | None]]:
        """The countries that a destination is in, with the city where it is one."""
        if not match.group("dest"):
            return self._here(reading, subject)
        item = reading.row.items[reading.row.at(match.start("dest"))]
        value = item.value
        if isinstance(value, PlaceSpec):
            return [(value.country, value)] if value.country is not None else []
        if isinstance(value, OrgSpec):
            return [(value.country, None)] if value.country is not None else []
        if isinstance(value, Agent):
            states = [m.organization for m in value.members]
            if any(s is None or s.kind is not OrganizationKind.STATE for s in states):
                return []
            return [(s.country, None) for s in states if s is not None and s.country is not None]
        if item.kind == "D":
            return [(str(value), None)]
        return self._here(reading, subject)

    def _here(self, reading: Reading, subject: Agent) -> list[tuple[str, PlaceSpec | None]]:
        """The story's country, where it is not the visitor's; else that of somebody else in the sentence."""
        own = {self._home(m.person, m.organization) for m in subject.members}
        home = self.circumstances.context.country
        if home is not None and home not in own:
            return [(home, None)]
        scene = self.circumstances.scene
        if scene is not None and scene.country is not None and None not in own and scene.country not in own:
            return [(scene.country, None)]
        states = {i.value.country for i in reading.row.items if i.kind == "S" and isinstance(i.value, OrgSpec)} - own
        if len(states) == 1 and None not in own and None not in states:
            return [(str(next(iter(states))), None)]
        persons = [m.person for i in reading.row.items if isinstance(i.value, Agent) for m in i.value.members]
        others = dict.fromkeys(self._home(person, None) for person in persons if person is not None)
        abroad = [country for country in others if country is not None and country not in own]
        return [(abroad[0], None)] if len(abroad) == 1 and None not in own else []

    def _visit(
        self, reading: Reading, pattern: EventPattern, verb: int, subject: Agent, country: str, status: EventStatus
    ) -> Candidate | None:
        """The visit to one country, which is nobody's own; a journey's traveller must be known to be of another."""
        formal = status is not EventStatus.DENIED and _FORMAL.search(reading.row.text) is not None
        members = [
            m
            for m in subject.members
            if self._home(m.person, m.organization) != country or (formal and self._guessed(m.person))
        ]
        if not members:
            return None
        if not pattern.explicit and all(self._home(m.person, m.organization) is None for m in members):
            named = re.search(r"\b(?:visit|trip|tour|invitation)\b", reading.row.text) is not None
            if not named:
                return None
        if status is EventStatus.HELD and self.circumstances.lies_ahead(reading.row, verb):
            status = EventStatus.PLANNED
        sides = [(m, ParticipantRole.PARTICIPANT) for m in members]
        candidate = Candidate("Visit", sides, status, [reading.span], pattern.id, line=reading.line, weak=pattern.weak)
        date = self.circumstances.date(reading, verb, status)
        if status is EventStatus.PLANNED and date is not None:
            date = self.circumstances.to_come(date)
        candidate.brief = status is EventStatus.HELD and _BRIEF.search(reading.row.text) is not None
        if status is EventStatus.HELD and date is not None and _under_way(reading.row, verb, date):
            date = None
        candidate.present = reading.row.items[verb].norm in _GOES
        candidate.date, candidate.country = date or _since(reading.row, verb), country
        gone = self.circumstances.stale(date) or self.circumstances.recalled(reading.row, verb)
        gone = gone or self.circumstances.when_long_ago(reading.row, verb)
        return None if gone else candidate

    def _guessed(self, person: str | None) -> bool:
        """Whether the country of a person is only that of the story: nobody pays a state visit to their own."""
        return person is not None and self.told is not None and self.told.get(person) is None

    def _home(self, person: str | None, body: OrgSpec | None) -> str | None:
        if person is not None:
            return self.countries.get(person)
        return body.country if body is not None else None
