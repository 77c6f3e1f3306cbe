"""Names of things stay when the corpus grows: whoever published first named them (architecture.md, rule 4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import OrganizationKind as Kind
from graph.resolve import resolve
from ontology.curation import EMPTY
from ontology.registry import load_authority
from tests.graph.resolve.building import Report, on
from tests.graph.resolve.conftest import Resolve


def _person(name: str, person: str, country: str | None, published: str | None, office: bool = False) -> Report:
    report = Report(name, published)
    local = report.person(person, country)
    if office:
        body = report.body("Ministry of Fisheries of Peru", Kind.MINISTRY, "PE")
        report.tenure(local, report.office("minister", "Minister of Fisheries", body))
    return report


@pytest.mark.parametrize(
    ("first", "second", "keys"),
    [
        pytest.param(
            ("z", "Ana Quispe", "PE", "2024-01-01"), ("a", "Ana Quispe", "HU", "2024-01-02"),
            ("ana-quispe", "ana-quispe-of-hungary"), id="the later namesake says whose she is",
        ),
        pytest.param(
            ("z", "Ana Quispe", "PE", None), ("a", "Ana Quispe", "HU", "2024-01-02"),
            ("ana-quispe-of-peru", "ana-quispe"), id="an article without a date comes after all others",
        ),
        pytest.param(
            ("z", "Hun Sen", "PE", "2001-01-01"), ("a", "Hun Sen", "KH", "2024-01-02"),
            ("hun-sen-of-peru", "hun-sen"), id="the authority's namesake keeps the plain name",
        ),
        pytest.param(
            ("z", "Ana Quispe", "PE", "2024-01-01", True), ("a", "Ana Maria Quispe", "PE", "2024-01-02", True),
            ("ana-quispe", "ana-quispe"), id="a fuller name comes later",
        ),
        pytest.param(
            ("z", "Quispe", "PE", "2024-01-01", True), ("a", "Ana Quispe", "PE", "2024-01-02", True),
            ("ana-quispe", "ana-quispe"), id="a surname names nobody once a name is known",
        ),
        pytest.param(
            ("z", "Quispe Ana", "PE", "2024-01-01"), ("a", "Ana Quispe", "PE", "2024-01-02"),
            ("quispe-ana", "quispe-ana"), id="another order of the names",
        ),
    ],
)  # fmt: skip
def test_person_is_named_by_the_first_report(
    judge: Resolve, first: tuple[str, str, str, str], second: tuple[str, str, str, str], keys: tuple[str, str]
) -> None:
    one, two = _person(*first), _person(*second)
    for resolution in (judge(one, two), judge(two, one)):
        found = tuple(resolution.key(f"article/{r.name}", "p1") for r in (one, two))
        assert found == tuple(f"person/{key}" for key in keys)


def test_person_without_a_country_stays_with_the_namesake_reported_first(judge: Resolve) -> None:
    early, known = _person("a", "Ana Quispe", None, "2024-01-01"), _person("b", "Ana Quispe", "PE", "2024-01-02")
    late = _person("c", "Ana Quispe", "HU", "2024-01-03")
    resolution = judge(early, known, late)
    assert [resolution.key(f"article/{n}", "p1") for n in "abc"] == [
        "person/ana-quispe", "person/ana-quispe", "person/ana-quispe-of-hungary",
    ]  # fmt: skip
    assert [j.score for j in resolution.judgements if j.rule == "person-namesake"] == [0.5]


@pytest.mark.parametrize(("later", "same"), [("2024-06-01", True), ("2031-06-01", False)])
def test_surname_alone_is_another_holder_years_later(judge: Resolve, later: str, same: bool) -> None:
    one, two = _person("a", "Quispe", "PE", "2024-01-01", True), _person("b", "Quispe", "PE", later, True)
    resolution = judge(one, two)
    assert (resolution.key("article/a", "p1") == resolution.key("article/b", "p1")) is same


def test_holders_of_other_times_do_not_make_a_surname_ambiguous(judge: Resolve) -> None:
    old = _person("a", "Ana Quispe", "PE", "2010-01-01", True)
    new = _person("b", "Luz Quispe", "PE", "2024-01-01", True)
    form = _person("c", "Quispe", "PE", "2024-02-01", True)
    assert judge(old, new, form).key("article/c", "p1") == "person/luz-quispe"


_NAMES = ("Ana Quispe", "Quispe Ana", "Ana Maria Quispe", "Luz Huaman", "Hun Sen")
_COUNTRIES = ("PE", "HU", "FR")


@st.composite
def _corpora(draw: st.DrawFn) -> list[Report]:
    """Articles in the order in which they came out; names drawn so that namesakes and forms are frequent."""
    day, reports = date(2020, 1, 1), []
    for index in range(draw(st.integers(2, 7))):
        day += timedelta(days=draw(st.integers(0, 40)))
        name = f"{draw(st.sampled_from('abc'))}{index}"
        reports.append(_person(name, draw(st.sampled_from(_NAMES)), draw(st.sampled_from(_COUNTRIES)), day.isoformat()))
    return reports


@settings(max_examples=40, deadline=None)
@given(_corpora())
def test_later_articles_rename_nobody(reports: list[Report]) -> None:
    # two articles of one day are told apart by their keys, as nothing else tells which came first
    reports = sorted(reports, key=lambda r: (r.published or "", r.name))
    authority = load_authority()
    before: dict[str, str] = {}
    for size in range(1, len(reports) + 1):
        now = resolve([r.frames for r in reports[:size]], [r.article for r in reports[:size]], authority, EMPTY).keys
        assert {ref: now[ref] for ref in before} == before
        before = dict(now)


def _pact(name: str, day: date, text: str, third: bool) -> Report:
    report = Report(name, day.isoformat())
    people = [report.person("Bela Nagy", "HU"), report.person("Dora Kis", "HU")]
    if third:
        people.append(report.person("Carl Toth", "HU"))
    when = on("2024-05-02")
    event = report.event("Talks" if third else "Reception", *people, when=when)
    report.agreement(text, *people, at=event, when=when)
    return report


_TEXTS = (
    "increase information exchange on drug trafficking",
    "to increase the exchange of information on trafficking",
    "increase information exchange on floods",
    "open two crossings at the northern border",
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_TEXTS), st.booleans()), min_size=2, max_size=6))
def test_later_articles_rename_no_event_of_a_known_day_and_no_agreement(told: list[tuple[str, bool]]) -> None:
    reports = [_pact(f"r{i}", date(2024, 5, 2) + timedelta(days=i), *what) for i, what in enumerate(told)]
    authority = load_authority()
    before: dict[str, str] = {}
    for size in range(1, len(reports) + 1):
        now = resolve([r.frames for r in reports[:size]], [r.article for r in reports[:size]], authority, EMPTY).keys
        assert {ref: now[ref] for ref in before} == before
        before = dict(now)
