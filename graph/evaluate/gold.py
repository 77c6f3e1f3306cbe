"""Gold records, one JSON file per article, as evaluation.md defines them.

`null` means that the article does not state it. A field `X_accept` holds more values that are right; an item that is
`optional` is neither a miss when it is not found nor an invention when it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

__all__ = [
    "GoldAgreement",
    "GoldError",
    "GoldMeeting",
    "GoldName",
    "GoldRecord",
    "GoldTenure",
    "Pair",
    "read_gold",
    "read_pairs",
]

PAIRS = "pairs.json"
Pair: TypeAlias = "frozenset[str]"  # the source names of two articles


class GoldError(Exception):
    """A gold folder or record that cannot be used; the message names the file and the field."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """A person or organization named in the article."""

    name: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldTenure:
    """`offices` and `bodies` are the values that are right, `statuses` too."""

    person: str
    offices: tuple[str, ...]
    bodies: tuple[str, ...]
    statuses: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """Each set holds the values that are right; None in it means that nothing is stated."""

    kinds: frozenset[str]
    participants: tuple[str, ...]
    dates: frozenset[str | None]
    places: frozenset[str | None]
    countries: frozenset[str | None]
    statuses: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldAgreement:
    """`sides` holds every list of parties that is right."""

    sides: tuple[tuple[str, ...], ...]
    keywords: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """What one article states; `source` is the article's source name."""

    source: str
    persons: tuple[GoldName, ...]
    organizations: tuple[GoldName, ...]
    tenures: tuple[GoldTenure, ...]
    meetings: tuple[GoldMeeting, ...]
    agreements: tuple[GoldAgreement, ...]


def read_gold(folder: Path) -> tuple[GoldRecord, ...]:
    """Every record of a folder, sorted by source; raises GoldError for an unreadable one and for an empty folder."""
    paths = sorted(path for path in folder.glob("*.json") if path.name != PAIRS)
    if not paths:
        raise GoldError(f"no gold records (*.json) in {folder}")
    records = sorted(map(_read_record, paths), key=lambda record: record.source)
    for one, other in pairwise(records):
        if one.source == other.source:
            raise GoldError(f"two gold records in {folder} have the source {one.source!r}")
    return tuple(records)


def read_pairs(folder: Path) -> frozenset[Pair] | None:
    """The pairs of articles that report one meeting, from `pairs.json`: a list of lists of two source names.

    None where the folder has no such file, and the pairs cannot be scored.
    """
    path = folder / PAIRS
    if not path.exists():
        return None
    pairs = _json(path)
    if not isinstance(pairs, list) or not all(isinstance(pair, list) and len(set(pair)) == 2 for pair in pairs):
        raise GoldError(f"{path}: expected a list of lists of two different source names")
    return frozenset(frozenset(map(str, pair)) for pair in pairs)


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path}: {error}") from error


def _read_record(path: Path) -> GoldRecord:
    record: Any = _json(path)  # its parts are checked as they are taken out
    try:
        return GoldRecord(
            source=record["source"],
            persons=tuple(map(_name, record.get("persons", []))),
            organizations=tuple(map(_name, record.get("organizations", []))),
            tenures=tuple(map(_tenure, record.get("tenures", []))),
            meetings=tuple(map(_meeting, record.get("meetings", []))),
            agreements=tuple(map(_agreement, record.get("agreements", []))),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{path}: not a gold record ({type(error).__name__}: {error})") from error


def _accepted(item: Mapping[str, Any], field: str) -> list[Any]:
    """The value of a field and those of its `_accept` field, which may be one value or a list."""
    more = item.get(f"{field}_accept", [])
    return [item.get(field), *(more if isinstance(more, list) else [more])]


def _name(item: Mapping[str, Any]) -> GoldName:
    return GoldName(item["name"], bool(item.get("optional")))


def _tenure(item: Mapping[str, Any]) -> GoldTenure:
    return GoldTenure(
        person=item["person"],
        offices=tuple(filter(None, [item["office"], *_accepted(item, "office")[1:]])),
        bodies=tuple(filter(None, [item["body"], *_accepted(item, "body")[1:]])),
        statuses=frozenset([item["status"], *_accepted(item, "status")[1:]]),
        optional=bool(item.get("optional")),
    )


def _meeting(item: Mapping[str, Any]) -> GoldMeeting:
    return GoldMeeting(
        kinds=frozenset([item["kind"], *_accepted(item, "kind")[1:]]),
        participants=tuple(item["participants"]),
        dates=frozenset(_accepted(item, "date")),
        places=frozenset(_accepted(item, "place")),
        countries=frozenset(_accepted(item, "country")),
        statuses=frozenset([item["status"], *_accepted(item, "status")[1:]]),
        optional=bool(item.get("optional")),
    )


def _agreement(item: Mapping[str, Any]) -> GoldAgreement:
    """`parties_alt` is one more list of parties, or a list of such lists."""
    more = item.get("parties_alt") or []
    lists = [more] if more and isinstance(more[0], str) else more
    sides = [item["parties"], *lists]
    return GoldAgreement(
        sides=tuple(tuple(side) for side in sides),
        keywords=tuple(item.get("keywords", [])),
        optional=bool(item.get("optional")),
    )
