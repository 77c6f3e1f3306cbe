"""The rules on tenures in ontology/rules: what each concludes, and what it must not."""

from __future__ import annotations

import pytest

from tests.graph.reason.ruling import (
    AUTHORITY,
    CAPACITY,
    DATED,
    HELD_IN_ARTICLE,
    PLANNED,
    SUCCESSION,
    TALKS,
    concludes,
    day,
    reported,
    tenure,
)

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
    assert concludes(trig, pattern) is expected
