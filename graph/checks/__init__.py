"""Which statements contradict one another, and who says so (ontology.md 8).

Lives here: running the checks of ontology/checks on a dataset, the contradictions that they find, and those as
statements. May not live here: what a contradiction is (the checks say it), and which side is believed (consolidate/).
"""

from graph.checks.contradictions import Contradiction, Side, find_contradictions
from graph.checks.lines import contradiction_lines

__all__ = ["Contradiction", "Side", "contradiction_lines", "find_contradictions"]
