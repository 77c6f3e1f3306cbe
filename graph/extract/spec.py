"""What the grammar builds from words: organizations, offices, names and noun phrases, before anyone has an id.

Specs are values: two phrases that mean the same body in one article are equal specs. The cascade turns them into the
frames of `graph.model` when the whole article has been read.
"""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from graph.model import OrganizationKind, Span, TenureStatus
from graph.values import value

__all__ = [
    "Entry",
    "KnownPerson",
    "Meaning",
    "NameSpec",
    "OfficeSpec",
    "OrgSpec",
    "PersonPhrase",
    "PlaceSpec",
    "TitleUse",
]


@value(frozen=True, slots=True)
class OrgSpec:
    """A body: `head` is its own name, `of` what it is an organ of, `country` an ISO code where it is known.

    A party with an empty head is *the Party* of a country still to be found. `key` is the authority's key. A `whole`
    name has the state's adjective in it: *Kuwaiti Workers' Front*.
    """

    kind: OrganizationKind
    head: str
    of: OrgSpec | None = None
    country: str | None = None
    key: str | None = None
    acronym: str | None = field(default=None, compare=False)
    whole: bool = field(default=False, compare=False)

    @property
    def root(self) -> OrgSpec:
        """The outermost body that this one belongs to."""
        return self if self.of is None else self.of.root


@value(frozen=True, slots=True)
class PlaceSpec:
    """A city, province or venue, with its country where the gazetteer or the words tell."""

    name: str
    country: str | None = None
    key: str | None = None
    kind: str = "city"


@value(frozen=True, slots=True)
class KnownPerson:
    """A person of the authority: key, label, every folded form, country, and the offices they are known in."""

    key: str
    label: str
    names: tuple[str, ...]
    country: str | None


#: What a known phrase means; states and demonyms are ISO codes.
Meaning: TypeAlias = "str | OrgSpec | PlaceSpec | KnownPerson"


@value(frozen=True, slots=True)
class Entry:
    """One meaning of a phrase. `kind` is `state`, `demonym`, `city`, `org` or `person`.

    `exact` demands the phrase's own capitals (acronyms: *US* is not *us*).
    """

    kind: str
    value: Meaning
    exact: str | None = None


@value(frozen=True, slots=True)
class OfficeSpec:
    """A post as the words give it. `organization` is None for a bare role (*the Minister*)."""

    role: str
    title: str
    organization: OrgSpec | None = None
    body: str = "any"
    status: TenureStatus = TenureStatus.INCUMBENT
    country: str | None = None  # of the phrase, where no body is named
    counterpart: bool = False
    guessed: bool = field(default=False, compare=False)  # the body comes from the article as a whole
    form: str = field(default="", compare=False)  # what the state is called before the title: *the kingdom's*
    printed: str = field(default="", compare=False)  # the head title as the article has it

    @property
    def bare(self) -> bool:
        """Whether nothing but the role word is there, so that only context can say which office is meant."""
        told = self.country is not None or self.body in {"state", "party", "post"}
        return self.organization is None and not told and not self.counterpart


@value(frozen=True, slots=True)
class NameSpec:
    """A personal name as printed, without titles, with the authority's key where the gazetteer knows it.

    `also` has further forms: without the nickname inside.
    """

    text: str
    span: Span
    key: str | None = None
    also: tuple[str, ...] = ()


@value(frozen=True, slots=True)
class TitleUse:
    """One office in a phrase, with the characters it stands in and the construction that tied it to the name."""

    office: OfficeSpec
    span: Span
    rule: str


@value(frozen=True, slots=True)
class PersonPhrase:
    """A noun phrase for a person: a name, titles, or both.

    `start` and `end` are token positions in the sentence, end exclusive. A phrase without a name is a definite
    description.
    """

    start: int
    end: int
    name: NameSpec | None
    titles: tuple[TitleUse, ...] = ()
    honorifics: tuple[str, ...] = ()
    country: str | None = None

    @property
    def country_told(self) -> str | None:
        """The country that the phrase or one of its bodies tells."""
        bodies = (use.office.organization for use in self.titles)
        return self.country or next((body.country for body in bodies if body and body.country), None)
