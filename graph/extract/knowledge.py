"""What the extraction knows before it reads: the gazetteer and the authority, compiled for matching.

A prior, never a filter: whatever is not in here is found by its construction. Built once for each process.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import spacy
from spacy.attrs import NORM
from spacy.matcher import PhraseMatcher

from graph.extract.patterns.vocabulary import HONORIFICS, RANKS, ROLES
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.model import OrganizationKind
from ontology.gazetteer import load_gazetteer
from ontology.iris import fold
from ontology.registry import Authority, load_authority

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

__all__ = ["Entry", "Knowledge", "KnownPerson", "load_knowledge"]

_ACRONYM_LENGTH = 6


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the authority: key, label, every folded form, country, and the offices they are known in."""

    key: str
    label: str
    names: tuple[str, ...]
    country: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a phrase. `kind` is `state`, `demonym`, `city`, `org` or `person`.

    `exact` demands the phrase's own capitals (acronyms: *US* is not *us*).
    """

    kind: str
    value: str | OrgSpec | PlaceSpec | KnownPerson
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The compiled gazetteer. Shared between threads after it is built; nothing in it changes."""

    tokenizer: Tokenizer
    matcher: PhraseMatcher
    phrases: Mapping[str, tuple[Entry, ...]]
    labels: Mapping[str, str]  # ISO code → the state's label
    capitals: Mapping[str, str]  # ISO code → the capital's name
    parties: Mapping[str, OrgSpec]  # ISO code → the party that its press calls *the Party*
    persons: Mapping[str, KnownPerson]
    cities: Mapping[str, PlaceSpec]  # folded name → place

    def entries_for(self, text: str) -> tuple[Entry, ...]:
        """The meanings of a phrase as printed; none for a lower-case common word that looks like a name."""
        plain = " ".join(fold(text).split())
        found = self.phrases.get(_norm(plain), ())
        return tuple(e for e in found if (e.exact == plain if e.exact else plain[:1].isupper()))

    def state(self, code: str) -> OrgSpec:
        """The state with this ISO code."""
        return OrgSpec(OrganizationKind.STATE, self.labels.get(code, code), country=code)


def _norm(text: str) -> str:
    return fold(text).lower().replace("’", "'")


#: Parties that the press of their own country calls *the Party* (genre.md 3): the ruling party where there is one.
_THE_PARTY = {
    "VN": "party/communist-party-of-vietnam",
    "LA": "party/lao-peoples-revolutionary-party",
    "CN": "party/communist-party-of-china",
    "CU": "party/communist-party-of-cuba",
    "KP": "party/workers-party-of-korea",
    "KH": "party/cambodian-peoples-party",
}


_TITLE_WORDS = HONORIFICS | {form.split()[0] for form in ROLES} | RANKS


def _name_forms(names: Iterable[str]) -> tuple[str, ...]:
    """The folded names, and each without the titles that stand before it (`King Sihamoni` → `sihamoni`)."""
    forms: set[str] = set()
    for name in names:
        words = _norm(name).split()
        forms.add(" ".join(words))
        while len(words) > 1 and words[0] in _TITLE_WORDS:
            words = words[1:]
        forms.add(" ".join(words))
    return tuple(sorted(forms))


class _Builder:
    def __init__(self) -> None:
        self.phrases: dict[str, list[Entry]] = defaultdict(list)

    def add(self, name: str, kind: str, value: str | OrgSpec | PlaceSpec | KnownPerson) -> None:
        plain = " ".join(fold(name).split())
        if len(plain) < 2:
            return
        exact = plain if plain.isupper() and len(plain) <= _ACRONYM_LENGTH else None
        entry = Entry(kind, value, exact)
        if entry not in self.phrases[_norm(plain)]:
            self.phrases[_norm(plain)].append(entry)


@cache
def load_knowledge() -> Knowledge:
    """Build the knowledge from the packaged ontology; cached, about a quarter of a second."""
    nlp = spacy.blank("en")
    nlp.vocab.lex_attr_getters[NORM] = _norm  # type: ignore[attr-defined]  # missing in spaCy's stubs
    build = _Builder()
    gazetteer, authority = load_gazetteer(), load_authority()
    labels: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for state in gazetteer.states:
        labels[state.code] = state.label
        if state.capital:
            capitals[state.code] = state.capital
        for name in (state.label, *state.names, *state.acronyms):
            build.add(name, "state", state.code)
        for demonym in state.demonyms:
            build.add(demonym, "demonym", state.code)
    code_of = {state.key: state.code for state in gazetteer.states}
    organizations = _organizations(authority, code_of, build)
    persons = {}
    for person in authority.persons:
        country = code_of.get(person.country or "", person.country)
        known = KnownPerson(person.key, person.label, _name_forms((person.label, *person.names)), country)
        persons[person.key] = known
        for name in (person.label, *person.names):
            # `King Sihamoni`, `Samdech Techo Hun Sen`: the title grammar reads what stands before the name
            if " " in name.strip() and _norm(name).split()[0] not in _TITLE_WORDS:
                build.add(name, "person", known)
    cities: dict[str, PlaceSpec] = {}
    for place in authority.places:
        spec = PlaceSpec(place.label, code_of.get(place.country or "", place.country), place.key, place.kind or "city")
        for name in (place.label, *place.names):
            build.add(name, "city", spec)
            cities.setdefault(_norm(name), spec)
    for city in gazetteer.cities:
        spec = PlaceSpec(city.name, city.country, city.key)
        for name in (city.name, *city.names):
            if _norm(name) not in cities:
                cities[_norm(name)] = spec
                if not city.ambiguous:
                    build.add(name, "city", spec)
    matcher = PhraseMatcher(nlp.vocab, attr="NORM")
    matcher.add("gazetteer", [nlp.tokenizer(phrase) for phrase in sorted(build.phrases)])
    return Knowledge(
        tokenizer=nlp.tokenizer,
        matcher=matcher,
        phrases={phrase: tuple(entries) for phrase, entries in build.phrases.items()},
        labels=labels,
        capitals=capitals,
        parties={code: organizations[key] for code, key in _THE_PARTY.items() if key in organizations},
        persons=persons,
        cities=cities,
    )


def _organizations(authority: Authority, code_of: dict[str, str], build: _Builder) -> dict[str, OrgSpec]:
    """The authority's organizations as specs, their unambiguous names and acronyms entered as phrases."""
    by_key = {o.key: o for o in authority.organizations}
    specs: dict[str, OrgSpec] = {}

    def spec(key: str) -> OrgSpec:
        if key not in specs:
            entry = by_key[key]
            owner = spec(entry.part_of) if entry.part_of and entry.part_of in by_key else None
            country = code_of.get(entry.country or "", entry.country) or (owner.country if owner else None)
            if owner is None and entry.part_of in code_of:
                country = code_of[entry.part_of]
            if owner is not None and owner.kind is OrganizationKind.STATE:
                owner = None
            kind = OrganizationKind(entry.kind)
            specs[key] = OrgSpec(kind, entry.label, owner, country, key, entry.acronyms[0] if entry.acronyms else None)
        return specs[key]

    names: dict[str, set[str]] = defaultdict(set)
    for entry in authority.organizations:
        for name in (entry.label, *entry.names, *entry.acronyms):
            names[_norm(name)].add(entry.key)
    for entry in authority.organizations:
        if OrganizationKind(entry.kind) is OrganizationKind.STATE:
            continue
        for name in (entry.label, *entry.names, *entry.acronyms):
            if len(names[_norm(name)]) == 1:
                build.add(name, "org", spec(entry.key))
    return specs
