"""The five articles that Communiqué is first built from, as package data. Nothing but the texts lives here."""

from importlib.resources import files
from pathlib import Path

__all__ = ["seed_directory"]


def seed_directory() -> Path:
    """The folder that holds the articles, one `.txt` file each, beside this module.

    Raises RuntimeError where the package is imported from an archive: sources are read as files.
    """
    directory = files(__name__)
    if not isinstance(directory, Path):
        raise RuntimeError(f"the seeds are inside an archive ({directory}); install the package unpacked")
    return directory
