from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest
from rdflib import RDF, RDFS, SKOS, URIRef

from graph.consolidate import article_statements, consolidated_statements, judgement_statements
from graph.consolidate.labels import label, name_literal, preferred_name
from graph.consolidate.mint import term, types_of
from graph.consolidate.written import literal
from graph.model import DateDerivation, DateValue, OrganizationKind, Resolution, Statement, TenureStatus
from graph.resolve import resolve
from ontology import load
from ontology import terms as cq
from ontology.curation import EMPTY
from ontology.iris import DEFAULT_BASE, Base
from ontology.registry import load_authority
from tests.graph.resolve.building import SPAN, Report, on, unanchored
from tests.graph.resolve.corpus import seed_000, seed_001

BASE = Base(DEFAULT_BASE)
MET = BASE.thing("meeting/2024-01-23-hun-sen-to-lam")


def judged(*reports: Report) -> Resolution:
    return resolve([r.frames for r in reports], [r.article for r in reports], load_authority(), EMPTY)


def reported(report: Report, *others: Report) -> list[Statement]:
    return list(article_statements(report.article, report.frames, judged(report, *others), BASE))


def believed(*reports: Report, base: Base = BASE) -> list[Statement]:
    articles, frames = [r.article for r in reports], [r.frames for r in reports]
    return list(consolidated_statements(articles, frames, judged(*reports), load_authority(), base))


def values(statements: Iterable[Statement], subject: URIRef, predicate: URIRef) -> list[str]:
    return sorted(str(s.object) for s in statements if s.subject == subject and s.predicate == predicate)


def keys(statements: Iterable[Statement], subject: URIRef, predicate: URIRef) -> list[str]:
    return sorted(
        str(s.object).removeprefix(f"{BASE.iri}id/").removeprefix(cq.NS)
        for s in statements
        if s.subject == subject and s.predicate == predicate
    )


# -- article graphs -------------------------------------------------------------------------------------------------


def test_article_graph_types_things_with_their_superclasses() -> None:
    found = reported(seed_001(), seed_000())
    assert keys(found, MET, RDF.type) == ["CourtesyCall", "Event", "Meeting"]
    party = BASE.thing("party/cambodian-peoples-party")
    assert keys(found, party, RDF.type) == ["Organization", "Party"]
    assert {s.graph for s in found} == {BASE.thing("article/001-b")}


def test_article_graph_holds_only_what_its_article_says() -> None:
    found = reported(seed_000(), seed_001())
    assert values(found, MET, cq.date) == []
    assert keys(found, MET, cq.dateDerivation) == ["derivation-unanchored"]
    assert keys(found, MET, cq.place) == ["place/phnom-penh"]
    assert keys(found, MET, cq.placeDerivation) == ["place-derivation-dateline"]
    assert keys(found, MET, cq.country) == ["state/cambodia"]
    assert keys(found, MET, cq.eventStatus) == ["Held"]


def test_delegation_names_its_head_and_whom_it_represents() -> None:
    talks = BASE.thing("meeting/2024-01-23-sar-sokha-to-lam")
    found = reported(seed_001())
    assert keys(found, talks, cq.delegationHead) == ["person/sar-sokha", "person/to-lam"]
    ministries = ["organ/ministry-of-interior-of-cambodia", "organ/ministry-of-public-security-of-vietnam"]
    assert keys(found, talks, cq.involvesOrganization) == ministries
    assert keys(found, MET, cq.host) == ["person/hun-sen"]


def test_evidence_quotes_the_slice_for_everything_reported() -> None:
    report = seed_001()
    found = reported(report)
    evidence = {s.subject for s in found if s.predicate == RDF.type and s.object == cq.Evidence}
    for iri in evidence:
        (quote,), (start,), (end,) = (values(found, iri, p) for p in (cq.quote, cq.startOffset, cq.endOffset))
        assert report.text[int(start) : int(end)] == quote == SPAN.of(report.text)
    supported = {s.object for s in found if s.predicate == cq.supports}
    reportable = {cq.Tenure, cq.Event, cq.Agreement, cq.Candidacy}
    assert supported == {s.subject for s in found if s.predicate == RDF.type and s.object in reportable}


@pytest.mark.parametrize(
    ("status", "kind", "attested", "shown"),
    [
        (TenureStatus.INCUMBENT, "tenure", ["2024-05-02"], ["Incumbent"]),
        (TenureStatus.ACTING, "tenure", ["2024-05-02"], ["Acting"]),
        (TenureStatus.FORMER, "tenure", [], ["Former"]),
        (TenureStatus.ELECT, "tenure", [], ["Elect"]),
        (TenureStatus.CANDIDATE, "candidacy", ["2024-05-02"], []),
    ],
)
def test_tenure_is_attested_only_while_held(
    status: TenureStatus, kind: str, attested: list[str], shown: list[str]
) -> None:
    report = Report("a")
    office = report.office("prime-minister", "Prime Minister", report.body("Peru", OrganizationKind.STATE, "PE"))
    report.tenure(report.person("Ana Quispe", "PE"), office, status, on("2024-05-02"))
    iri = BASE.thing(f"{kind}/ana-quispe-prime-minister-of-peru")
    article, common = reported(report), believed(report)
    assert values(article, iri, cq.attestedOn) == values(common, iri, cq.attestedOn) == attested
    assert keys(article, iri, cq.reportedStatus) == shown
    assert keys(common, iri, cq.reportedStatus) == []
    assert keys(article, iri, RDF.type) == [kind.capitalize()]


def test_weekday_without_a_day_is_kept_as_a_weekday() -> None:
    report = Report("a")
    when = DateValue(None, None, DateDerivation.WEEKDAY_ONLY, weekday=0)
    report.event("Talks", report.person("Ana Quispe"), report.person("Bela Nagy"), when=when)
    found = reported(report)
    iri = BASE.thing("meeting/undated-ana-quispe-bela-nagy")
    assert values(found, iri, cq.weekday) == ["Monday"]
    assert values(found, iri, cq.date) == values(found, iri, cq.earliestDate) == []


def test_role_outside_the_scheme_is_minted_as_a_concept() -> None:
    report = Report("a")
    report.office("lord-high-steward", "Lord High Steward", report.body("Peru", OrganizationKind.STATE, "PE"))
    role = BASE.thing("role/lord-high-steward")
    found = reported(report)
    assert keys(found, BASE.thing("office/lord-high-steward-of-peru"), cq.role) == ["role/lord-high-steward"]
    assert values(found, role, SKOS.prefLabel) == ["lord high steward"]


# -- what we believe --------------------------------------------------------------------------------------------------


def test_undated_report_gets_the_day_that_another_tells() -> None:
    found = believed(seed_000(), seed_001())
    assert values(found, MET, cq.date) == ["2024-01-23"]
    assert keys(found, MET, RDF.type) == ["CourtesyCall", "Event", "Meeting"]
    assert keys(found, MET, cq.placeDerivation) == ["place-derivation-explicit"]
    assert {s.graph for s in found} == {None}


def test_every_thing_has_one_label_and_the_authoritys_wins() -> None:
    report = seed_001()
    report.person("Ana Quispe", "PE", forms=("Quispe", "Ana Quispe"))
    found = believed(seed_000(), report)
    labels = [s.subject for s in found if s.predicate == RDFS.label]
    assert len(labels) == len(set(labels))
    authority = {s for s in load.authority(BASE).subjects(RDFS.label) if isinstance(s, URIRef)}
    assert not authority & set(labels)
    ana = BASE.thing("person/ana-quispe")
    assert values(found, ana, RDFS.label) == ["Ana Quispe"]
    assert values(found, ana, SKOS.altLabel) == ["Quispe"]
    assert keys(found, ana, cq.country) == ["state/peru"]


def _told(name: str, day: str, derivation: DateDerivation, publisher: str, place: str = "Lima") -> Report:
    # DATELINE days compare with the day before as well, so both articles can be about one meeting
    report = Report(name, "2024-05-04", publisher, text=f"Text of {name}. " * 20)
    local = report.place(place, None)
    people = (report.person("Ana Quispe", "PE"), report.person("Bela Nagy", "HU"))
    report.event("Talks", *people, when=on(day, derivation), place=local, derivation="dateline")
    return report


def test_explicit_day_is_preferred_and_the_other_kept_as_a_conflict() -> None:
    one = _told("a", "2024-05-03", DateDerivation.DATELINE, "X")
    two = _told("b", "2024-05-02", DateDerivation.EXPLICIT, "Y", "Budapest")
    found = believed(one, two)
    iri = BASE.thing("meeting/2024-05-02-ana-quispe-bela-nagy")
    assert values(found, iri, cq.date) == ["2024-05-02"]
    assert len(values(found, iri, cq.place)) == 1
    conflict = BASE.thing("conflict/meeting-2024-05-02-ana-quispe-bela-nagy-date")
    assert values(found, conflict, cq.preferredValue) == ["2024-05-02"]
    assert values(found, conflict, cq.otherValue) == ["2024-05-03"]
    assert keys(found, conflict, cq.conflictIn) == ["article/a", "article/b"]
    assert keys(found, conflict, cq.conflictOf) == ["meeting/2024-05-02-ana-quispe-bela-nagy"]
    assert BASE.thing("conflict/meeting-2024-05-02-ana-quispe-bela-nagy-place") in {s.subject for s in found}


def test_reports_that_agree_make_no_conflict() -> None:
    found = believed(seed_000(), seed_001())
    assert not [s for s in found if s.object == cq.Conflict]


def test_attestation_outside_the_known_term_is_a_conflict() -> None:
    report = Report("a", "2025-01-20")
    state = report.body("Cambodia", OrganizationKind.STATE, "KH")
    office = report.office("prime-minister", "Prime Minister", state)
    report.tenure(report.person("Hun Sen", "KH"), office, attested=on("2025-01-20"))
    found = believed(report)
    tenure = "tenure/hun-sen-prime-minister-of-cambodia"
    assert values(found, BASE.thing(tenure), cq.attestedOn) == []
    conflict = BASE.thing("conflict/tenure-hun-sen-prime-minister-of-cambodia-attestedon")
    assert keys(found, conflict, cq.conflictOf) == [tenure]
    assert values(reported(report), BASE.thing(tenure), cq.attestedOn) == ["2025-01-20"]


def test_evidence_and_metadata_are_in_the_common_view_too() -> None:
    report = seed_001()
    article, common = reported(report), believed(report)
    kept = {s.triple for s in article if s.predicate in (cq.quote, cq.supports, cq.sourceName, cq.published)}
    assert kept <= {s.triple for s in common}


def test_order_of_articles_does_not_change_what_is_believed() -> None:
    third = _told("c", "2024-05-02", DateDerivation.EXPLICIT, "Z")
    reports = [seed_000(), seed_001(), third]
    expected = believed(*reports)
    assert all(believed(*order) == expected for order in permutations(reports))
    assert len(set(expected)) == len(expected)


def test_removing_an_article_removes_only_what_it_supported() -> None:
    third = _told("c", "2024-05-02", DateDerivation.EXPLICIT, "Z")
    with_it, without = set(believed(seed_000(), seed_001(), third)), set(believed(seed_000(), seed_001()))
    assert without < with_it
    subjects = {str(s.subject) for s in with_it - without}
    assert not any("hun-sen" in iri or "to-lam" in iri for iri in subjects)


def test_base_iri_is_everywhere_or_nowhere() -> None:
    found = believed(seed_001(), base=Base("https://example.org/kg/"))
    assert not [s for s in found if any(str(term).startswith(f"{DEFAULT_BASE}id/") for term in (s.graph, *s.triple))]


# -- judgements --------------------------------------------------------------------------------------------------


def test_judgements_are_published_in_their_own_graph() -> None:
    resolution = judged(seed_000(), seed_001())
    found = list(judgement_statements(resolution, BASE))
    assert {s.graph for s in found} == {BASE.graph("judgements")}
    assert len({s.subject for s in found}) == len(resolution.judgements)
    merged = {s.object for s in found if s.predicate == cq.inArticle}
    assert merged == {BASE.thing("article/000-a"), BASE.thing("article/001-b")}


# -- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "country", "language"),
    [
        ("Nguyễn Phú Trọng", None, "vi"),
        ("Tô Lâm", "VN", "vi"),
        ("Tô Lâm", None, "en"),
        ("François Hollande", "FR", "en"),
        ("Hun Sen", "KH", "en"),
    ],
)
def test_name_literal_tells_vietnamese(name: str, country: str | None, language: str) -> None:
    assert name_literal(name, country) == literal(name, lang=language)


def test_label_is_english() -> None:
    assert label("Nguyễn Phú Trọng") == '"Nguyen Phu Trong"@en'
    assert label("François Hollande") == '"François Hollande"@en'


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"Quispe": 9, "Ana Quispe": 1}, "Ana Quispe"),
        ({"Ana Quispe": 1, "Quispe Ana": 2}, "Quispe Ana"),
        ({"Lê Văn A": 1, "Le Van A": 1}, "Le Van A"),
    ],
)
def test_preferred_name(counts: dict[str, int], expected: str) -> None:
    assert preferred_name(counts) == expected


def test_types_of_asserts_superclasses_of_the_ontology_only() -> None:
    assert types_of(term("PhoneTalks")) == tuple(map(term, ("Event", "Meeting", "PhoneTalks", "RemoteMeeting")))
    assert types_of(term("Person")) == (term("Person"),)


def test_unanchored_today_has_no_day() -> None:
    assert unanchored().day is None
