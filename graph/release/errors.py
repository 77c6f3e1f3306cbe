"""What can go wrong with a release.

ReleaseError
├── DirectoryBusyError     another process is writing to the data directory
├── UnpublishableError     the quads are not fit to be published
├── WriteError             the release could not be written; the last one is still served
└── DamagedReleaseError    a release on disk is not what its manifest says
"""

from __future__ import annotations

__all__ = ["DamagedReleaseError", "DirectoryBusyError", "ReleaseError", "UnpublishableError", "WriteError"]


class ReleaseError(Exception):
    """A release could not be written or read; the message names the place and the remedy."""


class DirectoryBusyError(ReleaseError):
    """Another process holds the lock of the data directory."""


class UnpublishableError(ReleaseError):
    """The quads break a rule of the published dataset, such as having blank nodes."""


class WriteError(ReleaseError):
    """Writing failed, for want of space or permission. Nothing half written is visible."""


class DamagedReleaseError(ReleaseError):
    """Files of a release are missing or differ from its manifest."""
