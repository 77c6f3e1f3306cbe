"""Axioms A1-A20: what each infers, and what it must not. One closure serves all cases, so they also share one world."""

from __future__ import annotations

from functools import cache

import pytest
from rdflib import RDF, Graph, Literal, URIRef

from ontology.load import PREFIXES, core
from tests.ontology.closing import closure, facts

# A small world after the seeds: a party and a state with organs, offices, holders, meetings, a visit.
WORLD = """
:vietnam a cq:State, cq:Organization . :cambodia a cq:State, cq:Organization .
:cpv a cq:Party, cq:Organization . :cpp a cq:Party, cq:Organization .
:cc a cq:PartyOrgan ; cq:organOf :cpv . :commission a cq:PartyOrgan ; cq:organOf :cc .
:mps a cq:Ministry ; cq:organOf :vietnam . :moi a cq:Ministry ; cq:organOf :cambodia .
:friends a cq:FriendshipAssociation, cq:Organization .

:minister a cq:Office ; cq:role cq:role-minister ; cq:officeOf :mps .
:police-minister a cq:Office ; cq:role cq:role-minister ; cq:officeOf :mps .
:interior a cq:Office ; cq:role cq:role-minister ; cq:officeOf :moi ; cq:counterpartOf :minister .
:deputy a cq:Office ; cq:role cq:role-deputy-minister ; cq:officeOf :mps .
:general-secretary a cq:Office ; cq:role cq:role-general-secretary ; cq:officeOf :cpv .
:party-president a cq:Office ; cq:role cq:role-president ; cq:officeOf :cpp .
:vice-president a cq:Office ; cq:role cq:role-vice-president ; cq:officeOf :cpp .
:honorary-president a cq:Office ; cq:role cq:role-honorary-president ; cq:officeOf :cpp .
:commission-head a cq:Office ; cq:role cq:role-head ; cq:officeOf :commission .
:premier a cq:Office ; cq:role cq:role-prime-minister ; cq:officeOf :cambodia .
:friends-president a cq:Office ; cq:role cq:role-president ; cq:officeOf :friends .

:lam a cq:Person . :sen a cq:Person . :manet a cq:Person ; cq:childOf :sen . :trung a cq:Person . :borith a cq:Person .
:t1 a cq:Tenure ; cq:holder :lam ; cq:office :minister . :lam cq:hasTenure :t1 .
:t2 a cq:Tenure ; cq:holder :trung ; cq:office :commission-head . :trung cq:hasTenure :t2 .
:t3 a cq:Tenure ; cq:holder :sen ; cq:office :premier ; cq:replacedBy :t4 .
:t4 a cq:Tenure ; cq:holder :manet ; cq:office :premier ; cq:replacedBy :t5 .
:t5 a cq:Tenure ; cq:holder :borith ; cq:office :premier .
:candidacy a cq:Candidacy ; cq:holder :trung ; cq:office :general-secretary .

:talks a cq:Talks ; cq:participant :mps, :moi ; cq:involvesOrganization :mps, :moi .
:call a cq:CourtesyCall . :phone a cq:PhoneTalks .
:reception a cq:Reception . :video a cq:VideoTalks .
:untyped cq:host :sen ; cq:guest :lam ; cq:place :palace . :visit a cq:Visit ; cq:guest :lam .
:chaired cq:chair :manet .
:palace a cq:Venue ; cq:within :hanoi . :hanoi a cq:City ; cq:within :vietnam .

:borith cq:headOfDelegation :delegation . :delegation a cq:Delegation ; cq:delegationOf :cc .
:later a cq:Talks ; cq:participant :delegation, :trung .
:plan a cq:Agreement ; cq:concludedAt :talks .
:ceremony cq:partOf :conference . :conference cq:partOfVisit :visit .
"""

INFERRED = [
    ("A1", ":talks a sem:Event"),
    ("A1", ":call a cq:Event"),
    ("A1", ":reception a cq:Meeting"),
    ("A1", ":phone a cq:RemoteMeeting"),
    ("A1", ":video a cq:Meeting"),
    ("A1", ":visit a sem:Event"),
    ("A2", ":untyped a cq:Meeting"),
    ("A3", ":untyped cq:participant :sen"),
    ("A3", ":untyped cq:participant :lam"),
    ("A3", ":chaired cq:participant :manet"),
    ("A3", ":sen cq:participatesIn :untyped"),
    ("A4", ":untyped sem:hasActor :lam"),
    ("A4", ":untyped sem:hasPlace :palace"),
    ("A5", ":lam cq:everHeld :minister"),
    ("A6", ":lam cq:everServed :mps"),
    ("A7", ":commission cq:organOf :cpv"),
    ("A8", ":commission-head cq:officeWithin :commission"),
    ("A8", ":commission-head cq:officeWithin :cpv"),
    ("A8", ":trung cq:servedWithin :cpv"),
    ("A8", ":lam cq:servedWithin :vietnam"),
    ("A9", ":commission-head a cq:PartyOffice"),
    ("A9", ":general-secretary a cq:PartyOffice"),
    ("A9", ":minister a cq:StateOffice"),
    ("A9", ":premier a cq:StateOffice"),
    ("A10", ":general-secretary a cq:PartyLeaderOffice"),
    ("A10", ":party-president a cq:PartyLeaderOffice"),
    ("A11", ":palace cq:within :vietnam"),
    ("A11", ":untyped cq:placeWithin :palace"),
    ("A11", ":untyped cq:placeWithin :vietnam"),
    ("A12", ":borith cq:memberOfDelegation :delegation"),
    ("A12", ":borith cq:participatesIn :later"),
    ("A12", ":later cq:participant :borith"),
    ("A13", ":later cq:involvesOrganization :cc"),
    ("A13", ":later cq:involvesOrganization :cpv"),
    ("A14", ":minister owl:sameAs :police-minister"),
    ("A15", ":minister cq:counterpartOf :interior"),
    ("A16", ":t4 cq:replaces :t3"),
    ("A16", ":t4 cq:heldAfter :t3"),
    ("A16", ":t5 cq:heldAfter :t3"),
    ("A17", ":sen cq:parentOf :manet"),
    ("A13", ":talks cq:involvesOrganization :cambodia"),
    ("A18", ":plan cq:involvesOrganization :mps"),
    ("A18", ":plan cq:involvesOrganization :cambodia"),
    ("A20", ":ceremony cq:partOf :visit"),
]

NOT_INFERRED = [
    ("A1", ":talks a cq:RemoteMeeting"),
    ("A1", ":visit a cq:Meeting"),
    ("A2", ":chaired a cq:Meeting"),
    ("A2", ":later a cq:Reception"),
    ("A3", ":untyped cq:host :lam"),
    ("A3", ":visit cq:host :lam"),
    ("A4", ":untyped a sem:Place"),
    ("A4", ":untyped sem:hasPlace :vietnam"),
    ("A5", ":trung cq:everHeld :general-secretary"),
    ("A5", ":candidacy a cq:Tenure"),
    ("A5", ":candidacy a org:Membership"),
    ("A6", ":lam cq:everServed :vietnam"),
    ("A7", ":cpv cq:organOf :cc"),
    ("A8", ":trung cq:servedWithin :vietnam"),
    ("A8", ":commission-head cq:officeOf :cpv"),
    ("A9", ":commission-head a cq:StateOffice"),
    ("A9", ":minister a cq:PartyOffice"),
    ("A9", ":friends-president a cq:PartyOffice"),
    ("A10", ":commission-head a cq:PartyLeaderOffice"),
    ("A10", ":vice-president a cq:PartyLeaderOffice"),
    ("A10", ":honorary-president a cq:PartyLeaderOffice"),
    ("A10", ":premier a cq:PartyLeaderOffice"),
    ("A10", ":friends-president a cq:PartyLeaderOffice"),
    ("A11", ":untyped cq:place :hanoi"),  # one preferred place
    ("A11", ":vietnam a cq:Place"),
    ("A12", ":trung cq:memberOfDelegation :delegation"),
    ("A12", ":borith cq:participatesIn :talks"),
    ("A13", ":talks cq:involvesOrganization :cpv"),
    ("A13", ":later cq:involvesOrganization :vietnam"),
    ("A14", ":minister owl:sameAs :deputy"),
    ("A14", ":minister owl:sameAs :interior"),
    ("A14", ":party-president owl:sameAs :general-secretary"),
    ("A15", ":minister cq:counterpartOf :deputy"),
    ("A16", ":t3 cq:heldAfter :t4"),
    ("A16", ":t5 cq:replaces :t3"),
    ("A17", ":manet cq:parentOf :sen"),
    ("A18", ":plan cq:involvesOrganization :cpv"),
    ("A18", ":plan cq:participant :mps"),
    ("A20", ":conference cq:partOf :ceremony"),
    ("A20", ":ceremony cq:partOfVisit :visit"),
    ("no chain", ":lam cq:metWith :lam"),
    ("no chain", ":lam cq:metWith :sen"),
]


@cache
def world() -> tuple[Graph, list[str]]:
    return closure(WORLD)


def triple(text: str) -> tuple[URIRef, URIRef, URIRef | Literal]:
    ((subject, predicate, obj),) = facts(text + " .")
    assert isinstance(subject, URIRef)
    assert isinstance(predicate, URIRef)
    assert isinstance(obj, URIRef | Literal)
    return subject, predicate, obj


@pytest.mark.parametrize(("axiom", "text"), INFERRED)
def test_axiom_infers(axiom: str, text: str) -> None:
    assert triple(text) in world()[0]


@pytest.mark.parametrize(("axiom", "text"), NOT_INFERRED)
def test_axiom_does_not_infer(axiom: str, text: str) -> None:
    assert triple(text) not in world()[0]


def test_a_sound_world_has_no_clash() -> None:
    assert world()[1] == []


def test_closure_types_nothing_of_the_data_as_a_literal() -> None:
    examples = [s for s in world()[0].subjects(RDF.type) if str(s).startswith("https://example.org/")]
    assert all(isinstance(s, URIRef) for s in examples)


CLASHES = {
    "person-and-place": "a cq:Person, cq:Place",
    "person-and-organization": "a cq:Person, cq:Organization",
    "person-and-ministry": "a cq:Person, cq:Ministry",
    "person-and-meeting": "a cq:Person, cq:Talks",
    "party-and-state": "a cq:Party, cq:State",
    "organization-and-event": "a cq:Organization, cq:Event",
    "state-and-city": "a cq:State, cq:City",
    "place-and-event": "a cq:Place, cq:Visit",
    "tenure-and-candidacy": "a cq:Tenure, cq:Candidacy",
    "agreement-and-event": "a cq:Agreement, cq:Conference",
    "person-with-offices-domain": "a cq:Person ; cq:officeOf :cpv",
    "place-with-a-host": "a cq:Place ; cq:host :sen",
    "ministry-as-an-equivalent-event": "a cq:Ministry, sem:Event",
}
NO_CLASHES = {
    "state-and-organization": "a cq:State, cq:Organization",
    "organ-of-two": "a cq:Organ, cq:Organization ; cq:organOf :cpv, :vietnam",
    "party-and-state-office": "a cq:PartyOffice, cq:StateOffice",
    "meeting-of-two-days": 'a cq:Event ; cq:date "2024-01-23"^^xsd:date, "2024-01-24"^^xsd:date',
    "meeting-at-two-places": "a cq:Event ; cq:place :hanoi, :hue",
    "meeting-in-a-state": "a cq:Event ; cq:place :vietnam",
    "tenure-of-two": "a cq:Tenure ; cq:holder :lam, :sen ; cq:office :minister",
    "candidacy": "a cq:Candidacy ; cq:holder :lam ; cq:office :minister",
}


@cache
def clashing() -> tuple[Graph, list[str]]:
    return closure(
        ":vietnam a cq:State . :cpv a cq:Party . :sen a cq:Person . :lam a cq:Person ."
        + "".join(f":{name} {statements} .\n" for name, statements in {**CLASHES, **NO_CLASHES}.items())
    )


@pytest.mark.parametrize("name", CLASHES)
def test_disjointness_reports_a_clash(name: str) -> None:  # A19
    assert [clash for clash in clashing()[1] if clash.endswith(f"https://example.org/{name}")]


@pytest.mark.parametrize("name", NO_CLASHES)
def test_what_may_be_so_reports_no_clash(name: str) -> None:  # A19, and no functional properties
    assert [clash for clash in clashing()[1] if clash.endswith(f"https://example.org/{name}")] == []


@pytest.mark.parametrize("text", [":hanoi owl:sameAs :hue", ":lam owl:sameAs :sen", ":vietnam a cq:Place"])
def test_two_values_are_not_equated(text: str) -> None:
    assert triple(text) not in clashing()[0]


def test_ontology_uses_the_owl_that_its_reasoners_know() -> None:  # OWL 2 RL, less what equates or forbids
    used = {str(term) for triple in core() for term in triple if str(term).startswith(PREFIXES["owl"])}
    assert {term.removeprefix(PREFIXES["owl"]) for term in used} == {
        *("Ontology", "versionIRI", "versionInfo", "Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"),
        *("equivalentClass", "disjointWith", "inverseOf", "propertyChainAxiom", "hasKey"),
        *("SymmetricProperty", "TransitiveProperty"),
        *("Restriction", "onProperty", "someValuesFrom", "hasValue", "intersectionOf"),
    }


@pytest.mark.parametrize("kind", ["FunctionalProperty", "InverseFunctionalProperty", "IrreflexiveProperty"])
def test_ontology_equates_no_values(kind: str) -> None:
    assert not list(core().subjects(RDF.type, URIRef(PREFIXES["owl"] + kind)))
