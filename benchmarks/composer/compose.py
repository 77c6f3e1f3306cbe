"""Stories, and the articles that tell them.

A story is decided from the seed and its number; one to three outlets tell it, each in words of its own, and some copies
go out again under another name. Nothing is kept between stories, so that any number can be written in a stream.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.composer.cabinet import Cabinet
from benchmarks.composer.choosing import order, pick
from benchmarks.composer.desk import Scene
from benchmarks.composer.furniture import byline, dateline, navigation, related, stamp
from benchmarks.composer.meanings import MEANINGS
from benchmarks.composer.outlets import Outlet
from benchmarks.composer.record import Item
from benchmarks.composer.slots import fill
from benchmarks.composer.states import State
from benchmarks.composer.stories import QUIET, choose_outlets, make_scene
from benchmarks.composer.teller import Teller
from benchmarks.composer.templates import by_category

__all__ = ["Composed", "Composer"]


# Leads that a clause on what was discussed, or on who says so, can follow.
_TAILED = {"received", "talks", "met", "call", "phone", "sidelines", "hosted", "onvisit", "pair", "multi", "cochair"}


@dataclass(frozen=True, slots=True)
class Composed:
    """One article: its number and that of its story, its text, its record yet without a source name, its sentences."""

    number: int
    story: int
    text: str
    published: str | None
    teller: Teller
    templates: tuple[str, ...]
    copy_of: int | None = None

    def record(self, source: str) -> Item:
        """The gold record under a source name."""
        return self.teller.gold.record(source, self.published)


class Composer:
    """Articles from a seed; the same seed gives the same articles in the same order."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._cabinet = Cabinet(seed)
        self.used: Counter[str] = Counter()

    def articles(self, count: int) -> Iterator[Composed]:
        """`count` articles; those of one story follow one another."""
        number, story = 0, 0
        while number < count:
            for article in self.story(story, number):
                if number == count:
                    return
                self.used.update(article.templates)
                yield article
                number += 1
            story += 1

    def story(self, story: int, number: int) -> Iterator[Composed]:
        """The articles about one story, numbered from `number`."""
        random = Random(f"{self._seed}/{story}")
        scene = make_scene(random, self._cabinet)
        draw = random.random()
        tellings = 1 if scene.kind in QUIET or draw < 0.86 else 2 if draw < 0.95 else 3
        outlets = choose_outlets(random, scene, tellings)
        for outlet in outlets:
            article = _tell(random, scene, outlet, number, story, several=tellings > 1)
            yield article
            number += 1
            if random.random() < 0.02:
                yield Composed(
                    number, story, article.text, article.published, article.teller, (), copy_of=article.number
                )
                number += 1


def _home(outlet: Outlet, scene: Scene) -> State | None:
    """The state whose officials the outlet names without their country."""
    for letter in "AB":
        state = scene.people[letter].state
        if outlet.home == state.land or (outlet.home == "*" and letter == "A"):
            return state
    return None


# -- telling --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Page:
    """The parts of an article as they are told."""

    paragraphs: list[str]
    used: list[str]


def _tell(random: Random, scene: Scene, outlet: Outlet, number: int, story: int, *, several: bool) -> Composed:
    planned = scene.kind.startswith("plan")
    lag = random.choice((0, 0, 0, 0, 0, 1, 1, 2)) if not planned else -random.randint(2, 25)
    published = scene.day + timedelta(days=lag)
    has_prefix = random.random() < outlet.prefix or several
    has_stamp = bool(outlet.stamps) and (random.random() < 0.75 or not (has_prefix or outlet.dateline))
    shown = has_prefix or has_stamp or outlet.has_year
    home = _home(outlet, scene)
    city = _dateline_city(random, scene, outlet, home, planned=planned or scene.kind in QUIET)
    in_place = "{City}" in outlet.dateline or "{CITY}" in outlet.dateline
    place = city if in_place else "Phnom Penh" if outlet.dateline.startswith("AKP") else ""
    teller = Teller(random, outlet, home, scene, published if shown else None, place)
    teller.year_known = shown
    page = _Page([], [])
    title = _title(teller, page) if random.random() < outlet.title else ""
    _write_body(teller, page)
    head = dateline(outlet, teller.city(city), _country_of(scene, city), published) if outlet.dateline else ""
    page.paragraphs[0] = head + page.paragraphs[0]
    text = _lay_out(random, teller, page, title, published, prefix=has_prefix, stamped=has_stamp)
    return Composed(number, story, text, published.isoformat() if shown else None, teller, tuple(page.used))


def _dateline_city(random: Random, scene: Scene, outlet: Outlet, home: State | None, *, planned: bool) -> str:
    """Where the story was filed: where it happened, mostly; news of calls and plans at home."""
    if outlet.home == "China" and not scene.remote and not planned:
        return scene.city
    if scene.remote or planned:
        return (home or scene.people["A"].state).capital
    return scene.city if random.random() < 0.85 or home is None else home.capital


def _country_of(scene: Scene, city: str) -> str:
    for state in (scene.land, scene.people["A"].state, scene.people["B"].state):
        if city == state.capital or city in state.cities:
            return state.name
    return ""


def _say(teller: Teller, page: _Page, category: str) -> str:
    """A sentence of the category, its meaning written into the record; empty where none fits the story."""
    template = pick(teller, category, page.used)
    if template is None:
        return ""
    sentence = fill(teller, template)
    for meaning in MEANINGS.get(category, ()):
        meaning(teller, template)
    page.used.append(template.id)
    return sentence


def _title(teller: Teller, page: _Page) -> str:
    """The headline: titles without names, so that the record gets nothing from it."""
    kind = teller.scene.kind
    category = f"title.{kind}" if f"title.{kind}" in by_category() else "title.held"
    return _say(teller, page, category)


def _write_body(teller: Teller, page: _Page) -> None:
    scene, random = teller.scene, teller.random
    add = page.paragraphs.append

    def say(category: str) -> str:
        return _say(teller, page, category)

    lead = say(f"lead.{scene.kind}")
    if scene.kind in _TAILED and random.random() < 0.35:
        lead = lead.removesuffix(".") + say("lead.tail")
    add(lead)
    if random.random() < teller.outlet.glue / 2:  # the agency that glues also prints its lead twice
        add(lead)
    plan = order(random, scene)
    for category in plan:
        sentence = say(category)
        if random.random() < 0.25 and category.startswith(("body.host", "body.guest", "body.both")):
            sentence += _joint(random, teller) + say(random.choice(("body.host", "body.guest", "body.both")))
        if sentence:
            add(sentence.rstrip())


def _joint(random: Random, teller: Teller) -> str:
    """The space between two sentences, lost at times in the agency that loses it."""
    return "" if random.random() < teller.outlet.glue else " "


def _lay_out(
    random: Random, teller: Teller, page: _Page, title: str, published: date, *, prefix: bool, stamped: bool
) -> str:
    """The page: prefix, menu, title, stamp, text with captions, sign and what follows it."""
    outlet, body = teller.outlet, list(page.paragraphs)
    if outlet.sign:
        body[-1] = body[-1].removesuffix(".") + outlet.sign if outlet.sign == "./." else body[-1] + outlet.sign
    if random.random() < outlet.caption and teller.scene.kind not in QUIET and not teller.scene.kind.startswith("plan"):
        caption = _say(teller, page, "caption")
        body.insert(
            random.randint(0, min(2, len(body))) if title else random.randint(1, min(2, len(body))),
            f"{caption} {outlet.photo}".strip(),
        )
    if title and random.random() < 0.06:
        body.insert(1, f"{title} -0")
    top: list[str] = []
    if random.random() < 0.08:
        top.append(navigation(random))
    if title:
        top.append(title)
    if stamped:
        top.append(stamp(random, outlet, published))
    if random.random() < 0.05:
        body.append(byline(random))
    if random.random() < 0.15:
        body.append(related(random, outlet, published.year))
    text = ("\n\n" if random.random() < 0.8 else "\n").join([*top, *body])
    return (f" date {published.isoformat()} {text}" if prefix else text) + "\n"
