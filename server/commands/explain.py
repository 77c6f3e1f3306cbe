"""`communique explain`: why a statement holds, as indented text, JSON or PROV-O."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
import pyoxigraph as ox

from graph import reason
from graph.model import Triple
from ontology import load
from ontology.iris import Base
from server.commands.opening import data_option, open_release
from server.terms import parse_iri, parse_term

__all__ = ["command"]

_SYNTAXES = {"turtle": ox.RdfFormat.TURTLE, "ntriples": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
_FORMATS = ["text", "json", *_SYNTAXES]


@click.command("explain")
@data_option
@click.argument("subject", metavar="S")
@click.argument("predicate", metavar="P")
@click.argument("obj", metavar="O")
@click.option("--limit", default=1, type=click.IntRange(1, 20), show_default=True, help="How many proofs to show.")
@click.option(
    "--format",
    "name",
    default="text",
    type=click.Choice(_FORMATS),
    show_default=True,
    help="Indented text; JSON; PROV-O as Turtle, N-Triples or JSON-LD.",
)
def command(data_dir: Path, subject: str, predicate: str, obj: str, limit: int, name: str) -> None:
    """Say why a statement holds: sentences, rules, premises.

    S, P and O are IRIs, keys (person/to-lam), or prefixed names (cq:metWith); O may be a literal in double quotes.
    Asked why S is an owl:Nothing, it tells which statements about S contradict one another.
    Exit code 1 when the statement does not hold.
    """
    release, dataset = open_release(data_dir)
    base = Base(release.manifest["base"])
    asked = _triple(subject, predicate, obj, base)
    explanation = reason.explain(dataset, asked, rules=load.rules(), base=base, limit=limit)
    if name in _SYNTAXES:
        prefixes = load.prefixes() if name == "turtle" else None
        body = ox.serialize(reason.provenance(explanation, base), format=_SYNTAXES[name], prefixes=prefixes)
        click.echo(body, nl=False)
    elif name == "json":
        click.echo(json.dumps(reason.explanation_to_json(explanation), ensure_ascii=False, indent=1))
    elif explanation.proofs:
        click.echo(reason.explanation_text(explanation, {**load.prefixes(), "": f"{base.iri}id/"}), nl=False)
    if not explanation.proofs and name == "text":
        click.echo(("" if explanation.holds else "This statement does not hold. ") + explanation.note, err=True)
    sys.exit(0 if explanation.holds else 1)


def _triple(subject: str, predicate: str, obj: str, base: Base) -> Triple:
    prefixes = load.prefixes()
    try:
        return parse_iri(subject, prefixes, base), parse_iri(predicate, prefixes, base), parse_term(obj, prefixes, base)
    except (ValueError, SyntaxError) as error:
        raise click.UsageError(f"not a statement: {error}") from error
