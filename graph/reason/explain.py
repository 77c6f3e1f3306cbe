"""The question why, asked of a dataset.

Out of scope: how the answer looks (render.py). The compiled ontology of a dataset is kept while the dataset lives,
since a release does not change; a dataset that is written to must be asked through a new `Dataset` object.
"""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from graph.model import Proof, Triple
from graph.reason.facts import fact_of
from graph.reason.proofs import Prover, Search
from graph.reason.sparql_rules import RuleText, read_rules
from graph.store import Dataset
from ontology.iris import Base

__all__ = ["explain"]

_PROVERS: WeakKeyDictionary[Dataset, dict[tuple[str, ...], Prover]] = WeakKeyDictionary()


def explain(
    dataset: Dataset, triple: Triple, *, rules: Sequence[RuleText] = (), base: Base | None = None, limit: int = 3
) -> tuple[Proof, ...]:
    """Up to `limit` proofs of a statement of the default graph, shortest first; empty when it does not hold.

    An asserted statement has one proof, with its sentences. The rules must be those that the dataset was inferred with.
    """
    prover = _prover(dataset, rules, base or Base())
    fact = fact_of(triple)
    return Search(prover).proofs(fact, limit) if prover.holds(fact) else ()


def _prover(dataset: Dataset, rules: Sequence[RuleText], base: Base) -> Prover:
    of_dataset = _PROVERS.setdefault(dataset, {})
    key = (base.iri, *(rule.text for rule in rules))
    if key not in of_dataset:
        of_dataset[key] = Prover(dataset, read_rules(rules), base)
    return of_dataset[key]
