"""Lengths of time that articles tell: of visits, since an office, of anniversaries, each with what looks like it."""

from __future__ import annotations

import pytest

from graph.extract.patterns.durations import LEFT_PATTERNS, DurationPattern

from .conftest import Reader

VISITS = [
    ("Prime Minister of Laos Keo Bounmy arrived in Bangkok on Monday on a two-day official visit to Thailand.", [2]),
    ("Prime Minister of Laos Keo Bounmy is on a three-day working visit to Thailand.", [3]),
    ("Prime Minister of Laos Keo Bounmy began a week-long visit to Thailand on Monday.", [None]),
    ("Prime Minister of Laos Keo Bounmy visited Thailand on Monday for a two-day summit.", [None]),
    ("Prime Minister of Laos Keo Bounmy arrived in Bangkok on Monday on an official visit to Thailand.", [None]),
]


@pytest.mark.parametrize(("text", "days"), VISITS, ids=[str(n) for n, _ in enumerate(VISITS)])
def test_visit_lasts_the_days_that_its_noun_has(reader: Reader, text: str, days: list[int | None]) -> None:
    assert [e.days for e in reader.told(text).frames.events if e.kind == "Visit"] == days


LEFT = [
    ("Former Prime Minister of Laos Keo Bounmy, out of office as leader for five months now, met farmers.", "P5M"),
    ("Out of power for two years, former Prime Minister of Laos Keo Bounmy met farmers on Monday.", "P2Y"),
    ("Former Prime Minister of Laos Keo Bounmy, who stepped down three weeks ago, met farmers.", "P21D"),
    ("Former Prime Minister of Laos Keo Bounmy, who retired a year ago, met farmers.", "P1Y"),
    ("Former Prime Minister of Laos Keo Bounmy was in office for five months.", None),
    ("Former Prime Minister of Laos Keo Bounmy met farmers two weeks ago.", None),
    ("Prime Minister of Laos Keo Bounmy said his rival had been out of office for five months.", None),
    ("Former Prime Minister of Laos Keo Bounmy, out of office for five months, met former Prime Minister of Thailand "
     "Aroon Sombat.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ago"), LEFT, ids=[str(n) for n, _ in enumerate(LEFT)])
def test_former_holder_left_so_long_ago(reader: Reader, text: str, ago: str | None) -> None:
    assert {t.left_ago for t in reader.told(text).frames.tenures} == {ago}


@pytest.mark.parametrize("pattern", LEFT_PATTERNS, ids=lambda p: p.id)
def test_pattern_of_leaving_reads_its_examples(pattern: DurationPattern) -> None:
    assert all(pattern.regex.search(text) and pattern.cue in text for text in pattern.finds)
    assert not any(pattern.regex.search(text) for text in pattern.avoids)


ANNIVERSARIES = [
    ("They will mark the 50th anniversary of diplomatic relations (1950-2025).", [(50, 1950, 2025)]),
    ("They hailed the 55th founding anniversary of ties (24 June 1967 – 24 June 2022).", [(55, 1967, 2022)]),
    ("They hailed the 55th anniversary of ties (June 24, 1967 - June 24, 2022).", [(55, 1967, 2022)]),
    ("They hailed the 55th anniversary of ties (24/6/1967-24/6/2022).", [(55, 1967, 2022)]),
    ("The 60th anniversary of ties, which were established in 1962, was marked.", [(60, 1962, None)]),
    ("It was the 10th anniversary of the treaty signed in Hanoi on May 3, 2014.", [(10, 2014, None)]),
    ("They will mark the 50th anniversary of diplomatic relations.", []),
    ("They marked the 50th anniversary. The road of 1990 (1985-1990) was shown.", []),
    ("The 13th Congress adopted the plan (2021-2025).", []),
]


@pytest.mark.parametrize(("text", "found"), ANNIVERSARIES, ids=[str(n) for n, _ in enumerate(ANNIVERSARIES)])
def test_anniversary_has_number_and_years(reader: Reader, text: str, found: list[tuple[int, int, int | None]]) -> None:
    assert [(a.nth, a.since, a.until) for a in reader.told(text).frames.anniversaries] == found
