"""The record of what was judged the same or different, and the obedience to curation.

A judgement is made once for each pair of things, rule and verdict, however many articles repeat it, except between
events, where each article's mention is judged. `ontology/curation/README.md` says what its entries mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.model import Judgement
from ontology.curation import Curated, Curation

__all__ = ["Ledger", "article_slug", "curate", "matches"]


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
            first, second = sorted((left, right))
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


def article_slug(ref: str) -> str:
    """The slug of the article in a reference `article/SLUG#LOCAL_ID`."""
    return ref.partition("#")[0].partition("/")[2]


def matches(reference: str, ref: str, own_key: str) -> bool:
    """Whether a curated reference means the mention `ref`, whose key in its own article is `own_key`."""
    article, separator, key = reference.rpartition("#")
    return key == own_key and (not separator or ref.startswith(f"{article}#"))


def curate(keys: Mapping[str, str], own: Mapping[str, str], curation: Curation, ledger: Ledger) -> dict[str, str]:
    """Apply forced and forbidden merges to the keys of mentions; `own` gives each mention's key before any merge."""
    result = dict(keys)
    if not curation.entries:
        return result
    by_own: dict[str, list[str]] = {}
    for ref in sorted(keys):
        by_own.setdefault(own[ref], []).append(ref)
    for entry in curation.entries:
        left, right = (_meant(reference, by_own) for reference in (entry.left, entry.right))
        if not left:
            continue
        if entry.same:
            _unite(entry, left, right, result)
            ledger.same(entry.left, entry.right, "curation", entry.reason, 1.0, "curation")
        elif right:
            _part(left, right, result, own)
            ledger.different(entry.left, entry.right, "curation", entry.reason, 1.0, "curation")
    return result


def _meant(reference: str, by_own: Mapping[str, list[str]]) -> list[str]:
    key = reference.rpartition("#")[2]
    return [ref for ref in by_own.get(key, ()) if matches(reference, ref, key)]


def _unite(entry: Curated, left: Iterable[str], right: list[str], keys: dict[str, str]) -> None:
    """Give what `left` names the key of `right`: whole clusters, or single mentions where articles are named."""
    target = min(keys[ref] for ref in right) if right else entry.right.rpartition("#")[2]
    if "#" in entry.left:
        keys.update(dict.fromkeys(left, target))
        return
    moved = {keys[ref] for ref in left}
    keys.update({ref: target for ref, key in keys.items() if key in moved})


def _part(left: Iterable[str], right: Iterable[str], keys: dict[str, str], own: Mapping[str, str]) -> None:
    taken = {keys[ref] for ref in right}
    for ref in left:
        if keys[ref] in taken:
            keys[ref] = own[ref] if own[ref] not in taken else f"{own[ref]}-{article_slug(ref)}"
