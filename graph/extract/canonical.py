"""The canonical English names of bodies and portfolios, and the authority's body of such a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from graph.extract.knowledge import Knowledge
from graph.extract.patterns.organs import ORGAN_HEADS, ORGAN_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_SYNONYMS
from graph.extract.spec import OrgSpec
from graph.model import OrganizationKind

__all__ = ["attach", "canonical_name", "link", "portfolio_title"]

_OF_A_STATE: Final = {
    OrganizationKind.MINISTRY,
    OrganizationKind.LEGISLATURE,
    OrganizationKind.GOVERNMENT,
    OrganizationKind.STATE_ORGAN,
    OrganizationKind.FRONT,
    OrganizationKind.OTHER,
}
#: How the names of states begin that take an article: *of the Philippines*.
_WITH_ARTICLE: Final = (
    "United ",
    "Philippines",
    "Netherlands",
    "Maldives",
    "Bahamas",
    "Solomon",
    "Marshall",
    "Czech Republic",
    "Dominican Rep",
    "Central African",
)
_WITHOUT_ARTICLE: Final = ("United Russia", "Fatah", "Hamas")
_LONGEST_ACRONYM: Final = 5
_SMALL: Final = {"and", "of", "for", "the", "&"}


def canonical_name(spec: OrgSpec, labels: Mapping[str, str]) -> str:
    """The English name of a body, as the authority would write it: `Senate of Cambodia`. `labels`: ISO code → state."""
    if spec.key is not None or spec.kind is OrganizationKind.STATE or spec.whole:
        return spec.head
    if spec.of is not None:
        owner = canonical_name(spec.of, labels)
        article = "" if spec.of.kind is OrganizationKind.STATE or owner.startswith(_WITHOUT_ARTICLE) else "the "
        return f"{spec.head} of {article}{owner}" if owner else spec.head
    state = labels.get(spec.country or "")
    if state and spec.kind in _OF_A_STATE and state.lower() not in spec.head.lower() and not _place(spec):
        return f"{spec.head} of {f'the {state}' if state.startswith(_WITH_ARTICLE) else state}"
    return spec.head


def _place(spec: OrgSpec) -> bool:
    """Whether a body goes by the bare name of its province or city (*Governor of Assam*)."""
    words = spec.head.lower().split()
    return (
        spec.kind is OrganizationKind.STATE_ORGAN
        and spec.head.lower() not in ORGAN_HEADS
        and not any(word in ORGAN_NOUNS for word in words)
    )


def link(spec: OrgSpec, knowledge: Knowledge) -> OrgSpec:
    """The authority's body of that canonical name, or the spec itself."""
    if spec.key is not None:
        return spec
    owner = link(spec.of, knowledge) if spec.of is not None else None
    spec = replace(spec, of=owner) if owner is not spec.of else spec
    for entry in knowledge.entries_for(canonical_name(spec, knowledge.labels)):
        if entry.kind == "org" and isinstance(entry.value, OrgSpec):
            return entry.value
    return spec


def attach(part: OrgSpec, owner: OrgSpec) -> OrgSpec:
    """`part` as an organ of `owner`; a state as owner only gives the country."""
    if part.key is not None and part.of is not None:
        return part
    if owner.kind is OrganizationKind.STATE:
        return replace(part, country=part.country or owner.country)
    kind = part.kind
    in_party = owner.root.kind is OrganizationKind.PARTY
    if in_party and kind in {OrganizationKind.STATE_ORGAN, OrganizationKind.OTHER}:
        kind = OrganizationKind.PARTY_ORGAN
    return replace(part, kind=kind, of=owner, country=owner.country)


def portfolio_title(words: str) -> str:
    """The canonical form of a portfolio: `foreign` → `Foreign Affairs`, `public security` → `Public Security`."""
    known = PORTFOLIO_SYNONYMS.get(words.lower())
    return known or " ".join(_title_word(word) for word in words.split())


def _title_word(word: str) -> str:
    if word.isupper() and len(word) > _LONGEST_ACRONYM:
        return word.capitalize()  # `Minister of FOREIGN AFFAIRS`
    return word if word.lower() in _SMALL or word.isupper() else word[:1].upper() + word[1:]
