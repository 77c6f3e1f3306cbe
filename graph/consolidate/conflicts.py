"""Contradictions between reports, and between a report and the authority: kept and listed, never settled in silence."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from graph.consolidate import vocabulary as cq
from graph.consolidate.mint import Mint
from graph.consolidate.prefer import Choice
from graph.consolidate.statements import typed
from graph.consolidate.written import Term, Written, literal

__all__ = ["Conflict", "conflict_statements", "difference"]

_T = TypeVar("_T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Conflict:
    """`thing` is a key; `preferred` None where we believe none of the values; `articles` are keys.

    `about` tells apart the conflicts that one thing has in one property.
    """

    thing: str
    property: Term
    preferred: Term | None
    others: tuple[Term, ...]
    articles: tuple[str, ...]
    sentence: str
    about: str = ""


def difference(
    thing: str,
    property: Term,
    word: str,
    title: str,
    choice: Choice[_T],
    show: Callable[[_T], str],
    written: Callable[[_T], Term],
    *,
    about: str = "",
) -> Conflict:
    """The conflict of a choice that had rivals: every value with its sources, and why the first is preferred."""
    said = "; ".join(
        f"{show(value.value)} ({', '.join(article.source_name for article in value.articles)})"
        for value in choice.values
    )
    return Conflict(
        thing,
        property,
        written(choice.values[0].value),
        tuple(dict.fromkeys(written(value.value) for value in choice.values[1:])),
        tuple(dict.fromkeys(article.key for value in choice.values for article in value.articles)),
        f"Reports differ on the {word} of “{title}”: {said}; the first is preferred: {choice.reason}",
        about,
    )


def conflict_statements(conflicts: Iterable[Conflict], mint: Mint) -> Iterator[Written]:
    """One node for each conflict, named after the thing and the property."""
    for conflict in sorted(conflicts, key=lambda c: (c.thing, c.property, c.about)):
        name = conflict.property[1:-1].rpartition("#")[2].lower()
        about = f"-{conflict.about}" if conflict.about else ""
        iri = mint.thing(f"conflict/{conflict.thing.replace('/', '-')}-{name}{about}")
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
