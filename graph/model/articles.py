"""An article: its text as given, what its stretches are for, and what it says of itself."""

from __future__ import annotations

from datetime import date
from enum import Enum

from graph.values import value

__all__ = ["Article", "ArticleError", "ArticleHead", "Segment", "SegmentKind", "Sentence", "Span"]


@value(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class SegmentKind(Enum):
    """What a stretch of an article's text is for (genre.md 9)."""

    PREFIX = "prefix"  # crawler prefix ` date 2025-01-20`
    STAMP = "stamp"  # date stamp of the page header, `26/01/2024, 20:56`
    TITLE = "title"
    DATELINE = "dateline"  # `PHNOM PENH —`, `HANOI, Oct. 31 (Xinhua) --`
    PARAGRAPH = "paragraph"  # running text: what the article says
    CAPTION = "caption"
    BYLINE = "byline"
    TAG = "tag"  # agency tag, `— VNS`, `./.`
    FURNITURE = "furniture"  # navigation, tickers, related news
    DUPLICATE = "duplicate"  # a paragraph, title or sentence that already stood in the article


@value(frozen=True, slots=True)
class Segment:
    """A stretch of the text with its kind. Segments are in text order and do not overlap."""

    kind: SegmentKind
    span: Span


@value(frozen=True, slots=True)
class Sentence:
    """One sentence of a title, paragraph or caption; `paragraph` numbers its segment from 0."""

    span: Span
    kind: SegmentKind
    paragraph: int


@value(frozen=True, slots=True)
class Article:
    """A news item as given, with what its text says of itself.

    `key` is `article/SLUG`, made from the source name. `published` is None where neither the record, the page nor
    the text tells it. `dateline_place` is the city as printed; `dateline_date` the day a dateline states.
    """

    key: str
    source_name: str
    text: str
    title: str | None = None
    title_span: Span | None = None
    published: date | None = None
    published_span: Span | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    dateline_place: str | None = None
    dateline_place_span: Span | None = None
    dateline_date: date | None = None
    segments: tuple[Segment, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    digests: tuple[int, ...] | None = None


@value(frozen=True, slots=True)
class ArticleHead:
    """An article without its text, for the stages that need none.

    `digests` are numbers for the sentences of its running text, in order: two articles that have the same are one
    text, whatever stands around it (`graph.fingerprint`).
    """

    key: str
    source_name: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    digests: tuple[int, ...] = ()


class ArticleError(Exception):
    """An item that cannot be read as an article: recorded, counted and named in the result, never fatal.

    `source` names the file or record, `reason` says why and what would help. `skipped` marks what nobody asked for by
    name: a file of another kind in a folder of articles.
    """

    def __init__(self, source: str, reason: str, *, skipped: bool = False) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
        self.skipped = skipped
