"""What every part of telling shares: the scene, how the outlet calls states and parties, its days and places.

Whatever prints a country or a party writes it into the record at the same moment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from benchmarks.composer.cabinet import Person
from benchmarks.composer.calendar import when
from benchmarks.composer.outlets import Outlet
from benchmarks.composer.posts import Party, Post, sections
from benchmarks.composer.record import GoldWriter
from benchmarks.composer.states import State

__all__ = ["Desk", "Known", "Scene"]

_BARE_PARTIES = {"United Russia", "FRELIMO", "SWAPO", "Chama Cha Mapinduzi", "ZANU-PF"}
_MARKED_CITIES = {
    "Hanoi": "Hà Nội",
    "Da Nang": "Đà Nẵng",
    "Hue": "Huế",
    "Hai Phong": "Hải Phòng",
    "Can Tho": "Cần Thơ",
    "Ho Chi Minh City": "HCM City",
}

_LONG = {
    "Cambodia": "the Kingdom of Cambodia",
    "Laos": "the Lao People's Democratic Republic",
    "Vietnam": "the Socialist Republic of Vietnam",
    "Kazakhstan": "the Republic of Kazakhstan",
    "Uzbekistan": "the Republic of Uzbekistan",
    "Belarus": "the Republic of Belarus",
    "Azerbaijan": "the Republic of Azerbaijan",
    "Serbia": "the Republic of Serbia",
    "Hungary": "Hungary",
    "Iran": "the Islamic Republic of Iran",
    "Saudi Arabia": "the Kingdom of Saudi Arabia",
    "Bahrain": "the Kingdom of Bahrain",
    "Oman": "the Sultanate of Oman",
    "China": "the People's Republic of China",
    "Thailand": "the Kingdom of Thailand",
    "Russia": "the Russian Federation",
    "Cuba": "the Republic of Cuba",
    "Indonesia": "the Republic of Indonesia",
    "Morocco": "the Kingdom of Morocco",
    "Armenia": "the Republic of Armenia",
    "Turkey": "the Republic of Türkiye",
    "Kuwait": "the State of Kuwait",
    "Qatar": "the State of Qatar",
    "Singapore": "the Republic of Singapore",
    "Pakistan": "the Islamic Republic of Pakistan",
    "Bulgaria": "the Republic of Bulgaria",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """What happens in a story: who, when, where. `people` are named by letters: A is the host or the first side."""

    kind: str
    people: dict[str, Person]
    day: date
    city: str
    land: State
    occasion: str
    topics: tuple[str, ...]
    remote: bool = False
    counterparts: bool = False


@dataclass(slots=True)
class Known:
    """A person introduced already."""

    post: Post | None
    full: str


@dataclass(slots=True)
class Desk:
    """One article in the making, as far as persons are not concerned."""

    random: Random
    outlet: Outlet
    home: State | None
    scene: Scene
    published: date | None  # as far as the text shows it
    dateline_city: str
    gold: GoldWriter = field(default_factory=GoldWriter)
    introduced: dict[str, Known] = field(default_factory=dict)
    acronyms: set[str] = field(default_factory=set)
    commitments: set[str] = field(default_factory=set)
    keywords: list[list[str]] = field(default_factory=list)
    year_known: bool = True
    day_told: bool = False
    place_told: bool = False
    venues: list[str] = field(default_factory=list)  # the building with its city, where one is told
    optional: bool = False  # whether what is printed is furniture
    document: str = "agreement"

    # -- states and parties ---------------------------------------------------------------------------------------

    def land(self, state: State, *, long: bool = False) -> str:
        """The state's name with its article, in the outlet's spelling."""
        self.gold.organization(state.name, "state", optional=self.optional)
        for name, spelling in self.outlet.lands:
            if name == state.name:
                return spelling
        if long and state.name in _LONG and self.random.random() < 0.15:
            return _LONG[state.name]
        return state.land

    def adjective(self, state: State) -> str:
        """The demonym; the state is named by it only in passing."""
        self.gold.organization(state.name, "state", optional=True)
        return state.adjective

    def party(self, party: Party) -> str:
        """The party in full with its acronym in brackets the first time, then mostly the acronym."""
        self.gold.organization(party.name, "party", optional=self.optional)
        article = "" if party.name in _BARE_PARTIES else "the "
        if party.name in self.acronyms and self.random.random() < 0.7:
            return f"the {party.acronym}"
        name = party.name
        if self.outlet.lands and name == "Communist Party of Vietnam":
            name = (
                f"Communist Party of {self.outlet.lands[0][1] if self.outlet.lands[0][0] == 'Vietnam' else 'Vietnam'}"
            )
        if not party.acronym or self.optional or self.random.random() < 0.25:
            return article + name
        self.acronyms.add(party.name)
        return f"{article}{name} ({party.acronym})"

    def city(self, name: str) -> str:
        """The city in the outlet's letters."""
        return _MARKED_CITIES.get(name, name) if self.outlet.diacritics else name

    # -- days and places ------------------------------------------------------------------------------------------

    def when(self) -> str:
        """The day of the scene, as the outlet prints days."""
        if self.day_told and self.random.random() < 0.75:
            return self.random.choice((" on the same day", " the same day"))
        words, known = when(self.random, self.scene.day, self.published, self.outlet.order, self.outlet.forms)
        if not self.day_told:
            self.year_known = known
        self.day_told = True
        return words

    def where(self) -> str:
        """The city of the scene, often with a venue; left out at times where a dateline has it."""
        scene, random = self.scene, self.random
        in_dateline = bool(self.dateline_city) and self.dateline_city == scene.city
        if scene.remote or (in_dateline and random.random() < 0.5):
            return ""
        if not in_dateline and not self.place_told and random.random() < 0.12:
            return ""
        if self.place_told and random.random() < 0.8:
            return ""
        self.place_told = True
        if in_dateline and self.outlet.here and random.random() < 0.6:
            return " here"
        venue = random.choice(sections("topics.txt")["venues"])[0]
        draw = random.random()
        if draw < 0.14 and scene.city == scene.land.capital:
            self._venue(venue)
            return f" at {venue} in {self.city(scene.city)}"
        if draw < 0.24 and scene.city not in {scene.land.capital, scene.land.name}:
            return f" in {self.city(scene.city)}, {self.land(scene.land)},"
        if draw < 0.32 and scene.city == scene.land.capital and scene.city != scene.land.name:
            return f" in the {self.adjective(scene.land)} capital of {self.city(scene.city)}"
        return f" in {self.city(scene.city)}"

    def _venue(self, venue: str) -> None:
        """A building that bears the name of an institution may count as that."""
        name = venue.removeprefix("the ")
        self.venues.append(f"{name}, {self.scene.city}")
        forms = [name, f"{name} of {self.scene.land.name}"]
        if name == "Parliament House":
            forms.append(f"Parliament of {self.scene.land.name}")
        for form in forms:
            self.gold.organization(form, "organ", optional=True)

    def place(self) -> dict[str, object]:
        """The place fields of a meeting here, as far as the text has them."""
        scene = self.scene
        if scene.remote:
            return {"place": None, "country": None}
        if self.place_told or (self.dateline_city and self.dateline_city == scene.city):
            told: dict[str, object] = {"place": scene.city, "country": scene.land.name}
            return told | {"place_accept": list(self.venues)} if self.venues else told
        if self.dateline_city:  # filed elsewhere and no city named: only the host tells the country
            return {"place": None, "place_accept": [scene.city], "country": None, "country_accept": [scene.land.name]}
        return {"place": None, "place_accept": [scene.city], "country": None, "country_accept": [scene.land.name]}

    def iso(self, day: date) -> dict[str, object]:
        """The date fields for a day whose year may be unknown."""
        if self.published is None and not self.year_known:
            return {"date": None, "date_accept": [day.isoformat()], "date_partial": f"--{day.month:02}-{day.day:02}"}
        return {"date": day.isoformat()}

    def main_day(self) -> dict[str, object]:
        """The date fields of the main event: told, or that of the dateline."""
        fields = self.iso(self.scene.day)
        return fields if self.day_told else fields | {"date_accept": [None]}
