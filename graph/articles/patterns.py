"""The form of a segment pattern: data with a name, the construction it stands for, and examples that are its tests.

Patterns know no article, no person and no outlet's particular sentence (genre.md, first paragraph). Each room of the
segmenter keeps its own table; `tests/graph/articles/test_patterns.py` runs every example of every table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.model import SegmentKind

__all__ = ["ANY_LINE", "PatternTable", "SegmentPattern", "Trigger", "first_match", "word_set"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a line must have for a pattern to be found in it: asked of every line of every page, so it is cheap.

    One of `openers` begins the line's key (`lines.key_of`), or one of `signs` stands in the line in small letters, or
    the key has no more than `longest` letters, so that a line without any pulls every trigger.
    """

    openers: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    longest: int = 0

    def is_pulled(self, lowered: str, key: str) -> bool:
        """Whether the pattern may be found in the line with this key, given in small letters."""
        if len(key) <= self.longest or key.startswith(self.openers):
            return True
        return any(sign in lowered for sign in self.signs)


ANY_LINE: Final = Trigger(longest=1 << 30)


@dataclass(frozen=True, slots=True)
class SegmentPattern:
    """One way in which a stretch of text shows what it is for.

    `regex` is searched in a stripped line or paragraph; anchors in it say where it must stand. `construction` cites
    the section of genre.md. `examples` must match, `counterexamples` must not. What cannot pull the trigger is not
    searched, so every line that the pattern is to find has to.
    """

    id: str
    construction: str
    kind: SegmentKind
    regex: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    trigger: Trigger = ANY_LINE


class PatternTable:
    """Patterns in the order in which they are tried, with the trigger of any: most lines do not pull it."""

    def __init__(self, patterns: Iterable[SegmentPattern]) -> None:
        self.patterns = tuple(patterns)
        triggers = [pattern.trigger for pattern in self.patterns]
        self.trigger = Trigger(
            tuple(sorted({opener for trigger in triggers for opener in trigger.openers})),
            tuple(sorted({sign for trigger in triggers for sign in trigger.signs})),
            max(trigger.longest for trigger in triggers),
        )


def first_match(table: PatternTable, line: str, key: str) -> SegmentPattern | None:
    """The first pattern of the table that is found in the line with this key."""
    lowered = line.lower()
    if not table.trigger.is_pulled(lowered, key):
        return None
    for pattern in table.patterns:
        if pattern.trigger.is_pulled(lowered, key) and pattern.regex.search(line) is not None:
            return pattern
    return None


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())
