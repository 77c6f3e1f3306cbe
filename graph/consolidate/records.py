"""Tenures and agreements as we believe them.

A tenure has the days on which it is attested; its bounds are the rules' business (R1, R2, R10) and the authority's.
An attestation outside the bounds that the authority knows is a conflict and stays in its article's graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from graph.consolidate import vocabulary as cq
from graph.consolidate.conflicts import Conflict, difference
from graph.consolidate.mint import Mint, day_literal
from graph.consolidate.prefer import day_of, prefer_date, shown_days
from graph.consolidate.statements import about_agreement, about_tenure, agreement_day
from graph.consolidate.titles import rival_statuses, rival_titles
from graph.consolidate.written import Written, literal
from graph.model import AgreementFrame, AgreementStatus, Article, TenureFrame
from ontology.registry import Authority

__all__ = ["Tenures", "believed_agreement"]

_STATUSES = (AgreementStatus.SIGNED, AgreementStatus.AGREED, AgreementStatus.PLANNED, AgreementStatus.REFERRED_TO)
_DAYS = frozenset({cq.date, cq.earliestDate, cq.latestDate})
_SINGLE = frozenset({cq.text, cq.kind, cq.agreementStatus}) | _DAYS


class Tenures:
    """All tenures and candidacies by key."""

    def __init__(self, mint: Mint, authority: Authority) -> None:
        self._mint = mint
        self._known = {tenure.key: tenure for tenure in authority.tenures}
        self._frames: dict[str, list[tuple[Article, TenureFrame]]] = defaultdict(list)

    def add(self, article: Article, frame: TenureFrame) -> None:
        """Count in what one article says."""
        self._frames[self._mint.key(article.key, frame.id)].append((article, frame))

    def parts(self, names: Mapping[str, str], conflicts: list[Conflict]) -> Iterator[Iterator[Written]]:
        """The statements of each tenure; `names` are labels by key, conflicts are added to `conflicts`."""
        for key in sorted(self._frames):
            yield self._tenure(key, names, conflicts)
        conflicts.extend(rival_titles(self._frames, self._known, self._mint, names))

    def _tenure(self, key: str, names: Mapping[str, str], conflicts: list[Conflict]) -> Iterator[Written]:
        known = self._known.get(key)
        article, frame = self._frames[key][0]
        person, office = (self._mint.key(article.key, ref) for ref in (frame.person, frame.office))
        title = f"{names.get(person, person)}, {names.get(office, office)}"
        shown = f"{title} (candidate)" if key.startswith("candidacy/") else title
        yield self._mint.thing(key), cq.LABEL, literal(shown, lang="en")
        outside: dict[date, set[str]] = defaultdict(set)
        for article, frame in self._frames[key]:
            for triple in about_tenure(frame, article.key, self._mint):
                if triple[1] != cq.attestedOn:
                    yield triple
                elif frame.attested and frame.attested.day and known and not known.may_include(frame.attested.day):
                    outside[frame.attested.day].add(article.key)
                else:
                    yield triple
        conflicts.extend(rival_statuses(key, self._frames[key], title, self._mint))
        if outside:
            days = ", ".join(day.isoformat() for day in sorted(outside))
            conflicts.append(
                Conflict(
                    key,
                    cq.attestedOn,
                    None,
                    tuple(day_literal(day) for day in sorted(outside)),
                    tuple(sorted(set().union(*outside.values()))),
                    f"“{title}” is reported on {days}, outside the term that the authority knows",
                )
            )


def believed_agreement(
    key: str, reports: Sequence[tuple[Article, AgreementFrame]], mint: Mint, conflicts: list[Conflict]
) -> Iterator[Written]:
    """One agreement: the fullest text, the firmest status, the preferred day, everybody who agreed or signed."""
    best = min(reports, key=lambda r: (_STATUSES.index(r[1].status), -len(r[1].text), r[1].text, r[0].key))
    yield from (t for t in about_agreement(best[1], best[0].key, mint) if t[1] not in _DAYS)
    text = best[1].text or best[1].kind
    shown = text if len(text) <= 100 else f"{text[:99]}…"
    iri = mint.thing(key)
    yield iri, cq.LABEL, literal(shown, lang="en")
    dated = prefer_date([(f.date, article) for article, f in reports if f.date], mint.resolution.copies)
    if dated is not None:
        yield from agreement_day(iri, dated[0])
        if len(dated[1].values) > 1:
            conflicts.append(
                difference(key, cq.date, "day", shown, dated[1], shown_days, lambda d: day_literal(day_of(d)))
            )
    for article, frame in reports:
        for triple in about_agreement(frame, article.key, mint):
            if triple[1] not in _SINGLE:
                yield triple
