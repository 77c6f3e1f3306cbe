"""Stage 9: what the sides agreed, pledged or signed (genre.md 7).

Only what both sides do together is an agreement; hopes, proposals and one side's promises are not. Each verb of a
sentence tells one agreement, or one for each document of its list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extract.accord_ledger import Accord, Ledger, topics_of
from graph.extract.accord_sides import SideReader
from graph.extract.accord_status import act_status
from graph.extract.accord_texts import Wording, documents, is_view, next_joint, pledge, rest_of_passive
from graph.extract.candidates import Reading
from graph.extract.clauses import SIDE_KINDS, Member
from graph.extract.events import EventReader
from graph.extract.knowledge import Knowledge
from graph.extract.patterns.agreement_pattern import AgreementPattern, Whose
from graph.extract.patterns.agreements import AGREEMENT_PATTERNS
from graph.extract.patterns.documents import DOCUMENT_KINDS, ELABORATION, LISTED, LISTING
from graph.extract.patterns.index import CueIndex
from graph.extract.status import finite_verb
from graph.model import AgreementStatus, Article, DateValue, SegmentKind
from graph.values import value

__all__ = ["AccordReader"]

_KINDS: Final = dict(DOCUMENT_KINDS)
_AGREEING: Final = frozenset({"signed", "agreed"})
_PATTERNS: Final = CueIndex(AGREEMENT_PATTERNS, lambda pattern: pattern.cues)
_PAIR: Final = 2
_VIEWS: Final = {"agreed", "agree", "concurred", "concur", "agreeing", "concurring"}
_TRAIL: Final = re.compile(r"[\s./;—–-]+$")
_INCLUDES: Final = re.compile(r"\b(?:includes?|included|comprise[sd]?|are|were|covers?)(?: the following)?(?: :)?(?= )")
#: What joins a further verb of the same subject.
_AND_VERB: Final = re.compile(r"(?: ,)? and(?: also| further| jointly)? $")
_GO_ON: Final = re.compile(r" (?:continue|continuing|keep|go on) ")
_ELABORATED: Final = 3  # sentences between documents and more words for them


@value(frozen=True, slots=True)
class _Act:
    """A verb of a sentence that tells an agreement: the pattern's match and the item of the verb."""

    pattern: AgreementPattern
    match: re.Match[str]
    verb: int

    @property
    def start(self) -> int:
        """Where the verb stands in the row's text."""
        return self.match.start("verb")

    @property
    def pledged(self) -> bool:
        """Whether the verb has a link to what was agreed."""
        return bool(self.match.groupdict().get("link"))

    def names(self, other: _Act) -> bool:
        """Whether the other verb is a noun within the name of this one's document: `a cultural exchange programme`."""
        groups = self.match.groupdict()
        return bool(groups.get("phrase")) and self.start < other.start < self.match.end("phrase")


@dataclass
class AccordReader:
    """Reads the agreements of one article, sentence by sentence, each after its events have been read."""

    article: Article
    reader: EventReader
    knowledge: Knowledge
    ledger: Ledger = field(default_factory=Ledger)
    sides: SideReader = field(init=False)
    _listing: tuple[AgreementPattern, tuple[Member, ...]] | None = None  # whose list of documents goes on
    _documents_line: int = -1  # the sentence that told a document last
    _told_by: tuple[AgreementPattern, tuple[Member, ...]] | None = None  # what told it, and whose it is
    _listed_line: int = -1  # the sentence that listed one last

    def __post_init__(self) -> None:
        self.sides = SideReader(self.article.text, self.reader, self.knowledge)

    @property
    def accords(self) -> list[Accord]:
        """What has been read so far, in order."""
        return self.ledger.accords

    def read(self, reading: Reading) -> None:
        """Enter the agreements of one sentence; *they* and *the two sides* are those of the event told last."""
        self.sides.note(reading)
        if reading.kind is SegmentKind.TITLE:
            return
        if not self._list_item(reading) and not self._elaborate(reading):
            self._read(reading)
        self.sides.close(reading)

    def _read(self, reading: Reading) -> None:
        before, says = len(self.accords), None
        acts = self._acts(reading)
        for n, act in enumerate(acts):
            if act.pattern.aside:
                says = act
                continue
            if n and _goes_on(reading, acts[n - 1], act):
                continue  # its words are those of the verb before
            stop = len(reading.row.text)
            begin = act.match.start("phrase" if "phrase" in act.match.re.groupindex else "verb")
            own = act.match.end("link") + 1 if act.pledged else begin  # `agreed to sign a treaty`: what was agreed
            following = next(
                (
                    a
                    for a in acts[n + 1 :]
                    if a.start > max(begin, own) and not a.pattern.aside and not _goes_on(reading, act, a)
                ),
                None,
            )
            if following is not None and not act.pattern.before:
                clause = self._clause(reading, following) if following.pattern.before else 0
                stop = clause if clause > begin else next_joint(reading.row, following.start, begin)
            self._enter(reading, act, stop)
        if says is not None and len(self.accords) == before:
            self._enter(reading, says, len(reading.row.text))

    @staticmethod
    def _acts(reading: Reading) -> list[_Act]:
        """The verbs of a sentence that tell agreements, in order; the first pattern that reads a verb has it."""
        row, found = reading.row, dict[int, _Act]()
        for pattern in _PATTERNS.among(row.words):
            for match in pattern.regex.finditer(row.text):
                verb = row.at(match.start("verb"))
                if verb not in found:
                    found[verb] = _Act(pattern, match, verb)
        acts = [found[verb] for verb in sorted(found)]
        return [act for act in acts if not any(other.names(act) for other in acts)]

    def _enter(self, reading: Reading, act: _Act, stop: int) -> None:
        pattern, row = act.pattern, reading.row
        if pattern.status is AgreementStatus.REFERRED_TO:
            for accord in self._referred_to(reading, act):
                self.ledger.enter(accord)
            return
        told = self.article.published or self.article.dateline_date
        status = act_status(row, act.verb, pattern, told)
        if status is None:
            return
        members, named = self._members(reading, act, stop)
        if len(members) < _PAIR:
            return
        for wording in self._wordings(reading, act, stop):
            own = self.sides.between(row, wording.start, wording.limit or stop) if pattern.document else ()
            self._add(reading, act, status, own or members, wording, named=named or bool(own))
        last = reading.row.text.rstrip()[-1:]
        if pattern.document and last == ":" and LISTING.search(row.text):
            self._listing = (pattern, members)

    def _wordings(self, reading: Reading, act: _Act, stop: int) -> list[Wording]:
        row, pattern = reading.row, act.pattern
        if not pattern.document:
            pledged = pledge(row, act.match.start("link") + 1, stop)
            views = pattern.sides is Whose.SUBJECT and row.items[act.verb].norm in _VIEWS
            return [w for w in pledged if not (views and is_view(row, w))]
        if pattern.before:
            return documents(row, self._clause(reading, act), act.start, passive=True)
        return documents(row, act.match.start("phrase") + 1, stop)

    def _members(self, reading: Reading, act: _Act, stop: int) -> tuple[tuple[Member, ...], bool]:
        """The sides, and whether they stand beside the document."""
        if act.pattern.sides is Whose.SUBJECT:
            return self.sides.of_verb(reading, act.verb, document=act.pattern.document), False
        if act.pattern.sides is Whose.NAMED:
            start = self._clause(reading, act) if act.pattern.before else act.start
            named = self.sides.between(reading.row, start, len(reading.row.text) if act.pattern.before else stop)
            if named:
                return named, True
            onlookers = self.sides.of_verb(reading, act.verb) if not act.pattern.before else ()
            return onlookers or self.sides.event("", reading), False
        return self.sides.event("", reading), False

    @staticmethod
    def _clause(reading: Reading, act: _Act) -> int:
        """Where the clause of a passive verb begins: behind the last verb that somebody else has."""
        row = reading.row
        for n in range(row.at(act.match.start()) - 1, 0, -1):
            item = row.items[n]
            if item.norm == ";" and row.items[n + 1].norm in {"the", "a", "an", "both"}:
                return row.offsets[n] + 1  # `signed a treaty; the document was inked by A and B`
            if item.kind == "W" and finite_verb(item.norm) and row.items[n - 1].kind in SIDE_KINDS:
                return row.offsets[n] + len(item.norm)
        return 0

    def _add(
        self,
        reading: Reading,
        act: _Act,
        status: AgreementStatus,
        members: tuple[Member, ...],
        wording: Wording,
        *,
        named: bool,
    ) -> None:
        row, pattern, event = reading.row, act.pattern, self.reader.story.current
        text = self._words(reading, wording)
        rest = rest_of_passive(row, act.match.end()) if pattern.before else None
        if rest is not None:
            text = f"{text} {self._words(reading, rest)}"
        accord = Accord(wording.kind, status, members, text, [reading.span], pattern.id, topics_of(text), event)
        accord.countries = self.sides.countries(members)
        if pattern.document and (event is None or status is AgreementStatus.PLANNED):
            accord.event = None
            accord.period = self.reader.circumstances.date(reading, act.verb)
        if self.ledger.enter(accord, determiner=row.text[: wording.start], named=named) and pattern.document:
            self._documents_line, self._told_by = reading.line, (pattern, members)

    def _words(self, reading: Reading, wording: Wording) -> str:
        """The characters of the article that a wording stands for."""
        if wording.end <= wording.start:
            return ""
        first, last = reading.row.at(wording.start), reading.row.at(wording.end - 1)
        return _TRAIL.sub("", reading.span_of(first, last).of(self.article.text))

    def _elaborate(self, reading: Reading) -> bool:
        """`They range from defence to fisheries`: more words for the documents of the sentences before."""
        if self._documents_line < 0 or reading.line - self._documents_line > _ELABORATED:
            return False
        text = reading.span.of(self.article.text)
        if ELABORATION.match(text.lower()) is None:
            return False
        listed = _INCLUDES.search(reading.row.text)
        if listed is not None and self._told_by is not None:
            pattern, members = self._told_by
            found = documents(reading.row, listed.end() + 1, len(reading.row.text))
            if found:
                self._enter_listed(reading, pattern, members, found)  # `These agreements include: a pact on X; …`
                return True
        self.ledger.elaborate(_TRAIL.sub("", text), reading.span)
        return reading.row.lacks(_AGREEING)

    def _list_item(self, reading: Reading) -> bool:
        """A document on a line of its own, in a list that the text before has opened."""
        row = reading.row
        match = LISTED.match(row.text) if self._listing is not None else None
        if self._listing is None or match is None:
            self._listing = None
            return False
        pattern, members = self._listing
        self._enter_listed(reading, pattern, members, documents(row, match.end("opening"), len(row.text)))
        return True

    def _enter_listed(
        self, reading: Reading, pattern: AgreementPattern, members: tuple[Member, ...], found: Sequence[Wording]
    ) -> None:
        """Enter the documents of a list, instead of what only counted them; the list may go on."""
        if reading.line - self._documents_line <= _ELABORATED and self._listed_line < self._documents_line:
            self.ledger.open_list()
        self._listing, self._listed_line = (pattern, members), reading.line
        row = reading.row
        for wording in found:
            own = self.sides.between(row, wording.start, wording.limit or len(row.text))
            text = self._words(reading, wording)
            event, kind = self.reader.story.current, wording.kind
            spans, topics = [reading.span], topics_of(text)
            self.ledger.enter(
                Accord(kind, pattern.status, own or members, text, spans, pattern.id, topics, event), named=bool(own)
            )

    def _referred_to(self, reading: Reading, act: _Act) -> Iterator[Accord]:
        """A document that the sides of the event told last have had between them for a stated period."""
        event, match = self.reader.story.current, act.match
        members = self.sides.apart(m for m, _ in event.members) if event is not None else ()
        first = reading.row.at(match.start("period") + 1)
        period = reading.row.items[first].value
        if len(members) < _PAIR or not isinstance(period, DateValue):
            return
        if period.earliest is None or period.latest is None:
            return
        last = reading.row.at(match.end("doc") - 1)
        text = reading.span_of(first, last).of(self.article.text)
        kind = _KINDS[match.group("doc")]
        rule, topics = act.pattern.id, topics_of(text)
        yield Accord(kind, act.pattern.status, members, text, [reading.span], rule, topics, None, period)


def _goes_on(reading: Reading, one: _Act, other: _Act) -> bool:
    """Whether two verbs of one subject tell one pledge, that what is will go on.

    `vowed to continue to nurture ties, and pledged to continue to coordinate`; what is new is a pledge for each verb.
    """
    if not (one.pledged and other.pledged and one.start < other.start):
        return False
    if one.pattern.sides is not Whose.SUBJECT or other.pattern.sides is not Whose.SUBJECT:
        return False
    text = reading.row.text
    joint = _AND_VERB.search(text, one.match.end(), other.start)
    return joint is not None and bool(
        _GO_ON.search(text, one.start, joint.start()) and _GO_ON.search(text, other.start)
    )
