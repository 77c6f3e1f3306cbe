"""Which real office every office frame names, under whichever of its titles (genre.md 1, 3).

An office is a normal title in a body. President and Chairman of one party, head and chairwoman of one commission,
Interior and Home Affairs, the general secretary of a party and of its central committee are one office each; a
deputy, an honorary or a first holder has another one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model import Frames, OfficeFrame, OrganizationKind, ResolvedOffice, ResolvedOrganization
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known
from graph.resolve.names import slug
from graph.resolve.wording import modifiers, normal_body, normal_title, with_article
from ontology.registry import AuthorityOffice

__all__ = ["Offices", "Post", "distinct_roles"]

_BODY = {
    OrganizationKind.PARTY: "party",
    OrganizationKind.STATE: "state",
    OrganizationKind.LEGISLATURE: "legislature",
    OrganizationKind.MINISTRY: "ministry",
    OrganizationKind.PARTY_ORGAN: "organ",
    OrganizationKind.STATE_ORGAN: "organ",
    OrganizationKind.GOVERNMENT: "government",
    OrganizationKind.EMBASSY: "embassy",
    OrganizationKind.INTERNATIONAL: "international",
}
_LEADERSHIP = frozenset({"general secretary", "president", "vice president", "honorary president"})
_LED = frozenset({OrganizationKind.PARTY, OrganizationKind.FRONT, OrganizationKind.FRIENDSHIP_ASSOCIATION})
_PREMIERS = re.compile(r"(permanent |first |second )?(deputy )?prime minister")
_MINISTRY = re.compile(r"Ministry (?:of|for) (?P<rest>.+)")
_MINISTER = re.compile(r"(?P<head>(?:\w+ )*minister)(?: (?:of|for) (?P<portfolio>.+))?", re.IGNORECASE)
_EMBASSY = re.compile(r"Embassy of (?P<state>.+) in (?P<host>.+)")
_SMALL = frozenset({"of", "the", "and", "for", "to", "in", "at"})


@dataclass(frozen=True, slots=True)
class Post:
    """An office as one article names it: its key by that article alone, and what was judged of it."""

    ref: str
    own: str
    office: ResolvedOffice


class Offices:
    """Resolves offices against resolved organizations; adds the ministries that titles imply."""

    def __init__(self, organizations: Mapping[str, ResolvedOrganization], known: Known, ledger: Ledger) -> None:
        self._bodies = dict(organizations)
        self._given = frozenset(organizations)
        self._known = known
        self._ledger = ledger
        self._authority = self._index()
        self._judged: dict[tuple[str, str, str | None, str | None], tuple[str, ResolvedOffice]] = {}

    @property
    def organizations(self) -> dict[str, ResolvedOrganization]:
        """The organizations given, and those that offices turned out to belong to."""
        used = self._given | {office.organization for _, office in self._judged.values() if office.organization}
        return {key: self._bodies[key] for key in sorted(used & self._bodies.keys())}

    def read(self, frames: Frames, bodies: Mapping[str, str]) -> list[Post]:
        """The offices of one article; `bodies` gives the keys of its organizations by local id."""
        return [self._post(frames.article, frame, bodies.get(frame.organization or "")) for frame in frames.offices]

    def _post(self, article: str, frame: OfficeFrame, body: str | None) -> Post:
        signature = (frame.role, frame.title, body, frame.authority)
        if signature not in self._judged:
            self._judged[signature] = self._judge(frame, body)
        own, office = self._judged[signature]
        return Post(f"{article}#{frame.id}", own, office)

    def _judge(self, frame: OfficeFrame, stated: str | None) -> tuple[str, ResolvedOffice]:
        body = self._body(frame.title, stated)
        title = normal_title(frame.title, body=self._kind(body))
        label = self._label(_shown(frame.title, title), body)
        own = f"office/{slug(self._label(frame.title, stated))}"
        found = self._match(frame, title, body, label)
        if found is not None:
            office = ResolvedOffice(
                found.key, self._label(found.title, found.organization), found.role, found.organization
            )
            self._ledger.same(own, found.key, "office-title", f"“{frame.title}” is a title of {office.label}", 0.95)
            return own, office
        office = ResolvedOffice(f"office/{slug(label)}", label, frame.role, body)
        self._ledger.same(own, office.key, "office-synonym", "the titles of one body differ by a synonym only", 0.9)
        return own, office

    # -- the body -----------------------------------------------------------------------------------------------

    def _kind(self, key: str | None) -> str:
        body = self._organization(key)
        return _BODY.get(body.kind, "association") if body else "state"

    def _organization(self, key: str | None) -> ResolvedOrganization | None:
        if key is None:
            return None
        if key not in self._bodies and key in self._known.organizations:
            self._add(key)
        return self._bodies.get(key)

    def _add(self, key: str) -> None:
        body = self._known.organizations[key]
        kind = next((k for k in OrganizationKind if k.value == body.kind), OrganizationKind.OTHER)
        country = self._known.code(body.country)
        self._bodies[key] = ResolvedOrganization(key, kind, body.label, body.part_of, country)

    def _body(self, title: str, key: str | None) -> str | None:
        """The body that the office belongs to: the party for its central committee's leaders, the state for premiers,
        the ministry for ministers."""
        body = self._organization(key)
        if body is None:
            return key
        if body.kind is OrganizationKind.PARTY_ORGAN or body.kind is OrganizationKind.OTHER:
            parent = self._organization(body.part_of)
            leads = normal_title(title, body="party") in _LEADERSHIP
            if parent and parent.kind in _LED and leads and slug(body.label).startswith("central-committee"):
                return parent.key
        plain = normal_title(title, body="state")
        if body.kind in (OrganizationKind.GOVERNMENT, OrganizationKind.STATE_ORGAN) and _PREMIERS.fullmatch(plain):
            return self._known.states.get(body.country or "", key)
        if body.kind is OrganizationKind.STATE:
            return self._ministry(title, body) or key
        return key

    def _ministry(self, title: str, state: ResolvedOrganization) -> str | None:
        """The ministry that a portfolio implies: `Minister of Public Security` of a state."""
        minister = _MINISTER.fullmatch(title)
        if minister is None or not minister["portfolio"] or "prime" in minister["head"].lower():
            return None
        name = f"Ministry of {minister['portfolio']} of {with_article(state.label, state=True)}"
        found = [*self._known.bodies_named(name)]
        found = found or [*self._known.ministries_beginning(minister["portfolio"], state.country or "")]
        if len(found) == 1:
            return found[0]
        key = f"organ/{normal_body(name)}"
        self._bodies.setdefault(
            key, ResolvedOrganization(key, OrganizationKind.MINISTRY, name, state.key, state.country)
        )
        return key

    # -- the title ----------------------------------------------------------------------------------------------

    def _label(self, title: str, key: str | None) -> str:
        """The title with its body: `Minister of Public Security of Vietnam`, `President of the Senate of Cambodia`."""
        body = self._organization(key)
        if body is None:
            return title
        minister, ministry = _MINISTER.fullmatch(title), _MINISTRY.fullmatch(body.label)
        if minister and ministry:
            return f"{minister['head']} of {ministry['rest']}"
        embassy = _EMBASSY.fullmatch(body.label)
        if embassy and "ambassador" in title.lower():
            return f"{title.partition(' to ')[0]} of {embassy['state']} to {embassy['host']}"
        if slug(title).endswith(f"-{slug(body.label)}"):
            return title
        whole = with_article(body.label, state=body.kind is OrganizationKind.STATE)
        head, link, host = title.partition(" to ")
        if link and "ambassador" in head.lower():
            return f"{head} of {whole} to {host}"
        return f"{title} of {whole}"

    # -- the authority ------------------------------------------------------------------------------------------

    def _index(self) -> Mapping[tuple[str, str], Sequence[AuthorityOffice]]:
        """(normal title, body) → offices of the authority, under every title that the authority has."""
        index: dict[tuple[str, str], dict[str, AuthorityOffice]] = defaultdict(dict)
        for office in self._known.authority.offices:
            kind = self._kind(office.organization)
            for name in (office.title, *office.names):
                index[_comparable(name, kind), office.organization][office.key] = office
        return {signature: [found[key] for key in sorted(found)] for signature, found in index.items()}

    def _match(self, frame: OfficeFrame, title: str, body: str | None, label: str) -> AuthorityOffice | None:
        proposed = self._known.offices.get(frame.authority or "")
        if proposed is not None and body in (None, proposed.organization):
            return proposed
        if body is None:
            return None
        by_key = self._known.offices.get(f"office/{slug(label)}")
        if by_key is not None:
            return by_key
        kind = self._kind(body)
        for candidates in (
            self._authority.get((_comparable(title, kind), body), ()),
            self._authority.get((_comparable(label, kind), body), ()),
            [o for o in self._known.offices_in.get(body, ()) if o.role == frame.role and _alike(o, title, kind)],
        ):
            if len(candidates) == 1:
                return candidates[0]
        return None


def _comparable(title: str, kind: str) -> str:
    """A title as the authority's are compared; of a minister the portfolio is the ministry's business."""
    normal = normal_title(title, body=kind)
    minister = _MINISTER.fullmatch(normal) if kind == "ministry" else None
    return minister["head"] if minister else normal


def _alike(office: AuthorityOffice, title: str, kind: str) -> bool:
    """Whether two titles of one role differ by no word that makes another office of it."""
    if office.role in ("member", "secretary", "adviser", "assistant", "representative", "spokesperson"):
        return _comparable(office.title, kind) == _comparable(title, kind)
    return modifiers(_comparable(office.title, kind)) == modifiers(_comparable(title, kind))


def _shown(title: str, normal: str) -> str:
    """The normal title as a label: as printed where that is normal already, else in capitals."""
    if slug(title).replace("-", " ") == normal:
        return title
    return " ".join(word if word in _SMALL else word.capitalize() for word in normal.split())


def distinct_roles(offices: Mapping[str, ResolvedOffice], known: Known) -> dict[str, ResolvedOffice]:
    """The offices with a role of its own for each office of one body.

    The ontology takes one role in one body for one office (A14): the ambassadors of a state to two others, or the
    governors of its provinces, would become one. The authority's office keeps the role, else the one of the shortest
    title; any other has its title for a role.
    """
    taken = {(o.role, o.organization) for o in known.authority.offices}
    result = {key: office for key, office in offices.items() if key in known.offices}
    rest = [office for key, office in offices.items() if key not in known.offices]
    for office in sorted(rest, key=lambda o: (len(o.label), o.key)):
        role = office.role
        if office.organization and (role, office.organization) in taken:
            role = office.key.partition("/")[2]
        taken.add((role, office.organization or office.key))
        result[office.key] = replace(office, role=role)
    return {key: result[key] for key in sorted(result)}
