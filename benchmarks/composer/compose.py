"""Stories, and the articles that tell them.

A story is decided from the seed and its number; one to three outlets tell it, each in words of its own, and some copies
go out again under another name. Nothing is kept between stories, so that any number can be written in a stream.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from benchmarks.composer.cabinet import FIRST_YEAR, Cabinet
from benchmarks.composer.calendar import ordinal
from benchmarks.composer.casting import LEVELS, Cast, pick_states
from benchmarks.composer.desk import Scene
from benchmarks.composer.furniture import byline, dateline, navigation, related, stamp
from benchmarks.composer.meanings import MEANINGS
from benchmarks.composer.outlets import OUTLETS, Outlet
from benchmarks.composer.posts import Post, fields_of, sections
from benchmarks.composer.record import Item
from benchmarks.composer.slots import fill
from benchmarks.composer.states import State, load_states
from benchmarks.composer.teller import Teller
from benchmarks.composer.templates import Template, by_category

__all__ = ["Composed", "Composer"]

# How often each kind of story is told (genre.md 4 and 8).
_KINDS = {
    "pair": 3,
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
_QUIET = {"cancelled", "message", "appointment", "comment"}
_TWO_COUNTRIES = re.compile(
    r"\{B\.(?:land|lands|adj|org|capital)\}|\{[CFQ]|bilateral|neighbour|each country|"
    r"both (?:countries|peoples|nations)|two (?:countries|peoples|nations|governments|states|parties|ministr|Part)"
)
_IN_PERSON = re.compile(
    r"host|guest|[Ww]elcom|visit|recept|event|[Aa]t the meeting|of the meeting|the meeting$|shakes|pose|stay|handed"
)
_NAMES_GUEST = re.compile(r"\{B(?!\.(?:land|lands|adj|capital|head|noun)\})")
_TERRITORIES = [state for state in load_states() if state.weight]


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
        scene = self._scene(random)
        draw = random.random()
        tellings = 1 if scene.kind in _QUIET or draw < 0.86 else 2 if draw < 0.95 else 3
        outlets = _outlets(random, scene, tellings)
        for outlet in outlets:
            article = _tell(random, scene, outlet, number, story, several=tellings > 1)
            yield article
            number += 1
            if random.random() < 0.02:
                yield Composed(
                    number, story, article.text, article.published, article.teller, (), copy_of=article.number
                )
                number += 1

    def _scene(self, random: Random) -> Scene:
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
        if kind in {"visit", "planvisit", "onvisit"} and level == "ambassador":
            level = "foreign"
        cast = Cast(random, self._cabinet, host, guest, day.year, level)
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
    if kind == "pair" and not (len(one) == len(other) == 1 and one[0].role == other[0].role and _has_plural(one[0])):
        return "met"
    if kind in {"unnamed", "trilateral"} and (one[-1].role != other[-1].role or other[0].role == "international"):
        return "talks" if other[0].role != "international" else "met"
    return kind


def _has_plural(post: Post) -> bool:
    return bool(post.bare) and " " in post.bare[0] and " of " not in post.bare[0] and post.bare[0] in post.offices


def _weighted(random: Random, table: dict[str, int]) -> str:
    return random.choices(list(table), cum_weights=list(accumulate(table.values())))[0]


def _outlets(random: Random, scene: Scene, count: int) -> list[Outlet]:
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
    has_stamp = bool(outlet.stamps) and random.random() < 0.75
    shown = has_prefix or has_stamp or outlet.has_year
    home = _home(outlet, scene)
    city = _dateline_city(random, scene, outlet, home, planned=planned or scene.kind in _QUIET)
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


def _say(teller: Teller, page: _Page, template: Template) -> str:
    """One sentence, its meaning written into the record."""
    sentence = fill(teller, template)
    for meaning in MEANINGS.get(template.category, ()):
        meaning(teller, template)
    page.used.append(template.id)
    return sentence


def _pick(teller: Teller, category: str, avoid: list[str]) -> Template:
    """A sentence of the category that fits the story and was not used in the article."""
    pool = by_category()[category]
    international = teller.scene.people["B"].posts[0].role == "international"
    remote = teller.scene.remote and not category.startswith(("lead", "title"))
    separate = teller.scene.kind == "separate" and category in {"body.agree", "body.sign"}
    nameless = teller.scene.kind == "unnamed" and not category.startswith("lead")
    for _ in range(40):
        template = teller.random.choice(pool)
        if template.id in avoid or (international and _TWO_COUNTRIES.search(template.text)):
            continue
        if separate and "{A} and {B}" not in template.text:
            continue
        if remote and _IN_PERSON.search(template.text):
            continue
        if not (nameless and _NAMES_GUEST.search(template.text)):
            return template
    return template


def _title(teller: Teller, page: _Page) -> str:
    """The headline: titles without names, so that the record gets nothing from it."""
    kind = teller.scene.kind
    category = f"title.{kind}" if f"title.{kind}" in by_category() else "title.held"
    return _say(teller, page, _pick(teller, category, page.used))


def _write_body(teller: Teller, page: _Page) -> None:
    scene, random = teller.scene, teller.random
    add = page.paragraphs.append

    def say(category: str) -> str:
        return _say(teller, page, _pick(teller, category, page.used))

    add(say(f"lead.{scene.kind}"))
    plan = _plan(random, scene)
    for category in plan:
        sentence = say(category)
        if random.random() < 0.25 and category.startswith(("body.host", "body.guest", "body.both")):
            sentence += _joint(random, teller) + say(random.choice(("body.host", "body.guest", "body.both")))
        add(sentence)


def _joint(random: Random, teller: Teller) -> str:
    """The space between two sentences, lost at times in the agency that loses it."""
    return "" if random.random() < teller.outlet.glue else " "


def _plan(random: Random, scene: Scene) -> list[str]:
    """The categories of sentences after the lead, in an order that a desk would accept."""
    count = random.randint(5, 9)
    if scene.kind == "trilateral":
        return [
            "three.more",
            *random.sample(["three.agree", "three.more", "three.more", "three.agree", "three.more"], 4),
        ]
    if scene.kind == "unnamed":
        middle = ["body.both", "body.host", "body.both", "body.host", "body.pastyears", "body.background", "body.agree"]
        return random.sample(middle, min(count, 6))
    if scene.kind in _QUIET:
        return random.sample(
            ["quiet.more", "quiet.more", "body.background", "quiet.more", "body.pastyears"], min(count, 4)
        )
    if scene.kind.startswith("plan"):
        more = ["plan.more", "plan.more", "body.background", "body.pastvisit", "body.pastyears", "plan.more"]
        return random.sample(more, min(count, 4))
    middle = [random.choice(("body.both", "body.host", "body.guest")) for _ in range(count - 1)]
    extra: list[str] = []
    draws = {
        "body.agree": 0.55,
        "body.agree2": 0.12,
        "body.share": 0.15,
        "body.assess": 0.06,
        "body.regards": 0.14,
        "body.pastmet": 0.08,
        "body.pastvisit": 0.05,
        "body.background": 0.18,
        "body.pastyears": 0.18,
        "body.promise": 0.15,
        "body.invite": 0.1,
        "body.quote": 0.2,
        "body.pronoun": 0.35,
        "body.otherwise": 0.1,
        "body.pastother": 0.04,
    }
    for category, share in draws.items():
        if random.random() < share:
            extra.append(category)
    random.shuffle(extra)
    start = ["visit.talks"] if scene.kind == "visit" and random.random() < 0.75 else []
    plan = [*start, *middle[: max(2, count - len(extra) // 2)]]
    for category in extra:
        plan.insert(random.randint(len(start) + 1, len(plan)), category)
    if scene.kind == "separate":  # with three in the story, "the two sides" are none
        plan = [category for category in plan if category not in {"body.share", "body.assess"}]
    tail: list[str] = []
    if random.random() < 0.14:
        tail.append("body.witness" if random.random() < 0.5 else "body.sign")
    if random.random() < 0.16 and not scene.remote and scene.kind != "sidelines":
        tail.append(random.choice(("second.received", "second.talks", "second.call", "second.met")))
    if random.random() < 0.12:
        tail.append("body.attend")
    if random.random() < 0.12 and not scene.remote and scene.kind not in {"sidelines", "call"}:
        tail.append("body.passing")
    if random.random() < 0.1 and not scene.remote and scene.kind != "sidelines":
        tail.append("body.nextplan")
    return [category if category != "body.agree2" else "body.agree" for category in (*plan, *tail)]


def _lay_out(
    random: Random, teller: Teller, page: _Page, title: str, published: date, *, prefix: bool, stamped: bool
) -> str:
    """The page: prefix, menu, title, stamp, text with captions, sign and what follows it."""
    outlet, body = teller.outlet, list(page.paragraphs)
    if outlet.sign:
        body[-1] = body[-1].removesuffix(".") + outlet.sign if outlet.sign == "./." else body[-1] + outlet.sign
    if (
        random.random() < outlet.caption
        and teller.scene.kind not in _QUIET
        and not teller.scene.kind.startswith("plan")
    ):
        caption = _say(teller, page, _pick(teller, "caption", page.used))
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
