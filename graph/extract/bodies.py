"""Stage 2: names of organizations, known ones and those nobody listed (genre.md 3).

A body is read by its construction: a listed name or acronym, a state, `[owner('s)] HEAD [of|for TOPIC] [of OWNER]`,
`… Party`, or capitalised words that end in a head noun. Whatever is read is then looked up under its canonical
name, so that *the CPV Central Committee's Commission for External Relations* and *the Commission for External
Relations of the CPV Central Committee* are one body.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from graph.extract.body_names import HeadNouns
from graph.extract.canonical import attach, link, portfolio_title
from graph.extract.knowledge import Knowledge
from graph.extract.patterns.organs import MOVEMENT_NOUNS, ORGAN_HEADS, ORGAN_NOUNS
from graph.extract.patterns.roles import RANKS, ROLES
from graph.extract.portfolio import read_portfolio
from graph.extract.spec import OrgSpec
from graph.extract.tokens import Line, first_lengths
from graph.model import OrganizationKind

__all__ = ["BodyReader"]

_POSSESSIVE: Final = {"its", "their", "his", "her", "our"}
_ARTICLES: Final = {"the", "a", "an"}
_GENITIVE: Final = {"'s", "'"}
#: The number of tokens of the longest fixed name by its first token: most words begin none.
_HEAD_LENGTHS: Final = first_lengths(ORGAN_HEADS)
#: Legislatures that go by one word with their state.
_HOUSES: Final = {"congress", "assembly"}
#: Where a Congress is a party and no legislature.
_CONGRESS_PARTIES: Final = frozenset({"NP", "IN"})
#: Nouns that after an international organization's name make one of an organ of it.
_ORGANS_OF_UNIONS: Final = frozenset("commission secretariat parliament council court mission delegation".split())
#: Bodies that nobody listed, whose names may begin with a state's.
_NAMED_WITH_STATE: Final = {OrganizationKind.OTHER, OrganizationKind.INTERNATIONAL, OrganizationKind.STATE_ORGAN}


@dataclass
class BodyReader:
    """Reads bodies from lines of one article; learns the acronyms that the article introduces in brackets."""

    knowledge: Knowledge
    acronyms: dict[str, OrgSpec] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._nouns = HeadNouns(self.acronyms)
        # Titles, names and rows all ask for what starts at a token; the key is its offset in the article.
        self._found: dict[int, tuple[OrgSpec, int] | None] = {}

    def read(self, line: Line, i: int, owner: OrgSpec | None = None) -> tuple[OrgSpec, int] | None:
        """The longest body that starts at token i (a determiner allowed), with the position after it.

        `owner` is what *its* and *their* refer to. A bare state is a body; a bare demonym is not.
        """
        if i >= len(line):
            return None
        if line.norms[i] in _POSSESSIVE:
            return self._read(line, i, owner)
        at = line.tokens[i].start
        try:
            return self._found[at]
        except KeyError:
            found = self._found[at] = self._read(line, i, None)
            return found

    def _read(self, line: Line, i: int, owner: OrgSpec | None) -> tuple[OrgSpec, int] | None:
        possessive = line.norm(i) in _POSSESSIVE
        article = line.norm(i) in _ARTICLES
        first = self._core(line, i + 1 if possessive or article else i)
        if first is None and article:
            first = self._core(line, i)  # `The Gambia`
        if first is None:
            return None
        spec, j = first
        if possessive and spec.of is None and owner is not None and spec.kind is not OrganizationKind.STATE:
            spec = attach(spec, owner)
        spec, j = self._tail(line, spec, j)
        return link(spec, self.knowledge), j

    def _core(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        if not line.capital(i) and line.norm(i) != "ruling":
            return None
        known, place = line.body(i), line.state(i) or line.demonym(i)
        if known and (place is None or known[1] > place[1]):
            return self._longer(line, i, known)
        if place:
            found = self._after_state(line, i, *place)
            if found:
                return found
        acronym = self.acronyms.get(line.tokens[i].text)
        if acronym is not None:
            return acronym, i + 1
        return self._head(line, i)

    @staticmethod
    def _longer(line: Line, i: int, known: tuple[OrgSpec, int]) -> tuple[OrgSpec, int]:
        """A name that a known one begins: `UN-Habitat`, `African Union Commission`."""
        spec, j = known
        if spec.kind is not OrganizationKind.INTERNATIONAL:
            return known
        if line.norm(j) == "-" and line.capital(j + 1) and line.tokens[j].start == line.tokens[j - 1].end:
            return OrgSpec(spec.kind, line.slice(i, j + 2)), j + 2
        if line.capital(j) and line.norm(j) in _ORGANS_OF_UNIONS:
            return OrgSpec(spec.kind, line.slice(i, j + 1)), j + 1
        return known

    def _after_state(self, line: Line, i: int, code: str, j: int) -> tuple[OrgSpec, int] | None:
        """`Cambodia's Senate`, `Lao National Assembly`, `Cambodia-Vietnam Friendship Association`, `Cambodia`."""
        if line.norm(j) == "-" and line.country(j + 1):
            return self._nouns.proper(line, i)
        k = j + 1 if line.norm(j) in _GENITIVE else j
        if k < len(line) and line.tokens[k].text == "Party" and line.norm(k + 1) != "of":
            the_party = self.knowledge.parties.get(code)
            if the_party is not None:
                return the_party, k + 1  # `the Lao Party`
        party = self._nouns.party(line, i, k)
        if party:
            return replace(party[0], country=party[0].country or code), party[1]
        rest = line.body(k) if k != j else None
        if rest:
            return rest
        head = self._head(line, k)
        if head:
            spec, end = head
            fixed = self._fixed(line, k) or self._ministry(line, k)
            if k == j and line.state(i) and spec.kind in _NAMED_WITH_STATE and spec.of is None and not fixed:
                return replace(spec, head=line.slice(i, end), country=code), end  # `Kuwait Fire Force`
            if k == j and line.norm(end - 1) in MOVEMENT_NOUNS and spec.of is None and not fixed:
                return self._movement(line, i, replace(spec, country=code), end)
            if spec.key is None and spec.country is None and spec.of is None:
                spec = replace(spec, country=code)
            return spec, end
        if k == j and code in _CONGRESS_PARTIES and line.norm(k) == "congress" and line.capital(k):
            return OrgSpec(OrganizationKind.PARTY, line.slice(i, k + 1), country=code), k + 1
        if self._congress(line, k):
            return OrgSpec(OrganizationKind.LEGISLATURE, line.norm(k).capitalize(), country=code), k + 1
        return (self.knowledge.state(code), j) if line.state(i) else None

    def _movement(self, line: Line, i: int, spec: OrgSpec, end: int) -> tuple[OrgSpec, int]:
        """`Kuwaiti Workers' Front`: a name with the adjective in it, unless the authority has it without."""
        known = link(spec, self.knowledge)
        return (known if known.key else replace(spec, head=line.slice(i, end), whole=True)), end

    @staticmethod
    def _congress(line: Line, k: int) -> bool:
        """Whether token k behind a state is its legislature: `the Guatemalan Congress`, no `Lao Congress Centre`."""
        if line.norm(k) not in _HOUSES or not line.capital(k) or line.norm(k + 1) == "of":
            return False
        return not line.capital(k + 1) or line.norm(k + 1) in ROLES or line.norm(k + 1) in RANKS

    def _head(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """A body that its own words name: a fixed organ, a ministry, a party, words ending in a head noun."""
        if not line.capital(i):
            return None
        found = self._ministry(line, i) or self._fixed(line, i) or self._nouns.party(line, i, i)
        if found:
            return found
        if line.norm(i) in _HOUSES and line.norm(i + 1) == "of" and line.of_state(i + 1):
            return OrgSpec(OrganizationKind.LEGISLATURE, line.norm(i).capitalize()), i + 1
        the_party = line.tokens[i].text == "Party"
        if the_party and not line.capital(i + 1):
            return OrgSpec(OrganizationKind.PARTY, ""), i + 1
        proper = self._nouns.proper(line, i)
        return proper or ((OrgSpec(OrganizationKind.PARTY, ""), i + 1) if the_party else None)

    @staticmethod
    def _fixed(line: Line, i: int) -> tuple[OrgSpec, int] | None:
        for j in range(min(len(line), i + _HEAD_LENGTHS.get(line.norm(i), 0)), i, -1):
            head = ORGAN_HEADS.get(line.folded(i, j))
            if head is None or (len(line.folded(i, j)) <= 3 and not line.slice(i, j).isupper()):
                continue
            if (line.norm(j) in ORGAN_NOUNS and line.capital(j)) or (j < len(line) and line.tokens[j].text == "Party"):
                continue  # `Central Committee Office`: the longer name is read by its head noun
            return OrgSpec(head.kind, head.name, country=head.country), j
        return None

    @staticmethod
    def _ministry(line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """`Ministry of|for PORTFOLIO`, `PORTFOLIO Ministry`."""
        if line.norm(i) in {"ministry", "ministries"} and line.norm(i + 1) in {"of", "for"}:
            found = read_portfolio(line, i + 2 + (line.norm(i + 2) == "the"))
            if found:
                return OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {found[0]}"), found[1]
        found = read_portfolio(line, i, before=True)
        if found and line.norm(found[1]) == "ministry" and line.capital(found[1]):
            return OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {portfolio_title(found[0])}"), found[1] + 1
        return None

    def _tail(self, line: Line, spec: OrgSpec, i: int) -> tuple[OrgSpec, int]:
        """What may follow a body: `(ACR)`, `'s HEAD`, ` HEAD`, `of OWNER`; repeated."""
        j = i
        while j < len(line):
            if line.norm(j) == "(" and line.norm(j + 2) == ")" and _acronym(line.tokens[j + 1].text):
                spec, j = self._learn(line.tokens[j + 1].text, spec), j + 3
                continue
            if line.norm(j) == "(" and line.norm(j + 2) == ")" and _alias(line, spec, j + 1):
                j += 3
                continue
            k = j + 1 if line.norm(j) in _GENITIVE else j
            directly = spec.kind is OrganizationKind.STATE and k == j
            part = self._part(line, k) if line.capital(k) and not directly else None
            if part is None:
                return self._owned(line, spec, j)
            if part[0].head == "Central Committee" and spec.kind is OrganizationKind.PARTY_ORGAN:
                j = part[1]  # `Politburo of the X Party Central Committee`: the committee is not the Politburo's
                continue
            spec, j = attach(part[0], spec), part[1]
        return spec, j

    def _learn(self, acronym: str, spec: OrgSpec) -> OrgSpec:
        if acronym not in self.acronyms:
            self.acronyms[acronym] = link(spec, self.knowledge)
            self._found.clear()  # it may be read anywhere
        return replace(spec, acronym=acronym) if spec.key is None else spec

    def _owned(self, line: Line, spec: OrgSpec, j: int) -> tuple[OrgSpec, int]:
        """`… of OWNER`, where the body has no owner yet."""
        ownable = spec.kind is not OrganizationKind.STATE and spec.of is None and spec.key is None
        if line.norm(j) != "of" or not ownable:
            return spec, j
        owner = self.read(line, j + 1)
        if owner:
            return attach(spec, owner[0]), owner[1]
        state = line.state(j - 1)  # `the Assembly of the Republic of X`, whose form of state the name ends with
        if state is not None and state[1] > j:
            return replace(spec, country=spec.country or state[0]), state[1]
        demonym = line.demonym(j + 1 + (line.norm(j + 1) == "the"))
        if demonym and line.norm(demonym[1]) in {"side", "government"}:
            return replace(spec, country=demonym[0]), demonym[1] + 1
        return spec, j

    def _part(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """An organ that may follow its owner directly."""
        if line.norm(i) in ROLES or line.person(i):
            return None
        return self._fixed(line, i) or self._nouns.proper(line, i)


def _acronym(text: str) -> bool:
    return 2 <= len(text) <= 8 and sum(c.isupper() for c in text) >= 2 and text.isalpha()


def _alias(line: Line, spec: OrgSpec, j: int) -> bool:
    """Whether token j, alone in brackets, is another name of the organ before it: `Advisory Council (Shura)`."""
    named = line.capital(j) and line.tokens[j].text.isalpha() and line.norm(j) not in ROLES
    return named and spec.kind is not OrganizationKind.STATE and line.country(j) is None
