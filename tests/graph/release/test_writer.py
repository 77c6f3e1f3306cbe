"""A writer that is killed, or that the disk refuses, leaves the last release served. Real processes, real kills."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.release import BuildReport, WriteError, current, verify, write_release, writing
from graph.store import OxigraphDataset
from tests.graph.release.publisher import content

ROOT = Path(__file__).parents[3]
STEPS_OF_A_BUILD = 150  # about as many as a build of `publisher.py` takes, pruning included
KILLS = 12


def command(*arguments: object) -> list[str]:
    """The command line of `publisher.py`, to be run from the root of the sources."""
    return [sys.executable, "-m", "tests.graph.release.publisher", *map(str, arguments)]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """`publisher.py` in a process of its own, to its end."""
    return subprocess.run(command(*arguments), cwd=ROOT, capture_output=True, text=True, check=False)


def assert_whole(data_dir: Path) -> str:
    """The current release is whole and its store holds what its manifest says; returns its id."""
    release = current(data_dir)
    assert release is not None
    verify(release)
    assert len(OxigraphDataset(release.store_path, read_only=True)) == release.manifest["quads"]
    return release.id


@pytest.mark.soak
@pytest.mark.parametrize("step", sorted(random.Random(2).sample(range(1, STEPS_OF_A_BUILD), KILLS)))
def test_writer_killed_at_any_step_leaves_a_whole_release(tmp_path: Path, step: int) -> None:
    for number in (0, 1):  # so that pruning, too, is under way in the third build
        with writing(tmp_path) as directory:
            write_release(directory, content(number), base="b:", prefixes={}, report=BuildReport(), keep=2)
    assert run(tmp_path, 2, 5, step).returncode == -signal.SIGKILL
    assert_whole(tmp_path)
    with writing(tmp_path) as directory:
        last = write_release(directory, content(9), base="b:", prefixes={}, report=BuildReport(), keep=2)
    assert assert_whole(tmp_path) == last.id
    assert not list((tmp_path / "releases").glob(".*"))
    assert len(list((tmp_path / "releases").iterdir())) == 2


@pytest.mark.soak
def test_writer_killed_at_any_moment_leaves_a_whole_release(tmp_path: Path) -> None:
    assert run(tmp_path, 0, 1).returncode == 0
    moments = random.Random(3)
    for kill in range(6):
        with subprocess.Popen(command(tmp_path, 1 + 100 * kill, 100 + 100 * kill), cwd=ROOT) as process:
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(timeout=moments.uniform(0.2, 0.8))
            process.kill()
        assert_whole(tmp_path)


@pytest.mark.parametrize("limit_bytes", [4_096, 60_000], ids=["first dump", "store"])
def test_failed_write_is_an_error_and_nothing_half_written_is_visible(tmp_path: Path, limit_bytes: int) -> None:
    assert run(tmp_path, 0, 1).returncode == 0
    served = assert_whole(tmp_path)
    ended = run(tmp_path, 1, 2, 0, limit_bytes)
    assert ended.returncode == 3, ended.stderr
    assert "last release is still served" in ended.stderr
    assert assert_whole(tmp_path) == served
    assert [path.name for path in (tmp_path / "releases").iterdir()] == [served]


def test_write_error_names_directory_and_remedy(tmp_path: Path) -> None:
    with writing(tmp_path) as directory:
        (tmp_path / "releases").rmdir()
        with pytest.raises(WriteError, match=rf"under {tmp_path}.*build again"):
            write_release(directory, content(0), base="b:", prefixes={}, report=BuildReport())
