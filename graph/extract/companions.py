"""Stage 5: on whose side the sentence puts somebody whose title tells no country (genre.md 1, 4).

Who accompanies a visitor comes from the visitor's country; *on the Lao side were …* says it outright; who is thanked
together with a capital is of that country. Out of scope: titles that name their country.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.extract.patterns.clauses import MEETING_WORDS, SPEECH_VERBS
from graph.extract.persons import Person
from graph.extract.spec import PersonPhrase
from graph.extract.tokens import Line

__all__ = ["companion_of", "master_of", "side_of"]

_SIDES: Final = frozenset("side delegation team party part entourage deputation".split())
_PAIRS: Final = frozenset(
    {
        ("accompanied", "by"),
        ("joined", "by"),
        ("flanked", "by"),
        ("brings", "along"),
        ("brought", "along"),
        ("together", "with"),
        ("along", "with"),
        *((verb, "with") for verb in "travelling traveling travelled traveled came comes arrived flew".split()),
    }
)
_INCLUDING: Final = frozenset("includes included include comprises comprised consists consisted".split())
_OPENING: Final = 5  # tokens in which a sentence opens with a delegation
_POSSESSIVES: Final = {"his", "her"}  # of whom is read elsewhere
_ACCOMPANYING: Final = "accompanying"
_COMPANY: Final = frozenset({_ACCOMPANYING, *(word for word, _ in _PAIRS)})
_MEETING: Final = MEETING_WORDS - {"sign", "signs", "signed"}
_PARTING: Final = MEETING_WORDS | SPEECH_VERBS | frozenset("held visited arrived signed paid called told was".split())
_PRONOUNS: Final = frozenset("he she they the it accompanied joined flanked accompanying travelling traveling".split())
_PREPOSITIONS: Final = frozenset("in at to from for of near outside via visiting".split())
_FAR: Final = 40
_AUXILIARIES: Final = 2


def side_of(line: Line, i: int, end: int) -> str | None:
    """The country on whose side the phrase from token i to `end` stands: `On the Lao side were A and B`."""
    standing = _standing_for(line, end)
    if standing is not None:
        return standing
    for j in range(i - 1, max(-1, i - _FAR), -1) if line.demonyms else ():
        entry = line.demonym(j)
        if entry is not None and line.norm(entry[1]) in _SIDES and not _between(line, entry[1] + 1, i):
            return entry[0]
    return _joined_place(line, i) or _government(line, i)


def _standing_for(line: Line, end: int) -> str | None:
    """`A, Minister of X, for Peru and B, for Chile`; `A, Foreign Secretary, led that of Nepal`."""
    k = end + (line.norm(end) == ",")
    if line.norm(k) == "for" or (line.norm(k) == "representing") or line.norms[k : k + 3] == ("on", "behalf", "of"):
        state = line.of_state(k + 2 * (line.norm(k) == "on"))
        after = line.norm(state[1]) if state is not None else ""
        return state[0] if state is not None and (line.norm(end) == "," or after in {",", ".", "and", ";"}) else None
    if line.norm(k) in {"led", "headed", "chaired"} and line.norm(k + 1) == "that" and line.norm(k + 2) == "of":
        state = line.of_state(k + 2)
        return state[0] if state is not None else None
    return None


def master_of(line: Line, i: int, families: Mapping[str, Person]) -> str | None:
    """The country of the person whose aide the phrase at token i names: `Rojas's adviser A`."""
    person = families.get(line.norm(i - 2)) if line.norm(i - 1) == "'s" and line.capital(i - 2) else None
    for j in range(i - 1, max(0, i - _FAR), -1):  # `Rojas's delegation included Minister A and B`
        if person is not None or line.norm(j) in _MEETING:
            break
        owned = line.norm(j) in _SIDES and line.norm(j - 1) == "'s" and line.capital(j - 2)
        person = families.get(line.norm(j - 2)) if owned else None
    return person.country if person is not None else None


def _between(line: Line, start: int, end: int) -> bool:
    """Whether somebody else acts between the side and the phrase: `The Lao side met Minister A`."""
    return any(line.norm(k) in _MEETING for k in range(start, end))


def _joined_place(line: Line, i: int) -> str | None:
    """The country of the state or city that *and* joins to the phrase: `thanked Nairobi, and President A`."""
    k = i - (line.norm(i - 1) == "the")
    if line.norm(k - 1) != "and":
        return None
    end = k - 1 - (line.norm(k - 2) == ",")
    for start in range(max(0, end - 3), end):
        state, city = line.state(start), line.city(start)
        if line.norm(start - 1) in _PREPOSITIONS:
            continue
        if state is not None and state[1] == end:
            return state[0]
        if city is not None and city[1] == end and city[0].kind != "venue":
            return city[0].country
    return None


def _government(line: Line, i: int) -> str | None:
    """The country of `… took part for the Government of X` behind the phrase."""
    if "government" not in line.words:
        return None
    for j in range(i, min(len(line), i + _FAR)):
        if line.norm(j) == "government" and line.norm(j - 2) in {"for", "representing"} and line.norm(j + 1) == "of":
            state = line.of_state(j + 1)
            return state[0] if state else None
        if line.norm(j) in _MEETING or line.norm(j) == ";":
            return None
    return None


def companion_of(
    line: Line,
    i: int,
    phrases: Mapping[int, PersonPhrase],
    persons: Mapping[int, Person],
    before: str | None,
    names: Mapping[str, Person],
) -> str | None:
    """The country of whom the person at token i accompanies; `before`: of whom the sentences before were about."""
    if not line.words.isdisjoint(_INCLUDING) and _in_delegation(line, i):
        return before
    if line.words.isdisjoint(_COMPANY) or {line.norm(i), line.norm(i - 1)} & _POSSESSIVES:
        return None
    at = next((j for j in range(i - 1, -1, -1) if _companion(line, j)), None)
    if at is None or any(line.norm(k) in _PARTING for k in range(at + 2, i)):
        return None
    if line.norm(at) == _ACCOMPANYING:
        object_at = next((k for k in sorted(phrases) if k > at), None)
        if object_at == i:
            return None  # `Accompanying A were …`: A is the one accompanied
        if object_at is not None and object_at in persons and object_at < i:
            return persons[object_at].country or phrases[object_at].country_told
    short = names.get(line.norm(at - 1)) if line.capital(at - 1) else None
    if short is not None and short.country is not None:
        return short.country
    nameless = next((p for p in phrases.values() if p.name is None and at - _AUXILIARIES <= p.end <= at), None)
    if nameless is not None and nameless.titles:
        return nameless.country_told  # `the Prime Minister was accompanied by`
    ends = {phrase.end: k for k, phrase in phrases.items() if k in persons and k < at}
    beside = ends.get(at) or ends.get(at - 1)
    if beside is None and line.norm(0) not in _PRONOUNS:
        beside = next((k for k in sorted(ends.values()) if line.norm(k - 1) != "of"), None)
    if beside is None:
        return before
    return persons[beside].country or phrases[beside].country_told


def _in_delegation(line: Line, i: int) -> bool:
    """Whether token i stands in the list of `His delegation includes A; B`, without a word of whose it is."""
    at = next((j for j in range(min(_OPENING, i)) if line.norm(j) in _SIDES), None)
    if at is None or any(line.country(j) or line.capital(j + 1) for j in range(at)):
        return False
    verb = next((j for j in range(at + 1, min(at + _OPENING, i)) if line.norm(j) in _INCLUDING), None)
    return verb is not None and not _between(line, verb, i)


def _companion(line: Line, j: int) -> bool:
    return line.norm(j) == _ACCOMPANYING or (line.norm(j), line.norm(j + 1)) in _PAIRS
