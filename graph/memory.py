"""Python's garbage collector in batch work: asked rarely, and never about what is going to stay.

A build holds millions of small values, none of which refers to itself: counting references frees them. The collector
would look at all of them again whenever their number has grown by a quarter, a tenth of a build's time in all.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["batch_work", "collect_rarely", "settle"]

_YOUNG = 20_000  # new objects that are not freed before the collector looks at them; some ten articles


@contextmanager
def batch_work() -> Iterator[None]:
    """Collect rarely until the context ends; then everything is as it was."""
    thresholds = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()


def collect_rarely() -> None:
    """Let this process's collector wait for more objects; for a process that does nothing but batch work."""
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def settle() -> None:
    """Collect once, and leave what lives now out of every further collection."""
    gc.collect()
    gc.freeze()
