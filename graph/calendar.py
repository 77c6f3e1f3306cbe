"""Names of months and weekdays as English news prints them, and dates that may not exist.

Shared by the readers of page stamps (`graph.articles`) and of dates in sentences (`graph.extract`). It knows nothing
of articles. Names in Python's `calendar` module follow the process's locale, which a build must not.
"""

from __future__ import annotations

from datetime import date
from typing import Final

__all__ = ["MONTH", "MONTHS", "MONTH_NAME", "WEEKDAY", "WEEKDAYS", "WEEKDAY_NAME", "full_year", "safe_date"]

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH_FORMS: Final = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_SHORT: Final = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_WEEKDAY_SHORT: Final = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

# Month and weekday by their lower-case name or abbreviation without its stop; months from 1, Monday is 0.
MONTH: Final = _MONTH_FORMS | _MONTH_SHORT
WEEKDAY: Final = {name.lower(): number for number, name in enumerate(WEEKDAYS)} | _WEEKDAY_SHORT

# A month's name as a regular expression without groups: capitalised or in capitals, never in lower case, so that
# the verbs `may` and `march` stay out. `May` has no abbreviation and takes no stop.
MONTH_NAME: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
WEEKDAY_NAME: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """A year printed with two or four digits; two digits are of the century that gives the nearer year to 2000."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 2000 + year if year < 70 else 1900 + year
