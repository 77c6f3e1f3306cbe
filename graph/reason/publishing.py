"""From columns to statements.

Facts about representatives are spelled out for every member of a class of equals (eq-rep, OWL 2 RL table 4); noise
(noise.py) is left out by column, and what remains is written as N-Triples.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyoxigraph as ox

from graph.reason.column import Mask, left, pairs, right
from graph.reason.equality import Equality
from graph.reason.joins import ANY, Signal
from graph.reason.noise import HIERARCHY, REFLEXIVE
from graph.reason.relations import Keys, Relations, gathered
from graph.reason.rules import owl, rdf
from graph.reason.terms import EXPRESSION, VOCABULARY, Numbers, TermTable

__all__ = ["published", "written"]


def published(relations: Relations, equality: Equality, terms: TermTable) -> Keys:
    """Every fact, without literals as subjects, and without what is reflexive by nature."""
    if not equality:
        return {signal: column.keys for signal, column in relations.items() if len(column)}
    same = terms.number(owl("sameAs"))
    reflexive = frozenset(map(terms.number, REFLEXIVE))

    def kept(predicate: int, subjects: Numbers, objects: Numbers) -> Numbers:
        mask = ~terms.literals(subjects)
        if predicate in reflexive:
            mask &= subjects != objects
        return pairs(subjects[mask], objects[mask])

    parts: list[tuple[Signal, Numbers]] = []
    for (predicate, of_class), column in relations.items():
        if predicate == same or not len(column):
            continue
        if of_class != ANY:
            _, keys = equality.expand(column.keys)
            keys = keys[~terms.literals(keys)]
            parts += [((predicate, member), keys) for member in equality.members(of_class)]
            continue
        rows, subjects = equality.expand(left(column.keys))
        again, objects = equality.expand(right(column.keys)[rows])
        keys = kept(predicate, subjects[again], objects)
        names = (name for name in equality.members(predicate) if isinstance(terms[name], ox.NamedNode))
        parts += [((name, ANY), keys) for name in names]
    for _, members in equality.classes():
        some = np.array(members, dtype=np.uint64)
        parts.append(((same, ANY), kept(same, np.repeat(some, some.size), np.tile(some, some.size))))
    return gathered(parts)


def written(keys: Keys, terms: TermTable) -> Iterator[str]:
    """The facts as N-Triples writes them, without the full stop and without noise; unordered."""
    reflexive = frozenset(map(terms.number, REFLEXIVE))
    type_number = terms.number(rdf("type"))
    about_languages = frozenset(map(terms.number, HIERARCHY)) | {type_number}
    text = terms.text
    for (predicate, of_class), some in keys.items():
        subjects = some if of_class != ANY else left(some)
        objects = np.full(some.size, of_class, dtype=np.uint64) if of_class != ANY else right(some)
        kept = _told(subjects, objects, terms, of_class_or_language=predicate in about_languages)
        if predicate in reflexive:
            kept &= subjects != objects
        name = text(predicate)
        for subject, obj in zip(subjects[kept].tolist(), objects[kept].tolist(), strict=True):
            yield f"{text(subject)} {name} {text(obj)}"


def _told(subjects: Numbers, objects: Numbers, terms: TermTable, *, of_class_or_language: bool) -> Mask:
    hidden = terms.marks(subjects) != 0  # literals, expressions, terms of the languages
    unsaid = EXPRESSION | (VOCABULARY if of_class_or_language else 0)
    hidden |= (terms.marks(objects) & unsaid) != 0
    told: Mask = ~hidden
    return told
