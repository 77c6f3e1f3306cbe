"""Stage 9: the messages that persons sent one another (genre.md 4): their senders take part in no meeting by it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Reading
from graph.extract.clauses import Member
from graph.extract.patterns.messages import MESSAGE_PATTERNS, MessagePattern
from graph.extract.subjects import main_subject
from graph.model import Span

__all__ = ["Letter", "read_messages"]


@dataclass(frozen=True, slots=True)
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
    subject = agents.at(row, main_subject(row, row.at(match.start("verb")))) if pattern.conveyed else None
    conveyor = subject.members[0] if subject and subject.members else None
    return Letter(pattern.kind, sender.members, recipients, conveyor, reading.span, pattern.id)
