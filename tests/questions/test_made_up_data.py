"""Questions that the seeds leave without rows, on small made-up datasets; each holds cases that must not answer."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.checks import contradiction_lines, find_contradictions
from graph.store import OxigraphDataset
from ontology.iris import Base
from ontology.load import checks, questions
from tests.questions.reading import answers

DATA = Path(__file__).parent / "data"


def ask(number: int, data: str, *columns: str) -> list[tuple[str, ...]]:
    """The rows of a question on one of the datasets, with the contradictions that the checks find in it."""
    dataset = OxigraphDataset()
    dataset.extend(ox.parse(path=str(DATA / data), format=ox.RdfFormat.TRIG))
    dataset.load(b"".join(contradiction_lines(find_contradictions(dataset, checks(), Base()), Base())))
    query = next(question.text for question in questions() if question.number == number)
    return list(answers(dataset, query, columns))


def test_plan_that_was_carried_out_is_named_with_both_articles() -> None:
    got = ask(12, "plans.trig", "planned", "announcedIn", "held", "date", "reportedIn")
    plan, held = "undated anna-ek bo-lund", "2031-05-02 anna-ek bo-lund"
    assert got == [(plan, "article/announcement", held, "2031-05-02", "article/report")]


def test_plan_without_a_report_is_the_other_one() -> None:
    assert ask(11, "plans.trig", "meeting", "article") == [("undated anna-ek", "article/announcement")]


def test_both_party_leaders_were_met_within_thirty_days() -> None:
    got = ask(23, "leaders.trig", "person", "vietnamese", "dayWithVietnamese", "chinese", "dayWithChinese")
    assert got == [("person/anna-ek", "person/leader-one", "2031-01-31", "person/leader-two", "2031-03-02")]


def test_contradictions_are_found_and_nothing_else() -> None:
    assert ask(24, "contradictions.trig", "check", "subject", "property", "value") == [
        ("", "undated", "place", "place/one"),
        ("", "undated", "place", "place/two"),
        ("I1", "tenure/anna-ek", "holder", "person/anna-ek"),
        ("I1", "tenure/bo-lund", "holder", "person/bo-lund"),
        ("I2", "article/early", "published", "2031-03-01"),
        ("I2", "undated", "date", "2031-03-02"),
        ("I2", "2031-02-04", "date", "2031-02-04"),
        ("I2", "visit ", "latestDate", "2031-02-03"),
        ("I3", "tenure/backwards", "endLatest", "2031-04-01"),
        ("I3", "tenure/backwards", "startEarliest", "2031-04-02"),
        ("I8", "tenure/disputed", "reportedStatus", "Former"),
        ("I8", "tenure/disputed", "reportedStatus", "Incumbent"),
    ]


def test_agreements_that_run_for_a_period_are_in_force_within_it() -> None:
    assert ask(15, "periods.trig", "text", "from", "to", "inForce") == [
        ("plan for 2022", "2022-01-01", "2022-12-31", "false"),
        ("plan for 2023", "2023-01-01", "2023-12-31", "true"),
        ("programme for the second half of 2023", "2023-07-01", "2023-12-31", "false"),
    ]
