"""`communique load`: RDF files → a release without articles."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from graph.load import load_files
from graph.reason import REASONERS
from graph.release import ReleaseError
from ontology.iris import Base
from server.commands.console import Unusable, summarise
from server.commands.opening import base_option, data_option

__all__ = ["command"]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("load")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@data_option
@base_option
@click.option("--reasoner", default="none", type=click.Choice(sorted(REASONERS)), show_default=True)
def command(files: tuple[Path, ...], data_dir: Path, base: Base, reasoner: str) -> None:
    """Publish RDF files of any syntax, gzipped or not, as a release.

    Exit code 1 when a file was refused; it then adds nothing.
    """
    started = time.monotonic()
    try:
        result = load_files(files, data_dir, base=base, reasoner=reasoner)
    except ReleaseError as error:
        raise Unusable(str(error)) from error
    summarise(result.release, result.report, time.monotonic() - started, published=result.published)
    sys.exit(1 if result.report.refused else 0)
