"""The resolver's way through a corpus: copies, bodies, places, offices, people, tenures, events, agreements, messages.

Each step decides keys with those of the steps before; none looks at text, and none depends on the order of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.fingerprint import head_of
from graph.model import (
    Article,
    ArticleHead,
    Frames,
    Resolution,
    ResolvedOffice,
    ResolvedOrganization,
    ResolvedPlace,
    TenureFrame,
    TenureStatus,
)
from graph.resolve.agreements import find_agreements
from graph.resolve.attestation import attestation
from graph.resolve.copies import find_copies
from graph.resolve.curator import Curator
from graph.resolve.happenings import find_events
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known
from graph.resolve.offices import Offices, distinct_roles
from graph.resolve.organizations import BodyReader, own_key, resolve_bodies, to_resolved
from graph.resolve.people import Named, resolve_people
from graph.resolve.places import read_places
from graph.soundness import sound_frames
from ontology.curation import Curation, load_curation
from ontology.gazetteer import load_gazetteer
from ontology.registry import Authority

__all__ = ["resolve"]

_HOLDING = frozenset({TenureStatus.INCUMBENT, TenureStatus.ACTING, TenureStatus.OUTGOING})


def resolve(
    frames: Sequence[Frames],
    articles: Sequence[Article | ArticleHead],
    authority: Authority,
    curation: Curation | None = None,
) -> Resolution:
    """Judge which local things of all articles are the same real things, and give each its key.

    `frames` and `articles` belong together pairwise, in any order of articles; heads do, no text is needed. Without
    `curation` the packaged one is obeyed. What refers to nothing in its article gets no key and is named in the
    warnings. The cost grows with the number of mentions.
    """
    known = Known(authority, load_gazetteer())
    state = _State(known, load_curation() if curation is None else curation)
    heads = {article.key: head_of(article) for article in articles}
    pairs = [(found, heads[article.key]) for found, article in zip(frames, articles, strict=True)]
    pairs.sort(key=lambda pair: attestation(pair[1].published, pair[1].key))
    pairs = state.sound(pairs)
    state.copies = find_copies([head for _, head in pairs], state.curator, state.ledger)
    state.find_bodies([f for f, _ in pairs])
    state.find_places([f for f, _ in pairs])
    state.find_offices([f for f, _ in pairs])
    state.find_people(pairs)
    for found, head in pairs:
        for tenure in found.tenures:
            state.keys[f"{head.key}#{tenure.id}"] = state.tenure_key(tenure, head.key)
    outcomes = find_events(pairs, state.resolution(), known, state.curator, state.ledger)
    state.keys.update(outcomes.keys)
    state.keys.update(find_agreements(pairs, state.resolution(), state.curator, state.ledger))
    return state.resolution(outcomes.realised, outcomes.contested)


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
    copies: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    unsound: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.curator = Curator(self.curation, self.ledger)

    def resolution(
        self,
        realised: Mapping[str, tuple[str, ...]] | None = None,
        contested: Mapping[str, tuple[str, ...]] | None = None,
    ) -> Resolution:
        """The decisions as a value."""
        return Resolution(
            keys=self.keys,
            organizations=self.organizations,
            offices=self.offices,
            places=self.places,
            states=self.known.states,
            judgements=self.ledger.judgements() if realised is not None else (),
            copies=self.copies,
            realised=realised or {},
            contested=contested or {},
            warnings=(*self.curator.unused(), *self.lost) if realised is not None else (),
            unsound=frozenset(self.unsound),
        )

    def sound(self, pairs: Iterable[tuple[Frames, ArticleHead]]) -> list[tuple[Frames, ArticleHead]]:
        """The pairs with what refers to nothing left out and named."""
        kept = []
        for frame, head in pairs:
            found, lost = sound_frames(frame)
            if lost:
                self.lost.extend(lost)
                self.unsound.add(head.key)
            kept.append((found, head))
        return kept

    def _curated(self, keys: Mapping[str, str], own: Mapping[str, str]) -> None:
        self.keys.update(self.curator.apply(keys, own))

    def find_bodies(self, frames: Iterable[Frames]) -> None:
        """Decide the keys of organizations."""
        reader = BodyReader(self.known, self.ledger)
        bodies = [body for frame in frames for body in reader.read(frame)]
        own = {body.ref: own_key(body) for body in bodies} if self.curator else {}
        self._curated(resolve_bodies(bodies, self.known, self.ledger, self.copies), own)
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
            if key not in self.offices:
                office = post.office
                self.offices[key] = ResolvedOffice(key, office.label, office.role, office.organization)
        self.offices = distinct_roles(self.offices, self.known)

    def find_people(self, pairs: Sequence[tuple[Frames, ArticleHead]]) -> None:
        """Decide the keys of persons."""
        people = [person for frame, article in pairs for person in self._named(frame, article)]
        self._curated(resolve_people(people, self.known, self.ledger), {p.ref: p.own for p in people})

    def _named(self, frame: Frames, article: ArticleHead) -> Iterable[Named]:
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
