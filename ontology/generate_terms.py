"""Write `terms.py` from core.ttl and schemes.ttl: one typed constant for each term, so that a typo fails type checking.

    python -m ontology.generate_terms            write it
    python -m ontology.generate_terms --check    exit 1 when it is not current

The result depends on the two files alone: sorted, no date, no path.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Final

from rdflib import OWL, RDF, SKOS, Graph, URIRef

from ontology.generated import write_or_check
from ontology.load import PREFIXES, ROOT, core, schemes

__all__ = ["TERMS_PATH", "main", "render"]

TERMS_PATH: Final = ROOT / "terms.py"
_NAMESPACE: Final = PREFIXES["cq"]

# A term belongs to the first section with one of its types.
_SECTIONS: Final[tuple[tuple[str, tuple[URIRef, ...]], ...]] = (
    ("Classes", (OWL.Class,)),
    ("Properties", (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)),
    ("Annotation properties", (OWL.AnnotationProperty,)),
    ("Schemes", (SKOS.ConceptScheme,)),
    ("Concepts", (SKOS.Concept,)),
)
_INDIVIDUALS: Final = "Individuals"

_HEAD: Final = '''"""The terms of the ontology as typed constants.

Generated from core.ttl and schemes.ttl by `python -m ontology.generate_terms`; do not edit. A concept's hyphens are
underscores here: `cq:role-prime-minister` is `role_prime_minister`.
"""

from __future__ import annotations

from typing import Final

from rdflib import Namespace, URIRef

NS: Final = Namespace("{namespace}")
'''


def render(graph: Graph) -> str:
    """The text of `terms.py` for an ontology: core and schemes together."""
    sections: dict[str, list[str]] = {name: [] for name in (*dict(_SECTIONS), _INDIVIDUALS)}
    for term in _terms(graph):
        sections[_section(graph, term)].append(_constant(term))
    parts = [f"\n# -- {name} {'-' * (112 - len(name))}\n\n" + "".join(lines) for name, lines in sections.items()]
    return _HEAD.format(namespace=_NAMESPACE) + "".join(parts)


def _terms(graph: Graph) -> Iterator[URIRef]:
    """The described terms of the namespace, by name."""
    typed = {subject for subject in graph.subjects(RDF.type) if isinstance(subject, URIRef)}
    return (term for term in sorted(typed) if term.startswith(_NAMESPACE))


def _section(graph: Graph, term: URIRef) -> str:
    types = set(graph.objects(term, RDF.type))
    return next((name for name, kinds in _SECTIONS if types.intersection(kinds)), _INDIVIDUALS)


def _constant(term: URIRef) -> str:
    local = term.removeprefix(_NAMESPACE)
    return f'{local.replace("-", "_")}: Final[URIRef] = NS["{local}"]\n'


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check `terms.py`; the exit code."""
    return write_or_check(TERMS_PATH, render(core() + schemes()), "ontology.generate_terms", arguments)


if __name__ == "__main__":
    sys.exit(main())
