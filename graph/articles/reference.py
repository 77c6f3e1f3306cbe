"""Write the reference of the segment patterns, `docs/reference/segments.md`, from the patterns.

python -m graph.articles.reference            write it
python -m graph.articles.reference --check    exit 1 when it is not current
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from graph.articles.captions import CREDITS, LABELS, POSITIONS
from graph.articles.furniture import BYLINES, FURNITURE, TAGS, TAILS
from graph.articles.patterns import SegmentPattern
from ontology.generated import write_or_check

__all__ = ["REFERENCE_PATH", "SECTIONS", "main", "render"]

REFERENCE_PATH: Final = Path(__file__).parents[2] / "docs" / "reference" / "segments.md"
#: Every table of segment patterns, by the heading of its section.
SECTIONS: Final[tuple[tuple[str, Sequence[SegmentPattern]], ...]] = (
    ("Captions", (*CREDITS, *POSITIONS, *LABELS)),
    ("Bylines", BYLINES),
    ("Agency tags", TAGS),
    ("Furniture of the page", (*FURNITURE, *TAILS)),
)
_HEAD: Final = """# The segment patterns

Generated from `graph/articles/` by `python -m graph.articles.reference`; do not edit.

An article's text is cut into segments before anything is read from it: captions, bylines, tags and page furniture say
nothing that happened. Each pattern stands for a construction of the genre (`genre.md`, by section); it must find its
examples and leave its counterexamples alone, and the tests run them all. `…` stands for the words before a tag.

"""


def render() -> str:
    """The page."""
    return _HEAD + "\n".join(line for section in SECTIONS for line in _section(*section))


def _section(heading: str, patterns: Sequence[SegmentPattern]) -> Iterator[str]:
    yield from (f"## {heading}", "")
    for pattern in patterns:
        yield from (f"### `{pattern.id}`", "", f"A {pattern.kind.value} ({pattern.construction}).", "")
        yield from (f"- finds: `{_one_line(text)}`" for text in pattern.examples)
        yield from (f"- leaves: `{_one_line(text)}`" for text in pattern.counterexamples)
        yield ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the page; the exit code."""
    return write_or_check(REFERENCE_PATH, render(), "graph.articles.reference", arguments)


if __name__ == "__main__":
    sys.exit(main())
