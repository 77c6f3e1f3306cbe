"""Sentences and datelines of stretches, asked for again and again."""

from __future__ import annotations

import pytest

from graph.articles.lines import key_of
from graph.articles.sentences import sentence_spans
from graph.articles.stretches import Stretches, trimmed

TEXT = "OSLO — The two met.  They agreed on trade. \n He left."


def test_sentences_are_those_of_the_cut_whatever_blanks_stand_around() -> None:
    stretches = Stretches(TEXT)
    assert stretches.sentences(7, len(TEXT)) == sentence_spans(TEXT, 7, len(TEXT))
    assert stretches.sentences(6, len(TEXT)) is stretches.sentences(7, len(TEXT))


def test_dateline_is_remembered_even_where_there_is_none() -> None:
    stretches = Stretches(TEXT)
    first = stretches.dateline(0, len(TEXT))
    assert first is not None
    assert stretches.dateline(0, len(TEXT)) is first
    assert stretches.dateline(7, len(TEXT)) is None
    assert stretches.dateline(7, len(TEXT)) is None


@pytest.mark.parametrize(("text", "bounds"), [("  a b ", (2, 5)), ("a", (0, 1)), (" \n", (2, 2)), ("", (0, 0))])
def test_trimmed_takes_off_the_white_space(text: str, bounds: tuple[int, int]) -> None:
    assert trimmed(text, 0, len(text)) == bounds


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Two ministers meet", "two ministers meet"),
        ("  Two — ministers: “meet”…", "two ministers meet"),
        ("snake_case", "snake case"),
        ("Tô Lâm’s visit", "tô lâm s visit"),
        ("STRASSE / Straße", "strasse strasse"),
        ("* * *", ""),
        ("", ""),
    ],
)
def test_key_has_letters_and_digits_alone(words: str, key: str) -> None:
    assert key_of(words) == key
