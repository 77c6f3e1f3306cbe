"""`communique evaluate`: the current release compared with gold records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from graph.evaluate import ArticleErrors, Coreference, Evaluation, GoldError, Mistake, Score, evaluate
from ontology.iris import Base
from server.commands.console import Unusable, wide_console
from server.commands.opening import data_option, open_release

__all__ = ["command"]

#: Listed only when asked for by name: the strict listing has them, or they repeat it.
UNLISTED = ("slot participants", "slot date", "slot country")


@click.command("evaluate")
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@data_option
@click.option("--errors", is_flag=True, help="List what was missed and invented, article by article, with the causes.")
@click.option(
    "--unit",
    "units",
    metavar="UNIT",
    multiple=True,
    help="List the errors of this unit only, as tenures or 'slot place'; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything as one JSON object.")
def command(gold_dir: Path, data_dir: Path, errors: bool, units: tuple[str, ...], as_json: bool) -> None:
    """Print precision, recall and F1 of the current release against gold records."""
    release, dataset = open_release(data_dir)
    try:
        evaluation = evaluate(gold_dir, dataset, Base(release.manifest["base"]))
    except GoldError as error:
        raise Unusable(str(error)) from error
    listed = _listed(evaluation, units)
    if as_json:
        click.echo(json.dumps(evaluation.to_dict(), ensure_ascii=False, indent=1))
        return
    console = wide_console()
    console.print(_scores("Against gold", evaluation.scores))
    if any(score.right or score.missed or score.invented for score in evaluation.absent):
        console.print(_scores("Persons whom the authority does not have", evaluation.absent))
    _print_rest(console, evaluation)
    if errors or units:
        _print_errors(evaluation, listed)
        _print_causes(console, evaluation, listed)


def _listed(evaluation: Evaluation, asked: Sequence[str]) -> list[str]:
    """The units whose errors are to be listed: those asked for by their name or its beginning."""
    units = [score.unit for score in evaluation.scores]
    if not asked:
        return [unit for unit in units if unit not in UNLISTED]
    for name in asked:
        if not any(unit.startswith(name) for unit in units):
            raise Unusable(f"no unit begins with {name!r}: give one of {', '.join(units)}")
    return [unit for unit in units if unit.startswith(tuple(asked))]


def _scores(title: str, scores: Sequence[Score]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("unit", no_wrap=True)
    for name in ("precision", "recall", "F1", "95 %", "right", "missed", "invented"):
        table.add_column(name, justify="right")
    for score in scores:
        ratios = (_ratio(score.precision), _ratio(score.recall), _ratio(score.f1), _interval(score))
        table.add_row(score.unit, *ratios, str(score.right), str(score.missed), str(score.invented))
    return table


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _interval(score: Score) -> str:
    return "" if score.low is None or score.high is None else f"{score.low:.2f}–{score.high:.2f}"


def _print_rest(console: Console, evaluation: Evaluation) -> None:
    evidence = evaluation.evidence
    share = "–" if evidence.share is None else f"{evidence.share:.1%}"
    console.print(
        f"Evidence equal to the text: {evidence.right} of {evidence.total} ({share}), {evidence.unread} unread."
    )
    _print_coreference(console, evaluation.coreference)


def _print_coreference(console: Console, coreference: Coreference) -> None:
    if coreference.score is None:
        for left, right in coreference.pairs:
            console.print(f"Same meeting: {left} and {right}", markup=False)
        return
    console.print(_scores("Pairs of articles on one meeting", [coreference.score]))
    for title, pairs in (("missed", coreference.missed), ("invented", coreference.invented)):
        for left, right in pairs:
            console.print(f"  {title} pair: {left} and {right}", markup=False)


# -- errors ------------------------------------------------------------------------------------------------------------


def _print_errors(evaluation: Evaluation, units: Sequence[str]) -> None:
    for article in evaluation.articles:
        lines = list(_article_lines(article, units))
        if lines:
            click.echo(f"\n{article.source}{'' if article.in_dataset else ' (not in the release)'}")
            click.echo("\n".join(lines))


def _article_lines(article: ArticleErrors, units: Sequence[str]) -> list[str]:
    lines = []
    for title, mistakes in (("missed", article.missed), ("invented", article.invented)):
        undetected = {mistake.item for mistake in mistakes if mistake.unit == "meetings, detection"}
        for mistake in mistakes:
            # What was not even detected is not listed once more for not being strictly right.
            repeated = mistake.unit == "meetings, strict" and mistake.item in undetected and len(units) > 1
            if mistake.unit in units and not repeated:
                lines += _mistake_lines(title, mistake)
    return lines + [f"  without evidence: {thing}" for thing in article.unsupported]


def _mistake_lines(title: str, mistake: Mistake) -> list[str]:
    lines = [f"  {title} {mistake.unit}: {mistake.item}"]
    if mistake.source is not None:
        lines.append(f"      by {mistake.source}")
    if mistake.near is not None:
        lines.append(f"      near: {mistake.near}")
    return lines + [f"      {criterion}{': ' if detail else ''}{detail}" for criterion, detail in mistake.causes]


def _print_causes(console: Console, evaluation: Evaluation, units: Sequence[str]) -> None:
    table = Table(title="Causes", title_justify="left")
    for name in ("unit", "", "criterion"):
        table.add_column(name, no_wrap=True)
    table.add_column("items", justify="right")
    for (unit, direction, criterion), count in evaluation.causes().items():
        if unit in units:
            table.add_row(unit, direction, criterion, str(count))
    if table.row_count:
        console.print(table)
