"""Whether every Tenure, Candidacy, Event and Agreement is backed by a quote that stands in the text where it says."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.evaluate.reported import View
from graph.evaluate.score import Evidence
from graph.store import Term

__all__ = ["check_evidence", "find_text"]

SUPPORTED = ("Tenure", "Candidacy", "Event", "Agreement")


def find_text(folders: tuple[Path, ...], source: str) -> str | None:
    """The text of a source that is a file in one of the folders, None where it is not or is no UTF-8 text."""
    if Path(source).suffix != ".txt":
        return None  # the text of other files is what the reader made of them
    for folder in folders:
        path = folder / source
        if path.is_file():
            try:
                return path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                return None
    return None


def check_evidence(view: View, text: str | None) -> tuple[Evidence, list[Term]]:
    """Check all evidence of one article; without its text only that each quote is as long as its offsets say.

    Also gives the things that have none, or a quote that is not in the text there.
    """
    things = view.members(*SUPPORTED)
    wrong = [thing for thing in things if not _is_supported(view, thing, text)]
    return Evidence(len(things), len(things) - len(wrong), len(things) if text is None else 0), wrong


def _is_supported(view: View, thing: Term, text: str | None) -> bool:
    evidence = [node for node in view.members("Evidence") if thing in view.stated(node, "supports")]
    return bool(evidence) and all(_is_exact(view, node, text) for node in evidence)


def _is_exact(view: View, evidence: Term, text: str | None) -> bool:
    quotes, starts, ends = (_values(view, evidence, name) for name in ("quote", "startOffset", "endOffset"))
    if (len(quotes), len(starts), len(ends)) != (1, 1, 1) or not (starts[0].isdecimal() and ends[0].isdecimal()):
        return False
    start, end = int(starts[0]), int(ends[0])
    if not quotes[0] or end - start != len(quotes[0]):
        return False
    return text is None or text[start:end] == quotes[0]


def _values(view: View, node: Term, name: str) -> list[str]:
    return [value.value for value in view.stated(node, name) if isinstance(value, ox.Literal)]
