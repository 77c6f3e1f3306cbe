"""Every pattern's own examples: what it must find and what it must leave alone."""

from __future__ import annotations

import pytest

from graph.articles import read_text
from graph.extract import extract, load_knowledge
from graph.extract.patterns import ALL_PATTERNS, Pattern
from graph.model import Frames

_HEADER = " date 2024-01-24 "  # a Wednesday


def _rules(frames: Frames) -> set[str]:
    groups = (frames.tenures, frames.events, frames.agreements, frames.messages, frames.anniversaries)
    return {f.rule for group in groups for f in group}


def _read(sentence: str) -> Frames:
    return extract(read_text(_HEADER + sentence, "example.txt"), load_knowledge())


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(pattern, text, id=f"{pattern.id}-{n}")
        for pattern in ALL_PATTERNS
        for n, text in enumerate(getattr(pattern, kind))
    ]


@pytest.mark.parametrize(("pattern", "text"), _cases("finds"))
def test_pattern_finds_its_examples(pattern: Pattern, text: str) -> None:
    assert pattern.id in _rules(_read(text))


@pytest.mark.parametrize(("pattern", "text"), _cases("avoids"))
def test_pattern_leaves_its_counterexamples_alone(pattern: Pattern, text: str) -> None:
    assert pattern.id not in _rules(_read(text))


def test_pattern_ids_are_unique_and_documented() -> None:
    ids = [p.id for p in ALL_PATTERNS]
    assert len(ids) == len(set(ids))
    assert all(p.construction.startswith("genre.md ") and p.summary for p in ALL_PATTERNS)


def test_every_pattern_has_examples_for_and_against() -> None:
    described = {"title.description"}  # finds nobody: it points to persons found by the others
    assert [p.id for p in ALL_PATTERNS if p.id not in described and not (p.finds and p.avoids)] == []
