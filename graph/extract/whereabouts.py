"""Stage 7: when and where the events were whose own sentences do not say (genre.md 5, 6).

All that the article tells together decides: the visit that an event was part of, the event before it, the city of the
dateline, the city of the lead, the country that the article speaks from. A country of which nobody took part is the
last resort. Out of scope: what the event's own sentence tells (`circumstances.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.candidates import REMOTE, Candidate
from graph.extract.clauses import Member
from graph.extract.spec import PlaceSpec
from graph.model import DateDerivation, DateValue, EventStatus, ParticipantRole

__all__ = ["Setting", "Whereabouts"]

_NEAR: Final = 2  # sentences between a plan and the one before it whose day it shares


@dataclass(frozen=True, slots=True)
class Setting:
    """What the article as a whole tells: `home` is the city of its dateline, `scene` that of its lead, `headline` of
    its title, `country` the one that it speaks from; `days` are those of its sentences."""

    home: PlaceSpec | None = None
    scene: PlaceSpec | None = None
    headline: PlaceSpec | None = None
    country: str | None = None
    days: Mapping[int, DateValue] | None = None


#: How high somebody stands by title, the first that fits: the higher one of two receives the other.
_RANKS: Final = (
    (0, re.compile(r"\b(?:ambassador|high commissioner|charge|envoy|consul|nuncio|representative)\b")),
    (2, re.compile(r"\b(?:deputy prime minister|vice president|speaker|deputy premier)\b")),
    (1, re.compile(r"\b(?:deputy|vice|under|assistant|former)\b")),
    (
        3,
        re.compile(
            r"^(?:president|prime minister|king|queen|emir|sultan|chancellor|crown prince|premier|pope|monarch)\b"
        ),
    ),
)
_ORDINARY: Final = 1
_TWO_SIDES: Final = 2


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Completes the events of one article; `countries` are those of its persons."""

    events: Sequence[Candidate]
    countries: Mapping[str, str | None]
    setting: Setting
    titles: Mapping[str, Sequence[str]]  # of persons, in lower case

    def settle(self) -> None:
        """Give every event the day and place that the article as a whole tells."""
        away = self._away()
        first = next(iter(self.events), None)
        abroad = self._scene_abroad() or any(event is first for event in away)
        last: Candidate | None = None
        before: Candidate | None = None
        for event in self.events:
            held = event.status is EventStatus.HELD
            home = None if abroad or any(e.persons() & event.persons() for e in away) else self.setting.home
            if event.date is None and not event.visit:
                event.date = (event.inherited or self._day_after(event)) if held else self._day_of_plan(event, before)
            before = event
            if event.spoken and self._there(event):
                event.kind = "Meeting"
            if event.visit or event.kind in REMOTE:
                continue
            if event.place is None and event.country is None:
                self._locate(event, last, home)
            if event.country is None:
                self._place_at_host(event)
            if event.country is None:
                self._place_by_story(event)
            if held and event.place is None and home is not None and event.country == home.country and home.country:
                event.place, event.place_derivation = home, "dateline"  # `While in Laos`, filed from its capital
            if held:
                last = event
        for visit in self.events:
            if visit.visit and visit.brief and visit.date is None:
                visit.date = self._day_within(visit)

    # -- days ---------------------------------------------------------------------------------------------------------

    def _day_after(self, event: Candidate) -> DateValue | None:
        """The day that the sentences after a lead without one tell, unless it is that of other meetings."""
        days = self.setting.days or {}
        line = next((n for n in (event.line + 1, event.line + 2) if n in days), None)
        if event.headline or line is None or self._of_others(event, line):
            return None
        return days[line]

    def _of_others(self, event: Candidate, line: int) -> bool:
        """Whether the sentence tells of a meeting of others, or of one elsewhere."""
        there = (e for e in self.events if line in {e.line, e.last_line} and e.date is not None and e is not event)
        return any(
            (not e.visit and not (e.persons() <= event.persons() or event.persons() <= e.persons()))
            or (None not in {e.country, event.country} and e.country != event.country)
            for e in there
        )

    def _day_of_plan(self, event: Candidate, before: Candidate | None) -> DateValue | None:
        """The day of a plan that has none of its own: of the visit that it is part of, else of the plan before it."""
        if event.status is not EventStatus.PLANNED or event.undated:
            return None
        if event.ahead is not None and event.ahead.derivation is not DateDerivation.INHERITED:
            return event.ahead  # told by the sentence itself
        visits = [v for v in self.events if v.visit and v.date is not None and self._of_visit(event, v)]
        visit = next((v for v in visits if v.country in {event.country} | self._sides(event)), None)
        if visit is not None and visit.date is not None:
            return _first_day(visit.date)
        near = before is not None and before.status is event.status and event.line - before.line <= _NEAR
        if before is not None and near and before.date is not None and before.persons() & event.persons():
            return _first_day(before.date)
        return event.ahead

    def _of_visit(self, event: Candidate, visit: Candidate) -> bool:
        """Whether the visitor takes part, or one of their country meets one of the country visited."""
        if visit.status not in {EventStatus.PLANNED, EventStatus.HELD}:
            return False
        if visit.persons() & event.persons():
            return True
        sides = self._sides(event)
        return visit.country in sides and bool(self._sides(visit) & sides)

    def _day_within(self, visit: Candidate) -> DateValue | None:
        """The day of a visit of one day is that of the meetings on it."""
        within = [
            event.date
            for event in self.events
            if not event.visit and event.country == visit.country and event.status is visit.status
            if event.persons() & visit.persons() and event.date is not None and event.date.day is not None
        ]
        days = {date.day for date in within}
        return _first_day(within[0]) if len(days) == 1 else None

    def _there(self, event: Candidate) -> bool:
        """Whether one of those who spoke was then on a visit to the country of another."""
        held = (e for e in self.events if e.visit and e.status is EventStatus.HELD)
        return any(v.persons() & event.persons() and v.country in self._sides(event) for v in held)

    # -- places -------------------------------------------------------------------------------------------------------

    def _scene_abroad(self) -> bool:
        """Whether the lead plays elsewhere than where it was filed."""
        home, scene = self.setting.home, self.setting.scene
        return home is not None and scene is not None and scene.country != home.country

    def _away(self) -> list[Candidate]:
        """What was held elsewhere than where the story was filed; a visit there by who is of that country, too."""
        home = self.setting.home
        if home is None:
            return []
        held = (e for e in self.events if e.status is EventStatus.HELD)
        away = [e for e in held if e.place is not None and e.place.country != home.country]
        return [e for e in away if not e.visit or home.country in self._sides(e)]

    def _locate(self, event: Candidate, last: Candidate | None, home: PlaceSpec | None) -> None:
        """As the event before, on a visit, in the story's city."""
        setting, held = self.setting, event.status is EventStatus.HELD
        same_day = event.date is not None and event.date.derivation is DateDerivation.SAME_DAY
        if same_day and last is not None and last.place is not None:
            event.place, event.country, event.place_derivation = last.place, last.country, "inherited"
            return
        visit = self._visit_of(event, at_home=home is not None and home.country in self._sides(event))
        if visit is not None and visit.country not in self._sides(event):
            self._place_at_host(event)
            if event.country is not None:
                return
        if visit is not None:
            cities = (visit.place, home, setting.scene, setting.headline)
            city = next((c for c in cities if c is not None and c.country == visit.country), None)
            event.country, event.place_derivation = visit.country, "visit"
            event.place = city if held or city is visit.place else None
            return
        if last is not None and last.country not in self._sides(event) and self._envoy(event):
            self._place_at_host(event)
            if event.country is not None:
                return
        if last is not None and last.persons() & event.persons():
            event.country, event.place_derivation = last.country, "inherited"
            event.place = last.place if held else None
        elif held and (home or setting.scene) is not None:
            told = home or setting.scene
            event.place, event.country = told, told.country if told is not None else None
            event.place_derivation = "dateline" if home is not None else "inherited"

    def _visit_of(self, event: Candidate, *, at_home: bool) -> Candidate | None:
        """The visit that an event was part of, rather one to a country of those who took part.

        `at_home` says that the story plays at home, of which somebody took part.
        """
        visits = [v for v in self.events if v.visit and v.status in {event.status, EventStatus.HELD}]
        sides = self._sides(event)
        own = [v for v in visits if v.persons() & event.persons()]
        fits = next((v for v in own if v.country in sides), None)
        if fits is not None:
            return fits
        elsewhere = None if at_home else next(iter(own), None)
        delegation = next((v for v in visits if v.country in sides and self._sides(v) & sides), None)
        if elsewhere is None and event.status is not EventStatus.HELD and not at_home:
            return delegation or next(iter(visits), None)
        return elsewhere or delegation

    def _place_at_host(self, event: Candidate) -> None:
        """Whoever hosts does so at home, where nothing else is told."""
        hosts = {self._country(m) for m, role in event.members if role is ParticipantRole.HOST} - {None}
        guests = {self._country(m) for m, role in event.members if role is not ParticipantRole.HOST}
        if len(hosts) == 1 and not hosts & guests:
            event.country, event.place_derivation = next(iter(hosts)), event.place_derivation or "institution"

    def _place_by_story(self, event: Candidate) -> None:
        """The country of the story, rather one of those who took part."""
        setting, sides = self.setting, self._sides(event)
        cities = (setting.home, setting.scene, setting.headline)
        told = [city.country for city in cities if city is not None and city.country is not None]
        told += [setting.country] if setting.country is not None else []
        country = next((code for code in told if code in sides), None)
        if country is None and (event.status is EventStatus.HELD or not sides):
            country = next(iter(told), None)
        if country is None and len(sides) == 1 and all(self._country(m) is not None for m, _ in event.members):
            country = next(iter(sides))
        if country is None:
            country = self._of_the_highest(event)
        if country is None:
            return
        derivation = "dateline" if setting.home is not None and country == setting.home.country else "inherited"
        event.country, event.place_derivation = country, event.place_derivation or derivation

    def _of_the_highest(self, event: Candidate) -> str | None:
        """The country of those who stand highest of two sides: a president receives a minister, both an envoy."""
        ranks: dict[str, int] = {}
        for member, _ in event.members:
            country = self._country(member)
            if country is None or member.person is None:
                return None
            ranks[country] = max(ranks.get(country, 0), self._rank(member.person))
        ordered = sorted(ranks, key=lambda country: (-ranks[country], country))
        alone = len(ordered) == _TWO_SIDES and ranks[ordered[0]] > ranks[ordered[1]]
        return ordered[0] if alone else None

    def _envoy(self, event: Candidate) -> bool:
        """Whether an ambassador is a guest: he is posted where his host is at home."""
        guests = [m.person for m, role in event.members if role is ParticipantRole.GUEST and m.person is not None]
        return any(self._rank(guest) == 0 for guest in guests)

    def _rank(self, person: str) -> int:
        found = [
            next((rank for rank, cue in _RANKS if cue.search(title)), _ORDINARY)
            for title in self.titles.get(person, ())
        ]
        return max(found, default=_ORDINARY)

    def _sides(self, event: Candidate) -> set[str]:
        """The countries of those who took part, as far as they are known."""
        return {country for m, _ in event.members if (country := self._country(m)) is not None}

    def _country(self, member: Member) -> str | None:
        if member.person is not None:
            return self.countries.get(member.person)
        return member.organization.country if member.organization is not None else None


def _first_day(date: DateValue) -> DateValue | None:
    """The first day of a date, taken over from another event."""
    day = date.earliest if date.derivation is DateDerivation.RANGE else date.day
    if day is None and date.weekday is None:
        return None
    return replace(date, earliest=day, latest=day, derivation=DateDerivation.INHERITED)
