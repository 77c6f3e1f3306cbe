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

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.reason.facts import Fact
from graph.reason.rules import VOCABULARIES, owl, rdf, rdfs
from graph.store import Term
from ontology.skolem import is_skolem

__all__ = ["HIERARCHY", "REFLEXIVE", "is_expression", "is_noise", "reflexive"]

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


def reflexive(facts: Iterable[Fact]) -> Iterator[Fact]:
    """What the profile entails of closed facts and no reasoner here derives: eq-ref, scm-cls, scm-op, scm-dp.

    Together with the closure it is what the specification calls complete; noise, for any reader.
    """
    terms: set[Term] = set()
    for subject, predicate, obj in facts:
        terms |= {subject, predicate} if isinstance(obj, ox.Literal) else {subject, predicate, obj}
        if predicate == _TYPE and obj == owl("Class"):
            yield (subject, rdfs("subClassOf"), owl("Thing"))
            yield (owl("Nothing"), rdfs("subClassOf"), subject)
            yield from ((subject, of_classes, subject) for of_classes in (rdfs("subClassOf"), owl("equivalentClass")))
        elif predicate == _TYPE and obj in (owl("ObjectProperty"), owl("DatatypeProperty")):
            names = (rdfs("subPropertyOf"), owl("equivalentProperty"))
            yield from ((subject, of_properties, subject) for of_properties in names)
    yield from ((term, owl("sameAs"), term) for term in terms)
