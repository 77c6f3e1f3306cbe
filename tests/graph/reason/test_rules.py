"""The rules in ontology/rules: what each concludes, and what it must not, in worlds closed with the whole ontology."""

from __future__ import annotations

import pytest

from tests.graph.reason.worlds import BASE, HEADER, reasoned

AUTHORITY = f"<{BASE.iri}graph/authority>"

# Two persons, one office with a single seat; tenures get their bounds in the cases.
PEOPLE = """
person:a a cq:Person ; rdfs:label "A"@en . person:b a cq:Person ; rdfs:label "B"@en . person:c a cq:Person .
state:s a cq:State, cq:Organization . state:t a cq:State, cq:Organization . party:p a cq:Party, cq:Organization .
organ:o a cq:PartyOrgan ; cq:organOf party:p .
office:premier a cq:Office ; rdfs:label "Premier"@en ; cq:officeOf state:s ; cq:seats 1 .
office:member a cq:Office ; rdfs:label "Member"@en ; cq:officeOf organ:o ; cq:seats 20 .
tenure:a a cq:Tenure ; cq:holder person:a ; cq:office office:premier .
article:n a cq:Article ; cq:published "2024-01-24"^^xsd:date .
"""
TENURE_B = "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:premier . "
MEMBER_B = "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:member . "
TALKS = "meeting:m a cq:Talks, cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Held . "
DATED = 'meeting:m cq:date "2024-01-23"^^xsd:date . '


def day(text: str) -> str:
    return f'"{text}"^^xsd:date'


def tenure(name: str, **bounds: str) -> str:
    return " ".join(f"tenure:{name} cq:{bound} {day(value)} ." for bound, value in bounds.items()) + " "


def reported(status: str, of: str = "a", event: str = "") -> str:
    return f"GRAPH article:n {{ tenure:{of} cq:reportedStatus cq:{status} . {event} }} "


HELD_IN_ARTICLE = "meeting:m cq:eventStatus cq:Held ."
CAPACITY = "meeting:m cq:inCapacity ?c . ?c cq:capacityOf person:a ; cq:capacityOffice office:premier"
PLANNED = (
    "meeting:plan a cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Planned ; "
    f"cq:earliestDate {day('2024-01-20')} ; cq:latestDate {day('2024-01-25')} . "
)
VISIT = (
    f"visit:v a cq:Visit ; cq:guest person:b ; cq:country state:s ; cq:eventStatus cq:Held ; "
    f"cq:earliestDate {day('2024-01-22')} ; cq:latestDate {day('2024-01-24')} . person:b cq:country state:t . "
)
UNDATED_VISIT = (
    "visit:v a cq:Visit ; cq:participant person:b ; cq:country state:s ; cq:eventStatus cq:Held . "
    "person:b cq:country state:t . "
)
BOTH_REPORTED = "GRAPH article:n { meeting:m cq:eventStatus cq:Held . visit:v cq:eventStatus cq:Held } "
SUCCESSION = TENURE_B + tenure("a", startLatest="2010-01-01", endEarliest="2023-08-01")

CASES: list[tuple[str, str, str, bool]] = [
    (
        "R1 first attestation bounds the start",
        'tenure:a cq:attestedOn "2024-01-23"^^xsd:date, "2024-02-01"^^xsd:date .',
        f"tenure:a cq:startLatest {day('2024-01-23')}",
        True,
    ),
    (
        "R1 no later attestation does",
        'tenure:a cq:attestedOn "2024-01-23"^^xsd:date, "2024-02-01"^^xsd:date .',
        f"tenure:a cq:startLatest {day('2024-02-01')}",
        False,
    ),
    (
        "R1 last attestation bounds the end",
        'tenure:a cq:attestedOn "2024-01-23"^^xsd:date, "2024-02-01"^^xsd:date .',
        f"tenure:a cq:endEarliest {day('2024-02-01')}",
        True,
    ),
    (
        "R1 a stated bound stands",
        tenure("a", startLatest="2020-01-01", attestedOn="2024-01-23"),
        f"tenure:a cq:startLatest {day('2024-01-23')}",
        False,
    ),
    (
        "R1 not from the former holder",
        tenure("a", attestedOn="2024-01-24") + f"GRAPH article:n {{ tenure:a cq:attestedOn {day('2024-01-24')} ; "
        "cq:reportedStatus cq:Former }",
        "tenure:a cq:startLatest ?any",
        False,
    ),
    (
        "R1 not from the elected",
        tenure("a", attestedOn="2024-01-24") + f"GRAPH article:n {{ tenure:a cq:attestedOn {day('2024-01-24')} ; "
        "cq:reportedStatus cq:Elect }",
        "tenure:a cq:endEarliest ?any",
        False,
    ),
    (
        "R1 not before the start that the authority knows",
        tenure("a", attestedOn="2024-01-24") + f"GRAPH {AUTHORITY} {{ tenure:a cq:startEarliest {day('2024-04-03')} }}",
        "tenure:a cq:startLatest ?any",
        False,
    ),
    (
        "R1 not after the end that the authority knows",
        tenure("a", attestedOn="2024-01-24") + f"GRAPH {AUTHORITY} {{ tenure:a cq:endLatest {day('2023-08-22')} }}",
        "tenure:a cq:endEarliest ?any",
        False,
    ),
    (
        "R1 not for a candidacy",
        "tenure:x a cq:Candidacy ; cq:holder person:a ; cq:office office:premier ; "
        f"cq:attestedOn {day('2024-01-24')} .",
        "tenure:x cq:startLatest ?any",
        False,
    ),
    ("R2 former ends by the article's day", reported("Former"), f"tenure:a cq:endLatest {day('2024-01-24')}", True),
    ("R2 incumbent does not", reported("Incumbent"), "tenure:a cq:endLatest ?any", False),
    (
        "R2 not when attested later",
        reported("Former") + tenure("a", attestedOn="2024-06-01"),
        f"tenure:a cq:endLatest {day('2024-01-24')}",
        False,
    ),
    (
        "R2 not when the authority knows him in office later",
        reported("Former") + f"GRAPH {AUTHORITY} {{ tenure:a cq:endEarliest {day('2025-01-01')} }}",
        "tenure:a cq:endLatest ?any",
        False,
    ),
    (
        "R2 holds an office once begun",
        tenure("a", attestedOn="2024-01-24"),
        "person:a cq:holdsOffice office:premier",
        True,
    ),
    (
        "R2 holds an office when called incumbent without a date",
        reported("Incumbent"),
        "person:a cq:holdsOffice office:premier",
        True,
    ),
    (
        "R2 does not hold what has ended",
        tenure("a", startLatest="2010-01-01", endLatest="2023-08-22"),
        "person:a cq:holdsOffice office:premier",
        False,
    ),
    (
        "R2 does not hold what is called former",
        tenure("a", startLatest="2010-01-01") + reported("Former"),
        "person:a cq:holdsOffice office:premier",
        False,
    ),
    (
        "R2 does not hold what is not known to have begun",
        reported("Elect"),
        "person:a cq:holdsOffice office:premier",
        False,
    ),
    (
        "R2 a predecessor does not hold",
        SUCCESSION + tenure("b", startLatest="2023-08-22"),
        "person:a cq:holdsOffice office:premier",
        False,
    ),
    (
        "R3 enclosed by the bounds",
        TALKS + DATED + tenure("a", startLatest="2024-01-23", endEarliest="2024-01-23"),
        CAPACITY,
        True,
    ),
    (
        "R3 begun after",
        TALKS + DATED + tenure("a", startLatest="2024-02-01", endEarliest="2024-03-01"),
        CAPACITY,
        False,
    ),
    (
        "R3 ended before",
        TALKS + DATED + tenure("a", startLatest="2010-01-01", endEarliest="2023-08-22", endLatest="2023-08-22"),
        CAPACITY,
        False,
    ),
    (
        "R3 last known before",
        TALKS + DATED + tenure("a", startLatest="2010-01-01", endEarliest="2015-01-01"),
        CAPACITY,
        False,
    ),
    (
        "R3 open tenure of the authority",
        TALKS
        + DATED
        + tenure("a", startLatest="2023-08-22")
        + f"GRAPH {AUTHORITY} {{ tenure:a cq:startLatest {day('2023-08-22')} }}",
        CAPACITY,
        True,
    ),
    (
        "R3 open tenure begun later",
        TALKS
        + DATED
        + tenure("a", startLatest="2024-08-22")
        + f"GRAPH {AUTHORITY} {{ tenure:a cq:startLatest {day('2024-08-22')} }}",
        CAPACITY,
        False,
    ),
    (
        "R3 by the article that reports both",
        TALKS + DATED + reported("Incumbent", event=HELD_IN_ARTICLE),
        CAPACITY,
        True,
    ),
    ("R3 not by one that calls him former", TALKS + DATED + reported("Former", event=HELD_IN_ARTICLE), CAPACITY, False),
    ("R3 not by one that reports another event", TALKS + DATED + reported("Incumbent"), CAPACITY, False),
    (
        "R3 not by one long after",
        TALKS + f"meeting:m cq:date {day('2019-01-23')} . " + reported("Incumbent", event=HELD_IN_ARTICLE),
        CAPACITY,
        False,
    ),
    ("R3 undated event, same article", TALKS + reported("Acting", event=HELD_IN_ARTICLE), CAPACITY, True),
    ("R3 undated event, former", TALKS + reported("Former", event=HELD_IN_ARTICLE), CAPACITY, False),
    ("R3 undated event, another article", TALKS + reported("Acting"), CAPACITY, False),
    (
        "R3 not for a candidacy",
        TALKS + DATED + "tenure:b a cq:Candidacy ; cq:holder person:b ; cq:office office:premier ; "
        f"cq:attestedOn {day('2024-01-23')} .",
        "?c cq:capacityOf person:b",
        False,
    ),
    (
        "R3 not for a plan",
        PLANNED
        + "meeting:plan cq:date "
        + day("2024-01-23")
        + " . "
        + tenure("a", startLatest="2024-01-23", endEarliest="2024-01-23"),
        "meeting:plan cq:inCapacity ?c",
        False,
    ),
    (
        "R3 the capacity's name",
        TALKS + DATED + tenure("a", startLatest="2024-01-23", endEarliest="2024-01-23"),
        "<https://w3id.org/communique/id/capacity/m-a-premier> a cq:Capacity ; rdfs:label 'A as Premier'@en",
        True,
    ),
    ("R5 realised within the days", PLANNED + TALKS + DATED, "meeting:m cq:realises meeting:plan", True),
    (
        "R5 realised with more who came",
        PLANNED + TALKS + DATED + "meeting:m cq:participant person:c .",
        "meeting:m cq:realises meeting:plan",
        True,
    ),
    (
        "R5 not after the days",
        PLANNED + TALKS + f"meeting:m cq:date {day('2024-01-26')} .",
        "?any cq:realises meeting:plan",
        False,
    ),
    (
        "R5 not without one of those planned",
        PLANNED + TALKS + DATED + "meeting:plan cq:participant person:c .",
        "?any cq:realises meeting:plan",
        False,
    ),
    (
        "R5 not by itself",
        PLANNED + "meeting:plan cq:eventStatus cq:Held ; cq:date " + day("2024-01-23") + " .",
        "?any cq:realises ?plan",
        False,
    ),
    (
        "R5 no visit by a meeting",
        PLANNED.replace("a cq:Meeting", "a cq:Visit") + TALKS + DATED,
        "?any cq:realises ?plan",
        False,
    ),
    (
        "R7 within days and country",
        VISIT + TALKS + DATED + "meeting:m cq:country state:s .",
        "meeting:m cq:partOfVisit visit:v",
        True,
    ),
    (
        "R7 not in another country",
        VISIT + TALKS + DATED + "meeting:m cq:country state:t .",
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 not on other days",
        VISIT + TALKS + f"meeting:m cq:date {day('2024-01-25')} ; cq:country state:s .",
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 not without the guest",
        VISIT.replace("person:b ; cq:country state:s", "person:c ; cq:country state:s")
        + TALKS
        + DATED
        + "meeting:m cq:country state:s .",
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 not by telephone",
        VISIT + TALKS + DATED + "meeting:m a cq:PhoneTalks ; cq:country state:s .",
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 not at home",
        VISIT.replace("cq:country state:t", "cq:country state:s") + TALKS + DATED + "meeting:m cq:country state:s .",
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 undated visit, same article",
        UNDATED_VISIT + TALKS + DATED + "meeting:m cq:country state:s . " + BOTH_REPORTED,
        "meeting:m cq:partOfVisit visit:v",
        True,
    ),
    (
        "R7 undated visit, another article",
        UNDATED_VISIT + TALKS + DATED + "meeting:m cq:country state:s . ",
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 undated visit, a meeting long before",
        UNDATED_VISIT + TALKS + f"meeting:m cq:country state:s ; cq:date {day('2019-01-01')} . " + BOTH_REPORTED,
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    (
        "R7 undated visit, undated meeting",
        UNDATED_VISIT + TALKS + "meeting:m cq:country state:s . " + BOTH_REPORTED,
        "meeting:m cq:partOfVisit visit:v",
        True,
    ),
    (
        "R7 undated visit, undated meeting elsewhere",
        UNDATED_VISIT + TALKS + "meeting:m cq:country state:t . " + BOTH_REPORTED,
        "meeting:m cq:partOfVisit ?v",
        False,
    ),
    ("R9 met at a meeting", TALKS, "person:a cq:metWith person:b . person:b cq:metWith person:a", True),
    (
        "R9 host and guest count",
        "meeting:m cq:host person:a ; cq:guest person:b ; cq:eventStatus cq:Held .",
        "person:b cq:metWith person:a",
        True,
    ),
    ("R9 never with oneself", TALKS, "person:a cq:metWith person:a", False),
    ("R9 not at a plan", PLANNED, "person:a cq:metWith person:b", False),
    ("R9 not an organization", TALKS + "meeting:m cq:participant organ:o .", "person:a cq:metWith organ:o", False),
    (
        "R9 not by a visit alone",
        "visit:v a cq:Visit ; cq:host person:a ; cq:guest person:b ; cq:eventStatus cq:Planned .",
        "person:a cq:metWith person:b",
        False,
    ),
    (
        "R10 the predecessor had left",
        SUCCESSION + tenure("b", startLatest="2023-08-22"),
        f"tenure:a cq:endLatest {day('2023-08-22')}",
        True,
    ),
    (
        "R10 the successor had not begun",
        SUCCESSION + tenure("b", startLatest="2023-08-22"),
        f"tenure:b cq:startEarliest {day('2023-08-01')}",
        True,
    ),
    (
        "R10 by attestation alone",
        TENURE_B + tenure("a", attestedOn="2022-05-01") + tenure("b", attestedOn="2023-11-01"),
        f"tenure:b cq:heldAfter tenure:a . tenure:a cq:endLatest {day('2023-11-01')}",
        True,
    ),
    (
        "R10 the next holder",
        SUCCESSION + tenure("b", startLatest="2023-08-22"),
        "tenure:a cq:replacedBy tenure:b",
        True,
    ),
    (
        "R10 no next holder over a gap",
        SUCCESSION + tenure("b", startLatest="2024-08-22"),
        "tenure:b cq:replaces ?any",
        False,
    ),
    (
        "R10 order over a gap",
        SUCCESSION + tenure("b", startLatest="2024-08-22"),
        "tenure:b cq:heldAfter tenure:a",
        True,
    ),
    (
        "R10 no next holder over another",
        SUCCESSION
        + tenure("b", startLatest="2023-09-22", endEarliest="2024-01-01")
        + "tenure:c a cq:Tenure ; cq:holder person:c ; cq:office office:premier . "
        + tenure("c", startLatest="2023-08-22"),
        "tenure:b cq:replaces tenure:a",
        False,
    ),
    (
        "R10 not of many seats",
        MEMBER_B
        + "tenure:c a cq:Tenure ; cq:holder person:c ; cq:office office:member . "
        + tenure("b", attestedOn="2022-01-01")
        + tenure("c", attestedOn="2023-01-01"),
        "?any cq:heldAfter ?other",
        False,
    ),
    (
        "R10 not when attested in turns",
        TENURE_B
        + tenure("a", startLatest="2020-01-01", endEarliest="2024-01-01")
        + tenure("b", startLatest="2022-01-01", endEarliest="2022-01-01"),
        "?any cq:heldAfter ?other",
        False,
    ),
    (
        "R10 not the same person twice",
        "tenure:b a cq:Tenure ; cq:holder person:a ; cq:office office:premier . "
        + tenure("a", attestedOn="2012-01-01")
        + tenure("b", attestedOn="2022-01-01"),
        "?any cq:heldAfter ?other",
        False,
    ),
    ("R16 affiliated through an organ", MEMBER_B, "person:b cq:affiliatedWith party:p", True),
    ("R16 not through a state office", "", "person:a cq:affiliatedWith ?any", False),
    (
        "R16 not by a candidacy",
        "tenure:b a cq:Candidacy ; cq:holder person:b ; cq:office office:member .",
        "person:b cq:affiliatedWith ?any",
        False,
    ),
    ("A5 tenures", "", "person:a cq:hasTenure tenure:a ; cq:everHeld office:premier ; cq:everServed state:s", True),
    (
        "A5 no candidacies",
        "tenure:b a cq:Candidacy ; cq:holder person:b ; cq:office office:premier .",
        "person:b cq:everHeld ?any",
        False,
    ),
]


@pytest.mark.parametrize(("trig", "pattern", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rule_concludes(trig: str, pattern: str, expected: bool) -> None:
    assert reasoned(PEOPLE + trig).ask(f"{HEADER} ASK {{ {pattern} }}") is expected
