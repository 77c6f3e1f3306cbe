"""`communique serve`: HTTP on the current release."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from server.settings import Settings, options

__all__ = ["command"]


@click.command("serve")
@options()
@click.option("--writable", is_flag=True, help="Take writes; not offered by this version.")
@click.option("--token-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Token for writes.")
def command(writable: bool, token_file: Path | None, **values: Any) -> None:  # noqa: ANN401 - the settings, typed by their fields
    """Serve the current release over HTTP; a newer release is picked up without a restart."""
    if writable or token_file is not None:
        raise click.UsageError("--writable: this version serves releases read-only; build or load makes new ones.")
    settings = Settings(**values)
    _need_release(settings.data_dir)
    with _metrics_directory() as directory:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = directory  # prometheus_client reads it when it is imported
        from server.wsgi import Server  # noqa: PLC0415 - imports it

        click.echo(f"Communiqué on http://{settings.host}:{settings.port}/ (Ctrl-C ends it)")
        Server(settings).run()


@contextmanager
def _metrics_directory() -> Iterator[str]:
    """A folder for the counters of all workers, removed when the server ends.

    Workers are forked below this frame and leave through it when they end; only the first process may remove it.
    """
    directory, owner = tempfile.mkdtemp(prefix="communique-metrics-"), os.getpid()
    try:
        yield directory
    finally:
        if os.getpid() == owner:
            shutil.rmtree(directory, ignore_errors=True)


def _need_release(data_dir: Path) -> None:
    from graph.release import ReleaseError, current  # noqa: PLC0415 - the command line starts fast

    try:
        if current(data_dir) is None:
            raise click.UsageError(f"No release under {data_dir}: run 'communique build' first.")
    except ReleaseError as error:
        raise click.UsageError(str(error)) from error
