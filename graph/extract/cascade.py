"""The stages in order, on one screen: an article in, its frames out (architecture.md).

tokens → names → titles → persons → offices → rows → events → agreements → frames. Pure: the same article and knowledge
give the same frames, whatever ran before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.agreements import AccordReader
from graph.extract.assemble import Assembler
from graph.extract.bodies import BodyReader
from graph.extract.candidates import Reading
from graph.extract.circumstances import Circumstances
from graph.extract.claims import claim_offices
from graph.extract.clauses import Agent
from graph.extract.context import Context, read_context
from graph.extract.dates import find_dates
from graph.extract.descriptions import Descriptions, Held
from graph.extract.events import EventReader
from graph.extract.knowledge import Knowledge
from graph.extract.messages import Letter, read_messages
from graph.extract.patterns.clauses import SPEECH_VERBS
from graph.extract.patterns.roles import MONARCHIES
from graph.extract.patterns.words import APPOINTING_VERBS
from graph.extract.persons import Cast, Person
from graph.extract.rows import RowBuilder
from graph.extract.scan import scan_phrases
from graph.extract.spec import NameSpec, OrgSpec, PersonPhrase, PlaceSpec, TitleUse
from graph.extract.tokens import Line, norm_of, tokenize
from graph.model import Article, Frames, OrganizationKind, SegmentKind

__all__ = ["extract"]


#: A phrase by the number of its sentence and its first token.
Place = tuple[int, int]
#: Roles that only one of a state's leaders has.
_HEADS = {*MONARCHIES, "president", "head-of-state", "emir", "sultan", "king", "queen"}
#: The longest words between who appoints and who is appointed: `on Monday signed a decree appointing`.
_DECREED = 8
_OWN_COUNTRY = {OrganizationKind.INTERNATIONAL, OrganizationKind.PARTY, OrganizationKind.OTHER}
_JOINTS = {"and", ",", ", and", "as well as"}


def extract(article: Article, knowledge: Knowledge) -> Frames:
    """Everything that the article reports. Linear in its length but for the titles looked ahead for."""
    lines = tokenize(article, knowledge)
    context = read_context(article, lines, knowledge)
    bodies = BodyReader(knowledge)
    phrases = scan_phrases(lines, bodies)
    context = context.with_titles(lines, phrases, knowledge)
    cast = Cast(knowledge, context)
    persons = _enter_persons(lines, phrases, cast)
    claims = claim_offices(lines, phrases, persons, context, bodies)
    held = [Held(claim.person, claim.office) for claim in claims]
    dates = find_dates(article)
    builder = RowBuilder(bodies, cast, dates, Descriptions(knowledge, cast, held), persons)
    countries = _countries(cast, held)
    titles = _titles(held)
    reader = EventReader(
        Circumstances(article, _home_place(article, knowledge, context), context, countries),
        countries,
        titles,
        told={p.id: p.country for p in cast.persons},
        envoys=_envoys(held),
    )
    accords = AccordReader(article, reader, knowledge)
    letters: list[Letter] = []
    named: list[OrgSpec] = []
    for reading in _readings(lines, phrases, builder):
        named += _bodies(reading)
        reader.read(reading)
        accords.read(reading)
        letters += read_messages(reading, reader.agents)
    assembler = Assembler(article, knowledge, context, dates)
    return assembler.frames(cast, claims, reader.finish(), accords.accords, letters, named)


def _countries(cast: Cast, held: list[Held]) -> dict[str, str | None]:
    """The country of each person by local id; where nothing tells it, that of an office held."""
    of_office = {h.person.id: h.office.organization.country for h in reversed(held) if h.office.organization}
    return {p.id: p.country or of_office.get(p.id) for p in cast.persons}


def _envoys(held: list[Held]) -> frozenset[str]:
    """The persons who speak for many countries, and for none of them."""
    bodies = [(h.person, h.office.organization) for h in held if h.person.country is None]
    return frozenset(p.id for p, body in bodies if body and body.root.kind is OrganizationKind.INTERNATIONAL)


def _titles(held: list[Held]) -> dict[str, list[str]]:
    """The titles of each person by local id, in lower case."""
    titles: dict[str, list[str]] = {}
    for one in held:
        titles.setdefault(one.person.id, []).append(one.office.title.lower())
    return titles


def _bodies(reading: Reading) -> Iterator[OrgSpec]:
    """The parties, states and organs that a sentence names, whatever part they have in it."""
    for n in reading.row.chunks:
        named = reading.row.items[n].value
        if isinstance(named, OrgSpec):
            yield named
        elif isinstance(named, Agent):
            yield from (m.organization for m in named.members if m.organization is not None)


def _home_place(article: Article, knowledge: Knowledge, context: Context) -> PlaceSpec | None:
    place = article.dateline_place
    if place is None:
        return None
    known = knowledge.cities.get(norm_of(place))
    if known is not None:
        return known
    state = next((e.value for e in knowledge.phrases.get(norm_of(place), ()) if e.kind == "state"), None)
    capital = knowledge.capitals.get(str(state)) if state is not None else None
    if capital is not None:
        return knowledge.cities.get(norm_of(capital), PlaceSpec(capital, str(state)))  # `KUWAIT: …`
    local = context.country if context.home is None else None  # a publisher tells nothing of the city
    return PlaceSpec(place.title() if place.isupper() else place, local)


def _enter_persons(
    lines: tuple[Line, ...], phrases: dict[int, dict[int, PersonPhrase]], cast: Cast
) -> dict[Place, Person]:
    """The persons of the phrases: full names first, then the forms that need them."""
    named: list[tuple[Place, PersonPhrase, str | None]] = []
    for n, of_line in sorted(phrases.items()):
        before: PersonPhrase | None = None
        for i, phrase in sorted(of_line.items()):
            country = phrase.country_told or _shared_country(lines[n], before, phrase, cast)
            named.append(((n, i), phrase, country))
            before = phrase if phrase.country_told else replace(phrase, country=country)
    persons: dict[Place, Person] = {}
    for full in (True, False):
        for place, phrase, country in named:
            if phrase.name is not None and (" " in phrase.name.text) is full:
                royal = _royal(phrase.name, phrase.titles)
                roles = {use.office.role for use in phrase.titles if not use.office.counterpart}
                persons[place] = cast.enter(phrase.name, country, phrase.honorifics, royal=royal, roles=roles)
    cast.complete()
    return persons


def _royal(name: NameSpec, titles: Sequence[TitleUse]) -> bool:
    """Whether the title right before the name is a monarch's: `the King and President A` names the president."""
    before = [use.office.role for use in titles if use.span.start < name.span.start]
    return bool(before) and before[-1] in MONARCHIES


def _shared_country(line: Line, before: PersonPhrase | None, phrase: PersonPhrase, cast: Cast) -> str | None:
    """The country of the title that this one is coordinated with: `Lao Prime Minister A and Foreign Minister B`."""
    if before is None or before.name is None or phrase.name is None or not phrase.titles:
        return None
    between = line.folded(before.end, phrase.start)
    appointed = APPOINTING_VERBS & set(between.split()) and len(between.split()) <= _DECREED
    if not (between in _JOINTS or appointed) or cast.country_known(phrase.name):
        return None
    if appointed:
        return before.country_told
    if between == "," and any(line.norm(k) in SPEECH_VERBS for k in (phrase.end, phrase.end + 1)):
        return None  # `…, Foreign Ministry spokesman A said`
    bodies = [use.office.organization for use in phrase.titles]
    if any(body is not None and body.kind in _OWN_COUNTRY for body in bodies):
        return None  # `Ukrainian President A and NATO Secretary General B`
    roles = {use.office.role for use in before.titles}
    if roles & _HEADS and any(use.office.role in _HEADS for use in phrase.titles):
        return None  # `Qatari Emir A, and King B`: one state has one head
    posts = {(use.office.role, use.office.title if use.office.body == "ministry" else "") for use in before.titles}
    again = any(
        (use.office.role, use.office.title if use.office.body == "ministry" else "") in posts for use in phrase.titles
    )
    return None if again else before.country_told  # two of one post are of two countries


def _readings(
    lines: tuple[Line, ...], phrases: dict[int, dict[int, PersonPhrase]], builder: RowBuilder
) -> Iterator[Reading]:
    """The sentences ready for the patterns, in order; captions repeat or show other days."""
    for n, line in enumerate(lines):
        sentence = line.sentence
        if sentence.kind is SegmentKind.CAPTION or not line.tokens:
            continue
        row = builder.build(n, line, phrases.get(n, {}))
        yield Reading(row, n, sentence.kind, sentence.span, sentence.paragraph, line)
