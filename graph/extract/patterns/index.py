"""Which patterns a sentence can fit, by the words that it holds: searching it for every pattern cost the most."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

__all__ = ["CueIndex"]

P = TypeVar("P")


class CueIndex(Generic[P]):
    """Patterns by their cues: the words without one of which a pattern finds nothing."""

    def __init__(self, patterns: Sequence[P], cues: Callable[[P], Iterable[str]]) -> None:
        self._patterns = patterns
        self._by_cue: dict[str, list[int]] = {}
        for n, pattern in enumerate(patterns):
            for cue in sorted(cues(pattern)):
                self._by_cue.setdefault(cue, []).append(n)

    def among(self, words: Collection[str]) -> list[P]:
        """The patterns that one of the words lets try, in their order."""
        by_cue = self._by_cue
        numbers = {n for word in words if word in by_cue for n in by_cue[word]}
        return [self._patterns[n] for n in sorted(numbers)]

    def places(self, words: Mapping[str, Sequence[int]]) -> list[tuple[P, list[int]]]:
        """The patterns that one of the words lets try, in their order, each with the places of its cues, in order."""
        by_cue = self._by_cue
        found: dict[int, list[int]] = {}
        for word, places in words.items():
            if word in by_cue:
                for n in by_cue[word]:
                    found.setdefault(n, []).extend(places)
        return [(self._patterns[n], sorted(found[n])) for n in sorted(found)]
