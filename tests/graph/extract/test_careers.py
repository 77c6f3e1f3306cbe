"""Posts given and taken away, and titles that several persons share, each with what looks like it and is none."""

from __future__ import annotations

import pytest

from .conftest import Reader

GIVEN = [
    ("Keo Bounmy was sworn in as President of Laos.", ("Keo Bounmy", "President", "Laos", "INCUMBENT"), True),
    ("Keo Bounmy has resigned as Prime Minister of Laos.", ("Keo Bounmy", "Prime Minister", "Laos", "FORMER"), True),
    ("Keo Bounmy was released from the post of Minister of Health of Laos.",
     ("Keo Bounmy", "Minister of Health", "Ministry of Health of Laos", "FORMER"), True),
    ("Keo Bounmy (born in 1960) was President of Laos from 2011 to 2014.",
     ("Keo Bounmy", "President", "Laos", "FORMER"), True),
    ("Sok Dara met Keo Bounmy the day after he was appointed Prime Minister of Laos.",
     ("Keo Bounmy", "Prime Minister", "Laos", "INCUMBENT"), True),
    ("Ana Rojas, who earlier served as President of Peru, spoke.", ("Ana Rojas", "President", "Peru", "FORMER"), True),
    ("Prime Minister of Laos Keo Bounmy spoke. Mr Bounmy replaced Sok Dara.",
     ("Sok Dara", "Prime Minister", "Laos", "FORMER"), True),
    ("Keo Bounmy was named by President of Laos Sok Dara as a judge.",
     ("Keo Bounmy", "President", "Laos", "INCUMBENT"), False),
    ("Keo Bounmy was the guest of the President of Laos.", ("Keo Bounmy", "President", "Laos", "FORMER"), False),
    ("President of Peru Ana Rojas on Monday appointed Luis Diaz as Minister of Health.",
     ("Luis Diaz", "Minister of Health", "Ministry of Health of Peru", "INCUMBENT"), True),
    ("President of Peru Ana Rojas on Monday appointed Luis Diaz as Minister of Health.",
     ("Ana Rojas", "Minister of Health", "Ministry of Health of Peru", "INCUMBENT"), False),
    ("President of Peru Ana Rojas signed a decree appointing Luis Diaz as Health Minister.",
     ("Luis Diaz", "Minister of Health", "Ministry of Health of Peru", "INCUMBENT"), True),
    ("Minister of Health of Peru Ana Rojas spoke. She takes over from Luis Diaz.",
     ("Luis Diaz", "Minister of Health", "Ministry of Health of Peru", "FORMER"), True),
    ("Minister of Health of Peru Ana Rojas spoke. She heard it from Luis Diaz.",
     ("Luis Diaz", "Minister of Health", "Ministry of Health of Peru", "FORMER"), False),
    ("Sok Dara replaced Keo Bounmy.", ("Keo Bounmy", "President", "Laos", "FORMER"), False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tenure", "held"), GIVEN, ids=[case[0][:40] for case in GIVEN])
def test_sentence_gives_or_takes_a_post(
    reader: Reader, text: str, tenure: tuple[str, str, str, str], held: bool
) -> None:
    assert (tenure in reader.told(text).tenures) is held


_LAOS = ("Keo Bounmy", "Minister of Foreign Affairs", "Ministry of Foreign Affairs of Laos", "INCUMBENT")
_PERU = ("Ana Rojas", "Minister of Foreign Affairs", "Ministry of Foreign Affairs of Peru", "INCUMBENT")
SHARED = [
    ("Foreign Ministers Ana Rojas of Peru and Keo Bounmy of Laos spoke.", {_PERU, _LAOS}),
    ("Ana Rojas and Keo Bounmy, the foreign ministers of Peru and Laos, spoke.", {_PERU, _LAOS}),
    ("Peru and Laos were spoken of by Foreign Ministers Ana Rojas and Keo Bounmy.", {_PERU, _LAOS}),
    ("Peru's Foreign Minister Ana Rojas and Laos's Keo Bounmy spoke.", {_PERU, _LAOS}),
    ("Science and Technology Ministers of Peru and Laos met Ana Rojas.", set()),
    ("The foreign ministers of Peru and Laos met Ana Rojas and Keo Bounmy.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tenures"), SHARED, ids=["of", "behind", "order", "left-out", "fields", "others"])
def test_title_is_shared(reader: Reader, text: str, tenures: set[tuple[str, str, str, str]]) -> None:
    assert reader.told(text).tenures == tenures


def test_longer_portfolio_of_a_minister_stands(reader: Reader) -> None:
    told = reader.told(
        "Lao Foreign Minister Keo Bounmy spoke. Keo Bounmy, Minister of Foreign Affairs and Trade of Laos, left."
    )
    assert {title for _, title, _, _ in told.tenures} == {"Minister of Foreign Affairs and Trade"}
