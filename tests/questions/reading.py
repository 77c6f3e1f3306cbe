"""Results of queries in a form that a person can write down in advance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.store import Dataset, Term
from ontology.iris import DEFAULT_BASE

ID = f"{DEFAULT_BASE}id/"
ONTOLOGY = f"{DEFAULT_BASE}ontology#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SEED_ARTICLE = re.compile(r"article/(\d{3})-[0-9a-f]{16}")


def answers(dataset: Dataset, query: str, columns: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The rows of `query` over `columns`, readable; may repeat. Raises KeyError for a column that it never names."""
    chosen = tuple(columns)
    unknown = [name for name in chosen if f"?{name}" not in query]
    if unknown:
        raise KeyError(f"the query has no column {unknown}")
    for row in dataset.select(query):
        yield tuple(readable(dataset, row.get(name)) for name in chosen)


def readable(dataset: Dataset, term: Term | None) -> str:
    """One cell: see `answers.py` for what stands for what."""
    if not isinstance(term, ox.NamedNode):
        return term.value if isinstance(term, ox.Literal) else ""
    if term.value == RDF_TYPE:
        return "rdf:type"
    if term.value.startswith(ONTOLOGY):
        return term.value.removeprefix(ONTOLOGY)
    key = term.value.removeprefix(ID)
    if key.startswith("meeting/"):
        return _event_name(dataset, term)
    if key.startswith("visit/"):
        return f"visit {_event_name(dataset, term).partition(' ')[2]}"
    return _SEED_ARTICLE.sub(r"article/\1", key)


def _event_name(dataset: Dataset, event: ox.NamedNode) -> str:
    """The day of an event and the persons who took part: what it is, however its IRI is written."""
    days = [value for value in _values(dataset, event, "date") if isinstance(value, ox.Literal)]
    participants = [value for value in _values(dataset, event, "participant") if isinstance(value, ox.NamedNode)]
    persons = [
        key.removeprefix("person/") for key in (p.value.removeprefix(ID) for p in participants) if "person/" in key
    ]
    return " ".join([min((day.value for day in days), default="undated"), *sorted(persons)])


def _values(dataset: Dataset, subject: ox.NamedNode, name: str) -> list[Term]:
    """What the default graph says of `subject` with a property of the ontology."""
    return [quad.object for quad in dataset.quads(subject, ox.NamedNode(ONTOLOGY + name), None, ox.DefaultGraph())]


def matches(row: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether every cell is the wanted one; `…` at an end of a wanted cell stands for anything."""
    return all(_cell_matches(cell, pattern) for cell, pattern in zip(row, wanted, strict=True))


def _cell_matches(cell: str, pattern: str) -> bool:
    core = pattern.strip("…")
    if pattern.startswith("…"):
        return core in cell if pattern.endswith("…") else cell.endswith(core)
    return cell.startswith(core) if pattern.endswith("…") else cell == core
