"""The rules on visits, sides, formats and support in ontology/rules: what each concludes, why, and what it must not."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from graph.reason import explain
from ontology.load import rules
from tests.graph.reason.ruling import AUTHORITY, DATED, PEOPLE, TALKS, VISIT, concludes, day, tenure
from tests.graph.reason.worlds import BASE, reasoned, triple


class Case(NamedTuple):
    """`statement` follows from the world, or does not; a positive one is explained by the rule."""

    id: str
    trig: str
    statement: str
    follows: bool = True


ELECTED = "GRAPH article:n { tenure:a cq:reportedStatus cq:Elect } "
PART = (
    "visit:v a cq:Visit ; cq:eventStatus cq:Held . meeting:one cq:partOfVisit visit:v ; cq:eventStatus cq:Held ; "
    f"cq:date {day('2024-01-23')} . meeting:two cq:partOfVisit visit:v ; cq:eventStatus cq:Held ; "
    f"cq:date {day('2024-01-24')} . "
)
TWO_DAYS = "visit:v cq:days 3 . "

# Offices of everybody at the talks: person:a of the state, person:b of the party, person:c of both.
OFFICES = (
    "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:member . "
    "tenure:c a cq:Tenure ; cq:holder person:c ; cq:office office:member . "
    "tenure:d a cq:Tenure ; cq:holder person:c ; cq:office office:minister . "
    "office:minister a cq:Office ; cq:officeOf state:t . "
    "person:d a cq:Person . tenure:e a cq:Tenure ; cq:holder person:d ; cq:office office:member, office:minister . "
    "person:e a cq:Person . "
    + "".join(tenure(name, startLatest="2020-01-01", endEarliest="2025-01-01") for name in "abcde")
)


def talks(*persons: str) -> str:
    sides = ", ".join(f"person:{name}" for name in persons)
    return OFFICES + f"meeting:m a cq:Talks, cq:Meeting ; cq:participant {sides} ; cq:eventStatus cq:Held . " + DATED


HOMES = "person:a cq:country state:s . person:b cq:country state:t . "
THIRD = "state:u a cq:State, cq:Organization . person:c cq:country state:u . meeting:m cq:participant person:c . "
FOURTH = (
    "state:v a cq:State, cq:Organization . person:d a cq:Person ; cq:country state:v . "
    "meeting:m cq:participant person:d . "
)
ENVOY = (
    "organ:un a cq:InternationalOrganization, cq:Organization . office:envoy a cq:Office ; cq:officeOf organ:un . "
    "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:envoy . "
    + tenure("b", startLatest="2020-01-01", endEarliest="2025-01-01")
)

OFFICE_B = (
    "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:foreign . office:foreign a cq:Office . "
    + tenure("b", startLatest="2010-01-01", endEarliest="2025-01-01")
)
CAPACITY = "visit:v cq:firstInCapacity <https://w3id.org/communique/id/capacity/v-b-foreign>"
EARLIER = f"visit:old a cq:Visit ; cq:guest person:b ; cq:country state:s ; cq:eventStatus cq:Held ; \
cq:earliestDate {day('2019-05-01')} ; cq:latestDate {day('2019-05-01')} . "


def says(article: str, *, outlet: str = "", copy_of: str = "") -> str:
    more = (f' ; cq:publisher "{outlet}"' if outlet else "") + (f" ; cq:copyOf article:{copy_of}" if copy_of else "")
    evidence = f"evidence:{article} a cq:Evidence ; cq:supports meeting:m ; cq:inArticle article:{article} . "
    return f"article:{article} a cq:Article{more} . {evidence}"


CASES = [
    Case("R2 elected, so begun lately", ELECTED, f"tenure:a cq:startEarliest {day('2023-11-25')}"),
    Case(
        "R2 elected again",
        ELECTED + tenure("a", attestedOn="2020-01-01"),
        "tenure:a cq:startEarliest ?any",
        follows=False,
    ),
    Case(
        "R2 elected, long in office by the authority",
        ELECTED + f"GRAPH {AUTHORITY} {{ tenure:a cq:startLatest {day('2020-01-01')} }}",
        "tenure:a cq:startEarliest ?any",
        follows=False,
    ),
    Case("R2 incumbent, not elected", ELECTED.replace("Elect", "Incumbent"), "tenure:a cq:startEarliest ?any", False),
    Case("R8 begun by the first of its parts", PART, f"visit:v cq:startLatest {day('2024-01-23')}"),
    Case("R8 not by a later part", PART, f"visit:v cq:startLatest {day('2024-01-24')}", follows=False),
    Case("R8 not ended before the last of its parts", PART, f"visit:v cq:endEarliest {day('2024-01-24')}"),
    Case(
        "R8 not by a planned part",
        PART.replace("meeting:two cq:partOfVisit visit:v ; cq:eventStatus cq:Held",
                     "meeting:two cq:partOfVisit visit:v ; cq:eventStatus cq:Planned"),
        f"visit:v cq:endEarliest {day('2024-01-24')}",
        follows=False,
    ),
    Case(
        "R8 not where the day is told",
        PART + f"visit:v cq:date {day('2024-01-22')} .",
        "visit:v cq:startLatest ?any",
        follows=False,
    ),
    Case("R8 so many days before its last part", PART + TWO_DAYS, f"visit:v cq:startEarliest {day('2024-01-22')}"),
    Case("R8 so many days behind its first part", PART + TWO_DAYS, f"visit:v cq:endLatest {day('2024-01-25')}"),
    Case("R8 no length, no such bound", PART, "visit:v cq:endLatest ?any", follows=False),
    Case(
        "R8 by the part that rule R7 found",
        VISIT.replace("cq:earliestDate", "cq:country state:s ; cq:earliestDate")
        + TALKS + DATED + "meeting:m cq:country state:s .",
        f"visit:v cq:startLatest {day('2024-01-23')}",
    ),
    Case("R11 party side by office", talks("a", "b"), "meeting:m cq:partySide person:b"),
    Case("R11 no party side by a state office", talks("a", "b"), "meeting:m cq:partySide person:a", follows=False),
    Case("R11 state side by office", talks("a", "b"), "meeting:m cq:stateSide person:a"),
    Case("R11 party side of an organ", TALKS + "meeting:m cq:participant organ:o .", "meeting:m cq:partySide organ:o"),
    Case("R11 state side of a state", TALKS + "meeting:m cq:participant state:s .", "meeting:m cq:stateSide state:s"),
    Case("R11 party and both", talks("b", "c"), "meeting:m cq:channel cq:PartyChannel"),
    Case("R11 state and both", talks("a", "c"), "meeting:m cq:channel cq:StateChannel"),
    Case("R11 both and both", talks("c", "d"), "meeting:m cq:channel cq:MixedChannel"),
    Case("R11 party and state", talks("a", "b", "c"), "meeting:m cq:channel cq:MixedChannel"),
    Case("R11 party and state is no party channel", talks("a", "b"), "meeting:m cq:channel cq:PartyChannel", False),
    Case("R11 both and both is no state channel", talks("c", "d"), "meeting:m cq:channel cq:StateChannel", False),
    Case("R11 unknown is no mixture", talks("a", "b", "e"), "meeting:m cq:channel ?any", follows=False),
    Case("R11 unknown is no party", talks("b", "e"), "meeting:m cq:channel ?any", follows=False),
    Case(
        "R12 out of office for five months",
        'GRAPH article:n { tenure:a cq:leftAgo "P5M"^^xsd:duration }',
        f"tenure:a cq:endAbout {day('2023-08-24')}",
    ),
    Case(
        "R12 out of office for three weeks",
        'GRAPH article:n { tenure:a cq:leftAgo "P21D"^^xsd:duration }',
        f"tenure:a cq:endAbout {day('2024-01-03')}",
    ),
    Case(
        "R12 no bound by a round count",
        'GRAPH article:n { tenure:a cq:leftAgo "P5M"^^xsd:duration }',
        "tenure:a cq:endLatest ?any",
        follows=False,
    ),
    Case(
        "R12 not without a day of publication",
        'article:x a cq:Article . GRAPH article:x { tenure:a cq:leftAgo "P5M"^^xsd:duration }',
        "tenure:a cq:endAbout ?any",
        follows=False,
    ),
    Case("R13 states of the sides", TALKS + HOMES, "meeting:m cq:involvesState state:s"),
    Case("R13 a state itself", TALKS + "meeting:m cq:participant state:s .", "meeting:m cq:involvesState state:s"),
    Case("R13 not the envoy's", TALKS + DATED + HOMES + ENVOY, "meeting:m cq:involvesState state:t", follows=False),
    Case("R13 two states", TALKS + HOMES, "meeting:m cq:meetingFormat cq:Bilateral"),
    Case("R13 two of one state", TALKS + HOMES.replace("state:t", "state:s"), "meeting:m cq:meetingFormat ?any", False),
    Case("R13 three states", TALKS + HOMES + THIRD, "meeting:m cq:meetingFormat cq:Trilateral"),
    Case("R13 three are not two", TALKS + HOMES + THIRD, "meeting:m cq:meetingFormat cq:Bilateral", follows=False),
    Case("R13 four states", TALKS + HOMES + THIRD + FOURTH, "meeting:m cq:meetingFormat cq:Multilateral"),
    Case("R13 four are not three", TALKS + HOMES + THIRD + FOURTH, "meeting:m cq:meetingFormat cq:Trilateral", False),
    Case(
        "R13 not with somebody of no known state",
        TALKS + HOMES + "meeting:m cq:participant person:c .",
        "meeting:m cq:meetingFormat ?any",
        follows=False,
    ),
    Case(
        "R13 not with an international organization",
        TALKS + DATED + HOMES + THIRD + ENVOY,
        "meeting:m cq:meetingFormat ?any",
        follows=False,
    ),
    Case("R14 the first known", VISIT + OFFICE_B, CAPACITY),
    Case("R14 not the second", VISIT + OFFICE_B + EARLIER, CAPACITY, follows=False),
    Case(
        "R14 not after a meeting there",
        VISIT + OFFICE_B + EARLIER.replace("a cq:Visit", "a cq:Talks").replace("cq:guest", "cq:participant"),
        CAPACITY,
        follows=False,
    ),
    Case("R14 elsewhere before", VISIT + OFFICE_B + EARLIER.replace("state:s", "state:u"), CAPACITY),
    Case(
        "R14 a call before is no stay",
        VISIT + OFFICE_B + EARLIER.replace("a cq:Visit", "a cq:PhoneTalks"),
        CAPACITY,
    ),
    Case("R14 in another capacity before", VISIT + OFFICE_B + EARLIER.replace("2019", "2009"), CAPACITY),
    Case(
        "R14 perhaps an undated one before",
        VISIT + OFFICE_B + "visit:old a cq:Visit ; cq:guest person:b ; cq:country state:s ; cq:eventStatus cq:Held . "
        "GRAPH article:n { visit:old cq:eventStatus cq:Held . tenure:b cq:reportedStatus cq:Incumbent }",
        CAPACITY,
        follows=False,
    ),
    Case("R14 not at home", VISIT.replace("state:t", "state:s") + OFFICE_B, "?any cq:firstInCapacity ?one", False),
    Case("R15 one article", says("one"), "meeting:m cq:independentReport article:one"),
    Case("R15 an original", says("one") + says("two", copy_of="one"), "meeting:m cq:independentReport article:one"),
    Case(
        "R15 no copy",
        says("one", outlet="A") + says("two", outlet="B", copy_of="one"),
        "meeting:m cq:independentReport article:two",
        follows=False,
    ),
    Case(
        "R15 a copy of what does not report it",
        "article:o a cq:Article . " + says("one", copy_of="o") + says("two", copy_of="o"),
        "meeting:m cq:independentReport article:one",
    ),
    Case(
        "R15 no second copy of what does not report it",
        "article:o a cq:Article . " + says("one", copy_of="o") + says("two", copy_of="o"),
        "meeting:m cq:independentReport article:two",
        follows=False,
    ),
    Case(
        "R15 another outlet",
        says("one", outlet="A") + says("two", outlet="B"),
        "meeting:m cq:independentReport article:two",
    ),
    Case(
        "R15 no second article of one outlet",
        says("one", outlet="A") + says("two", outlet="A"),
        "meeting:m cq:independentReport article:two",
        follows=False,
    ),
    Case(
        "R15 an outlet that copied has a text of its own",
        says("one", outlet="A") + says("three", outlet="B", copy_of="one") + says("two", outlet="B"),
        "meeting:m cq:independentReport article:two",
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_rule_concludes(case: Case) -> None:
    assert concludes(case.trig, case.statement) is case.follows


@pytest.mark.parametrize("rule", sorted({case.id.partition(" ")[0] for case in CASES}))
def test_conclusions_are_explained_by_their_rule(rule: str) -> None:
    for case in CASES:
        if case.follows and case.id.startswith(f"{rule} "):
            why = explain(reasoned(PEOPLE + case.trig), triple(case.statement), rules=rules(), base=BASE)
            assert {proof.rule.partition(" ")[0] for proof in why.proofs} == {rule}, case.id
            assert all(proof.premises for proof in why.proofs)
