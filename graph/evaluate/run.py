"""The whole evaluation: gold records and a dataset in, scores and errors out."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pyoxigraph as ox

from graph.evaluate.evidence import check_evidence, find_text
from graph.evaluate.gold import GoldRecord, Pair, read_gold, read_pairs
from graph.evaluate.names import person_name
from graph.evaluate.outcome import Item, Outcome
from graph.evaluate.reported import LABELS, RDF_TYPE, View, find_articles, term
from graph.evaluate.score import ArticleErrors, Coreference, Evaluation, Evidence, Mistake, Score, score
from graph.evaluate.units import Judge
from graph.store import Dataset, Term
from ontology.iris import Base

__all__ = ["evaluate"]

ABSENT_UNITS = ("persons", "tenures, strict", "meetings, detection", "meetings, strict")
NOWHERE = ox.NamedNode("urn:communique:not-in-the-dataset")


def evaluate(gold_dir: Path, dataset: Dataset, base: Base, texts: tuple[Path, ...] | None = None) -> Evaluation:
    """Score a dataset against the gold records of a folder; raises GoldError for a folder that has none.

    `texts` are the folders where the articles' files lie, to check quotes against; by default the gold folder and,
    for a folder `gold/NAME`, the folder `NAME` beside `gold`.
    """
    records, articles = read_gold(gold_dir), find_articles(dataset)
    authority = _Authority(dataset, base)
    folders = texts if texts is not None else (gold_dir, gold_dir.resolve().parent.parent / gold_dir.resolve().name)
    outcomes, evidence, errors, views = [], [], [], {}
    for record in records:
        view = views[record.source] = View(dataset, articles.get(record.source, NOWHERE))
        outcomes.append(Judge(record, view, authority.has_name, authority.has).outcomes())
        held, unsupported = check_evidence(view, find_text(folders, record.source))
        evidence.append(held)
        errors.append(_errors(record, record.source in articles, outcomes[-1], unsupported))
    return Evaluation(
        scores=tuple(score(unit, [o[unit].tally() for o in outcomes]) for unit in outcomes[0]),
        absent=tuple(score(unit, [o[unit].tally(absent_only=True) for o in outcomes]) for unit in ABSENT_UNITS),
        evidence=Evidence(
            total=sum(one.total for one in evidence),
            right=sum(one.right for one in evidence),
            unread=sum(one.unread for one in evidence),
        ),
        coreference=_coreference(views, read_pairs(gold_dir)),
        articles=tuple(errors),
    )


class _Authority:
    """The persons of the authority graph."""

    def __init__(self, dataset: Dataset, base: Base) -> None:
        graph = ox.NamedNode(str(base.graph("authority")))
        self._nodes = {quad.subject for quad in dataset.quads(None, RDF_TYPE, term("Person"), graph)}
        labels = (quad for label in LABELS for quad in dataset.quads(None, label, None, graph))
        self._names = {
            person_name(quad.object.value)
            for quad in labels
            if quad.subject in self._nodes and isinstance(quad.object, ox.Literal)
        }

    def has(self, node: Term) -> bool:
        return node in self._nodes

    def has_name(self, name: str) -> bool:
        return person_name(name) in self._names


def _coreference(views: dict[str, View], gold: frozenset[Pair] | None) -> Coreference:
    """Pairs of the articles evaluated that have a meeting in common."""
    meetings = {source: set(view.members("Meeting")) for source, view in views.items()}
    found = {frozenset(pair) for pair in combinations(sorted(meetings), 2) if meetings[pair[0]] & meetings[pair[1]]}
    if gold is None:
        return Coreference(_sorted(found))
    return Coreference(
        _sorted(found), _pair_score(sorted(views), found, gold), _sorted(gold - found), _sorted(found - gold)
    )


def _pair_score(sources: list[str], found: Set[Pair], gold: Set[Pair]) -> Score:
    """The score of the pairs; its interval is over articles, where each pair is counted for both of its own."""
    sorts = (found & gold, gold - found, found - gold)
    over = [tuple(sum(source in pair for pair in pairs) for pairs in sorts) for source in sources]
    spread = score("coreference", [(right, missed, invented) for right, missed, invented in over])
    right, missed, invented = map(len, sorts)
    return replace(score("coreference", [(right, missed, invented)]), low=spread.low, high=spread.high)


def _sorted(pairs: Iterable[Pair]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((min(pair), max(pair)) for pair in pairs))


def _errors(
    record: GoldRecord, in_dataset: bool, outcomes: dict[str, Outcome], unsupported: Iterable[Term]
) -> ArticleErrors:
    return ArticleErrors(
        source=record.source,
        in_dataset=in_dataset,
        missed=tuple(_mistake(unit, item) for unit, outcome in outcomes.items() for item in outcome.missed),
        invented=tuple(_mistake(unit, item) for unit, outcome in outcomes.items() for item in outcome.invented),
        unsupported=tuple(str(thing)[1:-1] for thing in unsupported),
    )


def _mistake(unit: str, item: Item) -> Mistake:
    near = item.near
    causes = () if near is None else tuple((cause.criterion, cause.detail) for cause in near.causes)
    return Mistake(unit, item.text, None if near is None else near.text, causes, item.source)
