"""Stage 6: noun phrases whose name stands apart from what describes it (genre.md 1), folded to the one who is meant.

*his host, President A,* · *Secretary of the Committee A* · *the foreign ministers of X and Y, A and B,* · *the premiers
of X A and Y B*. Out of scope: titles that the grammar of persons ties to their names.
"""

from __future__ import annotations

from typing import Final

from graph.extract.clauses import Agent, Item
from graph.extract.status import finite_verb
from graph.model import OrganizationKind

__all__ = ["fold_names", "fold_states"]

#: What may stand before a state that only tells whose the next person is: `the premiers of X A and Y B`.
_JOINING: Final = frozenset({"of", "and", ",", "with"})
#: What ends the apposition of a name, where a verb would make it the subject.
_CLOSING: Final = frozenset({",", ".", ";", "in", "on", "at", "for", "here", "to", "and", "during"})
_LISTING: Final = frozenset({",", ":", "including", "among", "them", "namely", "such", "as", "notably"})
_ARTICLES: Final = frozenset(
    {"the", "of", "provincial", "city", "municipal", "central", "state", "national", "federal"}
)
_FAR: Final = 4
_TITLE: Final = 4
_UNKNOWN: Final = 3  # words of a title that nobody knows


def fold_names(items: list[Item]) -> list[Item]:
    """Leave out what only describes the person who is named behind it."""
    out: list[Item] = []
    n = 0
    while n < len(items):
        named = _named(items, n) if items[n].kind == "A" else None
        if named is not None:
            out.append(_widened(items[n], items[named]))
            n = named + 1
            continue
        if items[n].kind == "S" and _in_brackets(items, n + 1):
            out.append(_widened(items[n], items[n + 2]))  # `the foreign ministers of X (A) and Y (B)`
            n += 4
            continue
        if _unknown_title(items, n):
            n += 1
            continue
        owner = items[n].kind == "S" and n + 1 < len(items) and _person(items[n + 1])
        if not (owner and out and out[-1].norm in _JOINING and _in_list(items, n)):
            out.append(items[n])
        n += 1
    return out


def fold_states(items: list[Item]) -> list[Item]:
    """`the foreign ministers of X and Y, A and B`: the persons, where they are as many as the states."""
    for n, item in enumerate(items):
        plural = n > 1 and items[n - 1].norm == "of" and items[n - 2].kind == "A" and items[n - 2].value
        if isinstance(plural, Agent) and plural.both and _count(item, person=True) > 1:
            return [*items[: n - 2], _widened(items[n - 2], item), *fold_states(items[n + 1 :])]
        if item.kind != "A" or n < 2 or items[n - 1].norm != "of":
            continue
        states = _count(item, person=False)
        k = n + 1 + (n + 1 < len(items) and items[n + 1].norm in {",", "-", "–", "—", ":"})
        if states < 2 or k >= len(items) or k == n + 1 or _count(items[k], person=True) != states:
            continue
        start = n - 1
        while start > 0 and n - 1 - start < _TITLE and items[start - 1].kind == "W" and items[start - 1].norm.isalpha():
            start -= 1
            if items[start].norm in {"the", "their"}:
                break
        if items[n - 2].norm.endswith("s"):
            return [*items[:start], _widened(items[start], items[k]), *fold_states(items[k + 1 :])]
    return items


def _named(items: list[Item], n: int) -> int | None:
    """The item of the person whom the agent at n only describes, in apposition; None where it stands for itself."""
    agent = items[n].value
    if not isinstance(agent, Agent) or agent.both or agent.pronoun or agent.delegation:
        return None
    k = n + 1
    direct = k + (k < len(items) and items[k].kind == "O")
    if not agent.members and not agent.described and direct < len(items) and _person(items[direct]):
        return direct  # `Speaker National Assembly A`
    if k < len(items) and items[k].norm == "of":
        while k < len(items) and k - n <= _FAR and (items[k].norm in _ARTICLES or items[k].kind in {"S", "O"}):
            k += 1
        if items[k - 1].kind == "O" and k < len(items) and _person(items[k]):
            return k  # `Secretary of the Party Committee A`
        k += k < len(items) and items[k].norm == "republic"
    listed = k
    while not agent.members and listed < len(items) and items[listed].norm in _LISTING:
        listed += 1
    if listed > k and (listed - k > 1 or items[k].norm != ",") and listed < len(items) and _person(items[listed]):
        return listed  # `met Lao leaders, including A and B`
    if agent.members or k + 2 >= len(items) or items[k].norm != "," or not _person(items[k + 1]):
        return None
    if n > 1 and items[n - 1].norm == "to" and items[n - 2].norm == "according":
        return None
    after = items[k + 2]
    return k + 1 if after.norm in _CLOSING or after.kind == "T" else None


def _in_brackets(items: list[Item], n: int) -> bool:
    """Whether one person stands in brackets at n."""
    if n + 2 >= len(items) or not _person(items[n + 1]):
        return False
    return (items[n].norm, items[n + 2].norm) in {("(", ")"), ("[", "]")}


def _unknown_title(items: list[Item], n: int) -> bool:
    """Whether the word at n is of a title that nobody knows, before its person: `called on Maronite Patriarch A`."""
    if not items[n].capital or n == 0 or items[n - 1].kind != "W" or items[n - 1].capital:
        return False
    k = n
    while k < len(items) and k - n < _UNKNOWN and items[k].capital and not finite_verb(items[k].norm):
        k += 1
    return k < len(items) and k > n and _person(items[k]) and items[n - 1].norm.isalpha() and items[n].norm.isalpha()


def _in_list(items: list[Item], n: int) -> bool:
    """Whether another state with its person stands near: one alone may be where something was."""
    return any(
        items[k].kind == "S" and k != n and _person(items[k + 1])
        for k in range(max(0, n - _FAR), min(len(items) - 1, n + _FAR + 1))
    )


def _person(item: Item) -> bool:
    agent = item.value
    return item.kind == "A" and isinstance(agent, Agent) and bool(agent.members) and agent.members[0].person is not None


def _count(item: Item, *, person: bool) -> int:
    """How many persons or states an agent is, all of its members being that; 0 where it is anything else."""
    members = item.value.members if isinstance(item.value, Agent) else ()
    if person:
        return len(members) if all(m.person is not None for m in members) else 0
    bodies = [m.organization for m in members]
    return len(bodies) if all(b is not None and b.kind is OrganizationKind.STATE for b in bodies) else 0


def _widened(first: Item, named: Item) -> Item:
    return Item("A", first.start, named.end, named.norm, named.value, named.background)
