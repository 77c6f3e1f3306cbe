"""What stands around the text on a page (genre.md 9): stamps, datelines, captions, signs, related news, navigation."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.composer.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS, day_month, ordinal
from benchmarks.composer.outlets import Outlet
from benchmarks.composer.states import load_states

__all__ = ["byline", "dateline", "navigation", "related", "stamp"]

_THU = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_NAVIGATION = (
    "Home | Politics | World | Business | Society | Sports",
    "Home » News » Foreign Affairs",
    "Politics / Diplomacy",
    "You are here: Home > News > International",
    "Latest | Most read | Video | Photo | E-paper",
    "Share on Facebook Share on Twitter Print Email",
)
_BYLINES = ("By {w}", "Reporter: {w}", "By staff reporter", "{w}", "Edited by {w}", "Translated by {w}", "Author: {w}")
_WRITERS = (
    "Thu Trang",
    "K. Rada",
    "Souksakhone V.",
    "A. Serikova",
    "Minh Phuong",
    "C. Nika",
    "Our Correspondent",
    "T. Rahimov",
    "NT",
    "VH",
)
_TAILS = (
    "Related News",
    "Read more: {r}",
    "Tags: diplomacy, cooperation, visit",
    "#diplomacy #cooperation",
    "Comments (0)",
    "Source: {n}",
    "RELATED NEWS\n{r}\n{r2}",
    "Other news\n- {r}\n- {r2}",
    "Copyright {y}. All rights reserved.",
)
_RELATED = (
    "{a} exports to {b} rise 12 percent",
    "{c}, {b} look to boost tourism",
    "{a} businesses seek partners in {b}",
    "{a} students win prizes in {b}",
    "Rice prices edge up in {b}",
    "{a} film week opens in {b}",
    "{b} marks National Day",
    "Floods displace thousands in {b}",
    "{b} central bank keeps rates unchanged",
)


def dateline(outlet: Outlet, city: str, land: str, day: date) -> str:
    """The words before the first sentence."""
    return outlet.dateline.format(
        City=city,
        CITY=city.upper(),
        Land=land,
        md=day_month(day, "mdy"),
        dm=day_month(day, "dmy"),
        d=day.day,
        y=day.year,
        sm=SHORT_MONTHS[day.month - 1],
        Month=MONTHS[day.month - 1],
        ord=ordinal(day.day),
    )


def stamp(random: Random, outlet: Outlet, day: date) -> str:
    """A line with the day of publication."""
    return random.choice(outlet.stamps).format(
        weekday=WEEKDAYS[day.weekday()],
        thu=_THU[day.weekday()],
        Month=MONTHS[day.month - 1],
        d=day.day,
        m=day.month,
        y=day.year,
        time=f"{random.randint(6, 22):02}:{random.randint(0, 59):02}",
        n=random.randint(10, 400),
    )


def navigation(random: Random) -> str:
    """A line of a page's menu."""
    return random.choice(_NAVIGATION)


def byline(random: Random) -> str:
    """Who wrote it: no person of the gold record."""
    return random.choice(_BYLINES).format(w=random.choice(_WRITERS))


def related(random: Random, outlet: Outlet, year: int) -> str:
    """What follows the text on a page; it names no persons and no meetings."""
    return random.choice(_TAILS).format(r=_teaser(random), r2=_teaser(random), n=outlet.name.split()[0], y=year)


def _teaser(random: Random) -> str:
    one, other = (random.choice(load_states()) for _ in range(2))
    return random.choice(_RELATED).format(a=one.adjective, b=other.name, c=one.name)
