"""What one article says: names, titles, persons, meetings, visits, agreements, as frames with spans.

A cascade of small stages over one article; it never sees a second one and decides no identity. Text knowledge is data
under `patterns/`. Public: `extract` and `load_knowledge`.
"""

from graph.extract.cascade import extract
from graph.extract.knowledge import Knowledge, load_knowledge

__all__ = ["Knowledge", "extract", "load_knowledge"]
