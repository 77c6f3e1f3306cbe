"""What one article contributes to each score: items right, missed and invented, and what is the matter with these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

__all__ = ["Cause", "Item", "Near", "Outcome", "collect"]

G = TypeVar("G")
F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Cause:
    """One criterion that failed: `date`, `participants`, `status`, `body` …, with what was found and what is right."""

    criterion: str
    detail: str


@dataclass(frozen=True, slots=True)
class Near:
    """The item of the other side that came nearest (None: nothing like it is there), and why the two are no pair."""

    text: str | None
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is counted: its name for people, and whether it is about a person whom the authority lacks.

    `near` is known of what was missed or invented; `source` is the pattern and the sentence that an invention is from.
    """

    text: str
    absent: bool = False
    near: Near | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The items of one unit in one article."""

    right: list[Item] = field(default_factory=list)
    missed: list[Item] = field(default_factory=list)
    invented: list[Item] = field(default_factory=list)

    def tally(self, absent_only: bool = False) -> tuple[int, int, int]:
        """The numbers of right, missed and invented items."""
        right, missed, invented = (
            sum(item.absent or not absent_only for item in items) for items in (self.right, self.missed, self.invented)
        )
        return right, missed, invented


def collect(
    gold: Sequence[G],
    found: Sequence[F],
    pairs: Iterable[tuple[int, int]],
    *,
    optional: Callable[[G], bool],
    gold_item: Callable[[G, bool], Item],
    found_item: Callable[[F], Item],
) -> Outcome:
    """Sort gold and found items by their pairs; optional gold and what is paired with it counts nowhere.

    `gold_item` is also told whether the item was missed.
    """
    paired = dict(pairs)
    outcome = Outcome()
    for row, item in enumerate(gold):
        if not optional(item):
            missed = row not in paired
            (outcome.missed if missed else outcome.right).append(gold_item(item, missed))
    used = set(paired.values())
    outcome.invented.extend(found_item(item) for column, item in enumerate(found) if column not in used)
    return outcome
