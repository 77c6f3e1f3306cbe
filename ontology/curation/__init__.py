"""What a human has decided about identity: merges that are forced and merges that are forbidden.

`merges.tsv` is the whole of it; README.md says how to write a line. The resolver obeys it before its own rules and
records each entry that applied as a judgement by `curation`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

__all__ = ["EMPTY", "Curated", "Curation", "CurationError", "load_curation", "parse_curation"]

DEFAULT: Final = Path(__file__).parent / "merges.tsv"

_REFERENCE: Final = re.compile(r"(?:article/[a-z0-9-]+#)?[a-z]+/[a-z0-9-]+")
_VERDICTS: Final = {"same": True, "different": False}


class CurationError(ValueError):
    """A line of the curation file that cannot be obeyed; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Curated:
    """One line: `left` and `right` are `KIND/SLUG` or `article/SLUG#KIND/SLUG`; `where` names file and line."""

    same: bool
    left: str
    right: str
    reason: str
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Curation:
    """All lines, in the order of the file."""

    entries: tuple[Curated, ...] = ()


EMPTY: Final = Curation()


@cache
def load_curation(path: Path = DEFAULT) -> Curation:
    """Read a curation file once. Raises CurationError on a line that says nothing clear."""
    return parse_curation(path.read_text(encoding="utf-8").splitlines(), path.name)


def parse_curation(lines: Iterable[str], name: str) -> Curation:
    """Parse tab-separated lines `verdict left right reason`; empty lines and `#` lines are comments."""
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    rows = csv.reader((line for _, line in numbered), delimiter="\t", quoting=csv.QUOTE_NONE)
    return Curation(tuple(_entry(row, f"{name}:{number}") for (number, _), row in zip(numbered, rows, strict=True)))


def _entry(row: list[str], where: str) -> Curated:
    if len(row) != 4:
        raise CurationError(f"{where}: {len(row)} columns; give verdict, left, right, reason, separated by tabs")
    verdict, left, right, reason = (cell.strip() for cell in row)
    if verdict not in _VERDICTS:
        raise CurationError(f"{where}: verdict {verdict!r}; write 'same' or 'different'")
    for reference in (left, right):
        if _REFERENCE.fullmatch(reference) is None:
            raise CurationError(f"{where}: {reference!r}; write KIND/SLUG or article/SLUG#KIND/SLUG")
    if left == right:
        raise CurationError(f"{where}: {left!r} compared with itself")
    if not reason:
        raise CurationError(f"{where}: no reason; say why, a later reader must be able to judge it")
    return Curated(_VERDICTS[verdict], left, right, reason, where)
