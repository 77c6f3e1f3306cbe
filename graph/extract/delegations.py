"""Stage 6: a delegation as one agent: *a delegation of X led by Y*, *Y, heading a delegation of X* (genre.md 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.clauses import Agent, Item, Member
from graph.extract.patterns.clauses import (
    DELEGATION_ADJECTIVES,
    DELEGATIONS,
    HEADED,
    HEADING,
    LED_GROUPS,
    RETURNING_GROUPS,
)
from graph.extract.spec import OrgSpec
from graph.extract.status import finite_verb

__all__ = ["fold_delegations"]

_OWN: Final = {"his", "her", "their", "its"}
_DETERMINERS: Final = {"a", "an", "the", "this"} | _OWN
_REACH: Final = 7
_FAR: Final = 14
_COLLECTIVE: Final = frozenset("group team number party".split())
_OF: Final = {"of", "from", "representing"}
#: Words between a delegation and *led by*, two at most: *a delegation on a working visit led by*.
_BEFORE_LED: Final = frozenset(", who which was is to on a working visit".split())


@dataclass(slots=True)
class _Group:
    """A delegation's noun phrase: items `left` to before `right`, whose it is, and its head where *led by* tells."""

    left: int
    right: int
    body: OrgSpec | None = None
    country: str | None = None
    own: bool = False
    head: Agent | None = None

    def headed_by(self, head: Agent) -> Agent:
        """The head, representing the body."""
        if self.body is None:
            return replace(head, leads=True)
        members = tuple(replace(m, represents=m.represents or self.body) for m in head.members)
        return replace(head, leads=True, members=members)

    def agent(self) -> Agent:
        """The delegation as one agent."""
        if self.head is not None:
            return self.headed_by(self.head)
        members = (Member(organization=self.body),) if self.body is not None else ()
        return Agent(members, self.country or (self.body.country if self.body else None), delegation=True)


def fold_delegations(items: Sequence[Item]) -> list[Item]:
    """The row's items with every delegation as one of them."""
    out = list(items)
    n = 0
    while n < len(out):
        level = _norm(out, n + 1) == "level" or (_norm(out, n + 1), _norm(out, n + 2)) == ("-", "level")
        if (out[n].kind == "W" and out[n].norm in DELEGATIONS and not level) or _group_led(out, n):
            n = _fold(out, n)
        elif _same_group(out, n):
            out[n : n + 2] = [Item("A", out[n].start, out[n + 1].end, "", Agent(delegation=True))]
        n += 1
    return out


def _group_led(items: Sequence[Item], n: int) -> bool:
    """`entrepreneurs led by A`: people who are a delegation by their head only."""
    led = _norm(items, n + 1) in HEADED and _norm(items, n + 2) == "by"
    return items[n].kind == "W" and items[n].norm in LED_GROUPS and led


def _same_group(items: Sequence[Item], n: int) -> bool:
    """`the deputies`, after some were said to be led by somebody: who leads them is whom the text meant last."""
    the = items[n].kind == "W" and items[n].norm == "the"
    return the and _norm(items, n + 1) in RETURNING_GROUPS and items[n + 1].kind == "W" and _verb_at(items, n + 2)


def _verb_at(items: Sequence[Item], n: int) -> bool:
    n += _norm(items, n) in {"also", "then", "later", "earlier"}
    return n < len(items) and items[n].kind == "W" and finite_verb(items[n].norm)


def _fold(items: list[Item], noun: int) -> int:
    """Fold the delegation at `noun` in place; its position afterwards."""
    group = _Group(noun, noun + 1)
    _read_before(items, group)
    _read_after(items, group)
    _read_head(items, group)
    head = group.left - 1
    if head >= 0 and items[head].kind == "W" and items[head].norm in HEADING:
        person = head - 1 - (items[head - 1].norm == ",")
        value = items[person].value if person >= 0 else None
        if isinstance(value, Agent):
            if items[head].norm in {"leads", "heads"}:
                return noun
            comma = items[head - 1].norm == "," and _norm(items, group.right) == ","
            close = group.right + comma
            agent = group.headed_by(value)
            items[person:close] = [replace(items[person], end=items[close - 1].end, value=agent)]
            return person
    if group.own and group.head is None and items[noun].norm in {"entourage", "delegation"}:
        joint = group.left - 1
        if joint >= 1 and items[joint].norm in {"and", "with"} and items[joint - 1].kind == "A":
            items[joint - 1 : group.right] = [replace(items[joint - 1], end=items[group.right - 1].end)]
            return joint - 1
    start, end = items[group.left].start, items[group.right - 1].end
    items[group.left : group.right] = [Item("A", start, end, "", group.agent())]
    return group.left


def _norm(items: Sequence[Item], n: int) -> str:
    return items[n].norm if 0 <= n < len(items) else ""


def _read_before(items: Sequence[Item], group: _Group) -> None:
    """`the visiting Lao Ministry of Health …`: whose delegation, and where its noun phrase begins."""
    while group.left > 0:
        item = items[group.left - 1]
        if item.kind == "O" and group.body is None and isinstance(item.value, OrgSpec):
            group.body = item.value
        elif item.kind == "D":
            group.country = str(item.value)
        elif item.kind == "S" and isinstance(item.value, OrgSpec):
            group.country = item.value.country
        elif item.kind != "W" or (item.norm not in DELEGATION_ADJECTIVES and item.norm not in {"'s", "'"}):
            break
        group.left -= 1
    if _norm(items, group.left - 1) == "of" and _norm(items, group.left - 2) in _COLLECTIVE:
        group.left -= 2  # `a group of deputies`
    if _norm(items, group.left - 1) in _DETERMINERS and items[group.left - 1].kind == "W":
        group.left -= 1
        group.own = items[group.left].norm in _OWN


def _read_after(items: Sequence[Item], group: _Group) -> None:
    """`… of the Lao Ministry of Health`."""
    while _norm(items, group.right) in _OF:
        body = group.right + 1 + (_norm(items, group.right + 1) in {"the", "a"})
        value = _body_of(items[body]) if body < len(items) else None
        if value is None:
            break
        group.body = group.body or value
        group.right = body + 1


def _read_head(items: Sequence[Item], group: _Group) -> None:
    """`… led by Y`."""
    probe = group.right
    while probe - group.right < 2 and _norm(items, probe) in _BEFORE_LED:
        probe += 1
    far = probe
    while far - group.right < _FAR and far < len(items) and _part_of_name(items[far]):
        far += 1  # `a delegation of the party X for Y, headed by A`
    for at in (group.right, probe, far):
        if _norm(items, at) in HEADED and _norm(items, at + 1) == "by":
            who = _head_after(items, at + 2)
            value = items[who].value if who is not None else None
            if who is not None and isinstance(value, Agent):
                group.head, group.right = value, who + 1
                return


def _part_of_name(item: Item) -> bool:
    """Whether the item may belong to the name of a body that the grammar does not know."""
    if item.kind == "W":
        return item.norm not in HEADED and not finite_verb(item.norm) and item.norm not in {".", ";", "who", "with"}
    return item.kind in {"O", "S", "D"}


def _head_after(items: Sequence[Item], start: int) -> int | None:
    """The person after *led by*; the body that they are of may stand before them: `led by Army General Y`."""
    for n in range(start, min(start + _REACH, len(items))):
        if items[n].kind == "A":
            return n
        if items[n].kind == "W" and not items[n].norm.isalpha() and items[n].norm != "-":
            return None
    return None


def _body_of(item: Item) -> OrgSpec | None:
    """The body that an item is, or the first of several: a delegation of two bodies goes by the first."""
    if isinstance(item.value, Agent) and not any(m.person for m in item.value.members):
        return next((m.organization for m in item.value.members), None)
    return item.value if isinstance(item.value, OrgSpec) else None
