"""Which agreements and messages of different articles are one, and what they are called.

One agreement: the same kind and sides, concluded at the same event or on the same day, in words that overlap. The key
is made of sides, day and the first content words of what was agreed. Messages are one by day, kind and ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.model import AgreementFrame, AgreementStatus, Article, MessageFrame, Resolution
from graph.resolve.judgements import Ledger
from graph.resolve.names import tokens
from graph.resolve.naming import distinct_keys, names_of

__all__ = ["Pact", "message_key", "name_pacts", "read_pact"]

_CONCLUDED = frozenset({AgreementStatus.SIGNED, AgreementStatus.AGREED})
_ALIKE = 0.5  # share of the shorter text's content words; two pledges of one meeting share fewer
_KEYWORDS = 3
_STOP = frozenset(
    "a an and any as at between both by for from have has in into is it its of on or other s sides such that the their "
    "them they this to two well will with agreed agree pledged vowed".split()
)


@dataclass(frozen=True, slots=True)
class Pact:
    """An agreement as one article reports it; `event` is the key of the event at which it was concluded."""

    ref: str
    article: str
    kind: str
    status: AgreementStatus
    sides: frozenset[str]
    event: str | None
    day: date | None
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key that it has before any other agreement is looked at."""
        names = names_of(sorted(self.sides)) if self.sides else ""
        parts = (self.when, names, "-".join(self.words[:_KEYWORDS]) or self.kind)
        return f"agreement/{'-'.join(part for part in parts if part)}"

    @property
    def when(self) -> str:
        """The day, else that of the event as its key tells it, else `undated`."""
        if self.day:
            return self.day.isoformat()
        day = (self.event or "").partition("/")[2][:10]
        return day if day[:4].isdigit() else "undated"


def read_pact(frame: AgreementFrame, article: Article, resolution: Resolution) -> Pact:
    """An agreement frame with its sides and event as keys."""
    return Pact(
        ref=f"{article.key}#{frame.id}",
        article=article.key,
        kind=frame.kind,
        status=frame.status,
        sides=frozenset(resolution.key(article.key, ref) for ref in frame.agreed_by),
        event=resolution.key(article.key, frame.concluded_at) if frame.concluded_at else None,
        day=frame.date.day if frame.date else None,
        words=tuple(dict.fromkeys(word for word in tokens(frame.text or frame.kind) if word not in _STOP)),
    )


def name_pacts(pacts: Sequence[Pact], ledger: Ledger) -> dict[str, str]:
    """The key of every agreement by reference; those judged one have one key, that of the first article's words."""
    blocks: dict[tuple[str, str], list[Pact]] = defaultdict(list)
    for pact in sorted(pacts, key=lambda p: p.ref):
        blocks[pact.event or pact.when, pact.kind].append(pact)
    clusters: list[list[Pact]] = []
    for block in sorted(blocks):
        clusters.extend(_cluster(blocks[block], ledger, anchored=block[0] != "undated"))
    keys = distinct_keys(
        [cluster[0].key for cluster in clusters],
        [
            lambda i: "-".join(clusters[i][0].words[_KEYWORDS : 2 * _KEYWORDS]),
            lambda i: clusters[i][0].status.value.lower(),
            lambda i: clusters[i][0].article.partition("/")[2],
            lambda i: tokens(clusters[i][0].ref.partition("#")[2])[0],
        ],
    )
    return {pact.ref: key for cluster, key in zip(clusters, keys, strict=True) for pact in cluster}


def _cluster(block: Sequence[Pact], ledger: Ledger, *, anchored: bool) -> list[list[Pact]]:
    clusters: list[list[Pact]] = []
    for pact in block:
        home = next((c for c in clusters if anchored and all(_same(pact, other) for other in c)), None)
        if home is None:
            clusters.append([pact])
            continue
        reason = f"the same sides, event and kind, in overlapping words: {', '.join(pact.words[:_KEYWORDS])}"
        ledger.same(home[0].ref, pact.ref, "agreement-words", reason, _overlap(home[0], pact))
        home.append(pact)
    return clusters


def _same(left: Pact, right: Pact) -> bool:
    statuses = {left.status, right.status}
    return (
        left.article != right.article
        and (len(statuses) == 1 or statuses <= _CONCLUDED)
        and (left.sides == right.sides or (left.event is not None and left.event == right.event))
        and _overlap(left, right) >= _ALIKE
    )


def _overlap(left: Pact, right: Pact) -> float:
    """The share of the shorter text's content words that the other has."""
    ours, theirs = set(left.words), set(right.words)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def message_key(frame: MessageFrame, article: Article, resolution: Resolution) -> str:
    """The key of a message: kind, day, who to whom."""
    day = frame.date.day if frame.date else None
    senders, recipients = (
        names_of(sorted(resolution.key(article.key, ref) for ref in refs)) for refs in (frame.senders, frame.recipients)
    )
    when = day.isoformat() if day else f"undated-{article.key.partition('/')[2]}"
    parts = (when, frame.kind, senders, f"to-{recipients}" if recipients else "")
    return f"message/{'-'.join(part for part in parts if part)}"
