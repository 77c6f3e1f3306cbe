"""Files and folders of articles, one after the other, each read or refused by name.

The only module of `graph.articles` that touches the file system. Nothing here is fatal: what cannot be read is
yielded as an ArticleError, in its place. Memory does not grow with the number of articles but for their names.
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
from graph.articles.text import read_text
from graph.model import Article, ArticleError
from ontology.iris import slugify

__all__ = ["EXTENSIONS", "read_sources"]

EXTENSIONS: Final = (".txt", ".html", ".htm", ".jsonl")
# A page is mostly markup; its text is held to the limit of a text.
_MARKUP_FACTOR: Final = 5

_Item = tuple[str, str, Record, str]  # source name, text, metadata, place by which it is refused


def read_sources(paths: Sequence[Path], *, max_text_bytes: int = MAX_TEXT_BYTES) -> Iterator[Article | ArticleError]:
    """Every article of the files and folders `paths`, sorted by source name, or why it cannot be read.

    A folder gives its files at any depth, hidden ones apart, each named by its path in the folder; those of unknown
    kinds are skipped by name (`ArticleError.skipped`). A file named itself must be of a known kind. Lazy: one file is
    open at a time.
    """
    names = _Names()
    for source, path, refusal in _files(paths):
        if refusal is not None:
            yield refusal
            continue
        for item in _read_file(path, source, max_text_bytes):
            yield item if isinstance(item, ArticleError) else names.admit(item, path)


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


def _read_file(path: Path, source: str, max_text_bytes: int) -> Iterator[_Item | ArticleError]:
    if path.suffix.lower() == ".jsonl":
        yield from _read_jsonl(path, source, max_text_bytes)
        return
    try:
        yield _read_single(path, source, max_text_bytes)
    except ArticleError as error:
        yield error


def _read_jsonl(path: Path, source: str, max_text_bytes: int) -> Iterator[_Item | ArticleError]:
    empty = True
    try:
        with path.open("rb") as file:
            for item in read_records(file, source, max_text_bytes):
                empty = False
                yield item
    except OSError as error:
        yield ArticleError(source, f"cannot be read: {error.strerror or error}")
        return
    if empty:
        yield ArticleError(source, "is empty: there is no record to read")


def _read_single(path: Path, source: str, max_text_bytes: int) -> _Item:
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
    text = decode(data, source, limit)
    if not is_page or not text.strip():
        return source, text, NOTHING_KNOWN, source
    from graph.articles.html import read_page  # noqa: PLC0415 - its library takes a fifth of a second, for pages only

    main, record = read_page(text, source)
    return source, main, record, source


@dataclass(slots=True)
class _Names:
    """Source names and article keys given out so far: each belongs to one article."""

    sources: dict[str, str] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)

    def admit(self, item: _Item, path: Path) -> Article | ArticleError:
        """Read one item, unless its text is refused or its name is taken."""
        source, text, record, place = item
        try:
            self._claim(source, place, str(path) if place == source else place)
            check_text(text, place)
        except ArticleError as error:
            return error
        article = read_text(text, source, record)
        key = self._unique_key(article.key, source)
        return article if key == article.key else replace(article, key=key)

    def _claim(self, source: str, place: str, where: str) -> None:
        earlier = self.sources.get(source)
        if earlier is not None:
            raise ArticleError(
                place, f"has the name of another source (given in {earlier}, again in {where}): rename one of them"
            )
        self.sources[source] = where

    def _unique_key(self, key: str, source: str) -> str:
        """`key`, or where another source has it, one made from the whole name: `a.html` beside `a.txt`."""
        for candidate in (key, f"article/{slugify(source)}", f"{key}-{_digest(source)}"):
            if candidate not in self.keys:
                self.keys.add(candidate)
                return candidate
        raise AssertionError(f"two sources are named {source!r}")  # _claim has refused the second


def _digest(source: str) -> str:
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:8]
