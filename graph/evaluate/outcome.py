"""What one article contributes to each score: items right, missed and invented."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

__all__ = ["Item", "Outcome", "collect"]

G = TypeVar("G")
F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is counted: its name for people, and whether it is about a person whom the authority lacks."""

    text: str
    absent: bool = False


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
    gold_item: Callable[[G], Item],
    found_item: Callable[[F], Item],
) -> Outcome:
    """Sort gold and found items by their pairs; optional gold and what is paired with it counts nowhere."""
    paired = dict(pairs)
    outcome = Outcome()
    for row, item in enumerate(gold):
        if not optional(item):
            (outcome.right if row in paired else outcome.missed).append(gold_item(item))
    used = set(paired.values())
    outcome.invented.extend(found_item(item) for column, item in enumerate(found) if column not in used)
    return outcome
