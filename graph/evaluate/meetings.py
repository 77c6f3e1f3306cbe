"""Meetings and visits: detection, the strict headline, and the slots of those that are paired (evaluation.md)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.evaluate.criteria import apart, is_called, meeting_failures, same_date
from graph.evaluate.gold import GoldMeeting
from graph.evaluate.near import meeting_causes, nearest
from graph.evaluate.outcome import Cause, Item, Near, Outcome, collect
from graph.evaluate.reported import View
from graph.evaluate.sides import compare_meeting
from graph.evaluate.texts import first, found_meeting, gold_meeting, labels
from graph.store import Term

__all__ = ["judge_meetings"]

SLOTS = ("participants", "kind", "date", "place", "country")


def judge_meetings(
    gold: Sequence[GoldMeeting],
    view: View,
    is_known_participant: Callable[[str], bool],
    is_known: Callable[[Term], bool],
) -> dict[str, Outcome]:
    """Every unit about meetings by its name; `gold` has the optional ones last."""
    return _Meetings(gold, view, is_known_participant, is_known).outcomes()


class _Meetings:
    """The meetings of one article, each gold one compared with each one found."""

    def __init__(
        self,
        gold: Sequence[GoldMeeting],
        view: View,
        is_known_participant: Callable[[str], bool],
        is_known: Callable[[Term], bool],
    ) -> None:
        self.gold, self.found, self.view = gold, view.meetings(), view
        self._is_known_participant, self._is_known = is_known_participant, is_known
        self.sides = {
            (g, f): compare_meeting(view, one.participants, other, "visit" in one.kinds)
            for g, one in enumerate(self.gold)
            for f, other in enumerate(self.found)
        }

    def outcomes(self) -> dict[str, Outcome]:
        pairs = self._pairs()
        strict = {g: f for g, f in pairs.items() if not self._failures(g, f)}
        slots: dict[str, Outcome] = {f"slot {name}": Outcome() for name in SLOTS}
        for g, f in pairs.items():
            if not self.gold[g].optional:
                self._fill_slots(slots, g, f)
        return {
            "meetings, detection": self._outcome(pairs, pairs),
            "meetings, strict": self._outcome(strict, pairs),
            **slots,
        }

    def _failures(self, g: int, f: int) -> tuple[str, ...]:
        return meeting_failures(self.view, self.gold[g], self.found[f], self.sides[g, f])

    def _pairs(self) -> dict[int, int]:
        """One to one: most shared participants first, then date, then kind; at a tie the earlier gold meeting."""
        ranked = sorted(
            (-len(shared.found), not same_date(one, other), not one.kinds & other.kinds, g, f)
            for (g, f), shared in self.sides.items()
            if shared.found and not apart(one := self.gold[g], other := self.found[f])
        )
        pairs: dict[int, int] = {}
        for *_, g, f in ranked:
            if g not in pairs and f not in pairs.values():
                pairs[g] = f
        return dict(sorted(pairs.items()))

    def _outcome(self, right: dict[int, int], pairs: dict[int, int]) -> Outcome:
        """`right` pairs count; what is paired with optional gold counts nowhere, right or not."""
        optional = {g: f for g, f in pairs.items() if self.gold[g].optional}
        found_of = {f: g for g, f in pairs.items()}
        return collect(
            range(len(self.gold)),
            range(len(self.found)),
            {**right, **optional}.items(),
            optional=lambda g: self.gold[g].optional,
            gold_item=lambda g, missed: Item(
                gold_meeting(self.gold[g]),
                not all(map(self._is_known_participant, self.gold[g].participants)),
                self._near_found(g, pairs.get(g)) if missed else None,
            ),
            found_item=lambda f: Item(
                found_meeting(self.view, self.found[f]),
                any(self.view.is_person(p) and not self._is_known(p) for p in self.found[f].participants),
                self._near_gold(f, found_of.get(f)),
                self.view.source(self.found[f].node),
            ),
        )

    def _near_found(self, g: int, pair: int | None) -> Near:
        """The pair that is not strictly right, or else what was found that is most like it."""
        candidates = range(len(self.found)) if pair is None else [pair]
        return nearest(candidates, lambda f: self._causes(g, f), lambda f: found_meeting(self.view, self.found[f]))

    def _near_gold(self, f: int, pair: int | None) -> Near:
        candidates = range(len(self.gold)) if pair is None else [pair]
        return nearest(candidates, lambda g: self._causes(g, f), lambda g: gold_meeting(self.gold[g]))

    def _causes(self, g: int, f: int) -> list[Cause] | None:
        return meeting_causes(self.view, self._failures(g, f), self.gold[g], self.found[f], self.sides[g, f])

    # -- slots --------------------------------------------------------------------------------------------------

    def _fill_slots(self, slots: dict[str, Outcome], g: int, f: int) -> None:
        gold, found, sides = self.gold[g], self.found[f], self.sides[g, f]
        meeting = f"{first(gold.kinds)} of {', '.join(gold.participants)}"
        participants = slots["slot participants"]
        participants.right.extend(map(Item, sides.found))
        participants.missed.extend(Item(f"{name} in {meeting}") for name in sides.missing)
        participants.invented.extend(Item(f"{self.view.label(node)} in {meeting}") for node in sides.wrong)
        around = [self.view.around(place) for place in found.places]
        in_place = bool(around) and all(
            any(self.view.is_called(place, name) for place in places for name in gold.places if name)
            for places in around
        )
        values = {
            "kind": (gold.kinds, "/".join(sorted(found.kinds)), bool(gold.kinds & found.kinds)),
            "date": (gold.dates, ", ".join(sorted(found.dates)), bool(found.dates) and same_date(gold, found)),
            "place": (gold.places, labels(self.view, found.places) if found.places else "", in_place),
            "country": (
                gold.countries,
                labels(self.view, found.countries) if found.countries else "",
                is_called(self.view, gold.countries, found.countries),
            ),
        }
        for name, (right_values, value, right) in values.items():
            _fill(slots[f"slot {name}"], right_values, value, right, meeting)


def _fill(slot: Outcome, gold: frozenset[str | None] | frozenset[str], value: str, right: bool, meeting: str) -> None:
    """Count one value of a paired meeting, "" for none; nothing stated and nothing found counts nowhere."""
    stated = first(gold)
    if right:
        slot.right.append(Item(stated))
        return
    near = Near(None, (Cause("value", f"{value or 'none'} instead of {'none' if stated == '-' else stated}"),))
    if value:
        slot.invented.append(Item(f"{value} for {meeting}", near=near))
    if None not in gold:
        slot.missed.append(Item(f"{stated} for {meeting}", near=near))
