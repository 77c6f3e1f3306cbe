"""What belongs to a role: its body, its portfolio, the country it is of or is sent to (genre.md 1, 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.canonical import canonical_name, portfolio_title
from graph.extract.patterns.organs import ORGAN_HEADS
from graph.extract.patterns.roles import ROLES, Role
from graph.extract.patterns.words import HONORIFICS
from graph.extract.places import read_place
from graph.extract.portfolio import read_portfolio
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind
from ontology.iris import slugify

__all__ = ["ComplementReader", "Head"]

#: What may follow capitalised words after *Minister of* so that they are a portfolio and no name.
_PORTFOLIO_ENDS: Final = {",", ".", ")", "of", "said", "and", ";", "–", ""}
_MAX_PORTFOLIO: Final = 6
#: What a state calls itself in its own titles: *President of the Republic*.
_OWN_STATE: Final = {"republic", "nation", "country", "kingdom", "state"}
_SECRETARIES_OF_STATE: Final = {"secretary-of-state", "under-secretary-of-state"}


@dataclass(frozen=True, slots=True)
class Head:
    """A role with what stands before it: ranks, portfolio, body, country."""

    role: Role
    ranks: tuple[str, ...] = ()
    portfolio: str | None = None
    body: OrgSpec | None = None
    country: str | None = None

    @property
    def slug(self) -> str:
        """The slug of role and ranks: `deputy-minister`."""
        return slugify(" ".join([*self.ranks, self.role.slug])) if self.ranks else self.role.slug

    @property
    def rank_title(self) -> str:
        """The ranks as a title has them, with a space behind; empty without ranks."""
        return "".join(f"{rank.capitalize()} " for rank in self.ranks)

    @property
    def title(self) -> str:
        """The title without a portfolio."""
        return f"{self.rank_title}{self.role.title}"


@dataclass(frozen=True, slots=True)
class ComplementReader:
    """Reads what follows a role and makes the office of both."""

    bodies: BodyReader

    def complete(self, line: Line, j: int, head: Head, owner: OrgSpec | None) -> tuple[OfficeSpec, int]:
        """The office whose head ends before token j, and the position after all that belongs to it."""
        if head.role.body == "ministry":
            return self._minister(line, j, head)
        if head.role.body == "embassy":
            return self._ambassador(line, j, head)
        body, country = head.body, head.country
        if head.role.body in {"any", "state"} and (line.norm(j), line.norm(j + 1)) == ("of", "the"):
            j += 3 * (line.norm(j + 2) in _OWN_STATE and line.norm(j + 3) != "of")
        if body is None:
            found = self._body_after(line, j, owner)
            if found:
                body, j = found
        elif line.norm(j) == "of":
            state = line.of_state(j)
            if state:
                country, j = state
                body = replace(body, country=country) if body.key is None and body.country is None else body
        if body is not None and body.kind is OrganizationKind.STATE:
            country = body.country
        country = country or (body.country if body else None)
        return OfficeSpec(head.slug, head.title, body, head.role.body, country=country), j

    def _body_after(self, line: Line, j: int, owner: OrgSpec | None) -> tuple[OrgSpec, int] | None:
        """`of the Senate of Cambodia`, `of its Commission for X`, `at the Ministry of Y`, `of Svay Rieng province`."""
        if line.norm(j) not in {"of", "for", "at", "to", "in"}:
            return None
        found = self.bodies.read(line, j + 1, owner)
        if found and (line.norm(j) == "of" or found[0].kind is not OrganizationKind.STATE):
            abroad = line.norm(j) in {"in", "to"} and found[0].kind is not OrganizationKind.INTERNATIONAL
            return None if abroad else found
        if line.norm(j) != "of":
            return None
        k = j + 1 + (line.norm(j + 1) == "the")
        demonym = line.demonym(k)
        rest = self.bodies.read(line, demonym[1]) if demonym else None
        if demonym and rest:
            spec = rest[0]
            unowned = spec.country is None and spec.key is None
            return (replace(spec, country=demonym[0]) if unowned else spec), rest[1]
        place = read_place(line, k)
        if place is None:
            return None
        return OrgSpec(OrganizationKind.STATE_ORGAN, place[0].name, country=place[0].country), place[1]

    # -- ministers ----------------------------------------------------------------------------------------------

    def _minister(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int]:
        portfolio, body, country = head.portfolio, head.body, head.country
        if portfolio is None and line.norm(j) in {"of", "for"}:
            found = self._portfolio(line, j + 1 + (line.norm(j + 1) == "the"))
            if found:
                portfolio, j = found
        if portfolio is None and body is None and line.norm(j) in {"at", "of", "in", "for", "from"}:
            after = self.bodies.read(line, j + 1)
            if after and after[0].kind is OrganizationKind.MINISTRY:
                body, j = after
            elif after and after[0].kind is OrganizationKind.STATE and head.role.slug in _SECRETARIES_OF_STATE:
                return OfficeSpec(head.slug, head.title, after[0], "state", country=after[0].country), after[1]
        state = line.of_state(j) if line.norm(j) in {"of", "for"} else None
        if state:
            country, j = state
        if portfolio:
            ministry = OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {portfolio}", country=country)
            return OfficeSpec(head.slug, self._title(head, portfolio), ministry, "ministry", country=country), j
        if body is not None:
            return OfficeSpec(head.slug, head.title, body, "organ", country=country or body.country), j
        # US usage needs no ministry; Khmer usage names one
        kind = "state" if head.role.slug in _SECRETARIES_OF_STATE else "ministry"
        return OfficeSpec(head.slug, head.title, None, kind, country=country), j

    @staticmethod
    def _title(head: Head, portfolio: str) -> str:
        if head.role.title == "Secretary":
            return f"{head.rank_title}Secretary of {portfolio}"
        return f"{head.title} of {portfolio}"

    @staticmethod
    def _portfolio(line: Line, k: int) -> tuple[str, int] | None:
        """A portfolio after *Minister of*: known words, or capitalised ones where no name can follow directly."""
        found = read_portfolio(line, k)
        if (
            found
            or not line.capital(k)
            or line.state(k)
            or line.body(k)
            or line.norm(k) in ORGAN_HEADS
            or line.norm(k) == "ministry"
        ):
            return found
        j = k
        while j - k < _MAX_PORTFOLIO and (line.capital(j) or (line.norm(j) in {"and", "&"} and line.capital(j + 1))):
            if line.norm(j) in HONORIFICS or line.norm(j) in ROLES:
                break
            j += 1
        if j == k or line.norm(j) not in _PORTFOLIO_ENDS:
            return None
        return portfolio_title(line.slice(k, j)), j

    # -- ambassadors --------------------------------------------------------------------------------------------

    def _ambassador(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int]:
        """`of X to Y`, `to Y`, `to the UN`; an embassy whose sender is not told yet is `Embassy in Y`."""
        country, receiving, organization = head.country, None, None
        for _ in range(2):
            if line.norm(j) not in {"of", "to", "in"}:
                break
            state = line.of_state(j)
            if state and line.norm(j) == "of":
                country, j = state
            elif state:
                receiving, j = state
            elif line.norm(j) != "in":
                found = self.bodies.read(line, j + 1)
                if found and found[0].kind is not OrganizationKind.STATE:
                    organization, j = found
        labels = self.bodies.knowledge.labels
        if receiving:
            host = labels.get(receiving, receiving)
            sender = f"Embassy of {labels.get(country, country)} in {host}" if country else f"Embassy in {host}"
            embassy = OrgSpec(OrganizationKind.EMBASSY, sender, country=country)
            return OfficeSpec(head.slug, f"{head.title} to {host}", embassy, "embassy", country=country), j
        if organization:
            title = f"{head.title} to {canonical_name(organization, labels)}"
            return OfficeSpec(head.slug, title, organization, "organ", country=country), j
        kind = "embassy" if head.body is None else "organ"
        return OfficeSpec(head.slug, head.title, head.body, kind, country=country), j
