"""Stage 5: the bodies that a bare title leaves out because the text named them before (genre.md 1).

`NATO … Secretary General A`; `the Foreign Ministry … spokesperson A`; `the Peruvian High Commission … High Commissioner
A`; `the House of Representatives … Deputy Speaker A`. Only what stands a sentence or two before is meant, but for the
secretary general of an organization that the article is about. Out of scope: *its*, *the party's* (`phrases.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.patterns.roles import MISSION_NOUNS, WITH_SECRETARY_GENERAL
from graph.extract.spec import OfficeSpec, OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["Antecedents"]

_REACH: Final = 2  # sentences back
_CHAMBER_ROLES: Final = {"deputy-speaker", "vice-speaker", "speaker"}
_OF_MINISTRIES: Final = frozenset(
    """deputy-minister vice-minister first-deputy-minister assistant-minister permanent-secretary
    principal-secretary""".split()
)
_SPEAKING: Final = {"spokesperson"}
_SPOKEN_FOR: Final = {
    OrganizationKind.MINISTRY,
    OrganizationKind.GOVERNMENT,
    OrganizationKind.STATE_ORGAN,
    OrganizationKind.PARTY,
}
_EU: Final = "European Commission"
_AU: Final = "African Union"
_UN: Final = "United Nations"


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Finds the bodies named before a title in the lines of one article."""

    lines: Sequence[Line]
    bodies: BodyReader

    def fill(self, office: OfficeSpec, n: int, i: int) -> OfficeSpec:
        """The office with the body named before token i of sentence n; as it is where none fits."""
        if office.organization is not None and office.organization.head == _EU and "eu" not in office.printed.lower():
            return self._commissioner(office, n, i)
        if office.organization is not None or office.counterpart:
            return office
        if office.role == "general-secretary" and office.country is None and _international(office):
            body = self._secretariat(n, i)
            return office if body is None else replace(office, organization=body, body="organ")
        if office.country is not None:
            return office
        if office.body == "ministry" and office.role in _OF_MINISTRIES:
            body = self._last(n, i, {OrganizationKind.MINISTRY})
            return office if body is None else replace(office, organization=body, country=body.country, body="organ")
        if office.role in _SPEAKING:
            body = self._last(n, i, _SPOKEN_FOR)
            return office if body is None else replace(office, organization=body, country=body.country)
        if office.role in _CHAMBER_ROLES:
            body = self._last(n, i, {OrganizationKind.LEGISLATURE})
            return office if body is None or office.role == "speaker" else replace(office, organization=body)
        if office.body == "embassy":
            country = self._mission(n, i)
            return office if country is None else replace(office, country=country)
        return office

    def _commissioner(self, office: OfficeSpec, n: int, i: int) -> OfficeSpec:
        """`Commissioner for X A`: of the African Union where that is named before, and no commission of Europe's."""
        for line, k in self._before(n, i, n):
            named = line.body(k)
            head = named[0].head if named is not None else ""
            if head.startswith("Europe"):
                break
            if head.startswith(_AU):
                body = OrgSpec(OrganizationKind.INTERNATIONAL, f"{_AU} Commission")
                return replace(office, organization=body)
        return office

    def _before(self, n: int, i: int, reach: int) -> Iterator[tuple[Line, int]]:
        """The tokens before token i of sentence n, the nearest first."""
        for m in range(n, max(-1, n - reach - 1), -1):
            line = self.lines[m]
            for k in range((i if m == n else len(line)) - 1, -1, -1):
                if line.capital(k) or line.norm(k) in {"foreign", "government"}:
                    yield line, k

    def _last(self, n: int, i: int, kinds: set[OrganizationKind]) -> OrgSpec | None:
        """The body of one of the kinds that is named last."""
        for line, k in self._before(n, i, _REACH):
            found = self.bodies.read(line, k)
            if found is not None and found[0].kind in kinds and not (line is self.lines[n] and found[1] > i):
                return found[0]
            ministry = _lower_ministry(line, k)
            if ministry is not None and OrganizationKind.MINISTRY in kinds:
                return ministry
        return None

    def _secretariat(self, n: int, i: int) -> OrgSpec | None:
        """The organization with a secretary general that is named last."""
        for line, k in self._before(n, i, n):
            named = line.body(k)
            head = named[0].head if named is not None else ""
            if named is not None and (head in WITH_SECRETARY_GENERAL or head.startswith(_UN)):
                return replace(named[0], head=_UN, key=None) if head != _UN and head.startswith(_UN) else named[0]
        return self._last(n, i, {OrganizationKind.INTERNATIONAL})

    def _mission(self, n: int, i: int) -> str | None:
        """The country whose mission is named last: `the Botswana High Commission in Mozambique`."""
        for line, k in self._before(n, i, _REACH):
            entry = line.country(k)
            if entry is None:
                continue
            end = entry[1] + (line.norm(entry[1]) == "'s")
            words = " ".join(line.norms[end : end + 2])
            if line.norm(end) in MISSION_NOUNS or words in MISSION_NOUNS:
                return entry[0]
        return None


def _international(office: OfficeSpec) -> bool:
    """Whether the title is written as organizations of states write it."""
    return office.printed.lower().replace("-", " ").strip() == "secretary general" or "UN" in office.printed


def _lower_ministry(line: Line, k: int) -> OrgSpec | None:
    """`China's foreign ministry`, without capitals."""
    entry = line.country(k)
    end = k if entry is None else entry[1] + (line.norm(entry[1]) == "'s")
    if (line.norm(end), line.norm(end + 1)) != ("foreign", "ministry"):
        return None
    country = entry[0] if entry is not None else None
    return OrgSpec(OrganizationKind.MINISTRY, "Ministry of Foreign Affairs", country=country) if country else None
