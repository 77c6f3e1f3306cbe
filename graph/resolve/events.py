"""Which events of different articles are one (ontology.md 5, R4).

Status and family are equal, kinds, places and days compatible, and the principals of one are those of the other or
among them. Reports of a known day are joined first; a report without a day joins the one event that it fits, and
none when it fits two. Two events that one article keeps apart are two.

Mentions are judged group by group (`blocking.event_groups`), and within a group looked up by sides and day: no step
compares everything with everything, and what is too much alike to be told apart is not guessed at.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from graph.resolve.blocking import EventMention, event_groups, sides
from graph.resolve.clusters import Cluster, Clusters
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known
from graph.resolve.matching import LinkTest
from graph.resolve.scores import bounded, news_day, record, same_side_and_place, score, window

__all__ = ["cluster_events"]

_SAME_NEWS: Final = timedelta(days=3)
_LONGEST_VISIT: Final = timedelta(days=31)
# With so many other tellings of its block one is compared, the best attested; with so many dated events one without
# a day. Beyond that nothing could tell them apart, and a busy day would cost its square.
_COMPARED: Final = 16
_MANY: Final = 48
_RECORDED: Final = 4

Shared = Sequence[tuple[str, str, str]]


def cluster_events(
    mentions: Sequence[EventMention],
    known: Known,
    ledger: Ledger,
    *,
    forced: frozenset[tuple[str, str]] = frozenset(),
    forbidden: frozenset[tuple[str, str]] = frozenset(),
    shared: Shared = (),
) -> list[list[EventMention]]:
    """Sets of mentions of one event each, in order of attestation, each set too.

    `forced` and `forbidden` are pairs of references that curation joins and parts. `shared` are pairs of visits, by
    reference, with the key of a meeting that both contain.
    """
    test = LinkTest(known, forced, forbidden)
    extra: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for left, right, part in shared:
        extra[left].append((left, right, part))
    joined = [*forced, *((left, right) for left, right, _ in shared)]
    clusters = [
        sorted(cluster.members(), key=lambda m: m.attested)
        for group in event_groups(mentions, joined)
        for cluster in _cluster_group(group, test, ledger, [s for m in group for s in extra.get(m.ref, ())])
    ]
    return sorted(clusters, key=lambda members: members[0].attested)


def _cluster_group(group: Sequence[EventMention], test: LinkTest, ledger: Ledger, shared: Shared) -> Iterable[Cluster]:
    """The events of one group of mentions: nothing outside it matters."""
    clusters = Clusters(test)
    if len(group) == 1:
        clusters.add(group)
        return clusters.by_name.values()
    for telling in _tellings(group, test):
        clusters.add(telling)
        for mention in telling[1:]:
            record(telling[0], mention, "event-same-day", score(telling[0], mention), ledger)
    refs = {m.ref for m in group}
    for left, right in sorted(pair for pair in test.forced if pair[0] in refs):
        clusters.join(left, right)
    for left, right, part in sorted(shared):
        if clusters.join(left, right):
            ledger.same(left, right, "event-shared-part", f"the same visitor, and {part} is a part of both", 0.8)
    _join_dated(group, clusters, ledger)
    _join_undated(group, clusters, ledger)
    return clusters.by_name.values()


def _tellings(group: Sequence[EventMention], test: LinkTest) -> Iterator[list[EventMention]]:
    """Mentions of a known day that tell the same, together; all others, and those that curation parts, alone."""
    curated = {ref for pair in test.forbidden for ref in pair}
    tellings: dict[tuple[object, ...], list[EventMention]] = defaultdict(list)
    for mention in group:
        alone = not mention.sharp or not mention.slots or mention.ref in curated
        tellings[mention.ref if alone else "", mention.telling].append(mention)
    yield from tellings.values()


# -- reports of a known day -----------------------------------------------------------------------------------------


def _join_dated(group: Sequence[EventMention], clusters: Clusters, ledger: Ledger) -> None:
    """Join what has the same day, the best matches first. Who fits two that exclude each other joins neither."""
    reps = {m.ref: m for m in group if m.sharp and clusters.of(m.ref).tellings[m.telling] is m}
    scored = sorted({(-score(a, b), a.ref, b.ref) for a, b in _dated_pairs(reps, clusters)})
    best: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for value, left, right in scored:
        best[left].append((value, right))
        best[right].append((value, left))
    torn = {ref for ref, found in best.items() if _torn(found, clusters)}
    for ref in sorted(torn):
        for value, other in best[ref][:_RECORDED]:
            ledger.different(ref, other, "event-ambiguous", "it fits two events that exclude each other", -value)
    for value, left, right in scored:
        if left not in torn and right not in torn and clusters.join(left, right):
            record(reps[left], reps[right], "event-same-day", -value, ledger)


def _dated_pairs(reps: Mapping[str, EventMention], clusters: Clusters) -> Iterator[tuple[EventMention, EventMention]]:
    """The pairs of tellings of one block and day that may be one event."""
    blocks: dict[tuple[object, ...], list[EventMention]] = defaultdict(list)
    for mention in reps.values():
        where = (mention.country or "") if mention.visit else mention.first
        for block in sides(mention):
            blocks[where, block].append(mention)
    for members in blocks.values():
        members.sort(key=lambda m: (m.first or date.min, -len(clusters.of(m.ref).articles), m.ref))
        for index, right in enumerate(members):
            for left in members[max(0, index - _COMPARED) : index] if right.visit else members[: min(index, _COMPARED)]:
                ours, theirs = clusters.of(left.ref), clusters.of(right.ref)
                if ours is not theirs and clusters.compatible(ours, theirs):
                    yield (left, right) if left.ref < right.ref else (right, left)


def _torn(found: Sequence[tuple[float, str]], clusters: Clusters) -> bool:
    """Whether the best matches of a telling exclude one another."""
    top = [clusters.of(ref) for value, ref in found if value == found[0][0]][:_COMPARED]
    return any(a is not b and not clusters.compatible(a, b) for i, a in enumerate(top) for b in top[i + 1 :])


# -- reports without a day ------------------------------------------------------------------------------------------


def _join_undated(group: Sequence[EventMention], clusters: Clusters, ledger: Ledger) -> None:
    """Let every mention without a day join the one event that it fits; then join those that are news of one day."""
    undated = sorted((m for m in group if not m.sharp), key=lambda m: m.attested)
    dated = _Calendar(m for m in group if m.sharp and clusters.of(m.ref).tellings.get(m.telling) is m)
    for mention in undated:
        _place(mention, dated, clusters, ledger)
    rest = [m for m in undated if len(clusters.of(m.ref).articles) == 1 and news_day(m) is not None]
    _join_news(rest, clusters, ledger)


class _Calendar:
    """Dated mentions by block, in the order of their first days."""

    def __init__(self, mentions: Iterable[EventMention]) -> None:
        self._by_block: dict[tuple[str, ...], list[EventMention]] = defaultdict(list)
        for mention in mentions:
            for block in sides(mention):
                self._by_block[block].append(mention)
        self._days: dict[tuple[str, ...], list[date]] = {}
        for block, members in self._by_block.items():
            members.sort(key=lambda m: (m.first or date.min, m.ref))
            self._days[block] = [m.first or date.min for m in members]

    def within(self, mention: EventMention, known: Known) -> Iterator[EventMention]:
        """Those that share a block with `mention` and lie within the days that its article leaves open."""
        early, late = window(mention, known)
        if mention.visit and early is not None:
            early = max(early, date.min + _LONGEST_VISIT) - _LONGEST_VISIT
        for block in sides(mention):
            days = self._days.get(block, [])
            low = bisect_left(days, early) if early else 0
            high = bisect_right(days, late) if late else len(days)
            yield from self._by_block.get(block, [])[low:high]


def _place(mention: EventMention, dated: _Calendar, clusters: Clusters, ledger: Ledger) -> None:
    known = clusters.linkable.known
    own = clusters.of(mention.ref)
    homes: dict[str, Cluster] = {}
    for other in dated.within(mention, known):
        homes.setdefault(clusters.home[other.ref], clusters.of(other.ref))
        if len(homes) > _MANY:
            ledger.different(mention.ref, other.ref, "event-ambiguous", "without a day it may be many events", 0.5)
            return
    fitting = [
        homes[name] for name in sorted(homes) if homes[name] is not own and clusters.compatible(own, homes[name])
    ]
    scored = {home.name: max(score(mention, m) for m in home.tellings.values()) for home in fitting}
    best = [home for home in fitting if scored[home.name] == max(scored.values())]
    if len(best) > 1:
        for home in best[:_RECORDED]:
            ledger.different(mention.ref, home.name, "event-ambiguous", "without a day it fits several events", 0.5)
        return
    for home in best:
        other = min(home.tellings.values(), key=lambda m: (-score(mention, m), m.ref))
        if not bounded(mention, known) and not same_side_and_place(mention, other):
            reason = "without a day, and nothing else tells when it was"
            ledger.different(mention.ref, home.name, "event-undated", reason, 0.5)
        elif clusters.join(mention.ref, home.name):
            record(other, mention, "event-undated", scored[home.name] - 0.1, ledger)


def _join_news(rest: Sequence[EventMention], clusters: Clusters, ledger: Ledger) -> None:
    """Join reports without a day that came out within three days of each other."""
    blocks: dict[tuple[str, ...], list[EventMention]] = defaultdict(list)
    for mention in rest:
        for block in sides(mention):
            blocks[block].append(mention)
    for block in sorted(blocks):
        recent: list[EventMention] = []
        for mention in sorted(blocks[block], key=lambda m: (news_day(m) or date.min, m.ref)):
            recent = [m for m in recent if _one_news(m, mention)][-_COMPARED:]
            # The nearest first; of one event only its last report needs to be looked at.
            for other in reversed(recent):
                if clusters.join(other.ref, mention.ref):
                    record(other, mention, "event-same-news", score(other, mention) - 0.2, ledger)
            here = clusters.home[mention.ref]
            recent = [*(m for m in recent if clusters.home[m.ref] != here), mention]


def _one_news(left: EventMention, right: EventMention) -> bool:
    """Whether two reports without a day came out within three days; without a publication date, were filed on one."""
    if left.published is None or right.published is None:
        return left.told is not None and left.told == right.told
    return abs(left.published - right.published) <= _SAME_NEWS
