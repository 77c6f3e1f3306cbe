"""The resolver's way through a corpus: bodies, places, offices, people, tenures, events, agreements, messages.

Each step decides keys with those of the steps before; none looks at text, and none depends on the order of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model import (
    Article,
    Frames,
    OrganizationKind,
    Resolution,
    ResolvedOffice,
    ResolvedOrganization,
    ResolvedPlace,
    TenureFrame,
    TenureStatus,
)
from graph.resolve.agreements import message_key, name_pacts, read_pact
from graph.resolve.attestation import attestation
from graph.resolve.blocking import Claim, EventMention, read_event
from graph.resolve.events import cluster_events
from graph.resolve.judgements import Ledger, curate
from graph.resolve.known import Known
from graph.resolve.naming import event_key, name_events
from graph.resolve.offices import Offices, distinct_roles
from graph.resolve.organizations import own_key, read_bodies, resolve_bodies, to_resolved
from graph.resolve.people import Named, resolve_people
from graph.resolve.places import read_places
from ontology.curation import Curation, load_curation
from ontology.gazetteer import load_gazetteer
from ontology.registry import Authority

__all__ = ["resolve"]

_HOLDING = frozenset({TenureStatus.INCUMBENT, TenureStatus.ACTING, TenureStatus.OUTGOING})


def resolve(
    frames: Sequence[Frames],
    articles: Sequence[Article],
    authority: Authority,
    curation: Curation | None = None,
) -> Resolution:
    """Judge which local things of all articles are the same real things, and give each its key.

    `frames` and `articles` belong together pairwise, in any order of articles. Without `curation` the packaged
    one is obeyed. The work grows with the number of mentions, and within one block of events with its square.
    """
    known = Known(authority, load_gazetteer())
    state = _State(known, load_curation() if curation is None else curation)
    pairs = sorted(zip(frames, articles, strict=True), key=lambda pair: attestation(pair[1].published, pair[1].key))
    state.bodies([f for f, _ in pairs])
    state.find_places([f for f, _ in pairs])
    state.find_offices([f for f, _ in pairs])
    state.find_people(pairs)
    for frame, article in pairs:
        for tenure in frame.tenures:
            state.keys[f"{article.key}#{tenure.id}"] = state.tenure_key(tenure, article.key)
    state.find_events(pairs)
    state.find_agreements(pairs)
    return state.resolution()


@dataclass
class _State:
    """What is decided so far."""

    known: Known
    curation: Curation
    ledger: Ledger = field(default_factory=Ledger)
    keys: dict[str, str] = field(default_factory=dict)
    organizations: dict[str, ResolvedOrganization] = field(default_factory=dict)
    offices: dict[str, ResolvedOffice] = field(default_factory=dict)
    places: dict[str, ResolvedPlace] = field(default_factory=dict)

    def resolution(self) -> Resolution:
        """The decisions as a value."""
        return Resolution(
            keys=self.keys,
            organizations=self.organizations,
            offices=self.offices,
            places=self.places,
            states=self.known.states,
            judgements=self.ledger.judgements(),
        )

    def _curated(self, keys: Mapping[str, str], own: Mapping[str, str]) -> None:
        self.keys.update(curate(keys, own, self.curation, self.ledger))

    def bodies(self, frames: Iterable[Frames]) -> None:
        """Decide the keys of organizations."""
        bodies = [body for frame in frames for body in read_bodies(frame, self.known, self.ledger)]
        self._curated(resolve_bodies(bodies, self.known, self.ledger), {b.ref: own_key(b) for b in bodies})
        self.organizations = to_resolved(bodies, self.keys, self.known)

    def find_places(self, frames: Iterable[Frames]) -> None:
        """Decide the keys of places; a name that is a state's is no place."""
        spots = [spot for frame in frames for spot in read_places(frame, self.known, self.ledger)]
        self._curated({s.ref: s.place.key for s in spots}, {s.ref: s.own for s in spots})
        for spot in sorted(spots, key=lambda s: (s.place.key, s.place.country is None, s.place.within or "", s.ref)):
            key = self.keys[spot.ref]
            if key.startswith("place/"):
                place = spot.place
                self.places.setdefault(key, ResolvedPlace(key, place.label, place.within, place.country))

    def find_offices(self, frames: Iterable[Frames]) -> None:
        """Decide the keys of offices."""
        offices = Offices(self.organizations, self.known, self.ledger)
        posts = []
        for frame in frames:
            posts += offices.read(frame, {o.id: self.keys[f"{frame.article}#{o.id}"] for o in frame.organizations})
        self._curated({p.ref: p.office.key for p in posts}, {p.ref: p.own for p in posts})
        self.organizations = offices.organizations
        for post in sorted(posts, key=lambda p: (p.office.organization is None, p.office.organization or "", p.ref)):
            key = self.keys[post.ref]
            self.offices.setdefault(
                key, ResolvedOffice(key, post.office.label, post.office.role, post.office.organization)
            )

        self.offices = distinct_roles(self.offices, self.known)

    def find_people(self, pairs: Sequence[tuple[Frames, Article]]) -> None:
        """Decide the keys of persons."""
        people = [person for frame, article in pairs for person in self._named(frame, article)]
        self._curated(resolve_people(people, self.known, self.ledger), {p.ref: p.own for p in people})

    def _named(self, frame: Frames, article: Article) -> Iterable[Named]:
        held: dict[str, list[tuple[str, TenureStatus]]] = {}
        for tenure in frame.tenures:
            held.setdefault(tenure.person, []).append((self.keys[f"{article.key}#{tenure.office}"], tenure.status))
        for person in frame.persons:
            offices = tuple(held.get(person.id, ()))
            country = self.known.code(person.country) or self._country_of(offices)
            yield Named(
                f"{article.key}#{person.id}",
                person.name,
                person.names,
                country,
                person.authority,
                offices,
                article.published,
            )

    def _country_of(self, held: Sequence[tuple[str, TenureStatus]]) -> str | None:
        """The country of all the offices, where the article does not say whose the person is."""
        bodies = [self.organizations.get(self.offices[office].organization or "") for office, _ in held]
        countries = {body.country for body in bodies if body is not None and body.country}
        return min(countries) if len(countries) == 1 else None

    def tenure_key(self, tenure: TenureFrame, article: str) -> str:
        """The key of a tenure or candidacy; of several terms that the authority knows, the one of that day."""
        person, office = self.keys[f"{article}#{tenure.person}"], self.keys[f"{article}#{tenure.office}"]
        kind = "candidacy" if tenure.status is TenureStatus.CANDIDATE else "tenure"
        plain = f"{kind}/{person.partition('/')[2]}-{office.partition('/')[2]}"
        day = tenure.attested.day if tenure.attested else None
        terms = self.known.tenures(person, office) if kind == "tenure" else ()
        fitting = [term for term in terms if day and term.may_include(day)]
        if tenure.status in _HOLDING and len(fitting) == 1:
            return fitting[0].key
        return plain

    def find_events(self, pairs: Sequence[tuple[Frames, Article]]) -> None:
        """Decide the keys of meetings and visits."""
        mentions: list[EventMention] = []
        resolution = self.resolution()
        for frame, article in pairs:
            claims, led = self._claims(frame)
            mentions += [read_event(event, article, resolution, led, claims) for event in frame.events]
        self._name_events([m for m in mentions if not m.visit], ())
        visits = [m for m in mentions if m.visit]
        self._name_events(visits, _sharing(_parts(pairs, self.keys), {m.ref for m in visits}))

    def _name_events(self, mentions: Sequence[EventMention], shared: Sequence[tuple[str, str, str]]) -> None:
        own = {mention.ref: event_key([mention], self.known) for mention in mentions}
        clusters = cluster_events(mentions, own, self.known, self.curation, self.ledger, shared=shared)
        for cluster, key in zip(clusters, name_events(clusters, self.known), strict=True):
            self.keys.update(dict.fromkeys((mention.ref for mention in cluster), key))

    def _claims(self, frame: Frames) -> tuple[tuple[Claim, ...], Mapping[str, frozenset[str]]]:
        """What the article says of offices, and which bodies each person leads by them."""
        claims: list[Claim] = []
        led: dict[str, set[str]] = {}
        for tenure in frame.tenures:
            person, office = (self.keys[f"{frame.article}#{ref}"] for ref in (tenure.person, tenure.office))
            claims.append(Claim(person, office, tenure.status))
            body = self.offices[office].organization
            if tenure.status in _HOLDING and body and self._leads(office, body):
                led.setdefault(person, set()).add(body)
        return tuple(claims), {person: frozenset(bodies) for person, bodies in led.items()}

    def _leads(self, office: str, body: str) -> bool:
        """Whether the office is the head of a body that acts through its head: a ministry, a commission, a party."""
        organization = self.organizations.get(body)
        if organization is None or organization.kind is OrganizationKind.STATE:
            return False
        return self.offices[office].role in _LEADING

    def find_agreements(self, pairs: Sequence[tuple[Frames, Article]]) -> None:
        """Decide the keys of agreements and messages."""
        resolution = self.resolution()
        pacts = [read_pact(pact, article, resolution) for frame, article in pairs for pact in frame.agreements]
        self._curated(name_pacts(pacts, self.ledger), {pact.ref: pact.key for pact in pacts})
        for frame, article in pairs:
            for message in frame.messages:
                self.keys[f"{article.key}#{message.id}"] = message_key(message, article, resolution)


def _parts(pairs: Sequence[tuple[Frames, Article]], keys: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Key of a meeting → references of the visits that articles make it a part of."""
    parts: dict[str, list[str]] = {}
    for frame, article in pairs:
        for event in frame.events:
            part = keys.get(f"{article.key}#{event.id}")
            if event.part_of_visit and part:
                parts.setdefault(part, []).append(f"{article.key}#{event.part_of_visit}")
    return parts


def _sharing(parts: Mapping[str, list[str]], known: Set[str]) -> list[tuple[str, str, str]]:
    """Neighbours among the visits that contain one meeting: joined one to the next, they are joined all."""
    pairs = []
    for part, visits in parts.items():
        refs = sorted(known & set(visits))
        pairs += [(left, right, part) for left, right in pairwise(refs)]
    return pairs


# Roles whose holder is met when the body is: the minister for the ministry, the head for the commission.
_LEADING = frozenset(
    {"minister", "foreign-minister", "head", "director", "chair", "president", "speaker", "general-secretary",
     "first-secretary", "party-leader", "leader", "secretary-general", "director-general"}
)  # fmt: skip
