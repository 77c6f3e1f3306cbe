"""Stage 3: one office, and chains of offices, read from their words (genre.md 1).

The grammar of an office is status × rank × portfolio × role × body, so that *Deputy Minister of Foreign Affairs and
Trade of Hungary* needs no entry anywhere. Out of scope: whose office it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.canonical import portfolio_title
from graph.extract.complements import ComplementReader
from graph.extract.heads import Head
from graph.extract.open_titles import body_by_role, read_open_title, read_seat
from graph.extract.patterns.belongings import FORMS
from graph.extract.patterns.organs import ORGAN_NOUNS
from graph.extract.patterns.persons import CALENDAR
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import LOCAL_ROLES, RANKS, ROLES, Role
from graph.extract.patterns.words import DETERMINERS
from graph.extract.portfolio import read_portfolio
from graph.extract.role_words import COUNTERPARTS, last_role_start, read_ranks, read_role, read_status, read_suffix
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind, TenureStatus
from graph.values import value

__all__ = ["Chain", "TitleReader", "mourned", "owned"]

_HEADS_OF_STATE: Final = frozenset("president prime-minister king queen emir sultan head-of-state premier".split())
_DEATHS: Final = frozenset("death passing demise funeral burial assassination".split())
_GENITIVE: Final = {"'s", "'"}
_PORTFOLIO_ROLES: Final = {"minister", "secretary"}
#: Roles that without a capital and a body only describe somebody: *the president said*.
_LONGEST_LOWER: Final = 6
_DESCRIPTIVE: Final = {"president", "chair"}
_SHORT_MINISTERS: Final = {"Minister of Foreign Affairs", "Minister of External Affairs"}  # `FM`, `EAM`
_ORDINALS: Final = (["first"], ["second"], ["third"])
_OF_STATES: Final = {OrganizationKind.STATE, OrganizationKind.MINISTRY, OrganizationKind.LEGISLATURE}
#: Bodies whose people an article names by them: `the party's chairman`.
_GROUPS: Final = frozenset("party group movement organisation organization front association bloc".split())
_OF_BODIES: Final = {"any", "organ", "party", "chamber"}
_WITH_SECRETARIES: Final = {
    OrganizationKind.PARTY,
    OrganizationKind.PARTY_ORGAN,
    OrganizationKind.FRONT,
    OrganizationKind.OTHER,
    OrganizationKind.INTERNATIONAL,
}
_CONNECTING: Final = frozenset({",", "and", "&", "cum", "as", "concurrently", "also", "simultaneously"})
#: What federations put before their ministers.
_FEDERAL: Final = {"federal", "union"}


@value(frozen=True, slots=True)
class Chain:
    """Offices that stand together, each with its token range, and where they end."""

    offices: tuple[tuple[OfficeSpec, int, int], ...]
    end: int

    @property
    def country(self) -> str | None:
        """The country that the first of the offices that tells one is of."""
        return next((office.country for office, _, _ in self.offices if office.country), None)


class TitleReader:
    """Reads offices and chains of them from the lines of one article."""

    def __init__(self, bodies: BodyReader) -> None:
        self.bodies = bodies
        self._complements = ComplementReader(bodies)
        self._last_roles: dict[int, int] = {}  # by the offset of the line: most lines end in words that are no title

    def office(self, line: Line, i: int, owner: OrgSpec | None = None) -> tuple[OfficeSpec, int] | None:
        """The office that starts at token i, a determiner allowed; `owner` is what *its* refers to."""
        if not line.tokens:
            return None
        at = line.tokens[0].start
        if at not in self._last_roles:
            self._last_roles[at] = last_role_start(line)
        if i > self._last_roles[at]:
            return None
        form = _form(line, i)
        own = owned(line, i)
        j = own or (i + 3 if form else i + 1 if line.norm(i) in DETERMINERS else i)
        status, j = read_status(line, j) if line.country(j) is None else (None, j)  # `New Zealand's Prime Minister`
        counterpart = _counterpart(line, i, j)
        if counterpart:
            return counterpart
        found = self._head(line, j, told=bool(form) or (owner is not None and own is not None))
        if found is None:
            return None
        head, later, j = found
        post, j = read_suffix(line, j)  # `Ambassador-designate of X`
        if owner is not None and head.body is None and own and head.role.body in _OF_BODIES:
            head = replace(head, body=owner)
        spec, j = self._complements.complete(line, j, head, owner)
        behind, j = read_suffix(line, j)
        post = behind or post
        state = line.of_state(j) if behind is not None and spec.country is None and line.norm(j) == "of" else None
        if state:
            spec, j = replace(spec, country=state[0]), state[1]
        told = post or status or later or (TenureStatus.FORMER if mourned(line, i) else TenureStatus.INCUMBENT)
        return (spec if (told, form) == (spec.status, spec.form) else replace(spec, status=told, form=form)), j

    def _head(self, line: Line, j: int, *, told: bool = False) -> tuple[Head, TenureStatus | None, int] | None:
        """The role with all that stands before it, the status told there, and the position after it."""
        before = j
        country, body, j = self._premodifier(line, j)
        if country is not None:
            entry = line.country(before)
            before = entry[1] if entry else before
        status, j = read_status(line, j)
        j += line.norm(j) in _FEDERAL and self._leads_to_role(line, j + 1)
        start = before if body is not None and line.norm(j - 1) not in _GENITIVE else j
        opened = read_open_title(line, j)
        ranks, j = read_ranks(line, j)
        if ranks[:1] in _ORDINALS and not line.capital(start) and line.norm(start - 1) == "the":
            ranks, status = ranks[1:], status or TenureStatus.FORMER  # `the first Prime Minister of X`
        late = self._body_before_role(line, j) if body is None else None
        if late:
            body = late[0]
            more, j = read_ranks(line, late[1])
            ranks += more
        portfolio, more, j = _portfolio_before_role(line, j)
        ranks += more
        named = read_role(line, j)
        if opened is not None and portfolio is None and (named is None or opened[1] > named[1]):
            named, ranks = opened, []
        if named is None:
            return None
        role, j = named
        if role.slug == "secretary" and body is None and (portfolio or self._field_after_role(line, j)):
            role = Role("minister", "Secretary", "ministry")
        told = told or bool(ranks) or body is not None or country is not None or line.capital(j - 1)
        before_name = line.capital(j) and line.norm(j) not in CALENDAR  # `the president Ana Rojas`
        if role.slug in _DESCRIPTIVE and not (told or before_name) and line.norm(read_suffix(line, j)[1]) != "of":
            return None
        if role.title in _SHORT_MINISTERS:
            portfolio, role = role.title.removeprefix("Minister of "), ROLES["minister"]
        return Head(role, tuple(ranks), portfolio, body, country, line.slice(start, j)), status, j

    def _premodifier(self, line: Line, i: int) -> tuple[str | None, OrgSpec | None, int]:
        """`Cambodian …`, `Vietnam's …`, `CPP …`, `National Assembly …`, `Party …` before a role."""
        entry = line.country(i) or read_seat(line, i) or self._capital(line, i)
        country: str | None = None
        j = i
        if entry:
            end = entry[1] + (line.norm(entry[1]) in _GENITIVE)
            body = self._body_before_role(line, i) if read_role(line, end) is None else None
            if body:
                return body[0].country or entry[0], body[0], body[1]
            if self._leads_to_role(line, end):
                country, j = entry[0], end
        found = self._body_before_role(line, j)
        if found:
            return country or found[0].country, found[0], found[1]
        return country, None, j

    def _capital(self, line: Line, i: int) -> tuple[str, int] | None:
        """The country whose capital's genitive stands at token i before a role of no city: `Lima's ambassador`."""
        city = line.city(i)
        if city is None or city[0].country is None or line.norm(city[1]) not in _GENITIVE:
            return None
        role = read_role(line, city[1] + 1)
        local = role is not None and role[0].slug in LOCAL_ROLES
        capital = self.bodies.knowledge.capitals.get(city[0].country) == city[0].name
        return (city[0].country, city[1]) if capital and not local else None

    def _body_before_role(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """A body at i that is followed by (ranks and) a role."""
        if not line.capital(i) or read_role(line, i) is not None:
            return None
        found = self.bodies.read(line, i)
        if found is not None and found[0].kind is OrganizationKind.STATE:
            return None
        if found is None:
            return body_by_role(line, i)
        end = found[1] + (line.norm(found[1]) in _GENITIVE)
        return (found[0], end) if self._leads_to_role(line, end) else None

    def _leads_to_role(self, line: Line, i: int) -> bool:
        """Whether status words, ranks, a body and a portfolio from i end in a role."""
        _, j = read_status(line, i)
        _, j = read_ranks(line, j)
        if read_role(line, j) is not None or read_open_title(line, j) is not None:
            return True
        body = self.bodies.read(line, j) if line.capital(j) else None
        if body and body[0].kind is not OrganizationKind.STATE:
            _, k = read_ranks(line, body[1] + (line.norm(body[1]) == "'s"))
            if read_role(line, k) is not None:
                return True
        found = read_portfolio(line, j, before=True) or _lower_portfolio(line, j)
        if found is None:
            return False
        _, k = read_ranks(line, found[1])
        role = read_role(line, k)
        return line.norm(k) in _PORTFOLIO_ROLES or (role is not None and role[0].body == "ministry")

    def _second_body(self, line: Line, spec: OfficeSpec, j: int) -> tuple[OfficeSpec, int] | None:
        """The same role in another body: `president of Peru | and of the Workers' Party`."""
        if (line.norm(j), line.norm(j + 1)) != ("and", "of") or (spec.organization is None and spec.country is None):
            return None
        found = self.bodies.read(line, j + 2)
        if found is None or found[0].kind is OrganizationKind.STATE:
            return None
        kind = "any" if spec.body == "state" else spec.body
        return replace(spec, organization=found[0], country=found[0].country or spec.country, body=kind), found[1]

    def _field_after_role(self, line: Line, j: int) -> bool:
        """Whether *of* or *for* and a field of government follow, and no party's organ whose field it is."""
        field = _portfolio_after_role(line, j)
        if field is None or line.norm(field) != "of":
            return field is not None
        owner = self.bodies.read(line, field + 1)
        return owner is None or owner[0].root.kind is not OrganizationKind.PARTY

    def chain(self, line: Line, i: int, owner: OrgSpec | None = None) -> Chain | None:
        """Offices joined by commas, *and*, *cum*, *also*, from token i on."""
        offices: list[tuple[OfficeSpec, int, int]] = []
        j: int | None = i
        while j is not None:
            found = self.office(line, j, owner)
            if found is None:
                break
            spec, end = found
            if any(_no_envoy(one, spec) for one, _, _ in offices):
                offices.clear()  # `the President and | Ambassador of Peru A`: two people
            if any(_of_another(one, spec) for one, _, _ in offices):
                while len(offices) > 1 and offices[-1][0].country in {None, spec.country}:
                    offices.pop()  # `Lao Prime Minister, | Deputy Minister and Ambassador of Cuba A`
                break  # `the German foreign minister and the Brazilian foreign minister`
            before = offices[-1][0].organization if offices else None
            if _bare_secretary(spec) and before is not None and before.kind in _WITH_SECRETARIES:
                spec = replace(spec, organization=before, country=before.country)
            offices.append((spec, j, end))
            second = self._second_body(line, spec, end)
            if second is not None:
                offices.append((second[0], end, second[1]))
                end = second[1]
            if spec.organization is not None and spec.organization.kind is not OrganizationKind.STATE:
                owner = spec.organization
            j = _after_connector(line, end)
        return Chain(tuple(offices), offices[-1][2]) if offices else None


def mourned(line: Line, i: int) -> bool:
    """Whether the holder of the title at token i is dead: `the death of President A`."""
    return line.norm(i - 1) == "of" and i > 1 and line.norm(i - 2) in _DEATHS


def _no_envoy(one: OfficeSpec, other: OfficeSpec) -> bool:
    """Whether a bare title of a head of state stands before an ambassador's, who is none."""
    return other.body == "embassy" and one.role in _HEADS_OF_STATE and one.country is None and one.organization is None


def _of_another(one: OfficeSpec, other: OfficeSpec) -> bool:
    """Whether two titles are of two states, so that nobody has both; who is sent abroad may be of several."""
    bodies = [office.organization for office in (one, other)]
    of_state = all(body is None or body.kind in _OF_STATES for body in bodies)
    told = one.country is not None and other.country is not None and one.country != other.country
    return told and of_state and "embassy" not in {one.body, other.body} and not (one.counterpart or other.counterpart)


def _bare_secretary(spec: OfficeSpec) -> bool:
    """Whether a secretary general has no body: in a chain that of the title before is meant."""
    secretary = spec.role in {"general-secretary", "high-representative"}
    return secretary and spec.organization is None and spec.country is None


def _form(line: Line, i: int) -> str:
    """What *the kingdom's*, *the country's* at token i calls a state; empty where it does not."""
    word = line.norm(i + 1) if line.norm(i) == "the" and line.norm(i + 2) == "'s" else ""
    return word if word in FORMS else ""


def owned(line: Line, i: int) -> int | None:
    """The position after `its`, `the party's` at token i, which stand for the body named last."""
    norm = line.norm(i)
    if norm == "its":
        return i + 1
    group = norm == "the" and line.norm(i + 1) in _GROUPS and not line.capital(i + 1)
    return i + 3 if group and line.norm(i + 2) == "'s" else None


def _portfolio_before_role(line: Line, j: int) -> tuple[str | None, list[str], int]:
    """`Defence Minister`, `Foreign Affairs Deputy Minister`: the portfolio, ranks behind it, and the position."""
    found = read_portfolio(line, j, before=True) or _lower_portfolio(line, j)
    if found is None or read_role(line, j) is not None:  # `Cabinet Secretary` is no secretary of the cabinet
        return None, [], j
    portfolio, k = found
    if not line.capital(j):
        return portfolio, [], k
    role = read_role(line, k)
    if line.capital(k) and role and (line.norm(k) in _PORTFOLIO_ROLES or role[0].body == "ministry"):
        return portfolio, [], k
    if line.norm(k) in RANKS and line.norm(k + 1) == "minister":
        return portfolio, *read_ranks(line, k)
    return None, [], j


def _lower_portfolio(line: Line, j: int) -> tuple[str, int] | None:
    """`foreign minister`, `mines and energy minister` without capitals, as agencies write it."""
    k = j
    while k - j < _LONGEST_LOWER and not line.capital(k):
        joint = k > j and line.norm(k) in {"and", "&"} and line.norm(k + 1) in PORTFOLIO_WORDS
        if line.norm(k) not in PORTFOLIO_WORDS and not joint:
            break
        k += 1
    return (portfolio_title(line.slice(j, k)), k) if k > j and line.norm(k) == "minister" else None


def _portfolio_after_role(line: Line, j: int) -> int | None:
    """The end of *of* or *for* and a field of government, which no head noun makes the name of a body."""
    if line.norm(j) not in {"of", "for"}:
        return None
    found = read_portfolio(line, j + 1 + (line.norm(j + 1) == "the"))
    return found[1] if found and not (line.capital(found[1]) and line.norm(found[1]) in ORGAN_NOUNS) else None


def _counterpart(line: Line, i: int, j: int) -> tuple[OfficeSpec, int] | None:
    """`his Lao counterpart`, `her counterpart from Hungary`: the same role in another country."""
    if COUNTERPARTS.isdisjoint(line.words):
        return None
    entry = line.country(j)
    k = entry[1] if entry else j
    if line.norm(k) == "'s":
        k += 1
    if line.norm(k) not in COUNTERPARTS or not (entry or line.norm(i) in DETERMINERS):
        return None
    code, end = (entry[0] if entry else None), k + 1
    origin = line.of_state(k + 1) if code is None and line.norm(k + 1) in {"from", "of"} else None
    if origin:
        code, end = origin
    return OfficeSpec("counterpart", "counterpart", None, "any", country=code, counterpart=True), end


def _after_connector(line: Line, i: int) -> int | None:
    if line.norm(i) not in _CONNECTING:
        return None
    j = i
    if line.norm(j) == ",":
        j += 1
    if line.norm(j) in {"and", "&", "cum"}:
        j += 1
    elif (line.norm(j), line.norm(j + 1), line.norm(j + 2)) == ("as", "well", "as"):
        j += 3
    while line.norm(j) in {"concurrently", "also", "simultaneously"}:
        j += 1
    return j if j > i else None
