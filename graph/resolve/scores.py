"""How well two mentions of an event fit, how closely an article bounds its day, and the record of a merge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from graph.model import TenureStatus
from graph.resolve.blocking import EventMention
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known

__all__ = ["bounded", "news_day", "record", "same_side_and_place", "score", "window"]

_ABOUT_A_YEAR = timedelta(days=400)
_NOT_YET = frozenset({TenureStatus.ELECT, TenureStatus.CANDIDATE})


def score(left: EventMention, right: EventMention) -> float:
    """How sure it is that these are one, where nothing excludes it: equal sides, place and kind each add to it."""
    equal = len(left.slots) == len(right.slots)
    return round(
        0.6
        + 0.2 * equal
        + 0.1 * (left.place is not None and left.place == right.place)
        + 0.1 * (left.kind == right.kind),
        2,
    )


def record(left: EventMention, right: EventMention, rule: str, value: float, ledger: Ledger) -> None:
    """Enter the merge of two mentions in the ledger, with its reason in words."""
    day = (left.day or right.day) if left.sharp or right.sharp else None
    when = f"on {day}" if day else "at about the same time"
    sides = sorted({slot.person or min(slot.bodies) for slot in (*left.slots, *right.slots)})
    where = f", in {left.place}" if left.place and left.place == right.place else ""
    ledger.same(left.ref, right.ref, rule, f"the same principals {when}{where}: {', '.join(sides)}", value)


def news_day(mention: EventMention) -> date | None:
    """The day on which the news came out: that of publication, else of filing."""
    return mention.published or mention.told


def same_side_and_place(left: EventMention, right: EventMention) -> bool:
    """Whether both name equally many sides and one place."""
    return len(left.slots) == len(right.slots) and left.place is not None and left.place == right.place


def window(mention: EventMention, known: Known) -> tuple[date | None, date | None]:
    """The days that the article leaves open, by its dates and by who is in which office and who no longer."""
    early, late = mention.first, mention.last
    for since, until in _terms(mention, known):
        early = max(filter(None, (early, since)), default=None)
        late = min(filter(None, (late, until)), default=None)
    return early, late


def bounded(mention: EventMention, known: Known) -> bool:
    """Whether the article tells when to within a year or so: by its dates, or by the offices that it gives."""
    if mention.first is not None and mention.last is not None:
        return True
    terms = list(_terms(mention, known))
    start = max((since for since, _ in terms if since), default=None)
    end = min((until for _, until in terms if until), default=None)
    return start is not None and end is not None and end - start <= _ABOUT_A_YEAR


def _terms(mention: EventMention, known: Known) -> Iterator[tuple[date | None, date | None]]:
    """From when and until when each claim of the article can have been made, where only one term is known."""
    for claim in mention.claims:
        terms = known.tenures(claim.person, claim.office)
        if len(terms) == 1 and claim.status is TenureStatus.FORMER:
            yield terms[0].end_earliest, None
        elif len(terms) == 1 and claim.status not in _NOT_YET:
            yield terms[0].start_earliest, terms[0].end_latest
