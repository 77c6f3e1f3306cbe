"""Frames built by hand for tests of identity and belief: a small language instead of long constructors."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from graph.model import (
    AgreementFrame,
    AgreementStatus,
    Article,
    DateDerivation,
    DateValue,
    EventFrame,
    EventStatus,
    Frames,
    MessageFrame,
    OfficeFrame,
    OrganizationFrame,
    OrganizationKind,
    Participant,
    ParticipantRole,
    PersonFrame,
    PlaceFrame,
    Span,
    TenureFrame,
    TenureStatus,
)

__all__ = ["Report", "on", "unanchored"]

TEXT = "A sentence that stands for the evidence of everything here. " * 3
SPAN = Span(0, 10)


def on(day: str, derivation: DateDerivation = DateDerivation.EXPLICIT) -> DateValue:
    """A known day."""
    return DateValue(date.fromisoformat(day), date.fromisoformat(day), derivation)


def between(first: str, last: str) -> DateValue:
    """A range of days."""
    return DateValue(date.fromisoformat(first), date.fromisoformat(last), DateDerivation.RANGE)


def unanchored() -> DateValue:
    """`today` without a publication date."""
    return DateValue(None, None, DateDerivation.UNANCHORED)


@dataclass
class Report:
    """One article under construction; every method returns the local id of what it added."""

    name: str
    published: str | None = None
    publisher: str | None = None
    text: str = ""
    persons: dict[str, PersonFrame] = field(default_factory=dict)
    organizations: dict[str, OrganizationFrame] = field(default_factory=dict)
    places: dict[str, PlaceFrame] = field(default_factory=dict)
    offices: dict[str, OfficeFrame] = field(default_factory=dict)
    tenures: list[TenureFrame] = field(default_factory=list)
    events: list[EventFrame] = field(default_factory=list)
    agreements: list[AgreementFrame] = field(default_factory=list)
    messages: list[MessageFrame] = field(default_factory=list)

    def person(
        self, name: str, country: str | None = None, *, authority: str | None = None, forms: tuple[str, ...] = ()
    ) -> str:
        frame = PersonFrame(f"p{len(self.persons) + 1}", name, (name, *forms), country=country, authority=authority)
        return self.persons.setdefault(name, frame).id

    def body(
        self,
        name: str,
        kind: OrganizationKind,
        country: str | None = None,
        *,
        part_of: str | None = None,
        acronym: str | None = None,
        authority: str | None = None,
    ) -> str:
        frame = OrganizationFrame(
            f"o{len(self.organizations) + 1}", kind, name, (name,), acronym, part_of, country, authority
        )
        return self.organizations.setdefault(name, frame).id

    def place(self, name: str, country: str | None = None, within: str | None = None) -> str:
        frame = PlaceFrame(f"l{len(self.places) + 1}", name, (name,), within, country)
        return self.places.setdefault(name, frame).id

    def office(self, role: str, title: str, body: str | None) -> str:
        frame = OfficeFrame(f"f{len(self.offices) + 1}", role, title, body, (title,))
        return self.offices.setdefault(f"{title} {body}", frame).id

    def tenure(
        self,
        person: str,
        office: str,
        status: TenureStatus = TenureStatus.INCUMBENT,
        attested: DateValue | None = None,
    ) -> str:
        frame = TenureFrame(f"t{len(self.tenures) + 1}", person, office, status, (SPAN,), "title", attested)
        self.tenures.append(frame)
        return frame.id

    def event(
        self,
        kind: str,
        *participants: str,
        when: DateValue | None = None,
        place: str | None = None,
        country: str | None = None,
        status: EventStatus = EventStatus.HELD,
        derivation: str = "explicit",
        host: str | None = None,
        represents: dict[str, str] | None = None,
        visit: str | None = None,
    ) -> str:
        members = tuple(
            Participant(
                ref,
                ParticipantRole.HOST if ref == host else ParticipantRole.PARTICIPANT,
                (represents or {}).get(ref),
            )
            for ref in participants
        )
        frame = EventFrame(
            f"e{len(self.events) + 1}",
            kind,
            members,
            status,
            (SPAN,),
            "met-with",
            when,
            place,
            country,
            derivation if place else None,
            visit,
        )
        self.events.append(frame)
        return frame.id

    def agreement(
        self,
        text: str,
        *sides: str,
        at: str | None = None,
        kind: str = "pledge",
        status: AgreementStatus = AgreementStatus.AGREED,
        when: DateValue | None = None,
    ) -> str:
        frame = AgreementFrame(
            f"a{len(self.agreements) + 1}", kind, status, sides, text, (SPAN,), "agreed-to", ("border",), at, (), when
        )
        self.agreements.append(frame)
        return frame.id

    def message(self, kind: str, sender: str, recipient: str, *, when: DateValue | None = None) -> str:
        frame = MessageFrame(
            f"m{len(self.messages) + 1}", kind, (sender,), (recipient,), (SPAN,), "conveyed", None, when
        )
        self.messages.append(frame)
        return frame.id

    def __post_init__(self) -> None:
        # a text of its own, so that no two reports are copies of one
        self.text = self.text or f"{TEXT}It is from the article that is called {self.name}."

    @property
    def article(self) -> Article:
        """The article as it was read."""
        published = date.fromisoformat(self.published) if self.published else None
        return Article(
            f"article/{self.name}", f"{self.name}.txt", self.text, published=published, publisher=self.publisher
        )

    @property
    def frames(self) -> Frames:
        """What it reports."""
        return Frames(
            f"article/{self.name}",
            tuple(self.persons.values()),
            tuple(self.organizations.values()),
            tuple(self.places.values()),
            tuple(self.offices.values()),
            tuple(self.tenures),
            tuple(self.events),
            tuple(self.agreements),
            tuple(self.messages),
        )
