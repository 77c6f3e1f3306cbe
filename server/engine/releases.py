"""Which release is served: found by the link `DATA/current`, opened once, drained when a newer one takes its place."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from graph.release import Release, ReleaseError, current
from graph.store import OxigraphDataset
from server.engine.pool import Pool

__all__ = ["NoReleaseError", "Releases", "ServedRelease"]

_LOG = logging.getLogger(__name__)
T = TypeVar("T")


class NoReleaseError(Exception):
    """There is nothing to serve yet."""


class ServedRelease:
    """A release that is open: a read-only dataset for pages, a pool of query processes for strangers' queries."""

    def __init__(self, release: Release, dataset: OxigraphDataset, pool: Pool) -> None:
        self.release = release
        self.pool = pool
        self.dataset = dataset
        self.users = 0
        self._memo: dict[str, object] = {}
        self._memo_lock = threading.Lock()

    @property
    def id(self) -> str:
        """The release id: the same content has the same id."""
        return self.release.id

    @property
    def base(self) -> str:
        """The base IRI that the things of this release are named under."""
        return str(self.release.manifest["base"])

    def memo(self, key: str, make: Callable[[], T]) -> T:
        """A value that depends on the release alone, made once."""
        with self._memo_lock:
            if key not in self._memo:
                self._memo[key] = make()
            return self._memo[key]  # type: ignore[return-value]  # the key names the type


class Releases:
    """The served release of a data directory; asks the link at each use, which costs one system call.

    A request keeps the release that it began with. Raises NoReleaseError before the first build.
    """

    def __init__(self, data_dir: Path, make_pool: Callable[[Path], Pool]) -> None:
        self._data_dir = data_dir
        self._make_pool = make_pool
        self._lock = threading.Lock()
        self._target: str | None = None
        self._served: ServedRelease | None = None

    @contextmanager
    def using(self) -> Iterator[ServedRelease]:
        """The current release, kept open until the block ends."""
        served = self.acquire()
        try:
            yield served
        finally:
            self.release(served)

    def acquire(self) -> ServedRelease:
        """The current release, kept open until it is given to `release`."""
        with self._lock:
            served = self._current()
            served.users += 1
            return served

    def release(self, served: ServedRelease) -> None:
        """Say that one user of a release has done with it."""
        with self._lock:
            served.users -= 1
            drained = served.users == 0 and served is not self._served
        if drained:
            served.pool.close()

    def close(self) -> None:
        """End all query processes."""
        with self._lock:
            served, self._served, self._target = self._served, None, None
        if served is not None:
            served.pool.close()

    def _current(self) -> ServedRelease:
        try:
            target = os.readlink(self._data_dir / "current")  # noqa: PTH115 - the text of the link is the whole question
        except OSError as error:
            raise NoReleaseError(f"No release under {self._data_dir}: run 'communique build' first.") from error
        if self._served is None or target != self._target:
            self._open(target)
        assert self._served is not None
        return self._served

    def _open(self, target: str) -> None:
        """Open the release that the link names; while it cannot be opened, the one that was served stays."""
        try:
            served = self._opened()
        except (ReleaseError, OSError) as error:
            if self._served is None:
                raise NoReleaseError(f"The release under {self._data_dir} cannot be opened: {error}") from error
            _LOG.warning("The release %s cannot be opened and the last one stays: %s", target, error)
            return
        old, self._served, self._target = self._served, served, target
        if old is not None and old.users == 0:
            old.pool.close()

    def _opened(self) -> ServedRelease:
        release = current(self._data_dir)
        if release is None:
            raise NoReleaseError(f"No release under {self._data_dir}: run 'communique build' first.")
        dataset = OxigraphDataset(release.store_path, read_only=True)  # before any process is started for it
        return ServedRelease(release, dataset, self._make_pool(release.store_path))
