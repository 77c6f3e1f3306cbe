"""Files and folders of articles, one after the other, each read or refused by name.

The only module of `graph.articles` that touches the file system. Nothing here is fatal: what cannot be read is
yielded as an ArticleError, in its place. Memory does not grow with the number of articles but for their names.

Finding items is apart from reading them, so that what is known by its content need not be read, and reading may be
spread over processes: `find_items`, then `read_item` for each, then `Names.key` for those that are articles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from graph.articles.decode import MAX_TEXT_BYTES, check_text, decode, too_large
from graph.articles.jsonl import read_records
from graph.articles.metadata import NOTHING_KNOWN, Record
from graph.articles.text import article_key, read_text
from graph.model import Article, ArticleError
from ontology.iris import slugify

__all__ = ["EXTENSIONS", "Item", "Names", "count_items", "find_items", "read_item", "read_sources"]

EXTENSIONS: Final = (".txt", ".html", ".htm", ".jsonl")
# A page is mostly markup; its text is held to the limit of a text.
_MARKUP_FACTOR: Final = 5
_CHUNK_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Item:
    """One item as given: `content` is its text or, of a page, its markup; `place` is how it is named when refused."""

    source: str
    content: str
    record: Record
    place: str
    is_page: bool = False

    def parts(self) -> tuple[str | None, ...]:
        """Everything that reading depends on: all but the item's name."""
        record = self.record
        published = None if record.published is None else record.published.isoformat()
        kind = "page" if self.is_page else "text"
        return kind, self.content, record.title, record.url, published, record.publisher


def read_sources(paths: Sequence[Path], *, max_text_bytes: int = MAX_TEXT_BYTES) -> Iterator[Article | ArticleError]:
    """Every article of the files and folders `paths`, sorted by source name, or why it cannot be read.

    A folder gives its files at any depth, hidden ones apart, each named by its path in the folder; those of unknown
    kinds are skipped by name (`ArticleError.skipped`). A file named itself must be of a known kind. Lazy: one file is
    open at a time.
    """
    names = Names()
    for item in find_items(paths, max_text_bytes=max_text_bytes):
        try:
            if isinstance(item, ArticleError):
                raise item
            article = read_item(item)
        except ArticleError as error:
            yield error
            continue
        yield replace(article, key=names.key(item.source))


def find_items(paths: Sequence[Path], *, max_text_bytes: int = MAX_TEXT_BYTES) -> Iterator[Item | ArticleError]:
    """Every item of the files and folders, in the order of `read_sources`, or why it cannot be one.

    Of two items of one name the second is refused.
    """
    given: dict[str, str] = {}
    for source, path, refusal in _files(paths):
        if refusal is not None:
            yield refusal
            continue
        for item in _read_file(path, source, max_text_bytes):
            if isinstance(item, ArticleError):
                yield item
                continue
            where = str(path) if item.place == item.source else item.place
            yield item if item.source not in given else _taken(item, given[item.source], where)
            given.setdefault(item.source, where)


def read_item(item: Item) -> Article:
    """The article that an item holds, under the key that its name alone gives. Raises ArticleError."""
    text, record = item.content, item.record
    if item.is_page and text.strip():
        from graph.articles.html import read_page  # noqa: PLC0415 - its library takes a fifth of a second, for pages only

        text, record = read_page(text, item.source)
    check_text(text, item.place)
    return read_text(text, item.source, record)


def count_items(paths: Sequence[Path]) -> int:
    """How many items `find_items` will give, or a few more: lines of records are counted, not looked at."""
    return sum(
        1 if refusal is not None or path.suffix.lower() != ".jsonl" else _count_lines(path)
        for _, path, refusal in _files(paths)
    )


def _count_lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return max(1, sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK_BYTES), b"")))
    except OSError:
        return 1  # it will be refused


def _taken(item: Item, earlier: str, where: str) -> ArticleError:
    reason = f"has the name of another source (given in {earlier}, again in {where}): rename one of them"
    return ArticleError(item.place, reason)


def _files(paths: Iterable[Path]) -> list[tuple[str, Path, ArticleError | None]]:
    """Source names and files in order; a file reached twice is read once."""
    found: list[tuple[str, Path, ArticleError | None]] = []
    seen: set[Path] = set()
    for given in paths:
        for source, path, refusal in _expand(given):
            resolved = path.resolve()
            if refusal is not None or resolved not in seen:
                found.append((source, path, refusal))
            seen.add(resolved)
    return sorted(found, key=lambda item: (item[0], str(item[1])))


def _expand(path: Path) -> list[tuple[str, Path, ArticleError | None]]:
    if path.is_dir():
        return [_in_folder(file, path) for file in path.rglob("*") if _is_visible_file(file, path)]
    if not path.exists():
        return [(str(path), path, ArticleError(str(path), "does not exist: give a file or folder that does"))]
    return [(path.name, path, None if _is_known(path) else _unknown(path, path.name))]


def _in_folder(file: Path, folder: Path) -> tuple[str, Path, ArticleError | None]:
    source = file.relative_to(folder).as_posix()
    return source, file, None if _is_known(file) else _unknown(file, source, skipped=True)


def _is_known(path: Path) -> bool:
    return path.suffix.lower() in EXTENSIONS


def _unknown(path: Path, source: str, *, skipped: bool = False) -> ArticleError:
    kind = path.suffix or "no extension"
    reason = f"is of an unknown kind ({kind}): give a file of {', '.join(EXTENSIONS)}"
    return ArticleError(source, reason, skipped=skipped)


def _is_visible_file(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") or part == "__pycache__" for part in file.relative_to(folder).parts)
    return not hidden and (file.is_file() or file.is_symlink())


def _read_file(path: Path, source: str, max_text_bytes: int) -> Iterator[Item | ArticleError]:
    if path.suffix.lower() == ".jsonl":
        yield from _read_jsonl(path, source, max_text_bytes)
        return
    try:
        yield _read_single(path, source, max_text_bytes)
    except ArticleError as error:
        yield error


def _read_jsonl(path: Path, source: str, max_text_bytes: int) -> Iterator[Item | ArticleError]:
    empty = True
    try:
        with path.open("rb") as file:
            for found in read_records(file, source, max_text_bytes):
                empty = False
                yield found if isinstance(found, ArticleError) else Item(*found)
    except OSError as error:
        yield ArticleError(source, f"cannot be read: {error.strerror or error}")
        return
    if empty:
        yield ArticleError(source, "is empty: there is no record to read")


def _read_single(path: Path, source: str, max_text_bytes: int) -> Item:
    is_page = path.suffix.lower() != ".txt"
    limit = max_text_bytes * _MARKUP_FACTOR if is_page else max_text_bytes
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
        size = path.stat().st_size
    except OSError as error:
        raise ArticleError(source, f"cannot be read: {error.strerror or error}") from None
    if len(data) > limit:
        raise too_large(source, size, limit)
    return Item(source, decode(data, source, limit), NOTHING_KNOWN, source, is_page)


@dataclass(slots=True)
class Names:
    """Article keys given out so far: each belongs to one article."""

    keys: set[str] = field(default_factory=set)

    def key(self, source: str) -> str:
        """The key of a source; where another has it, one made from the whole name: of `a.html` beside `a.txt`."""
        for candidate in (
            article_key(source),
            f"article/{slugify(source)}",
            f"{article_key(source)}-{_digest(source)}",
        ):
            if candidate not in self.keys:
                self.keys.add(candidate)
                return candidate
        raise AssertionError(f"two sources are named {source!r}")  # find_items has refused the second


def _digest(source: str) -> str:
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:8]
