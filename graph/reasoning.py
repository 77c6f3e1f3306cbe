"""Reasoning over lines: what can take part in an inference goes to the reasoner, what follows comes back as lines.

One of the drivers beside build.py that know more than one room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from rdflib import OWL, RDF, Graph, URIRef

from graph.checks import Contradiction, contradiction_lines, find_contradictions
from graph.model import Statement, Triple
from graph.reason import Inference, Needed, infer, needed
from graph.release import Runs, split_line, statement_lines
from graph.store import OxigraphDataset
from ontology import load
from ontology.iris import Base
from ontology.load import SparqlRule

__all__ = ["Conclusions", "infer_lines", "shared_lines"]

_SAME_AS = f" <{OWL.sameAs}> "
_TYPE = f"<{RDF.type}>"


@dataclass(frozen=True, slots=True)
class Conclusions:
    """How many statements follow, what clashes with the ontology, and which statements contradict one another."""

    inferred: int
    clashes: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


def shared_lines(graph: URIRef, triples: Graph | Iterable[Triple]) -> Iterator[bytes]:
    """Triples as lines of the default graph and of a named graph of their own (contract 4)."""
    return statement_lines(
        Statement(place, subject, predicate, obj)
        for subject, predicate, obj in cast("Iterable[Triple]", triples)
        for place in (None, graph)
    )


def infer_lines(runs: Runs, ontology: Graph, *, reasoner: str, base: Base) -> Conclusions:
    """Infer from the lines, and add what follows to them and the contradictions that the checks find.

    `ontology` is the part of the lines that the closure is compiled from.
    """
    rules, checks = load.rules() if reasoner != "none" else (), load.checks()
    needs = needed(cast("Iterable[Triple]", ontology), rules, checks)
    dataset, inference = _infer(runs, needs, reasoner, rules, base)
    if any(_SAME_AS in statement for statement in inference.statements):
        dataset, inference = _infer(runs, None, reasoner, rules, base)  # equals share every statement
    runs.add(_in_both(inference.statements, base.graph("inferred")))
    contradictions = find_contradictions(dataset, checks, base)
    runs.add(contradiction_lines(contradictions, base))
    clashes = tuple(sorted(map(str, inference.clashes)))
    return Conclusions(len(inference.statements), clashes, contradictions)


def _in_both(statements: Iterable[str], graph: URIRef) -> Iterator[bytes]:
    name = f"<{graph}>"
    for statement in statements:
        yield f"{statement} .\n".encode()
        yield f"{statement} {name} .\n".encode()


def _infer(
    runs: Runs, needs: Needed | None, reasoner: str, rules: Sequence[SparqlRule], base: Base
) -> tuple[OxigraphDataset, Inference]:
    """The dataset with what follows, and what follows."""
    dataset = OxigraphDataset()
    for lines in runs.unordered():
        dataset.load(b"".join(lines if needs is None else _needed_lines(lines, needs)))
    return dataset, infer(dataset, reasoner=reasoner, rules=rules, base=base, scratch=True)


def _needed_lines(lines: Iterable[bytes], needs: Needed) -> Iterator[bytes]:
    for line in lines:
        predicate = line.split(b" ", 2)[1].decode()
        default, named = predicate in needs.default, predicate in needs.named
        if named and predicate == _TYPE and split_line(line)[3]:
            named = split_line(line)[2].decode() in needs.types
        if (default or named) and ((default and named) or (named if split_line(line)[3] else default)):
            yield line
