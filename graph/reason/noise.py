"""What a closure must not publish: the one definition of axiomatic and reflexive noise, for every reasoner.

A statement of the closure is published unless one of these holds. All are true in every model, or have no place in RDF:

- its subject is a literal, or its predicate is not an IRI: not RDF;
- it mentions a blank node or the IRI of a class expression or list (ontology/skolem.py): `?x a [∃officeWithin.Party]`
  is a step of a proof, not something to read; the named class that follows from it is published;
- it is reflexive: `?x owl:sameAs ?x`, `?c rdfs:subClassOf ?c`, and so on for equivalence and subproperties (eq-ref,
  scm-cls, scm-op);
- it says that something is a thing, resource, class, property or datatype, or below owl:Thing or above owl:Nothing:
  true of everything it can be said of, or repeated from the declaration (cls-thing, scm-cls, dt-type1);
- its subject is a term of the RDF, RDFS, OWL or XSD vocabulary: axioms of the languages, not of our data.
"""

from __future__ import annotations

import pyoxigraph as ox

from graph.reason.facts import Fact
from graph.reason.rules import VOCABULARIES, owl, rdf, rdfs
from graph.store import Term
from ontology.skolem import is_skolem

__all__ = ["HIERARCHY", "REFLEXIVE", "is_expression", "is_noise"]

REFLEXIVE = frozenset(
    (owl("sameAs"), owl("equivalentClass"), owl("equivalentProperty"), rdfs("subClassOf"), rdfs("subPropertyOf"))
)
_TYPE = rdf("type")
HIERARCHY = frozenset((rdfs("subClassOf"), owl("equivalentClass"), rdfs("domain"), rdfs("range")))


def is_expression(term: Term | None) -> bool:
    """Whether the term stands for a class expression or a list: a blank node, or the IRI given to one."""
    return isinstance(term, ox.BlankNode) or (isinstance(term, ox.NamedNode) and is_skolem(term.value))


def is_noise(fact: Fact) -> bool:
    """Whether an entailed statement is left out of what is published (module docstring)."""
    subject, predicate, obj = fact
    if not isinstance(subject, ox.NamedNode) or not isinstance(predicate, ox.NamedNode):
        return True
    if is_expression(subject) or is_expression(obj):
        return True
    if subject.value.startswith(VOCABULARIES):
        return True
    if subject == obj and predicate in REFLEXIVE:
        return True
    if predicate == _TYPE or predicate in HIERARCHY:
        return isinstance(obj, ox.NamedNode) and obj.value.startswith(VOCABULARIES)
    return False
