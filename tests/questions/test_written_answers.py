"""The competency questions on small articles of our own: cases that the seeds do not have, and what looks like them."""

from __future__ import annotations

import pytest

from graph.build import build
from graph.store import Dataset, OxigraphDataset
from ontology.load import questions
from tests.questions.reading import answers
from tests.questions.written import ARTICLES

MEETING = "2024-03-05 aroon-sombat keo-bounmy"
OTHER_PLAN = "2024-04-02 ana-rojas keo-bounmy"
CALL = "2024-10-01 ana-rojas aroon-sombat"
IN_HANOI, IN_HANOI_TOO = "2024-09-10 keo-bounmy to-lam", "2024-09-12 aroon-sombat to-lam"
IN_BEIJING, IN_BEIJING_LATER = "2024-09-20 keo-bounmy xi-jinping", "2024-12-20 aroon-sombat xi-jinping"
IN_LIMA, IN_LIMA_LATER = "2024-11-01 ana-rojas keo-bounmy", "2024-12-01 ana-rojas keo-bounmy"
SENTENCE = "They will mark the 50th anniversary of diplomatic relations (1950-2025) together."

#: The question, columns of it, and all of its rows.
ANSWERS: list[tuple[int, tuple[str, ...], list[tuple[str, ...]]]] = [
    (
        8,
        ("meeting", "host", "guest"),
        [
            (IN_HANOI, "person/to-lam", "person/keo-bounmy"),
            (IN_HANOI_TOO, "person/to-lam", "person/aroon-sombat"),
            (IN_BEIJING, "person/xi-jinping", "person/keo-bounmy"),
            (IN_LIMA, "person/ana-rojas", "person/keo-bounmy"),
            (IN_LIMA_LATER, "person/ana-rojas", "person/keo-bounmy"),
            (IN_BEIJING_LATER, "person/xi-jinping", "person/aroon-sombat"),
        ],
    ),
    (9, ("meeting",), [(CALL,)]),
    (11, ("meeting", "article"), [(OTHER_PLAN, "article/announced-too")]),
    (
        12,
        ("planned", "announcedIn", "held", "date", "reportedIn"),
        [
            (MEETING, "article/announced", MEETING, "2024-03-05", "article/reported"),
            (MEETING, "article/announced", MEETING, "2024-03-05", "article/reported-too"),
        ],
    ),
    (
        13,
        ("meeting", "kindName", "status", "text"),
        [
            (MEETING, "memorandum of understanding", "Signed", "memorandum of understanding on road building"),
            (MEETING, "pledge", "Agreed", "to build a bridge"),
            (IN_LIMA_LATER, "pledge", "Agreed", "to carry out the cooperation plan for the 2024-2026 period"),
        ],
    ),
    (18, ("meeting", "property", "article", "value"), [(MEETING, "rdf:type", "article/reported-too", "CourtesyCall")]),
    (
        23,
        ("person", "vietnamese", "dayWithVietnamese", "chinese", "dayWithChinese"),
        [("person/keo-bounmy", "person/to-lam", "2024-09-10", "person/xi-jinping", "2024-09-20")],
    ),
    (
        24,
        ("check", "property", "value", "article", "quote"),
        [("I14", "fromYear", "1950", "article/counted", SENTENCE), ("I14", "nth", "50", "article/counted", SENTENCE)],
    ),
]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("written")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return OxigraphDataset(build([folder], folder / "data").release.store_path, read_only=True)


def rows(dataset: Dataset, number: int, columns: tuple[str, ...]) -> set[tuple[str, ...]]:
    query = next(question.text for question in questions() if question.number == number)
    return set(answers(dataset, query, columns))


@pytest.mark.parametrize(("number", "columns", "wanted"), ANSWERS, ids=[str(number) for number, _, _ in ANSWERS])
def test_question_is_answered_from_written_articles(
    dataset: Dataset, number: int, columns: tuple[str, ...], wanted: list[tuple[str, ...]]
) -> None:
    assert rows(dataset, number, columns) == set(wanted)


def test_copy_of_a_text_is_no_second_outlet(dataset: Dataset) -> None:
    single = rows(dataset, 19, ("fact", "articles"))
    assert (CALL, "2") in single  # one text, on two sites
    assert (IN_HANOI, "1") in single
    outlets = {
        outlet.rpartition("/")[2] for fact, outlet in rows(dataset, 19, ("fact", "onlyOutlet")) if fact == MEETING
    }
    assert outlets == {"announced"}  # of the plan; two outlets report that it was held


FORMATS = {
    "channel": {(IN_HANOI, "StateChannel"), (MEETING, "StateChannel")},  # To Lam was president, too
    "meetingFormat": {(IN_HANOI, "Bilateral"), (MEETING, "Bilateral")},
}


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_channel_and_format_follow_for_written_articles(dataset: Dataset, name: str) -> None:
    query = (
        "PREFIX cq: <https://w3id.org/communique/ontology#> "
        f"SELECT ?meeting ?value {{ ?meeting a cq:Meeting ; cq:eventStatus cq:Held ; cq:{name} ?value }}"
    )
    assert FORMATS[name] <= set(answers(dataset, query, ("meeting", "value")))
