"""What identity and belief need of an article besides its frames: its head, and digests of its running text.

Outlets print one another's text under another title, with other furniture, prefixes, stamps and line breaks. The
digests are of the sentences of the paragraphs alone, letters and digits only, so that all this does not matter; two
articles with the same digests are one text (ontology.md 5, R15). An `ArticleHead` has no text: it is what is sent to
where identity is judged.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b

from graph.model import Article, ArticleHead, SegmentKind

__all__ = ["head_of", "kept", "text_digests"]

# Of ASCII a table deletes ten times as fast as a pattern finds, and this is done with every sentence of a corpus.
_OTHER = str.maketrans(dict.fromkeys(f"{string.punctuation}{string.whitespace}"))
_LETTERS = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[.!?]\s+|\n+")  # the mark goes with it: no letter
_SHORT = 16  # letters: `Photo: VNA` or a bare `Read more` is no sentence that tells where a text is from


def head_of(article: Article | ArticleHead) -> ArticleHead:
    """The article without its text; a head is its own."""
    if isinstance(article, ArticleHead):
        return article
    return ArticleHead(
        article.key,
        article.source_name,
        article.title,
        article.published,
        article.publisher,
        article.url,
        text_digests(article) if article.digests is None else article.digests,
    )


def kept(article: Article) -> Article:
    """What is kept of an article when it has been read: all but segments and sentences, and the digests of its text.

    Extraction and the digests alone need those two, and they are half of its size; digests cost the most of what
    judging identity asks of a text, and are the same for ever.
    """
    return replace(article, segments=(), sentences=(), digests=text_digests(article))


def text_digests(article: Article) -> tuple[int, ...]:
    """A 64-bit number for each sentence of the running text, in order; equal for texts that differ in layout only."""
    letters = (_letters(sentence) for sentence in _running(article))
    return tuple(_digest(sentence) for sentence in letters if len(sentence) >= _SHORT)


def _letters(sentence: str) -> str:
    return (sentence.translate(_OTHER) if sentence.isascii() else "".join(_LETTERS.findall(sentence))).casefold()


def _running(article: Article) -> Iterator[str]:
    """The sentences of the paragraphs; of an article that nobody has segmented, those of the whole text."""
    if not article.sentences:
        yield from _BREAK.split(article.text)
        return
    for sentence in article.sentences:
        if sentence.kind is SegmentKind.PARAGRAPH:
            yield sentence.span.of(article.text)


@lru_cache(maxsize=1 << 12)
def _digest(sentence: str) -> int:
    return int.from_bytes(blake2b(sentence.encode(), digest_size=8).digest())
