"""Dates that a page prints about itself: `26/01/2024`, `Thứ Ba, 26/12/2017, 21:21 (GMT+7)`, `July 04, 2018 10:54 AM`.

Out of scope: dates in running text, which `graph.extract.dates` resolves. A line is a stamp when nothing is left of
it but a date, a time and the words that go with them (genre.md 5, numeric or stamped header).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from graph.articles.outlets import AGENCY
from graph.articles.places import is_city
from graph.calendar import MONTH, MONTH_NAME, full_year, safe_date

__all__ = ["MonthPrefix", "Stamp", "StampRank", "find_page_date", "read_loose_stamp", "read_prefix", "read_stamp"]


class StampRank(IntEnum):
    """How near a stamp is to the moment of publication; the lowest wins."""

    PUBLISHED = 0
    PLAIN = 1
    UPDATED = 2
    LOOSE = 3


@dataclass(frozen=True, slots=True)
class Stamp:
    """A page's date: its day, where it stands, and what the page calls it.

    `swapped` is the day that its numbers give with the month first, where they can be read so as well.
    """

    day: date
    start: int
    end: int
    rank: StampRank
    swapped: date | None = None


@dataclass(frozen=True, slots=True)
class MonthPrefix:
    """The crawler's prefix: the day is None where it knows only the month."""

    year: int
    month: int
    day: date | None
    start: int
    end: int


_PREFIX: Final = re.compile(r"[\s\ufeff]*(date:?\s+(\d{4})-(\d\d)(?:-(\d\d))?)(?![\d-])")

_DIGIT: Final = re.compile(r"\d")
_FULL_YEAR: Final = re.compile(r"\d{4}")
# A year of two digits, which only a line that is nothing but a stamp may have.
_SHORT_YEAR: Final = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?P<s>[/.-])(?P<m>\d{{1,2}}|{MONTH_NAME})(?P=s)(?P<y>\d\d)(?![\d/.-])"
)
_NUMERIC_DAY_FIRST: Final = r"(?P<d>\d{1,2})(?P<s>\s?[/.–-]\s?)(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})"
_ORDINAL: Final = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
# The hour may be glued to the year: `March 14, 202310:54`.
_YEAR: Final = r"(?P<y>(?:19|20)\d\d)(?:\b|(?=\d{1,2}:\d\d))"
_FORMS: Final = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>\s?[-/.]\s?)(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"),
    re.compile(rf"(?<!\d){_NUMERIC_DAY_FIRST}(?!\d)"),
    re.compile(rf"\b(?P<m>{MONTH_NAME})\s*(?P<d>\d{{1,2}}){_ORDINAL}(?:\s*[,./]\s*|\s+){_YEAR}"),
    re.compile(rf"\b(?P<d>\d{{1,2}}){_ORDINAL}\.?[\s/-]+(?:of\s+)?(?P<m>{MONTH_NAME})(?:[\s,/-]+|\s+of\s+){_YEAR}"),
    re.compile(rf"\b(?P<y>(?:19|20)\d\d)[\s-]+(?P<m>{MONTH_NAME})[\s-]+(?P<d>\d{{1,2}})(?!\d)"),
    re.compile(r"(?P<y>(?:19|20)\d\d)年\s?(?P<m>\d{1,2})月\s?(?P<d>\d{1,2})日"),
    re.compile(
        r"(?:ngày\s+)?(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s+năm|,)?\s+(?P<y>(?:19|20)\d\d)", re.IGNORECASE
    ),
)

# What may stand beside the date. Each is taken out of the line; a stamp is a line of which nothing then remains.
_TIME: Final = (
    r"\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2}(?:\.\d+)?)?h?(?:\s*[AaPp]\.?[Mm]\b\.?)?"
    r"|\b\d{1,2}\s*[AaPp]\.?[Mm]\b\.?"
)
_ZONE: Final = (
    r"\(?\b(?:GMT|UTC|ICT|IST|EST|EDT|MSK|CST|JST|SGT|BST|CET|CEST|WIB|HKT"
    r"|ET|EAT|WAT|CAT|SAST|PKT|AST|AEST|NZST|PHT|MYT)(?![A-Za-z])"
    r"\s*(?:[+-]\s?\d{1,4}(?::\d{2})?)?\)?|[+-]\d{2}:\d{2}|(?:\b|(?<=\d))Z\b"
)
_WEEKDAYS: Final = (
    r"(?:Thứ|Thu)\s+(?:Hai|Ba|Tư|Tu|Năm|Nam|Sáu|Sau|Bảy|Bay)\b|(?:Chủ|Chu)\s+(?:Nhật|Nhat)\b"
    r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
)
_LABELS: Final = (
    r"\b(?:last\s+)?(?:updated?|modified|published|posted|created|issued|released?|uploaded|added|date|time"
    r"|post)\b(?:\s+(?:date|time|on|at))?"
    r"|\b(?:local\s+time|hrs?|hours|on|at|as\s+of)\b|cập\s+nhật|đăng\s+lúc|\blúc\b"
    r"|\b(?:source|editor|edited\s+by|author|by|reporter)\s*:\s*[^|•·\d]{2,40}?(?=\s*(?:[|•·]|\d|$|\b(?:editor"
    r"|source|updated|published|time)\b))"
    r"|\b(?:views?|reads?|comments?|min(?:ute)?s?\s+read)\b:?|www\.\S+|\|\s*\d{1,4}(?=\s*(?:\||$))"
    r"|\b(?:page|p\.?)\s?[A-Z]?\d{1,3}\b|\(?\b\d+\s(?:second|minute|hour|day|week|month|year)s?\sago\b\)?"
    r"|\b(?:see\s+all\s+updates|(?:for\s+)?immediate\s+release|of\s+(?:publication|event|issue|release))\b"
    r"|\bby\s+[^|•·\d:,.]{2,40}$"
    r"|[\u0370-\u1dff\u2e80-\uffef]+|(?:\s*[-–])+\s*\d{1,4}$"
)
_RESIDUE: Final = re.compile(rf"{_TIME}|{_ZONE}|{_WEEKDAYS}|{_LABELS}|\b{AGENCY}\b", re.IGNORECASE)
_NOTHING: Final = re.compile(r"[\s,;:.|/()\[\]•·–—*T-]*")
_HOUR: Final = re.compile(rf"[\s,|-]*(?:{_TIME})")
# An agency's own mark under a report, day, hour and month in one: `KUNA 262118 Jul 14NNNN`.
_WIRE: Final = re.compile(rf"^[A-Z]{{2,6}}\s(?P<d>\d\d)\d{{4}}\s(?P<m>{MONTH_NAME})\s(?P<y>\d\d)N{{2,4}}\W*$")
_LONGEST: Final = 140
_LONGEST_LOOSE: Final = 90
_WEB_BEGAN: Final = 1995
_MOST_WORDS: Final = 4
_LOOSE_WORDS: Final = frozenset(
    "date on in at by admin no nr id release news and press of editor staff publication article am pm with from "
    "for".split()
)
_UPDATED: Final = re.compile(r"\b(?:updated?|modified|cập\s+nhật)\b", re.IGNORECASE)
_PUBLISHED: Final = re.compile(r"\b(?:published|posted|issued|released?|created|đăng)\b", re.IGNORECASE)


def read_prefix(text: str) -> MonthPrefix | None:
    """The crawler's prefix ` date 2024-01-23` or ` date 2024-01` at the very start of `text`, or None."""
    match = _PREFIX.match(text)
    if match is None:
        return None
    year, month = int(match[2]), int(match[3])
    if not 1 <= month <= 12:
        return None
    day = safe_date(year, month, int(match[4])) if match[4] else None
    return MonthPrefix(year, month, day, match.start(1), match.end(1))


def find_page_date(text: str, start: int = 0, end: int | None = None) -> tuple[date, int, int] | None:
    """The first full date in `text[start:end]` in any form that pages use, with its offsets; day before month."""
    stop = len(text) if end is None else end
    if _FULL_YEAR.search(text, start, stop) is None:
        return None  # every form has one, and most lines have none
    found: list[tuple[int, int, date]] = []
    for form in _FORMS:
        match = form.search(text, start, stop)
        day = None if match is None else _date_of(match)
        if match is not None and day is not None:
            found.append((match.start(), match.end(), day))
    if not found:
        return None
    first, last, day = min(found, key=lambda item: (item[0], -item[1]))
    return day, first, last


def _date_of(match: re.Match[str]) -> date | None:
    month = MONTH.get(match["m"].lower().rstrip(".")) or (int(match["m"]) if match["m"].isdigit() else 0)
    year, day = full_year(match["y"]), int(match["d"])
    # Day first (genre.md 5); 01/26/2024 can only be meant the other way round.
    return safe_date(year, month, day) or safe_date(year, day, month)


def read_stamp(text: str, start: int, end: int) -> Stamp | None:
    """The stamp that the line `text[start:end]` is, or None where it says anything else besides."""
    if end - start > _LONGEST or _DIGIT.search(text, start, end) is None:
        return None
    wire = _WIRE.match(text[start:end])
    sent = _date_of(wire) if wire is not None else None
    if sent is not None:
        return Stamp(sent, start, end, StampRank.PLAIN)
    found = find_page_date(text, start, end) or _short_date(text, start, end)
    if found is None:
        return None
    day, first, last = found
    label = _PUBLISHED.search(text, last, end) if _UPDATED.search(text, start, first) else None
    later = find_page_date(text, label.end(), end) if label is not None else None
    if later is not None:
        day, first, last = later  # `Updated 27/01/2024 - Published 26/01/2024`
    line = text[start:first] + " | " + text[last:end]
    second = find_page_date(line)  # `Published 26/01/2024 - Updated 27/01/2024`
    rest = line if second is None else line[: second[1]] + " " + line[second[2] :]
    parts = (part for part in _RESIDUE.sub(" ", rest).split("|") if not _is_place(part.strip()))
    if _NOTHING.fullmatch("|".join(parts)) is None:
        return None
    return Stamp(day, first, last, _rank(text[start:first] or rest), _swapped(text[first:last], day))


def read_loose_stamp(text: str, start: int, end: int) -> Stamp | None:
    """The stamp of a short line that has a full date and few words besides: a section, a reporter, a number.

    `Press release no. 45 / 14.03.2023`, `Posted on March 14, 2023 by admin`. A line with a word in small letters that
    is no label says something, and is none.
    """
    found = find_page_date(text, start, end) or _timed(text, start, end) if end - start <= _LONGEST_LOOSE else None
    if found is None or text[end - 1] in ".!?":
        return None
    day, first, last = found
    if day.year < _WEB_BEGAN:
        return None  # `Victory Day, 9 May 1945`
    rest = _RESIDUE.sub(" ", f"{text[start:first]} | {text[last:end]}")
    words = [word.strip(",;:.|/()[]•·–—-*#") for word in rest.replace("|", " ").split()]
    words = [word for word in words if any(map(str.isalpha, word))]
    signed = words[:1] in (["by"], ["By"])  # `by Some Daily with Agencies`
    if len(words) > _MOST_WORDS * (1 + signed) or not all(
        word[0].isupper() or word.lower() in _LOOSE_WORDS for word in words
    ):
        return None
    return Stamp(day, first, last, StampRank.LOOSE, _swapped(text[first:last], day))


def _short_date(text: str, start: int, end: int) -> tuple[date, int, int] | None:
    """A date with a year of two digits: `14/03/23`, `11/29/18`."""
    match = _SHORT_YEAR.search(text, start, end)
    day = None if match is None else _date_of(match)
    return None if match is None or day is None else (day, match.start(), match.end())


def _timed(text: str, start: int, end: int) -> tuple[date, int, int] | None:
    """A date with a year of two digits that opens the line, the hour beside it: `21/10/24 16:52, Bishkek`."""
    found = _short_date(text, start, end)
    return found if found is not None and found[1] == start and _HOUR.match(text, found[2], end) else None


def _is_place(part: str) -> bool:
    """Whether a part between bars is a city and nothing else; `HANOI,` before a day is a dateline's."""
    return part[-1:].isalpha() and is_city(part)


def _swapped(words: str, day: date) -> date | None:
    """The other reading of `2/8/2019`."""
    if re.fullmatch(_NUMERIC_DAY_FIRST, words) is None or day.day == day.month or day.day > 12:
        return None
    return safe_date(day.year, day.day, day.month)


def _rank(words: str) -> StampRank:
    if _PUBLISHED.search(words):
        return StampRank.PUBLISHED
    return StampRank.UPDATED if _UPDATED.search(words) else StampRank.PLAIN
