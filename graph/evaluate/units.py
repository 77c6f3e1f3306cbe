"""The units of evaluation.md but for meetings, each from one gold record and one article's view to an outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TypeVar

from graph.evaluate.criteria import agreement_failures, tenure_failures
from graph.evaluate.gold import GoldAgreement, GoldMeeting, GoldName, GoldRecord, GoldTenure
from graph.evaluate.meetings import judge_meetings
from graph.evaluate.near import agreement_causes, name_causes, nearest, tenure_causes
from graph.evaluate.outcome import Item, Near, Outcome, collect
from graph.evaluate.reported import ReportedAgreement, ReportedTenure, View
from graph.evaluate.sides import assignment
from graph.evaluate.texts import found_agreement, found_tenure, gold_agreement, gold_tenure
from graph.store import Term

__all__ = ["Judge"]

G = TypeVar("G", GoldName, GoldTenure, GoldMeeting, GoldAgreement)


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
            "persons": self._names(self.gold.persons, "Person"),
            "organizations": self._names(self.gold.organizations, "Organization"),
            "tenures, strict": self._tenures(),
            **judge_meetings(
                _required_first(self.gold.meetings), self.view, self._is_known_participant, self._is_known
            ),
            "agreements": self._agreements(),
        }

    # -- persons and organizations ------------------------------------------------------------------------------

    def _names(self, gold: Sequence[GoldName], kind: str) -> Outcome:
        gold, found = _required_first(gold), self.view.members(kind)
        person = kind == "Person"
        pairs = assignment(len(gold), len(found), lambda g, f: self.view.is_called(found[f], gold[g].name))

        def near_found(name: str) -> Near:
            things = (*found, *self.view.called(name, "Person", "Organization", "Place"))
            return nearest(things, lambda node: name_causes(self.view, name, node, kind), self.view.label)

        def near_gold(node: Term) -> Near:
            return nearest(gold, lambda item: name_causes(self.view, item.name, node, kind), attrgetter("name"))

        return collect(
            gold,
            found,
            pairs.items(),
            optional=attrgetter("optional"),
            gold_item=lambda item, missed: Item(
                item.name, person and not self._is_known_name(item.name), near_found(item.name) if missed else None
            ),
            found_item=lambda node: Item(
                self.view.label(node), person and not self._is_known(node), near_gold(node), self.view.source(node)
            ),
        )

    # -- tenures ------------------------------------------------------------------------------------------------

    def _tenures(self) -> Outcome:
        view, gold, found = self.view, _required_first(self.gold.tenures), self.view.tenures()
        pairs = assignment(len(gold), len(found), lambda g, f: not tenure_failures(view, gold[g], found[f]))

        def near_found(one: GoldTenure) -> Near:
            return nearest(
                found,
                lambda other: tenure_causes(view, tenure_failures(view, one, other), one, other),
                lambda other: found_tenure(view, other),
            )

        def near_gold(other: ReportedTenure) -> Near:
            return nearest(
                gold, lambda one: tenure_causes(view, tenure_failures(view, one, other), one, other), gold_tenure
            )

        return collect(
            gold,
            found,
            pairs.items(),
            optional=attrgetter("optional"),
            gold_item=lambda one, missed: Item(
                gold_tenure(one), not self._is_known_name(one.person), near_found(one) if missed else None
            ),
            found_item=lambda other: Item(
                found_tenure(view, other),
                not all(map(self._is_known, other.holders)),
                near_gold(other),
                view.source(other.node),
            ),
        )

    # -- agreements ---------------------------------------------------------------------------------------------

    def _agreements(self) -> Outcome:
        view, gold, found = self.view, _required_first(self.gold.agreements), self.view.agreements()
        pairs = assignment(len(gold), len(found), lambda g, f: not agreement_failures(view, gold[g], found[f]))
        counted = {f: n for n, f in enumerate(f for f, a in enumerate(found) if not a.planned or f in pairs.values())}

        def near_found(one: GoldAgreement) -> Near:
            return nearest(
                found,
                lambda other: agreement_causes(view, agreement_failures(view, one, other), one, other),
                lambda other: found_agreement(view, other),
            )

        def near_gold(other: ReportedAgreement) -> Near:
            return nearest(
                gold,
                lambda one: agreement_causes(view, agreement_failures(view, one, other), one, other),
                gold_agreement,
            )

        return collect(
            gold,
            [found[f] for f in counted],
            {g: counted[f] for g, f in pairs.items()}.items(),
            optional=attrgetter("optional"),
            gold_item=lambda one, missed: Item(gold_agreement(one), near=near_found(one) if missed else None),
            found_item=lambda other: Item(
                found_agreement(view, other), near=near_gold(other), source=view.source(other.node)
            ),
        )

    def _is_known_participant(self, name: str) -> bool:
        """Whether the participant is no person of the gold record, or one whom the authority has."""
        return name not in {person.name for person in self.gold.persons} or self._is_known_name(name)


def _required_first(items: Sequence[G]) -> list[G]:
    """Gold items with the optional ones last, so that these only get what the others leave."""
    return sorted(items, key=attrgetter("optional"))
