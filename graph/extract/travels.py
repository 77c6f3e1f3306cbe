"""Stage 3: the countries that an article does not speak from, by who travels and who receives (genre.md 4, 6).

`Foreign Minister A flew to Lima`, `President A received the Peruvian envoy`, `X's President was met by Minister B`: the
press leaves out the country of its own people, so that the place they go to and the guests they receive are foreign.
Only titles with a name count, and names that are given no country anywhere. Out of scope: whose the persons are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph.extract.patterns.clauses import (
    GOING_WORDS,
    HOSTING_WORDS,
    MULTILATERAL_SEATS,
    PASSIVE_WORDS,
    PREPOSITIONS,
    VISITING_WORDS,
)
from graph.extract.spec import PersonPhrase
from graph.extract.stays import visited, welcomed_by
from graph.extract.tokens import Line, norm_of

__all__ = ["foreign_states"]

_LEAVING: Final = frozenset("leaves left leave leaving departs departed depart departing embarked flown".split())
_GOING: Final = GOING_WORDS | _LEAVING
_TRAVELLING: Final = _GOING | VISITING_WORDS
_TO: Final = {"to", "for"}
_STOPS: Final = frozenset("who whose which where ; after before that said and".split())
_PRONOUNS: Final = {"he", "she"}
_NEAR: Final = 4  # tokens between a person and the verb
_FAR: Final = 10  # tokens between the verb and the place
_TOP: Final = 6  # lines above the story
_BYLINE: Final = 9  # tokens of a byline
_OF_STATES: Final = {"state", "ministry", "any"}


def foreign_states(lines: Sequence[Line], phrases: Mapping[int, Mapping[int, PersonPhrase]]) -> frozenset[str]:
    """The countries that people of no country go to, or whose people they receive."""
    told = {word for phrase in _all(phrases) if phrase.country_told for word in _last(phrase)}
    ours = {word for phrase in _all(phrases) if _unmarked(phrase) for word in _last(phrase)} - told
    found: set[str] = set()
    for n, line in enumerate(lines):
        of_line = phrases.get(n, {})
        if n < _TOP and (sent := _reported_from(line)) is not None:
            found.add(sent)
        if ours and not _TRAVELLING.isdisjoint(line.words):
            going = {country for end in _travellers(line, of_line, ours) for country in _goals(line, end, of_line)}
            if found or not _by_pronoun(line, of_line):
                found |= going
        if of_line:
            found |= set(_guests(line, of_line, told))
    return frozenset(found)


def _reported_from(line: Line) -> str | None:
    """The country that a byline tells the reporter to be in: `Ana Rojas in Lima, Peru`; nobody is sent home."""
    if len(line) > _BYLINE or "in" not in line.words or not (line.cities or line.states):
        return None
    at = line.norms.index("in")
    named = 1 < at < _NEAR + 1 and all(line.capital(k) for k in range(at))
    city = line.city(at + 1) if named else None
    end = city[1] + (line.norm(city[1]) == ",") if city is not None else 0
    state = line.state(end) if city is not None else None
    end = state[1] if state is not None else end
    return city[0].country if city is not None and end >= len(line) else None


def _all(phrases: Mapping[int, Mapping[int, PersonPhrase]]) -> Iterator[PersonPhrase]:
    return (phrase for of_line in phrases.values() for phrase in of_line.values())


def _last(phrase: PersonPhrase) -> list[str]:
    """The family name of a phrase with a name, as a list of one word or none."""
    return norm_of(phrase.name.text).replace("-", " ").split()[-1:] if phrase.name is not None else []


def _unmarked(phrase: PersonPhrase) -> bool:
    """Whether the phrase names somebody in a post of a state that it does not name."""
    if phrase.name is None or phrase.name.key is not None or phrase.country_told is not None:
        return False
    posts = [use.office for use in phrase.titles if use.office.body in _OF_STATES and not use.office.counterpart]
    return any(post.organization is None or post.organization.country is None for post in posts)


def _by_pronoun(line: Line, phrases: Mapping[int, PersonPhrase]) -> bool:
    return not phrases and not _PRONOUNS.isdisjoint(line.norms[:_NEAR])


def _travellers(line: Line, phrases: Mapping[int, PersonPhrase], ours: set[str]) -> Iterator[int]:
    """Where the phrases, short names and pronouns end that stand for people of no country."""
    inside = {k for phrase in phrases.values() for k in range(phrase.start, phrase.end)}
    for j in range(len(line)):
        if j in phrases and set(_last(phrases[j])) & ours:
            end = phrases[j].end
        elif j not in inside and ((line.capital(j) and line.norm(j) in ours) or _early_pronoun(line, j)):
            end = j + 1
        else:
            continue
        if line.norm(end) != "to" and (j == 0 or line.norm(j - 1) not in PREPOSITIONS):
            yield end  # but `invited Minister A to visit X`


def _early_pronoun(line: Line, j: int) -> bool:
    return j < _NEAR and line.norm(j) in _PRONOUNS


def _goals(line: Line, end: int, phrases: Mapping[int, PersonPhrase]) -> Iterator[str]:
    """The countries to which somebody goes whose name ends before token `end`."""
    country = visited(line, end, phrases, None)
    if country is not None:
        yield country
    verb = next((j for j in range(end, min(end + _NEAR, len(line))) if line.norm(j) in _GOING), None)
    if verb is None or any(j in phrases for j in range(end, verb)):
        return
    for k in range(verb + 1, min(verb + _FAR, len(line))):
        if line.norm(k) in _STOPS or k in phrases:
            return
        goal = _place(line, k + 1) if line.norm(k) in _TO else None
        if goal is not None:
            yield goal
            return


def _place(line: Line, k: int) -> str | None:
    """The country of a state, a city or `the Lao capital` at token k."""
    k += line.norm(k) == "the"
    state, city = line.state(k), line.city(k)
    if state is not None:
        return state[0]
    if city is not None and city[0].kind.lower() != "venue":
        return None if city[0].name.lower() in MULTILATERAL_SEATS else city[0].country
    demonym = line.demonym(k)
    return demonym[0] if demonym is not None and line.norm(demonym[1]) in {"capital", "city"} else None


def _guests(line: Line, phrases: Mapping[int, PersonPhrase], told: set[str]) -> Iterator[str]:
    """The countries of those whom somebody of no country receives."""
    for i, phrase in phrases.items():
        if not _unmarked(phrase) or set(_last(phrase)) & told:
            continue
        verb = welcomed_by(line, i)
        if verb is not None:
            yield from (p.country_told for p in phrases.values() if p.end <= verb and p.country_told is not None)
            continue
        near = range(phrase.end, min(phrase.end + _NEAR, len(line)))
        hosting = next((k for k in near if line.norm(k) in HOSTING_WORDS), None)
        if hosting is None or line.norm(hosting - 1) in PASSIVE_WORDS:
            continue
        guest = next((phrases[k] for k in sorted(phrases) if hosting < k <= hosting + _FAR), None)
        if guest is not None and guest.country_told is not None:
            yield guest.country_told
