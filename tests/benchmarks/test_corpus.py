"""The generated corpus: the same from the same seed, its gold readable, every name of the gold in the text."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.composer import Composed, Composer, load_templates
from benchmarks.composer.outlets import OUTLETS
from benchmarks.composer.people import ascii_name
from benchmarks.composer.states import load_states
from benchmarks.composer.words import starts_with_vowel, tidy
from benchmarks.composer.writer import write_corpus
from graph.evaluate.gold import read_gold, read_pairs

SEED = 11
MANY = 3000
_LEFT = re.compile(r"[{}\[\]]|a\(n\)|,,| ,|\.\.|  ")
_CITY = re.compile(r" \[[A-Z][\w' -]+\],")  # one agency puts the country in brackets after the city


@cache
def _articles(count: int = MANY) -> tuple[Composed, ...]:
    return tuple(Composer(SEED).articles(count))


def test_composer_is_deterministic() -> None:
    first, second = (list(Composer(3).articles(60)) for _ in range(2))
    assert [a.text for a in first] == [a.text for a in second]
    assert [a.record("x") for a in first] == [a.record("x") for a in second]


def test_composer_seeds_differ() -> None:
    assert [a.text for a in Composer(1).articles(20)] != [a.text for a in Composer(2).articles(20)]


def test_articles_do_not_depend_on_how_many_are_wanted() -> None:
    assert [a.text for a in Composer(5).articles(40)][:15] == [a.text for a in Composer(5).articles(15)]


def test_templates_are_many() -> None:
    assert len(load_templates()) >= 250


def test_templates_are_unlike() -> None:
    texts = [re.sub(r"\W+", " ", template.text).casefold() for template in load_templates()]
    assert len(set(texts)) == len(texts)


def test_templates_name_their_section() -> None:
    assert all(re.match(r"[1-9] ", template.section) for template in load_templates())


def test_every_template_is_used() -> None:
    used = {identifier for article in _articles() for identifier in article.templates}
    assert {template.id for template in load_templates()} - used == set()


def test_every_person_is_named_in_the_text() -> None:
    missing = [
        (article.number, person["name"])
        for article in _articles(1000)
        for person in article.record("x")["persons"]
        if person["name"] not in ascii_name(article.text)
    ]
    assert missing == []


def test_participants_and_holders_are_persons_of_the_record() -> None:
    for article in _articles(1000):
        record = article.record("x")
        persons = {person["name"] for person in record["persons"]}
        assert {tenure["person"] for tenure in record["tenures"]} <= persons
        assert {name for meeting in record["meetings"] for name in meeting["participants"]} <= persons


def test_no_slot_is_left() -> None:
    assert [a.number for a in _articles() if _LEFT.search(_CITY.sub(",", a.text))] == []


def test_no_article_stands_without_furniture() -> None:
    """A prefix, a stamp, a dateline, a sign, a caption, a title or a byline."""
    signs = re.compile(
        r"^ date |^[^\n]{3,180}[^.\n]\n|(?:^|\n)[^\n]{2,60}(?: – | — | -- |: |\. |- |\) )|\)\s*$|VNS\n|\./\.\n"
    )
    bare = [article.number for article in _articles(1000) if not signs.search(article.text)]
    assert bare == []


def test_lengths_are_those_of_the_genre() -> None:
    texts = [article.text for article in _articles(1000)]
    assert 1000 <= sum(map(len, texts)) / len(texts) <= 1900


@pytest.mark.parametrize("jsonl", [False, True], ids=["files", "records"])
def test_corpus_written_is_read_by_the_evaluation(tmp_path: Path, jsonl: bool) -> None:
    summary = write_corpus(Composer(SEED), tmp_path, 40, jsonl=jsonl)
    records = read_gold(tmp_path / "gold" / "articles")
    pairs = read_pairs(tmp_path / "gold" / "articles")
    assert summary.articles == len(records) == 40
    assert pairs is not None
    assert {name for pair in pairs for name in pair} <= {record.source for record in records}
    if jsonl:
        lines = (tmp_path / "articles" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        assert {json.loads(line)["id"] for line in lines} == {record.source for record in records}
    else:
        assert all((tmp_path / "articles" / record.source).is_file() for record in records)


def test_one_seat_has_one_holder_at_a_time() -> None:
    """In one year an office of a state is held by one person, whichever article tells of it."""
    holders: dict[tuple[str, str, str], set[str]] = {}
    for article in _articles():
        year = str(article.teller.scene.day.year)
        for tenure in article.record("x")["tenures"]:
            if tenure["office"] in {"Prime Minister", "President", "King"} and tenure["status"] == "current":
                holders.setdefault((year, tenure["office"], tenure["body"]), set()).add(tenure["person"])
    assert {seat: names for seat, names in holders.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("printed", "tidied"),
    [
        ("he met A, Minister of X,, in B", "He met A, Minister of X, in B"),
        ("he met A, Minister of X,.", "He met A, Minister of X."),
        ("a(n) Indian and a(n) Thai official", "An Indian and a Thai official"),
        ("a(n) MoU", "An MoU"),
        ("a(n) US and a(n) Ukrainian official", "A US and a Ukrainian official"),
    ],
)
def test_tidy(printed: str, tidied: str) -> None:
    assert tidy(printed) == tidied


@pytest.mark.parametrize("word", ["European", "US", "Ugandan", "Uruguayan", "Uzbek", "Lao"])
def test_starts_with_vowel_sound(word: str) -> None:
    assert starts_with_vowel(word) is (word == "Uzbek")


def test_states_and_outlets_are_told_apart() -> None:
    assert len({state.land for state in load_states()}) == len(load_states()) >= 193
    assert len({outlet.name for outlet in OUTLETS}) == len(OUTLETS)
