"""Stage 5: whose country a description tells: *Minister A … the Lao minister* (genre.md 1, definite descriptions).

A title without a country is of the one state whose holder of that post the article describes, headlines included,
when nobody else is named for it. Out of scope: which person a description means (`descriptions.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.extract.persons import Person
from graph.extract.spec import OfficeSpec, PersonPhrase

__all__ = ["note_descriptions"]

#: A post, the country that its title tells, and the sentence.
Told = list[tuple[OfficeSpec, str, int]]


def note_descriptions(
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    told: Mapping[str, set[str]],
) -> None:
    """Add to what is `told` of each person's country, where that is no other's, what the descriptions tell."""
    described = _described(phrases)
    if not described:
        return
    open_titles: list[tuple[Person, OfficeSpec]] = []
    held: Told = []
    mirrored = _mirrored(phrases)
    for (n, i), person in sorted(persons.items()):
        phrase = phrases[n][i]
        country = phrase.country_told or person.country
        for use in phrase.titles:
            if use.office.counterpart:
                mirrored.update({country} if country is not None else ())
            elif country is not None:
                held.append((use.office, country, n))
            else:
                open_titles.append((person, use.office))
    for person, office in open_titles:
        named = {n for (n, _), other in persons.items() if other is person}
        taken = {country for other, country, _ in held if _one_post(office, other)}
        taken |= {country for _, country, n in described if n in named}  # `A met the Lao minister`: two of them
        fits = [(other, country) for other, country, _ in described if _one_post(office, other)]
        left = {country for _, country in fits} - taken - mirrored
        rivals = {other.id for other, theirs in open_titles if any(_one_post(theirs, post) for post, _ in fits)}
        if len(left) == 1 and rivals == {person.id} and person.id in told and told[person.id] <= taken:
            told[person.id].clear()  # where somebody was met tells less than that another has the post there
            told[person.id].update(left)


def _mirrored(phrases: Mapping[int, Mapping[int, PersonPhrase]]) -> set[str]:
    """The countries of counterparts, whose post is told as another's."""
    told = (phrase for of_line in phrases.values() for phrase in of_line.values())
    mirrored = (phrase.country_told for phrase in told if any(use.office.counterpart for use in phrase.titles))
    return {country for country in mirrored if country is not None}


def _described(phrases: Mapping[int, Mapping[int, PersonPhrase]]) -> Told:
    """The posts that titles without a name describe, with the country that these tell."""
    return list(_titles_alone(phrases))


def _titles_alone(phrases: Mapping[int, Mapping[int, PersonPhrase]]) -> Iterator[tuple[OfficeSpec, str, int]]:
    for n, of_line in phrases.items():
        for phrase in of_line.values():
            country = phrase.country_told
            if phrase.name is None and country is not None:
                yield from ((use.office, country, n) for use in phrase.titles if not use.office.counterpart)


def _one_post(one: OfficeSpec, other: OfficeSpec) -> bool:
    """Whether two titles are of one post but for the country; a minister's field may be shortened."""
    if one.role != other.role:
        return False
    if one.title == other.title:
        return True
    fields = [set(office.title.lower().replace(",", "").partition(" of ")[2].split()) for office in (one, other)]
    return one.body == other.body == "ministry" and all(fields) and (fields[0] <= fields[1] or fields[1] <= fields[0])
