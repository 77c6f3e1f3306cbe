"""Whose side a person without a told country is on, each construction with what looks like it."""

from __future__ import annotations

import pytest

from .conftest import Reader

_LIMA = "LIMA, Jan. 22 - "
SIDES = [
    ("side", "Prime Minister of Laos Keo Bounmy met the guests. On the Lao side were Minister of Health Sok Dara and "
     "others.", "Sok Dara", "Laos", True),
    ("other-side", "Prime Minister of Laos Keo Bounmy met the guests. The Lao side met Minister of Health Sok Dara.",
     "Sok Dara", "Laos", False),
    ("accompanied", "Lao President Keo Bounmy, accompanied by Foreign Minister Sok Dara, visited Lima.", "Sok Dara",
     "Laos", True),
    ("accompanied-then-met", "Lao President Keo Bounmy, accompanied by his wife, met Foreign Minister Sok Dara.",
     "Sok Dara", "Laos", False),
    ("pronoun", "Lao President Keo Bounmy came to Lima. He was accompanied by Foreign Minister Sok Dara.", "Sok Dara",
     "Laos", True),
    ("came-with", "Lao President Keo Bounmy opened the school. Bounmy came with Foreign Minister Sok Dara.", "Sok Dara",
     "Laos", True),
    ("his-delegation", "Lao President Keo Bounmy spoke. His delegation includes Foreign Minister Sok Dara.", "Sok Dara",
     "Laos", True),
    ("our-delegation", "Lao President Keo Bounmy spoke. Peru's delegation includes Foreign Minister Sok Dara.",
     "Sok Dara", "Laos", False),
    ("thanked", "The minister thanked Vientiane and former President Keo Bounmy for it.", "Keo Bounmy", "Laos", True),
    ("in-city", "Talks went on in Vientiane and former President Keo Bounmy left.", "Keo Bounmy", "Laos", False),
    ("government", "Minister of Health Sok Dara signed it for the Government of Laos.", "Sok Dara", "Laos", True),
    ("travel", "The minister will travel to Laos to meet President Keo Bounmy.", "Keo Bounmy", "Laos", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "country", "held"), [c[1:] for c in SIDES], ids=[c[0] for c in SIDES])
def test_side_tells_the_country(reader: Reader, text: str, person: str, country: str, held: bool) -> None:
    bodies = {body for name, _, body, _ in reader.told(_LIMA + text).tenures if name == person}
    assert any(country in body for body in bodies) is held


def test_counterpart_is_not_of_its_own_country(reader: Reader) -> None:
    text = (
        "LONDON, Jan. 22 - Prime Minister of Laos Aroon Sombat came to Britain. He was accompanied by Foreign Minister "
    )
    told = reader.told(f"{text}Sok Dara, who met his British counterpart Ann Hill.").tenures
    assert ("Ann Hill", "Minister of Foreign Affairs", "Ministry of Foreign Affairs of the United Kingdom",
            "INCUMBENT") in told  # fmt: skip


def test_second_holder_of_a_post_is_of_the_other_state(reader: Reader) -> None:
    text = (
        "LIMA, Jan. 22 - Prime Minister Ana Rojas received the Lao minister. Rojas thanked Laos. She will meet Prime "
        "Minister Keo Bounmy when he comes from Laos to Peru."
    )
    told = {(name, body) for name, _, body, _ in reader.told(text).tenures}
    assert told == {("Ana Rojas", "Peru"), ("Keo Bounmy", "Laos")}


@pytest.mark.parametrize(("title", "held"), [("Prime Minister", False), ("Foreign Minister", True)])
def test_office_that_the_country_lacks_is_not_claimed(reader: Reader, title: str, held: bool) -> None:
    told = reader.told(f"MANILA, Jan. 22 - {title} Sok Dara spoke in Manila.").tenures
    assert bool(told) is held


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        pytest.param("Trade Minister Ana Vega and Trade Minister Sok Dara signed it.", "Sok Dara",
                     ("Minister of Trade", "Laos"), id="two-of-one-field"),
        pytest.param("Trade Minister Ana Vega and Health Minister Sok Dara signed it.", "Sok Dara",
                     ("Minister of Health", "Peru"), id="two-fields"),
        pytest.param("It was mines and energy minister Sok Dara.", "Sok Dara",
                     ("Minister of Mines and Energy", "Peru"), id="fields-in-small-letters"),
        pytest.param("Mines and energy are dear to her, minister Sok Dara said.", "Sok Dara", None, id="no-field"),
        pytest.param("The President and Ambassador of Laos Sok Dara spoke.", "Sok Dara", ("Ambassador to Peru", "Laos"),
                     id="president-and-ambassador"),
        pytest.param("She met Lao Trade Minister Keo Phan after the death of president Sok Dara.", "Sok Dara",
                     ("President", "Peru"), id="dead-meet-nobody"),
        pytest.param("Hours after he took over from Sok Dara, Rojas flew to Lima.", "Sok Dara", ("President", "Peru"),
                     id="predecessor-of-whom-follows"),
        pytest.param("Hours after he heard from Sok Dara, Rojas flew to Lima.", "Sok Dara", None, id="no-predecessor"),
        pytest.param("Trade Minister Ali al-Hadi spoke. Minister al-Hadi met his Lao counterpart, Sok Dara.",
                     "Sok Dara", ("Minister of Trade", "Laos"), id="counterpart-of-an-arabic-name"),
        pytest.param("She mourned the death of president Sok Dara.", "Sok Dara", ("President", "Peru"), id="death"),
        pytest.param("She met Kh.Bold, Minister of Health of Laos.", "Kh. Bold", ("Minister of Health", "Laos"),
                     id="initial-of-two-letters"),
        pytest.param("She met the head of the lower house, the Sejm, and Sok Dara.", "Sok Dara", None, id="no-house"),
        pytest.param("Sok Dara, the head of the lower house, the Mejlis, spoke.", "Sok Dara", ("Head", "Mejlis"),
                     id="house-in-apposition"),
        pytest.param("She met High Representative Sok Dara.", "Sok Dara", ("High Representative", "European Union"),
                     id="high-representative"),
        pytest.param("She met Nepali Congress President Sok Dara.", "Sok Dara", ("President", "Nepali Congress"),
                     id="congress-that-is-a-party"),
    ],
)  # fmt: skip
def test_title_and_body(reader: Reader, text: str, person: str, post: tuple[str, str] | None) -> None:
    lead = "LIMA, Jan. 22 - Peru and Laos are friends. Peruvian President Luis Rojas spoke. "
    told = {(title, body) for name, title, body, _ in reader.told(lead + text).tenures if name == person}
    assert (told == set()) if post is None else any(t == post[0] and post[1] in b for t, b in told)
