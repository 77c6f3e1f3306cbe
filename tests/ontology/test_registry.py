"""The authority as values, read from small graphs."""

from __future__ import annotations

from datetime import date

import pytest
from rdflib import RDFS, Graph

from ontology import terms as cq
from ontology.iris import Base
from ontology.load import PREFIXES, core, schemes
from ontology.registry import (
    ORGANIZATION_KINDS,
    PLACE_KINDS,
    Authority,
    AuthorityOffice,
    AuthorityOrganization,
    AuthorityPerson,
    AuthorityPlace,
    AuthorityTenure,
    load_authority,
    read_authority,
)

BASE = Base("http://localhost/")
HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
BODIES = """
<id/state/vietnam> a cq:State, cq:Organization ; rdfs:label "Vietnam"@en ; skos:altLabel "Việt Nam"@vi, "Viet Nam"@en .
<id/party/cpv> a cq:Party, cq:Organization ; rdfs:label "Communist Party of Vietnam"@en ; cq:acronym "VCP", "CPV" ;
    cq:country <id/state/vietnam> .
<id/organ/cc> a cq:PartyOrgan, cq:Organ, cq:Organization ; cq:organOf <id/party/cpv> ;
    rdfs:label "Central Committee of the Communist Party of Vietnam"@en .
<id/organ/mps> a cq:Organization, cq:Organ, cq:StateOrgan, cq:Ministry ; cq:organOf <id/state/vietnam> ;
    rdfs:label "Ministry of Public Security of Vietnam"@en ; cq:country <id/state/vietnam> .
"""


def read(turtle: str) -> Authority:
    graph = Graph().parse(data=HEADER + turtle, format="turtle", publicID=BASE.iri)
    return read_authority(graph + schemes(), BASE)


def test_empty_graph_is_an_empty_authority() -> None:
    assert read("") == Authority()


def test_person() -> None:
    turtle = '<id/person/to-lam> a cq:Person ; rdfs:label "To Lam"@en ; skos:altLabel "Tô Lâm"@vi, "Lam"@en .'
    assert read(turtle).persons == (AuthorityPerson("person/to-lam", "To Lam", ("Lam", "Tô Lâm")),)


def test_english_label_is_preferred_and_not_repeated_among_the_names() -> None:
    turtle = '<id/person/a> a cq:Person ; rdfs:label "Á"@vi, "B"@en ; skos:altLabel "B"@en, "C"@en .'
    assert read(turtle).persons == (AuthorityPerson("person/a", "B", ("C",)),)


def test_organizations_have_their_most_specific_kind() -> None:
    organizations = read(BODIES).organizations
    assert [(o.key, o.kind, o.part_of, o.country) for o in organizations] == [
        ("organ/cc", "PartyOrgan", "party/cpv", None),
        ("organ/mps", "Ministry", "state/vietnam", "state/vietnam"),
        ("party/cpv", "Party", None, "state/vietnam"),
        ("state/vietnam", "State", None, None),
    ]
    assert organizations[2].acronyms == ("CPV", "VCP")
    assert organizations[3] == AuthorityOrganization("state/vietnam", "State", "Vietnam", ("Viet Nam", "Việt Nam"))


@pytest.mark.parametrize(
    ("label", "body", "title"),
    [
        ("Minister of Public Security of Vietnam", "organ/mps", "Minister of Public Security"),
        ("General Secretary of the Communist Party of Vietnam", "party/cpv", "General Secretary"),
        ("Member of the Central Committee of the Communist Party of Vietnam", "organ/cc", "Member"),
        ("Prime Minister of Vietnam", "state/vietnam", "Prime Minister"),
        ("Ambassador of Vietnam to Cambodia", "organ/mps", "Ambassador of Vietnam to Cambodia"),
        ("Minister of Vietnamese Affairs", "organ/mps", "Minister of Vietnamese Affairs"),
    ],
)
def test_office_title_is_the_label_without_its_body(label: str, body: str, title: str) -> None:
    turtle = (
        f'<id/office/o> a cq:Office ; rdfs:label "{label}"@en ; cq:role cq:role-minister ; cq:officeOf <id/{body}> .'
    )
    assert [office.title for office in read(BODIES + turtle).offices] == [title]


@pytest.mark.parametrize(
    ("role", "stated", "slug", "seats"),
    [
        ("cq:role-minister", "", "minister", 1),
        ("cq:role-vice-president", "", "vice-president", None),
        ("cq:role-vice-president", "; cq:seats 5", "vice-president", 5),
        ("cq:role-minister", "; cq:seats 2", "minister", 2),
        ("<id/role/keeper-of-the-seal>", "", "keeper-of-the-seal", None),
    ],
)
def test_office_role_and_seats(role: str, stated: str, slug: str, seats: int | None) -> None:
    office = f'<id/office/o> a cq:Office ; rdfs:label "O"@en ; cq:role {role} ; cq:officeOf <id/party/cpv> {stated} .'
    assert read(BODIES + office).offices == (AuthorityOffice("office/o", slug, "O", "party/cpv", (), seats),)


def test_tenure_keeps_open_bounds_open() -> None:
    turtle = """<id/tenure/t> a cq:Tenure ; cq:holder <id/person/a> ; cq:office <id/office/o> ;
        cq:startEarliest "2016-04-01"^^xsd:date ; cq:startLatest "2016-04-30"^^xsd:date ."""
    expected = AuthorityTenure("tenure/t", "person/a", "office/o", date(2016, 4, 1), date(2016, 4, 30))
    assert read(turtle).tenures == (expected,)


def test_place() -> None:
    turtle = """<id/place/hanoi> a cq:City, cq:Place ; rdfs:label "Hanoi"@en ; skos:altLabel "Hà Nội"@vi ;
        cq:within <id/state/vietnam> ; cq:country <id/state/vietnam> ."""
    expected = AuthorityPlace("place/hanoi", "City", "Hanoi", ("Hà Nội",), "state/vietnam", "state/vietnam")
    assert read(turtle).places == (expected,)


def test_things_come_sorted_and_strangers_do_not_come() -> None:
    turtle = "".join(f'<id/person/{n}> a cq:Person ; rdfs:label "{n}"@en .' for n in ("c", "a", "b"))
    stranger = '<https://example.org/id/person/x> a cq:Person ; rdfs:label "X"@en .'
    assert [person.key for person in read(turtle + stranger).persons] == ["person/a", "person/b", "person/c"]


@pytest.mark.parametrize(
    ("turtle", "missing"),
    [
        ("<id/person/a> a cq:Person .", "label"),
        ('<id/office/o> a cq:Office ; rdfs:label "O"@en ; cq:officeOf <id/party/cpv> .', "role"),
        ('<id/office/o> a cq:Office ; rdfs:label "O"@en ; cq:role cq:role-head .', "officeOf"),
        ("<id/tenure/t> a cq:Tenure ; cq:holder <id/person/a> .", "office"),
        ("<id/tenure/t> a cq:Tenure ; cq:office <id/office/o> .", "holder"),
    ],
)
def test_what_is_missing_is_named(turtle: str, missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        read(turtle)


@pytest.mark.parametrize(("top", "kinds"), [(cq.Organization, ORGANIZATION_KINDS), (cq.Place, PLACE_KINDS)])
def test_kinds_are_all_the_classes_with_subclasses_first(top: object, kinds: tuple[object, ...]) -> None:
    graph = core()
    below = set(graph.transitive_subjects(RDFS.subClassOf, top))  # type: ignore[arg-type]  # a term, whatever its type
    assert set(kinds) == below
    for place, kind in enumerate(kinds):
        assert not set(graph.transitive_objects(kind, RDFS.subClassOf)) & set(kinds[:place])  # type: ignore[arg-type]  # as above


def test_packaged_authority_is_loaded_once() -> None:
    assert load_authority() is load_authority()
    assert load_authority().persons
