from __future__ import annotations

import pytest

from graph.model import OrganizationKind as Kind
from graph.model import TenureStatus
from tests.graph.resolve.building import Report, on
from tests.graph.resolve.conftest import Resolve

CPP = "Cambodian People's Party"


@pytest.mark.parametrize(
    ("role", "title", "body", "kind", "country", "key"),
    [
        ("president", "Chairman", CPP, Kind.PARTY, "KH", "president-of-the-cambodian-peoples-party"),
        ("honorary-president", "Honorary President", CPP, Kind.PARTY, "KH",
         "honorary-president-of-the-cambodian-peoples-party"),
        ("vice-president", "Vice Chairwoman", CPP, Kind.PARTY, "KH", "vice-president-of-the-cambodian-peoples-party"),
        ("minister", "Minister of Police", "Ministry of Police of Vietnam", Kind.MINISTRY, "VN",
         "minister-of-public-security-of-vietnam"),
        ("minister", "Minister of Home Affairs", "Ministry of Interior of Cambodia", Kind.MINISTRY, "KH",
         "minister-of-interior-of-cambodia"),
        ("minister", "Minister of Public Security", "Vietnam", Kind.STATE, "VN",
         "minister-of-public-security-of-vietnam"),
        ("deputy-minister", "Deputy Minister of Foreign Affairs and Trade",
         "Ministry of Foreign Affairs and Trade of Hungary", Kind.MINISTRY, "HU",
         "deputy-minister-of-foreign-affairs-and-trade-of-hungary"),
        ("first-vice-president", "First Vice President", "Senate of Cambodia", Kind.LEGISLATURE, "KH",
         "first-vice-president-of-the-senate-of-cambodia"),
        ("speaker", "Speaker", "National Assembly of Cambodia", Kind.LEGISLATURE, "KH",
         "president-of-the-national-assembly-of-cambodia"),
        ("king", "King", "Cambodia", Kind.STATE, "KH", "king-of-cambodia"),
        ("prime-minister", "Premier", "Peru", Kind.STATE, "PE", "prime-minister-of-peru"),
        ("president", "President", "United States", Kind.STATE, "US", "president-of-the-united-states"),
        ("ambassador", "Ambassador to Cambodia", "Embassy of Hungary in Cambodia", Kind.EMBASSY, "HU",
         "ambassador-of-hungary-to-cambodia"),
        ("secretary-general", "Secretary-General", "League of Rivers", Kind.INTERNATIONAL, None,
         "secretary-general-of-the-league-of-rivers"),
    ],
)  # fmt: skip
def test_office_gets_its_key(
    judge: Resolve, role: str, title: str, body: str, kind: Kind, country: str | None, key: str
) -> None:
    report = Report("one")
    local = report.office(role, title, report.body(body, kind, country))
    assert judge(report).key("article/one", local) == f"office/{key}"


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("General Secretary", "office/general-secretary-of-the-communist-party-of-vietnam"),
        ("Secretary", "office/secretary-of-the-central-committee-of-the-communist-party-of-vietnam"),
        ("Member", "office/member-of-the-central-committee-of-the-communist-party-of-vietnam"),
    ],
)
def test_office_of_a_central_committee_is_the_partys_only_for_its_leader(judge: Resolve, title: str, key: str) -> None:
    report = Report("one")
    party = report.body("Communist Party of Vietnam", Kind.PARTY, "VN")
    committee = report.body("Central Committee of the Communist Party of Vietnam", Kind.PARTY_ORGAN, part_of=party)
    office = report.office(title.lower().replace(" ", "-"), title, committee)
    assert judge(report).key("article/one", office) == key


def test_synonymous_titles_leave_a_judgement(judge: Resolve) -> None:
    report = Report("one")
    party = report.body("Liberty Party of Peru", Kind.PARTY, "PE")
    one, two = report.office("chair", "Chairwoman", party), report.office("president", "President", party)
    resolution = judge(report)
    assert resolution.key("article/one", one) == resolution.key("article/one", two)
    assert ("office/chairwoman-of-the-liberty-party-of-peru", "office/president-of-the-liberty-party-of-peru") in {
        (j.left, j.right) for j in resolution.judgements if j.same
    }


def test_minister_of_a_state_implies_the_ministry(judge: Resolve) -> None:
    report = Report("one")
    office = report.office("minister", "Minister of Fisheries", report.body("Peru", Kind.STATE, "PE"))
    resolution = judge(report)
    resolved = resolution.offices[resolution.key("article/one", office)]
    assert resolved.organization == "organ/ministry-of-fisheries-of-peru"
    assert resolution.organizations["organ/ministry-of-fisheries-of-peru"].part_of == "state/peru"


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (TenureStatus.INCUMBENT, "tenure/hun-sen-president-of-the-cambodian-peoples-party"),
        (TenureStatus.FORMER, "tenure/hun-sen-president-of-the-cambodian-peoples-party"),
        (TenureStatus.CANDIDATE, "candidacy/hun-sen-president-of-the-cambodian-peoples-party"),
    ],
)
def test_candidate_holds_nothing(judge: Resolve, status: TenureStatus, key: str) -> None:
    report = Report("one")
    office = report.office("president", "President", report.body(CPP, Kind.PARTY, "KH"))
    tenure = report.tenure(report.person("Hun Sen", "KH"), office, status, on("2024-01-23"))
    assert judge(report).key("article/one", tenure) == key


def test_offices_of_one_body_and_role_get_roles_of_their_own(judge: Resolve) -> None:
    report = Report("one")
    state = report.body("Peru", Kind.STATE, "PE")
    governors = [report.office("governor", f"Governor of {province}", state) for province in ("Puno", "Cusco")]
    same = [report.office("prime-minister", title, state) for title in ("Premier", "Prime Minister")]
    resolution = judge(report)
    roles = [resolution.offices[resolution.key("article/one", office)].role for office in governors]
    assert sorted(roles) == ["governor", "governor-of-cusco-of-peru"]
    assert {resolution.offices[resolution.key("article/one", o)].role for o in same} == {"prime-minister"}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Interior", "Home Affairs", True),
        ("Interior", "Internal Affairs", True),
        ("the Interior", "Home Affairs", True),
        ("Foreign Affairs", "External Relations", True),
        ("Foreign Affairs", "External Affairs", True),
        ("Foreign Affairs", "Foreign Relations", True),
        ("National Defense", "Defence", True),
        ("Foreign Affairs", "Foreign Trade", False),
        ("Foreign Affairs", "Foreign Economic Relations", False),
        ("Interior", "Information", False),
        ("Home Affairs", "Housing", False),
    ],
)
def test_minister_under_two_names_of_the_portfolio_holds_one_office(
    judge: Resolve, left: str, right: str, same: bool
) -> None:
    one, two = Report("one"), Report("two")
    for report, portfolio in ((one, left), (two, right)):
        ministry = report.body(f"Ministry of {portfolio} of Hungary", Kind.MINISTRY, "HU")
        report.office("minister", f"Minister of {portfolio}", ministry)
        report.office("deputy-minister", f"Deputy Minister of {portfolio}", ministry)
    resolution = judge(one, two)
    for office in ("f1", "f2"):
        keys = [resolution.key(f"article/{report.name}", office) for report in (one, two)]
        assert (keys[0] == keys[1]) is same
    assert resolution.key("article/one", "f1") != resolution.key("article/one", "f2")
