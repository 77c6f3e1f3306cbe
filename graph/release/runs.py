"""Sorting more lines than memory should hold: sorted runs on disk, merged as they are read (Knuth, TAOCP 3, 5.4).

A run is a file of distinct lines in the order of their bytes, which for UTF-8 is the order of code points. Merging goes
by blocks: what is not above the lowest last line of all blocks is complete, and sorting rows that are already in order
is what Python's sort is best at. Memory is bounded by `memory_bytes`, whatever the number of lines.
"""

from __future__ import annotations

import shutil
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["MEMORY_BYTES", "Runs", "write_run"]

MEMORY_BYTES = 64 << 20
_LEAST_BLOCK = 1 << 16
_OVERHEAD = 80  # bytes that a short line costs in memory beside its characters


class Runs:
    """Lines in any order in, distinct lines in order out. `directory` is made when the lines do not fit in memory."""

    def __init__(self, directory: Path, *, memory_bytes: int = MEMORY_BYTES) -> None:
        self._directory, self._memory_bytes = directory, memory_bytes
        self._lines: set[bytes] = set()
        self._held_bytes = 0
        self._paths: list[Path] = []

    def add(self, lines: Iterable[bytes]) -> None:
        """Take lines, each with its line feed; a line given twice is one line."""
        held = self._lines
        for line in lines:
            if line not in held:
                held.add(line)
                self._held_bytes += len(line) + _OVERHEAD
                if self._held_bytes > self._memory_bytes:
                    self._spill()
                    held = self._lines

    def add_text(self, text: bytes) -> None:
        """Take a text of sorted distinct lines, which goes to disk as it is."""
        self._new_path().write_bytes(text)

    def add_run(self, path: Path) -> None:
        """Take a file of sorted distinct lines, which stays where it is."""
        self._paths.append(path)

    def merged(self) -> Iterator[list[bytes]]:
        """All lines in order, in batches. May be asked for again, also after more was added."""
        if not self._paths:
            yield sorted(self._lines)
            return
        if self._lines:
            self._spill()
        yield from _merge([_Run(path, self._block_bytes()) for path in self._paths])

    def unordered(self) -> Iterator[list[bytes]]:
        """All lines run by run, in batches; a line may come again in another run."""
        yield list(self._lines)
        for path in self._paths:
            run = _Run(path, self._block_bytes())
            while run.lines:
                yield run.lines
                run.read_more()

    def remove(self) -> None:
        """Remove the directory with the runs that were made here."""
        if self._directory.exists():
            shutil.rmtree(self._directory)

    def _block_bytes(self) -> int:
        return max(_LEAST_BLOCK, self._memory_bytes // (4 * len(self._paths) + 1))

    def _spill(self) -> None:
        write_run(self._lines, self._new_path())
        self._lines, self._held_bytes = set(), 0

    def _new_path(self) -> Path:
        self._directory.mkdir(exist_ok=True)
        self._paths.append(self._directory / f"run-{len(self._paths):06d}")
        return self._paths[-1]


def write_run(lines: Iterable[bytes], path: Path) -> None:
    """Write distinct lines as a run."""
    with path.open("wb") as file:
        file.writelines(sorted(lines))


class _Run:
    """A run as it is read: `lines[at:]` are in memory and not yet taken, none where the run has ended."""

    def __init__(self, path: Path, block_bytes: int) -> None:
        self._path, self._block_bytes, self._offset = path, block_bytes, 0
        self.lines: list[bytes] = []
        self.at = 0
        self.read_more()

    def read_more(self) -> None:
        """Go on to the next block. The file is opened for each: there may be more runs than files may be open."""
        with self._path.open("rb") as file:
            file.seek(self._offset)
            self.lines = file.readlines(self._block_bytes)
            self._offset = file.tell()
        self.at = 0

    def take(self, last: bytes) -> list[bytes]:
        """Remove and return what does not come after `last`."""
        cut = bisect_right(self.lines, last, self.at)
        taken = self.lines[self.at : cut]
        self.at = cut
        if cut == len(self.lines):
            self.read_more()
        return taken


def _merge(runs: list[_Run]) -> Iterator[list[bytes]]:
    live = [run for run in runs if run.lines]
    while live:
        last = min(run.lines[-1] for run in live)
        batch = [line for run in live for line in run.take(last)]
        batch.sort()
        yield list(dict.fromkeys(batch))
        live = [run for run in live if run.lines]
