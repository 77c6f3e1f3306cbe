"""Tells a story in the manner of one outlet: fills the slots of sentences and writes the gold items they state.

The first mention of a person is an introduction with offices, later ones are short (genre.md 1 and 2). Whatever prints
a title, a country or a party writes it into the record at the same moment, so that the record is what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.composer.cabinet import Person
from benchmarks.composer.calendar import MONTHS, WEEKDAYS, day_month, ordinal, span, when
from benchmarks.composer.outlets import Outlet
from benchmarks.composer.people import ascii_name
from benchmarks.composer.posts import Party, Post, sections
from benchmarks.composer.record import GoldWriter
from benchmarks.composer.states import State
from benchmarks.composer.templates import Template

__all__ = ["Scene", "Teller"]

_STATUS_WORDS = {
    "former": ("former", "former", "former", "late"),
    "acting": ("acting",),
    "honorary": ("honorary",),
}
_BARE_PARTIES = {"United Russia", "FRELIMO", "SWAPO", "Chama Cha Mapinduzi", "ZANU-PF"}
_AN = re.compile(r"\b([Aa])\(n\) (?=(\W*)(\w+))")


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
class _Known:
    """A person introduced already."""

    post: Post | None
    full: str


@dataclass(slots=True)
class Teller:
    """One article in the making."""

    random: Random
    outlet: Outlet
    home: State | None
    scene: Scene
    published: date | None  # as far as the text shows it
    dateline_city: str
    gold: GoldWriter = field(default_factory=GoldWriter)
    introduced: dict[str, _Known] = field(default_factory=dict)
    acronyms: set[str] = field(default_factory=set)
    keywords: list[list[str]] = field(default_factory=list)
    year_known: bool = True
    day_told: bool = False
    place_told: bool = False
    optional: bool = False  # whether what is printed is furniture
    document: str = "agreement"
    plan_day: date | None = None
    signers: list[str] = field(default_factory=list)
    titles_from: int = 0

    # -- sentences ------------------------------------------------------------------------------------------------

    def fill(self, template: Template) -> str:
        """The sentence with every slot filled, tidied, its first letter a capital."""
        parts = list(template.parts)
        self.keywords, self.signers = [], []
        for i in range(1, len(parts), 2):
            parts[i] = self.slot(parts[i])
        return tidy("".join(parts))

    def slot(self, slot: str) -> str:
        """What a slot prints."""
        name, _, aspect = slot.partition(".")
        if len(name) == 1 and name.isupper():
            return self._aspect(name, aspect)
        if name[-1] == "-" and len(name) == 2:
            return self.mention(name[0], before_only=True)
        return _SLOTS[name](self, aspect)

    # -- persons --------------------------------------------------------------------------------------------------

    def _aspect(self, letter: str, aspect: str) -> str:
        if not aspect:
            return self.mention(letter)
        return _ASPECTS[aspect](self, letter, self.scene.people[letter])

    def mention(self, letter: str, *, before_only: bool = False) -> str:
        """The introduction of a person, or a short form once introduced."""
        person = self.scene.people[letter]
        known = self.introduced.get(letter)
        return self.later(letter, person, known) if known else self.introduce(letter, person, before_only)

    def full_name(self, person: Person) -> str:
        """The name in the outlet's letters, and written into the record."""
        name = person.name.full if self.outlet.diacritics or self._keeps_marks(person) else ascii_name(person.name.full)
        self.gold.person(ascii_name(person.name.full), optional=self.optional)
        return name

    def _keeps_marks(self, person: Person) -> bool:
        return person.name.culture != "vi" and len(self.outlet.name) % 2 == 0

    def introduce(self, letter: str, person: Person, before_only: bool) -> str:
        """Titles and name in one of the constructions of genre.md 1."""
        random, posts = self.random, self._chosen_posts(person)
        known = self.introduced[letter] = _Known(posts[-1] if posts else None, "")
        known.full = name = self._ranked(person)
        if not posts:
            return name
        draw = random.random()
        if len(posts) > 1 and draw < 0.1 and not before_only:
            also = random.choice(("who is also", "also"))
            return f"{self._before(person, posts[:-1])} {name}, {also} {self._after(person, posts[-1:])},"
        if draw < 0.36 and not before_only:
            return f"{self._honoured(person, name)}, {self._after(person, posts)},"
        if self._is_counterpart(letter, posts):
            return self._as_counterpart(letter, person, posts[0], name)
        return f"{self._before(person, posts)} {self._honoured(person, name, 0.3)}"

    def _chosen_posts(self, person: Person) -> tuple[Post, ...]:
        if len(person.posts) > 1 and self.random.random() < 0.35:
            return person.posts[-1:]
        return person.posts

    def _ranked(self, person: Person) -> str:
        name = self.full_name(person)
        return f"{person.rank} {name}" if person.rank and self.random.random() < 0.8 else name

    def _honoured(self, person: Person, name: str, share: float = 0.8) -> str:
        sign = self.outlet.honorific
        if not sign or name[:4] in {"Gen.", "Gene", "Lt. ", "Lieu", "Seni", "Sen."} or self.random.random() > share:
            return name
        if sign == "Mr.":
            sign = "Ms." if person.name.feminine else "Mr."
        return f"{sign} {name}"

    def _before(self, person: Person, posts: tuple[Post, ...]) -> str:
        """Titles before a name; the last of several carries the state for all that belong to it."""
        random, home = self.random, person.state is self.home
        if len(posts) == 1:
            post = posts[0]
            bare = bool(post.bare) and home and random.random() < 0.5
            return self.title(person, post, random.choice(post.bare) if bare else self._pick(post.before))
        *first, last = posts
        heads = []
        for post in first:
            forms = post.bare if post.bare and post.party is None else post.before
            heads.append(self.title(person, post, self._pick(forms)))
        if all(post.party is None for post in posts):
            if random.random() < 0.5 and last.bare:
                heads[0] = f"{self.adjective(person.state)} {heads[0]}"
                tail = self.title(person, last, last.bare[0])
            else:
                tail = self.title(
                    person,
                    last,
                    next(f for f in last.before if f.endswith("{land}"))
                    if any(f.endswith("{land}") for f in last.before)
                    else last.before[0],
                )
        elif last.bare and home and random.random() < 0.6:
            tail = self.title(person, last, random.choice(last.bare))
        else:
            tail = self.title(person, last, self._pick(last.before))
        return f"{', '.join(heads)} and {tail}" if random.random() < 0.8 else f"{', '.join(heads)}, {tail}"

    def _after(self, person: Person, posts: tuple[Post, ...]) -> str:
        forms = [self.title(person, post, self._pick(post.after)) for post in posts]
        return " and ".join(forms)

    def _pick(self, forms: tuple[str, ...]) -> str:
        form = self.random.choice(forms)
        if "{acr}" in form:
            return next((f for f in forms if "{acr}" not in f), form)
        return form

    def title(self, person: Person, post: Post, form: str) -> str:
        """A form of a title printed: state and party as the outlet calls them, the tenure recorded."""
        self.gold.tenure(
            ascii_name(person.name.full),
            post.office,
            post.body,
            post.status,
            offices=post.offices,
            bodies=post.bodies,
            optional=self.optional,
        )
        for organ in post.organs:
            kind = {"=": "state", "+": "other"}.get(organ[0], "organ")
            self.gold.organization(organ.lstrip("?=+"), kind, optional=self.optional or organ[0] == "?")
        state = person.state
        if "{tparty}" in form and post.party:
            form = form.replace("{tparty}", self.party(post.party))
        if "{adj}" in form:
            form = form.replace("{adj}", self.adjective(state))
        if "{land}" in form:
            form = form.replace("{land}", self.land(state, long=True))
        if "{poss}" in form:
            form = form.replace("{poss}", possessive(self.land(state)))
        if "{chamber}" in form:
            form = form.replace("{chamber}", state.chambers[int(post.role.partition(":")[2] or 0)].name)
        if post.status != "current":
            form = f"{self.random.choice(_STATUS_WORDS[post.status])} {form}"
        return form

    def _is_counterpart(self, letter: str, posts: tuple[Post, ...]) -> bool:
        other = {"A": "B", "B": "A"}.get(letter, "")
        known = self.introduced.get(other)
        return (
            self.scene.counterparts
            and known is not None
            and known.post is not None
            and known.post.role == posts[-1].role
            and len(posts) == 1
            and self.random.random() < 0.4
        )

    def _as_counterpart(self, letter: str, person: Person, post: Post, name: str) -> str:
        """`his Lao counterpart N`: the same office in the other state."""
        other = self.scene.people["B" if letter == "A" else "A"]
        known = self.introduced["B" if letter == "A" else "A"].post
        offices = (*post.offices, *((known.office, *known.offices) if known else ()))
        self.gold.tenure(
            ascii_name(person.name.full),
            post.office,
            post.body,
            post.status,
            offices=offices,
            bodies=(*post.bodies, person.state.name),
            optional=self.optional,
        )
        for organ in post.organs:
            self.gold.organization(organ.lstrip("?=+"), "organ", optional=True)
        whose = "her" if other.name.feminine else "his"
        adjective, visiting = self.adjective(person.state), ""
        if letter == "B" and person.state is not self.scene.land and self.random.random() < 0.2:
            visiting = "visiting "
        return f"{whose} {visiting}{adjective} counterpart {name}"

    def later(self, letter: str, person: Person, known: _Known) -> str:
        """A later mention: the culture's short form, with or without a short title, a description, or the full name."""
        random, post = self.random, known.post
        short = self.short(letter, person)
        draw = random.random()
        if post is not None and post.status == "current":
            if draw < 0.3 and post.later and short != known.full:
                return f"{post.later} {short}"
            if draw < 0.45 and self._is_only(letter, post):
                return self.description(person, post)
        if draw < 0.52:
            return self.full_name(person)
        if person.name.culture == "my" or (self.outlet.honorific == "H.E." and short == ascii_name(person.name.full)):
            return self._honoured(person, short)
        return short

    def short(self, letter: str, person: Person) -> str:
        """The culture's short form, or the full name where another person has the same one."""
        plain = ascii_name(person.name.short)
        for other, known in self.introduced.items():
            if other != letter and (
                ascii_name(self.scene.people[other].name.short) == plain or plain in ascii_name(known.full).split()
            ):
                return self.full_name(person)
        return person.name.short if self.outlet.diacritics or self._keeps_marks(person) else plain

    def description(self, person: Person, post: Post) -> str:
        """`the Lao foreign minister`."""
        if post.role == "international":
            return f"the {post.noun}"
        return f"the {self.adjective(person.state)} {post.noun}"

    def _is_only(self, letter: str, post: Post) -> bool:
        """Whether the description fits no other person of the story."""
        state = self.scene.people[letter].state
        return not any(
            other != letter
            and self.scene.people[other].state is state
            and known.post is not None
            and (known.post.noun == post.noun or "official" in post.noun or post.noun == "minister")
            for other, known in self.introduced.items()
        )

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
        for form in (name, f"{name} of {self.scene.land.name}"):
            self.gold.organization(form, "organ", optional=True)

    def place(self) -> dict[str, object]:
        """The place fields of a meeting here, as far as the text has them."""
        scene = self.scene
        if scene.remote:
            return {"place": None, "country": None}
        if self.place_told or (self.dateline_city and self.dateline_city == scene.city):
            return {"place": scene.city, "country": scene.land.name}
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


def possessive(name: str) -> str:
    """`Laos'` as agencies write it, `Vietnam's`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def tidy(text: str) -> str:
    """Spaces and commas that slots left doubled, `a(n)`, and the capital at the start."""
    text = text.replace(",'s", "'s")
    if "a(n) " in text or "A(n) " in text:
        text = _AN.sub(_article, text)
    text = text.replace(",,", ",").replace(" ,", ",").replace(",.", ".").replace(",;", ";").replace("  ", " ")
    text = text.replace(", –", " –").replace(", and ,", ", and").replace(" .", ".")
    return text[0].upper() + text[1:]


def _article(match: re.Match[str]) -> str:
    word = match[3]
    n = "n" if starts_with_vowel(word) else ""
    return f"{match[1]}{n} "


_SPELLED_WITH_VOWEL = {"MoU", "FAO", "IAEA", "ILO", "SCO", "LPRP", "MPP", "MPLA"}


def starts_with_vowel(word: str) -> bool:
    """Whether `an` stands before the word."""
    if word in _SPELLED_WITH_VOWEL:
        return True
    low = word.lower()
    if low.startswith(("uni", "eu", "one", "ugan", "uru", "use", "ukr", "uk")) or word in {"US", "UN", "UAE"}:
        return low.startswith("unin")
    return low[0] in "aeiou" or low.startswith(("hour", "honou", "honor", "heir"))


_BILATERAL = re.compile("two|border|ties|trade|delegations|visa|market|partnership|committee")

_HOLDERS = {
    "ASEAN": "Association of Southeast Asian Nations",
    "UN": "United Nations",
    "Non-Aligned Movement": "Non-Aligned Movement",
    "Inter-Parliamentary Union": "Inter-Parliamentary Union",
    "UN General Assembly": "United Nations General Assembly",
    "General Assembly": "General Assembly",
}

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


def _commit(teller: Teller, _: str) -> str:
    random = teller.random
    words = random.choice(sections("topics.txt")["commitments"])[0]
    while teller.scene.people["B"].posts[0].role == "international" and _BILATERAL.search(words):
        words = random.choice(sections("topics.txt")["commitments"])[0]
    words = _values(teller, words)
    teller.keywords.append(re.findall(r"\[([^\]]+)\]", words))
    if "United Nations" in words:
        teller.gold.organization("United Nations", "other", optional=True)
    return words.replace("[", "").replace("]", "")


def _document(teller: Teller, only: str) -> str:
    kind, words = teller.random.choice(
        [row for row in sections("topics.txt")["documents"] if row[0] == only or not only]
    )
    words = _values(teller, words)
    teller.document = kind
    teller.keywords.append(re.findall(r"\[([^\]]+)\]", words))
    return words.replace("[", "").replace("]", "")


def _values(teller: Teller, words: str) -> str:
    random, year = teller.random, teller.scene.day.year
    if "{" not in words:
        return words
    return words.format(
        f=random.choice(teller.scene.topics),
        n=random.choice((2, 5, 8, 10, 15, 20)),
        y=year + random.randint(1, 2),
        z=year + random.randint(4, 6),
    )


def _field(teller: Teller, _: str) -> str:
    return teller.random.choice(teller.scene.topics)


def _fields(teller: Teller, _: str) -> str:
    one, two, three = teller.random.sample(teller.scene.topics, 3)
    return f"{one}, {two} and {three}"


def _where_when(teller: Teller, _: str) -> str:
    if teller.random.random() < 0.7:
        return teller.where() + teller.when()
    return teller.when() + teller.where()


def _occasion(teller: Teller, _: str) -> str:
    """The event at whose margins people meet; that and who holds it may count as organizations."""
    words = teller.scene.occasion
    name = words.split(" ", 2)[2]
    for part in (name, *_HOLDERS):
        if part in words:
            teller.gold.organization(_HOLDERS.get(part, part), "other", optional=True)
    return words


def _order(teller: Teller, _: str) -> str:
    return ordinal(teller.random.randint(2, 48))


def _past(teller: Teller, _: str) -> str:
    """A year some time ago."""
    return str(teller.scene.day.year - teller.random.randint(2, 9))


def _past_month(teller: Teller, _: str) -> str:
    day = teller.scene.day - timedelta(days=teller.random.randint(400, 1600))
    return f"{MONTHS[day.month - 1]} {day.year}"


def _next_month(teller: Teller, _: str) -> str:
    day = teller.scene.day + timedelta(days=teller.random.randint(40, 200))
    return MONTHS[day.month - 1]


def _plan_day(teller: Teller, _: str) -> str:
    teller.plan_day = teller.scene.day
    return day_month(teller.scene.day, teller.outlet.order)


def _span(teller: Teller, _: str) -> str:
    return span(teller.random, teller.scene.day, teller.random.randint(2, 5), teller.outlet.order)


def _weekday(teller: Teller, _: str) -> str:
    return WEEKDAYS[teller.scene.day.weekday()]


def _count(teller: Teller, _: str) -> str:
    return teller.random.choice(("two", "three", "four", "five"))


def _visit_kind(teller: Teller, _: str) -> str:
    return teller.random.choice(("official", "official", "working", "official friendly", "official friendship"))


_SLOTS: dict[str, Callable[[Teller, str], str]] = {
    "commit": _commit,
    "doc": _document,
    "statement": lambda teller, _: _document(teller, "joint-statement"),
    "field": _field,
    "fields": _fields,
    "ww": _where_when,
    "where": lambda teller, _: teller.where(),
    "when": lambda teller, _: teller.when(),
    "occasion": _occasion,
    "nth": _order,
    "pastyear": _past,
    "pastmonth": _past_month,
    "nextmonth": _next_month,
    "planday": _plan_day,
    "span": _span,
    "weekday": _weekday,
    "count": _count,
    "vkind": _visit_kind,
    "city": lambda teller, _: teller.city(teller.scene.city),
}


def _pronoun(masculine: str, feminine: str) -> Callable[[Teller, str, Person], str]:
    return lambda _teller, _letter, person: feminine if person.name.feminine else masculine


def _organ_of(teller: Teller, _letter: str, person: Person) -> str:
    """The ministry, chamber or party of a person, named as a side."""
    name, kind = organ_name(person)
    teller.gold.organization(name, kind)
    if kind == "party" and person.posts[-1].party:
        return teller.party(person.posts[-1].party)
    if kind == "state":
        return f"the Government of {teller.land(person.state)}"
    teller.land(person.state)
    return (
        f"the {name}"
        if person.state.land == person.state.name
        else f"the {name.replace(person.state.name, person.state.land)}"
    )


def organ_name(person: Person) -> tuple[str, str]:
    """The organization for which a person speaks, and its kind."""
    post = person.posts[-1]
    role = post.role.partition(":")[0]
    if role in {"minister", "deputy"} and " of " in post.office:
        return f"Ministry of {post.office.split(' of ', 1)[1]} of {person.state.name}", "organ"
    if role in {"speaker", "vicespeaker"}:
        return post.body.removeprefix("Standing Committee of the "), "organ"
    if post.party is not None:
        return post.party.name, "party"
    return person.state.name, "state"


_ASPECTS: dict[str, Callable[[Teller, str, Person], str]] = {
    "he": _pronoun("he", "she"),
    "his": _pronoun("his", "her"),
    "him": _pronoun("him", "her"),
    "full": lambda teller, _letter, person: teller.full_name(person),
    "short": lambda teller, letter, person: teller.short(letter, person),
    "dd": lambda teller, _letter, person: teller.description(person, person.posts[-1]),
    "s": lambda teller, letter, _person: possessive(teller.mention(letter, before_only=True)),
    "pre": lambda teller, letter, _person: teller.mention(letter, before_only=True),
    "land": lambda teller, _letter, person: teller.land(person.state),
    "lands": lambda teller, _letter, person: possessive(teller.land(person.state)),
    "adj": lambda teller, _letter, person: teller.adjective(person.state),
    "org": _organ_of,
    "noun": lambda _teller, _letter, person: person.posts[-1].noun,
    "head": lambda teller, _letter, person: _headline(teller, person),
    "capital": lambda teller, _letter, person: teller.city(person.state.capital),
}


def _headline(teller: Teller, person: Person) -> str:
    """The title as headlines have it: `Lao Foreign Minister`."""
    post = person.posts[-1]
    if post.role == "international":
        return post.noun
    adjective = teller.adjective(person.state)
    form = next((f for f in post.bare if " of " not in f), "")
    if not form:
        return f"{adjective} {post.noun}"
    if "{chamber}" in form:
        return f"{adjective} {form.replace('{chamber}', person.state.chambers[0].name)}"
    short = {"Prime Minister": "PM", "Foreign Minister": "FM"}.get(form, form) if teller.random.random() < 0.4 else form
    return f"{adjective} {short}"
