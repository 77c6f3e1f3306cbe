"""What a post is of or for: the body, the office served, the topic (genre.md 1, 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.patterns.organs import PROVINCE_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS, REGION_WORDS
from graph.extract.patterns.words import HONORIFICS, NEVER_NAMES
from graph.extract.places import read_place
from graph.extract.portfolio import read_portfolio
from graph.extract.role_words import read_ranks, read_role
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["UNITED_NATIONS", "body_after", "end_of_topic", "served_office", "unlisted_place"]

_SERVED: Final = {"state", "any", "ministry"}
_TOPICS: Final = PORTFOLIO_WORDS | REGION_WORDS
#: Regions and their adjectives, which without a capital are other words.
_CAPITAL: Final = REGION_WORDS - frozenset(
    """process region regional basin crisis conflict talks negotiations negotiation dialogue between peace issues
    question policy matters engagement reconciliation implementation""".split()
)
_PROVINCIAL: Final = frozenset(
    """pradesh nadu bengal state region oblast island islands kashmir governorate bay city beach springs falls harbour
    town park""".split()
)
_SHORTEST_ACRONYM: Final = 3
_ENDS: Final = {",", ".", ")", ";", "and"}
_JOINTS: Final = {"and", "&", "-", "of", "the"}
#: Whose secretary general is served where no other organization is named; stands for a country.
UNITED_NATIONS: Final = "United Nations"
_CHAMBERS: Final = {"lower", "upper"}
_MAJESTIES: Final = {"majesty", "highness"}
_LEGISLATURES: Final = frozenset({"parliament", "legislature"})
_AGAIN: Final = frozenset("party group movement organisation organization front association".split())


def body_after(bodies: BodyReader, line: Line, j: int, owner: OrgSpec | None) -> tuple[OrgSpec, int] | None:
    """`of the Senate of Cambodia`, `of its Commission for X`, `at the Ministry of Y`, `of Svay Rieng province`."""
    if line.norm(j) not in {"of", "for", "at", "to", "in"}:
        return None
    if owner is not None and line.norm(j + 1) == "the" and line.norm(j + 2) in _AGAIN and not line.capital(j + 2):
        return (
            owner.root if line.norm(j + 2) == "party" else owner
        ), j + 3  # `chairs the X Party and is deputy head of the party`
    house = _house(bodies, line, j)
    if house is not None:
        return house
    delegation = _delegation(bodies, line, j)
    if delegation is not None:
        return delegation
    found = bodies.read(line, j + 1, owner)
    if found and found[0].kind is OrganizationKind.STATE and line.norm(found[1]) == "'s":
        if line.norm(found[1] + 1) in _LEGISLATURES:
            return found[0], found[1] + 2  # `the speaker of Peru's parliament`
        place = read_place(line, found[1] + 1)  # `governor of China's Guangdong province`
        if place is not None:
            return OrgSpec(OrganizationKind.STATE_ORGAN, place[0].name, country=found[0].country), place[1]
    if found and (line.norm(j) == "of" or found[0].kind is not OrganizationKind.STATE):
        abroad = line.norm(j) in {"in", "to"} and found[0].kind is not OrganizationKind.INTERNATIONAL
        return None if abroad else found
    if line.norm(j) != "of":
        return None
    k = j + 1 + (line.norm(j + 1) == "the")
    demonym = line.demonym(k)
    at = demonym[1] if demonym else k
    if line.norm(at) in PROVINCE_NOUNS and line.norm(at + 1) == "of":
        place = read_place(line, at + 2) or _words(line, at + 2)  # `Mayor of the Lao city of Pakse`
        if place is not None:
            code = place[0].country or (demonym[0] if demonym else None)
            return OrgSpec(OrganizationKind.STATE_ORGAN, place[0].name, country=code), place[1]
        unlisted = unlisted_place(line, at + 1)
        if unlisted is not None and demonym is not None:
            return replace(unlisted[0], country=demonym[0]), unlisted[1]
    acronym = _party_acronym(line, k)
    if acronym is not None:
        return acronym
    rest = bodies.read(line, demonym[1]) if demonym else None
    if demonym and rest:
        spec = rest[0]
        unowned = spec.country is None and spec.key is None
        return (replace(spec, country=demonym[0]) if unowned else spec), rest[1]
    place = read_place(line, k)
    if place is None:
        return None
    return OrgSpec(OrganizationKind.STATE_ORGAN, place[0].name, country=place[0].country), place[1]


def _house(bodies: BodyReader, line: Line, j: int) -> tuple[OrgSpec, int] | None:
    """`of the lower house, the Sejm`: the chamber that is named behind what sort of one it is."""
    k = j + 2
    if line.norm(j) != "of" or line.norm(k) not in _CHAMBERS or line.norm(k + 1) not in {"house", "chamber"}:
        return None
    k += 2 + 2 * (line.norm(k + 2) == "of" and line.norm(k + 3) == "parliament")
    named = bodies.read(line, k + 1) if line.norm(k) == "," else None
    return named if named is not None and named[0].kind is OrganizationKind.LEGISLATURE else None


def _words(line: Line, k: int) -> tuple[PlaceSpec, int] | None:
    """Capitalised words as a place: `the German state of | North Rhine-Westphalia`."""
    j = k
    while line.capital(j) or (j > k and line.norm(j) == "-" and line.capital(j + 1)):
        j += 1
    return (PlaceSpec(line.slice(k, j), kind="province"), j) if j > k else None


def _delegation(bodies: BodyReader, line: Line, j: int) -> tuple[OrgSpec, int] | None:
    """`of the Latvian delegation to the X Assembly`, `of the delegation of Latvia to …` at token j."""
    k = j + 1 + (line.norm(j + 1) == "the")
    entry = line.country(k)
    k = entry[1] + (line.norm(entry[1]) == "'s") if entry is not None else k
    if line.norm(j) != "of" or line.norm(k) != "delegation":
        return None
    state = line.of_state(k + 1) if entry is None and line.norm(k + 1) == "of" else None
    entry, k = (state, state[1]) if state is not None else (entry, k + 1)
    to = bodies.read(line, k + 1) if line.norm(k) == "to" and entry is not None else None
    if to is None or entry is None or to[0].kind is OrganizationKind.STATE:
        return None
    labels = bodies.knowledge.labels
    name = f"Delegation of {labels.get(entry[0], entry[0])} to {line.slice(k + 1, to[1])}"
    return OrgSpec(OrganizationKind.OTHER, name, country=entry[0]), to[1]


def unlisted_place(line: Line, j: int) -> tuple[OrgSpec, int] | None:
    """`of Maharashtra` before a name or a comma: one word, or two of which the second is a word of provinces."""
    k = j + 1
    if line.norm(j) != "of" or not line.capital(k) or line.country(k) or line.body(k):
        return None
    if not line.capital(k + 1) and line.norm(k + 1) not in _ENDS:
        return None
    if line.norm(k) in NEVER_NAMES or line.norm(k) in HONORIFICS or read_role(line, k) is not None:
        return None
    whole = line.norm(k + 1) in _PROVINCIAL or (line.capital(k + 1) and line.norm(k + 2) in HONORIFICS)
    end = k + 1 + whole
    return OrgSpec(OrganizationKind.STATE_ORGAN, line.slice(k, end)), end


def served_office(line: Line, j: int) -> tuple[str | None, int] | None:
    """`of|to the Prime Minister (of X)`, `to the Turkish president`: the country of the office served, and the end."""
    if line.norm(j) not in {"of", "to"} or line.norm(j + 1) not in {"the", "his", "her"}:
        return None
    k = j + 2
    if line.norm(k) in _MAJESTIES:
        return None, k + 1  # `Adviser to His Majesty`
    entry = line.country(k)
    country = entry[0] if entry else None
    k = entry[1] + (line.norm(entry[1]) == "'s") if entry else k
    _, k = read_ranks(line, k)
    found = read_portfolio(line, k)
    role = read_role(line, found[1] if found else k)
    if role is not None and role[0].slug == "general-secretary" and "-" in line.folded(k, role[1]):
        return UNITED_NATIONS, role[1]  # `Special Representative of the Secretary-General`
    if role is None or role[0].body not in _SERVED:
        return None
    k = role[1]
    state = line.of_state(k) if line.norm(k) == "of" else None
    return state or (country, k)


def _party_acronym(line: Line, k: int) -> tuple[OrgSpec, int] | None:
    """A body that nobody introduced under its acronym: `Vice Chairman of ZANU-PF`."""
    end = k + 1
    while line.norm(end) == "-" and line.capital(end + 1) and line.tokens[end + 1].text.isupper():
        end += 2
    text = line.slice(k, end) if k < len(line) else ""
    known = line.country(k) or line.city(k)
    if known or not text.isupper() or len(text) < _SHORTEST_ACRONYM or not text[0].isalpha():
        return None
    return OrgSpec(OrganizationKind.OTHER, text), end


def end_of_topic(line: Line, j: int) -> int | None:
    """The end of what an envoy speaks of, from token j: states, regions and fields of government."""
    j += line.norm(j) == "the"
    start = j
    while True:
        named = line.country(j) or line.city(j) or line.body(j)
        if named:
            j = named[1]
            continue
        listed = line.norm(j) == "," and line.capital(j + 1)  # `for the Middle East, South Asia and the Gulf`
        joint = j > start and (line.norm(j) in _JOINTS or listed) and _topical(line, j + 1)
        if not joint and not _topic_word(line, j):
            break
        j += 1
    if j == start:
        return None
    unlisted = j + 1 if line.capital(j) and line.norm(j + 1) == "," else j
    return unlisted if unlisted > j and line.capital(j + 2) and line.capital(j + 3) else j


def _topical(line: Line, j: int) -> bool:
    j += line.norm(j) == "the"
    return bool(line.country(j) or line.city(j)) or line.norm(j) in _TOPICS


def _topic_word(line: Line, j: int) -> bool:
    """Whether token j is a word of a topic; a region's has a capital."""
    return line.norm(j) in _TOPICS and (line.capital(j) or line.norm(j) not in _CAPITAL)
