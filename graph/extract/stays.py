"""Stage 5: who is a guest and who is at home, by where the sentence puts them (genre.md 4, 6).

Who comes to a country is not of it; who receives there is. `A arrived in Lima`, `In Lima, Minister A received …`,
`flew to Lima, where Minister A met him`, `was welcomed by Minister A; Minister B`, `invited President A to visit Peru`.
Cities where many countries meet tell nothing. Out of scope: sides and companions (`companions.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.extract.patterns.clauses import (
    BEING_WORDS,
    GOING_WORDS,
    HOSTING_WORDS,
    INVITING_WORDS,
    LEADER_NOUNS,
    MEETING_WORDS,
    MULTILATERAL_SEATS,
    OBJECT_WORDS,
    PASSIVE_WORDS,
    RECEIVED_WORDS,
    REFUSING_WORDS,
    SEEING_WORDS,
    SPEECH_VERBS,
    VISIT_NOUNS,
    VISITING_WORDS,
)
from graph.extract.patterns.persons import CALENDAR
from graph.extract.spec import PersonPhrase
from graph.extract.tokens import Line

__all__ = ["host_of_place", "invited_to", "leader_of", "refused_by", "visited", "welcomed_by"]

_FAR: Final = 16  # tokens between a name and the place
_NEAR: Final = 8
_DESTINATION: Final = 5  # tokens between a word of visiting and the place
_RELATIVE: Final = frozenset("which where who that during".split())
_STOPS: Final = {".", ";", "after", "before", "that"}
_SUBJECTS: Final = frozenset("he she they who to and then also later for , will is was had would were be".split())
_ONE: Final = {"a", "an", "his", "her"}
_MEETING: Final = MEETING_WORDS | {"receive", "welcome", "host"}
_COUNTRY_OF: Final = {"of", "by"}


def _place(line: Line, k: int) -> tuple[str, int] | None:
    """The country of the state or city at token k, an article allowed, and its end; no seat of many countries."""
    k += line.norm(k) == "the"
    state = line.state(k)
    if state is not None:
        return state
    city = line.city(k)
    if city is None or city[0].country is None or city[0].kind.lower() == "venue":
        return None
    if line.capital(city[1]) and line.norm(city[1]) not in CALENDAR:
        return None  # part of a longer name
    return None if city[0].name.lower() in MULTILATERAL_SEATS else (city[0].country, city[1])


def visited(line: Line, end: int, others: Mapping[int, PersonPhrase], home: str | None) -> str | None:
    """The country that the person whose phrase ends before token `end` visits: `A arrived in X`, `is in X on a visit`.

    A city at home may be visited by somebody from there, unless the visit is said to be one.
    """
    if not line.states and not line.cities:
        return None
    for j in range(end, min(end + _FAR, len(line))):
        norm = line.norms[j]
        if j in others or norm in _STOPS:
            return None
        if norm in VISITING_WORDS:
            for k in range(j + 1, min(j + _DESTINATION, len(line))):
                if line.norms[k] in _RELATIVE:
                    break  # `a visit in which Peru and Chile are to sign`
                place = _place(line, k)
                if place is not None and (line.state(k) is not None or place[0] != home):
                    return place[0]
        place = _place(line, j + 1) if norm in {"in", "to"} else None
        if place is not None and _purpose(line, place[1]):
            return place[0]
    return None


def _purpose(line: Line, j: int) -> bool:
    """Whether *for a visit*, *on a state visit* follows within a few tokens."""
    near = range(j, min(j + _NEAR, len(line)))
    start = next(
        (k for k in near if line.norm(k) in {"for", "on"} and line.norm(k + 1) in {"a", "an", "his", "her"}), None
    )
    return start is not None and any(line.norm(k) in VISIT_NOUNS for k in range(start, min(start + _NEAR, len(line))))


def host_of_place(line: Line, i: int, phrase: PersonPhrase, home: str | None) -> str | None:
    """The country in which the person of the phrase at token i is at home: they receive or are met there."""
    return _receiving(line, i, phrase) or _seen_there(line, i, home) or _where(line, i, phrase)


def _receiving(line: Line, i: int, phrase: PersonPhrase) -> str | None:
    """`In CITY, Minister A received B`; `Minister A received B in CITY`."""
    near = range(phrase.end, min(phrase.end + _NEAR, len(line)))
    verb = next((k for k in near if line.norm(k) in HOSTING_WORDS), None)
    if verb is None or any(line.norm(k) in PASSIVE_WORDS for k in range(phrase.end, verb)):
        return None
    for k in (*range(max(0, i - _NEAR), i), *range(verb + 1, min(len(line), verb + _FAR))):
        if k > verb and (line.norm(k) in SPEECH_VERBS or line.norm(k) in {";", "who", "after"}):
            return None
        city = line.city(k + 1) if line.norm(k) == "in" else None
        if city is not None:
            place = _place(line, k + 1)
            return place[0] if place is not None else None
    return None


def _seen_there(line: Line, i: int, home: str | None) -> str | None:
    """`visited CITY for talks with A`, `was in CITY to see A`, `was in CITY, where she met A`, `met in CITY with A`."""
    meeting = next((j for j in range(i - 1, max(-1, i - _NEAR), -1) if line.norm(j) in SEEING_WORDS), None)
    if meeting is None:
        return None
    for k in range(i - 1, meeting, -1):  # `met this morning in CITY with A`
        if line.norm(k) == "in" and line.city(k + 1) is not None and line.norm(i - 1) in {"with", "his", "her"}:
            place = _place(line, k + 1)
            return place[0] if place is not None and place[0] != home else None
    for k in range(meeting - 1, max(-1, meeting - _FAR), -1):
        place = _place(line, k)
        if place is None or place[1] > meeting:
            continue
        clause = [line.norm(n) for n in range(place[1], meeting)]
        where = "where" in clause
        if not where and not {"for", "to"} & set(clause):
            return None
        if any(line.capital(n) and n not in line.matched for n in range(place[1], meeting)) and not where:
            return None
        subject = clause[clause.index("where") + 1 :] if where else clause
        if where and not (subject and subject[0] in _SUBJECTS):
            return None
        going = {line.norm(n) for n in range(max(0, k - 4), k)}
        return place[0] if going & (BEING_WORDS | GOING_WORDS | VISITING_WORDS) else None
    return None


def _where(line: Line, i: int, phrase: PersonPhrase) -> str | None:
    """`flies to CITY, where Minister A is to meet him`."""
    if line.norm(i - 1) != "where":
        return None
    place = next(
        (p for k in range(i - 2, max(-1, i - _DESTINATION - 1), -1) if (p := _place(line, k)) is not None), None
    )
    if place is None:
        return None
    near = range(phrase.end, min(phrase.end + _NEAR, len(line)))
    met = next(
        (k for k in near if line.norm(k) in MEETING_WORDS or line.norm(k) in {"receive", "welcome", "host"}), None
    )
    return place[0] if met is not None and line.norm(met + 1) in OBJECT_WORDS else None


def welcomed_by(line: Line, i: int) -> int | None:
    """The verb of `was welcomed at the airport by Minister A; Minister B and C`, when token i stands in its list."""
    by = next((j for j in range(i - 1, -1, -1) if line.norm(j) == "by"), None)
    if by is None:
        return None
    verb = next((j for j in range(by - 1, max(-1, by - _NEAR), -1) if line.norm(j) in RECEIVED_WORDS), None)
    if verb is None or any(line.norm(j) in MEETING_WORDS | SPEECH_VERBS | {"who", "."} for j in range(by, i)):
        return None
    passive = any(line.norm(j) in PASSIVE_WORDS for j in range(max(0, verb - 3), verb))
    return verb if passive or line.norm(verb - 1) == "," or verb == 0 else None


def invited_to(line: Line, i: int, phrase: PersonPhrase) -> str | None:
    """The country that the person of the phrase is invited to: `invited President A to visit X`."""
    if not any(line.norm(j) in INVITING_WORDS for j in range(max(0, i - 4), i)):
        return None
    start = next((j for j in range(phrase.end, min(phrase.end + 4, len(line))) if line.norm(j) == "to"), None)
    if start is None:
        return None
    for k in range(start + 1, min(start + _NEAR, len(line))):
        place = _place(line, k)
        if place is not None:
            return place[0]
    return None


def refused_by(line: Line, i: int) -> str | None:
    """The state that does something to the person named from token i: `X refused a visa to Minister A`."""
    for j in range(i - 1, max(-1, i - _NEAR), -1):
        if line.norm(j) not in REFUSING_WORDS:
            continue
        for k in range(max(0, j - 4), j):
            state = line.state(k)
            if state is not None and (k == 0 or line.norm(k - 1) in {",", "and", "that", "the"}):
                return state[0]
    return None


def leader_of(line: Line, i: int) -> str | None:
    """`the last visit by a Lao leader was that of former President A`: of the country whose leader it was."""
    for j in range(i - 1, max(-1, i - _FAR), -1):
        entry = line.demonym(j)
        if entry is None or line.norm(j - 1) not in {"a", "an", "any"} or line.norm(j - 2) not in _COUNTRY_OF:
            continue
        end = next((k for k in range(entry[1], entry[1] + 4) if line.norm(k) in LEADER_NOUNS), None)
        if end is None or end >= i:
            return None
        return entry[0] if line.norm(i - 1) in _COUNTRY_OF or line.norm(i - 2) in _COUNTRY_OF else None
    return None
