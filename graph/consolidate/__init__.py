"""What each article says and what we believe, as statements about judged things (contract 4 and 5).

Decides no identity, only how a thing is written down and, where reports differ, which value is preferred: every
rejected value stays in its article's graph and in a conflict.
"""

from graph.consolidate.believed import consolidated_lines, consolidated_statements
from graph.consolidate.reported import article_lines, article_statements
from graph.consolidate.verdicts import judgement_lines, judgement_statements

__all__ = [
    "article_lines",
    "article_statements",
    "consolidated_lines",
    "consolidated_statements",
    "judgement_lines",
    "judgement_statements",
]
