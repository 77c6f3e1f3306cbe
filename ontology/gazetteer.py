"""The states of the world and its larger cities by their names, for telling a place or a nationality in a text.

The data are two tables under `gazetteer_data/`, read once with the standard library: the extractor needs them in
every process, so they must load in a blink. `authority/states.ttl` publishes the same states as linked data and is
generated from the same table. What a sentence says about a place is not decided here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ontology.iris import fold, slugify

__all__ = ["Gazetteer", "GazetteerCity", "GazetteerState", "LanguageName", "load_gazetteer", "read_table"]

DATA: Final = Path(__file__).parent / "gazetteer_data"


@dataclass(frozen=True, slots=True, order=True)
class LanguageName:
    """A name and the language that it belongs to (BCP 47)."""

    text: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class GazetteerState:
    """A state: `key` is `state/SLUG`, `code` its ISO 3166-1 alpha-2 code.

    `names` are all names but the acronyms, the label first. `demonyms` are adjectives and nouns for one citizen
    (`Danish`, `Dane`), no plurals; an adjective may belong to two states (`Congolese`). `capital` is the name of a city
    in the same gazetteer. `wikidata` and `geonames` are bare identifiers, empty where none is certain.
    """

    key: str
    code: str
    label: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    wikidata: str
    geonames: str
    tagged_names: tuple[LanguageName, ...]


@dataclass(frozen=True, slots=True)
class GazetteerCity:
    """A city: `country` is the ISO code of its state, `names` all its names, the English one (`name`) first.

    `population` is 0 and `geonames` empty where unknown. `ambiguous` says that the name is more often a word or a
    person than this city, so that it needs a cue beside it (a dateline, `city`, the country's name).
    """

    name: str
    names: tuple[str, ...]
    country: str
    population: int
    geonames: str
    ambiguous: bool

    @property
    def key(self) -> str:
        """The key of the city as a place, `place/SLUG`."""
        return f"place/{slugify(self.name)}"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """States by label and cities by falling population, with look-ups that ignore case and diacritics."""

    states: tuple[GazetteerState, ...]
    cities: tuple[GazetteerCity, ...]
    _states_by_code: Mapping[str, GazetteerState]
    _states_by_name: Mapping[str, GazetteerState]
    _states_by_demonym: Mapping[str, tuple[GazetteerState, ...]]
    _cities_by_name: Mapping[str, tuple[GazetteerCity, ...]]

    def state_by_code(self, code: str) -> GazetteerState | None:
        """The state with this ISO 3166-1 alpha-2 code."""
        return self._states_by_code.get(code)

    def state_named(self, name: str) -> GazetteerState | None:
        """The state with this name or, written exactly, this acronym (`US` is a state, `us` is not)."""
        return self._states_by_name.get(name) or self._states_by_name.get(_fold_case(name))

    def states_of_demonym(self, demonym: str) -> tuple[GazetteerState, ...]:
        """The states whose citizens are called so, usually one; empty when it is no demonym."""
        return self._states_by_demonym.get(_fold_case(demonym), ())

    def cities_named(self, name: str) -> tuple[GazetteerCity, ...]:
        """The cities with this name in any spelling, the largest first."""
        return self._cities_by_name.get(_fold_case(name), ())


@cache
def load_gazetteer() -> Gazetteer:
    """Read the tables, once per process."""
    states = tuple(sorted(_states(), key=lambda state: state.label))
    cities = tuple(_cities())
    by_demonym: dict[str, list[GazetteerState]] = {}
    for state in states:
        for demonym in sorted({_fold_case(demonym) for demonym in state.demonyms}):
            by_demonym.setdefault(demonym, []).append(state)
    by_name: dict[str, list[GazetteerCity]] = {}
    for city in cities:
        for name in sorted({_fold_case(name) for name in city.names}):
            by_name.setdefault(name, []).append(city)
    return Gazetteer(
        states,
        cities,
        MappingProxyType({state.code: state for state in states}),
        MappingProxyType(dict(_names_of_states(states))),
        MappingProxyType({demonym: tuple(found) for demonym, found in by_demonym.items()}),
        MappingProxyType({name: tuple(found) for name, found in by_name.items()}),
    )


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of one table of `gazetteer_data/`, in the order of the file."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _states() -> Iterator[GazetteerState]:
    for row in read_table("states.tsv"):
        tagged = tuple(_tagged(name) for name in (row["label"], *_values(row["names"])))
        yield GazetteerState(
            key=f"state/{slugify(row['label'])}",
            code=row["code"],
            label=row["label"],
            names=tuple(name.text for name in tagged),
            acronyms=_values(row["acronyms"]),
            demonyms=_values(row["demonyms"]),
            capital=row["capital"],
            wikidata=row["wikidata"],
            geonames=row["geonames"],
            tagged_names=tagged,
        )


def _cities() -> Iterator[GazetteerCity]:
    for row in read_table("cities.tsv"):
        yield GazetteerCity(
            name=row["name"],
            names=(row["name"], *_values(row["names"])),
            country=row["code"],
            population=int(row["population"] or 0),
            geonames=row["geonames"],
            ambiguous=row["ambiguous"] == "yes",
        )


def _names_of_states(states: tuple[GazetteerState, ...]) -> Iterator[tuple[str, GazetteerState]]:
    """Names in folded lower case and acronyms as they are: the two cannot collide."""
    for state in states:
        for name in state.names:
            yield _fold_case(name), state
        for acronym in state.acronyms:
            yield acronym, state


def _values(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _tagged(name: str) -> LanguageName:
    """`Việt Nam@vi` → a name and its language; English without a tag."""
    text, _, language = name.partition("@")
    return LanguageName(text, language or "en")


def _fold_case(name: str) -> str:
    return fold(name).lower()
