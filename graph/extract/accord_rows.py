"""Stage 9: how the sides of an agreement stand in a row (genre.md 7): coordinated, described, acting or only spoken of.

Out of scope: who they are (`accord_sides.py`).
"""

from __future__ import annotations

from typing import Final

from graph.extract.clauses import SIDE_KINDS, Agent, Item, Row
from graph.extract.patterns.clauses import AUXILIARIES
from graph.extract.status import finite_verb

__all__ = ["acts", "coordinated", "item_before", "pronoun", "several", "takes_part"]

_LATER: Final = frozenset("then later also while that , ; where".split())
_DESCRIBING: Final = 5  # items between *and* and the second side at most


def coordinated(row: Row, at: int) -> int:
    """The item that the one at `at` is coordinated with: `<A0> and <S2> 's <A4>`; -1 for none."""
    n = at - 1
    while n > max(0, at - _DESCRIBING) and row.items[n].norm != "and" and _describes(row.items[n]):
        n -= 1
    if n < 1 or row.items[n].norm != "and":
        return -1
    n -= 1 + (row.items[n - 1].norm == ",")
    return n if n >= 0 and row.items[n].kind in SIDE_KINDS else -1


def _describes(item: Item) -> bool:
    """Whether an item may stand between *and* and the second side: `oil-rich`, `<S2> 's`, `his`."""
    if item.kind != "W":
        return item.kind in {"S", "D"}
    return item.norm not in _LATER and not finite_verb(item.norm)


def takes_part(row: Row, n: int) -> bool:
    """Whether the agent at n acts or is acted on, and is not only spoken of."""
    spoken_of = n > 0 and row.items[n - 1].norm in {"of", "from", "by", "for", "that", "under", "than", "'s"}
    owns = n + 1 < len(row.items) and row.items[n + 1].norm in {"'s", "'"}
    return not spoken_of and not owns


def several(row: Row, n: int) -> bool:
    """Whether the agent at the item is several persons or bodies."""
    value = row.items[n].value
    return isinstance(value, Agent) and len(value.members) > 1


def pronoun(row: Row, n: int) -> bool:
    """Whether the agent at the item is told by a pronoun."""
    value = row.items[n].value
    return isinstance(value, Agent) and value.pronoun


def item_before(row: Row, verb: int) -> int:
    """The item before the verb and its auxiliaries and adverbs."""
    n = verb - 1
    while n >= 0 and (row.items[n].kind in {"T", "L"} or _auxiliary(row.items[n].norm)):
        n -= 1
    return n


def _auxiliary(norm: str) -> bool:
    return norm in AUXILIARIES or norm.endswith("ly")


def acts(row: Row, n: int, verb: int) -> bool:
    """Whether a finite verb follows the item at n, maybe after an apposition."""
    for k in range(n + 1, min(verb, n + 8)):
        item = row.items[k]
        if item.kind == "W" and finite_verb(item.norm):
            return True
        if item.kind in SIDE_KINDS or (item.kind == "W" and not _auxiliary(item.norm) and item.norm != ","):
            return False
    return False
