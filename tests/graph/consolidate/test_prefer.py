from __future__ import annotations

from datetime import date

import pytest

from graph.consolidate.prefer import Report, outlets, preferred_date, preferred_kind, preferred_place
from graph.model import Article, DateDerivation, DateValue, EventFrame, EventStatus, ResolvedPlace
from tests.graph.resolve.building import on

D = DateDerivation


def told(
    name: str,
    when: DateValue | None = None,
    *,
    kind: str = "Talks",
    publisher: str | None = None,
    published: str = "2024-05-10",
    text: str | None = None,
    place_derivation: str | None = None,
) -> Report:
    article = Article(
        f"article/{name}", name, text or name, publisher=publisher, published=date.fromisoformat(published)
    )
    event = EventFrame("e1", kind, (), EventStatus.HELD, (), "r", when, place_derivation=place_derivation)
    return Report(article, event)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        pytest.param([told("a"), told("b", on("2024-05-01"))], "2024-05-01", id="known over none"),
        pytest.param(
            [told("a", on("2024-05-01", D.DATELINE)), told("b", on("2024-05-02"))], "2024-05-02", id="explicit first"
        ),
        pytest.param(
            [told("a", on("2024-05-01")), told("b", on("2024-05-02"), publisher="X"),
             told("c", on("2024-05-02"), publisher="Y")],
            "2024-05-02", id="more outlets",
        ),
        pytest.param(
            [told("a", on("2024-05-02"), publisher="V"), told("b", on("2024-05-01"), text="same"),
             told("c", on("2024-05-01"), text="same")],
            "2024-05-02", id="a copied text is one outlet, so the nearer day wins",
        ),
        pytest.param(
            [told("a", on("2024-05-01"), published="2024-06-10"), told("b", on("2024-05-02"), published="2024-05-03")],
            "2024-05-02", id="nearer publication",
        ),
        pytest.param([told("a"), told("b")], None, id="nobody knows"),
    ],
)  # fmt: skip
def test_preferred_date(reports: list[Report], expected: str | None) -> None:
    value, _ = preferred_date(reports)
    found, _ = preferred_date(list(reversed(reports)))
    assert value == found
    assert (value.day.isoformat() if value and value.day else None) == expected


def test_preferred_date_lists_rival_days_with_their_articles() -> None:
    _, days = preferred_date([told("a", on("2024-05-01", D.DATELINE)), told("b", on("2024-05-02"))])
    assert [(d.value.isoformat(), [a.source_name for a in d.articles]) for d in days] == [
        ("2024-05-02", ["b"]),
        ("2024-05-01", ["a"]),
    ]


LIMA = ResolvedPlace("place/lima", "Lima", None, "PE")
PALACE = ResolvedPlace("place/palace-lima", "Palace", "place/lima", "PE")
BUDAPEST = ResolvedPlace("place/budapest", "Budapest", None, "HU")


@pytest.mark.parametrize(
    ("claims", "expected", "rivals"),
    [
        ([("dateline", BUDAPEST), ("explicit", LIMA)], "place/lima", ["place/budapest"]),
        ([("explicit", LIMA), ("explicit", PALACE)], "place/palace-lima", []),
        ([("explicit", LIMA), ("explicit", LIMA)], "place/lima", []),
        ([("visit", BUDAPEST), ("dateline", LIMA)], "place/budapest", ["place/lima"]),
    ],
)
def test_preferred_place(claims: list[tuple[str, ResolvedPlace]], expected: str, rivals: list[str]) -> None:
    reports = [(told(str(i), place_derivation=how), place) for i, (how, place) in enumerate(claims)]
    chosen = preferred_place(reports)
    assert chosen is not None
    assert chosen[1].key == expected
    assert [claim.value for claim in chosen[2][1:]] == rivals


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


def test_outlets_count_texts_and_publishers_once() -> None:
    articles = [told(n, publisher=p, text=t).article for n, p, t in (("a", "X", "1"), ("b", "X", "2"), ("c", "Y", "2"))]
    assert outlets(articles) == outlets(articles[::-1]) == 1
    assert outlets([told("a").article, told("b").article]) == 2
    assert outlets([told("a", text="t").article, told("b", text="t").article]) == 1
