from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import DateDerivation, DateValue, EventStatus, OrganizationKind, Resolution
from graph.resolve import resolve
from ontology.curation import EMPTY, Curated, Curation
from ontology.registry import load_authority
from tests.graph.resolve.building import Report, between, on, unanchored
from tests.graph.resolve.conftest import Resolve
from tests.graph.resolve.corpus import seed_000, seed_001

DAY = on("2024-05-02")


def meeting(
    name: str,
    kind: str = "Talks",
    who: tuple[str, ...] = ("Ana Quispe", "Bela Nagy"),
    when: DateValue | None = DAY,
    place: str | None = None,
    *,
    status: EventStatus = EventStatus.HELD,
    published: str | None = "2024-05-03",
    derivation: str = "explicit",
) -> Report:
    """An article with one meeting."""
    report = Report(name, published)
    people = [report.person(person, "PE" if person.startswith("Ana") else "HU") for person in who]
    local = report.place(place, None) if place else None
    report.event(kind, *people, when=when, place=local, status=status, derivation=derivation)
    return report


def key(resolution: Resolution, report: Report, event: str = "e1") -> str:
    return resolution.key(f"article/{report.name}", event)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param(meeting("a"), meeting("b"), True, id="same day and people"),
        pytest.param(meeting("a"), meeting("b", "Reception"), True, id="talks and reception told by two articles"),
        pytest.param(meeting("a"), meeting("b", who=("Ana Quispe", "Bela Nagy", "Carl Toth")), True, id="one more"),
        pytest.param(meeting("a", place="Lima"), meeting("b"), True, id="one place unknown"),
        pytest.param(meeting("a", "Meeting"), meeting("b", "PhoneTalks"), True, id="generic and phone"),
        pytest.param(meeting("a"), meeting("b", when=on("2024-05-03", DateDerivation.DATELINE)), True, id="dateline"),
        pytest.param(meeting("a"), meeting("b", when=None), True, id="undated in the same week"),
        pytest.param(
            meeting("a", when=on("2024-05-03", DateDerivation.DATELINE)),
            meeting("b", when=on("2024-05-03", DateDerivation.DATELINE)),
            True,
            id="two datelines of one day",
        ),
        pytest.param(
            meeting("a", when=on("2024-05-03", DateDerivation.DATELINE)),
            meeting("b", when=on("2024-05-02", DateDerivation.DATELINE)),
            False,
            id="two datelines a day apart",
        ),
        pytest.param(
            meeting("a", when=None), meeting("b", when=None, published="2024-05-04"), True, id="undated news of one day"
        ),
        pytest.param(
            meeting("a", place="Lima"), meeting("b", place="Budapest", derivation="dateline"), True, id="filed at home"
        ),
        pytest.param(meeting("a"), meeting("b", when=on("2024-05-03")), False, id="next day"),
        pytest.param(meeting("a"), meeting("b", status=EventStatus.PLANNED), False, id="planned and held"),
        pytest.param(meeting("a"), meeting("b", who=("Ana Quispe", "Carl Toth")), False, id="other counterpart"),
        pytest.param(meeting("a", "Reception"), meeting("b", "PhoneTalks"), False, id="in person and by phone"),
        pytest.param(meeting("a", "PhoneTalks"), meeting("b", "VideoTalks"), False, id="phone and video"),
        pytest.param(meeting("a"), meeting("b", "Visit"), False, id="meeting and visit"),
        pytest.param(meeting("a", place="Lima"), meeting("b", place="Budapest"), False, id="two cities"),
        pytest.param(meeting("a"), meeting("b", when=None, published="2024-07-01"), False, id="undated, weeks later"),
        pytest.param(meeting("a"), meeting("b", when=None, published=None), False, id="undated, no bound at all"),
        pytest.param(
            meeting("a"),
            meeting("b", when=DateValue(None, None, DateDerivation.WEEKDAY_ONLY, weekday=0), published="2024-05-04"),
            False,
            id="on a Monday, but the day was a Thursday",
        ),
        pytest.param(
            meeting("a", when=None), meeting("b", when=None, published="2024-06-20"), False, id="undated news apart"
        ),
        pytest.param(
            meeting("a", when=None, published=None), meeting("b", when=None, published=None), False, id="no dates"
        ),
    ],
)  # fmt: skip
def test_two_reports_are_one_meeting(judge: Resolve, left: Report, right: Report, same: bool) -> None:
    resolution = judge(left, right)
    assert (key(resolution, left) == key(resolution, right)) is same
    assert any(j.rule.startswith("event-") and j.same for j in resolution.judgements) is same


def test_seeds_000_and_001_report_one_meeting(judge: Resolve) -> None:
    one, two = seed_000(), seed_001()
    resolution = judge(one, two)
    assert key(resolution, one, "e2") == key(resolution, two, "e2") == "meeting/2024-01-23-hun-sen-to-lam"
    assert key(resolution, one, "e1") == "meeting/undated-hun-sen-united-russia"
    assert key(resolution, two, "e3") == "meeting/2024-01-23-sar-sokha-to-lam"


def test_offices_of_another_time_speak_against_a_day(judge: Resolve) -> None:
    # 000 calls Hun Sen a former premier: it cannot be about a meeting of 2019
    old = seed_001()
    old.events = [*old.events]
    old.tenures = []
    old.published = "2019-03-06"
    old.events = []
    people = (old.person("To Lam"), old.person("Hun Sen"))
    old.event("CourtesyCall", *people, when=on("2019-03-05"), place=old.place("Phnom Penh", "KH"))
    resolution = judge(seed_000(), old)
    assert key(resolution, seed_000(), "e2") == "meeting/undated-hun-sen-to-lam"


def test_undated_report_that_fits_two_days_joins_neither(judge: Resolve) -> None:
    first, second = meeting("a"), meeting("b", when=on("2024-05-04"))
    undated = meeting("c", when=None, published="2024-05-05")
    resolution = judge(first, second, undated)
    assert len({key(resolution, r) for r in (first, second, undated)}) == 3
    assert any(j.rule == "event-ambiguous" and not j.same for j in resolution.judgements)


def test_report_that_contains_two_separate_meetings_joins_neither(judge: Resolve) -> None:
    apart = Report("a", "2024-05-03")
    ana, bela, carl = (apart.person(n) for n in ("Ana Quispe", "Bela Nagy", "Carl Toth"))
    apart.event("Talks", ana, bela, when=DAY)
    apart.event("Talks", ana, carl, when=DAY)
    together = meeting("b", who=("Ana Quispe", "Bela Nagy", "Carl Toth"))
    resolution = judge(apart, together)
    assert len({key(resolution, apart), key(resolution, apart, "e2"), key(resolution, together)}) == 3


def test_talks_and_reception_of_one_article_are_two_and_the_second_says_so(judge: Resolve) -> None:
    report = meeting("a")
    report.event("Reception", "p1", "p2", when=DAY)
    resolution = judge(report)
    assert key(resolution, report) == "meeting/2024-05-02-ana-quispe-bela-nagy"
    assert key(resolution, report, "e2") == "meeting/2024-05-02-ana-quispe-bela-nagy-reception"


def test_delegation_is_its_head_or_its_organization(judge: Resolve) -> None:
    named, unnamed = Report("a"), Report("b")
    for report in (named, unnamed):
        report.body("Ministry of Fisheries of Peru", OrganizationKind.MINISTRY, "PE")
    ana, bela = named.person("Ana Quispe", "PE"), named.person("Bela Nagy", "HU")
    named.event("Talks", ana, bela, when=DAY, represents={ana: "o1"})
    unnamed.event("Talks", "o1", unnamed.person("Bela Nagy", "HU"), when=DAY)
    resolution = judge(named, unnamed)
    assert key(resolution, named) == key(resolution, unnamed) == "meeting/2024-05-02-ana-quispe-bela-nagy"


def visit(name: str, when: DateValue | None, country: str = "HU", published: str | None = "2024-05-05") -> Report:
    report = Report(name, published)
    report.event("OfficialVisit", report.person("Ana Quispe", "PE"), when=when, country=country)
    return report


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param(visit("a", between("2024-05-02", "2024-05-04")), visit("b", on("2024-05-02")), True, id="start"),
        pytest.param(visit("a", between("2024-05-02", "2024-05-04")), visit("b", None), True, id="undated"),
        pytest.param(
            visit("a", between("2024-05-02", "2024-05-04")), visit("b", on("2024-05-09")), False, id="later visit"
        ),
        pytest.param(visit("a", on("2024-05-02")), visit("b", on("2024-05-02"), "FR"), False, id="other country"),
    ],
)
def test_two_reports_are_one_visit(judge: Resolve, left: Report, right: Report, same: bool) -> None:
    resolution = judge(left, right)
    assert (key(resolution, left) == key(resolution, right)) is same
    assert key(resolution, left).startswith("visit/2024-05-02-ana-quispe-to-hungary")


@pytest.mark.parametrize(("day", "same"), [("2024-05-02", True), ("2024-05-03", False)])
def test_undated_visits_are_one_when_they_share_a_meeting(judge: Resolve, day: str, same: bool) -> None:
    # without publication dates nothing but the meeting joins them
    left, right = visit("a", None, published=None), visit("b", None, published=None)
    for report, when in ((left, "2024-05-02"), (right, day)):
        report.event("Talks", "p1", report.person("Bela Nagy", "HU"), when=on(when), visit="e1")
    resolution = judge(left, right)
    assert (key(resolution, left) == key(resolution, right)) is same


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (meeting("a", status=EventStatus.PLANNED), "meeting/planned-2024-05-02-ana-quispe-bela-nagy"),
        (meeting("a", when=on("2024-05-02", DateDerivation.DATELINE)), "meeting/2024-05-02-ana-quispe-bela-nagy"),
        (meeting("a", when=unanchored(), published=None), "meeting/undated-ana-quispe-bela-nagy"),
        (meeting("a", who=("Ana Quispe", "B Y", "C Z", "D W")), "meeting/2024-05-02-ana-quispe-b-y-and-others"),
    ],
)
def test_meeting_key_is_readable(judge: Resolve, report: Report, expected: str) -> None:
    assert key(judge(report), report) == expected


def test_curation_forces_and_forbids(judge: Resolve) -> None:
    left, right = meeting("a"), meeting("b", when=on("2024-05-04"))
    forced = Curation((Curated(True, f"article/a#{A}", "article/b#meeting/2024-05-04-ana-quispe-bela-nagy", "one"),))
    assert key(judge(left, right, curation=forced), left) == key(judge(left, right, curation=forced), right)
    twin = meeting("b")
    forbidden = Curation((Curated(False, f"article/a#{A}", f"article/b#{A}", "two"),))
    assert key(judge(left, twin), left) == key(judge(left, twin), twin)
    resolution = judge(left, twin, curation=forbidden)
    assert key(resolution, left) != key(resolution, twin)
    assert any(j.by == "curation" and j.reason == "two" for j in resolution.judgements)


A = "meeting/2024-05-02-ana-quispe-bela-nagy"


# -- laws ------------------------------------------------------------------------------------------------------

_PEOPLE = ("Ana Quispe", "Bela Nagy", "Carl Toth")


@st.composite
def _reports(draw: st.DrawFn) -> list[Report]:
    count = draw(st.integers(2, 4))
    pairs = st.sampled_from([_PEOPLE, _PEOPLE[:2], _PEOPLE[1:]])
    days = st.sampled_from([DAY, on("2024-05-03"), between("2024-05-01", "2024-05-03"), None])
    places = st.sampled_from([None, "Lima", "Budapest"])
    kinds = st.sampled_from(["Talks", "Reception", "Meeting", "PhoneTalks"])
    return [meeting(name, draw(kinds), draw(pairs), draw(days), draw(places)) for name in "abcd"[:count]]


@settings(max_examples=25, deadline=None)
@given(_reports())
def test_order_of_articles_does_not_matter(reports: list[Report]) -> None:
    def run(order: tuple[Report, ...]) -> Resolution:
        return resolve([r.frames for r in order], [r.article for r in order], load_authority(), EMPTY)

    expected = run(tuple(reports))
    for order in list(permutations(reports))[:6]:
        found = run(order)
        assert found.keys == expected.keys
        assert found.judgements == expected.judgements


def test_removing_an_article_changes_nothing_that_others_support(judge: Resolve) -> None:
    kept = [meeting("a"), meeting("b", "Reception"), meeting("c", who=("Carl Toth", "Dora Kis"))]
    gone = meeting("d", when=on("2024-05-09"))
    before, after = judge(*kept, gone), judge(*kept)
    assert {ref: before.keys[ref] for ref in after.keys} == after.keys
