from __future__ import annotations

import pytest

from graph.model import OrganizationKind as Kind
from tests.graph.resolve.building import Report
from tests.graph.resolve.conftest import Resolve


@pytest.mark.parametrize(
    ("name", "kind", "country", "key"),
    [
        ("Vietnam", Kind.STATE, "VN", "state/vietnam"),
        ("Lao PDR", Kind.STATE, "LA", "state/laos"),
        ("Hungary", Kind.STATE, "HU", "state/hungary"),
        ("Communist Party of Việt Nam", Kind.PARTY, "VN", "party/communist-party-of-vietnam"),
        ("Vietnam's Communist Party", Kind.PARTY, "VN", "party/communist-party-of-vietnam"),
        ("Vietnamese Communist Party", Kind.PARTY, "VN", "party/communist-party-of-vietnam"),
        ("Russia United Party", Kind.PARTY, "RU", "party/united-russia"),
        ("Cambodian Unity Party", Kind.PARTY, "KH", "party/cambodian-unity-party"),
        ("Political Bureau of the Communist Party of Vietnam", Kind.PARTY_ORGAN, "VN",
         "organ/politburo-of-the-communist-party-of-vietnam"),
        ("Ministry of Home Affairs of Cambodia", Kind.MINISTRY, "KH", "organ/ministry-of-interior-of-cambodia"),
        ("Ministry of Police of Vietnam", Kind.MINISTRY, "VN", "organ/ministry-of-public-security-of-vietnam"),
        ("Ministry of Public Security", Kind.MINISTRY, "LA", "organ/ministry-of-public-security-of-laos"),
        ("Ministry of Fisheries", Kind.MINISTRY, "PE", "organ/ministry-of-fisheries-of-peru"),
        ("Hungarian Ministry of Energy", Kind.MINISTRY, "HU", "organ/ministry-of-energy-of-hungary"),
        ("Cambodian Senate", Kind.LEGISLATURE, "KH", "organ/senate-of-cambodia"),
        ("Senate of the Kingdom of Cambodia", Kind.LEGISLATURE, "KH", "organ/senate-of-cambodia"),
        ("Cambodia-Vietnam Friendship Association", Kind.FRIENDSHIP_ASSOCIATION, "KH",
         "organ/cambodia-vietnam-friendship-association"),
    ],
)  # fmt: skip
def test_organization_gets_its_key(judge: Resolve, name: str, kind: Kind, country: str, key: str) -> None:
    report = Report("one")
    local = report.body(name, kind, country)
    assert judge(report).key("article/one", local) == key


def test_organ_is_completed_with_its_parent(judge: Resolve) -> None:
    report = Report("one")
    party = report.body("Liberty Party of Peru", Kind.PARTY, "PE")
    committee = report.body("Central Committee", Kind.PARTY_ORGAN, part_of=party)
    resolution = judge(report)
    key = resolution.key("article/one", committee)
    assert key == "organ/central-committee-of-the-liberty-party-of-peru"
    assert resolution.organizations[key].part_of == "party/liberty-party-of-peru"
    assert resolution.organizations[key].country == "PE"


def test_organ_named_with_the_party_is_not_completed_with_the_committee(judge: Resolve) -> None:
    report = Report("one")
    party = report.body("Liberty Party of Peru", Kind.PARTY, "PE")
    committee = report.body("Central Committee of the Liberty Party of Peru", Kind.PARTY_ORGAN, part_of=party)
    bureau = report.body("Politburo of the Liberty Party of Peru", Kind.PARTY_ORGAN, part_of=committee)
    office = report.body("Office", Kind.PARTY_ORGAN, part_of=committee)
    resolution = judge(report)
    assert resolution.key("article/one", bureau) == "organ/politburo-of-the-liberty-party-of-peru"
    expected = "organ/office-of-the-central-committee-of-the-liberty-party-of-peru"
    assert resolution.key("article/one", office) == expected


def test_acronym_alone_is_known_only_within_its_country(judge: Resolve) -> None:
    china, cuba = Report("china"), Report("cuba")
    ours = china.body("CPC", Kind.PARTY, "CN", acronym="CPC")
    theirs = cuba.body("CPC", Kind.PARTY, "CU", acronym="CPC")
    resolution = judge(china, cuba)
    assert resolution.key("article/china", ours) == "party/communist-party-of-china"
    assert resolution.key("article/cuba", theirs) != "party/communist-party-of-china"


def test_parties_of_one_name_in_two_countries_are_two(judge: Resolve) -> None:
    one, two = Report("one"), Report("two")
    ours, theirs = one.body("Justice Party", Kind.PARTY, "PE"), two.body("Justice Party", Kind.PARTY, "HU")
    resolution = judge(one, two)
    assert resolution.key("article/one", ours) == "party/justice-party"
    assert resolution.key("article/two", theirs) == "party/justice-party-of-hungary"
    assert any(j.rule == "organization-country" and not j.same for j in resolution.judgements)


def test_friendship_associations_of_both_countries_are_two(judge: Resolve) -> None:
    report = Report("one")
    ours = report.body("Peru-Hungary Friendship Association", Kind.FRIENDSHIP_ASSOCIATION, "PE")
    theirs = report.body("Hungary-Peru Friendship Association", Kind.FRIENDSHIP_ASSOCIATION, "HU")
    resolution = judge(report)
    assert resolution.key("article/one", ours) != resolution.key("article/one", theirs)


@pytest.mark.parametrize(
    ("name", "country", "within", "key"),
    [
        ("Hà Nội", "VN", None, "place/hanoi"),
        ("Phnom Penh", None, None, "place/phnom-penh"),
        ("Peace Palace", "KH", "Phnom Penh", "place/peace-palace-phnom-penh"),
        ("Grand Palace", "PE", None, "place/grand-palace-peru"),
        ("Nowhereville", "PE", None, "place/nowhereville"),
    ],
)
def test_place_gets_its_key(judge: Resolve, name: str, country: str | None, within: str | None, key: str) -> None:
    report = Report("one")
    around = report.place(within, country) if within else None
    local = report.place(name, country, around)
    assert judge(report).key("article/one", local) == key


@pytest.mark.parametrize(
    ("name", "kind", "country", "one"),
    [
        ("Ministry of Health", Kind.MINISTRY, None, False),
        ("Senate", Kind.LEGISLATURE, None, False),
        ("Ministry of Health", Kind.MINISTRY, "PE", True),
        ("Knesset", Kind.LEGISLATURE, None, True),
        ("Green Party", Kind.PARTY, None, True),
    ],
)
def test_body_that_every_state_has_is_one_in_its_own_article_only(
    judge: Resolve, name: str, kind: Kind, country: str | None, one: bool
) -> None:
    first, second = Report("one"), Report("two")
    ids = first.body(name, kind, country), second.body(name, kind, country)
    keys = judge(first, second)
    assert (keys.key("article/one", ids[0]) == keys.key("article/two", ids[1])) is one
