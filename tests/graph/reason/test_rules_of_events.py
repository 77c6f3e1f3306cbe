"""The rules on events and offices in ontology/rules: what each concludes, and what it must not."""

from __future__ import annotations

import pytest

from tests.graph.reason.ruling import (
    BOTH_REPORTED,
    DATED,
    MEMBER_B,
    PLANNED,
    SUCCESSION,
    TALKS,
    TENURE_B,
    UNDATED_VISIT,
    VISIT,
    concludes,
    day,
    tenure,
)

CASES: list[tuple[str, str, str, bool]] = [
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
]


@pytest.mark.parametrize(("trig", "pattern", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rule_concludes(trig: str, pattern: str, expected: bool) -> None:
    assert concludes(trig, pattern) is expected
