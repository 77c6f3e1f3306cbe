"""Who holds which office when: one person for each seat and term, and one set of offices for each person.

A holder is a function of the seed, the state, the role and the term of four years, so that an article needs no memory
of the others and yet agrees with them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from benchmarks.composer.offices import make_post
from benchmarks.composer.people import Name, invent_name, real_name
from benchmarks.composer.posts import Post, party_of, sections
from benchmarks.composer.states import State, load_states

__all__ = ["FIRST_YEAR", "TERM", "Cabinet", "Person"]

FIRST_YEAR = 2008
TERM = 4

# The ranks of ministers of defence and commanders, by the habit of their country's press.
_RANKS = ("General", "General", "Lieutenant General", "Senior Lieutenant General", "Gen.", "Lt. Gen.", "Sen. Lt. Gen.")
_SAMDECH = ("Samdech", "Samdech Techo", "Samdech Thipadei", "Samdech Akka Moha Ponhea Chakrei")
_MONARCHS = {"King", "Emperor", "Sultan", "Emir", "Prince", "Grand Duke"}
# Ministers who are often deputy prime ministers as well.
_HIGH = ("minister:Foreign Affairs", "minister:Interior", "minister:Finance", "minister:National Defence")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with offices, the most important first; `rank` stands before the name."""

    name: Name
    state: State
    posts: tuple[Post, ...]
    rank: str = ""


class Cabinet:
    """Holders of offices in a world made from a seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.holder = lru_cache(maxsize=200_000)(self._holder)
        self._real = _real_holders()

    def _holder(
        self, state: State, role: str, year: int, other: State | None = None, status: str = "current"
    ) -> Person:
        """The person in a seat of a state in a year; `status` other than current makes one who held or acts."""
        term = (year - FIRST_YEAR) // TERM
        role = self._seat(state, role)
        key = f"{self._seed}/{state.name}/{role}/{term}/{other.name if other else ''}/{status}"
        random = Random(key)
        real = self._real.get((state.name, role)) if status == "current" else None
        name = next((name for first, last, name in real or () if first <= year <= last), None)
        name = name or invent_name(random, state.culture)
        while name.feminine and role == "head" and state.head in _MONARCHS:
            name = invent_name(random, state.culture)
        if status != "current":
            post = replace(make_post(role, state, name.feminine, random, other), status=status)
            return Person(name, state, (post,))
        posts = tuple(
            make_post(one, state, name.feminine, random, other) for one in self._roles(state, role, random, other)
        )
        return Person(name, state, posts, _rank(random, state, role, name))

    @staticmethod
    def _seat(state: State, role: str) -> str:
        """The role under which the person is kept who holds this one too."""
        if role == "party" and party_of(state).has_committee:
            if state.name == "Cambodia":
                return "pm"
            if state.name in {"Laos", "China", "Cuba"}:
                return "head"
        return role

    @staticmethod
    def _roles(state: State, role: str, random: Random, other: State | None) -> list[str]:
        """All roles of the person in this seat."""
        ruled = party_of(state).has_committee
        draw = random.random()
        if role == "head" and ruled and state.name in {"Laos", "China", "Cuba"}:
            return ["party", "head"]
        if role == "pm" and state.name == "Cambodia":
            return ["party", "pm"]
        if role in _HIGH and draw < 0.3:
            return ["deputypm", role]
        if role.startswith("vicespeaker") and draw < 0.4 and other is not None:
            return [role, "friendship"]
        if role.startswith("speaker") and state.name == "Cambodia":
            return ["partyvice", role]
        if ruled and (role in {"pm", "deputypm", "partyorgan"} or role.startswith(("minister", "speaker"))):
            if draw < 0.6:
                return ["politburo", role]
            if draw < 0.75:
                return ["partysecretary", role]
        return [role]


def _rank(random: Random, state: State, role: str, name: Name) -> str:
    """A rank or honorific by country and office, often none (genre.md 1)."""
    draw = random.random()
    if role == "head" and state.head in _MONARCHS:
        return ""
    if role in {"minister:National Defence", "chief"} and not name.feminine:
        return random.choice(_RANKS) if draw < 0.6 else ""
    if state.name == "Cambodia" and role in {"pm", "deputypm", "speaker:0", "speaker:1"}:
        return random.choice(_SAMDECH) if draw < 0.8 else ""
    if state.culture == "gu" and not name.feminine:
        return "Sheikh" if draw < 0.25 else "Dr." if draw < 0.35 else ""
    return "Dr." if draw < 0.05 else ""


def _real_holders() -> dict[tuple[str, str], list[tuple[int, int, Name]]]:
    states = {state.name: state for state in load_states()}
    roles = {"fm": "minister:Foreign Affairs", "dm": "minister:National Defence", "speaker": "speaker:0"}
    table: dict[tuple[str, str], list[tuple[int, int, Name]]] = {}
    for land, role, years, full, gender in sections("holders.txt")["holders"]:
        first, last = map(int, years.split("-"))
        name = real_name(full, states[land].culture, gender == "f")
        table.setdefault((land, roles.get(role, role)), []).append((first, last, name))
    return table
