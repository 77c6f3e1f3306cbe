"""Releases on disk: which one is current, how the switch is made, how old ones go.

    DATA/lock                 held by the one process that writes
    DATA/releases/<id>/       a release, never changed after it has its name, except for its build report
    DATA/releases/.new-…      a release being written
    DATA/releases/.old-…      a release being removed
    DATA/releases/.work-…     what a writer sorts and passes on meanwhile
    DATA/current              symbolic link to the release that is served

A release gets its name by one rename and becomes current by another, so a process that is killed leaves the last
release served and at most dotted leftovers, which the next writer removes.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.release.dumps import sha256
from graph.release.errors import DamagedReleaseError, DirectoryBusyError, WriteError
from graph.store import OxigraphDataset

__all__ = ["KEPT_RELEASES", "LockedDirectory", "Release", "current", "prune", "switch", "verify", "writing"]

KEPT_RELEASES = 5  # the current one among them
DAMAGED_REMEDY = "build again to replace it"


@dataclass(frozen=True, slots=True)
class Release:
    """A whole release on disk; `path` is its own directory, not the link, so it stays the same after a switch."""

    id: str
    path: Path
    manifest: Mapping[str, Any]

    @property
    def store_path(self) -> Path:
        """The store, to be opened read-only."""
        return self.path / "store"

    @property
    def dumps_path(self) -> Path:
        """The folder of the dumps and their checksums."""
        return self.path / "dumps"

    @property
    def void_path(self) -> Path:
        """The VoID and DCAT description, in Turtle."""
        return self.path / "void.ttl"

    @property
    def report_path(self) -> Path:
        """The report of the last build that gave this release, in JSON."""
        return self.path / "report.json"


@dataclass(frozen=True, slots=True)
class LockedDirectory:
    """A data directory that this process alone may write to; made by `writing`."""

    path: Path

    @property
    def releases(self) -> Path:
        """Where the releases lie."""
        return self.path / "releases"

    @contextmanager
    def workspace(self) -> Iterator[Path]:
        """A folder for what is only needed while a release is made; raises WriteError when the disk refuses."""
        path = Path(tempfile.mkdtemp(prefix=".work-", dir=self.releases))
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)  # the next writer removes what cannot be removed now


@contextmanager
def writing(data_dir: Path) -> Iterator[LockedDirectory]:
    """Hold the lock of a data directory, made if need be, and remove what a killed writer left.

    The lock goes with the process, however it ends. Raises DirectoryBusyError when another process has it.
    """
    try:
        (data_dir / "releases").mkdir(parents=True, exist_ok=True)
        lock = (data_dir / "lock").open("ab")
    except OSError as error:
        raise WriteError(f"cannot write to the data directory {data_dir}: {error.strerror}") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in {errno.EAGAIN, errno.EACCES}:
                raise
            raise DirectoryBusyError(
                f"another build is writing to {data_dir}: wait for it to end, or build into another directory"
            ) from error
        directory = LockedDirectory(data_dir)
        try:
            _remove_leftovers(directory)
        except OSError as error:
            raise WriteError(f"cannot remove the leftovers of a killed build under {data_dir}: {error}") from error
        yield directory


def current(data_dir: Path) -> Release | None:
    """The release that is served, or None before the first build; raises DamagedReleaseError when it is not whole."""
    link = data_dir / "current"
    if not link.is_symlink():
        return None
    return read_release(link.resolve())


def read_release(path: Path) -> Release:
    """The release at `path`; raises DamagedReleaseError when it has no manifest."""
    try:
        manifest = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
        return Release(manifest["id"], path, manifest)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedReleaseError(f"{path} has no readable manifest.json: {DAMAGED_REMEDY}") from error


def verify(release: Release) -> None:
    """Hold a release against its manifest; raises DamagedReleaseError naming the first difference. Reads every file."""
    for name, digest in release.manifest["checksums"].items():
        try:
            same = sha256(release.path / name) == digest
        except OSError as error:
            raise DamagedReleaseError(f"{release.path / name} is missing: {DAMAGED_REMEDY}") from error
        if not same:
            raise DamagedReleaseError(f"{release.path / name} is not as it was written: {DAMAGED_REMEDY}")
    try:
        OxigraphDataset(release.store_path, read_only=True)
    except OSError as error:
        raise DamagedReleaseError(f"{release.store_path} cannot be opened: {error}; {DAMAGED_REMEDY}") from error


def switch(directory: LockedDirectory, release: Release) -> None:
    """Make a release the current one, by renaming a link over the old link."""
    link = directory.path / ".current"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / release.path.name)
    link.replace(directory.path / "current")
    os.utime(release.path)  # the newest, when old ones are counted
    fsync_directory(directory.path)


def prune(directory: LockedDirectory, keep: int = KEPT_RELEASES) -> None:
    """Remove all but the `keep` releases that were current last; never the current one."""
    served = (directory.path / "current").resolve()
    releases = [path for path in directory.releases.iterdir() if path.is_dir() and not path.name.startswith(".")]
    releases.sort(key=lambda path: (path != served, -path.stat().st_mtime_ns, path.name))
    for path in releases[keep:]:
        gone = path.with_name(f".old-{path.name}")
        path.rename(gone)  # first, so that a release that has its name is always whole
        shutil.rmtree(gone)


def fsync_directory(path: Path) -> None:
    """Make the names in a directory durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_leftovers(directory: LockedDirectory) -> None:
    for path in directory.releases.glob(".*"):
        shutil.rmtree(path)
    (directory.path / ".current").unlink(missing_ok=True)
