"""The errors of this package.

OntologyError    a packaged file is not what its loader expects: a defect of the installation, so the run stops
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["OntologyError"]


class OntologyError(Exception):
    """A file of the ontology cannot be used; the message names the file, the problem and the remedy."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
