"""Stage 9: the agreements of one article as they are entered: what is told again is not entered twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extract.candidates import Candidate
from graph.extract.clauses import Member
from graph.extract.patterns.documents import TOPIC_CUES
from graph.model import AgreementStatus, DateValue, Span

__all__ = ["Accord", "Ledger", "topics_of"]

_WORD: Final = re.compile(r"[^\W\d_]{4,}|\d+")
#: Words that do not tell one agreement from another.
_GENERIC: Final = frozenset(
    """memorandum memoranda memorandums mous understanding agreement agreements accord accords deal deals pact pacts
    cooperation joint statement declaration document documents papers signed several number between both sides countries
    further also their with that would should field fields bilateral international intergovernmental respective various
    three four five seven eight text treaty protocol letters notes these those following""".split()
)
_ALIKE: Final = 0.6  # share of the words of two texts that they have in common
_AGAIN: Final = re.compile(r"(?:^| )(?:the|these|those)(?: (?:first|second|third|last)| \S+)? $")
_FEW: Final = 2  # words of its own that a document told again may have


@dataclass(slots=True)
class Accord:
    """An agreement as it was read: who, what, how sure, where it was concluded.

    `period` is its own day or years, where no meeting tells them; `countries` those of its sides.
    """

    kind: str
    status: AgreementStatus
    members: tuple[Member, ...]
    text: str
    spans: list[Span]
    rule: str
    topics: tuple[str, ...]
    event: Candidate | None
    period: DateValue | None = None
    countries: frozenset[str] = frozenset()


def topics_of(text: str) -> tuple[str, ...]:
    """The topics that the words of an agreement touch, in the scheme's order; at most three."""
    low = text.lower()
    return tuple(topic for topic, cue in TOPIC_CUES if cue.search(low))[:3]


@dataclass
class Ledger:
    """The agreements entered so far, in order."""

    accords: list[Accord] = field(default_factory=list)

    def enter(self, accord: Accord, *, determiner: str = "", named: bool = False) -> bool:
        """Enter an agreement unless it has been told before; whether it was entered.

        `determiner` are the words before its noun phrase, `named` says that its own words name its sides.
        """
        if not accord.text or self._told(accord, determiner, named=named):
            return False
        self.accords.append(accord)
        return True

    def elaborate(self, words: str, span: Span) -> None:
        """More words for the document that was entered last."""
        last = next((a for a in reversed(self.accords) if a.kind != "pledge"), None)
        if last is not None:
            last.text = f"{last.text}; {words}"
            last.topics = topics_of(last.text)
            last.spans.append(span)

    def open_list(self) -> None:
        """Leave out what a list of documents begins with, where that has no words of its own: `these documents`."""
        if self.accords and self.accords[-1].kind != "pledge" and not _own_words(self.accords[-1].text):
            self.accords.pop()

    def _told(self, accord: Accord, determiner: str, *, named: bool) -> bool:
        document = accord.kind != "pledge"
        told = [a for a in self.accords if (a.kind != "pledge") is document and a.status is accord.status]
        words = _own_words(accord.text)
        if document and len(words) <= _FEW and _AGAIN.search(determiner):
            return any(
                not named or one.countries == accord.countries for one in told
            )  # `The documents were signed by A`
        if document and not words and not named:
            return any(not _own_words(one.text) or one.kind == accord.kind for one in told)
        return any(_alike(words, _own_words(one.text)) for one in told if not named or one.members == accord.members)


def _own_words(text: str) -> Sequence[str]:
    """The words that tell one agreement from another."""
    return sorted(set(_WORD.findall(text.lower())) - _GENERIC)


def _alike(words: Sequence[str], others: Sequence[str]) -> bool:
    if not words or not others:
        return not words and not others
    shared, of_both = len(set(words) & set(others)), len(set(words) | set(others))
    return shared >= _ALIKE * of_both or shared == len(words)
