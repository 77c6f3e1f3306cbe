"""The competency questions on a release that was built from the seeds."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.store import Dataset
from ontology.load import Question, questions
from seeds import seed_directory
from tests.questions.answers import ANSWERS
from tests.questions.reading import answers, matches


@pytest.fixture(params=questions(), ids=lambda question: question.slug)
def question(request: pytest.FixtureRequest) -> Question:
    found = request.param
    assert isinstance(found, Question)
    return found


@pytest.mark.slow
def test_question_is_answered_from_the_seeds(seed_dataset: Dataset, question: Question) -> None:
    answer = ANSWERS[question.number]
    got = sorted(set(answers(seed_dataset, question.text, answer.columns)))
    missing = [wanted for wanted in answer.has if not any(matches(row, wanted) for row in got)]
    wrong = [row for row in got if any(matches(row, unwanted) for unwanted in answer.lacks)]
    if answer.exact:
        wrong += [row for row in got if not any(matches(row, wanted) for wanted in answer.has)]
    assert (missing, wrong) == ([], []), f"of {len(got)} rows:\n" + "\n".join(map(str, got))


@pytest.mark.slow
def test_offsets_of_an_answer_point_at_its_quote(seed_dataset: Dataset) -> None:
    (row,) = seed_dataset.select(next(question.text for question in questions() if question.number == 16))
    name, quote, start, end = (row[column] for column in ("sourceName", "quote", "start", "end"))
    assert isinstance(name, ox.Literal)
    assert isinstance(quote, ox.Literal)
    assert isinstance(start, ox.Literal)
    assert isinstance(end, ox.Literal)
    text = (seed_directory() / name.value).read_bytes().decode("utf-8")
    assert text[int(start.value) : int(end.value)] == quote.value
