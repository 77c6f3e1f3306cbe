"""Which real person every person frame names.

By name in any word order first, with country, offices and time to tell namesakes apart; then shortened and misspelt
forms, which are the same person only when they hold the same office. A person outside the authority gets a key from
the name under which the earliest report has him or her, and of namesakes the one reported first has the plain name,
so that later articles rename nobody (genre.md 2).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model import TenureStatus
from graph.resolve.attestation import Attestation, attestation
from graph.resolve.forms import Holder, find_forms
from graph.resolve.grouping import split_by_country
from graph.resolve.judgements import Ledger, article_slug
from graph.resolve.known import Known
from graph.resolve.names import name_signature, slug, tokens

__all__ = ["Named", "resolve_people"]

# A surname alone, in one office, is another holder's when nobody printed it for so long.
_TERM = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one article names him or her; `held` are the offices that the article gives, with their status."""

    ref: str
    name: str
    names: tuple[str, ...]
    country: str | None
    proposed: str | None
    held: tuple[tuple[str, TenureStatus], ...] = ()
    published: date | None = None

    @property
    def own(self) -> str:
        """The key that the person has by this article alone."""
        return f"person/{slug(self.name)}"

    @property
    def offices(self) -> frozenset[str]:
        """The keys of the offices."""
        return frozenset(office for office, _ in self.held)

    @property
    def attested(self) -> Attestation:
        """When the article came out, for what earlier reports decide."""
        return attestation(self.published, self.ref)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions judged to be one person who is not in the authority, in order of attestation."""

    mentions: tuple[Named, ...]
    name: str
    country: str | None
    offices: frozenset[str]

    @property
    def key(self) -> str:
        """The key made of a name alone: the first reported that has two words, so that a surname names nobody."""
        full = next((p for p in self.mentions if len(tokens(p.name)) > 1), self.mentions[0])
        return full.own

    @property
    def holder(self) -> Holder:
        """The person as forms are compared."""
        days = [p.published for p in self.mentions if p.published]
        span = (min(days, default=None), max(days, default=None))
        return Holder((self.name,), self.country, self.offices, self.key, len(self.mentions), *span)


def resolve_people(people: Sequence[Named], known: Known, ledger: Ledger) -> dict[str, str]:
    """The key of every mention, by its reference; the order of `people` does not matter."""
    keys: dict[str, str] = {}
    unknown: dict[str, list[Named]] = defaultdict(list)
    matched: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        found = _match(person, known, ledger)
        if found is None:
            unknown[name_signature(person.name)].append(person)
        else:
            keys[person.ref] = found
            matched[found].append(person)
    for key, mentions in matched.items():
        _record_known(key, mentions, known, ledger)
    clusters = [_cluster(group) for signature in sorted(unknown) for group in _namesakes(unknown[signature], ledger)]
    joined, ends = _join_forms(clusters, known, keys, ledger)
    final = _name(joined, known, ledger)
    for cluster, key in final:
        keys.update(dict.fromkeys((person.ref for person in cluster.mentions), key))
        _record(cluster, key, ledger)
    for absorbed in ends:
        for cluster in absorbed:
            if cluster.key != keys[cluster.mentions[0].ref]:
                key = keys[cluster.mentions[0].ref]
                ledger.same(cluster.key, key, "person-form", "a form of the name, in the same office", 0.8)
    return keys


def _record_known(key: str, mentions: Sequence[Named], known: Known, ledger: Ledger) -> None:
    """Record that articles which print a known person's very name mean that person."""
    first = min(mentions, key=lambda p: p.attested)
    if len({person.ref.partition("#")[0] for person in mentions}) > 1:
        article = first.ref.partition("#")[0]
        reason = f"several articles name {known.persons[key].label}, and no country or office speaks against it"
        ledger.same(f"{article}#{first.own}", key, "person-name", reason, 0.9)


def _record(cluster: Cluster, key: str, ledger: Ledger) -> None:
    """Record what made one person of several mentions: another order of the names, or the same name."""
    first = cluster.mentions[0]
    signature = name_signature(cluster.key)
    for person in cluster.mentions:
        if person.own != cluster.key and name_signature(person.name) == signature:
            ledger.same(person.own, key, "person-word-order", "the same names in another order", 0.9)
    if any(person.ref.partition("#")[0] != first.ref.partition("#")[0] for person in cluster.mentions):
        reason = "the same name in several articles, and no country or office speaks against it"
        article = first.ref.partition("#")[0]
        ledger.same(f"{article}#{first.own}", key, "person-same-name", reason, 0.8 if cluster.country else 0.6)


def _namesakes(mentions: Sequence[Named], ledger: Ledger) -> Iterator[list[Named]]:
    """Mentions of one name as groups of one person each, in order of attestation."""
    ordered = sorted(mentions, key=lambda p: p.attested)
    groups = split_by_country(ordered, lambda p: p.country, lambda p: p.offices)
    for group in groups:
        if len(groups) > 1 and any(p.country is None for p in group):
            reason = "no country is given: of the namesakes the one in this office, else the one reported first"
            for person in group:
                if person.country is None:
                    ledger.same(person.ref, _cluster(group).key, "person-namesake", reason, 0.5)
        yield from [group] if len(tokens(group[0].name)) > 1 else _terms(group)


def _terms(mentions: Sequence[Named]) -> Iterator[list[Named]]:
    """Mentions of a surname alone, parted where it was not printed in any of its offices for more than a term."""
    group: list[Named] = []
    for person in mentions:
        last = group[-1] if group else person
        if person.held and last.published and person.published and person.published - last.published > _TERM:
            yield group
            group = []
        group.append(person)
    yield group


# -- the authority -----------------------------------------------------------------------------------------------


def _match(person: Named, known: Known, ledger: Ledger) -> str | None:
    """The person of the authority whose name this is and whose country or office does not speak against it."""
    full = [name for name in (person.name, *person.names) if len(tokens(name)) > 1]
    candidates = {key for name in full for key in known.persons_named(name)}
    if person.proposed and person.proposed in known.persons:
        candidates.add(person.proposed)
    if not full:
        # `Lam` alone is a hundred people: it needs the same country and an office that the authority knows.
        candidates |= set(known.persons_named(person.name))
    fitting = sorted(key for key in candidates if _fits(person, key, known, alone=not full))
    shared = {key: len(person.offices & known.offices_of.get(key, frozenset())) for key in fitting}
    best = [key for key in fitting if shared[key] == max(shared.values())]
    if len(best) > 1:
        best = [key for key in best if _in_time(person, key, known)] or best
    if len(best) > 1 and person.proposed:
        best = [key for key in best if key == person.proposed] or best
    for key in candidates - set(fitting):
        reason = f"“{person.name}” is a name of {known.persons[key].label}, but country and offices differ"
        ledger.different(person.ref, key, "person-namesake", reason, 0.7)
    if len(best) == 1:
        reason = f"“{person.name}” is a name of {known.persons[best[0]].label}"
        ledger.same(person.own, best[0], "person-name", reason, 0.95 if shared[best[0]] else 0.85)
        return best[0]
    for key in best:
        ledger.different(person.ref, key, "person-ambiguous", f"“{person.name}” is a name of several persons", 0.5)
    return None


def _fits(person: Named, key: str, known: Known, *, alone: bool) -> bool:
    country = known.code(known.persons[key].country)
    shares = bool(person.offices & known.offices_of.get(key, frozenset()))
    if alone:
        return person.country in (None, country) and (shares or person.proposed == key)
    return shares or country is None or person.country is None or country == person.country


def _in_time(person: Named, key: str, known: Known) -> bool:
    """Whether the person of the authority can be given these offices when the article came out."""
    day = person.published
    return day is None or all(known.allows(key, office, status, day) for office, status in person.held)


# -- persons that the authority does not have ------------------------------------------------------------------------


def _cluster(mentions: Iterable[Named]) -> Cluster:
    members = tuple(sorted(mentions, key=lambda p: p.attested))
    countries = Counter(p.country for p in members if p.country)
    country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
    return Cluster(members, _fullest(members), country, frozenset().union(*(p.offices for p in members)))


def _fullest(members: Sequence[Named]) -> str:
    """The name with most words, then in most articles, then first in the alphabet."""
    counts = Counter(slug(p.name) for p in members)
    return min({p.name for p in members}, key=lambda n: (-len(tokens(n)), -counts[slug(n)], slug(n), n))


def _join_forms(
    clusters: Sequence[Cluster], known: Known, keys: dict[str, str], ledger: Ledger
) -> tuple[list[Cluster], list[tuple[Cluster, ...]]]:
    """Join shortened and misspelt forms to the fuller name of one who holds the same office in the same country.

    A form that fits two persons joins neither. Returns the clusters that remain, and the pairs that became one.
    """
    absorbed: dict[int, int | str] = {}
    ends: list[tuple[Cluster, ...]] = []
    for index, targets in find_forms([cluster.holder for cluster in clusters], known):
        if len(targets) == 1:
            absorbed[index] = targets[0]
            target = targets[0]
            ends.append((clusters[index], clusters[target]) if isinstance(target, int) else (clusters[index],))
            continue
        for target in targets:
            name = clusters[target].key if isinstance(target, int) else target
            reason = "a form of several holders' names" if len(targets) < 8 else "a form of many holders' names"
            ledger.different(clusters[index].key, name, "person-ambiguous", reason, 0.5)
    return _merged(clusters, absorbed, keys), ends


def _merged(clusters: Sequence[Cluster], absorbed: Mapping[int, int | str], keys: dict[str, str]) -> list[Cluster]:
    """The clusters after absorption; those that end at a person of the authority have their keys then."""
    members: dict[int, list[Named]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        target: int | str = index
        seen = {index}
        while isinstance(target, int) and target in absorbed and absorbed[target] not in seen:
            target = absorbed[target]
            if isinstance(target, int):
                seen.add(target)
        if isinstance(target, int):
            members[target].extend(cluster.mentions)
        else:
            keys.update(dict.fromkeys((person.ref for person in cluster.mentions), target))
    # A cluster that took nobody in is what it was: most are.
    alone = {i: clusters[i] for i, found in members.items() if len(found) == len(clusters[i].mentions)}
    return [alone.get(index) or _cluster(members[index]) for index in sorted(members)]


def _name(clusters: Sequence[Cluster], known: Known, ledger: Ledger) -> list[tuple[Cluster, str]]:
    """A key for each cluster: the name; for a namesake of somebody reported before or known, the country as well."""
    named: list[tuple[Cluster, str]] = []
    taken: set[str] = set(known.persons)
    for cluster in sorted(clusters, key=lambda c: c.mentions[0].attested):
        key = cluster.key
        if key in taken:
            state = known.state_label(cluster.country)
            key = f"{key}-of-{slug(state)}" if state else key
            if key in taken:
                key = f"{cluster.key}-{article_slug(cluster.mentions[0].ref)}"
            ledger.different(cluster.key, key, "person-country", "persons of one name in different countries", 0.8)
        taken.add(key)
        named.append((cluster, key))
    return named
