"""Telling namesakes apart: things of one name are one, unless countries that nothing joins say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import TypeVar

__all__ = ["split_by_country"]

_T = TypeVar("_T")


def split_by_country(
    mentions: Sequence[_T], country: Callable[[_T], str | None], links: Callable[[_T], Set[str]]
) -> list[list[_T]]:
    """Split mentions of one name into groups, one for each real thing.

    Mentions of different countries are different things unless they share a link (an office, a body). A mention
    without a country joins the only group there is, else the only group that it shares a link with, else it stands
    with its like. Groups and their members keep the order of `mentions`.
    """
    groups: dict[str, list[_T]] = {}
    homeless: list[_T] = []
    for mention in mentions:
        code = country(mention)
        (groups.setdefault(code, []) if code else homeless).append(mention)
    joined = _join_linked(list(groups.values()), links)
    if len(joined) <= 1:
        return [list(mentions)] if mentions else []
    left: list[_T] = []
    linked = [frozenset().union(*(links(m) for m in group)) for group in joined]
    for mention in homeless:
        fitting = [i for i, held in enumerate(linked) if held & links(mention)]
        (joined[fitting[0]] if len(fitting) == 1 else left).append(mention)
    return [*joined, left] if left else joined


def _join_linked(groups: list[list[_T]], links: Callable[[_T], Set[str]]) -> list[list[_T]]:
    """Join groups that share a link: one article took the country visited for the person's own."""
    result: list[tuple[set[str], list[_T]]] = []
    for group in groups:
        held = set().union(*(links(m) for m in group))
        members = list(group)
        apart = []
        for other_held, other in result:
            if other_held & held:
                held |= other_held
                members = other + members
            else:
                apart.append((other_held, other))
        result = [*apart, (held, members)]
    return [members for _, members in result]
