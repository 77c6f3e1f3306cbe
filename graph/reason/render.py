"""Proofs for readers: as JSON values, and as indented lines of text.

Out of scope: HTML and PROV-O, which the server makes of the same values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rdflib import Literal, URIRef

from graph.model import Proof, Triple

__all__ = ["proof_lines", "proof_to_dict", "proofs_to_json", "shorten"]


def proof_to_dict(proof: Proof) -> dict[str, object]:
    """The proof as values that JSON can hold. Terms are as SPARQL's JSON results write them."""
    return {
        "statement": dict(zip(("subject", "predicate", "object"), map(_term, proof.statement), strict=True)),
        "rule": proof.rule,
        "source": proof.source,
        "premises": [proof_to_dict(premise) for premise in proof.premises],
        "evidence": [
            {"article": str(article), "quote": quote, "startOffset": start, "endOffset": end, "rule": pattern}
            for article, quote, start, end, pattern in proof.evidence
        ],
    }


def proofs_to_json(statement: Triple, proofs: Sequence[Proof]) -> dict[str, object]:
    """The answer to `explain`: the statement, whether it holds, and its proofs, shortest first."""
    return {
        "statement": dict(zip(("subject", "predicate", "object"), map(_term, statement), strict=True)),
        "holds": bool(proofs),
        "proofs": [proof_to_dict(proof) for proof in proofs],
    }


def _term(term: URIRef | Literal) -> dict[str, str]:
    if isinstance(term, URIRef):
        return {"type": "uri", "value": str(term)}
    described = {"type": "literal", "value": str(term)}
    if term.language:
        described["xml:lang"] = term.language
    elif term.datatype:
        described["datatype"] = str(term.datatype)
    return described


def proof_lines(proof: Proof, prefixes: Mapping[str, str], depth: int = 0) -> Iterator[str]:
    """The proof as lines: a statement, under it why it holds, its sentences, and its premises indented."""
    indent = "  " * depth
    yield f"{indent}{' '.join(shorten(term, prefixes) for term in proof.statement)}"
    yield f"{indent}  by {proof.rule}" + (f" ({proof.source})" if proof.source else "")
    for article, quote, start, end, pattern in proof.evidence:
        yield f"{indent}  “{quote}”"
        yield f"{indent}    {shorten(article, prefixes)} [{start}:{end}], pattern {pattern}"
    for premise in proof.premises:
        yield from proof_lines(premise, prefixes, depth + 1)


def shorten(term: URIRef | Literal, prefixes: Mapping[str, str]) -> str:
    """The term as Turtle writes it with these prefixes; the longest namespace that fits is taken."""
    if isinstance(term, Literal):
        return f'"{term}"' + (f"@{term.language}" if term.language else "")
    fitting = [(len(space), prefix) for prefix, space in prefixes.items() if term.startswith(space)]
    if not fitting:
        return f"<{term}>"
    length, prefix = max(fitting)
    return f"{prefix}:{term[length:]}"
