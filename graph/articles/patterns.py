"""The form of a segment pattern: data with a name, the construction it stands for, and examples that are its tests.

Patterns know no article, no person and no outlet's particular sentence (genre.md, first paragraph). Each room of the
segmenter keeps its own table; `tests/graph/articles/test_patterns.py` runs every example of every table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import SegmentKind

__all__ = ["SegmentPattern", "first_match", "word_set"]


@dataclass(frozen=True, slots=True)
class SegmentPattern:
    """One way in which a stretch of text shows what it is for.

    `regex` is searched in a stripped line or paragraph; anchors in it say where it must stand. `construction` cites
    the section of genre.md. `examples` must match, `counterexamples` must not.
    """

    id: str
    construction: str
    kind: SegmentKind
    regex: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def first_match(
    patterns: Iterable[SegmentPattern], text: str
) -> tuple[SegmentPattern, re.Match[str]] | tuple[None, None]:
    """The first pattern of the table that is found in `text`, with its match."""
    for pattern in patterns:
        match = pattern.regex.search(text)
        if match is not None:
            return pattern, match
    return None, None


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())
