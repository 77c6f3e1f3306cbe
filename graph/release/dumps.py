"""The dumps of a release: the same quads in five syntaxes, each plain and compressed, with their checksums.

Everything is a function of the sorted N-Quads: the bytes do not depend on the order in which quads arrive, on the
clock, or on the machine. Lines are sorted on disk (runs.py) and streamed from file to file.

Sources: RDF 1.1 N-Quads, N-Triples, TriG, Turtle; JSON-LD 1.1 in expanded form.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from graph.release.census import Census, Statistics
from graph.release.runs import Runs

__all__ = ["CHECKSUMS", "SYNTAXES", "DumpFile", "Lines", "Syntax", "sha256", "write_dumps", "write_lines"]

CHECKSUMS = "SHA256SUMS"
NAME = "communique"
GROUPED = "by-graph.nq"
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


@dataclass(frozen=True, slots=True)
class Lines:
    """The sorted lines of a release on disk: `digest` is that of all of them, `statistics` what they hold."""

    digest: str
    statistics: Statistics

    @property
    def identity(self) -> str:
        """The name of the release: the first 16 hexadecimal digits of the SHA-256 of its sorted N-Quads."""
        return self.digest[:16]


def write_lines(runs: Runs, directory: Path, base: str) -> Lines:
    """Write the N-Quads and the N-Triples of the default graph, and the named graphs one after the other for later.

    One pass over the lines of `runs`; the named graphs are sorted once more, because TriG and JSON-LD open a block for
    every change of graph.
    """
    directory.mkdir()
    census, digest = Census(base), hashlib.sha256()
    by_graph = Runs(directory.with_name(f"{directory.name}.runs"))
    with _open(directory / f"{NAME}.nq") as quads, _open(directory / f"{NAME}.nt") as triples:
        for batch in runs.merged():
            content = b"".join(batch)
            digest.update(content)
            quads.write(content)
            placed = census.count(batch)
            triples.writelines(line for graph, line in placed if not graph)
            by_graph.add(b"%b\0%b" % pair for pair in placed if pair[0])
    with _open(directory / GROUPED) as grouped:
        with (directory / f"{NAME}.nt").open("rb") as triples:
            shutil.copyfileobj(triples, grouped, BLOCK_BYTES)
        for batch in by_graph.merged():
            grouped.writelines(line.partition(b"\0")[2] for line in batch)
    by_graph.remove()
    return Lines(digest.hexdigest(), census.statistics())


def write_dumps(directory: Path, prefixes: Mapping[str, str]) -> list[DumpFile]:
    """Write the other syntaxes beside what `write_lines` wrote, and the checksums; returns all files, by name."""
    grouped = directory / GROUPED
    for suffix, syntax in ((s.suffix, s) for s in SYNTAXES if s.suffix not in {"nq", "nt"}):
        source = grouped if syntax.named_graphs else directory / f"{NAME}.nt"
        _transcribe(source, directory / f"{NAME}.{suffix}", syntax, prefixes)
    grouped.unlink()
    files = [file for syntax in SYNTAXES for file in _finish(directory / f"{NAME}.{syntax.suffix}", syntax)]
    files.sort(key=lambda file: file.name)
    with _open(directory / CHECKSUMS) as sums:
        sums.writelines(f"{file.sha256}  {file.name}\n".encode() for file in files)
    return files


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _open(path: Path) -> BinaryIO:
    return path.open("wb", buffering=BLOCK_BYTES)


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
