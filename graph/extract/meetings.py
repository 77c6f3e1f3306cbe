"""Stage 7: whom the verbs and nouns of one sentence bring together (genre.md 4), by the patterns of events.

Out of scope: what the sentences tell of one event together (`events.py`, `encounters.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Final

from graph.extract.agents import AgentResolver
from graph.extract.attendance import told_attendance
from graph.extract.candidates import Candidate, Reading, Story, on_arrival
from graph.extract.circumstances import Circumstances
from graph.extract.clauses import Agent, Member, Row
from graph.extract.pairs import Pairs
from graph.extract.patterns.event_nouns import KIND_CUES, TOGETHER
from graph.extract.patterns.event_pattern import EventPattern
from graph.extract.patterns.events import EVENT_PATTERNS
from graph.extract.patterns.index import CueIndex
from graph.extract.separation import apart, met_apart
from graph.extract.sides import Sides
from graph.extract.status import event_status
from graph.extract.subjects import subject_of, subject_of_noun
from graph.extract.visits import VisitReader
from graph.model import EventStatus, OrganizationKind, ParticipantRole, SegmentKind

__all__ = ["MeetingReader"]

_PATTERNS = CueIndex(EVENT_PATTERNS, lambda pattern: pattern.cues)
_BEFORE_MORE = {"with", "on", "upon"}  # what one more counterpart is named with: `called on A, and on B`
_WORLD = "*"  # in place of a country, for those who speak for many
#: Words without which nothing tells that somebody was spoken to by phone.
_BY_PHONE: Final = frozenset("phone telephone phoned telephoned call calls called rang tele teleconference".split())
Members = list[tuple[Member, ParticipantRole]]


@dataclass(slots=True)
class MeetingReader:
    """Reads the candidates of one sentence after another; `countries` are those of the article's persons.

    `titles` are the titles of persons, `told` the countries of persons that are no guess, `envoys` those who speak for
    many countries.
    """

    circumstances: Circumstances
    countries: Mapping[str, str | None]
    titles: Mapping[str, Sequence[str]]
    told: Mapping[str, str | None] | None
    agents: AgentResolver
    story: Story
    envoys: Set[str] = frozenset()
    pairs: Pairs = field(init=False)
    sides: Sides = field(init=False)
    visits: VisitReader = field(init=False)

    def __post_init__(self) -> None:
        self.pairs = Pairs(self.titles, self.countries)
        self.sides = Sides(self.agents, self.pairs)
        self.visits = VisitReader(self.circumstances, self.countries, self.agents, self.told)

    def read(self, reading: Reading) -> list[Candidate]:
        """The candidates of a sentence, one for each verb: the first pattern that says who, else a vague one."""
        found: dict[int, list[Candidate]] = {}
        objects: set[str] = set()  # sides that a verb has already: `who had a meeting with B` is no second one
        vague: dict[int, list[Candidate]] = {}
        row = reading.row
        attended = told_attendance(reading)
        for pattern, places in _PATTERNS.places(row.words):
            if attended and pattern.reciprocal:
                continue
            for match in pattern.matches(row.text, places):
                verb = row.at(match.start("verb"))
                if verb in found:
                    continue
                candidates = self._candidates(reading, pattern, verb, match)
                if not candidates:
                    continue
                if candidates[0].vague:
                    vague.setdefault(verb, list(candidates))
                elif not any(_same_visit(c, candidates[0]) for (c, *_) in found.values()):
                    side = match.groupdict().get("obj")
                    if side is not None and side in objects and (pattern.noun or pattern.weak):
                        continue
                    found[verb] = [one for c in candidates for one in apart(c)]
                    objects.add(side or "")
        return [candidate for _, several in sorted((vague | found).items()) for candidate in several]

    def _meant(self, words: str) -> list[Member]:
        """Whom *the two ministers* are: holders of that office, else those of the last event."""
        current = [m for m, _ in self.story.current.members] if self.story.current is not None else []
        return self.pairs.meant(words, current) or current

    def _candidates(
        self, reading: Reading, pattern: EventPattern, verb: int, match: re.Match[str]
    ) -> Sequence[Candidate]:
        row, groups = reading.row, match.groupdict()
        pair = row.at(match.start("pair") + 1) if groups.get("pair") else None
        subject_at = -1
        if groups.get("owner"):
            subject_at = row.at(match.start("owner"))
        elif pair is None:
            subject_at = subject_of_noun(row, verb) if pattern.noun else subject_of(row, verb)
        recent = self.circumstances.recent(row, verb)
        status = event_status(row, subject_at, verb, reading.kind, noun=pattern.noun, recent=recent)
        if status is None:
            return ()
        if pattern.visit:
            return self.visits.read(reading, pattern, match, verb=verb, subject_at=subject_at, status=status)
        if pattern.reciprocal:
            members = self._both(reading, pattern, subject_at if pair is None else pair, status, owned=pair is not None)
            return self._finish(reading, pattern, verb, match, members, status) if members else ()
        if groups.get("whose"):
            host, owner = self.agents.at(row, subject_at), self._owner(row, subject_at)
            return self._sided(reading, pattern, verb, match, (host, owner), status)
        group = "obj2" if groups.get("obj2") else "obj"
        at = row.at(match.start(group)) if groups.get(group) else -1
        target = self.sides.target(row, at)
        if target is None:
            return ()
        subject = self.sides.subject(row, subject_at, verb, noun=pattern.noun)
        if subject is not None and subject.both and self.story.current is not None:
            subject = Agent(tuple(m for m, _ in self.story.current.members))  # `The two held a session with C`
        found = list(self._sided(reading, pattern, verb, match, (subject, target), status))
        if found and not found[0].vague and found[0].status in {EventStatus.HELD, EventStatus.PLANNED}:
            words = match.group().split()
            for other in self.sides.further(row, at, next((w for w in reversed(words) if w in _BEFORE_MORE), "")):
                found += self._sided(reading, pattern, verb, match, (subject, other), status)
        return found

    def _owner(self, row: Row, host: int) -> Agent | None:
        """Whose credentials the host took: the person named before in the sentence, or whom the text was about."""
        before = [self.agents.at(row, n) for n in range(host) if row.items[n].kind == "A"]
        alone = [a for a in before if a is not None and len(a.members) == 1 and a.members[0].person]
        return alone[0] if alone else self.agents.person()

    def _both(self, reading: Reading, pattern: EventPattern, at: int, status: EventStatus, *, owned: bool) -> Members:
        """Both sides of an event that one noun phrase names: *A and B*, *the two ministers*, *they*."""
        both = self.agents.at(reading.row, at)
        if both is None:
            return []
        if owned and len(both.members) == 1:
            other = self.agents.behind(reading.row, at)
            both = replace(both, members=(*both.members, *other.members)) if other is not None else both
        if both.both or (both.plural and len(both.members) < 2):
            both = self._pair_before(reading, at)
            if both is not None:
                return [(m, ParticipantRole.PARTICIPANT) for m in both.members]
            meant = self._meant(reading.row.items[at].norm) if not pattern.noun else []
            last = self.story.last
            if status is EventStatus.PLANNED and last is not None and last.status is status and not last.visit:
                meant = [m for m, _ in last.members]  # `A will meet B. The two will discuss …`
            if not meant and self.story.current is None and not pattern.weak:
                group = self.agents.group()
                meant = list(group.members) if group is not None else self.pairs.last_two()
                meant = [] if self.one_side(Agent(tuple(meant))) else meant
            return [(m, ParticipantRole.PARTICIPANT) for m in meant]
        if len(both.members) < 2 or ((pattern.noun or pattern.weak) and not owned and self.one_side(both)):
            return []
        return [(m, ParticipantRole.PARTICIPANT) for m in both.members]

    def _pair_before(self, reading: Reading, at: int) -> Agent | None:
        """The two persons of two countries whom the sentence names before *both leaders*."""
        named = [self.agents.at(reading.row, n) for n in range(at) if reading.row.items[n].kind == "A"]
        persons = dict.fromkeys(m for agent in named if agent is not None for m in agent.members if m.person)
        pair = Agent(tuple(persons))
        fellows = len(self._countries(pair)) == 1 and None not in self._countries(pair)
        return pair if len(persons) == 2 and not fellows else None

    def _sided(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        sides: tuple[Agent | None, Agent | None],
        status: EventStatus,
    ) -> Sequence[Candidate]:
        """A event of subject and object; vague when one of them is nobody in particular."""
        subject, target = sides
        if target is None or target.both or (pattern.personal and not any(m.person for m in target.members)):
            return ()
        left = list(subject.members) if subject else []
        right = [m for m in target.members if m not in left]
        vague = target.vague or subject is None or subject.vague
        known = left or right or target.country or (subject and subject.country)
        if (vague and (not known or pattern.weak)) or (not vague and not (left and right)):
            return ()
        if pattern.weak and self.one_side(Agent((*left, *right))):
            return ()
        members = [(m, pattern.subject) for m in left] + [(m, pattern.object) for m in right]
        found = self._finish(reading, pattern, verb, match, members, status)
        for candidate in found:
            candidate.vague = candidate.vague or vague
            candidate.alone = vague and reading.kind is SegmentKind.PARAGRAPH and self._one_named(left, right, sides)
            together = on_arrival(reading, candidate) or TOGETHER.search(reading.row.text) is not None
            candidate.separate = not together and met_apart(
                left, right, candidate, reading.row.text, countries=self.countries, titles=self.titles
            )
            candidate.shared_last = len(right) == 1 and len(left) > 1
        return found

    def _one_named(self, left: list[Member], right: list[Member], sides: tuple[Agent | None, Agent | None]) -> bool:
        """Whether one person is named and the other side is somebody of another country."""
        named = [m.person for m in (*left, *right) if m.person is not None]
        other = sides[1] if left else sides[0]
        if len(named) != 1 or len(left) + len(right) != 1 or other is None or other.country is None or other.delegation:
            return False
        return self.countries.get(named[0]) not in {None, other.country}

    def one_side(self, agent: Agent) -> bool:
        """Whether all the persons of a group come from one country, so that they did not meet each other.

        Whose country nothing tells is of the story's.
        """
        countries = {country or self.circumstances.context.country for country in self._countries(agent)}
        return len(countries) < 2 or None in countries

    def _countries(self, agent: Agent) -> set[str | None]:
        return {
            _WORLD
            if m.person in self.envoys
            else self.countries.get(m.person)
            if m.person
            else (m.organization.country if m.organization else None)
            for m in agent.members
        }

    def _finish(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        members: Members,
        status: EventStatus,
    ) -> Sequence[Candidate]:
        kind = _kind(pattern, match.group())
        ahead = not pattern.noun and self.circumstances.lies_ahead(reading.row, verb)  # `after the talks` is no verb
        if status is EventStatus.HELD and ahead:
            status = EventStatus.PLANNED
        candidate = Candidate(kind, members, status, [reading.span], pattern.id, line=reading.line, weak=pattern.weak)
        candidate.spoken = kind == "PhoneTalks" and _BY_PHONE.isdisjoint(reading.row.words)
        if not self.circumstances.tell(candidate, reading, verb):
            return ()
        bodies = [m.organization for m, _ in members]
        states = [body is not None and body.kind is OrganizationKind.STATE for body in bodies]
        if any(states):
            candidate.vague = True  # `Vietnam, Laos hold talks`: the text says who did
        return (candidate,)


def _same_visit(one: Candidate, other: Candidate) -> bool:
    return one.visit and other.visit and one.country == other.country


def _kind(pattern: EventPattern, words: str) -> str:
    """The class of the event: the pattern's, unless the words of the match tell a better one."""
    if pattern.certain:
        return pattern.kind
    for kind, cue in KIND_CUES:
        if cue.search(words):
            return kind
    if pattern.kind == "Talks" and "meeting" in words and "talks" not in words:
        return "Meeting"
    if pattern.talks and "talks" in words:
        return "Talks"
    return pattern.kind
