"""Columns against Python's sets: whatever is added and removed, lookups find what is there."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reason.column import EMPTY, Column, flipped, left, minus, pairs, right, unique, within
from graph.reason.terms import Numbers

pair = st.tuples(st.integers(0, 6), st.integers(0, 6))
changes = st.lists(st.tuples(st.booleans(), st.sets(pair, max_size=12)), max_size=12)


def keys(found: set[tuple[int, int]]) -> Numbers:
    table = np.array(sorted(found), dtype=np.uint64).reshape(-1, 2)
    return pairs(table[:, 0], table[:, 1])


def as_set(some: Numbers) -> set[tuple[int, int]]:
    return set(zip(left(some).tolist(), right(some).tolist(), strict=True))


@given(changes, st.booleans())
def test_column_holds_what_was_added_and_not_removed(
    steps: list[tuple[bool, set[tuple[int, int]]]], early: bool
) -> None:
    column, held = Column(), set[tuple[int, int]]()
    if early:
        assert len(column.reverse) == 0  # the reverse is kept up from here on, not made at the end
    for adding, some in steps:
        if adding:
            column.add(keys(some - held))
            held |= some
        else:
            column.remove(keys(some & held))
            held -= some
        assert len(column) == len(held)
        everything = keys({(s, o) for s in range(7) for o in range(7)})
        assert as_set(everything[column.contains(everything)]) == held
        subjects = np.arange(7, dtype=np.uint64)
        rows, objects = column.expand(subjects)
        assert set(zip(rows.tolist(), objects.tolist(), strict=True)) == held
        assert column.count(subjects) >= len(held)
        rows, found = column.reverse.expand(subjects)
        assert set(zip(found.tolist(), rows.tolist(), strict=True)) == held
    assert as_set(column.keys) == held
    assert column.keys.tolist() == sorted(column.keys.tolist())


def test_copy_shares_nothing_that_comes() -> None:
    column = Column(keys({(1, 2)}))
    copied = column.copy()
    column.add(keys({(3, 4)}))
    column.remove(keys({(1, 2)}))
    assert (as_set(copied.keys), as_set(column.keys)) == ({(1, 2)}, {(3, 4)})


def test_adding_few_to_many_copies_few() -> None:
    column = Column(np.arange(0, 2_000_000, 2, dtype=np.uint64))
    column.add(np.array([1], dtype=np.uint64))
    column.add(np.array([3], dtype=np.uint64))
    assert [run.size for run in column._runs] == [1_000_000, 2]


@pytest.mark.parametrize(
    ("given_keys", "expected"), [([], []), ([3], [3]), ([1, 2, 3], [1, 2, 3]), ([3, 1, 3, 2, 1], [1, 2, 3])]
)
def test_unique(given_keys: list[int], expected: list[int]) -> None:
    assert unique(np.array(given_keys, dtype=np.uint64)).tolist() == expected


def test_keys_of_the_largest_numbers() -> None:
    top = np.array([2**32 - 2], dtype=np.uint64)
    column = Column(pairs(top, top))
    assert column.expand(top)[1].tolist() == top.tolist()
    assert flipped(pairs(top, np.array([1], dtype=np.uint64))).tolist() == [(1 << 32) + 2**32 - 2]


def test_empty_runs() -> None:
    some = np.array([1, 2], dtype=np.uint64)
    assert not within(EMPTY, some).any()
    assert minus(some, EMPTY).tolist() == [1, 2]
    assert minus(some, some).tolist() == []
    assert Column().keys.size == 0
