"""A role with what stands before it, before its complements are read (genre.md 1)."""

from __future__ import annotations

from graph.extract.patterns.roles import Role
from graph.extract.spec import OrgSpec
from graph.values import value
from ontology.iris import slugify

__all__ = ["Head"]


@value(frozen=True, slots=True)
class Head:
    """A role with what stands before it: ranks, portfolio, body, country."""

    role: Role
    ranks: tuple[str, ...] = ()
    portfolio: str | None = None
    body: OrgSpec | None = None
    country: str | None = None
    printed: str = ""

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
