"""Each mistake with what came nearest to it and why the two are no pair."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph.evaluate import Evaluation, Mistake
from tests.graph.evaluate.conftest import Scored, persons
from tests.graph.evaluate.test_meetings import CALL, DAY, HELD, PAIR, meeting

NOTHING = {"nothing like it": ""}
TENURE = ":t a cq:Tenure ; cq:holder :lam ; cq:office :min ; cq:reportedStatus cq:Incumbent . :mps a cq:Organization ."
MINISTER = {"person": "To Lam", "office": "Minister of Public Security", "body": "Vietnam", "status": "current"}
VOW = ':g a cq:Agreement ; cq:agreedBy :vn, :kh ; cq:text "open two new border gates" .'
GATES = {"parties": ["Vietnam", "Cambodia"], "kind": "pledge", "keywords": ["border", "gates"], "meeting": 0}


def only(evaluation: Evaluation, direction: str, unit: str) -> Mistake:
    (article,) = evaluation.articles
    mistakes = article.missed if direction == "missed" else article.invented
    (found,) = (mistake for mistake in mistakes if mistake.unit == unit)
    return found


def assert_causes(evaluation: Evaluation, unit: str, near: bool, causes: Mapping[str, str]) -> None:
    """What was missed has these causes, each with a detail that holds these words; so has what was invented instead."""
    missed = only(evaluation, "missed", unit)
    assert (missed.near is not None, [name for name, _ in missed.causes]) == (near, list(causes))
    assert all(words in detail for (_, detail), words in zip(missed.causes, causes.values(), strict=True))
    invented = only(evaluation, "invented", unit)
    assert (invented.near is not None, invented.causes) == (near, missed.causes)


@pytest.mark.parametrize(
    ("gold", "near", "causes"),
    [
        (MINISTER | {"status": "former"}, True, {"status": "current instead of former"}),
        (MINISTER | {"office": "Minister of Defence"}, True, {"office": "instead of Minister of Defence"}),
        (MINISTER | {"body": "Laos"}, True, {"body": "Ministry of Public Security of Vietnam instead of Laos"}),
        (MINISTER | {"person": "Hun Sen"}, True, {"person": "To Lam instead of Hun Sen"}),
        (
            MINISTER | {"office": "President", "status": "former"},
            True,
            {"office": "instead of President", "status": "current instead of former"},
        ),
        (MINISTER | {"person": "Hun Sen", "office": "President"}, False, NOTHING),
    ],
)
def test_tenure_names_what_is_wrong(scored: Scored, gold: object, near: bool, causes: dict[str, str]) -> None:
    assert_causes(scored(TENURE, tenures=[gold]), "tenures, strict", near, causes)


@pytest.mark.parametrize(
    ("turtle", "gold", "near", "causes"),
    [
        (CALL, PAIR | {"date": "2024-01-24"}, True, {"date": "2024-01-23 instead of 2024-01-24"}),
        (CALL, PAIR | {"date": None}, True, {"date": "2024-01-23 instead of -"}),
        (CALL.replace(f" ; {DAY}", ""), PAIR, True, {"date": "none instead of 2024-01-23"}),
        (CALL, PAIR | {"country": "Vietnam"}, True, {"country": "Cambodia instead of Vietnam"}),
        (CALL, meeting("To Lam", "Sar Sokha"), True, {"participants": "without Sar Sokha, with Hun Sen"}),
        (CALL.replace("cq:Held", "cq:Planned"), PAIR, True, {"status": "planned instead of held"}),
        (CALL, PAIR | {"kind": "visit"}, True, {"visit": "courtesy-call instead of visit"}),
        (CALL, meeting("Hun Manet", "Sar Sokha"), True, {"participants": "without Hun Manet"}),  # the same day
        (CALL, meeting("Hun Manet", date="2023-01-01"), False, NOTHING),
    ],
)
def test_meeting_names_what_is_wrong(
    scored: Scored, turtle: str, gold: object, near: bool, causes: dict[str, str]
) -> None:
    assert_causes(scored(turtle, meetings=[gold]), "meetings, strict", near, causes)


@pytest.mark.parametrize(
    ("gold", "near", "causes"),
    [
        (GATES | {"parties": ["Vietnam", "Laos"]}, True, {"sides": "Cambodia, Vietnam instead of Vietnam, Laos"}),
        (GATES | {"keywords": ["border", "railway", "port"]}, True, {"keywords": "without railway, port"}),
        (GATES | {"keywords": ["railway"]}, True, {"keywords": "without railway"}),  # the same sides
        (GATES | {"parties": ["Laos"], "keywords": ["railway"]}, False, NOTHING),
    ],
)
def test_agreement_names_what_is_wrong(scored: Scored, gold: object, near: bool, causes: dict[str, str]) -> None:
    assert_causes(scored(VOW, agreements=[gold]), "agreements", near, causes)


@pytest.mark.parametrize(
    ("name", "near", "cause"),
    [
        ("To Lamm", "To Lam", "name"),
        ("Hun Sen Manet", "Hun Sen", "name"),
        ("Men Sam An", None, "nothing like it"),
        ("Li Keqiang", None, "nothing like it"),  # two letters in common are chance
        ("Vietnam", "Vietnam", "class"),
    ],
)
def test_person_missed_names_the_nearest_name(scored: Scored, name: str, near: str | None, cause: str) -> None:
    evaluation = scored(":vn a cq:State, cq:Organization .", persons=persons(name))
    missed = only(evaluation, "missed", "persons")
    assert (missed.near, missed.causes[0][0]) == (near, cause)


def test_second_item_of_one_thing_is_counted_once(scored: Scored) -> None:
    missed = only(scored(CALL, meetings=[PAIR, PAIR]), "missed", "meetings, detection")
    assert [name for name, _ in missed.causes] == ["counted once"]


def test_invention_names_its_pattern_and_sentence(scored: Scored) -> None:
    evidence = ':e a cq:Evidence ; cq:supports :m ; cq:rule "event.met" ; cq:quote "A\\n met B." .'
    invented = only(scored(CALL + evidence), "invented", "meetings, strict")
    assert invented.source == "event.met in “A met B.”"


def test_slot_names_both_values(scored: Scored) -> None:
    missed = only(scored(CALL, meetings=[PAIR | {"place": "Hanoi"}]), "missed", "slot place")
    assert missed.causes == (("value", "Phnom Penh instead of Hanoi"),)


def test_causes_are_counted_by_unit_and_direction(scored: Scored) -> None:
    gold = [PAIR | {"date": "2024-01-24"}, meeting("Hun Manet", date="2023-01-01")]
    causes = scored(CALL, meetings=gold).causes()
    strict = {key[1:]: count for key, count in causes.items() if key[0] == "meetings, strict"}
    assert strict == {("missed", "date"): 1, ("missed", "nothing like it"): 1, ("invented", "date"): 1}


def test_what_is_right_has_no_cause(scored: Scored) -> None:
    (article,) = scored(
        CALL + f" :x {HELD} .", meetings=[PAIR], persons=persons("To Lam", "Hun Sen", "Sar Sokha")
    ).articles
    assert (article.missed, article.invented) == ((), ())
