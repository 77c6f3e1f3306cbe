"""From RDF files to a release without articles: to serve other data with the same care (contract 3, `load`).

Blank nodes get IRIs, `<base>.well-known/genid/FILE-N`, from the digest of their file and the order in which the file
names them, so that the same file gives the same release (RDF 1.1 Concepts 3.5). Nothing is fetched: neither imports
nor JSON-LD contexts.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import pyoxigraph as ox

from graph.model import Statement
from graph.reason import infer
from graph.release import BuildReport, Refusal, Release, current, to_quads, write_release, writing
from graph.store import OxigraphDataset
from ontology.iris import Base
from ontology.load import prefixes

__all__ = ["SUFFIXES", "LoadResult", "UnreadableFileError", "load_files", "parse_quads", "read_quads"]

T = TypeVar("T")

SUFFIXES = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".n3": ox.RdfFormat.N3,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".json": ox.RdfFormat.JSON_LD,
}


@dataclass(frozen=True, slots=True)
class LoadResult:
    """The release that is now served, and what was loaded and refused; see `BuildResult.published`."""

    release: Release
    report: BuildReport
    published: bool = True


class UnreadableFileError(Exception):
    """A file that holds no RDF that can be read; the message says why."""


def load_files(
    files: Sequence[Path], data_dir: Path, *, base: Base | None = None, reasoner: str = "none"
) -> LoadResult:
    """Make a release of RDF files, gzipped or not, in the syntax that their names tell.

    A file that cannot be read whole is refused by name and adds nothing. No rules of ours are run: with a reasoner,
    what OWL 2 RL entails goes to the default graph and to `<base>graph/inferred`.
    Raises ReleaseError when the data directory is busy or cannot be written.
    """
    base = base or Base()
    loaded, refused = 0, []
    with writing(data_dir) as directory:
        dataset = OxigraphDataset()
        for path in files:
            try:
                dataset.extend(list(read_quads(path, base)))
                loaded += 1
            except UnreadableFileError as error:
                refused.append(Refusal(str(path), str(error)))
        served = current(data_dir)
        if refused and not loaded and served is not None:
            return LoadResult(served, BuildReport(refused=tuple(sorted(refused))), published=False)
        stated = len(dataset)
        inference = infer(dataset, reasoner=reasoner, base=base)
        inferred = base.graph("inferred")
        dataset.extend(to_quads(Statement(g, s, p, o) for s, p, o in inference.triples for g in (None, inferred)))
        report = BuildReport(
            refused=tuple(sorted(refused)),
            found={"files": loaded, "quads": stated},
            inferred=len(inference.statements),
            clashes=tuple(sorted(map(str, inference.clashes))),
        )
        release = write_release(directory, dataset.quads(), base=base.iri, prefixes=prefixes(), report=report)
    return LoadResult(release, report)


def read_quads(path: Path, base: Base) -> Iterator[ox.Quad]:
    """The quads of an RDF file, blank nodes named; raises UnreadableFileError, at the latest at the file's end.

    Relative IRIs are resolved against `<base>` and the file's name, never against where the file lies.
    """
    zipped = path.suffix == ".gz"
    syntax = SUFFIXES.get((Path(path.stem) if zipped else path).suffix)
    if syntax is None:
        raise UnreadableFileError(f"unknown syntax; the name must end in one of {', '.join(SUFFIXES)}, or that and .gz")
    try:
        content = gzip.decompress(path.read_bytes()) if zipped else path.read_bytes()
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFileError(str(error)) from error
    yield from parse_quads(content, syntax, base, path.name)


def parse_quads(content: bytes, syntax: ox.RdfFormat, base: Base, name: str) -> Iterator[ox.Quad]:
    """The quads of the text of an RDF file of that name; see `read_quads`."""
    names = _Names(base, content)
    try:
        for quad in ox.parse(content, format=syntax, base_iri=f"{base.iri}{quote(name)}"):
            subject, obj, graph = names.named(quad.subject), names.named(quad.object), names.named(quad.graph_name)
            yield ox.Quad(subject, quad.predicate, obj, graph)
    except (SyntaxError, ValueError) as error:
        raise UnreadableFileError(str(error)) from error


class _Names:
    """IRIs for the blank nodes of one file, in the order in which they appear."""

    def __init__(self, base: Base, content: bytes) -> None:
        self._prefix = f"{base.iri}.well-known/genid/{hashlib.sha256(content).hexdigest()[:16]}-"
        self._names: dict[ox.BlankNode, ox.NamedNode] = {}

    def named(self, term: T) -> T | ox.NamedNode:
        """The term itself, or the IRI of a blank node."""
        if not isinstance(term, ox.BlankNode):
            return term
        return self._names.setdefault(term, ox.NamedNode(f"{self._prefix}{len(self._names) + 1}"))
