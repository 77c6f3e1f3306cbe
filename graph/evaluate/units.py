"""The units of evaluation.md, each a function from one gold record and one article's view to an outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TypeVar

from graph.evaluate.gold import GoldAgreement, GoldMeeting, GoldName, GoldRecord, GoldTenure
from graph.evaluate.names import normal, same_title, text_has
from graph.evaluate.outcome import Item, Outcome, collect
from graph.evaluate.reported import ReportedAgreement, ReportedMeeting, ReportedTenure, View
from graph.evaluate.sides import Sides, assignment, compare_agreement, compare_meeting
from graph.store import Term

__all__ = ["Judge"]

G = TypeVar("G", GoldName, GoldTenure, GoldMeeting, GoldAgreement)
SLOTS = ("participants", "kind", "date", "place", "country")


class Judge:
    """Holds one article's gold record against its view.

    `is_known_name` and `is_known` say whether the authority has a person of this name, or this person.
    """

    def __init__(
        self,
        gold: GoldRecord,
        view: View,
        is_known_name: Callable[[str], bool],
        is_known: Callable[[Term], bool],
    ) -> None:
        self.gold, self.view = gold, view
        self._is_known_name, self._is_known = is_known_name, is_known

    def outcomes(self) -> dict[str, Outcome]:
        """Every unit by name, the headline among them."""
        return {
            "persons": self._names(self.gold.persons, self.view.members("Person"), person=True),
            "organizations": self._names(self.gold.organizations, self.view.members("Organization"), person=False),
            "tenures, strict": self._tenures(),
            **self._meetings(),
            "agreements": self._agreements(),
        }

    def _names(self, gold: Sequence[GoldName], found: list[Term], *, person: bool) -> Outcome:
        gold = _required_first(gold)
        pairs = assignment(len(gold), len(found), lambda g, f: self.view.is_called(found[f], gold[g].name))
        return collect(
            gold,
            found,
            pairs.items(),
            optional=attrgetter("optional"),
            gold_item=lambda item: Item(item.name, person and not self._is_known_name(item.name)),
            found_item=lambda node: Item(self._label(node), person and not self._is_known(node)),
        )

    # -- tenures ------------------------------------------------------------------------------------------------

    def _tenures(self) -> Outcome:
        gold, found = _required_first(self.gold.tenures), self.view.tenures()
        pairs = assignment(len(gold), len(found), lambda g, f: self._is_tenure(gold[g], found[f]))
        return collect(
            gold,
            found,
            pairs.items(),
            optional=attrgetter("optional"),
            gold_item=lambda t: Item(
                f"{t.person}: {t.offices[0]}, {t.bodies[0]}, {'/'.join(sorted(t.statuses))}",
                not self._is_known_name(t.person),
            ),
            found_item=lambda t: Item(
                f"{self._label(*t.holders)}: {min(t.titles, default='?')}, {self._label(*t.bodies)}, {t.status}",
                not all(map(self._is_known, t.holders)),
            ),
        )

    def _is_tenure(self, gold: GoldTenure, found: ReportedTenure) -> bool:
        return (
            found.status in gold.statuses
            and any(self.view.is_called(holder, gold.person) for holder in found.holders)
            and any(same_title(office, found.titles, found.kinds) for office in gold.offices)
            and any(self._is_body(body, found.bodies) for body in gold.bodies)
        )

    def _is_body(self, gold: str, found: frozenset[Term]) -> bool:
        """Right, an organ of the right one, or what the right one is an organ of."""
        if any(self.view.is_called(body, gold) for body in self.view.above(*found)):
            return True
        if any(found & self.view.above(body) for body in self.view.called(gold, "Organization")):
            return True
        names = (normal(label) for body in found for label in self.view.labels(body))
        return any(normal(gold).endswith(f" of {name}") for name in names)  # an organ not named in the article

    # -- meetings -----------------------------------------------------------------------------------------------

    def _meetings(self) -> dict[str, Outcome]:
        gold, found = _required_first(self.gold.meetings), self.view.meetings()
        sides = {
            (g, f): compare_meeting(self.view, one.participants, other, "visit" in one.kinds)
            for g, one in enumerate(gold)
            for f, other in enumerate(found)
        }
        pairs = self._pair_meetings(gold, found, sides)
        strict = {g: f for g, f in pairs.items() if self._is_strict(gold[g], found[f], sides[g, f])}
        outcomes = {
            "meetings, detection": self._meeting_outcome(gold, found, pairs),
            "meetings, strict": self._meeting_outcome(gold, found, strict, pairs),
        }
        slots: dict[str, Outcome] = {f"slot {name}": Outcome() for name in SLOTS}
        for g, f in pairs.items():
            if not gold[g].optional:
                self._fill_slots(slots, gold[g], found[f], sides[g, f])
        return outcomes | slots

    def _pair_meetings(
        self,
        gold: Sequence[GoldMeeting],
        found: Sequence[ReportedMeeting],
        sides: dict[tuple[int, int], Sides],
    ) -> dict[int, int]:
        """One to one: most shared participants first, then date, then kind; at a tie the earlier gold meeting."""
        ranked = sorted(
            (-len(shared.found), not self._same_date(gold[g], found[f]), not gold[g].kinds & found[f].kinds, g, f)
            for (g, f), shared in sides.items()
            if shared.found and _may_pair(gold[g], found[f])
        )
        pairs: dict[int, int] = {}
        for *_, g, f in ranked:
            if g not in pairs and f not in pairs.values():
                pairs[g] = f
        return dict(sorted(pairs.items()))

    def _is_strict(self, gold: GoldMeeting, found: ReportedMeeting, sides: Sides) -> bool:
        """All participants, the day, the country where gold has one; the status is right in any pair."""
        same_country = None in gold.countries or self._called(gold.countries, found.countries)
        return sides.equal and self._same_date(gold, found) and same_country

    def _same_date(self, gold: GoldMeeting, found: ReportedMeeting) -> bool:
        if not found.dates:
            return None in gold.dates
        return len(found.dates) == 1 and found.dates <= gold.dates

    def _called(self, names: frozenset[str | None], nodes: frozenset[Term]) -> bool:
        """Whether there is one thing, or several of one name, and it has one of the names."""
        return bool(nodes) and all(any(self.view.is_called(node, name) for name in names if name) for node in nodes)

    def _meeting_outcome(
        self,
        gold: Sequence[GoldMeeting],
        found: Sequence[ReportedMeeting],
        right: dict[int, int],
        paired: dict[int, int] | None = None,
    ) -> Outcome:
        """`right` pairs count; what is paired with optional gold counts nowhere, right or not."""
        optional = {g: f for g, f in (paired or right).items() if gold[g].optional}
        return collect(
            gold,
            found,
            {**right, **optional}.items(),
            optional=attrgetter("optional"),
            gold_item=lambda m: Item(
                f"{'/'.join(sorted(m.kinds))} of {', '.join(m.participants)}, {_first(m.dates)}, {_first(m.countries)}",
                not all(map(self._is_known_participant, m.participants)),
            ),
            found_item=lambda m: Item(
                f"{'/'.join(sorted(m.kinds))} of {self._label(*m.participants)}, {', '.join(sorted(m.dates)) or '-'}, "
                f"{self._label(*m.countries)}, {m.status} ({_local(m.node)})",
                any(self.view.is_person(p) and not self._is_known(p) for p in m.participants),
            ),
        )

    def _is_known_participant(self, name: str) -> bool:
        """Whether the participant is no person of the gold record, or one whom the authority has."""
        return name not in {person.name for person in self.gold.persons} or self._is_known_name(name)

    def _fill_slots(self, slots: dict[str, Outcome], gold: GoldMeeting, found: ReportedMeeting, sides: Sides) -> None:
        participants = slots["slot participants"]
        participants.right.extend(map(Item, sides.found))
        participants.missed.extend(map(Item, sides.missing))
        participants.invented.extend(Item(self._label(node)) for node in sides.wrong)
        around = [self.view.around(place) for place in found.places]
        in_place = bool(around) and all(
            any(self.view.is_called(place, name) for place in places for name in gold.places if name)
            for places in around
        )
        _fill(slots["slot kind"], gold.kinds, bool(found.kinds), bool(gold.kinds & found.kinds))
        _fill(slots["slot date"], gold.dates, bool(found.dates), bool(found.dates) and self._same_date(gold, found))
        _fill(slots["slot place"], gold.places, bool(found.places), in_place)
        country = self._called(gold.countries, found.countries)
        _fill(slots["slot country"], gold.countries, bool(found.countries), country)

    # -- agreements ---------------------------------------------------------------------------------------------

    def _agreements(self) -> Outcome:
        gold, found = _required_first(self.gold.agreements), self.view.agreements()
        pairs = assignment(len(gold), len(found), lambda g, f: self._is_agreement(gold[g], found[f]))
        counted = {f: n for n, f in enumerate(f for f, a in enumerate(found) if not a.planned or f in pairs.values())}
        return collect(
            gold,
            [found[f] for f in counted],
            {g: counted[f] for g, f in pairs.items()}.items(),
            optional=attrgetter("optional"),
            gold_item=lambda a: Item(f"{', '.join(a.sides[0])}: {', '.join(a.keywords)}"),
            found_item=lambda a: Item(f"{self._label(*a.parties)}: {a.text}"),
        )

    def _is_agreement(self, gold: GoldAgreement, found: ReportedAgreement) -> bool:
        if not any(compare_agreement(self.view, side, found.parties).equal for side in gold.sides):
            return False
        return 2 * sum(text_has(found.text, keyword) for keyword in gold.keywords) >= len(gold.keywords)

    def _label(self, *nodes: Term) -> str:
        """Names of things for people, sorted."""
        return ", ".join(sorted(map(self.view.label, nodes))) or "-"


def _required_first(items: Sequence[G]) -> list[G]:
    """Gold items with the optional ones last, so that these only get what the others leave."""
    return sorted(items, key=attrgetter("optional"))


def _may_pair(gold: GoldMeeting, found: ReportedMeeting) -> bool:
    """Held never pairs with planned, and a visit only with a visit."""
    is_visit = "visit" in found.kinds
    return found.status in gold.statuses and any((kind == "visit") == is_visit for kind in gold.kinds)


def _fill(slot: Outcome, gold: frozenset[str | None] | frozenset[str], has_value: bool, right: bool) -> None:
    """Count one value of a paired meeting; nothing stated and nothing found counts nowhere."""
    if right:
        slot.right.append(Item(_first(gold)))
        return
    if has_value:
        slot.invented.append(Item("value"))
    if None not in gold:
        slot.missed.append(Item(_first(gold)))


def _first(values: frozenset[str | None] | frozenset[str]) -> str:
    return min((value for value in values if value), default="-")


def _local(node: Term) -> str:
    return str(node).rpartition("id/")[2].removesuffix(">")
