"""The record of what was judged the same or different.

A judgement is made once for each pair of things, rule and verdict, however many articles repeat it, except between
events, where each article's mention is judged.
"""

from __future__ import annotations

from typing import TypeAlias

from graph.model import Judgement

__all__ = ["Ledger", "Pair", "article_slug", "unordered"]

Pair: TypeAlias = tuple[str, str]
"""Two references or keys, the smaller first."""


class Ledger:
    """Collects judgements; reading them gives each once, in an order that does not depend on the order of writing."""

    def __init__(self) -> None:
        self._judgements: dict[tuple[str, str, bool, str], Judgement] = {}

    def same(self, left: str, right: str, rule: str, reason: str, score: float, by: str = "program") -> None:
        """Record that two are one; a thing compared with itself is no judgement."""
        if left != right:
            self._record(Judgement(left, right, True, rule, reason, round(score, 2), by))

    def different(self, left: str, right: str, rule: str, reason: str, score: float, by: str = "program") -> None:
        """Record that two look alike and are kept apart."""
        if left != right:
            first, second = unordered(left, right)
            self._record(Judgement(first, second, False, rule, reason, round(score, 2), by))

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, sorted."""
        return tuple(self._judgements[key] for key in sorted(self._judgements))

    def _record(self, judgement: Judgement) -> None:
        key = (judgement.left, judgement.right, judgement.same, judgement.rule)
        known = self._judgements.get(key)
        # The same pair judged twice with different words: keep one independently of which came first.
        if known is None or (-judgement.score, judgement.reason) < (-known.score, known.reason):
            self._judgements[key] = judgement


def unordered(left: str, right: str) -> Pair:
    """The two as one pair, whichever was named first."""
    return (left, right) if left < right else (right, left)


def article_slug(ref: str) -> str:
    """The slug of the article in a reference `article/SLUG#LOCAL_ID`."""
    return ref.partition("#")[0].partition("/")[2]
