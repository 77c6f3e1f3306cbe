"""From the match of a date pattern to the days that it means, by the pattern's reading (genre.md 5).

Out of scope: whether what the sentence says around it makes the date background or a plan (`dates.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Final

from graph.calendar import MONTH, WEEKDAY, safe_date
from graph.extract.date_patterns import Reading
from graph.extract.date_values import Anchor, month_bounds, nth_weekday, with_year
from graph.model import DateDerivation, DateValue, Span
from graph.values import value

__all__ = ["READERS", "DateKind", "DateMention", "Surroundings"]


class DateKind(Enum):
    """The form in which a date is printed."""

    POINT = "point"
    RANGE = "range"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    SAME_DAY = "same-day"
    PART_OF_DAY = "part-of-day"
    MONTH = "month"
    YEAR = "year"
    DURATION = "duration"


@value(frozen=True, slots=True)
class DateMention:
    """One printed date.

    `background` dates cannot date what the article reports; `future` ones lie after the day of writing or are
    planned. `month` and `day` keep what is printed where the year is unknown (of a range, its beginning); `part` is
    the part of the day; `days` the length of a duration; `rule` the pattern's id.
    """

    span: Span
    value: DateValue
    kind: DateKind
    background: bool = False
    future: bool = False
    month: int | None = None
    day: int | None = None
    part: str | None = None
    days: int | None = None
    rule: str = ""


# A day without a year this long before publication is rather an old event than news.
_OLD_DAYS: Final = 120
_OLD_EXPLICIT_DAYS: Final = 200


@value(frozen=True, slots=True)
class Surroundings:
    """What a reading may look at besides the match."""

    anchor: Anchor
    planned: bool
    last: DateMention | None  # the last mention that dates something, for `the same day`
    filed: date | None  # the dateline's own day
    span: Span

    def value(self, earliest: date | None, latest: date | None, derivation: DateDerivation) -> DateValue:
        """A value with this mention's span."""
        return DateValue(earliest, latest, derivation, self.span)


_Groups = Mapping[str, str | None]
_Reader = Callable[[_Groups, Surroundings], "DateMention | None"]


def _part(groups: _Groups) -> str | None:
    found = next((groups[name] for name in ("part1", "part2", "part3", "this", "last") if groups.get(name)), None)
    return None if found is None else found.lower()


def _number(printed: str | None) -> int | None:
    return None if printed is None else int(re.sub(r"\D", "", printed))


def _month(printed: str | None) -> int | None:
    if printed is None:
        return None
    return int(printed) if printed.isdigit() else MONTH[printed.lower().rstrip(".")]


def _relative_year(word: str | None, anchor: Anchor) -> int | None:
    if word is None or anchor.bound is None:
        return None
    return anchor.bound.year + {"last": -1, "this": 0, "next": 1}[word.lower()]


# -- days ---------------------------------------------------------------------------------------------------------


def _day(groups: _Groups, context: Surroundings) -> DateMention | None:
    month, day = _month(groups["m"]), _number(groups["d"])
    year = _number(groups.get("y")) or _relative_year(groups.get("rel"), context.anchor)
    if month is None or day is None:
        return None
    if year is not None:
        return _full_day(year, month, day, groups, context)
    if safe_date(2000, month, day) is None:
        return None
    resolved = with_year(month, day, context.anchor, future=context.planned)
    value = context.value(resolved, resolved, DateDerivation.MONTH_DAY)
    old = (
        resolved is not None and context.anchor.bound is not None and (context.anchor.bound - resolved).days > _OLD_DAYS
    )
    return DateMention(context.span, value, DateKind.POINT, old, month=month, day=day, part=_part(groups))


def _full_day(year: int, month: int, day: int, groups: _Groups, context: Surroundings) -> DateMention | None:
    resolved = safe_date(year, month, day)
    if resolved is None and groups.get("sep"):
        month, day = day, month  # 01/26/2024 can only be meant the other way round
        resolved = safe_date(year, month, day)
    if resolved is None:
        return None
    derivation = DateDerivation.EXPLICIT if groups.get("y") else DateDerivation.MONTH_DAY
    bound = context.anchor.bound
    old = bound is not None and (bound - resolved).days > _OLD_EXPLICIT_DAYS
    value = context.value(resolved, resolved, derivation)
    return DateMention(context.span, value, DateKind.POINT, old, month=month, day=day, part=_part(groups))


def _weekday(groups: _Groups, context: Surroundings) -> DateMention | None:
    weekday = WEEKDAY[(groups["w"] or "").lower()]
    which = _which(groups)
    day = context.anchor.day
    if day is None:
        value = DateValue(None, None, DateDerivation.WEEKDAY_ONLY, context.span, weekday)
    else:
        resolved = nth_weekday(weekday, day, which=which, future=context.planned)
        value = DateValue(resolved, resolved, DateDerivation.WEEKDAY, context.span, weekday)
    future = which in ("next", "next week")
    return DateMention(context.span, value, DateKind.WEEKDAY, future=future, part=_part(groups))


def _which(groups: _Groups) -> str:
    if groups.get("week"):
        return f"{groups['week']} week"
    words = (groups.get("which") or "").lower().split()
    if not words or "same" in words:
        return ""
    if words[-1] in ("past", "previous", "last"):
        return "last"
    return "this" if words[-1] in ("coming", "this") else "next"


def _relative(groups: _Groups, context: Surroundings) -> DateMention | None:
    offset = _offset(groups)
    day = context.anchor.day
    part = _part(groups) or ("night" if groups.get("night") else None)
    if day is None:
        value = context.value(None, None, DateDerivation.UNANCHORED)
    else:
        resolved = day + timedelta(days=offset)
        value = context.value(resolved, resolved, DateDerivation.RELATIVE)
    return DateMention(context.span, value, DateKind.RELATIVE, future=offset > 0, part=part)


_COUNTS: Final = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}


def _count(printed: str) -> int:
    return int(printed) if printed.isdigit() else _COUNTS[printed.lower()]


def _offset(groups: _Groups) -> int:
    """Days from the day of writing."""
    if groups.get("count"):
        return -_count(groups["count"] or "")
    if groups.get("far"):
        return -2 if (groups["far"] or "").lower().startswith("before") else 2
    word = (groups.get("word") or "").lower()
    return {"yesterday": -1, "tomorrow": 1}.get(word, -1 if groups.get("last") else 0)


def _same_day(groups: _Groups, context: Surroundings) -> DateMention | None:
    return _after_last(groups, context, 0, DateKind.SAME_DAY, DateDerivation.SAME_DAY)


def _part_of_day(groups: _Groups, context: Surroundings) -> DateMention | None:
    return _after_last(groups, context, 0, DateKind.PART_OF_DAY, DateDerivation.SAME_DAY)


def _neighbour_day(groups: _Groups, context: Surroundings) -> DateMention | None:
    word = next((groups[name] or "" for name in ("next", "later", "side") if groups.get(name)), "").lower()
    word = (groups.get("far") or word).lower()
    days = _count(groups["count"] or "") if groups.get("count") else 1
    offset = -days if word in ("previous", "earlier", "before") else days
    return _after_last(groups, context, offset, DateKind.RELATIVE, DateDerivation.RELATIVE)


def _after_last(
    groups: _Groups, context: Surroundings, offset: int, kind: DateKind, derivation: DateDerivation
) -> DateMention:
    """A day counted from the last one mentioned, or from the dateline's; a weekday without a day hands itself on."""
    base = context.last.value.day if context.last else context.filed
    weekday = context.last.value.weekday if context.last and base is None else None
    resolved = None if base is None else base + timedelta(days=offset)
    if weekday is not None:
        weekday = (weekday + offset) % 7
    month, day = (
        (context.last.month, context.last.day) if context.last and base is None and not offset else (None, None)
    )
    value = DateValue(resolved, resolved, derivation, context.span, weekday)
    return DateMention(context.span, value, kind, month=month, day=day, part=_part(groups))


# -- ranges and longer times --------------------------------------------------------------------------------------


def _range(groups: _Groups, context: Surroundings) -> DateMention | None:
    first_day, last_day = _number(groups["d1"]), _number(groups["d2"])
    last_month = _month(groups.get("m2")) or _month(groups.get("m1"))
    first_month = _month(groups.get("m1")) or last_month
    if first_day is None or last_day is None or first_month is None or last_month is None:
        return None
    if first_month == last_month and last_day <= first_day:
        return None
    year = _number(groups.get("y2")) or _relative_year(groups.get("rel"), context.anchor)
    wraps = last_month < first_month
    first_year = _number(groups.get("y1")) or (None if year is None else year - wraps)
    if first_year is None:
        begin = with_year(first_month, first_day, context.anchor, future=context.planned)
        first_year = None if begin is None else begin.year
    else:
        begin = safe_date(first_year, first_month, first_day)
    end = None if first_year is None else safe_date(year or first_year + wraps, last_month, last_day)
    if first_year is not None and (begin is None or end is None or end < begin):
        return None
    bound = context.anchor.bound
    old = bound is not None and end is not None and (bound - end).days > _OLD_DAYS
    value = context.value(begin, end, DateDerivation.RANGE)
    return DateMention(context.span, value, DateKind.RANGE, old, month=first_month, day=first_day)


def _weekday_range(groups: _Groups, context: Surroundings) -> DateMention | None:
    first, last = WEEKDAY[(groups["w1"] or "").lower()], WEEKDAY[(groups["w2"] or "").lower()]
    day = context.anchor.day
    if day is None:
        value = DateValue(None, None, DateDerivation.WEEKDAY_ONLY, context.span, first)
        return DateMention(context.span, value, DateKind.RANGE)
    begin = nth_weekday(first, day, which="", future=context.planned)
    end = begin + timedelta(days=(last - first) % 7)
    value = DateValue(begin, end, DateDerivation.RANGE, context.span, first)
    return DateMention(context.span, value, DateKind.RANGE)


def _week(groups: _Groups, context: Surroundings) -> DateMention | None:
    which, when = (groups["which"] or "").lower(), (groups["when"] or "").lower()
    day = context.anchor.day
    if day is None:
        return DateMention(context.span, context.value(None, None, DateDerivation.UNANCHORED), DateKind.RELATIVE)
    monday = day - timedelta(days=day.weekday()) + timedelta(days={"last": -7, "this": 0}.get(which, 7))
    earliest, latest = monday, monday + timedelta(days=6)
    if which == "this":
        earliest = day if when == "later" else earliest
        latest = day if when == "earlier" else latest
    return DateMention(context.span, context.value(earliest, latest, DateDerivation.RELATIVE), DateKind.RELATIVE)


def _month_mention(groups: _Groups, context: Surroundings) -> DateMention | None:
    """`in early March`, `January 2024`, `from January to March`."""
    month = _month(groups.get("m") or groups.get("m2"))
    if month is None:
        return None
    begin = _month(groups.get("m1")) or month
    bound = context.anchor.bound
    year = _number(groups.get("y")) or _relative_year(groups.get("rel"), context.anchor)
    if year is None:
        near = with_year(month, 1, context.anchor, future=context.planned)
        year = None if near is None else near.year
    if year is None:
        value = context.value(None, None, DateDerivation.MONTH)
        return DateMention(context.span, value, DateKind.MONTH, month=month)
    part = (groups.get("part") or groups.get("part2") or "").lower()
    part = {"end of": "late", "beginning of": "early"}.get(part, part)
    earliest, latest = month_bounds(year, month, part)
    if begin != month:
        earliest = date(year - (begin > month), begin, 1)
    old = bound is not None and latest < bound.replace(day=1)
    value = context.value(earliest, latest, DateDerivation.MONTH)
    return DateMention(context.span, value, DateKind.MONTH, old, month=begin)


def _relative_month(groups: _Groups, context: Surroundings) -> DateMention | None:
    bound, which = context.anchor.bound, (groups["which"] or "").lower()
    if bound is None:
        return DateMention(context.span, context.value(None, None, DateDerivation.UNANCHORED), DateKind.MONTH)
    months = bound.year * 12 + bound.month - 1 + {"last": -1, "this": 0, "next": 1}[which]
    earliest, latest = month_bounds(months // 12, months % 12 + 1, (groups["part"] or "").lower())
    value = context.value(earliest, latest, DateDerivation.MONTH)
    return DateMention(context.span, value, DateKind.MONTH, which == "last", month=earliest.month)


def _year(groups: _Groups, context: Surroundings) -> DateMention | None:
    return _years(int(groups["y"] or 0), int(groups["y"] or 0), DateKind.YEAR, context)


def _year_range(groups: _Groups, context: Surroundings) -> DateMention | None:
    first, printed = int(groups["y1"] or 0), groups["y2"] or ""
    last = int(printed) if len(printed) == 4 else first // 100 * 100 + int(printed)
    return None if last <= first else _years(first, last, DateKind.RANGE, context)


def _years(first: int, last: int, kind: DateKind, context: Surroundings) -> DateMention:
    """Whole years never date an event; they bound back-references, plans and documents."""
    value = context.value(date(first, 1, 1), date(last, 12, 31), DateDerivation.YEAR)
    return DateMention(context.span, value, kind, background=True)


def _relative_year_mention(groups: _Groups, context: Surroundings) -> DateMention | None:
    year = _relative_year(groups["which"], context.anchor)
    if year is None:
        value = context.value(None, None, DateDerivation.UNANCHORED)
        return DateMention(context.span, value, DateKind.YEAR, background=True)
    return _years(year, year, DateKind.YEAR, context)


def _period(_groups: _Groups, context: Surroundings) -> DateMention | None:
    value = context.value(None, None, DateDerivation.UNANCHORED)
    return DateMention(context.span, value, DateKind.DURATION, background=True)


def _duration(groups: _Groups, context: Surroundings) -> DateMention | None:
    days = _count(groups["count"] or "") * (7 if (groups["unit"] or "").lower() == "week" else 1)
    value = context.value(None, None, DateDerivation.UNANCHORED)
    return DateMention(context.span, value, DateKind.DURATION, days=days)


READERS: Final[Mapping[Reading, _Reader]] = {
    Reading.DAY: _day,
    Reading.WEEKDAY: _weekday,
    Reading.RELATIVE: _relative,
    Reading.SAME_DAY: _same_day,
    Reading.PART_OF_DAY: _part_of_day,
    Reading.NEIGHBOUR_DAY: _neighbour_day,
    Reading.RANGE: _range,
    Reading.WEEKDAY_RANGE: _weekday_range,
    Reading.WEEK: _week,
    Reading.MONTH: _month_mention,
    Reading.RELATIVE_MONTH: _relative_month,
    Reading.YEAR: _year,
    Reading.YEAR_RANGE: _year_range,
    Reading.RELATIVE_YEAR: _relative_year_mention,
    Reading.PERIOD: _period,
    Reading.DURATION: _duration,
}
