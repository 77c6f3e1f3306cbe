"""Meetings told without a verb of meeting, by who led the sides, and in the sentences after the first."""

from __future__ import annotations

import pytest

from .conftest import Reader

A = "Foreign Minister of Norway Kari Berg"
B = "Foreign Minister of Kenya Jane Wanjiru"
C = "Foreign Minister of Peru Elena Paredes"
AB = ("Jane Wanjiru", "Kari Berg")
AC = ("Elena Paredes", "Kari Berg")
TALKS = "Norway and Kenya held political consultations in Oslo on Monday."

MET = [
    (f"{A} sat down in the Norwegian capital on Monday with {B}.", {AB}),
    (f"{A} spoke on Monday in Oslo with {B} on the fringes of a summit.", {AB}),
    (f"{B} was in Oslo on Monday to see her counterpart, {A}.", {AB}),
    (f"{A} met {C} on Monday. Later it was the turn of {B}, with whom she talked over trade.", {AC, AB}),
    (f"With {B}, {A} then discussed trade.", {AB}),
    (f"Trade was raised in talks that {A} held at the palace on Monday with {B}.", {AB}),
    (f"{A} informed {B} of the decision by telephone on Monday.", {AB}),
    (f"On {A}'s agenda are talks with {B}.", {AB}),
    (f"{A} flies to Nairobi, where {B} is to receive her on Friday.", {AB}),
    (f"{C} hosted {B} on Monday. {A} said that she will travel to Nairobi, the ministry said, to meet {B}.",
     {("Elena Paredes", "Jane Wanjiru"), AB}),
    (f"{A} and {B} gathered in Oslo on Monday.", {AB}),
    (f"{TALKS} {A} was at the head of the Norwegian side; {B} led that of Kenya.", {AB}),
    (f"{TALKS} The Norwegian side was led by {A} and the Kenyan side by {B}.", {AB}),
    (f"{TALKS} The two sides were led by {A} and {B}.", {AB}),
    (f"{TALKS} The Norwegian delegation was headed by {A}. The Kenyan delegation was headed by {B}.", {AB}),
    ("Norway and Kenya held consultations in Oslo on Monday, with State Secretary Kari Berg in the chair for Norway "
     "and Permanent Secretary Jane Wanjiru for Kenya.", {AB}),
    (f"From the Norwegian side the talks on Monday were attended by {A}, and from the Kenyan side by {B}.", {AB}),
    (f"The heads of the delegations at the talks were {A} and {B}.", {AB}),
    (f"{A} met the foreign ministers of Kenya and Peru on Monday. {B} was glad, and so was {C}.", {AB, AC}),
    (f"{A} praised trade. Foreign Minister of Chad Ali Deby hosted her on Monday. She had seen {B} on Sunday.",
     {("Ali Deby", "Kari Berg"), AB}),
    (f"{A} met with {B}, who came for the day, and with {C}.", {AB, AC}),
    (f"{A} met {B}, a friend of hers; {C}, who leads a party; and Foreign Minister of Chad Ali Deby.",
     {AB, AC, ("Ali Deby", "Kari Berg")}),
    (f"{A} called, separately, on {B}.", {AB}),
    (f"{A} granted audiences on Monday. The first to be received was {B}.", {AB}),
    (f"Those who met with {A} on the margins of the session were {B}.", {AB}),
    (f"{A} dined in Oslo with {B} on Monday.", {AB}),
    (f"{A} was received on Monday at the palace in Nairobi, in the presence of aides, by {B}.", {AB}),
    (f"{A} and {B} spoke on Monday on the fringes of the session.", {AB}),
    ("The foreign ministers of Norway and Kenya, Kari Berg and Jane Wanjiru, met in Oslo on Monday.", {AB}),
    (f"{B} visited Oslo at the invitation of {A}. On Monday she held talks with the host.", {AB}),
    (f"{A} praised the talks which the foreign ministers of Kenya and Peru, Jane Wanjiru and Elena Paredes, held.",
     {("Elena Paredes", "Jane Wanjiru")}),
    (f"A group of deputies led by the Speaker of the National Assembly of Chad, Ali Deby, met {A}. The deputies then "
     f"met {B}.",
     {("Ali Deby", "Kari Berg"), ("Ali Deby", "Jane Wanjiru")}),
    (f"Investors headed by {A} came to Lima on Monday. The delegation held talks with {C}.", {AC}),
    ("The Chairman of the Mazhilis of the Parliament of Kazakhstan, Arman Sadykov, praised trade. The Chairman of the "
     f"Mazhilis met {A} on Monday.", {("Arman Sadykov", "Kari Berg")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pairs"), MET)
def test_meeting_is_detected(reader: Reader, text: str, pairs: set[tuple[str, ...]]) -> None:
    told = reader.told(text)
    assert {people for kind, _, people in _plain(told.events) if kind != "Visit"} == pairs


MORE = [
    (f"{A} was the guest of {B} at an official dinner on Monday.", {AB}),
    (f"{A} paid {B} a farewell courtesy call on Monday.", {AB}),
    (f"The meeting brought together {A} and {B} on Monday.", {AB}),
    (f"The talks were attended by {A} and {B} on Monday.", {AB}),
    (f"{A} was joined by {B} for talks on Monday.", {AB}),
    (f"{A} delivered a message from her king to {B} on Monday.", {AB}),
    (f"{A} welcomed with military honours on Monday the {B[8:16]} of Kenya, Jane Wanjiru.", {AB}),
    (f"{A} also met on Monday with the Kenyan leadership: {B} and Speaker Ali Otieno.",
     {AB, ("Ali Otieno", "Kari Berg")}),
    (f"The Cabinet of Norway and the Government of Kenya met in Oslo on Monday. {A} and {B} held talks.", {AB}),
    (f"{A} met several dignitaries on the sidelines of the forum, including {B} and {C}.",
     {AB, AC}),
    (f"{A} praised trade. It was a pleasure to meet with {B}, she said.", {AB}),
    (f"{A} met the foreign ministers of Kenya (Jane Wanjiru) and Peru (Elena Paredes). Ties with {B} and {C} are good.",
     {AB, AC}),
    (f"{A} held delegation-level talks with {B} on Monday.", {AB}),
    (f"{A} called on Maronite Patriarch Bechara Ghanem on Monday.", {("Bechara Ghanem", "Kari Berg")}),
    (f"{A} saw Mayor of Geneva Ali Otieno, head of the World Bank; {B}; and {C}.",
     {AB, AC, ("Ali Otieno", "Kari Berg")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pairs"), MORE)
def test_meeting_of_more_words_is_detected(reader: Reader, text: str, pairs: set[tuple[str, ...]]) -> None:
    told = reader.told(text)
    assert {people for kind, _, people in _plain(told.events) if kind != "Visit"} == pairs


PLANNED = [
    f"{A}'s schedule has a meeting with {B}.",
    f"The programme of {A} provides for talks with {B}.",
    f"{A} is expected back in Oslo on Friday, for talks with {B}.",
    f"{A} praised trade. In her talks with {B}, ways of raising it will be looked at.",
    f"With {B}, {A} is then to co-chair a session.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_meeting_to_come_is_planned(reader: Reader, text: str) -> None:
    assert {(status, people) for _, status, people in _plain(reader.told(text).events)} == {("PLANNED", AB)}


NOT_MET = [
    f"{A} told reporters on Monday that {B} would come.",
    f"{A} told {B} in a letter on Monday that she would come.",
    f"{A} saw {B} as a friend of her country.",
    f"{A} led the Norwegian side in the match; {B} led that of Kenya.",
    f"{A} led a school for years. {B} headed a bank.",
    f"{A} paid her respects to {B} at the mausoleum.",
    f"{A} wished to see {B} one day.",
    f"{A} was told by the ministry that {B} had left.",
    f"{A} received a call for help from the ministry of {B}.",
    f"Those who voted for {A} on Monday were {B} and {C}.",
    f"{A} hosts a fair for trade while aides hold {B} in a cell.",
    f"{A} told {B} in a message of her talks with the press.",
    f"{A} praised a ministry that {B} led with care.",
    f"{A} met the press on Monday. The turn of the year was hard, {B} said.",
]


@pytest.mark.parametrize("text", NOT_MET)
def test_no_meeting_is_made_of_words_that_tell_none(reader: Reader, text: str) -> None:
    assert {event for event in reader.told(text).events if event[0] != "Visit"} == set()


def _plain(events: set[tuple[str, str, tuple[str, ...]]]) -> set[tuple[str, str, tuple[str, ...]]]:
    """The events without the marks of hosts."""
    return {(kind, status, tuple(sorted(p.rstrip("*") for p in people))) for kind, status, people in events}
