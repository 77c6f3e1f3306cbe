"""Scores of a dataset against gold records: micro-averaged, with a bootstrap interval over articles.

Source of the measures: evaluation.md. The interval is the percentile bootstrap (Efron 1979): articles are drawn with
replacement, the score is taken of each draw, and 95 % of the scores lie in it. The draws are seeded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

__all__ = ["ArticleErrors", "Coreference", "Evaluation", "Evidence", "Mistake", "Score", "score"]

DRAWS = 2_000
SEED = 20_240_123


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of one unit; None where there is nothing to divide by.

    `low` and `high` bound the 95 % interval of F1.
    """

    unit: str
    right: int
    missed: int
    invented: int
    precision: float | None
    recall: float | None
    f1: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many Tenures, Candidacies, Events and Agreements have evidence, all of it equal to the text.

    `unread` counts those whose article's text was not at hand: only lengths were compared there.
    """

    total: int
    right: int
    unread: int

    @property
    def share(self) -> float | None:
        """The share that is right, None without anything to support."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Coreference:
    """The pairs of articles that share a meeting; the score is None where gold does not say which do."""

    pairs: tuple[tuple[str, str], ...]
    score: Score | None = None
    missed: tuple[tuple[str, str], ...] = ()
    invented: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something missed or invented: the item of the other side that came nearest, and by what the two are no pair.

    `causes` are lines of (criterion, detail); `source` is the pattern and the sentence that an invention was read from.
    """

    unit: str
    item: str
    near: str | None
    causes: tuple[tuple[str, str], ...]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleErrors:
    """What was missed and invented in one article, and the things there whose evidence does not hold."""

    source: str
    in_dataset: bool
    missed: tuple[Mistake, ...]
    invented: tuple[Mistake, ...]
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every score of a dataset; `absent` holds those of persons whom the authority does not have."""

    scores: tuple[Score, ...]
    absent: tuple[Score, ...]
    evidence: Evidence
    coreference: Coreference
    articles: tuple[ArticleErrors, ...]

    def __getitem__(self, unit: str) -> Score:
        """The score of a unit by its name; raises KeyError."""
        for found in self.scores:
            if found.unit == unit:
                return found
        raise KeyError(unit)

    def causes(self) -> dict[tuple[str, str, str], int]:
        """How often each criterion stood in the way, by (unit, `missed` or `invented`, criterion), most often first."""
        counts: Counter[tuple[str, str, str]] = Counter()
        for article in self.articles:
            for direction, mistakes in (("missed", article.missed), ("invented", article.invented)):
                for mistake in mistakes:
                    counts.update((mistake.unit, direction, criterion) for criterion, _ in mistake.causes)
        units = [score.unit for score in self.scores]
        return dict(sorted(counts.items(), key=lambda item: (units.index(item[0][0]), -item[1], item[0])))

    def to_dict(self) -> dict[str, Any]:
        """The evaluation as JSON values."""
        return asdict(self) | {"evidence": asdict(self.evidence) | {"share": self.evidence.share}}


def score(unit: str, tallies: Sequence[tuple[int, int, int]]) -> Score:
    """The score of a unit from each article's numbers of right, missed and invented items."""
    counts = np.array(tallies, dtype=np.int64).reshape(-1, 3)
    right, missed, invented = (int(total) for total in counts.sum(axis=0))
    low, high = _interval(counts)
    return Score(
        unit=unit,
        right=right,
        missed=missed,
        invented=invented,
        precision=_ratio(right, right + invented),
        recall=_ratio(right, right + missed),
        f1=_ratio(2 * right, 2 * right + missed + invented),
        low=low,
        high=high,
    )


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _interval(counts: np.ndarray[Any, np.dtype[np.int64]]) -> tuple[float | None, float | None]:
    """The 95 % interval of F1; none of a single article, where nothing can vary."""
    articles = len(counts)
    if articles < 2 or not counts.any():
        return None, None
    drawn = np.random.default_rng(SEED).multinomial(articles, np.full(articles, 1 / articles), size=DRAWS) @ counts
    whole = 2 * drawn[:, 0] + drawn[:, 1] + drawn[:, 2]
    some = whole > 0  # a draw of articles without such items has no score
    low, high = np.percentile(2 * drawn[some, 0] / whole[some], [2.5, 97.5])
    return float(low), float(high)
