"""Stage 1: a sentence as tokens with folded norms and gazetteer matches.

Abbreviations keep their full stop, a genitive `'s` is a token of its own, small words glued to a capitalised one are
cut off it (genre.md 9), words joined by a hyphen are three tokens, so that *Vietnam-Laos* and *high-ranking* show their
parts. Offsets are into the article's text. Out of scope: what a match means; several entries may share one phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from graph.extract.patterns.words import STATE_FORMS, STATE_STYLES
from graph.extract.spec import KnownPerson, OrgSpec, PlaceSpec
from graph.model import Article, Sentence, Span
from graph.values import value
from ontology.iris import fold

if TYPE_CHECKING:
    from graph.extract.knowledge import Knowledge

__all__ = ["Line", "Token", "first_lengths", "norm_of", "split_tokens", "tokenize"]

_LONGEST: Final = 400  # tokens of a sentence
_UNIONS: Final = {"MM", "KM"}  # states that call themselves a union
_AROUND: Final = 16  # tokens that the grammar looks back or ahead at most
_NO_NORMS: Final = ("",) * _AROUND
_NO_CAPITALS: Final = (False,) * _AROUND
_KINDS: Final = ("state", "demonym", "city", "org", "person")  # of entries, in the order of a line's fields
_LETTER: Final = r"[^\W_\u0300-\u036f][\u0300-\u036f]*"
_TOKEN: Final = re.compile(
    rf"""
      [A-Za-z][a-z]*+(?=[ ,\n])                                     # most words, found before anything rarer is tried
    | (?:(?:[A-Z]\.){{2,}}|H\.E\b|[ap]\.m\.|[A-Z]\.(?=\s|[A-Z][a-z]))       # H.E., U.S., p.m., an initial
    | (?:Kh|Ts|Sh|Ch|Zh|Dz|Yu|Ya|Ye|Gh)\.(?=[A-Z][a-z])             # an initial of two letters: Kh.Bold
    | (?:Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Adm|St|Jr|Sr|Messrs|Rev|Ma|Md|Mohd|Muhd|Abd|Co|Corp|Inc|Ltd|vs|No
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s+\S|,)  # abbreviations with their stop
    | (?:a|an|the|in|on|at|for|with|by|to|of|and|from|that|between|as|his|her|its|their)(?=[A-Z][a-z]{{2}})  # inHanoi
    | ['’](?:s|S|ll|re|ve)\b | ''                                   # genitives, short verbs, quotation marks
    | \d+(?:[.,:/–-]\d+)+                                           # 1,000 · 20:15 · 2-8 · 2016–2020
    | (?:{_LETTER})+(?:['’ʼ](?!(?:s|S|ll|re|ve)\b)(?:{_LETTER})+|-\d+)*  # words, d'affaires, COVID-19
    | \.\.+|--+
    | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token: its text, its folded lower-case norm, its place in the article, whether it is capitalised."""

    text: str
    norm: str
    start: int
    end: int
    capital: bool


@value(frozen=True, slots=True)
class Line:
    """A tokenised sentence with the gazetteer's longest matches.

    `words` are the norms of its tokens: what a sentence does not hold need not be looked for. `states`, `demonyms` and
    so on have what is meant by the token that a match starts at, with the position after it; `matched` are all these
    tokens. `plain` is the sentence folded and in lower case, its white space collapsed; token i stands at `edges[i]` in
    it. `norms` and `capitals` go on with empty values behind the last token, so that a negative position finds nothing
    as well: the grammar looks a few tokens around.
    """

    sentence: Sentence
    text: str
    tokens: tuple[Token, ...]
    words: frozenset[str]
    norms: tuple[str, ...]
    capitals: tuple[bool, ...]
    states: Mapping[int, tuple[str, int]]
    demonyms: Mapping[int, tuple[str, int]]
    cities: Mapping[int, tuple[PlaceSpec, int]]
    bodies: Mapping[int, tuple[OrgSpec, int]]
    persons: Mapping[int, tuple[KnownPerson, int]]
    matched: Sequence[int]
    plain: str
    edges: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def norm(self, i: int) -> str:
        """The norm of token i; empty beyond either end."""
        try:
            return self.norms[i]
        except IndexError:
            return ""

    def capital(self, i: int) -> bool:
        """Whether token i exists and is capitalised."""
        try:
            return self.capitals[i]
        except IndexError:
            return False

    def slice(self, i: int, j: int) -> str:
        """The article's characters from token i to before token j, white space collapsed."""
        return " ".join(self.text[self.tokens[i].start : self.tokens[j - 1].end].split()) if i < j else ""

    def span(self, i: int, j: int) -> Span:
        """The span from token i to before token j."""
        return Span(self.tokens[i].start, self.tokens[j - 1].end)

    def folded(self, i: int, j: int) -> str:
        """The folded lower-case characters from token i to before token j."""
        return self.plain[self.edges[i][0] : self.edges[j - 1][1]] if i < j else ""

    def state(self, i: int) -> tuple[str, int] | None:
        """The ISO code of the state named at token i, and the position after it."""
        return self.states.get(i)

    def demonym(self, i: int) -> tuple[str, int] | None:
        """The ISO code of the demonym at token i (*Lao*), and the position after it."""
        return self.demonyms.get(i)

    def country(self, i: int) -> tuple[str, int] | None:
        """The ISO code of the demonym or state at token i, and the position after it."""
        return self.demonym(i) or self.state(i)

    def of_state(self, i: int) -> tuple[str, int] | None:
        """The ISO code of the state after a preposition at token i (*of the Philippines*), and its end."""
        return self.state(i + 1 + (self.norm(i + 1) == "the"))

    def body(self, i: int) -> tuple[OrgSpec, int] | None:
        """The organization of the authority that is named at token i, and the position after it."""
        return self.bodies.get(i)

    def city(self, i: int) -> tuple[PlaceSpec, int] | None:
        """The known place named at token i, and the position after it."""
        return self.cities.get(i)

    def person(self, i: int) -> tuple[KnownPerson, int] | None:
        """The person of the authority named at token i, and the position after it."""
        return self.persons.get(i)


@lru_cache(maxsize=1 << 16)
def norm_of(text: str) -> str:
    """The norm of a token: folded, in lower case, with a straight apostrophe."""
    # Most words are ASCII already: folding them again took a fifth of the time of an article.
    folded = text.replace("`", "'") if text.isascii() else fold(text)
    return folded.lower()


def split_tokens(text: str) -> Iterator[tuple[int, str]]:
    """The tokens of `text` with their offsets, in order; every character that is no white space is in one."""
    return ((match.start(), match.group()) for match in _TOKEN.finditer(text))


def first_lengths(phrases: Iterable[str]) -> dict[str, int]:
    """The number of tokens of the longest phrase by its first token, or by its first word where that is cut."""
    lengths: dict[str, int] = {}
    for phrase in phrases:
        words = [word for _, word in split_tokens(phrase)]
        for first in (words[0], phrase.split()[0]):  # `gen.` is one token where it has its capital
            lengths[first] = max(lengths.get(first, 0), len(words))
    return lengths


def tokenize(article: Article, knowledge: Knowledge) -> tuple[Line, ...]:
    """Every sentence of the article as a line, in text order."""
    return tuple(line for sentence in article.sentences for line in _lines(sentence, article.text, knowledge))


def _lines(sentence: Sentence, text: str, knowledge: Knowledge) -> Iterator[Line]:
    """The sentence as one line, or several where it is longer than any sentence: the grammar looks far around."""
    tokens: list[Token] = []
    end = sentence.span.start
    make = tuple.__new__  # what the constructor of a named tuple calls, without its call
    for word in _TOKEN.findall(text, end, sentence.span.end):
        start = text.index(word, end)
        end = start + len(word)
        tokens.append(make(Token, (word, norm_of(word), start, end, word[0].isupper())))
    for first in range(0, len(tokens), _LONGEST):
        yield _line(sentence, text, tuple(tokens[first : first + _LONGEST]), knowledge)


def _line(sentence: Sentence, text: str, tokens: tuple[Token, ...], knowledge: Knowledge) -> Line:
    _, norms, starts, ends, capitals = zip(*tokens, strict=True)
    edges, parts, at, last = [], [], 0, starts[0]
    for norm, start, end in zip(norms, starts, ends, strict=True):
        if at and start > last:
            parts.append(" ")
            at += 1
        parts.append(norm)
        edges.append((at, at := at + len(norm)))
        last = end
    matches = knowledge.matches(tokens, text)
    by_kind: dict[str, dict[int, Any]] = {kind: {} for kind in _KINDS}  # the first meaning of each kind at each token
    for i, (end, entries) in matches.items():
        for entry in entries:
            by_kind[entry.kind].setdefault(i, (entry.value, end))
    states, demonyms, cities, bodies, persons = by_kind.values()
    _lengthen_states(states, tokens)
    return Line(
        sentence,
        text,
        tokens,
        frozenset(norms),
        (*norms, *_NO_NORMS),
        (*capitals, *_NO_CAPITALS),
        states,
        demonyms,
        cities,
        bodies,
        persons,
        tuple(matches),
        "".join(parts),
        tuple(edges),
    )


def _lengthen_states(states: dict[int, tuple[str, int]], tokens: Sequence[Token]) -> None:
    """Let a state begin at the form that it calls itself by: `the Bolivarian Republic of Venezuela`."""
    for at in tuple(states):
        of = at - 1 - (at > 0 and tokens[at - 1].norm == "the")
        start = of - 1 if of > 0 and tokens[of].norm == "of" else at
        if not _form(tokens[start]) or (tokens[start].norm == "union" and states[at][0] not in _UNIONS):
            continue  # the Democratic Union of a country is a party
        while start > 0 and tokens[start - 1].norm in STATE_STYLES:
            start -= 1
        if tokens[start].capital and start < at:
            states.setdefault(start, states[at])


def _form(token: Token) -> bool:
    return token.capital and token.norm in STATE_FORMS
