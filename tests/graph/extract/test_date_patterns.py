"""Every date pattern against its own examples: found with exactly these words, or not at all."""

from __future__ import annotations

import pytest

from graph.extract.date_needs import holds_any
from graph.extract.date_patterns import PATTERNS, DatePattern

EXAMPLES = [
    pytest.param(pattern, sentence, words, id=f"{pattern.id}-{number}")
    for pattern in PATTERNS
    for number, (sentence, words) in enumerate(pattern.examples)
]
COUNTEREXAMPLES = [
    pytest.param(pattern, sentence, id=f"{pattern.id}-{number}")
    for pattern in PATTERNS
    for number, sentence in enumerate(pattern.counterexamples)
]


@pytest.mark.parametrize(("pattern", "sentence", "words"), EXAMPLES)
def test_pattern_finds_its_example(pattern: DatePattern, sentence: str, words: str) -> None:
    assert pattern.needs.value.holds(sentence)
    assert not pattern.clues or holds_any(sentence.lower(), pattern.clues)
    assert [match[0] for match in pattern.regex.finditer(sentence)] == [words]


@pytest.mark.parametrize(("pattern", "sentence"), COUNTEREXAMPLES)
def test_pattern_leaves_its_counterexample(pattern: DatePattern, sentence: str) -> None:
    assert pattern.regex.search(sentence) is None


def test_patterns_are_named_once_and_cite_their_construction() -> None:
    assert len({pattern.id for pattern in PATTERNS}) == len(PATTERNS)
    assert all(pattern.construction.startswith("genre.md 5") for pattern in PATTERNS)
    assert all(pattern.examples for pattern in PATTERNS)
