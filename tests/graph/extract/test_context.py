"""The country that an article speaks from: tables of what tells it, and of what must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.articles import read_text
from graph.extract import extract, load_knowledge
from graph.extract.bodies import BodyReader
from graph.extract.context import Context, read_context
from graph.extract.scan import scan_phrases
from graph.extract.tokens import tokenize


def context_of(text: str, *, publisher: str | None = None, url: str | None = None) -> Context:
    knowledge = load_knowledge()
    read = read_text(text, "x.txt")
    article = replace(read, published=date(2024, 3, 5), publisher=publisher or read.publisher, url=url)
    lines = tokenize(article, knowledge)
    phrases = scan_phrases(lines, BodyReader(knowledge))
    return read_context(article, lines, knowledge).with_titles(lines, phrases, knowledge)


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
        pytest.param("Peru Daily News\n\nMinister meets guest\n\n" + LEAD, {}, "PE", id="masthead"),
        pytest.param(
            "Press release from Ministry of Trade, Government of Peru\n\nMinister meets guest\n\n" + LEAD,
            {},
            "PE",
            id="masthead-of-a-government",
        ),
        pytest.param(
            "Peru Hails Good News\n\n" + LEAD + "Ties with Thailand are old.", {}, None, id="headline-that-ends-in-news"
        ),
        pytest.param(
            "Talks with Government of Peru\n\n" + LEAD + "Ties with Thailand are old.",
            {},
            None,
            id="headline-that-ends-in-a-state",
        ),
        pytest.param("Daily News\n\nMinister meets guest\n\n" + LEAD, {}, None, id="masthead-without-a-state"),
        pytest.param(LEAD, {}, None, id="nothing-tells"),
        pytest.param(LEAD + "Peru and Chile signed a treaty.", {}, None, id="two-alike"),
    ],
)
def test_country_that_the_article_speaks_from(text: str, facts: dict[str, str], country: str | None) -> None:
    assert context_of(text, **facts).country == country


def test_inside_the_name_of_a_state_no_other_is_named() -> None:
    assert context_of("Papua New Guinea Prime Minister Ada Berg spoke. Papua New Guinea is large.").states == {"PG": 2}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        pytest.param(
            "Lao Prime Minister Keo Bounmy came to Oslo, accompanied by Foreign Minister Sin Phan.",
            "Sin Phan",
            "LA",
            id="companion",
        ),
        pytest.param(
            "Norway received guests. On the Lao side were Foreign Minister Sin Phan and others from Norway.",
            "Sin Phan",
            "LA",
            id="side",
        ),
        pytest.param(
            "Norwegian leaders plan. Ada Berg will travel to Peru to meet President Ana Rojas. Norway waits in Norway.",
            "Ana Rojas",
            "PE",
            id="destination",
        ),
        pytest.param(
            "OSLO, March 5 (Reuters) - Norway and Peru talk. Norway invited Prime Minister Ana Rojas to visit Norway.",
            "Ana Rojas",
            "PE",
            id="invited-by-the-one-of-the-other",
        ),
        pytest.param(
            "Norway and Peru trade. Foreign Minister of Norway Ada Berg will also meet President Ana Rojas.",
            "Ana Rojas",
            "PE",
            id="met-by-a-guest",
        ),
        pytest.param(
            "OSLO, March 5 (Reuters) - Norway and Peru are friends. Prime Minister Ada Berg spoke in Norway.",
            "Ada Berg",
            "NO",
            id="no-cue",
        ),
    ],
)
def test_country_that_a_sentence_tells(text: str, name: str, country: str) -> None:
    knowledge = load_knowledge()
    frames = extract(replace(read_text(text, "x.txt"), published=date(2024, 3, 5)), knowledge)
    person = next(p.id for p in frames.persons if p.name == name)
    offices = {o.id: o.organization for o in frames.offices}
    bodies = {o.id: o.country for o in frames.organizations}
    held = [offices[t.office] for t in frames.tenures if t.person == person]
    assert [bodies[body] for body in held if body] == [country]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Prime Minister of Peru the Honourable Ana Rojas spoke.", "Ana Rojas", "Prime Minister"),
        ("Prime Minister of Peru the Right Hon. Ana Rojas spoke.", "Ana Rojas", "Prime Minister"),
        ("The Minister of Health of Peru (HE General Ana Rojas) spoke.", "Ana Rojas", "Minister of Health"),
        ("St Lucia Prime Minister Ana Rojas spoke.", "Ana Rojas", "Prime Minister"),
    ],
)
def test_name_behind_an_address_or_in_brackets(text: str, name: str, office: str) -> None:
    frames = extract(read_text(text, "x.txt"), load_knowledge())
    assert [p.name for p in frames.persons] == [name]
    assert [o.title for o in frames.offices] == [office]


def test_acronym_in_brackets_is_no_name() -> None:
    frames = extract(read_text("The Minister of Health of Peru (MOH) spoke.", "x.txt"), load_knowledge())
    assert frames.persons == ()


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Defence Minister", "Minister of Defence"),
        ("Defense Minister", "Minister of Defence"),
        ("Minister of National Defense", "Minister of National Defence"),
    ],
)
def test_portfolio_of_defence_is_the_printed_one(title: str, office: str) -> None:
    frames = extract(read_text(f"Peruvian {title} Ana Rojas spoke in Lima.", "x.txt"), load_knowledge())
    assert [o.title for o in frames.offices] == [office]


def test_counterpart_mirrors_whoever_is_named_before() -> None:
    text = (
        "Norwegian Foreign Minister Ada Berg received the Prime Minister of Peru, Ana Rojas, in Oslo. "
        "Minister Berg then met her Peruvian counterpart, Luz Vega."
    )
    frames = extract(read_text(text, "x.txt"), load_knowledge())
    person = next(p.id for p in frames.persons if p.name == "Luz Vega")
    offices = {o.id: o.title for o in frames.offices}
    assert [offices[t.office] for t in frames.tenures if t.person == person] == ["Minister of Foreign Affairs"]


def test_state_of_a_third_story_is_not_home() -> None:
    text = (
        "Prime Minister Ada Berg met Peru's Foreign Minister Ana Rojas in Suva. Fiji and Peru trade. "
        "The crisis in Sudan was discussed."
    )
    assert context_of(text).country == "FJ"


@pytest.mark.parametrize(
    ("text", "office", "body"),
    [
        (
            "US Assistant Secretary of State for South and Central Asian Affairs Ana Rojas spoke.",
            "Assistant Secretary of State",
            "United States",
        ),
        ("UK Secretary of State for Defence Ana Rojas spoke.", "Secretary of State of Defence", None),
        ("Commonwealth Secretary-General Ana Rojas spoke.", "General Secretary", "Commonwealth of Nations"),
    ],
)
def test_secretaries_of_state_and_of_the_commonwealth(text: str, office: str, body: str | None) -> None:
    frames = extract(read_text(text, "x.txt"), load_knowledge())
    names = {o.id: o.name for o in frames.organizations}
    found = [(o.title, names.get(o.organization or "")) for o in frames.offices]
    assert len(found) == 1
    assert body is None or found == [(office, body)]
