"""Gold items and reported things in one line each, for people who read a listing of errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.evaluate.gold import GoldAgreement, GoldMeeting, GoldTenure
from graph.evaluate.reported import ReportedAgreement, ReportedMeeting, ReportedTenure, View
from graph.store import Term

__all__ = [
    "first",
    "found_agreement",
    "found_meeting",
    "found_tenure",
    "gold_agreement",
    "gold_meeting",
    "gold_tenure",
    "labels",
]


def first(values: Iterable[str | None]) -> str:
    """One of the values that are right."""
    return min((value for value in values if value), default="-")


def _one(values: Sequence[str]) -> str:
    """The first of the values that are right; a record may state none."""
    return values[0] if values else "-"


def labels(view: View, nodes: Iterable[Term]) -> str:
    """Names of things, sorted."""
    return ", ".join(sorted(map(view.label, nodes))) or "-"


def gold_tenure(tenure: GoldTenure) -> str:
    """Person: office, body, status."""
    return f"{tenure.person}: {_one(tenure.offices)}, {_one(tenure.bodies)}, {'/'.join(sorted(tenure.statuses))}"


def found_tenure(view: View, tenure: ReportedTenure) -> str:
    """Person: office with its body, status."""
    offices = labels(view, view.stated(tenure.node, "office"))
    return f"{labels(view, tenure.holders)}: {offices}, {tenure.status}"


def gold_meeting(meeting: GoldMeeting) -> str:
    """Kind, participants, day, country; the status where it is not held."""
    status = "" if "held" in meeting.statuses else f", {first(meeting.statuses)}"
    kinds = "/".join(sorted(meeting.kinds))
    return f"{kinds} of {', '.join(meeting.participants)}, {first(meeting.dates)}, {first(meeting.countries)}{status}"


def found_meeting(view: View, meeting: ReportedMeeting) -> str:
    """Kind, participants, day, country, status, key."""
    return (
        f"{'/'.join(sorted(meeting.kinds))} of {labels(view, meeting.participants)}, "
        f"{', '.join(sorted(meeting.dates)) or '-'}, {labels(view, meeting.countries)}, {meeting.status} "
        f"({str(meeting.node).rpartition('id/')[2].removesuffix('>')})"
    )


def gold_agreement(agreement: GoldAgreement) -> str:
    """Sides: keywords."""
    return f"{', '.join(next(iter(agreement.sides), ()))}: {', '.join(agreement.keywords)}"


def found_agreement(view: View, agreement: ReportedAgreement) -> str:
    """Sides: text."""
    return f"{labels(view, agreement.parties)}: {agreement.text}"
