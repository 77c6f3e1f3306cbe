"""`communique build`: articles → a new release."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import click

import seeds
from graph.build import build
from graph.reason import DEFAULT_REASONER, REASONERS
from graph.release import ReleaseError
from ontology.curation import CurationError
from ontology.iris import Base
from server.commands.console import Unusable, progress, summarise
from server.commands.opening import base_option, data_option

__all__ = ["command"]


@click.command("build")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@data_option
@base_option
@click.option("--jobs", default=1, type=click.IntRange(0, 512), show_default=True, help="Processes; 0 for one a core.")
@click.option(
    "--no-cache", is_flag=True, help="Read every article anew; what earlier builds read is neither used nor kept."
)
@click.option("--reasoner", default=DEFAULT_REASONER, type=click.Choice(sorted(REASONERS)), show_default=True)
def command(sources: tuple[Path, ...], data_dir: Path, base: Base, jobs: int, no_cache: bool, reasoner: str) -> None:
    """Read articles and publish a new release, which is served from then on.

    SOURCE is a file or folder of .txt, .html or .jsonl; without one, the seeds. Exit code 1 when items were refused.
    """
    started = time.monotonic()
    try:
        with progress() as show:
            result = build(
                sources or tuple(seeds.seed_directory().glob("*.txt")),
                data_dir,
                base=base,
                reasoner=reasoner,
                jobs=jobs or os.cpu_count() or 1,
                cached=not no_cache,
                progress=show,
            )
    except (ReleaseError, CurationError) as error:
        raise Unusable(str(error)) from error
    summarise(result.release, result.report, time.monotonic() - started, published=result.published)
    sys.exit(1 if result.report.refused else 0)
