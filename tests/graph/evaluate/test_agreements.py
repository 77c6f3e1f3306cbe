from __future__ import annotations

import pytest

from tests.graph.evaluate.conftest import Scored

OFFICES = """
:t1 a cq:Tenure ; cq:holder :lam ; cq:office :min ; cq:reportedStatus cq:Incumbent .
:t2 a cq:Tenure ; cq:holder :sen-p ; cq:office :pres ; cq:reportedStatus cq:Incumbent .
:t3 a cq:Tenure ; cq:holder :sen-p ; cq:office :pm ; cq:reportedStatus cq:Former .
:mps a cq:Organization . :cpp a cq:Organization . :kh a cq:Organization . :vn a cq:Organization .
"""
WORDS = ["enemy forces", "territory", "border", "trade"]


def agreement(*parties: str, **more: object) -> dict[str, object]:
    return {"parties": list(parties), "kind": "pledge", "keywords": WORDS} | more


@pytest.mark.parametrize(
    ("parties", "text", "gold", "right"),
    [
        (":lam, :sen-p", "not let enemy forces use their territory", agreement("To Lam", "Hun Sen"), True),
        (":lam, :sen-p", "not let enemy forces use their land", agreement("To Lam", "Hun Sen"), False),
        (":lam, :sen-p", "trade across the border", agreement("To Lam", "Hun Sen"), True),
        (":lam", "trade across the border", agreement("To Lam", "Hun Sen"), False),
        (":lam, :sen-p, :sokha", "trade across the border", agreement("To Lam", "Hun Sen"), False),
        (":lam, :sokha", "trade across the border", agreement("To Lam", "Hun Sen"), False),
        (":mps, :cpp", "trade across the border", agreement("To Lam", "Hun Sen"), True),  # for whom they speak
        (":lam, :cpp", "trade across the border", agreement("Vietnam", "Cambodian People's Party"), True),
        (":vn, :kh", "trade across the border", agreement("To Lam", "Hun Sen"), False),  # once, not now
        (":vn, :kh", "trade across the border", agreement("Ministry of Public Security of Vietnam", "Cambodia"), False),
        (
            ":vn, :kh",
            "trade across the border",
            agreement("Hun Sen", "To Lam", parties_alt=["Vietnam", "Cambodia"]),
            True,
        ),
        (
            ":vn, :kh",
            "trade across the border",
            agreement("Hun Sen", "To Lam", parties_alt=[["Laos"], ["Vietnam", "Cambodia"]]),
            True,
        ),
    ],
)
def test_agreement_needs_its_sides_and_half_of_the_keywords(
    scored: Scored, parties: str, text: str, gold: dict[str, object], right: bool
) -> None:
    turtle = f'{OFFICES} :x a cq:Agreement ; cq:agreedBy {parties} ; cq:text "{text}" .'
    score = scored(turtle, agreements=[gold])["agreements"]
    assert (score.right, score.missed, score.invented) == ((1, 0, 0) if right else (0, 1, 1))


@pytest.mark.parametrize(
    ("status", "gold", "expected"),
    [
        ("Agreed", [], (0, 0, 1)),
        ("Signed", [], (0, 0, 1)),
        ("ReferredTo", [], (0, 0, 0)),
        ("ReferredTo", [agreement("To Lam", "Hun Sen")], (0, 1, 0)),
        ("PlannedAgreement", [], (0, 0, 0)),
        ("PlannedAgreement", [agreement("To Lam", "Hun Sen")], (1, 0, 0)),
        ("Agreed", [agreement("To Lam", "Hun Sen", optional=True)], (0, 0, 0)),
        ("Agreed", [agreement("To Lam", "Hun Sen"), agreement("To Lam", "Hun Sen")], (1, 1, 0)),
    ],
)
def test_agreement_counts_by_its_status(
    scored: Scored, status: str, gold: list[dict[str, object]], expected: tuple[int, int, int]
) -> None:
    turtle = (
        f"{OFFICES} :x a cq:Agreement ; cq:agreedBy :lam, :sen-p ; cq:agreementStatus cq:{status} ; "
        'cq:text "border trade" .'
    )
    score = scored(turtle, agreements=gold)["agreements"]
    assert (score.right, score.missed, score.invented) == expected
