"""What a release no longer has, and has anew: two sorted dumps of the default graph read side by side.

Both are sorted by subject, so memory holds the statements of one thing at a time, and what is gone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from rdflib import RDFS

from graph.release.lines import literal_value, split_line
from graph.release.switch import Release

__all__ = ["Changes", "Gone", "compare"]

DUMP = "communique.nt"
_LABEL = f"<{RDFS.label}>".encode()
# Made for another thing and gone with it: counted, not named.
_PARTS = frozenset({"article", "capacity", "conflict", "delegation", "evidence", "judgement", "role"})


@dataclass(frozen=True, slots=True)
class Gone:
    """A thing that the release before had: its key and label, and how many statements there were about it."""

    key: str
    label: str
    statements: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from `previous`, the id of the release that was served before (None: there was none).

    `arrived`, `changed` and `left` are source names of articles. `gone` are the things that are no longer there, sorted
    by key, `parts_gone` counts of what went with them, by kind (evidence, capacities …). `statements_gone` and
    `statements_new` count statements of the default graph.
    """

    previous: str | None = None
    arrived: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    gone: tuple[Gone, ...] = ()
    parts_gone: Mapping[str, int] = field(default_factory=dict)
    statements_gone: int = 0
    statements_new: int = 0


def compare(previous: Release | None, dumps: Path, base: str, contents: Mapping[str, str]) -> Changes:
    """Compare the dumps in a folder with the release before; `contents` are digests of articles by source name.

    Under another base nothing has the name it had: then only articles are compared.
    """
    if previous is None:
        return Changes()
    before = _contents(previous)
    arrived, left = contents.keys() - before.keys(), before.keys() - contents.keys()
    changed = {name for name in contents.keys() & before.keys() if before[name] not in ("", contents[name])}
    articles = Changes(previous.id, tuple(sorted(arrived)), tuple(sorted(changed)), tuple(sorted(left)))
    old = previous.dumps_path / DUMP
    if previous.manifest["base"] != base or not old.is_file():
        return articles
    return _with_things(articles, old, dumps / DUMP, f"<{base}id/".encode())


def _contents(release: Release) -> dict[str, str]:
    """Digests by source name; an empty one where the report does not tell."""
    try:
        told: dict[str, str] = json.loads(release.report_path.read_text(encoding="utf-8")).get("contents", {})
    except (OSError, ValueError):
        told = {}
    return dict.fromkeys(release.manifest["sources"], "") | told


def _with_things(articles: Changes, old: Path, new: Path, things: bytes) -> Changes:
    gone: list[Gone] = []
    parts: Counter[str] = Counter()
    lost = gained = 0
    for subject, before, after in _side_by_side(old, new):
        if before == after:
            continue
        lost += len(set(before) - set(after))
        gained += len(set(after) - set(before))
        if not after and subject.startswith(things):
            key = subject[len(things) : -1].decode()
            kind = key.partition("/")[0]
            if kind in _PARTS:
                parts[kind] += 1
            else:
                gone.append(Gone(key, _label(before) or key, len(before)))
    return Changes(
        articles.previous, articles.arrived, articles.changed, articles.left,
        tuple(gone), dict(sorted(parts.items())), lost, gained,
    )  # fmt: skip


def _side_by_side(old: Path, new: Path) -> Iterator[tuple[bytes, list[bytes], list[bytes]]]:
    """Each subject of either file with its lines in both."""
    with old.open("rb") as left, new.open("rb") as right:
        lefts, rights = groupby(left, _subject), groupby(right, _subject)
        before, after = next(lefts, None), next(rights, None)
        while before is not None or after is not None:
            # Lines are sorted with the space behind the subject: so must subjects be.
            if after is None or (before is not None and before[0] + b" " < after[0] + b" "):
                assert before is not None
                yield before[0], list(before[1]), []
                before = next(lefts, None)
            elif before is None or after[0] + b" " < before[0] + b" ":
                yield after[0], [], list(after[1])
                after = next(rights, None)
            else:
                yield before[0], list(before[1]), list(after[1])
                before, after = next(lefts, None), next(rights, None)


def _subject(line: bytes) -> bytes:
    return line[: line.index(b" ")]


def _label(lines: list[bytes]) -> str | None:
    labels = (obj for _, predicate, obj, _ in map(split_line, lines) if predicate == _LABEL)
    return min(filter(None, map(literal_value, labels)), default=None)
