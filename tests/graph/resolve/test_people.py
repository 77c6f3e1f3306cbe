from __future__ import annotations

import pytest

from graph.model import OrganizationKind as Kind
from tests.graph.resolve.building import Report
from tests.graph.resolve.conftest import Resolve


def _minister(name: str, person: str, country: str, state: str, portfolio: str = "Fisheries") -> tuple[Report, str]:
    report = Report(name)
    local = report.person(person, country)
    body = report.body(f"Ministry of {portfolio} of {state}", Kind.MINISTRY, country)
    report.tenure(local, report.office("minister", f"Minister of {portfolio}", body))
    return report, local


@pytest.mark.parametrize(
    ("name", "country", "proposed", "key"),
    [
        ("Tô Lâm", "VN", None, "person/to-lam"),
        ("Kishida Fumio", "JP", None, "person/fumio-kishida"),
        ("Hun Sen", None, None, "person/hun-sen"),
        ("Nguyen Xuan Phuc", "VN", None, "person/nguyen-xuan-phuc"),
        ("Nguyen Hanh Phuc", "VN", None, "person/nguyen-hanh-phuc"),
        ("Nguyen Hanh Phuc", "VN", "person/no-such-person", "person/nguyen-hanh-phuc"),
        ("Lam", "FR", None, "person/lam"),
        ("Hun Sen", "PE", None, "person/hun-sen-of-peru"),
        ("Ana Quispe", "PE", None, "person/ana-quispe"),
    ],
)
def test_person_gets_its_key(judge: Resolve, name: str, country: str | None, proposed: str | None, key: str) -> None:
    report = Report("one")
    local = report.person(name, country, authority=proposed)
    assert judge(report).key("article/one", local) == key


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (("Ana Quispe", "PE"), ("Quispe Ana", "PE"), True),
        (("Ana Quispe", "PE"), ("Ana Quispe", None), True),
        (("Ana Quispe", "PE"), ("Ana Quispe", "HU"), False),
        (("Ana Quispe", "PE"), ("Ana Maria Quispe", "PE"), False),  # without a common office no form is enough
        (("Ana Quispe", "PE"), ("Anna Quispe", "PE"), False),
    ],
)
def test_persons_outside_the_authority_are_one_by_name_and_country(
    judge: Resolve, left: tuple[str, str | None], right: tuple[str, str | None], same: bool
) -> None:
    one, two = Report("one"), Report("two")
    ours, theirs = one.person(*left), two.person(*right)
    resolution = judge(one, two)
    assert (resolution.key("article/one", ours) == resolution.key("article/two", theirs)) is same


@pytest.mark.parametrize(
    ("left", "right", "portfolios", "same"),
    [
        ("Ana Quispe", "Ana Maria Quispe", ("Fisheries", "Fisheries"), True),
        ("Quispe", "Ana Maria Quispe", ("Fisheries", "Fisheries"), True),
        ("Ana Quispez", "Ana Quispe", ("Fisheries", "Fisheries"), True),
        ("Ana Quispe", "Ana Maria Quispe", ("Fisheries", "Energy"), False),
        ("Ana Quispe", "Ana Huaman", ("Fisheries", "Fisheries"), False),
    ],
)
def test_forms_of_a_name_are_one_person_in_one_office(
    judge: Resolve, left: str, right: str, portfolios: tuple[str, str], same: bool
) -> None:
    one, ours = _minister("one", left, "PE", "Peru", portfolios[0])
    two, theirs = _minister("two", right, "PE", "Peru", portfolios[1])
    resolution = judge(one, two)
    assert (resolution.key("article/one", ours) == resolution.key("article/two", theirs)) is same
    assert any(j.rule == "person-form" for j in resolution.judgements) is same


def test_short_form_that_fits_two_joins_neither(judge: Resolve) -> None:
    reports = [_minister(n, p, "PE", "Peru") for n, p in (("a", "Quispe"), ("b", "Ana Quispe"), ("c", "Luz Quispe"))]
    resolution = judge(*(report for report, _ in reports))
    assert len({resolution.key(f"article/{r.name}", local) for r, local in reports}) == 3
    assert any(j.rule == "person-ambiguous" and not j.same for j in resolution.judgements)


def test_namesakes_of_two_countries_leave_a_judgement(judge: Resolve) -> None:
    one, two = Report("one"), Report("two")
    ours, theirs = one.person("Ana Quispe", "PE"), two.person("Ana Quispe", "HU")
    resolution = judge(one, two)
    assert resolution.key("article/one", ours) == "person/ana-quispe"
    assert resolution.key("article/two", theirs) == "person/ana-quispe-of-hungary"
    assert any(j.rule == "person-country" and not j.same for j in resolution.judgements)


def test_office_outweighs_a_wrong_country(judge: Resolve) -> None:
    report = Report("one")
    person = report.person("To Lam", "KH")
    body = report.body("Ministry of Public Security of Vietnam", Kind.MINISTRY, "VN")
    report.tenure(person, report.office("minister", "Minister of Public Security", body))
    assert judge(report).key("article/one", person) == "person/to-lam"


@pytest.mark.parametrize("holders", [2, 40])
def test_forms_are_found_among_few_and_many_holders_of_an_office(judge: Resolve, holders: int) -> None:
    names = [f"Ana {(a + b) * 3}" for a in "BCDFGHLM" for b in "aeiou"][:holders]
    reports = [_minister(f"r{i}", name, "PE", "Peru")[0] for i, name in enumerate(names)]
    fuller, slip = (
        _minister("full", "Luz Maria Huaman", "PE", "Peru"),
        _minister("slip", "Luz Maria Huamen", "PE", "Peru"),
    )
    short = _minister("short", "Luz Huaman", "PE", "Peru")
    resolution = judge(*reports, fuller[0], slip[0], short[0])
    keys = {resolution.key(f"article/{name}", "p1") for name in ("full", "slip", "short")}
    assert len(keys) == 1
    assert len({resolution.key(f"article/r{i}", "p1") for i in range(holders)}) == holders
