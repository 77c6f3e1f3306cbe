"""What a pattern of an event is: an expression over a row, the class it reports, the roles of subject and object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extract.patterns.model import Pattern
from graph.model import ParticipantRole

__all__ = ["GAP", "OBJECT", "SHORT", "WIDE", "EventPattern"]

_VENUE: Final = "(?:palace|house|building|headquarters|hall|airport|residence)"
_WORD: Final = rf"(?:[^<\s.;:]+|<[LTSD]\d+>|<O\d+>(?= {_VENUE})|(?:(?<=at )|(?<=at the ))<O\d+>(?= (?:in|on) ))"
#: Words that a gap before the other side may not hold: *received a letter from B* is no meeting.
_BARRIERS: Final = "|".join(
    """that said who which letter letters message messages congratulation visit visits from criticism support
    sentenced by while when because amid""".split()
)
_CLEAN: Final = rf"(?!(?:{_BARRIERS})\s)" + _WORD
GAP: Final = rf"(?: {_CLEAN}){{0,9}}?"
WIDE: Final = rf"(?: {_CLEAN}){{0,14}}?"
SHORT: Final = rf"(?: {_CLEAN}){{0,3}}?"
#: The other side: an agent or a body that owns nothing.
OBJECT: Final = rf" (?P<obj><[AO]\d+>)(?! ')(?! {_VENUE}\b)"


#: Expressions whose first characters are the verb's, whatever must not stand before it.
_OPENS_WITH_VERB: Final = re.compile(r"(?:\(\?<!\w+ ?\)|\\b)*VERB")


@dataclass(frozen=True, slots=True)
class EventPattern(Pattern):
    """A construction with its expression, the class it reports, and the roles of subject and object.

    `VERB` in the expression stands for the alternatives of `verbs`; a sentence without the first word of any of them is
    not searched. `reciprocal` patterns have no object: their subject is both sides. A `noun` names the event (*at the
    meeting*), and where it is `talks` the class is Talks. The object of a `personal` pattern is a person, no body.
    Patterns of visits name the destination in `dest`; `subject_follows` when the visitor stands behind it; `explicit`
    ones tell a visit by themselves, the others a journey, which may end at home; one that `cancels` calls it off. A
    `weak` report completes an event that is told elsewhere, and makes one only where none is. A sentence with one of
    the words of `unless` is left alone.
    """

    verbs: str = ""
    expression: str = ""
    kind: str = "Meeting"
    subject: ParticipantRole = ParticipantRole.PARTICIPANT
    object: ParticipantRole = ParticipantRole.PARTICIPANT
    reciprocal: bool = False
    noun: bool = False
    talks: bool = False
    personal: bool = False
    subject_follows: bool = False
    explicit: bool = False
    cancels: bool = False
    weak: bool = False
    unless: str = ""
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)
    cues: frozenset[str] = field(init=False, repr=False, compare=False)
    _anchored: bool = field(init=False, repr=False, compare=False)
    _unless: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        verbs = self.verbs.split("|")
        longest_first = sorted(verbs, key=lambda verb: (-len(verb), verb))
        told = rf"(?P<verb>(?:{'|'.join(longest_first)})(?= ))"
        object.__setattr__(
            self,
            "regex",
            re.compile(r"\b" * (self.expression.startswith("VERB")) + self.expression.replace("VERB", told)),
        )
        object.__setattr__(self, "cues", frozenset(verb.split()[0] for verb in verbs))
        object.__setattr__(self, "_unless", re.compile(self.unless) if self.unless else None)
        object.__setattr__(self, "_anchored", _OPENS_WITH_VERB.match(self.expression) is not None)

    def matches(self, text: str, places: Sequence[int]) -> Iterable[re.Match[str]]:
        """The matches in a row's text; `places` are those of the cues in it.

        Most patterns open with their verb, so that they need be tried only where one stands: searching the whole text
        for every pattern took a third of the time of an article's events.
        """
        if self._unless is not None and self._unless.search(text):
            return ()
        if not self._anchored:
            return self.regex.finditer(text)
        match = self.regex.match
        return [found for place in places if (found := match(text, place)) is not None]

    @property
    def visit(self) -> bool:
        """Whether it reports visits."""
        return self.kind == "Visit"

    @property
    def certain(self) -> bool:
        """Whether no word of the match can tell a better class than the pattern's own."""
        return self.kind in {"PhoneTalks", "VideoTalks", "CourtesyCall", "Visit"}
