"""Stage 9: what the sides agreed, pledged or signed (genre.md 7).

Only what both sides do together is an agreement; hopes, proposals and one side's promises are not. Each verb of a
sentence tells one agreement, or one for each document of its list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from graph.extract.accord_sides import SideReader
from graph.extract.accord_texts import Wording, documents, is_view, next_joint, pledge
from graph.extract.candidates import Candidate, Reading
from graph.extract.clauses import Member
from graph.extract.events import EventReader
from graph.extract.knowledge import Knowledge
from graph.extract.patterns.agreement_pattern import AgreementPattern, Whose
from graph.extract.patterns.agreements import AGREEMENT_PATTERNS
from graph.extract.patterns.documents import DOCUMENT_KINDS, ELABORATION, TOPIC_CUES
from graph.extract.status import finite_verb
from graph.model import AgreementStatus, Article, DateValue, SegmentKind, Span

__all__ = ["Accord", "AccordReader", "topics_of"]

_KINDS: Final = dict(DOCUMENT_KINDS)
_CUES: Final = frozenset[str]().union(*(pattern.cues for pattern in AGREEMENT_PATTERNS))
_SIDES: Final = {"A", "O", "S"}
#: Before a verb that says that something is not so, or is only wished.
_UNREAL: Final = re.compile(
    r"\b(?:would|hope[sd]?|hoping|propos\w+|suggest\w*|recommend\w*|may|could|might|should|must|can|if|whether|not|never|"
    r"n't|fail\w*|unable|refus\w+|declin\w+|without|able|ready|readiness|willing|willingness|want\w*|wish\w*|ask\w*|urg\w+|"
    r"need|needs|yet|agreed|pledged|vowed|proposal|intention|possibility|encouraged|call\w* (?:on|for)|since)"
    r"(?: (?:to|be|been|have|having|also|soon|jointly|both|<[AT]\d+>|the|that|early|its|their))* $"
)
_PLANNED: Final = re.compile(
    r"(?:\b(?:will|shall|'ll|(?:is|are|was|were|be) (?:also )?(?:to|(?:expected|scheduled|set|due|slated|likely|"
    r"planned|poised|about) to)|going to|plan(?:s|ned)? to|would|to)"
    r"(?: (?:also|then|later|jointly|be|both|soon|<T\d+>))*) $"
)
_SEEN_LATER: Final = re.compile(r"\b(?:will|shall|expected|scheduled|set|due|slated|plan(?:s|ned)?)\b[^,;]* $")
_BEFOREHAND: Final = re.compile(r"\b(?:already|previously|earlier|had once|in the past|years ago)(?: \S+)? $")
#: A state, no act: `are committed to`.
_STATE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|remain|remains|remained|as)(?: \S+ly| both| also)? $")
_STATIVE: Final = {"committed", "determined", "resolved", "decided", "agreed"}
_VIEWS: Final = {"agreed", "agree", "concurred", "concur", "agreeing", "concurring"}
_NONE: Final = re.compile(r"\b(?:no|neither|nor|any)(?: \S+){0,3} $")
_WORD: Final = re.compile(r"[^\W\d_]{4,}|\d+")
_TRAIL: Final = re.compile(r"[\s./—–-]+$")
_NEAR: Final = 14
_LONG_AGO: Final = timedelta(days=21)
_BESIDE: Final = frozenset(", also has have had both then jointly who which were was".split())
_GENERIC: Final = frozenset(
    """memorandum memoranda understanding agreement agreements cooperation joint statement document documents signed
    between both sides countries further also their with that would should field fields bilateral""".split()
)
_ALIKE: Final = 0.6  # share of the words of the shorter text that are in the other one


@dataclass(slots=True)
class Accord:
    """An agreement as it was read: who, what, how sure, where it was concluded.

    `period` is its own day or years, where no meeting tells them.
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


@dataclass(frozen=True, slots=True)
class _Act:
    """A verb of a sentence that tells an agreement: the pattern's match and the item of the verb."""

    pattern: AgreementPattern
    match: re.Match[str]
    verb: int

    @property
    def start(self) -> int:
        """Where the verb stands in the row's text."""
        return self.match.start("verb")


def topics_of(text: str) -> tuple[str, ...]:
    """The topics that the words of an agreement touch, in the scheme's order; at most three."""
    low = text.lower()
    return tuple(topic for topic, cue in TOPIC_CUES if cue.search(low))[:3]


@dataclass
class AccordReader:
    """Reads the agreements of one article, sentence by sentence, each after its events have been read."""

    article: Article
    reader: EventReader
    knowledge: Knowledge
    accords: list[Accord] = field(default_factory=list)
    sides: SideReader = field(init=False)
    _last: int = -1  # the sentence that told a document last

    def __post_init__(self) -> None:
        self.sides = SideReader(self.article.text, self.reader, self.knowledge)

    def read(self, reading: Reading) -> None:
        """Enter the agreements of one sentence; *they* and *the two sides* are those of the event told last."""
        self._read(reading)
        if reading.kind is not SegmentKind.TITLE:
            self.sides.close(reading)

    def _read(self, reading: Reading) -> None:
        if reading.kind is SegmentKind.TITLE or reading.line < 2:
            self.sides.note(reading)
        if reading.kind is SegmentKind.TITLE:
            return
        words = set(reading.row.text.split())
        if self._elaborate(reading, words):
            return
        if _CUES.isdisjoint(words):
            return
        acts = self._acts(reading, words)
        for n, act in enumerate(acts):
            stop = len(reading.row.text)
            following = next((a for a in acts[n + 1 :] if a.start > act.match.end() or a.start > act.start + 30), None)
            if following is not None and not act.pattern.before:
                begin = act.match.start("link") + 1 if not act.pattern.document else act.match.start("phrase")
                stop = next_joint(reading.row, following.start, begin) if following.start > begin else stop
            self._enter(reading, act, stop)

    def _acts(self, reading: Reading, words: set[str]) -> list[_Act]:
        """The verbs of a sentence that tell agreements, in order; the first pattern that reads a verb has it."""
        row, found = reading.row, dict[int, _Act]()
        for pattern in AGREEMENT_PATTERNS:
            if pattern.cues.isdisjoint(words):
                continue
            for match in pattern.regex.finditer(row.text):
                verb = row.at(match.start("verb"))
                if verb not in found:
                    found[verb] = _Act(pattern, match, verb)
        return [found[verb] for verb in sorted(found)]

    def _enter(self, reading: Reading, act: _Act, stop: int) -> None:
        pattern, row = act.pattern, reading.row
        if pattern.status is AgreementStatus.REFERRED_TO:
            self.accords += self._referred_to(reading, act)
            return
        status = self._status(reading, act)
        if status is None:
            return
        members = self._members(reading, act, stop)
        if len(members) < 2:
            return
        if pattern.document:
            start = self._clause(reading, act) if pattern.before else act.match.start("phrase") + 1
            wordings = documents(row, start, act.start if pattern.before else stop, passive=pattern.before)
        else:
            wordings = pledge(row, act.match.start("link") + 1, stop)
        for wording in wordings:
            if pattern.document or not (row.items[act.verb].norm in _VIEWS and is_view(row, wording)):
                own = self.sides.between(row, wording.start, stop) if pattern.document and not pattern.before else ()
                self._add(reading, pattern, status, own or members, wording)

    def _status(self, reading: Reading, act: _Act) -> AgreementStatus | None:
        """How sure the act is; None where it is not told as done or planned, or was done long ago."""
        row, status = reading.row, act.pattern.status
        before = row.text[: act.start]
        governed = row.text[: act.match.end()] if act.pattern.id == "agreement.signing-between" else before
        if _STATE.search(before) and row.items[act.verb].norm in _STATIVE and act.pattern.sides is Whose.SUBJECT:
            return None
        if _BEFOREHAND.search(before) or _NONE.search(before) or self._long_ago(reading, act):
            return None
        if act.pattern.id == "agreement.signing-between":
            return AgreementStatus.PLANNED if _SEEN_LATER.search(before) else status
        if status is AgreementStatus.PLANNED or _PLANNED.search(governed):
            planned = _PLANNED.search(before) is not None and not self._unreal(before)
            return AgreementStatus.PLANNED if planned and act.pattern.document else None
        return None if self._unreal(before) else status

    @staticmethod
    def _unreal(before: str) -> bool:
        return _UNREAL.search(before) is not None

    def _long_ago(self, reading: Reading, act: _Act) -> bool:
        """Whether the words around the verb give it a day long before the article."""
        told = self.article.published or self.article.dateline_date
        if told is None:
            return False
        items = reading.row.items
        for n, item in enumerate(items):
            if item.kind != "T" or not isinstance(item.value, DateValue) or item.value.latest is None:
                continue
            if item.value.latest < told - _LONG_AGO and _dates(reading, n, act):
                return True
        return False

    def _members(self, reading: Reading, act: _Act, stop: int) -> tuple[Member, ...]:
        if act.pattern.sides is Whose.SUBJECT:
            return self.sides.of_verb(reading, act.verb)
        if act.pattern.sides is Whose.NAMED:
            start = self._clause(reading, act) if act.pattern.before else act.start
            named = self.sides.between(reading.row, start, len(reading.row.text) if act.pattern.before else stop)
            if named:
                return named
            onlookers = self.sides.of_verb(reading, act.verb) if not act.pattern.before else ()
            return onlookers or self.sides.event("", reading)
        return self.sides.event("", reading)

    @staticmethod
    def _clause(reading: Reading, act: _Act) -> int:
        """Where the clause of a passive verb begins: behind the last verb that somebody else has."""
        row = reading.row
        for n in range(act.verb - 1, 0, -1):
            item = row.items[n]
            if item.kind == "W" and finite_verb(item.norm) and row.items[n - 1].kind in _SIDES:
                return row.offsets[n] + len(item.norm)
        return 0

    def _add(
        self,
        reading: Reading,
        pattern: AgreementPattern,
        status: AgreementStatus,
        members: tuple[Member, ...],
        wording: Wording,
    ) -> None:
        row = reading.row
        if wording.end <= wording.start:
            return
        first, last = row.at(wording.start), row.at(wording.end - 1)
        text = _TRAIL.sub("", self.article.text[reading.tokens[first].start : reading.tokens[last].end])
        before = row.text[: wording.start]
        if not text or self._told(text, status, pattern, before, members):
            return
        event = self.reader.current
        accord = Accord(wording.kind, status, members, text, [reading.span], pattern.id, topics_of(text), event)
        if pattern.document:
            self._last = reading.line
            if event is None or status is AgreementStatus.PLANNED:
                accord.event = None
                accord.period = self.reader.circumstances.date(reading, row.at(wording.start))
        self.accords.append(accord)

    def _told(
        self, text: str, status: AgreementStatus, pattern: AgreementPattern, before: str, members: tuple[Member, ...]
    ) -> bool:
        """Whether the same has been told before: in the same words, or `the documents`."""
        told = [a for a in self.accords if (a.kind == "pledge") is not pattern.document and a.status is status]
        if told and pattern.document and re.search(r"(?:^| )(?:the|these|those) (?:\S+ ){0,1}$", before):
            return len(_WORD.findall(text)) < 4
        words = _own_words(text)
        for one in told:
            others = _own_words(one.text)
            if not words or not others:
                if words == others and one.members == members:
                    return True
            elif len(words & others) >= _ALIKE * min(len(words), len(others)) and len(words) <= len(others) * 2:
                return True
        return False

    def _elaborate(self, reading: Reading, words: set[str]) -> bool:
        """`They range from defence to fisheries`: more words for the documents of the sentence before."""
        if self._last < 0 or reading.line - self._last > 3 or not self._goes_on(reading):
            return False
        accord = next((a for a in reversed(self.accords) if a.kind != "pledge"), None)
        if accord is None:
            return False
        accord.text = f"{accord.text}; {_TRAIL.sub('', reading.span.of(self.article.text))}"
        accord.topics = topics_of(accord.text)
        accord.spans.append(reading.span)
        return not {"signed", "agreed"} & words

    def _goes_on(self, reading: Reading) -> bool:
        return ELABORATION.match(reading.span.of(self.article.text).lower()) is not None

    def _referred_to(self, reading: Reading, act: _Act) -> Iterator[Accord]:
        """A document that the sides of the event told last have had between them for a stated period."""
        event, match = self.reader.current, act.match
        members = self.sides.apart(m for m, _ in event.members) if event is not None else ()
        first = reading.row.at(match.start("period") + 1)
        period = reading.row.items[first].value
        if len(members) < 2 or not isinstance(period, DateValue):
            return
        if period.earliest is None or period.latest is None:
            return
        last = reading.row.at(match.end("doc") - 1)
        text = self.article.text[reading.tokens[first].start : reading.tokens[last].end]
        kind = _KINDS[match.group("doc")]
        rule, topics = act.pattern.id, topics_of(text)
        yield Accord(kind, act.pattern.status, members, text, [reading.span], rule, topics, None, period)


def _own_words(text: str) -> set[str]:
    """The words that tell one agreement from another."""
    return set(_WORD.findall(text.lower())) - _GENERIC


def _dates(reading: Reading, n: int, act: _Act) -> bool:
    """Whether the day at item n is that of the verb: at the head of the sentence, beside the verb, or at its end."""
    items = reading.row.items
    lead = items[n - 1].norm if n else ""
    if n < act.verb:
        if n <= 1:
            return n == 0 or lead in {"in", "on", "since", "during", "back"}
        return all(i.kind in _SIDES or i.norm in _BESIDE or i.norm.endswith("ly") for i in items[n + 1 : act.verb])
    if lead in {"for", "of", "from", "the", "by", "until", "since", "between", "to"}:
        return False
    near = n <= act.verb + _NEAR if act.pattern.document else n <= act.verb + 2
    return near and not any(i.kind == "W" and finite_verb(i.norm) for i in items[act.verb + 1 : n])
