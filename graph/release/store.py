"""From rdflib's statements to quads of the store, and from a file of quads to a store that is opened read-only.

The store of a release is written once, checkpointed, and never opened for writing again: opening a directory that
another process writes to is undefined behaviour of the engine.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.model import Statement
from graph.store import OxigraphDataset

__all__ = ["to_quads", "to_term", "write_store"]


def to_term(term: URIRef | Literal) -> ox.NamedNode | ox.Literal:
    """The store's term for rdflib's, lexical form untouched; raises ValueError for an IRI that is none."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if term.language is not None:
        return ox.Literal(str(term), language=term.language)
    if term.datatype is not None:
        return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)))
    return ox.Literal(str(term))


def to_quads(statements: Iterable[Statement]) -> Iterator[ox.Quad]:
    """Statements as quads of the store, in the order given. Each IRI is made once: most occur in many statements."""
    nodes: dict[URIRef, ox.NamedNode] = {}

    def node(iri: URIRef) -> ox.NamedNode:
        found = nodes.get(iri)
        if found is None:
            found = nodes[iri] = ox.NamedNode(str(iri))
        return found

    default = ox.DefaultGraph()
    for statement in statements:
        graph = default if statement.graph is None else node(statement.graph)
        obj = node(statement.object) if isinstance(statement.object, URIRef) else to_term(statement.object)
        yield ox.Quad(node(statement.subject), node(statement.predicate), obj, graph)


def write_store(nquads: Path, directory: Path) -> None:
    """Load an N-Quads file into a new store at `directory`, ready to be opened read-only.

    The working store lies beside it meanwhile; the checkpoint leaves out its log files, which carry the time.
    """
    working = directory.with_name(f"{directory.name}.working")
    dataset = OxigraphDataset(working)
    dataset.bulk_load(nquads)
    dataset.checkpoint(directory)
    del dataset  # closes the engine's files before they are removed
    shutil.rmtree(working)
