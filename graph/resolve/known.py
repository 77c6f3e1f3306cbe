"""The authority, indexed for the questions that resolving asks of it.

Which person has this name, which body is called so, which office of this body has this title, may this person have
held that office on this day. The authority is a prior, never a filter: an answer of None means "nobody we know".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from graph.model import TenureStatus
from graph.resolve.names import name_signature, slug, tokens
from graph.resolve.wording import body_words, normal_body
from ontology.gazetteer import Gazetteer
from ontology.registry import (
    Authority,
    AuthorityOffice,
    AuthorityOrganization,
    AuthorityPerson,
    AuthorityPlace,
    AuthorityTenure,
)

__all__ = ["Known"]

_K = TypeVar("_K")

_HOLDING = frozenset({TenureStatus.INCUMBENT, TenureStatus.ACTING, TenureStatus.OUTGOING, TenureStatus.HONORARY})


@dataclass(frozen=True)
class Known:
    """Authority and gazetteer with their indexes, built on first use."""

    authority: Authority
    gazetteer: Gazetteer

    # -- states -------------------------------------------------------------------------------------------------

    @cached_property
    def states(self) -> Mapping[str, str]:
        """ISO code → key of the state."""
        return {state.code: state.key for state in self.gazetteer.states}

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        return {state.key: state.code for state in self.gazetteer.states}

    def code(self, country: str | None) -> str | None:
        """The ISO code of a country given as code or as key of a state."""
        return self._codes.get(country, country) if country else None

    def state_label(self, code: str | None) -> str | None:
        """The English short name of a state."""
        state = self.gazetteer.state_by_code(code) if code else None
        return state.label if state else None

    # -- persons ------------------------------------------------------------------------------------------------

    @cached_property
    def persons(self) -> Mapping[str, AuthorityPerson]:
        """Key → person."""
        return {person.key: person for person in self.authority.persons}

    @cached_property
    def _persons_by_name(self) -> Mapping[str, Sequence[str]]:
        index: dict[str, set[str]] = defaultdict(set)
        for person in self.authority.persons:
            for name in (person.label, *person.names):
                index[name_signature(name)].add(person.key)
        return {name: sorted(keys) for name, keys in index.items()}

    def persons_named(self, name: str) -> Sequence[str]:
        """The keys of the persons with this name in any word order, sorted."""
        return self._persons_by_name.get(name_signature(name), ())

    @cached_property
    def offices_of(self) -> Mapping[str, frozenset[str]]:
        """Key of a person → keys of all offices that he or she is known to have held."""
        index: dict[str, set[str]] = defaultdict(set)
        for tenure in self.authority.tenures:
            index[tenure.person].add(tenure.office)
        return {person: frozenset(offices) for person, offices in index.items()}

    # -- organizations ------------------------------------------------------------------------------------------

    @cached_property
    def organizations(self) -> Mapping[str, AuthorityOrganization]:
        """Key → organization."""
        return {organization.key: organization for organization in self.authority.organizations}

    @cached_property
    def _bodies(self) -> Mapping[str, Sequence[str]]:
        return _index(
            (normal_body(name), organization.key)
            for organization in self.authority.organizations
            for name in (organization.label, *organization.names)
        )

    @cached_property
    def _bodies_by_words(self) -> Mapping[tuple[str, ...], Sequence[str]]:
        return _index(
            (self.words(name, party=organization.kind == "Party"), organization.key)
            for organization in self.authority.organizations
            for name in (organization.label, *organization.names)
            if organization.kind in ("Party", "PartyOrgan", "Ministry", "Legislature", "Government")
        )

    @cached_property
    def _acronyms(self) -> Mapping[str, Sequence[str]]:
        return _index(
            (slug(acronym), organization.key)
            for organization in self.authority.organizations
            for acronym in organization.acronyms
        )

    def words(self, name: str, *, party: bool) -> tuple[str, ...]:
        """Content words of a body's name, nationalities as countries: `Vietnamese Communist Party`."""
        found: set[str] = set()
        for word in body_words(name):
            states = self.gazetteer.states_of_demonym(word)
            found.update(tokens(states[0].label) if len(states) == 1 else (word,))
        return tuple(sorted(found - {"party"} if party else found))

    def bodies_named(self, name: str) -> Sequence[str]:
        """Keys of bodies with this name up to synonyms."""
        return self._bodies.get(normal_body(name), ())

    def bodies_of_words(self, name: str, *, party: bool) -> Sequence[str]:
        """Keys of parties, party organs and ministries whose name has these words in another order."""
        return self._bodies_by_words.get(self.words(name, party=party), ())

    def bodies_abbreviated(self, acronym: str) -> Sequence[str]:
        """Keys of bodies with this acronym."""
        return self._acronyms.get(slug(acronym), ())

    @cached_property
    def _ministries_by_minister(self) -> Mapping[str, Sequence[str]]:
        return _index(
            (normal_body(name), office.organization)
            for office in self.authority.offices
            if office.role in ("minister", "foreign-minister")
            for name in office.names
            if office.organization in self.organizations
        )

    def ministries_of(self, minister: str) -> Sequence[str]:
        """Keys of the ministries whose minister has this title: `Minister of Police of Vietnam`."""
        return self._ministries_by_minister.get(normal_body(minister), ())

    def ministries_beginning(self, portfolio: str, country: str) -> Sequence[str]:
        """Keys of the ministries of a country whose portfolio is this one or begins with it.

        `Foreign Affairs` finds the Ministry of Foreign Affairs and Trade.
        """
        start = normal_body(f"Ministry of {portfolio}")
        return [key for name, key in self._ministries.get(country, ()) if f"{name}-".startswith(f"{start}-")]

    @cached_property
    def _ministries(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """ISO code → (normal name, key) of its ministries, by key."""
        index: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for organization in sorted(self.authority.organizations, key=lambda o: o.key):
            if organization.kind == "Ministry" and organization.country:
                code = self.code(organization.country) or organization.country
                index[code].append((normal_body(organization.label), organization.key))
        return index

    # -- places -------------------------------------------------------------------------------------------------

    @cached_property
    def places(self) -> Mapping[str, AuthorityPlace]:
        """Key → place."""
        return {place.key: place for place in self.authority.places}

    @cached_property
    def _places_by_name(self) -> Mapping[str, Sequence[str]]:
        return _index(
            (slug(name), place.key) for place in self.authority.places for name in (place.label, *place.names)
        )

    def places_named(self, name: str) -> Sequence[str]:
        """The keys of the places with this name."""
        return self._places_by_name.get(slug(name), ())

    # -- offices and tenures ------------------------------------------------------------------------------------

    @cached_property
    def offices(self) -> Mapping[str, AuthorityOffice]:
        """Key → office."""
        return {office.key: office for office in self.authority.offices}

    @cached_property
    def offices_in(self) -> Mapping[str, Sequence[AuthorityOffice]]:
        """Key of a body → its offices."""
        index: dict[str, list[AuthorityOffice]] = defaultdict(list)
        for office in self.authority.offices:
            if office.organization:
                index[office.organization].append(office)
        return index

    @cached_property
    def _tenures(self) -> Mapping[tuple[str, str], Sequence[AuthorityTenure]]:
        index: dict[tuple[str, str], list[AuthorityTenure]] = defaultdict(list)
        for tenure in self.authority.tenures:
            index[tenure.person, tenure.office].append(tenure)
        return {pair: sorted(found, key=lambda tenure: tenure.key) for pair, found in index.items()}

    def tenures(self, person: str, office: str) -> Sequence[AuthorityTenure]:
        """The terms that a person is known to have had in an office, by key."""
        return self._tenures.get((person, office), ())

    def allows(self, person: str, office: str, status: TenureStatus, day: date) -> bool:
        """Whether "the person holds (or is former holder of) the office" can be said on `day`."""
        terms = self.tenures(person, office)
        if not terms:
            return True
        if status in _HOLDING:
            return any(term.may_include(day) for term in terms)
        if status is TenureStatus.FORMER:
            return any(term.end_earliest is None or term.end_earliest <= day for term in terms)
        return any(term.start_latest is None or day <= term.start_latest for term in terms)


def _index(pairs: Iterable[tuple[_K, str]]) -> dict[_K, Sequence[str]]:
    index: dict[_K, set[str]] = defaultdict(set)
    for name, key in pairs:
        index[name].add(key)
    return {name: sorted(keys) for name, keys in index.items()}
