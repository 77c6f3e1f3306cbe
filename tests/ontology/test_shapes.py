"""Shapes: a graph that conforms, and each constraint broken once by a small change to it."""

from __future__ import annotations

from functools import cache

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, URIRef

from ontology.load import PREFIXES, core, shapes
from tests.ontology.closing import facts

SOUND = """
:vietnam a cq:State, cq:Organization ; rdfs:label "Vietnam"@en .
:cambodia a cq:State, cq:Organization ; rdfs:label "Cambodia"@en .
:mps a cq:Ministry, cq:StateOrgan, cq:Organ, cq:Organization ; rdfs:label "Ministry"@en ; cq:organOf :vietnam .
:minister a cq:Office ; rdfs:label "Minister"@en ; cq:role cq:role-minister ; cq:officeOf :mps ; cq:seats 1 .
:lam a cq:Person ; rdfs:label "To Lam"@en, "Tô Lâm"@vi ; cq:country :vietnam ; cq:metWith :sen .
:sen a cq:Person ; rdfs:label "Hun Sen"@en ; cq:country :cambodia ; cq:metWith :lam .
:hanoi a cq:City, cq:Place ; rdfs:label "Hanoi"@en ; cq:within :vietnam ; cq:country :vietnam .
:palace a cq:Venue, cq:Place ; rdfs:label "Palace"@en ; cq:within :hanoi .
:tenure a cq:Tenure ; cq:holder :lam ; cq:office :minister ;
    cq:startEarliest "2016-04-01"^^xsd:date ; cq:startLatest "2016-04-30"^^xsd:date ;
    cq:endEarliest "2024-05-01"^^xsd:date ; cq:endLatest "2024-05-31"^^xsd:date .
:known a cq:Tenure ; cq:holder :sen ; cq:office :minister ; dcterms:source <https://example.org/page> .
:candidacy a cq:Candidacy ; cq:holder :sen ; cq:office :minister .
:meeting a cq:Reception, cq:Meeting, cq:Event ; cq:participant :lam, :sen ; cq:host :sen ; cq:eventStatus cq:Held ;
    cq:date "2024-01-23"^^xsd:date ; cq:earliestDate "2024-01-23"^^xsd:date ; cq:latestDate "2024-01-23"^^xsd:date ;
    cq:place :palace ; cq:country :vietnam ; cq:partOfVisit :visit .
:visit a cq:Visit, cq:Event ; cq:participant :sen ; cq:guest :sen ; cq:eventStatus cq:Held .
:phone a cq:PhoneTalks, cq:RemoteMeeting, cq:Meeting, cq:Event ; cq:participant :lam, :sen ; cq:eventStatus cq:Planned .
:plan a cq:Agreement ; cq:agreedBy :lam, :sen ; cq:agreementStatus cq:Signed ; cq:concludedAt :meeting .
:article a cq:Article ; cq:sourceName "a.txt" ; cq:published "2024-01-26"^^xsd:date .
:evidence a cq:Evidence ; cq:inArticle :article ; cq:quote "Tô Lâm met" ; cq:startOffset 10 ;
    cq:endOffset 20 ; cq:rule "r" ; cq:supports :tenure, :candidacy, :meeting, :visit, :phone, :plan .
"""

# name → (what is taken out, what is put in, the shape's message, severity)
BROKEN = {
    "no label": (':mps rdfs:label "Ministry"@en', "", "one preferred label", "Violation"),
    "two labels": ("", ':lam rdfs:label "Lam"@en', "one preferred label", "Violation"),
    "person from a city": (":lam cq:country :vietnam", ":lam cq:country :hanoi", "country is a state", "Violation"),
    "met himself": ("", ":lam cq:metWith :lam", "nobody meets himself", "Violation"),
    "met a ministry": ("", ":lam cq:metWith :mps", "persons meet persons", "Violation"),
    "office of nothing": (":minister cq:officeOf :mps", "", "office belongs to an organization", "Violation"),
    "office of a person": (":minister cq:officeOf :mps", ":minister cq:officeOf :lam", "office belongs", "Violation"),
    "office without role": (":minister cq:role cq:role-minister", "", "an office has a role", "Violation"),
    "no seats": (":minister cq:seats 1", ":minister cq:seats 0", "at least one seat", "Violation"),
    "one office twice": (
        "",
        ':also a cq:Office ; rdfs:label "Also"@en ; cq:role cq:role-minister ; cq:officeOf :mps',
        "one role in one organization",
        "Warning",
    ),
    "two holders": ("", ":tenure cq:holder :sen", "exactly one holder", "Violation"),
    "no office": (":tenure cq:office :minister", "", "exactly one office", "Violation"),
    "holder is a state": (":known cq:holder :sen", ":known cq:holder :vietnam", "exactly one holder", "Violation"),
    "ends before it starts": (
        ':tenure cq:endLatest "2024-05-31"^^xsd:date',
        ':tenure cq:endLatest "2015-05-31"^^xsd:date',
        "starts before it ends",
        "Violation",
    ),
    "a status of an event": ("", ":tenure cq:reportedStatus cq:Held", "one of the six", "Violation"),
    "candidacy of two": ("", ":candidacy cq:holder :lam", "exactly one person", "Violation"),
    "one participant": (":meeting cq:participant :lam", "", "at least two participants", "Violation"),
    "one side": (":sen cq:country :cambodia", ":sen cq:country :vietnam", "at least two sides", "Violation"),
    "participant is a place": ("", ":meeting cq:participant :hanoi", "persons, organizations", "Violation"),
    "no status": (":meeting cq:eventStatus cq:Held", "", "exactly one status", "Violation"),
    "two statuses": ("", ":meeting cq:eventStatus cq:Planned", "exactly one status", "Violation"),
    "two days": ("", ':meeting cq:date "2024-01-24"^^xsd:date', "one preferred day", "Violation"),
    "a day as text": (
        ':meeting cq:date "2024-01-23"^^xsd:date',
        ':meeting cq:date "Monday"',
        "preferred day",
        "Violation",
    ),
    "two places": ("", ":meeting cq:place :hanoi", "one preferred place", "Violation"),
    "place is a state": (":meeting cq:place :palace", ":meeting cq:place :vietnam", "one preferred place", "Violation"),
    "earliest after latest": (
        ':meeting cq:earliestDate "2024-01-23"^^xsd:date',
        ':meeting cq:earliestDate "2024-01-24"^^xsd:date',
        "not after its latest",
        "Violation",
    ),
    "held after its report": (
        ':article cq:published "2024-01-26"^^xsd:date',
        ':article cq:published "2024-01-20"^^xsd:date',
        "after every article",
        "Violation",
    ),
    "remote at a venue": ("", ":phone cq:place :palace", "no venue", "Warning"),
    "visit with a host": ("", ":visit cq:host :lam", "a visit has no host", "Violation"),
    "agreement of one": (":plan cq:agreedBy :sen", "", "at least two sides", "Violation"),
    "agreement of a place": ("", ":plan cq:agreedBy :hanoi", "a person or an organization", "Violation"),
    "signed nowhere": (":plan cq:concludedAt :meeting", "", "has a date or an event", "Warning"),
    "place in a person": (":palace cq:within :hanoi", ":palace cq:within :lam", "a place or a state", "Violation"),
    "article without name": (':article cq:sourceName "a.txt"', "", "one source name", "Violation"),
    "offsets too short": (
        ":evidence cq:endOffset 20",
        ":evidence cq:endOffset 19",
        "as long as its offsets",
        "Violation",
    ),
    "offsets reversed": (
        ":evidence cq:startOffset 10",
        ":evidence cq:startOffset 30",
        "starts before it ends",
        "Violation",
    ),
    "evidence for nothing": ("", ':e a cq:Evidence ; cq:rule "r"', "supports something", "Violation"),
    "no evidence": (":evidence cq:supports :meeting", "", "no evidence", "Violation"),
}

# Not knowing is no error: each of these may be put in or taken out.
ALLOWED = {
    "country unknown": (":sen cq:country :cambodia", ""),
    "no publication date": (':article cq:published "2024-01-26"^^xsd:date', ""),
    "no date": (':meeting cq:date "2024-01-23"^^xsd:date', ""),
    "referred to, sides unknown": (
        ":plan cq:agreedBy :lam, :sen ; cq:agreementStatus cq:Signed",
        ":plan cq:agreementStatus cq:ReferredTo",
    ),
    "open tenure": (':tenure cq:endLatest "2024-05-31"^^xsd:date', ""),
    "planned before its report": (
        ':article cq:published "2024-01-26"^^xsd:date . :meeting cq:eventStatus cq:Held',
        ':article cq:published "2024-01-20"^^xsd:date . :meeting cq:eventStatus cq:Planned',
    ),
    "announced, then reported": (
        "",
        ':old a cq:Article ; cq:sourceName "b.txt" ; cq:published "2024-01-20"^^xsd:date . '
        ':e a cq:Evidence ; cq:inArticle :old ; cq:quote "a" ; '
        'cq:startOffset 0 ; cq:endOffset 1 ; cq:rule "r" ; cq:supports :meeting',
    ),
}


@cache
def shapes_graph() -> Graph:
    return shapes()


def results(remove: str = "", add: str = "") -> list[tuple[str, str]]:
    """(severity, message) of every result for the sound graph with some statements out and others in."""
    data = facts(SOUND)
    for triple in facts(remove + " ." if remove else ""):
        assert triple in data
        data.remove(triple)
    data += facts(add + " ." if add else "")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes_graph())
    assert isinstance(report, Graph)
    found = report.subjects(RDF.type, SH.ValidationResult)
    return sorted(
        (
            str(report.value(result, SH.resultSeverity)).removeprefix(str(SH)),
            str(report.value(result, SH.resultMessage)),
        )
        for result in found
    )


def test_sound_graph_conforms() -> None:
    assert results() == []


@pytest.mark.parametrize(("remove", "add", "message", "severity"), BROKEN.values(), ids=BROKEN.keys())
def test_shape_reports(remove: str, add: str, message: str, severity: str) -> None:
    assert [s for s, text in results(remove, add) if message in text][:1] == [severity]


@pytest.mark.parametrize(("remove", "add"), ALLOWED.values(), ids=ALLOWED.keys())
def test_shape_allows(remove: str, add: str) -> None:
    assert results(remove, add) == []


def test_shapes_are_shapes() -> None:
    conforms, _, _ = pyshacl.validate(Graph(), shacl_graph=shapes_graph(), meta_shacl=True)
    assert conforms


def test_shapes_speak_of_defined_terms_only() -> None:
    defined = set(core().subjects(RDF.type))
    used = {t for triple in shapes() for t in triple if isinstance(t, URIRef) and t.startswith(PREFIXES["cq"])}
    assert sorted(str(t) for t in used - defined if not str(t).endswith("Shape")) == []
