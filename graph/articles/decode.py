"""From the bytes of a source to its text, or to the reason why there is none."""

from __future__ import annotations

import re
from typing import Final

from graph.articles.language import foreign_language
from graph.model import ArticleError

__all__ = ["MAX_TEXT_BYTES", "check_text", "decode", "too_large"]

# A long report has 20 kB. What is larger by two orders of magnitude is a book, a log, or many articles in one file.
MAX_TEXT_BYTES: Final = 2_000_000

# Half a surrogate pair can come from a JSON escape; no UTF-8 can hold it.
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff]")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, source: str, max_bytes: int = MAX_TEXT_BYTES) -> str:
    """The text of UTF-8 `data`, every character kept, byte order mark and carriage returns too.

    Raises ArticleError for data that is empty, too large, binary, or in another encoding.
    """
    if len(data) > max_bytes:
        raise too_large(source, len(data), max_bytes)
    if data.startswith(_UTF16):
        raise ArticleError(source, "is encoded in UTF-16, not UTF-8: save it as UTF-8")
    if b"\x00" in data:
        offset = data.index(b"\x00")
        raise ArticleError(source, f"is binary: a NUL byte at offset {offset}; give text encoded in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}; convert it to UTF-8"
        raise ArticleError(source, reason) from None


def too_large(source: str, size: int, limit: int) -> ArticleError:
    """The refusal of a source of `size` bytes; the size may be only what was read of it."""
    reason = (
        f"is larger than an article may be ({size / 1e6:.1f} MB, limit {limit / 1e6:.1f} MB): split it into articles"
    )
    return ArticleError(source, reason)


def check_text(text: str, source: str) -> None:
    """Raise ArticleError for text that cannot be an article in English: empty, full of control characters, foreign."""
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise ArticleError(source, "is empty: there is no text to read")
    control = _CONTROL.search(text)
    if control is not None:
        code = ord(control[0])
        reason = f"is binary: control character U+{code:04X} at character {control.start()}; give plain text"
        raise ArticleError(source, reason)
    language = foreign_language(text)
    if language is not None:
        raise ArticleError(source, f"is in {language}: only articles in English are read; give a translation")
