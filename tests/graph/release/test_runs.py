from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.release import Runs, write_run

LINES = st.lists(st.text("ab \x85\u2028é😀", max_size=6).map(lambda text: f"{text}\n".encode()), max_size=60)


def merged(runs: Runs) -> list[bytes]:
    return [line for batch in runs.merged() for line in batch]


@given(LINES, LINES, st.integers(1, 2000))
def test_lines_come_out_sorted_and_distinct_whatever_the_memory(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], other: list[bytes], memory_bytes: int
) -> None:
    folder = tmp_path_factory.mktemp("runs")
    write_run(set(other), folder / "other")
    runs = Runs(folder / "made", memory_bytes=memory_bytes)
    runs.add(lines)
    runs.add_run(folder / "other")
    assert merged(runs) == sorted({*lines, *other})
    assert {line for batch in runs.unordered() for line in batch} == {*lines, *other}


def test_order_of_bytes_is_that_of_code_points(tmp_path: Path) -> None:
    lines = ["\uffff\n", "\U00010000\n", "z\n", "é\n"]
    runs = Runs(tmp_path / "made", memory_bytes=1)
    runs.add(line.encode() for line in lines)
    assert [line.decode() for line in merged(runs)] == sorted(lines)


def test_more_runs_than_files_may_be_open_and_blocks_smaller_than_runs(tmp_path: Path) -> None:
    runs = Runs(tmp_path / "made", memory_bytes=100_000)
    lines = [b"%08d %s\n" % (number * 7919 % 100_003, b"x" * 90) for number in range(60_000)]
    runs.add(lines)
    assert len(list((tmp_path / "made").iterdir())) > 50
    assert merged(runs) == sorted(lines)


def test_what_is_merged_may_grow_and_be_merged_again(tmp_path: Path) -> None:
    runs = Runs(tmp_path / "made", memory_bytes=1)
    runs.add([b"b\n", b"d\n"])
    assert merged(runs) == [b"b\n", b"d\n"]
    runs.add([b"c\n", b"b\n"])
    assert merged(runs) == [b"b\n", b"c\n", b"d\n"]


def test_what_fits_in_memory_makes_no_file(tmp_path: Path) -> None:
    runs = Runs(tmp_path / "made")
    runs.add([b"a\n"])
    assert merged(runs) == [b"a\n"]
    assert not (tmp_path / "made").exists()
    runs.remove()


def test_empty_is_empty(tmp_path: Path) -> None:
    write_run([], tmp_path / "empty")
    runs = Runs(tmp_path / "made")
    runs.add_run(tmp_path / "empty")
    assert merged(runs) == []


def test_text_of_sorted_lines_is_a_run(tmp_path: Path) -> None:
    runs = Runs(tmp_path / "made")
    runs.add([b"c\n", b"a\n"])
    runs.add_text(b"a\nb\n")
    runs.add_text(b"")
    assert [line for lines in runs.merged() for line in lines] == [b"a\n", b"b\n", b"c\n"]
