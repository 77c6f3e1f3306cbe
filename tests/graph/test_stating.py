from __future__ import annotations

from pathlib import Path

import pytest

from graph.articles import read_sources
from graph.consolidate import article_statements
from graph.extract import extract, load_knowledge
from graph.model import Article
from graph.resolve import resolve
from graph.stating import narrowed
from ontology.iris import Base
from ontology.registry import load_authority

ARTICLES = [item for item in read_sources([Path(__file__).parents[2] / "seeds"]) if isinstance(item, Article)]
FRAMES = [extract(article, load_knowledge()) for article in ARTICLES]
RESOLUTION = resolve(FRAMES, ARTICLES, load_authority())


@pytest.mark.parametrize("number", range(len(ARTICLES)))
def test_article_needs_no_more_than_its_part_of_the_resolution(number: int) -> None:
    article, frames = ARTICLES[number], FRAMES[number]
    part = narrowed(RESOLUTION, [frames])
    whole = list(article_statements(article, frames, RESOLUTION, Base()))
    assert list(article_statements(article, frames, part, Base())) == whole
    assert len(part.keys) < len(RESOLUTION.keys) / 2
    assert part.judgements == ()


def test_part_is_of_all_the_articles_given() -> None:
    assert narrowed(RESOLUTION, FRAMES).keys == RESOLUTION.keys
