"""A proof as a tree for people: statement, rule, premises, down to sentences, with labels and links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Proof
from graph.release import to_term
from server.pages.reader import Reader, Value

__all__ = ["Step", "steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a proof with its terms as pages show them; `quotes` are (article, sentence, start, end)."""

    subject: Value
    predicate: Value
    object: Value
    rule: str
    source: str
    quotes: tuple[tuple[Value, str, int, int], ...]
    premises: tuple[Step, ...]


def steps(reader: Reader, proofs: Sequence[Proof]) -> tuple[Step, ...]:
    """The proofs with labels."""
    return tuple(_step(reader, proof) for proof in proofs)


def _step(reader: Reader, proof: Proof) -> Step:
    subject, predicate, obj = (reader.value(to_term(term)) for term in proof.statement)
    quotes = tuple((reader.link(article), quote, start, end) for article, quote, start, end, _ in proof.evidence)
    return Step(subject, predicate, obj, proof.rule, proof.source, quotes, steps(reader, proof.premises))
