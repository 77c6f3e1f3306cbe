"""The values that flow through the house, and nothing else.

Every stage is a pure function from these values to these values (docs/explanation/architecture.md). They are
frozen, hold no reference to a store or a file, and name one another by identifiers that are local to an article
(`p1`, `o3`, `e2`) until the resolver has judged which of them are the same real thing. From then on a thing is
named by its *key*, `KIND/SLUG`, which becomes `<base>id/KIND/SLUG` when statements are written.

All offsets are Unicode code points into `Article.text`, the text exactly as it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TypeAlias

from rdflib import Literal, URIRef

__all__ = [
    "AgreementFrame",
    "AgreementStatus",
    "Article",
    "ArticleError",
    "ArticleHead",
    "DateDerivation",
    "DateValue",
    "EventFrame",
    "EventStatus",
    "Frames",
    "Judgement",
    "MessageFrame",
    "OfficeFrame",
    "OrganizationFrame",
    "OrganizationKind",
    "Participant",
    "ParticipantRole",
    "PersonFrame",
    "PlaceFrame",
    "Proof",
    "Resolution",
    "ResolvedOffice",
    "ResolvedOrganization",
    "ResolvedPlace",
    "Segment",
    "SegmentKind",
    "Sentence",
    "Span",
    "Statement",
    "TenureFrame",
    "TenureStatus",
    "Triple",
]


# -- articles ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class SegmentKind(Enum):
    """What a stretch of an article's text is for (genre.md 9)."""

    PREFIX = "prefix"  # crawler prefix ` date 2025-01-20`
    STAMP = "stamp"  # date stamp of the page header, `26/01/2024, 20:56`
    TITLE = "title"
    DATELINE = "dateline"  # `PHNOM PENH —`, `HANOI, Oct. 31 (Xinhua) --`
    PARAGRAPH = "paragraph"  # running text: what the article says
    CAPTION = "caption"
    BYLINE = "byline"
    TAG = "tag"  # agency tag, `— VNS`, `./.`
    FURNITURE = "furniture"  # navigation, tickers, related news
    DUPLICATE = "duplicate"  # a paragraph, title or sentence that already stood in the article


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text with its kind. Segments are in text order and do not overlap."""

    kind: SegmentKind
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a title, paragraph or caption; `paragraph` numbers its segment from 0."""

    span: Span
    kind: SegmentKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    """A news item as given, with what its text says of itself.

    `key` is `article/SLUG`, made from the source name. `published` is None where neither the record, the page nor
    the text tells it. `dateline_place` is the city as printed; `dateline_date` the day a dateline states.
    """

    key: str
    source_name: str
    text: str
    title: str | None = None
    title_span: Span | None = None
    published: date | None = None
    published_span: Span | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    dateline_place: str | None = None
    dateline_place_span: Span | None = None
    dateline_date: date | None = None
    segments: tuple[Segment, ...] = ()
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text, for the stages that need none.

    `digests` are numbers for the sentences of its running text, in order: two articles that have the same are one
    text, whatever stands around it (`graph.fingerprint`).
    """

    key: str
    source_name: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    digests: tuple[int, ...] = ()


class ArticleError(Exception):
    """An item that cannot be read as an article: recorded, counted and named in the result, never fatal.

    `source` names the file or record, `reason` says why and what would help. `skipped` marks what nobody asked for by
    name: a file of another kind in a folder of articles.
    """

    def __init__(self, source: str, reason: str, *, skipped: bool = False) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
        self.skipped = skipped


# -- frames: what one article says -----------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class PlaceFrame:
    """A city, province or venue; `country` is an ISO 3166-1 alpha-2 code, `within` a local place id."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    within: str | None = None
    country: str | None = None
    authority: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFrame:
    """A person named in the article: `name` is the fullest form without titles, `names` every surface form."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    country: str | None = None
    authority: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class TenureFrame:
    """The article gives `person` the office: `spans` are the evidence, `attested` the day it was so.

    A status of CANDIDATE is a Candidacy. `started` and `ended` carry what the article says of the bounds.
    """

    id: str
    person: str
    office: str
    status: TenureStatus
    spans: tuple[Span, ...]
    rule: str
    attested: DateValue | None = None
    started: DateValue | None = None
    ended: DateValue | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """`ref` is a local person or organization id; `represents` the organization whose delegation it led."""

    ref: str
    role: ParticipantRole = ParticipantRole.PARTICIPANT
    represents: str | None = None


@dataclass(frozen=True, slots=True)
class EventFrame:
    """A meeting or visit. `kind` is the local name of an ontology class (`Talks`, `Reception`, `Visit`, …).

    `place` is a local place id; `country` an ISO code, given also when only the country is known.
    `place_derivation` is the slug of a concept `cq:place-derivation-SLUG`; `part_of_visit` a local id.
    `spans` are the sentences that report it, the first one the principal evidence; `rule` is the pattern's id.
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


# -- identity, statements, proofs ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two things are, or are not, the same, by which rule and how sure.

    `left` and `right` are `ARTICLE_KEY#LOCAL_ID` or a thing's key; `by` is `program` or `curation`.
    """

    left: str
    right: str
    same: bool
    rule: str
    reason: str
    score: float
    by: str = "program"


@dataclass(frozen=True, slots=True)
class ResolvedOrganization:
    """A judged organization: `label` is its canonical English name, `part_of` the key of the body it is an organ of.

    `country` is an ISO 3166-1 alpha-2 code.
    """

    key: str
    kind: OrganizationKind
    label: str
    part_of: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class ResolvedOffice:
    """A judged office: `role` is a slug of the role scheme, `organization` the key of the body it belongs to."""

    key: str
    label: str
    role: str
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A judged place; `within` is the key of a place, `country` an ISO 3166-1 alpha-2 code."""

    key: str
    label: str
    within: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the resolver judged: which thing every local id of every article names, and why.

    `keys` maps `ARTICLE_KEY#LOCAL_ID` to the thing's key; what refers to nothing in its article has none. `states`
    maps ISO 3166-1 alpha-2 codes to the keys of states. `copies` maps the key of an article that repeats another's
    text to that of the article published first, `realised` the key of an event that was held to those of its plans,
    `contested` that of one held to those of events reported as cancelled or denied. `warnings` name what could not
    be obeyed or used: a line of the curation that matches nothing, an item that refers to nothing; `unsound` are the
    keys of the articles with such items. The other mappings go from a key to what was judged of that thing.
    """

    keys: Mapping[str, str]
    organizations: Mapping[str, ResolvedOrganization]
    offices: Mapping[str, ResolvedOffice]
    places: Mapping[str, ResolvedPlace]
    states: Mapping[str, str]
    judgements: tuple[Judgement, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    realised: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    contested: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    unsound: frozenset[str] = frozenset()

    def key(self, article: str, local_id: str) -> str:
        """The key of the thing that `local_id` names in the article with key `article`; KeyError when unjudged."""
        return self.keys[f"{article}#{local_id}"]


Triple: TypeAlias = tuple[URIRef, URIRef, "URIRef | Literal"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One quad; `graph` is None for the default graph."""

    graph: URIRef | None
    subject: URIRef
    predicate: URIRef
    object: URIRef | Literal

    @property
    def triple(self) -> Triple:
        """The statement without its graph."""
        return (self.subject, self.predicate, self.object)


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a statement holds: the rule with its source, the premises' proofs, down to asserted statements.

    An asserted statement has rule `asserted`, no premises, and the evidence that supports it: tuples of
    (article IRI, quote, start, end, pattern id).
    """

    statement: Triple
    rule: str
    source: str
    premises: tuple[Proof, ...] = ()
    evidence: tuple[tuple[URIRef, str, int, int, str], ...] = field(default=())
