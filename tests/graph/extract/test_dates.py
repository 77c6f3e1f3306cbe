"""Dates of sentences of our own making: day of writing, sentence, and what must be found in it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from graph.articles import Record, read_text
from graph.extract.dates import DateKind, DateMention, find_dates
from graph.model import Article, DateDerivation


def article(text: str, published: date | None) -> Article:
    return read_text(text, "a.txt", Record(published=published))


def found(text: str, published: date | None) -> list[tuple[str, DateMention]]:
    return [(mention.span.of(text), mention) for mention in find_dates(article(text, published))]


WEDNESDAY = date(2025, 1, 22)

# Sentence, day of writing, words, first day, last day.
RESOLVED = [
    ("On January 23, A met B.", date(2024, 1, 26), "January 23", "2024-01-23", None),
    ("On December 30, A met B.", date(2024, 1, 2), "December 30", "2023-12-30", None),
    ("A will visit Laos on March 5.", date(2023, 12, 20), "March 5", "2024-03-05", None),
    ("On December 20, A meets B.", date(2023, 12, 10), "December 20", "2023-12-20", None),
    ("A met B on Jan. 20.", WEDNESDAY, "Jan. 20", "2025-01-20", None),
    ("A met B on 20 January.", WEDNESDAY, "20 January", "2025-01-20", None),
    ("A met B on February 29.", date(2025, 1, 10), "February 29", "2024-02-29", None),
    ("A met B on January 21 evening (local time).", WEDNESDAY, "January 21 evening", "2025-01-21", None),
    ("A met B on Tuesday (Jan 21).", WEDNESDAY, "Tuesday (Jan 21)", "2025-01-21", None),
    ("A met B on 21/01/2025.", None, "21/01/2025", "2025-01-21", None),
    ("A met B on the 3rd of May, 2024.", None, "3rd of May, 2024", "2024-05-03", None),
    ("In October last year, A met B.", WEDNESDAY, "In October last year", "2024-10-01", "2024-10-31"),
    ("A received B in Hà Nội on Monday.", WEDNESDAY, "Monday", "2025-01-20", None),
    ("A received B in Hà Nội on Wednesday.", WEDNESDAY, "Wednesday", "2025-01-22", None),
    ("A met B last Wednesday.", WEDNESDAY, "last Wednesday", "2025-01-15", None),
    ("A will meet B next Tuesday.", WEDNESDAY, "next Tuesday", "2025-01-28", None),
    ("A will arrive on Friday, the ministry announced.", WEDNESDAY, "Friday", "2025-01-24", None),
    ("On Friday, A will meet B.", WEDNESDAY, "Friday", "2025-01-24", None),
    ("A, who will visit Laos, met B on Friday.", WEDNESDAY, "Friday", "2025-01-17", None),
    ("A is due in Laos, the ministry said on Friday.", WEDNESDAY, "Friday", "2025-01-17", None),
    ("A met B on Monday last week.", WEDNESDAY, "Monday last week", "2025-01-13", None),
    ("A met B yesterday afternoon.", WEDNESDAY, "yesterday afternoon", "2025-01-21", None),
    ("This morning, A met B.", WEDNESDAY, "This morning", "2025-01-22", None),
    ("A met B here today.", WEDNESDAY, "today", "2025-01-22", None),
    ("Minister A today received a courtesy call from B.", WEDNESDAY, "today", "2025-01-22", None),
    ("A leaves for Rome tomorrow.", WEDNESDAY, "tomorrow", "2025-01-23", None),
    ("A met B three days ago.", WEDNESDAY, "three days ago", "2025-01-19", None),
    ("A met B the day before yesterday.", WEDNESDAY, "the day before yesterday", "2025-01-20", None),
    ("A visited Laos from January 15-17.", WEDNESDAY, "January 15-17", "2025-01-15", "2025-01-17"),
    (
        "A visited Laos from December 30 to January 2.",
        WEDNESDAY,
        "December 30 to January 2",
        "2024-12-30",
        "2025-01-02",
    ),
    ("A will be in Laos from 15 to 17 February.", WEDNESDAY, "15 to 17 February", "2025-02-15", "2025-02-17"),
    ("During their 2-8 January stay, A met B.", WEDNESDAY, "2-8 January", "2025-01-02", "2025-01-08"),
    ("A is in Laos from Sunday to Tuesday.", WEDNESDAY, "Sunday to Tuesday", "2025-01-19", "2025-01-21"),
    ("A met B earlier this week.", WEDNESDAY, "earlier this week", "2025-01-20", "2025-01-22"),
    ("A came in early January.", WEDNESDAY, "in early January", "2025-01-01", "2025-01-10"),
    ("A came last month.", WEDNESDAY, "last month", "2024-12-01", "2024-12-31"),
]


@pytest.mark.parametrize(("text", "published", "words", "first", "last"), RESOLVED, ids=[case[0] for case in RESOLVED])
def test_date_is_resolved(text: str, published: date | None, words: str, first: str, last: str | None) -> None:
    [(printed, mention)] = found(text, published)
    assert printed == words
    assert mention.value.span == mention.span
    assert str(mention.value.earliest) == first
    assert str(mention.value.latest) == (last or first)


UNRESOLVED = [
    ("A met B on Monday.", DateDerivation.WEEKDAY_ONLY),
    ("Yesterday, A met B.", DateDerivation.UNANCHORED),
    ("A met B on January 23.", DateDerivation.MONTH_DAY),
    ("A is there from January 22-24.", DateDerivation.RANGE),
    ("A came in March.", DateDerivation.MONTH),
    ("The same day, A met B.", DateDerivation.SAME_DAY),
]


@pytest.mark.parametrize(("text", "derivation"), UNRESOLVED)
def test_nothing_is_guessed_without_a_day_of_writing(text: str, derivation: DateDerivation) -> None:
    [(_, mention)] = found(text, None)
    assert (mention.value.earliest, mention.value.latest) == (None, None)
    assert mention.value.derivation is derivation


def test_unresolved_dates_keep_what_is_printed() -> None:
    [(_, weekday), (_, same), (_, day)] = found(
        "On Monday, A met B. On the same day, C left. D came on January 5.", None
    )
    assert (weekday.value.weekday, same.value.weekday) == (0, 0)
    assert (day.month, day.day) == (1, 5)


NO_DATE = [
    "On behalf of A, B thanked C.",
    "A thanked Laos for its support in its cause today.",
    "The world today is small.",
    "Young people today have more chances than ever.",
    "April Tan may march with General March.",
    "The Sunday Times reported it.",
    "The Sun and Sat rivers meet there.",
    "They meet every Monday.",
    "In all, 2000 people came.",
    "Some 12,500 delegates and 3/4 of the members agreed.",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date_is_found(text: str) -> None:
    assert found(text, WEDNESDAY) == []


BACKGROUND = [
    "They marked the 60th anniversary of ties.",
    "Ties were established on June 24, 1967.",
    "A recalled his visit on January 5.",
    "A had visited Laos on January 5.",
    "The 13th National Party Congress was praised.",
    "The plan for 2023-2028 was praised.",
    "The 2023 Cooperation Plan was praised.",
    "A came in October 2023.",
    "Trade grew last year.",
]
FOREGROUND = [
    "On January 20, A met B.",
    "A met B on Monday.",
    "A signed it on January 20, 2025.",
    "A is on a two-day visit.",
]


@pytest.mark.parametrize("text", BACKGROUND)
def test_background_is_marked(text: str) -> None:
    mentions = found(text, WEDNESDAY)
    assert mentions
    assert all(mention.background for _, mention in mentions)


@pytest.mark.parametrize("text", FOREGROUND)
def test_news_is_not_background(text: str) -> None:
    [(_, mention)] = found(text, WEDNESDAY)
    assert not mention.background
    assert not mention.future


FUTURE = [
    "A will visit Laos on February 3.",
    "A is to meet B next Tuesday.",
    "A flies out tomorrow.",
    "A will come in March.",
]


@pytest.mark.parametrize("text", FUTURE)
def test_plans_are_in_the_future(text: str) -> None:
    [(_, mention)] = found(text, WEDNESDAY)
    assert mention.future
    assert not mention.background


def test_headline_plans_with_an_infinitive() -> None:
    text = "Lao PM to visit Vietnam on Saturday\nThe PM made it known. He will stay long."
    [(_, mention)] = found(text, WEDNESDAY)
    assert str(mention.value.day) == "2025-01-25"


def test_same_day_is_the_last_day_told() -> None:
    text = (
        "On January 20, A met B. It marked the 60th anniversary of May 3, 1965. On the same day, C met D. "
        "The following day, E left. Later in the day, F came."
    )
    days = {words: str(mention.value.day) for words, mention in found(text, WEDNESDAY) if not mention.background}
    assert days == {
        "January 20": "2025-01-20",
        "On the same day": "2025-01-20",
        "The following day": "2025-01-21",
        "Later in the day": "2025-01-21",
    }


ANCHORS = [
    ("AKP Phnom Penh, August 23, 2018 — A met B yesterday.", None, "2018-08-22"),
    (" date 2024-01 BEIJING, Jan. 23 (Xinhua) -- A met B on Tuesday.", None, "2024-01-23"),
    (" date 2024-01 A met B on January 9.", None, "2024-01-09"),
    # Filed the day before it was printed: `today` is the dateline's.
    ("BEIJING, Jan. 21 (Xinhua) -- A met B here today.", WEDNESDAY, "2025-01-21"),
    # Printed again months later: the day of publication stands.
    ("BEIJING, June 21, 2024 (Xinhua) -- A met B here today.", WEDNESDAY, "2025-01-22"),
]


@pytest.mark.parametrize(("text", "published", "day"), ANCHORS)
def test_day_of_writing(text: str, published: date | None, day: str) -> None:
    [(_, mention)] = found(text, published)
    assert str(mention.value.day) == day


def test_durations_and_parts_of_the_day_are_kept() -> None:
    [(_, duration), (_, evening)] = found("A is on a two-day visit. A met B on Monday evening.", WEDNESDAY)
    assert (duration.kind, duration.days) == (DateKind.DURATION, 2)
    assert (evening.kind, evening.part) == (DateKind.WEEKDAY, "evening")


def test_captions_do_not_lend_their_day() -> None:
    text = "A met B on January 20.\nA (R) and C on January 3 (Photo: VNA)\nOn the same day, D left."
    assert [str(mention.value.day) for _, mention in found(text, WEDNESDAY)] == [
        "2025-01-20",
        "2025-01-03",
        "2025-01-20",
    ]


def test_text_order_without_overlap() -> None:
    text = "From January 15-17, 2025, and on Monday (Jan 20), and in March 2025, A met B. In 2019-2020 he did not."
    spans = [mention.span for mention in find_dates(article(text, WEDNESDAY))]
    assert spans == sorted(spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_line_of_thousands_of_dates_is_read_in_reasonable_steps() -> None:
    article = read_text(" date 2024-01-26 The minister said " + "on January 2 and " * 3000, "long.txt")
    assert len(find_dates(article)) == 3000
