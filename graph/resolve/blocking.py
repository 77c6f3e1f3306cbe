"""Events as they are compared: who, on which days, what kind, where; and which pairs are worth comparing.

Two mentions are compared only when they share a block: status, family (meeting or visit) and two principals of
different sides (of a visit the visitor). So a busy principal makes no busy block (ontology.md 5, R4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations, product

from graph.model import ArticleHead, DateDerivation, EventFrame, EventStatus, ParticipantRole, Resolution, TenureStatus
from graph.resolve.attestation import Attestation, attestation
from graph.resolve.known import Known

__all__ = ["Claim", "EventMention", "Slot", "event_groups", "read_event", "sides"]

VISITS = frozenset({"Visit", "StateVisit", "OfficialVisit", "WorkingVisit"})
REMOTE = frozenset({"RemoteMeeting", "PhoneTalks", "VideoTalks"})

# News reports what happened within two weeks, and announces what comes within half a year.
_REPORTED = timedelta(days=14)
_ANNOUNCED = timedelta(days=180)
_SHARP = frozenset({DateDerivation.DATELINE})  # the day of filing: the event was then or the day before


@dataclass(frozen=True, slots=True)
class Slot:
    """One side's principal: a person with the bodies that he or she represents or leads, or a body alone."""

    person: str | None
    bodies: frozenset[str]

    def agrees(self, other: Slot) -> bool:
        """Whether two articles can mean the same side by these: a delegation is its head or its organization."""
        if self.person and other.person:
            return self.person == other.person
        return bool(self.bodies & other.bodies)

    @property
    def keys(self) -> frozenset[str]:
        """Every key under which the side may be named."""
        return self.bodies | {self.person} if self.person else self.bodies


@dataclass(frozen=True, slots=True)
class Claim:
    """What an article says of a person's office: it bounds the day on which it can have been written."""

    person: str
    office: str
    status: TenureStatus


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event as one article reports it; `first` and `last` bound its day, None where nothing does.

    `sharp` says that the article itself gives the day, `told` is the day that it gives, be it only that of its
    dateline; `weekday` is Monday 0; `claims` are the article's.
    """

    ref: str
    article: str
    kind: str
    status: EventStatus
    slots: tuple[Slot, ...]
    first: date | None
    last: date | None
    sharp: bool
    told: date | None
    stated: bool  # the text gives some date, be it only a month or a weekday
    weekday: int | None
    place: str | None
    country: str | None
    place_explicit: bool
    published: date | None
    claims: tuple[Claim, ...]

    @property
    def visit(self) -> bool:
        """Whether it is of the family of visits."""
        return self.kind in VISITS

    @property
    def telling(self) -> tuple[object, ...]:
        """What is compared of it, claims aside: mentions that are equal in this fit the same events."""
        return (
            self.kind, self.slots, self.first, self.last, self.sharp, self.told, self.weekday, self.place,
            self.country, self.place_explicit,
        )  # fmt: skip

    @property
    def attested(self) -> Attestation:
        """When its article came out, for what earlier reports decide."""
        return attestation(self.published, self.ref)

    @property
    def day(self) -> date | None:
        """The day, where known."""
        return self.first if self.sharp else None

    def may_be_on(self, day: date, known: Known) -> bool:
        """Whether nothing in the article speaks against this day: its dates, its weekday, who is in which office."""
        if (self.first and day < self.first) or (self.last and day > self.last):
            return False
        if self.weekday is not None and self.weekday != day.weekday():
            return False
        return self.claims_allow(day, known)

    def claims_allow(self, day: date, known: Known) -> bool:
        """Whether the offices that the article gives could be given so on this day."""
        return all(known.allows(c.person, c.office, c.status, day) for c in self.claims)


def read_event(
    frame: EventFrame,
    article: ArticleHead,
    resolution: Resolution,
    led: Mapping[str, frozenset[str]],
    claims: tuple[Claim, ...],
) -> EventMention:
    """An event frame with its principals as keys and its day as a window; `led` tells which bodies a person leads."""
    first, last, sharp = _window(frame, article.published)
    place = resolution.key(article.key, frame.place) if frame.place else None
    country = frame.country or (resolution.places[place].country if place and place in resolution.places else None)
    return EventMention(
        ref=f"{article.key}#{frame.id}",
        article=article.key,
        kind=frame.kind,
        status=frame.status,
        slots=_slots(frame, article.key, resolution, led),
        first=first,
        last=last,
        sharp=sharp,
        told=_told(frame),
        stated=frame.date is not None and (frame.date.earliest is not None or frame.date.weekday is not None),
        weekday=frame.date.weekday if frame.date else None,
        place=place if place in resolution.places else None,
        country=country,
        place_explicit=frame.place_derivation in ("explicit", "venue"),
        published=article.published,
        claims=claims,
    )


def _slots(
    frame: EventFrame, article: str, resolution: Resolution, led: Mapping[str, frozenset[str]]
) -> tuple[Slot, ...]:
    """The principals, a body left out where its own representative takes part, sorted."""
    slots: dict[str, Slot] = {}
    for participant in frame.participants:
        key = resolution.key(article, participant.ref)
        if key.startswith("person/"):
            bodies = {resolution.key(article, participant.represents)} if participant.represents else set()
            slots[key] = Slot(key, frozenset(b for b in bodies | led.get(key, frozenset()) if _acts(b)))
        else:
            slots[key] = Slot(None, frozenset({key}))
    represented = {body for slot in slots.values() if slot.person for body in slot.bodies}
    kept = [key for key, slot in slots.items() if slot.person or not slot.bodies <= represented]
    guests = [resolution.key(article, p.ref) for p in frame.participants if p.role is not ParticipantRole.HOST]
    if frame.kind in VISITS and guests:
        kept = [key for key in kept if key in guests]  # who is visited is a side of the meetings, not a traveller
    return tuple(slots[key] for key in sorted(kept))


def _told(frame: EventFrame) -> date | None:
    value = frame.date
    if value is not None and frame.kind in VISITS and value.derivation is DateDerivation.RANGE:
        return value.earliest
    return value.day if value is not None else None


def _acts(body: str) -> bool:
    """Whether representing the body tells who somebody is: a whole state is too wide."""
    return not body.startswith("state/")


def _window(frame: EventFrame, published: date | None) -> tuple[date | None, date | None, bool]:
    value = frame.date
    if value is not None and value.earliest is not None and value.latest is not None:
        sharp = value.day is not None or (frame.kind in VISITS and value.derivation is DateDerivation.RANGE)
        early = value.earliest - timedelta(days=1) if value.derivation in _SHARP else value.earliest
        return early, value.latest, sharp and value.derivation not in _SHARP
    if published is None:
        return (value.earliest, value.latest, False) if value is not None else (None, None, False)
    if frame.status is EventStatus.HELD:
        return published - _REPORTED, published, False
    return published - _REPORTED, published + _ANNOUNCED, False


def sides(mention: EventMention) -> tuple[tuple[str, ...], ...]:
    """The blocks of a mention: every two names of different sides; of a visit, or of one side alone, every name.

    Two mentions that may be one event share a block, since the sides of one are those of the other or among them.
    """
    return _blocks(mention.slots, mention.visit)


@lru_cache(maxsize=1 << 16)  # asked for in every step of judging events, and of the same principals again and again
def _blocks(slots: tuple[Slot, ...], visit: bool) -> tuple[tuple[str, ...], ...]:
    names = [sorted(slot.keys) for slot in slots]
    alone = tuple((name,) for found in names for name in found)
    if visit or len(names) < 2:
        return alone
    pairs = {
        (min(one, other), max(one, other))
        for ours, theirs in combinations(names, 2)
        for one, other in product(ours, theirs)
    }
    return tuple(sorted(pairs))


def event_groups(
    mentions: Sequence[EventMention], joined: Iterable[tuple[str, str]] = ()
) -> Iterator[list[EventMention]]:
    """The mentions in groups that nothing joins: no event has mentions in two of them. Each can be judged alone.

    `joined` are pairs of references that belong together whatever their blocks say. Groups and members are sorted.
    """
    parent: dict[str, str] = {}
    first: dict[tuple[object, ...], str] = {}

    def root(ref: str) -> str:
        while parent.setdefault(ref, ref) != ref:
            parent[ref] = ref = parent[parent[ref]]
        return ref

    def unite(left: str, right: str) -> None:
        ours, theirs = sorted((root(left), root(right)))
        parent[theirs] = ours

    for mention in mentions:
        for block in sides(mention):
            unite(mention.ref, first.setdefault((mention.status, mention.visit, block), mention.ref))
    for left, right in joined:
        unite(left, right)
    groups: dict[str, list[EventMention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: m.ref):
        groups[root(mention.ref)].append(mention)
    for ref in sorted(groups):
        yield groups[ref]
