"""Stage 2: names of organizations and places (genre.md 3, 6), known ones and those nobody listed.

A body is read by its construction: a listed name or acronym, a state, `[owner('s)] HEAD [of|for TOPIC] [of OWNER]`,
`… Party`, or capitalised words that end in a head noun. Whatever is read is then looked up under its canonical
name, so that *the CPV Central Committee's Commission for External Relations* and *the Commission for External
Relations of the CPV Central Committee* are one body.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.extract.knowledge import Knowledge
from graph.extract.patterns.vocabulary import (
    NEVER_NAMES,
    ORGAN_HEADS,
    ORGAN_NOUNS,
    PORTFOLIO_SYNONYMS,
    PORTFOLIO_WORDS,
    PROVINCE_NOUNS,
    RANKS,
    ROLES,
    STATUS_WORDS,
    OrganHead,
)
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["NameReader", "canonical_name", "link", "portfolio_title"]

_STATE_KINDS = {
    OrganizationKind.MINISTRY,
    OrganizationKind.LEGISLATURE,
    OrganizationKind.GOVERNMENT,
    OrganizationKind.STATE_ORGAN,
    OrganizationKind.FRONT,
    OrganizationKind.OTHER,
}
_MAX_WORDS = 7
_LOWER_LINKS = {"and", "&", "of", "for", "on", "-", "the"}


def canonical_name(spec: OrgSpec, labels: dict[str, str] | None = None, *, knowledge: Knowledge | None = None) -> str:
    """The English name of a body, as the authority would write it: `Senate of Cambodia`."""
    table = labels if labels is not None else dict(knowledge.labels if knowledge else {})
    if spec.key is not None or spec.kind is OrganizationKind.STATE:
        return spec.head
    if spec.of is not None:
        owner = canonical_name(spec.of, table)
        article = "" if spec.of.kind is OrganizationKind.STATE or not _takes_article(owner) else "the "
        return f"{spec.head} of {article}{owner}" if owner else spec.head
    state = table.get(spec.country or "")
    if state and spec.kind in _STATE_KINDS and state.lower() not in spec.head.lower():
        return f"{spec.head} of {_with_article(state)}"
    return spec.head


def _takes_article(name: str) -> bool:
    return not name.startswith(("United Russia", "Fatah", "Hamas"))


def _with_article(state: str) -> str:
    plural = (
        "United ",
        "Philippines",
        "Netherlands",
        "Maldives",
        "Bahamas",
        "Solomon",
        "Marshall",
        "Czech Republic",
        "Dominican Rep",
        "Central African",
    )
    return f"the {state}" if state.startswith(plural) else state


def link(spec: OrgSpec, knowledge: Knowledge) -> OrgSpec:
    """The authority's body of that canonical name, or the spec itself."""
    if spec.key is not None:
        return spec
    owner = link(spec.of, knowledge) if spec.of is not None else None
    spec = replace(spec, of=owner) if owner is not spec.of else spec
    name = canonical_name(spec, knowledge=knowledge)
    for entry in knowledge.entries_for(name):
        if entry.kind == "org" and isinstance(entry.value, OrgSpec):
            return entry.value
    return spec


def portfolio_title(words: str) -> str:
    """The canonical form of a portfolio: `foreign` → `Foreign Affairs`, `public security` → `Public Security`."""
    known = PORTFOLIO_SYNONYMS.get(words.lower())
    if known:
        return known
    small = {"and", "of", "for", "the", "&"}
    return " ".join(w if w.lower() in small else (w if w.isupper() else w[:1].upper() + w[1:]) for w in words.split())


@dataclass
class NameReader:
    """Reads bodies from lines of one article; learns the acronyms that the article introduces in brackets."""

    knowledge: Knowledge
    acronyms: dict[str, OrgSpec] = field(default_factory=dict)

    # -- organizations ------------------------------------------------------------------------------------------

    def organization(self, line: Line, i: int, owner: OrgSpec | None = None) -> tuple[OrgSpec, int] | None:
        """The longest body that starts at token i (a determiner allowed), with the position after it.

        `owner` is what *its* and *their* refer to. A bare state is a body; a bare demonym is not.
        """
        j = i
        possessive = line.norm(j) in {"its", "their", "his", "her", "our"}
        if possessive or line.norm(j) in {"the", "a", "an"}:
            j += 1
        first = self._core(line, j)
        if first is None:
            return None
        spec, j = first
        if possessive and spec.of is None and owner is not None and spec.kind is not OrganizationKind.STATE:
            spec = _attach(spec, owner)
        spec, j = self._tail(line, spec, j)
        return link(spec, self.knowledge), j

    def _core(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        if i >= len(line) or not (line.capital(i) or line.norm(i) in {"ruling"}):
            return None
        known = line.entries(i, "org")
        place = line.entries(i, "state") or line.entries(i, "demonym")
        if known and (place is None or known[0] > place[0]):
            return known[1].value, known[0]  # type: ignore[return-value]
        if place:
            found = self._after_state(line, i, str(place[1].value), place[0], place[1].kind == "state")
            if found:
                return found
        acronym = self.acronyms.get(line.tokens[i].text)
        if acronym is not None:
            return acronym, i + 1
        return self._head(line, i)

    def _after_state(self, line: Line, i: int, code: str, j: int, is_state: bool) -> tuple[OrgSpec, int] | None:
        """`Cambodia's Senate`, `Lao National Assembly`, `Cambodia-Vietnam Friendship Association`, `Cambodia`."""
        if line.norm(j) == "-" and (line.entries(j + 1, "state") or line.entries(j + 1, "demonym")):
            joint = self._proper(line, i)
            if joint:
                return joint
            return None
        k = j + 1 if line.norm(j) == "'s" or line.norm(j) == "'" else j
        party = self._party(line, i, k)
        if party:
            return replace(party[0], country=party[0].country or code), party[1]
        rest = line.entries(k, "org") if k != j else None
        if rest:
            return rest[1].value, rest[0]  # type: ignore[return-value]
        head = self._head(line, k)
        if head:
            spec, end = head
            if spec.key is None and spec.country is None and spec.of is None:
                spec = replace(spec, country=code)
            return spec, end
        return (self.knowledge.state(code), j) if is_state else None

    def _head(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """A body that its own words name: a fixed organ, a ministry, a party, words ending in a head noun."""
        if not line.capital(i):
            return None
        ministry = self._ministry(line, i)
        if ministry:
            return ministry
        fixed = self._fixed(line, i)
        if fixed and not (line.norm(i) == "congress"):
            return fixed
        party = self._party(line, i, i)
        if party:
            return party
        if line.tokens[i].text in {"Party"} and not line.capital(i + 1):
            return OrgSpec(OrganizationKind.PARTY, ""), i + 1
        proper = self._proper(line, i)
        if proper:
            return proper
        if line.tokens[i].text == "Party":
            return OrgSpec(OrganizationKind.PARTY, ""), i + 1
        return None

    def _fixed(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        for j in range(min(len(line), i + 6), i, -1):
            head = ORGAN_HEADS.get(line.folded(i, j))
            if head is None or (len(line.folded(i, j)) <= 3 and not line.slice(i, j).isupper()):
                continue
            if line.norm(j) in ORGAN_NOUNS and line.capital(j):
                continue  # `Central Committee Office`: the longer name is read by its head noun
            return _from_head(head), j
        return None

    def _ministry(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """`Ministry of|for PORTFOLIO`, `PORTFOLIO Ministry`."""
        if line.norm(i) in {"ministry", "ministries"} and line.norm(i + 1) in {"of", "for"}:
            found = self.portfolio(line, i + 2 + (line.norm(i + 2) == "the"))
            if found:
                return OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {found[0]}"), found[1]
        found = self.portfolio(line, i)
        if found and line.norm(found[1]) == "ministry" and line.capital(found[1]):
            return OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {portfolio_title(found[0])}"), found[1] + 1
        return None

    def portfolio(self, line: Line, i: int) -> tuple[str, int] | None:
        """A field of government at token i, its words as a title has them, and the position after it."""
        j = i
        while j < len(line) and line.capital(j) and line.norm(j).strip(".") in PORTFOLIO_WORDS:
            j += 1
            if line.norm(j) == "'s" and line.norm(j - 1) in {"women", "children", "people"}:
                j += 1
            k = j
            if line.norm(k) in {",", "and", "&", "-"}:
                k += 1
                if line.norm(k) == "and":
                    k += 1
                if line.capital(k) and line.norm(k) in PORTFOLIO_WORDS and not self._role_ahead(line, k):
                    j = k
        if j == i:
            return None
        words = line.slice(i, j)
        return portfolio_title(words), j

    @staticmethod
    def _role_ahead(line: Line, i: int) -> bool:
        """Whether the portfolio words from i lead to a role of their own (`…, Defence Minister`)."""
        j = i
        while j < len(line) and line.norm(j) in PORTFOLIO_WORDS:
            j += 1
        return line.norm(j) in {"minister", "secretary", "ministry"} and line.capital(j)

    def _party(self, line: Line, i: int, k: int) -> tuple[OrgSpec, int] | None:
        """`X Party (of Y)`, `Party of X`, with the capitalised words from i (a demonym belongs to the name)."""
        j = k
        while j < len(line) and j - i < _MAX_WORDS and (line.capital(j) or line.norm(j) in {"'s", "'", "-", "and"}):
            if line.tokens[j].text == "Party":
                break
            if (
                line.norm(j) in ROLES
                or line.norm(j) in NEVER_NAMES - {"people", "national", "peoples", "new", "republic", "congress"}
                or line.norm(j) in STATUS_WORDS
            ):
                return None
            j += 1
        if j >= len(line) or line.tokens[j].text not in {"Party"} or j == i:
            return None
        j += 1
        if line.norm(j) == "of" and (line.capital(j + 1) or line.norm(j + 1) == "the"):
            state = line.entries(j + 1 + (line.norm(j + 1) == "the"), "state")
            if state:
                name = line.slice(i, state[0])
                return OrgSpec(OrganizationKind.PARTY, name, country=str(state[1].value)), state[0]
        name = line.slice(i, j)
        if line.norm(j - 2) in {"ruling", "political"} or j - i < 2:
            return None
        return OrgSpec(OrganizationKind.PARTY, name), j

    def _proper(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """Capitalised words that end in a head noun, with a topic: `Supreme Council for X`, `Asia Department`."""
        best: tuple[int, str] | None = None
        j = i
        while j < len(line) and j - i < _MAX_WORDS + 2:
            norm = line.norm(j)
            if line.capital(j):
                if (
                    norm in ROLES
                    or norm in STATUS_WORDS
                    or (
                        norm in RANKS
                        and norm
                        not in {
                            "permanent",
                            "standing",
                            "first",
                            "second",
                            "third",
                            "joint",
                            "principal",
                            "senior",
                            "executive",
                        }
                    )
                ):
                    break
                if j > i and line.entries(j, "person"):
                    break
                if norm in ORGAN_NOUNS:
                    best = (j + 1, ORGAN_NOUNS[norm])
            elif norm == "-" or (norm in {"and", "&", "'s"} and line.capital(j + 1) and j > i and best is None):
                pass
            else:
                break
            j += 1
        if best is None:
            return None
        end, kind = best
        country = None
        entry = line.entries(i, "demonym") or line.entries(i, "state")
        start = i
        if entry and entry[0] < end and line.norm(entry[0]) != "-":
            country = str(entry[1].value)
            if entry[1].kind == "demonym":
                start = entry[0]
        topic = self._topic(line, end)
        if topic:
            end = topic
        elif end - start == 1:
            return None  # a head noun alone names nothing
        spec = OrgSpec(OrganizationKind(kind), line.slice(start, end), country=country)
        return spec, end

    def _topic(self, line: Line, i: int) -> int | None:
        """The end of `for|on|of TOPIC` after a head noun; a state after *of* is the owner, not a topic."""
        if line.norm(i) == "to" and line.norm(i + 1) == "the" and line.norm(i + 2) in {"king", "queen", "crown"}:
            return i + 3
        if line.norm(i) not in {"for", "on", "of"}:
            return None
        j = i + 1 + (line.norm(i + 1) == "the")
        if (
            not line.capital(j)
            or line.entries(j, "state")
            or line.entries(j, "org")
            or line.norm(j) in ORGAN_HEADS
            or line.norm(j) == "party"
        ):
            return None
        if line.tokens[j].text in self.acronyms:
            return None
        k = j
        while k < len(line) and k - j < _MAX_WORDS:
            if line.capital(k) and line.norm(k) not in ROLES and not line.entries(k, "person"):
                k += 1
            elif line.norm(k) in {"and", "&"} and line.capital(k + 1) and line.norm(k + 1) not in ROLES and k > j:
                rank = line.norm(k + 1) in RANKS or line.norm(k + 1) in STATUS_WORDS
                if rank or line.entries(k + 1, "person"):
                    break
                k += 1
            else:
                break
        return k if k > j else None

    def _tail(self, line: Line, spec: OrgSpec, i: int) -> tuple[OrgSpec, int]:
        """What may follow a body: `(ACR)`, `'s HEAD`, ` HEAD`, `of OWNER`; repeated."""
        j = i
        while j < len(line):
            if line.norm(j) == "(" and line.norm(j + 2) == ")" and _acronym(line.tokens[j + 1].text):
                self.acronyms.setdefault(line.tokens[j + 1].text, link(spec, self.knowledge))
                spec = replace(spec, acronym=line.tokens[j + 1].text) if spec.key is None else spec
                j += 3
                continue
            k = j + 1 if line.norm(j) in {"'s", "'"} else j
            if line.capital(k) and not (spec.kind is OrganizationKind.STATE and k == j):
                part = self._part(line, k)
                if part:
                    spec = _attach(part[0], spec)
                    j = part[1]
                    continue
            if (
                line.norm(j) == "of"
                and spec.kind is not OrganizationKind.STATE
                and spec.of is None
                and spec.key is None
            ):
                owner = self.organization(line, j + 1)
                if owner:
                    return _attach(spec, owner[0]), owner[1]
                demonym = line.entries(j + 1 + (line.norm(j + 1) == "the"), "demonym")
                if demonym and line.norm(demonym[0]) in {"side", "government"}:
                    return replace(spec, country=str(demonym[1].value)), demonym[0] + 1
            break
        return spec, j

    def _part(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """An organ that may follow its owner directly."""
        if line.norm(i) in ROLES or line.entries(i, "person"):
            return None
        return self._fixed(line, i) or self._proper(line, i)

    # -- places -------------------------------------------------------------------------------------------------

    def place(self, line: Line, i: int) -> tuple[PlaceSpec, int] | None:
        """A city, province or venue at token i; states are no places here."""
        if not line.capital(i):
            return None
        city = line.entries(i, "city")
        state = line.entries(i, "state")
        if city and not (state and state[0] >= city[0] and not isinstance(city[1].value, PlaceSpec)):
            spec, end = city[1].value, city[0]
            assert isinstance(spec, PlaceSpec)
            if line.norm(end) in PROVINCE_NOUNS and line.norm(end) != "capital" and spec.kind != "venue":
                end += 1
            if state and state[0] >= city[0]:
                return None
            return spec, end
        j = i
        while (
            j < len(line)
            and line.capital(j)
            and j - i < 4
            and line.norm(j) not in NEVER_NAMES - {"north", "south", "east", "west", "new"}
        ):
            j += 1
        if i < j and line.norm(j) in {"province", "city", "district", "municipality", "prefecture"}:
            kind = "province" if line.norm(j) == "province" else "city"
            return PlaceSpec(
                f"{line.slice(i, j)} {line.norm(j).capitalize()}" if kind != "city" else line.slice(i, j),
                None,
                None,
                kind,
            ), j + 1
        return None


def _acronym(text: str) -> bool:
    return 2 <= len(text) <= 8 and sum(c.isupper() for c in text) >= 2 and text.isalpha()


def _from_head(head: OrganHead) -> OrgSpec:
    return OrgSpec(OrganizationKind(head.kind), head.name)


def _attach(part: OrgSpec, owner: OrgSpec) -> OrgSpec:
    """`part` as an organ of `owner`; a state as owner only gives the country."""
    if part.key is not None and part.of is not None:
        return part
    if owner.kind is OrganizationKind.STATE:
        return replace(part, country=part.country or owner.country)
    kind = part.kind
    in_party = owner.root.kind is OrganizationKind.PARTY
    if in_party and kind in {OrganizationKind.STATE_ORGAN, OrganizationKind.OTHER}:
        kind = OrganizationKind.PARTY_ORGAN
    return replace(part, kind=kind, of=owner, country=owner.country)
