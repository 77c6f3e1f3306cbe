"""Stage 7: one event from several sentences (genre.md 4, 9).

Candidates of one article that share the sides, the day and the place as far as they are told are one event; the first
sentence that reports it is the principal evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from graph.extract.candidates import REMOTE, Candidate, more_specific
from graph.extract.clauses import Member
from graph.extract.whereabouts import Setting, Whereabouts
from graph.model import EventStatus, OrganizationKind, ParticipantRole

__all__ = ["Encounters", "dates_agree", "merge"]

_VAGUE_REACH: Final = 2  # sentences
#: Bodies that meet when their heads do.
_LED_BY_PERSONS: Final = {OrganizationKind.STATE, OrganizationKind.GOVERNMENT, OrganizationKind.INTERNATIONAL}
_TELLING: Final = 3  # days between a meeting and the report of what was said there


@dataclass
class Encounters:
    """The events of one article so far, in the order of their first report; `countries` are those of its persons."""

    countries: Mapping[str, str | None]
    events: list[Candidate] = field(default_factory=list)
    _vague: Candidate | None = None
    _alone: list[Candidate] = field(default_factory=list)
    _used: int | None = None  # the sentence that the vague report was given to

    @property
    def announced(self) -> bool:
        """Whether an event was told of whose sides nobody has been named for."""
        return self._vague is not None

    def announce(self, told: Candidate) -> None:
        """Keep what a sentence tells of an event before the next one says who took part."""
        self._vague, self._used = told, None

    def enter(self, candidate: Candidate) -> Candidate:
        """The event that the candidate reports: one already known, or the candidate itself."""
        if candidate.vague:
            known = self._known(candidate)
            if known is None:
                self._vague, self._used = candidate, None
                if candidate.alone:
                    self._alone.append(candidate)
                return candidate
            merge(known, candidate)
            return known
        self._complete(candidate)
        if candidate.weak:
            told = next((event for event in self.events if _goes_with(event, candidate)), None)
            if told is not None:
                _supply(told, candidate)
                return told
        for event in self.events:
            if _same(event, candidate) or _underway(event, candidate):
                several = (event.headline and not candidate.headline) or (candidate.separate and not event.separate)
                if several and candidate.sides() < event.sides():
                    self._split(event, candidate)
                    break
                merge(event, candidate)
                return event
        self.events.append(candidate)
        return candidate

    def _split(self, several: Candidate, told: Candidate) -> None:
        """A report of several counterparts (*X meets Y, Z*) leaves to the text the ones that it tells apart."""
        hub = (told if told.separate else several).members[0][0]
        apart = told.sides()
        keeps = [(m, role) for m, role in several.members if (m.person or m.organization) not in apart]
        if keeps and (hub.person or hub.organization) in apart:
            one = next(pair for pair in several.members if pair[0].person == hub.person)
            several.members = [one, *keeps]
        else:
            self.events.remove(several)

    def _known(self, vague: Candidate) -> Candidate | None:
        """The event of the same sentence that a vague report (*the Lao official*) goes with."""
        persons = vague.persons()
        return next(
            (
                event
                for event in reversed(self.events)
                if not event.visit
                and event.status is vague.status
                and event.line == vague.line
                and persons
                and persons <= event.persons()
                and dates_agree(event, vague)
            ),
            None,
        )

    def _complete(self, candidate: Candidate) -> None:
        """Give a report without a day what the vague one before it told (*Lao leaders received … on Monday*)."""
        vague = self._vague
        if vague is None or candidate.visit or candidate.date is not None or vague.status is not candidate.status:
            return
        others = vague.persons() and not vague.persons() & candidate.persons()
        if others or candidate.line - vague.line > _VAGUE_REACH:
            return
        if vague.line != candidate.line and self._used not in {None, candidate.line}:
            self._vague = self._used = None
            return
        self._used = candidate.line  # of several counterparts in one sentence, each has the day
        candidate.date = vague.date
        candidate.place = candidate.place or vague.place
        candidate.country = candidate.country or vague.country
        candidate.place_derivation = candidate.place_derivation or vague.place_derivation
        candidate.spans.append(vague.spans[0])
        if more_specific(vague.kind, candidate.kind):
            candidate.kind = vague.kind
            if vague.kind == "Reception":
                self._tell_hosts(candidate)

    def _tell_hosts(self, candidate: Candidate) -> None:
        """At a reception those of the country host, where the sentence that names the two sides does not say."""
        home = {n for n, (member, _) in enumerate(candidate.members) if self._country(member) == candidate.country}
        if candidate.country is None or not 0 < len(home) < len(candidate.members):
            return
        if any(role is not ParticipantRole.PARTICIPANT for _, role in candidate.members):
            return
        candidate.members = [
            (member, ParticipantRole.HOST if n in home else ParticipantRole.GUEST)
            for n, (member, _) in enumerate(candidate.members)
        ]

    def _country(self, member: Member) -> str | None:
        if member.person is not None:
            return self.countries.get(member.person)
        return member.organization.country if member.organization is not None else None

    def finish(self, setting: Setting, titles: Mapping[str, Sequence[str]]) -> list[Candidate]:
        """The events with what the article as a whole tells: places from the dateline, visits, the same day."""
        self._enter_alone()
        self._leave_out_bodies()
        Whereabouts(self.events, self.countries, setting, titles).settle()
        return self.events

    def _leave_out_bodies(self) -> None:
        """Drop what only says that two cabinets or unions met, where it is told which persons did."""
        persons = [e for e in self.events if not e.visit and len(e.persons()) > 1]
        homes = [{self.countries.get(p) for p in e.persons()} for e in persons]
        self.events = [
            event
            for event in self.events
            if event.visit
            or event.persons()
            or not any(
                told.status is event.status and dates_agree(told, event) and _speak_for(event, home)
                for told, home in zip(persons, homes, strict=True)
            )
        ]

    def _enter_alone(self) -> None:
        """Meetings whose other side no sentence names are events where no other one can be the same."""
        for told in self._alone:
            rivals = [
                e for e in self.events if not e.visit and e.persons() & told.persons() and e.status is told.status
            ]
            if not any(dates_agree(rival, told) for rival in rivals):
                told.vague = False
                self._add_visitor(told)
                self.events.append(told)

    def _add_visitor(self, told: Candidate) -> None:
        """The one who was on a visit met whoever is at home there, where the sentence only describes the visitor."""
        homes = {self.countries.get(person) for person in told.persons()}
        visits = [v for v in self.events if v.visit and v.status is told.status and v.country in homes]
        visitors = dict.fromkeys(m for v in visits for m, _ in v.members if m.person is not None)
        if len(visitors) == 1 and told.status is EventStatus.HELD and not told.persons() & {m.person for m in visitors}:
            told.members.append((next(iter(visitors)), ParticipantRole.PARTICIPANT))


def _goes_with(event: Candidate, weak: Candidate) -> bool:
    """Whether a weak report speaks of the event, whatever it says of its status."""
    if event.visit != weak.visit:
        return False
    if event.visit:
        return event.country == weak.country and bool(
            event.persons() & weak.persons() or event.bodies() & weak.bodies()
        )
    mine, theirs = event.sides(), weak.sides()
    return (mine <= theirs or theirs <= mine) and event.status is weak.status and _days_near(event, weak)


def _speak_for(bodies: Candidate, homes: set[str | None]) -> bool:
    """Whether persons of those countries may have met for the bodies: for all of them, or for unions of states."""
    told = [m.organization for m, _ in bodies.members if m.organization is not None]
    if not all(body.root.kind in _LED_BY_PERSONS or body.country is None for body in told):
        return False  # commissions and ministries meet beside their leaders
    owners = {body.country for body in told}
    return owners <= homes if owners != {None} else None in homes


def _days_near(event: Candidate, weak: Candidate) -> bool:
    """Whether both may be of one day: that of a weak report is often the one of its telling."""
    one, two = event.date and event.date.day, weak.date and weak.date.day
    return not one or not two or abs((one - two).days) <= _TELLING


def _supply(event: Candidate, weak: Candidate) -> None:
    """Give the event the day and place of a weak report, where it has none."""
    if event.status is weak.status and event.date is None and weak.date is not None:
        event.date = weak.date
        event.spans += [span for span in weak.spans if span not in event.spans]
    if event.kind in REMOTE:
        return
    if event.place is None and weak.place is not None and event.country in {None, weak.place.country}:
        event.place, event.country, event.place_derivation = weak.place, weak.country, weak.place_derivation


def _same(event: Candidate, other: Candidate) -> bool:
    if event.visit != other.visit or not (event.status is other.status or _called_off(event, other)):
        return False
    if event.visit:
        shared = event.persons() & other.persons() or event.bodies() & other.bodies()
        return event.country == other.country and bool(shared)
    if (event.kind in REMOTE) != (other.kind in REMOTE) and (event.place or other.place):
        return False
    if not dates_agree(event, other) or not (_places_agree(event, other) or event.line == other.line):
        return False
    mine, theirs = event.sides(), other.sides()
    return mine <= theirs or theirs <= mine


def _underway(event: Candidate, other: Candidate) -> bool:
    """Whether a visit that has begun is told once more as one to come: `has left for X. She will be visiting X …`."""
    begun = (event.status, other.status) == (EventStatus.HELD, EventStatus.PLANNED)
    if not (event.visit and other.visit and begun and event.country == other.country):
        return False
    return bool(event.persons() & other.persons()) and (other.date is None or dates_agree(event, other))


def _called_off(event: Candidate, other: Candidate) -> bool:
    """Whether one tells that the plan of the other was dropped."""
    planned, off = EventStatus.PLANNED, EventStatus.CANCELLED
    return (event.status, other.status) in {(planned, off), (off, planned)}


def _places_agree(event: Candidate, other: Candidate) -> bool:
    if event.place is None or other.place is None or event.place == other.place:
        return True
    return "venue" in {event.place.kind.lower(), other.place.kind.lower()}


def dates_agree(event: Candidate, other: Candidate) -> bool:
    """Whether both may be on one day; an event without a day may be on any."""
    if event.date is None or other.date is None:
        return True
    one, two = event.date, other.date
    if one.day and two.day:
        return one.day == two.day
    if one.weekday is not None and two.weekday is not None:
        return one.weekday == two.weekday
    return True


def merge(event: Candidate, other: Candidate) -> None:
    """Add to `event` what `other` tells of it."""
    if more_specific(other.kind, event.kind):
        event.kind = other.kind
    if _called_off(event, other):
        event.status = EventStatus.CANCELLED
    elif event.present and event.date is None and other.status is EventStatus.PLANNED and other.date is not None:
        event.status = EventStatus.PLANNED  # `A travels to X. A will visit X on <T>`
    if event.date is None or (event.date.day is None and other.date is not None and other.date.day is not None):
        event.date = other.date or event.date
    if event.place is None and other.place is not None:
        event.place, event.place_derivation = other.place, other.place_derivation
    event.country = event.country or other.country
    event.inherited = event.inherited or other.inherited
    _merge_members(event, other)
    if event.headline and not other.headline:
        event.rule, event.headline = other.rule, False  # the text says it better than the headline
        event.spans[:0] = [span for span in other.spans if span not in event.spans]
    event.spans += [span for span in other.spans if span not in event.spans]


def _merge_members(event: Candidate, other: Candidate) -> None:
    known = {m.person or m.organization: n for n, (m, _) in enumerate(event.members)}
    for member, role in other.members:
        at = known.get(member.person or member.organization)
        if at is None:
            event.members.append((member, role))
            continue
        old, old_role = event.members[at]
        new_role = role if old_role is ParticipantRole.PARTICIPANT else old_role
        event.members[at] = (replace(old, represents=old.represents or member.represents), new_role)
