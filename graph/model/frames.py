"""Frames: what one article reports, each with the spans it was read from and the pattern that fired.

Frames name one another by ids that are local to the article (`p1`, `o3`, `e2`). The values of the enumerations are
names of the ontology, so that nothing has to be translated when statements are written.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from graph.model.articles import Span
from graph.values import value

__all__ = [
    "AgreementFrame",
    "AgreementStatus",
    "AnniversaryFrame",
    "DateDerivation",
    "DateValue",
    "EventFrame",
    "EventStatus",
    "Frames",
    "MessageFrame",
    "OfficeFrame",
    "OrganizationFrame",
    "OrganizationKind",
    "Participant",
    "ParticipantRole",
    "PersonFrame",
    "PlaceFrame",
    "TenureFrame",
    "TenureStatus",
]


class OrganizationKind(Enum):
    """Classes of organization; the value is the local name of the ontology class."""

    PARTY = "Party"
    STATE = "State"
    PARTY_ORGAN = "PartyOrgan"
    STATE_ORGAN = "StateOrgan"
    MINISTRY = "Ministry"
    LEGISLATURE = "Legislature"
    GOVERNMENT = "Government"
    EMBASSY = "Embassy"
    FRONT = "FrontOrganization"
    FRIENDSHIP_ASSOCIATION = "FriendshipAssociation"
    INTERNATIONAL = "InternationalOrganization"
    MEDIA = "MediaOrganization"
    OTHER = "Organization"


class TenureStatus(Enum):
    """How the article describes the holding; the value is the local name in the ontology."""

    INCUMBENT = "Incumbent"
    FORMER = "Former"
    ACTING = "Acting"
    OUTGOING = "Outgoing"
    ELECT = "Elect"
    HONORARY = "Honorary"
    CANDIDATE = "Candidate"  # makes a Candidacy, never a Tenure


class EventStatus(Enum):
    """Whether the article says that the event took place; the value is the local name in the ontology."""

    HELD = "Held"
    PLANNED = "Planned"
    CANCELLED = "Cancelled"
    DENIED = "Denied"


class ParticipantRole(Enum):
    """The part that a participant had; the value is the local name of the property."""

    PARTICIPANT = "participant"
    HOST = "host"
    GUEST = "guest"


class AgreementStatus(Enum):
    """The value is the local name in the ontology."""

    SIGNED = "Signed"
    AGREED = "Agreed"
    PLANNED = "PlannedAgreement"
    REFERRED_TO = "ReferredTo"


class DateDerivation(Enum):
    """How a date was found; the value is the slug of the concept, `cq:derivation-SLUG`."""

    EXPLICIT = "explicit"  # day, month and year in the text
    MONTH_DAY = "month-day"  # `on January 23`, year from the publication date
    WEEKDAY = "weekday"  # `on Monday` against the publication date
    RELATIVE = "relative"  # today, yesterday, this morning against the publication date
    DATELINE = "dateline"
    SAME_DAY = "same-day"  # `on the same day`, from an earlier event of the article
    INHERITED = "inherited"  # from the event that the sentence goes on with
    RANGE = "range"  # from-to
    MONTH = "month"  # only month and year known
    YEAR = "year"
    WEEKDAY_ONLY = "weekday-only"  # `on Monday` in an article without a publication date: no day
    UNANCHORED = "unanchored"  # `today` in an article without a publication date: no day
    CROSS_ARTICLE = "cross-article"  # from another article about the same event


@value(frozen=True, slots=True)
class DateValue:
    """A day or an interval of days, with the words it was read from.

    `earliest` and `latest` are inclusive and either may be None where nothing bounds that side. The day is known
    when they are equal. `weekday` (Monday 0) is kept for a weekday that could not be resolved.
    """

    earliest: date | None
    latest: date | None
    derivation: DateDerivation
    span: Span | None = None
    weekday: int | None = None

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None


@value(frozen=True, slots=True)
class OrganizationFrame:
    """A party, state, organ or other body named in the article.

    `name` is the canonical English name that the grammar built (`Ministry of Public Security of Vietnam`), `names`
    every surface form. `part_of` is the local id of the body that it is an organ of. `country` is an ISO 3166-1
    alpha-2 code. `authority` is the key of the authority entry that the gazetteer proposed.
    """

    id: str
    kind: OrganizationKind
    name: str
    names: tuple[str, ...] = ()
    acronym: str | None = None
    part_of: str | None = None
    country: str | None = None
    authority: str | None = None
    mentions: tuple[Span, ...] = ()


@value(frozen=True, slots=True)
class PlaceFrame:
    """A city, province or venue; `country` is an ISO 3166-1 alpha-2 code, `within` a local place id."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    within: str | None = None
    country: str | None = None
    authority: str | None = None
    mentions: tuple[Span, ...] = ()


@value(frozen=True, slots=True)
class PersonFrame:
    """A person named in the article: `name` is the fullest form without titles, `names` every surface form."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    country: str | None = None
    authority: str | None = None
    mentions: tuple[Span, ...] = ()


@value(frozen=True, slots=True)
class OfficeFrame:
    """A post: `role` is a slug of the role scheme (`minister`, `general-secretary`), `title` the head title as a
    person would say it (`Minister of Public Security`), `organization` a local id."""

    id: str
    role: str
    title: str
    organization: str | None
    names: tuple[str, ...] = ()
    authority: str | None = None
    mentions: tuple[Span, ...] = ()


@value(frozen=True, slots=True)
class TenureFrame:
    """The article gives `person` the office: `spans` are the evidence, `attested` the day it was so.

    A status of CANDIDATE is a Candidacy. `left_ago` is the time for which somebody former is out of the office, as an
    xsd:duration (`P5M`).
    """

    id: str
    person: str
    office: str
    status: TenureStatus
    spans: tuple[Span, ...]
    rule: str
    attested: DateValue | None = None
    left_ago: str | None = None


@value(frozen=True, slots=True)
class Participant:
    """`ref` is a local person or organization id; `represents` the organization whose delegation it led."""

    ref: str
    role: ParticipantRole = ParticipantRole.PARTICIPANT
    represents: str | None = None


@value(frozen=True, slots=True)
class EventFrame:
    """A meeting or visit. `kind` is the local name of an ontology class (`Talks`, `Reception`, `Visit`, …).

    `place` is a local place id; `country` an ISO code, given also when only the country is known.
    `place_derivation` is the slug of a concept `cq:place-derivation-SLUG`; `part_of_visit` a local id.
    `spans` are the sentences that report it, the first one the principal evidence; `rule` is the pattern's id.
    `days` is how long a visit lasts, where that is told as a number of days.
    """

    id: str
    kind: str
    participants: tuple[Participant, ...]
    status: EventStatus
    spans: tuple[Span, ...]
    rule: str
    date: DateValue | None = None
    place: str | None = None
    country: str | None = None
    place_derivation: str | None = None
    part_of_visit: str | None = None
    days: int | None = None


@value(frozen=True, slots=True)
class AgreementFrame:
    """What the sides agreed, pledged, signed or issued together, or a document that the article refers to.

    `kind` is a slug of the agreement scheme, `topics` slugs of the topic scheme, `agreed_by` local person or
    organization ids, `text` the words of what was agreed, `concluded_at` a local event id.
    """

    id: str
    kind: str
    status: AgreementStatus
    agreed_by: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    rule: str
    topics: tuple[str, ...] = ()
    concluded_at: str | None = None
    signed_by: tuple[str, ...] = ()
    date: DateValue | None = None


@value(frozen=True, slots=True)
class MessageFrame:
    """Regards, congratulations, condolences, an invitation: senders take part in no meeting by it.

    `kind` is `regards`, `congratulation`, `condolence`, `letter` or `invitation`.
    """

    id: str
    kind: str
    senders: tuple[str, ...]
    recipients: tuple[str, ...]
    spans: tuple[Span, ...]
    rule: str
    conveyed_by: str | None = None
    date: DateValue | None = None


@value(frozen=True, slots=True)
class AnniversaryFrame:
    """The article counts the `nth` anniversary from the year `since`, and says of which year it is where `until` is."""

    id: str
    nth: int
    since: int
    until: int | None
    spans: tuple[Span, ...]
    rule: str


@value(frozen=True, slots=True)
class Frames:
    """Everything one article reports. Local ids are unique within it; all tuples are in text order."""

    article: str
    persons: tuple[PersonFrame, ...] = ()
    organizations: tuple[OrganizationFrame, ...] = ()
    places: tuple[PlaceFrame, ...] = ()
    offices: tuple[OfficeFrame, ...] = ()
    tenures: tuple[TenureFrame, ...] = ()
    events: tuple[EventFrame, ...] = ()
    agreements: tuple[AgreementFrame, ...] = ()
    messages: tuple[MessageFrame, ...] = ()
    anniversaries: tuple[AnniversaryFrame, ...] = ()
