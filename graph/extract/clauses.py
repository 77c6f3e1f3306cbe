"""Stage 6: a sentence as a row of items: agents, bodies, places, days and the words between them.

Titles, appositions, delegations (*a delegation of X led by Y*) and coordination are folded into one item each, so
that the patterns of events and agreements see `<A0> received <A1> in <L2> on <T3> .` whatever the noun phrases hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from graph.extract.spec import OrgSpec, PlaceSpec
from graph.model import DateValue

__all__ = ["Agent", "Item", "Member", "Row", "fold_delegations", "fold_groups"]


@dataclass(frozen=True, slots=True)
class Member:
    """One participant: a person (local id), or a body; `represents` is the body whose delegation it led."""

    person: str | None = None
    organization: OrgSpec | None = None
    represents: OrgSpec | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts or is acted on. Without members it is vague: somebody of `country`, perhaps described.

    `both` marks *the two sides* and their like; `delegation` a group whose head is not named here.
    """

    members: tuple[Member, ...] = ()
    country: str | None = None
    both: bool = False
    delegation: bool = False
    pronoun: bool = False
    plural: bool = False

    @property
    def vague(self) -> bool:
        """Whether nobody in particular is meant."""
        return not self.members and not self.both


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a row. `kind`: A agent, O body, S state, L place, T day, W word. Token positions, end exclusive."""

    kind: str
    start: int
    end: int
    norm: str
    value: Agent | OrgSpec | PlaceSpec | DateValue | str | None = None
    background: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence's items, and the string that patterns are matched against."""

    items: tuple[Item, ...]
    text: str
    offsets: tuple[int, ...]

    @staticmethod
    def of(items: list[Item]) -> Row:
        """Lay the items out as a string: `<A0>` for the chunk at position 0, the norm for a word."""
        parts, offsets, at = [], [], 0
        for n, item in enumerate(items):
            part = item.norm if item.kind == "W" else f"<{item.kind}{n}>"
            offsets.append(at)
            parts.append(part)
            at += len(part) + 1
        return Row(tuple(items), " ".join(parts) + " ", tuple(offsets))

    def at(self, offset: int) -> int:
        """The position of the item that the string has at `offset`."""
        return bisect_right(self.offsets, offset) - 1


_DELEGATION = {"delegation", "delegations", "mission", "entourage", "deputation"}
_LED = {"led", "headed"}
_LEADING = {"leading", "heading", "leads", "heads"}
_ADJECTIVES = {
    "high-ranking", "high-level", "high", "-", "ranking", "level", "visiting", "senior", "working", "official", "large",
    "special", "joint", "parliamentary", "military", "military's", "party", "government", "business", "accompanying", "top",
    "political", "defence", "defense", "young", "youth", "leaders'", "whole", "entire", "same", "new", "delegates'", "ministerial",
    "friendship", "provincial", "multi-sectoral", "inter-agency", "congressional", "trade", "diplomatic",
}  # fmt: skip


def fold_delegations(items: list[Item]) -> list[Item]:
    """`a high-ranking delegation of X led by Y` → one agent: Y for X. `Y, heading a delegation of X` → the same."""
    out = list(items)
    n = 0
    while n < len(out):
        if out[n].kind == "W" and out[n].norm in _DELEGATION:
            n = _fold_one(out, n)
        n += 1
    return out


def _fold_one(items: list[Item], n: int) -> int:  # noqa: PLR0912
    left = n
    body: OrgSpec | None = None
    country: str | None = None
    while left > 0:
        item = items[left - 1]
        if item.kind == "O" and body is None:
            body = item.value if isinstance(item.value, OrgSpec) else None
        elif item.kind == "D":
            country = str(item.value)
        elif item.kind == "S" and items[left - 1].norm:
            country = item.value.country if isinstance(item.value, OrgSpec) else None
        elif not (item.kind == "W" and (item.norm in _ADJECTIVES or item.norm in {"'s", "'"})):
            break
        left -= 1
    determiner = (
        left > 0
        and items[left - 1].kind == "W"
        and items[left - 1].norm in {"a", "an", "the", "his", "her", "their", "its", "this"}
    )
    own = determiner and items[left - 1].norm in {"his", "her", "their", "its"}
    left -= determiner
    right = n + 1
    while right + 1 < len(items) and items[right].kind == "W" and items[right].norm in {"of", "from", "representing"}:
        nxt = right + 1 + (items[right + 1].norm in {"the", "a"} and items[right + 1].kind == "W")
        if nxt < len(items) and items[nxt].kind in {"O", "S"} and isinstance(items[nxt].value, OrgSpec):
            found = items[nxt].value
            assert isinstance(found, OrgSpec)
            body = body or found
            right = nxt + 1
        else:
            break
    head: Agent | None = None
    probe = right
    while (
        probe < len(items)
        and items[probe].kind == "W"
        and items[probe].norm in {",", "who", "which", "was", "is", "to", "on", "a", "working", "visit"}
        and probe - right < 2
    ):
        probe += 1
    for at in (right, probe):
        if at + 1 < len(items) and items[at].norm in _LED and items[at + 1].norm == "by":
            who = at + 2 + (items[at + 2].norm in {"the", "its"} if at + 2 < len(items) else 0)
            if who < len(items) and items[who].kind == "A":
                found_head = items[who].value
                head = found_head if isinstance(found_head, Agent) else None
                right = who + 1
                break
    before = left - 1
    leading = before >= 0 and items[before].kind == "W" and items[before].norm in _LEADING
    if leading:
        person = before - 1 - (items[before - 1].norm == ",")
        if person >= 0 and items[person].kind == "A" and isinstance(items[person].value, Agent):
            agent = _representing(items[person].value, body, country)  # type: ignore[arg-type]
            close = right + (right < len(items) and items[right].norm == "," and items[before - 1].norm == ",")
            if items[before].norm in {"leads", "heads"}:
                return n
            items[person:close] = [replace(items[person], end=items[close - 1].end, value=agent)]
            return person
    if own and items[n].norm in {"entourage", "delegation"} and head is None:
        joint = left - 1
        if joint >= 1 and items[joint].norm in {"and", "with"} and items[joint - 1].kind == "A":
            items[joint - 1 : right] = [replace(items[joint - 1], end=items[right - 1].end)]
            return joint - 1
    if head is not None:
        agent = _representing(head, body, country)
    elif body is not None or country is not None:
        members = (Member(organization=body),) if body is not None else ()
        agent = Agent(members, country or (body.country if body else None), delegation=True)
    else:
        agent = Agent(delegation=True)
    items[left:right] = [Item("A", items[left].start, items[right - 1].end, "", agent)]
    return left


def _representing(head: Agent, body: OrgSpec | None, country: str | None) -> Agent:
    del country
    if body is None:
        return head
    return replace(head, members=tuple(replace(m, represents=m.represents or body) for m in head.members))


def fold_groups(items: list[Item], finite: Callable[[str], bool]) -> list[Item]:
    """Agents joined by commas, *and*, *as well as* become one; a last one that has a verb of its own stays apart."""
    out: list[Item] = []
    n = 0
    while n < len(items):
        item = items[n]
        if item.kind not in {"A", "O", "S"} or not _joinable(item):
            out.append(item)
            n += 1
            continue
        group, end = [item], n + 1
        while True:
            link = _link(items, end)
            if link is None or not _joinable(items[link]) or not _same_sort(item, items[link]):
                break
            group.append(items[link])
            end = link + 1
        if len(group) > 1 and _starts_clause(items, n, end, finite) and out:
            group, end = group[:-1], _end_of(items, n, len(group) - 1)
        if len(group) == 1:
            out.append(item)
            n += 1
            continue
        members = tuple(m for g in group for m in _members(g))
        out.append(Item("A", group[0].start, group[-1].end, "", Agent(members)))
        n = end
    return out


def _same_sort(left: Item, right: Item) -> bool:
    return left.kind == right.kind or {left.kind, right.kind} <= {"A", "O"}


def _joinable(item: Item) -> bool:
    if item.kind == "A":
        return isinstance(item.value, Agent) and (bool(item.value.members)) and not item.value.both
    return item.kind in {"O", "S"}


def _members(item: Item) -> tuple[Member, ...]:
    if isinstance(item.value, Agent):
        return item.value.members
    return (Member(organization=item.value),) if isinstance(item.value, OrgSpec) else ()


def _link(items: list[Item], n: int) -> int | None:
    """The position after a joint that starts at n, when an agent or body stands there."""
    j = n
    words = 0
    while j < len(items) and items[j].kind == "W" and words < 4:
        norm = items[j].norm
        if norm in {",", "and", "&", ";", "the", "with", "as", "well", "together", "along", "both"}:
            if norm in {"with"} and items[j - 1].norm not in {"together", "along"}:
                return None
            if norm == "as" and items[j - 1].kind not in {"A", "O", "S"} and items[j - 1].norm not in {",", "well"}:
                return None
            j += 1
            words += 1
        else:
            return None
    joined = any(items[k].norm in {"and", "&", ",", ";", "with", "as"} for k in range(n, j))
    return j if n < j < len(items) and joined and items[j].kind in {"A", "O", "S"} else None


def _starts_clause(items: list[Item], start: int, end: int, finite: Callable[[str], bool]) -> bool:
    """`… met A, and B said`: a verb behind the group that the group's last member alone can be the subject of."""
    verb_before = any(i.kind == "W" and finite(i.norm) for i in items[:start])
    verb_after = end < len(items) and items[end].kind == "W" and finite(items[end].norm)
    return verb_before and verb_after


def _end_of(items: list[Item], start: int, count: int) -> int:
    """The position after the `count`-th joinable item from `start`."""
    seen, n = 0, start
    while n < len(items):
        if items[n].kind in {"A", "O", "S"}:
            seen += 1
            if seen == count:
                return n + 1
        n += 1
    return n
