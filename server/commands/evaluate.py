"""`communique evaluate`: the current release compared with gold records."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from graph.evaluate import Evaluation, GoldError, Score, evaluate
from ontology.iris import Base
from server.commands.console import Unusable, wide_console
from server.commands.opening import data_option, open_release

__all__ = ["command"]


@click.command("evaluate")
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@data_option
@click.option("--errors", is_flag=True, help="List what was missed and invented, article by article.")
def command(gold_dir: Path, data_dir: Path, errors: bool) -> None:
    """Print precision, recall and F1 of the current release against gold records."""
    release, dataset = open_release(data_dir)
    try:
        evaluation = evaluate(gold_dir, dataset, Base(release.manifest["base"]))
    except GoldError as error:
        raise Unusable(str(error)) from error
    console = wide_console()
    console.print(_scores("Against gold", evaluation.scores))
    if any(score.right or score.missed or score.invented for score in evaluation.absent):
        console.print(_scores("Persons whom the authority does not have", evaluation.absent))
    _print_rest(console, evaluation)
    if errors:
        _print_errors(console, evaluation)


def _scores(title: str, scores: Sequence[Score]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("unit", no_wrap=True)
    for name in ("precision", "recall", "F1", "95 %", "right", "missed", "invented"):
        table.add_column(name, justify="right")
    for score in scores:
        interval = "" if score.low is None or score.high is None else f"{score.low:.2f}–{score.high:.2f}"
        ratios = (_ratio(score.precision), _ratio(score.recall), _ratio(score.f1), interval)
        table.add_row(score.unit, *ratios, str(score.right), str(score.missed), str(score.invented))
    return table


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _print_rest(console: Console, evaluation: Evaluation) -> None:
    evidence = evaluation.evidence
    share = "–" if evidence.share is None else f"{evidence.share:.1%}"
    console.print(
        f"Evidence equal to the text: {evidence.right} of {evidence.total} ({share}), {evidence.unread} unread."
    )
    for left, right in evaluation.coreference.pairs:
        console.print(f"Same meeting: {left} and {right}", markup=False)
    if evaluation.coreference.score is not None:
        console.print(f"Pairs of articles on one meeting: F1 {_ratio(evaluation.coreference.score.f1)}")


def _print_errors(console: Console, evaluation: Evaluation) -> None:
    for article in evaluation.articles:
        console.print(f"\n{article.source}{'' if article.in_dataset else ' (not in the release)'}", markup=False)
        for title, items in (("missed", article.missed), ("invented", article.invented)):
            for unit, item in items:
                console.print(f"  {title} {unit}: {item}", markup=False, highlight=False)
