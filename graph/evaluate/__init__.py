"""How right is the graph: a dataset scored against gold records, by the definitions of evaluation.md.

Reads the dataset through SPARQL's data model only, as an outside scorer would; knows nothing of how it was made.
"""

from graph.evaluate.gold import GoldError
from graph.evaluate.run import evaluate
from graph.evaluate.score import ArticleErrors, Coreference, Evaluation, Evidence, Mistake, Score

__all__ = ["ArticleErrors", "Coreference", "Evaluation", "Evidence", "GoldError", "Mistake", "Score", "evaluate"]
