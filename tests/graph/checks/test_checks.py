"""The checks of ontology/checks on small worlds: what each finds, and what looks like it and is no contradiction."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from graph.checks import Contradiction, find_contradictions
from ontology.load import checks
from tests.graph.reason.ruling import AUTHORITY, PEOPLE, day, tenure
from tests.graph.reason.worlds import BASE, reasoned


class Case(NamedTuple):
    """`finds` is the number of the check that has something to say, or empty: none has."""

    id: str
    trig: str
    finds: str = ""


# Beside article:n of 24 January 2024: another of that day, one of the month after, one of the year before.
ARTICLES = """
article:n cq:sourceName "n.txt" .
article:o a cq:Article ; cq:sourceName "o.txt" ; cq:published "2024-01-24"^^xsd:date .
article:later a cq:Article ; cq:published "2024-02-20"^^xsd:date .
article:before a cq:Article ; cq:published "2023-01-24"^^xsd:date .
person:a cq:country state:s . person:b cq:country state:t . state:s rdfs:label "Esland"@en .
"""
B = "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:premier . "
MEMBERS = (
    "tenure:c a cq:Tenure ; cq:holder person:a ; cq:office office:member . "
    "tenure:d a cq:Tenure ; cq:holder person:b ; cq:office office:member . "
    + "".join(tenure(name, startLatest="2020-01-01", endEarliest="2024-01-01") for name in "cd")
)
TERMS = tenure("a", startLatest="2020-01-01", endEarliest="2023-06-01")
KNOWN = (
    f"tenure:a cq:startLatest {day('1992-07-02')} . tenure:b cq:startLatest {day('2023-08-22')} . "
    f"GRAPH {AUTHORITY} {{ tenure:a cq:startLatest {day('1992-07-02')} . "
    f"tenure:b cq:startLatest {day('2023-08-22')} }} "
)
HELD = "meeting:m a cq:Talks, cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Held . "
AGAIN = "meeting:k a cq:Talks, cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Held . "


def over(first: str, last: str) -> str:
    return f"visit:v cq:eventStatus cq:Held ; cq:earliestDate {day(first)} ; cq:latestDate {day(last)} ."


VISIT = (
    f"visit:v a cq:Visit ; cq:guest person:b ; cq:eventStatus cq:Held ; cq:earliestDate {day('2024-01-20')} ; "
    f"cq:latestDate {day('2024-01-22')} . meeting:m cq:partOfVisit visit:v . "
)


def dated(text: str, meeting: str = "m") -> str:
    return f"meeting:{meeting} cq:date {day(text)} . "


def says(article: str, statements: str) -> str:
    return f"GRAPH article:{article} {{ {statements} }} "


def held_on(text: str, article: str = "n", meeting: str = "m") -> str:
    return says(article, f"meeting:{meeting} cq:eventStatus cq:Held ; cq:date {day(text)} .")


def attested(text: str, status: str = "Incumbent") -> str:
    return says("n", f"tenure:a cq:attestedOn {day(text)} ; cq:reportedStatus cq:{status} .")


RANKS = (
    'organ:x a cq:Organ . office:first a cq:Office ; cq:officeOf organ:x ; rdfs:label "First Deputy Head of X"@en . '
    'office:second a cq:Office ; cq:officeOf organ:x ; rdfs:label "Second Deputy Head of X"@en . '
    "tenure:c a cq:Tenure ; cq:holder person:b ; cq:office office:first . "
    "tenure:d a cq:Tenure ; cq:holder person:b ; cq:office office:second . "
)
FIRST, SECOND = "tenure:c cq:reportedStatus cq:Incumbent .", "tenure:d cq:reportedStatus cq:Incumbent ."
HEADS = (
    "office:president a cq:Office ; cq:officeOf party:p ; cq:role cq:role-president . "
    "office:chairman a cq:Office ; cq:officeOf party:p ; cq:role cq:role-general-secretary . "
    "tenure:c a cq:Tenure ; cq:holder person:b ; cq:office office:president . "
    "tenure:d a cq:Tenure ; cq:holder person:b ; cq:office office:chairman . "
    + tenure("c", startLatest="2020-01-01", endEarliest="2022-01-01")
)
TWO_PLACES = HELD + dated("2024-01-23") + "meeting:m cq:country state:s . " + AGAIN + dated("2024-01-23", "k")
DIED = f"person:a schema:deathDate {day('2024-01-20')} . "
REMOTE = says("n", "meeting:m a cq:RemoteMeeting, cq:PhoneTalks ; cq:eventStatus cq:Held .")
HOST = (
    "meeting:m a cq:Reception, cq:Meeting ; cq:host person:a ; cq:guest person:b ; cq:eventStatus cq:Held ; "
    "cq:country state:t . "
)
TITLES = (
    "organ:x a cq:Organ . office:chair a cq:Office ; cq:officeOf organ:x . "
    "tenure:c a cq:Tenure ; cq:holder person:b ; cq:office office:chair . "
)
CHAIR = "tenure:c cq:holder person:b ; cq:office office:chair . office:chair skos:altLabel "
PARTIES = "party:q a cq:Party, cq:Organization . "
EVIDENCE = f"evidence:e a cq:Evidence ; cq:supports <{BASE.iri}id/anniversary/y> ; cq:inArticle article:n . "
YEARS = EVIDENCE + f"<{BASE.iri}id/anniversary/y> a cq:Anniversary ; "


def left(ago: str) -> str:
    return says("n", f'tenure:a cq:leftAgo "{ago}"^^xsd:duration .')


CASES = [
    Case("I1 two at once", B + TERMS + tenure("b", startLatest="2022-01-01", endEarliest="2024-01-01"), "I1"),
    Case("I1 one after the other", B + TERMS + tenure("b", startLatest="2023-06-01", endEarliest="2024-01-01")),
    Case("I1 an office for many", MEMBERS),
    Case(
        "I1 one acting for the other",
        B
        + TERMS
        + tenure("b", startLatest="2022-01-01", endEarliest="2022-01-01")
        + says("n", "tenure:b cq:reportedStatus cq:Acting ."),
    ),
    Case("I1 after the successor had begun", B + KNOWN + attested("2024-01-20"), "I1"),
    Case("I1 before the successor had begun", B + KNOWN + attested("2023-08-21")),
    Case(
        "I1 somebody new",
        B + f"tenure:b cq:startLatest {day('2010-01-01')} . tenure:a cq:attestedOn {day('2024-01-20')} . "
        f"GRAPH {AUTHORITY} {{ tenure:b cq:startLatest {day('2010-01-01')} }} " + attested("2024-01-20"),
    ),
    Case("I2 after its visit", HELD + VISIT + dated("2024-01-23"), "I2"),
    Case("I2 before its visit", HELD + VISIT + dated("2024-01-19"), "I2"),
    Case("I2 on the last day of its visit", HELD + VISIT + dated("2024-01-22")),
    Case("I2 after its report", HELD + dated("2024-01-25") + held_on("2024-01-25"), "I2"),
    Case("I2 on the day of its report", HELD + dated("2024-01-24") + held_on("2024-01-24")),
    Case(
        "I2 a plan for later",
        HELD.replace("Held", "Planned") + dated("2024-01-25") + held_on("2024-01-25").replace("Held", "Planned"),
    ),
    Case("I3 five years ahead", HELD + dated("2029-01-20") + held_on("2029-01-20"), "I3"),
    Case("I3 five years back", HELD + dated("2019-01-20") + held_on("2019-01-20")),
    Case(
        "I3 the same day of two years",
        HELD
        + dated("2024-01-20")
        + held_on("2024-01-20")
        + AGAIN
        + dated("2023-01-20", "k")
        + held_on("2023-01-20", "o", "k"),
        "I3",
    ),
    Case(
        "I3 the same day of two years, in the news of each",
        HELD
        + dated("2024-01-20")
        + held_on("2024-01-20")
        + AGAIN
        + dated("2023-01-20", "k")
        + held_on("2023-01-20", "before", "k"),
    ),
    Case(
        "I3 concluded before its talks",
        HELD
        + dated("2024-01-20")
        + f"meeting:x a cq:Agreement ; cq:concludedAt meeting:m ; cq:date {day('2024-01-19')} .",
        "I3",
    ),
    Case(
        "I3 concluded at its talks",
        HELD
        + dated("2024-01-20")
        + f"meeting:x a cq:Agreement ; cq:concludedAt meeting:m ; cq:date {day('2024-01-20')} .",
    ),
    Case(
        "I3 announced when it was over",
        HELD
        + dated("2024-01-20")
        + "meeting:m cq:realises meeting:p . "
        + says("n", "meeting:p cq:eventStatus cq:Planned ."),
        "I3",
    ),
    Case(
        "I3 announced before",
        HELD
        + dated("2024-01-20")
        + "meeting:m cq:realises meeting:p . "
        + says("before", "meeting:p cq:eventStatus cq:Planned ."),
    ),
    Case(
        "I3 out of office for too long",
        tenure("a", endEarliest="2023-08-22", endLatest="2023-08-22") + left("P3Y"),
        "I3",
    ),
    Case("I3 out of office for as long", tenure("a", endEarliest="2023-08-22", endLatest="2023-08-22") + left("P5M")),
    Case("I3 ended before it began", tenure("a", startEarliest="2023-02-01", endLatest="2023-01-01"), "I3"),
    Case("I3 of one day", tenure("a", startEarliest="2023-02-01", endLatest="2023-02-01")),
    Case("I4 first and second", RANKS + says("n", FIRST) + says("o", SECOND), "I4"),
    Case("I4 first, and second a year before", RANKS + says("n", FIRST) + says("before", SECOND)),
    Case("I4 both in one article", RANKS + says("n", FIRST + SECOND) + says("o", SECOND)),
    Case(
        "I5 president and general secretary at once",
        HEADS + tenure("d", startLatest="2021-01-01", endEarliest="2021-06-01"),
        "I5",
    ),
    Case("I5 one after the other", HEADS + tenure("d", startLatest="2023-01-01", endEarliest="2023-06-01")),
    Case(
        "I5 president and premier of a state",
        HEADS.replace("party:p", "state:s") + tenure("d", startLatest="2021-01-01", endEarliest="2021-06-01"),
    ),
    Case("I6 two countries in a day", TWO_PLACES + "meeting:k cq:country state:t .", "I6"),
    Case("I6 one country", TWO_PLACES + "meeting:k cq:country state:s ."),
    Case("I6 a call", TWO_PLACES + "meeting:k cq:country state:t ; a cq:PhoneTalks ."),
    Case("I6 another day", TWO_PLACES.replace("2024-01-23", "2024-01-22", 1) + "meeting:k cq:country state:t ."),
    Case("I7 after death", DIED + HELD + dated("2024-01-23"), "I7"),
    Case("I7 before death", DIED + HELD + dated("2024-01-19")),
    Case(
        "I7 before the term",
        f"GRAPH {AUTHORITY} {{ tenure:a cq:startEarliest {day('2024-02-01')} }} " + attested("2024-01-24"),
        "I7",
    ),
    Case(
        "I7 after the term",
        f"GRAPH {AUTHORITY} {{ tenure:a cq:endLatest {day('2024-01-01')} }} " + attested("2024-01-24"),
        "I7",
    ),
    Case(
        "I7 in the term", f"GRAPH {AUTHORITY} {{ tenure:a cq:endLatest {day('2024-02-01')} }} " + attested("2024-01-24")
    ),
    Case(
        "I7 former after the term",
        f"GRAPH {AUTHORITY} {{ tenure:a cq:endLatest {day('2024-01-01')} }} " + attested("2024-01-24", "Former"),
    ),
    Case(
        "I8 former and in office on one day",
        says("n", "tenure:a cq:reportedStatus cq:Former .") + says("o", "tenure:a cq:reportedStatus cq:Incumbent ."),
        "I8",
    ),
    Case(
        "I8 in office, and former a year after",
        says("n", "tenure:a cq:reportedStatus cq:Former .")
        + says("before", "tenure:a cq:reportedStatus cq:Incumbent ."),
    ),
    Case(
        "I9 a call and a reception",
        HELD + REMOTE + says("o", "meeting:m a cq:Reception ; cq:eventStatus cq:Held ."),
        "I9",
    ),
    Case(
        "I9 a call and a place",
        HELD + REMOTE + says("o", f"meeting:m a cq:Talks ; cq:place <{BASE.iri}id/place/c> ."),
        "I9",
    ),
    Case("I9 a call and talks", HELD + REMOTE + says("o", "meeting:m a cq:Talks ; cq:eventStatus cq:Held .")),
    Case(
        "I10 days that differ",
        says(
            "n",
            over("2023-11-11", "2023-11-12"),
        )
        + says(
            "o",
            over("2023-12-11", "2023-12-12"),
        ),
        "I10",
    ),
    Case(
        "I10 days within days",
        says(
            "n",
            over("2023-12-01", "2023-12-31"),
        )
        + says(
            "o",
            over("2023-12-11", "2023-12-12"),
        ),
    ),
    Case(
        "I10 put off",
        says("n", f"visit:v cq:eventStatus cq:Planned ; cq:latestDate {day('2023-11-12')} .")
        + says("o", f"visit:v cq:eventStatus cq:Held ; cq:earliestDate {day('2023-12-11')} ."),
    ),
    Case(
        "I11 places that differ",
        says("n", "meeting:m cq:place <urn:a> .") + says("o", "meeting:m cq:place <urn:b> ."),
        "I11",
    ),
    Case(
        "I11 a place within the other",
        "<urn:a> cq:within <urn:c> . <urn:c> cq:within <urn:b> . "
        + says("n", "meeting:m cq:place <urn:a> .")
        + says("o", "meeting:m cq:place <urn:b> ."),
    ),
    Case("I11 a host in the guest's country", HOST, "I11"),
    Case("I11 a host on a visit there", HOST + "visit:v a cq:Visit ; cq:guest person:a ; cq:country state:t ."),
    Case(
        "I11 an ambassador",
        HOST + "organ:e a cq:Embassy . office:amb a cq:Office ; cq:officeOf organ:e . "
        "tenure:c a cq:Tenure ; cq:holder person:a ; cq:office office:amb .",
    ),
    Case(
        "I12 Mr and Ms", says("n", 'person:a cq:honorific "Mr" .') + says("o", 'person:a cq:honorific "Ms." .'), "I12"
    ),
    Case("I12 Mr and Dr", says("n", 'person:a cq:honorific "Mr" .') + says("o", 'person:a cq:honorific "Dr." .')),
    Case(
        "I12 chairman and chairwoman",
        TITLES + says("n", CHAIR + '"Chairman of X"@en .') + says("o", CHAIR + '"Chairwoman of X"@en .'),
        "I12",
    ),
    Case(
        "I12 chairman and president",
        TITLES + says("n", CHAIR + '"Chairman of X"@en .') + says("o", CHAIR + '"President of X"@en .'),
    ),
    Case(
        "I12 chairman and chairwoman of a board for two",
        TITLES
        + says("n", CHAIR + '"Chairman of X"@en .')
        + says("o", CHAIR + '"Chairwoman of X"@en . tenure:d cq:holder person:c ; cq:office office:chair .'),
    ),
    Case(
        "I13 two parties in an article",
        PARTIES + says("n", 'party:p cq:acronym "PP" . party:q cq:acronym "PP" .'),
        "I13",
    ),
    Case(
        "I13 against the authority",
        PARTIES + f'GRAPH {AUTHORITY} {{ party:q cq:acronym "PP" }} ' + says("n", 'party:p cq:acronym "PP" .'),
        "I13",
    ),
    Case(
        "I13 two parties in the authority",
        PARTIES
        + f'GRAPH {AUTHORITY} {{ party:p cq:acronym "PP" . party:q cq:acronym "PP" }} '
        + says("n", 'party:p cq:acronym "PP" .'),
    ),
    Case("I13 a party and a ministry", says("n", 'party:p cq:acronym "PP" . organ:m cq:acronym "PP" .')),
    Case("I14 fiftieth in seventy-five years", YEARS + "cq:nth 50 ; cq:fromYear 1950 ; cq:toYear 2025 .", "I14"),
    Case("I14 seventy-fifth in seventy-five years", YEARS + "cq:nth 75 ; cq:fromYear 1950 ; cq:toYear 2025 ."),
    Case("I14 sixtieth of 1977 in 2024", YEARS + "cq:nth 60 ; cq:fromYear 1977 .", "I14"),
    Case("I14 sixtieth of 1963 in 2024, to be marked", YEARS + "cq:nth 60 ; cq:fromYear 1963 ."),
    Case(
        "I15 a letter short",
        'person:a cq:damagedName "Aa"@en . ' + says("n", 'person:a skos:altLabel "Aa"@en .'),
        "I15",
    ),
    Case("I15 another name", says("n", 'person:a skos:altLabel "Aa"@en .')),
]


def contradictions(trig: str) -> tuple[Contradiction, ...]:
    return find_contradictions(reasoned(PEOPLE + ARTICLES + trig), checks(), BASE)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_check_finds(case: Case) -> None:
    found = {number for contradiction in contradictions(case.trig) for number in contradiction.checks}
    assert found == ({case.finds} if case.finds else set())


def test_every_check_has_cases_for_and_against() -> None:
    numbers = {f"I{n}" for n in range(1, 16)}
    assert {check.number for check in checks()} == numbers
    assert {case.finds for case in CASES if case.finds} == numbers
    assert {case.id.partition(" ")[0] for case in CASES if not case.finds} == numbers
