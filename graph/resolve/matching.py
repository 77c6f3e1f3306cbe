"""Whether two reports may be about one event: status, kind, principals, place and day, each on its own (R4).

A yes is only a possibility; `events.py` decides, with all other reports in view.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.resolve.blocking import REMOTE, EventMention
from graph.resolve.judgements import Pair, unordered
from graph.resolve.known import Known

__all__ = ["LinkTest", "contains_principals", "kinds_agree", "places_agree"]

# Words for an encounter face to face that outlets choose freely; none of them contradicts another.
_LOOSE = frozenset({"Meeting", "Talks", "Reception", "CourtesyCall", "WorkingSession"})


@dataclass(frozen=True)
class LinkTest:
    """Whether two mentions may be one event at all; curation's word before the program's."""

    known: Known
    forced: frozenset[Pair] = frozenset()
    forbidden: frozenset[Pair] = frozenset()

    def __call__(self, left: EventMention, right: EventMention) -> bool:
        """Whether nothing in what they tell excludes that these are one event. Symmetric; articles do not matter."""
        return (
            left.status is right.status
            and left.visit == right.visit
            and kinds_agree(left, right)
            and places_agree(left, right)
            and self._days_agree(left, right)
            and principals_agree(left, right)
        )

    def forbids(self, ours: Iterable[EventMention], theirs: Iterable[EventMention]) -> bool:
        """Whether curation keeps any two of them apart."""
        if not self.forbidden:
            return False
        others = [mention.ref for mention in theirs]
        return any(unordered(m.ref, ref) in self.forbidden for m in ours for ref in others)

    def told_twice(self, left: EventMention, right: EventMention) -> bool:
        """Whether one article tells the same event twice: all is equal, and only that."""
        return (
            left.kind == right.kind
            and left.slots == right.slots
            and left.told == right.told
            and left.place == right.place
        )

    def _days_agree(self, left: EventMention, right: EventMention) -> bool:
        if left.visit and left.sharp != right.sharp:
            sharp, other = (left, right) if left.sharp else (right, left)
            if sharp.first is not None and not other.claims_allow(sharp.first, self.known):
                return False
        if not (left.visit or left.sharp or right.sharp) and left.told and right.told and left.told != right.told:
            return False  # two datelines a day apart may be two days' talks
        if left.visit or not (left.sharp or right.sharp):
            early = max((m.first for m in (left, right) if m.first), default=None)
            late = min((m.last for m in (left, right) if m.last), default=None)
            return early is None or late is None or early <= late
        sharp, other = (left, right) if left.sharp else (right, left)
        if other.sharp:
            return sharp.first == other.first
        return sharp.first is not None and other.may_be_on(sharp.first, self.known)


def principals_agree(left: EventMention, right: EventMention) -> bool:
    """Whether the sides of one are those of the other or among them; a meeting needs two sides in common."""
    fewer, more = (left, right) if len(left.slots) <= len(right.slots) else (right, left)
    if len(fewer.slots) < 2 and not left.visit and len(more.slots) != len(fewer.slots):
        return False
    return contains_principals(more, fewer)


def contains_principals(more: EventMention, fewer: EventMention) -> bool:
    """Whether every side of `fewer` is a side of `more`; False where there is none."""
    if len(fewer.slots) > len(more.slots):
        return False
    open_slots = list(more.slots)
    for slot in sorted(fewer.slots, key=lambda s: (s.person is None, sorted(s.bodies))):
        match = next((s for s in open_slots if slot.agrees(s)), None)
        if match is None:
            return False
        open_slots.remove(match)
    return bool(fewer.slots)


def kinds_agree(left: EventMention, right: EventMention) -> bool:
    """Whether the kinds are two words for one encounter: not by telephone and face to face."""
    if left.kind == right.kind or left.visit:
        return True
    remote, other = (left, right) if left.kind in REMOTE else (right, left)
    if remote.kind in REMOTE:
        generic = other.kind in ("Meeting", "Talks", "Conference") and not other.place_explicit
        return ("RemoteMeeting" in (remote.kind, other.kind) and other.kind in REMOTE) or generic
    if "Conference" in (left.kind, right.kind):
        return {left.kind, right.kind} <= {"Conference", "Meeting", "WorkingSession"}
    return {left.kind, right.kind} <= _LOOSE


def places_agree(left: EventMention, right: EventMention) -> bool:
    """Whether the places do not exclude each other; a dateline says only where the story was filed."""
    firm = left.place_explicit and right.place_explicit
    if left.visit or firm or (left.country and right.country and not _filed(left) and not _filed(right)):
        if left.country and right.country and left.country != right.country:
            return False
        return not firm or left.visit or left.place is None or right.place is None or _overlap(left, right)
    return True


def _filed(mention: EventMention) -> bool:
    return mention.place is not None and not mention.place_explicit


def _overlap(left: EventMention, right: EventMention) -> bool:
    """Equal, or one is a venue named after the other's city: place keys of venues end in their city's slug."""
    ours, theirs = (left.place or "").partition("/")[2], (right.place or "").partition("/")[2]
    return ours == theirs or ours.endswith(f"-{theirs}") or theirs.endswith(f"-{ours}")
