"""Proofs for readers: as JSON values, and as indented lines of text.

Out of scope: PROV-O (provenance.py), and HTML, which the server makes of the same values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rdflib import RDF, Literal, URIRef

from graph.model import Proof
from graph.reason.explain import Explanation

__all__ = [
    "absence",
    "explanation_text",
    "explanation_to_json",
    "proof_lines",
    "proof_to_dict",
    "shorten",
    "spell_lists",
]


def proof_to_dict(proof: Proof) -> dict[str, object]:
    """The proof as values that JSON can hold. Terms are as SPARQL's JSON results write them."""
    return {
        "statement": dict(zip(("subject", "predicate", "object"), map(_term, proof.statement), strict=True)),
        "rule": proof.rule,
        "source": proof.source,
        "premises": [proof_to_dict(premise) for premise in proof.premises],
        "absent": [absence(text) for text in proof.absent],
        "evidence": [
            {"article": str(article), "quote": quote, "startOffset": start, "endOffset": end, "rule": pattern}
            for article, quote, start, end, pattern in proof.evidence
        ],
    }


def explanation_to_json(explanation: Explanation) -> dict[str, object]:
    """The answer to `explain`: the statement, whether it holds, its proofs, whether these are all, a note if any."""
    return {
        "statement": dict(zip(("subject", "predicate", "object"), map(_term, explanation.statement), strict=True)),
        "holds": explanation.holds,
        "proofs": [proof_to_dict(proof) for proof in explanation.proofs],
        "complete": explanation.complete,
        "note": explanation.note,
    }


def explanation_text(explanation: Explanation, prefixes: Mapping[str, str]) -> str:
    """The proofs as text for people, a blank line between them; or the note, where there is none."""
    proofs = ["\n".join(proof_lines(proof, prefixes)) for proof in explanation.proofs]
    if not proofs:
        told = [" ".join(shorten(term, prefixes) for term in explanation.statement)]
        proofs = ["\n".join([*told, *(["  does not hold"] if not explanation.holds else []), f"  {explanation.note}"])]
    return "\n\n".join(proofs) + "\n"


def absence(text: Sequence[URIRef | Literal | str], prefixes: Mapping[str, str] | None = None) -> str:
    """The text of what is absent: terms as N-Triples writes them, or shortened where there are prefixes."""
    if prefixes is None:
        return " ".join(term.n3() if isinstance(term, URIRef | Literal) else term for term in text)
    return " ".join(shorten(term, prefixes) if isinstance(term, URIRef | Literal) else term for term in text)


def _term(term: URIRef | Literal) -> dict[str, str]:
    if isinstance(term, URIRef):
        return {"type": "uri", "value": str(term)}
    described = {"type": "literal", "value": str(term)}
    if term.language:
        described["xml:lang"] = term.language
    elif term.datatype:
        described["datatype"] = str(term.datatype)
    return described


def proof_lines(proof: Proof, prefixes: Mapping[str, str]) -> Iterator[str]:
    """The proof as lines: each statement with why it holds, its premises indented, the sentences once at the end.

    A prefix that is empty stands for the things of the dataset: they are written as bare keys.
    """
    notes: dict[tuple[URIRef, str, int, int, str], int] = {}
    yield from _steps(proof, prefixes, notes, 0, {})
    for (article, quote, start, end, pattern), number in notes.items():
        yield ""
        yield f"[{number}] {shorten(article, prefixes)}, characters {start} to {end}, pattern {pattern}"
        yield f"    “{quote}”"


def _steps(
    proof: Proof,
    prefixes: Mapping[str, str],
    notes: dict[tuple[URIRef, str, int, int, str], int],
    depth: int,
    lists: Mapping[URIRef, list[URIRef | Literal]],
) -> Iterator[str]:
    indent = "  " * depth
    subject, predicate, obj = proof.statement
    members = lists.get(obj) if isinstance(obj, URIRef) else None
    told = f"( {' '.join(shorten(m, prefixes) for m in members)} )" if members else shorten(obj, prefixes)
    yield f"{indent}{shorten(subject, prefixes)} {shorten(predicate, prefixes)} {told}"
    numbers = "".join(f" [{notes.setdefault(e, len(notes) + 1)}]" for e in proof.evidence)
    if proof.rule != "asserted":
        yield f"{indent}  by {proof.rule}" + (f" ({proof.source})" if proof.source else "")
        for text in proof.absent:
            yield f"{indent}  nothing stated matches {{ {absence(text, prefixes)} }}"
    elif numbers and not proof.source.startswith("authority"):
        yield f"{indent}  said in{numbers}"
    else:
        # The sentences tell of the thing, not of this fact that the authority has: they are named apart.
        see = f"; of the same:{numbers}" if numbers else ""
        yield f"{indent}  from {_sources(proof.source, prefixes)}{see}"
    spelled = spell_lists(proof.premises)
    for premise in proof.premises:
        if premise.statement[1] not in {RDF.first, RDF.rest}:
            yield from _steps(premise, prefixes, notes, depth + 1, spelled)


def _sources(source: str, prefixes: Mapping[str, str]) -> str:
    """The source of an asserted statement, things of the dataset written as keys."""
    things = prefixes.get("")
    return source.replace(things, "") if things else source


def spell_lists(premises: Sequence[Proof]) -> dict[URIRef, list[URIRef | Literal]]:
    """The members of each RDF list that the premises spell cell by cell, by its first cell."""
    first = {p.statement[0]: p.statement[2] for p in premises if p.statement[1] == RDF.first}
    rest = {p.statement[0]: p.statement[2] for p in premises if p.statement[1] == RDF.rest}
    lists: dict[URIRef, list[URIRef | Literal]] = {}
    for cell in first:
        members: list[URIRef | Literal] = []
        at: URIRef | Literal | None = cell
        while isinstance(at, URIRef) and at in first and len(members) < len(first):
            members.append(first[at])
            at = rest.get(at)
        lists[cell] = members
    return lists


def shorten(term: URIRef | Literal, prefixes: Mapping[str, str]) -> str:
    """The term as Turtle writes it with these prefixes; the longest namespace that fits is taken."""
    if isinstance(term, Literal):
        return f'"{term}"' + (f"@{term.language}" if term.language else "")
    fitting = [(len(space), prefix) for prefix, space in prefixes.items() if term.startswith(space)]
    if not fitting:
        return f"<{term}>"
    length, prefix = max(fitting)
    return f"{prefix}:{term[length:]}" if prefix else str(term[length:])
