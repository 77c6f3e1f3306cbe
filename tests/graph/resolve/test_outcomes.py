from __future__ import annotations

import pytest

from graph.model import DateDerivation, DateValue, EventStatus
from tests.graph.resolve.building import Report, between, on
from tests.graph.resolve.conftest import Resolve

PLANNED, HELD, CANCELLED, DENIED = EventStatus.PLANNED, EventStatus.HELD, EventStatus.CANCELLED, EventStatus.DENIED
MONDAY = DateValue(None, None, DateDerivation.WEEKDAY_ONLY, weekday=0)


def told(
    name: str, status: EventStatus, when: DateValue | None = None, published: str | None = "2024-05-01",
    who: tuple[str, ...] = ("Ana Quispe", "Bela Nagy"), kind: str = "Talks", country: str | None = None,
) -> Report:  # fmt: skip
    report = Report(name, published)
    people = [report.person(person, "PE" if person.startswith("Ana") else "HU") for person in who]
    report.event(kind, *people, when=when, status=status, country=country)
    return report


@pytest.mark.parametrize(
    ("plan", "event", "realised"),
    [
        pytest.param(told("a", PLANNED, on("2024-05-09")), told("b", HELD, on("2024-05-09")), True, id="the day"),
        pytest.param(
            told("a", PLANNED, between("2024-05-08", "2024-05-10")), told("b", HELD, on("2024-05-09")), True,
            id="a day of the range",
        ),
        pytest.param(told("a", PLANNED), told("b", HELD, on("2024-06-20")), True, id="announced without a day"),
        pytest.param(
            told("a", PLANNED, on("2024-05-09")),
            told("b", HELD, on("2024-05-09"), who=("Ana Quispe", "Bela Nagy", "Carl Toth")), True, id="one more came",
        ),
        pytest.param(
            told("a", PLANNED, on("2024-05-09"), who=("Ana Quispe",), kind="Visit", country="HU"),
            told("b", HELD, on("2024-05-09"), who=("Ana Quispe",), kind="OfficialVisit", country="HU"), True,
            id="a visit",
        ),
        pytest.param(told("a", PLANNED, on("2024-05-09")), told("b", HELD, on("2024-05-10")), False, id="another day"),
        pytest.param(told("a", PLANNED), told("b", HELD, on("2025-06-20")), False, id="a year after"),
        pytest.param(told("a", PLANNED), told("b", HELD, on("2024-04-28")), False, id="held before it was announced"),
        pytest.param(
            told("a", PLANNED, published=None), told("b", HELD, on("2024-05-09")), False, id="announced at no time"
        ),
        pytest.param(
            told("a", PLANNED, on("2024-05-09"), who=("Ana Quispe", "Bela Nagy", "Carl Toth")),
            told("b", HELD, on("2024-05-09")), False, id="one did not come",
        ),
        pytest.param(
            told("a", PLANNED, on("2024-05-09")), told("b", HELD, on("2024-05-09"), kind="PhoneTalks"), True,
            id="talks announced, a call made of it",
        ),
        pytest.param(
            told("a", PLANNED, on("2024-05-09"), kind="Reception"),
            told("b", HELD, on("2024-05-09"), kind="PhoneTalks"), False, id="a reception is no call",
        ),
        pytest.param(
            told("a", PLANNED, on("2024-05-09"), who=("Ana Quispe",), kind="Visit", country="HU"),
            told("b", HELD, on("2024-05-09"), who=("Ana Quispe",), kind="Visit", country="FR"), False,
            id="a visit elsewhere",
        ),
        pytest.param(told("a", PLANNED, on("2024-05-09")), told("b", CANCELLED, on("2024-05-09")), False, id="off"),
    ],
)  # fmt: skip
def test_plan_is_realised_by_what_was_held(judge: Resolve, plan: Report, event: Report, realised: bool) -> None:
    resolution = judge(plan, event)
    planned, held = resolution.key("article/a", "e1"), resolution.key("article/b", "e1")
    assert planned != held
    assert dict(resolution.realised) == ({held: (planned,)} if realised else {})
    assert any(j.rule == "event-realised" for j in resolution.judgements) is realised


def test_plan_that_fits_two_events_is_neither(judge: Resolve) -> None:
    resolution = judge(
        told("a", PLANNED), told("b", HELD, on("2024-05-09")), told("c", HELD, on("2024-05-19"), "2024-05-20")
    )
    assert not resolution.realised
    assert any(j.rule == "event-ambiguous" and not j.same for j in resolution.judgements)


@pytest.mark.parametrize(
    ("against", "contested"),
    [
        pytest.param(told("a", CANCELLED, on("2024-05-09")), True, id="cancelled"),
        pytest.param(told("a", DENIED, on("2024-05-09")), True, id="denied"),
        pytest.param(told("a", CANCELLED, on("2024-05-10")), False, id="another day"),
        pytest.param(told("a", CANCELLED), False, id="no day"),
        pytest.param(told("a", CANCELLED, on("2024-05-09"), who=("Ana Quispe", "Carl Toth")), False, id="other side"),
        pytest.param(told("a", PLANNED, on("2024-05-09")), False, id="a plan contradicts nothing"),
    ],
)
def test_event_that_another_report_calls_off_is_contested(judge: Resolve, against: Report, contested: bool) -> None:
    resolution = judge(against, told("b", HELD, on("2024-05-09"), "2024-05-10"))
    other, held = resolution.key("article/a", "e1"), resolution.key("article/b", "e1")
    assert dict(resolution.contested) == ({held: (other,)} if contested else {})


def test_event_told_again_days_later_is_one(judge: Resolve) -> None:
    first = told("a", HELD, on("2024-05-09"), "2024-05-09")
    again = told("b", HELD, None, "2024-05-18")
    assert judge(first, again).key("article/b", "e1") == "meeting/2024-05-09-ana-quispe-bela-nagy"


def test_weekday_of_a_plan_has_to_be_that_of_the_event(judge: Resolve) -> None:
    # 9 May 2024 was a Thursday
    assert not judge(told("a", PLANNED, MONDAY), told("b", HELD, on("2024-05-09"))).realised
