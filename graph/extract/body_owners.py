"""Stage 6: of which country a body is that a sentence names without one: *the leadership of the Senate*.

Home, as a rule. But a body beside `and the Government of X` is X's, one of the same name may have been told before,
praise of a state's leadership speaks of that state, and some countries have no such chamber. Out of scope: titles
(`offices.py`), bodies with an owner.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.context import Context
from graph.extract.patterns.roles import WITH_CHAMBER
from graph.extract.spec import OrgSpec
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["BodyOwners"]

_NATIONAL: Final = {
    OrganizationKind.MINISTRY,
    OrganizationKind.LEGISLATURE,
    OrganizationKind.GOVERNMENT,
    OrganizationKind.STATE_ORGAN,
}
_LEADING: Final = frozenset(
    "leadership management guidance governance stewardship reign rule direction administration".split()
)
_NEAR: Final = 8  # tokens between *leadership* and the body


@dataclass
class BodyOwners:
    """Fills in the countries of bodies in text order; `told` are those told so far by a body's own name."""

    bodies: BodyReader
    context: Context
    told: dict[str, set[str]] = field(default_factory=dict)

    def country(self, line: Line, i: int, end: int, spec: OrgSpec) -> str | None:
        """The country to fill in for the body from token i to `end`."""
        home = self.context.country
        if spec.kind not in _NATIONAL or spec.of is not None:
            return home
        if spec.country is not None or spec.key is not None:
            if spec.country is not None:
                self.told.setdefault(self._own_name(spec, spec.country), set()).add(spec.country)
            return home
        beside = self._beside(line, end)
        if beside is not None:
            return beside
        nation = _one_nation(line)
        having = WITH_CHAMBER.get(spec.head)
        if having is not None and home not in having:
            return nation if nation in having else None
        if nation is not None and any(line.norm(k) in _LEADING for k in range(max(0, i - _NEAR), i)):
            return nation
        before = self.told.get(spec.head, set())
        if self.context.home is None and len(before) == 1:
            return next(iter(before))
        return home or nation

    def _own_name(self, spec: OrgSpec, country: str) -> str:
        """The name without the state's: `Ministry of Health` of a listed `Ministry of Health of Peru`."""
        state = self.bodies.knowledge.labels.get(country, "")
        return spec.head.removesuffix(state).removesuffix("the ").rstrip().removesuffix(" of")

    def _beside(self, line: Line, end: int) -> str | None:
        """The country of the body that *and* joins: `the Senate and Government of X`."""
        if line.norm(end) not in {"and", "&"} or not line.capital(end + 1):
            return None
        found = self.bodies.read(line, end + 1)
        return found[0].country if found is not None and found[0].kind in _NATIONAL else None


def _one_nation(line: Line) -> str | None:
    """The only country that the sentence names."""
    named = {entry[0] for k in line.matched if (entry := line.country(k)) is not None}
    return next(iter(named)) if len(named) == 1 else None
