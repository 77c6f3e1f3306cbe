"""Reports used by several tests: the pair of seeds that tell one meeting, restated as frames by hand."""

from __future__ import annotations

from graph.model import OrganizationKind, TenureStatus
from tests.graph.resolve.building import Report, on, unanchored

__all__ = ["seed_000", "seed_001"]


def seed_000() -> Report:
    """No date at all; the former and the present premier bound it."""
    report = Report("000-a")
    cpp = report.body("Cambodian People's Party", OrganizationKind.PARTY, "KH", acronym="CPP")
    cpv = report.body("Vietnam's Communist Party", OrganizationKind.PARTY, "VN")
    urp = report.body("Russia United Party", OrganizationKind.PARTY, "RU")
    cambodia = report.body("Cambodia", OrganizationKind.STATE, "KH")
    police = report.body("Ministry of Police of Vietnam", OrganizationKind.MINISTRY, "VN")
    report.body("Politboro of the Communist Party of Vietnam", OrganizationKind.PARTY_ORGAN, "VN", part_of=cpv)
    hun_sen, to_lam, manet = report.person("Hun Sen", "KH"), report.person("To Lam", "VN"), report.person("Hun Manet")
    report.tenure(hun_sen, report.office("president", "President", cpp))
    premier = report.office("prime-minister", "Prime Minister", cambodia)
    report.tenure(hun_sen, premier, TenureStatus.FORMER)
    report.tenure(manet, premier)
    report.tenure(to_lam, report.office("minister", "Minister of Police", police))
    city = report.place("Phnom Penh", "KH")
    report.event("Meeting", hun_sen, urp, when=unanchored())
    met = report.event("Meeting", hun_sen, to_lam, when=unanchored(), place=city, derivation="dateline")
    report.agreement("not to allow any enemy forces to use their territory", hun_sen, to_lam, at=met)
    return report


def seed_001() -> Report:
    """The same courtesy call with its day, talks of the two ministries, and the visit around them."""
    report = Report("001-b", "2024-01-26")
    cpp = report.body("Cambodian People's Party", OrganizationKind.PARTY, "KH", acronym="CPP")
    cambodia = report.body("Cambodia", OrganizationKind.STATE, "KH")
    security = report.body("Ministry of Public Security of Vietnam", OrganizationKind.MINISTRY, "VN")
    interior = report.body("Ministry of Interior of Cambodia", OrganizationKind.MINISTRY, "KH")
    council = report.body("Supreme Advisory Group to the King of Cambodia", OrganizationKind.STATE_ORGAN, "KH")
    to_lam, hun_sen, sokha = (
        report.person("To Lam", "VN"),
        report.person("Hun Sen", "KH", forms=("Samdech Techo Hun Sen",)),
        report.person("Sar Sokha", "KH"),
    )
    day = on("2024-01-23")
    report.tenure(to_lam, report.office("minister", "Minister of Public Security", security), attested=day)
    report.tenure(hun_sen, report.office("president", "Chairman", cpp), attested=day)
    report.tenure(hun_sen, report.office("head", "Head", council), attested=day)
    report.tenure(sokha, report.office("minister", "Minister of Interior", interior), attested=day)
    report.tenure(sokha, report.office("minister", "Minister of Home Affairs", interior), attested=day)
    report.tenure(sokha, report.office("deputy-prime-minister", "Deputy Prime Minister", cambodia), attested=day)
    city = report.place("Phnom Penh", "KH")
    visit = report.event("OfficialVisit", to_lam, country="KH")
    report.event("CourtesyCall", to_lam, hun_sen, when=day, place=city, host=hun_sen, visit=visit)
    sides = {to_lam: security, sokha: interior}
    report.event("Talks", to_lam, sokha, security, interior, when=day, place=city, represents=sides, visit=visit)
    return report
