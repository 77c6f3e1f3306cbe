"""Which names are cities that reports are filed from, by the gazetteer of the ontology (genre.md 6)."""

from __future__ import annotations

from functools import cache, lru_cache

from ontology.gazetteer import load_gazetteer
from ontology.iris import fold

__all__ = ["is_city"]


@cache
def _cities() -> frozenset[str]:
    gazetteer = load_gazetteer()
    names = {name for city in gazetteer.cities for name in (city.name, *city.names)}
    names.update(state.capital for state in gazetteer.states if state.capital)
    return frozenset(fold(name).casefold() for name in names)


@lru_cache(maxsize=4096)
def is_city(name: str) -> bool:
    """Whether `name`, in any case and with or without marks, is a capital or a larger city."""
    return fold(name).casefold().strip(" .,") in _cities()
