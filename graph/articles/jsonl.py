"""Records: one JSON object a line with `text`, optionally `title`, `url`, `published`, `publisher`, `id` (contract 3).

A bad line is refused by its number and costs nothing but itself. Lines are read one at a time, so that a file may be
larger than memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import BinaryIO, Final

from graph.articles.decode import decode, too_large
from graph.articles.metadata import Record
from graph.articles.stamps import find_page_date
from graph.model import ArticleError

__all__ = ["JsonRecord", "read_records"]

_KEYS: Final = ("title", "url", "published", "publisher")
_CHUNK: Final = 1 << 16
JsonRecord = tuple[str, str, Record, str]  # source name, text, metadata, place


def read_records(file: BinaryIO, source: str, max_bytes: int) -> Iterator[JsonRecord | ArticleError]:
    """Each line's record in order, or why it cannot be read; blank lines are passed over.

    A record is named by its `id`, else by file and line number. Its place, by which it is refused, is `FILE:LINE`,
    with the id behind where it has one.
    """
    number = 0
    while line := file.readline(max_bytes + 1):
        number += 1
        place = f"{source}:{number}"
        if len(line) > max_bytes:
            _skip_line(file, line)
            yield too_large(place, len(line), max_bytes)
        elif line.strip():
            try:
                yield _record(line, source, number, max_bytes)
            except ArticleError as error:
                yield error


def _skip_line(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(_CHUNK)


def _record(line: bytes, source: str, number: int, max_bytes: int) -> JsonRecord:
    place = f"{source}:{number}"
    words = decode(line, place, max_bytes).removeprefix("\ufeff")
    try:
        item = json.loads(words)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ArticleError(place, f"line {number} is not JSON ({error}): give one object a line") from None
    if not isinstance(item, dict):
        raise ArticleError(place, f"line {number} is not a JSON object: give an object with the key 'text'")
    name = _string(item, "id", place)
    if name is not None:
        place = f"{place} ({name})"
    text = item.get("text")
    if not isinstance(text, str):
        raise ArticleError(place, f"line {number} has no string under 'text': give the article's text there")
    given = {key: _string(item, key, place) for key in _KEYS}
    record = Record(given["title"], given["url"], _published(given["published"], place), given["publisher"])
    return name or f"{source}#{number}", text, record, place


def _string(item: dict[str, object], key: str, place: str) -> str | None:
    value = item.get(key)
    if value is None:
        return None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ArticleError(place, f"has {value!r} under {key!r}: give a string or leave it out")
    return value.strip() or None


def _published(printed: str | None, place: str) -> date | None:
    """The day of publication: ISO 8601 with or without a time, or a date as pages print it."""
    if printed is None:
        return None
    try:
        return datetime.fromisoformat(printed).date()
    except ValueError:
        found = find_page_date(printed)
    if found is None:
        raise ArticleError(place, f"has {printed!r} under 'published': give a date as YYYY-MM-DD")
    return found[0]
