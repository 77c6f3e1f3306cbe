"""Write the reference of the patterns, `docs/reference/patterns.md`, from the patterns.

python -m graph.extract.patterns.reference            write it
python -m graph.extract.patterns.reference --check    exit 1 when it is not current
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from graph.extract.date_patterns import PATTERNS as DATE_PATTERNS
from graph.extract.patterns import ALL_PATTERNS
from graph.extract.patterns.agreements import AGREEMENT_PATTERNS
from graph.extract.patterns.events import EVENT_PATTERNS
from graph.extract.patterns.messages import MESSAGE_PATTERNS
from graph.extract.patterns.model import Pattern
from graph.extract.patterns.titles import TITLE_PATTERNS

__all__ = ["REFERENCE_PATH", "main", "render"]

REFERENCE_PATH: Final = Path(__file__).parents[3] / "docs" / "reference" / "patterns.md"
_SECTIONS: Final[tuple[tuple[str, Sequence[Pattern]], ...]] = (
    ("Titles", TITLE_PATTERNS),
    ("Meetings and visits", EVENT_PATTERNS),
    ("Agreements", AGREEMENT_PATTERNS),
    ("Messages", MESSAGE_PATTERNS),
)
_HEAD: Final = """# The patterns

Generated from `graph/extract/` by `python -m graph.extract.patterns.reference`; do not edit.

Every tenure, event, agreement and message carries the id of the pattern that read it in `cq:rule`. Each pattern stands
for a construction of the genre (`genre.md`, by section) and has sentences of our own that it must read, and sentences
that it must leave alone; the tests run them all. Word classes (roles, ranks, portfolios, head nouns of bodies,
honorifics) are the tables beside the patterns.

"""


def render() -> str:
    """The page."""
    assert sum(len(patterns) for _, patterns in _SECTIONS) == len(ALL_PATTERNS), "a table has no section"
    return _HEAD + "\n".join([*(line for section in _SECTIONS for line in _section(*section)), *_dates()])


def _section(heading: str, patterns: Sequence[Pattern]) -> Iterator[str]:
    yield from (f"## {heading}", "")
    for pattern in patterns:
        yield from (f"### `{pattern.id}`", "", f"{pattern.summary} ({pattern.construction})", "")
        yield from (f"- reads: {text}" for text in pattern.finds)
        yield from (f"- leaves: {text}" for text in pattern.avoids)
        yield ""


def _dates() -> Iterator[str]:
    yield from ("## Dates", "")
    for pattern in DATE_PATTERNS:
        yield from (f"### `{pattern.id}`", "", pattern.construction, "")
        yield from (f"- reads: {text} → *{date}*" for text, date in pattern.examples)
        yield from (f"- leaves: {text}" for text in pattern.counterexamples)
        yield ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the page; the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m graph.extract.patterns.reference", description=f"write {REFERENCE_PATH.name}"
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when the file is not current, write nothing")
    options = parser.parse_args(arguments)
    text = render()
    if not options.check:
        REFERENCE_PATH.parent.mkdir(parents=True, exist_ok=True)
        REFERENCE_PATH.write_text(text, encoding="utf-8")
        return 0
    if REFERENCE_PATH.exists() and REFERENCE_PATH.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write("docs/reference/patterns.md is not current: run python -m graph.extract.patterns.reference\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
