"""`communique explain`: why a statement holds, as indented text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph import reason
from graph.model import Triple
from ontology import load
from ontology.iris import Base
from server.commands.opening import data_option, open_release
from server.terms import parse_iri, parse_term

__all__ = ["command"]


@click.command("explain")
@data_option
@click.argument("subject", metavar="S")
@click.argument("predicate", metavar="P")
@click.argument("obj", metavar="O")
@click.option("--limit", default=1, type=click.IntRange(1, 20), show_default=True, help="How many proofs to show.")
def command(data_dir: Path, subject: str, predicate: str, obj: str, limit: int) -> None:
    """Say why a statement holds: sentences, rules, premises.

    S, P and O are IRIs, keys (person/to-lam), or prefixed names (cq:metWith); O may be a literal in double quotes.
    Exit code 1 when the statement does not hold.
    """
    release, dataset = open_release(data_dir)
    base = Base(release.manifest["base"])
    asked = _triple(subject, predicate, obj, base)
    proofs = reason.explain(dataset, asked, rules=load.rules(), base=base, limit=limit).proofs
    for number, proof in enumerate(proofs):
        if number:
            click.echo()
        for line in reason.proof_lines(proof, {**load.prefixes(), "": f"{base.iri}id/"}):
            click.echo(line)
    if not proofs:
        click.echo("This statement is neither asserted nor inferred.", err=True)
        sys.exit(1)


def _triple(subject: str, predicate: str, obj: str, base: Base) -> Triple:
    prefixes = load.prefixes()
    try:
        return parse_iri(subject, prefixes, base), parse_iri(predicate, prefixes, base), parse_term(obj, prefixes, base)
    except (ValueError, SyntaxError) as error:
        raise click.UsageError(f"not a statement: {error}") from error
