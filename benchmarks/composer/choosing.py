"""Which sentences make up an article: their order, and which fit the story."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from benchmarks.composer.desk import Scene
from benchmarks.composer.stories import QUIET
from benchmarks.composer.teller import Teller
from benchmarks.composer.templates import Template, by_category

__all__ = ["order", "pick"]

_TWO_COUNTRIES = re.compile(
    r"\{B\.(?:land|lands|adj|org|capital)\}|\{[CFNQ]|bilateral|neighbour|each country|"
    r"both (?:countries|peoples|nations)|two (?:countries|peoples|nations|governments|states|parties|ministr|Part)"
)
_IN_PERSON = re.compile(
    r"host|guest|[Ww]elcom|visit|recept|event|[Aa]t the meeting|of the meeting|the meeting$|shakes|pose|stay|handed|"
    r"delegation|had seen|talks\.$"
)
_AT_ONE_MEETING = re.compile("ccompan|delegation")  # at which of several meetings, or on a visit, would stay open
# What a story of two sides goes on with, and how often; `body.agree2` is a second `body.agree`.
_SHARES = {
    "body.agree": 0.55,
    "body.agree2": 0.12,
    "body.share": 0.15,
    "body.assess": 0.06,
    "body.regards": 0.14,
    "body.pastmet": 0.08,
    "body.pastvisit": 0.05,
    "body.background": 0.14,
    "body.close": 0.08,
    "body.nominee": 0.03,
    "body.pastyears": 0.18,
    "body.promise": 0.15,
    "body.invite": 0.1,
    "body.quote": 0.2,
    "body.pronoun": 0.35,
    "body.otherwise": 0.1,
    "body.pastother": 0.04,
}
_NAMES_GUEST = re.compile(r"\{B(?!\.(?:land|lands|adj|capital|head|noun)\})")


def pick(teller: Teller, category: str, used: list[str]) -> Template | None:
    """A sentence of the category that fits the story, a fresh one if there is one; None where none fits."""
    scene = teller.scene
    pool = _fitting(category, scene.kind, scene.remote, scene.people["B"].posts[0].role == "international")
    if not pool:
        return None
    for _ in range(20):
        template = teller.random.choice(pool)
        if template.id not in used:
            break
    return template


@cache
def _fitting(category: str, kind: str, remote: bool, international: bool) -> tuple[Template, ...]:
    """The sentences of a category that fit a kind of story, its means, and a guest who may have no state."""
    unfit: list[re.Pattern[str]] = []
    if international:
        unfit.append(_TWO_COUNTRIES)
    if remote and not category.startswith(("lead", "title")):
        unfit.append(_IN_PERSON)
    if kind == "unnamed" and not category.startswith("lead"):
        unfit.append(_NAMES_GUEST)
    pool = by_category()[category]
    if kind in {"visit", "visitend", "separate"} and category == "body.attend":
        unfit.append(_AT_ONE_MEETING)
    if kind == "separate" and category in {"body.agree", "body.sign"}:
        pool = tuple(template for template in pool if "{A} and {B}" in template.text)
    return tuple(template for template in pool if not any(pattern.search(template.text) for pattern in unfit))


def order(random: Random, scene: Scene) -> list[str]:
    """The categories of sentences after the lead, in an order that a desk would accept."""
    count = random.randint(5, 9)
    special = _special_order(random, scene, count)
    return _order_of_two_sides(random, scene, count) if special is None else special


def _special_order(random: Random, scene: Scene, count: int) -> list[str] | None:
    """The order of a story that is not of two sides who meet; None for one that is."""
    if scene.kind == "trilateral":
        return [
            "three.more",
            *random.sample(["three.agree", "three.more", "three.more", "three.agree", "three.more"], 4),
        ]
    if scene.kind == "unnamed":
        middle = ["body.both", "body.host", "body.both", "body.host", "body.pastyears", "body.background", "body.agree"]
        return random.sample(middle, min(count, 6))
    if scene.kind in QUIET:
        return random.sample(
            ["quiet.more", "quiet.more", "body.background", "quiet.more", "body.pastyears"], min(count, 4)
        )
    if scene.kind.startswith("plan"):
        more = ["plan.more", "plan.more", "body.background", "body.pastvisit", "body.pastyears", "plan.more"]
        return random.sample(more, min(count, 4))
    return None


def _order_of_two_sides(random: Random, scene: Scene, count: int) -> list[str]:
    middle = [random.choice(("body.both", "body.host", "body.guest")) for _ in range(count - 1)]
    extra: list[str] = []
    for category, share in _SHARES.items():
        if random.random() < share:
            extra.append(category)
    random.shuffle(extra)
    start = ["visit.talks"] if scene.kind in {"visit", "visitend"} and random.random() < 0.75 else []
    if scene.kind == "visit" and random.random() < 0.15:
        start.insert(0, "visit.airport")
    plan = [*start, *middle[: max(2, count - len(extra) // 2)]]
    for category in extra:
        plan.insert(random.randint(len(start) + 1, len(plan)), category)
    if scene.kind == "separate":  # with three in the story, "the two sides" are none
        plan = [category for category in plan if category not in {"body.share", "body.assess"}]
    tail = _tail(random, scene)
    return [category if category != "body.agree2" else "body.agree" for category in (*plan, *tail)]


def _tail(random: Random, scene: Scene) -> list[str]:
    """What comes last: signatures, second meetings, who was there, what is next."""
    tail: list[str] = []
    if random.random() < 0.14:
        tail.append("body.witness" if random.random() < 0.5 else "body.sign")
    if random.random() < 0.16 and not scene.remote and scene.kind != "sidelines":
        tail.append(random.choice(("second.received", "second.talks", "second.call", "second.met")))
    if random.random() < 0.12:
        tail.insert(0, "body.attend")  # before a second meeting, at which they need not have been
    if random.random() < 0.12 and not scene.remote and scene.kind not in {"sidelines", "call", "credentials"}:
        tail.append("body.passing")
    if random.random() < 0.1 and not scene.remote and scene.kind != "sidelines":
        tail.append("body.nextplan")
    return tail
