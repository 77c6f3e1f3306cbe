"""Readings kept between builds: one SQLite file in the data directory, `DATA/frames.sqlite`.

The lock of the data directory gives it one writer. SQLite's write-ahead log keeps it whole when that writer is killed.
Each entry carries a checksum; one that is not as it was written is dropped and read anew, and a file that SQLite cannot
read is begun anew: nothing is lost but time.

An entry goes when none of the last KEPT_BUILDS builds used it, so the file holds no more than those builds read, and
readings of a superseded grammar go by themselves.

Source: https://www.sqlite.org/wal.html.
"""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from types import TracebackType

__all__ = ["KEPT_BUILDS", "CacheError", "FrameCache"]

KEPT_BUILDS = 3
_FORMAT = 1
_CHECK_BYTES = 8
_BATCH = 32  # entries a transaction: what a killed build has to read once more
_SCHEMA = f"""
BEGIN;
PRAGMA user_version = {_FORMAT};
CREATE TABLE entry (key BLOB PRIMARY KEY, used INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE build (number INTEGER NOT NULL);
INSERT INTO build VALUES (0);
COMMIT;
"""


class CacheError(Exception):
    """The cache cannot be written: no space, no permission."""


class FrameCache:
    """A mapping from content keys to bytes, for one build. Leave its context to close it; `finish` ends the build."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damaged = 0
        self._used: list[bytes] = []
        self._waiting: dict[bytes, bytes] = {}
        self._open()

    def __enter__(self) -> FrameCache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM entry").fetchone()[0])

    def get(self, key: bytes) -> bytes | None:
        """What is kept under a key, None where nothing is or where it is damaged."""
        if key in self._waiting:
            return self._waiting[key]
        try:
            row = self._connection.execute("SELECT data FROM entry WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError:
            self._begin_anew()
            return None
        if row is None:
            return None
        data: bytes = row[0]
        if data[:_CHECK_BYTES] != _check(data[_CHECK_BYTES:]):
            self.damaged += 1
            return None
        self._used.append(key)
        return data[_CHECK_BYTES:]

    def put(self, key: bytes, data: bytes) -> None:
        """Keep data under a key, in place of what is there. Raises CacheError."""
        self._waiting[key] = data
        if len(self._waiting) >= _BATCH:
            self._write_waiting()
            self._commit()

    def finish(self) -> int:
        """End the build: drop what no build of late has used; returns how many entries went. Raises CacheError."""
        self._write_waiting()
        self._write("UPDATE entry SET used = ? WHERE key = ?", [(self._build, key) for key in self._used])
        self._used = []
        gone = self._write("DELETE FROM entry WHERE used <= ?", [(self._build - KEPT_BUILDS,)])
        self._write("UPDATE build SET number = ?", [(self._build,)])
        self._commit()
        self._build += 1
        return gone

    def _write_waiting(self) -> None:
        rows: list[tuple[bytes | int, ...]] = [(key, self._build, _check(d) + d) for key, d in self._waiting.items()]
        self._waiting = {}
        self._write("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)

    def _write(self, statement: str, rows: list[tuple[bytes | int, ...]]) -> int:
        """Run a statement for each row, beginning anew where the file turns out to be damaged."""
        try:
            return self._connection.executemany(statement, rows).rowcount
        except sqlite3.OperationalError as error:  # the disk is full or not writable
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError:
            self._begin_anew()
            return 0

    def _commit(self) -> None:
        try:
            self._connection.commit()
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError:
            self._begin_anew()

    def _unwritable(self, error: Exception) -> CacheError:
        return CacheError(f"cannot write {self.path}: {error}. Free space or permit writing there, or use --no-cache")

    def _open(self) -> None:
        try:
            self._connect()
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self.damaged += 1
        self._connection.close()
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        self._connect()

    def _connect(self) -> None:
        # Reading may go on in another thread than the one that opened the file; never in two at a time.
        self._connection = sqlite3.connect(self.path, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        (found,) = self._connection.execute("PRAGMA user_version").fetchone()
        if found == 0:  # a new file
            self._connection.executescript(_SCHEMA)
        elif found != _FORMAT:
            raise sqlite3.DatabaseError(f"format {found}, not {_FORMAT}")
        (number,) = self._connection.execute("SELECT number FROM build").fetchone()
        self._build = number + 1


def _check(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_CHECK_BYTES).digest()
