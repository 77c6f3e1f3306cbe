"""Days and countries of meetings whose own sentences do not tell them, and who else sat at the table."""

from __future__ import annotations

import pytest

from .conftest import Reader

A = "Prime Minister of Thailand Aroon Sombat"
B = "Foreign Minister of Laos Keo Bounmy"
ENVOY = "Ambassador of Laos to Thailand Somchai Phan"
MET = f"{A} met {B} in Bangkok on Monday."

# Text → the country and day of the meeting of Keo Bounmy or Somchai Phan told last.
SETTLED = [
    (f"{A} met {ENVOY} on Monday.", "TH", "2024-01-22"),
    (f"{A} met {B} on Monday.", "TH", "2024-01-22"),
    (f"{B} is on a visit to Thailand. He met Aroon Sombat, Prime Minister of Thailand, on Monday.", "TH", "2024-01-22"),
    (f"{MET} Tonight the guest flies to Hanoi. He also met Deputy Prime Minister of Thailand Anan Chai.", "TH",
     "2024-01-22"),
    (f"{B} will visit Thailand on Friday. He will meet {A}.", "TH", "2024-01-26"),
    (f"{B} will visit Thailand in March. He will meet {A}.", "TH", None),
    (f"{A} met {B} at the ministry, Silom, Bangkok, on Monday.", "TH", "2024-01-22"),
    (f"{A} met {B} at Victoria Palace on Monday.", "TH", "2024-01-22"),
    (f"{A} held a phone call with {B} on Monday.", None, "2024-01-22"),
    (f"On January 22, {B}, who is on a visit to Thailand, paid a courtesy call on {A}.", "TH", "2024-01-22"),
    (f"{B} will travel to Bangkok on Friday, the ministry said, to meet {A}.", "TH", "2024-01-26"),
    (f"{B} wraps up a visit to Peru. He will proceed to Bangkok, where {A} is to receive him on Friday.", "TH",
     "2024-01-26"),
    (f"Aroon Sombat, Prime Minister of Thailand, had gone to a fair. {A} had flown to Vientiane, where he held "
     f"talks with {B} on Monday.", "LA", "2024-01-22"),
    (f"After talks with President of Peru Ana Rojas in Lima on Sunday, {B} met {A} in Bangkok on Monday.", "TH",
     "2024-01-22"),
    (f"{B}, who met President of Peru Ana Rojas in Lima on Sunday, held talks with {A} in Bangkok on Monday.", "TH",
     "2024-01-22"),
    (f"{MET} In Lima, Keo Bounmy met President of Peru Ana Rojas.", "PE", None),
    (f"{MET} Two days earlier, Keo Bounmy held talks in Lima with President of Peru Ana Rojas.", "PE", "2024-01-20"),
    (f"President of Peru Ana Rojas met {B} in Lima. {A} met President of Chile Juan Diaz in Bangkok on Monday.", "PE",
     None),
    (f"{MET} Keo Bounmy, who came from a fair on Sunday, met Anan Chai, Speaker of Thailand. He met Malee Suk, "
     "Minister of Health of Thailand.", "TH", "2024-01-22"),
    (f"{B} came to Thailand on Monday. In a statement issued yesterday, the ministry said that {A} met {B}.", "TH",
     "2024-01-22"),
    (f"{MET} Later Keo Bounmy called on Malee Suk, Speaker of Thailand, who thanked Laos for its help after the flood "
     "of 2015.", "TH", "2024-01-22"),
    (f"Laos thanks for the help that Thailand received after the flood of 4 January. {A} met {B}.", "TH", None),
    (f"{MET} In May last year Keo Bounmy visited Lima, when he met President of Peru Ana Rojas.", "PE", None),
    (f"{MET} Keo Bounmy then went to Lima. There he met President of Peru Ana Rojas.", "PE", None),
    (f"{MET} Anan Chai was there too. He also met Malee Suk, Speaker of Thailand, and Keo Bounmy.", "TH",
     "2024-01-22"),
    (f"{B}, who was on a visit to Peru on Sunday, met President of Peru Ana Rojas there.", "PE", "2024-01-21"),
    (f"BANGKOK - {A} received Ambassador of Laos Somchai Phan on Monday. Speaker of Thailand Malee Suk, who is in "
     "Lima, met President of Peru Ana Rojas.", "TH", "2024-01-22"),
    (f"{B} was in Bangkok on Monday. The Lao chief diplomat had lunch with {A} then.", "TH", "2024-01-22"),
    (f"{A} will host {B} in Bangkok on Friday.", "TH", "2024-01-26"),
    (f"{MET} Keo Bounmy was received by President of Peru Ana Rojas two months ago in Lima.", "PE", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "day"), SETTLED)
def test_meeting_has_the_country_and_day_of_the_story(reader: Reader, text: str, country: str | None, day: str) -> None:
    frames = reader.told(text).frames
    guests = {p.id for p in frames.persons if p.name in {"Keo Bounmy", "Somchai Phan"}}
    events = [e for e in frames.events if e.kind != "Visit" and guests & {p.ref for p in e.participants}]
    told = events[-1].date
    assert events[-1].country == country
    assert (str(told.day) if told is not None and told.day is not None else None) == day


def test_visit_that_goes_on_has_no_day_of_its_meetings(reader: Reader) -> None:
    frames = reader.told(f"{B}, who is on a visit to Thailand, met {A} on Monday and spoke with Eva Paz.").frames
    assert {(e.kind, e.date is not None) for e in frames.events if e.kind == "Visit"} == {("Visit", False)}


def test_who_is_there_does_not_phone(reader: Reader) -> None:
    visit = f"{B} is on a visit to Thailand."
    assert {k for k, _, _ in reader.told(f"{visit} He spoke with {A}.").events} == {"Meeting", "Visit"}
    assert {k for k, _, _ in reader.told(f"{visit} He spoke by phone with {A}.").events} == {"PhoneTalks", "Visit"}
    assert {k for k, _, _ in reader.told(f"{A} spoke with {B}.").events} == {"PhoneTalks"}


def test_visit_of_one_day_has_the_day_of_its_meetings(reader: Reader) -> None:
    frames = reader.told(f"{B} was in Thailand on a one-day visit. He met {A} on Monday.").frames
    assert {str(e.date.day) for e in frames.events if e.date is not None} == {"2024-01-22"}


TWO = "Deputy Minister Anan Chai and adviser Malee Suk"
ATTENDED = [
    f"{TWO} sat in.", f"{TWO} were present at both meetings.", f"{TWO} sat at the table.", f"{TWO} joined the premier.",
    f"{TWO} took part on behalf of Thailand.", f"With the Prime Minister were {TWO}.",
    f"Among those present were {TWO}.",
    f"At the side of Prime Minister Sombat were {TWO}.", f"The Prime Minister was joined at the talks by {TWO}.",
    f"The Thai Cabinet was represented by, among others, {TWO}.", f"Others in attendance included {TWO}.",
    f"Accompanying the Prime Minister were {TWO}.", f"From the Thai side, {TWO} took part in the meeting.",
    f"{TWO} sat with the Thai side.", f"{TWO} attended the two ceremonies.",
    f"{TWO} accompanied Prime Minister Sombat at the meeting.", f"{TWO} were also in the room.",
]  # fmt: skip
AWAY = [
    f"{TWO} will attend a conference next week.", f"The project was supported by {TWO}.", f"{TWO} attended a concert.",
    f"With the help of {TWO}, a bridge was built.", f"{TWO} joined the opposition party in 2010.",
    f"He thanked {TWO} for their support.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", ATTENDED)
def test_those_at_the_table_take_part(reader: Reader, sentence: str) -> None:
    assert ("Anan Chai", "Aroon Sombat", "Keo Bounmy", "Malee Suk") in _tables(reader, sentence)


@pytest.mark.parametrize("sentence", AWAY)
def test_others_do_not(reader: Reader, sentence: str) -> None:
    assert ("Aroon Sombat", "Keo Bounmy") in _tables(reader, sentence)


TABLES = [
    (f"{MET[:-1]}; Deputy Minister Anan Chai was there too.", [("Anan Chai", "Aroon Sombat", "Keo Bounmy")]),
    (f"{A} held talks with {B} on Monday, with Deputy Minister Anan Chai in attendance.",
     [("Anan Chai", "Aroon Sombat", "Keo Bounmy")]),
    (f"{MET} Deputy Minister Anan Chai took part, as did adviser Malee Suk.",
     [("Anan Chai", "Aroon Sombat", "Keo Bounmy", "Malee Suk")]),
    (f"{MET} Aroon Sombat also met Foreign Minister of Peru Eva Paz. Deputy Minister Anan Chai attended both meetings.",
     [("Anan Chai", "Aroon Sombat", "Eva Paz"), ("Anan Chai", "Aroon Sombat", "Keo Bounmy")]),
    (f"{A} met the Speaker of Laos, Somchai Phan, and Foreign Minister of Laos Keo Bounmy.",
     [("Aroon Sombat", "Keo Bounmy"), ("Aroon Sombat", "Somchai Phan")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tables"), TABLES)
def test_tables_have_those_who_sat_at_them(reader: Reader, text: str, tables: list[tuple[str, ...]]) -> None:
    told = [tuple(name.rstrip("*") for name in names) for _, _, names in reader.told(text).events]
    assert sorted(told) == tables


def _tables(reader: Reader, sentence: str) -> set[tuple[str, ...]]:
    return {names for _, _, names in reader.told(f"{MET} {sentence}").events}
