"""The slots of sentences: what each prints, and what that adds to the record."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from benchmarks.composer.cabinet import Person
from benchmarks.composer.calendar import MONTHS, WEEKDAYS, day_month, ordinal, span
from benchmarks.composer.desk import Known
from benchmarks.composer.people import ascii_name
from benchmarks.composer.posts import fields_of, sections
from benchmarks.composer.teller import Teller
from benchmarks.composer.templates import Template
from benchmarks.composer.words import possessive, tidy

__all__ = ["fill", "organ_name"]

_BILATERAL = re.compile("two|border|ties|trade|delegations|visa|market|partnership|committee")

_LEGAL = {"", "Foreign Affairs", "Justice", "Interior", "Public Security", "Home Affairs", "0", "1"}

_HOLDERS = {
    "ASEAN": "Association of Southeast Asian Nations",
    "UN": "United Nations",
    "Non-Aligned Movement": "Non-Aligned Movement",
    "Inter-Parliamentary Union": "Inter-Parliamentary Union",
    "UN General Assembly": "United Nations General Assembly",
    "General Assembly": "General Assembly",
}


def fill(teller: Teller, template: Template) -> str:
    """The sentence with every slot filled, tidied, its first letter a capital."""
    parts = list(template.parts)
    teller.keywords = []
    for i in range(1, len(parts), 2):
        parts[i] = _slot(teller, parts[i])
    return tidy("".join(parts))


def _slot(teller: Teller, slot: str) -> str:
    name, _, aspect = slot.partition(".")
    if len(name) == 1 and name.isupper():
        return _ASPECTS[aspect](teller, name, teller.scene.people[name]) if aspect else teller.mention(name)
    if len(name) == 2 and name[1] in "-=":  # titles before the name only; no counterpart either
        return teller.mention(name[0], before_only=True, plain=name[1] == "=")
    return _SLOTS[name](teller, aspect)


def _commit(teller: Teller, _: str) -> str:
    """What sides agree to do, told once in an article."""
    rows = [row[0] for row in sections("topics.txt")["commitments"] if row[0] not in teller.commitments]
    if teller.scene.people["B"].posts[0].role == "international":
        rows = [words for words in rows if not _BILATERAL.search(words)]
    words = teller.random.choice(rows or [row[0] for row in sections("topics.txt")["commitments"]])
    teller.commitments.add(words)
    words = _values(teller, words, teller.scene.topics)
    teller.keywords.append(re.findall(r"\[([^\]]+)\]", words))
    if "United Nations" in words:
        teller.gold.organization("United Nations", "other", optional=True)
    return words.replace("[", "").replace("]", "")


def _document(teller: Teller, only: str) -> str:
    rows = [row for row in sections("topics.txt")["documents"] if row[0] == only or not only]
    if _portfolios(teller, "AB") - _LEGAL:  # treaties and visas are not for ministers of sport
        rows = [row for row in rows if "{f}" in row[1]] or rows
    return _printed(teller, teller.random.choice(rows), teller.scene.topics)


def _their_document(teller: Teller, _: str) -> str:
    """What the ministers P and Q or their ministries sign, within what they deal with."""
    rows = [row for row in sections("topics.txt")["documents"] if "{f}" in row[1] and row[0] != "joint-statement"]
    fields = next((fields for name in _portfolios(teller, "P") if (fields := fields_of(name))), teller.scene.topics)
    return _printed(teller, teller.random.choice(rows), fields)


def _portfolios(teller: Teller, letters: str) -> set[str]:
    return {teller.scene.people[letter].posts[-1].role.partition(":")[2] for letter in letters}


def _printed(teller: Teller, row: list[str], fields: tuple[str, ...]) -> str:
    teller.document = row[0]
    words = _values(teller, row[1], fields)
    teller.keywords.append(re.findall(r"\[([^\]]+)\]", words))
    return words.replace("[", "").replace("]", "")


def _values(teller: Teller, words: str, fields: tuple[str, ...]) -> str:
    random, year = teller.random, teller.scene.day.year
    if "{" not in words:
        return words
    return words.format(
        f=random.choice(fields),
        n=random.choice((2, 5, 8, 10, 15, 20)),
        y=year + random.randint(1, 2),
        z=year + random.randint(4, 6),
    )


def _pair(teller: Teller, _: str) -> str:
    """`Foreign Ministers X of Laos and Y of Cuba`: one title in the plural for both."""
    sides = [(letter, teller.scene.people[letter]) for letter in "AB"]
    named = []
    for letter, person in sides:
        post = person.posts[-1]
        teller.introduced[letter] = Known(post, teller.full_name(person))
        teller.title(person, post, post.bare[0])
        named.append(f"{teller.introduced[letter].full} of {teller.land(person.state)}")
    return f"{sides[0][1].posts[-1].bare[0]}s {named[0]} and {named[1]}"


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
    return day_month(teller.scene.day, teller.outlet.order)


def _span(teller: Teller, _: str) -> str:
    return span(teller.random, teller.scene.day, teller.random.randint(2, 5), teller.outlet.order, teller.published)


def _weekday(teller: Teller, _: str) -> str:
    return WEEKDAYS[teller.scene.day.weekday()]


def _count(teller: Teller, _: str) -> str:
    return teller.random.choice(("two", "three", "four", "five"))


def _visit_kind(teller: Teller, _: str) -> str:
    return teller.random.choice(("official", "official", "working", "official friendly", "official friendship"))


_SLOTS: dict[str, Callable[[Teller, str], str]] = {
    "commit": _commit,
    "pair": _pair,
    "doc": _document,
    "theirdoc": _their_document,
    "statement": lambda teller, _: _document(teller, "joint-statement"),
    "field": _field,
    "fields": _fields,
    "two": lambda teller, _: " and ".join(teller.random.sample(teller.scene.topics, 2)),
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
        teller.gold.organization(f"Government of {person.state.name}", "organ", optional=True)
        return f"the Government of {teller.land(person.state)}"
    teller.land(person.state)
    return f"the {name.replace(person.state.name, person.state.land)}"


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


def _appointed(teller: Teller, letter: str, person: Person) -> str:
    """`X as Minister of Y`: from that day on an office held."""
    post = person.posts[-1]
    teller.introduced[letter] = Known(post, teller.full_name(person))
    title = teller.title(person, post, teller.random.choice(post.bare))
    return f"{teller.introduced[letter].full} as {title}"


def _predecessor(teller: Teller, person: Person) -> str:
    """The name of one who is succeeded: the same office, held before."""
    post = person.posts[-1]
    name = ascii_name(person.name.full)
    teller.gold.tenure(name, post.office, post.body, "former", offices=post.offices, bodies=post.bodies)
    return teller.full_name(person)


def _nominee(teller: Teller, letter: str, person: Person) -> str:
    """`X, candidate for Prime Minister of Y`: a candidacy, no office."""
    post = person.posts[-1]
    plain = ascii_name(person.name.full)
    teller.introduced[letter] = Known(None, teller.full_name(person))
    teller.gold.tenure(plain, post.office, post.body, "nominee", offices=post.offices, bodies=post.bodies)
    land = teller.land(person.state)
    return f"{teller.introduced[letter].full}, who has been nominated as candidate for {post.office} of {land},"


def _described(teller: Teller, letter: str, person: Person) -> str:
    """`the foreign minister`, where the other side is another; else `the guest` and `the host`."""
    other = teller.scene.people["B" if letter == "A" else "A"]
    if other.posts[-1].noun == person.posts[-1].noun:
        return (
            "the guest" if letter == "B" and not teller.scene.remote else teller.description(person, person.posts[-1])
        )
    return f"the {person.posts[-1].noun}"


_ASPECTS: dict[str, Callable[[Teller, str, Person], str]] = {
    "he": _pronoun("he", "she"),
    "his": _pronoun("his", "her"),
    "him": _pronoun("him", "her"),
    "full": lambda teller, _letter, person: teller.full_name(person),
    "short": lambda teller, letter, person: teller.short(letter, person),
    "dd": lambda teller, _letter, person: teller.description(person, person.posts[-1]),
    "the": _described,
    "s": lambda teller, letter, _person: possessive(teller.mention(letter, before_only=True)),
    "pre": lambda teller, letter, _person: teller.mention(letter, before_only=True),
    "land": lambda teller, _letter, person: teller.land(person.state),
    "lands": lambda teller, _letter, person: possessive(teller.land(person.state)),
    "adj": lambda teller, _letter, person: teller.adjective(person.state),
    "org": _organ_of,
    "noun": lambda _teller, _letter, person: person.posts[-1].noun,
    "appointed": _appointed,
    "predecessor": lambda teller, _letter, person: _predecessor(teller, person),
    "nominee": _nominee,
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
        house = person.state.chambers[int(post.role.partition(":")[2] or 0)]
        return f"{adjective} {form.replace('{chamber}', house.name)}"
    short = {"Prime Minister": "PM", "Foreign Minister": "FM"}.get(form, form) if teller.random.random() < 0.4 else form
    return f"{adjective} {short}"
