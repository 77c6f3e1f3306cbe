"""Obedience to curation: merges that a human forces or forbids, before and after the program's own rules.

`ontology/curation/README.md` says what an entry means. Every entry that applied is a judgement by `curation`; one that
matches nothing is reported, since it does not do what its author wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.resolve.judgements import Ledger, Pair, article_slug, unordered
from ontology.curation import Curated, Curation

__all__ = ["Curator"]


class Curator:
    """The entries of the curation, and which of them have been obeyed."""

    def __init__(self, curation: Curation, ledger: Ledger) -> None:
        self._curation = curation
        self._ledger = ledger
        self._obeyed: set[Curated] = set()

    def __bool__(self) -> bool:
        return bool(self._curation.entries)

    def unused(self) -> tuple[str, ...]:
        """A sentence for every entry that matched nothing so far, in the order of the file."""
        return tuple(
            f"{entry.where or 'curation'}: “{'same' if entry.same else 'different'} {entry.left} {entry.right}” "
            "matches nothing in these articles: look up the keys in the published judgements, or remove the line"
            for entry in self._curation.entries
            if entry not in self._obeyed
        )

    def articles(self, keys: Iterable[str]) -> tuple[Mapping[str, str], frozenset[Pair]]:
        """Articles that are to count as copies (left → right) and pairs of articles that are not."""
        known = set(keys)
        entries = [e for e in self._curation.entries if e.left in known and e.right in known]
        for entry in entries:
            self._obey(entry)
        joined = {e.left: e.right for e in entries if e.same}
        return joined, frozenset(unordered(e.left, e.right) for e in entries if not e.same)

    def pairs(self, own: Mapping[str, str]) -> tuple[frozenset[Pair], frozenset[Pair]]:
        """The pairs of references that are forced together and kept apart; `own` gives the key of each mention."""
        forced: set[Pair] = set()
        forbidden: set[Pair] = set()
        by_own = _by_own(own)
        for entry in self._curation.entries:
            left, right = (_meant(reference, by_own) for reference in (entry.left, entry.right))
            pairs = {unordered(a, b) for a in left for b in right if a != b}
            (forced if entry.same else forbidden).update(pairs)
            if pairs:
                self._obey(entry)
        return frozenset(forced), frozenset(forbidden)

    def apply(self, keys: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
        """The keys of mentions after forced and forbidden merges; `own` gives each one's key before any merge."""
        result = dict(keys)
        if not self:
            return result
        by_own = _by_own({ref: own[ref] for ref in keys})
        for entry in self._curation.entries:
            left, right = (_meant(reference, by_own) for reference in (entry.left, entry.right))
            if left and entry.same:
                _unite(entry, left, right, result)
            elif left and right:
                _part(left, right, result, own)
            if left and (right or entry.same):
                self._obey(entry)
        return result

    def _obey(self, entry: Curated) -> None:
        self._obeyed.add(entry)
        record = self._ledger.same if entry.same else self._ledger.different
        record(entry.left, entry.right, "curation", entry.reason, 1.0, "curation")


def _by_own(own: Mapping[str, str]) -> dict[str, list[str]]:
    by_own: dict[str, list[str]] = {}
    for ref in sorted(own):
        by_own.setdefault(own[ref], []).append(ref)
    return by_own


def _meant(reference: str, by_own: Mapping[str, Sequence[str]]) -> list[str]:
    """The mentions that a curated reference means: of this key, in every article or in the one named."""
    article, separator, key = reference.rpartition("#")
    return [ref for ref in by_own.get(key, ()) if not separator or ref.startswith(f"{article}#")]


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
