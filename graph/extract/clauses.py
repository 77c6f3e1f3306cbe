"""Stage 6: a sentence as a row of items: agents, bodies, places, days and the words between them.

Titles, appositions, delegations (*a delegation of X led by Y*) and coordination are folded into one item each, so
that the patterns of events and agreements see `<A0> received <A1> in <L2> on <T3> .` whatever the noun phrases hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from graph.extract.spec import OrgSpec, PlaceSpec
from graph.model import DateValue
from graph.values import value

__all__ = ["SIDE_KINDS", "Agent", "Item", "Member", "Row", "fold_groups"]

#: Kinds of items that can act: an agent, a body, a state.
SIDE_KINDS: Final = frozenset({"A", "O", "S"})


@value(frozen=True, slots=True)
class Member:
    """One participant: a person (local id), or a body; `represents` is the body whose delegation it led."""

    person: str | None = None
    organization: OrgSpec | None = None
    represents: OrgSpec | None = None


@value(frozen=True, slots=True)
class Agent:
    """Who acts or is acted on. Without members it is vague: somebody of `country`, perhaps described.

    `both` marks *the two sides* and their like; `delegation` a group whose head is not named here, `leads` whoever
    heads one that is; `described` is the noun of a description (*the guest*).
    """

    members: tuple[Member, ...] = ()
    country: str | None = None
    both: bool = False
    delegation: bool = False
    leads: bool = False
    pronoun: bool = False
    plural: bool = False
    described: str = ""

    @property
    def vague(self) -> bool:
        """Whether nobody in particular is meant."""
        return not self.members and not self.both


@value(frozen=True, slots=True)
class Item:
    """One item of a row, from token `start` to before `end`.

    `kind`: A agent, O body, S state, D demonym, L place, T day, W word; `capital`: a word with a capital letter, which
    may belong to a title or name that nobody knows.
    """

    kind: str
    start: int
    end: int
    norm: str
    value: Agent | OrgSpec | PlaceSpec | DateValue | str | None = None
    background: bool = False
    capital: bool = False


@value(frozen=True, slots=True)
class Row:
    """A sentence's items, and the string that patterns are matched against.

    `offsets` has the place of each item in the string, `words` the places of each word: what a sentence does not hold
    need not be searched for. `chunks` are the positions of the items that are no words, a few of many.
    """

    items: tuple[Item, ...]
    text: str
    offsets: tuple[int, ...]
    words: Mapping[str, Sequence[int]]
    chunks: tuple[int, ...]

    @staticmethod
    def of(items: list[Item]) -> Row:
        """Lay the items out as a string: `<A0>` for the chunk at position 0, the norm for a word."""
        parts, offsets, chunks, at = [], [], [], 0
        words: dict[str, list[int]] = {}
        for n, item in enumerate(items):
            if item.kind == "W":
                part = item.norm
                words.setdefault(part, []).append(at)
            else:
                part = f"<{item.kind}{n}>"
                chunks.append(n)
            offsets.append(at)
            parts.append(part)
            at += len(part) + 1
        return Row(tuple(items), " ".join(parts) + " ", tuple(offsets), words, tuple(chunks))

    def lacks(self, words: frozenset[str]) -> bool:
        """Whether none of the words is in the sentence."""
        return words.isdisjoint(self.words)

    def at(self, offset: int) -> int:
        """The position of the item that the string has at `offset`."""
        return bisect_right(self.offsets, offset) - 1


_TWO = 2
_REPORTS = frozenset("informs reports notes announces writes informed".split())
_ADVERBS = frozenset("then also later now separately jointly subsequently".split())
_OWNING = frozenset({"of", "to", "at", "heads", "leads", "chairs"})  # before a body that somebody else is of
_UNKNOWN = 3  # words of a title that nobody knows
_INTRODUCING = frozenset("with between of by to for on upon according".split())


def fold_groups(items: list[Item], finite: Callable[[str], bool]) -> list[Item]:
    """Agents joined by commas, *and*, *as well as* become one; a last one that has a verb of its own stays apart."""
    if sum([item.kind in SIDE_KINDS for item in items]) < _TWO:
        return items
    items = _absorb_owners(items)
    out: list[Item] = []
    n = 0
    while n < len(items):
        item = items[n]
        if item.kind not in SIDE_KINDS or not _joinable(item):
            out.append(item)
            n += 1
            continue
        owner = item.kind == "O" and n > 0 and items[n - 1].norm in _OWNING
        group, end, places = [item], n + 1, [n]
        while True:
            link = _link(items, end)
            if link is None or not _joinable(items[link]) or not _same_sort(item, items[link]):
                break
            if owner and items[link].kind == "A":
                break
            group.append(items[link])
            places.append(link)
            end = link + 1
        if len(group) > 1 and out:
            kept = _before_clause(items, places, end, finite)
            if kept < len(group):
                group, end = group[:kept], places[kept - 1] + 1
        if len(group) == 1:
            out.append(item)
            n += 1
            continue
        members = tuple(m for g in group for m in _members(g))
        out.append(Item("A", group[0].start, group[-1].end, "", Agent(members)))
        n = end
    return out


def _absorb_owners(items: list[Item]) -> list[Item]:
    """`<S>'s <A>` as the person alone: *China's Xi*."""
    out: list[Item] = []
    for item in items:
        owned = isinstance(item.value, Agent) and len(item.value.members) == 1 and item.value.members[0].person
        if item.kind == "A" and owned and len(out) > 1 and out[-1].norm in {"'s", "'"} and out[-2].kind == "S":
            start = out[-2].start
            del out[-2:]
            out.append(Item("A", start, item.end, item.norm, item.value, item.background))
            continue
        out.append(item)
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
    first = items[n - 1].kind
    j = n = _tail(items, n)
    words = 0
    while j < len(items) and items[j].kind == "W" and words < 5:
        norm = items[j].norm
        if norm in {",", "and", "&", ";", "the", "with", "as", "well", "together", "along", "both"} or (
            norm in {"country", "'s"} and items[j - 1].norm in {"the", "country"}  # `A and the country's B`
        ):
            if norm in {"with"} and items[j - 1].norm not in {"together", "along"}:
                return None
            if norm == "as" and items[j - 1].kind not in SIDE_KINDS and items[j - 1].norm not in {",", "well"}:
                return None
            j += 1
            words += 1
        else:
            break
    if n < j and items[j - 1].norm == "as" and items[j - 2].norm != "well":
        return None  # `between A and B, as their countries seek more`
    j = _behind_capitals(items, j) if words else j
    if n < j < len(items) and items[j].kind != first and ";" in {items[k].norm for k in range(n, j)}:
        return None  # `head of the <O>; <A>`: the next of a list
    joined = any(items[k].norm in {"and", "&", ",", ";", "with", "as"} for k in range(n, j))
    return j if n < j < len(items) and joined and items[j].kind in SIDE_KINDS else None


def _behind_capitals(items: list[Item], n: int) -> int:
    """The position after words that belong to a title nobody knows: `A and Maronite Patriarch B`, `and XYZ - B`."""
    j = n
    while j < len(items) and j - n < _UNKNOWN and (items[j].capital or items[j].kind == "D" or items[j].norm == "-"):
        j += 1
    return j if j < len(items) and items[j].kind == "A" else n


def _tail(items: list[Item], n: int) -> int:
    """The position after what a title may leave behind its person: `Governor A of <S>`, `Mayor of the Lao city "
    "of <L>`."""
    start = n
    if n < len(items) and items[n].norm in {"city", "province", "region", "district"}:
        n += 1
    place = n + 1 < len(items) and items[n].norm == "of" and items[n + 1].kind in {"S", "L"}
    return n + 2 if place else start


def _before_clause(items: list[Item], places: list[int], end: int, finite: Callable[[str], bool]) -> int:
    """How many of a group belong together: `… met A, and B said`; `In talks with A, B and C said` begins a clause at B.

    A verb behind the group may have its last members alone as its subject.
    """
    start, count = places[0], len(places)
    verb = end + (end < len(items) and items[end].norm == ",")
    while verb < len(items) - 1 and items[verb].norm in _ADVERBS:
        verb += 1
    after = verb < len(items) and items[verb].kind == "W" and finite(items[verb].norm)
    if after and start > 0 and (items[start - 1].norm in _INTRODUCING or items[start - 1].norm.endswith("ing")):
        if items[end - 2].norm == ",":
            return count - 1  # `In talks with A, B said`
        if (
            items[end].norm != ","
            and items[start].kind == "A"
            and count > 2
            and items[places[0] + 1].norm == ","
            and items[places[1] - 1].norm == ","
        ):
            return 1  # `According to A, B and C said`
    if start > 0 and items[start - 1].norm == "between":
        return count
    if not any(i.kind in SIDE_KINDS for i in items[:start]):
        return count  # `At a meeting held online, A and B said`
    verb_before = any(i.kind == "W" and finite(i.norm) for i in items[:start])
    verb_after = end < len(items) and items[end].kind == "W" and (finite(items[end].norm) or _tells(items, places[-1]))
    return count - 1 if verb_before and verb_after else count


def _tells(items: list[Item], n: int) -> bool:
    """Whether the body at n only reports: `met A, the ministry informs`."""
    return items[n].kind == "O" and n + 1 < len(items) and items[n + 1].norm in _REPORTS
