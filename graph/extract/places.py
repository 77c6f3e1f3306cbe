"""Stage 2: cities, provinces and venues in a line (genre.md 6); states are no places here."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.organs import ORGAN_NOUNS, PROVINCE_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES
from graph.extract.patterns.words import NEVER_NAMES
from graph.extract.person_names import thing_word
from graph.extract.spec import PlaceSpec
from graph.extract.tokens import Line

__all__ = ["read_place"]

_NOT_IN_NAMES: Final = NEVER_NAMES - {"north", "south", "east", "west", "new"}
_PLACE_NOUNS: Final = {"province", "city", "district", "municipality", "prefecture"}
_HOUSES: Final = {"palace", "castle", "house", "lodge", "mansion", "villa", "hall", "building", "road", "street"}
_PROVINCES: Final = PROVINCE_NOUNS - {"capital"}
_MAX_WORDS: Final = 4
#: What follows a place behind *in* that is the end of where something was; a sentence may also end there.
_AFTER_PLACE: Final = frozenset(
    """on for with to and at , . ; this today yesterday late earlier here where during between after before as from
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
#: Words with capitals behind *in* that are no places.
_NO_PLACES: Final = frozenset(
    """islam christianity buddhism hinduism ramadan christmas easter spring summer autumn winter english mandarin hindi
    urdu kiswahili swahili latin parliament cabinet congress government covid""".split()
)
_PARTICLES: Final = frozenset("el al de la las los san santa ibn".split())


def read_place(line: Line, i: int) -> tuple[PlaceSpec, int] | None:
    """The place named at token i and the position after it: a known one, or `X province`."""
    if not line.capital(i):
        return None
    city, state = line.city(i), line.state(i)
    if city is None:
        return _unlisted(line, i) or (_told_by_in(line, i) if line.norm(i - 1) == "in" and i else None)
    spec, end = city
    if state and state[1] >= end:
        return None
    if line.norm(end) in _HOUSES and line.capital(end) and spec.kind != "venue":
        return None  # `Victoria Palace`: a house of that name may stand anywhere
    if line.norm(end) in _PROVINCES and spec.kind != "venue":
        end += 1
    return spec, end


def _told_by_in(line: Line, i: int) -> tuple[PlaceSpec, int] | None:
    """A place that no table has, by its preposition: `in Zorbograd on Monday`, `in Zorbograd, Laos, on Monday`."""
    j = i
    while line.capital(j) and j - i < _MAX_WORDS - 1 and _names_place(line, j):
        j += 1
    alone = not line.capital(j) or line.norm(j) in _AFTER_PLACE
    if j == i or not alone or (j < len(line) and line.norm(j) not in _AFTER_PLACE):
        return None
    state = line.state(j + 1) if line.norm(j) == "," else None
    return PlaceSpec(line.slice(i, j), str(state[0]) if state else None), j


def _names_place(line: Line, j: int) -> bool:
    norm, text = line.norm(j), line.tokens[j].text
    if norm in _NOT_IN_NAMES or norm in _NO_PLACES or norm in ROLES or norm in ORGAN_NOUNS or thing_word(norm):
        return False
    if line.country(j) or line.person(j) or line.body(j) or norm in PORTFOLIO_WORDS or norm in _AFTER_PLACE:
        return False
    return norm in _PARTICLES or (len(text) > 1 and text.isalpha() and not text.isupper())


def _unlisted(line: Line, i: int) -> tuple[PlaceSpec, int] | None:
    if _PLACE_NOUNS.isdisjoint(line.words) or line.demonym(i):
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
