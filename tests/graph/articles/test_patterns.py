"""Every segment pattern against its own examples."""

from __future__ import annotations

import pytest

from graph.articles.patterns import SegmentPattern
from graph.articles.reference import SECTIONS

PATTERNS = [pattern for _, patterns in SECTIONS for pattern in patterns]

EXAMPLES = [
    pytest.param(pattern, line, id=f"{pattern.id}-{number}")
    for pattern in PATTERNS
    for number, line in enumerate(pattern.examples)
]
COUNTEREXAMPLES = [
    pytest.param(pattern, line, id=f"{pattern.id}-{number}")
    for pattern in PATTERNS
    for number, line in enumerate(pattern.counterexamples)
]


@pytest.mark.parametrize(("pattern", "line"), EXAMPLES)
def test_pattern_finds_its_example(pattern: SegmentPattern, line: str) -> None:
    assert pattern.regex.search(line)


@pytest.mark.parametrize(("pattern", "line"), COUNTEREXAMPLES)
def test_pattern_leaves_its_counterexample(pattern: SegmentPattern, line: str) -> None:
    assert pattern.regex.search(line) is None


def test_patterns_are_named_once_and_cite_their_construction() -> None:
    assert len({pattern.id for pattern in PATTERNS}) == len(PATTERNS)
    assert all(pattern.construction.startswith("genre.md 9") for pattern in PATTERNS)
