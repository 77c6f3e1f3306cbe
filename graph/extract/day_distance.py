"""Stage 7: which day of a sentence belongs to which verb (genre.md 5): how far it stands, and in which clause."""

from __future__ import annotations

from typing import Final

from graph.extract.clauses import Item, Row
from graph.extract.patterns.clauses import REPORTING_VERBS

__all__ = ["day_cost", "in_relative"]

_OTHER_VERB: Final = 8
_LOOSE: Final = 15
_REPORT: Final = 40
_FRONT: Final = 2  # items before a day that opens its sentence
_RELATIVE: Final = frozenset("who which where whose that when because since ahead until till before unless if".split())
_ORDERING: Final = frozenset("after following while as during for despite".split())
_CLOSING: Final = frozenset({",", ";"})
_STATEMENT: Final = frozenset("statement release briefing interview tweet post message".split())


def day_cost(row: Row, n: int, verb: int, *, held: bool) -> int | None:
    """How far the day at item n is from the verb; None where it belongs to another clause, or only tells of the report.

    A day before the verb counts as fronted unless a relative clause holds it; one after a relative pronoun or another
    subordinate clause is that clause's. The day of the telling dates what was held only where nothing else does.
    """
    items = row.items
    cost = abs(n - verb)
    if _of_report(items, n, verb):
        return cost + _REPORT if held else None
    if n > verb:
        between = [i.norm for i in items[verb + 1 : n] if i.kind == "W"]
        if not _RELATIVE.isdisjoint(between) and not _same_act(items, verb, n):
            return cost + _LOOSE if _closed_again(items, verb, n) else None
        return cost + _LOOSE * (not _ORDERING.isdisjoint(between)) + _OTHER_VERB * _joined(items, verb, n)
    if in_relative(items, n, verb) or _held_by_relative(items, n, verb):
        return None
    cost += _LOOSE * _of_opening(items, n, verb)
    return cost + _OTHER_VERB * any(i.norm == "and" for i in items[n + 1 : verb])


def _same_act(items: tuple[Item, ...], verb: int, n: int) -> bool:
    """`welcomed A, who came to pay a courtesy call on <T>`: the relative clause tells the same act."""
    who = next((k for k in range(verb + 1, n) if items[k].norm == "who"), -1)
    if who < 0 or any(items[k].norm in _CLOSING for k in range(who + 1, n)):
        return False
    words = " ".join(i.norm for i in items[who + 1 : who + 5] if i.kind == "W")
    return words.startswith(("came to", "paid a courtesy", "called to", "came for a courtesy"))


def _closed_again(items: tuple[Item, ...], verb: int, n: int) -> bool:
    """Whether the relative clause behind the verb ends before the day: `met A, who came for talks, on <T>`."""
    who = max((k for k in range(verb + 1, n) if items[k].norm in {"who", "which", "whose", "where"}), default=-1)
    return who >= 0 and any(items[k].norm == "," for k in range(who + 2, n))


def _joined(items: tuple[Item, ...], verb: int, n: int) -> bool:
    """Whether another verb is coordinated between the verb and the day after it: `met A and left on <T>`."""
    joints = [k for k in range(verb + 1, n - 1) if items[k].norm == "and" and items[k + 1].kind == "W"]
    return any(items[k + 1].norm.endswith("ed") or items[k + 1].norm in {"left", "held", "met"} for k in joints)


def _of_report(items: tuple[Item, ...], n: int, verb: int) -> bool:
    """Whether the day is that of saying: `…, the ministry said on <T>`, `in a statement on <T>`."""
    k = n - 1
    while k > verb and (items[k].norm in {"on", "late", "early", "in"} or items[k].kind == "O"):
        k -= 1
    if k <= verb or items[k].kind != "W":
        return False
    return items[k].norm in REPORTING_VERBS or items[k].norm in _STATEMENT


def _held_by_relative(items: tuple[Item, ...], n: int, verb: int) -> bool:
    """Whether the verb stands in a relative clause that begins behind the day; one closed by a comma does not hold it.

    `On <T>, A, who is on a visit, met` against `On <T> A, who met`.
    """
    who = max((k for k in range(n + 1, verb) if items[k].norm in {"who", "whose"}), default=-1)
    return who >= 0 and not (n <= _FRONT and any(items[k].norm == "," for k in range(who + 1, verb)))


def _of_opening(items: tuple[Item, ...], n: int, verb: int) -> bool:
    """Whether the day is that of what came before: `After talks with A on <T>, B met C`."""
    if items[0].norm not in _ORDERING or n <= _FRONT:
        return False
    return any(items[k].norm == "," for k in range(n + 1, verb))


def in_relative(items: tuple[Item, ...], n: int, verb: int) -> bool:
    """Whether a relative clause that ends before the verb holds the day: `A, who came on <T>, met`."""
    opened = next((k for k in range(n - 1, -1, -1) if items[k].norm in {"who", "which", "where", "whose"}), -1)
    if opened < 0:
        return False
    if any(items[k].norm in _CLOSING for k in range(opened + 1, n)):
        return False
    return any(items[k].norm in _CLOSING for k in range(n + 1, verb))
