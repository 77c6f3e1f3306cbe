"""Which real body every organization frame names: state, party, organ or other.

A body of the authority is found by its names up to synonyms, word order and acronym, within its country. Any other
gets a key from its canonical name, `X of PARENT`, completed with the parent that the frame gives (genre.md 3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from graph.model import Frames, OrganizationFrame, OrganizationKind, ResolvedOrganization
from graph.resolve.grouping import split_by_country
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known
from graph.resolve.names import slug
from graph.resolve.wording import body_words, normal_body, with_article
from ontology.iris import fold
from ontology.registry import AuthorityOrganization

__all__ = ["Body", "BodyReader", "own_key", "resolve_bodies", "to_resolved"]

# Bodies that a state has only as its own, so that a name without the state is completed with it.
_OF_THE_STATE = frozenset(
    {
        OrganizationKind.MINISTRY,
        OrganizationKind.LEGISLATURE,
        OrganizationKind.GOVERNMENT,
        OrganizationKind.STATE_ORGAN,
    }
)
_EVERY_STATES = frozenset({OrganizationKind.MINISTRY, OrganizationKind.GOVERNMENT})
_EVERY_STATES_CHAMBERS = frozenset(
    {"Parliament", "National Assembly", "Senate", "House of Representatives", "Congress"}
)
_PAIRED = frozenset({OrganizationKind.FRIENDSHIP_ASSOCIATION, OrganizationKind.EMBASSY})


@dataclass(frozen=True, slots=True)
class Body:
    """An organization as one article names it; `name` is complete with its parent, `known` a key of the authority."""

    ref: str
    kind: OrganizationKind
    name: str
    country: str | None
    part_of: str | None  # reference of the parent, in the same article
    known: str | None

    @property
    def prefix(self) -> str:
        """The KIND of the key."""
        return _PREFIXES.get(self.kind, "organ")


_PREFIXES = {OrganizationKind.PARTY: "party", OrganizationKind.STATE: "state"}


class BodyReader:
    """Reads the bodies of articles and matches them with the authority; what many articles print is judged once."""

    def __init__(self, known: Known, ledger: Ledger) -> None:
        self._known = known
        self._ledger = ledger
        self._judged: dict[tuple[object, ...], tuple[str, str | None, str | None]] = {}

    def read(self, frames: Frames) -> Iterator[Body]:
        """The bodies of one article."""
        by_id = {frame.id: frame for frame in frames.organizations}
        done: dict[str, Body] = {}
        for frame in frames.organizations:
            yield self._read(frame, by_id, done, frames.article)

    def _read(
        self, frame: OrganizationFrame, by_id: Mapping[str, OrganizationFrame], done: dict[str, Body], article: str
    ) -> Body:
        if frame.id in done:
            return done[frame.id]
        ref, country = f"{article}#{frame.id}", self._known.code(frame.country)
        if frame.part_of in by_id:
            done[frame.id] = Body(ref, frame.kind, frame.name, country, None, None)  # a ring of parents ends here
            parent = self._read(by_id[frame.part_of or ""], by_id, done, article)
        else:
            parent = None
        above = [body.name for body in _above(parent, done)]
        said = (
            frame.kind.value, frame.name, frame.names, frame.acronym, frame.authority, country,
            parent and (parent.kind.value, parent.name, parent.country), *above,
        )  # fmt: skip
        if said not in self._judged:
            self._judged[said] = self._judge(frame, country or (parent.country if parent else None), parent, above)
        name, country, known = self._judged[said]
        body = done[frame.id] = Body(ref, frame.kind, name, country, parent.ref if parent else None, known)
        return body

    def _judge(
        self, frame: OrganizationFrame, country: str | None, parent: Body | None, above: Sequence[str]
    ) -> tuple[str, str | None, str | None]:
        """Full name, country and key in the authority."""
        # `Politburo of the X Party`, an organ of the party's central committee, is complete with the party.
        whole = any(_names_whole(frame.name, ancestor) for ancestor in above)
        name = frame.name if whole else _complete(frame, parent, country, self._known)
        body = Body("", frame.kind, name, country, None, None)
        found = _match(frame, body, self._known)
        if found is None:
            return name, country, None
        self._ledger.same(own_key(body), found.key, "organization-name", _reason(name, found), 0.95)
        return found.label, self._known.code(found.country) or country, found.key


def _above(parent: Body | None, done: Mapping[str, Body]) -> Iterator[Body]:
    """What the parent is an organ of, upwards, but no state: a state's name alone completes only its own bodies."""
    seen = set()
    body = parent and done.get((parent.part_of or "").partition("#")[2])
    while body is not None and body.ref not in seen and body.kind is not OrganizationKind.STATE:
        seen.add(body.ref)
        yield body
        body = done.get((body.part_of or "").partition("#")[2])


def _names_whole(name: str, whole: str) -> bool:
    return set(body_words(whole)) < set(body_words(name))


def _complete(frame: OrganizationFrame, parent: Body | None, country: str | None, known: Known) -> str:
    """The name with the canonical name of what it is an organ of: `Senate` → `Senate of Cambodia`."""
    if frame.kind is OrganizationKind.STATE:
        return known.state_label(country) or frame.name
    whole = parent.name if parent else None
    forms: Sequence[str] = (whole,) if whole else ()
    state = known.gazetteer.state_by_code(country) if country else None
    if state and (parent is None or parent.kind is OrganizationKind.STATE):
        if parent is None and frame.kind not in _OF_THE_STATE:
            return frame.name
        whole, forms = state.label, sorted((*state.names, *state.demonyms), key=lambda n: (-len(n), n))
    if whole is None:
        return frame.name
    stem = _without_ending(frame.name, forms)
    if stem is None:
        if set(body_words(whole)) <= set(body_words(frame.name)):
            return frame.name
        stem = _without_beginning(frame.name, forms)
    is_state = parent is None or parent.kind is OrganizationKind.STATE
    return f"{stem} of {with_article(whole, state=is_state)}"


@lru_cache(maxsize=1 << 14)
def _plain(name: str) -> str:
    return fold(name).lower()


def _without_ending(name: str, forms: Iterable[str]) -> str | None:
    """`Senate of the Kingdom of Cambodia` without ` of the Kingdom of Cambodia`; None when it ends otherwise."""
    folded = _plain(name)
    for form in forms:
        for link in (" of the ", " of "):
            ending = f"{link}{_plain(form)}"
            if folded.endswith(ending) and len(folded) == len(name):
                return name[: -len(ending)]
    return None


def _without_beginning(name: str, forms: Iterable[str]) -> str:
    """`Cambodian Senate` → `Senate`."""
    folded = _plain(name)
    for form in forms:
        beginning = f"{_plain(form)} "
        if folded.startswith(beginning) and len(folded) == len(name):
            return name[len(beginning) :]
    return name


# -- the authority -----------------------------------------------------------------------------------------------


def _match(frame: OrganizationFrame, body: Body, known: Known) -> AuthorityOrganization | None:
    """The body of the authority that the frame names, by the surest way first; None when none or several."""
    if frame.kind is OrganizationKind.STATE:
        key = known.states.get(body.country or "", frame.authority or "")
        return known.organizations.get(key)
    proposed = known.organizations.get(frame.authority or "")
    if proposed is not None and _fits(body, proposed, known):
        return proposed
    for keys in _proposals(frame, body, known):
        fitting = [o for key in keys if _fits(body, o := known.organizations[key], known)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _proposals(frame: OrganizationFrame, body: Body, known: Known) -> Iterator[Sequence[str]]:
    names = (body.name, frame.name, *frame.names)
    party = frame.kind is OrganizationKind.PARTY
    for name in names[:2]:
        yield known.bodies_named(name)
    if frame.kind not in _PAIRED:  # the two friendship associations of two countries differ by word order only
        yield known.bodies_of_words(body.name, party=party)
    # A surface form may be short (`the Politburo`), so it counts only within the country.
    if body.country:
        for name in names[2:]:
            yield [k for k in known.bodies_named(name) if known.code(known.organizations[k].country) == body.country]
    if frame.acronym and slug(frame.name) == slug(frame.acronym):
        yield known.bodies_abbreviated(frame.acronym)
    if body.name.startswith("Ministry of "):
        yield known.ministries_of(body.name.replace("Ministry", "Minister", 1))
    if frame.kind is OrganizationKind.MINISTRY and body.country:
        portfolio = body.name.partition(" of ")[2].rpartition(" of ")[0]
        yield known.ministries_beginning(portfolio, body.country) if portfolio else ()


def _fits(body: Body, candidate: AuthorityOrganization, known: Known) -> bool:
    country = known.code(candidate.country)
    if body.country and country and body.country != country:
        return False
    kinds = {body.kind.value, candidate.kind}
    return all((kind in kinds) <= (len(kinds) == 1) for kind in ("Party", "State"))


def _reason(name: str, found: AuthorityOrganization) -> str:
    return f"“{name}” is a name of {found.label}"


# -- bodies that the authority does not have ------------------------------------------------------------------------


def own_key(body: Body) -> str:
    """The key that a body has by its own article."""
    return f"{body.prefix}/{slug(body.name)}"


def resolve_bodies(
    bodies: Sequence[Body], known: Known, ledger: Ledger, copies: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """The key of every body: the authority's, or one made of the name; `bodies` come in order of attestation.

    `copies` names the original of articles that were published again.

    Of bodies of one name in different countries the one reported first has the plain name, the others the country's.
    """
    keys: dict[str, str] = {}
    alike: dict[tuple[str, tuple[str, ...]], list[Body]] = defaultdict(list)
    for body in bodies:
        if body.known:
            keys[body.ref] = body.known
        elif _adrift(body):
            article = body.ref.partition("#")[0]
            keys[body.ref] = f"{own_key(body)}-in-{copies.get(article, article).removeprefix('article/')}"
        else:
            alike[body.prefix, _signature(body, known)].append(body)
    taken = set(known.organizations)
    for signature in sorted(alike):
        for group in split_by_country(alike[signature], lambda b: b.country, lambda _: frozenset()):
            key = _key_of(group)
            final = _with_country(key, group, known) if key in taken else key
            taken.add(final)
            keys.update(dict.fromkeys((body.ref for body in group), final))
            for own in sorted({own_key(body) for body in group}):
                ledger.same(own, final, "organization-synonym", "the names differ by a synonym or word order only", 0.9)
            if final != key:
                ledger.different(key, final, "organization-country", "bodies of one name in different countries", 0.8)
    return keys


def _adrift(body: Body) -> bool:
    """Whether every state has such a body and nothing tells whose is meant: another article may mean another."""
    if body.country is not None or body.part_of is not None:
        return False
    return body.kind in _EVERY_STATES or body.name in _EVERY_STATES_CHAMBERS


def _signature(body: Body, known: Known) -> tuple[str, ...]:
    if body.kind in _PAIRED:
        return (normal_body(body.name),)
    return known.words(body.name, party=body.kind is OrganizationKind.PARTY)


def _key_of(group: Sequence[Body]) -> str:
    """The key of a group of one signature: of the forms that say whose the body is, else of all, the first reported."""
    names = [normal_body(body.name) for body in group]
    return f"{group[0].prefix}/{next((name for name in names if '-of-' in name), names[0])}"


def _with_country(key: str, group: Sequence[Body], known: Known) -> str:
    label = next((known.state_label(body.country) for body in group if body.country), None)
    return f"{key}-of-{slug(label)}" if label else key


def to_resolved(bodies: Sequence[Body], keys: Mapping[str, str], known: Known) -> dict[str, ResolvedOrganization]:
    """What was judged of every body, by key: label, kind, parent and country."""
    groups: dict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        groups[keys[body.ref]].append(body)
    return {key: _resolved(key, groups[key], keys, known) for key in sorted(groups)}


def _resolved(key: str, group: Sequence[Body], keys: Mapping[str, str], known: Known) -> ResolvedOrganization:
    authority = known.organizations.get(key)
    if authority is not None:
        kind = OrganizationKind(authority.kind) if authority.kind in _KINDS else OrganizationKind.OTHER
        return ResolvedOrganization(key, kind, authority.label, authority.part_of, known.code(authority.country))
    label = min((body.name for body in group), key=lambda n: (f"{group[0].prefix}/{normal_body(n)}" != key, -len(n), n))
    kind = min((body.kind for body in group), key=lambda k: (k is OrganizationKind.OTHER, k.value))
    parents = sorted({keys[b.part_of] for b in group if b.part_of} - {key})
    countries = sorted({b.country for b in group if b.country})
    country = countries[0] if countries else None
    parent = parents[0] if parents else None
    if parent is None and kind in _OF_THE_STATE and country:
        parent = known.states.get(country)
    return ResolvedOrganization(key, kind, label, parent, country)


_KINDS = frozenset(kind.value for kind in OrganizationKind)
