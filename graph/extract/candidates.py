"""The events of one article while they are put together, and the sentences that they are read from."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.clauses import Member, Row
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.tokens import Line
from graph.model import DateValue, EventStatus, ParticipantRole, SegmentKind, Span
from graph.values import value

__all__ = ["REMOTE", "Candidate", "Reading", "Story", "more_specific", "on_arrival"]

#: Kinds of meeting that have no place.
REMOTE = frozenset({"PhoneTalks", "VideoTalks"})
_SPECIFIC = {
    "Meeting": 0,
    "Talks": 2,
    "WorkingSession": 2,
    "Reception": 2,
    "Conference": 2,
    "CourtesyCall": 3,
    "PhoneTalks": 4,
    "VideoTalks": 4,
    "Visit": 9,
}


def more_specific(kind: str, other: str) -> bool:
    """Whether `kind` says more of an event than `other` does."""
    return _SPECIFIC[kind] > _SPECIFIC[other]


@value(frozen=True, slots=True)
class Reading:
    """A sentence ready for patterns: its row, place in the article, kind of segment and span, and its tokens."""

    row: Row
    line: int
    kind: SegmentKind
    span: Span
    paragraph: int
    tokens: Line

    def span_of(self, first: int, last: int) -> Span:
        """The characters of the article from the row's item `first` to its item `last`."""
        return self.tokens.span(self.row.items[first].start, self.row.items[last].end)


@dataclass(slots=True)
class Candidate:
    """One event as it is being put together.

    A `vague` one does not say who took part; a `headline` one has been told by the title only. A `separate` one stands
    for several: the first member met the others one by one. A `weak` one only completes what is told elsewhere.
    """

    kind: str
    members: list[tuple[Member, ParticipantRole]]
    status: EventStatus
    spans: list[Span]
    rule: str
    date: DateValue | None = None
    place: PlaceSpec | None = None
    country: str | None = None
    place_derivation: str | None = None
    line: int = 0
    vague: bool = False
    headline: bool = False
    separate: bool = False
    shared_last: bool = False  # of a separate one, the last member met the others
    weak: bool = False
    alone: bool = False  # a vague one that names one side, and the other by its country: `held talks with his Lao peer`
    inherited: DateValue | None = None  # the day told before it, which it has where none is told of it
    ahead: DateValue | None = None  # the day to come that was told before it, which a plan has where none is told
    undated: bool = False  # only its month or year is told
    brief: bool = False  # a visit of one day
    spoken: bool = False  # `spoke with`: by phone, unless one of them was there
    attending: frozenset[str] = frozenset()  # persons who only sat in
    last_line: int = 0
    present: bool = False  # a journey told in the present tense: `A travels to X`, which may be one to come

    @property
    def visit(self) -> bool:
        """Whether it is a visit, which is never one event with a meeting."""
        return self.kind == "Visit"

    def persons(self) -> set[str]:
        """Local ids of the persons that take part."""
        return {m.person for m, _ in self.members if m.person}

    def bodies(self) -> set[OrgSpec]:
        """Bodies that take part or are represented."""
        return {b for m, _ in self.members for b in (m.organization, m.represents) if b is not None}

    def sides(self) -> set[str | OrgSpec | None]:
        """Who takes part, whatever they represent."""
        return {m.person or m.organization for m, _ in self.members}


@dataclass(slots=True)
class Story:
    """What the text was about last: the meeting whose sides *they* are, and the meeting or visit."""

    current: Candidate | None = None
    last: Candidate | None = None


def on_arrival(reading: Reading, event: Candidate) -> bool:
    """Whether somebody only met a guest at the airport, who came for another."""
    return event.kind == "Reception" and " airport " in reading.row.text
