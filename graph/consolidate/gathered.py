"""Many triples as sorted lines of N-Quads, in one text.

Lines of one subject begin alike, and so do the subjects, by the base IRI: sorting line by line compares those letters
again and again. Gathered by subject, each subject is compared once, and within it only what follows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.consolidate.written import Term, Written

__all__ = ["Gathered"]


class Gathered:
    """Triples of the default graph or of any named graphs, by subject; `count` is how many were given."""

    def __init__(self) -> None:
        self.count = 0
        self._by_subject: defaultdict[Term, list[str]] = defaultdict(list)

    def add(self, triples: Iterable[Written], graph: Term | None = None) -> None:
        """Take triples in; one that is given twice is one line."""
        end = " .\n" if graph is None else f" {graph} .\n"
        for subject, predicate, obj in triples:
            self._by_subject[subject].append(f"{predicate} {obj}{end}")
            self.count += 1

    def text(self) -> bytes:
        """The distinct lines in the order of their bytes, which for UTF-8 is that of code points."""
        # No subject begins another, as `>` closes each: in their order the lines are sorted.
        pieces: list[str] = []
        for subject in sorted(self._by_subject):
            start = f"{subject} "
            pieces += (start, start.join(sorted(set(self._by_subject[subject]))))
        return "".join(pieces).encode()
