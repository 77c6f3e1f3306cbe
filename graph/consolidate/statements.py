"""What one frame states, as triples about judged things.

Both views are made of these: an article's own graph and the consolidated one.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.calendar import WEEKDAYS
from graph.consolidate import vocabulary as cq
from graph.consolidate.labels import label, name_literal
from graph.consolidate.mint import Mint, concept, count_literal, day_literal, term, types_of
from graph.consolidate.written import Term, Written, literal
from graph.model import (
    AgreementFrame,
    AnniversaryFrame,
    Article,
    DateDerivation,
    DateValue,
    EventFrame,
    MessageFrame,
    ParticipantRole,
    ResolvedOffice,
    ResolvedOrganization,
    ResolvedPlace,
    TenureFrame,
    TenureStatus,
)

__all__ = [
    "about_agreement",
    "about_anniversary",
    "about_article",
    "about_event",
    "about_message",
    "about_office",
    "about_organization",
    "about_place",
    "about_role",
    "about_tenure",
    "agreement_day",
    "anniversary_key",
    "event_day",
    "named",
    "participants",
    "typed",
]

# Of a candidate the day attests the candidacy.
_NOT_HOLDING = frozenset({TenureStatus.FORMER, TenureStatus.ELECT})


def typed(iri: Term, cls: Term) -> Iterator[Written]:
    """The class of a thing with every superclass."""
    for kind in types_of(cls):
        yield iri, cq.TYPE, kind


def named(iri: Term, name: str, forms: tuple[str, ...], country: str | None = None) -> Iterator[Written]:
    """A label and every surface form."""
    yield iri, cq.LABEL, label(name)
    for form in sorted(set(forms)):
        yield iri, cq.ALT_LABEL, name_literal(form, country)


def about_article(article: Article, mint: Mint) -> Iterator[Written]:
    """The article's own metadata."""
    iri = mint.thing(article.key)
    yield from typed(iri, cq.Article)
    yield iri, cq.sourceName, literal(article.source_name)
    if article.title:
        yield iri, cq.title, literal(article.title)
    if article.published:
        yield iri, cq.published, day_literal(article.published)
    if article.publisher:
        yield iri, cq.publisher, literal(article.publisher)
    if article.url:
        yield iri, cq.url, literal(article.url)


def about_organization(organization: ResolvedOrganization, mint: Mint) -> Iterator[Written]:
    """Class and structure of a body."""
    iri = mint.thing(organization.key)
    yield from typed(iri, term(organization.kind.value))
    if organization.part_of:
        yield iri, cq.organOf, mint.thing(organization.part_of)
    state = mint.state(organization.country)
    if state is not None and state != iri:
        yield iri, cq.country, state


def about_office(office: ResolvedOffice, mint: Mint) -> Iterator[Written]:
    """Class and structure of an office."""
    iri = mint.thing(office.key)
    yield from typed(iri, cq.Office)
    yield iri, cq.role, mint.role(office.role)
    if office.organization:
        yield iri, cq.officeOf, mint.thing(office.organization)


def about_role(slug: str, mint: Mint) -> Iterator[Written]:
    """A role that the scheme does not have, as a concept of it."""
    iri = mint.role(slug)
    if iri != concept("role", slug):
        yield iri, cq.TYPE, cq.CONCEPT
        yield iri, cq.IN_SCHEME, cq.RoleScheme
        yield iri, cq.PREF_LABEL, literal(slug.replace("-", " "), lang="en")


def about_place(place: ResolvedPlace, mint: Mint) -> Iterator[Written]:
    """Class of a place and what is around it."""
    iri = mint.thing(place.key)
    yield from typed(iri, cq.Venue if place.within else cq.Place)
    state = mint.state(place.country)
    if place.within:
        yield iri, cq.within, mint.thing(place.within)
    elif state is not None:
        yield iri, cq.within, state
    if state is not None:
        yield iri, cq.country, state


def about_tenure(frame: TenureFrame, article: str, mint: Mint) -> Iterator[Written]:
    """A tenure or a candidacy, without its status. Who is former or only elected is not attested as holding."""
    iri = mint.local(article, frame.id)
    yield from typed(iri, cq.Candidacy if frame.status is TenureStatus.CANDIDATE else cq.Tenure)
    yield iri, cq.holder, mint.local(article, frame.person)
    yield iri, cq.office, mint.local(article, frame.office)
    day = frame.attested.day if frame.attested else None
    if day is not None and frame.status not in _NOT_HOLDING:
        yield iri, cq.attestedOn, day_literal(day)


def about_event(frame: EventFrame, article: str, mint: Mint) -> Iterator[Written]:
    """An event without its day and place: kind, participants, status, the visit that it is part of."""
    iri = mint.local(article, frame.id)
    yield from typed(iri, term(frame.kind))
    yield iri, cq.eventStatus, term(frame.status.value)
    yield from participants(frame, article, mint)
    if frame.part_of_visit:
        yield iri, cq.partOfVisit, mint.local(article, frame.part_of_visit)
    if frame.days is not None:
        yield iri, cq.days, count_literal(frame.days)


def participants(frame: EventFrame, article: str, mint: Mint) -> Iterator[Written]:
    """Who took part, in which part, for whom. A visit has no host: who receives is a side of its meetings."""
    iri = mint.local(article, frame.id)
    for participant in frame.participants:
        member = mint.local(article, participant.ref)
        yield iri, cq.participant, member
        if participant.role is ParticipantRole.GUEST or (
            participant.role is ParticipantRole.HOST and not frame.kind.endswith("Visit")
        ):
            yield iri, term(participant.role.value), member
        if participant.represents:
            yield iri, cq.delegationHead, member
            yield iri, cq.involvesOrganization, mint.local(article, participant.represents)
        elif not mint.key(article, participant.ref).startswith("person/"):
            yield iri, cq.involvesOrganization, member


def event_day(iri: Term, value: DateValue | None, *, visit: bool) -> Iterator[Written]:
    """The day as far as it is known. A visit of several days is dated by its first."""
    if value is None:
        return
    ranged = visit and value.derivation is DateDerivation.RANGE
    day = value.earliest if ranged else value.day
    if day is not None:
        yield iri, cq.date, day_literal(day)
    if value.earliest is not None:
        yield iri, cq.earliestDate, day_literal(value.earliest)
    if value.latest is not None:
        yield iri, cq.latestDate, day_literal(value.latest)
    if value.weekday is not None and day is None:
        yield iri, cq.weekday, literal(WEEKDAYS[value.weekday])
    yield iri, cq.dateDerivation, concept("derivation", value.derivation.value)


def about_agreement(frame: AgreementFrame, article: str, mint: Mint) -> Iterator[Written]:
    """An agreement as one article reports it."""
    iri = mint.local(article, frame.id)
    yield from typed(iri, cq.Agreement)
    yield iri, cq.kind, concept("kind", frame.kind)
    yield iri, cq.agreementStatus, term(frame.status.value)
    if frame.text:
        yield iri, cq.text, literal(frame.text, lang="en")
    for ref in frame.agreed_by:
        yield iri, cq.agreedBy, mint.local(article, ref)
    for ref in frame.signed_by:
        yield iri, cq.signedBy, mint.local(article, ref)
    for topic in frame.topics:
        yield iri, cq.topic, concept("topic", topic)
    if frame.concluded_at:
        yield iri, cq.concludedAt, mint.local(article, frame.concluded_at)
    yield from agreement_day(iri, frame.date)


def agreement_day(iri: Term, value: DateValue | None) -> Iterator[Written]:
    """The day on which something was agreed, or the days that it must be among."""
    if value and value.day:
        yield iri, cq.date, day_literal(value.day)
    elif value and value.earliest and value.latest:
        yield iri, cq.earliestDate, day_literal(value.earliest)
        yield iri, cq.latestDate, day_literal(value.latest)


def about_anniversary(frame: AnniversaryFrame, article: str, mint: Mint) -> Iterator[Written]:
    """What an article says of an anniversary; it is the article's own, so nobody judges which is which."""
    iri = mint.thing(anniversary_key(frame, article))
    yield from typed(iri, cq.Anniversary)
    yield iri, cq.nth, count_literal(frame.nth)
    yield iri, cq.fromYear, count_literal(frame.since)
    if frame.until is not None:
        yield iri, cq.toYear, count_literal(frame.until)


def anniversary_key(frame: AnniversaryFrame, article: str) -> str:
    """The key of what an article says of an anniversary: the article and the place of the sentence."""
    return f"anniversary/{article.partition('/')[2]}-{frame.spans[0].start}"


def about_message(frame: MessageFrame, article: str, mint: Mint) -> Iterator[Written]:
    """A message; its senders take part in no meeting by it."""
    iri = mint.local(article, frame.id)
    yield from typed(iri, cq.Message)
    yield iri, cq.messageKind, concept("message", frame.kind)
    for ref in frame.senders:
        yield iri, cq.sender, mint.local(article, ref)
    for ref in frame.recipients:
        yield iri, cq.recipient, mint.local(article, ref)
    if frame.conveyed_by:
        yield iri, cq.conveyedBy, mint.local(article, frame.conveyed_by)
    if frame.date and frame.date.day:
        yield iri, cq.date, day_literal(frame.date.day)
