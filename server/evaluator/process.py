"""The query process: opens one release read-only and answers one query after another on its standard streams.

Started as `python -m server.evaluator.process STORE MEMORY_MB`, with pipes. It ends when its standard input ends, also
in the middle of a query, so that it never outlives the server. Imports little, because it is started often.
"""

from __future__ import annotations

import json
import os
import queue
import re
import sys
import threading
from collections.abc import Mapping
from typing import Any, BinaryIO, cast

import pyoxigraph as ox

from server.evaluator import sandbox, wire
from server.evaluator.formats import GRAPHS, RESULTS

__all__ = ["main"]

_POSITION = re.compile(r"error at (\d+):(\d+): ")
_CHARACTERS = re.compile(r",? \[[^\[\]]*\]")  # the parser lists every character of a name, which helps nobody
_CHUNK = 256 * 1024


class _TooLarge(Exception):
    """The answer passed the limit of bytes."""


class _Sink:
    """A file that sends what is written to it in frames, and refuses to pass `max_bytes`."""

    def __init__(self, stream: BinaryIO, max_bytes: int) -> None:
        self._stream = stream
        self._left = max_bytes
        self._buffer = bytearray()

    def write(self, data: bytes) -> int:
        """Take bytes of the answer."""
        self._left -= len(data)
        if self._left < 0:
            raise _TooLarge
        self._buffer += data
        if len(self._buffer) >= _CHUNK:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Send what is held back."""
        if self._buffer:
            wire.write_frame(self._stream, wire.DATA, bytes(self._buffer))
            self._buffer.clear()


def main(store_path: str, memory_mb: int) -> None:
    """Answer queries until standard input ends."""
    sandbox.lower_priority()
    dataset = ox.Store.read_only(store_path)
    sandbox.limit_memory(memory_mb)
    sandbox.forbid_sockets()
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(requests,), daemon=True).start()
    while True:
        _answer(dataset, json.loads(requests.get()), sys.stdout.buffer)


def _receive(requests: queue.SimpleQueue[bytes]) -> None:
    """Read requests on a thread of its own: the end of the input ends the process at once, whatever it is doing.

    Unbuffered, because python cannot end while a thread waits inside the lock of a buffered standard input.
    """
    with open(0, "rb", buffering=0, closefd=False) as stream:
        while (frame := wire.read_frame(cast(BinaryIO, stream))) is not None:
            requests.put(frame[1])
    os._exit(0)


def _answer(dataset: ox.Store, request: Mapping[str, Any], stream: BinaryIO) -> None:
    sink = _Sink(stream, request["max_bytes"])
    try:
        _evaluate(dataset, request, sink)
    except SyntaxError as error:
        _fail(stream, "syntax", **_position(str(error)))
    except _TooLarge:
        _fail(stream, "too-large")
    except MemoryError:
        _fail(stream, "memory")
    except (OSError, ValueError, RuntimeError) as error:  # what the engine raises for a query that it cannot evaluate
        _fail(stream, "evaluation", message=str(error))
    else:
        sink.flush()
        wire.write_frame(stream, wire.END, b"{}")


def _evaluate(dataset: ox.Store, request: Mapping[str, Any], sink: _Sink) -> None:
    default, named = request["default_graphs"], request["named_graphs"]
    results = dataset.query(
        request["query"],
        base_iri=request["base_iri"],
        prefixes=request["prefixes"],
        default_graph=None if default is None else [ox.NamedNode(iri) if iri else ox.DefaultGraph() for iri in default],
        named_graphs=None if named is None else [ox.NamedNode(iri) for iri in named],
    )
    output, name = cast(Any, sink), request["format"]
    if isinstance(results, ox.QueryTriples) and name in GRAPHS:
        ox.serialize(results, output, format=GRAPHS[name], prefixes=request["prefixes"])
    elif not isinstance(results, ox.QueryTriples) and name in RESULTS:
        results.serialize(output, format=RESULTS[name])
    else:
        raise ValueError(f"The answer of this query form cannot be written as {name}.")


def _position(message: str) -> dict[str, object]:
    """The parser's message with its place, `error at 2:16: expected …`."""
    match = _POSITION.match(message)
    if match is None:
        return {"message": message, "line": None, "column": None}
    expected = _CHARACTERS.sub("", message[match.end() :])
    if expected in ("expected", "expected one of"):
        expected = "this cannot stand here"
    if "," not in expected:  # a sentence of its own, `Prefix not found`
        expected = expected.removeprefix("expected one of ")
    return {"message": expected, "line": int(match.group(1)), "column": int(match.group(2))}


def _fail(stream: BinaryIO, kind: str, **members: object) -> None:
    wire.write_frame(stream, wire.ERROR, json.dumps({"kind": kind, **members}).encode())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
