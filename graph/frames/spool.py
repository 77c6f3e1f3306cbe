"""The outcomes of one build in one file, in order: any process may read a slice of it, and memory has only offsets."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from types import TracebackType

__all__ = ["Spool", "read_slices"]


class Spool:
    """Byte strings appended one after the other and read back by number."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("wb")
        self._ends = array("Q", [0])

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, data: bytes) -> None:
        """Add one byte string."""
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))

    def bounds(self, start: int, stop: int) -> list[int]:
        """Where the strings from `start` to before `stop` begin, and where the last one ends."""
        self._file.flush()
        return self._ends[start : stop + 1].tolist()


def read_slices(path: Path, bounds: Sequence[int]) -> Iterator[bytes]:
    """The byte strings between consecutive offsets of a spool's file."""
    with path.open("rb") as file:
        file.seek(bounds[0])
        for start, end in pairwise(bounds):
            yield file.read(end - start)
