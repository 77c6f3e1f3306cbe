"""Stage 5: which office a title means, once its holder and the article are known (genre.md 1).

A title leaves out what its reader knows: *the Party*'s General Secretary, a Prime Minister of no country. The gap is
filled from the phrase, then the holder, then the article; where nothing tells, no office is claimed.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import Final

from graph.extract.canonical import link
from graph.extract.context import Context
from graph.extract.cues import Cues
from graph.extract.knowledge import Knowledge
from graph.extract.patterns.roles import (
    LOCAL_ROLES,
    ROLE_COUNTRIES,
    ROLE_IN_BODY,
    WITH_CHAMBER,
    WITHOUT_PRESIDENT,
    WITHOUT_PRIME_MINISTER,
)
from graph.extract.persons import Person
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.model import OrganizationKind

__all__ = ["LACKING", "complete_office", "complete_organization"]

_PRESIDENTS: Final = {
    "president",
    "vice-president",
    "first-vice-president",
    "second-vice-president",
    "acting-president",
}
#: Kinds of body that go without a name when the phrase tells the country: *Armenia's Chief of Staff*.
_OF_THE_STATE: Final = {"organ", "army", "envoy"}
#: Chiefs of services that every country has one of, so that home is meant where none is told.
_CHIEFS: Final = frozenset("navy-chief air-force-chief army-chief defence-chief chief-of-general-staff".split())
#: Roles that such a phrase leaves open: *a Lao member*.
_NEEDS_BODY: Final = frozenset(
    """member permanent-member alternate-member secretary head leader officer assistant representative founder commander
    deputy-commander""".split()
)
#: Kinds of body that somebody of any country may stand for in the story.
_ANYBODYS: Final = {"embassy", "organ"}
#: The countries that have no such office, so that the title of one is somebody else's.
LACKING: Final = {
    "president": WITHOUT_PRESIDENT,
    "head-of-state": WITHOUT_PRESIDENT,
    "prime-minister": WITHOUT_PRIME_MINISTER,
    "deputy-prime-minister": WITHOUT_PRIME_MINISTER,
}
#: How names of bodies that two states or more have together begin.
_OF_SEVERAL: Final = (
    *("Joint Co", "Joint Trade", "Joint Working", "Joint Economic", "Joint Ministerial"),
    *("Bilateral", "Intergovernmental", "Inter-governmental", "Mixed Comm", "High-Level Committee", "Trilateral"),
)
_NATIONAL: Final = {
    OrganizationKind.MINISTRY,
    OrganizationKind.LEGISLATURE,
    OrganizationKind.GOVERNMENT,
    OrganizationKind.STATE_ORGAN,
}


def complete_organization(spec: OrgSpec, country: str | None, knowledge: Knowledge) -> OrgSpec | None:
    """The body with its owner filled in for `country`; None where *the Party* cannot be told."""
    if spec.key is not None:
        return spec
    if spec.of is not None:
        owner = complete_organization(spec.of, country, knowledge)
        return (
            None if owner is None else link(replace(spec, of=owner, country=spec.country or owner.country), knowledge)
        )
    if spec.kind is OrganizationKind.PARTY and not spec.head:
        return knowledge.parties.get(spec.country or country or "")
    if spec.kind is OrganizationKind.PARTY and spec.country is None and country is not None:
        known = link(replace(spec, head=f"{spec.head} of {knowledge.labels.get(country, country)}"), knowledge)
        return known if known.key is not None else link(spec, knowledge)
    if spec.kind is OrganizationKind.PARTY_ORGAN:
        party = knowledge.parties.get(spec.country or country or "")
        return None if party is None else link(replace(spec, of=party, country=party.country), knowledge)
    if spec.kind in _NATIONAL and spec.country is None and not spec.head.startswith(_OF_SEVERAL):
        return link(replace(spec, country=country), knowledge)
    return link(spec, knowledge)


def complete_office(
    office: OfficeSpec,
    person: Person,
    context: Context,
    knowledge: Knowledge,
    *,
    model: OfficeSpec | None = None,
    cues: Cues | None = None,
) -> OfficeSpec | None:
    """The office that a title claims for a person; None where the words and the article do not tell it.

    `model` is the office of the one that a *counterpart* is the counterpart of; `cues` are what the sentences tell of
    the person's country.
    """
    country = office.country or person.country or _likely_country(office, person, context, cues or Cues())
    if office.counterpart:
        return _counterpart(office, model, person, context, knowledge)
    if office.role == "high-representative" and office.bare:
        return replace(office, organization=OrgSpec(OrganizationKind.INTERNATIONAL, "European Union"))
    if office.organization is not None:
        having = WITH_CHAMBER.get(office.organization.head)
        if having is not None and office.organization.country is None and country not in having:
            country = _one_of(having, context)
        organization = complete_organization(office.organization, country, knowledge)
        if organization is None:
            return None
        unowned = organization.kind in _NATIONAL and organization.country is None and organization.key is None
        unowned = unowned and office.role not in LOCAL_ROLES  # a city's name is enough
        if unowned and cues is not None and not cues.silent:
            return None  # the cues disagree
        if office.body == "embassy":
            return _embassy(office, organization, country, knowledge)
        return _settle(replace(office, organization=organization, country=organization.country or office.country))
    holders = ROLE_COUNTRIES.get("congressman" if "congress" in office.printed.lower() else office.role)
    if holders is not None and office.country is None and person.country is None and country not in holders:
        country = _one_of(holders, context)
    return _bare_office(office, country, context, knowledge) if country is not None else None


def _bare_office(office: OfficeSpec, country: str, context: Context, knowledge: Knowledge) -> OfficeSpec | None:
    """The office of a title that names no body, in the country."""
    office = replace(office, guessed=office.country is None)
    if office.body == "ministry" and not office.guessed:
        return replace(office, organization=knowledge.state(country), country=country)  # `Saudi Vice Minister A`
    if office.body == "state":
        return _settle(replace(office, organization=knowledge.state(country), country=country))
    if office.body == "party":
        party = knowledge.parties.get(country)
        return None if party is None else replace(office, organization=party, country=country)
    if office.body == "post" or (
        office.body in _OF_THE_STATE
        and office.role not in _NEEDS_BODY
        and (office.body == "army" or not office.guessed)
    ):
        return replace(office, organization=knowledge.state(country), country=country)
    if office.role in _CHIEFS:
        return replace(office, organization=knowledge.state(country), country=country)
    if office.body == "embassy" and office.country is not None:
        return _resident(office, country, context, knowledge)
    if office.body == "any" and office.role in _PRESIDENTS:
        return _settle(replace(office, organization=knowledge.state(country), country=country))
    if office.body == "chamber":
        chamber = link(OrgSpec(OrganizationKind.LEGISLATURE, "Parliament", country=country), knowledge)
        return replace(office, organization=chamber, country=country)
    return None


def _one_of(holders: Set[str], context: Context) -> str | None:
    """The one country that has such an office; of several the only one that the article names."""
    named = holders & {*context.states, *context.cities} if len(holders) > 1 else holders
    return next(iter(named)) if len(named) == 1 else None


def _likely_country(office: OfficeSpec, person: Person, context: Context, cues: Cues) -> str | None:
    """The country that the article leaves out: what the name tells, else what the sentences do, else home."""
    likely = context.likely_country(person.name)
    if context.country_of_name(person.name) is not None or (office.body in _ANYBODYS and not cues.of):
        return likely
    lacking = LACKING.get(office.role, frozenset()) if office.organization is None else frozenset()
    if likely in lacking:
        cues = replace(cues, not_of={*cues.not_of, likely})
    told = cues.country(likely, context.country)
    if told in lacking:
        return None
    if told is None and len(cues.not_of) == 1 and not cues.of and likely in {None, *cues.not_of}:
        return context.other_state(*cues.not_of)  # who is invited to the one country of two is of the other
    if told is not None and told == cues.met_by and not cues.of:
        return context.other_state(told) or told  # whoever meets our minister is the other side's
    return told


def _settle(office: OfficeSpec) -> OfficeSpec:
    """Give the role the name it has in its body: the president of a state is its head of state."""
    body = office.organization
    if body is None:
        return office
    if office.role in {"general-secretary", "first-secretary"} and body.head.startswith("Central Committee"):
        return replace(office, organization=body.of or body)  # one office under two names
    role = ROLE_IN_BODY.get(body.kind, {}).get(office.role, office.role)
    title = {"head-of-state": "President", "vice-head-of-state": "Vice President"}.get(role, office.title)
    return replace(office, role=role, title=title)


def _embassy(office: OfficeSpec, organization: OrgSpec, country: str | None, knowledge: Knowledge) -> OfficeSpec | None:
    if organization.country is not None or not organization.head.startswith("Embassy in "):
        return replace(office, organization=organization)
    if country is None or organization.head.endswith(f" {knowledge.labels.get(country)}"):
        return None
    head = f"Embassy of {knowledge.labels.get(country, country)} in {organization.head.removeprefix('Embassy in ')}"
    return replace(office, organization=replace(organization, head=head, country=country), country=country)


def _resident(office: OfficeSpec, sender: str, context: Context, knowledge: Knowledge) -> OfficeSpec:
    """`the Russian Ambassador`: to the country that the article speaks from, where that is another one."""
    host = context.country if context.country != sender else None
    name = knowledge.labels.get(sender, sender)
    if host is None:
        return replace(office, organization=OrgSpec(OrganizationKind.EMBASSY, f"Embassy of {name}", country=sender))
    to = knowledge.labels.get(host, host)
    embassy = OrgSpec(OrganizationKind.EMBASSY, f"Embassy of {name} in {to}", country=sender)
    return replace(office, organization=embassy, title=f"{office.title} to {to}")


def _counterpart(
    office: OfficeSpec, model: OfficeSpec | None, person: Person, context: Context, knowledge: Knowledge
) -> OfficeSpec | None:
    if model is None:
        return None
    of = model.organization.country if model.organization is not None else None
    # `hosted in X by his counterpart A`: in a story of two states the other one's
    country = office.country or person.country or (context.other_state(of) if of is not None else None)
    if country is None:
        return None
    body = model.organization or OrgSpec(OrganizationKind.STATE, "")
    paired = _other_way_round(body, country, knowledge)
    if paired is not None:
        return replace(model, organization=paired, country=None, status=office.status)
    if country == body.country:
        return None
    if body.kind is OrganizationKind.STATE:
        return replace(model, organization=knowledge.state(country), country=country, status=office.status)
    if body.kind in {OrganizationKind.MINISTRY, OrganizationKind.LEGISLATURE, OrganizationKind.STATE_ORGAN}:
        head = _bare_head(body, knowledge)
        organization = link(OrgSpec(body.kind, head, country=country), knowledge)
        if body.kind is OrganizationKind.LEGISLATURE and organization.key is None:
            organization = link(OrgSpec(body.kind, "Parliament", country=country), knowledge)
        return replace(model, organization=organization, country=country, status=office.status)
    return None


def _other_way_round(body: OrgSpec, country: str, knowledge: Knowledge) -> OrgSpec | None:
    """The counterpart of the `X-Y Friendship Association` is the one of Y and X."""
    state = knowledge.labels.get(country, "")
    pair, _, noun = body.head.partition(" Friendship ")
    if not noun or not state or not pair.endswith(f"-{state}"):
        return None
    return OrgSpec(body.kind, f"{state}-{pair.removesuffix(f'-{state}')} Friendship {noun}")


def _bare_head(body: OrgSpec, knowledge: Knowledge) -> str:
    """A body's own name without its country: `Ministry of Interior`."""
    state = knowledge.labels.get(body.country or "", "")
    return body.head.removesuffix(f" of {state}").removesuffix(f" of the {state}") if state else body.head
