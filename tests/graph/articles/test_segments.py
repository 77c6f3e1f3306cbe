"""Pages of our own making in the manner of many outlets: each line of an expectation is a kind and its text."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.articles import read_text
from graph.articles.segments import segment
from graph.model import SegmentKind

PAGES = {
    "title-number-caption-glued": (
        "President meets envoy hinh anh 1President Tran Van A (R) and Ambassador Kato B (Photo: VNA)\n"
        "Hanoi (VNA) – President Tran Van A met Kato B on January 9.\n\nHe said ties were good./.\nVNA",
        ["title: President meets envoy", "caption: hinh anh 1",
         "caption: President Tran Van A (R) and Ambassador Kato B (Photo: VNA)", "dateline: Hanoi (VNA) –",
         "paragraph: President Tran Van A met Kato B on January 9.", "paragraph: He said ties were good.", "tag: /.",
         "tag: VNA"],
    ),
    "caption-and-dateline-glued-lead-twice": (
        " date 2023-10-11 PM backs ties with Laos\nThe Government will work with Laos, PM Sok A affirmed on "
        "October 11.\n"
        "PM Sok A receives B on October 11. (Photo: VNA)Phnom Penh (VNA) – The Government will work with Laos, PM "
        "Sok A "
        "affirmed on October 11.\nHe praised ties.",
        ["prefix: date 2023-10-11", "title: PM backs ties with Laos",
         "paragraph: The Government will work with Laos, PM Sok A affirmed on October 11.",
         "caption: PM Sok A receives B on October 11. (Photo: VNA)", "dateline: Phnom Penh (VNA) –",
         "duplicate: The Government will work with Laos, PM Sok A affirmed on October 11.",
         "paragraph: He praised ties."],
    ),
    "photographer-before-dateline": (
        "President Nguyễn A (right) meets President Sisou B. — VNA/VNS Photo Lâm Khánh HÀ NỘI — Ties would grow, "
        "A said.",
        ["caption: President Nguyễn A (right) meets President Sisou B. — VNA/VNS Photo Lâm Khánh",
         "dateline: HÀ NỘI —",
         "paragraph: Ties would grow, A said."],
    ),
    "two-datelines": (
        " date 2022-09-07 VIETNAM, September 7 -\n\nHÀ NỘI — PM Phạm A received Governor Sreng B. — VNS",
        ["prefix: date 2022-09-07", "dateline: VIETNAM, September 7 -", "dateline: HÀ NỘI —",
         "paragraph: PM Phạm A received Governor Sreng B.", "tag: — VNS"],
    ),
    "city-fell-away-and-stops-glued": (
        "PM Nguyen A (right) and Ambassador Prak B (Photo: VNA)\n\n– PM Nguyen A met Prak B.The host spoke.-VNA",
        ["caption: PM Nguyen A (right) and Ambassador Prak B (Photo: VNA)", "dateline: –",
         "paragraph: PM Nguyen A met Prak B.The host spoke.", "tag: -VNA"],
    ),
    "line-without-letters": (
        "-\n\nOutgoing Ambassador A B has called on PM C D this morning.\n\nShe thanked him.",
        ["furniture: -", "paragraph: Outgoing Ambassador A B has called on PM C D this morning.",
         "paragraph: She thanked him."],
    ),
    "page-head": (
        " date 2017-02-13 Close\n\nKyodo News\n\nFebruary 13, 2017 23:59\n\nChina and B eye talks this week\n\nBy "
        "Ann Other\n"
        "BEIJING, Feb. 13, Kyodo\n\nMinister Wang A may hold talks, sources said Monday.",
        ["prefix: date 2017-02-13", "furniture: Close", "tag: Kyodo News", "stamp: February 13, 2017 23:59",
         "title: China and B eye talks this week", "byline: By Ann Other", "dateline: BEIJING, Feb. 13, Kyodo",
         "paragraph: Minister Wang A may hold talks, sources said Monday."],
    ),
    "xinhua": (
        "Lao FM to visit China\n\nSource: Xinhua | 2025-03-10 20:11:20 | Editor: huaxia\n\n"
        "BEIJING, March 10 (Xinhua) -- FM Phom A will visit China. ■",
        ["title: Lao FM to visit China", "stamp: Source: Xinhua | 2025-03-10 20:11:20 | Editor: huaxia",
         "dateline: BEIJING, March 10 (Xinhua) --", "paragraph: FM Phom A will visit China.", "tag: ■"],
    ),
    "related-news-to-the-end": (
        "Two ministers meet\nMinister A met B in Rome. They agreed.\nRelated News\nThree ministers meet in Bonn\n"
        "A third headline of the day\nComments (2)",
        ["title: Two ministers meet", "paragraph: Minister A met B in Rome. They agreed.", "furniture: Related News",
         "furniture: Three ministers meet in Bonn", "furniture: A third headline of the day",
         "furniture: Comments (2)"],
    ),
    "title-again": (
        "Two ministers meet\nTWO MINISTERS MEET\nMinister A met B in Rome. They agreed.\nTwo ministers meet - "
        "Photo 1.\n"
        "Minister A shakes hands with B.\nThey left.",
        ["title: Two ministers meet", "duplicate: TWO MINISTERS MEET",
         "paragraph: Minister A met B in Rome. They agreed.", "caption: Two ministers meet - Photo 1.",
         "caption: Minister A shakes hands with B.", "paragraph: They left."],
    ),
    "teaser-before-its-paragraph": (
        "Minister A met Minister B in Rome on Monday for talks on trade…\n\nMinister A met Minister B in Rome on "
        "Monday for "
        "talks on trade and more.",
        ["duplicate: Minister A met Minister B in Rome on Monday for talks on trade…",
         "paragraph: Minister A met Minister B in Rome on Monday for talks on trade and more."],
    ),
    "wrapped-at-a-width": (
        "TALKS HELD IN BONN ON TRADE\n\nThe Foreign Minister of A, Mr. B, met the Minister for Trade of C, Ms. D,\n"
        "in Bonn on Monday for talks on trade and on the security of the region as\na whole. The two sides "
        "agreed.\n\n"
        "They will meet again in Paris. Both of the ministers thanked all of those\nwho had made the visit "
        "possible, and in "
        "particular the embassy of the host\ncountry.\n",
        ["title: TALKS HELD IN BONN ON TRADE",
         "paragraph: The Foreign Minister of A, Mr. B, met the Minister for Trade of C, Ms. D,\nin Bonn on Monday "
         "for talks on "
         "trade and on the security of the region as\na whole. The two sides agreed.",
         "paragraph: They will meet again in Paris. Both of the ministers thanked all of those\nwho had made the "
         "visit "
         "possible, and in particular the embassy of the host\ncountry."],
    ),
    "carriage-returns-and-byte-order-mark": (
        "\ufeff date 2024-01-23 Two ministers meet\r\n\r\nHANOI (VNA) - A met B.\r\nThey talked.\r\n",
        ["prefix: date 2024-01-23", "title: Two ministers meet", "dateline: HANOI (VNA) -", "paragraph: A met B.",
         "paragraph: They talked."],
    ),
    "no-dateline-in-a-pair-of-countries": (
        "Vietnam – Cambodia trade grew, Minister A said on Monday.",
        ["paragraph: Vietnam – Cambodia trade grew, Minister A said on Monday."],
    ),
    "picture-mark-and-signature": (
        "Embassy to move\n2017-08-16 18:18 | www.example.org | 1\nSome ministers met.\n\nleftcenterrightdel\n"
        "Minister A attends.\n\nHe spoke.\n\nAnn Other",
        ["title: Embassy to move", "stamp: 2017-08-16 18:18 | www.example.org | 1", "paragraph: Some ministers met.",
         "furniture: leftcenterrightdel", "caption: Minister A attends.", "paragraph: He spoke.",
         "byline: Ann Other"],
    ),
    "foreign-words-of-the-page": (
        "Minister to attend the meeting\nวันที่นำเข้าข้อมูล 18 Jul 2024\n| 753 view\nH.E. Mr. A is to "
        "attend.\nรายละเอียด",
        ["title: Minister to attend the meeting", "stamp: วันที่นำเข้าข้อมูล 18 Jul 2024", "furniture: | 753 view",
         "paragraph: H.E. Mr. A is to attend.", "furniture: รายละเอียด"],
    ),
    "empty": ("", []),
}  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES.values(), ids=PAGES)
def test_page_is_cut_into_its_segments(page: str, expected: list[str]) -> None:
    assert [f"{piece.kind.value}: {piece.span.of(page)}" for piece in segment(page).segments] == expected


def test_known_title_is_looked_for() -> None:
    text = "Some site\nA short line\nTwo ministers meet\nMinister A met B. They agreed."
    found = segment(text, "Two Ministers Meet")
    assert [piece.span.of(text) for piece in found.segments if piece.kind is SegmentKind.TITLE] == [
        "Two ministers meet"
    ]


def test_sentences_number_their_segments() -> None:
    text = "Two ministers meet\nBy Ann Other\nA met B. They agreed.\n"
    article = read_text(text, "a.txt")
    for sentence in article.sentences:
        held = article.segments[sentence.paragraph]
        assert held.kind is sentence.kind
        assert held.span.covers(sentence.span)
    assert [sentence.paragraph for sentence in article.sentences] == [0, 2, 2]


_PIECES = st.sampled_from(
    [page for page, _ in PAGES.values()]
    + ["\n", "\r\n\r\n", " ", "HANOI —", "(Photo: VNA)", "-VNA", "Related News", "(L)", "./.", "A met B.", "Mr. ",
    "…", "26/01/2024"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=6).map("".join) | st.text(max_size=80))
def test_segments_cover_the_text_in_order(text: str) -> None:
    article = read_text(text, "a.txt")
    spans = [piece.span for piece in article.segments]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    bounds = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    between = "".join(text[bounds[i] : bounds[i + 1]] for i in range(0, len(bounds), 2))
    assert not re.sub(r"[\s\ufeff\u200b]", "", between)
    for one, two in pairwise(article.sentences):
        assert one.span.end <= two.span.start
