"""The states of `data/states.tsv`: how each is called, who leads it by what title, where its people meet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Chamber", "State", "load_states", "rows"]


# What gold records call a state that news prints otherwise.
_CANONICAL = {
    "Czech Republic": "Czechia",
    "Côte d'Ivoire": "Ivory Coast",
    "Federated States of Micronesia": "Micronesia",
}


@dataclass(frozen=True, slots=True)
class Chamber:
    """A house of parliament and the title of who presides over it."""

    name: str
    head: str


@dataclass(frozen=True, slots=True)
class State:
    """`land` has its article where it takes one; `name` has not, and is the one of gold records."""

    land: str
    name: str
    adjective: str
    capital: str
    cities: tuple[str, ...]
    culture: str
    head: str
    premier: str
    chambers: tuple[Chamber, ...]
    weight: int


def rows(name: str) -> list[str]:
    """The lines of a data file, without comments and blank ones."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def load_states() -> tuple[State, ...]:
    """Every state in the order of the table."""
    return tuple(_state(line.split("\t")) for line in rows("states.tsv"))


def _state(cells: list[str]) -> State:
    land, adjective, capital, cities, culture, head, premier, chambers, weight = cells
    bare = land.removeprefix("the ")
    return State(
        land=land,
        name=_CANONICAL.get(bare, bare),
        adjective=adjective,
        capital=capital,
        cities=() if cities == "-" else tuple(cities.split("|")),
        culture=culture,
        head="" if head == "-" else head,
        premier="" if premier == "-" else premier,
        chambers=() if chambers == "-" else tuple(Chamber(*cell.split(":")) for cell in chambers.split(";")),
        weight=int(weight),
    )
