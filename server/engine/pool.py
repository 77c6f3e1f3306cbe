"""A few query processes on one store, shared by the threads of a web worker and replaced when they die."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from server.engine.handle import EngineLimits, Query, QueryProcess
from server.errors import EngineBusy

__all__ = ["Pool"]


class Pool:
    """`size` query processes. Threads wait for a free one, `queue_length` of them at most, `wait_s` long.

    Bounded waiting keeps threads free for pages and /healthz while every process is busy. `on_replaced` is told of
    each process that had to be replaced.
    """

    def __init__(
        self,
        store_path: Path,
        limits: EngineLimits,
        *,
        size: int = 2,
        queue_length: int = 8,
        wait_s: float = 10.0,
        on_replaced: Callable[[], None] = lambda: None,
    ) -> None:
        self._store_path = store_path
        self._limits = limits
        self._wait_s = wait_s
        self._queue_left = queue_length
        self._on_replaced = on_replaced
        self._free = threading.Condition()
        self._idle = [self._start() for _ in range(size)]
        self._busy = 0
        self._closing = False

    def ask(self, query: Query) -> bytes:
        """The serialised answer of a query. Raises QueryError, and EngineBusy when no process comes free."""
        with self._process() as process:
            return process.ask(query)

    def close(self) -> None:
        """End the idle processes now and the busy ones when they have answered."""
        with self._free:
            self._closing = True
            idle, self._idle = self._idle, []
        for process in idle:
            process.close()

    @property
    def pids(self) -> list[int]:
        """The ids of the idle processes, for logs and tests."""
        with self._free:
            return [process.pid for process in self._idle]

    @contextmanager
    def _process(self) -> Iterator[QueryProcess]:
        process = self._take()
        try:
            if not process.alive:  # it was killed while it was idle
                process = self._replace(process)
            yield process
        finally:
            self._give_back(process)

    def _take(self) -> QueryProcess:
        started = time.monotonic()
        with self._free:
            if not self._idle:
                if self._queue_left == 0:
                    raise EngineBusy(0.0)
                self._queue_left -= 1
                try:
                    self._free.wait_for(lambda: self._idle, self._wait_s)
                finally:
                    self._queue_left += 1
            if not self._idle:
                raise EngineBusy(time.monotonic() - started)
            self._busy += 1
            return self._idle.pop()

    def _give_back(self, process: QueryProcess) -> None:
        if not process.alive and not self._closing:
            process = self._replace(process)
        with self._free:
            self._busy -= 1
            if not self._closing:
                self._idle.append(process)
                self._free.notify()
                return
        process.close()

    def _replace(self, process: QueryProcess) -> QueryProcess:
        process.close()
        self._on_replaced()
        return self._start()

    def _start(self) -> QueryProcess:
        return QueryProcess(self._store_path, self._limits)
