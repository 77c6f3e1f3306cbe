"""Stage 3: names without a title, told from other capitalised words by the name itself or by the sentence (genre.md 2).

A list of known persons would be a filter: this reads what the name is made of, where it stands, and whether the article
shortens it as only names are. Out of scope: names with a title, one-word names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.patterns.clauses import MEETING_WORDS
from graph.extract.patterns.cultures import CERTAIN_FAMILY_NAMES
from graph.extract.patterns.given_names import FAMILY_ENDINGS, GIVEN_NAMES
from graph.extract.patterns.organs import ORGAN_NOUNS, PROVINCE_NOUNS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.things import NAMED_AFTER, PERSON_NOUNS, THING_WORDS
from graph.extract.patterns.words import NAME_PARTICLES, NEVER_NAMES
from graph.extract.tokens import Line
from graph.model import SegmentKind

__all__ = ["BareNames"]

_LONGEST: Final = 6
_FAMILY_LENGTH: Final = 5
_NOT_IN_NAMES: Final = THING_WORDS | (NEVER_NAMES - {"long"}) | frozenset(ORGAN_NOUNS)
#: Words before somebody, and what only a person does.
_BEFORE: Final = (
    MEETING_WORDS | PERSON_NOUNS | frozenset("said says added accompanied succeed succeeded replaced".split())
)
_AFTER_BY: Final = frozenset(
    "led headed chaired represented accompanied hosted received attended signed succeeded".split()
)
_PERSONAL: Final = frozenset(
    """said told added noted stressed thanked congratulated expressed recalled met arrived spoke welcomed underlined
    emphasized emphasised highlighted praised hailed briefed informed assured conveyed wished who whose visited
    received reiterated affirmed reaffirmed voiced served chaired paid discussed explained believes hopes says will
    tweeted wrote himself herself also has had shook flew landed departed attended invited""".split()
)
_BYLINES: Final = {"by", "photo", "reporting", "editing", "writing", "photograph"}


@dataclass(frozen=True, slots=True)
class BareNames:
    """Judges the names of one article that have no title; `alone` are the words that stand alone with a capital."""

    alone: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> BareNames:
        """Collect the capitalised words that stand alone inside the article's sentences."""
        return cls(frozenset(word for line in lines for word in _alone(line)))

    def accepts(self, line: Line, i: int, end: int, *, joined: bool) -> bool:
        """Whether the capitalised words from token i to before `end` name a person.

        `joined` says that *and* or a comma ties them to a person named before.
        """
        words = [line.norm(k) for k in range(i, end) if line.norm(k) not in NAME_PARTICLES]
        if not 1 < len(words) <= _LONGEST or not _free(line, i, end) or not _person_words(line, i, end):
            return False
        byline = line.norm(i - 1) in _BYLINES and (line.capital(i - 1) or line.norm(i - 2) in _BYLINES)
        if line.norm(end) in NAMED_AFTER or byline:
            return False
        return joined or self._looks(words) or self._used(words) or _placed(line, i, end)

    @staticmethod
    def _looks(words: Sequence[str]) -> bool:
        """Whether the words are given and family names of a language that marks them."""
        first, last = words[0], words[-1]
        if first.partition("-")[0] in GIVEN_NAMES or first in GIVEN_NAMES:
            return True
        if len(words) < 5 and words[0] in CERTAIN_FAMILY_NAMES:
            return True
        return len(last) > _FAMILY_LENGTH and last.endswith(FAMILY_ENDINGS)

    def _used(self, words: Sequence[str]) -> bool:
        """Whether the article has the last word alone, as it has the names of persons."""
        return words[-1] in self.alone and words[-1] not in PORTFOLIO_WORDS


def _alone(line: Line) -> Iterable[str]:
    if line.sentence.kind is SegmentKind.TITLE:
        return
    for i, token in enumerate(line.tokens):
        before = line.norm(i - 1)
        if not token.capital or line.capital(i + 1) or before == "the":
            continue
        if line.capital(i - 1) and before not in _NOT_IN_NAMES:
            continue
        personal = line.norm(i + 1) in _PERSONAL or before in _BEFORE
        if personal and i not in line.matched and token.norm not in _NOT_IN_NAMES:
            yield token.norm


def _free(line: Line, i: int, end: int) -> bool:
    """Whether the words are not part of a longer run of capitalised words, and no known place or body."""
    before = i > 0 and line.capital(i - 1) and line.norm(i - 1) not in NEVER_NAMES
    if before or line.capital(end) or (line.norm(end) == "-" and end < len(line) and line.capital(end + 1)):
        return False
    known = line.state(i) or line.demonym(i) or line.body(i) or line.city(i)
    return known is None or known[1] < end


def _person_words(line: Line, i: int, end: int) -> bool:
    if line.norm(i - 1) == "the":
        return False
    for k in range(i, end):
        norm = line.norm(k)
        if norm in _NOT_IN_NAMES or norm in PROVINCE_NOUNS or (norm in PORTFOLIO_WORDS and norm not in GIVEN_NAMES):
            return False
        if len(norm) > 1 and line.tokens[k].text.isupper() and len(norm) < 4 and norm not in {"jr", "md", "ii", "iii"}:
            return False
    return True


def _placed(line: Line, i: int, end: int) -> bool:
    """Whether the words stand where only a person can: `met A B`, `led by A B`, `A B thanked`."""
    before = line.norm(i - 1)
    if before in _BEFORE or (before == "with" and line.norm(i - 2) in MEETING_WORDS):
        return True
    if before == "by" and line.norm(i - 2) in _AFTER_BY:
        return True
    return line.norm(end) in _PERSONAL - {"said", "told", "also", "has", "had", "will", "says"} and (
        i == 0 or before in {"and", ",", "that", '"', "”", "while"}
    )
