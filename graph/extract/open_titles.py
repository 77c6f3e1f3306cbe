"""Titles that no table lists: words of office before a head noun, `Communications Director` (genre.md 1).

The words are closed classes (fields of government, `political`, `chief`); what they make together is open.
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.metonyms import SEATS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import LOCAL_ROLES, OPEN_HEADS, RANKS, ROLES_OF_NAMED_BODIES, TITLE_WORDS, Role
from graph.extract.patterns.words import HONORIFICS, NEVER_FIRST, NEVER_NAMES, STATUS_WORDS
from graph.extract.places import read_place
from graph.extract.role_words import read_ranks, read_role
from graph.extract.spec import OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind
from ontology.iris import slugify

__all__ = ["body_by_role", "read_open_title", "read_seat"]

_LONGEST: Final = 7
_JOINTS: Final = {"and", "&", "-"}
_WORDS: Final = PORTFOLIO_WORDS | TITLE_WORDS | OPEN_HEADS
_MILITARY: Final = {"vice", "senior", "-", "commander"}
_SEAT_STARTS: Final = frozenset(seat.split()[0] for seat in SEATS)
_LONGEST_NAME: Final = 4
_SHORTEST_ACRONYM: Final = 2
_LONGEST_SEAT: Final = 6
_NO_BODY_WORDS: Final = NEVER_FIRST | NEVER_NAMES | HONORIFICS | frozenset(STATUS_WORDS) | RANKS | _WORDS
_COMPLEMENTS: Final = {"of", "to", "for", "at", ",", ".", ")", "–", ""}


def read_open_title(line: Line, i: int) -> tuple[Role, int] | None:
    """A title of two words or more at token i that only its words tell, and the position after it."""
    if line.norm(i) not in _WORDS:
        return None
    capital, end, j = line.capital(i), i, i
    while j - i < _LONGEST and line.norm(j) in _WORDS and line.capital(j) is capital:
        j += 1
        if j - i > 1 and line.norm(j - 1) in OPEN_HEADS:
            end = j
        while j > end and line.norm(j) in _JOINTS and line.norm(j + 1) in _WORDS:
            j += 1
    if end == i or not (capital or line.capital(end) or line.norm(end) in _COMPLEMENTS):
        return None
    if line.norm(end - 1) == "general" and _MILITARY.issuperset(line.norms[i : end - 1]):
        return None  # `Vice-Senior General A`: a rank
    words = line.slice(i, end)
    title = words if capital else words.title().replace(" And ", " and ")
    return Role(slugify(title), title, "post"), end


def read_seat(line: Line, i: int) -> tuple[str, int] | None:
    """The country of a seat of government at token i (*Kremlin*), and the position after it."""
    if line.norm(i) not in _SEAT_STARTS or not line.capital(i):
        return None
    for j in range(min(len(line), i + _LONGEST_SEAT), i, -1):
        code = SEATS.get(line.folded(i, j))
        if code is not None:
            return code, j
    return None


def body_by_role(line: Line, i: int) -> tuple[OrgSpec, int] | None:
    """A body or place that only the role behind it and the name behind that tell: `Osaka Governor A B`, `Acme CEO A B`.

    The words are taken as they stand; nothing says what sort of body a firm or a movement is.
    """
    place = read_place(line, i)
    if place is not None and place[0].kind != "venue":
        role = _role_before_name(line, place[1] + (line.norm(place[1]) == "'s"))
        local = role is not None and role.slug in LOCAL_ROLES
        spec = OrgSpec(OrganizationKind.STATE_ORGAN, place[0].name, country=place[0].country)
        return (spec, place[1] + (line.norm(place[1]) == "'s")) if local else None
    j = i
    while j - i < _LONGEST_NAME and line.capital(j) and line.norm(j) not in _NO_BODY_WORDS and not _known(line, j):
        if j > i and read_role(line, j) is not None:
            break
        j += 1
        j += line.norm(j) == "-" and line.capital(j + 1) and line.tokens[j + 1].text.isupper()  # `ABC-DEF leader`
    end = j + (line.norm(j) == "'s")
    acronym = j - i >= 1 and len(line.slice(i, j)) > _SHORTEST_ACRONYM and line.slice(i, j).isupper()
    role = _role_before_name(line, end, named=not acronym) if j > i else None
    if role is None:
        return None
    if role.slug in LOCAL_ROLES:
        return OrgSpec(OrganizationKind.STATE_ORGAN, line.slice(i, j)), end
    return (OrgSpec(OrganizationKind.OTHER, line.slice(i, j)), end) if role.slug in ROLES_OF_NAMED_BODIES else None


def _known(line: Line, j: int) -> bool:
    return bool(line.country(j) or line.person(j))


def _role_before_name(line: Line, j: int, *, named: bool = True) -> Role | None:
    """The role at token j that a name follows; of a body with an acronym any role: `the ABC chairman`."""
    _, k = read_ranks(line, j)
    found = read_role(line, k)
    if found is not None and not named:
        return found[0]
    if found is None or not line.capital(found[1]) or found[1] >= len(line):
        return None
    return found[0]
