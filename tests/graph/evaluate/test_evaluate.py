from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.evaluate import Evaluation, GoldError, evaluate
from graph.evaluate.score import score
from tests.graph.evaluate.conftest import ARTICLE, BASE, Scored, dataset, persons

TEXT = "Before. To Lam met Hun Sen.\r\nAfter."
QUOTE = "To Lam met Hun Sen."


def evidence(quote: str = QUOTE, start: int = 8, end: int = 27, node: str = "e") -> str:
    literal = json.dumps(quote)
    return (
        f":{node} a cq:Evidence ; cq:supports :m ; cq:quote {literal} ; cq:startOffset {start} ; cq:endOffset {end} ."
    )


@pytest.mark.parametrize(
    ("turtle", "right"),
    [
        (evidence(), True),
        (evidence(start=9, end=28), False),
        (evidence(quote="To Lam met Hun Set."), False),
        (evidence(end=28), False),
        (evidence(quote="", end=8), False),
        (evidence() + evidence(start=0, end=19, node="f"), False),  # one of two is wrong
        (evidence() + evidence("Before.", 0, 7, "f"), True),
        (evidence() + ":e cq:startOffset 9 .", False),
        ("", False),
        (":e a cq:Evidence ; cq:supports :m .", False),
    ],
)
def test_evidence_is_right_when_every_quote_equals_its_slice(scored: Scored, turtle: str, right: bool) -> None:
    found = scored(f":m a cq:Event, cq:Meeting . {turtle}", text=TEXT).evidence
    assert (found.total, found.right, found.unread) == (1, int(right), 0)


def test_evidence_without_the_text_at_hand_is_counted_as_unread(scored: Scored) -> None:
    found = scored(f":m a cq:Event, cq:Meeting . {evidence()}").evidence
    assert (found.total, found.right, found.unread, found.share) == (1, 1, 1, 1.0)


MEETING = ":m a cq:Event, cq:Meeting ; cq:eventStatus cq:Held ; cq:participant :lam, :sen-p ."


def articles(*sources: str, turtle: dict[str, str]) -> dict[str, str]:
    return {key: ARTICLE.replace(":a ", f":{key} ").replace("a.txt", f"{key}.txt") + turtle[key] for key in sources}


def write_gold(folder: Path, *sources: str) -> None:
    for source in sources:
        (folder / f"{source}.json").write_text(json.dumps({"source": f"{source}.txt"}))


THREE = {"a": MEETING, "b": MEETING, "c": MEETING.replace(":m ", ":n ").replace("cq:Meeting", "cq:Visit")}


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([["b.txt", "a.txt"]], (1, 0, 0)),
        ([["a.txt", "c.txt"]], (0, 1, 1)),
        ([], (0, 0, 1)),
        ([["a.txt", "b.txt"], ["b.txt", "c.txt"]], (1, 1, 0)),
    ],
)
def test_coreference_counts_pairs_of_articles(
    tmp_path: Path, pairs: list[list[str]], expected: tuple[int, int, int]
) -> None:
    write_gold(tmp_path, "a", "b", "c")
    (tmp_path / "pairs.json").write_text(json.dumps(pairs))
    found = evaluate(tmp_path, dataset(articles("a", "b", "c", turtle=THREE)), BASE).coreference
    assert found.pairs == (("a.txt", "b.txt"),)
    assert found.score is not None
    assert (len(found.missed), len(found.invented)) == expected[1:]
    assert (found.score.right, found.score.missed, found.score.invented) == expected


def test_coreference_without_gold_pairs_is_shown_and_not_scored(tmp_path: Path) -> None:
    write_gold(tmp_path, "a", "b", "c")
    found = evaluate(tmp_path, dataset(articles("a", "b", "c", turtle=THREE)), BASE).coreference
    assert (found.pairs, found.score) == ((("a.txt", "b.txt"),), None)


def test_coreference_interval_is_over_articles(tmp_path: Path) -> None:
    write_gold(tmp_path, "a", "b", "c")
    (tmp_path / "pairs.json").write_text('[["a.txt", "b.txt"], ["b.txt", "c.txt"]]')
    found = evaluate(tmp_path, dataset(articles("a", "b", "c", turtle=THREE)), BASE).coreference.score
    assert found is not None
    assert (found.precision, found.recall) == (1.0, 0.5)
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low < 2 / 3 < found.high <= 1


def test_thing_whose_evidence_does_not_hold_is_named(scored: Scored) -> None:
    (errors,) = scored(f":m a cq:Event, cq:Meeting . {evidence(end=28)}", text=TEXT).articles
    assert errors.unsupported == ("https://example.org/id/m",)


def test_article_that_the_dataset_lacks_is_missed_whole_and_named(tmp_path: Path) -> None:
    (tmp_path / "z.json").write_text(json.dumps({"source": "z.txt", "persons": persons("To Lam", "Hun Sen")}))
    evaluation = evaluate(tmp_path, dataset({"a": ARTICLE}), BASE)
    assert evaluation["persons"].missed == 2
    assert [(a.source, a.in_dataset) for a in evaluation.articles] == [("z.txt", False)]


def test_errors_name_what_was_missed_and_invented(scored: Scored) -> None:
    evaluation = scored("", persons=persons("To Lam", "Hun Sen", "Men Sam An"))
    (errors,) = evaluation.articles
    assert [(mistake.unit, mistake.item) for mistake in errors.missed] == [("persons", "Men Sam An")]
    assert [(mistake.unit, mistake.item) for mistake in errors.invented] == [("persons", "Sar Sokha")]


def test_evaluation_is_json_and_the_same_every_time(scored: Scored) -> None:
    def run() -> Evaluation:
        return scored(MEETING, persons=persons("To Lam"), meetings=[])

    assert json.dumps(run().to_dict()) == json.dumps(run().to_dict())
    assert json.loads(json.dumps(run().to_dict()))["evidence"]["share"] == 0.0


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (None, "", "no gold records"),
        ("a.json", "{", "a.json"),
        ("a.json", "[]", "a.json: not a gold record"),
        ("a.json", '{"source": "a.txt", "persons": ["To Lam"]}', "a.json: not a gold record"),
        ("a.json", '{"source": "a.txt", "tenures": [{"person": "To Lam"}]}', "a.json: not a gold record"),
        ("pairs.json", '[["a.txt"]]', "pairs.json: expected"),
    ],
)
def test_unusable_gold_is_refused_by_name(tmp_path: Path, name: str | None, content: str, message: str) -> None:
    if name is not None:
        write_gold(tmp_path, "b")
        (tmp_path / name).write_text(content)
    with pytest.raises(GoldError, match=message):
        evaluate(tmp_path, dataset({}), BASE)


def test_two_records_of_one_source_are_refused(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text('{"source": "a.txt"}')
    with pytest.raises(GoldError, match="two gold records"):
        evaluate(tmp_path, dataset({}), BASE)


@pytest.mark.parametrize(
    ("tallies", "precision", "recall", "f1"),
    [
        ([(1, 1, 0), (2, 0, 1)], 0.75, 0.75, 0.75),
        ([(0, 0, 0)], None, None, None),
        ([(0, 2, 0)], None, 0.0, 0.0),
        ([(0, 0, 2)], 0.0, None, 0.0),
        ([(3, 0, 0)], 1.0, 1.0, 1.0),
    ],
)
def test_score_is_micro_averaged(
    tallies: list[tuple[int, int, int]], precision: float | None, recall: float | None, f1: float | None
) -> None:
    found = score("x", tallies)
    assert (found.precision, found.recall, found.f1) == (precision, recall, f1)


def test_interval_covers_the_score_and_varies_with_the_articles() -> None:
    wide, narrow = score("x", [(5, 0, 0), (0, 5, 5)] * 2), score("x", [(5, 1, 1), (4, 1, 0)] * 50)
    for found in (wide, narrow):
        assert found.low is not None
        assert found.high is not None
        assert found.f1 is not None
        assert found.low <= found.f1 <= found.high
    assert wide.high is not None
    assert wide.low is not None
    assert narrow.high is not None
    assert narrow.low is not None
    assert wide.high - wide.low > narrow.high - narrow.low


def test_interval_is_none_of_a_single_article() -> None:
    assert (score("x", [(1, 1, 1)]).low, score("x", [(1, 1, 1)]).high) == (None, None)
