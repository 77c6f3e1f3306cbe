"""Titles on which reports differ: First or Second Vice President, still in office or no longer (ontology.md 8, I4, I8).

Both tenures stay, since each is reported; which one is preferred, and why, is said in a conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from graph.consolidate import vocabulary as cq
from graph.consolidate.conflicts import Conflict, difference
from graph.consolidate.mint import Mint, term
from graph.consolidate.prefer import SUPPORT, Claim, choose
from graph.model import Article, TenureFrame, TenureStatus

__all__ = ["rival_statuses", "rival_titles"]

Told = Sequence[tuple[Article, TenureFrame]]

_ORDINAL: Final = re.compile(r"(?:first|second|third|fourth|fifth) (?=\w)", re.IGNORECASE)
_AT_ONE_TIME: Final = timedelta(days=180)
_HOLDING: Final = frozenset({TenureStatus.INCUMBENT, TenureStatus.ACTING, TenureStatus.OUTGOING})
_LATER: Final = "it was published later"
_FIRST: Final = "of equals it is the first"


def rival_titles(
    tenures: Mapping[str, Told], known: Mapping[str, object], mint: Mint, names: Mapping[str, str]
) -> Iterator[Conflict]:
    """A conflict for each person to whom articles of one time give one post under different ordinals.

    `tenures` are what articles say by key of the tenure, `known` the tenures of the authority. An article that gives
    both, or a post without an ordinal, contradicts nothing.
    """
    posts: dict[tuple[str, str, str], list[Claim[str]]] = defaultdict(list)
    for key, told in tenures.items():
        for article, frame in told:
            office = mint.resolution.offices.get(mint.key(article.key, frame.office))
            ordinal = _ORDINAL.match(office.label) if office else None
            if office is None or ordinal is None or frame.status not in _HOLDING:
                continue
            person = mint.key(article.key, frame.person)
            post = (person, office.organization or "", office.label[ordinal.end() :].lower())
            posts[post].append(Claim(office.key, article, (int(key not in known), _later(article))))
    for (person, body, _), claims in sorted(posts.items()):
        rivals = _at_one_time(_by_one_article(claims))
        if len({claim.value for claim in rivals}) > 1:
            reasons = ("the authority knows it", SUPPORT, _LATER, _FIRST)
            choice = choose(rivals, reasons, mint.resolution.copies, lambda left, right: left == right)
            shown = names.get(person, person)
            found = difference(
                person, cq.holdsOffice, "title", shown, choice, lambda o: names.get(o, o), mint.thing,
                about=body.partition("/")[2],
            )  # fmt: skip
            yield found


def _by_one_article(claims: Sequence[Claim[str]]) -> list[Claim[str]]:
    """The claims without those of an article that gives several of the titles: it tells them apart."""
    given: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        given[claim.article.key].add(claim.value)
    return [claim for claim in claims if len(given[claim.article.key]) == 1]


def _at_one_time(claims: Sequence[Claim[str]]) -> list[Claim[str]]:
    """The claims beside which, within half a year, another title is claimed; those without a date are of any time."""
    dated = sorted((c for c in claims if c.article.published), key=lambda c: (c.article.published, c.value))
    near: set[int] = {id(c) for c in claims if c.article.published is None}
    for left, right in pairwise(dated):
        gap = (right.article.published or date.max) - (left.article.published or date.min)
        if left.value != right.value and gap <= _AT_ONE_TIME:
            near |= {id(left), id(right)}
    values = {c.value for c in claims if id(c) in near}
    return [c for c in claims if id(c) in near or c.value in values]


def rival_statuses(key: str, told: Told, title: str, mint: Mint) -> Iterator[Conflict]:
    """A conflict where one article calls a holder former and another, of a later day within a year, does not."""
    former = [article.published for article, f in told if f.status is TenureStatus.FORMER and article.published]
    if not former:
        return
    since, year = min(former), timedelta(days=365)
    claims = []
    for article, frame in told:
        day = frame.attested.day if frame.attested else None
        if frame.status is TenureStatus.FORMER or (
            frame.status in _HOLDING and day is not None and since < day <= since + year
        ):
            claims.append(Claim(frame.status.value, article, (_later(article),)))
    if any(claim.value != TenureStatus.FORMER.value for claim in claims):
        choice = choose(claims, (SUPPORT, _LATER, _FIRST), mint.resolution.copies, lambda left, right: left == right)
        yield difference(key, cq.reportedStatus, "status", title, choice, str.lower, term)


def _later(article: Article) -> int:
    return -article.published.toordinal() if article.published else 0
