"""Which agreements and messages of different articles are one, and what they are called.

One agreement: the same kind and sides, concluded at the same event or on the same day, in words that overlap. The key
is made of sides, day and the first content words of what was agreed. Messages are one by day, kind and ends.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.model import AgreementFrame, AgreementStatus, ArticleHead, Frames, MessageFrame, Resolution
from graph.resolve.attestation import Attestation, attestation
from graph.resolve.copies import twins
from graph.resolve.curator import Curator
from graph.resolve.judgements import Ledger
from graph.resolve.names import tokens
from graph.resolve.naming import distinct_keys, names_of
from ontology.iris import fold

__all__ = ["Pact", "find_agreements", "message_key", "name_pacts", "read_pact"]

_CONCLUDED = frozenset({AgreementStatus.SIGNED, AgreementStatus.AGREED})
_ALIKE = 0.5  # share of the shorter text's content words; two pledges of one meeting share fewer
_WORD = re.compile(r"[a-z0-9]+")
_KEYWORDS = 3
_COMPARED = 16  # agreements of one event and kind, or wordings of one, that each is compared with
_NEAR = 2
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
    attested: Attestation

    @property
    def key(self) -> str:
        """The key that it has before any other agreement is looked at."""
        names = names_of(sorted(self.sides)) if self.sides else ""
        parts = (self.when, names, "-".join(self.words[:_KEYWORDS]) or self.kind)
        return f"agreement/{'-'.join(part for part in parts if part)}"

    @property
    def telling(self) -> tuple[object, ...]:
        """What is compared of it."""
        return self.status, self.sides, self.event, self.words

    @property
    def when(self) -> str:
        """The day, else that of the event as its key tells it, else `undated`."""
        if self.day:
            return self.day.isoformat()
        day = (self.event or "").partition("/")[2][:10]
        return day if day[:4].isdigit() else "undated"


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).lower().replace("'", ""))


def find_agreements(
    pairs: Sequence[tuple[Frames, ArticleHead]], resolution: Resolution, curator: Curator, ledger: Ledger
) -> dict[str, str]:
    """The keys of all agreements and messages by reference."""
    pacts = {p.ref: p for frame, article in pairs for a in frame.agreements if (p := read_pact(a, article, resolution))}
    same = dict(_same_text(pairs, resolution))
    keys = name_pacts([pact for ref, pact in pacts.items() if ref not in same], ledger)
    keys.update({copy: keys[original] for copy, original in same.items() if copy in pacts})
    keys = curator.apply(keys, {ref: pact.key for ref, pact in pacts.items()} if curator else {})
    for frame, article in pairs:
        for message in frame.messages:
            keys[f"{article.key}#{message.id}"] = message_key(message, article, resolution)
    return keys | {copy: keys[original] for copy, original in same.items() if copy not in pacts}


def _same_text(pairs: Sequence[tuple[Frames, ArticleHead]], resolution: Resolution) -> Iterator[tuple[str, str]]:
    """References of agreements and messages of copies with those of the originals."""
    frames = {head.key: frame for frame, head in pairs} if resolution.copies else {}

    def words(_: Frames, pact: AgreementFrame) -> object:
        return pact.kind, pact.status, tuple(_words(pact.text or pact.kind))

    def ends(frame: Frames, message: MessageFrame) -> object:
        who = [sorted(resolution.key(frame.article, ref) for ref in refs) for refs in _ends(message)]
        return message.kind, *map(tuple, who)

    for copy, original in resolution.copies.items():
        ours, theirs = frames[copy], frames[original]
        for left, right in (
            *twins(ours.agreements, theirs.agreements, ours, theirs, words),
            *twins(ours.messages, theirs.messages, ours, theirs, ends),
        ):
            yield f"{copy}#{left}", f"{original}#{right}"


def _ends(message: MessageFrame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return message.senders, message.recipients


def read_pact(frame: AgreementFrame, article: ArticleHead, resolution: Resolution) -> Pact:
    """An agreement frame with its sides and event as keys."""
    return Pact(
        ref=f"{article.key}#{frame.id}",
        article=article.key,
        kind=frame.kind,
        status=frame.status,
        sides=frozenset(resolution.key(article.key, ref) for ref in frame.agreed_by),
        event=resolution.key(article.key, frame.concluded_at) if frame.concluded_at else None,
        day=frame.date.day if frame.date else None,
        words=tuple(dict.fromkeys(word for word in _words(frame.text or frame.kind) if word not in _STOP)),
        attested=attestation(article.published, f"{article.key}#{frame.id}"),
    )


def name_pacts(pacts: Sequence[Pact], ledger: Ledger) -> dict[str, str]:
    """The key of every agreement by reference; those judged one have one key, that of the words reported first."""
    blocks: dict[tuple[str, str], list[Pact]] = defaultdict(list)
    for pact in sorted(pacts, key=lambda p: p.attested):
        blocks[pact.event or pact.when, pact.kind].append(pact)
    clusters: list[list[Pact]] = []
    for block, members in blocks.items():
        clusters.extend(_cluster(members, ledger) if block[0] != "undated" else [[pact] for pact in members])
    clusters.sort(key=lambda cluster: cluster[0].attested)
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


@dataclass
class _Cluster:
    """Pacts judged one: what they say, once for each wording, and the articles that say it."""

    tellings: dict[tuple[object, ...], Pact]
    articles: set[str]
    members: list[Pact]

    def takes(self, pact: Pact) -> bool:
        """Whether the pact may be one with all that are in."""
        return pact.article not in self.articles and all(_same(pact, other) for other in self.tellings.values())


def _cluster(block: Sequence[Pact], ledger: Ledger) -> list[list[Pact]]:
    """The pacts of one event and kind, each joined to the first cluster that takes it; among many, to one found by
    a rare word."""
    clusters: list[_Cluster] = []
    by_word: dict[str, list[_Cluster]] = defaultdict(list)
    counts = Counter(word for pact in block for word in pact.words)
    for pact in block:
        rare = sorted(pact.words, key=lambda word: (counts[word], word))
        near = clusters if len(clusters) <= _COMPARED else [c for word in rare for c in by_word[word][-_NEAR:]]
        home = next((cluster for cluster in near if cluster.takes(pact)), None)
        if home is None:
            clusters.append(_Cluster({pact.telling: pact}, {pact.article}, [pact]))
            for word in pact.words:
                by_word[word].append(clusters[-1])
            continue
        first = home.members[0]
        reason = f"the same sides, event and kind, in overlapping words: {', '.join(pact.words[:_KEYWORDS])}"
        ledger.same(first.ref, pact.ref, "agreement-words", reason, _overlap(first, pact))
        home.articles.add(pact.article)
        home.members.append(pact)
        if len(home.tellings) < _COMPARED:
            home.tellings.setdefault(pact.telling, pact)
    return [cluster.members for cluster in clusters]


def _same(left: Pact, right: Pact) -> bool:
    statuses = {left.status, right.status}
    return (
        (len(statuses) == 1 or statuses <= _CONCLUDED)
        and (left.sides == right.sides or (left.event is not None and left.event == right.event))
        and _overlap(left, right) >= _ALIKE
    )


def _overlap(left: Pact, right: Pact) -> float:
    """The share of the shorter text's content words that the other has."""
    ours, theirs = set(left.words), set(right.words)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def message_key(frame: MessageFrame, article: ArticleHead, resolution: Resolution) -> str:
    """The key of a message: kind, day, who to whom."""
    day = frame.date.day if frame.date else None
    senders, recipients = (
        names_of(sorted(resolution.key(article.key, ref) for ref in refs)) for refs in (frame.senders, frame.recipients)
    )
    when = day.isoformat() if day else f"undated-{article.key.partition('/')[2]}"
    parts = (when, frame.kind, senders, f"to-{recipients}" if recipients else "")
    return f"message/{'-'.join(part for part in parts if part)}"
