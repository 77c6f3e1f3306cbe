"""What belongs to a role: its body, its portfolio, the country it is of or is sent to (genre.md 1, 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.canonical import portfolio_title
from graph.extract.heads import Head
from graph.extract.owners import UNITED_NATIONS, body_after, end_of_topic, served_office, unlisted_place
from graph.extract.patterns.organs import ORGAN_HEADS
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import LOCAL_ROLES, ROLES
from graph.extract.patterns.words import HONORIFICS, OWN_STATE
from graph.extract.portfolio import read_portfolio
from graph.extract.postings import PostingReader
from graph.extract.relatives import unlisted_body
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind
from ontology.iris import slugify

__all__ = ["ComplementReader"]

#: What may follow capitalised words after *Minister of* so that they are a portfolio and no name.
_PORTFOLIO_ENDS: Final = {",", ".", ")", "of", "said", "and", ";", "–", ""}
_MAX_PORTFOLIO: Final = 6
_SECRETARIES_OF_STATE: Final = {"secretary-of-state", "under-secretary-of-state", "state-secretary"}
#: Roles in bodies of any sort, so that capitalised words behind *of the* are one.
_BEFORE_BODIES: Final = {"chair", "speaker", "deputy-speaker", "director-general", "governor", "president", "member"}
#: Bodies that may stand beside a role without *of*, as papers of South Asia write it.
_BESIDE: Final = {OrganizationKind.LEGISLATURE, OrganizationKind.STATE_ORGAN}
_OF_ANYTHING: Final = {"leader", "head", "chair", "founder", "spokesperson"}
_AT_MINISTRIES: Final = frozenset("at of in for from with within - –".split())
_FOR: Final = {"for", "in", "responsible", "-"}
_CHARGES: Final = (
    ("in", "charge", "of"),
    ("responsible", "for"),
    ("charged", "with"),
    ("with", "responsibility", "for"),
)


@dataclass(frozen=True, slots=True)
class ComplementReader:
    """Reads what follows a role and makes the office of both."""

    bodies: BodyReader

    def complete(self, line: Line, j: int, head: Head, owner: OrgSpec | None) -> tuple[OfficeSpec, int]:
        """The office whose head ends before token j, and the position after all that belongs to it."""
        if head.role.body == "ministry":
            return self._minister(line, j, head)
        if head.role.body == "embassy":
            return PostingReader(self.bodies).ambassador(line, j, head)
        if head.role.body == "envoy":
            return PostingReader(self.bodies).envoy(line, j, head)
        if head.role.slug == "representative":
            sent = PostingReader(self.bodies).delegate(line, j, head)
            if sent is not None:
                return sent
        charged_with = line.norm(j) in _FOR or (head.role.slug == "minister-of-state" and line.norm(j) == "of")
        if head.role.body == "state" and head.body is None and charged_with:
            charged = self._in_charge(line, j, head)
            if charged is not None:
                return charged
        return self._plain(line, j, head, owner)

    def _plain(self, line: Line, j: int, head: Head, owner: OrgSpec | None) -> tuple[OfficeSpec, int]:
        """The office of a role that is of a body, of a state or of another's office."""
        if head.role.slug == "government-spokesperson" and head.body is None:
            return self._for_the_government(line, j, head)
        body, country = head.body, head.country
        if head.role.body in {"any", "state"} and (line.norm(j), line.norm(j + 1)) == ("of", "the"):
            own = line.norm(j + 2) in OWN_STATE and line.norm(j + 3) != "of"
            j += 3 * (own and self.bodies.read(line, j + 1) is None)  # but `of the State Duma`
        charge = self._field(line, j) if head.role.slug == "secretary" and body is None else None
        if charge is not None:
            title, j = f"{head.title} of {charge[0]}", charge[1]
            found = body_after(self.bodies, line, j, owner)
            body, j = found or (None, j)
            country = body.country if body else country
            return OfficeSpec(slugify(title), title, body, "organ", country=country, printed=title), j
        if body is None:
            found = self._body(line, j, head, owner)
            served = None if found or country else served_office(line, j)
            if found:
                body, j = found
            elif served:
                country, j = served if served[0] != UNITED_NATIONS else (None, served[1])
                if served[0] == UNITED_NATIONS:
                    body = OrgSpec(OrganizationKind.INTERNATIONAL, UNITED_NATIONS)
                    return OfficeSpec(head.slug, head.title, body, "organ", printed=head.printed), j
                j = (end_of_topic(line, j + 1) if line.norm(j) in {"on", "for"} else None) or j  # `… on Trade`
                return OfficeSpec(head.slug, head.title, None, "post", country=country, printed=head.printed), j
        elif line.norm(j) == "of":
            state = line.of_state(j)
            if state:
                country, j = state
                body = replace(body, country=country) if body.key is None and body.country is None else body
        commissioner = head.role.title == "Commissioner" and body is None and country is None and not head.ranks
        if head.role.title == "European Commissioner" or (
            commissioner and line.norm(j) == "for" and line.capital(j + 1)
        ):
            body = body or OrgSpec(OrganizationKind.INTERNATIONAL, "European Commission")
        printed = head.printed
        topic = end_of_topic(line, j + 1) if line.norm(j) == "for" and head.role.body == "organ" else None
        if topic is not None:
            printed, j = f"{printed} {line.slice(j, topic)}", topic  # `EU Commissioner for Trade`
        if body is not None and body.kind is OrganizationKind.STATE:
            country = body.country
        country = country or (body.country if body else None)
        return OfficeSpec(head.slug, head.title, body, head.role.body, country=country, printed=printed), j

    def _for_the_government(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int]:
        """`government spokesperson (of X)`: of the government, as a spokesperson."""
        printed = head.printed.split()[-1].capitalize()
        state = line.of_state(j) if line.norm(j) == "of" else None
        country, j = state or (head.country, j)
        government = OrgSpec(OrganizationKind.GOVERNMENT, "Government", country=country)
        role = ROLES["spokesperson"]
        return OfficeSpec(role.slug, role.title, government, "organ", country=country, printed=printed), j

    def _body(self, line: Line, j: int, head: Head, owner: OrgSpec | None) -> tuple[OrgSpec, int] | None:
        """The body behind the role, a listed one or one that the role lets be any words."""
        found = body_after(self.bodies, line, j, owner)
        if found is None and head.role.slug in LOCAL_ROLES:
            found = unlisted_place(line, j)
        if found is None and line.capital(j) and head.role.slug in _BEFORE_BODIES:
            found = _body_beside(self.bodies, line, j)
        if found is None and head.role.slug in _OF_ANYTHING and line.norm(j) == "of":
            found = unlisted_body(line, j + 1)
        friend = line.of_state(found[1]) if found is not None and line.norm(found[1]) == "with" else None
        if found is None or friend is None:
            return found
        label = self.bodies.knowledge.labels.get(friend[0], friend[0])  # `Chair of the Friendship Group with Chad`
        return replace(found[0], head=f"{found[0].head} with {label}", key=None), friend[1]

    def _in_charge(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int] | None:
        """`Deputy Prime Minister for European Integration (of X)`, `Minister of State for Trade`."""
        found = read_portfolio(line, j + 1 + (line.norm(j + 1) == "the")) or _office_affairs(line, j + 1)
        region = end_of_topic(line, j + 1) if line.norm(j) == "for" else None
        if region is not None and (found is None or line.norm(found[1]) in {",", "and"}):
            found = line.slice(j + 1 + (line.norm(j + 1) == "the"), region), region
        if found is None:
            return None
        printed = f"{head.printed} {line.slice(j, found[1])}"
        state = line.of_state(found[1]) if line.norm(found[1]) == "of" else None
        country, j = state or (head.country, found[1])
        title = f"{head.title} for {found[0]}"
        return OfficeSpec(head.slug, title, None, "state", country=country, printed=printed), j

    def _field(self, line: Line, j: int) -> tuple[str, int] | None:
        """`of Organisation` before `of the Central Committee`: what a party's secretary is for."""
        found = read_portfolio(line, j + 1) if line.norm(j) in {"of", "for"} else None
        if found is None or line.norm(found[1]) != "of" or self.bodies.read(line, j + 1):
            return None
        return found

    # -- ministers ----------------------------------------------------------------------------------------------

    def _minister(self, line: Line, j: int, head: Head) -> tuple[OfficeSpec, int]:
        portfolio, body, country, printed = head.portfolio, head.body, head.country, ""
        if head.role.slug in _SECRETARIES_OF_STATE and "assistant" in head.ranks and line.norm(j) == "for":
            topic = end_of_topic(line, j + 1)
            if topic is not None:  # `Assistant Secretary of State for Political Affairs`: of no ministry of that name
                printed = f"{head.printed} {line.slice(j, topic)}"
                return OfficeSpec(head.slug, head.title, None, "state", country=country, printed=printed), topic
        topic = end_of_topic(line, j + 1) if head.role.slug in _SECRETARIES_OF_STATE and line.norm(j) == "for" else None
        if (
            portfolio is None
            and topic is not None
            and read_portfolio(line, j + 1 + (line.norm(j + 1) == "the")) is None
        ):
            printed = f"{head.printed} {line.slice(j, topic)}"  # `Undersecretary for Latin America`
            return OfficeSpec(head.slug, head.title, None, "state", country=country, printed=printed), topic
        if portfolio is None and line.norm(j) in {"of", "for"}:
            k = j + 1 + (line.norm(j + 1) == "the")
            found = self._portfolio(line, k) or _lower_field(line, k)
            if found:
                printed = f"{head.printed} {line.slice(j, found[1])}"
                portfolio, j = found
        charge = _in_charge_of(line, j) if portfolio is None and body is None else None
        if charge is not None:
            found = self._portfolio(line, charge)
            if found:
                printed = f"{head.printed} {line.slice(j, found[1])}"
                portfolio, j = found
        if portfolio is None and body is None and line.norm(j) in _AT_MINISTRIES:
            after = self.bodies.read(line, j + 1)
            if after and after[0].kind is OrganizationKind.MINISTRY:
                body, j = after
            elif after and after[0].kind is OrganizationKind.STATE and head.role.slug in _SECRETARIES_OF_STATE:
                return OfficeSpec(head.slug, head.title, after[0], "state", country=after[0].country), after[1]
        state = line.of_state(j) if line.norm(j) in {"of", "for"} else None
        if state:
            country, j = state
        if portfolio:
            printed = printed or head.printed
            bracket = line.norm(j) == "(" and line.norm(j + 2) == ")" and line.tokens[j + 1].text.isupper()
            j += 3 * bracket  # `Minister of the Revolutionary Armed Forces (FAR), A`
            topic = end_of_topic(line, j + 1) if line.norm(j) == "for" and head.portfolio else None
            if topic is not None:
                printed, j = f"{printed} {line.slice(j, topic)}", topic  # `Assistant Foreign Minister for Asia`
            ministry = OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {portfolio}", country=country)
            title = self._title(head, portfolio)
            return OfficeSpec(head.slug, title, ministry, "ministry", country=country, printed=printed), j
        if body is not None:
            country = country or body.country
            return OfficeSpec(head.slug, head.title, body, "organ", country=country, printed=head.printed), j
        # US usage needs no ministry; Khmer usage names one
        kind = "ministry" if head.role.slug == "minister" and head.role.title != "Cabinet Secretary" else "state"
        return OfficeSpec(head.slug, head.title, None, kind, country=country, printed=head.printed), j

    @staticmethod
    def _title(head: Head, portfolio: str) -> str:
        if head.role.slug == "secretary-of-state":
            return f"{head.title} for {portfolio}"
        return f"{head.title} of {portfolio}"

    @staticmethod
    def _portfolio(line: Line, k: int) -> tuple[str, int] | None:
        """A portfolio after *Minister of*: known words, or capitalised ones where no name can follow directly."""
        found = read_portfolio(line, k)
        if (
            found
            or not line.capital(k)
            or line.state(k)
            or line.body(k)
            or line.norm(k) in ORGAN_HEADS
            or line.norm(k) == "ministry"
        ):
            return found
        j = k
        while j - k < _MAX_PORTFOLIO and (line.capital(j) or (line.norm(j) in {"and", "&"} and line.capital(j + 1))):
            if line.norm(j) in HONORIFICS or line.norm(j) in ROLES:
                break
            j += 1
        if j == k or line.norm(j) not in _PORTFOLIO_ENDS:
            return None
        return portfolio_title(line.slice(k, j)), j


def _body_beside(bodies: BodyReader, line: Line, j: int) -> tuple[OrgSpec, int] | None:
    """`Chairman | Senate A B`, `Speaker | National Assembly A B`: the body stands beside the role, a name behind it."""
    found = bodies.read(line, j)
    if found is None or found[0].kind not in _BESIDE or found[1] >= len(line):
        return None
    return found if line.capital(found[1]) and line.norm(found[1]) not in ROLES else None


def _lower_field(line: Line, k: int) -> tuple[str, int] | None:
    """`foreign affairs`, `trade and industry` without capitals, before a name or a state."""
    j = k
    while line.norm(j) in PORTFOLIO_WORDS and not line.capital(j):
        j += 1
        joined = line.norm(j) == "and" and line.norm(j + 1) in PORTFOLIO_WORDS and not line.capital(j + 1)
        j += joined
    ends = line.capital(j) or line.norm(j) in _PORTFOLIO_ENDS
    return (portfolio_title(line.slice(k, j).title().replace(" And ", " and ")), j) if j > k and ends else None


def _office_affairs(line: Line, j: int) -> tuple[str, int] | None:
    """`Prime Minister(’s) Affairs`, `Prime Ministry Affairs` at token j: what a minister of state may be for."""
    k = j + 2
    if line.norm(j) != "prime" or line.norm(j + 1) not in {"minister", "ministry"}:
        return None
    k += line.norm(k) in {"'s", "'"}
    return ("Prime Minister's Affairs", k + 1) if line.norm(k) == "affairs" else None


def _in_charge_of(line: Line, j: int) -> int | None:
    """The position after `in charge of`, `responsible for` at token j."""
    for words in _CHARGES:
        if all(line.norm(j + n) == word for n, word in enumerate(words)):
            j += len(words)
            return j + (line.norm(j) == "the")
    return None
