from __future__ import annotations

import pytest

from graph.evaluate import Evaluation
from tests.graph.evaluate.conftest import Scored

HELD = "cq:eventStatus cq:Held"
DAY = 'cq:date "2024-01-23"^^xsd:date'
CALL = (
    f":m a cq:Event, cq:Meeting, cq:CourtesyCall ; cq:guest :lam ; cq:host :sen-p ; {HELD} ; {DAY} ;"
    " cq:place :pp ; cq:country :kh ."
)
OFFICES = """
:t1 a cq:Tenure ; cq:holder :lam ; cq:office :min ; cq:reportedStatus cq:Incumbent .
:t2 a cq:Tenure ; cq:holder :sokha ; cq:office :mint ; cq:reportedStatus cq:Incumbent .
:t3 a cq:Tenure ; cq:holder :sen-p ; cq:office :pm ; cq:reportedStatus cq:Former .
:mps a cq:Organization . :moi a cq:Organization . :comm a cq:Organization . :cpp a cq:Organization .
"""
MINISTRIES = ["Ministry of Public Security of Vietnam", "Ministry of Interior of Cambodia"]


def meeting(*participants: str, **more: object) -> dict[str, object]:
    return {
        "kind": "courtesy-call",
        "participants": list(participants),
        "date": "2024-01-23",
        "place": "Phnom Penh",
        "country": "Cambodia",
        "status": "held",
    } | more


PAIR = meeting("To Lam", "Hun Sen")


def verdict(evaluation: Evaluation) -> str:
    """`strict`, `paired` or `apart`, for one gold and one reported meeting."""
    detection, strict = evaluation["meetings, detection"], evaluation["meetings, strict"]
    assert (detection.missed, strict.missed) == (1 - detection.right, 1 - strict.right)
    assert (detection.invented, strict.invented) == (detection.missed, strict.missed)
    return "strict" if strict.right else "paired" if detection.right else "apart"


@pytest.mark.parametrize(
    ("turtle", "gold", "expected"),
    [
        (CALL, PAIR, "strict"),
        (CALL, meeting("Hun Sen", "Tô Lâm"), "strict"),
        (CALL, PAIR | {"kind": "talks"}, "strict"),  # the kind is a slot of its own
        (CALL, PAIR | {"place": "Hanoi"}, "strict"),  # so is the place
        (CALL, PAIR | {"date": "2024-01-24"}, "paired"),
        (CALL, PAIR | {"date": "2024-01-24", "date_accept": ["2024-01-23"]}, "strict"),
        (CALL, PAIR | {"date": None}, "paired"),
        (CALL, PAIR | {"date": None, "date_partial": "2024-01"}, "paired"),
        (CALL.replace(f" ; {DAY}", ""), PAIR | {"date": None}, "strict"),
        (CALL.replace(f" ; {DAY}", ""), PAIR, "paired"),
        (CALL.replace(DAY, f'{DAY}, "2024-01-24"^^xsd:date'), PAIR, "paired"),
        (CALL, PAIR | {"country": "Vietnam"}, "paired"),
        (CALL, PAIR | {"country": None}, "strict"),  # equal only where gold has one
        (CALL.replace(" ; cq:country :kh", ""), PAIR, "strict"),  # by its place
        (CALL.replace(" cq:place :pp ; cq:country :kh", ""), PAIR, "paired"),
        (CALL.replace(":kh", ":kh, :vn"), PAIR, "paired"),
        (CALL, PAIR | {"status": "planned"}, "apart"),
        (CALL, PAIR | {"status": "planned", "status_accept": ["held"]}, "strict"),
        (CALL.replace("cq:Held", "cq:Planned"), PAIR, "apart"),
        (CALL.replace(HELD, "cq:label 1"), PAIR, "apart"),  # a status that is not stated is not right
        (CALL, PAIR | {"kind": "visit"}, "apart"),
        (CALL.replace("cq:Meeting, cq:CourtesyCall", "cq:Visit"), PAIR, "apart"),
        (CALL, meeting("To Lam"), "paired"),
        (CALL, meeting("To Lam", "Hun Sen", "Sar Sokha"), "paired"),
        (CALL, meeting("To Lam", "Sar Sokha"), "paired"),
        (CALL, meeting("Sar Sokha", "Hun Manet"), "apart"),
        (CALL.replace(":sen-p", ":sen-p, :sokha"), PAIR, "paired"),
    ],
)
def test_meeting_is_strict_paired_or_apart(scored: Scored, turtle: str, gold: dict[str, object], expected: str) -> None:
    assert verdict(scored(turtle, meetings=[gold])) == expected


TALKS = f":m a cq:Event, cq:Meeting, cq:Talks ; {HELD} ; {DAY} ; cq:country :kh ; cq:participant "


@pytest.mark.parametrize(
    ("participants", "gold", "expected"),
    [
        (":lam, :sokha", ["To Lam", "Sar Sokha", *MINISTRIES], "strict"),  # delegations by their heads
        (":mps, :moi", MINISTRIES, "strict"),
        (":lam, :sokha, :mps, :moi", ["To Lam", "Sar Sokha"], "strict"),  # the same sides twice
        (":lam, :moi", ["To Lam", "Ministry of Interior of Cambodia"], "strict"),
        (":lam, :sokha ; cq:involvesOrganization :cpp", ["To Lam", "Sar Sokha", "Cambodian People's Party"], "strict"),
        (":lam, :sen-p", ["To Lam", "Ministry of Interior of Cambodia"], "paired"),  # he represents another
        (":lam, :sen-p", ["To Lam", "Cambodia"], "paired"),  # he held that office before
        (":lam, :cpp", ["To Lam", "Sar Sokha"], "paired"),
        (":lam, :cpp ; cq:involvesOrganization :cpp ; cq:delegationHead :sokha", ["To Lam", "Sar Sokha"], "strict"),
        (":mps, :cpp", ["Ministry of Public Security of Vietnam"], "strict"),  # gold does not name the other side
        (":mps, :sen-p", ["Ministry of Public Security of Vietnam"], "paired"),
        (":mps, :cpp", MINISTRIES, "paired"),
        (":lam, :sokha, :mps", ["To Lam", "Sar Sokha", "Cambodian People's Party"], "paired"),
    ],
)
def test_delegation_counts_by_head_or_organization(
    scored: Scored, participants: str, gold: list[str], expected: str
) -> None:
    evaluation = scored(f"{OFFICES}{TALKS}{participants} .", meetings=[meeting(*gold)])
    assert verdict(evaluation) == expected


def test_head_who_is_not_in_gold_stands_for_one_organization_only(scored: Scored) -> None:
    more = OFFICES + ":t4 a cq:Tenure ; cq:holder :sen-p ; cq:office :min ; cq:reportedStatus cq:Incumbent ."
    evaluation = scored(f"{more}{TALKS} :lam, :sen-p, :sokha .", meetings=[meeting(*MINISTRIES)])
    assert verdict(evaluation) == "paired"  # two ministers of the same ministry: one of them is too many


@pytest.mark.parametrize("status", ["Cancelled", "Denied"])
def test_meeting_that_was_not_is_no_invention(scored: Scored, status: str) -> None:
    evaluation = scored(CALL.replace("cq:Held", f"cq:{status}"), meetings=[])
    assert evaluation["meetings, detection"].invented == 0


@pytest.mark.parametrize(("turtle", "invented"), [(CALL, 0), (CALL.replace(":sen-p", ":sokha"), 0), ("", 0)])
def test_optional_meeting_counts_nowhere(scored: Scored, turtle: str, invented: int) -> None:
    evaluation = scored(turtle, meetings=[PAIR | {"optional": True}])
    for unit in ("meetings, detection", "meetings, strict"):
        assert (evaluation[unit].right, evaluation[unit].missed, evaluation[unit].invented) == (0, 0, invented)


def test_meetings_pair_by_most_shared_participants_then_date(scored: Scored) -> None:
    turtle = f"""
    :m1 a cq:Meeting ; cq:participant :lam, :sen-p ; {HELD} ; {DAY} .
    :m2 a cq:Meeting ; cq:participant :lam, :sokha ; {HELD} ; {DAY} .
    :m3 a cq:Meeting ; cq:participant :lam, :sen-p ; {HELD} ; cq:date "2024-01-25"^^xsd:date .
    """
    gold = [
        meeting("To Lam", "Sar Sokha", country=None),
        meeting("To Lam", "Hun Sen", country=None, date="2024-01-25"),
        meeting("To Lam", "Hun Sen", country=None),
    ]
    evaluation = scored(turtle, meetings=gold)
    assert evaluation["meetings, strict"].f1 == 1


def test_one_report_of_two_meetings_is_one_missed(scored: Scored) -> None:
    evaluation = scored(CALL, meetings=[PAIR, meeting("To Lam", "Sar Sokha")])
    score = evaluation["meetings, detection"]
    assert (score.right, score.missed, score.invented) == (1, 1, 0)


@pytest.mark.parametrize(
    ("turtle", "gold", "slot", "expected"),
    [
        (CALL, PAIR, "kind", (1, 0, 0)),
        (CALL, PAIR | {"kind": "talks"}, "kind", (0, 1, 1)),
        (CALL, PAIR | {"kind": "talks", "kind_accept": ["courtesy-call"]}, "kind", (1, 0, 0)),
        (CALL, PAIR, "date", (1, 0, 0)),
        (CALL, PAIR | {"date": None}, "date", (0, 0, 1)),
        (CALL, PAIR | {"date": "2024-01-24"}, "date", (0, 1, 1)),
        (CALL.replace(f" ; {DAY}", ""), PAIR, "date", (0, 1, 0)),
        (CALL.replace(f" ; {DAY}", ""), PAIR | {"date": None}, "date", (0, 0, 0)),
        (CALL, PAIR, "place", (1, 0, 0)),
        (CALL.replace(":pp", ":palace"), PAIR, "place", (1, 0, 0)),  # a venue in the city
        (CALL.replace(":pp", ":hanoi"), PAIR, "place", (0, 1, 1)),
        (CALL, PAIR | {"place": None}, "place", (0, 0, 1)),
        (CALL, PAIR | {"place": "Hanoi", "place_accept": ["Phnom Penh"]}, "place", (1, 0, 0)),
        (CALL, PAIR, "country", (1, 0, 0)),
        (CALL, PAIR | {"country": None}, "country", (0, 0, 1)),
        (CALL, PAIR, "participants", (2, 0, 0)),
        (CALL, meeting("To Lam", "Sar Sokha"), "participants", (1, 1, 1)),
    ],
)
def test_slots_count_each_value_of_a_paired_meeting(
    scored: Scored, turtle: str, gold: dict[str, object], slot: str, expected: tuple[int, int, int]
) -> None:
    score = scored(turtle, meetings=[gold])[f"slot {slot}"]
    assert (score.right, score.missed, score.invented) == expected
