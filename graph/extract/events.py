"""Stage 7: meetings and visits (genre.md 4): what each sentence reports, by the patterns of `patterns/events.py`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Candidate, Reading
from graph.extract.circumstances import Circumstances
from graph.extract.clauses import Agent, Member
from graph.extract.encounters import Encounters, dates_agree, merge
from graph.extract.patterns.event_nouns import EVENT_CALLED_OFF, EVENT_OPENED, EVENT_TOOK_PLACE, KIND_CUES, SEPARATELY
from graph.extract.patterns.event_pattern import EventPattern
from graph.extract.patterns.events import EVENT_PATTERNS
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.status import event_status
from graph.extract.subjects import subject_of, subject_of_noun
from graph.model import EventStatus, OrganizationKind, ParticipantRole, SegmentKind

__all__ = ["EventReader"]

_MANY = 3  # counterparts that are too many for one table
_VISITS = {"visit", "trip", "tour"}
Members = list[tuple[Member, ParticipantRole]]


@dataclass
class EventReader:
    """Reads the events of one article, sentence by sentence in order. `countries` are those of its persons."""

    circumstances: Circumstances
    countries: Mapping[str, str | None]
    agents: AgentResolver = field(default_factory=AgentResolver)
    encounters: Encounters = field(init=False)
    current: Candidate | None = None  # the meeting that was reported last
    last: Candidate | None = None  # the meeting or visit that was reported last

    def __post_init__(self) -> None:
        self.encounters = Encounters(self.countries)

    def read(self, reading: Reading) -> None:
        """Enter the events of one sentence in the order of their verbs."""
        found = self._found(reading)
        self._supplement(reading)
        self._announce(reading)
        self._call_off(reading)
        for candidate in found:
            candidate.headline = reading.kind is SegmentKind.TITLE
            if candidate.date is not None and candidate.date.day is not None and not candidate.visit:
                self.circumstances.last_day = candidate.date
            event = self.encounters.enter(candidate)
            if not event.visit and not event.vague:
                self.current = event
            if not event.vague:
                self.last = event
        if reading.kind is SegmentKind.TITLE:
            self.agents.forget()  # a pronoun in the text never goes back to the headline
        else:
            self.agents.note(reading.row)

    def finish(self) -> Sequence[Candidate]:
        """All events, completed by what the article as a whole tells."""
        return self.encounters.finish(self.circumstances.home_place)

    def _found(self, reading: Reading) -> list[Candidate]:
        """The candidates of a sentence, one for each verb: the first pattern that says who, else a vague one."""
        found: dict[int, list[Candidate]] = {}
        vague: dict[int, list[Candidate]] = {}
        for pattern in EVENT_PATTERNS:
            for match in pattern.regex.finditer(reading.row.text):
                verb = reading.row.at(match.start("verb"))
                candidate = self._candidate(reading, pattern, verb, match) if verb not in found else None
                if candidate is None:
                    continue
                if candidate.vague:
                    vague.setdefault(verb, [candidate])
                elif not any(
                    c.visit and candidate.visit and c.country == candidate.country for (c, *_) in found.values()
                ):
                    found[verb] = _apart(candidate)
        return [candidate for _, several in sorted((vague | found).items()) for candidate in several]

    def _supplement(self, reading: Reading) -> None:
        """`The meeting took place in X on Y`: the day and place of the event told before (genre.md 4)."""
        event, match = self.current, EVENT_TOOK_PLACE.match(reading.row.text)
        if event is None or match is None:
            return
        told = Candidate(event.kind, [], event.status, [reading.span], event.rule, line=reading.line)
        told_all = self.circumstances.tell(told, reading, reading.row.at(match.start("verb")))
        if told_all and dates_agree(event, told) and (told.date or told.place):
            merge(event, told)

    def _announce(self, reading: Reading) -> None:
        """`Talks between the two ministers took place in X on Y`: the next sentence tells who they are."""
        match = EVENT_OPENED.search(reading.row.text)
        if match is None or self.current is not None:
            return
        told = Candidate("Meeting", [], EventStatus.HELD, [reading.span], "event.noun-between", line=reading.line)
        told.vague = True
        if self.circumstances.tell(told, reading, reading.row.at(match.start("verb"))):
            self.encounters.announce(told)

    def _call_off(self, reading: Reading) -> None:
        """`The talks were called off on Thursday`: the plan told before, which keeps its own day."""
        match = EVENT_CALLED_OFF.search(reading.row.text)
        event = self.last
        if match is None or event is None or event.status is not EventStatus.PLANNED:
            return
        if event.visit != (match["noun"] in _VISITS):
            event = next((e for e in reversed(self.encounters.events) if e.visit == (match["noun"] in _VISITS)), event)
        if event.status is EventStatus.PLANNED:
            event.status = EventStatus.CANCELLED
            event.spans.append(reading.span)

    # -- candidates ---------------------------------------------------------------------------------------------

    def _candidate(self, reading: Reading, pattern: EventPattern, verb: int, match: re.Match[str]) -> Candidate | None:
        row = reading.row
        pair = row.at(match.start("pair") + 1) if match.groupdict().get("pair") else None
        subject_at = -1
        if pair is None:
            subject_at = subject_of_noun(row, verb) if pattern.noun else subject_of(row, verb)
        status = event_status(row, subject_at, verb, reading.kind, noun=pattern.noun)
        if status is None:
            return None
        if pattern.visit:
            return self._visit(reading, pattern, verb, match, self.agents.at(row, subject_at), status)
        if pattern.reciprocal:
            both = self.agents.at(row, subject_at if pair is None else pair)
            if both is not None and both.both and pattern.noun and self.current is None:
                both = self.agents.group()  # `The two leaders …, during a summit`: those of the sentence before
            if both is None or both.both or len(both.members) < 2:
                return None
            if pattern.noun and pair is None and self._one_side(both):
                return None
            members = [(m, pattern.subject) for m in both.members]
            return self._finish(reading, pattern, verb, match, members, status)
        target = self.agents.at(row, row.at(match.start("obj")))
        return self._directed(reading, pattern, verb, match, (self.agents.at(row, subject_at), target), status)

    def _directed(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        sides: tuple[Agent | None, Agent | None],
        status: EventStatus,
    ) -> Candidate | None:
        """A event of subject and object; vague when one of them is nobody in particular."""
        subject, target = sides
        if target is None or target.both:
            return None
        left = list(subject.members) if subject else []
        right = [m for m in target.members if m not in left]
        vague = target.vague or subject is None or subject.vague
        known = left or right or target.country or (subject and subject.country)
        if (vague and not known) or (not vague and not (left and right)):
            return None
        members = [(m, pattern.subject) for m in left] + [(m, pattern.object) for m in right]
        candidate = self._finish(reading, pattern, verb, match, members, status)
        if candidate is not None:
            candidate.vague = vague
            candidate.separate = _separate(left, right, reading.row.text)
        return candidate

    def _one_side(self, agent: Agent) -> bool:
        """Whether all the persons of a group come from one country, so that they did not meet each other."""
        countries = {
            self.countries.get(m.person) if m.person else (m.organization.country if m.organization else None)
            for m in agent.members
        }
        return len(countries) < 2 or None in countries

    def _visit(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        subject: Agent | None,
        status: EventStatus,
    ) -> Candidate | None:
        row = reading.row
        if pattern.subject_follows:
            subject = self.agents.at(row, next((n for n, i in enumerate(row.items) if i.kind == "A"), -1))
            status = EventStatus.HELD
        value = row.items[row.at(match.start("dest"))].value
        country = value.country if isinstance(value, PlaceSpec | OrgSpec) else None
        if subject is None or not subject.members or subject.both or country is None:
            return None
        if row.items[verb - 1].norm == "who":
            subject = replace(subject, members=subject.members[-1:])  # `A and B, who is on a visit`
        if all(m.organization is not None and m.organization.kind is OrganizationKind.STATE for m in subject.members):
            return None
        members = [(m, ParticipantRole.PARTICIPANT) for m in subject.members]
        candidate = Candidate("Visit", members, status, [reading.span], pattern.id, line=reading.line)
        candidate.date, candidate.country = self.circumstances.date(reading, verb, status), country
        if isinstance(value, PlaceSpec):
            candidate.place, candidate.place_derivation = value, "explicit"
        return None if self.circumstances.stale(candidate.date) else candidate

    def _finish(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        members: Members,
        status: EventStatus,
    ) -> Candidate | None:
        kind = _kind(pattern, match.group())
        candidate = Candidate(kind, members, status, [reading.span], pattern.id, line=reading.line)
        if not self.circumstances.tell(candidate, reading, verb):
            return None
        bodies = [m.organization for m, _ in members]
        states = any(body is not None and body.kind is OrganizationKind.STATE for body in bodies)
        if reading.kind is SegmentKind.TITLE and states:
            candidate.vague = True  # `Vietnam, Laos hold talks`: the text says who did
        return candidate


def _separate(left: Sequence[Member], right: Sequence[Member], sentence: str) -> bool:
    """Whether one person met the others one by one: *met A, B and C*, *paid courtesy calls on A and B*."""
    if len(left) != 1 or any(m.person is None for m in right):
        return False
    return len(right) >= _MANY or (len(right) > 1 and SEPARATELY.search(sentence) is not None)


def _apart(candidate: Candidate) -> list[Candidate]:
    """One event for each counterpart where they did not sit together."""
    if not candidate.separate:
        return [candidate]
    first, *others = candidate.members
    return [replace(candidate, members=[first, other], spans=list(candidate.spans)) for other in others]


def _kind(pattern: EventPattern, words: str) -> str:
    """The class of the event: the pattern's, unless the words of the match tell a better one."""
    if pattern.certain:
        return pattern.kind
    for kind, cue in KIND_CUES:
        if cue.search(words):
            return kind
    if pattern.kind == "Talks" and "meeting" in words and "talks" not in words:
        return "Meeting"
    if pattern.id == "event.noun-with" and "talks" in words:
        return "Talks"
    return pattern.kind
