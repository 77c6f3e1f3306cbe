"""The home page: what the graph holds in numbers, its latest meetings, questions that run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ontology import terms as cq
from ontology.load import Question
from server.pages.reader import Reader
from server.pages.sections import Row, event_rows

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
_LATEST = 8


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the home page shows that depends on the release."""

    numbers: tuple[tuple[int, str], ...]
    latest: tuple[Row, ...]
    questions: tuple[Question, ...]


def home_page(reader: Reader, questions: Sequence[Question]) -> HomePage:
    """Count the things by class and find the latest meetings. Reads every instance of the classes counted."""
    counts = ((sum(1 for _ in reader.instances(cls)), one, many) for cls, one, many in _COUNTED)
    numbers = tuple((count, one if count == 1 else many) for count, one, many in counts)
    meetings = [event for event in reader.instances(cq.Meeting) if reader.iris(event, cq.participant)]
    dated = sorted(meetings, key=lambda event: (reader.text(event, cq.date) or "", event), reverse=True)
    return HomePage(numbers, event_rows(reader, islice(dated, _LATEST)), tuple(questions))
