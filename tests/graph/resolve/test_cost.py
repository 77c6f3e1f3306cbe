"""The cost of judging events grows with the articles, not with their square: comparisons are counted, not seconds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from graph.model import DateValue
from graph.resolve import resolve
from graph.resolve.blocking import EventMention
from graph.resolve.matching import LinkTest
from ontology.curation import EMPTY
from ontology.registry import load_authority
from tests.graph.resolve.building import Report, on

START = date(2012, 1, 1)


def _article(index: int, others: tuple[str, ...], when: DateValue | None, day: date | None, kind: str) -> Report:
    report = Report(f"r{index:05}", day.isoformat() if day else None)
    people = [report.person(name) for name in ("Ana Quispe", *others)]
    if kind.endswith("Visit"):
        report.event(kind, people[0], when=when, country="HU")
    else:
        report.event(kind, *people, when=when)
    return report


def _day(index: int) -> date:
    return START + timedelta(days=index % 400)


CASES: dict[str, Callable[[int], Report]] = {
    "one pair, one day": lambda i: _article(i, ("Bela Nagy",), on("2012-03-01"), date(2012, 3, 2), "Talks"),
    "one pair, many days": lambda i: _article(i, ("Bela Nagy",), on(_day(i).isoformat()), _day(i), "Talks"),
    "one day, many counterparts": lambda i: _article(i, (f"Carl N{i}",), on("2012-03-01"), date(2012, 3, 2), "Talks"),
    "one pair with one more each": lambda i: _article(
        i, ("Bela Nagy", f"Carl N{i}"), on("2012-03-01"), date(2012, 3, 2), "Talks"
    ),
    "one pair without days": lambda i: _article(i, ("Bela Nagy",), None, _day(i), "Talks"),
    "one pair without any date": lambda i: _article(i, ("Bela Nagy",), None, None, "Talks"),
    "one pair, every other without a date": lambda i: _article(
        i, ("Bela Nagy",), on(_day(i).isoformat()) if i % 2 else None, None, "Talks"
    ),
    "one visitor, one country": lambda i: _article(i, (), on(_day(i).isoformat()), _day(i), "OfficialVisit"),
    "one visitor without days": lambda i: _article(i, (), None, _day(i), "OfficialVisit"),
}


@pytest.mark.parametrize("case", CASES)
def test_comparisons_of_a_busy_principal_grow_with_the_articles(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compare, counted = LinkTest.__call__, 0

    def counting(self: LinkTest, left: EventMention, right: EventMention) -> bool:
        nonlocal counted
        counted += 1
        return compare(self, left, right)

    monkeypatch.setattr(LinkTest, "__call__", counting)
    costs = []
    for size in (150, 300, 600):
        reports, counted = [CASES[case](i) for i in range(size)], 0
        resolve([r.frames for r in reports], [r.article for r in reports], load_authority(), EMPTY)
        costs.append(counted)
    assert costs[2] - costs[1] <= 2.5 * max(costs[1] - costs[0], 150), costs
    assert costs[2] <= 150 * 600, costs
