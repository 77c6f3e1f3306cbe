"""A reference to nothing loses its item and is named; it never stops a build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.consolidate import article_statements, consolidated_statements, judgement_statements
from graph.model import EventFrame, Frames, OrganizationKind, Participant
from graph.resolve import resolve
from graph.soundness import sound_frames
from ontology.curation import EMPTY
from ontology.iris import Base
from ontology.registry import load_authority
from tests.graph.resolve.building import Report, on


def whole(name: str = "a") -> Report:
    """An article with one of everything."""
    report = Report(name, "2024-05-03")
    party = report.body("Liberty Party of Peru", OrganizationKind.PARTY, "PE")
    report.body("Central Committee", OrganizationKind.PARTY_ORGAN, part_of=party)
    people = (report.person("Ana Quispe", "PE"), report.person("Bela Nagy", "HU"))
    report.tenure(people[0], report.office("president", "President", party))
    city = report.place("Lima", "PE")
    report.place("Grand Palace", "PE", city)
    visit = report.event("Visit", people[1], country="PE", when=on("2024-05-02"))
    talks = report.event("Talks", *people, when=on("2024-05-02"), place=city, visit=visit)
    report.agreement("to open a new crossing", *people, at=talks)
    report.message("regards", *people)
    return report


def test_sound_frames_come_back_as_they_are() -> None:
    frames = whole().frames
    assert sound_frames(frames) == (frames, ())
    assert sound_frames(frames)[0] is frames


Break = Callable[[Frames], Frames]


def _event(frames: Frames, change: Callable[[EventFrame], EventFrame]) -> Frames:
    return replace(frames, events=(frames.events[0], change(frames.events[1])))


CASES: list[tuple[str, Break, dict[str, int]]] = [
    ("tenure of nobody", lambda f: replace(f, tenures=(replace(f.tenures[0], person="p9"),)), {"tenures": 0}),
    ("tenure of no office", lambda f: replace(f, tenures=(replace(f.tenures[0], office="f9"),)), {"tenures": 0}),
    ("office of no body", lambda f: replace(f, offices=(replace(f.offices[0], organization="o9"),)),
     {"offices": 0, "tenures": 0}),
    ("organ of no body",
     lambda f: replace(f, organizations=(f.organizations[0], replace(f.organizations[1], part_of="o9"))),
     {"organizations": 2}),
    ("venue in no city", lambda f: replace(f, places=(f.places[0], replace(f.places[1], within="l9"))), {"places": 2}),
    ("participant that is nobody",
     lambda f: _event(f, lambda e: replace(e, participants=(Participant("p9"), Participant("p1")))),
     {"events": 1, "agreements": 1}),
    ("representing nothing",
     lambda f: _event(f, lambda e: replace(e, participants=(Participant("p1", represents="o9"),))), {"events": 1}),
    ("place that is nowhere", lambda f: _event(f, lambda e: replace(e, place="l9")), {"events": 2}),
    ("part of no visit", lambda f: _event(f, lambda e: replace(e, part_of_visit="e9")), {"events": 2}),
    ("agreed by nobody", lambda f: replace(f, agreements=(replace(f.agreements[0], agreed_by=("p9",)),)),
     {"agreements": 0}),
    ("signed by nobody", lambda f: replace(f, agreements=(replace(f.agreements[0], signed_by=("p9",)),)),
     {"agreements": 0}),
    ("agreed at no event", lambda f: replace(f, agreements=(replace(f.agreements[0], concluded_at="e9"),)),
     {"agreements": 1}),
    ("message of nobody", lambda f: replace(f, messages=(replace(f.messages[0], senders=("p9",)),)), {"messages": 0}),
    ("conveyed by nobody", lambda f: replace(f, messages=(replace(f.messages[0], conveyed_by="p9"),)), {"messages": 0}),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "left"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_item_that_refers_to_nothing_is_left_out_and_named(spoil: Break, left: dict[str, int]) -> None:
    frames, lost = sound_frames(spoil(whole().frames))
    assert {name: len(getattr(frames, name)) for name in left} == left
    assert len(lost) == 1
    assert lost[0].startswith("article/a: ")
    assert lost[0].endswith("9, which is not there")
    assert sound_frames(frames) == (frames, ())


@pytest.mark.parametrize("spoil", [row[1] for row in CASES], ids=[row[0] for row in CASES])
def test_reference_to_nothing_stops_neither_identity_nor_statements(spoil: Break) -> None:
    good, bad = whole("b"), whole("a")
    articles, frames = [bad.article, good.article], [spoil(bad.frames), good.frames]
    authority, base = load_authority(), Base()
    resolution = resolve(frames, articles, authority, EMPTY)
    assert len(resolution.warnings) == 1
    found = list(consolidated_statements(articles, frames, resolution, authority, base))
    found += article_statements(articles[0], frames[0], resolution, base)
    found += judgement_statements(resolution, base)
    assert not [s for s in found if "9" in str(s.subject).rpartition("/")[2].split("-")]
