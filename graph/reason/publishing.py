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

__all__ = ["published", "spelled", "written"]


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


def spelled(keys: Keys, terms: TermTable) -> Iterator[str]:
    """The facts as N-Triples writes them, without the full stop; unordered."""
    text = terms.text
    for (predicate, of_class), some in keys.items():
        subjects, objects = _ends((predicate, of_class), some)
        name = text(predicate)
        for subject, obj in zip(subjects.tolist(), objects.tolist(), strict=True):
            yield f"{text(subject)} {name} {text(obj)}"


def written(keys: Keys, terms: TermTable) -> Iterator[str]:
    """The same without noise."""
    return spelled({signal: some[_told(signal, some, terms)] for signal, some in keys.items()}, terms)


def _ends(signal: Signal, keys: Numbers) -> tuple[Numbers, Numbers]:
    if signal[1] != ANY:
        return keys, np.full(keys.size, signal[1], dtype=np.uint64)
    return left(keys), right(keys)


def _told(signal: Signal, keys: Numbers, terms: TermTable) -> Mask:
    """Which facts are no noise."""
    subjects, objects = _ends(signal, keys)
    about_languages = signal[0] in {terms.number(name) for name in (*HIERARCHY, rdf("type"))}
    unsaid = EXPRESSION | (VOCABULARY if about_languages else 0)
    hidden = (terms.marks(subjects) != 0) | ((terms.marks(objects) & unsaid) != 0)
    if signal[0] in {terms.number(name) for name in REFLEXIVE}:
        hidden |= subjects == objects
    told: Mask = ~hidden
    return told
