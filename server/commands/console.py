"""How commands show what they do: progress and summaries on standard error, results on standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from graph.release import BuildReport, Release

__all__ = ["Unusable", "progress", "summarise", "wide_console"]

_WIDTH = 160
_EVERY = 1000  # plain lines for logs: one for each thousand items
_SHOWN = 20  # conflicts and clashes; the report in the release has them all

ProgressCallback = Callable[[str, int, "int | None"], None]


class Unusable(click.ClickException):
    """The command cannot do what it was told; exit code 2, as for wrong arguments."""

    exit_code = 2


def wide_console() -> Console:
    """Standard output for tables: as wide as the terminal, and wide enough where there is none."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDTH)


@contextmanager
def progress() -> Iterator[ProgressCallback]:
    """A callback for `graph.build`: a bar on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty():
        yield _plain()
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield show


def _plain() -> ProgressCallback:
    seen: set[str] = set()

    def show(stage: str, done: int, total: int | None) -> None:
        of = "" if total is None else f" of {total}"
        if stage not in seen or (done and done % _EVERY == 0):
            seen.add(stage)
            click.echo(f"{stage}: {done}{of}" if done else stage, err=True)

    return show


def summarise(release: Release, report: BuildReport, seconds: float, *, published: bool = True) -> None:
    """What was read, what was refused and why, what was found."""
    for refusal in report.refused:
        click.echo(f"  refused: {refusal.source}: {refusal.reason}", err=True)
    if report.refused:
        click.echo(f"Refused {len(report.refused)}.", err=True)
    if report.skipped:
        names = ", ".join(item.source for item in report.skipped[:_SHOWN])
        more = f" and {len(report.skipped) - _SHOWN} more" if len(report.skipped) > _SHOWN else ""
        click.echo(f"Skipped {len(report.skipped)} of other kinds: {names}{more}.", err=True)
    if not published:
        click.echo(f"Nothing could be read; release {release.id} stays as it is.", err=True)
        return
    click.echo(f"Release {release.id}: {release.manifest['quads']} statements in {seconds:.1f} s.")
    if report.articles:
        click.echo(f"Read {len(report.articles)} article{'' if len(report.articles) == 1 else 's'}.")
    found = ", ".join(f"{count} {name}" for name, count in report.found.items() if count)
    click.echo(f"Found {found or 'nothing'}; {report.inferred} statements inferred, {report.merges} mentions merged.")
    for title, lines in (("conflict", report.conflicts), ("clash", report.clashes)):
        for line in lines[:_SHOWN]:
            click.echo(f"  {title}: {line}")
        if len(lines) > _SHOWN:
            click.echo(f"  {len(lines) - _SHOWN} more of them are in {release.report_path}.")
