"""How commands show what they do: progress and summaries on standard error, results on standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from graph.release import BuildReport, Changes, Release

__all__ = ["Unusable", "progress", "summarise", "wide_console"]

_WIDTH = 160
_EVERY = 1000  # plain lines for logs: one for each thousand items
_SHOWN = 20  # conflicts and clashes; the report in the release has them all

ProgressCallback = Callable[[str, int, "int | None"], None]


class _Rate(ProgressColumn):
    """Items a second, where items are counted."""

    def render(self, task: Task) -> Text:
        """See ProgressColumn."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None or task.completed <= 1 else f"{speed:,.0f}/s", style="progress.data.speed")


class Unusable(click.ClickException):
    """The command cannot do what it was told; exit code 2, as for wrong arguments."""

    exit_code = 2


def wide_console() -> Console:
    """Standard output for tables: as wide as the terminal, and wide enough where there is none."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDTH)


@contextmanager
def progress() -> Iterator[ProgressCallback]:
    """A callback for `graph.build`: a bar with rate and time left on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty():
        yield _plain()
        return
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                for earlier in tasks.values():  # one stage follows the other
                    bar.update(
                        earlier, total=bar.tasks[earlier].completed or 1, completed=bar.tasks[earlier].completed or 1
                    )
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield show


def _plain() -> ProgressCallback:
    """A line when a stage begins, for each thousand items, and when all that were announced are done."""
    told: dict[str, int] = {}

    def show(stage: str, done: int, total: int | None) -> None:
        if stage not in told:
            told[stage] = 0
            click.echo(stage, err=True)
        if done >= told[stage] + _EVERY or (done == total and done > told[stage]):
            told[stage] = done
            click.echo(f"{stage}: {done}{'' if total is None else f' of {total}'}", err=True)

    return show


def summarise(release: Release, report: BuildReport, seconds: float, *, published: bool = True) -> None:
    """What was read, what was refused and why, what was found, and what went since the release before."""
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
        click.echo(_articles(report))
    found = ", ".join(f"{count} {name}" for name, count in report.found.items() if count)
    click.echo(f"Found {found or 'nothing'}; {report.inferred} statements inferred, {report.merges} mentions merged.")
    _list("conflict", report.conflicts, release)
    _list("clash", report.clashes, release)
    _list("warning", report.warnings, release)
    _changes(report.changes, release)


def _articles(report: BuildReport) -> str:
    """How many articles there are, and how many of them cost nothing or count for nothing."""
    count = len(report.articles)
    notes = [f"{report.cached} known from earlier builds"] if report.cached else []
    notes += [f"{report.copies} with the text of another"] if report.copies else []
    return f"Read {count} article{'' if count == 1 else 's'}{', ' if notes else ''}{', '.join(notes)}."


def _changes(changes: Changes, release: Release) -> None:
    """What is different from the release before: articles, and things that are no longer there."""
    articles = [
        f"{len(names)} {verb}{_names(names) if verb != 'arrived' else ''}"
        for verb, names in (("arrived", changes.arrived), ("changed", changes.changed), ("left", changes.left))
        if names
    ]
    if articles:
        click.echo(f"Articles since release {changes.previous}: {'; '.join(articles)}.")
    if changes.gone:
        parts = "".join(f", {count} {kind}" for kind, count in changes.parts_gone.items())
        click.echo(f"No longer there: {len(changes.gone)} things{parts}; {changes.statements_gone} statements went.")
        _list(
            "gone", [f"{thing.key}, “{thing.label}” ({thing.statements} statements)" for thing in changes.gone], release
        )


def _names(names: Sequence[str]) -> str:
    return f" ({', '.join(names[:_SHOWN])}{' …' if len(names) > _SHOWN else ''})"


def _list(title: str, lines: Sequence[str], release: Release) -> None:
    for line in lines[:_SHOWN]:
        click.echo(f"  {title}: {line}")
    if len(lines) > _SHOWN:
        click.echo(f"  {len(lines) - _SHOWN} more of them are in {release.report_path}.")
