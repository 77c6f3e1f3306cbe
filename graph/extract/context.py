"""Stage 3: the country that an article speaks from, whose titles it leaves without one (genre.md 1, 6, 9).

*Prime Minister A received the Lao Foreign Minister B*: of which country A is, its reader knows. The outlet tells it, or
the dateline; else the states and cities that the article names, of which those whose officials are given their country
are rather the others. Weak evidence adds up; where two countries come out alike, nothing is told. Out of scope: what
single sentences tell of one person (`cues.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import field, replace
from typing import Final
from urllib.parse import urlsplit

from graph.extract.knowledge import Knowledge
from graph.extract.patterns.clauses import (
    ARRIVING_WORDS,
    HOSTING_WORDS,
    MULTILATERAL_SEATS,
    PASSIVE_WORDS,
    RULING_WORDS,
)
from graph.extract.patterns.cultures import COMPLETE_FAMILY_NAMES, FAMILY_NAMES
from graph.extract.patterns.publishers import DOMAIN_COUNTRY, MASTHEADS, NO_COUNTRY_DOMAINS, PUBLISHER_COUNTRY
from graph.extract.plurals import shared_offices
from graph.extract.spec import PersonPhrase, TitleUse
from graph.extract.tokens import Line, norm_of
from graph.extract.travels import foreign_states
from graph.extract.usage import own_words
from graph.model import Article, SegmentKind
from graph.values import value
from ontology.iris import fold

__all__ = ["Context", "read_context"]

#: What each sign is worth, in mentions of a state.
_DATELINE: Final = 7.0
_CITY: Final = 2.5
_USAGE: Final = 6.0  # no other country calls an office so
_RESIDENT: Final = 2.0  # an ambassador to the country is named
_HOSTING: Final = 4.0  # a host of the country receives somebody: at home
_TOLD: Final = -3.5  # somebody named is given the country: a guest, rather
_MISSION: Final = -3.0  # its embassy is named
_MISSIONS: Final = frozenset({"embassy", "ambassador", "consulate", "envoy"})
_MENTIONED: Final = -0.5  # officials of the country are described
_MOST: Final = 5  # mentions of a state that count
_MARGIN: Final = 0.5
_NOTHING: Final = 0.0  # a score as low as that tells nothing
_FEW: Final = 2
_LEAD: Final = 4  # the first lines, which tell whose story it is
_RULING: Final = 12  # tokens between a ruler and what is decreed
_NEAR: Final = 4  # tokens between a host and the verb
#: Where given names of two syllables are written with a hyphen or as one word.
_SYLLABLES: Final = re.compile(r"\w-[a-z]")  # `Ho-jin`; a Mongolian name has `Oyun-Erdene`
_HYPHENATING: Final = frozenset({"KR"})
_NATIONAL: Final = frozenset({"state", "demonym"})


@value(frozen=True, slots=True)
class _Signs:
    """Countries of the persons named with a title and of officials only described, the one that ambassadors are sent
    to, and that of the host who receives somebody."""

    told: frozenset[str]
    described: frozenset[str]
    post: str | None
    host: str | None
    foreign: frozenset[str] = frozenset()  # where the article's own people go, and whose people they receive


@value(frozen=True, slots=True)
class Context:
    """What an article is about as a whole: the country it speaks from and how often it names each state.

    `home` is the country of its publisher, `dateline_country` that of its dateline, `states` and `cities` the numbers
    of mentions by ISO code, `implied` the country that all signs together tell.
    """

    home: str | None
    dateline_country: str | None
    states: Mapping[str, int]
    cities: Mapping[str, int] = field(default_factory=dict)  # by the country that the cities are in
    implied: str | None = None
    usage: Mapping[str, int] = field(default_factory=dict)  # by the country whose own words for its offices they are
    foreign: Mapping[str, int] = field(default_factory=dict)  # by the country whose embassies are named
    pair: Set[str] = frozenset()  # the two states that the headline or the lead joins: `Peru, Chile sign pact`

    @property
    def country(self) -> str | None:
        """The country that the article speaks from."""
        return self.implied

    def with_titles(
        self, lines: Sequence[Line], phrases: Mapping[int, Mapping[int, PersonPhrase]], knowledge: Knowledge
    ) -> Context:
        """This context, knowing the titles: whose country is told, who hosts, to whom ambassadors are accredited."""
        codes = knowledge.codes
        told, described, posts, hosts = set[str](), set[str](), set[str](), set[str]()
        for n, phrase in ((n, phrase) for n, of_line in sorted(phrases.items()) for phrase in of_line.values()):
            of = phrase.country_told
            own = of is not None and of in {self.home, self.dateline_country}
            sent = {codes.get(post, "") for use in phrase.titles if (post := _accredited_to(use))} - {""}
            posts |= set() if own else sent
            third = bool(sent) and all(self.states.get(host, 0) <= 1 < self.states.get(of or "", 0) for host in sent)
            ruling = of is not None and _rules(lines[n], phrase)
            if ruling:
                hosts.add(str(of))  # whoever appoints or signs decrees is at home
            elif of is not None and not ((own or third) and sent):  # `Kenya's envoy to Peru` in a Kenyan paper
                (told if phrase.name is not None else described).add(of)
                if _hosts(lines[n], phrase):
                    hosts.add(of)
                arrived = _arrives(lines[n], phrase)
                if arrived not in {None, of}:
                    hosts.add(str(arrived))
        for line in lines:
            described |= shared_offices(line).keys()
        post = posts.pop() if len(posts) == 1 else None
        host = hosts.pop() if len(hosts) == 1 else None
        foreign = foreign_states(lines, phrases) if self.home is None else frozenset[str]()
        signs = _Signs(frozenset(told), frozenset(described - told), post, host, foreign)
        known = replace(self, cities=self._without_names(lines, phrases))
        return replace(known, implied=known._speaks_from(signs))

    def _without_names(
        self, lines: Sequence[Line], phrases: Mapping[int, Mapping[int, PersonPhrase]]
    ) -> Mapping[str, int]:
        """The mentions of cities that are no words of personal names: `Minister Ana Trujillo` is of no city."""
        cities = Counter(self.cities)
        for n, of_line in sorted(phrases.items()):
            line, names = lines[n], [phrase.name.span for phrase in of_line.values() if phrase.name is not None]
            if not line.cities:
                continue
            for i in line.matched:
                city = line.city(i)
                at = line.tokens[i].start
                if city is None or city[0].country is None or line.country(i) or city[0].kind.lower() == "venue":
                    continue
                if any(span.start <= at < span.end for span in names):
                    cities[city[0].country] -= 1
        return {code: count for code, count in cities.items() if count > 0}

    def _speaks_from(self, signs: _Signs) -> str | None:
        named = {*self.states, *self.cities, *self.usage}
        if self.home is not None and (self.home in named or self.dateline_country in {None, self.home}):
            return self.home
        candidates = sorted((named | ({self.dateline_country} if self.dateline_country else set())) - signs.foreign)
        ranked = sorted(
            (-self._score(code, signs), code)
            for code in candidates
            if (len(named) <= _FEW and not self._only_guests(code, signs, named))
            or code in {self.dateline_country, signs.post, signs.host}
            or not (self._in_passing(code) or self._only_guests(code, signs, named))
        )
        guests = [code for _, code in ranked if code in signs.told]
        others = [code for code in candidates if code not in signs.told]
        if len(guests) == len(ranked) > 0 and len(others) == 1 and self._score(others[0], signs) > -ranked[0][0]:
            return others[0]  # all the states but one send the guests of the story
        if not ranked or ranked[0][0] > _NOTHING:
            return None
        alone = len(ranked) == 1 or ranked[1][0] - ranked[0][0] >= _MARGIN
        return ranked[0][1] if alone else None

    def _only_guests(self, code: str, signs: _Signs, named: Set[str]) -> bool:
        """Whether of several countries this one is named by its people only, and no city or word of its own is."""
        alone = code in signs.told and code not in self.cities and code not in self.usage
        return alone and any(other not in signs.told and not self._in_passing(other) for other in named)

    def _in_passing(self, code: str) -> bool:
        """Whether the country is named once and no city of it: what some third story is about."""
        return self.states.get(code, 0) <= 1 and code not in self.cities and code not in self.usage

    def _score(self, code: str, signs: _Signs) -> float:
        return (
            min(self.states.get(code, 0), _MOST)
            + _CITY * min(self.cities.get(code, 0), _MOST)
            + _USAGE * min(self.usage.get(code, 0), 1)
            + _DATELINE * (code == self.dateline_country)
            + _RESIDENT * (code == signs.post)
            + _HOSTING * (code == signs.host)
            + _MISSION * min(self.foreign.get(code, 0), 1)
            + _TOLD * (code in signs.told)
            + _MENTIONED * (code in signs.described)
        )

    def country_of_name(self, name: str) -> str | None:
        """A country that the article is about and whose family names this one is among."""
        words = fold(name).lower().replace("-", " ").split()
        if len(words) < 2:
            return None
        fits = [code for code in sorted(FAMILY_NAMES) if words[0] in FAMILY_NAMES[code] and self.states.get(code)]
        if len(words) > 2 and "-" not in name:  # `Lee Hsien Loong` is no Korean
            fits = [code for code in fits if code not in _HYPHENATING]
        if "VN" in fits and (self.home == "VN" or len(words) >= 3):
            return "VN"
        return fits[0] if len(fits) == 1 else None

    def likely_country(self, name: str) -> str | None:
        """The country of somebody whose country the article leaves out: home, unless the name is of another sort.

        A Vietnamese paper names no country for its own leaders; a name that is not Vietnamese is then the other side's.
        """
        told = self.country_of_name(name)
        home = self.country
        if told is not None or home is None or home not in FAMILY_NAMES:
            return told or home
        if home in _HYPHENATING and _SYLLABLES.search(name):
            return home
        first = norm_of(name).split()[:1]
        if first and first[0] in FAMILY_NAMES[home]:
            return home
        return self.other_state(home) if home in COMPLETE_FAMILY_NAMES else home

    def other_state(self, code: str | None) -> str | None:
        """The one other state of a story about two; None where a third is named half as often."""
        if code in self.pair:
            return next(iter(self.pair - {code}))
        others = sorted((-n, c) for c, n in self.states.items() if c != code)
        if not others or (len(others) > 1 and 2 * others[1][0] <= others[0][0]):
            return None
        return others[0][1]


def read_context(article: Article, lines: tuple[Line, ...], knowledge: Knowledge) -> Context:
    """Count the states named and find the country that the article speaks from."""
    states: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    usage: Counter[str] = Counter()
    foreign: Counter[str] = Counter()
    for line in lines:
        usage.update(own_words(line))
        for i in line.matched:
            country = line.state(i) or line.demonym(i)
            city = line.city(i)
            if country:
                states[country[0]] += 1
                foreign[country[0]] += line.norm(country[1] + (line.norm(country[1]) == "'s")) in _MISSIONS
            elif city is None or city[0].kind.lower() == "venue":
                continue  # many a capital has a Presidential Palace
            elif city[0].name.lower() in MULTILATERAL_SEATS:
                continue
            elif city[0].country and not line.capital(city[1]):  # a person may be called `Baghdad X`
                cities[city[0].country] += 1
    return Context(
        _publisher_country(article, knowledge),
        # some outlets give the city a line of its own, which then passes for the title
        _place_country(article.dateline_place or article.title, knowledge),
        dict(sorted(states.items())),
        dict(sorted(cities.items())),
        usage=dict(sorted(usage.items())),
        foreign=dict(sorted(foreign.items())),
        pair=next((pair for line in lines[:_LEAD] if (pair := _joined(line))), frozenset()),
    )


def _joined(line: Line) -> frozenset[str]:
    """The two states that *and* or a comma joins, where the sentence joins no third one to them."""
    for i in line.matched:
        one = line.country(i)
        joint = one[1] if one is not None else 0
        other = line.country(joint + 1) if one is not None and line.norm(joint) in {"and", ",", "&"} else None
        if one is None or other is None or one[0] == other[0]:
            continue
        third = line.country(other[1] + 1) if line.norm(other[1]) in {"and", ",", "&"} else None
        before = line.norm(i - 1) in {"and", ","} and any(
            e[1] == i - 1 for k in range(max(0, i - 4), i - 1) if (e := line.country(k)) is not None
        )
        return frozenset() if third is not None or before else frozenset({one[0], other[0]})
    return frozenset()


def _publisher_country(article: Article, knowledge: Knowledge) -> str | None:
    """The country of the outlet: known, named in its name, or that of its address."""
    publisher = norm_of(article.publisher or "")
    if publisher in PUBLISHER_COUNTRY:
        return PUBLISHER_COUNTRY[publisher]
    named = _place_country(article.publisher, knowledge) or _state_in(article.publisher or "", knowledge)
    return named or _domain_country(article.url, knowledge) or _masthead_country(article, knowledge)


def _masthead_country(article: Article, knowledge: Knowledge) -> str | None:
    """The country of an outlet that names itself in a line above the text: `Lao Daily News`."""
    for segment in article.segments:
        if segment.kind in {SegmentKind.PARAGRAPH, SegmentKind.DATELINE} or article.publisher:
            return None
        line = article.text[segment.span.start : segment.span.end].strip()
        for masthead in MASTHEADS:
            match = masthead.fullmatch(line)
            country = _named_exactly(match["state"], knowledge) if match is not None else None
            if country is not None:
                return country
    return None


def _named_exactly(words: str, knowledge: Knowledge) -> str | None:
    """The state whose name or demonym the words are, all of them."""
    return next((str(e.value) for e in knowledge.entries_for(words) if e.kind in _NATIONAL), None)


def _state_in(words: str, knowledge: Knowledge) -> str | None:
    """The one state whose name or demonym is among the words."""
    parts = words.split()
    spans = [" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, min(i + 4, len(parts)) + 1)]
    found = {entry.value for span in spans for entry in knowledge.entries_for(span) if entry.kind in _NATIONAL}
    return str(found.pop()) if len(found) == 1 else None


def _domain_country(url: str | None, knowledge: Knowledge) -> str | None:
    """The country of the top level domain of the article's address, where only that country's outlets use it."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    domain = host.rpartition(".")[2]
    code = DOMAIN_COUNTRY.get(domain, domain.upper())
    return code if domain not in NO_COUNTRY_DOMAINS and code in knowledge.labels else None


def _place_country(place: str | None, knowledge: Knowledge) -> str | None:
    """The country of a place as a dateline has it: a city, or the state itself (`KUWAIT`)."""
    if not place:
        return None
    city = knowledge.cities.get(norm_of(place))
    if city is not None and city.country is not None:
        return city.country
    written = place.title() if place.isupper() else place
    return next((str(e.value) for e in knowledge.entries_for(written) if e.kind == "state"), None)


def _rules(line: Line, phrase: PersonPhrase) -> bool:
    """Whether the person of the phrase appoints, dismisses, signs decrees: `President A reshuffled the envoys`."""
    near = range(phrase.end, min(phrase.end + _RULING, len(line)))
    words = {line.norm(k) for k in near}
    return bool(phrase.titles) and bool(words & RULING_WORDS) and not words & PASSIVE_WORDS


def _hosts(line: Line, phrase: PersonPhrase) -> bool:
    """Whether the person of the phrase receives somebody: the verb follows, an adverb or apposition aside."""
    near = range(phrase.end, min(phrase.end + _NEAR, len(line)))
    verb = next((k for k in near if line.norm(k) in HOSTING_WORDS), None)
    return verb is not None and not any(line.norm(k) in PASSIVE_WORDS for k in range(phrase.end, verb))


def _arrives(line: Line, phrase: PersonPhrase) -> str | None:
    """The country that the person of the phrase comes to: `A of Laos arrived in Lima`."""
    near = range(phrase.end, min(phrase.end + _NEAR, len(line)))
    verb = next((k for k in near if line.norm(k) in ARRIVING_WORDS), None)
    if verb is None or line.norm(verb + 1) not in {"in", "to", "at"}:
        return None
    city = line.city(verb + 2)
    place = line.state(verb + 2) or ((city[0].country, city[1]) if city is not None else None)
    return place[0] if place is not None else None


def _accredited_to(use: TitleUse) -> str | None:
    """The label of the state that an ambassador is sent to."""
    return use.office.title.partition(" to ")[2] or None if use.office.body == "embassy" else None
