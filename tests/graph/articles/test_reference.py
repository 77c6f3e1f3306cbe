"""The reference of the segment patterns is generated, complete and current."""

from __future__ import annotations

import pytest

from graph.articles.reference import REFERENCE_PATH, SECTIONS, main, render


def test_reference_names_every_segment_pattern() -> None:
    text = render()
    assert [p.id for _, patterns in SECTIONS for p in patterns if f"### `{p.id}`" not in text] == []


@pytest.mark.skipif(not REFERENCE_PATH.exists(), reason="run away from the source: the documentation is not installed")
def test_reference_is_current() -> None:
    assert main(["--check"]) == 0
