"""Facts about representatives, spelled out for every member of a class of equals (eq-rep, OWL 2 RL table 4)."""

from __future__ import annotations

import numpy as np
import pyoxigraph as ox

from graph.reason.column import left, pairs, right
from graph.reason.equality import Equality
from graph.reason.joins import ANY, Signal
from graph.reason.noise import REFLEXIVE
from graph.reason.relations import Keys, Relations, gathered
from graph.reason.rules import owl
from graph.reason.terms import Numbers, TermTable

__all__ = ["published"]


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
