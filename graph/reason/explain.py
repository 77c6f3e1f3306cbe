"""The question why, asked of a dataset.

Out of scope: how the answer looks (render.py, and the server's pages). The compiled ontology of a dataset is kept while
the dataset lives, since a release does not change; a dataset that is written to must be asked through a new `Dataset`
object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import pyoxigraph as ox

from graph.model import Proof, Triple
from graph.reason.facts import Fact, fact_of, quads_of
from graph.reason.proofs import Prover
from graph.reason.rules import owl, rdf
from graph.reason.sparql_rules import RuleText, read_rules
from graph.store import Dataset
from ontology.iris import Base

__all__ = ["Explanation", "explain"]

_PROVERS: WeakKeyDictionary[Dataset, dict[tuple[str, ...], Prover]] = WeakKeyDictionary()
_CONTRADICTION = (rdf("type"), owl("Nothing"))


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer: whether the statement holds, and minimal proofs of it, shortest first.

    `complete` says that there are no other minimal proofs. Where the statement does not hold, or nothing proves it,
    `note` says what is known instead.
    """

    statement: Triple
    holds: bool
    proofs: tuple[Proof, ...]
    complete: bool
    note: str = ""


def explain(
    dataset: Dataset, triple: Triple, *, rules: Sequence[RuleText] = (), base: Base | None = None, limit: int = 3
) -> Explanation:
    """Why a statement holds, by up to `limit` proofs. The rules must be those that the dataset was inferred with.

    That something is an owl:Nothing holds where statements about it contradict one another, and these are the premises.
    """
    base = base or Base()
    prover = _prover(dataset, rules, base)
    fact = fact_of(triple)
    stated = prover.view.holds(fact)
    if not stated and fact[1:] != _CONTRADICTION:
        return Explanation(triple, False, (), True, _instead(dataset, fact))
    proofs, complete = prover.proofs(fact, limit)
    if proofs:
        return Explanation(triple, True, proofs, complete)
    if not stated:
        return Explanation(triple, False, (), complete, "Nothing that is stated about it contradicts itself.")
    note = "It is published as inferred, but no proof was found by the rules of this version."
    return Explanation(triple, True, (), complete, note)


def _prover(dataset: Dataset, rules: Sequence[RuleText], base: Base) -> Prover:
    of_dataset = _PROVERS.setdefault(dataset, {})
    key = (base.iri, *(rule.text for rule in rules))
    if key not in of_dataset:
        of_dataset[key] = Prover(dataset, read_rules(rules), base)
    return of_dataset[key]


def _instead(dataset: Dataset, fact: Fact) -> str:
    """What is known where a statement is not in the default graph."""
    graphs = sorted(
        quad.graph_name.value for quad in quads_of(dataset, fact) if isinstance(quad.graph_name, ox.NamedNode)
    )
    if graphs:
        return f"It is not what the dataset believes, though it stands in {', '.join(graphs)}."
    subject, predicate, obj = fact
    for term in (subject, obj):
        if isinstance(term, ox.NamedNode) and not _occurs(dataset, term):
            return f"Nothing at all is stated about {term.value}."
    if next(dataset.quads(None, predicate), None) is None:
        return f"No statement has the property {predicate.value}."
    if next(dataset.quads(subject, predicate) if isinstance(subject, ox.NamedNode) else iter(()), None) is not None:
        return "It is neither asserted nor inferred; the property has other values there."
    return "It is neither asserted nor inferred."


def _occurs(dataset: Dataset, term: ox.NamedNode) -> bool:
    return next(dataset.quads(term), None) is not None or next(dataset.quads(None, None, term), None) is not None
