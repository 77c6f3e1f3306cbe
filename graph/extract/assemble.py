"""Stage 10: frames from what the stages found: local ids, canonical names, every surface form and its spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from graph.extract.accord_ledger import Accord
from graph.extract.candidates import Candidate
from graph.extract.canonical import canonical_name
from graph.extract.claims import Claim
from graph.extract.clauses import Member
from graph.extract.context import Context
from graph.extract.date_readers import DateMention
from graph.extract.durations import anniversaries, left_ago, visit_days
from graph.extract.knowledge import Knowledge
from graph.extract.messages import Letter
from graph.extract.offices import complete_organization
from graph.extract.patterns.international import INTERNATIONAL_ORGANIZATIONS
from graph.extract.patterns.organs import ORGAN_HEADS
from graph.extract.persons import Cast, Person
from graph.extract.spec import OfficeSpec, OrgSpec, PlaceSpec
from graph.model import (
    AgreementFrame,
    Article,
    DateDerivation,
    DateValue,
    EventFrame,
    Frames,
    MessageFrame,
    OfficeFrame,
    OrganizationFrame,
    OrganizationKind,
    Participant,
    PersonFrame,
    PlaceFrame,
    TenureFrame,
)

__all__ = ["Assembler"]


_INTERNATIONAL: Final = dict(INTERNATIONAL_ORGANIZATIONS)
_OF_ONE_STATE: Final = frozenset(head.name for head in ORGAN_HEADS.values() if head.country is not None)
#: How offices are also called whose canonical names begin with whom they serve.
_OFFICES: Final = {
    "Presidential Office": "Office of the President",
    "Presidential Administration": "Administration of the President",
    "Prime Minister's Office": "Office of the Prime Minister",
}
_TELLING: Final = 3  # words of a body's own name that need no country


def _names(spec: OrgSpec, name: str) -> tuple[str, ...]:
    """The names of a body: those of a listed one, and its own without the owner where no other body is called so."""
    if spec.kind is OrganizationKind.INTERNATIONAL:
        return _INTERNATIONAL.get(spec.head, (name,))
    own = spec.head.lower()
    if spec.of is not None and spec.of.kind is OrganizationKind.INTERNATIONAL:
        return (name, spec.head, f"{spec.of.head} {spec.head}")  # `United Nations Office for West Africa`
    if spec.head == name or spec.kind is OrganizationKind.MINISTRY:
        return (name,)
    office = _OFFICES.get(spec.head)
    if office is not None:
        return (name, name.replace(spec.head, office, 1))
    telling = len(own.split()) >= _TELLING and own not in ORGAN_HEADS
    return (name, spec.head) if telling or spec.head in _OF_ONE_STATE else (name,)


@dataclass
class Assembler:
    """Gives ids in the order of first need and writes the frames of one article."""

    article: Article
    knowledge: Knowledge
    context: Context
    dates: Sequence[DateMention] = ()
    organizations: dict[OrgSpec, OrganizationFrame] = field(default_factory=dict)
    places: dict[PlaceSpec, PlaceFrame] = field(default_factory=dict)
    offices: dict[tuple[str, str, str | None], OfficeFrame] = field(default_factory=dict)

    def frames(
        self,
        cast: Cast,
        claims: Sequence[Claim],
        events: Sequence[Candidate],
        accords: Sequence[Accord],
        letters: Sequence[Letter],
        named: Sequence[OrgSpec] = (),
    ) -> Frames:
        """All frames of the article; `named` are bodies that it speaks of without giving them a part."""
        tenures = [self._tenure(n, claim, claims) for n, claim in enumerate(claims, 1)]
        told = [e for e in events if self._told(e)]
        ids = {id(event): f"e{n}" for n, event in enumerate(told, 1)}
        visits = [e for e in told if e.visit]
        event_frames = [self._event(ids[id(e)], e, visits) for e in told]
        agreements = [self._agreement(n, a, ids) for n, a in enumerate(accords, 1)]
        messages = [self._message(n, letter) for n, letter in enumerate(letters, 1)]
        persons = [self._person(p) for p in cast.persons]
        for body in named:
            self._member(Member(organization=body))
        return Frames(
            self.article.key,
            tuple(persons),
            tuple(self.organizations.values()),
            tuple(self.places.values()),
            tuple(self.offices.values()),
            tuple(tenures),
            tuple(event_frames),
            tuple(agreements),
            tuple(messages),
            tuple(anniversaries(self.article)),
        )

    @staticmethod
    def _told(event: Candidate) -> bool:
        if event.vague or not event.members:
            return False
        return event.visit or event.alone or len(event.sides()) >= 2

    # -- things -------------------------------------------------------------------------------------------------

    def organization(self, spec: OrgSpec) -> str:
        """The local id of a body; its owners are entered too."""
        if spec in self.organizations:
            return self.organizations[spec].id
        owner: str | None = None
        if spec.of is not None:
            owner = self.organization(spec.of)
        elif (
            spec.country is not None
            and not spec.whole
            and spec.kind
            not in {
                OrganizationKind.STATE,
                OrganizationKind.INTERNATIONAL,
                OrganizationKind.MEDIA,
            }
        ):
            state = self.knowledge.state(spec.country)
            owner = self.organization(state) if spec.kind is not OrganizationKind.PARTY else None
        name = canonical_name(spec, self.knowledge.labels)
        key = spec.key
        self.organizations[spec] = OrganizationFrame(
            f"o{len(self.organizations) + 1}",
            spec.kind,
            name,
            _names(spec, name),
            spec.acronym,
            owner,
            spec.country,
            key,
        )
        return self.organizations[spec].id

    def place(self, spec: PlaceSpec) -> str:
        """The local id of a place."""
        if spec not in self.places:
            self.places[spec] = PlaceFrame(
                f"l{len(self.places) + 1}", spec.name, (spec.name,), None, spec.country, spec.key
            )
        return self.places[spec].id

    def office(self, spec: OfficeSpec) -> str:
        """The local id of an office."""
        body = self.organization(spec.organization) if spec.organization is not None else None
        key = (spec.role, spec.title, body)
        office = self.offices.get(key) or OfficeFrame(
            f"f{len(self.offices) + 1}", spec.role, spec.title, body, (spec.title,)
        )
        if spec.printed and spec.printed not in office.names:
            office = replace(office, names=(*office.names, spec.printed))
        self.offices[key] = office
        return office.id

    def _person(self, person: Person) -> PersonFrame:
        return PersonFrame(
            person.id,
            person.name,
            tuple(person.names),
            tuple(person.honorifics),
            person.country,
            person.key,
            tuple(sorted(person.mentions)),
        )

    def _member(self, member: Member) -> str | None:
        if member.person is not None:
            return member.person
        if member.organization is None:
            return None
        home = self.context.country
        complete = complete_organization(member.organization, home, self.knowledge)
        return self.organization(complete) if complete is not None else None

    def _represented(self, member: Member) -> str | None:
        return self._member(Member(organization=member.represents)) if member.represents is not None else None

    # -- what is said of them -----------------------------------------------------------------------------------

    def _tenure(self, n: int, claim: Claim, claims: Sequence[Claim]) -> TenureFrame:
        published = self.article.published or self.article.dateline_date
        derivation = DateDerivation.DATELINE if self.article.published is None else DateDerivation.EXPLICIT
        attested = DateValue(published, published, derivation) if published is not None else None
        office = self.office(claim.office)
        ago = left_ago(self.article, claim, claims)
        return TenureFrame(
            f"t{n}", claim.person.id, office, claim.office.status, tuple(claim.spans), claim.rule, attested, ago
        )

    def _event(self, ident: str, event: Candidate, visits: Sequence[Candidate]) -> EventFrame:
        participants: list[Participant] = []
        for member, role in event.members:
            ref = self._member(member)
            if ref is None or any(p.ref == ref for p in participants):
                continue
            participants.append(Participant(ref, role, self._represented(member)))
        place = self.place(event.place) if event.place is not None else None
        return EventFrame(
            ident,
            event.kind,
            tuple(participants),
            event.status,
            tuple(event.spans),
            event.rule,
            event.date,
            place,
            event.country or (event.place.country if event.place else None),
            event.place_derivation,
            days=visit_days(self.article, event, visits, self.dates) if event.visit else None,
        )

    def _agreement(self, n: int, accord: Accord, ids: dict[int, str]) -> AgreementFrame:
        sides = tuple(dict.fromkeys(s for m in accord.members if (s := self._member(m)) is not None))
        event = accord.event
        return AgreementFrame(
            f"a{n}",
            accord.kind,
            accord.status,
            sides,
            accord.text,
            tuple(accord.spans),
            accord.rule,
            accord.topics,
            ids.get(id(event)) if event is not None else None,
            (),
            accord.period or (event.date if event is not None else None),
        )

    def _message(self, n: int, letter: Letter) -> MessageFrame:
        senders = tuple(s for m in letter.senders if (s := self._member(m)) is not None)
        recipients = tuple(s for m in letter.recipients if (s := self._member(m)) is not None)
        conveyor = self._member(letter.conveyed_by) if letter.conveyed_by is not None else None
        return MessageFrame(f"m{n}", letter.kind, senders, recipients, (letter.span,), letter.rule, conveyor)
