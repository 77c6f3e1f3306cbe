"""Dates, events and tenures in words. Pure; every input is an ISO 8601 date as a literal has it, or None."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.calendar import MONTHS

__all__ = ["date_text", "event_date_text", "tenure_text"]

_DATE = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")


def date_text(iso: str) -> str:
    """`2024-01-23` → `23 January 2024`; anything else stays as it is."""
    match = _DATE.match(iso)
    if match is None or not 1 <= int(match.group(2)) <= 12:
        return iso
    return f"{int(match.group(3))} {MONTHS[int(match.group(2)) - 1]} {int(match.group(1))}"


def event_date_text(day: str | None, earliest: str | None, latest: str | None) -> str:
    """When an event was, as exactly as it is known."""
    if day is not None:
        return date_text(day)
    if earliest is not None and latest is not None:
        return date_text(earliest) if earliest == latest else _range(earliest, latest)
    if earliest is not None:
        return f"{date_text(earliest)} or later"
    if latest is not None:
        return f"{date_text(latest)} or before"
    return "date unknown"


def _range(earliest: str, latest: str) -> str:
    """`2024-01-01`, `2024-01-31` → `January 2024`; a whole year → the year; else the two days."""
    if earliest[:7] == latest[:7] and earliest.endswith("-01") and int(latest[8:10]) >= 28:
        return f"{MONTHS[int(earliest[5:7]) - 1]} {earliest[:4]}"
    if earliest[:4] == latest[:4] and earliest.endswith("-01-01") and latest.endswith("-12-31"):
        return earliest[:4]
    return f"between {date_text(earliest)} and {date_text(latest)}"


def tenure_text(
    start_earliest: str | None,
    start_latest: str | None,
    end_earliest: str | None,
    end_latest: str | None,
    attested: Sequence[str] = (),
) -> str:
    """When an office was held, as exactly as it is known: its bounds, or the days on which it is attested."""
    start, end = _start(start_earliest, start_latest), _end(end_earliest, end_latest)
    if start or end:
        return ", ".join(part for part in (start, end) if part)
    days = sorted(set(attested))
    if not days:
        return "dates unknown"
    if len(days) == 1:
        return f"attested {date_text(days[0])}"
    return f"attested from {date_text(days[0])} to {date_text(days[-1])}"


def _start(earliest: str | None, latest: str | None) -> str:
    if earliest is not None and earliest == latest:
        return f"from {date_text(earliest)}"
    if earliest is not None and latest is not None:
        return f"from {_range(earliest, latest)}"
    if latest is not None:
        return f"since {date_text(latest)} or before"
    return f"not before {date_text(earliest)}" if earliest is not None else ""


def _end(earliest: str | None, latest: str | None) -> str:
    if earliest is not None and earliest == latest:
        return f"until {date_text(earliest)}"
    if earliest is not None and latest is not None:
        return f"until {_range(earliest, latest)}"
    if latest is not None:
        return f"ended by {date_text(latest)}"
    return f"still held on {date_text(earliest)}" if earliest is not None else ""
