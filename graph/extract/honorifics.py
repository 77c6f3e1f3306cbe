"""Stage 3: honorifics, ranks and styles before a name (genre.md 1): `Samdech Techo`, `Sen. Lt. Gen.`, `Rt. Hon.`"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.words import CHILD_OF, HONORIFICS, RETIRED
from graph.extract.role_words import read_role
from graph.extract.tokens import Line

__all__ = ["read_honorifics"]

_RANKED: Final = frozenset(
    "lieutenant lieut lt lt. general gen gen. colonel admiral adm. marshal vice-marshal commodore".split()
)
_STYLES: Final = frozenset("excellency majesty highness holiness royal serene eminence honour beatitude grace".split())
_PLURALS: Final = frozenset("excellencies majesties highnesses".split())
#: Words that are honorific before these.
_STYLED: Final = {
    **dict.fromkeys(("senior", "rear", "vice", "air", "field", "second"), _RANKED | {"chief"}),
    "chief": frozenset({"marshal"}),
    **dict.fromkeys(("his", "her", "their", "your"), _STYLES | _PLURALS),
    **dict.fromkeys(("royal", "serene"), frozenset({"highness", "highnesses"})),
    **dict.fromkeys(("army", "corps", "fleet"), frozenset({"general", "admiral", "corps", "gen."})),
    "the": frozenset("honourable honorable hon hon. rt rt. right most".split()),
    "first": frozenset({"lady", *_RANKED}),
    "queen": frozenset({"mother", "consort"}),
    "grand": frozenset({"chief", "mufti", "imam", "ayatollah"}),
    **dict.fromkeys(("tan", "puan"), frozenset({"sri"})),
    **dict.fromkeys(("h.", "s.", "h"), frozenset({"e.", "m.", "h.", "e"})),
    "right": frozenset({"honourable", "honorable", "hon", "hon.", "reverend"}),
    "rt": frozenset({"hon", "hon.", "."}),
    "rt.": frozenset({"hon", "hon."}),
}
#: Honorifics only before or after others.
_ONLY_STYLED: Final = {"army", "corps", "fleet", "most", "great"}
#: Words that are honorific behind these only.
_SECOND_WORDS: Final = {
    *(("first", "lady"), ("queen", "mother"), ("queen", "consort"), ("grand", "chief")),
    *(("h.", "e."), ("h.", "m."), ("h.", "h."), ("s.", "e."), ("h", "e")),
}
#: Malay styles, and those that never stand inside a name.
_MALAY_LATER: Final = {"dato", "datuk", "paduka", "seri", "setia", "awang", "ustaz"}
_MALAY: Final = _MALAY_LATER | {"pehin", "pengiran", "datu", "berhormat", "mulia", "haji"}
#: Styles that are given names before *bin*.
_GIVEN: Final = {"sultan", "amir", "emir", "malik"}
_BEGINNING: Final = HONORIFICS | _STYLED.keys()
_MARKS: Final = {".", "'"}
_LOWER: Final = {"his", "her", "their", "the"}
_LONGEST_MARKED: Final = 5  # letters of an honorific that a stop or an apostrophe may end
_BURMESE: Final = {"u", "daw", "he"}


def read_honorifics(line: Line, i: int) -> tuple[tuple[str, ...], int]:
    """Honorifics and ranks from token i, as they stand, and the position after them."""
    if line.norm(i) not in _BEGINNING:
        return (), i  # most words
    j = i
    while j < len(line):
        retired = _retired(line, j) if j > i else None
        if retired is not None:
            j = retired
        elif j > i and line.norm(j) == "-" and line.norm(j - 1) == "vice":
            j += 1
        elif line.norm(j) in _MARKS:
            if j == i or not _marked(line, j):
                break
            j += 1
        elif line.norm(j + 1) in CHILD_OF and line.norm(j) in _GIVEN:
            break  # `Mr. Sultan bin Rashid A`
        elif _honorific(line, j, first=j == i):
            j += 1
        elif j > i and (offset := _granted(line, j)):
            j += offset
        else:
            break
    text = line.slice(i, j)
    return ((text,) if text else ()), j


def _granted(line: Line, j: int) -> int:
    """The length of a granted style that no table has, between others: `Pehin | Xyza Abc | Dato Seri A`; else 0."""
    if line.norm(j - 1) not in _MALAY or not line.capital(j):
        return 0
    return next((n for n in (1, 2) if line.capital(j + n - 1) and line.norm(j + n) in _MALAY_LATER), 0)


def _retired(line: Line, j: int) -> int | None:
    """The position after `(Retd)` at token j."""
    if line.norm(j) != "(" or line.norm(j + 1).strip(".") not in RETIRED:
        return None
    close = j + 2 + (line.norm(j + 2) == ".")
    return close + 1 if line.norm(close) == ")" else None


def _marked(line: Line, j: int) -> bool:
    """Whether the stop or apostrophe at token j belongs to the honorific before it: `Dato'`, `Brig.`"""
    before = line.norm(j - 1)
    return before in HONORIFICS and len(before) <= _LONGEST_MARKED and line.tokens[j].start == line.tokens[j - 1].end


def _honorific(line: Line, j: int, *, first: bool) -> bool:
    """Whether token j is an honorific there; `Sri Lankan`, `He Lifeng`, `Bat-Erdene` and `Tan See Leng` hold none."""
    norm = line.norm(j)
    if not line.capital(j) and norm not in _LOWER:
        return False
    if not first and (line.norm(j - 1), norm) in _SECOND_WORDS:
        return True
    if line.norm(j + 1) in _STYLED.get(norm, ()):
        return True
    if norm in _ONLY_STYLED and line.norm(j + 1) not in HONORIFICS:
        return False
    if norm == "vice" and line.norm(j + 1) == "-" and line.norm(j + 2) in {"senior", *_RANKED}:
        return True  # `Vice-Senior General`
    if norm not in HONORIFICS or read_role(line, j) is not None or line.country(j) or line.city(j):
        return False
    if norm in _BURMESE:
        upper = line.tokens[j].text.isupper() or norm == "daw"
        return upper and line.capital(j + 1) and line.capital(j + 2)
    return line.norm(j + 1) != "-"
