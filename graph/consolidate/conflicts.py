"""Contradictions between reports, and between a report and the authority: kept and listed, never settled in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.consolidate import vocabulary as cq
from graph.consolidate.mint import Mint
from graph.consolidate.statements import typed
from graph.consolidate.written import Term, Written, literal

__all__ = ["Conflict", "conflict_statements"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`thing` is a key; `preferred` None where we believe none of the values; `articles` are keys."""

    thing: str
    property: Term
    preferred: Term | None
    others: tuple[Term, ...]
    articles: tuple[str, ...]
    sentence: str


def conflict_statements(conflicts: Iterable[Conflict], mint: Mint) -> Iterator[Written]:
    """One node for each conflict, named after the thing and the property."""
    for conflict in sorted(conflicts, key=lambda c: (c.thing, c.property)):
        name = conflict.property[1:-1].rpartition("#")[2].lower()
        iri = mint.thing(f"conflict/{conflict.thing.replace('/', '-')}-{name}")
        yield from typed(iri, cq.Conflict)
        yield iri, cq.LABEL, literal(conflict.sentence, lang="en")
        yield iri, cq.conflictOf, mint.thing(conflict.thing)
        yield iri, cq.conflictProperty, conflict.property
        if conflict.preferred is not None:
            yield iri, cq.preferredValue, conflict.preferred
        for value in conflict.others:
            yield iri, cq.otherValue, value
        for article in conflict.articles:
            yield iri, cq.conflictIn, mint.thing(article)
