"""What a pattern of an event is: an expression over a row, the class it reports, the roles of subject and object."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.extract.patterns.model import Pattern
from graph.model import ParticipantRole

__all__ = ["EventPattern"]


@dataclass(frozen=True, slots=True)
class EventPattern(Pattern):
    """A construction with its expression, the class it reports, and the roles of subject and object.

    `reciprocal` patterns have no object: their subject is both sides. A `noun` names the event (*at the meeting*).
    `visit` patterns name the destination in `dest`; `subject_follows` when the visitor stands behind it.
    """

    expression: str = ""
    kind: str = "Meeting"
    subject: ParticipantRole = ParticipantRole.PARTICIPANT
    object: ParticipantRole = ParticipantRole.PARTICIPANT
    reciprocal: bool = False
    visit: bool = False
    noun: bool = False
    subject_follows: bool = False
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.expression))

    @property
    def certain(self) -> bool:
        """Whether no word of the match can tell a better class than the pattern's own."""
        return self.kind in {"PhoneTalks", "VideoTalks", "CourtesyCall", "Visit"}
