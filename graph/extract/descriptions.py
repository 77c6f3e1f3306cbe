"""Stage 6: whom a description means: *the Prime Minister*, *the Lao leader*, *its Lao counterpart* (genre.md 1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.extract.canonical import link
from graph.extract.clauses import Agent, Item, Member
from graph.extract.knowledge import Knowledge
from graph.extract.offices import complete_organization
from graph.extract.patterns.descriptions import DESCRIBED, DESCRIBING, OFFICIAL_THINGS
from graph.extract.persons import Cast, Person
from graph.extract.spec import OfficeSpec, OrgSpec, PersonPhrase
from graph.extract.tokens import Line
from graph.model import OrganizationKind
from graph.values import value

__all__ = ["Descriptions", "Held", "agent_of"]

_DETERMINERS: Final = {"the", "a", "an", "his", "her", "its", "their"}
_MAX_ADJECTIVES: Final = 4
_PRESIDENTS: Final = {"head-of-state", "president"}
_SPEAKERS: Final = {"chair", "speaker"}  # the chairman of a parliament, where its name is given by halves
#: Roles by which the press calls whoever presides over a body.
_CHIEFS: Final = {"head", "leader"}
_HEADS: Final = {"chair", "head-of-state", "general-secretary", "first-secretary"}


@value(frozen=True, slots=True)
class Held:
    """An office that a person is given somewhere in the article: what descriptions are resolved by."""

    person: Person
    office: OfficeSpec


def agent_of(person: Person, country: str | None = None) -> Agent:
    """The agent that is this person alone."""
    return Agent((Member(person=person.id, represents=person.represents),), country or person.country)


@value(frozen=True, slots=True)
class Descriptions:
    """Resolves the descriptions of one article by the persons and offices that it names."""

    knowledge: Knowledge
    cast: Cast
    held: Sequence[Held]

    def titled(self, line: Line, phrase: PersonPhrase) -> Agent:
        """The agent of titles without a name: their holder, the party presided over, or somebody of the country."""
        at = line.tokens[phrase.start].start
        visiting = "visiting" in {line.norm(k) for k in range(max(0, phrase.start - 1), phrase.end)}
        for use in phrase.titles:
            person = self._holder(use.office, phrase.country, at, visiting=visiting)
            if person is not None:
                return agent_of(person)
        if phrase.country is not None and any(use.office.counterpart for use in phrase.titles):
            fellow = self._last_of(phrase.country, at) or self._only_one_of(phrase.country)
            known = fellow is not None and self._mirrored(fellow)
            return (
                agent_of(fellow)
                if fellow is not None and known
                else Agent(country=phrase.country, described="counterpart")
            )
        alike = self._alike(phrase)
        if alike is not None:
            return agent_of(alike)
        bodies = [use.office.organization for use in phrase.titles]
        told = [body for body in bodies if body is not None and body.kind is not OrganizationKind.STATE]
        if told and told[0].kind is OrganizationKind.PARTY and told[0].head:
            # nobody knows who presides over the party: the party is the one that was met
            return Agent((Member(organization=told[0]),), phrase.country)
        return Agent(country=phrase.country)

    def _holder(self, office: OfficeSpec, country: str | None, at: int, *, visiting: bool = False) -> Person | None:
        """Whoever holds the office described: same role, body and country as far as told; the last one named.

        A `visiting` one is not of the country that the story speaks from.
        """
        body = complete_organization(office.organization, country, self.knowledge) if office.organization else None
        fits = [
            held.person
            for held in self.held
            if _role_fits(office.role, held.office.role)
            and country in {None, held.person.country, held.office.country}
            and _body_fits(body, held.office.organization)
        ]
        if visiting:
            home = self.cast.context.country
            fits = [p for p in fits if p.country != home] or fits  # a host is no visitor
        if not fits and (office.role in _CHIEFS or office.body == "party"):
            fits = [held.person for held in self.held if _of_that_body(office, body, country, held)]
        return max(fits, key=lambda p: max((m.start for m in p.mentions if m.start <= at), default=-1), default=None)

    def noun(self, line: Line, i: int, last_body: OrgSpec | None) -> Item | None:
        """`the Lao leader`, `a Vietnamese senior Party official`, `Cambodian leaders`, `the host` at token i."""
        j = i + 1 if line.norm(i) in _DETERMINERS else i
        entry = line.demonym(j)
        if entry is None and line.norm(i) == "the":
            state = line.state(j)
            entry = state if state is not None and line.norm(state[1]) in DESCRIBED else None  # `the Kenya leader`
        country = entry[0] if entry else None
        if country is None and j == i:
            return None
        k = _described_at(line, entry[1] if entry else j)
        if k is None:
            return None
        noun = line.norm(k)
        if noun == "official" and OFFICIAL_THINGS & {line.norm(k + 1), line.norm(k + 2)}:
            return None  # the adjective
        if noun == "counterpart":
            mirrored = self.counterpart(line, i, k, last_body)
            if mirrored is not None:
                return mirrored
        person = None
        if country is not None and not noun.endswith("s") and line.norm(i) not in {"a", "an"}:
            person = self._last_of(country, line.tokens[i].start)
        return Item("A", i, k + 1, "", agent_of(person, country) if person else Agent(country=country, described=noun))

    def _last_of(self, country: str, at: int) -> Person | None:
        """The person of that country who was named last before `at`."""
        named = [
            (max(m.start for m in p.mentions if m.start < at), n, p)
            for n, p in enumerate(self.cast.persons)
            if p.country == country and any(m.start < at for m in p.mentions)
        ]
        return max(named, key=lambda found: (found[0], -found[1]))[2] if named else None

    def _alike(self, phrase: PersonPhrase) -> Person | None:
        """The one person of the title's country with an office of that rank: `the Lao minister` is the one minister."""
        if phrase.country is None or not phrase.titles:
            return None
        rank = phrase.titles[0].office.role.rpartition("-")[2]
        fellows = [p for p in self.cast.persons if p.country == phrase.country]
        roles = {p.id: [h.office.role for h in self.held if h.person is p] for p in fellows}
        fits = [p for p in fellows if any(role.rpartition("-")[2] == rank for role in roles[p.id])]
        fits = fits or [p for p in fellows if not roles[p.id]]
        return fits[0] if len(fits) == 1 else None

    def _mirrored(self, person: Person) -> bool:
        """Whether the person holds no office that is told, or one that somebody of another country holds there."""
        mine = [held for held in self.held if held.person is person]
        return not mine or any(
            _role_fits(one.office.role, other.office.role) and other.person.country != person.country
            for one in mine
            for other in self.held
            if other.person is not person
        )

    def _only_one_of(self, country: str) -> Person | None:
        """The person of that country, where the article names one only."""
        fellows = [p for p in self.cast.persons if p.country == country]
        return fellows[0] if len(fellows) == 1 else None

    def counterpart(self, line: Line, i: int, k: int, body: OrgSpec | None) -> Item | None:
        """`its Cambodian counterpart` from i to k: the same organ in the other country's party or state."""
        entry = line.demonym(i + 1)
        if line.norm(i) not in {"its", "their"} or entry is None:
            return None
        if body is None or body.kind is OrganizationKind.STATE:
            return None
        other = self._mirror(body, entry[0])
        return None if other is None else Item("O", i, k + 1, line.folded(i, k + 1), other)

    def _mirror(self, body: OrgSpec, code: str) -> OrgSpec | None:
        if body.kind is OrganizationKind.PARTY:
            return self.knowledge.parties.get(code)
        if body.of is not None:
            owner = self._mirror(body.of, code)
            if owner is None:
                return None
            head = body.head.split(" of the ")[0] if body.key else body.head
            return link(OrgSpec(body.kind, head, owner, code), self.knowledge)
        state = self.knowledge.labels.get(body.country or "", "")
        head = body.head.removesuffix(f" of {state}") if state else body.head
        return link(OrgSpec(body.kind, head, country=code), self.knowledge)


def _described_at(line: Line, k: int) -> int | None:
    """The position of the noun that ends a description whose adjectives begin at token k."""
    for _ in range(_MAX_ADJECTIVES):
        if line.norm(k) in DESCRIBED or line.norm(k) not in DESCRIBING:
            break
        k += 1
    return k if line.norm(k) in DESCRIBED and not line.capital(k) else None


def _body_fits(asked: OrgSpec | None, held: OrgSpec | None) -> bool:
    """Whether the body described may be the one held: the same, of the same whole, or it without its whole."""
    if asked is None or held is None or asked.root == held.root or asked == held:
        return True
    return asked.of is None and (asked.head, asked.country) == (held.head, held.country)


def _of_that_body(office: OfficeSpec, body: OrgSpec | None, country: str | None, held: Held) -> bool:
    """`the FAO chief`, `the Lao party leader`: whoever has an office of that body, or of a party of that country."""
    mine = held.office.organization
    if body is not None and body.kind is not OrganizationKind.STATE:
        return mine == body
    party = office.body == "party" or (
        office.organization is not None and office.organization.kind is OrganizationKind.PARTY
    )
    if mine is None or not party or country is None:
        return False
    political = mine.root.kind in {OrganizationKind.PARTY, OrganizationKind.FRONT} or mine.whole
    return political and country in {held.person.country, held.office.country}


def _role_fits(asked: str, held: str) -> bool:
    if asked == held or any({asked, held} <= alike for alike in (_PRESIDENTS, _SPEAKERS)):
        return True
    return asked in _HEADS and held in {*_HEADS, "president"} and {"general-secretary", "president"} <= {asked, held}
