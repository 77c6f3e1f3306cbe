"""The report of a build: what was read, what was refused and why, what was found. No clock, no machine in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from graph.release.changes import Changes

__all__ = ["BuildReport", "Refusal"]


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """An item that is no part of the release: which one, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `found` counts things by kind, in the order in which they are to be shown.

    `contents` are digests of the articles by source name, `cached` counts items that an earlier build had read,
    `copies` articles that repeat the text of another (R15). `changes` is what is different from the release before.
    `skipped` are files of other kinds that lay in a folder of articles. `conflicts`, `clashes` and `warnings` are
    sentences for people, these about what could not be obeyed or used: a line of the curation that matches nothing, an
    item that refers to nothing. `merges` counts the frames that were judged to be a thing that another had named.
    """

    articles: tuple[str, ...] = ()
    contents: Mapping[str, str] = field(default_factory=dict)
    cached: int = 0
    copies: int = 0
    refused: tuple[Refusal, ...] = ()
    skipped: tuple[Refusal, ...] = ()
    found: Mapping[str, int] = field(default_factory=dict)
    merges: int = 0
    inferred: int = 0
    conflicts: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)

    def to_json(self) -> str:
        """The report as a JSON document, the same bytes for the same report."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"
