"""What happens in a story: its kind, its people, the day and the place, and which outlets tell it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from random import Random

from benchmarks.composer.cabinet import FIRST_YEAR, Cabinet
from benchmarks.composer.calendar import ordinal
from benchmarks.composer.casting import LEVELS, Cast, pick_states
from benchmarks.composer.desk import Scene
from benchmarks.composer.outlets import OUTLETS, Outlet
from benchmarks.composer.posts import Post, fields_of, sections
from benchmarks.composer.states import load_states

__all__ = ["QUIET", "choose_outlets", "make_scene"]

# How often each kind of story is told (genre.md 4 and 8).
_KINDS = {
    "pair": 3,
    "credentials": 2,
    "visitend": 2,
    "onvisit": 6,
    "unnamed": 3,
    "trilateral": 2,
    "received": 17,
    "talks": 14,
    "met": 12,
    "call": 9,
    "phone": 6,
    "sidelines": 9,
    "visit": 9,
    "cochair": 4,
    "multi": 4,
    "separate": 4,
    "ceremony": 4,
    "hosted": 3,
    "signing": 4,
    "planvisit": 6,
    "planmeeting": 4,
    "cancelled": 3,
    "message": 4,
    "appointment": 3,
    "comment": 3,
}
QUIET = {"cancelled", "message", "appointment", "comment"}
_TERRITORIES = [state for state in load_states() if state.weight]


def make_scene(random: Random, cabinet: Cabinet) -> Scene:
    """Who, when, where and what, all from the random numbers."""
    day = date(FIRST_YEAR, 1, 1) + timedelta(days=random.randrange(18 * 365 + 170))
    if day.weekday() > 4 and random.random() < 0.8:
        day -= timedelta(days=2)
    host, guest = pick_states(random)
    kind = _weighted(random, _KINDS)
    level = _weighted(random, LEVELS)
    if kind in {"call", "separate", "multi"} and level not in {
        "up",
        "ambassador",
        "international",
        "local",
        "lawmakers",
    }:
        level = "up"
    if kind in {"phone", "ceremony", "cochair", "signing", "talks"} and level in {
        "up",
        "ambassador",
        "international",
    }:
        level = random.choice(("heads", "foreign", "defence", "ministers"))
    if kind == "credentials":
        level = "credentials"
    if kind in {"visit", "planvisit", "onvisit", "visitend"} and level == "ambassador":
        level = "foreign"
    cast = Cast(random, cabinet, host, guest, day.year, level)
    land, occasion = host, ""
    if kind == "sidelines":
        land = random.choice([host, guest, random.choices(_TERRITORIES, [s.weight for s in _TERRITORIES])[0]])
        occasion = random.choice(sections("topics.txt")["occasions"])[0].format(o=ordinal(random.randint(2, 70)))
    city = land.capital if random.random() < 0.86 or not land.cities else random.choice(land.cities)
    topics = _topics(random, cast)
    kind = _fitting(kind, cast)
    same = cast["A"].posts[-1].role == cast["B"].posts[-1].role
    return Scene(kind, cast, day, city, land, occasion, topics, remote=kind == "phone", counterparts=same)


def _topics(random: Random, cast: Cast) -> tuple[str, ...]:
    """Four fields that persons of these offices would talk about."""
    portfolios = [post.role.partition(":")[2] for letter in "AB" for post in cast[letter].posts[-1:]]
    own = next((fields for name in portfolios if (fields := fields_of(name))), ())
    if any(post.role == "chief" for letter in "AB" for post in cast[letter].posts):
        own = fields_of("National Defence")
    return tuple(random.sample(own or [row[0] for row in sections("topics.txt")["fields"]], 4))


def _fitting(kind: str, cast: Cast) -> str:
    """The kind, or a plain meeting where its sentences do not fit the persons."""
    one, other = cast["A"].posts, cast["B"].posts
    if kind == "appointment" and not one[-1].role.startswith(("head", "pm")):
        return "comment"  # no mayor names a minister
    if kind == "pair" and not (len(one) == len(other) == 1 and one[0].role == other[0].role and _has_plural(one[0])):
        return "met"
    if kind == "trilateral" and not one[-1].role.startswith(("minister", "head", "pm")):
        kind = "unnamed"
    if kind in {"unnamed", "trilateral"} and (one[-1].role != other[-1].role or other[0].role == "international"):
        return "talks" if other[0].role != "international" else "met"
    return kind


def _has_plural(post: Post) -> bool:
    return bool(post.bare) and " " in post.bare[0] and " of " not in post.bare[0] and post.bare[0] in post.offices


def _weighted(random: Random, table: dict[str, int]) -> str:
    return random.choices(list(table), cum_weights=list(accumulate(table.values())))[0]


def choose_outlets(random: Random, scene: Scene, count: int) -> list[Outlet]:
    """Outlets that would tell it: those of the two states rather than the world's."""
    lands = {scene.people["A"].state.land, scene.people["B"].state.land}
    near = [outlet for outlet in OUTLETS if outlet.home in lands]
    world = [outlet for outlet in OUTLETS if outlet.home in {"", "*", "China"}]
    chosen: list[Outlet] = []
    while len(chosen) < count:
        pool = near if near and random.random() < 0.75 else world
        outlet = random.choice(pool)
        if outlet not in chosen:
            chosen.append(outlet)
        elif pool is near and set(near) <= set(chosen):
            near = []
    return chosen
