"""What reports differ on is preferred by a stated reason, and the rest is kept and listed with both sides."""

from __future__ import annotations

import pytest
from rdflib import RDFS, URIRef

from graph.consolidate import consolidated_lines, consolidated_statements
from graph.model import AgreementStatus, DateDerivation, EventStatus, OrganizationKind, Statement, TenureStatus
from graph.resolve import resolve
from ontology import terms as cq
from ontology.curation import EMPTY
from ontology.iris import Base
from ontology.registry import load_authority
from tests.graph.resolve.building import Report, on

BASE = Base()
HELD, PLANNED, CANCELLED, DENIED = EventStatus.HELD, EventStatus.PLANNED, EventStatus.CANCELLED, EventStatus.DENIED
INCUMBENT, FORMER, ACTING = TenureStatus.INCUMBENT, TenureStatus.FORMER, TenureStatus.ACTING


def believed(*reports: Report) -> list[Statement]:
    articles, frames, authority = [r.article for r in reports], [r.frames for r in reports], load_authority()
    resolution = resolve(frames, articles, authority, EMPTY)
    return list(consolidated_statements(articles, frames, resolution, authority, BASE))


def conflicts(found: list[Statement]) -> dict[str, dict[str, list[str]]]:
    """Conflict → what it says, IRIs as keys or local names."""
    names = {s.subject for s in found if s.object == cq.Conflict}
    told: dict[str, dict[str, list[str]]] = {str(n).removeprefix(f"{BASE.iri}id/conflict/"): {} for n in sorted(names)}
    for s in found:
        if s.subject in names and s.predicate != RDFS.label and s.object != cq.Conflict:
            name = str(s.subject).removeprefix(f"{BASE.iri}id/conflict/")
            value = str(s.object).removeprefix(f"{BASE.iri}id/").removeprefix(cq.NS)
            told[name].setdefault(s.predicate.removeprefix(cq.NS), []).append(value)
    return told


def event(name: str, status: EventStatus, day: str = "2024-05-09", published: str = "2024-05-10") -> Report:
    report = Report(name, published, publisher=name.upper())
    report.event(
        "Talks", report.person("Ana Quispe", "PE"), report.person("Bela Nagy", "HU"), when=on(day), status=status
    )
    return report


@pytest.mark.parametrize(
    ("reports", "preferred"),
    [
        pytest.param([event("a", HELD), event("b", CANCELLED, published="2024-05-08")], "Held", id="later knows"),
        pytest.param([event("a", HELD), event("b", DENIED, published="2024-05-12")], "Denied", id="denied later"),
        pytest.param(
            [event("a", HELD), event("b", HELD), event("c", DENIED, published="2024-05-12")], "Held", id="more outlets"
        ),
        pytest.param([event("a", HELD), event("b", PLANNED)], None, id="a plan contradicts nothing"),
        pytest.param([event("a", HELD), event("b", CANCELLED, "2024-05-19")], None, id="another day"),
        pytest.param([event("a", CANCELLED), event("b", DENIED)], None, id="nobody says that it was held"),
    ],
)
def test_status_of_an_event(reports: list[Report], preferred: str | None) -> None:
    found = conflicts(believed(*reports))
    if preferred is None:
        assert not found
        return
    (conflict,) = found.values()
    assert conflict["preferredValue"] == [preferred]
    assert conflict["conflictProperty"] == ["eventStatus"]
    assert conflict["conflictOf"] == ["meeting/2024-05-09-ana-quispe-bela-nagy"]
    assert len(conflict["conflictIn"]) == len(reports)


def titled(name: str, title: str, published: str = "2024-05-10", status: TenureStatus = INCUMBENT) -> Report:
    report = Report(name, published, publisher=name.upper())
    body = report.body("Senate of Peru", OrganizationKind.LEGISLATURE, "PE")
    for part in title.split("; "):
        office = report.office(part.lower().replace(" ", "-"), part, body)
        report.tenure(report.person("Ana Quispe", "PE"), office, status, on(published))
    return report


ONE, TWO = "First Vice President", "Second Vice President"


@pytest.mark.parametrize(
    ("reports", "preferred"),
    [
        pytest.param([titled("a", ONE), titled("b", TWO), titled("c", TWO)], "second", id="more outlets"),
        pytest.param([titled("a", ONE, "2024-05-11"), titled("b", TWO)], "first", id="published later"),
        pytest.param([titled("a", ONE), titled("b", ONE)], None, id="one title"),
        pytest.param([titled("a", ONE), titled("b", "Vice President")], None, id="one says less"),
        pytest.param([titled("a", f"{ONE}; {TWO}")], None, id="one article gives both"),
        pytest.param([titled("a", ONE), titled("b", TWO, "2027-05-10")], None, id="years apart"),
        pytest.param([titled("a", ONE), titled("b", TWO, status=FORMER)], None, id="held before"),
        pytest.param([titled("a", ONE), titled("b", "Second Secretary")], None, id="another post"),
    ],
)
def test_title_of_a_person(reports: list[Report], preferred: str | None) -> None:
    statements = believed(*reports)
    found = conflicts(statements)
    if preferred is None:
        assert not found
        return
    (name,) = found
    assert name == "person-ana-quispe-holdsoffice-senate-of-peru"
    assert found[name]["preferredValue"] == [f"office/{preferred}-vice-president-of-the-senate-of-peru"]
    assert len(found[name]["otherValue"]) == 1
    assert len({s.subject for s in statements if s.object == cq.Tenure}) == 2


@pytest.mark.parametrize(
    ("reports", "preferred"),
    [
        pytest.param(
            [titled("a", ONE, status=FORMER), titled("b", ONE, "2024-05-20")], "Incumbent", id="published later"
        ),
        pytest.param(
            [titled("a", ONE, status=FORMER), titled("c", ONE, status=FORMER), titled("b", ONE, "2024-05-20")],
            "Former", id="more outlets",
        ),
        pytest.param([titled("a", ONE, "2024-05-20", FORMER), titled("b", ONE)], None, id="left in between"),
        pytest.param([titled("a", ONE, status=FORMER), titled("b", ONE, "2026-05-20")], None, id="back years later"),
        pytest.param([titled("a", ONE, status=ACTING), titled("b", ONE, "2024-05-20")], None, id="acting, then holder"),
    ],
)  # fmt: skip
def test_status_of_a_tenure(reports: list[Report], preferred: str | None) -> None:
    found = conflicts(believed(*reports))
    if preferred is None:
        assert not found
        return
    (conflict,) = found.values()
    assert conflict["preferredValue"] == [preferred]
    assert conflict["conflictProperty"] == ["reportedStatus"]


def pact(name: str, day: str, derivation: DateDerivation = DateDerivation.EXPLICIT) -> Report:
    report = event(name, HELD)
    report.agreement(
        "increase information exchange on drug trafficking", "p1", "p2", at="e1", kind="treaty",
        status=AgreementStatus.SIGNED, when=on(day, derivation),
    )  # fmt: skip
    return report


@pytest.mark.parametrize(
    ("reports", "days"),
    [
        ([pact("a", "2024-05-09"), pact("b", "2024-05-09")], ["2024-05-09"]),
        ([pact("a", "2024-05-08", DateDerivation.WEEKDAY), pact("b", "2024-05-09")], ["2024-05-09", "2024-05-08"]),
    ],
)
def test_day_of_an_agreement(reports: list[Report], days: list[str]) -> None:
    statements = believed(*reports)
    agreements = {s.subject for s in statements if s.object == cq.Agreement}
    assert [str(s.object) for s in statements if s.subject in agreements and s.predicate == cq.date] == days[:1]
    found = conflicts(statements)
    assert [c["preferredValue"] + c["otherValue"] for c in found.values()] == ([days] if len(days) > 1 else [])


def test_sentence_of_a_conflict_names_both_sides_and_the_reason() -> None:
    reports = [event("a", HELD), event("b", CANCELLED, published="2024-05-08")]
    articles, frames, authority = [r.article for r in reports], [r.frames for r in reports], load_authority()
    sentences: list[str] = []
    resolution = resolve(frames, articles, authority, EMPTY)
    for _ in consolidated_lines(articles, frames, resolution, authority, BASE, portion=1000, conflicts=sentences):
        pass
    assert sentences == [
        "Reports differ on the status of “Talks: Ana Quispe, Bela Nagy”: held (a.txt); cancelled (b.txt); "
        "the first is preferred: it was published later"
    ]


def test_held_event_realises_its_plan() -> None:
    found = believed(event("a", PLANNED, published="2024-05-01"), event("b", HELD))
    realised = [(s.subject, s.object) for s in found if s.predicate == cq.realises]
    key = "2024-05-09-ana-quispe-bela-nagy"
    assert realised == [(BASE.thing(f"meeting/{key}"), URIRef(BASE.thing(f"meeting/planned-{key}")))]
