"""The contract that the rest of the house has with a store of RDF quads, and its embedded implementation.

Rooms of `graph` and the server's query processes see `Dataset`, never the engine, so that a remote SPARQL 1.1 store
can take its place; `tests/graph/test_store.py` is the compliance suite for every implementation. Terms are
pyoxigraph's: small, hashable, and written as N-Triples by `str`.

Source: SPARQL 1.1 Query and Update; https://pyoxigraph.readthedocs.io/.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeAlias

import pyoxigraph as ox

__all__ = ["Dataset", "OxigraphDataset", "Results", "Row", "Term"]

Term: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"
Row: TypeAlias = "dict[str, Term]"
Results: TypeAlias = "ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples"


_PIECE_BYTES = 32 << 20


class Dataset(Protocol):
    """A dataset of one default graph and any number of named graphs."""

    def __len__(self) -> int:
        """The number of quads."""

    def quads(
        self,
        subject: ox.NamedNode | ox.BlankNode | None = None,
        predicate: ox.NamedNode | None = None,
        obj: Term | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads that match; None matches anything, `ox.DefaultGraph()` only the default graph. Lazy, unordered."""

    def contains(self, quad: ox.Quad) -> bool:
        """Whether the dataset has the quad; cheaper than to ask for it by `quads`."""

    def graphs(self) -> list[ox.NamedNode]:
        """The names of the named graphs, sorted."""

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        """The rows of a SELECT; an unbound variable has no entry. `bindings` are bound, never formatted into text."""

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """The answer of an ASK."""

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[ox.Triple]:
        """The triples of a CONSTRUCT or DESCRIBE; may repeat."""

    def results(self, query: str, bindings: Mapping[str, Term] | None = None) -> Results:
        """The engine's result object of any query form, for serialising."""

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads in one transaction."""

    def load(self, nquads: bytes) -> None:
        """Add the quads of N-Quads."""

    def default_graph(self) -> str:
        """The default graph as canonical N-Triples, unordered."""

    def bulk_load(self, path: Path) -> None:
        """Add the quads of an N-Quads file, without a transaction: for a store that nobody reads yet."""

    def checkpoint(self, directory: Path) -> None:
        """Write a consistent copy that can be opened read-only while this one goes on."""


class OxigraphDataset:
    """`Dataset` on pyoxigraph: in memory without a path, on disk with one.

    A directory that another process writes to must not be opened: open a checkpoint of it, `read_only`.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        if path is None:
            self._store = ox.Store()
        elif read_only:
            self._store = ox.Store.read_only(str(path))
        else:
            self._store = ox.Store(str(path))

    def __len__(self) -> int:
        return len(self._store)

    def quads(
        self,
        subject: ox.NamedNode | ox.BlankNode | None = None,
        predicate: ox.NamedNode | None = None,
        obj: Term | None = None,
        graph: ox.NamedNode | ox.DefaultGraph | None = None,
    ) -> Iterator[ox.Quad]:
        """See `Dataset.quads`."""
        return self._store.quads_for_pattern(subject, predicate, obj, graph)

    def contains(self, quad: ox.Quad) -> bool:
        """See `Dataset.contains`."""
        return quad in self._store

    def graphs(self) -> list[ox.NamedNode]:
        """See `Dataset.graphs`."""
        return sorted((g for g in self._store.named_graphs() if isinstance(g, ox.NamedNode)), key=lambda g: g.value)

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        """See `Dataset.select`; raises TypeError for another query form."""
        results = self.results(query, bindings)
        if not isinstance(results, ox.QuerySolutions):
            raise TypeError("not a SELECT query")
        names = [variable.value for variable in results.variables]
        for solution in results:
            yield {name: term for name in names if (term := solution[name]) is not None}

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> bool:
        """See `Dataset.ask`; raises TypeError for another query form."""
        results = self.results(query, bindings)
        if not isinstance(results, ox.QueryBoolean):
            raise TypeError("not an ASK query")
        return bool(results)

    def construct(self, query: str, bindings: Mapping[str, Term] | None = None) -> Iterator[ox.Triple]:
        """See `Dataset.construct`; raises TypeError for another query form."""
        results = self.results(query, bindings)
        if not isinstance(results, ox.QueryTriples):
            raise TypeError("not a CONSTRUCT or DESCRIBE query")
        yield from results

    def results(self, query: str, bindings: Mapping[str, Term] | None = None) -> Results:
        """See `Dataset.results`; raises SyntaxError with the parser's message and position."""
        substitutions = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        return self._store.query(query, substitutions=substitutions)

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """See `Dataset.extend`."""
        self._store.extend(quads)

    def load(self, nquads: bytes) -> None:
        """See `Dataset.load`."""
        self._store.load(nquads, format=ox.RdfFormat.N_QUADS)

    def default_graph(self) -> str:
        """See `Dataset.default_graph`."""
        dumped = self._store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
        return dumped.decode() if dumped else ""

    def bulk_load(self, path: Path) -> None:
        """See `Dataset.bulk_load`. In pieces: loaded whole, a million quads take more than a gigabyte of memory.

        A blank node's label holds for a piece only; what is published has none.
        """
        pieces = 0
        with path.open("rb") as file:
            while lines := file.readlines(_PIECE_BYTES):
                self._store.bulk_load(b"".join(lines), format=ox.RdfFormat.N_QUADS)
                pieces += 1
        if pieces > 1:
            self._store.optimize()  # pieces lie one over the other: a query would look into each

    def checkpoint(self, directory: Path) -> None:
        """See `Dataset.checkpoint`."""
        self._store.backup(str(directory))
