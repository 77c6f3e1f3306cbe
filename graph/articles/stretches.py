"""A text with what the segmenter asks of its stretches again and again, each answered once: sentences and datelines."""

from __future__ import annotations

from graph.articles.datelines import Dateline, read_dateline
from graph.articles.sentences import sentence_spans
from graph.model import Span

__all__ = ["Stretches", "trimmed"]


class Stretches:
    """Sentences and opening datelines of stretches of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sentences: dict[tuple[int, int], list[Span]] = {}
        self._datelines: dict[tuple[int, int], Dateline | None] = {}

    def sentences(self, start: int, end: int) -> list[Span]:
        """The sentences of `text[start:end]`, in order, without the white space around them; not to be changed."""
        stretch = trimmed(self.text, start, end)
        found = self._sentences.get(stretch)
        if found is None:
            found = self._sentences[stretch] = sentence_spans(self.text, *stretch)
        return found

    def dateline(self, start: int, end: int) -> Dateline | None:
        """The dateline that `text[start:end]` opens with, or None."""
        stretch = (start, end)
        if stretch not in self._datelines:
            self._datelines[stretch] = read_dateline(self.text, start, end)
        return self._datelines[stretch]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of `text[start:end]` without the white space at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
