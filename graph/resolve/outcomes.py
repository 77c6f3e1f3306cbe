"""What became of announced events, and which reports contradict that an event took place (ontology.md 5, R5).

A plan is realised by the one event that was held within the days it left open, in its place, with everybody who was
to take part; who else came does not matter. A plan that fits several is not guessed at: talks announced without a day
do not tell which of three meetings they were. An event that other articles call cancelled or denied for the same day
stays held, and the contradiction is listed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from graph.model import EventStatus
from graph.resolve.blocking import EventMention, sides
from graph.resolve.judgements import Ledger
from graph.resolve.matching import contains_principals, kinds_agree, places_agree

__all__ = ["find_contested", "find_realised"]

Events = Mapping[str, Sequence[EventMention]]
Links = dict[str, tuple[str, ...]]

_MANY: Final = 16
_AGAINST: Final = frozenset({EventStatus.CANCELLED, EventStatus.DENIED})


def find_realised(events: Events, ledger: Ledger) -> Links:
    """Key of a held event → keys of the plans that it realises, sorted."""
    held = _Held(events)
    found: dict[str, set[str]] = defaultdict(set)
    for key, members in sorted(events.items()):
        if members[0].status is not EventStatus.PLANNED:
            continue
        plan = _surest(members)
        fitting = [other for other in held.near(plan) if _fulfils(other[1], plan)]
        fitting = list(dict(fitting).items())
        for other, _ in fitting if len(fitting) == 1 else ():
            found[other].add(key)
            # Not one thing but two: what was announced stays what it was, and the event realises it.
            reason = "a plan, and the event that it became: announced for these days, held with all who were to come"
            ledger.different(key, other, "event-realised", reason, 0.9 if plan.sharp else 0.7)
        for other, _ in fitting if len(fitting) > 1 else ():
            ledger.different(key, other, "event-ambiguous", "several events fit what was announced", 0.5)
    return {key: tuple(sorted(plans)) for key, plans in sorted(found.items())}


def find_contested(events: Events, ledger: Ledger) -> Links:
    """Key of a held event → keys of the events reported as cancelled or denied that it contradicts, sorted."""
    held = _Held(events)
    found: dict[str, set[str]] = defaultdict(set)
    for key, members in sorted(events.items()):
        against = _surest(members)
        if against.status not in _AGAINST or not against.sharp:
            continue
        for other, mention in held.near(against):
            if _fulfils(mention, against) and contains_principals(against, mention):
                found[other].add(key)
                ledger.different(key, other, "event-status", "held by one report, not held by another", 0.6)
    return {key: tuple(sorted(others)) for key, others in sorted(found.items())}


class _Held:
    """Held events of a known day, by block and day."""

    def __init__(self, events: Events) -> None:
        self._days: dict[tuple[object, ...], list[tuple[date, str, EventMention]]] = defaultdict(list)
        for key, members in events.items():
            mention = _surest(members)
            if mention.status is EventStatus.HELD and mention.sharp and mention.first is not None:
                for block in sides(mention):
                    self._days[mention.visit, block].append((mention.first, key, mention))
        for days in self._days.values():
            days.sort(key=lambda entry: entry[:2])

    def near(self, mention: EventMention) -> Iterator[tuple[str, EventMention]]:
        """Those that share a block and are within the days of `mention`: none where it leaves all days open."""
        if mention.first is None or mention.last is None:
            return
        early = mention.published if mention.published and not mention.stated else mention.first
        for block in sides(mention):
            days = self._days.get((mention.visit, block), [])
            low = bisect_left(days, early, key=lambda entry: entry[0])
            high = bisect_right(days, mention.last, key=lambda entry: entry[0])
            for _, key, other in days[low : min(high, low + _MANY)]:
                yield key, other


def _surest(members: Sequence[EventMention]) -> EventMention:
    """The mention that tells most: one with a day, then with most sides, then reported first."""
    return min(members, key=lambda m: (not m.sharp, -len(m.slots), m.attested))


def _fulfils(held: EventMention, plan: EventMention) -> bool:
    """Whether the event can be the one announced; the visitor's country is a matter of the place."""
    if held.first is None or not (plan.visit or plan.weekday is None or plan.weekday == held.first.weekday()):
        return False
    return contains_principals(held, plan) and kinds_agree(held, plan) and places_agree(held, plan)
