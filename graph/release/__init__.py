"""Publishing: quads become an immutable release on disk, which then becomes the current one at a stroke.

Reads and writes the data directory and nothing else. What the quads say is not known here.
"""

from graph.release.dumps import CHECKSUMS, SYNTAXES, DumpFile, Syntax
from graph.release.errors import (
    DamagedReleaseError,
    DirectoryBusyError,
    ReleaseError,
    UnpublishableError,
    WriteError,
)
from graph.release.report import BuildReport, Refusal
from graph.release.store import to_quads, to_term
from graph.release.switch import KEPT_RELEASES, LockedDirectory, Release, current, verify, writing
from graph.release.writer import write_release

__all__ = [
    "CHECKSUMS",
    "KEPT_RELEASES",
    "SYNTAXES",
    "BuildReport",
    "DamagedReleaseError",
    "DirectoryBusyError",
    "DumpFile",
    "LockedDirectory",
    "Refusal",
    "Release",
    "ReleaseError",
    "Syntax",
    "UnpublishableError",
    "WriteError",
    "current",
    "to_quads",
    "to_term",
    "verify",
    "write_release",
    "writing",
]
