"""`communique reason`: the OWL 2 RL closure of RDF files, as N-Triples.

Limits and semantics: docs/reference/reasoning.md.
"""

from __future__ import annotations

import gzip
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

import click
import pyoxigraph as ox

from graph.load import SUFFIXES, UnreadableFileError, parse_quads, read_quads
from graph.reason import DEFAULT_REASONER, Clash, close_text
from ontology.iris import Base
from server.commands.console import Unusable
from server.commands.opening import base_option

__all__ = ["command"]

_OUTPUT = click.Path(dir_okay=False, writable=True, allow_dash=True, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
_STANDARD = Path("-")


@click.command("reason")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option(
    "-o", "--output", required=True, type=_OUTPUT, help="N-Triples, gzipped if named .gz; - for standard output."
)
@click.option("--reasoner", default=DEFAULT_REASONER, type=click.Choice(["columns", "owlrl"]), show_default=True)
@click.option("--inferred-only", is_flag=True, help="Leave out what the files state.")
@click.option(
    "--syntax",
    type=click.Choice([suffix[1:] for suffix in SUFFIXES]),
    default="nt",
    show_default=True,
    help="Syntax of standard input, by the suffix that a file would have.",
)
@click.option("--strict", is_flag=True, help="Exit code 1 where the files contradict each other or themselves.")
@base_option
def command(
    files: tuple[Path, ...],
    output: Path,
    reasoner: str,
    inferred_only: bool,
    syntax: str,
    strict: bool,
    base: Base,
) -> None:
    """Write the OWL 2 RL closure of RDF files; - for standard input. Named graphs are read as one graph.

    A file's name tells its syntax, gzipped or not. Exit code 1 when a file was refused; it then adds nothing, and
    without any other file OUT is not written. Clashes are findings about the files: they are shown last and do not
    change the exit code, unless asked to (--strict). OUT is replaced when the whole closure is written, or not at all.
    """
    if files.count(_STANDARD) > 1:
        raise click.UsageError("standard input can be read once; give - once.")
    _need_folder(output)
    started = time.monotonic()
    read = [_read(path, syntax, base) for path in files]
    texts = [text for text in read if text is not None]
    if not texts:
        click.echo(f"Every file was refused; {output} is not written.", err=True)
        sys.exit(1)
    closure = close_text(texts, reasoner=reasoner)
    with _open(output) as stream:
        stated = _write(closure.stated(), stream if not inferred_only else None)
        inferred = _write(closure.inferred(), stream)
    seconds = time.monotonic() - started
    click.echo(f"{stated} stated, {inferred} inferred, in {seconds:.2f} s.", err=True)
    clashes = closure.clashes()
    _report(clashes)
    sys.exit(1 if len(texts) < len(files) or (strict and clashes) else 0)


def _need_folder(output: Path) -> None:
    """End the command before the work where its result could not be written."""
    if output != _STANDARD and not (output.parent.is_dir() and os.access(output.parent, os.W_OK)):
        raise Unusable(f"-o {output}: there is no folder {output.parent} that can be written to; make it first.")


@contextmanager
def _open(output: Path) -> Iterator[TextIO]:
    """The stream to write to: a file beside OUT takes its place when all is written, and goes when anything fails."""
    if output == _STANDARD or (output.exists() and not output.is_file()):  # /dev/null and the like
        with click.open_file(str(output), "w", encoding="utf-8") as stream:
            yield cast(TextIO, stream)
        return
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with (
            gzip.open(part, "wt", encoding="utf-8")
            if output.suffix == ".gz"
            else part.open("w", encoding="utf-8") as file
        ):
            yield cast(TextIO, file)
        part.replace(output)
    except OSError as error:
        raise Unusable(f"-o {output}: {error.strerror or error}; make room or name another place.") from error
    finally:
        part.unlink(missing_ok=True)


def _report(clashes: Sequence[Clash]) -> None:
    """Say that the input contradicts itself, if it does: such a graph entails everything."""
    for clash in clashes:
        click.echo(f"clash: {clash}", err=True)
    if clashes:
        many = "1 clash" if len(clashes) == 1 else f"{len(clashes)} clashes"
        click.echo(f"INCONSISTENT: {many} (above). The files contradict each other or themselves.", err=True)


def _read(path: Path, syntax: str, base: Base) -> str | None:
    """The triples of a file as canonical N-Triples; None where it cannot be read whole."""
    try:
        quads = _standard_input(syntax, base) if path == _STANDARD else read_quads(path, base)
        return "".join(f"{quad.triple} .\n" for quad in quads)
    except UnreadableFileError as error:
        name = "standard input" if path == _STANDARD else path
        click.echo(f"refused: {name}: {error}. Correct it there, or leave it out.", err=True)
        return None


def _standard_input(syntax: str, base: Base) -> Iterator[ox.Quad]:
    return parse_quads(sys.stdin.buffer.read(), SUFFIXES[f".{syntax}"], base, "standard-input")


def _write(statements: Iterable[str], output: TextIO | None) -> int:
    """Write the statements, if there is where to; how many they are."""
    count = 0
    for statement in statements:
        count += 1
        if output is not None:
            output.write(f"{statement} .\n")
    return count
