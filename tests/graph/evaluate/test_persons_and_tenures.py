from __future__ import annotations

import pytest

from tests.graph.evaluate.conftest import Scored, persons


def tally(evaluation: object, unit: str) -> tuple[int, int, int]:
    score = evaluation[unit]  # type: ignore[index]  # an Evaluation; typed loosely to keep the tables short
    return score.right, score.missed, score.invented


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        (persons("To Lam", "Hun Sen", "Sar Sokha"), (3, 0, 0)),
        (persons("Tô Lâm", "Samdech Hun Sen", "Sar Sokha"), (3, 0, 0)),
        (persons("To Lam", "Hun Sen"), (2, 0, 1)),
        (persons("To Lam", "Hun Sen", "Sar Kheng"), (2, 1, 1)),
        (persons("To Lam", "Hun Sen") + persons("Sar Sokha", optional=True), (2, 0, 0)),
        (persons("To Lam", "Hun Sen", "Sar Sokha") + persons("Hun Manet", optional=True), (3, 0, 0)),
        (persons("To Lam", "To Lam", "Hun Sen", "Sar Sokha"), (3, 1, 0)),
        ([], (0, 0, 3)),
    ],
    ids=["all", "other forms", "one invented", "one wrong", "optional found", "optional not found", "twice", "none"],
)
def test_persons_pair_one_to_one(scored: Scored, gold: list[dict[str, object]], expected: tuple[int, int, int]) -> None:
    assert tally(scored("", persons=gold), "persons") == expected


def tenure(person: str, office: str, body: str, status: str = "current", **more: object) -> dict[str, object]:
    return {"person": person, "office": office, "body": body, "status": status} | more


MINISTER = ":t a cq:Tenure ; cq:holder :lam ; cq:office :min ; cq:reportedStatus cq:Incumbent ."


@pytest.mark.parametrize(
    ("turtle", "gold", "right"),
    [
        (MINISTER, tenure("To Lam", "Minister of Public Security", "Vietnam"), True),
        (MINISTER, tenure("To Lam", "Minister of Public Security", "Ministry of Public Security of Vietnam"), True),
        (MINISTER, tenure("To Lam", "Minister of Police", "Viet Nam"), True),
        (MINISTER, tenure("Hun Sen", "Minister of Public Security", "Vietnam"), False),
        (MINISTER, tenure("To Lam", "Minister of Public Security", "Cambodia"), False),
        (MINISTER, tenure("To Lam", "Minister of Interior", "Vietnam"), False),
        (MINISTER, tenure("To Lam", "Minister of Public Security", "Vietnam", "former"), False),
        (MINISTER, tenure("To Lam", "Minister of Interior", "Vietnam", office_accept=["Minister of Police"]), True),
        (MINISTER, tenure("To Lam", "Minister of Police", "Vietnam", "former", status_accept=["current"]), True),
        (MINISTER, tenure("To Lam", "Minister of Police", "Vietnam", "nominee"), False),
        (
            ":t a cq:Tenure ; cq:holder :lam ; cq:office :gs ; cq:reportedStatus cq:Incumbent .",
            tenure("To Lam", "General Secretary", "Central Committee of the Communist Party of Vietnam"),
            True,  # the party contains its committee
        ),
        (
            ":t a cq:Tenure ; cq:holder :lam ; cq:office :gs ; cq:reportedStatus cq:Incumbent .",
            tenure("To Lam", "General Secretary", "Cambodian People's Party"),
            False,
        ),
        (
            ":t a cq:Tenure ; cq:holder :lam ; cq:office :head ; cq:reportedStatus cq:Incumbent .",
            tenure("To Lam", "Head", "Communist Party of Vietnam"),
            True,  # the commission is an organ of its committee
        ),
        (
            ":t a cq:Tenure ; cq:holder :sen-p ; cq:office :pm ; cq:reportedStatus cq:Outgoing .",
            tenure("Hun Sen", "Prime Minister", "Cambodia", "former"),
            True,
        ),
        (
            ":t a cq:Tenure ; cq:holder :sen-p ; cq:office :pm ; cq:reportedStatus cq:Elect .",
            tenure("Hun Sen", "Prime Minister", "Cambodia"),
            True,
        ),
        (
            ":t a cq:Candidacy ; cq:holder :sen-p ; cq:office :pm .",
            tenure("Hun Sen", "Prime Minister", "Cambodia", "nominee"),
            True,
        ),
        (
            ":t a cq:Candidacy ; cq:holder :sen-p ; cq:office :pm .",
            tenure("Hun Sen", "Prime Minister", "Cambodia"),
            False,
        ),
        (
            ":t a cq:Tenure ; cq:holder :sen-p ; cq:office :pm .",  # without a status
            tenure("Hun Sen", "Prime Minister", "Cambodia"),
            False,
        ),
    ],
)
def test_tenure_is_right_or_both_missed_and_invented(
    scored: Scored, turtle: str, gold: dict[str, object], right: bool
) -> None:
    assert tally(scored(turtle, tenures=[gold]), "tenures, strict") == ((1, 0, 0) if right else (0, 1, 1))


def test_tenure_with_two_statuses_is_right_once_and_wrong_once(scored: Scored) -> None:
    turtle = ":t a cq:Tenure ; cq:holder :lam ; cq:office :min ; cq:reportedStatus cq:Incumbent, cq:Former ."
    gold = tenure("To Lam", "Minister of Public Security", "Vietnam")
    assert tally(scored(turtle, tenures=[gold]), "tenures, strict") == (1, 0, 1)


def test_tenure_only_in_the_default_graph_is_not_what_the_article_says(scored: Scored) -> None:
    gold = tenure("To Lam", "Minister of Public Security", "Vietnam")
    evaluation = scored("} :t a cq:Tenure ; cq:holder :lam ; cq:office :min . GRAPH :other {", tenures=[gold])
    assert tally(evaluation, "tenures, strict") == (0, 1, 0)


def test_optional_tenure_counts_nowhere(scored: Scored) -> None:
    gold = tenure("To Lam", "Minister of Public Security", "Vietnam", optional=True)
    assert tally(scored(MINISTER, tenures=[gold]), "tenures, strict") == (0, 0, 0)
    assert tally(scored("", tenures=[gold]), "tenures, strict") == (0, 0, 0)


def test_absent_slice_leaves_out_persons_of_the_authority(scored: Scored) -> None:
    authority = ':lam a cq:Person ; rdfs:label "Tô Lâm"@vi . :sokha a cq:Person ; rdfs:label "Sar Sokha" .'
    evaluation = scored(MINISTER, authority, persons=persons("To Lam", "Men Sam An"), tenures=[])
    persons_score, tenures_score = evaluation.absent[0], evaluation.absent[1]
    assert (persons_score.right, persons_score.missed, persons_score.invented) == (0, 1, 1)  # Men Sam An; Hun Sen
    assert (tenures_score.right, tenures_score.missed, tenures_score.invented) == (0, 0, 0)
    assert tally(evaluation, "tenures, strict") == (0, 0, 1)
