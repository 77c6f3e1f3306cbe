"""Vocabulary as running text: a head line for each class of words, the words indented below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["read_table"]


def read_table(text: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The entries of a table in order: the fields of the head line (parted by `|`) and the words (by commas)."""
    for block in re.split(r"\n(?=\S)", text.strip("\n")):
        head, _, body = block.partition("\n")
        words = (" ".join(word.split()) for word in body.split(","))
        yield tuple(field.strip() for field in head.split("|")), tuple(word for word in words if word)
