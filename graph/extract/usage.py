"""Whose own words for their institutions a sentence has: *the External Affairs Minister* (genre.md 1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.extract.patterns.metonyms import USAGE, USAGE_STARTS
from graph.extract.tokens import Line

__all__ = ["own_words"]

_LONGEST: Final = 4
_SHARED: Final = {"majlis", "mejlis"}


def own_words(line: Line) -> Iterator[str]:
    """The ISO codes of the countries, in order; none where the country itself stands beside the word."""
    if USAGE_STARTS.isdisjoint(line.words):
        return
    for i, norm in enumerate(line.norms):
        if norm in USAGE_STARTS and line.capital(i):
            code = _code(line, i)
            if code is not None:
                yield code


def _code(line: Line, i: int) -> str | None:
    for j in range(min(len(line), i + _LONGEST), i, -1):
        code = USAGE.get(line.folded(i, j))
        if code is not None:
            return None if _told(line, i, j) or _part_of_name(line, i) else code
    return None


def _part_of_name(line: Line, i: int) -> bool:
    """Whether another word makes a chamber of several countries one of them: `Oliy Majlis`, `Milli Majlis`."""
    before = i - 1 - (line.norm(i - 1) == "'s")
    return line.norm(i) in _SHARED and i > 1 and line.capital(before) and line.norm(before) != "the"


def _told(line: Line, i: int, j: int) -> bool:
    """Whether a state or demonym stands before tokens i to j, a genitive in between or not, or *of* it behind."""
    end = i - (line.norm(i - 1) == "'s")
    before = any((line.country(k) or ("", -1))[1] == end for k in range(max(0, end - 3), end))
    return before or (line.norm(j) == "of" and line.of_state(j) is not None)
