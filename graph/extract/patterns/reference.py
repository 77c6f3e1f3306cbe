"""Write the reference of the patterns, `docs/reference/patterns.md`, from the patterns.

python -m graph.extract.patterns.reference            write it
python -m graph.extract.patterns.reference --check    exit 1 when it is not current
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from graph.extract.date_patterns import PATTERNS as DATE_PATTERNS
from graph.extract.patterns import ALL_PATTERNS
from graph.extract.patterns.agreements import AGREEMENT_PATTERNS
from graph.extract.patterns.durations import ANNIVERSARY_PATTERNS, LEFT_PATTERNS
from graph.extract.patterns.events import EVENT_PATTERNS
from graph.extract.patterns.messages import MESSAGE_PATTERNS
from graph.extract.patterns.model import Pattern
from graph.extract.patterns.titles import TITLE_PATTERNS
from ontology.generated import write_or_check

__all__ = ["REFERENCE_PATH", "main", "render"]

REFERENCE_PATH: Final = Path(__file__).parents[3] / "docs" / "reference" / "patterns.md"
_SECTIONS: Final[tuple[tuple[str, Sequence[Pattern]], ...]] = (
    ("Titles", TITLE_PATTERNS),
    ("Meetings and visits", EVENT_PATTERNS),
    ("Agreements", AGREEMENT_PATTERNS),
    ("Messages", MESSAGE_PATTERNS),
    ("Anniversaries", ANNIVERSARY_PATTERNS),
)
_LEFT: Final = ("Time since an office", LEFT_PATTERNS)
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
    return _HEAD + "\n".join(
        [*(line for section in _SECTIONS for line in _section(*section)), *_section(*_LEFT), *_dates()]
    )


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
    return write_or_check(REFERENCE_PATH, render(), "graph.extract.patterns.reference", arguments)


if __name__ == "__main__":
    sys.exit(main())
