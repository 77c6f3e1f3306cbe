"""The collector is asked rarely in batch work, and is left as it was."""

from __future__ import annotations

import gc

import pytest

from graph.memory import batch_work, settle


def test_batch_work_collects_rarely_and_ends_as_it_began() -> None:
    before = gc.get_threshold()
    with batch_work():
        assert gc.get_threshold()[0] > before[0]
        assert gc.get_threshold()[1:] == before[1:]
        settle()
        assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_batch_work_that_fails_ends_as_it_began() -> None:
    before = gc.get_threshold()
    with pytest.raises(LookupError), batch_work():
        _settle_and_fail()
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def _settle_and_fail() -> None:
    settle()
    raise LookupError


def test_settled_objects_are_collected_no_more() -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    with batch_work():
        kept = Ring()
        settle()
        assert all(found is not kept for found in gc.get_objects())
    assert any(found is kept for found in gc.get_objects())
