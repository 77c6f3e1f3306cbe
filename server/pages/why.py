"""A proof as a tree for people: statement, rule, premises, down to sentences, with labels and links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rdflib import RDF

from graph.model import Proof
from graph.release import to_term
from server.pages.reader import Reader, Value

__all__ = ["Step", "steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a proof with its terms as pages show them; `quotes` are (article, sentence, start, end),
    `repeated` counts the sentences that stand further up."""

    subject: Value
    predicate: Value
    object: Value
    rule: str
    source: str
    quotes: tuple[tuple[Value, str, int, int], ...]
    repeated: int
    premises: tuple[Step, ...]


def steps(reader: Reader, proofs: Sequence[Proof]) -> tuple[Step, ...]:
    """The proofs with labels; each sentence is quoted where it is first needed, and only referred to after that."""
    seen: set[tuple[str, int, int]] = set()
    return tuple(_step(reader, proof, seen) for proof in proofs)


def _step(reader: Reader, proof: Proof, seen: set[tuple[str, int, int]]) -> Step:
    subject, obj = (reader.value(to_term(term)) for term in proof.statement[::2])
    name = proof.statement[1]
    predicate = Value("is a") if name == RDF.type else reader.property_link(str(name))
    quotes, repeated = [], 0
    for article, quote, start, end, _ in proof.evidence:
        if (place := (str(article), start, end)) in seen:
            repeated += 1
        else:
            seen.add(place)
            quotes.append((reader.link(article), quote, start, end))
    premises = tuple(_step(reader, premise, seen) for premise in proof.premises)
    return Step(subject, predicate, obj, proof.rule, proof.source, tuple(quotes), repeated, premises)
