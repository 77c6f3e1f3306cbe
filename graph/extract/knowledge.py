"""What the extraction knows before it reads: the gazetteer and the authority, compiled for matching.

A prior, never a filter: whatever is not in here is found by its construction. Built once for each process.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph.extract.patterns.international import INTERNATIONAL_ORGANIZATIONS
from graph.extract.patterns.roles import RANKS, ROLES
from graph.extract.patterns.words import HONORIFICS
from graph.extract.spec import Entry, KnownPerson, Meaning, OrgSpec, PlaceSpec
from graph.extract.tokens import Token, norm_of, split_tokens
from graph.model import OrganizationKind
from ontology.gazetteer import Gazetteer, load_gazetteer
from ontology.iris import fold
from ontology.registry import Authority, load_authority

__all__ = ["Knowledge", "load_knowledge"]

#: Of two states with one demonym the one that the press means.
_RATHER = {"Dominican": "DO"}
_STATES = frozenset({"state", "demonym"})
_ACRONYM_LENGTH = 6
_DOTTED_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The compiled gazetteer. Shared between threads after it is built; nothing in it changes."""

    phrases: Mapping[str, tuple[Entry, ...]]
    lengths: Mapping[str, tuple[int, ...]]  # norm of a phrase's first token → its lengths in tokens, longest first
    keys: Mapping[tuple[str, ...], str]  # the norms of a phrase's tokens → its key in `phrases`
    labels: Mapping[str, str]  # ISO code → the state's label
    capitals: Mapping[str, str]  # ISO code → the capital's name
    parties: Mapping[str, OrgSpec]  # ISO code → the party that its press calls *the Party*
    persons: Mapping[str, KnownPerson]
    named: Mapping[str, list[KnownPerson]]  # one of a person's names → whoever has it
    codes: Mapping[str, str]  # label of a state → ISO code
    cities: Mapping[str, PlaceSpec]  # folded name → place

    def entries_for(self, text: str) -> tuple[Entry, ...]:
        """The meanings of a phrase as printed; none for a lower-case common word that looks like a name."""
        plain = " ".join(fold(text).split())
        return self._fitting(self.phrases.get(norm_of(plain), ()), plain)

    @staticmethod
    def _fitting(found: tuple[Entry, ...], plain: str) -> tuple[Entry, ...]:
        return tuple(e for e in found if (e.exact == plain if e.exact else plain[:1].isupper()))

    def matches(self, tokens: Sequence[Token], text: str) -> dict[int, tuple[int, tuple[Entry, ...]]]:
        """For each token that begins a known phrase, the position after the longest one and its meanings."""
        norms = tuple(token.norm for token in tokens)
        found: dict[int, tuple[int, tuple[Entry, ...]]] = {}
        state_end = 0  # inside the name of a state nothing else is named: *Papua New Guinea*
        for i, norm in enumerate(norms):
            lengths = self.lengths.get(norm)
            if lengths is None or i < state_end or "a" <= tokens[i].text[0] <= "z":
                continue  # no entry fits a word in small letters
            for length in lengths:
                key = self.keys.get(norms[i : i + length])
                if key is None or i + length > len(norms):
                    continue
                raw = text[tokens[i].start : tokens[i + length - 1].end]
                plain = " ".join((raw if raw.isascii() else fold(raw)).split())
                entries = self._fitting(self.phrases[key], plain)
                if entries:
                    found[i] = (i + length, entries)
                    if entries[0].kind in _STATES:
                        state_end = i + length
                    break
        return found

    def state(self, code: str) -> OrgSpec:
        """The state with this ISO code."""
        return OrgSpec(OrganizationKind.STATE, self.labels.get(code, code), country=code)


#: Parties that the press of their own country calls *the Party* (genre.md 3): the ruling party where there is one.
_THE_PARTY = {
    "VN": "party/communist-party-of-vietnam",
    "LA": "party/lao-peoples-revolutionary-party",
    "CN": "party/communist-party-of-china",
    "CU": "party/communist-party-of-cuba",
    "KP": "party/workers-party-of-korea",
    "KH": "party/cambodian-peoples-party",
}


_TITLE_WORDS = {"his", "her"} | HONORIFICS | {form.split()[0] for form in ROLES} | RANKS


def _name_forms(names: Iterable[str]) -> tuple[str, ...]:
    """The folded names, and each without the titles that stand before it (`King Sihamoni` → `sihamoni`)."""
    forms: set[str] = set()
    for name in names:
        words = norm_of(name).split()
        forms.add(" ".join(words))
        while len(words) > 1 and words[0] in _TITLE_WORDS:
            words = words[1:]
        forms.add(" ".join(words))
    return tuple(sorted(forms))


class _Builder:
    def __init__(self) -> None:
        self.phrases: dict[str, list[Entry]] = defaultdict(list)
        self.keys: dict[tuple[str, ...], str] = {}

    def add(self, name: str, kind: str, value: Meaning) -> None:
        plain = " ".join(fold(name).split())
        if len(plain) < 2:
            return
        exact = plain if plain.isupper() and len(plain) <= _ACRONYM_LENGTH else None
        if exact and exact.isalpha() and len(exact) <= _DOTTED_LENGTH:
            self.add(".".join(exact) + ".", kind, value)  # U.S.
        entry = Entry(kind, value, exact)
        self.keys[tuple(norm_of(word) for _, word in split_tokens(plain))] = norm_of(plain)
        if entry not in self.phrases[norm_of(plain)]:
            self.phrases[norm_of(plain)].append(entry)


@cache
def load_knowledge() -> Knowledge:
    """Build the knowledge from the packaged ontology; cached, about half a second."""
    build = _Builder()
    gazetteer, authority = load_gazetteer(), load_authority()
    code_of = {state.key: state.code for state in gazetteer.states}
    _states(gazetteer, build)
    organizations = _organizations(authority, code_of, build)
    _international(build)
    persons = _persons(authority, code_of, build)
    cities = _cities(authority, gazetteer, code_of, build)
    lengths: dict[str, set[int]] = defaultdict(set)
    for norms in build.keys:
        lengths[norms[0]].add(len(norms))
    return Knowledge(
        phrases={phrase: tuple(entries) for phrase, entries in build.phrases.items()},
        lengths={first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()},
        keys=build.keys,
        labels={state.code: state.label for state in gazetteer.states},
        capitals={state.code: state.capital for state in gazetteer.states if state.capital},
        parties={code: organizations[key] for code, key in _THE_PARTY.items() if key in organizations},
        persons=persons,
        named=_by_name(persons.values()),
        codes={state.label: state.code for state in gazetteer.states},
        cities=cities,
    )


def _states(gazetteer: Gazetteer, build: _Builder) -> None:
    for state in gazetteer.states:
        for name in (state.label, *state.names, *state.acronyms):
            build.add(name, "state", state.code)
        for demonym in state.demonyms:
            if _RATHER.get(demonym, state.code) == state.code:
                build.add(demonym, "demonym", state.code)


def _international(build: _Builder) -> None:
    """Enter the forms that are still free: the authority knows the rest better."""
    for name, forms in INTERNATIONAL_ORGANIZATIONS:
        for form in forms:
            if norm_of(form) not in build.phrases:
                build.add(form, "org", OrgSpec(OrganizationKind.INTERNATIONAL, name))


def _persons(authority: Authority, code_of: Mapping[str, str], build: _Builder) -> dict[str, KnownPerson]:
    persons = {}
    for person in authority.persons:
        country = code_of.get(person.country or "", person.country)
        known = KnownPerson(person.key, person.label, _name_forms((person.label, *person.names)), country)
        persons[person.key] = known
        for name in (person.label, *person.names):
            # `King Sihamoni`, `Samdech Techo Hun Sen`: the title grammar reads what stands before the name
            if " " in name.strip() and norm_of(name).split()[0] not in _TITLE_WORDS:
                build.add(name, "person", known)
    return persons


def _by_name(persons: Iterable[KnownPerson]) -> dict[str, list[KnownPerson]]:
    named: dict[str, list[KnownPerson]] = defaultdict(list)
    for person in persons:
        for name in person.names:
            named[name].append(person)
    return dict(named)


def _cities(
    authority: Authority, gazetteer: Gazetteer, code_of: Mapping[str, str], build: _Builder
) -> dict[str, PlaceSpec]:
    """The authority's places, then the gazetteer's cities under names that are still free."""
    cities: dict[str, PlaceSpec] = {}
    for place in authority.places:
        spec = PlaceSpec(place.label, code_of.get(place.country or "", place.country), place.key, place.kind or "city")
        for name in (place.label, *place.names):
            build.add(name, "city", spec)
            cities.setdefault(norm_of(name), spec)
    for city in gazetteer.cities:
        spec = PlaceSpec(city.name, city.country, city.key)
        for name in (city.name, *city.names):
            if norm_of(name) not in cities:
                cities[norm_of(name)] = spec
                if not city.ambiguous:
                    build.add(name, "city", spec)
    return cities


def _organizations(authority: Authority, code_of: Mapping[str, str], build: _Builder) -> dict[str, OrgSpec]:
    """The authority's organizations as specs, their unambiguous names and acronyms entered as phrases."""
    by_key = {o.key: o for o in authority.organizations}
    specs: dict[str, OrgSpec] = {}

    def spec(key: str) -> OrgSpec:
        if key not in specs:
            entry = by_key[key]
            owner = spec(entry.part_of) if entry.part_of and entry.part_of in by_key else None
            country = code_of.get(entry.country or "", entry.country) or (owner.country if owner else None)
            if owner is None and entry.part_of in code_of:
                country = code_of[entry.part_of or ""]
            if owner is not None and owner.kind is OrganizationKind.STATE:
                owner = None
            kind = OrganizationKind(entry.kind)
            specs[key] = OrgSpec(kind, entry.label, owner, country, key, entry.acronyms[0] if entry.acronyms else None)
        return specs[key]

    names: dict[str, set[str]] = defaultdict(set)
    for entry in authority.organizations:
        for name in (entry.label, *entry.names, *entry.acronyms):
            names[norm_of(name)].add(entry.key)
    for entry in authority.organizations:
        if OrganizationKind(entry.kind) is OrganizationKind.STATE:
            continue
        for name in (entry.label, *entry.names, *entry.acronyms):
            if len(names[norm_of(name)]) == 1:
                build.add(name, "org", spec(entry.key))
    return specs
