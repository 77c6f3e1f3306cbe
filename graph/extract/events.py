"""Stage 7: meetings and visits (genre.md 4): what the sentences of an article report, one after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from graph.extract.agents import AgentResolver
from graph.extract.attendance import attend, attendants, beside
from graph.extract.candidates import Candidate, Reading, Story, on_arrival
from graph.extract.circumstances import Circumstances
from graph.extract.clauses import Agent
from graph.extract.credentials import Credentials
from graph.extract.encounters import Encounters, dates_agree, merge
from graph.extract.leaders import Leaders
from graph.extract.meetings import MeetingReader
from graph.extract.patterns.event_nouns import (
    CALLED_OFF,
    CHAIRED_BY,
    EVENT_CALLED_OFF,
    EVENT_OPENED,
    EVENT_TOOK_PLACE,
    INVITED_BY,
)
from graph.extract.whereabouts import Setting
from graph.model import DateDerivation, DateValue, EventStatus, ParticipantRole, SegmentKind

__all__ = ["EventReader"]

_TWO = 2
_TABLE = 6  # persons who are not too many for consultations
_VISITS = {"visit", "trip", "tour"}
_OPENING = frozenset({"took", "held", "opened"})  # without one of them no sentence tells that an event opened


@dataclass
class EventReader:
    """Reads the events of one article, sentence by sentence in order.

    `countries` are those of its persons, `titles` their titles, `told` the countries that are no guess, `envoys` those
    who speak for many countries.
    """

    circumstances: Circumstances
    countries: Mapping[str, str | None]
    titles: Mapping[str, Sequence[str]] = field(default_factory=dict)
    told: Mapping[str, str | None] | None = None
    envoys: Set[str] = frozenset()
    agents: AgentResolver = field(default_factory=AgentResolver)
    story: Story = field(default_factory=Story)
    meetings: MeetingReader = field(init=False)
    encounters: Encounters = field(init=False)
    credentials: Credentials = field(init=False)
    leaders: Leaders = field(init=False)

    def __post_init__(self) -> None:
        self.encounters = Encounters(self.countries)
        self.meetings = MeetingReader(
            self.circumstances, self.countries, self.titles, self.told, self.agents, self.story, self.envoys
        )
        self.leaders = Leaders(self.agents)
        self.credentials = Credentials(self.circumstances, self.agents)

    def read(self, reading: Reading) -> None:
        """Enter the events of one sentence in the order of their verbs."""
        self.meetings.pairs.note(reading.row.items)
        self._note_chair(reading)
        found = self.meetings.read(reading) or self._consulted(reading)
        led = self._led(reading, found)
        if led:
            found = [c for c in found if not c.persons() & led[0].persons()] + led
        if all(candidate.vague for candidate in found):
            found += self.credentials.read(reading)
        self._supplement(reading)
        self._announce(reading)
        self._call_off(reading)
        for candidate in found:
            candidate.headline = reading.kind is SegmentKind.TITLE
            candidate.inherited = self._day_before(reading, candidate, found)
            told = candidate.date or candidate.inherited
            if told is not None and told.day is not None and not candidate.visit:
                self.circumstances.last_day = told
            candidate.ahead = self.circumstances.day_to_come(reading)
            event = self.encounters.enter(candidate)
            event.last_line = reading.line
            beside(reading, event, self.agents)
            if not on_arrival(reading, event):
                self._note_roles(event)
            if self._is_scene(event) and not (self.story.current and on_arrival(reading, event)):
                self.story.current = event
            if not event.vague:
                self.story.last = event
        if not found:
            attend(reading, self.encounters.events, self.story.current, self.agents)
        self.circumstances.note(reading, found)
        if reading.kind is SegmentKind.TITLE:
            self.agents.forget()  # a pronoun in the text never goes back to the headline
        else:
            self.agents.note(reading.row)

    def _day_before(self, reading: Reading, candidate: Candidate, found: Sequence[Candidate]) -> DateValue | None:
        """The day told before a meeting; on a visit that its sentence tells, that of the visit."""
        visit = next((v for v in found if v.visit and not candidate.visit and v.persons() & candidate.persons()), None)
        country = candidate.country or (visit.country if visit is not None else None)
        if visit is not None and visit.country == country and visit.date is not None and visit.date.day is not None:
            return replace(visit.date, derivation=DateDerivation.INHERITED)
        return None if candidate.undated else self.circumstances.day_before(reading, country)

    def finish(self) -> Sequence[Candidate]:
        """All events, completed by what the article as a whole tells."""
        told = self.circumstances
        country = told.context.country
        setting = Setting(told.home_place, told.scene, told.headline, country, told.days)
        return self.encounters.finish(setting, self.titles)

    def _note_chair(self, reading: Reading) -> None:
        """`After the ceremony chaired by A, the host and his guest B held talks`; or who invited is the host."""
        words = reading.row.words
        if "by" not in words and "invitation" not in words:
            return
        match = CHAIRED_BY.search(reading.row.text)
        if match is None and self.agents.host is None:
            match = INVITED_BY.search(reading.row.text)
        chair = self.agents.at(reading.row, reading.row.at(match.start("chair"))) if match is not None else None
        if chair is not None and len(chair.members) == 1:
            self.agents.host = chair.members[0]

    def _is_scene(self, event: Candidate) -> bool:
        """Whether *they* and *the two sides* of the sentences to come may be those of the event."""
        if event.visit or event.vague or event.status in {EventStatus.CANCELLED, EventStatus.DENIED}:
            return False
        held = self.story.current is not None and self.story.current.status is EventStatus.HELD
        return event.status is EventStatus.HELD or not held

    def _note_roles(self, event: Candidate) -> None:
        """Remember who *the guest* and *the host* are."""
        if event.vague:
            return
        if event.visit:
            self.agents.guest = event.members[0][0]
        for member, role in event.members:
            if role is ParticipantRole.GUEST:
                self.agents.guest = member
            elif role is ParticipantRole.HOST:
                self.agents.host = member

    def _consulted(self, reading: Reading) -> list[Candidate]:
        """`A and B took part in the consultations`, which the sentence before told of two states or ministries."""
        if self.story.current is not None or reading.kind is not SegmentKind.PARAGRAPH:
            return []
        persons = list(dict.fromkeys(attendants(reading, self.agents)))
        if not _TWO <= len(persons) <= _TABLE or self.meetings.one_side(Agent(tuple(persons))):
            return []
        members = [(m, ParticipantRole.PARTICIPANT) for m in persons]
        told = Candidate("Talks", members, EventStatus.HELD, [reading.span], "event.at-the-event", line=reading.line)
        return [told] if self.circumstances.tell(told, reading, len(reading.row.items) - 1) else []

    def _led(self, reading: Reading, found: list[Candidate]) -> list[Candidate]:
        """`A led the Lao side, B that of Thailand` at talks that this sentence or the one before told of."""
        leaders = self.leaders.read(reading, announced=self.encounters.announced)
        homes = [(self.told or {}).get(m.person or "") for m in leaders]
        if len(leaders) < _TWO or (len(set(homes)) == 1 and None not in homes):
            return []
        if any({m.person for m in leaders} <= candidate.persons() for candidate in found):
            return []
        members = [(m, ParticipantRole.PARTICIPANT) for m in leaders]
        told = Candidate("Talks", members, EventStatus.HELD, [reading.span], "event.sides-led", line=reading.line)
        return [told] if self.circumstances.tell(told, reading, len(reading.row.items) - 1) else []

    def _supplement(self, reading: Reading) -> None:
        """`The meeting took place in X on Y`: the day and place of the event told before (genre.md 4)."""
        event = self.story.current
        match = EVENT_TOOK_PLACE.match(reading.row.text) if event is not None else None
        if event is None or match is None:
            return
        told = Candidate(event.kind, [], event.status, [reading.span], event.rule, line=reading.line)
        told_all = self.circumstances.tell(told, reading, reading.row.at(match.start("verb")))
        if told_all and dates_agree(event, told) and (told.date or told.place or told.country):
            merge(event, told)

    def _announce(self, reading: Reading) -> None:
        """`Talks between the two ministers took place in X on Y`: the next sentence tells who they are."""
        if self.story.current is not None or reading.row.lacks(_OPENING):
            return
        match = EVENT_OPENED.search(reading.row.text)
        if match is None:
            return
        told = Candidate("Meeting", [], EventStatus.HELD, [reading.span], "event.noun-between", line=reading.line)
        told.vague = True
        if self.circumstances.tell(told, reading, reading.row.at(match.start("verb"))):
            self.encounters.announce(told)

    def _call_off(self, reading: Reading) -> None:
        """`The talks were called off on Thursday`: the plan told before, which keeps its own day."""
        event = self.story.last
        if event is None or event.status is not EventStatus.PLANNED or reading.row.lacks(CALLED_OFF):
            return
        match = EVENT_CALLED_OFF.search(reading.row.text)
        if match is None:
            return
        if event.visit != (match["noun"] in _VISITS):
            event = next((e for e in reversed(self.encounters.events) if e.visit == (match["noun"] in _VISITS)), event)
        if event.status is EventStatus.PLANNED:
            event.status = EventStatus.CANCELLED
            event.spans.append(reading.span)
