"""`communique validate`: the current release held against the SHACL shapes, and the contradictions that it reports."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pyoxigraph as ox
from pyshacl import validate
from rdflib import RDF, RDFS, Graph, URIRef
from rdflib.namespace import SH

from graph.store import Dataset
from ontology import load
from ontology import terms as cq
from ontology.load import PREFIXES
from server.commands.opening import data_option, open_release

__all__ = ["command"]


@click.command("validate")
@data_option
def command(data_dir: Path) -> None:
    """Hold the default graph against the ontology's SHACL shapes, and list the contradictions between reports.

    Exit code 1 on violations of the shapes, not on warnings, and not on contradictions: those are in the articles.
    """
    _, dataset = open_release(data_dir)
    _, report, _ = validate(_default_graph(dataset), shacl_graph=load.shapes(), advanced=True, inference="none")
    if not isinstance(report, Graph):
        raise TypeError(f"the validator gave no report: {report!r}")
    results = sorted(_results(report))
    for severity, focus, message in results:
        click.echo(f"{severity}: {focus}: {message}")
    conflicts = sorted(_conflicts(dataset))
    for _, lines in conflicts:
        click.echo("\n".join(lines))
    violations = sum(severity == "Violation" for severity, _, _ in results)
    shapes = f"{violations} violations, {len(results) - violations} warnings"
    click.echo(f"{shapes}, {len(conflicts)} contradictions between reports.")
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


def _conflicts(dataset: Dataset) -> Iterator[tuple[str, list[str]]]:
    """Each contradiction: its name, its sentence with the checks that found it, and its sides with their sentences."""
    for node in _subjects(dataset, RDF.type, cq.Conflict):
        checks = " ".join(sorted(_values(dataset, node, cq.rule)))
        label = " ".join(_values(dataset, node, RDFS.label)) or node.value
        lines = [f"Contradiction {checks}: {label}" if checks else f"Contradiction: {label}"]
        sides = [ox.NamedNode(side) for side in sorted(_values(dataset, node, cq.conflictSide))]
        for side in sides:
            lines += _side(dataset, side)
        if not sides:
            lines += [f"  in {_name(dataset, article)}" for article in sorted(_values(dataset, node, cq.conflictIn))]
        yield node.value, lines


def _side(dataset: Dataset, side: ox.NamedNode) -> Iterator[str]:
    parts = (RDF.subject, RDF.predicate, RDF.object)
    statement = " ".join(_short(value) for part in parts for value in _values(dataset, side, part))
    articles = sorted(_name(dataset, article) for article in _values(dataset, side, cq.conflictIn))
    yield f"  {statement}, by {', '.join(articles) or 'the authority'}"
    for evidence in sorted(_values(dataset, side, cq.shownBy)):
        for quote in _values(dataset, ox.NamedNode(evidence), cq.quote):
            yield f"    “{' '.join(quote.split())}”"


def _short(value: str) -> str:
    """The prefixed name, or the last two parts of a thing's name."""
    prefixed = (f"{prefix}:{value.removeprefix(ns)}" for prefix, ns in PREFIXES.items() if value.startswith(ns))
    return next(prefixed, "/".join(value.split("/")[-2:]) if "/id/" in value else value)


def _name(dataset: Dataset, article: str) -> str:
    return next(iter(_values(dataset, ox.NamedNode(article), cq.sourceName)), article)


def _subjects(dataset: Dataset, predicate: URIRef, obj: URIRef) -> Iterator[ox.NamedNode]:
    for quad in dataset.quads(None, ox.NamedNode(predicate), ox.NamedNode(obj), ox.DefaultGraph()):
        if isinstance(quad.subject, ox.NamedNode):
            yield quad.subject


def _values(dataset: Dataset, subject: ox.NamedNode, predicate: URIRef) -> list[str]:
    quads = dataset.quads(subject, ox.NamedNode(predicate), None, ox.DefaultGraph())
    return [quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode | ox.Literal)]
