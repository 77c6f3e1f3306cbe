"""Publishing: quads become an immutable release on disk, which then becomes the current one at a stroke.

Reads and writes the data directory and nothing else. What the quads say is not known here.
"""

from graph.release.census import Statistics
from graph.release.changes import Changes, Gone, compare
from graph.release.dumps import CHECKSUMS, SYNTAXES, DumpFile, Syntax
from graph.release.errors import (
    DamagedReleaseError,
    DirectoryBusyError,
    ReleaseError,
    UnpublishableError,
    WriteError,
)
from graph.release.lines import quad_lines, split_line, statement_lines
from graph.release.report import BuildReport, Refusal
from graph.release.runs import Runs, write_run
from graph.release.store import to_quads, to_term
from graph.release.switch import KEPT_RELEASES, LockedDirectory, Release, current, verify, writing
from graph.release.writer import publish, refusals, write_release

__all__ = [
    "CHECKSUMS",
    "KEPT_RELEASES",
    "SYNTAXES",
    "BuildReport",
    "Changes",
    "DamagedReleaseError",
    "DirectoryBusyError",
    "DumpFile",
    "Gone",
    "LockedDirectory",
    "Refusal",
    "Release",
    "ReleaseError",
    "Runs",
    "Statistics",
    "Syntax",
    "UnpublishableError",
    "WriteError",
    "compare",
    "current",
    "publish",
    "quad_lines",
    "refusals",
    "split_line",
    "statement_lines",
    "to_quads",
    "to_term",
    "verify",
    "write_release",
    "write_run",
    "writing",
]
