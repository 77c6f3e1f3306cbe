"""Fields of government in a line: `Foreign Affairs and Trade`, `Public Security`."""

from __future__ import annotations

from graph.extract.canonical import portfolio_title
from graph.extract.patterns.organs import ORGAN_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES
from graph.extract.role_words import read_role
from graph.extract.tokens import Line

__all__ = ["read_portfolio"]

_JOINTS = {",", "and", "&", "-"}
_ABROAD = frozenset("expatriates abroad diaspora community communities nationals residents affairs".split())
_GENITIVE = {"women", "children", "people", "veterans"}
_ADJECTIVES = frozenset("national public foreign international regional local rural civil economic social".split())


def read_portfolio(line: Line, i: int, *, before: bool = False) -> tuple[str, int] | None:
    """A field of government at token i, its words as a title has them, and the position after it.

    One that stands `before` its role may have several parts; behind a role, a part with a role of its own begins
    another title.
    """
    j = i
    while _word(line, j):
        if j > i and read_role(line, j) is not None:
            break  # `Foreign Affairs Cabinet Secretary`
        j += 3 if _cooperation(line, j) else 1
        if line.norm(j) == "'s" and line.norm(j - 1) in _GENITIVE:
            j += 1
        k = _after_joint(line, j)
        if _word(line, k) and (before or not _role_ahead(line, k)):
            j = k
        elif k == j and line.norm(j - 1) in _ADJECTIVES and _unlisted(line, j):
            j += 1  # a field that nobody listed, but its adjective needs it
    return (portfolio_title(line.slice(i, j)), j) if j > i else None


def _word(line: Line, j: int) -> bool:
    """Whether token j is a word of a field, or a nationality that one follows: `Moroccan Expatriates`."""
    if not line.capitals[j]:
        return False
    norm, behind = line.norms[j], line.norms[j + 1]
    if norm == "co" and _cooperation(line, j):
        return True
    if norm in PORTFOLIO_WORDS or norm.strip(".") in PORTFOLIO_WORDS:
        return True
    if behind not in _ABROAD or not line.capitals[j + 1]:
        return False
    if behind == "affairs" and line.norms[j - 1] == "and" and j > 1:
        return read_role(line, j) is None  # `Foreign and Caricom Affairs`
    return line.demonym(j) is not None or norm.endswith(("ans", "ese", "is"))


def _cooperation(line: Line, j: int) -> bool:
    """Whether `Co-operation` stands at token j, in three tokens."""
    return line.norm(j) == "co" and line.norm(j + 1) == "-" and line.norm(j + 2) in {"operation", "operatives"}


def _unlisted(line: Line, j: int) -> bool:
    listed = line.norm(j) in ORGAN_NOUNS or line.norm(j) in ROLES
    return line.capital(j) and not listed and read_role(line, j) is None


def _after_joint(line: Line, i: int) -> int:
    if line.norm(i) not in _JOINTS:
        return i
    return i + 2 if line.norm(i + 1) == "and" else i + 1


def _role_ahead(line: Line, i: int) -> bool:
    """Whether the portfolio words from i lead to a role of their own (`…, Defence Minister`)."""
    j = i
    while line.norm(j) in PORTFOLIO_WORDS:
        j += 1
    return line.norm(j) in {"minister", "secretary", "ministry"} and line.capital(j)
