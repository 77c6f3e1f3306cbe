"""Days as news prints them (genre.md 5), and what a reader can make of each."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

__all__ = ["MONTHS", "SHORT_MONTHS", "WEEKDAYS", "day_month", "ordinal", "span", "when"]

MONTHS = "January February March April May June July August September October November December".split()
SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 21st …"""
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def day_month(day: date, order: str, *, short: bool = False) -> str:
    """`March 3` or `3 March`, with the month cut off in the manner of agencies."""
    month = SHORT_MONTHS[day.month - 1] if short else MONTHS[day.month - 1]
    return f"{month} {day.day}" if order == "mdy" else f"{day.day} {month}"


def when(random: Random, day: date, published: date | None, order: str, forms: str) -> tuple[str, bool]:
    """A phrase for the day with a blank before it, and whether the year can be known from the text.

    `forms` are letters: d month and day, w weekday, t today or yesterday, p part of a day, y with the year, b weekday
    without "on". What the distance to the publication does not allow becomes month and day.
    """
    printed = day_month(day, order)
    if published is None:
        if random.random() < 0.7:
            return f" on {printed}, {day.year}" if order == "mdy" else f" on {printed} {day.year}", True
        return f" on {printed}", False
    lag = (published - day).days
    form = random.choice(forms)
    weekday = WEEKDAYS[day.weekday()]
    if form == "t" and lag in {0, 1}:
        words = (
            ("today", "this morning", "this afternoon", "earlier today", "this evening")
            if lag == 0
            else ("yesterday", "yesterday afternoon")
        )
        return f" {random.choice(words)}", True
    if form in "wb" and 0 <= lag <= 6:
        part = random.choice(("", "", "", "", " morning", " afternoon", " evening"))
        if random.random() < 0.12:
            return f" on {weekday} ({printed})", True
        return f" on {weekday}{part}" if form == "w" else f" {weekday}", True
    if form == "p":
        part = random.choice(("morning", "afternoon", "evening"))
        words = (
            f" on the {part} of {printed}",
            f" on {printed} {part}" if order == "mdy" else f" on the {part} of {printed}",
        )
        return random.choice(words), True
    if form == "y":
        return f" on {printed}, {day.year}" if order == "mdy" else f" on {printed} {day.year}", True
    return f" on {printed}", True


def span(random: Random, first: date, days: int, order: str, published: date | None) -> str:
    """A range of days as `from March 3 to 5`, always with the first day in it."""
    last = first + timedelta(days=days - 1)
    if published is not None and 0 <= (published - first).days <= 5 and days < 6 and random.random() < 0.15:
        return f"from {WEEKDAYS[first.weekday()]} to {WEEKDAYS[last.weekday()]}"
    one = day_month(first, order)
    if first.month != last.month:
        return f"from {one} to {day_month(last, order)}"
    month = MONTHS[first.month - 1]
    forms = (
        (
            f"from {month} {first.day} to {last.day}",
            f"from {month} {first.day}-{last.day}",
            f"on {month} {first.day}-{last.day}",
        )
        if order == "mdy"
        else (
            f"from {first.day} to {last.day} {month}",
            f"from {first.day}-{last.day} {month}",
            f"on {first.day}-{last.day} {month}",
        )
    )
    return random.choice(forms)
