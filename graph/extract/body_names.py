"""Names of bodies that nobody listed: `… Party (of X)`, and capitalised words that end in a head noun (genre.md 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.extract.patterns.organs import INTERNATIONAL_WORDS, MOVEMENT_NOUNS, ORGAN_HEADS, ORGAN_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS, REGION_WORDS
from graph.extract.patterns.roles import RANKS, ROLES
from graph.extract.patterns.words import HONORIFICS, NEVER_FIRST, NEVER_NAMES, STATUS_WORDS
from graph.extract.person_names import thing_word
from graph.extract.spec import OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["HeadNouns"]

_MAX_WORDS: Final = 7
#: Ranks that also begin names of bodies: *Permanent Court*, *Joint Commission*.
_RANKS_IN_NAMES: Final = frozenset("permanent standing first second third joint principal senior executive".split())
#: Words of `NEVER_NAMES` that parties have in their names.
_PARTY_WORDS: Final = frozenset("people national peoples new republic congress".split())
_NOT_IN_PARTIES: Final = frozenset(ROLES) | (NEVER_NAMES - _PARTY_WORDS) | frozenset(STATUS_WORDS)
_NOT_IN_NAMES: Final = frozenset(ROLES) | frozenset(STATUS_WORDS) | (RANKS - _RANKS_IN_NAMES)
_HEAD_NOUNS: Final = frozenset(ORGAN_NOUNS)
_JOINTS: Final = {"and", "&", "'s", "'"}
_DAYS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
_CROWN: Final = {"king", "queen", "crown"}


#: Honorifics in front of persons, which no body has in its name.
_BEFORE_PERSONS: Final = {word for word in HONORIFICS if "." in word} | {"mr", "mrs", "ms", "dr", "prof", "samdech"}


_OF_BODIES: Final = PORTFOLIO_WORDS | frozenset(ORGAN_NOUNS) | NEVER_NAMES


def _names_only(line: Line, i: int, j: int) -> bool:
    """Whether two words or more that are of no thing stand from token i to before j, a state apart: somebody's name."""
    state = line.state(i)
    words = line.norms[state[1] if state else i : j]
    return len(words) > 1 and not any(thing_word(word) or word in _OF_BODIES for word in words)


@dataclass(frozen=True, slots=True)
class HeadNouns:
    """Reads names by their head nouns; `acronyms` are those of the article so far."""

    acronyms: Mapping[str, OrgSpec]

    @staticmethod
    def party(line: Line, i: int, k: int) -> tuple[OrgSpec, int] | None:
        """`X Party (of Y)`, `Party of X`, with the capitalised words from i (a demonym belongs to the name)."""
        if "party" not in line.words:
            return None
        j = k
        while j - i < _MAX_WORDS and (line.capital(j) or line.norm(j) in {"'s", "'", "-", "and"}):
            if line.tokens[j].text == "Party":
                break
            joint = line.norm(j) in {"and", "'s", "'", "-"} and not line.capital(j)
            if line.norm(j) in _NOT_IN_PARTIES and not joint:
                return None
            if line.norm(j) == "and" and (j == k or not line.capital(j + 1) or _names_only(line, i, j)):
                return None  # `Premier A B and Labour Party member C`
            j += 1
        if j >= len(line) or line.tokens[j].text != "Party":
            return None
        if j == i:
            return _party_of(line, i)
        state = line.of_state(j + 1) if line.norm(j + 1) == "of" else None
        if state:
            return OrgSpec(OrganizationKind.PARTY, line.slice(i, state[1]), country=state[0]), state[1]
        if line.norm(j - 1) in {"ruling", "political"}:
            return None
        return OrgSpec(OrganizationKind.PARTY, line.slice(i, j + 1)), j + 1

    def proper(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """Capitalised words that end in a head noun, with a topic: `Supreme Council for X`, `Asia Department`."""
        best = self._last_noun(line, i)
        if best is None:
            return None
        end, kind = best
        country, start = None, i
        entry = line.country(i)
        if entry and entry[1] < end and line.norm(entry[1]) != "-":
            country = entry[0]
            start = entry[1] if line.demonym(i) else i
        topic = self._topic(line, end)
        if topic is None and end - start == 1:
            return None  # a head noun alone names nothing
        end = topic or end
        of_state = line.norm(end) == "of" and line.of_state(end) is not None
        country = country or _nation_inside(line, start, end)
        if (
            country is None
            and not of_state
            and any(line.norm(k) in INTERNATIONAL_WORDS and line.capital(k) for k in range(start, end))
        ):
            kind = OrganizationKind.INTERNATIONAL
        return OrgSpec(kind, line.slice(start, end), country=country), end

    @staticmethod
    def _last_noun(line: Line, i: int) -> tuple[int, OrganizationKind] | None:
        """The end and class of the longest run of name words from i that ends in a head noun."""
        best: tuple[int, OrganizationKind] | None = None
        if line.norm(i) in NEVER_FIRST or _HEAD_NOUNS.isdisjoint(line.words):
            return None
        new = line.norm(i) == "new" and line.capital(i)  # `the New Horizon Movement`, but a `New Defence Council`
        j = i + new
        while j < len(line) and j - i < _MAX_WORDS + 2:
            norm = line.norm(j)
            if line.capital(j):
                ranked = j == i and norm == "army" and line.norm(j + 1) in {"general", "corps", "gen."}
                if norm in _NOT_IN_NAMES or ranked or (j > i and (line.person(j) or norm in _BEFORE_PERSONS)):
                    break
                if norm in MOVEMENT_NOUNS or (norm in ORGAN_NOUNS and not new):
                    best = (j + 1, ORGAN_NOUNS[norm])
            elif norm != "-" and not (norm in _JOINTS and line.capital(j + 1) and j > i and best is None):
                break
            elif norm in {"and", "&"} and _names_only(line, i, j):
                break  # `Premier of China A B and Political Bureau member C`
            j += 1
        return best

    def _topic(self, line: Line, i: int) -> int | None:
        """The end of `for|on|of TOPIC` after a head noun; a state after *of* is the owner, not a topic."""
        if line.norm(i) == "to" and line.norm(i + 1) == "the" and line.norm(i + 2) in _CROWN:
            return i + 3
        if line.norm(i) not in {"for", "on", "of"}:
            return None
        j = i + 1 + (line.norm(i + 1) == "the")
        if not line.capital(j) or line.state(j) or line.body(j) or line.tokens[j].text in self.acronyms:
            return None
        if line.norm(j) in _DAYS:
            return None  # `met at the Investment Forum on Friday`
        if line.folded(j, min(len(line), j + 2)) in ROLES:
            return None  # `the Office of the Prime Minister`
        if any(line.folded(j, min(len(line), j + n)) in ORGAN_HEADS for n in (1, 2, 3)) or line.norm(j) == "party":
            return None
        k = j
        while k - j < _MAX_WORDS and self._in_topic(line, j, k):
            k += 1
        return self._before_name(line, j, k) if k > j else None

    @staticmethod
    def _before_name(line: Line, j: int, k: int) -> int:
        """The end of the topic, without two words or more behind its last word of things: those are a name.

        `the Legislative Chamber of the Oliy Majlis Ana Rojas` ends before *Ana*.
        """
        things = [n for n in range(j, k) if line.norm(n) in PORTFOLIO_WORDS or thing_word(line.norm(n))]
        last = things[-1] + 1 if things else k
        named = k - last > 1 and all(line.capital(n) for n in range(last, k))
        return last if named else k

    @staticmethod
    def _in_topic(line: Line, first: int, k: int) -> bool:
        if line.capital(k):
            return line.norm(k) not in ROLES and not line.person(k)
        if (line.norm(k), line.norm(k + 1)) == ("and", "the") and k > first and line.norm(k + 2) in REGION_WORDS:
            return True
        if (line.norm(k - 1), line.norm(k)) == ("and", "the"):
            return line.norm(k + 1) in REGION_WORDS
        joined = line.norm(k) in {"and", "&"} and k > first and line.capital(k + 1)
        nxt = line.norm(k + 1)
        return joined and nxt not in ROLES and nxt not in RANKS and nxt not in STATUS_WORDS and not line.person(k + 1)


def _nation_inside(line: Line, start: int, end: int) -> str | None:
    """The country whose demonym stands inside a name: `Royal Thai Army`; none of two that a hyphen joins."""
    if any(line.norm(k) == "-" for k in range(start, end)):
        return None
    inside = [entry[0] for k in range(start + 1, end) if (entry := line.demonym(k)) is not None]
    return inside[0] if len(inside) == 1 else None


def _party_of(line: Line, i: int) -> tuple[OrgSpec, int] | None:
    """`Party of National Concord (of X)` at token i; `Party of X` is read elsewhere."""
    k = i + 2 + (line.norm(i + 2) == "the")
    if line.norm(i + 1) not in {"of", "for"} or not line.capital(k) or line.state(k):
        return None
    j = k
    while j - k < _MAX_WORDS and (line.capital(j) or (line.norm(j) in {"and", "&"} and line.capital(j + 1))):
        if line.norm(j) in _NOT_IN_PARTIES or line.person(j):
            break
        j += 1
    state = line.of_state(j) if line.norm(j) == "of" else None
    closed = state is not None or line.norm(j) in {"(", ",", ".", ")"}
    if j == k or not closed:
        return None
    end = state[1] if state else j
    return OrgSpec(OrganizationKind.PARTY, line.slice(i, end), country=state[0] if state else None), end
