"""The benchmark's gold records, held against their articles: what a record names stands in the text it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from graph.evaluate.gold import read_gold, read_pairs
from ontology.iris import fold

Record: TypeAlias = "dict[str, Any]"

HERE = Path(__file__).parent / "articles"
FOLDERS = tuple(sorted(path.name for path in (HERE / "gold").iterdir() if path.is_dir()))
SECOND = "second"  # another annotator's records of some of the articles, which lie in the other folders
FIRST = tuple(folder for folder in FOLDERS if folder != SECOND)
RECORDS = tuple(path for path in sorted((HERE / "gold").glob("*/*.json")) if path.name != "pairs.json")
KINDS = {"talks", "reception", "courtesy-call", "phone-talks", "visit", "conference", "other"}
AGREEMENTS = {"pledge", "agreement", "mou", "treaty", "joint-statement", "plan"}
ORGANIZATIONS = {"party", "state", "organ", "other"}
STATUSES = {"current", "former", "acting", "nominee", "honorary"}

every_record = pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
every_folder = pytest.mark.parametrize("folder", FIRST)


def read(path: Path) -> Record:
    record: Record = json.loads(path.read_text(encoding="utf-8"))
    return record


@cache
def texts(folder: str) -> dict[str, str]:
    """The text of every article of a folder by its source name: the name of its file, or its id in a `.jsonl`."""
    if folder == SECOND:
        return {source: text for first in FIRST for source, text in texts(first).items()}
    files = sorted(path for path in (HERE / folder).iterdir() if path.suffix in {".txt", ".html", ".jsonl"})
    found: dict[str, str] = {}
    for path in files:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            items = map(json.loads, text.splitlines())
            found |= {item["id"]: f"{item.get('title', '')}\n{item['text']}" for item in items}
        else:
            found[path.name] = unescape(text) if path.suffix == ".html" else text
    return found


def text_of(path: Path) -> str:
    """The folded text of the article that a record is about."""
    return plain(texts(path.parent.name)[read(path)["source"]])


def plain(text: str) -> str:
    """Lower-case ASCII words, one space between them and one at either end."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', fold(text).lower()))} "


def accepted(item: Record, field: str) -> Iterator[Any]:
    """The value of a field and whatever else is right."""
    more = item.get(f"{field}_accept", [])
    yield item.get(field)
    yield from more if isinstance(more, list) else [more]


def sides(agreement: Record) -> Iterator[str]:
    """Every party of an agreement, those of other right lists too."""
    yield from agreement["parties"]
    for party in agreement.get("parties_alt", []):
        yield from [party] if isinstance(party, str) else party


def names(record: Record, *fields: str) -> set[str]:
    return {item["name"] for field in fields for item in record[field]}


@every_folder
def test_every_article_has_its_record(folder: str) -> None:
    assert {record.source for record in read_gold(HERE / "gold" / folder)} == set(texts(folder))


@every_folder
def test_pairs_are_of_articles_there(folder: str) -> None:
    sources = {record.source for record in read_gold(HERE / "gold" / folder)}
    assert {source for pair in read_pairs(HERE / "gold" / folder) or () for source in pair} <= sources


def test_second_annotation_is_of_articles_there() -> None:
    assert {record.source for record in read_gold(HERE / "gold" / SECOND)} <= set(texts(SECOND))


def test_no_identifier_is_given_twice() -> None:
    names = [path.stem for path in RECORDS if path.parent.name != SECOND]
    assert sorted(names) == sorted(set(names))


@every_record
def test_record_is_named_after_its_article(path: Path) -> None:
    record = read(path)
    assert record["id"] == path.stem == Path(record["source"]).stem


@every_record
def test_persons_stand_in_the_text(path: Path) -> None:
    text = text_of(path)
    assert [name for name in names(read(path), "persons") if f" {plain(name).split()[-1]} " not in text] == []


@every_record
def test_names_are_given_once(path: Path) -> None:
    record = read(path)
    given = [item["name"] for item in record["persons"] + record["organizations"]]
    assert sorted(given) == sorted(set(given))


@every_record
def test_offices_are_held_by_persons_of_the_record(path: Path) -> None:
    record = read(path)
    assert {tenure["person"] for tenure in record["tenures"]} <= names(record, "persons")


@every_record
def test_participants_and_parties_are_named(path: Path) -> None:
    record = read(path)
    taking_part = {name for meeting in record["meetings"] for name in meeting["participants"]}
    agreeing = {name for agreement in record["agreements"] for name in sides(agreement)}
    assert taking_part | agreeing <= names(record, "persons", "organizations")
    assert all(meeting["participants"] for meeting in record["meetings"])


@every_record
def test_days_are_days_of_the_calendar(path: Path) -> None:
    record = read(path)
    days = [record["published"], *(day for meeting in record["meetings"] for day in accepted(meeting, "date"))]
    assert [day for day in days if day is not None and date.fromisoformat(day).isoformat() != day] == []


@every_record
def test_keywords_stand_in_the_text(path: Path) -> None:
    text = text_of(path)
    agreements = read(path)["agreements"]
    assert [word for item in agreements for word in item["keywords"] if plain(word).strip() not in text] == []
    assert all(item["keywords"] for item in agreements)


@every_record
def test_words_for_kinds_and_statuses_are_the_known_ones(path: Path) -> None:
    record = read(path)
    assert {item["kind"] for item in record["organizations"]} <= ORGANIZATIONS
    assert {status for item in record["tenures"] for status in accepted(item, "status")} <= STATUSES
    assert {kind for item in record["meetings"] for kind in accepted(item, "kind")} <= KINDS
    assert {status for item in record["meetings"] for status in accepted(item, "status")} <= {"held", "planned"}
    assert {kind for item in record["agreements"] for kind in accepted(item, "kind")} <= AGREEMENTS


@every_record
def test_agreements_point_at_meetings_of_the_record(path: Path) -> None:
    record = read(path)
    meetings = range(len(record["meetings"]))
    assert [item for item in record["agreements"] if item.get("meeting") not in (None, *meetings)] == []
