"""`communique reason`: the OWL 2 RL closure of RDF files, as N-Triples."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

import click
import pyoxigraph as ox

from graph.load import UnreadableFileError, read_quads
from graph.model import Triple
from graph.reason import DEFAULT_REASONER, Clash, infer
from graph.release import to_term
from graph.store import OxigraphDataset
from ontology.iris import Base
from server.commands.console import Unusable
from server.commands.opening import base_option

__all__ = ["command"]

_OUTPUT = click.Path(dir_okay=False, writable=True, allow_dash=True, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("reason")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("-o", "--output", required=True, type=_OUTPUT, help="N-Triples; - for standard output.")
@click.option("--reasoner", default=DEFAULT_REASONER, type=click.Choice(["columns", "owlrl"]), show_default=True)
@click.option("--inferred-only", is_flag=True, help="Leave out what the files state.")
@base_option
def command(files: tuple[Path, ...], output: Path, reasoner: str, inferred_only: bool, base: Base) -> None:
    """Write the OWL 2 RL closure of RDF files. Named graphs are read as one graph.

    Exit code 1 when a file was refused; it then adds nothing, and without any other file OUT is not written. Clashes
    are findings about the files: they are shown last and do not change the exit code.
    """
    _need_folder(output)
    started = time.monotonic()
    dataset = OxigraphDataset()
    refused = _read(files, dataset, base)
    if refused == len(files):
        click.echo(f"Every file was refused; {output} is not written.", err=True)
        sys.exit(1)
    stated = len(dataset)
    inference = infer(dataset, reasoner=reasoner, base=base)
    with _open(output) as stream:
        if not inferred_only:
            _write(_lines(dataset), stream)
        _write(map(_line, inference.triples), stream)
    seconds = time.monotonic() - started
    click.echo(f"{stated} stated, {len(inference.triples)} inferred, in {seconds:.2f} s.", err=True)
    _report(inference.clashes)
    sys.exit(1 if refused else 0)


def _need_folder(output: Path) -> None:
    """End the command before the work where its result could not be written."""
    if str(output) != "-" and not (output.parent.is_dir() and os.access(output.parent, os.W_OK)):
        raise Unusable(f"-o {output}: there is no folder {output.parent} that can be written to; make it first.")


@contextmanager
def _open(output: Path) -> Iterator[TextIO]:
    try:
        with click.open_file(str(output), "w", encoding="utf-8") as stream:
            yield cast(TextIO, stream)
    except OSError as error:
        raise Unusable(f"-o {output}: {error.strerror or error}.") from error


def _report(clashes: Sequence[Clash]) -> None:
    """Say that the input contradicts itself, if it does: such a graph entails everything."""
    for clash in clashes:
        click.echo(f"clash: {clash}", err=True)
    if clashes:
        many = "1 clash" if len(clashes) == 1 else f"{len(clashes)} clashes"
        click.echo(f"INCONSISTENT: {many} (above). The files contradict each other or themselves.", err=True)


def _read(files: Sequence[Path], dataset: OxigraphDataset, base: Base) -> int:
    """Put the triples of the files into the default graph; how many files were refused."""
    refused = 0
    for path in files:
        try:
            dataset.extend([ox.Quad(*quad.triple) for quad in read_quads(path, base)])
        except UnreadableFileError as error:
            refused += 1
            click.echo(f"refused: {path}: {error}", err=True)
    return refused


def _lines(dataset: OxigraphDataset) -> Iterator[str]:
    return (f"{quad.triple} ." for quad in dataset.quads())


def _line(triple: Triple) -> str:
    subject, predicate, obj = triple
    return f"{ox.NamedNode(str(subject))} {ox.NamedNode(str(predicate))} {to_term(obj)} ."


def _write(lines: Iterable[str], output: TextIO) -> None:
    output.writelines(f"{line}\n" for line in lines)
