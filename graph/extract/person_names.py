"""Stage 3: personal names and the honorifics before them (genre.md 1, 2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.extract.patterns.organs import ORGAN_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES
from graph.extract.patterns.words import HONORIFICS, NAME_PARTICLES, NEVER_NAMES, POST_NOMINALS
from graph.extract.role_words import read_role
from graph.extract.spec import NameSpec, OrgSpec
from graph.extract.tokens import Line

__all__ = ["read_honorifics", "read_name", "skip_second_title"]

_MAX_WORDS: Final = 6
_LEADING_PARTICLES: Final = {"al", "el", "van", "von", "de"}
#: Honorifics that are also words of names: *Men Sam Sena*.
_IN_NAMES: Final = {"sena", "tun"}
_QUOTES: Final = {'"', "''"}
_RANKED: Final = frozenset("lieutenant lieut lt lt. general gen gen. colonel admiral adm. marshal chief".split())
_STYLES: Final = frozenset("excellency majesty highness holiness royal serene eminence honour".split())
#: Words that are honorific before these.
_STYLED: Final = {
    **dict.fromkeys(("senior", "rear", "vice", "air"), _RANKED),
    **dict.fromkeys(("his", "her"), _STYLES),
    **dict.fromkeys(("royal", "serene"), frozenset({"highness"})),
    **dict.fromkeys(("army", "corps", "fleet"), frozenset({"general", "admiral", "corps", "gen."})),
    "first": frozenset({"lady"}),
    "queen": frozenset({"mother", "consort"}),
    "grand": frozenset({"chief", "mufti", "imam", "ayatollah"}),
    "rt": frozenset({"hon", "hon.", "."}),
}
#: Honorifics only before or after others.
_ONLY_STYLED: Final = {"army", "corps", "fleet"}
#: Words that are honorific behind these only.
_SECOND_WORDS: Final = {("first", "lady"), ("queen", "mother"), ("queen", "consort"), ("grand", "chief")}
#: Roles that are also given names: *Foreign Minister Amir Khan*.
_ROLES_IN_NAMES: Final = {"amir", "sultan", "dean", "king", "emir", "pope"}
#: Titles that only honour whoever has another one.
_SECOND_TITLES: Final = {"ambassador", "senator", "professor", "minister", "senator-elect"}
_SMALL_NAMES: Final = {"an", "to", "no", "so", "by", "in", "on"}
_NO_NAME_WORDS: Final = NEVER_NAMES | frozenset(ROLES) | frozenset(ORGAN_NOUNS)


def read_honorifics(line: Line, i: int) -> tuple[tuple[str, ...], int]:
    """Honorifics and ranks from token i: `Samdech Techo`, `Sen. Lt. Gen.`, `H.E.`; and the position after them."""
    j = i
    while line.capital(j) or line.norm(j) == "." or line.norm(j) in {"his", "her"}:
        if j > i and (line.norm(j - 1), line.norm(j)) in _SECOND_WORDS:
            j += 1
            continue
        if line.norm(j) == ".":
            if j == i or line.norm(j - 1) not in HONORIFICS or len(line.norm(j - 1)) > 5:
                break
        elif line.norm(j + 1) in _STYLED.get(line.norm(j), ()):
            pass  # `Senior Lieutenant General`, `Rear Admiral`, `His Excellency`
        elif (
            line.norm(j) in _ONLY_STYLED
            or line.norm(j) not in HONORIFICS
            or read_role(line, j) is not None
            or line.country(j)
            or line.city(j)
        ):
            break  # `Sri Lankan` holds no honorific
        j += 1
    text = line.slice(i, j)
    return ((text,) if text else ()), j


def skip_second_title(line: Line, i: int) -> int:
    """The position after a title that only honours the bearer of the one before: `Foreign Minister Senator A B`."""
    return i + 1 if line.norm(i) in _SECOND_TITLES and line.capital(i) and line.capital(i + 1) else i


def read_name(
    line: Line, i: int, acronyms: Mapping[str, OrgSpec], *, titled: bool = False
) -> tuple[NameSpec, int] | None:
    """A personal name at token i: a known one, or up to six capitalised words and particles.

    A `titled` one stands right behind its title, so that it may begin with a word that is also a title.
    """
    known = line.person(i)
    if known:
        return NameSpec(line.slice(i, known[1]), line.span(i, known[1]), known[0].key), known[1]
    if _city_after_preposition(line, i):
        return None
    j = i
    words = 0
    while j < len(line) and words < _MAX_WORDS:
        if _particle(line, j, first=j == i):
            j += 2 if line.norm(j + 1) == "-" else 1
            continue
        words += 1
        if j > i and _nickname(line, j):
            j += 3
            continue
        named = titled and j == i and line.norm(j) in _ROLES_IN_NAMES and line.capital(j) and line.capital(j + 1)
        like_a_state = j == i + 1 and _named_like_a_state(line, j)
        if not (named or like_a_state or _name_word(line, j, acronyms, first=j == i)):
            break
        j += 1
        while line.norm(j) == "-" and _glued(line, j) and _glued(line, j + 1):
            j += 2
    if j == i or (line.norm(j) == "." and len(line.tokens[j - 1].text) == 1):
        return None
    end = j
    while end - i > 2 and line.tokens[end - 1].text in POST_NOMINALS:
        end -= 1
    return NameSpec(line.slice(i, end), line.span(i, end)), j


def _city_after_preposition(line: Line, i: int) -> bool:
    """Whether a city of two words or more stands at token i, and no name: `in Abu Dhabi A B`."""
    city = line.city(i)
    return city is not None and city[1] > i + 1 and line.norm(i - 1) in {"in", "at", "to", "from"}


def _particle(line: Line, j: int, *, first: bool) -> bool:
    norm = line.norm(j)
    if norm not in NAME_PARTICLES or line.capital(j):
        return False
    if line.norm(j + 1) in NAME_PARTICLES and line.capital(j + 2):
        return not first or norm in _LEADING_PARTICLES  # `Ana de la Cruz`
    if not line.capital(j + 1) and not (line.norm(j + 1) == "-" and _glued(line, j + 1) and line.capital(j + 2)):
        return False
    return not first or norm in _LEADING_PARTICLES


def _nickname(line: Line, j: int) -> bool:
    """Whether a nickname between quotation marks, and a further name, stand at token j: `A "B" C`."""
    quoted = line.norm(j) in _QUOTES and line.norm(j + 2) in _QUOTES
    return quoted and line.capital(j + 1) and line.capital(j + 3)


def _named_like_a_state(line: Line, j: int) -> bool:
    """Whether the second and last word of a name is also the name of a state: `Minister Ana Mali`."""
    state = line.state(j)
    return state is not None and state[1] == j + 1 and not line.capital(j + 1) and line.norm(j + 1) not in {"'s", "'"}


def _glued(line: Line, j: int) -> bool:
    return j < len(line) and line.tokens[j].start == line.tokens[j - 1].end


def _name_word(line: Line, i: int, acronyms: Mapping[str, OrgSpec], *, first: bool) -> bool:
    token = line.tokens[i]
    if not token.capital or not any(c.isalpha() for c in token.text):
        return False
    if not first and len(token.norm.strip(".")) == 1 and token.text[0].isalpha():
        return True
    if not first and token.norm in _SMALL_NAMES:
        return True  # `Sok An`: inside a sentence the word itself has no capital
    if token.norm in _NO_NAME_WORDS or token.text in acronyms:
        return False
    if token.norm in HONORIFICS and (first or token.norm not in _IN_NAMES):
        return False
    if line.country(i):
        return False
    body = line.body(i)
    if body and (body[1] - i > 1 or token.text.isupper()):
        return False
    if read_role(line, i) is not None or (token.norm in PORTFOLIO_WORDS and first):
        return False
    city = line.city(i)
    return not (city and not first and city[1] - i > 1)
