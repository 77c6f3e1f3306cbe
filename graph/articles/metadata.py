"""What is known of an article as a publication: day, publisher, title, place and day of its dateline.

The day comes from the record, else the page, the crawler's prefix, a stamp, a dateline with a year, a byline, in this
order. A prefix that knows only the month gives no day, but the year of a dateline's month and day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.articles.datelines import Dateline
from graph.articles.outlets import agency_in
from graph.articles.segments import Segmentation
from graph.articles.stamps import Stamp, find_page_date
from graph.calendar import MONTH, MONTH_NAME, WEEKDAY, WEEKDAY_NAME, safe_date
from graph.model import Segment, SegmentKind, Span

__all__ = ["NOTHING_KNOWN", "Description", "Record", "describe"]

_HEADLINE: Final = 110  # characters of a headline at most


@dataclass(frozen=True, slots=True)
class Record:
    """What a record or a page's markup says of an article apart from its text."""

    title: str | None = None
    url: str | None = None
    published: date | None = None
    publisher: str | None = None


NOTHING_KNOWN: Final = Record()
_SOON_DAYS: Final = 7
_NEAR_DAYS: Final = 30
_FAR_BACK: Final = 3  # days: a weekday that far back is no news of the day
_LEAD: Final = 1500  # characters
_MONTH_DAY: Final = re.compile(
    rf"\b(?P<m>{MONTH_NAME})\s(?P<d>\d{{1,2}})(?![\d:]|,?\s\d{{4}})"
    rf"|(?<![\d:])(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH_NAME})(?!,?\s\d{{4}})"
)
_ON_WEEKDAY: Final = re.compile(rf"\b(?:[Oo]n|late|early|this) ({WEEKDAY_NAME})\b")


@dataclass(frozen=True, slots=True)
class Description:
    """The article's data about itself, each with its span where the text holds it."""

    title: str | None
    title_span: Span | None
    published: date | None
    published_span: Span | None
    publisher: str | None
    place: str | None
    place_span: Span | None
    dateline_date: date | None


def describe(text: str, found: Segmentation, record: Record) -> Description:
    """Put together what the record says and what the text says; the record wins."""
    title_span = next((piece.span for piece in found.segments if piece.kind is SegmentKind.TITLE), None)
    published, published_span = _published(text, found, record)
    place_span = _place(text, found.datelines)
    year = published.year if published else (found.prefix.year if found.prefix else None)
    return Description(
        title=record.title or (_one_line(title_span.of(text)) if title_span else None),
        title_span=title_span,
        published=published,
        published_span=published_span,
        publisher=record.publisher or _publisher(text, found),
        place=None if place_span is None else _one_line(place_span.of(text)),
        place_span=place_span,
        dateline_date=_dateline_date(found.datelines, year, published) or _filed_near(text, found.datelines, published),
    )


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _published(text: str, found: Segmentation, record: Record) -> tuple[date | None, Span | None]:
    if record.published is not None:
        return record.published, None
    prefix = found.prefix
    if prefix is not None and prefix.day is not None:
        return prefix.day, Span(prefix.start, prefix.end)
    if found.stamps:
        stamp = _printed(found)
        return _day_of(stamp, found.datelines, text), Span(stamp.start, stamp.end)
    for dateline in _opening(found.datelines):
        day = dateline.date(prefix.year if prefix and dateline.month == prefix.month else None)
        if day is not None:
            return day, dateline.span
    return _byline_date(text, found.segments)


def _printed(found: Segmentation) -> Stamp:
    """The stamp of publication; the day that opens a page above its name is that of the visit to the page.

    It is known by an earlier day that another stamp before the text tells.
    """
    first = min(found.stamps, key=lambda stamp: (stamp.rank, stamp.start))
    if not found.segments or found.segments[0].span.end < first.start:
        return first
    texts = (piece.span for piece in found.segments if piece.kind is SegmentKind.PARAGRAPH)
    body = next((span.start for span in texts if span.end - span.start > _HEADLINE), found.segments[-1].span.end)
    own = [stamp for stamp in found.stamps if first.start < stamp.start < body and stamp.day < first.day]
    return min(own, key=lambda stamp: (stamp.rank, stamp.start), default=first)


def _opening(datelines: tuple[Dateline, ...]) -> tuple[Dateline, ...]:
    """The one or two datelines that open the text."""
    return tuple(dateline for dateline in datelines if not dateline.alone)[:2]


def _day_of(stamp: Stamp, datelines: tuple[Dateline, ...], text: str) -> date:
    """The day of a stamp; with the month first where only so it follows the days that the text tells.

    A dateline tells best, then days with their month, then the weekday that stands first.
    """
    if stamp.swapped is None:
        return stamp.day
    filed = [(dateline.month, dateline.day) for dateline in _opening(datelines) if dateline.month and dateline.day]
    told = [
        (MONTH[(m["m"] or m["m2"]).lower().rstrip(".")], int(m["d"] or m["d2"]))
        for m in _MONTH_DAY.finditer(text, 0, _LEAD)
    ]
    for days in (filed, told):
        fits = {day for day in (stamp.day, stamp.swapped) if any(_soon_after(day, *told) for told in days)}
        if len(fits) == 1:
            return fits.pop()
    weekday = _ON_WEEKDAY.search(text, 0, _LEAD)
    if weekday is None:
        return stamp.day
    back = [(day.weekday() - WEEKDAY[weekday[1].lower()]) % 7 for day in (stamp.day, stamp.swapped)]
    return stamp.swapped if back[1] <= 1 and back[0] >= _FAR_BACK else stamp.day


def _soon_after(day: date, month: int | None, day_of_month: int | None) -> bool:
    """Whether a day is that of the month and day, or one of the week after it."""
    told = safe_date(day.year, month or 0, day_of_month or 0)
    return told is not None and 0 <= (day - told).days <= _SOON_DAYS


def _byline_date(text: str, segments: tuple[Segment, ...]) -> tuple[date | None, Span | None]:
    for piece in segments:
        if piece.kind is SegmentKind.BYLINE:
            dated = find_page_date(text, piece.span.start, piece.span.end)
            if dated is not None:
                return dated[0], Span(dated[1], dated[2])
    return None, None


def _place(text: str, datelines: tuple[Dateline, ...]) -> Span | None:
    """The place of the opening dateline; of two together, `VIETNAM, September 7 - HÀ NỘI —`, the second."""
    named = [dateline for dateline in datelines if dateline.place is not None]
    placed = [dateline for dateline in named if not dateline.alone] or named
    if not placed:
        return None
    first = placed[0]
    if len(placed) > 1 and not text[first.span.end : placed[1].span.start].strip():
        return placed[1].place
    return first.place


def _dateline_date(datelines: tuple[Dateline, ...], year: int | None, published: date | None) -> date | None:
    """The day that the opening dateline states; without a year of its own, in the year of publication.

    A dateline of December in an article published in January is of the year before.
    """
    for dateline in _opening(datelines):
        day = dateline.date(year)
        if day is None:
            continue
        if dateline.year is None and published is not None and (day - published).days > 45:
            return dateline.date(None if year is None else year - 1)
        return day
    return None


def _filed_near(text: str, datelines: tuple[Dateline, ...], published: date | None) -> date | None:
    """The day of a dateline without a year, in a text without a day of its own: near the first whole date told."""
    told = find_page_date(text, 0, _LEAD) if published is None else None
    if told is None:
        return None
    for dateline in _opening(datelines):
        days = [dateline.date(told[0].year + n) for n in (-1, 0, 1)]
        near = next((day for day in days if day is not None and abs((day - told[0]).days) <= _NEAR_DAYS), None)
        if near is not None:
            return near
    return None


def _publisher(text: str, found: Segmentation) -> str | None:
    """The agency that signs: in the dateline, in a tag, in a byline `Source: AKP`."""
    for dateline in _opening(found.datelines):
        if dateline.agency is not None:
            return dateline.agency
    for kind in (SegmentKind.TAG, SegmentKind.BYLINE, SegmentKind.STAMP):
        for piece in reversed(found.segments):
            if piece.kind is kind and (agency := agency_in(piece.span.of(text))) is not None:
                return agency
    return None
