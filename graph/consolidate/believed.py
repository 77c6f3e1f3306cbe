"""What we believe: one consolidated set of statements for the default graph, made from all articles (contract 4).

One label, date and place for a thing; all other forms and everybody's participation; evidence of every article, so
that plain queries need no other graph. What the authority says of a thing, the authority publishes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from graph.consolidate import vocabulary as cq
from graph.consolidate.conflicts import Conflict, conflict_statements
from graph.consolidate.damage import is_damaged
from graph.consolidate.events import believed_event, contested
from graph.consolidate.evidence import evidence
from graph.consolidate.gathered import Gathered
from graph.consolidate.labels import label, name_literal, preferred_name, shown_name
from graph.consolidate.mint import Mint
from graph.consolidate.prefer import Report
from graph.consolidate.records import Tenures, believed_agreement
from graph.consolidate.statements import (
    about_anniversary,
    about_article,
    about_message,
    about_office,
    about_organization,
    about_place,
    about_role,
    typed,
)
from graph.consolidate.written import Written, literal, statements
from graph.model import (
    AgreementFrame,
    Article,
    Frames,
    OrganizationFrame,
    PersonFrame,
    PlaceFrame,
    Resolution,
    ResolvedOffice,
    ResolvedOrganization,
    ResolvedPlace,
    Statement,
)
from graph.soundness import usable
from ontology.iris import Base
from ontology.registry import Authority

__all__ = ["consolidated_lines", "consolidated_statements"]

_R = TypeVar("_R", ResolvedOrganization, ResolvedPlace, ResolvedOffice)


def consolidated_statements(
    articles: Sequence[Article],
    frames: Sequence[Frames],
    resolution: Resolution,
    authority: Authority,
    base: Base,
) -> Iterator[Statement]:
    """The consolidated statements, each once, sorted by the key of what they are about within each kind of thing.

    `articles` and `frames` belong together pairwise; their order does not matter. Holds an index of all frames, and
    the statements of one thing at a time.
    """
    for part in _corpus(articles, frames, resolution, authority, base).parts():
        yield from statements(part)


def consolidated_lines(
    articles: Sequence[Article],
    frames: Sequence[Frames],
    resolution: Resolution,
    authority: Authority,
    base: Base,
    *,
    portion: int,
    conflicts: list[str] | None = None,
) -> Iterator[bytes]:
    """The same as lines of N-Quads, in texts of about `portion` sorted lines each.

    The sentences of the conflicts are added to `conflicts` at the end.
    """
    corpus = _corpus(articles, frames, resolution, authority, base)
    gathered = Gathered()
    for part in corpus.parts():
        gathered.add(part)
        if gathered.count >= portion:
            yield gathered.text()
            gathered = Gathered()
    yield gathered.text()
    if conflicts is not None:
        conflicts.extend(sorted(conflict.sentence for conflict in corpus.conflicts))


def _corpus(
    articles: Sequence[Article],
    frames: Sequence[Frames],
    resolution: Resolution,
    authority: Authority,
    base: Base,
) -> _Corpus:
    pairs = [(article, usable(found, resolution)) for article, found in zip(articles, frames, strict=True)]
    pairs.sort(key=lambda pair: pair[0].key)
    return _Corpus(Mint(base, resolution), authority, pairs)


@dataclass
class _Corpus:
    """All frames by the key of the thing that they are about."""

    mint: Mint
    authority: Authority
    pairs: Sequence[tuple[Article, Frames]]
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    countries: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    honorifics: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acronyms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    full_names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    reports: dict[str, list[Report]] = field(default_factory=lambda: defaultdict(list))
    agreements: dict[str, list[tuple[Article, AgreementFrame]]] = field(default_factory=lambda: defaultdict(list))
    conflicts: list[Conflict] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._known = {
            thing.key: thing.label
            for things in (self.authority.persons, self.authority.organizations, self.authority.places)
            for thing in things
        } | {office.key: office.title for office in self.authority.offices}
        self._names = {
            thing.key: thing.names
            for things in (self.authority.persons, self.authority.organizations, self.authority.places)
            for thing in things
        }
        self._at_home = {person.key for person in self.authority.persons if person.country}
        self._labels = dict(self._known)
        self._tenures = Tenures(self.mint, self.authority)
        for article, frames in self.pairs:
            self._read(article, frames)

    def _read(self, article: Article, frames: Frames) -> None:
        key = article.key
        mentioned: tuple[PersonFrame | OrganizationFrame | PlaceFrame, ...] = (
            *frames.persons,
            *frames.organizations,
            *frames.places,
        )
        for named in mentioned:
            thing = self.mint.key(key, named.id)
            self.forms[thing].update((named.name, *named.names))
            if named.country:
                self.countries[thing][named.country] += 1
        for person in frames.persons:
            thing = self.mint.key(key, person.id)
            self.honorifics[thing].update(person.honorifics)
            self.full_names[thing][person.name] += 1
        for organization in frames.organizations:
            if organization.acronym:
                self.acronyms[self.mint.key(key, organization.id)].add(organization.acronym)
        for office in frames.offices:
            self.forms[self.mint.key(key, office.id)].update((office.title, *office.names))
        for tenure in frames.tenures:
            self._tenures.add(article, tenure)
        for event in frames.events:
            self.reports[self.mint.key(key, event.id)].append(Report(article, event))
        for agreement in frames.agreements:
            self.agreements[self.mint.key(key, agreement.id)].append((article, agreement))

    def parts(self) -> Iterator[Iterator[Written]]:
        """The statements in portions of one thing each, those of its names and kinds first."""
        resolution = self.mint.resolution
        yield from self._structures(resolution.organizations, about_organization)
        yield from self._structures(resolution.places, about_place)
        yield from self._structures(resolution.offices, about_office)
        for role in sorted({office.role for office in resolution.offices.values()}):
            yield about_role(role, self.mint)
        for key in sorted(self.full_names):
            yield self._person(key)
        names = self._labels | {o.key: o.label for o in resolution.offices.values()}
        yield from self._tenures.parts(names, self.conflicts)
        for key in sorted(self.reports):
            yield believed_event(key, self.reports[key], self.mint, names, self.conflicts)
        for key, others in sorted(resolution.contested.items()):
            self.conflicts.append(contested(key, others, self.reports, self.mint, names))
        for key in sorted(self.agreements):
            yield believed_agreement(key, self.agreements[key], self.mint, self.conflicts)
        for article, frames in self.pairs:
            yield self._article(article, frames)
        yield conflict_statements(self.conflicts, self.mint)

    def _structures(
        self, things: Mapping[str, _R], about: Callable[[_R, Mint], Iterator[Written]]
    ) -> Iterator[Iterator[Written]]:
        for key in sorted(things):
            thing = things[key]
            self._labels.setdefault(key, thing.label)
            yield self._named(key, thing.label, about(thing, self.mint))

    def _named(self, key: str, name: str, about: Iterator[Written]) -> Iterator[Written]:
        """Label and structure, unless the authority has them, and every other surface form."""
        iri = self.mint.thing(key)
        shown = label(name)
        if key not in self._known:
            yield from about
            yield iri, cq.LABEL, shown
        country = next(iter(sorted(self.countries[key])), None)
        for form in sorted(self.forms[key]):
            other = name_literal(form, country)
            if other != shown and form != self._known.get(key):
                yield iri, cq.ALT_LABEL, other
            if is_damaged(form, (name, *self._names.get(key, ()))):
                yield iri, cq.damagedName, other
        for acronym in sorted(self.acronyms[key]):
            yield iri, cq.acronym, literal(acronym)

    def _person(self, key: str) -> Iterator[Written]:
        iri = self.mint.thing(key)
        name = self._known.get(key) or preferred_name(self.full_names[key])
        self._labels[key] = shown_name(name)
        yield from self._named(key, name, typed(iri, cq.Person))
        for honorific in sorted(self.honorifics[key]):
            yield iri, cq.honorific, literal(honorific)
        counts = self.countries[key]
        if counts and key not in self._at_home:
            state = self.mint.state(min(counts, key=lambda code: (-counts[code], code)))
            if state is not None:
                yield iri, cq.country, state

    def _article(self, article: Article, frames: Frames) -> Iterator[Written]:
        yield from about_article(article, self.mint)
        yield self.mint.thing(article.key), cq.LABEL, literal(article.title or article.source_name, lang="en")
        for message in frames.messages:
            yield from about_message(message, article.key, self.mint)
        for anniversary in frames.anniversaries:
            yield from about_anniversary(anniversary, article.key, self.mint)
        original = self.mint.resolution.copies.get(article.key)
        if original is not None:
            yield self.mint.thing(article.key), cq.copyOf, self.mint.thing(original)
        yield from evidence(article, frames, self.mint)
