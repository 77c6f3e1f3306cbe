"""`communique validate`: the current release held against the SHACL shapes."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pyoxigraph as ox
from pyshacl import validate
from rdflib import RDF, Graph
from rdflib.namespace import SH

from graph.store import Dataset
from ontology import load
from server.commands.opening import data_option, open_release

__all__ = ["command"]


@click.command("validate")
@data_option
def command(data_dir: Path) -> None:
    """Hold the default graph against the ontology's SHACL shapes. Exit code 1 on violations, not on warnings."""
    _, dataset = open_release(data_dir)
    _, report, _ = validate(_default_graph(dataset), shacl_graph=load.shapes(), advanced=True, inference="none")
    if not isinstance(report, Graph):
        raise TypeError(f"the validator gave no report: {report!r}")
    results = sorted(_results(report))
    for severity, focus, message in results:
        click.echo(f"{severity}: {focus}: {message}")
    violations = sum(severity == "Violation" for severity, _, _ in results)
    click.echo(f"{violations} violations, {len(results) - violations} warnings.")
    sys.exit(1 if violations else 0)


def _default_graph(dataset: Dataset) -> Graph:
    lines = "".join(f"{quad.triple} .\n" for quad in dataset.quads(graph=ox.DefaultGraph()))
    return Graph().parse(data=lines, format="nt")


def _results(report: Graph) -> list[tuple[str, str, str]]:
    """Severity, focus node and message of each result."""
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
        messages = "; ".join(sorted(map(str, report.objects(result, SH.resultMessage))))
        found.append((severity, str(report.value(result, SH.focusNode)), messages))
    return found
