"""Cuts a page's text into units, one for each line, or for each paragraph where lines are wrapped at a fixed width;
and tells what two printings of one line have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

__all__ = ["Unit", "beginnings", "key_of", "units"]

_LINE: Final = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BREAK: Final = re.compile(r"\r\n?|\n|[\u2028\u2029\x0b\x0c\x85]")
_BLANK: Final = " \t\u00a0\u3000\ufeff\u200b"
_SEPARATORS: Final = re.compile(r"[\W_]+")
# Of ASCII a table takes the separators out ten times as fast as a pattern does, and most text is ASCII but for these.
_SEPARATOR_TABLE: Final = {code: " " for code in range(128) if not chr(code).isalnum()}
_TYPOGRAPHIC: Final = "’‘“”–—…"
# Nobody wraps running text narrower or wider: shorter lines are lists and titles, longer ones whole paragraphs.
_NARROWEST: Final = 50
_WIDEST: Final = 120
_FEWEST_PAIRS: Final = 4
_SYSTEMATIC: Final = 0.75


@dataclass(frozen=True, slots=True)
class Unit:
    """A line or wrapped paragraph without the blanks around it; `apart` when an empty line stands before it."""

    start: int
    end: int
    apart: bool


def units(text: str, start: int) -> list[Unit]:
    """The units of `text` from `start` on, in order; empty lines make none."""
    lines = _lines(text, start)
    width = _wrap_width(text, lines)
    return lines if width is None else _joined(text, lines, width)


def key_of(words: str) -> str:
    """What two printings of the same words have in common: letters and digits, case folded, one blank between."""
    if not words.isascii():
        for sign in _TYPOGRAPHIC:
            words = words.replace(sign, " ")
        if not words.isascii():
            return _SEPARATORS.sub(" ", words).strip().casefold()
    return " ".join(words.translate(_SEPARATOR_TABLE).split()).lower()


def beginnings(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Keys by their first word, each group as `str.startswith` takes it."""
    found: dict[str, set[str]] = {}
    for key in keys:
        found.setdefault(key.partition(" ")[0], set()).add(key)
    return {first: tuple(sorted(group)) for first, group in sorted(found.items())}


def _lines(text: str, start: int) -> list[Unit]:
    found: list[Unit] = []
    last_end = start
    for match in _LINE.finditer(text, start):
        begin, end = match.span()
        while begin < end and (text[begin] in _BLANK or text[begin].isspace()):
            begin += 1
        while end > begin and (text[end - 1] in _BLANK or text[end - 1].isspace()):
            end -= 1
        if begin == end:
            continue
        apart = begin - last_end > 1 and len(_BREAK.findall(text, last_end, begin)) > 1
        found.append(Unit(begin, end, apart))
        last_end = end
    return found


def _wrap_width(text: str, lines: list[Unit]) -> int | None:
    """The width at which lines are wrapped, or None where each line stands for itself.

    A line was wrapped when the next line's first word would not have fitted into it. Titles and last lines of
    paragraphs are shorter, so only pairs of adjacent lines count, and most of them must be of that kind.
    """
    width = max((line.end - line.start for line in lines), default=0)
    pairs = [(one, two) for one, two in pairwise(lines) if not two.apart]
    if not _NARROWEST <= width <= _WIDEST or len(pairs) < _FEWEST_PAIRS:
        return None
    full = sum(_is_full(text, one, two, width) for one, two in pairs)
    return width if full >= _SYSTEMATIC * len(pairs) else None


def _is_full(text: str, line: Unit, following: Unit, width: int) -> bool:
    first_word = text[following.start : following.end].split(None, 1)[0]
    # Ten columns of slack: editors wrap before a long word, and some hyphenate.
    return line.end - line.start + 1 + len(first_word) > width - 10


def _joined(text: str, lines: list[Unit], width: int) -> list[Unit]:
    joined: list[Unit] = []
    previous: Unit | None = None
    for line in lines:
        if joined and previous is not None and not line.apart and _is_full(text, previous, line, width):
            joined[-1] = Unit(joined[-1].start, line.end, joined[-1].apart)
        else:
            joined.append(line)
        previous = line
    return joined
