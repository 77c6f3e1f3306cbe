"""By which criteria an item found is the gold item (evaluation.md, table): each function names those that fail.

An empty result is a match. The scores and the listing of errors use the same functions, so that the listing cannot
give a cause that the score did not have.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.evaluate.gold import GoldAgreement, GoldMeeting, GoldTenure
from graph.evaluate.names import normal, same_title, text_has
from graph.evaluate.reported import ReportedAgreement, ReportedMeeting, ReportedTenure, View
from graph.evaluate.sides import Sides, compare_agreement
from graph.store import Term

__all__ = ["agreement_failures", "apart", "is_called", "meeting_failures", "same_date", "tenure_failures"]


def tenure_failures(view: View, gold: GoldTenure, found: ReportedTenure) -> tuple[str, ...]:
    """Which of person, office, body and status are wrong."""
    right = {
        "person": any(view.is_called(holder, gold.person) for holder in found.holders),
        "office": any(same_title(office, found.titles, found.kinds) for office in gold.offices),
        "body": any(_is_body(view, body, found.bodies) for body in gold.bodies),
        "status": found.status in gold.statuses,
    }
    return _failed(right)


def apart(gold: GoldMeeting, found: ReportedMeeting) -> tuple[str, ...]:
    """Why two meetings can be no pair: held never pairs with planned, a visit only with a visit."""
    is_visit = "visit" in found.kinds
    right = {
        "visit": any((kind == "visit") == is_visit for kind in gold.kinds),
        "status": found.status in gold.statuses,
    }
    return _failed(right)


def meeting_failures(view: View, gold: GoldMeeting, found: ReportedMeeting, sides: Sides) -> tuple[str, ...]:
    """What keeps two meetings from being right, strictly: their kind and status, all participants, day and country."""
    right = {
        "participants": sides.equal,
        "date": same_date(gold, found),
        "country": None in gold.countries or is_called(view, gold.countries, found.countries),
    }
    return (*apart(gold, found), *_failed(right))


def agreement_failures(view: View, gold: GoldAgreement, found: ReportedAgreement) -> tuple[str, ...]:
    """Whether the sides are wrong, and whether fewer than half of the keywords are there."""
    hits = sum(text_has(found.text, keyword) for keyword in gold.keywords)
    right = {
        "sides": any(compare_agreement(view, side, found.parties).equal for side in gold.sides),
        "keywords": 2 * hits >= len(gold.keywords),
    }
    return _failed(right)


def same_date(gold: GoldMeeting, found: ReportedMeeting) -> bool:
    """Whether the one day found is right; none is right where gold has none."""
    if not found.dates:
        return None in gold.dates
    return len(found.dates) == 1 and found.dates <= gold.dates


def is_called(view: View, names: frozenset[str | None], nodes: Iterable[Term]) -> bool:
    """Whether there is one thing, or several of one name, and it has one of the names."""
    things = list(nodes)
    return bool(things) and all(any(view.is_called(node, name) for name in names if name) for node in things)


def _is_body(view: View, gold: str, found: frozenset[Term]) -> bool:
    """Right, an organ of the right one, or what the right one is an organ of."""
    if any(view.is_called(body, gold) for body in view.above(*found)):
        return True
    if any(found & view.above(body) for body in view.called(gold, "Organization")):
        return True
    names = (normal(label) for body in found for label in view.labels(body))
    return any(normal(gold).endswith(f" of {name}") for name in names)  # an organ not named in the article


def _failed(right: dict[str, bool]) -> tuple[str, ...]:
    return tuple(criterion for criterion, passed in right.items() if not passed)
