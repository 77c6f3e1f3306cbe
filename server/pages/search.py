"""Things by label: any spelling, with or without diacritics. An index in memory, made once for a release."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import RDFS, SKOS

from ontology.iris import fold
from server.pages.reader import DEFAULT, KIND_NAMES, Reader, Value, node

__all__ = ["Hit", "SearchIndex"]

_WORD = re.compile(r"\w+")
_LEFT_OUT = frozenset({"evidence", "capacity", "tenure"})  # one finds them by their person, office or article


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found, and the name by which."""

    thing: Value
    kind_name: str
    name: str

    def to_json(self) -> dict[str, str | None]:
        """The hit as machines get it."""
        return {"iri": self.thing.iri, "label": self.thing.text, "kind": self.thing.kind, "matched": self.name}


class SearchIndex:
    """All names of the things of a release, folded."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._entries: list[tuple[str, str, str]] = []
        for predicate in (RDFS.label, SKOS.altLabel):
            for quad in reader.dataset.quads(None, node(predicate), None, DEFAULT):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                    self._add(quad.subject.value, quad.object.value)
        self._entries.sort()

    def _add(self, iri: str, name: str) -> None:
        kind = self._reader.kind(iri)
        if kind is not None and kind not in _LEFT_OUT:
            self._entries.append((" ".join(_words(name)), iri, name))

    def find(self, query: str, limit: int) -> tuple[list[Hit], int]:
        """The best `limit` things of which one name has every word of the query as the start of a word, and how many
        there are in all. Whole names first, then names that begin so, then shorter names."""
        words = _words(query)
        if not words:
            return [], 0
        best: dict[str, tuple[tuple[int, int, str], str]] = {}
        for folded, iri, name in self._entries:
            if all(folded.startswith(word) or f" {word}" in folded for word in words):
                rank = (_closeness(folded, " ".join(words)), len(folded), folded)
                if iri not in best or rank < best[iri][0]:
                    best[iri] = (rank, name)
        ordered = sorted(best, key=lambda iri: (best[iri][0], iri))
        return [self._hit(iri, best[iri][1]) for iri in ordered[:limit]], len(ordered)

    def _hit(self, iri: str, name: str) -> Hit:
        kind = self._reader.kind(iri) or ""
        return Hit(self._reader.link(iri), KIND_NAMES.get(kind, (kind, kind))[0], name)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).lower())


def _closeness(folded: str, query: str) -> int:
    if folded == query:
        return 0
    return 1 if folded.startswith(query) else 2
