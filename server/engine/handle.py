"""One query process seen from the server: start it, ask it, hold it to its limits, end it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from server.errors import (
    EvaluationError,
    MemoryLimitExceeded,
    ProcessDied,
    QueryError,
    QuerySyntaxError,
    ResultLimitExceeded,
    TimeLimitExceeded,
)
from server.evaluator import wire

__all__ = ["EngineLimits", "Query", "QueryProcess"]


@dataclass(frozen=True, slots=True)
class EngineLimits:
    """What one query may use: wall clock, memory of its process, bytes of its answer."""

    timeout_s: float = 30.0
    memory_mb: int = 512
    max_result_bytes: int = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Query:
    """A query with everything its evaluation depends on, except the release.

    `format` is a name of `negotiate`; the default graph of the store is the empty string in `default_graphs`.
    """

    text: str
    format: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)
    base_iri: str | None = None
    timeout_s: float | None = None

    def to_json(self, max_bytes: int) -> bytes:
        """The request as the query process reads it."""
        request = {
            "query": self.text,
            "format": self.format,
            "default_graphs": self.default_graphs,
            "named_graphs": self.named_graphs,
            "prefixes": dict(self.prefixes),
            "base_iri": self.base_iri,
            "max_bytes": max_bytes,
        }
        return json.dumps(request).encode()


class QueryProcess:
    """A running query process. Not for several threads at once; after a `QueryError` look at `alive`."""

    def __init__(self, store_path: Path, limits: EngineLimits) -> None:
        self._limits = limits
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server.evaluator.process", str(store_path), str(limits.memory_mb)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            bufsize=0,
            cwd=Path(__file__).parents[2],  # the package is found there, installed or not
            env={**os.environ, "MALLOC_ARENA_MAX": "2"},  # arenas of many threads would count as its memory
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._buffer = bytearray()

    @property
    def pid(self) -> int:
        """The process id, for logs and tests."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def ask(self, query: Query) -> bytes:
        """The whole serialised answer. Raises QueryError; where that ended the process, `alive` is False."""
        started = time.monotonic()
        limit_s = min(self._limits.timeout_s, query.timeout_s or self._limits.timeout_s)
        try:
            self._send(query.to_json(self._limits.max_result_bytes))
            return self._receive(started, limit_s)
        except (BrokenPipeError, EOFError):
            self._died()

    def close(self) -> None:
        """End the process: at once, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._requests.close()
        self._answers.close()
        self._stderr.close()

    def _send(self, payload: bytes) -> None:
        frame = memoryview(wire.HEADER.pack(wire.QUERY, len(payload)) + payload)
        while frame:
            frame = frame[self._requests.write(frame) :]

    def _receive(self, started: float, limit_s: float) -> bytes:
        chunks = []
        while True:
            kind, payload = self._frame(started, limit_s)
            if kind == wire.DATA:
                chunks.append(payload)
            elif kind == wire.END:
                return b"".join(chunks)
            else:
                raise self._error(json.loads(payload))

    def _frame(self, started: float, limit_s: float) -> tuple[bytes, bytes]:
        head = self._read(wire.HEADER.size, started, limit_s)
        kind, length = wire.HEADER.unpack(head)
        return kind, self._read(length, started, limit_s)

    def _read(self, size: int, started: float, limit_s: float) -> bytes:
        """Exactly `size` bytes of the answer, before the limit."""
        while len(self._buffer) < size:
            left_s = started + limit_s - time.monotonic()
            if left_s <= 0 or not select.select([self._answers], [], [], left_s)[0]:
                self.close()
                raise TimeLimitExceeded(limit_s, time.monotonic() - started)
            data = os.read(self._answers.fileno(), 1024 * 1024)
            if not data:
                raise EOFError
            self._buffer += data
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _error(self, answer: Mapping[str, object]) -> QueryError:
        message = str(answer.get("message", ""))
        if answer["kind"] == "syntax":
            line, column = answer["line"], answer["column"]
            return QuerySyntaxError(
                message, line if isinstance(line, int) else None, column if isinstance(column, int) else None
            )
        if answer["kind"] == "too-large":
            return ResultLimitExceeded(self._limits.max_result_bytes)
        if answer["kind"] == "memory":
            self.close()  # what it holds now is unknown
            return MemoryLimitExceeded(self._limits.memory_mb)
        return EvaluationError(message or "The engine could not evaluate the query.")

    def _died(self) -> NoReturn:
        """Say why the process ended in the middle of a query."""
        code = self._process.wait()
        self._stderr.seek(0)
        words = self._stderr.read().decode("utf-8", "replace")
        self.close()
        if "memory allocation" in words or "bad_alloc" in words or "MemoryError" in words:
            raise MemoryLimitExceeded(self._limits.memory_mb)
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        raise ProcessDied(f"The process that evaluated the query ended ({name}); it has been replaced.")
