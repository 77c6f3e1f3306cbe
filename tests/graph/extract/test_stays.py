"""Whose country a place tells of a guest or a host without one, each construction with what looks like it."""

from __future__ import annotations

import pytest

from .conftest import Reader

_LEAD = "LIMA, Jan. 22 - Peru and Albania are friends. Foreign Minister Ana Rojas spoke on Monday. "
STAYS = [
    ("where", "She flies to Tirana tonight, where Prime Minister Besnik Hoxha is to meet her.", "Albania", True),
    ("where-he-speaks", "She flies to Tirana, where Prime Minister Besnik Hoxha will open a fair.", "Albania", False),
    ("was-there", "Rojas was in Tirana in May, where she met President Besnik Hoxha.", "Albania", True),
    ("visited-for-talks", "Rojas visited Tirana in May for talks with then Prime Minister Besnik Hoxha.", "Albania",
     True),
    ("met-in-city-with", "Rojas met this morning in Tirana with Besnik Hoxha, Minister of Health.", "Albania", True),
    ("met-at-home-with", "Rojas met this morning in Lima with Besnik Hoxha, Minister of Health.", "Peru", False),
    ("seat-of-many", "Rojas was in Geneva in May, where she met President Besnik Hoxha.", "Switzerland", False),
    ("receiving", "In Tirana, Minister of Health Besnik Hoxha received the guests of the fair.", "Albania", True),
    ("received", "In Tirana, Minister of Health Besnik Hoxha was received by the hosts.", "Albania", False),
    ("welcomed-by", "Rojas was welcomed at the airport by Health Minister Gent Koci; Speaker Besnik Hoxha and others.",
     "Albania", True),
    ("welcomed", "Minister of Health Besnik Hoxha welcomed the guests at the airport.", "Albania", False),
    ("invited", "Rojas repeated the invitation to President Besnik Hoxha to travel to Peru soon.", "Albania", True),
    ("expected", "President Besnik Hoxha is expected in Lima today for a state visit.", "Albania", True),
    ("working-there", "President Besnik Hoxha works in Lima for the most part.", "Albania", False),
    ("leader-of", "The last visit to Peru by an Albanian leader was that of former President Besnik Hoxha.", "Albania",
     True),
    ("seen-by-leader", "The visit by an Albanian leader pleased President Besnik Hoxha.", "Albania", False),
    ("trip", "Rojas landed in Tirana on Monday. She will meet President Besnik Hoxha on Tuesday.", "Albania", True),
    ("trip-welcomed", "Rojas landed in Tirana. Rojas was welcomed by Foreign Minister Besnik Hoxha.", "Albania",
     True),
    ("trip-of-another", "Rojas landed in Tirana. Luis Vega met Health Minister Besnik Hoxha.", "Albania", False),
    ("refused", "Peru also refused a visa to Health Minister Besnik Hoxha.", "Albania", True),
    ("sent", "Peru also sent a letter to Health Minister Besnik Hoxha.", "Albania", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "held"), [c[1:] for c in STAYS], ids=[c[0] for c in STAYS])
def test_place_tells_the_country(reader: Reader, text: str, country: str, held: bool) -> None:
    bodies = {body for name, _, body, _ in reader.told(_LEAD + text).tenures if name == "Besnik Hoxha"}
    assert any(country in body for body in bodies) is held


SHARED = [
    ("of", "She met the foreign ministers of Canada and Finland. First came Eva Hill of Finland.", True),
    ("genitive", "She met the foreign ministers of Canada and Finland. First came Finland's Eva Hill.", True),
    ("demonyms", "The Canadian and Finnish foreign ministers spoke. Ms Eva Hill of Finland said so.", True),
    ("of-another", "She met the foreign ministers of Canada and Estonia. First came Eva Hill of Finland.", False),
    ("of-none", "She met the foreign ministers of Canada and Finland. First came Eva Hill.", False),
]


@pytest.mark.parametrize(("text", "held"), [c[1:] for c in SHARED], ids=[c[0] for c in SHARED])
def test_office_told_in_the_plural_is_of_whom_the_next_sentence_names(reader: Reader, text: str, held: bool) -> None:
    told = {(name, body) for name, _, body, _ in reader.told(_LEAD + text).tenures}
    assert (("Eva Hill", "Ministry of Foreign Affairs of Finland") in told) is held


def test_title_tells_which_of_two_namesakes_a_headline_means(reader: Reader) -> None:
    text = (
        "PM Hill meets guests\n\nForeign Minister of Fiji Eva Hill was received on Monday by Prime Minister of Malta "
        "Adam Hill."
    )
    assert {name: title for name, title, _, _ in reader.told(text).tenures} == {
        "Eva Hill": "Minister of Foreign Affairs",
        "Adam Hill": "Prime Minister",
    }


DESCRIBED = [
    ("counterpart", "Keo Bounmy of Laos said so. Rojas and her Lao counterpart left.", ("Keo Bounmy", "Laos"), True),
    ("colleague-of-others", "Keo Bounmy of Laos said so. Rojas and her Thai peer signed.",
     ("Keo Bounmy", "Laos"), False),
    ("brackets", "She met the Lao Ministers Keo Bounmy (Health), Sok Dara (Trade) too.", ("Sok Dara", "Laos"),
     True),
    ("no-field", "She met the Lao Ministers Keo Bounmy (left), Sok Dara (right) too.", ("Sok Dara", "Laos"), False),
    ("days", "He meets Presidents Luis Vega of Mali Monday, Omar Diop of Togo later.", ("Omar Diop", "Togo"), True),
    ("of-state", "Rojas met her counterpart of Laos, Keo Bounmy.", ("Keo Bounmy", "Laos"), True),
    ("entourage", "Luis Vega of Mali arrived. Vega's team included Health Minister Omar Diop.", ("Omar Diop", "Mali"),
     True),
    ("king", "He spoke with Bahrain's ministers. King Omar Al Harbi declared a week of mourning.",
     ("Omar Al Harbi", "Bahrain"), True),
    ("decree", "President of Chad Ali Moyo signed a decree. Health Minister Omar Diop leaves Togo and Mali.",
     ("Omar Diop", "Peru"), True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim", "held"), [c[1:] for c in DESCRIBED], ids=[c[0] for c in DESCRIBED])
def test_description_gives_the_office_and_its_country(
    reader: Reader, text: str, claim: tuple[str, str], held: bool
) -> None:
    told = reader.told(_LEAD + text).tenures
    assert any(name == claim[0] and claim[1] in body for name, _, body, _ in told) is held


def test_page_of_a_ministry_calls_its_minister_by_no_field(reader: Reader) -> None:
    text = (
        "Ministry of Foreign Affairs\nRepublic of Poland\n\nMinister Jan Kowal met guests from Chad in Lima on Monday."
    )
    assert (
        "Jan Kowal",
        "Minister of Foreign Affairs",
        "Ministry of Foreign Affairs of Poland",
        "INCUMBENT",
    ) in reader.told(text).tenures


def test_two_sons_of_two_fathers_are_two(reader: Reader) -> None:
    text = "Emir of Qatar Omar bin Hamad Al Harbi met Prime Minister of Qatar Omar bin Nasser bin Ali Al Harbi in Doha."
    assert len(reader.told(text).persons) == 2
