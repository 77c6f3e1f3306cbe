"""Meetings and visits: who, how, whether at all."""

from __future__ import annotations

import pytest

from .conftest import Reader

A = "Prime Minister of Thailand Aroon Sombat"
B = "Prime Minister of Laos Keo Bounmy"
C = "President of Laos Somchai Phan"

ALL_THREE = ("Aroon Sombat", "Keo Bounmy", "Somchai Phan")
EVENTS = [
    (f"On Friday {B} moves on to Bangkok.", "Visit", "PLANNED", ("Keo Bounmy",)),
    (f"{A} received Keo Bounmy, the speaker of Laos's parliament, in Bangkok.", "Reception", "HELD",
     ("Aroon Sombat*", "Keo Bounmy")),
    (f"On Friday {B} moves on to Bangkok to meet with {A}.", "Meeting", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"The session paves the way for Friday's summit in Bangkok between {A} and {B}.", "Talks", "PLANNED",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"{B} called on Speaker of Thailand Malee Suk at Baan House and {A} at Silom House.", "CourtesyCall", "HELD",
     ("Aroon Sombat*", "Keo Bounmy")),
    (f"{A} and Health Minister of Thailand Malee Suk also met {B}.", "Meeting", "HELD",
     ("Aroon Sombat", "Keo Bounmy", "Malee Suk")),
    (f"{A} met {B} in Bangkok.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} received {B} in Bangkok.", "Reception", "HELD", ("Aroon Sombat*", "Keo Bounmy")),
    (f"{B} was received by {A} on Monday.", "Reception", "HELD", ("Aroon Sombat*", "Keo Bounmy")),
    (f"{B} paid a courtesy call on {A}.", "CourtesyCall", "HELD", ("Aroon Sombat*", "Keo Bounmy")),
    (f"{A} received a courtesy call from {B}.", "CourtesyCall", "HELD", ("Aroon Sombat*", "Keo Bounmy")),
    (f"{A} and {B} held talks.", "Talks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} spoke by phone with {B}.", "PhoneTalks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} will meet {B} on Friday.", "Meeting", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} will hold talks with {B} and meet {C}.", "Meeting", "PLANNED", ("Aroon Sombat", "Somchai Phan")),
    (f"{A} paid courtesy calls on {B} and {C}.", "CourtesyCall", "HELD", ("Aroon Sombat", "Somchai Phan*")),
    (f"{B} arrived in Bangkok, where he met {A}.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"The meeting between {A} and {B} was cancelled.", "Meeting", "CANCELLED", ("Aroon Sombat", "Keo Bounmy")),
    (f"In a phone conversation with {B}, {A} praised the ties.", "PhoneTalks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} met {B}, {C} and President of Peru Ana Rojas.", "Meeting", "HELD", ("Ana Rojas", "Aroon Sombat")),
    (f"{A} is likely to hold talks with {B}.", "Talks", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} has no plan to hold talks with {B}.", "Talks", "DENIED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{B} has cancelled a visit to Thailand.", "Visit", "CANCELLED", ("Keo Bounmy",)),
    (f"At the invitation of {A}, {B}, paid an official visit to Thailand.", "Visit", "HELD", ("Keo Bounmy",)),
    (f"{A} received a delegation of the Lao Ministry of Health led by {B}.", "Reception", "HELD",
     ("Aroon Sombat*", "Keo Bounmy")),
    (f"{B} began an official visit to Thailand on Monday.", "Visit", "HELD", ("Keo Bounmy",)),
    (f"{A} was to meet {B} in Jakarta.", "Meeting", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} was to have met {B} in Jakarta.", "Meeting", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} was to meet {B}. The talks were later called off.", "Meeting", "CANCELLED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{B} will visit Thailand. The trip has been postponed.", "Visit", "CANCELLED", ("Keo Bounmy",)),
    (f"{B} will visit Thailand. The ministry said on Monday that the visit was cancelled.", "Visit", "CANCELLED",
     ("Keo Bounmy",)),
    (f"{B} will visit Thailand. The ministry said that the school was postponed.", "Visit", "PLANNED", ("Keo Bounmy",)),
    (f"{A} met {B}. The visit was cancelled.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} denied that she had met {B}.", "Meeting", "DENIED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} denied media reports that he met {B}.", "Meeting", "DENIED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} did not meet {B}.", "Meeting", "DENIED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} denied the claims, saying he met {B}.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} will confer with {B} on Friday.", "Meeting", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} exchanged views with {B} on trade.", "Talks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} met {C}. {B} will visit Bangkok.", "Visit", "PLANNED", ("Keo Bounmy",)),
    (f"According to the Lao Ministry of Health, {A} and {B} met in Bangkok.", "Meeting", "HELD",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"{B} arrived in the Thai capital on Monday.", "Visit", "HELD", ("Keo Bounmy",)),
    (f"{B} left Vientiane on Monday for a visit to Thailand.", "Visit", "HELD", ("Keo Bounmy",)),
    (f"{B} is due in Bangkok on Friday.", "Visit", "PLANNED", ("Keo Bounmy",)),
    (f"{B} cancels his trip to Thailand.", "Visit", "CANCELLED", ("Keo Bounmy",)),
    (f"{B} canceled a trip to Thailand. {B} was expected to visit Thailand in June.", "Visit", "CANCELLED",
     ("Keo Bounmy",)),
    (f"Welcoming his Lao counterpart at the palace, {A} met {B}.", "Reception", "HELD",
     ("Aroon Sombat*", "Keo Bounmy")),
    (f"{A} will meet {B} and {C} in Vientiane.", "Meeting", "PLANNED", ("Aroon Sombat", "Somchai Phan")),
    (f"{A} met {B} and Foreign Minister of Laos Ana Rojas.", "Meeting", "HELD",
     ("Ana Rojas", "Aroon Sombat", "Keo Bounmy")),
    (f"{A} met at the Foreign Ministry with {B}.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} was on hand to receive {B} in Bangkok.", "Reception", "HELD", ("Aroon Sombat*", "Keo Bounmy")),
    (f"{A} called-on {B} on Monday.", "CourtesyCall", "HELD", ("Aroon Sombat", "Keo Bounmy*")),
    (f"{A} met with, among others, {B}.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} received the credentials of two ambassadors. They are Ambassador of Peru Ana Rojas and Ambassador of Ghana "
     "Ben Addo.", "Reception", "HELD", ("Ana Rojas", "Aroon Sombat*")),
    (f"Two new ambassadors presented their letters of credence to {A}. The envoys included Ambassador of Peru Ana "
     "Rojas and Ambassador of Ghana Ben Addo.", "Reception", "HELD", ("Aroon Sombat*", "Ben Addo")),
    (f"{A} received a phone call from {B}.", "PhoneTalks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"Talks were held in Bangkok between {A} and {B}.", "Talks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} met Thailand's Somchai Phan. {B} met {A} in Bangkok.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} met {B}. President of Peru Ana Rojas also attended the meeting.", "Meeting", "HELD",
     ("Ana Rojas", "Aroon Sombat", "Keo Bounmy")),
    (f"{A} met {B}. {C} was there too.", "Meeting", "HELD", ALL_THREE),
    (f"{A} met {B}. {C} was at the table as well.", "Meeting", "HELD", ALL_THREE),
    (f"{A} met {B}. {C} joined them.", "Meeting", "HELD", ALL_THREE),
    (f"{A} met {B}. {C} had been there in 2011.", "Meeting", "HELD", ALL_THREE[:2]),
    (f"{A} met {B}. {C} did not join them.", "Meeting", "HELD", ALL_THREE[:2]),
    (f"{A} met {B}. {C} put the plan on the table.", "Meeting", "HELD", ALL_THREE[:2]),
    (f"{A} met {B}. {C} sat with the Thai side.", "Meeting", "HELD", ALL_THREE),
    (f"{A} travels to Laos. Aroon Sombat will visit Laos on 20 March 2030.", "Visit", "PLANNED", ALL_THREE[:1]),
    (f"{A} has left for Laos. Aroon Sombat will visit Laos on 20 March 2030.", "Visit", "HELD", ALL_THREE[:1]),
    (f"{A} met {B} in the presence of Foreign Minister of Laos Dara Vong.", "Meeting", "HELD",
     ("Aroon Sombat", "Dara Vong", "Keo Bounmy")),
    (f"{A} met {B} and President of Peru Ana Rojas in Bangkok.", "Meeting", "HELD", ("Ana Rojas", "Aroon Sombat")),
    (f"{A} met {B} and President of Peru Ana Rojas for trilateral talks.", "Meeting", "HELD",
     ("Ana Rojas", "Aroon Sombat", "Keo Bounmy")),
    (f"Foreign Minister of Laos Dara Vong, accompanied by Ambassador Ana Rojas, called on {A}.", "CourtesyCall", "HELD",
     ("Ana Rojas", "Aroon Sombat*", "Dara Vong")),
    (f"{A} held talks with his Peruvian counterpart in Bangkok.", "Talks", "HELD", ("Aroon Sombat",)),
    (f"{B} will conclude his visit to Thailand on Friday.", "Visit", "HELD", ("Keo Bounmy",)),
    (f"A visit of {B} to Thailand is being prepared.", "Visit", "PLANNED", ("Keo Bounmy",)),
    (f"{A} had met {B} on Monday.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"There are no plans for a meeting between {A} and {B}.", "Meeting", "DENIED", ("Aroon Sombat", "Keo Bounmy")),
    (f"A meeting between {A} and {B} is to be held in Bangkok.", "Meeting", "PLANNED", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} met King of Jordan Ali al-Rashid. Rashid received Foreign Minister of Laos Ana Rojas.", "Meeting", "HELD",
     ("Ali al-Rashid", "Aroon Sombat")),
    (f"{A} is travelling to Vientiane on Friday.", "Visit", "PLANNED", ("Aroon Sombat",)),
    (f"{A} is travelling to Vientiane on Friday for a meeting with {B}.", "Meeting", "PLANNED",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"{A}, who is travelling in Laos, held talks with {B}.", "Talks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} is today expected to call on {B}.", "CourtesyCall", "PLANNED", ("Aroon Sombat", "Keo Bounmy*")),
    (f"{A} met with {B}, and with the former president, {C}.", "Meeting", "HELD", ("Aroon Sombat", "Somchai Phan")),
    (f"{A} met {B}. Accompanying him were {C} and others.", "Meeting", "HELD", ALL_THREE),
    (f"{A} met {B}. Attending the meeting between {A} and {B} was {C}.", "Meeting", "HELD", ALL_THREE),
    (f"Consultations were held in Bangkok. {A} and {B} took part in the talks.", "Talks", "HELD", ALL_THREE[:2]),
    (f"{A} met {B}. Among the members of the Lao delegation was {C}.", "Meeting", "HELD", ALL_THREE),
    (f"Cooperation topped the agenda of talks between {A} and {B}, as Thailand and Laos seek more.", "Talks", "HELD",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"Leader of the Unity Party of Laos Ana Rojas spoke. {A} met the Lao party leader.", "Meeting", "HELD",
     ("Ana Rojas", "Aroon Sombat")),
    (f"{A} led the Thai delegation at talks in the Thai capital of Bangkok on Monday with a Lao delegation headed by "
     f"{B}.", "Talks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} had a meeting on Monday at the Council of Ministers in Bangkok with {B}.", "Meeting", "HELD",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"A phone call took place on Monday between {A} and {B}.", "PhoneTalks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} chaired talks with {B}.", "Talks", "HELD", ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} presided over a welcome ceremony for {B}, after which the two leaders held talks.", "Talks", "HELD",
     ("Aroon Sombat*", "Keo Bounmy")),
    (f"The 5th Joint Commission for Trade opened under the co-chairmanship of {A} and {B}.", "Conference", "HELD",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"A meeting between {A} and {B} did not take place as planned.", "Meeting", "DENIED",
     ("Aroon Sombat", "Keo Bounmy")),
    (f"{A} met World Bank President Ana Rojas. {B} received the World Bank chief.", "Reception", "HELD",
     ("Ana Rojas", "Keo Bounmy*")),
    (f"{A} met {B}, the Foreign Ministry of Thailand informs.", "Meeting", "HELD", ("Aroon Sombat", "Keo Bounmy")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "people"), EVENTS, ids=[e[0][-45:] for e in EVENTS])
def test_event_is_read(reader: Reader, text: str, kind: str, status: str, people: tuple[str, ...]) -> None:
    assert (kind, status, people) in reader.told(text).events


@pytest.mark.parametrize(
    "text",
    [
        f"{A} recalled that he met {B} in 2011.",
        f"{A} had met {B} before.",
        f"{A} had never met {B} before.",
        f"{A} was to have met {B}.",
        f"{A} invited {B} to visit Thailand.",
        f"{A} hoped to meet {B} soon.",
        f"{A} sent a message of congratulations to {B}.",
        f"{A} conveyed greetings from {B}.",
        f"There is no confirmation of a meeting between {A} and {B}.",
        f"{A} praised {B}.",
        f"{A} met the press after {B} left.",
        f"{A} received a letter from {B}.",
        f"{A} met voters in Bangkok.",
        f"If {A} met {B}, trade would grow.",
        f"It was the first report since {A} met {B}.",
        f"{A} and Foreign Minister of Thailand Somchai Phan discussed trade.",
        f"{A} spoke of the talks between Thailand and Laos.",
        f"{A} and Minister of Health of Thailand Somchai Phan attended the meeting.",
        f"{A} praised two ambassadors. They are Ambassador of Peru Ana Rojas and Ambassador of Ghana Ben Addo.",
        f"{A} spoke three months after {B} met {C}.",
        f"{A} met at the Foreign Ministry with a number of farmers.",
        f"{B} is the first Lao minister to visit Thailand since May.",
        f"{A} met with the foreign ministers of Laos and Peru.",
        f"{A} agreed to set up a dialogue between {B} and {C}.",
        f"{A} last met {B} in 2011.",
        f"Thailand last year hosted {B}.",
        f"{A} took part in the talks with {C} and {B}'s letter in hand.",
        f"Talks took place in Bangkok. {A} and Minister of Health of Thailand Somchai Phan took part in the talks.",
    ],
)
def test_no_meeting_where_none_is_told(reader: Reader, text: str) -> None:
    assert not [e for e in reader.told(text).events if e[0] != "Visit" and e[1] == "HELD"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{A} met {B} on Monday.", "2024-01-22"),
        (f"{A} will meet {B} on Monday.", "2024-01-29"),
        (f"{A} is travelling to Vientiane on Monday for a summit.", "2024-01-29"),
        (f"{A} flew to Vientiane on Monday for a summit.", "2024-01-22"),
        (f"{A} met {B} on January 20.", "2024-01-20"),
        (f"{A} met {B}.", None),
        (f"{A} on Monday cancelled his meeting with {B}.", None),
        (f"{A} on Monday cancelled his meeting with {B} on January 28.", "2024-01-28"),
        (f"{A} was to have met {B} on January 28. The talks were called off on Monday.", "2024-01-28"),
        (f"The meeting between {A} and {B} was called off on Monday.", None),
        (f"The meeting between {A} and {B} on January 28 was called off on Monday.", "2024-01-28"),
        (
            f"{A} told reporters on January 20 that he would meet {B} in the city of Bangkok on January 28.",
            "2024-01-28",
        ),
        (f"{A} told reporters on January 20 that he would meet {B}.", None),
        (f"{A}, who came on Sunday, met {B} on Tuesday.", "2024-01-23"),
        (f"{A} met {B}, who arrived on Sunday.", None),
        (f"{A} held two-day talks with {B} on Tuesday.", "2024-01-23"),
        (f"{A} will meet {B}, the ministry said on Monday.", None),
        (f"{A} met {B}. The two leaders held talks in Bangkok on Monday.", "2024-01-22"),
        (f"{A} spoke in Bangkok on Monday. He also met {B}.", "2024-01-22"),
        (f"{A} met {B}. The talks lasted two hours on Monday.", "2024-01-22"),
        (f"{A} spoke in Bangkok in 2011. He met {B}.", None),
        (f"{A} welcomed {B}, who came to pay a courtesy call on Monday.", "2024-01-22"),
        (f"{B} has been in Thailand on an official visit since Monday.", "2024-01-22"),
        (f"{B} is in Thailand on an official visit, the first since 1999.", None),
    ],
)
def test_event_has_the_day_that_is_told(reader: Reader, text: str, day: str | None) -> None:
    (event,) = reader.told(text).frames.events
    assert (str(event.date.day) if event.date and event.date.day else None) == day


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (f"{B} travelled to Peru and met {A}.", "PE"),
        (f"{B} met {A} in Peru.", "PE"),
        (f"{B} met {A} and said that trade with Peru would grow.", None),
    ],
)
def test_meeting_is_where_somebody_had_gone(reader: Reader, text: str, country: str | None) -> None:
    (event,) = [e for e in reader.told(text).frames.events if e.kind != "Visit"]
    assert event.country == country


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("BANGKOK - President Keo Bounmy is in Bangkok on an official visit.", 1),
        ("BANGKOK - President Keo Bounmy arrived in Bangkok on Monday.", 0),
        (f"BANGKOK - {A} is in Bangkok on an official visit.", 0),
    ],
)
def test_nobody_pays_an_official_visit_at_home(reader: Reader, text: str, visits: int) -> None:
    assert len([e for e in reader.told(text).events if e[0] == "Visit"]) == visits


def test_talks_before_a_signature_for_years_to_come_are_no_plan(reader: Reader) -> None:
    told = reader.told(f"{A} met {B} on Monday. After the talks, Sombat and Bounmy signed a plan for 2028-2030.")
    assert {e[1] for e in told.events} == {"HELD"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{A} met {B} in Zorbapolis on Monday.", "Zorbapolis"),
        (f"{A} met {B} in San Zorbo, Peru, on Monday.", "San Zorbo"),
        (f"{A} met {B} in Singapore on Monday.", "Singapore"),
        (f"{A} met {B} in Singapore's old town.", None),
        (f"{A} met {B} in English and in Parliament on Monday.", None),
        (f"{A} met {B} in Foreign Affairs Week.", None),
        (f"{A} met {B} in Laos.", None),
    ],
)
def test_place_is_told_by_its_preposition(reader: Reader, text: str, place: str | None) -> None:
    frames = reader.told(text).frames
    (event,) = frames.events
    assert next((p.name for p in frames.places if p.id == event.place), None) == place


def test_visit_under_way_is_told_once(reader: Reader) -> None:
    told = reader.told(f"{B} has left Vientiane for Thailand. Keo Bounmy will be visiting Thailand to meet {A}.")
    assert [e[1] for e in told.events if e[0] == "Visit"] == ["HELD"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (f"{A} met {B}. The two sides agreed to build a bridge.", 2),
        (f"{A} met {B}. They signed a memorandum of understanding on trade.", 2),
        (f"{A} met {B}. Aroon Sombat agreed to build a bridge.", 0),
        (f"{A} met {B}. The two sides praised the treaty of 1977.", 0),
        (f"{A} met {B}. Aroon Sombat hoped that the two sides would agree to build a bridge.", 0),
    ],
)
def test_agreement_needs_both_sides(reader: Reader, text: str, sides: int) -> None:
    assert [len(a.agreed_by) for a in reader.told(text).frames.agreements] == ([sides] if sides else [])


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        (f"HANOI, Jan. 22 - {A} met {B} at the Presidential Palace on Monday.", "Presidential Palace, Hanoi", True),
        (f"{A} met {B} at the Presidential Palace in Hanoi.", "Presidential Palace, Hanoi", True),
        (f"{A} met {B} at the Presidential Palace in Jakarta.", "Presidential Palace, Jakarta", False),
        (f"HELSINKI, Jan. 22 - {A} met {B} at the Presidential Palace.", "Presidential Palace, Helsinki", False),
        (f"{A} met {B} at the Presidential Palace.", None, False),
        (f"{A} received Foreign Minister of Vietnam Tran Van Binh at the Presidential Palace.", None, False),
        (f"HANOI, Jan. 22 - {A} met Foreign Minister of Cambodia Sok Dara at the Peace Palace.",
         "Peace Palace, Phnom Penh", True),
    ],
)  # fmt: skip
def test_venue_is_the_known_one_only_where_its_country_fits(
    reader: Reader, text: str, place: str | None, key: bool
) -> None:
    frames = reader.told(text).frames
    (event,) = frames.events
    places = {p.id: p for p in frames.places}
    found = places[event.place] if event.place else None
    assert (found.name if found else None, bool(found and found.authority)) == (place, key)
