"""Personal names: what belongs to them, what stands for the same person, what is no person (genre.md 1, 2)."""

from __future__ import annotations

import pytest

from graph.extract.honorifics import read_honorifics
from graph.extract.person_names import read_name, skip_rest

from .conftest import Reader


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        # initials, hyphens, particles, suffixes
        ("B.Bold spoke", "B. Bold", "spoke"),
        ("J.P. Smit spoke", "J.P. Smit", "spoke"),
        ("Ana M. Vega spoke", "Ana M. Vega", "spoke"),
        ("Bat-Erdene Bold spoke", "Bat-Erdene Bold", "spoke"),
        ("Ahmad as-Sabri spoke", "Ahmad as-Sabri", "spoke"),
        ("Zia-ul-Haq Omar spoke", "Zia-ul-Haq Omar", "spoke"),
        ("Omar bin al-Harbi spoke", "Omar bin al-Harbi", "spoke"),
        ("Mohamed Ould Salem spoke", "Mohamed Ould Salem", "spoke"),
        ("Jan van der Berg spoke", "Jan van der Berg", "spoke"),
        ("Ana da Silva e Costa spoke", "Ana da Silva e Costa", "spoke"),
        ("Luis Vega, Jr., spoke", "Luis Vega Jr.", ", spoke"),
        ("Felipe VI spoke", "Felipe VI", "spoke"),
        # honorifics inside names, in those of fathers too
        ("Hassan Sheikh Omar spoke", "Hassan Sheikh Omar", "spoke"),
        ("Omar bin Dato Haji Salleh spoke", "Omar bin Dato Haji Salleh", "spoke"),
        ("Nhem Vibol spoke", "Nhem Vibol", "spoke"),
        # letters after the name
        ("Helen Marsh TD spoke", "Helen Marsh", "spoke"),
        ("Helen Marsh, MP, spoke", "Helen Marsh", ", spoke"),
        # roles and words that are names
        ("Sultan bin Omar Al Harbi spoke", "Sultan bin Omar Al Harbi", "spoke"),
        ("He Lifang spoke", "He Lifang", "spoke"),
        ("Thomas West spoke", "Thomas West", "spoke"),
        ("Julia Bishop spoke", "Julia Bishop", "spoke"),
        ("Julia Bishop Omar spoke", "Julia", "Bishop Omar spoke"),
        ("Min-su Park spoke", "Min-su Park", "spoke"),
        ("Hoang The Minh spoke", "Hoang The Minh", "spoke"),
        ("Amir Levi, the envoy", "Amir Levi", ", the envoy"),
        ("Amir Tamim spoke", None, ""),
        ("Rojas The Minister", "Rojas", "The Minister"),
        # no names
        ("FMs met", None, ""),
        ("Sultan of Brunei", None, ""),
        ("He President", None, ""),
        ("Protocol Ana Rojas", None, ""),
        ("Cooperation", None, ""),
    ],
)
def test_name_is_read_whole(reader: Reader, text: str, name: str | None, rest: str) -> None:
    line = reader.line(text)
    found = read_name(line, 0, {})
    assert (found[0].text if found else None) == name
    assert found is None or line.slice(found[1], len(line)) == rest


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ('Jose "Pepe" Reyes Jr. spoke', ("Jose Reyes Jr.",)),
        ('Jose "El Pepe" Reyes spoke', ("Jose Reyes",)),
        ('Jose Reyes "spoke" Ana', ()),
        ("Jose Reyes spoke", ()),
    ],
)
def test_nickname_is_left_out_of_a_further_form(reader: Reader, text: str, also: tuple[str, ...]) -> None:
    found = read_name(reader.line(text), 0, {})
    assert found is not None
    assert found[0].also == also


@pytest.mark.parametrize(
    ("text", "name", "also"),
    [
        ("President J. Vega-Ruiz met the envoy. Jose Vega-Ruiz left.", "Jose Vega-Ruiz", ()),
        ("Prime Minister Sheikh Amina met the envoy.", "Amina", ("Sheikh Amina",)),
        ("President Ratu Inoke Vula met the envoy.", "Inoke Vula", ("Ratu Inoke Vula",)),
        ("Minister E. Vega met the envoy. Eva Maria Vega left.", "Eva Maria Vega", ()),
    ],
)
def test_fullest_form_is_the_name(reader: Reader, text: str, name: str, also: tuple[str, ...]) -> None:
    person = reader.told(text).frames.persons[0]
    assert person.name == name
    assert set(also) <= set(person.names)


def test_style_that_may_be_a_name_gives_a_further_form(reader: Reader) -> None:
    found = read_name(reader.line("Ratu Inoke Vula spoke"), 1, {})
    assert found is not None
    assert (found[0].text, found[0].also) == ("Inoke Vula", ("Ratu Inoke Vula",))


@pytest.mark.parametrize(
    ("text", "honorifics", "name"),
    [
        ("Dato' Omar Salleh spoke", "Dato'", "Omar Salleh"),
        ("Dato Seri Setia Awang Haji Omar spoke", "Dato Seri Setia Awang Haji", "Omar"),
        ("Tan Sri Omar Salleh spoke", "Tan Sri", "Omar Salleh"),
        ("Tan See Ming spoke", "", "Tan See Ming"),
        ("Mullah Omar Jan spoke", "Mullah", "Omar Jan"),
        ("Monsignor Luca Neri spoke", "Monsignor", "Luca Neri"),
        ("The Rt. Hon. Helen Marsh spoke", "The Rt. Hon.", "Helen Marsh"),
        ("Pehin Xyza Abcd Dato Seri Setia Ustaz Haji Omar bin Pehin Ali spoke",
         "Pehin Xyza Abcd Dato Seri Setia Ustaz Haji", "Omar bin Pehin Ali"),
        ("Dato Omar Pehin Ali spoke", "Dato", "Omar Pehin Ali"),
        ("Afioga Helen Marsh spoke", "Afioga", "Helen Marsh"),
        ("Rt. Hon. Helen Marsh spoke", "Rt. Hon.", "Helen Marsh"),
        ("General (Retd) Ana Rojas spoke", "General (Retd)", "Ana Rojas"),
        ("General (Lima) Ana Rojas spoke", "General", None),
        ("H. E. Ana Rojas spoke", "H. E.", "Ana Rojas"),
        ("H E Ana Rojas spoke", "H E", "Ana Rojas"),
        ("E. Rojas spoke", "", "E. Rojas"),
        ("U Thein Maung spoke", "U", "Thein Maung"),
        ("Daw Khin Aye spoke", "Daw", "Khin Aye"),
        ("Bat-Erdene Bold spoke", "", "Bat-Erdene Bold"),
        ("Field Marshal Ana Rojas spoke", "Field Marshal", "Ana Rojas"),
        ("Their Majesties King", "Their Majesties", None),
    ],
)  # fmt: skip
def test_styles_are_no_part_of_the_name(reader: Reader, text: str, honorifics: str, name: str | None) -> None:
    line = reader.line(text)
    found, end = read_honorifics(line, 0)
    named = read_name(line, end, {})
    assert " ".join(found) == honorifics
    assert (named[0].text if named else None) == name


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Protocol Ana Rojas spoke", "Ana Rojas spoke"),
        ("Protocol and Ana Rojas spoke", "Protocol and Ana Rojas spoke"),
        ("Ana Rojas spoke", "Ana Rojas spoke"),
    ],
)
def test_rest_of_a_title_is_skipped_before_a_name(reader: Reader, text: str, rest: str) -> None:
    line = reader.line(text)
    assert line.slice(skip_rest(line, 0), len(line)) == rest


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        # by what stands before or behind the name
        ("The letter from Zorba Plim came late.", {"Zorba Plim"}),
        ("The trip from Zorba Plim took a day.", set()),
        ("Her colleague Zorba Plim had left.", {"Zorba Plim"}),
        ("They met in Zorba Plim on Monday.", set()),
        ("Its Zorba Plim was sold.", set()),
        ("The new envoys are Zorba Plim of Peru, Karo Vint of Laos and Mira Tosk of Mali.",
         {"Zorba Plim", "Karo Vint", "Mira Tosk"}),
        ("The heads of mission are Peru, Zorba Plim, Mali, Karo Vint, and Laos, Mira Tosk.",
         {"Zorba Plim", "Karo Vint", "Mira Tosk"}),
        ("In the chair were Ana Rojas for Oman and Zorba Plim, Director of Trade, for Peru.",
         {"Ana Rojas", "Zorba Plim"}),
        ("They flew to Lima, Zorba Plim and Quito.", set()),
        ("The head of the Peruvian Embassy, Zorba Plim, spoke.", {"Zorba Plim"}),
        ("In Zorba Plim province prices rose.", set()),
        ("The Zorba Plim Bridge was opened.", set()),
        ("They toured Camp Zorba Plim at noon.", set()),
        ("They met Assistant Secretary for Western Hemisphere Affairs Zorba Plim.", {"Zorba Plim"}),
        ("They were guests of the \"Zorba Plim\" University.", set()),
        # titles that nobody can read to their end
        ("They were met by Chief of State Protocol Zorba Plim.", {"Zorba Plim"}),
        ("The Archbishop of Zork Karo Vint spoke.", {"Karo Vint"}),
        ("Speaker of the Upper Chamber of the Oliy Majlis Zorba Plim spoke.", {"Zorba Plim"}),
        ("Premier of China Karo Vint and Political Bureau member Mira Tosk spoke.", {"Karo Vint", "Mira Tosk"}),
        ("President of the Peru Friendship Association Dr. Karo Vint and National Assembly Speaker Mira Tosk spoke.",
         {"Karo Vint", "Mira Tosk"}),
        ("They visited Zork District in Mali, and Zorba Plim on Monday.", set()),
        ("They had lunch at Seri Plim in Lima.", set()),
        ("The Sultan of Brunei Sultan Zorba Plim spoke.", {"Zorba Plim"}),
        ("They met Brunei Minister Sultan Zorba Plim.", {"Sultan Zorba Plim"}),
        # what is called after somebody
        ("He landed at King Omar International Airport.", set()),
        ("The Sheikh Omar Road was closed.", set()),
        # bylines, menus, glued participles
        ("The prices rose. (Agency/Zorba Plim)", set()),
        ("Translated by Zorba Plim from the original.", set()),
        ("Zorba Plim\n\nPrices rose on Monday.", set()),
        ("Prime Minister of Peru Ana Rojas spoke. Accompanying Rojas was the envoy.", {"Ana Rojas"}),
        # things
        ("Talks on the Strategic Dialogue and Green Energy went on.", set()),
        ("They met at Hotel Grand Plaza in Lima.", set()),
        ("Guinea-Bissau Trade rose.", set()),
    ],
)  # fmt: skip
def test_name_without_a_title(reader: Reader, text: str, persons: set[str]) -> None:
    assert reader.told(text).persons == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        # one person
        ("Prime Minister of Peru Godwin Friday said little. Dr. Friday left.", {"Godwin Friday"}),
        ("They met Dr. Godwin Friday; others left.", {"Godwin Friday"}),
        ("They met Dr. Godwin Friday morning.", {"Godwin"}),
        ("Prime Minister of Peru Ana Vega Friday said little.", {"Ana Vega"}),
        ("President of Peru Ana Vega Ruiz spoke. Vega left.", {"Ana Vega Ruiz"}),
        ("Foreign Minister of Peru Eva M. Vega spoke. Minister E. Vega left.", {"Eva M. Vega"}),
        ("President of Egypt Omar El-Harbi spoke. King and President El-Harbi left.", {"Omar El-Harbi"}),
        ("King of Jordan Omar II spoke. King Omar left.", {"Omar II"}),
        ("The envoy Luis Vega de Soto Paz spoke. The diplomat Vega de Soto left.", {"Luis Vega de Soto Paz"}),
        ("President of Peru LUIS VEGA spoke. Luis Vega left.", {"Luis Vega"}),
        ("King of Jordan Omar Saleh spoke. King Saleh left.", {"Omar Saleh"}),
        ("President of Egypt Omar al-Harbi spoke. Harbi met the press.", {"Omar al-Harbi"}),
        ("President of Egypt Omar Harbi spoke. King and President Al-Harbi left.", {"Omar Harbi"}),
        # two
        ("President of Egypt Omar al-Harbi spoke. Prime Minister of Iraq Ali Harb left. Mr Harb said little.",
         {"Omar al-Harbi", "Ali Harb"}),
        ("President of Peru Omar Alvega spoke. Prime Minister of Chile Vega left.", {"Omar Alvega", "Vega"}),
        ("Crown Prince of Jordan Ali bin Omar II spoke. King Omar left.", {"Ali bin Omar II", "Omar"}),
        ("King of Jordan Omar Saleh spoke. Prime Minister of Jordan Ali Nasser and King Nasser left.",
         {"Omar Saleh", "Ali Nasser", "Nasser"}),
        ("Prince Omar bin Said bin Ali met Prince Said bin Ali.", {"Omar bin Said bin Ali", "Said bin Ali"}),
        ("Foreign Minister of Peru Eva Vega met Foreign Minister of Laos Ana Vega.", {"Eva Vega", "Ana Vega"}),
        ("Foreign Minister of Peru Eva Vega met Foreign Minister of Laos A. Vega.", {"Eva Vega", "A. Vega"}),
    ],
)  # fmt: skip
def test_forms_of_a_name_in_one_article(reader: Reader, text: str, persons: set[str]) -> None:
    assert reader.told(text).persons == persons


@pytest.mark.parametrize(
    ("headline", "persons"),
    [
        ("Minister discusses trade with Zorba Plim", {"Zorba Plim"}),
        ("Ivan Zorin plans trip to Laos", {"Ivan Zorin"}),
        ("Minister Discusses Trade With Zorba Plim", set()),
        ("Ivan Zorin Plans Trip to Laos", set()),
    ],
)
def test_name_in_a_headline_alone(reader: Reader, headline: str, persons: set[str]) -> None:
    assert reader.told(f"{headline}\n\nThe two sides met in Lima on Monday and spoke of trade.").persons == persons
