"""Stage 9: what the sides agreed, pledged or signed, and the messages they sent (genre.md 7).

Only what both sides do together is an agreement; hopes, proposals and one side's promises are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.clauses import Agent, Member
from graph.extract.events import Candidate, EventReader, Reading
from graph.extract.patterns.agreements import (
    AGREEMENT_PATTERNS,
    DOCUMENT_KINDS,
    MESSAGE_PATTERNS,
    TOPIC_CUES,
    AgreementPattern,
)
from graph.extract.spec import OrgSpec
from graph.model import AgreementStatus, Article, SegmentKind, Span

__all__ = ["Accord", "Letter", "read_agreements", "read_messages", "topics_of"]

_UNREAL = re.compile(r"\b(?:will|would|should|hope[sd]?|proposed|suggested|expected|to be|may|could)$")
_TRAIL = re.compile(r"[\s./—–-]+$")


@dataclass(slots=True)
class Accord:
    """An agreement as it was read: who, what, how sure, where it was concluded."""

    kind: str
    status: AgreementStatus
    members: tuple[Member, ...]
    text: str
    spans: list[Span]
    rule: str
    topics: tuple[str, ...]
    event: Candidate | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A message with its sides."""

    kind: str
    senders: tuple[Member, ...]
    recipients: tuple[Member, ...]
    conveyed_by: Member | None
    span: Span
    rule: str


def topics_of(text: str) -> tuple[str, ...]:
    """The topics that the words of an agreement touch, in the scheme's order; at most three."""
    low = text.lower()
    return tuple(topic for topic, cue in TOPIC_CUES if re.search(cue, low))[:3]


def read_agreements(reading: Reading, reader: EventReader, article: Article, tokens: list[Span]) -> list[Accord]:
    """The agreements of one sentence; `tokens` are the spans of the row's items."""
    if reading.kind is SegmentKind.TITLE:
        return []
    accords: list[Accord] = []
    for pattern in AGREEMENT_PATTERNS:
        match = pattern.regex.search(reading.row.text)
        if match is None or (not pattern.document and any(a.kind == "pledge" for a in accords)):
            continue
        members = _sides(reading, reader, reading.row.at(match.start("subject")))
        if len(members) < 2 or _UNREAL.search(reading.row.text[: match.start("verb")].rstrip()):
            continue
        text, kind = _text(reading, pattern, match, article, tokens)
        if not text or any(a.spans[0] == reading.span and a.kind == kind for a in accords):
            continue
        accords.append(
            Accord(kind, pattern.status, members, text, [reading.span], pattern.id, topics_of(text), reader.current())
        )
    return accords


def _text(
    reading: Reading, pattern: AgreementPattern, match: re.Match[str], article: Article, tokens: list[Span]
) -> tuple[str, str]:
    end = reading.span.end
    if not pattern.document:
        start = tokens[reading.row.at(match.start("link") + 1)].start
        return _TRAIL.sub("", article.text[start:end]), "pledge"
    first = reading.row.at(match.start("doc"))
    words = match.group("doc")
    kind = dict(DOCUMENT_KINDS)[words]
    start = first
    while (
        start > 0
        and reading.row.items[start - 1].kind == "W"
        and re.fullmatch(r"[a-z-]+|\d+", reading.row.items[start - 1].norm)
        and reading.row.items[start - 1].norm not in {"signed", "of", "the", "a", "an", "issued", "adopted", "inked"}
        and first - start < 6
    ):
        start -= 1
    text = _TRAIL.sub("", article.text[tokens[start].start : end])
    return text, kind


def _sides(reading: Reading, reader: EventReader, at: int) -> tuple[Member, ...]:
    item = reading.row.items[at]
    if isinstance(item.value, OrgSpec):
        return (Member(organization=item.value),)
    agent = item.value
    if not isinstance(agent, Agent):
        return ()
    if agent.both or (agent.pronoun and item.norm == "they"):
        event = reader.current()
        return _represented(tuple(m for m, _ in event.members)) if event is not None else ()
    if agent.pronoun or agent.vague:
        return ()
    return _represented(agent.members) if len(agent.members) > 1 else ()


def _represented(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The sides: persons, or the bodies whose delegations they led where every side has one."""
    if members and all(m.represents is not None or m.organization is not None for m in members):
        found: list[Member] = []
        for member in members:
            side = Member(organization=member.organization or member.represents)
            if side not in found:
                found.append(side)
        if len(found) > 1:
            return tuple(found)
    return tuple(dict.fromkeys(members))


def read_messages(reading: Reading, reader: EventReader) -> list[Letter]:
    """The messages of one sentence."""
    letters = []
    row = reading.row
    for pattern in MESSAGE_PATTERNS:
        for match in pattern.regex.finditer(row.text):
            sender = reader.agent_at(row, row.at(match.start("sender")))
            if sender is None or not sender.members:
                continue
            recipient = None
            if match.group("recipient"):
                recipient = reader.agent_at(row, row.at(match.start("recipient")))
            conveyor = None
            if pattern.kind == "regards":
                subject = reader.agent_at(row, reader.subject_before(row, row.at(match.start("verb"))))
                conveyor = subject.members[0] if subject and subject.members else None
            letters.append(
                Letter(
                    pattern.kind,
                    sender.members,
                    recipient.members if recipient else (),
                    conveyor,
                    reading.span,
                    pattern.id,
                )
            )
    return letters
