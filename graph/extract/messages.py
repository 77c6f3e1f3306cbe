"""Stage 9: the messages that persons sent one another (genre.md 4): their senders take part in no meeting by it."""

from __future__ import annotations

import re

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Reading
from graph.extract.clauses import Member
from graph.extract.patterns.messages import MESSAGE_CUES, MESSAGE_PATTERNS, MessagePattern
from graph.extract.subjects import main_subject
from graph.model import Span
from graph.values import value

__all__ = ["Letter", "read_messages"]


@value(frozen=True, slots=True)
class Letter:
    """A message with its sides."""

    kind: str
    senders: tuple[Member, ...]
    recipients: tuple[Member, ...]
    conveyed_by: Member | None
    span: Span
    rule: str


def read_messages(reading: Reading, agents: AgentResolver) -> list[Letter]:
    """The messages of one sentence."""
    if reading.row.lacks(MESSAGE_CUES):
        return []
    found = (
        _letter(reading, agents, pattern, match)
        for pattern in MESSAGE_PATTERNS
        for match in pattern.regex.finditer(reading.row.text)
    )
    return [letter for letter in found if letter is not None]


def _letter(reading: Reading, agents: AgentResolver, pattern: MessagePattern, match: re.Match[str]) -> Letter | None:
    row = reading.row
    sender = agents.at(row, row.at(match.start("sender")))
    if sender is None or not sender.members:
        return None
    recipient = agents.at(row, row.at(match.start("recipient"))) if match.group("recipient") else None
    recipients = recipient.members if recipient else ()
    return Letter(
        pattern.kind, sender.members, recipients, _conveyor(reading, agents, pattern, match), reading.span, pattern.id
    )


def _conveyor(reading: Reading, agents: AgentResolver, pattern: MessagePattern, match: re.Match[str]) -> Member | None:
    """Who brought the message: named by the pattern, or its subject."""
    row = reading.row
    if "conveyor" in match.re.groupindex:
        at = row.at(match.start("conveyor"))
    elif pattern.conveyed:
        at = main_subject(row, row.at(match.start("verb")))
    else:
        return None
    conveyor = agents.at(row, at)
    return conveyor.members[0] if conveyor is not None and conveyor.members else None
