"""Says of every stretch of an article's text what it is for (genre.md 9), and cuts the running text into sentences.

    prefix · stamp · furniture · title · byline · caption · dateline · paragraph · tag · duplicate

The page is read once from top to bottom. A line is first asked whether as a whole it is a stamp, furniture, a byline
or a caption; what remains is running text, from which a dateline is taken off the front, tags off the end, and glued
captions out of the middle. Segments are in text order and do not overlap; only white space lies between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.articles.captions import PICTURE_NUMBER, TITLE_REPEAT, find_credit, has_position, is_label
from graph.articles.datelines import Dateline, find_glued_dateline, place_in_stamp, read_place_line
from graph.articles.furniture import PICTURE_MARK, classify_line, opens_related, tail_start
from graph.articles.lines import Unit, key_of, units
from graph.articles.stamps import MonthPrefix, Stamp, read_loose_stamp, read_prefix, read_stamp
from graph.articles.stretches import Stretches, trimmed
from graph.model import Segment, SegmentKind, Sentence, Span

__all__ = ["Segmentation", "segment"]


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The segments and sentences of a text, and what it says of itself on the way."""

    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    prefix: MonthPrefix | None
    stamps: tuple[Stamp, ...]
    datelines: tuple[Dateline, ...]


_MOST_CAPTIONS: Final = 20  # in one line; the rest of a stranger one is read as text, so that its cost stays linear
_LONGEST_TITLE: Final = 220
_FEWEST_WORDS: Final = 4
_LONGEST_LABEL: Final = 80  # of a line over the text that is no part of it
_SHORTEST_REPEAT: Final = 20
_SHORTEST_TEASER: Final = 40
_LONGEST_CAPTION: Final = 420
_SENTENCE_END: Final = re.compile(r"[.!…;:][\"'”’»)\]]*$")
_SPOKEN: Final = frozenset({SegmentKind.TITLE, SegmentKind.PARAGRAPH, SegmentKind.CAPTION})
_TEASER: Final = ("…", "...", "[…]")


def segment(text: str, title: str | None = None) -> Segmentation:
    """Segment `text`; `title`, where the record or page gives one, is looked for instead of guessed."""
    prefix = read_prefix(text)
    stretches = Stretches(text)
    reader = _Reader(text, stretches, key_of(title) if title else None)
    start = 0
    if prefix is not None:
        reader.add(SegmentKind.PREFIX, prefix.start, prefix.end)
        start = prefix.end
    lines = units(text, start)
    for position, unit in enumerate(lines):
        reader.read(unit, lines[position + 1 :])
    segments = _without_repetitions(stretches, reader.pieces)
    sentences = tuple(
        Sentence(span, piece.kind, number)
        for number, piece in enumerate(segments)
        if piece.kind in _SPOKEN
        for span in stretches.sentences(piece.span.start, piece.span.end)
    )
    return Segmentation(segments, sentences, prefix, tuple(reader.stamps), tuple(reader.datelines))


@dataclass(slots=True)
class _Reader:
    """One pass over the units of a text; collects pieces in text order."""

    text: str
    stretches: Stretches
    title: str | None
    pieces: list[Segment] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)
    datelines: list[Dateline] = field(default_factory=list)
    titled: bool = False  # the title has been seen in the text
    begun: bool = False  # running text has been seen
    opened: bool = False  # more of it than a few words
    related: bool = False  # inside a list of other stories
    expects_caption: bool = False  # a picture's number has just been seen

    def add(self, kind: SegmentKind, start: int, end: int) -> None:
        """Record `text[start:end]` without the white space around it; nothing where nothing is left."""
        start, end = trimmed(self.text, start, end)
        if start < end:
            self.pieces.append(Segment(kind, Span(start, end)))
            self.begun = self.begun or (kind is SegmentKind.PARAGRAPH and _says_something(self.text[start:end]))
            self.opened = self.opened or (kind is SegmentKind.PARAGRAPH and end - start > _LONGEST_LABEL)

    def read(self, unit: Unit, following: list[Unit]) -> None:
        """Decide what one unit is."""
        line = self.text[unit.start : unit.end]
        expects_caption, self.expects_caption = self.expects_caption and not unit.apart, False
        key = key_of(line)
        if self._is_page_matter(unit, line, key) or self._is_title(unit, line, key, following):
            return
        if self.related and _is_headline(line):
            self.add(SegmentKind.FURNITURE, unit.start, unit.end)
            return
        self.related = False
        if self.begun and not following and _is_signature(line):
            self.add(SegmentKind.BYLINE, unit.start, unit.end)
            return
        if (expects_caption or is_label(line, key)) and self._is_single(unit):
            self.add(SegmentKind.CAPTION, unit.start, unit.end)
            return
        self._running(unit.start, unit.end)

    def _is_single(self, unit: Unit) -> bool:
        return unit.end - unit.start <= _LONGEST_CAPTION and len(self.stretches.sentences(unit.start, unit.end)) == 1

    def _is_page_matter(self, unit: Unit, line: str, key: str) -> bool:
        stamp = read_stamp(self.text, unit.start, unit.end)
        if stamp is None and self.stretches.dateline(unit.start, unit.end) is None:
            stamp = read_loose_stamp(self.text, unit.start, unit.end)
        if stamp is not None:
            self.stamps.append(stamp)
            self.add(SegmentKind.STAMP, unit.start, unit.end)
            placed = None if self.opened else place_in_stamp(self.text, unit.start, unit.end)
            self.datelines += [placed] if placed is not None else []
            return True
        placed = None if self.opened else read_place_line(self.text, unit.start, unit.end)
        if placed is not None:
            self.datelines.append(placed)
            self.add(SegmentKind.DATELINE, unit.start, unit.end)
            return True
        pattern = classify_line(line, key)
        if pattern is None:
            return False
        self.related = self.related or (self.begun and opens_related(line))
        self.expects_caption = PICTURE_MARK.match(line) is not None
        self.add(pattern.kind, unit.start, unit.end)
        return True

    def _is_title(self, unit: Unit, line: str, key: str, following: list[Unit]) -> bool:
        """The first headline of the page, or its repetitions, bare or numbered as a picture's."""
        if self.title is None:
            number = None if self.begun else PICTURE_NUMBER.search(line, 12, _LONGEST_TITLE)
            if number is None:
                return not self.begun and self._opens_page(unit, line, following)
            self.title = key_of(line[: number.start()])
        if self.titled and len(key) >= _SHORTEST_REPEAT and self.title.endswith(key) and key != self.title:
            self.add(SegmentKind.DUPLICATE, unit.start, unit.end)  # `Government of B : A meets C`, then `A meets C`
            return True
        if key == self.title:
            self.add(SegmentKind.DUPLICATE if self.titled else SegmentKind.TITLE, unit.start, unit.end)
            self.titled = True
            return True
        return key.startswith(self.title) and self._is_numbered_title(unit, line)

    def _opens_page(self, unit: Unit, line: str, following: list[Unit]) -> bool:
        if (
            not following
            or not _is_headline(line)
            or has_position(line)
            or find_credit(self.text, unit.start, unit.end)
        ):
            return False
        if self.stretches.dateline(unit.start, unit.end) or find_glued_dateline(self.text, unit.start, unit.end):
            return False
        if len(line.split()) <= 3 and self._may_be_title(following[0]):
            self.add(SegmentKind.FURNITURE, unit.start, unit.end)  # a section's or site's name over the title
            return True
        if self._numbered(line) is not None:
            return False
        self.title, self.titled = key_of(line), True
        self.add(SegmentKind.TITLE, unit.start, unit.end)
        return True

    def _may_be_title(self, unit: Unit) -> bool:
        """Whether a line is long enough for a title and nothing else, so that the short line over it is none."""
        line = self.text[unit.start : unit.end]
        if not _is_headline(line) or len(line.split()) < 4 or len(line) > 140:
            return False
        page_matter = read_stamp(self.text, unit.start, unit.end) or classify_line(line, key_of(line))
        return page_matter is None and self.stretches.dateline(unit.start, unit.end) is None

    def _is_numbered_title(self, unit: Unit, line: str) -> bool:
        """`TITLE -0`, alone or with the caption glued to it: `TITLE hinh anh 1President A receives B`."""
        number = self._numbered(line)
        if number is None:
            return False
        titled, self.titled = self.titled, True
        first, last = unit.start + number[0], unit.start + number[1]
        if not titled:
            self.add(SegmentKind.TITLE, unit.start, first)
        self.add(SegmentKind.CAPTION, unit.start if titled else first, last)
        self.expects_caption = last == unit.end
        credit = find_credit(self.text, last, unit.end)
        stop = credit[1] if credit else unit.end
        self.add(SegmentKind.CAPTION, last, stop)
        self._running(stop, unit.end)
        return True

    def _numbered(self, line: str) -> tuple[int, int] | None:
        """Where in `line` a picture's number stands after the title, or None."""
        if self.title is None or not key_of(line[: len(self.title) + 30]).startswith(self.title):
            return None
        for match in TITLE_REPEAT.finditer(line):
            if any(map(str.isdigit, match[0])) and key_of(line[: match.start()]) == self.title:
                return match.span()
        return None

    def _running(self, start: int, end: int) -> None:
        """Running text: glued titles and captions, dateline, sentences, tags, in this order."""
        for _ in range(_MOST_CAPTIONS):
            if start >= end:
                break
            start = self._glued_caption(start, end)
            start = self._opening(start, end)
            credit = find_credit(self.text, start, end)
            if credit is None or not self._caption_inside(start, end, credit):
                break
            before = self.stretches.sentences(start, credit[0])
            opening = _caption_start(before, credit)
            self._sentences(start, opening)
            start = self._credit_end(credit[1], end)
            self.add(SegmentKind.CAPTION, opening, start)
        end = self._tail(start, end)
        self._sentences(start, end)
        for piece in reversed(self._tails):
            self.add(piece.kind, piece.span.start, piece.span.end)

    _tails: list[Segment] = field(default_factory=list)

    def _tail(self, start: int, end: int) -> int:
        """Take tags off the end; returns where the text before them ends."""
        self._tails = []
        while (found := tail_start(self.text, start, end)) is not None:
            begin, pattern = found
            self._tails.append(Segment(pattern.kind, Span(begin, end)))
            end = begin
            while end > start and self.text[end - 1].isspace():
                end -= 1
        return end

    def _glued_caption(self, start: int, end: int) -> int:
        """A caption or title printed in one line with the dateline after it; returns where the dateline begins."""
        if self.begun or self.stretches.dateline(start, end) is not None:
            return start
        dateline = find_glued_dateline(self.text, start, end)
        if dateline is None:
            return start
        head = self.text[start : dateline.span.start].strip()
        captioned = find_credit(self.text, start, dateline.span.start) is not None or has_position(head)
        if captioned:
            self.add(SegmentKind.CAPTION, start, dateline.span.start)
        elif self.title is None and len(head) <= _LONGEST_TITLE and _is_headline(head):
            self.title, self.titled = key_of(head), True
            self.add(SegmentKind.TITLE, start, dateline.span.start)
        else:
            self._sentences(start, dateline.span.start)
        return dateline.span.start

    def _opening(self, start: int, end: int) -> int:
        """Take one or two datelines off the front: `VIETNAM, September 7 - HÀ NỘI — …`."""
        for _ in range(2):
            start, _ = trimmed(self.text, start, end)
            dateline = self.stretches.dateline(start, end)
            if dateline is None:
                break
            self.datelines.append(dateline)
            self.add(SegmentKind.DATELINE, dateline.span.start, dateline.span.end)
            start = dateline.span.end
        return start

    def _caption_inside(self, start: int, end: int, credit: tuple[int, int]) -> bool:
        """Whether a credit closes a caption here, and not an attribution at the end of a report."""
        words = self.text[start : credit[0]]
        return len(self.stretches.sentences(start, credit[0])) > 0 or credit[1] < end or not words.strip()

    def _credit_end(self, position: int, end: int) -> int:
        """Where a caption really ends: the photographer's name may follow, up to the line's end or a dateline."""
        rest = self.text[position:end]
        if rest[:1] not in ("", ".", " ") or self.text[position - 1] == ")":
            return position
        dateline = find_glued_dateline(self.text, position - 1, end)
        if dateline is not None and dateline.span.start - position <= 40:
            return dateline.span.start
        names = rest.split()
        return end if len(names) <= 5 and all(name[0].isupper() for name in names) else position

    def _sentences(self, start: int, end: int) -> None:
        """Sentences of running text; those that say who stands left or right belong to a picture."""
        kind: SegmentKind | None = None
        begin = last = start
        for span in self.stretches.sentences(start, end):
            stands = has_position(span.of(self.text)) and span.end - span.start <= _LONGEST_CAPTION
            here = SegmentKind.CAPTION if stands else SegmentKind.PARAGRAPH
            if kind is not None and here is not kind:
                self.add(kind, begin, last)
                begin = span.start
            elif kind is None:
                begin = span.start
            kind, last = here, span.end
        if kind is not None:
            self.add(kind, begin, last)


def _is_headline(line: str) -> bool:
    """A short line that does not end as a sentence does."""
    words = line.split()
    if not any(map(str.isalpha, line)):
        return False
    if len(line) > _LONGEST_TITLE or (len(words) < 2 and len(line) < 12):
        return len(words) == 1 and len(line) <= 30 and not _SENTENCE_END.search(line)
    return _SENTENCE_END.search(line) is None and line[0] not in '*•“"'


def _says_something(line: str) -> bool:
    """Whether a line is running text and not a label, a figure or a name over it."""
    return len(line.split()) >= _FEWEST_WORDS or _SENTENCE_END.search(line) is not None


def _is_signature(line: str) -> bool:
    """A last line of two or three names: the reporter's."""
    words = line.split()
    return 2 <= len(words) <= 3 and all(word[0].isupper() and word[-1].isalpha() for word in words)


def _caption_start(before: list[Span], credit: tuple[int, int]) -> int:
    """Where the caption of a credit begins: with the sentence that the credit closes."""
    return before[-1].start if before else credit[0]


def _without_repetitions(stretches: Stretches, pieces: list[Segment]) -> tuple[Segment, ...]:
    """Mark what was already printed: whole paragraphs, single sentences, and teasers of a later paragraph."""
    seen: set[str] = set()
    result: list[Segment] = []
    for number, piece in enumerate(pieces):
        if piece.kind is not SegmentKind.PARAGRAPH:
            result.append(piece)
        elif _is_teaser(stretches.text, piece, pieces[number + 1 :]):
            result.append(Segment(SegmentKind.DUPLICATE, piece.span))
        else:
            result.extend(_split_repeated(stretches, piece, seen))
    return tuple(result)


def _is_teaser(text: str, piece: Segment, later: list[Segment]) -> bool:
    words = piece.span.of(text)
    if not words.endswith(_TEASER):
        return False
    key = key_of(words)
    paragraphs = (other.span.of(text) for other in later if other.kind is SegmentKind.PARAGRAPH)
    return len(key) >= _SHORTEST_TEASER and any(key_of(other).startswith(key) for other in paragraphs)


def _split_repeated(stretches: Stretches, paragraph: Segment, seen: set[str]) -> list[Segment]:
    """Cut a paragraph into its new sentences and those that stood in the article before."""
    result: list[Segment] = []
    for span in stretches.sentences(paragraph.span.start, paragraph.span.end):
        key = key_of(span.of(stretches.text))
        # Short sentences may repeat by right: "He agreed."
        repeated = len(key) >= 30 and key in seen
        seen.add(key)
        kind = SegmentKind.DUPLICATE if repeated else SegmentKind.PARAGRAPH
        if result and result[-1].kind is kind:
            result[-1] = Segment(kind, Span(result[-1].span.start, span.end))
        else:
            result.append(Segment(kind, span))
    return result
