"""Stage 2: cities, provinces and venues in a line (genre.md 6); states are no places here."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.organs import PROVINCE_NOUNS
from graph.extract.patterns.words import NEVER_NAMES
from graph.extract.spec import PlaceSpec
from graph.extract.tokens import Line

__all__ = ["read_place"]

_NOT_IN_NAMES: Final = NEVER_NAMES - {"north", "south", "east", "west", "new"}
_PLACE_NOUNS: Final = {"province", "city", "district", "municipality", "prefecture"}
_MAX_WORDS: Final = 4


def read_place(line: Line, i: int) -> tuple[PlaceSpec, int] | None:
    """The place named at token i and the position after it: a known one, or `X province`."""
    if not line.capital(i):
        return None
    city, state = line.city(i), line.state(i)
    if city is None:
        return _unlisted(line, i)
    spec, end = city
    if state and state[1] >= end:
        return None
    if line.norm(end) in PROVINCE_NOUNS - {"capital"} and spec.kind != "venue":
        end += 1
    return spec, end


def _unlisted(line: Line, i: int) -> tuple[PlaceSpec, int] | None:
    if line.demonym(i):
        return None  # `the Russian city of X`
    j = i
    while line.capital(j) and j - i < _MAX_WORDS and line.norm(j) not in _NOT_IN_NAMES:
        j += 1
    noun = line.norm(j)
    if i == j or noun not in _PLACE_NOUNS:
        return None
    if line.norm(j + 1) == "of" and line.city(j + 2) and not line.state(j + 2):
        return None  # `the Amazonian city of X`
    if noun == "province":
        return PlaceSpec(f"{line.slice(i, j)} Province", kind="province"), j + 1
    return PlaceSpec(line.slice(i, j)), j + 1
