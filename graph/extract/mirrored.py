"""Stage 5: offices that others tell: of a counterpart, of whom a ministry's own pages call *Minister A* only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.context import Context
from graph.extract.knowledge import Knowledge
from graph.extract.offices import LACKING, complete_office
from graph.extract.persons import Person
from graph.extract.spec import OfficeSpec, PersonPhrase
from graph.extract.tokens import Line
from graph.model import OrganizationKind, Span, TenureStatus

__all__ = ["Claim", "model_of", "nameless_counterparts", "of_publisher", "owner_of"]

_MASTHEAD: Final = 8  # lines among which a page says whose it is
_SHORT_LINE: Final = 12  # tokens of such a line


@dataclass(slots=True)
class Claim:
    """An office claimed for a person, with its evidence and the construction that tied the one to the other."""

    person: Person
    office: OfficeSpec
    spans: list[Span]
    rule: str
    title: OfficeSpec | None = None  # the office as the words alone give it

    def same(self, person: Person, office: OfficeSpec) -> bool:
        """Whether the office is the claimed one, described in the same way."""
        mine = (self.office.role, self.office.organization, self.office.status)
        return self.person is person and mine == (office.role, office.organization, office.status)


def model_of(told: Sequence[OfficeSpec], country: str | None) -> OfficeSpec | None:
    """The office that a counterpart from the country mirrors: the last one told of another country."""
    return next((o for o in reversed(told) if o.organization is None or o.organization.country != country), None)


def owner_of(
    line: Line,
    i: int,
    phrases: Mapping[int, PersonPhrase],
    families: Mapping[str, Person],
    claims: Sequence[Claim],
    told: Sequence[OfficeSpec],
    country: str | None,
) -> OfficeSpec | None:
    """The office of whose counterpart token i tells: of who is named or described before, the nearest first.

    `Minister A said after President B had met her Malaysian counterpart`: of a country without presidents it is A's.
    """
    for j in range(i - 1, -1, -1):
        described = phrases.get(j)
        named = families.get(line.norm(j)) if line.capital(j) else None
        office: OfficeSpec | None = None
        if named is not None:
            office = _own(claims, named, country)
        elif described is not None and described.name is None and described.titles:
            role, of = described.titles[0].office.role, described.country_told
            office = next((o for o in reversed(told) if o.role == role and o.country == of and of is not None), None)
        if office is not None and country not in LACKING.get(office.role, frozenset()):
            return office
    before = next((claim.person for claim in reversed(claims)), None)
    return (
        _own(claims, before, country) if before is not None and not any(line.capital(k) for k in range(1, i)) else None
    )


def _own(claims: Sequence[Claim], person: Person | None, country: str | None) -> OfficeSpec | None:
    """The office of whoever the counterpart is the counterpart of: `Minister A met his counterpart, B`."""
    told = (c.office for c in reversed(claims) if c.person is person and c.office.status is TenureStatus.INCUMBENT)
    return next((o for o in told if o.organization is not None and o.organization.country != country), None)


def nameless_counterparts(
    lines: Sequence[Line],
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    claims: Sequence[Claim],
    families: Mapping[str, Person],
    told: Sequence[OfficeSpec],
    context: Context,
    knowledge: Knowledge,
) -> list[Claim]:
    """The offices of those who are named without one, and described as a counterpart: `A and his Lao counterpart`."""
    found: list[Claim] = []
    holders = {claim.person.id for claim in claims}
    everybody = {p.id: p for p in persons.values()}.values()
    for n, of_line in sorted(phrases.items()):
        for i, phrase in sorted(of_line.items()):
            office = phrase.titles[0].office if phrase.name is None and phrase.titles else None
            if office is None or not office.counterpart or phrase.country_told is None:
                continue
            fellows = [p for p in everybody if p.country == phrase.country_told]
            if len(fellows) != 1 or fellows[0].id in holders:
                continue
            model = owner_of(lines[n], i, of_line, families, claims, told, phrase.country_told)
            complete = complete_office(office, fellows[0], context, knowledge, model=model)
            if complete is not None and complete.organization is not None:
                holders.add(fellows[0].id)
                rule = phrase.titles[0].rule
                complete = replace(complete, counterpart=False)
                found.append(Claim(fellows[0], complete, [lines[n].sentence.span], rule, office))
    return found


def of_publisher(
    lines: Sequence[Line],
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    claims: Sequence[Claim],
    context: Context,
    bodies: BodyReader,
) -> list[Claim]:
    """The office of whom the pages of a ministry call *Minister A* only: theirs."""
    holders = {claim.person.id for claim in claims}
    bare = [
        (n, i, use)
        for (n, i) in sorted(persons)
        for use in phrases[n][i].titles
        if use.office.role == "minister" and use.office.bare and persons[(n, i)].id not in holders
    ]
    heads = (
        found[0] for line in lines[:_MASTHEAD] if bare and len(line) <= _SHORT_LINE and (found := bodies.read(line, 0))
    )
    ministry = next((body for body in heads if body.kind is OrganizationKind.MINISTRY), None)
    states = (
        e[0] for line in lines[:_MASTHEAD] if len(line) <= _SHORT_LINE for k in line.matched if (e := line.state(k))
    )
    country = ministry.country or next(states, context.country) if ministry is not None else None
    found_claims: list[Claim] = []
    for n, i, use in bare:
        person = persons[(n, i)]
        if ministry is None or country is None or person.country not in {None, country} or person.id in holders:
            continue
        field = ministry.head.partition(" of ")[2].partition(" of ")[0]
        office = replace(use.office, title=f"Minister of {field}", organization=replace(ministry, country=country))
        office = replace(office, country=country, body="ministry", guessed=True)
        holders.add(person.id)
        found_claims.append(Claim(person, office, [lines[n].sentence.span], use.rule, office))
    return found_claims
