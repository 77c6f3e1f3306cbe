"""Stage 5: the offices that the phrases of an article give to its persons, each once for a person, body and status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph.extract.antecedents import Antecedents
from graph.extract.belongings import person_before
from graph.extract.bodies import BodyReader
from graph.extract.context import Context
from graph.extract.cues import Cues, read_cues
from graph.extract.knowledge import Knowledge
from graph.extract.mirrored import Claim, model_of, nameless_counterparts, of_publisher, owner_of
from graph.extract.offices import complete_office
from graph.extract.patterns.roles import LOCAL_ROLES
from graph.extract.persons import Person
from graph.extract.spec import OfficeSpec, PersonPhrase
from graph.extract.tokens import Line
from graph.model import OrganizationKind, TenureStatus

__all__ = ["Claim", "claim_offices"]

_PRONOUNS: Final = {"he", "she"}
_MAX_EVIDENCE: Final = 3
_ONE_SEAT: Final = {"prime-minister", "head-of-state", "king", "emperor", "general-secretary", "speaker"}

#: What the press calls those who preside over a body, and what they are called there.
_CHIEFS: Final = {"head", "leader"}
_PRESIDING: Final = frozenset(
    """president chair general-secretary first-secretary director-general general-director executive-director
    managing-director chief-executive""".split()
)

#: What a guessed role may repeat: `the President` of whatever the person was said to preside over.
_PLAIN: Final = {"head-of-state": ("president", "speaker"), "vice-head-of-state": ("vice-president", "deputy-speaker")}


def claim_offices(
    lines: Sequence[Line],
    phrases: Mapping[int, Mapping[int, PersonPhrase]],
    persons: Mapping[tuple[int, int], Person],
    context: Context,
    bodies: BodyReader,
) -> list[Claim]:
    """The claims in text order."""
    knowledge = bodies.knowledge
    claims: list[Claim] = []
    cues = read_cues(lines, phrases, persons, context)
    told: list[OfficeSpec] = []
    antecedents = Antecedents(lines, bodies)
    families: dict[str, Person] = {}
    for n, i in sorted(persons):
        person, phrase = persons[(n, i)], phrases[n][i]
        families |= dict.fromkeys(person.family_words, person)
        known = tuple(told)
        for written in phrase.titles:
            use = replace(written, office=antecedents.fill(written.office, n, i))
            if use.office.role == "predecessor":
                successor = person_before(lines[n], i, families) or _behind(lines[n], phrase, families, person)
                successor = successor or _subject(persons, n, i)
                before = _predecessor(claims, successor)
                if before is not None and before.organization is not None:
                    _enter(claims, Claim(person, before, [lines[n].sentence.span], use.rule))
                continue
            model = model_of(known, use.office.country or person.country)
            if use.office.counterpart:
                country = use.office.country or person.country
                model = owner_of(lines[n], i, phrases[n], families, claims, told, country) or model
            office = complete_office(
                use.office, person, context, knowledge, model=model, cues=cues.get(person.id, Cues())
            )
            if office is None or office.organization is None:
                if use.office.organization is None and use.office.body == "state" and not use.office.counterpart:
                    told.append(use.office)  # the counterpart's is told even where this one's country is not
                continue
            office = replace(office, counterpart=False)
            claim = Claim(person, office, [lines[n].sentence.span], use.rule, use.office)
            _enter(claims, claim)
            if not use.office.counterpart:
                told.append(office)
    claims += nameless_counterparts(lines, phrases, persons, claims, families, told, context, knowledge)
    claims += of_publisher(lines, phrases, persons, claims, context, bodies)
    claims = [c for c in claims if not (_repeats(c, claims) or _shorter(c, claims) or _vaguer(c, claims))]
    contested = [claim for claim in claims if _contested(claim, claims, context)]
    for claim in contested:
        elsewhere = _elsewhere(claim, claims, context, knowledge)
        if elsewhere is not None:
            claim.office = elsewhere
    return [claim for claim in claims if claim not in contested or not _contested(claim, claims, context)]


def _elsewhere(claim: Claim, claims: Sequence[Claim], context: Context, knowledge: Knowledge) -> OfficeSpec | None:
    """The post in the other country of the story, where nobody else is said to have it."""
    country = context.other_state(claim.office.country)
    if country is None or claim.title is None:
        return None
    title = replace(claim.title, country=country)
    office = complete_office(title, claim.person, context, knowledge)
    if office is None or any(c.office.organization == office.organization and _post(c) == _post(claim) for c in claims):
        return None
    return replace(office, guessed=True)


def _one_body(one: OfficeSpec, other: OfficeSpec) -> bool:
    """Whether two posts are of one body; a country's *Foreign* and *External Affairs* are one ministry."""
    if one.organization == other.organization:
        return True
    fields = {frozenset(f.replace("external", "foreign") for f in _fields(o)) for o in (one, other)}
    return one.body == other.body == "ministry" and one.country == other.country and len(fields) == 1


def _post(claim: Claim) -> tuple[str, TenureStatus]:
    return claim.office.role, claim.office.status


def _subject(persons: Mapping[tuple[int, int], Person], n: int, i: int) -> Person | None:
    """Whoever is named last before token i of sentence n, else first in the sentence before."""
    here = next((persons[(m, k)] for m, k in sorted(persons, reverse=True) if m == n and k < i), None)
    return here or next((persons[(m, k)] for m, k in sorted(persons) if m == n - 1), None)


def _behind(line: Line, phrase: PersonPhrase, families: Mapping[str, Person], person: Person) -> Person | None:
    """Whom the pronoun before a predecessor means: `after he took over from A, B flew to Lima`."""
    if not _PRONOUNS & set(line.norms[: phrase.start]):
        return None
    named = (families.get(line.norm(j)) for j in range(phrase.end, len(line)) if line.capital(j))
    return next((one for one in named if one is not None and one is not person), None)


def _predecessor(claims: Sequence[Claim], successor: Person | None) -> OfficeSpec | None:
    """The office that a successor was given last, as that of whoever had it before."""
    told = (TenureStatus.INCUMBENT, TenureStatus.ELECT)
    held = [c.office for c in claims if c.person is successor and c.office.status in told]
    return replace(held[-1], status=TenureStatus.FORMER, guessed=False) if held else None


def _enter(claims: list[Claim], new: Claim) -> None:
    claim = next((c for c in claims if c.same(new.person, new.office)), None)
    if claim is None:
        claims.append(new)
        return
    claim.spans += [s for s in new.spans if s not in claim.spans][: _MAX_EVIDENCE - len(claim.spans)]
    if claim.office.guessed and not new.office.guessed:
        claim.office, claim.title = new.office, new.title


def _repeats(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a title that was completed by guess only names again what the person was said to be, or was.

    `President A` after `Labour Party President A` names the office again; it does not make him head of state.
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


def _shorter(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a minister's title only shortens another of the same person's: *Foreign Minister* of a longer field."""
    office = claim.office
    if _short_name(claim, claims) or _without_field(claim, claims):
        return True
    if office.body != "ministry" or office.organization is None:
        return False
    mine = _fields(office)
    return any(
        c.person is claim.person
        and (c.office.role, c.office.status, c.office.country) == (office.role, office.status, office.country)
        and c.office.body == "ministry"
        and mine < _fields(c.office)
        for c in claims
    )


def _without_field(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a minister's title leaves out the field that another of the person's tells: *Japanese Minister A*."""
    body = claim.office.organization
    if claim.office.body != "ministry" or body is None or body.kind is not OrganizationKind.STATE:
        return False
    others = (c.office for c in claims if c is not claim and c.person is claim.person)
    return any(o.country == claim.office.country and "minister" in o.role for o in others)


def _short_name(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the body's name only shortens that of another with the same post of the person: *Maoist Centre*."""
    body = claim.office.organization
    if body is None or body.kind is not OrganizationKind.OTHER or body.of is not None:
        return False
    others = (c.office for c in claims if c.person is claim.person and _post(c) == _post(claim))
    return any(o.organization != body and o.organization and body.head in o.organization.head for o in others)


def _vaguer(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a title says less of a post than another of the same person: *Emirati governor*, *the FAO chief*."""
    return any(
        other is not claim
        and other.person is claim.person
        and other.office.status is claim.office.status
        and _says_less(claim, other.office)
        for other in claims
    )


def _says_less(claim: Claim, other: OfficeSpec) -> bool:
    office, mine, theirs = claim.office, claim.office.organization, other.organization
    if mine is None or theirs is None:
        return False
    if office.role in _CHIEFS and mine == theirs:
        return other.role in _PRESIDING and mine.kind in {OrganizationKind.INTERNATIONAL, OrganizationKind.PARTY}
    roles = {role.replace("vice-", "deputy-") for role in (office.role, other.role)}
    if len(roles) > 1 or mine.country != theirs.country:
        return False
    if mine.kind is OrganizationKind.EMBASSY:
        return theirs.head.startswith(f"{mine.head} in ")
    if mine.kind is OrganizationKind.STATE:
        return office.role in LOCAL_ROLES and theirs.kind is not OrganizationKind.STATE
    untold = claim.title is not None and claim.title.organization is None
    return untold and mine != theirs and mine.kind is theirs.kind is OrganizationKind.LEGISLATURE


def _fields(office: OfficeSpec) -> frozenset[str]:
    """The words of a minister's portfolio."""
    return frozenset(office.title.lower().replace(",", "").partition(" of ")[2].split()) - {"and", "national"}


def _untold(claim: Claim) -> bool:
    """Whether neither a minister's title nor what is known of the person tells the country: `Trade Minister A`."""
    title = claim.title
    if title is None or title.country is not None or claim.person.country is not None or title.body != "ministry":
        return False
    return title.organization is None or title.organization.country is None


def _rank(title: OfficeSpec) -> str:
    """What a minister is called without the field, as far as it parts two of one ministry: `Second Minister`."""
    return title.title.partition(" of ")[0].replace("Secretary", "Minister")


def _contested(claim: Claim, claims: Sequence[Claim], context: Context) -> bool:
    """Whether a guess gives a post of one seat to somebody whose name tells no country while another has it too.

    Of several the story is about the one that it names most often, else first.
    """
    office, person = claim.office, claim.person
    seats = office.role in _ONE_SEAT or (office.role == "minister" and office.body == "ministry")
    if office.status is TenureStatus.FORMER:
        return False  # a seat has many who had it
    if not (office.guessed or _untold(claim)) or not seats or person.key or context.country_of_name(person.name):
        return False
    rivals = [
        c.person
        for c in claims
        if c.person is not person
        and _post(c) == _post(claim)
        and _one_body(c.office, office)
        and (office.guessed or c.title is None or _rank(c.title) == _rank(claim.title or c.title))
    ]
    mine = (-len(person.mentions), min(person.mentions).start)
    return any((-len(rival.mentions), min(rival.mentions).start) < mine for rival in rivals)
