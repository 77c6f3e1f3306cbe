"""A proof as a tree for people: statement, rule, premises, down to sentences, with labels, links and plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from rdflib import RDF, Literal, URIRef

from graph.model import Proof, Triple
from graph.reason import absence, spell_lists
from graph.release import to_term
from server.pages.reader import Reader, Value, is_http
from server.registry import PREFIXES

__all__ = ["Step", "statement_values", "steps"]

#: What the rules of OWL that stand at the end of a proof say, for readers who know none of them.
WORDS: Final[Mapping[str, str]] = {
    "cax-sco": "whatever belongs to the narrower class belongs to the wider one",
    "cax-eqc1": "the two classes have the same members",
    "cax-eqc2": "the two classes have the same members",
    "cax-dw": "nothing can belong to both classes",
    "cls-int1": "whatever belongs to all of these classes belongs to what they have in common",
    "cls-int2": "whatever belongs to an intersection of classes belongs to each of them",
    "cls-svf1": "whatever has such a value belongs to the class of what has one",
    "cls-svf2": "whatever has a value belongs to the class of what has one",
    "cls-hv1": "every member of the class has this value",
    "cls-hv2": "whatever has this value is a member of the class",
    "prp-spo1": "the narrower relation is a case of the wider one",
    "prp-spo2": "these relations, one after the other, make up this one",
    "prp-eqp1": "the two relations mean the same",
    "prp-eqp2": "the two relations mean the same",
    "prp-inv1": "the one relation is the other, seen from the far end",
    "prp-inv2": "the one relation is the other, seen from the far end",
    "prp-symp": "the relation holds both ways",
    "prp-trp": "the relation goes on from one to the next",
    "prp-dom": "only members of this class have the relation to anything",
    "prp-rng": "the relation leads to members of this class only",
    "prp-fp": "a thing has only one such value, so the two are the same",
    "prp-ifp": "only one thing has such a value, so the two are the same",
    "prp-key": "things of this class that agree in these values are the same",
    "eq-sym": "being the same holds both ways",
    "eq-trans": "being the same goes on from one to the next",
    "eq-rep-s": "what is said of one is said of whatever is the same",
    "eq-rep-p": "what is said by one relation is said by its equal",
    "eq-rep-o": "what is said of one is said of whatever is the same",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a proof with its terms as pages show them.

    `words` say the rule in plain English, if there is a way to; `absent` are the conditions that nothing met; `quotes`
    are (article, sentence, start, end); `repeated` counts the sentences that stand further up; `authority` are the
    pages that the authority has it from.
    """

    subject: Value
    predicate: Value
    object: Value
    rule: str
    words: str
    source: str
    absent: tuple[str, ...]
    quotes: tuple[tuple[Value, str, int, int], ...]
    repeated: int
    premises: tuple[Step, ...]
    authority: tuple[Value, ...] = ()


def steps(reader: Reader, proofs: Sequence[Proof]) -> tuple[Step, ...]:
    """The proofs with labels; each sentence is quoted where it is first needed, and only referred to after that."""
    seen: set[tuple[str, int, int]] = set()
    return tuple(_step(reader, proof, seen, {}) for proof in proofs)


def statement_values(reader: Reader, statement: Triple) -> tuple[Value, Value, Value]:
    """Subject, property and object as pages show them."""
    subject, obj = (reader.value(to_term(term)) for term in statement[::2])
    name = statement[1]
    return subject, Value("is a") if name == RDF.type else reader.property_link(str(name)), obj


def _step(
    reader: Reader,
    proof: Proof,
    seen: set[tuple[str, int, int]],
    lists: Mapping[URIRef, list[URIRef | Literal]],
) -> Step:
    subject, predicate, obj = statement_values(reader, proof.statement)
    members = lists.get(proof.statement[2]) if isinstance(proof.statement[2], URIRef) else None
    if members:
        obj = Value(", ".join(_name(reader, member) for member in members))
    quotes, repeated = [], 0
    for article, quote, start, end, _ in proof.evidence:
        if (place := (str(article), start, end)) in seen:
            repeated += 1
        else:
            seen.add(place)
            quotes.append((reader.link(article), quote, start, end))
    spelled = spell_lists(proof.premises)
    told = [premise for premise in proof.premises if premise.statement[1] not in {RDF.first, RDF.rest}]
    premises = tuple(_step(reader, premise, seen, spelled) for premise in told)
    absent = tuple(absence(text, {**PREFIXES, "": f"{reader.base.iri}id/"}) for text in proof.absent)
    words = WORDS.get(proof.rule, "")
    return Step(
        subject,
        predicate,
        obj,
        proof.rule,
        words,
        proof.source,
        absent,
        tuple(quotes),
        repeated,
        premises,
        _authority(proof.source),
    )


def _authority(source: str) -> tuple[Value, ...]:
    """The pages that the authority has a statement from, by their hosts."""
    kind, _, pages = source.partition(": ")
    named = [page for page in pages.split(", ") if is_http(page)] if kind == "authority" else []
    return tuple(Value(urlsplit(page).hostname or page, href=page, external=True) for page in named)


def _name(reader: Reader, term: URIRef | Literal) -> str:
    return reader.property_link(str(term)).text if isinstance(term, URIRef) else str(term)
