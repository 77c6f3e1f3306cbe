"""Stage 3: posts that a relative clause tells by a verb (genre.md 1): `A, who chairs the X Party`.

Whoever heads a ministry is its minister. Out of scope: delegations and meetings, which nobody holds a post in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.patterns.roles import ROLES, Role
from graph.extract.patterns.words import HONORIFICS, NEVER_NAMES
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["RelativeReader", "unlisted_body"]

_HEADING: Final[dict[str, Role]] = {
    **dict.fromkeys(("heads", "headed"), ROLES["head"]),
    **dict.fromkeys(("leads", "led"), ROLES["leader"]),
    **dict.fromkeys(("chairs", "chaired"), ROLES["chairman"]),
    "presides": ROLES["chairman"],
    **dict.fromkeys(("directs", "directed", "runs"), ROLES["director"]),
    **dict.fromkeys(("co-chairs",), ROLES["chair"]),
}
_PAST: Final = {"headed", "led", "chaired", "directed"}
_ADVERBS: Final = frozenset("also has now currently concurrently both".split())
_PARTY_NOUNS: Final = frozenset(
    "party movement group bloc coalition alliance faction organisation organization".split()
)
_JOINTS: Final = frozenset("of for and 's - '".split())
_NO_NAMES: Final = NEVER_NAMES - {"national", "people", "new", "state"}
_GROUPED: Final = frozenset(
    "delegation team side talks mission group efforts squad crew campaign process government".split()
)
_GROUPS: Final = frozenset("group faction caucus".split())
_LONGEST: Final = 8
_DESCRIBED: Final = 6
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class RelativeReader:
    """Reads the posts of one article's relative clauses."""

    bodies: BodyReader

    def read(self, line: Line, i: int) -> tuple[OfficeSpec, int, int] | None:
        """The post told by `, who chairs X` at token i, and the tokens of the clause."""
        j = i + (line.norm(i) == ",")
        if line.norm(j) in {"a", "an", "the"}:  # `A, a career diplomat who heads X`
            near = range(j + 1, min(j + _DESCRIBED, len(line)))
            j = next((k for k in near if line.norm(k) == "who" or line.capital(k)), j)
        if line.norm(j) != "who":
            return None
        return self.clause(line, j + 1, j)

    def clause(self, line: Line, j: int, start: int) -> tuple[OfficeSpec, int, int] | None:
        """The post told by `chairs X` at token j; in the past only with *has*."""
        while line.norm(j) in _ADVERBS:
            j += 1
        verb = line.norm(j)
        role = _HEADING.get(verb)
        if role is None or (verb in _PAST and line.norm(j - 1) != "has" and "has" not in line.norms[start:j]):
            return None
        k = j + 1 + (line.norm(j + 1) == "over")
        diplomacy = _diplomacy(line, k)
        if diplomacy is not None:
            return diplomacy[0], start, diplomacy[1]
        found = self.bodies.read(line, k) or _group(line, k) or unlisted_body(line, k)
        if found is None or found[0].kind is OrganizationKind.STATE:
            return None
        body, end = found
        if body.kind is OrganizationKind.MINISTRY:
            field = body.head.partition(" of ")[2].partition(" of ")[0]
            ministry = OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {field}", country=body.country)
            return _minister(ministry, field, body.country), start, end
        return OfficeSpec(role.slug, role.title, body, "organ", country=body.country), start, end


def _minister(ministry: OrgSpec, field: str, country: str | None) -> OfficeSpec:
    return OfficeSpec("minister", f"Minister of {field}", ministry, "ministry", country=country)


def _diplomacy(line: Line, k: int) -> tuple[OfficeSpec, int] | None:
    """`Polish diplomacy`, `Poland's diplomacy` at token k: the foreign minister's."""
    k += line.norm(k) == "the"
    entry = line.country(k)
    if entry is None:
        return None
    end = entry[1] + (line.norm(entry[1]) == "'s")
    if line.norm(end) != "diplomacy":
        return None
    ministry = OrgSpec(OrganizationKind.MINISTRY, "Ministry of Foreign Affairs", country=entry[0])
    return _minister(ministry, "Foreign Affairs", entry[0]), end + 1


def _group(line: Line, k: int) -> tuple[OrgSpec, int] | None:
    """`the parliamentary group of (ruling party) X` at token k."""
    k += line.norm(k) == "the"
    if line.norm(k) != "parliamentary" or line.norm(k + 1) not in _GROUPS or line.norm(k + 2) != "of":
        return None
    party = unlisted_body(line, k + 3)
    if party is None:
        return None
    name = f"Parliamentary {line.norm(k + 1).capitalize()}"
    return OrgSpec(OrganizationKind.OTHER, name, of=OrgSpec(OrganizationKind.PARTY, party[0].head)), party[1]


def unlisted_body(line: Line, k: int) -> tuple[OrgSpec, int] | None:
    """Capitalised words at token k that nobody listed: `the Cedar Forces`, `the ruling party ABC (New Way)`."""
    article = line.norm(k) == "the"
    k += article
    k += line.norm(k) == "ruling"
    entry = line.demonym(k)
    party = False
    if entry is not None and line.norm(entry[1]) in _PARTY_NOUNS and not line.capital(entry[1]):
        k = entry[1]
    if line.norm(k) in _PARTY_NOUNS and not line.capital(k):
        k, party = k + 1, True
    if not line.capital(k) or (not party and line.norm(k) in _NO_NAMES):
        return None
    j = k
    while j - k < _LONGEST and (line.capital(j) or (line.norm(j) in _JOINTS and line.capital(j + 1))):
        if line.norm(j) in HONORIFICS or line.norm(j) in ROLES:
            return None
        j += 1
    if line.norm(j) in _GROUPED:
        return None  # `leads the Cedar delegation`
    words = line.slice(k, j)
    known = line.country(k)
    if len(words) < _SHORTEST or (known is not None and known[1] == j) or not (article or party or words.isupper()):
        return None
    if line.norm(j) == "(" and line.capital(j + 1):
        close = next((n for n in range(j + 2, min(len(line), j + 5)) if line.norm(n) == ")"), None)
        if close is not None:
            alias = close == j + 2 and line.tokens[j + 1].text.isupper()
            return OrgSpec(_kind(words, party=party), words if alias else line.slice(k, close + 1)), close + 1
    return OrgSpec(_kind(words, party=party), words), j


def _kind(words: str, *, party: bool) -> OrganizationKind:
    return OrganizationKind.PARTY if party or words.endswith("Party") else OrganizationKind.OTHER
