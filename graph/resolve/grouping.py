"""Telling namesakes apart: things of one name are one, unless countries that nothing joins say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import TypeVar

__all__ = ["split_by_country"]

_T = TypeVar("_T")


def split_by_country(
    mentions: Sequence[_T], country: Callable[[_T], str | None], links: Callable[[_T], Set[str]]
) -> list[list[_T]]:
    """Split mentions of one name into groups, one for each real thing; `mentions` come in order of attestation.

    Mentions of different countries are different things unless they share a link (an office, a body). A mention
    without a country joins the only group that it shares a link with, else the group attested first: it had been of
    that group before any namesake was known, and stays. Groups and their members keep the order of `mentions`.
    """
    groups: dict[str, list[_T]] = {}
    homeless: list[_T] = []
    for mention in mentions:
        code = country(mention)
        (groups.setdefault(code, []) if code else homeless).append(mention)
    if len(groups) <= 1:
        return [list(mentions)] if mentions else []
    joined = _join_linked(list(groups.values()), links)
    linked = [frozenset().union(*(links(m) for m in group)) for group in joined]
    home = dict.fromkeys(map(id, homeless), 0)
    for mention in homeless:
        fitting = [i for i, held in enumerate(linked) if held & links(mention)]
        if len(fitting) == 1:
            home[id(mention)] = fitting[0]
    home |= {id(mention): i for i, group in enumerate(joined) for mention in group}
    return [[m for m in mentions if home[id(m)] == i] for i in range(len(joined))]


def _join_linked(groups: list[list[_T]], links: Callable[[_T], Set[str]]) -> list[list[_T]]:
    """Join groups that share a link: one article took the country visited for the person's own."""
    result: list[tuple[set[str], list[_T]]] = []
    for group in groups:
        held: set[str] = set().union(*(links(m) for m in group))
        members = list(group)
        apart = []
        first = len(result)
        for index, (other_held, other) in enumerate(result):
            if other_held & held:
                held |= other_held
                members = other + members
                first = min(first, index)
            else:
                apart.append((other_held, other))
        apart.insert(first, (held, members))
        result = apart
    return [members for _, members in result]
