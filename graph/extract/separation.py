"""Stage 7: one meeting or several (genre.md 4): whom somebody met one by one, and not at one table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph.extract.candidates import REMOTE, Candidate
from graph.extract.clauses import Member
from graph.extract.patterns.event_nouns import ONE_BY_ONE, SEPARATELY

__all__ = ["apart", "met_apart"]

_TWO: Final = 2
_MANY: Final = 3  # counterparts that are too many for one table
#: Titles of those who receive a guest each on their own.
_HEAD: Final = re.compile(r"^(?:president|prime minister|king|queen|sultan|emir|speaker|chancellor|crown prince)$")
#: Titles of those who stand for themselves, with nobody beside them.
_OWN: Final = re.compile(
    r"\b(?:speaker|leader of the opposition|opposition leader|chief justice|king|queen|patriarch|pope)\b"
)


def met_apart(
    left: Sequence[Member],
    right: Sequence[Member],
    candidate: Candidate,
    sentence: str,
    *,
    countries: Mapping[str, str | None],
    titles: Mapping[str, Sequence[str]],
) -> bool:
    """Whether the members of one side met the other one by one; `countries` and `titles` are those of persons."""
    return (
        _one_by_one(left, right, sentence)
        or _of_two_states(left, right, candidate, countries)
        or _two_heads(left, right, titles)
    )


def apart(candidate: Candidate) -> list[Candidate]:
    """One event for each counterpart where they did not sit together."""
    if not candidate.separate:
        return [candidate]
    first, *others = candidate.members
    if candidate.shared_last:
        *others, first = candidate.members
    return [replace(candidate, members=[first, other], spans=list(candidate.spans)) for other in others]


def _one_by_one(left: Sequence[Member], right: Sequence[Member], sentence: str) -> bool:
    """Whether one person met the others one by one: *met A, B and C*, *paid courtesy calls on A and B*."""
    if any(m.person is None for m in (*left, *right)):
        return False
    if len(right) == 1 and len(left) > 1:
        return ONE_BY_ONE.search(sentence) is not None  # `A and B held separate meetings with C`
    if len(left) != 1:
        return False
    return len(right) >= _MANY or (len(right) > 1 and SEPARATELY.search(sentence) is not None)


def _of_two_states(
    left: Sequence[Member], right: Sequence[Member], candidate: Candidate, countries: Mapping[str, str | None]
) -> bool:
    """Whether one person met two of two countries, who came for a meeting each unless they sat together."""
    if len(left) != 1 or len(right) != _TWO or candidate.visit or candidate.kind in REMOTE:
        return False
    sides = [countries.get(m.person or "") for m in (*left, *right)]
    return len(set(sides)) == len(sides) and None not in sides


def _two_heads(left: Sequence[Member], right: Sequence[Member], titles: Mapping[str, Sequence[str]]) -> bool:
    """Whether two counterparts are heads of one state, who receive a guest each on their own."""
    persons = [m.person for m in right if m.person is not None]
    if len(left) != 1 or left[0].person is None or len(persons) != _TWO or len(right) != _TWO:
        return False
    if any(_OWN.search(title) for person in persons for title in titles.get(person, ())):
        return True  # `met the former president, A, and the leader of the opposition, B`
    return all(any(_HEAD.search(title) for title in titles.get(person, ())) for person in persons)
