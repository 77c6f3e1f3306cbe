"""`communique reason`: the OWL 2 RL closure of RDF files, as N-Triples."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import click
import pyoxigraph as ox

from graph.load import UnreadableFileError, read_quads
from graph.model import Triple
from graph.reason import DEFAULT_REASONER, infer
from graph.release import to_term
from graph.store import OxigraphDataset
from ontology.iris import Base
from server.commands.opening import base_option

__all__ = ["command"]

_OUTPUT = click.File("w", encoding="utf-8", lazy=True)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("reason")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("-o", "--output", required=True, type=_OUTPUT, help="N-Triples; - for standard output.")
@click.option("--reasoner", default=DEFAULT_REASONER, type=click.Choice(["columns", "owlrl"]), show_default=True)
@click.option("--inferred-only", is_flag=True, help="Leave out what the files state.")
@base_option
def command(files: tuple[Path, ...], output: TextIO, reasoner: str, inferred_only: bool, base: Base) -> None:
    """Write the OWL 2 RL closure of RDF files. Named graphs are read as one graph.

    Exit code 1 when a file was refused; it then adds nothing.
    """
    started = time.monotonic()
    dataset = OxigraphDataset()
    refused = _read(files, dataset, base)
    stated = len(dataset)
    inference = infer(dataset, reasoner=reasoner, base=base)
    if not inferred_only:
        _write(_lines(dataset), output)
    _write(map(_line, inference.triples), output)
    seconds = time.monotonic() - started
    click.echo(f"{stated} stated, {len(inference.triples)} inferred, in {seconds:.2f} s.", err=True)
    for clash in inference.clashes:
        click.echo(f"clash: {clash}", err=True)
    sys.exit(1 if refused else 0)


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
