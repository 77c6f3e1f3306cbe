"""Work in portions, in this process or spread over others, with the results in the order of the portions.

At most a few portions for each process are under way or waiting to be taken, so that memory does not grow with the
work; a worker that dies ends the work with an error, and workers end when their parent is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from graph.memory import collect_rarely

__all__ = ["Workers", "workers"]

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")
_WAITING = 4  # portions for each process


class Workers:
    """Processes that a function of the top level of a module can be given to; none where `jobs` is 1."""

    def __init__(self, jobs: int, pool: ProcessPoolExecutor | None) -> None:
        self.jobs, self._pool = jobs, pool

    def map(self, function: Callable[[A], R], portions: Iterable[tuple[T, A]]) -> Iterator[tuple[T, R]]:
        """The function of the second part of each portion, with the first, in order.

        Portions are taken from the iterable as there is room. Only what the function needs goes to another process.
        """
        if self._pool is None:
            for kept, argument in portions:
                yield kept, function(argument)
            return
        waiting: deque[tuple[T, Future[R]]] = deque()
        for kept, argument in portions:
            waiting.append((kept, self._pool.submit(function, argument)))
            while waiting and (len(waiting) > _WAITING * self.jobs or waiting[0][1].done()):
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()


@contextmanager
def workers(jobs: int) -> Iterator[Workers]:
    """Start `jobs` processes where there is more than one job; they end with the context."""
    if jobs <= 1:
        yield Workers(1, None)
        return
    # Not fork: the caller may have threads.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["graph.reading", "graph.stating"])  # imported once, not by each process
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin) as pool:
        try:
            yield Workers(jobs, pool)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _begin() -> None:
    """What each worker does before its work."""
    collect_rarely()
    _end_with_parent()


def _end_with_parent() -> None:
    """A worker waits for work for ever when its parent was killed: end it then."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
