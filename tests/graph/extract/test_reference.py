"""The reference of the patterns is generated, complete and current."""

from __future__ import annotations

import pytest

from graph.extract.patterns import ALL_PATTERNS
from graph.extract.patterns.reference import REFERENCE_PATH, main, render


def test_reference_names_every_pattern() -> None:
    text = render()
    assert [p.id for p in ALL_PATTERNS if f"### `{p.id}`" not in text] == []


@pytest.mark.skipif(not REFERENCE_PATH.exists(), reason="run away from the source: the documentation is not installed")
def test_reference_is_current() -> None:
    assert main(["--check"]) == 0
