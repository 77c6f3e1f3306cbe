"""The checks, run: each row of a check is a contradiction between two statements, with their articles and sentences.

A check is a SELECT whose columns say what contradicts what:

| column | is |
| --- | --- |
| `thing` | what the contradiction is about |
| `subject`, `property`, `value`, `source` | the statement of one side, and the article that makes it |
| `otherSubject`, `otherProperty`, `otherValue`, `otherSource` | that of the other side |
| `about` | what tells apart the contradictions of one thing in one property |

Without its column a subject is the thing, the other's property is the property, and the articles are those whose graph
has the statement, else those that report its subject. Rows of one thing, property and `about` are one contradiction
with several sides, and so is what consolidation recorded under the same name, whose sentence then stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import pyoxigraph as ox
from rdflib import RDFS

from graph.store import Dataset, Row, Term
from ontology import terms as cq
from ontology.iris import Base, slugify

__all__ = ["CheckText", "Contradiction", "Side", "find_contradictions"]

_LABEL, _SOURCE_NAME, _SUPPORTS, _IN_ARTICLE = (
    ox.NamedNode(str(name)) for name in (RDFS.label, cq.sourceName, cq.supports, cq.inArticle)
)
_DEFAULT: Final = ox.DefaultGraph()
_COLUMN: Final = re.compile(r"\{(\w+)\}")
_FEW: Final = 3  # sentences for a side that no sentence supports by itself: those about its subject


class CheckText(Protocol):
    """What a check file gives: `ontology.load.checks()` returns such values."""

    @property
    def number(self) -> str:
        """Its number in the list: `I1`."""

    @property
    def says(self) -> str:
        """The sentence, with columns in braces."""

    @property
    def of(self) -> str | None:
        """The IRI of the property that it is about, where that is not `property`."""

    @property
    def text(self) -> str:
        """The query."""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """A statement, as N-Triples writes its terms, with the IRIs of the articles and evidence behind it."""

    statement: tuple[str, str, str]
    articles: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`iri` names it, `things` are IRIs, `sentence` is None where the dataset has one already."""

    iri: str
    checks: tuple[str, ...]
    property: str
    things: tuple[str, ...]
    sentence: str | None
    sides: tuple[Side, ...]


def find_contradictions(dataset: Dataset, checks: Iterable[CheckText], base: Base) -> tuple[Contradiction, ...]:
    """Every contradiction that the checks find, sorted by IRI. Raises KeyError where a check lacks a column."""
    rows: dict[str, list[tuple[CheckText, Row]]] = {}
    for check in checks:
        for row in dataset.select(check.text):
            rows.setdefault(_iri(check, row, base), []).append((check, row))
    return tuple(_contradiction(dataset, iri, found, base) for iri, found in sorted(rows.items()))


def _iri(check: CheckText, row: Row, base: Base) -> str:
    """The name that consolidation, too, gives to a conflict of this thing in this property."""
    name = re.split("[#/]", _property(check, row))[-1].lower()
    about = f"-{_slug(row['about'], base)}" if row.get("about") is not None else ""
    key = base.key(_value(row["thing"])) or slugify(_value(row["thing"]))
    return str(base.thing(f"conflict/{key.replace('/', '-')}-{name}{about}"))


def _property(check: CheckText, row: Row) -> str:
    return check.of or _value(row["property"])


def _slug(term: Term | None, base: Base) -> str:
    key = base.key(_value(term))
    return key.partition("/")[2] if key else slugify(_value(term))


def _contradiction(dataset: Dataset, iri: str, found: Sequence[tuple[CheckText, Row]], base: Base) -> Contradiction:
    sides: dict[tuple[str, str, str], set[str]] = {}
    told: dict[tuple[str, str, str], set[str]] = {}
    things: set[str] = set()
    for _, row in found:
        for statement, source in _statements(row):
            sides.setdefault(statement, set()).update([source] if source else _saying(dataset, statement, base))
        sources = {_value(row[name]) for name in ("source", "otherSource") if row.get(name) is not None}
        ends = (row["thing"], row.get("subject"), row.get("otherSubject"))
        things |= {_value(end) for end in ends if isinstance(end, ox.NamedNode)} - sources
    for statement, articles in sides.items():
        told[statement] = _sentences(dataset, statement, articles)
    node = ox.NamedNode(iri)
    known = next(iter(dataset.quads(node, _LABEL, None, _DEFAULT)), None)
    sentences = sorted({_sentence(dataset, check, row) for check, row in found})
    return Contradiction(
        iri,
        tuple(sorted({check.number for check, _ in found})),
        _property(*found[0]),
        tuple(sorted(things)),
        None if known else "; ".join(sentences),
        tuple(sorted(Side(s, tuple(sorted(articles)), tuple(sorted(told[s]))) for s, articles in sides.items())),
    )


def _statements(row: Row) -> Iterator[tuple[tuple[str, str, str], str | None]]:
    """The statements of a row's two sides, each with its article where the row names it."""
    thing, prop = row["thing"], row["property"]
    for subject, predicate, value, source in (
        (row.get("subject") or thing, prop, row["value"], row.get("source")),
        (row.get("otherSubject") or thing, row.get("otherProperty") or prop, row["otherValue"], row.get("otherSource")),
    ):
        named = isinstance(source, ox.NamedNode) and not source.value.endswith("/graph/authority")
        yield (str(subject), str(predicate), str(value)), _value(source) if named else None


def _saying(dataset: Dataset, statement: tuple[str, str, str], base: Base) -> set[str]:
    """The articles whose graph has the statement; none where the authority or nobody has it, but its subject's."""
    subject, predicate, obj = _terms(statement)
    parts = str(base.graph(""))
    graphs = {quad.graph_name.value for quad in dataset.quads(subject, predicate, obj)
              if isinstance(quad.graph_name, ox.NamedNode)}  # fmt: skip
    articles = {graph for graph in graphs if not graph.startswith(parts)}
    if articles or graphs:
        return articles
    return {_value(article) for evidence in _supporting(dataset, subject) for article in _objects(dataset, evidence)}


def _sentences(dataset: Dataset, statement: tuple[str, str, str], articles: Iterable[str]) -> set[str]:
    """The evidence for a statement in these articles: for its subject, else its value, else what has part in those."""
    subject, _, obj = _terms(statement)
    wanted = set(articles)
    for thing in (subject, obj):
        found = {
            e.value for e in _supporting(dataset, thing)
            if any(_value(article) in wanted for article in _objects(dataset, e))
        }  # fmt: skip
        if found:
            return found
    near: set[str] = set()
    for article in sorted(wanted):
        graph = ox.NamedNode(article)
        holders = {quad.subject for quad in dataset.quads(None, None, subject, graph)}
        found = {
            e.value for holder in holders if isinstance(holder, ox.NamedNode) for e in _supporting(dataset, holder)
            if any(_value(a) == article for a in _objects(dataset, e))
        }  # fmt: skip
        near.update(sorted(found)[:_FEW])
    return near


def _supporting(dataset: Dataset, thing: Term) -> Iterator[ox.NamedNode]:
    if isinstance(thing, ox.NamedNode):
        for quad in dataset.quads(None, _SUPPORTS, thing, _DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject


def _objects(dataset: Dataset, evidence: ox.NamedNode) -> Iterator[Term]:
    for quad in dataset.quads(evidence, _IN_ARTICLE, None, _DEFAULT):
        yield quad.object


def _sentence(dataset: Dataset, check: CheckText, row: Row) -> str:
    return _COLUMN.sub(lambda column: _shown(dataset, row.get(column[1])), check.says)


def _shown(dataset: Dataset, term: Term | None) -> str:
    """A thing by its label, else by the last part of its name."""
    if not isinstance(term, ox.NamedNode):
        return "" if term is None else _value(term)
    labels = [
        _value(quad.object) for name in (_LABEL, _SOURCE_NAME) for quad in dataset.quads(term, name, None, _DEFAULT)
    ]
    return min(labels, default=re.split("[#/]", term.value)[-1])


def _terms(statement: tuple[str, str, str]) -> tuple[ox.NamedNode, ox.NamedNode, Term]:
    quad = next(iter(ox.parse(f"{' '.join(statement)} .", ox.RdfFormat.N_TRIPLES)))
    assert isinstance(quad.subject, ox.NamedNode)
    return quad.subject, quad.predicate, quad.object


def _value(term: Term | None) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
