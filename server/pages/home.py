"""The home page: what the graph holds in numbers, its meetings, questions that run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ontology import terms as cq
from ontology.load import Question
from server.pages.reader import Reader
from server.pages.sections import Row, event_rows, latest_first

__all__ = ["HomePage", "home_page"]

_COUNTED = (
    (cq.Meeting, "meeting", "meetings"),
    (cq.Visit, "visit", "visits"),
    (cq.Person, "person", "people"),
    (cq.Office, "office", "offices"),
    (cq.Tenure, "tenure", "tenures"),
    (cq.Agreement, "agreement", "agreements"),
    (cq.Article, "article", "articles"),
)
_SHOWN = 8
_ALL_MEETINGS = """SELECT ?meeting ?what ?date ?earliest ?latest WHERE {
  ?meeting a cq:Meeting
  OPTIONAL { ?meeting rdfs:label ?what }
  OPTIONAL { ?meeting cq:date ?date }
  OPTIONAL { ?meeting cq:earliestDate ?earliest }
  OPTIONAL { ?meeting cq:latestDate ?latest }
}
ORDER BY DESC(?date) DESC(?latest) ?meeting
"""


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the home page shows that depends on the release."""

    numbers: tuple[tuple[int, str], ...]
    meetings: tuple[Row, ...]
    meetings_total: int
    meetings_query: str
    questions: tuple[Question, ...]


def home_page(reader: Reader, questions: Sequence[Question]) -> HomePage:
    """Count the things by class and list meetings, the latest first and those of unknown date last.

    Reads every instance of the classes counted.
    """
    counts = ((sum(1 for _ in reader.instances(cls)), one, many) for cls, one, many in _COUNTED)
    numbers = tuple((count, one if count == 1 else many) for count, one, many in counts)
    meetings = latest_first(reader, reader.instances(cq.Meeting))
    shown = event_rows(reader, meetings[:_SHOWN])
    return HomePage(numbers, shown, len(meetings), _ALL_MEETINGS, tuple(questions))
