"""Stage 5: the offices that the phrases of an article give to its persons, each once for a person, body and status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.context import Context
from graph.extract.cues import Cues, read_cues
from graph.extract.knowledge import Knowledge
from graph.extract.offices import complete_office
from graph.extract.persons import Person
from graph.extract.spec import OfficeSpec, PersonPhrase
from graph.extract.tokens import Line
from graph.model import Span, TenureStatus

__all__ = ["Claim", "claim_offices"]

_MAX_EVIDENCE: Final = 3
_ONE_SEAT: Final = {"prime-minister", "head-of-state", "king", "emperor", "general-secretary", "speaker"}

#: What a guessed role may repeat: `the President` of whatever the person was said to preside over.
_PLAIN: Final = {"head-of-state": ("president", "speaker"), "vice-head-of-state": ("vice-president", "deputy-speaker")}


@dataclass(slots=True)
class Claim:
    """An office claimed for a person, with its evidence and the construction that tied the one to the other."""

    person: Person
    office: OfficeSpec
    spans: list[Span]
    rule: str

    def same(self, person: Person, office: OfficeSpec) -> bool:
        """Whether the office is the claimed one, described in the same way."""
        mine = (self.office.role, self.office.organization, self.office.status)
        return self.person is person and mine == (office.role, office.organization, office.status)


def claim_offices(
    lines: Sequence[Line],
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    context: Context,
    knowledge: Knowledge,
) -> list[Claim]:
    """The claims in text order."""
    claims: list[Claim] = []
    cues = read_cues(lines, phrases, persons, context)
    told: list[OfficeSpec] = []
    for n, i in sorted(persons):
        person, phrase = persons[(n, i)], phrases[n][i]
        known = tuple(told)
        for use in phrase.titles:
            model = _model(known, use.office.country or person.country)
            office = complete_office(
                use.office, person, context, knowledge, model=model, cues=cues.get(person.id, Cues())
            )
            if office is None or office.organization is None:
                if use.office.organization is None and use.office.body == "state" and not use.office.counterpart:
                    told.append(use.office)  # the counterpart's is told even where this one's country is not
                continue
            office = replace(office, counterpart=False)
            _enter(claims, person, office, lines[n].sentence.span, use.rule)
            if not use.office.counterpart:
                told.append(office)
    claims = [claim for claim in claims if not _repeats(claim, claims)]
    return [claim for claim in claims if not _contested(claim, claims, context)]


def _model(told: Sequence[OfficeSpec], country: str | None) -> OfficeSpec | None:
    """The office that a counterpart from the country mirrors: the last one told of another country."""
    return next((o for o in reversed(told) if o.organization is None or o.organization.country != country), None)


def _enter(claims: list[Claim], person: Person, office: OfficeSpec, span: Span, rule: str) -> None:
    claim = next((c for c in claims if c.same(person, office)), None)
    if claim is None:
        claims.append(Claim(person, office, [span], rule))
        return
    if span not in claim.spans and len(claim.spans) < _MAX_EVIDENCE:
        claim.spans.append(span)
    if claim.office.guessed and not office.guessed:
        claim.office = office


def _repeats(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a title that was completed by guess only names again what the person was said to be, or was.

    `President To Lam` after `CPP President …` names the office again; it does not make him head of state.
    """
    if not claim.office.guessed:
        return False
    role, body = claim.office.role, claim.office.organization
    others = [c.office for c in claims if c is not claim and c.person is claim.person]
    if any(o.role == role and o.country == claim.office.country and not o.guessed for o in others):
        return True
    if any(o.role in _PLAIN.get(role, ()) and o.organization != body and not o.guessed for o in others):
        return True
    over = any((o.role, o.organization, o.status) == (role, body, TenureStatus.FORMER) for o in others)
    return over and claim.office.status is TenureStatus.INCUMBENT


def _contested(claim: Claim, claims: Sequence[Claim], context: Context) -> bool:
    """Whether a guess gives a post of one seat to somebody whose name tells no country while another has it too.

    Of several the story is about the one that it names most often.
    """
    office, person = claim.office, claim.person
    if not office.guessed or office.role not in _ONE_SEAT or person.key or context.country_of_name(person.name):
        return False
    post = (office.role, office.organization, office.status)
    rivals = [
        c.person
        for c in claims
        if c.person is not person and (c.office.role, c.office.organization, c.office.status) == post
    ]
    return any(len(rival.mentions) >= len(person.mentions) for rival in rivals)
