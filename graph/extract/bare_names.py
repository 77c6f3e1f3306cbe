"""Stage 3: persons named without any title (genre.md 1, 2): `A B met C D`, `talks with A B`, `her colleague A B`.

A run of capitalised words is a person unless its words or its neighbours say that it is a thing or a place: a word of
the names of things in it, an article or a preposition of place before it, further capitals or a noun of place behind
it. Where the neighbours leave it open, the name itself must look like one, or the article must shorten it as names are.
A list of known persons would be a filter. Out of scope: names with a title, names of one word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.patterns.clauses import MEETING_WORDS
from graph.extract.patterns.cultures import CERTAIN_FAMILY_NAMES
from graph.extract.patterns.given_names import FAMILY_ENDINGS, GIVEN_NAMES
from graph.extract.patterns.organs import ORGAN_NOUNS, PROVINCE_NOUNS
from graph.extract.patterns.persons import ADDRESSED, AFTER_PERSON, CALENDAR, PERSON_NOUNS, SENT_FROM
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES, TITLE_WORDS
from graph.extract.patterns.things import (
    BYLINE_WORDS,
    EPONYM_HEADS,
    NAMED_AFTER,
    PLACE_PREPOSITIONS,
    THING_WORDS,
    THINGS_AND_NAMES,
)
from graph.extract.patterns.words import DETERMINERS, HONORIFICS, NAME_PARTICLES, NAME_SUFFIXES, NEVER_NAMES
from graph.extract.person_names import thing_word
from graph.extract.places import read_place
from graph.extract.tokens import Line
from graph.model import OrganizationKind, SegmentKind

__all__ = ["BareNames"]

_LONGEST: Final = 6
_FAMILY_LENGTH: Final = 5
_MATCH: Final = 7  # tokens of a known place or body
_ENDING_LENGTH: Final = 6
_ACRONYM: Final = 4
_PARENTHESIS: Final = 16
_FAR: Final = 6  # tokens between *letter* and *from*
_NOT_IN_NAMES: Final = THING_WORDS | frozenset(ORGAN_NOUNS) | PROVINCE_NOUNS | (NEVER_NAMES - {"long"})
_DETERMINERS: Final = frozenset("the a an this that these those its our their every each both two three".split())
_NUMERALS: Final = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())
_STOPS: Final = {".", "!", "?"}
_QUOTES: Final = {'"', "''", "”", "’"}
_LIST: Final = {"and", ",", "&"}
_JOINING: Final = {"of"}
#: What is done to places as well as to persons.
_VISITED: Final = frozenset("visit visits visited visiting toured left reached to from".split())
_NO_SUBJECT: Final = _VISITED | PLACE_PREPOSITIONS  # what no subject stands behind
#: Words before somebody, when a name of one word is looked for.
_BEFORE: Final = (
    MEETING_WORDS | PERSON_NOUNS | frozenset("said says added accompanied succeed succeeded replaced".split())
)


@dataclass(frozen=True, slots=True)
class BareNames:
    """Judges the names of one article that have no title; `alone` are the words that stand alone with a capital."""

    bodies: BodyReader
    alone: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line], bodies: BodyReader) -> BareNames:
        """Collect the capitalised words that stand alone inside the article's sentences."""
        return cls(bodies, frozenset(word for line in lines for word in _alone(line)))

    def accepts(self, line: Line, i: int, end: int, *, joined: bool) -> bool:
        """Whether the capitalised words from token i to before `end` name a person.

        `joined` says that *and* or a comma ties them to a person named before.
        """
        words = [norm for norm in line.norms[i:end] if norm not in NAME_PARTICLES and norm != "-"]
        if not 1 < len(words) <= _LONGEST or not _name_like(line, i, end, words):
            return False
        if _goes_on(line, end) or _byline(line, i) or not _tells(line) or self._known_thing(line, i, end):
            return False
        if _called_after(line, i):
            return False
        subject = _does_something(line, end) and line.norm(i - 1) not in _NO_SUBJECT
        certain = subject or self._used(words)
        return certain or _well_placed(line, i, end, joined=joined, looks=self._looks(words))

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

    def _known_thing(self, line: Line, i: int, end: int) -> bool:
        """Whether a body or a place of several words begins at token i."""
        known = line.state(i) or line.demonym(i) or line.body(i) or line.city(i)
        if known is not None and known[1] >= end:
            return True
        body = self.bodies.read(line, i)
        if body is not None and body[0].kind is not OrganizationKind.STATE:
            return True
        place = read_place(line, i)
        return place is not None and place[1] - i > 1


def _alone(line: Line) -> Iterable[str]:
    if line.sentence.kind is SegmentKind.TITLE:
        return
    capitals = line.capitals
    for i, token in enumerate(line.tokens):
        if not token.capital or capitals[i + 1]:
            continue
        before = line.norms[i - 1]
        if before == "the":
            continue
        if line.capital(i - 1) and before not in _NOT_IN_NAMES:
            continue
        personal = line.norm(i + 1) in AFTER_PERSON or before in _BEFORE
        if personal and i not in line.matched and token.norm not in _NOT_IN_NAMES:
            yield token.norm


def _name_like(line: Line, i: int, end: int, words: Sequence[str]) -> bool:
    """Two words of names at least, none of them a word of things, a numeral, an acronym or a country with a hyphen."""
    proper = [w for w in words if len(w.strip(".")) > 1 and w.strip(".") not in NAME_SUFFIXES]
    if len(proper) < 2 and not (len(proper) == 1 and words[0][-1:] == "."):
        return False
    if any(w in _NUMERALS for w in words[:2]) or any(_of_things(w, words) for w in words):
        return False
    participle = i == 0 and len(words[0]) > _ENDING_LENGTH and words[0].endswith("ing")  # `Accompanying A B`
    if line.norm(i) in EPONYM_HEADS or participle or _inside_run(line, i):
        return False
    texts = [token.text for token in line.tokens[i:end] if token.text.isalpha()]
    if all(text.isupper() and len(text) <= _ACRONYM for text in texts):
        return False
    return not any(line.country(k) for k in range(i, end) if line.norm(k - 1) == "-" or line.norm(k + 1) == "-")


def _inside_run(line: Line, i: int) -> bool:
    """Whether the word before is of the same run of capitals, and no word of a title or a thing: a run is whole."""
    if i == 0 or not line.capital(i - 1) or not line.tokens[i - 1].text[-1].isalpha() or line.norm(i - 2) == "of":
        return False  # `Archbishop of X A B`
    before = line.norm(i - 1)
    titular = before in _NOT_IN_NAMES or before in ROLES or before in HONORIFICS or before in TITLE_WORDS
    if titular or thing_word(before) or before in PORTFOLIO_WORDS or line.tokens[i - 1].text.isupper():
        return False
    return not any(
        found is not None and found[1] == i
        for k in range(max(0, i - _MATCH), i)
        for found in (line.state(k), line.city(k), line.body(k), line.demonym(k))
    )


def _of_things(word: str, words: Sequence[str]) -> bool:
    if word in THINGS_AND_NAMES:
        return words[0] not in GIVEN_NAMES
    if word in GIVEN_NAMES:
        return False
    return word in _NOT_IN_NAMES or word in PORTFOLIO_WORDS or thing_word(word)


def _goes_on(line: Line, end: int) -> bool:
    """Whether further words make something else of the name: `A B International Airport`, `A B province`."""
    nxt = line.norm(end)
    if nxt == "-" and end < len(line):
        return line.tokens[end].start == line.tokens[end - 1].end
    if nxt in _QUOTES and line.capital(end + 1) and line.norm(end + 1) in NAMED_AFTER:
        return True  # `the "A B" University`
    return nxt in NAMED_AFTER or (line.capital(end) and nxt not in CALENDAR)


def _byline(line: Line, i: int) -> bool:
    """`Photo: A B`, `Translated by A B`."""
    if line.norm(i - 1) == "/":
        return True  # `(Agency/A B)`
    near = line.norms[max(0, i - 4) : i]
    if not near or BYLINE_WORDS.isdisjoint(near):
        return line.norm(i - 1) == "by" and line.capital(i - 1)
    return near[-1] in {"by", ":", "©"} or near[-1] in BYLINE_WORDS


def _tells(line: Line) -> bool:
    """Whether the line has words of its own beside names: a line of names alone is a byline or a menu."""
    stopped = line.tokens[-1].text in _STOPS
    words = (t for t in line.tokens if not t.capital and len(t.text) > 2 and t.text.isalpha())
    return next(words, None) is not None and (stopped or next(words, None) is not None)


def _does_something(line: Line, end: int) -> bool:
    """Whether what follows the name is what a person does or is: `A B thanked`, `A B, who`, `A B, Director of`."""
    state = line.of_state(end) if line.norm(end) == "of" else None
    end = state[1] if state is not None else end  # `A B of Peru thanked`
    nxt = line.norm(end)
    if nxt in AFTER_PERSON:
        return True
    k = end + 1 + (line.norm(end + 1) in DETERMINERS)
    return nxt == "," and (line.norm(k) in {"who", "whose"} or line.norm(k) in ROLES or line.norm(k) in PERSON_NOUNS)


def _well_placed(line: Line, i: int, end: int, *, joined: bool, looks: bool) -> bool:
    """Whether what stands before the name lets it be a person's; where it may be a place's, the name must look it."""
    before = line.norm(i - 1) if i else ""
    if before in _DETERMINERS:
        return False
    if joined or before in PERSON_NOUNS or before in HONORIFICS:
        return True
    if before in PLACE_PREPOSITIONS or (line.capital(i - 1) and line.norm(i - 2) in _DETERMINERS):
        return False  # `the European Sky Shield`
    if before in _VISITED:
        cues = SENT_FROM if before == "from" else ADDRESSED
        return looks or any(line.norm(k) in cues for k in range(max(0, i - _FAR), i - 1))
    if before in _LIST and i > 1:
        return looks or not (_after_place(line, i - 1) or _before_place(line, end))
    return i > 0 or looks or _subject_before_commas(line, end)


def _subject_before_commas(line: Line, end: int) -> bool:
    """Whether a first name is parted from what it does by something between commas: `A B, the envoy's wife, met`."""
    if line.norm(end) != ",":
        return False
    close = next((k for k in range(end + 2, min(len(line), end + _PARENTHESIS)) if line.norm(k) == ","), None)
    return close is not None and line.norm(close + 1) in AFTER_PERSON


def _called_after(line: Line, i: int) -> bool:
    """Whether the name belongs to the thing before it: `Camp A B`, `the Institute of A B`, `the town of A B`."""
    if line.norm(i - 1) in EPONYM_HEADS and i > 0:
        return True
    return line.norm(i - 1) in _JOINING and (line.capital(i - 2) or line.norm(i - 2) in NAMED_AFTER)


def _before_place(line: Line, end: int) -> bool:
    """Whether a list goes on with a place: `to Lima, A B and Quito`."""
    return line.norm(end) in _LIST and line.city(end + 1) is not None and line.state(end + 1) is None


def _after_place(line: Line, joint: int) -> bool:
    """Whether a place or a thing stands before the joint: `in Geneva and A B`, `A B Street and C D`.

    After a comma a thing is the end of a title (`the head of the Embassy, A B`), and a place only in a list of them.
    """
    comma = line.norm(joint) == ","
    joint -= not comma and line.norm(joint - 1) == ","
    for k in range(max(0, joint - 3), joint):
        state, city = line.state(k), line.city(k)
        if state is not None and state[1] == joint:
            # states are all known: `A B of Peru and C D`, `Peru, A B, Chile, C D`
            return not comma and line.norm(k - 1 - (line.norm(k - 1) == "the")) != "of"
        if city is not None and city[1] == joint:
            return not comma or line.norm(k - 1) in _LIST
    return not comma and (line.norm(joint - 1) in NAMED_AFTER or line.norm(joint - 1) in THING_WORDS)
