from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from graph.articles import read_sources
from graph.extract import extract, load_knowledge
from graph.frames import Outcome, decode, encode, named
from graph.model import (
    AgreementFrame,
    AgreementStatus,
    AnniversaryFrame,
    Article,
    DateDerivation,
    DateValue,
    EventFrame,
    EventStatus,
    Frames,
    MessageFrame,
    OfficeFrame,
    OrganizationFrame,
    OrganizationKind,
    Participant,
    ParticipantRole,
    PersonFrame,
    PlaceFrame,
    Span,
    TenureFrame,
    TenureStatus,
)

SEEDS = Path(__file__).parents[3] / "seeds"
SPAN = Span(5, 9)
DAY = DateValue(date(2024, 1, 23), date(2024, 1, 23), DateDerivation.EXPLICIT, SPAN, 1)
OPEN = DateValue(None, date(2024, 1, 23), DateDerivation.UNANCHORED, SPAN, 0)
ARTICLES = [item for item in read_sources([SEEDS]) if isinstance(item, Article)]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.key)
def test_reading_comes_back_as_it_was_but_for_segments_and_sentences(article: Article) -> None:
    frames = extract(article, load_knowledge())
    assert article.segments
    back = named(decode(encode(Outcome(article, frames))), article.key, article.source_name)
    assert back == (replace(article, segments=(), sentences=()), frames)


FULL = Frames(
    "",
    persons=(PersonFrame("p1", "Lê Văn A", ("A",), ("General",), "VN", "person/a", (Span(0, 3),)),),
    organizations=(OrganizationFrame("o1", OrganizationKind.PARTY, "P", ("p",), "P", "o2", "VN", "party/p", (SPAN,)),),
    places=(PlaceFrame("l1", "Hà Nội", ("Hanoi",), "l2", "VN", "place/hanoi", (SPAN,)),),
    offices=(OfficeFrame("f1", "minister", "Minister", "o1", ("Minister",), "office/m", (SPAN,)),),
    tenures=(TenureFrame("t1", "p1", "f1", TenureStatus.ACTING, (SPAN,), "title.x", DAY, "P5M"),),
    events=(
        EventFrame("e1", "Talks", (Participant("p1", ParticipantRole.HOST, "o1"),), EventStatus.DENIED, (SPAN,), "r",
                   OPEN, "l1", "VN", "dateline", "e2", 2),
    ),
    agreements=(
        AgreementFrame("a1", "mou", AgreementStatus.PLANNED, ("p1",), "text", (SPAN,), "r", ("x",), "e1", ("p1",), DAY),
    ),
    messages=(MessageFrame("m1", "regards", ("p1",), ("p2",), (SPAN,), "r", "p3", DAY),),
    anniversaries=(AnniversaryFrame("y1", 50, 1967, 2017, (SPAN,), "anniversary.years"),),
)  # fmt: skip


def test_every_field_of_every_frame_comes_back() -> None:
    for kind in (FULL, *(frame for row in fields(FULL)[1:] for frame in getattr(FULL, row.name))):
        assert [f.name for f in fields(kind) if f.name != "article" and getattr(kind, f.name) in (None, ())] == []
    article = Article(
        "", "", "text", "title", SPAN, DAY.earliest, SPAN, "publisher", "url", "en", "Hanoi", SPAN, DAY.latest
    )
    assert decode(encode(Outcome(article, FULL))) == Outcome(article, FULL)


def test_one_text_under_two_names_is_the_same_bytes() -> None:
    article = ARTICLES[0]
    frames = extract(article, load_knowledge())
    renamed = replace(article, key="article/other", source_name="other.txt")
    assert encode(Outcome(renamed, replace(frames, article="article/other"))) == encode(Outcome(article, frames))


def test_refusal_comes_back_and_is_no_article() -> None:
    outcome = decode(encode(Outcome(refusal="is empty")))
    assert outcome == Outcome(refusal="is empty")
    with pytest.raises(ValueError, match=r"a\.txt was refused: is empty"):
        named(outcome, "article/a", "a.txt")


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x81\xa7article\x05", b"garbage", encode(Outcome(refusal="x"))[:-1]])
def test_bytes_that_are_no_outcome_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        decode(data)
