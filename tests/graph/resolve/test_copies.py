"""One text published several times is one source, and tells its events once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.articles import read_text
from graph.extract import extract, load_knowledge
from graph.fingerprint import head_of, kept, text_digests
from graph.model import Article, EventStatus, Segment, SegmentKind, Sentence, Span
from graph.resolve import resolve
from ontology.curation import EMPTY, Curated, Curation
from ontology.registry import load_authority
from seeds import seed_directory
from tests.graph.resolve.building import Report, on
from tests.graph.resolve.conftest import Resolve

TEXT = (
    "The minister received the ambassador at the palace in the capital. Both spoke of fisheries and of the harvest. "
    "They agreed to go on with the exchange of students. The ambassador thanked the minister for the welcome. "
    "Later the guests saw the old port and its museum. The delegation returns home at the end of the week. "
    "A second round of talks was announced for the coming spring."
)


def report(name: str, text: str = TEXT, published: str | None = "2024-05-03", day: str | None = None) -> Report:
    found = Report(name, published, publisher=name.upper(), text=text)
    people = (found.person("Ana Quispe", "PE"), found.person("Bela Nagy", "HU"))
    event = found.event("Talks", *people, when=on(day) if day else None)
    found.agreement("go on with the exchange of students", *people, at=event)
    found.message("regards", people[0], people[1])
    return found


LAYOUT: list[tuple[str, Callable[[str], str], bool]] = [
    ("line breaks", lambda t: t.replace(". ", ".\n\n"), True),
    ("capitals and punctuation", lambda t: t.replace("ambassador", "Ambassador").replace(",", ""), True),
    ("one sentence of seven cut", lambda t: t.partition("A second round")[0], True),
    ("a short caption added", lambda t: f"Photo: PE. {t}", True),
    ("another text", lambda t: re.sub("minister|ambassador|fisheries", "envoy", t), False),
    ("half of the text", lambda t: t.partition("Later")[0], False),
    ("twice as long", lambda t: t + " " + re.sub(r"\b(\w+)\b", r"\1s", t), False),
]


@pytest.mark.parametrize(("change", "same"), [row[1:] for row in LAYOUT], ids=[row[0] for row in LAYOUT])
def test_two_articles_are_one_text(judge: Resolve, change: Callable[[str], str], same: bool) -> None:
    original, other = report("b"), report("a", change(TEXT), "2024-05-04")
    resolution = judge(other, original)
    assert dict(resolution.copies) == ({"article/a": "article/b"} if same else {})
    assert [(j.left, j.right) for j in resolution.judgements if j.rule == "article-same-text"] == (
        [("article/a", "article/b")] if same else []
    )


def test_furniture_that_many_texts_share_makes_no_copies(judge: Resolve) -> None:
    furniture = "Subscribe to our letter for more news of the region. Follow us on all the usual channels every day. "
    reports = [report(f"r{i}", furniture * 2 + f"This is the story with the number {i}.") for i in range(12)]
    assert not judge(*reports).copies


def test_running_text_leaves_prefix_stamp_and_furniture_out() -> None:
    def article(before: str, after: str) -> Article:
        text = before + TEXT + after
        body = Span(len(before), len(before) + len(TEXT))
        spans = [Span(0, len(before)), body, Span(body.end, len(text))]
        kinds = (SegmentKind.PREFIX, SegmentKind.PARAGRAPH, SegmentKind.FURNITURE)
        return Article(
            "article/a", "a", text,
            segments=tuple(Segment(k, s) for k, s in zip(kinds, spans, strict=True)),
            sentences=tuple(Sentence(s, k, 0) for k, s in zip(kinds, spans, strict=True)),
        )  # fmt: skip

    one = article(" date 2025-01-20 from the morning desk ", " Related news: a long list of other stories")
    two = article("", " Copyright of the agency, all rights are reserved")
    assert text_digests(one) == text_digests(two)
    assert head_of(head_of(one)) == head_of(one)
    assert text_digests(replace(one, text=one.text.replace("fisheries", "forestry"))) != text_digests(two)


def test_digests_of_what_is_kept_are_not_taken_again() -> None:
    article = kept(
        Article("article/a", "a", "The two ministers spoke of fisheries. They will meet again in Oslo!\nShort.")
    )
    assert len(article.digests or ()) == 2
    assert head_of(article).digests == article.digests
    assert head_of(replace(article, text="")) == head_of(article)


def test_copies_tell_the_same_events_agreements_and_messages_without_a_day(judge: Resolve) -> None:
    reports = [report(f"r{i}", published=None) for i in range(40)]
    resolution = judge(*reports)
    for local in ("e1", "a1", "m1"):
        assert len({resolution.key(f"article/r{i}", local) for i in range(40)}) == 1
    assert {j.score for j in resolution.judgements if j.rule == "event-same-text"} == {1.0}


def test_copy_with_another_day_is_the_event_of_the_original(judge: Resolve) -> None:
    # `on Monday`, printed again a week later
    first, second = report("a", day="2024-05-01"), report("b", published="2024-05-11", day="2024-05-08")
    resolution = judge(first, second)
    assert resolution.key("article/a", "e1") == resolution.key("article/b", "e1")
    assert resolution.key("article/b", "e1") == "meeting/2024-05-01-ana-quispe-bela-nagy"


def test_what_only_the_copy_tells_stands_for_itself(judge: Resolve) -> None:
    first, second = report("a", day="2024-05-01"), report("b", day="2024-05-01")
    second.event("Talks", "p1", "p2", when=on("2024-05-20"), status=EventStatus.PLANNED)
    resolution = judge(first, second)
    assert resolution.key("article/b", "e2") == "meeting/planned-2024-05-20-ana-quispe-bela-nagy"


@pytest.mark.parametrize(
    ("entry", "texts", "copies"),
    [
        (Curated(False, "article/b", "article/a", "two stories"), (TEXT, TEXT), {}),
        (Curated(True, "article/b", "article/a", "rewritten"), (TEXT, TEXT[::-1]), {"article/b": "article/a"}),
        (Curated(True, "article/c", "article/a", "rewritten"), (TEXT, TEXT[::-1]), {}),
    ],
)
def test_curation_says_what_is_a_copy(
    judge: Resolve, entry: Curated, texts: tuple[str, str], copies: dict[str, str]
) -> None:
    resolution = judge(report("a", texts[0]), report("b", texts[1]), curation=Curation((entry,)))
    assert dict(resolution.copies) == copies
    assert bool(resolution.warnings) is (entry.left == "article/c")


def test_renamed_copies_of_the_seeds_tell_the_events_of_the_seeds() -> None:
    knowledge, authority = load_knowledge(), load_authority()

    def things(copies: int) -> set[str]:
        articles = [
            read_text(path.read_text(encoding="utf-8"), f"{copy:02}-{path.name}" if copy else path.name)
            for path in sorted(seed_directory().glob("*.txt"))
            for copy in range(copies)
        ]
        frames = [extract(article, knowledge) for article in articles]
        resolution = resolve(frames, articles, authority, EMPTY)
        return {resolution.keys[ref] for ref in resolution.keys}

    assert things(8) == things(1)
