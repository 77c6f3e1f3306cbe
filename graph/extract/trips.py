"""Stage 5: the journey that an article tells of, and whom the traveller meets there (genre.md 4, 6).

`A landed in Lima on Sunday. He will meet President B and was welcomed by Foreign Minister C`: B and C are of Peru. Out
of scope: places told in the same clause as the meeting (`stays.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.patterns.clauses import HOSTING_WORDS, MEETING_WORDS, OBJECT_WORDS, RECEIVED_WORDS, VISITING_WORDS
from graph.extract.persons import Person
from graph.extract.spec import PersonPhrase
from graph.extract.stays import visited
from graph.extract.tokens import Line

__all__ = ["Trip", "met_on_trip", "read_trips"]

_REACH: Final = 5  # sentences for which a journey is what the text is about
_FAR: Final = 24
_NEAR: Final = 6
_SUBJECTS: Final = frozenset({"he", "she", "they"})
_VISITORS: Final = frozenset("visitor guest visitors guests".split())
_CALLING: Final = MEETING_WORDS | RECEIVED_WORDS | frozenset("call calls called courtesy confer sees".split())


@dataclass(frozen=True, slots=True)
class Trip:
    """Who travels to which country."""

    traveller: Person
    country: str


def read_trips(
    lines: Sequence[Line],
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    names: Mapping[str, Person],
    home: str | None,
) -> dict[int, Trip]:
    """The journey that each sentence is to be read with: told in it or in one of the few before."""
    trips: dict[int, Trip] = {}
    last: tuple[int, Trip] | None = None
    for n, line in enumerate(lines):
        of_line = phrases.get(n, {})
        found = _told(line, n, of_line, persons, names, home)
        if found is not None:
            last = n, found
        if last is not None and n - last[0] <= _REACH:
            trips[n] = last[1]
    return trips


def _told(
    line: Line,
    n: int,
    phrases: Mapping[int, PersonPhrase],
    persons: Mapping[tuple[int, int], Person],
    names: Mapping[str, Person],
    home: str | None,
) -> Trip | None:
    """The journey of somebody named in the sentence."""
    if VISITING_WORDS.isdisjoint(line.words) or not (line.states or line.cities):
        return None
    inside = {k for phrase in phrases.values() for k in range(phrase.start, phrase.end)}
    for j in range(len(line)):
        if j in phrases and (n, j) in persons:
            person, end = persons[(n, j)], phrases[j].end
        elif line.capital(j) and j not in inside and line.norm(j) in names:
            person, end = names[line.norm(j)], j + 1
        else:
            continue
        country = visited(line, end, phrases, home)
        if country is not None and country != person.country:
            return Trip(person, country)
    return None


def met_on_trip(line: Line, i: int, phrase: PersonPhrase, trip: Trip, names: Mapping[str, Person]) -> bool:
    """Whether the traveller meets the person of the phrase at token i, or is received by them."""
    behind = range(phrase.end, min(phrase.end + _NEAR, len(line)))
    host = next((k for k in behind if line.norm(k) in HOSTING_WORDS), None)
    if host is not None:
        after = range(host + 1, min(host + _NEAR, len(line)))
        guest = any(names.get(line.norm(k)) is trip.traveller or line.norm(k) in _VISITORS for k in after)
        return guest or line.norm(host + 1) in OBJECT_WORDS - {"the", "with", "his"}
    verb = next((j for j in range(i - 1, max(-1, i - _FAR), -1) if line.norm(j) in _CALLING), None)
    if verb is None:
        return False
    for j in range(verb):
        named = names.get(line.norm(j)) if line.capital(j) else None
        if named is not None and named is not trip.traveller:
            return False
        if named is trip.traveller or line.norm(j) in _SUBJECTS | _VISITORS:
            return True
    return False
