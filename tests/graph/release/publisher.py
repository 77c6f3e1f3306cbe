"""A real process that publishes releases: `publisher.py DATA FROM TO [KILL_AT] [LIMIT_BYTES]`.

With KILL_AT it kills itself, as `kill -9` does, at that numbered step that touches the file system.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path

import pyoxigraph as ox

from graph.release import BuildReport, WriteError, write_release, writing

STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.utime", "os.listdir", "os.scandir"}


def content(number: int) -> list[ox.Quad]:
    name = ox.NamedNode("https://example.org/n")
    return [ox.Quad(name, name, ox.Literal(f"{number} {i} {'x' * 50}")) for i in range(500)]


def kill_at(step: int) -> None:
    """Count the steps that Python reports to audit hooks, and die at the one given."""
    seen = 0

    def count(event: str, _: tuple[object, ...]) -> None:
        nonlocal seen
        if event in STEPS:  # not os.kill itself
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def main(data_dir: Path, first: int, last: int, step: int = 0, limit_bytes: int = 0) -> int:
    if limit_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
    if step:
        kill_at(step)
    for number in range(first, last):
        try:
            with writing(data_dir) as directory:
                quads = content(number)
                write_release(directory, quads, base="https://example.org/", prefixes={}, report=BuildReport(), keep=2)
        except WriteError as error:
            sys.stderr.write(f"{error}\n")
            return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(int, sys.argv[2:])))
