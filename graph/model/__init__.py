"""The values that flow through the house, and nothing else.

Every stage is a pure function from these values to these values (docs/explanation/architecture.md). They are
frozen, hold no reference to a store or a file, and name one another by identifiers that are local to an article
(`p1`, `o3`, `e2`) until the resolver has judged which of them are the same real thing. From then on a thing is
named by its *key*, `KIND/SLUG`, which becomes `<base>id/KIND/SLUG` when statements are written.

`articles` has what is read, `frames` what one article reports, `identity` what is judged of all of them, `statements`
what is said in the end and why it holds. Import from here, not from the modules.

All offsets are Unicode code points into `Article.text`, the text exactly as it was given.
"""

from graph.model.articles import Article, ArticleError, ArticleHead, Segment, SegmentKind, Sentence, Span
from graph.model.frames import (
    AgreementFrame,
    AgreementStatus,
    AnniversaryFrame,
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
    TenureFrame,
    TenureStatus,
)
from graph.model.identity import Judgement, Resolution, ResolvedOffice, ResolvedOrganization, ResolvedPlace
from graph.model.statements import Proof, Statement, Triple

__all__ = [
    "AgreementFrame",
    "AgreementStatus",
    "AnniversaryFrame",
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
