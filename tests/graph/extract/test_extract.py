"""The whole cascade: laws that hold for every text, and the seeds against their gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.articles import read_text
from graph.extract import extract, load_knowledge
from graph.model import Article, Frames, Span
from ontology.iris import fold

from .conftest import Reader

ROOT = Path(__file__).parents[3]
GOLD = ROOT.parent / "shared" / "gold" / "seeds"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def _read(path: Path) -> tuple[Article, Frames]:
    article = read_text(path.read_text(encoding="utf-8"), path.name)
    return article, extract(article, load_knowledge())


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _spans(getattr(value, field.name))


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_every_span_lies_in_the_text(path: Path) -> None:
    article, frames = _read(path)
    spans = list(_spans(frames))
    assert spans
    assert all(0 <= s.start < s.end <= len(article.text) for s in spans)


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_extraction_is_deterministic(path: Path) -> None:
    assert _read(path) == _read(path)


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_every_reference_has_a_frame(path: Path) -> None:
    _, frames = _read(path)
    ids = {f.id for group in (frames.persons, frames.organizations, frames.offices) for f in group}
    used = {p.ref for e in frames.events for p in e.participants}
    used |= {t.person for t in frames.tenures} | {t.office for t in frames.tenures}
    used |= {side for a in frames.agreements for side in a.agreed_by}
    assert used <= ids


_WORDS = st.sampled_from(
    """President Prime Minister of Laos Vietnam and , . ; ( ) " 's the met with visit to on Monday H.E. - led by
    delegation Keo Bounmy his counterpart CPV who is also received will not Party Committee's from in Hanoi General
    Secretary elected as former talks between signed agreement two sides""".split()
)


@given(st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=40).map(" ".join)))
@settings(max_examples=150)
def test_no_text_breaks_the_extraction(text: str) -> None:
    article = read_text(" date 2024-01-24 Keo Bounmy spoke in the city.\n\n" + text, "garbage.txt")
    frames = extract(article, load_knowledge())
    assert all(0 <= s.start < s.end <= len(article.text) for s in _spans(frames))


@pytest.mark.skipif(not GOLD.exists(), reason="the gold records lie beside the repository")
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_seed_has_the_persons_and_tenures_of_its_gold(path: Path) -> None:
    _, frames = _read(path)
    gold = json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))
    known = load_knowledge().persons
    names = {p.id: _key(known[p.authority].label if p.authority else p.name) for p in frames.persons}
    wanted = {_key(p["name"]) for p in gold["persons"] if not p.get("optional")}
    allowed = {_key(p["name"]) for p in gold["persons"]}
    assert wanted <= set(names.values()) <= allowed
    held = sorted(names[t.person] for t in frames.tenures)
    required = sorted(_key(t["person"]) for t in gold["tenures"] if not t.get("optional"))
    assert [p for p in required if held.count(p) < required.count(p)] == []
    assert len(held) <= len(gold["tenures"])


@pytest.mark.skipif(not GOLD.exists(), reason="the gold records lie beside the repository")
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem[:3])
def test_seed_has_the_meetings_of_its_gold(path: Path) -> None:
    _, frames = _read(path)
    gold = json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))
    names = {p.id: _key(p.name) for p in frames.persons} | {o.id: _key(o.name) for o in frames.organizations}
    found = [
        ({names[p.ref] for p in e.participants}, str(e.date.day) if e.date and e.date.day else None, e.status.value)
        for e in frames.events
    ]
    for meeting in gold["meetings"]:
        if meeting.get("optional"):
            continue
        people = {_key(name) for name in meeting["participants"]}
        days = {meeting["date"], *meeting.get("date_accept", [])}
        assert any(
            people & sides and day in days and status.lower() == meeting["status"] for sides, day, status in found
        ), meeting


def _key(name: str) -> str:
    """Folded, words in alphabetical order: the order of names differs between styles."""
    return " ".join(sorted(fold(name).lower().split()))


SIGNED = "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy signed a "
JOINT = "joint statement on maritime security"


@pytest.mark.parametrize(
    ("text", "agreed", "day"),
    [
        (f"{SIGNED}{JOINT} in Bangkok on Monday.", JOINT, "2024-01-22"),
        (f"{SIGNED}{JOINT} on Monday, the ministry said.", JOINT, "2024-01-22"),
        (f"{SIGNED}{JOINT} between Ministry of Health of Thailand and Ministry of Health of Laos.", JOINT, None),
        (f"{SIGNED}treaty on fishing in the Arctic.", "treaty on fishing in the Arctic", None),
        (
            "A treaty on health was signed by Ministry of Health of Thailand and Ministry of Health of Laos.",
            "treaty on health",
            None,
        ),
    ],
)
def test_agreement_is_its_document_and_has_the_day_of_the_signing(
    reader: Reader, text: str, agreed: str, day: str | None
) -> None:
    (agreement,) = reader.told(text).frames.agreements
    assert agreement.text == agreed
    assert (str(agreement.date.day) if agreement.date else None) == day


def test_international_official_is_of_no_country_of_the_one_before(reader: Reader) -> None:
    told = reader.told("Thai Prime Minister Aroon Sombat and NATO Secretary General Ana Rojas met the press.").frames
    assert {p.name: p.country for p in told.persons} == {"Aroon Sombat": "TH", "Ana Rojas": None}
