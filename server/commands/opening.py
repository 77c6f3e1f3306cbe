"""What several commands need to begin: their common options, and the current release opened read-only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.release import Release, ReleaseError, current
from graph.store import OxigraphDataset
from ontology.iris import DEFAULT_BASE, Base
from server.commands.console import Unusable
from server.settings import options

__all__ = ["base_option", "data_option", "open_release"]

F = TypeVar("F", bound=Callable[..., Any])

data_option = options("data_dir")


def _to_base(_: click.Context, __: click.Parameter, value: str) -> Base:
    try:
        return Base(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def base_option(command: F) -> F:
    """`--base`: under which IRI things are named."""
    option = click.option(
        "--base", default=DEFAULT_BASE, callback=_to_base, show_default=True, help="IRI that things are named under."
    )
    return option(command)


def open_release(data_dir: Path) -> tuple[Release, OxigraphDataset]:
    """The current release and its dataset; ends the command with the remedy where there is none."""
    try:
        release = current(data_dir)
    except ReleaseError as error:
        raise Unusable(str(error)) from error
    if release is None:
        raise Unusable(f"No release under {data_dir}: run 'communique build' first.")
    return release, OxigraphDataset(release.store_path, read_only=True)
