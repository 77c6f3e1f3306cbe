from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from graph.frames import KEPT_BUILDS, CacheError, FrameCache

ROOT = Path(__file__).parents[3]
WRITER = """
import sys; from pathlib import Path; from graph.frames import FrameCache
with FrameCache(Path(sys.argv[1])) as cache:
    number = 0
    while True:
        cache.put(number.to_bytes(16), b"%d" % number * 100)
        number += 1
        if number == 1000: print("many", flush=True)
"""


def key(number: int) -> bytes:
    return number.to_bytes(16)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "frames.sqlite"


def fill(path: Path, *numbers: int) -> None:
    """One build that needs these entries."""
    with FrameCache(path) as cache:
        for number in numbers:
            if cache.get(key(number)) is None:
                cache.put(key(number), b"data %d" % number)
        cache.finish()


def kept(path: Path, *numbers: int) -> list[int]:
    with FrameCache(path) as cache:
        return [number for number in numbers if cache.get(key(number)) == b"data %d" % number]


def test_entry_is_there_in_the_next_build(path: Path) -> None:
    fill(path, 1, 2)
    assert kept(path, 1, 2, 3) == [1, 2]


def test_entry_goes_when_the_last_builds_did_not_use_it(path: Path) -> None:
    fill(path, 1, 2)
    for build in range(1, KEPT_BUILDS + 1):
        assert kept(path, 1, 2) == [1, 2], build
        fill(path, 1)
    assert kept(path, 1, 2) == [1]


def test_entry_that_is_used_stays(path: Path) -> None:
    for _ in range(3 * KEPT_BUILDS):
        fill(path, 1)
    assert kept(path, 1) == [1]


def test_build_that_did_not_finish_drops_nothing(path: Path) -> None:
    fill(path, 1)
    for _ in range(2 * KEPT_BUILDS):
        with FrameCache(path) as cache:
            cache.put(key(2), b"data 2")
    assert kept(path, 1) == [1]


def damage(path: Path, number: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entry SET data = zeroblob(length(data)) WHERE key = ?", (key(number),))
    connection.close()


def test_damaged_entry_is_noticed_and_replaced(path: Path) -> None:
    fill(path, 1, 2)
    damage(path, 1)
    with FrameCache(path) as cache:
        assert (cache.get(key(1)), cache.get(key(2)), cache.damaged) == (None, b"data 2", 1)
    fill(path, 1, 2)
    assert kept(path, 1, 2) == [1, 2]


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + bytes(5000)])
def test_damaged_file_is_begun_anew(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    fill(path, 1)
    assert kept(path, 1) == [1]


@pytest.mark.parametrize("page", range(1, 6))
def test_damaged_page_costs_no_more_than_a_build(path: Path, page: int) -> None:
    fill(path, *range(200))
    content = bytearray(path.read_bytes())
    content[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    fill(path, *range(200))  # finds the damage, at the latest when it comes to that page
    fill(path, *range(200))
    assert kept(path, *range(200)) == list(range(200))


def test_file_of_another_format_is_begun_anew(path: Path) -> None:
    fill(path, 1)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert kept(path, 1) == []
    fill(path, 1)
    assert kept(path, 1) == [1]


def test_killed_writer_leaves_whole_entries(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "many\n"
        process.send_signal(signal.SIGKILL)
    with FrameCache(path) as cache:
        assert len(cache) > 500
        found = [number for number in range(len(cache)) if cache.get(key(number)) == b"%d" % number * 100]
        assert (len(found), cache.damaged) == (len(cache), 0)


@pytest.mark.parametrize("limit_bytes", [0, 100_000])
def test_full_disk_is_an_error_with_its_remedy(path: Path, limit_bytes: int) -> None:
    if limit_bytes:
        fill(path, 1)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, hard))
        with pytest.raises(CacheError, match="--no-cache"):
            fill(path, *range(9000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
