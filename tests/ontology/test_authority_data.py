"""The authority's Turtle files: well-formed, each fact with its source, no contradictions, nothing without a name.

The rules of `authority_rules.py` are tried on small bad examples as well, so that one that cannot fail is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Literal, URIRef

from ontology import terms as cq
from ontology.authority import generate_states
from ontology.gazetteer import load_gazetteer
from tests.ontology import authority_rules as rules
from tests.ontology.authority_rules import BASE, ID, RULES, as_day

AUTHORITY = Path(__file__).parents[2] / "ontology" / "authority"
GUIDES = Path(__file__).parents[3] / "shared" / "guides"
FILES = sorted(AUTHORITY.glob("*.ttl"))
Rule = Callable[[Graph], Iterable[str]]


def parse(text: str) -> Graph:
    prefixes = (
        "@base <https://w3id.org/communique/> . @prefix cq: <https://w3id.org/communique/ontology#> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> ."
    )
    return Graph().parse(data=prefixes + text, format="turtle")


@pytest.fixture(scope="module")
def graph() -> Graph:
    whole = Graph()
    for file in FILES:
        whole.parse(file)
    return whole


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_authority_keeps_the_rule(rule: Rule, graph: Graph) -> None:
    assert sorted(rule(graph)) == []


PERSON = '<id/person/a> a cq:Person ; rdfs:label "A"@en ; dcterms:source <http://x.org/> .'


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (rules.blank_nodes, "<id/person/a> cq:country [] ."),
        (rules.keys, "<id/spaceship/a> a cq:Person ."),
        (rules.keys, "<id/person/a> a cq:Place ."),
        (rules.names, "<id/person/a> a cq:Person ."),
        (rules.names, '<id/person/b> a cq:Person ; rdfs:label "A"@en .'),
        (rules.names, '<id/person/a> a cq:Person ; rdfs:label "A" .'),
        (rules.names, '<id/person/a> a cq:Person ; rdfs:label "A"@en, "Á"@vi .'),
        (rules.names, '<id/person/a> a cq:Person ; rdfs:label "A"@en ; skos:altLabel " A"@en .'),
        (rules.sources, '<id/person/a> a cq:Person ; rdfs:label "A"@en .'),
        (rules.sources, '<id/person/a> a cq:Person ; dcterms:source "a page" .'),
        (rules.superclasses, "<id/party/a> a cq:Party ."),
        (rules.superclasses, "<id/organ/a> a cq:Ministry, cq:Organization ."),
        (rules.references, "<id/person/a> cq:country <id/state/nowhere> ."),
        (rules.references, PERSON + "<id/tenure/a-b> a cq:Tenure ; cq:holder <id/person/a> ."),
        (rules.bounds, '<id/tenure/a> a cq:Tenure ; cq:startEarliest "2024-02-01" ; cq:startLatest "2024-01-01" .'),
        (rules.bounds, '<id/tenure/a> a cq:Tenure ; cq:startLatest "2024-02-01" ; cq:endLatest "2024-01-01" .'),
        (rules.bounds, '<id/tenure/a> a cq:Tenure ; cq:endLatest "2024-02-01", "2024-01-01" .'),
        (rules.tenure_keys, "<id/tenure/a> a cq:Tenure ; cq:holder <id/person/a> ; cq:office <id/office/b> ."),
        (rules.tenure_keys, "<id/tenure/a-b-2> a cq:Tenure ; cq:holder <id/person/a> ; cq:office <id/office/b> ."),
        (rules.offices, "<id/office/a> a cq:Office ; cq:role cq:role-baker ; cq:officeOf <id/state/x> ."),
        (
            rules.offices,
            "<id/office/a> a cq:Office ; cq:role cq:role-king ; cq:officeOf <id/state/x> ."
            "<id/office/b> a cq:Office ; cq:role cq:role-king ; cq:officeOf <id/state/x> .",
        ),
        (rules.matches, "<id/person/a> skos:exactMatch <wd:Q1> . <id/person/b> skos:exactMatch <wd:Q1> ."),
        (rules.matches, "<id/person/a> skos:exactMatch <https://www.wikidata.org/wiki/Q1> ."),
        (rules.matches, "<id/person/a> skos:exactMatch <wd:Q1>, <wd:Q2> ."),
        (rules.shared_names, PERSON + '<id/person/b> a cq:Person ; rdfs:label "B"@en ; skos:altLabel "A"@en .'),
    ],
)  # fmt: skip
def test_rule_finds_the_fault(rule: Rule, text: str) -> None:
    text = text.replace("<wd:", "<http://www.wikidata.org/entity/")
    assert list(rule(parse(text)))


# -- what must be there ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["states.ttl", "capitals.ttl"])
def test_generated_file_is_current(name: str) -> None:
    assert (AUTHORITY / name).read_text(encoding="utf-8") == generate_states.generate()[name]


def test_states_agree_with_the_gazetteer(graph: Graph) -> None:
    published = {
        (str(BASE.key(str(state))), str(graph.value(state, cq.isoCode)), str(graph.value(state, RDFS.label)))
        for state in graph.subjects(RDF.type, cq.State)
    }
    assert published == {(state.key, state.code, state.label) for state in load_gazetteer().states}


@pytest.mark.parametrize(
    ("kind", "least"), [("person", 78), ("party", 20), ("organ", 80), ("office", 90), ("tenure", 130), ("place", 230)]
)
def test_authority_is_complete_in_number(kind: str, least: int, graph: Graph) -> None:
    assert sum(1 for s in set(graph.subjects()) if (BASE.key(str(s)) or "").startswith(f"{kind}/")) >= least


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("person/to-lam", "Tô Lâm"),
        ("person/nguyen-phu-trong", "Nguyễn Phú Trọng"),
        ("person/norodom-sihamoni", "King Sihamoni"),
        ("person/norodom-sihamoni", "Sihamoni"),
        ("person/hun-sen", "Samdech Techo Hun Sen"),
        ("person/suos-yara", "Sous Yara"),
        ("office/president-of-the-cambodian-peoples-party", "Chairman of the Cambodian People's Party"),
        ("office/minister-of-interior-of-cambodia", "Minister of Home Affairs of Cambodia"),
        ("office/minister-of-public-security-of-vietnam", "Minister of Police of Vietnam"),
        ("office/president-of-vietnam", "State President of Vietnam"),
        ("office/president-of-vietnam", "President of the Socialist Republic of Vietnam"),
        (
            "organ/supreme-privy-council-to-the-king-of-cambodia",
            "Supreme Advisory Group to the King of Cambodia",
        ),
        (
            "organ/standing-board-of-the-central-committee-of-the-cambodian-peoples-party",
            "Permanent Committee of the Central Committee of the Cambodian People's Party",
        ),
        (
            "organ/commission-for-external-relations-of-the-central-committee-of-the-communist-party-of-vietnam",
            "Central External Relations Commission of the Communist Party of Vietnam",
        ),
        ("party/united-russia", "Russia United Party"),
        ("state/vietnam", "Việt Nam"),
        ("place/hanoi", "Hà Nội"),
        ("place/presidential-palace-hanoi", "Presidential Palace"),
    ],
)
def test_thing_is_known_under_its_other_name(key: str, name: str, graph: Graph) -> None:
    assert name in {str(label) for label in graph.objects(ID[key], SKOS.altLabel)}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (cq.Person, "Lam"),  # a given name alone is resolved within its article
        (cq.Person, "Man"),
        (cq.Person, "Ly Tri Dung"),  # machine-made Sino-Vietnamese name
        (cq.Party, "CPC"),  # an acronym, and of two parties
        (cq.Office, "Prime Minister"),  # of which state?
        (cq.Organization, "Ministry of Interior"),
        (cq.Organization, "National Assembly"),
    ],
)
def test_name_that_would_mislead_is_absent(kind: URIRef, name: str, graph: Graph) -> None:
    things = graph.subjects(RDF.type, kind)
    assert name not in {str(n) for s in things for p in (RDFS.label, SKOS.altLabel) for n in graph.objects(s, p)}


@pytest.mark.parametrize(
    ("day", "person", "holding"),
    [
        ("2024-01-23", "to-lam", {"minister-of-public-security-of-vietnam"}),
        ("2024-06-10", "to-lam", {"president-of-vietnam"}),
        ("2024-09-01", "to-lam", {"president-of-vietnam", "general-secretary-of-the-communist-party-of-vietnam"}),
        ("2025-01-20", "to-lam", {"general-secretary-of-the-communist-party-of-vietnam"}),
        ("2023-08-05", "hun-sen", {"prime-minister-of-cambodia", "president-of-the-cambodian-peoples-party"}),
        (
            "2024-01-23",
            "hun-sen",
            {
                "president-of-the-cambodian-peoples-party",
                "president-of-the-supreme-privy-council-to-the-king-of-cambodia",
            },
        ),
        ("2023-08-05", "hun-manet", set()),
        ("2024-01-23", "hun-manet", {"prime-minister-of-cambodia", "vice-president-of-the-cambodian-peoples-party"}),
        ("2024-08-01", "prak-sokhonn", {"first-vice-president-of-the-senate-of-cambodia"}),
        ("2024-01-15", "prak-sokhonn", set()),
    ],
)  # fmt: skip
def test_offices_certainly_held_on_a_day(day: str, person: str, holding: set[str], graph: Graph) -> None:
    """Began by that day at the latest, and either ended no earlier than it or is not known to have ended."""
    held = set()
    for tenure in graph.subjects(cq.holder, ID[f"person/{person}"]):
        start, end = graph.value(tenure, cq.startLatest), graph.value(tenure, cq.endLatest)
        until = graph.value(tenure, cq.endEarliest) if end is not None else None
        certain = end is None or (until is not None and as_day(until) >= date.fromisoformat(day))
        if start is not None and as_day(start) <= date.fromisoformat(day) and certain:
            held.add(str(graph.value(tenure, cq.office)).rpartition("/")[2])
    assert held == holding


def test_a_single_seat_has_no_two_certain_holders(graph: Graph) -> None:
    """An acting holder takes the seat of nobody, so acting tenures count like others."""
    for office in graph.subjects(cq.seats, Literal(1)):
        certain: list[tuple[date, date, str]] = []
        for tenure in graph.subjects(cq.office, office):
            start, end = graph.value(tenure, cq.startLatest), graph.value(tenure, cq.endEarliest)
            if start is not None and end is not None and as_day(start) < as_day(end):
                certain.append((as_day(start), as_day(end), str(graph.value(tenure, cq.holder))))
        for (_, until, holder), (since, _, other) in pairwise(sorted(certain)):
            assert until <= since or holder == other, (office, holder, other)


def test_family_is_stated_with_a_source_only(graph: Graph) -> None:
    assert set(graph.subject_objects(cq.childOf)) == {(ID["person/hun-manet"], ID["person/hun-sen"])}


@pytest.mark.skipif(not GUIDES.exists(), reason="the guides are not part of the product; present in a working checkout")
def test_every_page_of_the_facts_is_used(graph: Graph) -> None:
    text = (GUIDES / "authority-facts.md").read_text(encoding="utf-8")
    coded = re.findall(r"^- V\d+ · [^·]+ · (\S+)$", text, re.MULTILINE)
    # Balanced parentheses belong to the address; an address cut short with dots is no address.
    linked = re.findall(r"\]\((https?://[^()\s]+(?:\([^()\s]*\)[^()\s]*)?)\)", text)
    used = {str(source) for source in graph.objects(None, DCTERMS.source)}
    assert len(coded) > 50
    # How the outcome of the 16th National Assembly is announced is not a fact about a holder.
    elsewhere = {url for url in linked if "16th-national-assembly" in url}
    assert {url for url in (*coded, *linked) if "..." not in url} - used - elsewhere == set()


def test_counterparts_are_stated_both_ways(graph: Graph) -> None:
    pairs = set(graph.subject_objects(cq.counterpartOf))
    assert (ID["office/minister-of-public-security-of-vietnam"], ID["office/minister-of-interior-of-cambodia"]) in pairs
    assert {(right, left) for left, right in pairs} == pairs
