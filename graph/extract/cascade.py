"""The stages in order, on one screen: an article in, its frames out (architecture.md).

tokens → names → titles → persons → offices → rows → events → agreements → frames. Pure: the same article and knowledge
give the same frames, whatever ran before.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.extract.agreements import Accord, Letter, read_agreements, read_messages
from graph.extract.assemble import Assembler
from graph.extract.dates import find_dates
from graph.extract.events import EventReader, Reading
from graph.extract.knowledge import Knowledge
from graph.extract.names import NameReader
from graph.extract.offices import complete_office
from graph.extract.persons import Cast, Context, Person, read_context
from graph.extract.rows import Held, RowBuilder
from graph.extract.scan import Scanner
from graph.extract.spec import OfficeSpec, PersonPhrase, PlaceSpec, TitleUse
from graph.extract.tokens import Line, tokenize
from graph.model import Article, Frames, SegmentKind, Span, TenureStatus
from ontology.iris import fold

__all__ = ["extract"]


@dataclass
class Claim:
    """An office claimed for a person, with its evidence."""

    person: Person
    office: OfficeSpec
    spans: list[Span]
    rule: str


@dataclass
class _Article:
    """What the stages have found so far."""

    article: Article
    knowledge: Knowledge
    lines: tuple[Line, ...]
    context: Context
    names: NameReader
    cast: Cast
    phrases: dict[int, dict[int, PersonPhrase]] = field(default_factory=dict)
    persons_of: dict[tuple[int, int], Person] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)


def extract(article: Article, knowledge: Knowledge) -> Frames:
    """Everything that the article reports. Linear in its length, apart from the few titles that are looked ahead for."""
    lines = tokenize(article, knowledge)
    context = read_context(article, lines, knowledge)
    names = NameReader(knowledge)
    state = _Article(article, knowledge, lines, context, names, Cast(knowledge, context))
    Scanner(names).read(lines, state.phrases)
    _enter_persons(state)
    _claim_offices(state)
    readings, tokens = _lay_out(state)
    reader = EventReader(article, context, _home_place(state), countries={p.id: p.country for p in state.cast.persons})
    accords: list[Accord] = []
    letters: list[Letter] = []
    for reading, spans in zip(readings, tokens, strict=True):
        reader.read(reading)
        accords += read_agreements(reading, reader, article, spans)
        letters += read_messages(reading, reader)
    assembler = Assembler(article, knowledge, context)
    return assembler.frames(
        state.cast, [(c.person, c.office, c.spans, c.rule) for c in state.claims], reader.finish(), accords, letters
    )


def _home_place(state: _Article) -> PlaceSpec | None:
    place = state.article.dateline_place
    if place is None:
        return None
    return state.knowledge.cities.get(fold(place).lower(), PlaceSpec(place.title() if place.isupper() else place))


def _enter_persons(state: _Article) -> None:
    """Full names first, then the forms that need them."""
    named = [(n, i, p) for n, by in sorted(state.phrases.items()) for i, p in sorted(by.items()) if p.name is not None]
    for full in (True, False):
        for n, i, phrase in named:
            assert phrase.name is not None
            if (" " in phrase.name.text) is full:
                state.persons_of[(n, i)] = state.cast.enter(phrase.name, _country_of(phrase), phrase.honorifics)
    state.cast.complete()


def _country_of(phrase: PersonPhrase) -> str | None:
    return phrase.country or next(
        (
            t.office.organization.country
            for t in phrase.titles
            if t.office.organization and t.office.organization.country
        ),
        None,
    )


def _claim_offices(state: _Article) -> None:
    """The offices that phrases give to their persons, completed; each once for a person, body and status."""
    last: OfficeSpec | None = None
    for n in sorted(state.phrases):
        for i in sorted(state.phrases[n]):
            phrase = state.phrases[n][i]
            person = state.persons_of.get((n, i))
            if person is None:
                continue
            offices = [(use, _completed(state, use, person, last)) for use in phrase.titles]
            for use, office in offices:
                if office is not None:
                    _claim(state, person, office, state.lines[n].sentence.span, use.rule)
                    if not use.office.counterpart:
                        last = office
    state.claims = _without_bare_repeats(state.claims)


def _completed(state: _Article, use: TitleUse, person: Person, last: OfficeSpec | None) -> OfficeSpec | None:
    office = complete_office(use.office, person, state.context, state.knowledge, model=last)
    if office is None or office.organization is None:
        return None
    return replace(office, counterpart=False)


def _claim(state: _Article, person: Person, office: OfficeSpec, span: Span, rule: str) -> None:
    for claim in state.claims:
        same = claim.person is person and (claim.office.role, claim.office.organization, claim.office.status) == (
            office.role,
            office.organization,
            office.status,
        )
        if same:
            if span not in claim.spans and len(claim.spans) < 3:
                claim.spans.append(span)
            if claim.office.guessed and not office.guessed:
                claim.office = office
            return
    state.claims.append(Claim(person, office, [span], rule))


#: What a guessed role may repeat: `the President` of whatever the person was said to preside over.
_PLAIN = {"head-of-state": ("president", "speaker"), "vice-head-of-state": ("vice-president", "deputy-speaker")}


def _without_bare_repeats(claims: list[Claim]) -> list[Claim]:
    """Drop a title that was completed by guess when the person has the same role in a body that was named.

    `President To Lam` after `CPP President …` names the office again; it does not make him head of state.
    """
    kept = []
    for claim in claims:
        others = [c for c in claims if c is not claim and c.person is claim.person and not c.office.guessed]
        role, body = claim.office.role, claim.office.organization
        elsewhere = any(c.office.role in _PLAIN.get(role, ()) and c.office.organization != body for c in others)
        ended = [
            c for c in claims if c is not claim and c.person is claim.person and c.office.status is TenureStatus.FORMER
        ]
        over = any((c.office.role, c.office.organization) == (role, body) for c in ended)
        if not (claim.office.guessed and (elsewhere or (over and claim.office.status is TenureStatus.INCUMBENT))):
            kept.append(claim)
    return kept


def _lay_out(state: _Article) -> tuple[list[Reading], list[list[Span]]]:
    held = [Held(c.person.id, c.office, c.spans[0].start) for c in state.claims]
    builder = RowBuilder(state.names, state.cast, find_dates(state.article), held, state.persons_of)
    readings, tokens = [], []
    for n, line in enumerate(state.lines):
        if line.sentence.kind is SegmentKind.CAPTION or not line.tokens:
            continue
        row = builder.build(n, line, state.phrases.get(n, {}))
        readings.append(Reading(row, n, line.sentence.kind, line.sentence.span, line.sentence.paragraph))
        tokens.append([line.span(i.start, i.end) for i in row.items])
    return readings, tokens
