"""Comparing names: tokens, word order, shortened forms and drifting transliterations.

Nothing here knows an article or a thing; the tables of equivalent words are in `wording.py`. Names are compared as
tokens of their slugs, so case, diacritics and punctuation never matter.
"""

from __future__ import annotations

from functools import lru_cache

from ontology.iris import slugify

__all__ = ["contains_name", "name_signature", "slug", "spelled_alike", "tokens"]

_LONG = 5  # below five letters one changed letter makes another name: Hung and Hong, Minh and Linh


@lru_cache(maxsize=1 << 18)
def slug(text: str) -> str:
    """`slugify`, remembered: the same few thousand names come back in every article."""
    return slugify(text)


@lru_cache(maxsize=1 << 18)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, folded, in order."""
    return tuple(slug(name).split("-"))


@lru_cache(maxsize=1 << 18)
def name_signature(name: str) -> str:
    """What two orders of one name share: `Kishida Fumio` and `Fumio Kishida`."""
    return "-".join(sorted(tokens(name)))


def contains_name(fuller: str, shorter: str) -> bool:
    """Whether `fuller` has all words of `shorter` and more: `Miguel Diaz-Canel Bermudez`, `Miguel Diaz-Canel`."""
    return set(tokens(shorter)) < set(tokens(fuller))


def spelled_alike(left: str, right: str) -> bool:
    """Whether two names differ by one letter, or two neighbours exchanged, in one long word (genre.md 2, drift)."""
    ours, theirs = tokens(left), tokens(right)
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(differing) == 1 and _one_edit(*differing[0])


def _one_edit(left: str, right: str) -> bool:
    """Whether one insertion, deletion, substitution or exchange of neighbours makes `left` into `right`."""
    if max(len(left), len(right)) < _LONG or abs(len(left) - len(right)) > 1:
        # Suos and Sous: an exchange of neighbours keeps all letters and is told apart well even in short words.
        return len(left) == len(right) and _exchanged(left, right)
    if len(left) > len(right):
        left, right = right, left
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) == len(right):
        return left[start + 1 :] == right[start + 1 :] or _exchanged(left, right)
    return left[start:] == right[start + 1 :]


def _exchanged(left: str, right: str) -> bool:
    places = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return left[first] == right[second] and left[second] == right[first]
