"""The table of the profile's rules is complete, true and current."""

from __future__ import annotations

import pytest

from graph.reason.coverage import LEFT_OUT, LISTS, MEANS, REFERENCE_PATH, TABLES, main, render
from graph.reason.rules import PATTERNS, PLAIN, REPLACEMENTS
from tests.graph.reason.test_engine import CLASHES, ENTAILED

NAMES = [name for _, names in TABLES.values() for name in names.split()]


def test_every_rule_of_ours_is_in_the_table() -> None:
    rules = {rule.id for rule in (*PLAIN, *REPLACEMENTS)}
    ours = {pattern.id for pattern in PATTERNS} | rules | LISTS | set(MEANS)
    assert ours | set(LEFT_OUT) == set(NAMES)
    assert len(NAMES) == len(set(NAMES)) == 78


def test_what_is_said_to_be_there_has_cases_and_what_is_left_out_has_none() -> None:
    with_cases = {case[0] for case in (*ENTAILED, *CLASHES)} | {"dt-diff", "dt-not-type"}  # test_literals.py
    assert with_cases == set(NAMES) - set(LEFT_OUT)


def test_page_has_a_line_for_every_rule() -> None:
    text = render()
    assert [name for name in NAMES if f"| {name} | " not in text] == []


@pytest.mark.skipif(not REFERENCE_PATH.exists(), reason="run away from the source: the documentation is not installed")
def test_page_is_current() -> None:
    assert main(["--check"]) == 0
