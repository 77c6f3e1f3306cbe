"""Tokens: what is one, where it stands, and which phrases are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract import load_knowledge
from graph.extract.tokens import split_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Vietnam's Prime Minister", ["Vietnam", "'s", "Prime", "Minister"]),
        ("Vietnam’s President", ["Vietnam", "’s", "President"]),
        ("the ministers' talks", ["the", "ministers", "'", "talks"]),
        ("H.E. Sok Dara", ["H.E.", "Sok", "Dara"]),
        ("Sen. Lt. Gen. Tran", ["Sen.", "Lt", ".", "Gen.", "Tran"]),
        ("in the U.S. today", ["in", "the", "U.S.", "today"]),
        ("high-ranking", ["high", "-", "ranking"]),
        ("COVID-19", ["COVID-19"]),
        ("June 2-8", ["June", "2-8"]),
        ("chargé d'affaires", ["chargé", "d'affaires"]),
        ("arrived inHanoi for thePresident", ["arrived", "in", "Hanoi", "for", "the", "President"]),
        ("theUN, Ana deSouza, MacAllen, iPhone", ["theUN", ",", "Ana", "deSouza", ",", "MacAllen", ",", "iPhone"]),
        ("on Monday.", ["on", "Monday", "."]),
        ("", []),
    ],
)
def test_split_tokens(text: str, tokens: list[str]) -> None:
    assert [token for _, token in split_tokens(text)] == tokens


@given(st.text())
def test_split_tokens_covers_all_that_is_visible(text: str) -> None:
    parts = list(split_tokens(text))
    assert all(text[at : at + len(token)] == token for at, token in parts)
    assert "".join(token for _, token in parts) == "".join(text.split())


@pytest.mark.parametrize(
    ("phrase", "kind", "known"),
    [
        ("Vietnam", "state", True),
        ("Viet Nam", "state", True),
        ("Việt Nam", "state", True),
        ("Sri Lankan", "demonym", True),
        ("US", "state", True),
        ("U.S.", "state", True),
        ("us", "state", False),
        ("CPV", "org", True),
        ("cpv", "org", False),
        ("Phnom Penh", "city", True),
        ("Atlantis", "city", False),
    ],
)
def test_entries_for_respects_capitals(phrase: str, kind: str, known: bool) -> None:
    kinds = {entry.kind for entry in load_knowledge().entries_for(phrase)}
    assert (kind in kinds) is known
