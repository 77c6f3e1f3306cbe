"""Writing a release: sorted quads → dumps, store, description, manifest → its name → current."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.release.census import CQ, Statistics
from graph.release.describe import describe
from graph.release.dumps import CHECKSUMS, DumpFile, Lines, sha256, write_dumps, write_lines
from graph.release.errors import DamagedReleaseError, WriteError
from graph.release.lines import quad_lines
from graph.release.report import BuildReport
from graph.release.runs import Runs
from graph.release.store import write_store
from graph.release.switch import (
    KEPT_RELEASES,
    LockedDirectory,
    Release,
    fsync_directory,
    prune,
    read_release,
    switch,
    verify,
)

__all__ = ["publish", "refusals", "write_release"]


def write_release(
    directory: LockedDirectory,
    quads: Iterable[ox.Quad],
    *,
    base: str,
    prefixes: Mapping[str, str],
    report: BuildReport,
    keep: int = KEPT_RELEASES,
) -> Release:
    """Publish quads as the current release; see `publish`. Raises UnpublishableError for blank nodes."""
    with refusals(directory), directory.workspace() as work:
        runs = Runs(work / "lines")
        runs.add(quad_lines(quads))
        release, _ = publish(directory, runs, base=base, prefixes=prefixes, report=lambda *_: report, keep=keep)
    return release


def publish(
    directory: LockedDirectory,
    runs: Runs,
    *,
    base: str,
    prefixes: Mapping[str, str],
    report: Callable[[Statistics, Path], BuildReport],
    keep: int = KEPT_RELEASES,
) -> tuple[Release, BuildReport]:
    """Publish lines of N-Quads as the current release, and remove all but the last `keep`.

    `report` is made when the lines are sorted and counted, from their statistics and the folder with their N-Triples.
    The same lines give the same release, which is reused where it lies whole on disk; only its report is replaced.
    Raises WriteError when the disk refuses; the last release is then still current and nothing new is visible.
    """
    new = directory.releases / ".new"
    with refusals(directory):
        try:
            new.mkdir()
            lines = write_lines(runs, new / "dumps", base)
            told = report(lines.statistics, new / "dumps")
            release = _reusable(directory, lines.identity, base)
            if release is None:
                release = _complete(directory, new, lines, base, prefixes, told)
            else:
                _replace_report(release, told)
        finally:
            shutil.rmtree(new, ignore_errors=True)  # the next writer removes what cannot be removed now
        switch(directory, release)
        prune(directory, keep)
    return release, told


@contextmanager
def refusals(directory: LockedDirectory) -> Iterator[None]:
    """Tell of the disk's refusals as WriteError."""
    try:
        yield
    except OSError as error:
        raise WriteError(
            f"cannot write a release under {directory.path}: {error.strerror or error}; "
            "the last release is still served. Free space or permit writing there, then build again"
        ) from error


def _generator() -> str:
    """Name and version of the program: another version may describe the same quads differently."""
    try:
        return f"communique {version('communique')}"
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "communique"


def _reusable(directory: LockedDirectory, identity: str, base: str) -> Release | None:
    """A whole release of this identity that this version wrote, if there is one."""
    for path in sorted(directory.releases.glob(f"{identity}*")):
        try:
            release = read_release(path)
            verify(release)
        except DamagedReleaseError:
            continue
        if (release.manifest["generator"], release.manifest["base"]) == (_generator(), base):
            return release
    return None


def _complete(
    directory: LockedDirectory,
    new: Path,
    lines: Lines,
    base: str,
    prefixes: Mapping[str, str],
    report: BuildReport,
) -> Release:
    """Write the rest of a release under its dotted name, make it durable, then give it its name."""
    files = write_dumps(new / "dumps", prefixes)
    write_store(new / "dumps" / "communique.nq", new / "store")
    (new / "void.ttl").write_bytes(describe(lines.identity, base, lines.statistics, files))
    (new / "report.json").write_text(report.to_json(), encoding="utf-8")
    manifest = _manifest(lines.identity, base, lines.statistics, files, new)
    (new / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    _fsync_tree(new)
    path = _free_name(directory, lines.identity)
    new.rename(path)
    fsync_directory(directory.releases)
    return Release(lines.identity, path, manifest)


def _manifest(
    identity: str, base: str, statistics: Statistics, files: Sequence[DumpFile], path: Path
) -> dict[str, Any]:
    """What a reader of the release needs to know of it without opening the store."""
    checksums = {f"dumps/{file.name}": file.sha256 for file in files}
    checksums |= {name: sha256(path / name) for name in (f"dumps/{CHECKSUMS}", "void.ttl")}
    return {
        "id": identity,
        "generator": _generator(),
        "base": base,
        "quads": statistics.quads,
        "triples": statistics.triples,
        "named_graphs": statistics.named_graphs,
        "counts": {iri.removeprefix(CQ): n for iri, n in statistics.classes.items() if iri.startswith(CQ)},
        "sources": list(statistics.sources),
        "dumps": {
            f.name: {"media_type": f.syntax.media_type, "gzip": f.compressed, "bytes": f.size_bytes} for f in files
        },
        "checksums": dict(sorted(checksums.items())),
    }


def _free_name(directory: LockedDirectory, identity: str) -> Path:
    """Where the release goes: its id, with a number only where a release of that id lies that is not to be reused.

    That one may be served at this moment, so it keeps its name until it is pruned.
    """
    path, number = directory.releases / identity, 1
    while path.exists():
        number += 1
        path = directory.releases / f"{identity}-{number}"
    return path


def _replace_report(release: Release, report: BuildReport) -> None:
    """The report tells of the last build, which may have refused other items and yet found the same."""
    new = release.path / ".report.json"
    new.write_text(report.to_json(), encoding="utf-8")
    new.replace(release.report_path)


def _fsync_tree(directory: Path) -> None:
    """Make every file and name below a directory durable."""
    for path in sorted(directory.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file)
        else:
            fsync_directory(path)
    fsync_directory(directory)
