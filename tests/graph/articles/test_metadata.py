from __future__ import annotations

from datetime import date

import pytest

from graph.articles import Record, read_text
from graph.articles.stamps import read_stamp

STAMPS = [
    ("Thứ Sáu, 26/01/2024, 20:56", date(2024, 1, 26)),
    ("Thứ Ba, 26/12/2017, 21:21 (GMT+7)", date(2017, 12, 26)),
    ("Chủ Nhật, 01/02/2015", date(2015, 2, 1)),
    ("26/01/2024", date(2024, 1, 26)),
    ("01/26/2024", date(2024, 1, 26)),
    ("2024.03.11", date(2024, 3, 11)),
    ("2024-03-11T08:00:00+07:00", date(2024, 3, 11)),
    ("July 04, 2018 10:54 AM GMT+7", date(2018, 7, 4)),
    ("Tuesday, January 23, 2024", date(2024, 1, 23)),
    ("Updated: 23 January 2024, 10:00 p.m.", date(2024, 1, 23)),
    ("Published on Jan 23, 2024 at 08:15", date(2024, 1, 23)),
    ("Source: Xinhua | 2021-06-05 20:11:20 | Editor: huaxia", date(2021, 6, 5)),
    ("Xinhua | Updated: 2024-01-05 09:12", date(2024, 1, 5)),
    ("Fri. 05 of January of 2024, 16:28h", date(2024, 1, 5)),
    ("PTI | Colombo | Updated: 05-01-2024 19:12 IST | Created: 05-01-2024 17:40 IST", date(2024, 1, 5)),
    ("January 5, 2024 18:41 GMT+700", date(2024, 1, 5)),
    ("Last updated at Jan 05,2024", date(2024, 1, 5)),
    ("Friday, 5 January 2024 00:41 - - 27", date(2024, 1, 5)),
    ("Fri, Jan 05, 2024 page1", date(2024, 1, 5)),
    ("January 5, 202410:54 AM ET", date(2024, 1, 5)),
    ("Friday 5/Jan/2024 16:40 PM", date(2024, 1, 5)),
    ("Lima | 5. Jan 2024, 07:02", date(2024, 1, 5)),
    ("5 / 01 / 2024", date(2024, 1, 5)),
    ("Update : 2024. 01. 05", date(2024, 1, 5)),
    ("Jan.5,2024", date(2024, 1, 5)),
    ("2024 Jan 5, 17:52", date(2024, 1, 5)),
    ("5TH JANUARY, 2024", date(2024, 1, 5)),
    ("January 5, 2024 (3 years ago)", date(2024, 1, 5)),
    ("For immediate release: January 5, 2024", date(2024, 1, 5)),
    ("Published: Fri, January 5th, 2024 by some writer", date(2024, 1, 5)),
]
NOT_STAMPS = [
    "On 26/01/2024 they met.",
    "They met on January 23, 2024",
    "January 23",
    "HANOI, January 23, 2024",
    "Victory Day, 2024",
    "32/13/2024",
    "Talks | Colombo | 05-01-2024",
]


@pytest.mark.parametrize(("line", "day"), STAMPS)
def test_stamp_is_read(line: str, day: date) -> None:
    stamp = read_stamp(line, 0, len(line))
    assert stamp is not None
    assert stamp.day == day


@pytest.mark.parametrize("line", NOT_STAMPS)
def test_line_that_says_more_is_no_stamp(line: str) -> None:
    assert read_stamp(line, 0, len(line)) is None


BODY = "Minister A met B in Rome. They agreed."
LOOSE = [
    "Posted on January 5, 2024 by admin",
    "January 5, 2024 by Staff Reporter",
    "5 January 2024 | 10:20 | Politics",
    "Jane Doe | January 5, 2024",
    "News ID: 123456 - 5 January 2024",
    "Press release no. 45 / 05.01.2024",
    "Foreign Affairs, 5 January 2024",
    "Article published on 5 January 2024",
    "Publication date: 05/01/2024",
    "Updated - January 5, 2024 10:20 pm IST - NEW DELHI",
    "2024年1月5日",
    "05/01/24 10:20",
    "Last modified: Friday, 05-Jan-24 10:20:33 CET",
    "Jan 5, 2024, 10:20 AM ET",
    "2024-01-05T10:20:00Z",
]
SAYING = [
    "Joint statement signed in Rome on 5 January 2024",
    "by the ministers of both sides on 5 January 2024",
    "Minister Ana Rojas of Peru and Minister Keo Bounmy of Laos, 5 January 2024",
    "Victory Day, 9 May 1945",
    "They met on 5 January 2024.",
    "Talks will go on until 5 January 2024",
]


@pytest.mark.parametrize("line", LOOSE)
def test_line_with_a_day_and_little_else_dates_the_page(line: str) -> None:
    assert read_text(f"Two ministers meet in Rome\n\n{line}\n\n{BODY}", "a.txt").published == date(2024, 1, 5)
    assert read_text(f"Two ministers meet in Rome\n\n{BODY}\n\n{line}", "a.txt").published == date(2024, 1, 5)


@pytest.mark.parametrize("line", SAYING)
def test_line_that_says_something_does_not(line: str) -> None:
    assert read_text(f"Two ministers meet in Rome\n\n{BODY}\n\n{line}", "a.txt").published is None


PUBLISHED = [
    (f"Updated: 28 January 2024 09:00 | Published: 26 January 2024 10:00\n\n{BODY}", date(2024, 1, 26)),
    (
        f"Saturday, 20th April 2024\nTo example.org\nSearch\n\nLaos, Thailand to build a bridge\n\n24 February 2016 | "
        f"1:35 am\n\n{BODY}",
        date(2016, 2, 24),
    ),
    (f"20 April 2024\n\nLaos, Thailand to build a bridge\n\nUpdated: 21 April 2024\n\n{BODY}", date(2024, 4, 20)),
    (f" date 2024-01-25 {BODY}", date(2024, 1, 25)),
    (f" date 2024-01-25 Two meet\n26/01/2024, 10:00\n{BODY}", date(2024, 1, 25)),
    (f" date 2024-01 Two meet\n26/01/2024, 10:00\n{BODY}", date(2024, 1, 26)),
    (f" date 2024-01 {BODY}", None),
    (f"Two meet\nUpdated 28/01/2024\nPublished 26/01/2024\n{BODY}", date(2024, 1, 26)),
    (f"AKP Phnom Penh, January 23, 2024 -- {BODY}", date(2024, 1, 23)),
    (f" date 2024-01 BEIJING, Jan. 23 (Xinhua) -- {BODY}", date(2024, 1, 23)),
    (f"BEIJING, Jan. 23 (Xinhua) -- {BODY}", None),
    (f"LIMA, Feb. 8 (Andina) -- {BODY}\n\nPublished: 2/8/2024", date(2024, 2, 8)),
    (f"LIMA, Aug. 2 (Andina) -- {BODY}\n\nPublished: 2/8/2024", date(2024, 8, 2)),
    (f"ALGIERS – Friday, 26 January 2024 (APS) – {BODY}", date(2024, 1, 26)),
    (f"LIMA -- {BODY}\n\nPublished: 2/8/2024", date(2024, 8, 2)),
    (f"Published: 3/6/2024\n\nOn Wednesday, {BODY}", date(2024, 3, 6)),
    (f"Published: 3/6/2024\n\nOn Monday, {BODY}", date(2024, 6, 3)),
    (f"Published: 2/8/2024\n\nOn February 6, {BODY}", date(2024, 2, 8)),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "day"), PUBLISHED)
def test_publication_day_in_order_of_trust(text: str, day: date | None) -> None:
    article = read_text(text, "a.txt")
    assert article.published == day
    if article.published_span is not None:
        assert str(day.year if day else "") in article.published_span.of(text) or "Jan. 23" in text


def test_record_wins_over_text() -> None:
    record = Record("Two ministers meet", "https://example.org/a", date(2024, 1, 20), "Some Paper")
    article = read_text(f" date 2024-01-25 {BODY} — VNS", "a.txt", record)
    assert article.published == date(2024, 1, 20)
    assert article.published_span is None
    assert (article.title, article.title_span) == ("Two ministers meet", None)
    assert (article.publisher, article.url) == ("Some Paper", "https://example.org/a")


def test_dateline_of_december_is_of_the_year_before() -> None:
    article = read_text(f" date 2024-01-02 BEIJING, Dec. 31 (Xinhua) -- {BODY}", "a.txt")
    assert article.dateline_date == date(2023, 12, 31)


PUBLISHERS = [(f"{BODY} — VNS", "VNS"), (f"{BODY}./.VNA", "VNA"), (f"Source: AKP\n{BODY}", "AKP"), (BODY, None)]


@pytest.mark.parametrize(("text", "publisher"), PUBLISHERS)
def test_publisher_is_the_agency_that_signs(text: str, publisher: str | None) -> None:
    assert read_text(text, "a.txt").publisher == publisher
