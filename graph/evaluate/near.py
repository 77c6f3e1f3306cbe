"""What came nearest to an item that was missed or invented, and by which criteria the two are no pair.

For people who look for the causes of mistakes. No verdict is made here; the criteria are those of the scores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from graph.evaluate.gold import GoldAgreement, GoldMeeting, GoldTenure
from graph.evaluate.names import person_name, text_has
from graph.evaluate.outcome import Cause, Near
from graph.evaluate.reported import ReportedAgreement, ReportedMeeting, ReportedTenure, View
from graph.evaluate.sides import Sides
from graph.evaluate.texts import first, labels
from graph.store import Term

__all__ = ["agreement_causes", "meeting_causes", "name_causes", "nearest", "tenure_causes"]

T = TypeVar("T")
NOTHING = Near(None, (Cause("nothing like it", ""),))
TAKEN = Cause("counted once", "is the pair of another item")
_SIMILAR = 0.8  # of the characters in common: a misspelling
_SHORTEST = 3  # letters of a word that two names share by more than chance


def nearest(candidates: Iterable[T], causes: Callable[[T], Sequence[Cause] | None], text: Callable[[T], str]) -> Near:
    """The candidate with the fewest causes against it, the earliest of several; one with None is not near at all."""
    found = []
    for number, candidate in enumerate(candidates):
        against = causes(candidate)
        if against is not None:
            found.append((len(against), number, candidate, against))
    if not found:
        return NOTHING
    *_, candidate, against = min(found, key=lambda item: item[:2])
    return Near(text(candidate), tuple(against) or (TAKEN,))


def name_causes(view: View, name: str, node: Term, kind: str) -> list[Cause] | None:
    """Why the thing is not the one of this name and class."""
    called = view.is_called(node, name)
    if not called and not _similar(name, view.labels(node)):
        return None
    causes = [] if called else [_instead("name", " / ".join(sorted(view.labels(node))), name)]
    if node not in view.members(kind):
        causes.append(_instead("class", ", ".join(sorted(view.kinds(node))), kind))
    return causes


def tenure_causes(view: View, failed: Sequence[str], gold: GoldTenure, found: ReportedTenure) -> list[Cause] | None:
    """Why the tenure found is not the gold one; near by its person, or else by its office in its body."""
    if "person" in failed and {"office", "body"} & set(failed):
        return None
    values = {
        "person": (labels(view, found.holders), gold.person),
        "office": (" / ".join(sorted(found.titles)), first(gold.offices)),
        "body": (labels(view, found.bodies), first(gold.bodies)),
        "status": (found.status, first(gold.statuses)),
    }
    return [_instead(name, *values[name]) for name in failed]


def meeting_causes(
    view: View, failed: Sequence[str], gold: GoldMeeting, found: ReportedMeeting, sides: Sides
) -> list[Cause] | None:
    """Why the meeting found is not the gold one; near by a participant, or else by its day."""
    if not sides.found and ("date" in failed or not found.dates):
        return None
    wrong = [f"without {name}" for name in sides.missing] + [f"with {view.label(node)}" for node in sides.wrong]
    causes = {
        "visit": _instead("visit", "/".join(sorted(found.kinds)), first(gold.kinds)),
        "status": _instead("status", found.status, first(gold.statuses)),
        "participants": Cause("participants", ", ".join(wrong)),
        "date": _instead("date", ", ".join(sorted(found.dates)) or "none", first(gold.dates)),
        "country": _instead("country", labels(view, found.countries), first(gold.countries)),
    }
    return [causes[name] for name in failed]


def agreement_causes(
    view: View, failed: Sequence[str], gold: GoldAgreement, found: ReportedAgreement
) -> list[Cause] | None:
    """Why the agreement found is not the gold one; near by a keyword, or else by its sides."""
    lacking = [keyword for keyword in gold.keywords if not text_has(found.text, keyword)]
    if "sides" in failed and len(lacking) == len(gold.keywords):
        return None
    causes = {
        "sides": _instead("sides", labels(view, found.parties), ", ".join(gold.sides[0])),
        "keywords": Cause("keywords", f"without {', '.join(lacking)}"),
    }
    return [causes[name] for name in failed]


def _instead(criterion: str, found: str, gold: str) -> Cause:
    return Cause(criterion, f"{found or 'none'} instead of {gold}")


def _similar(name: str, names: Iterable[str]) -> bool:
    """Whether a name shares a word with one of the others, or differs from it by little more than spelling."""
    one = person_name(name)
    for other in map(person_name, names):
        if {word for word in one.split() if len(word) >= _SHORTEST} & set(other.split()):
            return True
        if SequenceMatcher(None, one, other).ratio() >= _SIMILAR:
            return True
    return False
