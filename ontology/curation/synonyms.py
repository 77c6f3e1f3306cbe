"""Words that mean one thing in names of bodies and titles of offices, as reviewed data with examples.

`synonyms.tsv` is the whole of it; README.md says how to write a line. Each line carries a pair of names that it makes
one and a pair that it must leave two; both are run as tests. What a particular body is called in a particular country
is the authority's knowledge, not this table's.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ontology.curation import CurationError

__all__ = ["BODIES", "Synonym", "load_synonyms", "parse_synonyms"]

DEFAULT: Final = Path(__file__).parent / "synonyms.tsv"

#: Kinds of body on which the meaning of a title depends.
BODIES: Final = frozenset({"party", "legislature", "association", "organ", "ministry", "state"})

_WORDS: Final = re.compile(r"[a-z]+(?: [a-z]+)*")


@dataclass(frozen=True, slots=True)
class Synonym:
    """One line: in names of bodies, or in titles of offices in these kinds of `bodies` (any, where none is named).

    `variant` and `normal` are words in lower case; `alike` and `unlike` are pairs of names, `where` file and line.
    """

    of_title: bool
    bodies: frozenset[str]
    variant: str
    normal: str
    alike: tuple[str, str]
    unlike: tuple[str, str]
    reason: str
    where: str


@cache
def load_synonyms(path: Path = DEFAULT) -> tuple[Synonym, ...]:
    """Read the table once, in the order of the file. Raises CurationError on a line that says nothing clear."""
    return parse_synonyms(path.read_text(encoding="utf-8").splitlines(), path.name)


def parse_synonyms(lines: Iterable[str], name: str) -> tuple[Synonym, ...]:
    """Parse tab-separated lines `scope variant normal alike unlike why`; empty lines and `#` lines are comments."""
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    rows = csv.reader((line for _, line in numbered), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(_synonym(row, f"{name}:{number}") for (number, _), row in zip(numbered, rows, strict=True))


def _synonym(row: list[str], where: str) -> Synonym:
    if len(row) != 6:
        raise CurationError(f"{where}: {len(row)} columns; give scope, variant, normal, alike, unlike, why")
    scope, variant, normal, alike, unlike, reason = (cell.strip() for cell in row)
    kind, _, listed = scope.partition(":")
    bodies = frozenset(listed.split(",")) if listed else frozenset()
    if kind not in ("body", "title") or not bodies <= BODIES or (kind == "body" and bodies):
        raise CurationError(
            f"{where}: scope {scope!r}; write 'body', 'title' or 'title:' and {', '.join(sorted(BODIES))}"
        )
    for words in (variant, normal):
        if _WORDS.fullmatch(words) is None:
            raise CurationError(f"{where}: {words!r}; write words in lower-case letters")
    if not reason:
        raise CurationError(f"{where}: no reason; say why, a later reader must be able to judge it")
    pairs = (_pair(alike, " = ", where), _pair(unlike, " / ", where))
    return Synonym(kind == "title", bodies, variant, normal, *pairs, reason, where)


def _pair(text: str, separator: str, where: str) -> tuple[str, str]:
    left, found, right = text.partition(separator)
    if not found:
        raise CurationError(f"{where}: {text!r}; give two names, with{separator}between them")
    return left, right.rpartition(" (")[0] or right
