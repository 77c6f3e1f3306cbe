"""The cheap tests before the patterns let through what the patterns are to find."""

from __future__ import annotations

import pytest

from graph.articles.furniture import TAGS, TAILS, classify_line, tail_start
from graph.articles.lines import beginnings, key_of

ENDINGS = [example for pattern in (*TAGS, *TAILS) for example in pattern.examples]


@pytest.mark.parametrize("example", ENDINGS)
def test_tag_or_teaser_is_taken_off_the_end(example: str) -> None:
    text = f"They met in Oslo, {example}"
    assert tail_start(text, 0, len(text)) is not None


@pytest.mark.parametrize(
    "text",
    ["They met in Oslo on 4 May 2021.", "They met in Oslo!", "The guest is of the SADC.", "He left “at once.”", "…"],
)
def test_end_of_a_sentence_is_none(text: str) -> None:
    assert tail_start(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("line", "lone"),
    [
        ("(VNA)", True),
        ("Source: Xinhua News Agency", True),
        ("[By AFP/Reuters]", True),
        ("The Star/AP", True),
        ("./.", True),
        ("The starting point is trade", False),
        ("With them came two ministers", False),
        ("Vietnam and Laos meet", False),
    ],
)
def test_line_of_a_tag_alone_is_no_text(line: str, *, lone: bool) -> None:
    assert (classify_line(line, key_of(line)) is not None) is lone


def test_beginnings_are_by_first_word() -> None:
    assert beginnings(["the star", "afp", "the post"]) == {"afp": ("afp",), "the": ("the post", "the star")}
