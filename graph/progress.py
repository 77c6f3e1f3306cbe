"""How the drivers tell what they are doing: a function that a command line shows in its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

__all__ = ["Progress", "silent"]

#: Told of a stage, how many items of it are done, and of how many in all where that is known.
Progress: TypeAlias = Callable[[str, int, "int | None"], None]


def silent(stage: str, done: int, total: int | None) -> None:
    """Progress for nobody."""
