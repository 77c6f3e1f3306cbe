from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from benchmarks.agreement import Tally, agreement, compare, insistent, quote, read_second, table
from graph.evaluate.gold import GoldError, GoldRecord, read_gold

Record: TypeAlias = "dict[str, Any]"

SECOND = Path(__file__).parents[1] / "gold" / "articles" / "gold" / "second"
TEXT = "Berg met Keo on Tuesday. The two sides agreed to open the railway to goods.\nKeo leaves for home."
RECORD: Record = {
    "source": "a.txt",
    "persons": [{"name": "Ada Berg"}, {"name": "Bo Keo"}, {"name": "Cy Lund", "optional": True}],
    "organizations": [
        {"name": "Freedonia", "kind": "state"},
        {"name": "Laos", "kind": "state"},
        {"name": "Labour Party of Freedonia", "kind": "party"},
        {"name": "Ministry of Transport of Laos", "kind": "organ"},
        {"name": "Rail Council", "kind": "other"},
    ],
    "tenures": [
        {"person": "Ada Berg", "office": "Minister of Transport", "body": "Freedonia", "status": "current"},
        {"person": "Ada Berg", "office": "Chairwoman", "body": "Labour Party of Freedonia", "status": "former"},
        {"person": "Bo Keo", "office": "Minister", "body": "Ministry of Transport of Laos", "status": "acting"},
        {"person": "Bo Keo", "office": "Ambassador", "body": "Laos", "status": "nominee"},
        {"person": "Cy Lund", "office": "President", "body": "Freedonia", "status": "honorary", "optional": True},
    ],
    "meetings": [
        {
            "kind": "talks",
            "participants": ["Ada Berg", "Bo Keo"],
            "date": "2021-03-02",
            "place": "Vientiane",
            "country": "Laos",
            "status": "held",
        },
        {
            "kind": "visit",
            "participants": ["Ada Berg"],
            "date": None,
            "place": None,
            "country": "Laos",
            "status": "planned",
            "status_accept": ["held"],
        },
        {
            "kind": "conference",
            "participants": ["Ada Berg", "Rail Council"],
            "date": None,
            "place": "Geneva",
            "country": "Switzerland",
            "status": "held",
            "optional": True,
        },
    ],
    "agreements": [
        {"parties": ["Freedonia", "Laos"], "kind": "pledge", "keywords": ["open the railway", "goods"]},
        {"parties": ["Ada Berg", "Cy Lund"], "kind": "plan", "keywords": ["home"], "optional": True},
    ],
}
UNITS = {
    *("persons", "organizations", "tenures, strict", "meetings, detection", "meetings, strict", "agreements"),
    *(f"slot {name}" for name in ("participants", "kind", "date", "place", "country")),
}


def changed(field: str, number: int, **values: object) -> Record:
    """The record with other values in one item."""
    record = deepcopy(RECORD)
    record[field][number] |= values
    return record


def without(field: str, number: int) -> Record:
    record = deepcopy(RECORD)
    del record[field][number]
    return record


def as_gold(record: Record, folder: Path) -> GoldRecord:
    (folder / "a.json").write_text(json.dumps(record), encoding="utf-8")
    (gold,) = read_gold(folder)
    return gold


def wrong(tallies: dict[str, Tally]) -> dict[str, tuple[int, int]]:
    """The units in which the two do not fully agree: how many items are missed and invented."""
    return {unit: (missed, invented) for unit, (_, missed, invented) in tallies.items() if missed or invented}


def test_record_agrees_with_itself_on_every_unit(tmp_path: Path) -> None:
    tallies = compare(as_gold(RECORD, tmp_path), RECORD, TEXT)
    assert set(tallies) == UNITS
    assert wrong(tallies) == {}
    assert {unit: right for unit, (right, *_) in tallies.items()} == {
        "persons": 2,
        "organizations": 5,
        "tenures, strict": 4,
        "meetings, detection": 2,
        "meetings, strict": 2,
        "slot participants": 3,
        "slot kind": 2,
        "slot date": 1,
        "slot place": 1,
        "slot country": 2,
        "agreements": 1,
    }


@pytest.mark.parametrize("record", read_second(SECOND), ids=lambda record: record["source"])
def test_second_record_agrees_with_itself(record: Record) -> None:
    (gold,) = (gold for gold in read_gold(SECOND) if gold.source == record["source"])
    assert wrong(compare(gold, record)) == {}


STRICT = "meetings, strict"
APART = {"meetings, detection": (1, 1), STRICT: (1, 1)}


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (changed("meetings", 0, date="2021-03-03"), {STRICT: (1, 1), "slot date": (1, 1)}),
        (changed("meetings", 0, date=None), {STRICT: (1, 1), "slot date": (1, 0)}),
        (changed("meetings", 0, date="2021-03-03", date_accept=["2021-03-02"]), {STRICT: (1, 1), "slot date": (1, 1)}),
        (changed("meetings", 0, country="Freedonia"), {STRICT: (1, 1), "slot country": (1, 1)}),
        (changed("meetings", 0, kind="reception"), {"slot kind": (1, 1)}),
        (changed("meetings", 0, place="Pakse"), {"slot place": (1, 1)}),
        (changed("meetings", 0, participants=["Ada Berg"]), {STRICT: (1, 1), "slot participants": (1, 0)}),
        (changed("meetings", 0, status="planned"), APART),
        (changed("meetings", 1, status="held"), {}),  # the first record accepts it
        (without("meetings", 0), {"meetings, detection": (1, 0), STRICT: (1, 0)}),
        (changed("tenures", 0, office="Transport Minister"), {}),
        (changed("tenures", 0, status="former"), {"tenures, strict": (1, 1)}),
        (changed("tenures", 2, body="Laos"), {}),  # the ministry is an organ of it
        (changed("tenures", 0, body="Labour Party of Freedonia"), {"tenures, strict": (1, 1)}),  # and a party is none
        (changed("persons", 0, name="Ada Bergh", optional=True), {"persons": (1, 0)}),
        (without("agreements", 0), {"agreements": (1, 0)}),
        (changed("agreements", 0, keywords=["railway", "sides"]), {}),  # by the sentence around them
        (changed("agreements", 0, keywords=["home"]), {"agreements": (1, 1)}),
        (changed("agreements", 0, parties=["Bo Keo", "Freedonia"]), {}),  # he stands for Laos
        (changed("agreements", 0, parties=["Freedonia", "Rail Council"]), {"agreements": (1, 1)}),
    ],
)
def test_difference_shows_in_its_own_units_only(
    tmp_path: Path, second: Record, expected: dict[str, tuple[int, int]]
) -> None:
    found = wrong(compare(as_gold(RECORD, tmp_path), second, TEXT))
    if second["persons"] != RECORD["persons"]:
        found = {unit: found[unit] for unit in found if unit == "persons"}  # who is not named stands nowhere else
    assert found == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (RECORD, changed("tenures", 0, optional=True)),  # found, though the second does not insist
        (RECORD, changed("meetings", 0, optional=True)),
        (without("tenures", 0), changed("tenures", 0, optional=True)),  # not invented
        (without("meetings", 0), changed("meetings", 0, optional=True)),
        (changed("meetings", 0, optional=True), without("meetings", 0)),
        (changed("meetings", 0, optional=True), RECORD),
    ],
)
def test_optional_on_either_side_is_no_disagreement(tmp_path: Path, first: Record, second: Record) -> None:
    assert wrong(compare(as_gold(first, tmp_path), second, TEXT)) == {}


def test_optional_meeting_takes_no_pair_from_a_required_one(tmp_path: Path) -> None:
    second = deepcopy(RECORD)
    second["meetings"].insert(0, RECORD["meetings"][0] | {"optional": True})
    assert wrong(compare(as_gold(RECORD, tmp_path), second, TEXT)) == {}


@pytest.mark.parametrize(
    ("keywords", "sentence"),
    [
        (["railway", "goods"], "The two sides agreed to open the railway to goods."),
        (["Keo"], "Berg met Keo on Tuesday."),
        (["Keo", "home"], "Keo leaves for home."),
        (["ship"], ""),
    ],
)
def test_quote_is_the_sentence_with_most_keywords(keywords: list[str], sentence: str) -> None:
    assert quote(TEXT, keywords) == sentence


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The second record and the first one, whose date is another."""
    second, first = tmp_path / "gold" / "second", tmp_path / "gold" / "first"
    for folder, record in ((second, RECORD), (first, changed("meetings", 0, date="2021-03-03"))):
        folder.mkdir(parents=True)
        (folder / "a.json").write_text(json.dumps(record), encoding="utf-8")
    return second, first


def test_agreement_sums_over_the_articles_of_the_second_folder(folders: tuple[Path, Path]) -> None:
    second, first = folders
    (first / "b.json").write_text(json.dumps(RECORD | {"source": "b.txt"}), encoding="utf-8")
    scores = {score.unit: score for score in agreement(second, [first])}
    assert set(scores) == UNITS
    assert (scores[STRICT].right, scores[STRICT].missed, scores[STRICT].invented) == (1, 1, 1)
    assert "| meetings, strict | 50.0 | 50.0 | 50.0 | -–- | 1 | 1 | 1 |" in table(scores.values())


def test_insisting_leaves_no_room(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (written, first) = (insistent(folder, tmp_path) for folder in folders)
    (gold,) = read_gold(written)
    kinds = (gold.persons, gold.tenures, gold.meetings, gold.agreements)
    assert [[item.optional for item in kind] for kind in kinds] == [[False] * len(kind) for kind in kinds]
    assert gold.meetings[1].statuses == {"planned"}
    scores = {score.unit: score for score in agreement(written, [first])}
    assert (scores["persons"].right, scores[STRICT].right) == (3, 2)


def test_article_without_a_first_record_is_told(folders: tuple[Path, Path]) -> None:
    second, first = folders
    (first / "a.json").write_text(json.dumps(RECORD | {"source": "b.txt"}), encoding="utf-8")
    with pytest.raises(GoldError, match=r"no first record of 'a\.txt'"):
        agreement(second, [first])
