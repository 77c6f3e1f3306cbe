"""From sources to readings: what is known by its content is taken from the cache, the rest is read and extracted.

One of the drivers beside build.py that know more than one room.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

from graph.articles import Item, Names, count_items, find_items, read_item
from graph.extract import extract, load_knowledge
from graph.fingerprint import kept
from graph.frames import FrameCache, Outcome, Spool, content_digest, decode, encode, grammar_version, named, reading_key
from graph.memory import settle
from graph.model import Article, ArticleError, Frames
from graph.progress import Progress
from graph.release import Refusal
from graph.workers import Workers

__all__ = ["Readings", "read_articles"]

_PORTION = 16  # items: a quarter of a second's work, some 50 kB on the way there and back
_SETTLED = 512  # items that the collector may have to look at again


@dataclass(slots=True)
class Readings:
    """Every article with its frames, in the order of the sources, and what was refused or skipped by name.

    `digests` name each article's content; `cached` counts the items that were not read because they were known.
    """

    articles: list[Article] = field(default_factory=list)
    frames: list[Frames] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    skipped: list[Refusal] = field(default_factory=list)
    cached: int = 0

    def admit(self, outcome: Outcome, key: str, given: _Given) -> None:
        """Count in one article under its key."""
        article, frames = named(outcome, key, given.item.source)
        self.articles.append(article)
        self.frames.append(frames)
        self.digests.append(given.digest)


@dataclass(frozen=True, slots=True)
class _Given:
    """An item with its digest, its key in the cache and, where that has it, what was read, as bytes and as values."""

    item: Item
    digest: bytes
    key: bytes
    data: bytes | None = None
    outcome: Outcome | None = None


def read_articles(
    sources: Sequence[Path], workers: Workers, cache: FrameCache | None, spool: Spool, progress: Progress
) -> Readings:
    """Read every article and what it reports; its bytes go to the spool, in the same order.

    Raises CacheError where the cache cannot be written.
    """
    readings, names, settled = Readings(), Names(), 0
    total = count_items(sources)
    for portion, results in workers.map(_read_items, _portions(_items(sources, readings), cache)):
        fresh = iter(results)
        for given in portion:
            data, outcome = given.data, given.outcome
            if data is None or outcome is None:
                data, is_lasting = next(fresh)
                outcome = decode(data)
                if cache is not None and is_lasting:
                    cache.put(given.key, data)
            else:
                readings.cached += 1
            if outcome.refusal is not None:
                readings.refused.append(Refusal(given.item.place, outcome.refusal))
            else:
                readings.admit(outcome, names.key(given.item.source), given)
                spool.append(data)
        done = len(readings.articles) + len(readings.refused) + len(readings.skipped)
        if done // _SETTLED > settled:
            settled = done // _SETTLED
            settle()
        progress("read", done, total)
    readings.refused.sort()
    readings.skipped.sort()
    return readings


def _items(sources: Sequence[Path], readings: Readings) -> Iterator[Item]:
    """The items among what is found; the others go to `refused` or `skipped`."""
    for item in find_items(sources):
        if isinstance(item, ArticleError):
            (readings.skipped if item.skipped else readings.refused).append(Refusal(item.source, item.reason))
        else:
            yield item


def _portions(items: Iterable[Item], cache: FrameCache | None) -> Iterator[tuple[tuple[_Given, ...], list[Item]]]:
    """Items in rows, each row with those of it that have to be read."""
    grammar, rest = grammar_version(), iter(items)
    while row := tuple(_look_up(item, grammar, cache) for item in islice(rest, _PORTION)):
        yield row, [given.item for given in row if given.outcome is None]


def _look_up(item: Item, grammar: str, cache: FrameCache | None) -> _Given:
    digest = content_digest(item.parts())
    key = reading_key(grammar, digest)
    data = None if cache is None else cache.get(key)
    if data is None:
        return _Given(item, digest, key)
    try:
        return _Given(item, digest, key, data, decode(data))
    except ValueError:  # the checksum is right and the content is none of ours: read it, and put that in its place
        return _Given(item, digest, key)


def _read_items(items: list[Item]) -> list[tuple[bytes, bool]]:
    """The outcome of each item as bytes, and whether it is worth keeping. Runs in any process."""
    return [_read(item) for item in items]


def _extracted(article: Article) -> Frames:
    knowledge = load_knowledge()
    _settle_once()
    return extract(article, knowledge)


@cache
def _settle_once() -> None:
    """What extraction knows stays for as long as the process; asked for when it is loaded."""
    settle()


def _read(item: Item) -> tuple[bytes, bool]:
    """What an item reports, or why that could not be found; a failure of ours is not kept."""
    try:
        article = read_item(item)
    except ArticleError as error:
        return encode(Outcome(refusal=error.reason)), True
    try:
        return encode(Outcome(kept(article), _extracted(article))), True
    except Exception as error:  # noqa: BLE001 - contract 3: no article may stop a build; it is refused by name instead
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__}: {error}, {Path(place.filename).name} line {place.lineno}"
        return encode(Outcome(refusal=f"cannot be understood by this version ({where}): please report it")), False
