"""Every segment pattern against its own examples."""

from __future__ import annotations

import pytest

from graph.articles.lines import key_of
from graph.articles.patterns import SegmentPattern, Trigger
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


@pytest.mark.parametrize(("pattern", "line"), EXAMPLES)
def test_example_pulls_the_trigger(pattern: SegmentPattern, line: str) -> None:
    assert pattern.trigger.is_pulled(line.lower(), key_of(line))


@pytest.mark.parametrize(
    ("line", "pulled"),
    [
        ("By Ann Other", True),
        ("by\tann", True),
        ("Seen @ the fair", True),
        ("* * *", True),
        ("Byron met him.", False),
        ("He stood by her.", False),
        ("", True),
    ],
)
def test_trigger_is_pulled_by_first_words_by_signs_and_by_lines_without_words(line: str, *, pulled: bool) -> None:
    assert Trigger(("by ",), ("@",)).is_pulled(line.lower(), key_of(line)) is pulled


@pytest.mark.parametrize(("line", "pulled"), [("» Home «", True), ("Home affairs", False)])
def test_trigger_of_a_length_counts_letters_and_digits(line: str, *, pulled: bool) -> None:
    assert Trigger(longest=4).is_pulled(line.lower(), key_of(line)) is pulled


def test_patterns_are_named_once_and_cite_their_construction() -> None:
    assert len({pattern.id for pattern in PATTERNS}) == len(PATTERNS)
    assert all(pattern.construction.startswith("genre.md 9") for pattern in PATTERNS)
