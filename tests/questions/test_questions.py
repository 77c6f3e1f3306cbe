"""The competency questions as texts: complete, numbered, readable, and standard SPARQL for two engines."""

from __future__ import annotations

import re

import pytest
from rdflib.plugins.sparql import prepareQuery

from graph.store import OxigraphDataset
from ontology.iris import DEFAULT_BASE
from ontology.load import PREFIXES, Question, questions
from tests.questions.answers import ANSWERS

KINDS_IN_PREFIXES = {"article", "office", "party", "person", "state"}


def test_questions_are_numbered_one_to_twenty_five() -> None:
    assert [question.number for question in questions()] == list(range(1, 26))


def test_every_question_has_an_expected_answer() -> None:
    assert sorted(ANSWERS) == [question.number for question in questions()]


@pytest.fixture(params=questions(), ids=lambda question: question.slug)
def question(request: pytest.FixtureRequest) -> Question:
    found = request.param
    assert isinstance(found, Question)
    return found


def test_question_file_is_named_by_its_number(question: Question) -> None:
    assert question.slug.startswith(f"{question.number:02d}-")


def test_question_asks_and_says_its_theme(question: Question) -> None:
    assert question.question.endswith(("?", "”?"))
    assert re.search(r"^# theme: (\w+)(, \w+)*$", question.text, re.MULTILINE)


def test_question_declares_the_usual_prefixes_in_order_and_uses_each(question: Question) -> None:
    declared = re.findall(r"^PREFIX (\w+): <(.+)>$", question.text, re.MULTILINE)
    assert declared == sorted(declared)
    body = re.sub(r"^(#|PREFIX).*$", "", question.text, flags=re.MULTILINE)
    for prefix, namespace in declared:
        kind = f"{DEFAULT_BASE}id/{prefix}/" if prefix in KINDS_IN_PREFIXES else None
        assert namespace == (kind or PREFIXES[prefix])
        assert re.search(rf"\b{prefix}:", body)


def test_question_is_formatted(question: Question) -> None:
    lines = question.text.splitlines()
    assert question.text.endswith("\n")
    assert not [line for line in lines if len(line) > 120 or line != line.rstrip() or "\t" in line]


def test_question_has_an_order(question: Question) -> None:
    assert re.search(r"^ORDER BY ", question.text, re.MULTILINE)  # the same answer every time


def test_question_is_sparql_to_both_engines(question: Question) -> None:
    prepareQuery(question.text)
    assert list(OxigraphDataset().select(question.text)) == []
