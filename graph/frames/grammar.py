"""Which grammar a reading was made by: a digest of everything that reading and extraction consist of.

The sources and data files of the two rooms, of the model and of the ontology's vocabulary, gazetteer and authority, and
the versions of the libraries and of Python that have a say. A file that changes nothing costs one reading too many; a
file that is forgotten would give stale readings, so whole folders are taken.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

__all__ = ["content_digest", "grammar_files", "grammar_version", "reading_key"]

_ROOT = Path(__file__).parents[2]
_PARTS = (
    "graph/articles",
    "graph/extract",
    "graph/frames",
    "graph/model",
    "graph/calendar.py",
    "graph/fingerprint.py",
    "graph/values.py",
    "ontology",
)
# What is asked of a graph, concluded in it or decided about it, none of which an article is read by.
_APART = frozenset({"curation", "questions", "rules", "shapes.ttl"})
_LIBRARIES = ("msgspec", "py3langid", "trafilatura")
_GENERATED = frozenset({".pyc", ".md"})


@cache
def grammar_version() -> str:
    """The digest, taken once a process; some ten milliseconds."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (sys.version, unicodedata.unidata_version, *(f"{name} {version(name)}" for name in _LIBRARIES)):
        digest.update(f"{part}\0".encode())
    for path in grammar_files():
        content = path.read_bytes()
        digest.update(f"{path.relative_to(_ROOT).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def grammar_files() -> list[Path]:
    """The files that the digest is of, sorted."""
    return sorted(path for part in _PARTS for path in _files(_ROOT / part))


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for file in path.rglob("*"):
        inside = file.relative_to(path).parts
        if inside[0] not in _APART and file.suffix not in _GENERATED and file.is_file():
            yield file


def content_digest(parts: Iterable[str | None]) -> bytes:
    """The digest of everything that is given of an item but its name."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = b"" if part is None else part.encode("utf-8", "surrogatepass")
        digest.update(b"-" if part is None else b"%d:" % len(content))
        digest.update(content)
    return digest.digest()


def reading_key(grammar: str, content: bytes) -> bytes:
    """The name of a reading: what was read, by which grammar."""
    return hashlib.blake2b(grammar.encode() + content, digest_size=16).digest()
