"""Stage 1: a sentence as tokens with folded norms and gazetteer matches.

Tokens are spaCy's (a blank English pipeline, no model), phrases are found by its PhraseMatcher over the folded norm.
Offsets are into the article's text. Out of scope: what a match means; several entries may share one phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from graph.extract.knowledge import Entry, Knowledge
from graph.model import Article, Sentence, Span
from ontology.iris import fold

__all__ = ["Line", "Token", "tokenize"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its text, its folded lower-case norm and its place in the article."""

    text: str
    norm: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A tokenised sentence. `matches[i]` holds the longest gazetteer match that starts at token i."""

    sentence: Sentence
    text: str
    tokens: tuple[Token, ...]
    matches: dict[int, tuple[int, tuple[Entry, ...]]]

    def __len__(self) -> int:
        return len(self.tokens)

    def norm(self, i: int) -> str:
        """The norm of token i; empty beyond either end."""
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def capital(self, i: int) -> bool:
        """Whether token i exists and is capitalised."""
        return 0 <= i < len(self.tokens) and self.tokens[i].capital

    def slice(self, i: int, j: int) -> str:
        """The article's characters from token i to before token j, white space collapsed."""
        return " ".join(self.text[self.tokens[i].start : self.tokens[j - 1].end].split()) if i < j else ""

    def span(self, i: int, j: int) -> Span:
        """The span from token i to before token j."""
        return Span(self.tokens[i].start, self.tokens[j - 1].end)

    def folded(self, i: int, j: int) -> str:
        """The folded lower-case characters from token i to before token j."""
        return fold(self.slice(i, j)).lower().replace("’", "'")

    def entries(self, i: int, kind: str) -> tuple[int, Entry] | None:
        """The end and the first entry of `kind` among the matches that start at token i."""
        found = self.matches.get(i)
        if found is None:
            return None
        end, entries = found
        return next(((end, entry) for entry in entries if entry.kind == kind), None)


def tokenize(article: Article, knowledge: Knowledge) -> tuple[Line, ...]:
    """Every sentence of the article as a line, in text order."""
    lines = []
    for sentence in article.sentences:
        raw = sentence.span.of(article.text)
        doc = knowledge.tokenizer(raw)
        kept = [(i, token) for i, token in enumerate(doc) if not token.is_space]
        position = {i: n for n, (i, _) in enumerate(kept)}
        offset = sentence.span.start
        tokens = tuple(
            Token(t.text, fold(t.text).lower().replace("’", "'"), offset + t.idx, offset + t.idx + len(t.text))
            for _, t in kept
        )
        lines.append(Line(sentence, article.text, tokens, _matches(doc, position, knowledge)))
    return tuple(lines)


def _matches(doc: Doc, position: dict[int, int], knowledge: Knowledge) -> dict[int, tuple[int, tuple[Entry, ...]]]:
    found: dict[int, tuple[int, tuple[Entry, ...]]] = {}
    for _, start, end in knowledge.matcher(doc):
        if start not in position or end - 1 not in position:
            continue
        text = doc[start:end].text
        entries = knowledge.entries_for(text)
        if not entries:
            continue
        first, last = position[start], position[end - 1] + 1
        if first not in found or found[first][0] < last:
            found[first] = (last, entries)
    return found
