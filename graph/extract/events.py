"""Stage 7: meetings and visits (genre.md 4): what each sentence reports, by the patterns of `patterns/events.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.extract.agents import AgentResolver
from graph.extract.attendance import attend, attendants, beside, told_attendance
from graph.extract.candidates import Candidate, Reading
from graph.extract.circumstances import Circumstances
from graph.extract.clauses import Agent, Member, Row
from graph.extract.credentials import Credentials
from graph.extract.encounters import Encounters, dates_agree, merge
from graph.extract.pairs import Pairs
from graph.extract.patterns.event_nouns import (
    CHAIRED_BY,
    EVENT_CALLED_OFF,
    EVENT_OPENED,
    EVENT_TOOK_PLACE,
    KIND_CUES,
    ONE_MORE,
    TOGETHER,
)
from graph.extract.patterns.event_pattern import EventPattern
from graph.extract.patterns.events import EVENT_PATTERNS
from graph.extract.separation import apart, met_apart
from graph.extract.spec import OrgSpec
from graph.extract.status import event_status
from graph.extract.subjects import subject_of, subject_of_noun
from graph.extract.visits import VisitReader
from graph.model import EventStatus, OrganizationKind, ParticipantRole, SegmentKind

__all__ = ["EventReader"]

_TWO = 2
#: The patterns that a word of the row lets try, in their order.
_BY_CUE = {
    cue: tuple(n for n, pattern in enumerate(EVENT_PATTERNS) if cue in pattern.cues)
    for cue in frozenset().union(*(pattern.cues for pattern in EVENT_PATTERNS))
}
_TABLE = 6  # persons who are not too many for consultations
_APPOSED = 4  # items between a title and who bears it
_VISITS = {"visit", "trip", "tour"}
Members = list[tuple[Member, ParticipantRole]]


@dataclass
class EventReader:
    """Reads the events of one article, sentence by sentence in order. `countries` are those of its persons."""

    circumstances: Circumstances
    countries: Mapping[str, str | None]
    titles: Mapping[str, Sequence[str]] = field(default_factory=dict)
    told: Mapping[str, str | None] | None = None  # the countries of persons that are no guess
    agents: AgentResolver = field(default_factory=AgentResolver)
    pairs: Pairs = field(init=False)
    encounters: Encounters = field(init=False)
    visits: VisitReader = field(init=False)
    credentials: Credentials = field(init=False)
    current: Candidate | None = None  # the meeting that was reported last
    last: Candidate | None = None  # the meeting or visit that was reported last

    def __post_init__(self) -> None:
        self.encounters = Encounters(self.countries)
        self.pairs = Pairs(self.titles, self.countries)
        self.visits = VisitReader(self.circumstances, self.countries, self.agents, self.told)
        self.credentials = Credentials(self.circumstances, self.agents)

    def read(self, reading: Reading) -> None:
        """Enter the events of one sentence in the order of their verbs."""
        self.pairs.note(reading.row.items)
        self._note_chair(reading)
        found = self._found(reading) or self._consulted(reading)
        if all(candidate.vague for candidate in found):
            found += self.credentials.read(reading)
        self._supplement(reading)
        self._announce(reading)
        self._call_off(reading)
        for candidate in found:
            candidate.headline = reading.kind is SegmentKind.TITLE
            if candidate.date is not None and candidate.date.day is not None and not candidate.visit:
                self.circumstances.last_day = candidate.date
            candidate.inherited = self.circumstances.day_before(reading)
            event = self.encounters.enter(candidate)
            event.last_line = reading.line
            beside(reading, event, self.agents)
            if not _on_arrival(reading, event):
                self._note_roles(event)
            if self._is_scene(event) and not (self.current and _on_arrival(reading, event)):
                self.current = event
            if not event.vague:
                self.last = event
        if not found:
            attend(reading, self.encounters.events, self.current, self.agents)
        self.circumstances.note(reading)
        if reading.kind is SegmentKind.TITLE:
            self.agents.forget()  # a pronoun in the text never goes back to the headline
        else:
            self.agents.note(reading.row)

    def finish(self) -> Sequence[Candidate]:
        """All events, completed by what the article as a whole tells."""
        told = self.circumstances
        return self.encounters.finish(told.home_place, told.scene, told.days)

    def both(self, words: str, *, states: bool = True) -> list[Member]:
        """Whom *the two ministers* are: holders of that office, those of the last event, or the two `states`."""
        current = [m for m, _ in self.current.members] if self.current is not None else []
        return self.pairs.meant(words, current) or current or (self.pairs.states(words) if states else [])

    def _note_chair(self, reading: Reading) -> None:
        """`After the welcome ceremony chaired by A, the host and his guest B held talks`."""
        match = CHAIRED_BY.search(reading.row.text)
        chair = self.agents.at(reading.row, reading.row.at(match.start("chair"))) if match is not None else None
        if chair is not None and len(chair.members) == 1:
            self.agents.host = chair.members[0]

    def _is_scene(self, event: Candidate) -> bool:
        """Whether *they* and *the two sides* of the sentences to come may be those of the event."""
        if event.visit or event.vague or event.status in {EventStatus.CANCELLED, EventStatus.DENIED}:
            return False
        held = self.current is not None and self.current.status is EventStatus.HELD
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

    def _found(self, reading: Reading) -> list[Candidate]:
        """The candidates of a sentence, one for each verb: the first pattern that says who, else a vague one."""
        found: dict[int, list[Candidate]] = {}
        objects: set[str] = set()  # sides that a verb has already: `who had a meeting with B` is no second one
        vague: dict[int, list[Candidate]] = {}
        row = reading.row
        words: dict[str, list[int]] = {}
        for item, offset in zip(row.items, row.offsets, strict=True):
            if item.kind == "W":
                words.setdefault(item.norm, []).append(offset)
        attended = told_attendance(reading)
        cued = {n for word in words for n in _BY_CUE.get(word, ())}
        for pattern in (EVENT_PATTERNS[n] for n in sorted(cued)):
            if attended and pattern.reciprocal:
                continue
            for match in pattern.matches(row.text, words):
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

    def _consulted(self, reading: Reading) -> list[Candidate]:
        """`A and B took part in the consultations`, which the sentence before told of two states or ministries."""
        if self.current is not None or reading.kind is not SegmentKind.PARAGRAPH or not self.encounters.announced:
            return []
        persons = list(dict.fromkeys(attendants(reading, self.agents)))
        if not _TWO <= len(persons) <= _TABLE or self._one_side(Agent(tuple(persons))):
            return []
        members = [(m, ParticipantRole.PARTICIPANT) for m in persons]
        told = Candidate("Talks", members, EventStatus.HELD, [reading.span], "event.at-the-event", line=reading.line)
        return [told] if self.circumstances.tell(told, reading, len(reading.row.items) - 1) else []

    def _supplement(self, reading: Reading) -> None:
        """`The meeting took place in X on Y`: the day and place of the event told before (genre.md 4)."""
        event, match = self.current, EVENT_TOOK_PLACE.match(reading.row.text)
        if event is None or match is None:
            return
        told = Candidate(event.kind, [], event.status, [reading.span], event.rule, line=reading.line)
        told_all = self.circumstances.tell(told, reading, reading.row.at(match.start("verb")))
        if told_all and dates_agree(event, told) and (told.date or told.place or told.country):
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
        target = self.agents.at(row, row.at(match.start(group)))
        if target is not None and target.vague:
            target = self.agents.behind(row, row.at(match.start(group))) or target
        if target is not None and _of_states(row, row.at(match.start(group)), target):
            return ()  # `talks with the foreign ministers of X and Y`
        if target is not None and target.vague and target.country is None:
            target = replace(target, country=_state_behind(row, row.at(match.start(group))))
        subject = self.agents.at(row, subject_at)
        if subject is not None and subject.vague and subject_at >= 0:
            subject = self.agents.behind(row, subject_at) or subject
        if pattern.noun and (subject is None or subject.both):
            subject = self.agents.person()  # `Talks with his counterpart B are set for <T>`
        found = list(self._sided(reading, pattern, verb, match, (subject, target), status))
        if found and not found[0].vague and found[0].status is EventStatus.HELD and "with" in match.group():
            for other in self._further(row, row.at(match.start(group))):
                found += self._sided(reading, pattern, verb, match, (subject, other), status)
        return found

    def _further(self, row: Row, at: int) -> Iterator[Agent]:
        """Whom else the verb names after the counterpart at that item: `met A, and with the former president, B`."""
        match = ONE_MORE.match(row.text, row.offsets[at])
        while match is not None:
            at = row.at(match.start("obj"))
            agent = self.agents.at(row, at)
            if agent is not None and agent.vague:
                at = self._named_behind(row, at)
                agent = self.agents.at(row, at)
            if agent is not None and agent.members:
                yield agent
            match = ONE_MORE.match(row.text, row.offsets[at])

    @staticmethod
    def _named_behind(row: Row, at: int) -> int:
        """Who stands in apposition to a title without a name (`the former president, <A>`); else the item itself."""
        near = range(at + 1, min(at + _APPOSED, len(row.items)))
        return next((n for n in near if row.items[n].kind == "A"), at)

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
            meant = self.both(reading.row.items[at].norm, states=False) if not pattern.noun else []
            last = self.last
            if status is EventStatus.PLANNED and last is not None and last.status is status and not last.visit:
                meant = [m for m, _ in last.members]  # `A will meet B. The two will discuss …`
            if not meant and self.current is None and not pattern.weak:
                group = self.agents.group()
                meant = list(group.members) if group is not None else self.pairs.last_two()
                meant = [] if self._one_side(Agent(tuple(meant))) else meant
            return [(m, ParticipantRole.PARTICIPANT) for m in meant]
        if len(both.members) < 2 or ((pattern.noun or pattern.weak) and not owned and self._one_side(both)):
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
        if (
            target is None
            or target.both
            or (pattern.id == "event.visited" and not any(m.person for m in target.members))
        ):
            return ()
        left = list(subject.members) if subject else []
        right = [m for m in target.members if m not in left]
        vague = target.vague or subject is None or subject.vague
        known = left or right or target.country or (subject and subject.country)
        if (vague and (not known or pattern.weak)) or (not vague and not (left and right)):
            return ()
        if pattern.weak and self._one_side(Agent((*left, *right))):
            return ()
        members = [(m, pattern.subject) for m in left] + [(m, pattern.object) for m in right]
        found = self._finish(reading, pattern, verb, match, members, status)
        for candidate in found:
            candidate.vague = candidate.vague or vague
            candidate.alone = vague and reading.kind is SegmentKind.PARAGRAPH and self._one_named(left, right, sides)
            together = _on_arrival(reading, candidate) or TOGETHER.search(reading.row.text) is not None
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

    def _one_side(self, agent: Agent) -> bool:
        """Whether all the persons of a group come from one country, so that they did not meet each other.

        Whose country nothing tells is of the story's.
        """
        countries = {country or self.circumstances.context.country for country in self._countries(agent)}
        return len(countries) < 2 or None in countries

    def _countries(self, agent: Agent) -> set[str | None]:
        return {
            self.countries.get(m.person) if m.person else (m.organization.country if m.organization else None)
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
        if status is EventStatus.HELD and self.circumstances.lies_ahead(reading.row, verb):
            status = EventStatus.PLANNED
        candidate = Candidate(kind, members, status, [reading.span], pattern.id, line=reading.line, weak=pattern.weak)
        if not self.circumstances.tell(candidate, reading, verb):
            return ()
        bodies = [m.organization for m, _ in members]
        states = [body is not None and body.kind is OrganizationKind.STATE for body in bodies]
        if all(states) or (any(states) and (reading.kind is SegmentKind.TITLE or pattern.noun)):
            candidate.vague = True  # `Vietnam, Laos hold talks`: the text says who did
        return (candidate,)


def _of_states(row: Row, n: int, target: Agent) -> bool:
    """Whether the item at n is only the states that somebody is of."""
    states = [m.organization is not None and m.organization.kind is OrganizationKind.STATE for m in target.members]
    return bool(states) and all(states) and n > 0 and row.items[n - 1].norm in {"of", "from"}


def _state_behind(row: Row, n: int) -> str | None:
    """`met his counterpart from <S>`: the country that stands behind the item at n."""
    value = row.items[n + 2].value if n + 2 < len(row.items) and row.items[n + 1].norm == "from" else None
    return value.country if isinstance(value, OrgSpec) else None


def _on_arrival(reading: Reading, event: Candidate) -> bool:
    """Whether somebody only met a guest at the airport, who came for another."""
    return event.kind == "Reception" and " airport " in reading.row.text


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
    if pattern.id == "event.noun-with" and "talks" in words:
        return "Talks"
    return pattern.kind
