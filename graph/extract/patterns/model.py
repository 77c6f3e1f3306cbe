"""What a pattern is: an id, the construction it stands for, and sentences for and against it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Pattern"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A construction of the genre.

    `id` is what `cq:rule` carries. `construction` cites genre.md. Every text of `finds` must yield a frame with this
    id, none of `avoids` may; the tests run them all. The texts are of our own making.
    """

    id: str
    construction: str
    summary: str
    finds: tuple[str, ...]
    avoids: tuple[str, ...]
