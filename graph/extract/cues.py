"""Stage 5: what the sentences tell of somebody's country when a title leaves it out (genre.md 1, 6).

The dateline is only a default. Who visits a country does not hold its offices; who is met in another country's city is
of that country; the former office holder whom a foreign speaker names is of the speaker's. Where these disagree with
one another nothing is told. Out of scope: titles that name their country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from graph.extract.belongings import carrier_of, guest_with_envoy, nation_before, possessor_of
from graph.extract.companions import companion_of, master_of, side_of
from graph.extract.context import Context
from graph.extract.described import note_descriptions
from graph.extract.patterns.belongings import FORMS
from graph.extract.patterns.clauses import (
    GOING_WORDS,
    MEETING_WORDS,
    MULTILATERAL_SEATS,
    MULTILATERAL_WORDS,
    PREPOSITIONS,
    SPEECH_VERBS,
    VISIT_NOUNS,
)
from graph.extract.patterns.roles import MONARCHIES
from graph.extract.persons import Person
from graph.extract.spec import PersonPhrase
from graph.extract.stays import host_of_place, invited_to, leader_of, refused_by, visited, welcomed_by
from graph.extract.titles import mourned
from graph.extract.tokens import Line
from graph.extract.trips import met_on_trip, read_trips
from graph.model import TenureStatus

__all__ = ["Cues", "read_cues"]

_CLAUSES: Final = frozenset("who whose which where ; after before".split())
_PRONOUNS: Final = frozenset({"he", "she"})
_OF_STATES: Final = {"state", "ministry"}
_NEAR: Final = 8  # tokens between a meeting's verb and whom it names
_FAR: Final = 16  # tokens between a name and the city or the state


@dataclass(frozen=True, slots=True)
class _Story:
    """What a sentence is read in: the home country, who has a title of no country, who was named first before."""

    home: str | None
    domestic: Set[str]
    before: Person | None


@dataclass(slots=True)
class Cues:
    """What is told of one person: countries that they are of, that they are not of; `abroad`: not of the home one.

    `met_by` is the country of somebody who met them, in whose story they are rather the other side's.
    """

    met_by: str | None = None
    of: set[str] = field(default_factory=set)
    not_of: set[str] = field(default_factory=set)
    abroad: bool = False

    @property
    def silent(self) -> bool:
        """Whether nothing was told."""
        return not (self.of or self.not_of or self.abroad)

    def country(self, default: str | None, home: str | None) -> str | None:
        """The country to fill in instead of the default; None where the cues disagree."""
        told = self.of - self.not_of
        if len(self.of) > 1 or self.of & self.not_of:
            return None
        country = next(iter(told), default)
        if country in self.not_of or (not told and self.abroad and country == home):
            return None
        return country


def read_cues(
    lines: Sequence[Line],
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    context: Context,
) -> dict[str, Cues]:
    """The cues for each person by local id, from all sentences that name them with a title."""
    cues: dict[str, Cues] = {}
    told: str | None = None  # of whom the sentences before are about
    first: tuple[int, str | None] = (-1, None)  # the sentence read, and whom it is about
    names = {word: person for _, person in sorted(persons.items()) for word in person.family_words}
    before: Person | None = None  # the first one named in the sentence before
    domestic = {p.id for (n, i), p in persons.items() if p.country is None and _national(phrases[n][i])}
    trips = read_trips(lines, phrases, persons, names, context.country)
    for trip in trips.values():
        cues.setdefault(trip.traveller.id, Cues()).not_of.add(trip.country)
    firsts = {n: person for (n, _), person in sorted(persons.items(), reverse=True)}  # by sentence
    for n, i in sorted(persons):
        line, phrase, person = lines[n], phrases[n][i], persons[(n, i)]
        found = cues.setdefault(person.id, Cues())
        if n != first[0]:
            about = _about(phrases[n], persons, n)
            before = firsts.get(first[0])
            between = range(n - 1, max(first[0], n - 4), -1)
            latest = (_about(phrases.get(m, {}), persons, m) for m in between)
            told, first = next((c for c in latest if c), None) or first[1] or told, (n, about)
        near = {k: persons[(n, k)] for k in phrases[n] if (n, k) in persons}
        side = (
            master_of(line, i, names)
            or side_of(line, i, phrase.end)
            or companion_of(line, i, phrases[n], near, told, names)
        )
        if phrase.titles and not phrase.country_told:
            side = side or host_of_place(line, i, phrase, context.country) or leader_of(line, i)
        owner = (
            possessor_of(line, phrase, names, before) or carrier_of(line, i, names, before) if phrase.titles else None
        )
        side = (
            side or _known(owner, cues) or _by_form(lines, n, phrase) or _by_throne(lines, n, phrase, context.country)
        )
        if side is None and phrase.titles and n in trips and trips[n].traveller is not person:
            side = trips[n].country if met_on_trip(line, i, phrase, trips[n], names) else None
        if side is not None and person.country is None:
            found.of.add(side)
        guest = guest_with_envoy(line, i, phrase, names, before)
        if guest is not None and guest.country is None and phrase.country_told is not None:
            cues.setdefault(guest.id, Cues()).of.add(phrase.country_told)
        dead = mourned(line, i)  # who meets nobody, and is of whoever mourns
        found.not_of |= (
            set()
            if dead
            else set(_elsewhere(line, i, phrases[n], near, names, _Story(context.country, domestic, before)))
        )
        if phrase.titles and not dead and _met(line, i):
            visitor = _visitor(line, i, phrases[n], near)
            found.met_by = found.met_by or visitor or _host(line, i, phrases[n], names, context)
            _note_meeting(line, phrase, visitor, context, found)
            destination = _destination(line, i) or _abroad(context)
            if destination is not None and destination != context.country:
                found.of.add(destination)
        _note_speaker(phrase, _speaker(line, i, {k: p for k, p in near.items() if k < i}, phrases[n]), context, found)
    note_descriptions(phrases, persons, {person: found.of for person, found in cues.items()})
    return cues


def _known(person: Person | None, cues: Mapping[str, Cues]) -> str | None:
    """The country of a person, told or by the one cue so far."""
    if person is None or person.country is not None:
        return person.country if person is not None else None
    of = cues[person.id].of if person.id in cues else set()
    return next(iter(of)) if len(of) == 1 else None


def _by_throne(lines: Sequence[Line], n: int, phrase: PersonPhrase, home: str | None) -> str | None:
    """The country named last that has such an office where home has none: `Bahrain … King A` in a paper of Iraq."""
    if phrase.country_told is not None or not phrase.titles:
        return None
    holders = MONARCHIES.get(phrase.titles[-1].office.role, frozenset())
    return nation_before(lines, n, phrase.start, holders) if holders and home not in holders else None


def _by_form(lines: Sequence[Line], n: int, phrase: PersonPhrase) -> str | None:
    """The country of `the kingdom's prime minister`."""
    line, i = lines[n], phrase.start
    form = next((use.office.form for use in phrase.titles if use.office.form), "")
    if not form and line.norm(i - 1) == "'s" and line.norm(i - 2) in FORMS and line.norm(i - 3) == "the":
        form = line.norm(i - 2)
    return nation_before(lines, n, i, FORMS[form]) if form else None


def _elsewhere(
    line: Line,
    i: int,
    phrases: Mapping[int, PersonPhrase],
    near: Mapping[int, Person],
    names: Mapping[str, Person],
    story: _Story,
) -> Iterator[str]:
    """The countries that the person named from token i is not of: the one visited, a counterpart's, a guest's."""
    phrase = phrases[i]
    gone_to = visited(line, phrase.end, phrases, story.home) or _visited_before(line, i) or invited_to(line, i, phrase)
    for country in (
        gone_to,
        _mirrored(phrases, i, near),
        _passive_host(line, i, phrases, names, story),
        refused_by(line, i),
    ):
        if country is not None:
            yield country


def _visited_before(line: Line, i: int) -> str | None:
    """The state of `While on an official visit to X, …` right before the phrase at token i."""
    if line.norm(i - 1) != ",":
        return None
    for j in range(max(0, i - _NEAR), i - 1):
        place = line.state(j) or line.city(j)
        if place is None or place[1] != i - 1 or line.norm(j - 1) != "to" or line.norm(j - 2) not in VISIT_NOUNS:
            continue
        return place[0] if isinstance(place[0], str) else place[0].country
    return None


def _visitor(line: Line, i: int, phrases: Mapping[int, PersonPhrase], persons: Mapping[int, Person]) -> str | None:
    """The country of whoever meets the person named from token i: the phrase last before the verb of meeting.

    `A would also meet Prime Minister B`: a guest from Laos meets no Lao prime minister.
    """
    verb = next((j for j in range(i - 1, max(-1, i - _NEAR), -1) if line.norm(j) in MEETING_WORDS), None)
    if verb is None:
        return None
    heads = [k for k in phrases if phrases[k].end <= verb and (k == 0 or line.norm(k - 1) not in PREPOSITIONS)]
    head = max(heads, default=None)
    if head is None:
        return None
    return _country(phrases[head], persons.get(head))


def _host(
    line: Line, i: int, phrases: Mapping[int, PersonPhrase], names: Mapping[str, Person], context: Context
) -> str | None:
    """The country of a person without one who meets the person named from token i: the home one.

    `Minister A held talks with B, Minister of Health`: two ministers of one country would not be news.
    """
    verb = next((j for j in range(i - 1, max(-1, i - _NEAR), -1) if line.norm(j) in MEETING_WORDS), None)
    if verb is None:
        return None
    for j in range(verb - 1, max(-1, verb - _NEAR), -1):
        if line.norm(j) in {";", "that"}:
            return None
        titled = next((p for p in phrases.values() if p.start <= j < p.end), None)
        if titled is not None:
            return titled.country_told or context.country if titled.titles else None
        named = names.get(line.norm(j)) if line.capital(j) else None
        if named is not None:
            return named.country or context.country
    return None


def _passive_host(
    line: Line,
    i: int,
    phrases: Mapping[int, PersonPhrase],
    names: Mapping[str, Person],
    story: _Story,
) -> str | None:
    """The country of the guest whom the person at token i receives: `A was received by President B`: B's is another.

    A guest with a title of no country is of the home one.
    """
    verb = welcomed_by(line, i)
    if verb is None:
        return None
    guest = _subject(line, verb, phrases, names) or (story.before if _PRONOUNS & set(line.norms[:verb]) else None)
    if guest is None:
        return None
    return guest.country or (story.home if guest.id in story.domestic else None)


def _subject(line: Line, verb: int, phrases: Mapping[int, PersonPhrase], names: Mapping[str, Person]) -> Person | None:
    """The person named last before the verb who stands behind no preposition."""
    for j in range(verb - 1, -1, -1):
        person = names.get(line.norm(j)) if line.capital(j) else None
        if person is None:
            continue
        start = next((p.start for p in phrases.values() if p.start <= j < p.end), j)
        if line.norm(start - 1) not in PREPOSITIONS or start == 0:
            return person
    return None


def _national(phrase: PersonPhrase) -> bool:
    """Whether the phrase has a title of a state that tells no country: `Foreign Minister A`."""
    return any(use.office.body in _OF_STATES and not use.office.counterpart for use in phrase.titles)


def _country(phrase: PersonPhrase, person: Person | None) -> str | None:
    """The country told of a phrase, or of whom it names."""
    return phrase.country_told or (person.country if person is not None else None)


def _about(phrases: Mapping[int, PersonPhrase], persons: Mapping[tuple[int, int], Person], n: int) -> str | None:
    """The country of the first phrase of sentence n that tells one."""
    return next((c for k in sorted(phrases) if (c := _country(phrases[k], persons.get((n, k))))), None)


def _mirrored(phrases: Mapping[int, PersonPhrase], i: int, here: Mapping[int, Person]) -> str | None:
    """The country of the counterpart that the sentence gives to the person at token i: it is another's."""
    for k in sorted(phrases):
        if k > i and any(use.office.counterpart for use in phrases[k].titles):
            owner = max((m for m in here if m < k), default=None)
            return phrases[k].country_told if owner == i else None
    return None


def _destination(line: Line, i: int) -> str | None:
    """The state of `travel to Laos to meet A` before token i."""
    for j in range(i - 1, max(0, i - _NEAR * 2), -1):
        state = line.state(j)
        if state is not None and line.norm(j - 1) == "to":
            return state[0] if any(line.norm(k) in GOING_WORDS for k in range(max(0, j - 4), j)) else None
    return None


def _abroad(context: Context) -> str | None:
    """The country that a story about a journey comes from: `COLOMBO — External Affairs Minister A met …`."""
    filed, home = context.dateline_country, context.country
    certain = home is not None and home in {context.home, *context.usage}
    return filed if certain and filed != home else None


def _met(line: Line, i: int) -> bool:
    """Whether the person named from token i is met by somebody."""
    near = range(max(0, i - _NEAR), i)
    return any(line.norm(j) in MEETING_WORDS and line.norm(j + 1) != "by" for j in near)


def _note_meeting(line: Line, phrase: PersonPhrase, visitor: str | None, context: Context, found: Cues) -> None:
    """`to meet Prime Minister A in Tallinn`: of the city's country, unless many countries meet there; no visitor's."""
    if visitor is not None and not phrase.country_told:
        found.not_of.add(visitor)
    for j in range(phrase.end, min(phrase.end + _FAR, len(line) - 1)):
        if line.norm(j) in _CLAUSES:
            return  # `met President A, who was in Baghdad last year`
        city = line.city(j + 1) if line.norm(j) == "in" else None
        if city is None:
            continue
        country = city[0].country
        words = {line.norm(k) for k in range(len(line))}
        if city[0].name.lower() in MULTILATERAL_SEATS or words & MULTILATERAL_WORDS:
            found.abroad = True
        elif country is not None and country != context.country:
            found.of.add(country)
        return


def _note_speaker(phrase: PersonPhrase, speaker: Person | None, context: Context, found: Cues) -> None:
    """Whom a foreign speaker names is not of the home country; a former office holder is of the speaker's."""
    if speaker is None or speaker.country is None or speaker.country == context.country:
        return
    if any(use.office.status is TenureStatus.FORMER for use in phrase.titles):
        found.of.add(speaker.country)
    found.abroad = True


def _speaker(line: Line, i: int, before: Mapping[int, Person], phrases: Mapping[int, PersonPhrase]) -> Person | None:
    """Whoever says the clause that token i stands in: the person named last before a verb of speech."""
    verb = next((j for j in range(i - 1, -1, -1) if line.norm(j) in SPEECH_VERBS), None)
    if verb is None:
        return None
    at = max((k for k in before if phrases[k].end <= verb), default=None)
    return before[at] if at is not None else None
