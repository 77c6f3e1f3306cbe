"""The dumps of a release: the same quads in five syntaxes, each plain and compressed, with their checksums.

Everything is a function of the sorted N-Quads: the bytes do not depend on the order in which quads arrive, on the
clock, or on the machine. Quads are held as lines while they are sorted, and streamed from the file after that.

Sources: RDF 1.1 N-Quads, N-Triples, TriG, Turtle; JSON-LD 1.1 in expanded form.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.release.errors import UnpublishableError

__all__ = ["CHECKSUMS", "SYNTAXES", "DumpFile", "Syntax", "release_id", "sha256", "sorted_lines", "write_dumps"]

CHECKSUMS = "SHA256SUMS"
NAME = "communique"
BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Syntax:
    """A syntax that dumps are written in; one without named graphs holds the default graph."""

    suffix: str
    media_type: str
    format: ox.RdfFormat
    named_graphs: bool


SYNTAXES = (
    Syntax("nq", "application/n-quads", ox.RdfFormat.N_QUADS, True),
    Syntax("trig", "application/trig", ox.RdfFormat.TRIG, True),
    Syntax("jsonld", "application/ld+json", ox.RdfFormat.JSON_LD, True),
    Syntax("nt", "application/n-triples", ox.RdfFormat.N_TRIPLES, False),
    Syntax("ttl", "text/turtle", ox.RdfFormat.TURTLE, False),
)


@dataclass(frozen=True, slots=True)
class DumpFile:
    """A file of the dumps, as the checksums and the description list it."""

    name: str
    syntax: Syntax
    compressed: bool
    size_bytes: int
    sha256: str


def sorted_lines(quads: Iterable[ox.Quad]) -> list[tuple[str, str]]:
    """Each distinct quad as (graph, N-Quads line), sorted by graph, then line; the default graph comes first.

    Raises UnpublishableError for a blank node: its label would differ from build to build.
    """
    lines = set()
    for quad in quads:
        line = str(quad)
        if "_:" in line and _has_blank_node(quad):  # a literal may hold those characters
            raise UnpublishableError(f"blank node in {line}: give every thing an IRI before it is published")
        graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
        lines.add((graph, f"{line} .\n"))
    return sorted(lines)


def release_id(lines: Sequence[str]) -> str:
    """The name of a release: the first 16 hexadecimal digits of the SHA-256 of its sorted N-Quads."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(line.encode())
    return digest.hexdigest()[:16]


def write_dumps(lines: Sequence[tuple[str, str]], directory: Path, prefixes: Mapping[str, str]) -> list[DumpFile]:
    """Write every dump of the lines of `sorted_lines` and the checksums; returns the files, sorted by name."""
    directory.mkdir()
    grouped = directory / "by-graph.nq"  # TriG and JSON-LD open a block for every change of graph
    _write_lines((line for _, line in lines), grouped)
    _write_lines(sorted(line for _, line in lines), directory / f"{NAME}.nq")
    _write_lines((line for graph, line in lines if not graph), directory / f"{NAME}.nt")
    for suffix, syntax in ((s.suffix, s) for s in SYNTAXES if s.suffix not in {"nq", "nt"}):
        source = grouped if syntax.named_graphs else directory / f"{NAME}.nt"
        _transcribe(source, directory / f"{NAME}.{suffix}", syntax, prefixes)
    grouped.unlink()
    files = [file for syntax in SYNTAXES for file in _finish(directory / f"{NAME}.{syntax.suffix}", syntax)]
    files.sort(key=lambda file: file.name)
    _write_lines((f"{file.sha256}  {file.name}\n" for file in files), directory / CHECKSUMS)
    return files


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _has_blank_node(quad: ox.Quad) -> bool:
    return any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object, quad.graph_name))


def _write_lines(lines: Iterable[str], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)


def _transcribe(source: Path, target: Path, syntax: Syntax, prefixes: Mapping[str, str]) -> None:
    """Stream a file of sorted quads into another syntax; subjects that follow one another are abbreviated."""
    quads: Iterator[ox.Quad] = ox.parse(path=str(source), format=ox.RdfFormat.N_QUADS)
    used = dict(prefixes) if syntax.format in {ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG} else None
    content: Iterable[ox.Quad] | Iterable[ox.Triple] = quads if syntax.named_graphs else (q.triple for q in quads)
    ox.serialize(content, str(target), syntax.format, prefixes=used)


def _finish(path: Path, syntax: Syntax) -> Iterator[DumpFile]:
    """Compress a dump, without name or time in the gzip header, and measure both files."""
    packed = path.with_name(f"{path.name}.gz")
    with (
        path.open("rb") as source,
        packed.open("wb") as target,
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=target, mtime=0) as stream,
    ):
        shutil.copyfileobj(source, stream, BLOCK_BYTES)
    for file, compressed in ((path, False), (packed, True)):
        yield DumpFile(file.name, syntax, compressed, file.stat().st_size, sha256(file))
