"""Whether the sides of a meeting or an agreement are right (evaluation.md, table).

A delegation counts by its head or by the organization it represents, and in an agreement a person stands for that
organization. Everything else must be named on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.evaluate.reported import ReportedMeeting, View
from graph.store import Term

__all__ = ["Sides", "assignment", "compare_agreement", "compare_meeting"]


@dataclass(frozen=True, slots=True)
class Sides:
    """Which gold names were found, which were not, and which things found are not in gold."""

    found: tuple[str, ...]
    missing: tuple[str, ...]
    right: tuple[Term, ...]
    wrong: tuple[Term, ...]

    @property
    def equal(self) -> bool:
        """Whether all are right on both sides."""
        return not self.missing and not self.wrong


def assignment(rows: int, columns: int, compatible: Callable[[int, int], bool]) -> dict[int, int]:
    """Pair rows with columns one to one, as many as can be; an earlier row is never left out for a later one."""
    row_of: dict[int, int] = {}
    options = [[column for column in range(columns) if compatible(row, column)] for row in range(rows)]

    def augment(row: int, tried: set[int]) -> bool:
        for column in options[row]:
            if column not in tried:
                tried.add(column)
                if column not in row_of or augment(row_of[column], tried):
                    row_of[column] = row
                    return True
        return False

    for row in range(rows):
        augment(row, set())
    return {row: column for column, row in sorted(row_of.items(), key=lambda pair: pair[1])}


def compare_meeting(view: View, gold: Sequence[str], meeting: ReportedMeeting, visit: bool) -> Sides:
    """Hold a meeting's participants against the gold ones.

    Where gold has one side of a meeting only, the article does not name the other: an organization found for it is
    not judged.
    """
    sides = _Comparison(view, gold, sorted(meeting.participants, key=str))
    sides.accept_represented(meeting.represented)
    sides.accept_stand_ins(view.headed_by, view.represented_by)
    if len(gold) == 1 and not visit:
        sides.leave_out_organizations()
    return sides.result()


def compare_agreement(view: View, gold: Sequence[str], parties: frozenset[Term]) -> Sides:
    """Hold the parties of an agreement against the gold ones."""
    sides = _Comparison(view, gold, sorted(parties, key=str))
    sides.accept_stand_ins(view.represented_by, view.represented_by)
    return sides.result()


class _Comparison:
    """The state of one comparison: what is matched by name, then what counts in its stead."""

    def __init__(self, view: View, gold: Sequence[str], found: Sequence[Term]) -> None:
        self.view, self.gold, self.found = view, tuple(gold), list(found)
        pairs = assignment(len(gold), len(found), lambda row, column: view.is_called(found[column], gold[row]))
        self.satisfied = {gold[row] for row in pairs}
        self.justified = {found[column] for column in pairs.values()}

    def accept_represented(self, organizations: frozenset[Term]) -> None:
        """Gold organizations that took part by somebody."""
        self.satisfied |= {name for name in self.gold if self._names_one(name, organizations)}

    def accept_stand_ins(
        self, found_for: Callable[[Term], frozenset[Term]], gold_for: Callable[[Term], frozenset[Term]]
    ) -> None:
        """Persons in the stead of organizations and the reverse.

        `found_for` gives the organizations that may be found in a gold person's stead, `gold_for` those that a
        person found may represent.
        """
        persons = [node for node in self.found if self.view.is_person(node)]
        for matched_by_name in (True, False):  # a person who is in gold covers before one who is not
            for person in persons:
                if (person in self.justified) == matched_by_name:
                    self._cover(person, gold_for(person))
        for name in self.gold:
            for person in self.view.called(name, "Person"):
                stands_for = found_for(person) & set(self.found)
                self.satisfied |= {name} if stands_for else set()
                self.justified |= self.view.represented_by(person) & set(self.found)
                self.justified |= stands_for

    def leave_out_organizations(self) -> None:
        """Take no account of organizations that gold does not have."""
        self.found = [node for node in self.found if node in self.justified or self.view.is_person(node)]

    def result(self) -> Sides:
        """What was found and what not, in the order given."""
        return Sides(
            found=tuple(name for name in self.gold if name in self.satisfied),
            missing=tuple(name for name in self.gold if name not in self.satisfied),
            right=tuple(node for node in self.found if node in self.justified),
            wrong=tuple(node for node in self.found if node not in self.justified),
        )

    def _cover(self, person: Term, organizations: frozenset[Term]) -> None:
        """Gold organizations without a match that this person represents; an unknown one is right by that alone."""
        covered = {name for name in self.gold if name not in self.satisfied and self._names_one(name, organizations)}
        if covered:
            self.satisfied |= covered
            self.justified.add(person)

    def _names_one(self, name: str, nodes: frozenset[Term]) -> bool:
        return any(self.view.is_called(node, name) for node in nodes)
