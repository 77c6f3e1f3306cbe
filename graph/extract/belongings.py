"""Stage 5: whose somebody is whose title tells no country (genre.md 1, 4).

`his foreign minister A`, `the kingdom's prime minister A`, `conveyed a letter from President A`; a guest whom his own
country's ambassador welcomes or accompanies. Out of scope: places (`stays.py`), sides (`companions.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Final

from graph.extract.patterns.belongings import CARRIED_NOUNS, CARRYING_VERBS, COMPANY_WORDS
from graph.extract.persons import Person
from graph.extract.spec import PersonPhrase
from graph.extract.tokens import Line

__all__ = ["carrier_of", "guest_with_envoy", "nation_before", "person_before", "possessor_of"]

_NEAR: Final = 7
_SUBJECT: Final = 4  # tokens between a pronoun and its verb
_REACH: Final = 3  # sentences back
_POSSESSIVES: Final = {"his", "her"}
_PRONOUNS: Final = {"he", "she"}


def person_before(line: Line, i: int, names: Mapping[str, Person]) -> Person | None:
    """Whoever is named last before token i, by a family name at least."""
    return next((p for j in range(i - 1, -1, -1) if line.capital(j) and (p := names.get(line.norm(j)))), None)


def possessor_of(line: Line, phrase: PersonPhrase, names: Mapping[str, Person], before: Person | None) -> Person | None:
    """Whose minister the phrase names: `A will send his foreign minister, B`."""
    start = phrase.start
    if line.norm(start) not in _POSSESSIVES and line.norm(start - 1) not in _POSSESSIVES:
        at = next((k for k in range(phrase.start, phrase.end) if line.norm(k) in _POSSESSIVES), None)
        if at is None or any(line.capital(k) for k in range(phrase.start, at)):
            return None
    if any(use.office.counterpart for use in phrase.titles):
        return None
    return person_before(line, start, names) or before


def carrier_of(line: Line, i: int, names: Mapping[str, Person], before: Person | None) -> Person | None:
    """Who brings the letter or greetings of the person named from token i: `A conveyed a letter from President B`."""
    k = i - 1 - (line.norm(i - 1) == "the")
    if line.norm(k) not in {"of", "from"}:
        return None
    noun = next((j for j in range(k - 1, max(-1, k - _NEAR), -1) if line.norm(j) in CARRIED_NOUNS), None)
    if noun is None:
        return None
    verb = next((j for j in range(noun - 1, max(-1, noun - _NEAR), -1) if line.norm(j) in CARRYING_VERBS), None)
    if verb is None:
        return None
    pronoun = next((j for j in range(verb - 1, max(-1, verb - _SUBJECT), -1) if line.norm(j) in _PRONOUNS), None)
    if pronoun is not None:
        return before if pronoun == 0 else None  # `In his talks with A, he conveyed …`: not A
    return person_before(line, verb, names)


def guest_with_envoy(
    line: Line,
    i: int,
    phrase: PersonPhrase,
    names: Mapping[str, Person],
    before: Person | None,
) -> Person | None:
    """The guest whom the ambassador of the phrase at token i welcomes or accompanies: of the ambassador's country."""
    sent = [use.office for use in phrase.titles if use.office.body == "embassy" and use.office.country is not None]
    if not sent or not any(use.office.title.partition(" to ")[2] for use in phrase.titles):
        return None
    by = next((j for j in range(i - 1, -1, -1) if line.norm(j) in {"by", "with"}), None)
    if by is None or (
        line.norm(by - 1) not in COMPANY_WORDS and not COMPANY_WORDS & set(line.norms[max(0, by - _NEAR) : by])
    ):
        return None
    guest = person_before(line, by, names)
    if guest is not None:
        return guest
    return before if _PRONOUNS & set(line.norms[:by]) else None


def nation_before(lines: Sequence[Line], n: int, i: int, having: Set[str]) -> str | None:
    """The country named last before token i of sentence n, of those `having` something, or of all where it is empty."""
    for m in range(n, max(-1, n - _REACH - 1), -1):
        line = lines[m]
        for k in range((i if m == n else len(line)) - 1, -1, -1):
            entry = line.country(k)
            if entry is not None and (not having or entry[0] in having):
                return entry[0]
    return None
