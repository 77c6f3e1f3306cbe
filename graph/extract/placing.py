"""Stage 7: where an event was by its own sentence (genre.md 6): the city or state that stands nearest to its verb.

Out of scope: what the article as a whole tells (`whereabouts.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extract.candidates import Candidate
from graph.extract.clauses import SIDE_KINDS, Row
from graph.extract.context import Context
from graph.extract.day_distance import in_relative
from graph.extract.patterns.clauses import GOING_WORDS
from graph.extract.patterns.event_nouns import COMMON_VENUES
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.tokens import norm_of
from graph.model import OrganizationKind, ParticipantRole

__all__ = ["Placing"]

_NEAR: Final = 6  # items of an address at most
_LOCATIVE: Final = {"in", "at", "here", "near"}
_EXISTING: Final = frozenset(
    "is are was were will would has have had should can may must could being exists also too".split()
)
_LEAVING: Final = frozenset("leave leaves leaving left depart departs departed departing".split())
_STATE_PENALTY: Final = 20  # a city of the sentence is nearer than any state
_CLAUSE_PENALTY: Final = 25  # any place of the event's own clause is nearer than that of a relative clause
_ABOUT: Final = frozenset(
    """that which who whose discuss discussed discussing review reviewed including situation conflict war crisis
    ceasefire developments regarding concerning about over praised""".split()
)


@dataclass(slots=True)
class Placing:
    """Places for the events of one article; `countries` are those of its persons."""

    home_place: PlaceSpec | None
    context: Context
    countries: Mapping[str, str | None] = field(default_factory=dict)
    last: PlaceSpec | OrgSpec | None = None  # the city or state that the text named last

    def place(self, candidate: Candidate, row: Row, verb: int) -> None:
        """Give the candidate the place of its sentence that stands nearest to the verb."""
        places: list[tuple[int, int, object]] = []
        for n, item in enumerate(row.items):
            before = [row.items[k].norm for k in range(max(0, n - 3), n)]
            if n > verb and not _ABOUT.isdisjoint(i.norm for i in row.items[verb:n]):
                break  # what was spoken of, not where
            if item.kind in {"L", "S"} and places and places[-1][1] == n - 2 and row.items[n - 1].norm == ",":
                if _country_of(item.value) not in {None, _country_of(places[-1][2])}:
                    places.append((places[-1][0] - 1, n, _within(places[-1][2], item.value)))
                continue
            reached = item.kind in {"L", "S"} and _reached(row, n, verb)
            if item.kind == "L" and (reached or _LOCATIVE & set(before) or _after_locative(row, n)):
                places.append((_distance(row, n, verb), n, item.value))
            elif (
                item.kind == "D"
                and row.items[min(n + 1, len(row.items) - 1)].norm == "capital"
                and "in" in before[-2:]
                and row.items[min(n + 3, len(row.items) - 1)].kind != "L"
            ):
                places.append((abs(n - verb), n, OrgSpec(OrganizationKind.STATE, "", country=str(item.value))))
            elif item.kind == "S" and (
                reached or "in" in before[-2:] or (before[-1:] == [","] and _after_locative(row, n, wide=False))
            ):
                places.append((_distance(row, n, verb) + _STATE_PENALTY, n, item.value))
            elif item.norm == "here" and item.kind == "W" and self.home_place is not None:
                candidate.place, candidate.place_derivation = self.home_place, "dateline"
                candidate.country = self.home_place.country
        if not places and "there" in row.words:
            there = _there(row, self.last)
            places = [(0, 0, there)] if there is not None else []
        for _, _, value in sorted(places, key=lambda place: place[:2]):
            if isinstance(value, PlaceSpec):
                self._settle(candidate, value, [p for _, _, p in places])
                return
            if isinstance(value, OrgSpec) and candidate.country is None:
                candidate.country = value.country
                return

    def _settle(self, candidate: Candidate, place: PlaceSpec, named: Sequence[object]) -> None:
        """Enter the place; a venue that is not the authority's under that name has no key (genre.md 6)."""
        candidate.place, candidate.place_derivation, candidate.country = place, "explicit", place.country
        if place.kind.lower() != "venue" or place.key is None:
            return
        cities = [p for p in named if isinstance(p, PlaceSpec) and p.kind.lower() != "venue"]
        states = [p for p in named if isinstance(p, OrgSpec)]
        if cities or states:
            told: PlaceSpec | OrgSpec | None = (cities or states)[0]
            fits = told is not None and told.country == place.country
        else:
            told, fits = self.home_place, self._fits(candidate, place)
        if fits:
            return
        name = place.name.partition(",")[0]
        city = told.name if isinstance(told, PlaceSpec) else None
        country = told.country if told is not None else None
        venue = PlaceSpec(f"{name}, {city}" if city else name, country, kind=place.kind)
        if told is None:
            candidate.place = candidate.place_derivation = candidate.country = None
        else:
            candidate.place, candidate.country = venue, country

    def _fits(self, candidate: Candidate, venue: PlaceSpec) -> bool:
        """Whether a venue that the sentence names without its city can be the authority's."""
        country, context = venue.country, self.context
        common = COMMON_VENUES.match(norm_of(venue.name)) is not None
        if self.home_place is not None and self.home_place.country is not None:
            if country == self.home_place.country or context.cities.get(country or ""):
                return True
            return not common and country in context.states
        hosts = {
            self.countries.get(m.person or "")
            for m, role in candidate.members
            if role is ParticipantRole.HOST and m.person
        } - {None}
        if common and hosts:
            return country in hosts
        return country == context.home or country in context.states or country in context.cities


def _reached(row: Row, n: int, verb: int) -> bool:
    """Whether whoever met had gone there: `A travelled to <S> and met B`."""
    if n < verb and "when" in {i.norm for i in row.items[n + 1 : min(n + 5, verb)]}:
        return True  # `visited <L> in <T>, when A met B`
    going = row.items[n - 1].norm == "to" and GOING_WORDS & _words(row, n - 5, n - 1)
    leaving = row.items[n - 1].norm == "for" and row.items[n - 2].norm in _LEAVING
    if n >= verb or not (going or leaving):
        return False
    between = row.items[n + 1 : verb]
    if row.items[verb - 1].norm == "to" or "where" in {i.norm for i in row.items[n + 1 : n + 3]}:
        return True  # `will travel to <L>, X said, to meet B`, `goes on to <L>, where B is to receive him`
    return "and" in {i.norm for i in between} and not any(i.kind in SIDE_KINDS for i in between)


def _there(row: Row, last: PlaceSpec | OrgSpec | None) -> PlaceSpec | OrgSpec | None:
    """What `there` means: the city or state before it in the sentence, else the one that the text named last."""
    at = next(n for n, item in enumerate(row.items) if item.norm == "there")
    present = at > 0 and row.items[at - 1].norm in _EXISTING  # `was there too`
    if present or (at + 1 < len(row.items) and row.items[at + 1].norm in _EXISTING):
        return None
    here = [i.value for i in row.items[:at] if i.kind in {"L", "S"} and isinstance(i.value, PlaceSpec | OrgSpec)]
    return here[-1] if here else last


def _distance(row: Row, n: int, verb: int) -> int:
    """How far a place is from the verb; that of a relative clause before it is farther than any of its own clause."""
    return abs(n - verb) + _CLAUSE_PENALTY * (n < verb and in_relative(row.items, n, verb))


def _country_of(value: object) -> str | None:
    return value.country if isinstance(value, PlaceSpec | OrgSpec) else None


def _within(place: object, larger: object) -> object:
    """What `at X, <L>` and `in X, <S>` name: the city, or the place in that state."""
    if isinstance(place, PlaceSpec) and isinstance(larger, OrgSpec):
        return PlaceSpec(place.name, larger.country, kind=place.kind)
    return larger


def _after_locative(row: Row, n: int, *, wide: bool = True) -> bool:
    """Whether `in` or `at` stands before the item, with the parts of an address between: `at the ministry, X, <L>`.

    A `wide` look passes over whatever stands there.
    """
    if {"in", "at"} & _words(row, n - (5 if wide else 4), n):
        return True
    reach = row.items[max(0, n - 2 * _NEAR) : n]
    parted = row.items[n - 1].norm == "," and all(item.kind in {"W", "L"} for item in reach[-_NEAR:])
    return parted and bool({"in", "at"} & {item.norm for item in reach[-_NEAR - 2 :]})


def _words(row: Row, start: int, end: int) -> set[str]:
    return {item.norm for item in row.items[max(0, start) : end]}
