"""From event frames to keys: mentions made, copies set aside, events judged and named, plans held against what came.

Meetings come before visits, since visits that contain one meeting are one visit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model import ArticleHead, EventFrame, Frames, OrganizationKind, Resolution, TenureStatus
from graph.resolve.blocking import Claim, EventMention, read_event
from graph.resolve.copies import twins
from graph.resolve.curator import Curator
from graph.resolve.events import cluster_events
from graph.resolve.judgements import Ledger, Pair, unordered
from graph.resolve.known import Known
from graph.resolve.naming import event_key, name_events
from graph.resolve.outcomes import find_contested, find_realised

__all__ = ["Outcomes", "find_events"]

_HOLDING = frozenset({TenureStatus.INCUMBENT, TenureStatus.ACTING, TenureStatus.OUTGOING})


@dataclass
class Outcomes:
    """Keys of events by reference; keys of held events with those of their plans, and of reports against them."""

    keys: dict[str, str] = field(default_factory=dict)
    realised: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contested: dict[str, tuple[str, ...]] = field(default_factory=dict)


def find_events(
    pairs: Sequence[tuple[Frames, ArticleHead]],
    resolution: Resolution,
    known: Known,
    curator: Curator,
    ledger: Ledger,
) -> Outcomes:
    """Decide the keys of meetings and visits of articles in order of attestation."""
    mentions: list[EventMention] = []
    for frame, article in pairs:
        claims, led = _claims(frame, resolution)
        mentions += [read_event(event, article, resolution, led, claims) for event in frame.events]
    own = {m.ref: event_key([m], known) for m in mentions} if curator else {}
    forced, forbidden = curator.pairs(own)
    same = {c: o for c, o in _same_text(pairs, resolution) if unordered(c, o) not in forbidden}
    for copy, original in same.items():
        ledger.same(copy, original, "event-same-text", "the same running text tells the same event", 1.0)
    forced = frozenset(unordered(same.get(a, a), same.get(b, b)) for a, b in forced)
    told = [m for m in mentions if m.ref not in same]
    judge = _Judge(known, ledger, forced, forbidden)
    outcomes = Outcomes()
    meetings = judge.named([m for m in told if not m.visit], ())
    outcomes.keys = {m.ref: key for key, members in meetings.items() for m in members}
    outcomes.keys.update({copy: outcomes.keys[o] for copy, o in same.items() if o in outcomes.keys})
    shared = _sharing(_parts(pairs, outcomes.keys), {m.ref for m in told if m.visit}, same)
    visits = judge.named([m for m in told if m.visit], shared)
    outcomes.keys.update({m.ref: key for key, members in visits.items() for m in members})
    outcomes.keys.update({copy: outcomes.keys[original] for copy, original in same.items()})
    outcomes.realised = find_realised(meetings | visits, ledger)
    outcomes.contested = find_contested(meetings | visits, ledger)
    return outcomes


@dataclass(frozen=True)
class _Judge:
    known: Known
    ledger: Ledger
    forced: frozenset[Pair]
    forbidden: frozenset[Pair]

    def named(
        self, mentions: Sequence[EventMention], shared: Sequence[tuple[str, str, str]]
    ) -> dict[str, list[EventMention]]:
        """The events that these are mentions of, by key."""
        refs = {m.ref for m in mentions}
        clusters = cluster_events(
            mentions,
            self.known,
            self.ledger,
            forced=frozenset(p for p in self.forced if p[0] != p[1] and refs >= set(p)),
            forbidden=frozenset(p for p in self.forbidden if refs >= set(p)),
            shared=shared,
        )
        return dict(zip(name_events(clusters, self.known), clusters, strict=True))


def _same_text(pairs: Sequence[tuple[Frames, ArticleHead]], resolution: Resolution) -> Iterator[tuple[str, str]]:
    """References of events of copies with those of the originals."""
    frames = {head.key: frame for frame, head in pairs} if resolution.copies else {}

    def sides(frame: Frames, event: EventFrame) -> object:
        who = sorted({resolution.key(frame.article, p.ref) for p in event.participants})
        return event.kind, event.status, tuple(who)

    for copy, original in resolution.copies.items():
        for ours, theirs in twins(frames[copy].events, frames[original].events, frames[copy], frames[original], sides):
            yield f"{copy}#{ours}", f"{original}#{theirs}"


def _claims(frame: Frames, resolution: Resolution) -> tuple[tuple[Claim, ...], Mapping[str, frozenset[str]]]:
    """What the article says of offices, and which bodies each person leads by them."""
    claims: list[Claim] = []
    led: dict[str, set[str]] = {}
    for tenure in frame.tenures:
        person, office = (resolution.keys[f"{frame.article}#{ref}"] for ref in (tenure.person, tenure.office))
        claims.append(Claim(person, office, tenure.status))
        body = resolution.offices[office].organization
        if tenure.status in _HOLDING and body and _leads(office, body, resolution):
            led.setdefault(person, set()).add(body)
    return tuple(claims), {person: frozenset(bodies) for person, bodies in led.items()}


def _leads(office: str, body: str, resolution: Resolution) -> bool:
    """Whether the office is the head of a body that acts through its head: a ministry, a commission, a party."""
    organization = resolution.organizations.get(body)
    if organization is None or organization.kind is OrganizationKind.STATE:
        return False
    return resolution.offices[office].role in _LEADING


def _parts(pairs: Sequence[tuple[Frames, ArticleHead]], keys: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Key of a meeting → references of the visits that articles make it a part of."""
    parts: dict[str, list[str]] = {}
    for frame, article in pairs:
        for event in frame.events:
            part = keys.get(f"{article.key}#{event.id}")
            if event.part_of_visit and part:
                parts.setdefault(part, []).append(f"{article.key}#{event.part_of_visit}")
    return parts


def _sharing(parts: Mapping[str, list[str]], known: Set[str], same: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Neighbours, copies aside, among the visits that contain one meeting: one joined to the next."""
    pairs = []
    for part, visits in parts.items():
        refs = sorted(known & {same.get(visit, visit) for visit in visits})
        pairs += [(left, right, part) for left, right in pairwise(refs)]
    return pairs


# Roles whose holder is met when the body is: the minister for the ministry, the head for the commission.
_LEADING = frozenset(
    {"minister", "foreign-minister", "head", "director", "chair", "president", "speaker", "general-secretary",
     "first-secretary", "party-leader", "leader", "secretary-general", "director-general"}
)  # fmt: skip
