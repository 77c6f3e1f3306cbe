"""Calendar arithmetic for dates that a text leaves incomplete (genre.md 5): which year, which Monday, which week.

Pure functions of the printed parts and an Anchor. What cannot be known stays None: nothing is guessed.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from graph.calendar import safe_date
from graph.model import Article, SegmentKind

__all__ = ["Anchor", "anchor_of", "last_of_month", "month_bounds", "nth_weekday", "with_year"]

# A month and day without a year may lie this far ahead of publication; farther, the text means the year before.
_AHEAD_DAYS: Final = 45
# With words of planning, this far back: an older report printed late is likelier than a plan eleven months ahead.
_BEHIND_DAYS: Final = 30
# A dateline's day counts as the day of writing when publication follows this soon.
_FILED_WITHIN_DAYS: Final = 3

_PREFIX_MONTH: Final = re.compile(r"(\d{4})-(\d\d)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of writing, and the latest day that the text can have been written; either may be unknown."""

    day: date | None
    bound: date | None


def anchor_of(article: Article) -> Anchor:
    """The day that `today` means: the dateline's where it is just before publication, else that of publication.

    Without either, a crawler's prefix that knows only the month still bounds the year.
    """
    published, filed = article.published, article.dateline_date
    if published is not None and filed is not None:
        near = 0 <= (published - filed).days <= _FILED_WITHIN_DAYS
        return Anchor(filed if near else published, published)
    day = published or filed
    if day is not None:
        return Anchor(day, day)
    for segment in article.segments:
        if segment.kind is SegmentKind.PREFIX:
            match = _PREFIX_MONTH.search(segment.span.of(article.text))
            if match is not None:
                return Anchor(None, last_of_month(int(match[1]), int(match[2])))
    return Anchor(None, None)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def with_year(month: int, day: int, anchor: Anchor, *, future: bool) -> date | None:
    """The day that `January 23` means: the nearest past one, or one soon to come; None without an anchor.

    With words of planning the next one, unless the last is only just past. 29 February looks for a leap year.
    """
    bound = anchor.bound
    if bound is None:
        return None
    candidates = [day_ for year in range(bound.year - 4, bound.year + 2) if (day_ := safe_date(year, month, day))]
    if future:
        ahead = [candidate for candidate in candidates if (bound - candidate).days <= _BEHIND_DAYS]
        return ahead[0] if ahead else None
    reach = bound + timedelta(days=_AHEAD_DAYS)
    past = [candidate for candidate in candidates if candidate <= reach]
    return past[-1] if past else None


def nth_weekday(weekday: int, day: date, *, which: str, future: bool) -> date:
    """The weekday meant on `day`: `which` is empty, `last`, `next`, `this`, `last week`, `this week` or `next week`."""
    monday = day - timedelta(days=day.weekday())
    weeks = {"last week": -7, "this week": 0, "next week": 7}
    if which in weeks:
        return monday + timedelta(days=weeks[which] + weekday)
    back = (day.weekday() - weekday) % 7
    if which == "last":
        return day - timedelta(days=back or 7)
    if which == "next":
        return day + timedelta(days=(-back) % 7 or 7)
    if which == "this" or future:
        return day + timedelta(days=(-back) % 7) if future or which == "this" else day
    return day - timedelta(days=back)


def month_bounds(year: int, month: int, part: str) -> tuple[date, date]:
    """First and last day of a month, or of its early, middle or late third."""
    last = last_of_month(year, month).day
    first, final = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(part, (1, last))
    return date(year, month, first), date(year, month, final)
