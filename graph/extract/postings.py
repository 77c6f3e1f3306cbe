"""Those who are sent: ambassadors, consuls, permanent representatives, envoys (genre.md 1)."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.bodies import BodyReader
from graph.extract.canonical import canonical_name
from graph.extract.heads import Head
from graph.extract.open_titles import read_seat
from graph.extract.owners import UNITED_NATIONS, body_after, end_of_topic, served_office
from graph.extract.patterns.words import OWN_STATE
from graph.extract.places import read_place
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["PostingReader"]

_MISSIONS = frozenset({"embassy", "mission", "consulate"})


@dataclass(frozen=True, slots=True)
class PostingReader:
    """Reads to whom, by whom and for what somebody is sent."""

    bodies: BodyReader

    def _consul(self, line: Line, j: int, head: Head, country: str | None) -> tuple[OfficeSpec, int]:
        """`Consul General (of X) in CITY`."""
        place, end = read_place(line, j) or (None, j)
        assert place is not None
        if country is None:
            return OfficeSpec(head.slug, head.title, None, "embassy", country=country, printed=head.printed), end
        of = self.bodies.knowledge.labels.get(country, country)
        kind = "Consulate General" if head.role.slug == "consul-general" else "Consulate"
        post = OrgSpec(OrganizationKind.EMBASSY, f"{kind} of {of} in {place.name}", country=country)
        return OfficeSpec(head.slug, head.title, post, "organ", country=country, printed=head.printed), end

    def ambassador(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int]:
        """`of X to Y`, `to Y`, `to the UN`; an embassy whose sender is not told yet is `Embassy in Y`."""
        country, receiving, organization, own = head.country, None, None, False
        if head.role.slug == "nuncio":
            country = "VA"
        for _ in range(2):
            if line.norm(j) not in {"of", "to", "in", "at"}:
                break
            state = line.of_state(j)
            mission = _mission(line, j)
            if mission is not None:
                country, j = mission[0] or country, mission[1]
            elif state and line.norm(j) == "of":
                country, j = state
            elif state:
                receiving, j = state
            elif line.norm(j) == "to" and line.norm(j + 1) == "the" and line.norm(j + 2) in OWN_STATE:
                j += 3  # the country that the article speaks from
            elif (post := _capital(line, j, head)) is not None:
                receiving, j = post
            elif line.norm(j) == "in" and read_place(line, j + 1):
                return self._consul(line, j + 1, head, country)
            elif line.norm(j) not in {"in", "at"}:
                found = self.bodies.read(line, j + 1)
                if found and found[0].kind is not OrganizationKind.STATE:
                    own = line.norm(j) == "of"
                    organization, j = found
        labels = self.bodies.knowledge.labels
        if receiving and head.body is not None:  # `the ECOWAS Ambassador to X`
            title = f"{head.title} to {labels.get(receiving, receiving)}"
            return OfficeSpec(head.slug, title, head.body, "organ", country=country, printed=head.printed), j
        if receiving:
            host = labels.get(receiving, receiving)
            sender = f"Embassy of {labels.get(country, country)} in {host}" if country else f"Embassy in {host}"
            embassy = OrgSpec(OrganizationKind.EMBASSY, sender, country=country)
            return OfficeSpec(
                head.slug, f"{head.title} to {host}", embassy, "embassy", country=country, printed=head.printed
            ), j
        if organization and own:
            return OfficeSpec(head.slug, head.title, organization, "organ", country=country, printed=head.printed), j
        if organization:
            return self._accredited(head, organization, country), j
        kind = "embassy" if head.body is None else "organ"
        return OfficeSpec(head.slug, head.title, head.body, kind, country=country, printed=head.printed), j

    def _accredited(self, head: Head, organization: OrgSpec, country: str | None) -> OfficeSpec:
        """The post of who is sent to an organization: of the sender's mission there."""
        labels = self.bodies.knowledge.labels
        name = canonical_name(organization, labels)
        title = f"{head.title} to {name}"
        if country is None:
            return OfficeSpec(head.slug, title, organization, "organ", printed=head.printed)
        mission = OrgSpec(
            OrganizationKind.EMBASSY, f"Permanent Mission of {labels.get(country, country)} to {name}", country=country
        )
        return OfficeSpec(head.slug, title, mission, "organ", country=country, printed=head.printed)

    def delegate(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int] | None:
        """`Permanent Representative of X to the UN`: of the mission of X; None where no organization follows."""
        country = head.country
        state = line.of_state(j) if line.norm(j) == "of" else None
        if state:
            country, j = state
        found = self.bodies.read(line, j + 1) if line.norm(j) in {"to", "at"} else None
        if found is None or found[0].kind is OrganizationKind.STATE:
            return None
        return self._accredited(head, found[0], country), found[1]

    def envoy(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int]:
        """`Special Representative of the President of X for Y`: whom the envoy speaks for, and of what."""
        body, country, start = head.body, head.country, j
        for _ in range(2):
            if line.norm(j) == "of" and body is None:
                found = body_after(self.bodies, line, j, None)
                served = None if found else served_office(line, j)
                if found:
                    body, country, j = found[0], found[0].country or country, found[1]
                elif served and served[0] == UNITED_NATIONS:
                    body, j = OrgSpec(OrganizationKind.INTERNATIONAL, UNITED_NATIONS), served[1]
                elif served:
                    country, j = served[0] or country, served[1]
                else:
                    break
            elif line.norm(j) in {"for", "on", "to", "in"}:
                end = end_of_topic(line, j + 1)
                if end is None:
                    break
                j = end
        if body is None and head.role.slug == "under-secretary-general":
            body = OrgSpec(OrganizationKind.INTERNATIONAL, "United Nations")
        printed = f"{head.printed} {line.slice(start, j)}".strip()
        kind = "post" if body is None else head.role.body
        return OfficeSpec(head.slug, head.title, body, kind, country=country, printed=printed), j


def _capital(line: Line, j: int, head: Head) -> tuple[str, int] | None:
    """The country of the city after `Ambassador to` or `in`, and its end; a consul is sent to the city itself."""
    if "consul" in head.role.slug or line.norm(j) not in {"to", "in"}:
        return None
    city = line.city(j + 1)
    return (city[0].country, city[1]) if city is not None and city[0].country is not None else None


def _mission(line: Line, j: int) -> tuple[str | None, int] | None:
    """`of the Peruvian Embassy`, `of the US Embassy`: the country, and the position after it."""
    if line.norm(j) not in {"of", "at"}:
        return None
    k = j + 1 + (line.norm(j + 1) == "the")
    seat = read_seat(line, k) if line.norm(j) == "of" else None
    if seat is not None:
        return seat  # `Ambassador of the Custodian of the Two Holy Mosques`
    entry = line.country(k)
    k = entry[1] + (line.norm(entry[1]) == "'s") if entry else k
    return (entry[0], k + 1) if entry and line.norm(k) in _MISSIONS else None
