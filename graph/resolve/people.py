"""Which real person every person frame names.

By name in any word order first, with country and offices to tell namesakes apart; then shortened and misspelt forms,
which are the same person only when they hold the same office. A person outside the authority gets a key from the
fullest name that any article gives (genre.md 2).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.resolve.grouping import split_by_country
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known
from graph.resolve.names import contains_name, name_signature, slug, spelled_alike, tokens

__all__ = ["Named", "resolve_people"]


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one article names him or her; `offices` are the keys of the offices that the article gives."""

    ref: str
    name: str
    names: tuple[str, ...]
    country: str | None
    proposed: str | None
    offices: frozenset[str]

    @property
    def own(self) -> str:
        """The key that the person has by this article alone."""
        return f"person/{slug(self.name)}"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions judged to be one person who is not in the authority."""

    mentions: tuple[Named, ...]
    name: str
    country: str | None
    offices: frozenset[str]

    @property
    def key(self) -> str:
        """The key made of the name alone."""
        return f"person/{slug(self.name)}"


def resolve_people(people: Sequence[Named], known: Known, ledger: Ledger) -> dict[str, str]:
    """The key of every mention, by its reference."""
    keys: dict[str, str] = {}
    unknown: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        found = _match(person, known, ledger)
        if found is None:
            unknown[name_signature(person.name)].append(person)
        else:
            keys[person.ref] = found
    clusters = [
        _cluster(group)
        for signature in sorted(unknown)
        for group in split_by_country(unknown[signature], lambda p: p.country, lambda p: p.offices)
    ]
    for cluster, key in _name(_join_forms(clusters, known, keys, ledger), known, ledger):
        for person in cluster.mentions:
            keys[person.ref] = key
            if name_signature(person.name) == name_signature(cluster.name):
                ledger.same(person.own, cluster.key, "person-word-order", "the same names in another order", 0.9)
    return keys


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


# -- persons that the authority does not have ------------------------------------------------------------------------


def _cluster(mentions: Iterable[Named]) -> Cluster:
    members = tuple(sorted(mentions, key=lambda p: p.ref))
    countries = Counter(p.country for p in members if p.country)
    country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
    return Cluster(members, _fullest(members), country, frozenset().union(*(p.offices for p in members)))


def _fullest(members: Sequence[Named]) -> str:
    """The name with most words, then in most articles, then first in the alphabet."""
    counts = Counter(slug(p.name) for p in members)
    return min((p.name for p in members), key=lambda n: (-len(tokens(n)), -counts[slug(n)], slug(n), n))


def _join_forms(clusters: Sequence[Cluster], known: Known, keys: dict[str, str], ledger: Ledger) -> list[Cluster]:
    """Join shortened and misspelt forms to the fuller name of one who holds the same office in the same country.

    A form that fits two persons joins neither. Blocked by office, so that the cost is that of the largest office.
    """
    holders = _holders(clusters, known)
    absorbed: dict[int, int | str] = {}
    for index, cluster in enumerate(clusters):
        targets = {t for office in cluster.offices for t in holders.get(office, ()) if t != index}
        fitting = sorted((t for t in targets if _form_of(cluster, t, clusters, known)), key=str)
        if len(fitting) == 1:
            target = fitting[0]
            name = clusters[target].key if isinstance(target, int) else target
            ledger.same(cluster.key, name, "person-form", "a form of the name, in the same office", 0.8)
            absorbed[index] = target
        elif fitting:
            for target in fitting:
                name = clusters[target].key if isinstance(target, int) else target
                ledger.different(cluster.key, name, "person-ambiguous", "a form of several holders' names", 0.5)
    return _merged(clusters, absorbed, keys)


def _holders(clusters: Sequence[Cluster], known: Known) -> Mapping[str, list[int | str]]:
    """Key of an office → who holds it: indexes of clusters, keys of persons of the authority."""
    holders: dict[str, list[int | str]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        for office in cluster.offices:
            holders[office].append(index)
    for person, offices in known.offices_of.items():
        for office in offices & holders.keys():
            holders[office].append(person)
    return holders


def _form_of(cluster: Cluster, target: int | str, clusters: Sequence[Cluster], known: Known) -> bool:
    """Whether the cluster's name is a shorter form of the target's, or a misspelling of it."""
    if isinstance(target, int):
        other = clusters[target]
        names: tuple[str, ...] = (other.name,)
        country = other.country
        # Of two spellings the one in fewer articles is the slip; a tie goes by the alphabet.
        rank = (len(other.mentions), cluster.key) > (len(cluster.mentions), other.key)
    else:
        person = known.persons.get(target)
        if person is None:
            return False
        names, country, rank = (person.label, *person.names), known.code(person.country), True
    if cluster.country and country and cluster.country != country:
        return False
    return any(contains_name(n, cluster.name) or (rank and spelled_alike(n, cluster.name)) for n in names)


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
    return [_cluster(members[index]) for index in sorted(members)]


def _name(clusters: Sequence[Cluster], known: Known, ledger: Ledger) -> list[tuple[Cluster, str]]:
    """A key for each cluster: the name, and for namesakes the country as well."""
    counts = Counter(cluster.key for cluster in clusters)
    named: list[tuple[Cluster, str]] = []
    taken: set[str] = set(known.persons)
    for cluster in clusters:
        key = cluster.key
        if counts[key] > 1 or key in known.persons:
            state = known.state_label(cluster.country)
            if state:
                key = f"{key}-of-{slug(state)}"
            if key in taken:
                key = f"{cluster.key}-{slug(cluster.mentions[0].ref.partition('#')[0].partition('/')[2])}"
            ledger.different(cluster.key, key, "person-country", "persons of one name in different countries", 0.8)
        taken.add(key)
        named.append((cluster, key))
    return named
