"""Evidence numbered as footnotes: each sentence stands once on a page, and statements refer to it by number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from ontology import terms as cq
from server.pages.intervals import date_text
from server.pages.reader import Reader, Value

__all__ = ["Source", "Sources"]


@dataclass(frozen=True, slots=True)
class Source:
    """One sentence that says so: where it stands, and which pattern read it."""

    number: int
    article: Value
    quote: str
    publisher: str | None
    published: str | None
    start: int
    end: int
    rule: str | None
    href: str | None


class Sources:
    """The footnotes of one page, numbered in the order in which statements first refer to them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._sources: list[Source] = []

    @property
    def all(self) -> tuple[Source, ...]:
        """The footnotes, in order."""
        return tuple(self._sources)

    def of(self, thing: str, articles: Iterable[str] | None = None) -> tuple[int, ...]:
        """The numbers of the evidence for a thing; only from these articles, where they are named."""
        wanted = None if articles is None else set(articles)
        numbers = set()
        for evidence in self._reader.evidence_of(thing):
            article = next(iter(self._reader.iris_anywhere(evidence, cq.inArticle)), None)
            if article is not None and (wanted is None or article in wanted):
                numbers.add(self._number(evidence, article))
        return tuple(sorted(numbers))

    def _number(self, evidence: str, article: str) -> int:
        """The number of a sentence; two patterns that read the same one share it."""
        place = (article, self._offset(evidence, cq.startOffset), self._offset(evidence, cq.endOffset))
        if place not in self._numbers:
            self._numbers[place] = len(self._sources) + 1
            self._sources.append(self._source(evidence, place, self._numbers[place]))
        return self._numbers[place]

    def _source(self, evidence: str, place: tuple[str, int, int], number: int) -> Source:
        article, start, end = place
        titled = self._reader.text(article, cq.title) is not None  # else publisher and day are what it is called
        published = self._reader.text(article, cq.published) if titled else None
        return Source(
            number,
            self._reader.link(article),
            self._first(evidence, cq.quote) or "",
            self._reader.text(article, cq.publisher) if titled else None,
            None if published is None else date_text(published),
            start,
            end,
            self._first(evidence, cq.rule),
            self._reader.link(evidence).href,
        )

    def _offset(self, evidence: str, predicate: str) -> int:
        return int(self._first(evidence, predicate) or 0)

    def _first(self, evidence: str, predicate: str) -> str | None:
        found = self._reader.any_graph(evidence, predicate)
        return next((term.value for term in found if isinstance(term, ox.Literal)), None)
