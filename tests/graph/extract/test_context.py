"""The country that an article speaks from: tables of what tells it, and of what must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.articles import read_text
from graph.extract import load_knowledge
from graph.extract.bodies import BodyReader
from graph.extract.context import Context, read_context
from graph.extract.scan import scan_phrases
from graph.extract.tokens import tokenize
from graph.model import Article


def context_of(text: str, **facts: str) -> Context:
    knowledge = load_knowledge()
    article: Article = replace(read_text(text, "x.txt"), published=date(2024, 3, 5), **facts)  # type: ignore[arg-type]
    lines = tokenize(article, knowledge)
    phrases = scan_phrases(lines, BodyReader(knowledge))
    return read_context(article, lines, knowledge).with_titles(
        (phrase for by in phrases.values() for phrase in by.values()), knowledge
    )


LEAD = "Prime Minister Ada Berg received Lao Foreign Minister Keo Bounmy on Monday. "


@pytest.mark.parametrize(
    ("text", "facts", "country"),
    [
        pytest.param(LEAD + "Ties with Thailand are old.", {}, "TH", id="the-other-state"),
        pytest.param(LEAD, {"publisher": "Bernama"}, "MY", id="listed-publisher"),
        pytest.param(LEAD, {"publisher": "Ministry of Foreign Affairs of Cyprus"}, "CY", id="state-in-publisher"),
        pytest.param(LEAD, {"url": "https://www.mfa.gov.sg/news/1"}, "SG", id="domain"),
        pytest.param(LEAD, {"url": "https://diplomat.io/news/1"}, None, id="domain-of-anybody"),
        pytest.param("KUWAIT, March 5 (KUNA) -- " + LEAD, {}, "KW", id="state-as-dateline"),
        pytest.param("WINDHOEK, March 5 (Reuters) - " + LEAD, {}, "NA", id="dateline-of-an-agency-of-no-country"),
        pytest.param(
            "VIENTIANE, March 5 (Reuters) - Lao Prime Minister Keo Bounmy met Minister of Health Ada Berg of Norway. "
            "Norway will open an embassy in Vientiane.",
            {},
            "LA",
            id="dateline-of-the-host-who-is-told",
        ),
        pytest.param(LEAD + "The minister arrived in Suva on Sunday and left Suva.", {}, "FJ", id="cities"),
        pytest.param(
            "Foreign Minister Ada Berg received Ambassador of Laos to Peru Keo Bounmy on Monday.",
            {},
            "PE",
            id="resident",
        ),
        pytest.param(LEAD, {}, None, id="nothing-tells"),
        pytest.param(LEAD + "Peru and Chile signed a treaty.", {}, None, id="two-alike"),
    ],
)
def test_country_that_the_article_speaks_from(text: str, facts: dict[str, str], country: str | None) -> None:
    assert context_of(text, **facts).country == country


def test_inside_the_name_of_a_state_no_other_is_named() -> None:
    assert context_of("Papua New Guinea Prime Minister Ada Berg spoke. Papua New Guinea is large.").states == {"PG": 2}
