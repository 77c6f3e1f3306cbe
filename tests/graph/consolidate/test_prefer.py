"""Each reason to prefer a value, alone: with it, without it, and against the reason before it."""

from __future__ import annotations

from datetime import date

import pytest

from graph.consolidate.prefer import Report, outlets, preferred_date, preferred_kind, preferred_place
from graph.model import Article, DateDerivation, DateValue, EventFrame, EventStatus, ResolvedPlace
from tests.graph.resolve.building import between, on

D = DateDerivation
FIRST, SECOND = "2024-05-01", "2024-05-02"


def told(
    name: str,
    when: DateValue | None = None,
    *,
    kind: str = "Talks",
    publisher: str | None = None,
    published: str | None = "2024-05-10",
    place_derivation: str | None = None,
) -> Report:
    day = date.fromisoformat(published) if published else None
    article = Article(f"article/{name}", name, name, publisher=publisher, published=day)
    event = EventFrame("e1", kind, (), EventStatus.HELD, (), "r", when, place_derivation=place_derivation)
    return Report(article, event)


MONTH = DateValue(date(2024, 5, 1), date(2024, 5, 31), D.MONTH)
NO_DAY = DateValue(None, None, D.UNANCHORED)
EXPLICIT, MORE, NEARER = "it is stated more explicitly", "more independent outlets give it", "nearer to the event"
TIE = "of equals it is the first"


@pytest.mark.parametrize(
    ("reports", "expected", "reason"),
    [
        pytest.param([told("a"), told("b", on(FIRST))], FIRST, "", id="somebody knows"),
        pytest.param([told("a", NO_DAY), told("b", on(FIRST))], FIRST, "", id="no day contradicts nothing"),
        pytest.param([told("a", MONTH), told("b", on(FIRST, D.DATELINE))], FIRST, "", id="a month holds the day"),
        pytest.param([told("a", on(FIRST)), told("b", on(FIRST, D.WEEKDAY))], FIRST, "", id="one day, read twice"),
        pytest.param(
            [told("a", on("2024-06-01", D.DATELINE)), told("b", MONTH)], "2024-06-01", "a day is known",
            id="a day over a month, even a dateline's",
        ),
        pytest.param([told("a", on(FIRST, D.DATELINE)), told("b", on(SECOND))], SECOND, EXPLICIT, id="explicit"),
        pytest.param(
            [told("a", on(FIRST, D.WEEKDAY)), told("b", on(SECOND, D.MONTH_DAY))], SECOND, EXPLICIT,
            id="a date over a weekday",
        ),
        pytest.param(
            [told("a", on(FIRST, D.WEEKDAY), publisher="X"), told("b", on(FIRST, D.WEEKDAY), publisher="Y"),
             told("c", on(SECOND))], SECOND, EXPLICIT, id="explicit over more outlets",
        ),
        pytest.param(
            [told("a", on(FIRST)), told("b", on(SECOND), publisher="X"), told("c", on(SECOND), publisher="Y")],
            SECOND, MORE, id="more outlets",
        ),
        pytest.param(
            [told("a", on(FIRST)), told("b", on(SECOND), publisher="X"), told("c", on(SECOND), publisher="X")],
            SECOND, NEARER, id="one outlet twice is no more outlets",
        ),
        pytest.param(
            [told("a", on(FIRST), published="2024-05-02"), told("b", on(SECOND), publisher="X"),
             told("c", on(SECOND), publisher="Y")], SECOND, MORE, id="more outlets over nearer publication",
        ),
        pytest.param(
            [told("a", on(FIRST), published="2024-06-10"), told("b", on(SECOND), published="2024-05-03")],
            SECOND, NEARER, id="nearer publication",
        ),
        pytest.param(
            [told("a", on(FIRST), published=None), told("b", on(SECOND), published="2025-05-03")],
            SECOND, NEARER, id="some publication over none",
        ),
        pytest.param(
            [told("a", on(SECOND), published=None), told("b", on(FIRST), published=None)], FIRST, TIE, id="a tie",
        ),
        pytest.param([told("a"), told("b")], None, "", id="nobody knows"),
    ],
)  # fmt: skip
def test_preferred_date(reports: list[Report], expected: str | None, reason: str) -> None:
    found, mirrored = preferred_date(reports), preferred_date(list(reversed(reports)))
    assert found == mirrored
    if expected is None:
        assert found is None
        return
    assert found is not None
    value, choice = found
    assert value.day == date.fromisoformat(expected)
    assert choice.reason.endswith(reason) if reason else choice.reason == ""
    assert (len(choice.values) > 1) is bool(reason)


def test_copy_counts_once_and_says_what_its_original_says() -> None:
    # `on Wednesday`, printed again a week later by two outlets, against another report of the day
    original = told("a", on(FIRST, D.WEEKDAY), publisher="X", published="2024-05-02")
    again = [told(n, on("2024-05-08", D.WEEKDAY), publisher=n, published="2024-05-09") for n in "bc"]
    copies = {report.article.key: "article/a" for report in again}
    found = preferred_date([original, *again], copies)
    assert found is not None
    assert found[0].day == date(2024, 5, 1)
    assert [days[0] for days in (v.value for v in found[1].values)] == [date(2024, 5, 1), date(2024, 5, 8)]
    without = preferred_date([original, *again])
    assert without is not None
    assert without[0].day == date(2024, 5, 8)


@pytest.mark.parametrize(
    ("left", "right", "rivals"),
    [
        (between("2024-05-01", "2024-05-03"), on("2024-05-02"), 0),
        (between("2024-05-01", "2024-05-03"), between("2024-05-03", "2024-05-05"), 0),
        (between("2024-05-01", "2024-05-03"), on("2024-05-04"), 1),
        (between("2024-05-01", "2024-05-03"), between("2024-06-01", "2024-06-03"), 1),
    ],
)
def test_day_within_a_visit_contradicts_nothing(left: DateValue, right: DateValue, rivals: int) -> None:
    found = preferred_date([told("a", left, kind="Visit"), told("b", right, kind="Visit")])
    assert found is not None
    assert len(found[1].values) == 1 + rivals


def test_preferred_date_lists_rival_days_with_their_articles() -> None:
    found = preferred_date([told("a", on(FIRST, D.DATELINE)), told("b", on(SECOND))])
    assert found is not None
    assert [(v.value[0], [a.source_name for a in v.articles]) for v in found[1].values] == [
        (date(2024, 5, 2), ["b"]),
        (date(2024, 5, 1), ["a"]),
    ]


LIMA = ResolvedPlace("place/lima", "Lima", None, "PE")
PALACE = ResolvedPlace("place/palace-lima", "Palace", "place/lima", "PE")
BUDAPEST = ResolvedPlace("place/budapest", "Budapest", None, "HU")


@pytest.mark.parametrize(
    ("claims", "expected", "rivals", "reason"),
    [
        ([("dateline", BUDAPEST), ("explicit", LIMA)], "place/lima", ["place/budapest"], EXPLICIT),
        ([("dateline", BUDAPEST), ("dateline", BUDAPEST), ("explicit", LIMA)], "place/lima", ["place/budapest"],
         EXPLICIT),
        ([("explicit", LIMA), ("explicit", PALACE)], "place/palace-lima", [], ""),
        ([("explicit", LIMA), ("explicit", LIMA)], "place/lima", [], ""),
        ([("explicit", BUDAPEST), ("explicit", PALACE)], "place/palace-lima", ["place/budapest"],
         "a venue tells its city too"),
        ([("visit", BUDAPEST), ("dateline", LIMA)], "place/budapest", ["place/lima"], EXPLICIT),
        ([("explicit", BUDAPEST), ("explicit", LIMA), ("explicit", LIMA)], "place/lima", ["place/budapest"], MORE),
        ([("explicit", LIMA), ("explicit", BUDAPEST)], "place/budapest", ["place/lima"], TIE),
    ],
)  # fmt: skip
def test_preferred_place(
    claims: list[tuple[str, ResolvedPlace]], expected: str, rivals: list[str], reason: str
) -> None:
    reports = [(told(str(i), place_derivation=how), place) for i, (how, place) in enumerate(claims)]
    chosen = preferred_place(reports)
    assert chosen is not None
    assert chosen[1].key == expected
    assert [claim.value for claim in chosen[2].values[1:]] == rivals
    assert chosen[2].reason == reason


@pytest.mark.parametrize(("day", "expected"), [("2024-05-01", "place/lima"), ("2024-06-01", "place/budapest")])
def test_place_of_the_report_nearer_to_the_event_is_preferred(day: str, expected: str) -> None:
    near, far = told("b", published="2024-05-02"), told("a", published="2024-06-02")
    chosen = preferred_place([(near, LIMA), (far, BUDAPEST)], day=date.fromisoformat(day))
    assert chosen is not None
    assert chosen[1].key == expected


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["Meeting", "Reception"], "Reception"),
        (["RemoteMeeting", "PhoneTalks"], "PhoneTalks"),
        (["Visit", "StateVisit"], "StateVisit"),
        (["Talks", "Reception", "Talks"], "Talks"),
        (["Talks", "Reception"], "Reception"),
    ],
)
def test_preferred_kind(kinds: list[str], expected: str) -> None:
    assert preferred_kind([told(str(i), kind=kind, publisher=str(i)) for i, kind in enumerate(kinds)]) == expected


@pytest.mark.parametrize(
    ("publishers", "copies", "count"),
    [
        ({"a": None, "b": None}, {}, 2),
        ({"a": None, "b": None}, {"b": "a"}, 1),
        ({"a": "X", "b": "X", "c": "Y"}, {}, 2),
        ({"a": "X", "b": "X", "c": "Y"}, {"c": "b"}, 1),
        ({"a": "X", "b": "Y", "c": "Z"}, {"c": "b"}, 2),
    ],
)
def test_outlets_count_texts_and_publishers_once(
    publishers: dict[str, str | None], copies: dict[str, str], count: int
) -> None:
    articles = [told(name, publisher=publisher).article for name, publisher in publishers.items()]
    same = {f"article/{copy}": f"article/{original}" for copy, original in copies.items()}
    assert outlets(articles, same) == outlets(articles[::-1], same) == count
