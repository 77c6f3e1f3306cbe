from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from graph.workers import workers

ROOT = Path(__file__).parents[2]
ORPHANS = """
import os, time
from graph.workers import workers
def rest(_): print(os.getpid(), flush=True); time.sleep(60)
if __name__ == "__main__":
    with workers(2) as processes:
        list(processes.map(rest, ((n, n) for n in range(9))))
"""


def square(number: int) -> int:
    return number * number


def fail(number: int) -> int:
    raise LookupError(number)


def die(_: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_with_what_was_kept(jobs: int) -> None:
    with workers(jobs) as processes:
        assert list(processes.map(square, ((str(n), n) for n in range(50)))) == [(str(n), n * n) for n in range(50)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_portions_are_taken_as_there_is_room(jobs: int) -> None:
    taken = []

    def portions() -> Iterator[tuple[int, int]]:
        for number in range(1000):
            taken.append(number)
            yield number, number

    with workers(jobs) as processes:
        next(iter(processes.map(square, portions())))
        assert len(taken) < 100


@pytest.mark.parametrize("jobs", [1, 2])
def test_error_of_a_function_ends_the_work(jobs: int) -> None:
    with pytest.raises(LookupError), workers(jobs) as processes:
        list(processes.map(fail, [(1, 1)]))


def test_worker_that_is_killed_ends_the_work_with_an_error() -> None:
    with pytest.raises(BrokenProcessPool), workers(2) as processes:
        list(processes.map(die, [(1, 1)]))


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "orphans.py"
    program.write_text(ORPHANS)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, str(program)], env=environment, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline().strip().isdecimal()  # a worker is at work
        parent.kill()
        parent.communicate(timeout=30)  # its end comes when no worker can write there any more
