"""Which articles are one text published several times (ontology.md 5, R15), and what that decides of their frames.

A text counts once as support, and what it tells it tells once: an event, agreement or message of a copy is the one of
the article that was published first, whatever its own date makes of the words `on Monday`. Both articles keep their
graphs. Texts are compared by the digests of their sentences, never by every pair of articles: one that shares a
sentence with many different texts shares furniture with them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from graph.model import AgreementFrame, ArticleHead, EventFrame, Frames, MessageFrame
from graph.resolve.attestation import attestation
from graph.resolve.curator import Curator
from graph.resolve.judgements import Ledger, unordered

__all__ = ["find_copies", "twins"]

_T = TypeVar("_T", EventFrame, AgreementFrame, MessageFrame)

_SHARED: Final = 0.85  # of all sentences of both; two reports of one agency text that was cut or added to share fewer
_FEWEST: Final = 3  # sentences of a text of which a part may differ
_FURNITURE: Final = 8  # different texts that have a sentence in common: it is no part of any of them
_PROBES: Final = 4


def find_copies(heads: Sequence[ArticleHead], curator: Curator, ledger: Ledger) -> dict[str, str]:
    """Key of an article → that of the article with the same text that was published first; originals are left out.

    What curation says of a pair of articles goes before what their texts say.
    """
    joined, parted = curator.articles(head.key for head in heads)
    texts: dict[tuple[int, ...], list[ArticleHead]] = defaultdict(list)
    for head in sorted(heads, key=lambda h: attestation(h.published, h.key)):
        if head.digests:
            texts[head.digests].append(head)
    copies: dict[str, str] = {}
    for original, copy, share in _repeated(texts):
        if unordered(original.key, copy.key) in parted:
            continue
        copies[copy.key] = original.key
        reason = "the same running text: one source, which counts once" if share == 1 else _PARTLY.format(share)
        ledger.same(copy.key, original.key, "article-same-text", reason, share)
    for copy_key, key in joined.items():
        if copies.get(key, key) != copy_key:
            copies[copy_key] = copies.get(key, key)
    return copies


_PARTLY: Final = "{:.0%} of the sentences are the same: one source, which counts once"


def _repeated(
    texts: Mapping[tuple[int, ...], Sequence[ArticleHead]],
) -> Iterator[tuple[ArticleHead, ArticleHead, float]]:
    """(original, copy, share of sentences in common) for every article that is not the first of its text."""
    kept: dict[int, list[tuple[ArticleHead, frozenset[int]]]] = defaultdict(list)
    counts = Counter(digest for digests in texts for digest in set(digests))
    for digests, heads in texts.items():
        sentences = frozenset(digests)
        rare = sorted((d for d in sentences if counts[d] <= _FURNITURE), key=lambda d: (-counts[d], d))
        found = _nearest(sentences, [entry for d in rare[:_PROBES] for entry in kept[d]])
        original = heads[0]
        if found is not None:
            yield found[0], original, found[1]
            original = found[0]
        else:
            for digest in rare:
                kept[digest].append((original, sentences))
        for copy in heads[1:]:
            yield original, copy, 1.0


def _nearest(
    sentences: frozenset[int], others: Sequence[tuple[ArticleHead, frozenset[int]]]
) -> tuple[ArticleHead, float] | None:
    """Of earlier texts the one that shares nearly all sentences, the earliest first."""
    for head, theirs in others:
        share = len(sentences & theirs) / len(sentences | theirs)
        if share >= _SHARED and min(len(sentences), len(theirs)) >= _FEWEST:
            return head, round(share, 2)
    return None


def twins(
    ours: Sequence[_T], theirs: Sequence[_T], copy: Frames, original: Frames, sides: Callable[[Frames, _T], object]
) -> Iterator[tuple[str, str]]:
    """Local ids of items of a copy with those of the original that they repeat: the first of equal ones the first.

    `sides` tells what two of them must have in common. What only one of the two has stands for itself.
    """
    found: dict[object, list[str]] = defaultdict(list)
    for item in theirs:
        found[sides(original, item)].append(item.id)
    for item in ours:
        same = found.get(sides(copy, item))
        if same:
            yield item.id, same.pop(0)
