"""Write the reference of the ontology, `docs/reference/ontology.md`, from core.ttl and schemes.ttl.

    python -m ontology.generate_reference            write it
    python -m ontology.generate_reference --check    exit 1 when it is not current

The result depends on the two files alone. What a term means is told there; nothing is told here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from ontology import terms as cq
from ontology.generated import write_or_check
from ontology.load import PREFIXES, ROOT, core, schemes

__all__ = ["REFERENCE_PATH", "main", "render"]

REFERENCE_PATH: Final = ROOT.parent / "docs" / "reference" / "ontology.md"
_ALIGNING: Final = (
    OWL.equivalentClass,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    SKOS.exactMatch,
    SKOS.closeMatch,
    SKOS.broadMatch,
    SKOS.relatedMatch,
)
_DOMAIN: Final = URIRef(PREFIXES["schema"] + "domainIncludes")
_RANGE: Final = URIRef(PREFIXES["schema"] + "rangeIncludes")
_HEAD: Final = """# The ontology

Generated from `ontology/core.ttl` and `ontology/schemes.ttl` by `python -m ontology.generate_reference`; do not edit.
Namespace `{namespace}`, prefix `cq:`.

Every class of a thing is stated in the data, superclasses included, so that no query needs reasoning for it. What is
*inferred*, the definition says: those statements are added by the reasoner or by a rule. A line `Of` names the classes
that have a property, `Values` what it takes; they document and infer nothing. The axioms that do infer stand at the end
of `core.ttl`, and `shapes.ttl` says what the data must look like.

"""


def render(graph: Graph) -> str:
    """The page for an ontology: core and schemes together."""
    individuals = {
        s
        for kind in (cq.TenureStatus, cq.EventStatus, cq.AgreementStatus, cq.Rank, cq.Channel, cq.MeetingFormat)
        for s in graph.subjects(RDF.type, kind)
    }
    properties = (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
    return _HEAD.format(namespace=PREFIXES["cq"]) + "\n".join(
        [
            *_section(graph, "Classes", _of_type(graph, OWL.Class)),
            *_section(graph, "Properties", _of_type(graph, *properties)),
            *_section(graph, "Statuses and ranks", individuals),
            *_section(graph, "Annotation properties", _of_type(graph, OWL.AnnotationProperty)),
            *_schemes(graph),
        ]
    )


def _of_type(graph: Graph, *types: URIRef) -> set[object]:
    return {subject for kind in types for subject in graph.subjects(RDF.type, kind)}


def _own(terms: Iterable[object]) -> list[URIRef]:
    return sorted(term for term in terms if isinstance(term, URIRef) and term.startswith(PREFIXES["cq"]))


def _section(graph: Graph, title: str, terms: Iterable[object]) -> Iterator[str]:
    yield f"## {title}\n"
    for term in _own(terms):
        yield f"### {_short(term)}\n"
        yield f"{_text(graph, term, SKOS.definition)}\n"
        yield f"- Why: {_text(graph, term, cq.reason)}"
        for name, predicate in (("Of", _DOMAIN), ("Values", _RANGE)):
            values = _values(graph, term, predicate)
            if values:
                yield f"- {name}: {values}"
        yield from (
            f"- {_short(predicate)}: {values}" for predicate in _ALIGNING if (values := _values(graph, term, predicate))
        )
        unaligned = _text(graph, term, cq.unaligned)
        if unaligned:
            yield f"- Not aligned: {unaligned}"
        yield ""


def _schemes(graph: Graph) -> Iterator[str]:
    for scheme in _own(_of_type(graph, SKOS.ConceptScheme)):
        yield f"## {_short(scheme)}\n"
        yield f"{_text(graph, scheme, SKOS.definition)} {_text(graph, scheme, cq.reason)}\n"
        yield "| concept | meaning | also called |\n| --- | --- | --- |"
        for concept in _own(graph.subjects(SKOS.inScheme, scheme)):
            names = ", ".join(sorted(str(name) for name in graph.objects(concept, SKOS.altLabel)))
            yield f"| {_short(concept)} | {_text(graph, concept, SKOS.definition)} | {names} |"
        yield ""


def _text(graph: Graph, term: URIRef, predicate: URIRef) -> str:
    return " ".join(sorted(str(value) for value in graph.objects(term, predicate)))


def _values(graph: Graph, term: URIRef, predicate: URIRef) -> str:
    return ", ".join(
        _short(value) for value in sorted(graph.objects(term, predicate), key=str) if isinstance(value, URIRef)
    )


def _short(iri: URIRef) -> str:
    """The prefixed name in code type, or the whole IRI."""
    found = (f"{prefix}:{iri.removeprefix(ns)}" for prefix, ns in PREFIXES.items() if iri.startswith(ns))
    return f"`{next(found, str(iri))}`"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the page; the exit code."""
    return write_or_check(REFERENCE_PATH, render(core() + schemes()), "ontology.generate_reference", arguments)


if __name__ == "__main__":
    sys.exit(main())
