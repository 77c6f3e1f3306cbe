"""Which events of different articles are one (ontology.md 5, R4).

Status and family are equal, kinds, places and days compatible, and the principals of one are those of the other or
among them. Reports of a known day are joined first; a report without a day joins the one event that it fits, and
none when it fits two. Two events that one article keeps apart are two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from graph.model import TenureStatus
from graph.resolve.blocking import EventMention, candidate_pairs
from graph.resolve.judgements import Ledger, matches
from graph.resolve.known import Known
from graph.resolve.matching import LinkTest
from ontology.curation import Curation

__all__ = ["cluster_events"]

_SAME_NEWS = timedelta(days=3)
_ABOUT_A_YEAR = timedelta(days=400)


@dataclass
class _Clusters:
    """Growing sets of mentions; a set takes another one in only when all their members may be one."""

    linkable: LinkTest
    members: dict[str, list[EventMention]] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)

    def add(self, mention: EventMention) -> None:
        self.members[mention.ref] = [mention]
        self.home[mention.ref] = mention.ref

    def of(self, ref: str) -> list[EventMention]:
        return self.members[self.home[ref]]

    def join(self, left: str, right: str) -> bool:
        """Make one set of two; False when they are one already or some members exclude one another."""
        ours, theirs = self.home[left], self.home[right]
        if ours == theirs or not self.compatible(ours, theirs):
            return False
        kept, gone = sorted((ours, theirs))
        self.members[kept] = sorted([*self.members[kept], *self.members.pop(gone)], key=lambda m: m.ref)
        self.home.update(dict.fromkeys((m.ref for m in self.members[kept]), kept))
        return True

    def compatible(self, ours: str, theirs: str) -> bool:
        return all(self.linkable(a, b) for a in self.members[ours] for b in self.members[theirs])


def cluster_events(
    mentions: Sequence[EventMention],
    own: Mapping[str, str],
    known: Known,
    curation: Curation,
    ledger: Ledger,
    *,
    shared: Sequence[tuple[str, str, str]] = (),
) -> list[list[EventMention]]:
    """Sets of mentions of one event each; `own` gives each mention's key by its own article, for curation.

    `shared` are pairs of visits, by reference, with the key of a meeting that both contain.
    """
    forced, forbidden = _curated(mentions, own, curation, ledger)
    test = LinkTest(known, forced, forbidden)
    clusters = _Clusters(test)
    for mention in sorted(mentions, key=lambda m: m.ref):
        clusters.add(mention)
    for left, right in sorted(forced):
        clusters.join(left, right)
    for left, right, part in sorted(shared):
        if clusters.join(left, right):
            ledger.same(left, right, "event-shared-part", f"the same visitor, and {part} is a part of both", 0.8)
    _join_dated(mentions, clusters, ledger)
    _join_undated(mentions, clusters, known, ledger)
    return [clusters.members[ref] for ref in sorted(clusters.members)]


def _join_dated(mentions: Sequence[EventMention], clusters: _Clusters, ledger: Ledger) -> None:
    """Join what has the same day, the best matches first. Who fits two that exclude each other joins neither."""
    dated = [m for m in mentions if m.sharp]
    pairs = list(candidate_pairs(dated, clusters.linkable))
    scored = sorted(((-_score(a, b), a.ref, b.ref) for a, b in pairs))
    by_ref = {m.ref: m for m in dated}
    best: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for score, left, right in scored:
        best[left].append((score, right))
        best[right].append((score, left))
    torn = {ref for ref, found in best.items() if _torn(found, by_ref, clusters)}
    for ref in sorted(torn):
        for score, other in best[ref]:
            ledger.different(ref, other, "event-ambiguous", "it fits two events that exclude each other", -score)
    for score, left, right in scored:
        if left not in torn and right not in torn and clusters.join(left, right):
            _record(by_ref[left], by_ref[right], "event-same-day", -score, ledger)


def _torn(found: Sequence[tuple[float, str]], by_ref: Mapping[str, EventMention], clusters: _Clusters) -> bool:
    """Whether the best matches of a mention exclude one another."""
    top = [ref for score, ref in found if score == found[0][0]]
    return any(not clusters.linkable(by_ref[a], by_ref[b]) for i, a in enumerate(top) for b in top[i + 1 :])


def _join_undated(mentions: Sequence[EventMention], clusters: _Clusters, known: Known, ledger: Ledger) -> None:
    """Let every mention without a day join the one event that it fits; then join those that are news of one day."""
    by_principal: dict[tuple[object, ...], list[EventMention]] = defaultdict(list)
    for mention in mentions:
        if mention.sharp:
            for key in {key for slot in mention.slots for key in slot.keys}:
                by_principal[mention.status, mention.visit, key].append(mention)
    undated = sorted((m for m in mentions if not m.sharp), key=lambda m: m.ref)
    for mention in undated:
        keys = sorted({key for slot in mention.slots for key in slot.keys})
        near = {m.ref: m for key in keys for m in by_principal[mention.status, mention.visit, key]}
        homes = {clusters.home[ref] for ref in near if clusters.linkable(mention, near[ref])}
        fitting = sorted(h for h in homes if clusters.compatible(clusters.home[mention.ref], h))
        _place(mention, fitting, clusters, known, ledger)
    rest = [m for m in undated if len(clusters.of(m.ref)) == 1]
    for left, right in candidate_pairs(rest, lambda a, b: _one_news(a, b) and clusters.linkable(a, b)):
        if clusters.join(left.ref, right.ref):
            _record(left, right, "event-same-news", _score(left, right) - 0.2, ledger)


def _place(mention: EventMention, fitting: Sequence[str], clusters: _Clusters, known: Known, ledger: Ledger) -> None:
    scored = {home: max(_score(mention, m) for m in clusters.members[home]) for home in fitting}
    best = [home for home in fitting if scored[home] == max(scored.values())]
    if len(best) > 1:
        for home in best:
            ledger.different(mention.ref, home, "event-ambiguous", "without a day it fits several events", 0.5)
        return
    for home in best:
        other = clusters.members[home][0]
        if not _bounded(mention, known) and not _same_side_and_place(mention, other):
            reason = "without a day, and nothing else tells when it was"
            ledger.different(mention.ref, home, "event-undated", reason, 0.5)
        elif clusters.join(mention.ref, home):
            _record(other, mention, "event-undated", scored[home] - 0.1, ledger)


def _bounded(mention: EventMention, known: Known) -> bool:
    """Whether the article tells when to within a year or so: by its dates, or by who is in office and who no longer."""
    if mention.first is not None and mention.last is not None:
        return True
    since, until = [], []
    for claim in mention.claims:
        terms = known.tenures(claim.person, claim.office)
        if len(terms) == 1 and claim.status is TenureStatus.FORMER:
            since.append(terms[0].end_earliest)
        elif len(terms) == 1:
            since.append(terms[0].start_earliest)
            until.append(terms[0].end_latest)
    start, end = max(filter(None, since), default=None), min(filter(None, until), default=None)
    return start is not None and end is not None and end - start <= _ABOUT_A_YEAR


def _same_side_and_place(left: EventMention, right: EventMention) -> bool:
    return len(left.slots) == len(right.slots) and left.place is not None and left.place == right.place


def _one_news(left: EventMention, right: EventMention) -> bool:
    """Whether two reports without a day came out within three days."""
    if left.published is None or right.published is None:
        return False
    return abs(left.published - right.published) <= _SAME_NEWS


# -- scores and records ---------------------------------------------------------------------------------------------


def _score(left: EventMention, right: EventMention) -> float:
    equal = len(left.slots) == len(right.slots)
    return round(
        0.6
        + 0.2 * equal
        + 0.1 * (left.place is not None and left.place == right.place)
        + 0.1 * (left.kind == right.kind),
        2,
    )


def _record(left: EventMention, right: EventMention, rule: str, score: float, ledger: Ledger) -> None:
    day = (left.day or right.day) if left.sharp or right.sharp else None
    when = f"on {day}" if day else "at about the same time"
    sides = sorted({slot.person or min(slot.bodies) for slot in (*left.slots, *right.slots)})
    where = f", in {left.place}" if left.place and left.place == right.place else ""
    ledger.same(left.ref, right.ref, rule, f"the same principals {when}{where}: {', '.join(sides)}", score)


def _curated(
    mentions: Iterable[EventMention], own: Mapping[str, str], curation: Curation, ledger: Ledger
) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """The pairs of references that curation joins and parts."""
    forced: set[tuple[str, str]] = set()
    forbidden: set[tuple[str, str]] = set()
    refs = sorted(m.ref for m in mentions) if curation.entries else []
    for entry in curation.entries:
        left = [ref for ref in refs if matches(entry.left, ref, own[ref])]
        right = [ref for ref in refs if matches(entry.right, ref, own[ref])]
        pairs = {(min(a, b), max(a, b)) for a in left for b in right if a != b}
        (forced if entry.same else forbidden).update(pairs)
        if pairs:
            record = ledger.same if entry.same else ledger.different
            record(entry.left, entry.right, "curation", entry.reason, 1.0, "curation")
    return frozenset(forced), frozenset(forbidden)
