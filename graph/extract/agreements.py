"""Stage 9: what the sides agreed, pledged or signed (genre.md 7).

Only what both sides do together is an agreement; hopes, proposals and one side's promises are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.candidates import Candidate, Reading
from graph.extract.clauses import Agent, Member
from graph.extract.events import EventReader
from graph.extract.patterns.agreements import AGREEMENT_PATTERNS, AgreementPattern
from graph.extract.patterns.documents import DOCUMENT_KINDS, TOPIC_CUES
from graph.extract.spec import OrgSpec
from graph.extract.subjects import after_preposition, main_subject
from graph.model import AgreementStatus, Article, DateValue, SegmentKind, Span

__all__ = ["Accord", "read_agreements", "topics_of"]

_UNREAL = re.compile(r"\b(?:will|would|should|hope[sd]?|proposed|suggested|expected|to be|may|could)$")
_TO_COME = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|expected|due|set|scheduled|slated)|plans? to)\b(?! (?:which|"
    r"that))"
    r"(?: (?!agreed|signed|said|told|<A)\S+){0,14}$"
)
#: A further act of the same sides in the sentence.
_FURTHER = re.compile(
    r"(?: ,)? and (?:(?:also|further|then|jointly|both) )*(?:(?:agreed|pledged|vowed|consented|concurred|"
    r"committed|undertook|"
    r"promised|decided|resolved) (?P<link>to|that|on|upon|not)|(?P<link2>that(?= (?:the|both|their|they|<[AOS]))))(?= )"
)
_ATTRIBUTION = re.compile(
    r" ,(?: according to .*| (?:(?:the|a|an|his|her|<[AOSDL]\d+>|'s) ?){1,3}(?:[a-z]+ ){0,6}?(?:<[AOSDL]\d+> "
    r")?(?:said|told|"
    r"reported|added|announced|noted|wrote)\b.*)$"
)
_TRAIL = re.compile(r"[\s./—–-]+$")
_ADJECTIVE = re.compile(r"[a-z-]+|\d+")
_BEFORE_DOCUMENT = frozenset("signed of the a an issued adopted inked".split())
_MAX_ADJECTIVES = 6
#: Where, when and between whom a document was signed, at the end of its sentence: no part of what it is.
_CLOSING = re.compile(
    r"(?:(?: ,)? (?:(?:in|at)(?: the)?(?: [a-z]+ of)? <L\d+>|in <S\d+>(?= (?:on )?<T)|here|(?:(?:on|in) )?<T\d+>"
    r"|between(?: the)? <[AOS]\d+>(?: and(?: the)? <[AOS]\d+>)?))+"
    r"(?: ,(?: \S+){1,8} (?:said|announced|reported))?(?: [.;])* $"
)
_PASSIVE = re.compile(r" (?:was|were|has been|have been) ")
_KINDS = dict(DOCUMENT_KINDS)


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


def topics_of(text: str) -> tuple[str, ...]:
    """The topics that the words of an agreement touch, in the scheme's order; at most three."""
    low = text.lower()
    return tuple(topic for topic, cue in TOPIC_CUES if cue.search(low))[:3]


def read_agreements(reading: Reading, reader: EventReader, article: Article) -> list[Accord]:
    """The agreements of one sentence; *they* and *the two sides* are those of the event that `reader` read last."""
    if reading.kind is SegmentKind.TITLE:
        return []
    accords: list[Accord] = []
    for pattern in AGREEMENT_PATTERNS:
        match = pattern.regex.search(reading.row.text)
        if match is None or (not pattern.document and any(a.kind == "pledge" for a in accords)):
            continue
        if pattern.status is AgreementStatus.REFERRED_TO:
            accords += _referred_to(reading, reader.current, pattern, match, article)
            continue
        subject = reading.row.at(match.start("subject"))
        if match.start("subject") < match.start("verb") and after_preposition(reading.row, subject):
            # `the ministers, in the presence of the presidents, signed`: the presidents did not
            subject = main_subject(reading.row, reading.row.at(match.start("verb")))
        members = _sides(reading, reader, subject)
        if "other" in match.groupdict():
            members = _with_other(reading, reader, subject, reading.row.at(match.start("other")))
        if len(members) < 2 or _unreal(reading.row.text[: match.start("verb")].rstrip()):
            continue
        if not pattern.document:
            accords += _pledges(reading, reader, pattern, match, members, article)
            continue
        start, kind = _document(reading, match)
        text = _TRAIL.sub("", article.text[reading.tokens[start].start : _document_end(reading, match)])
        if text and not any(a.kind == kind for a in accords):
            accord = Accord(
                kind, pattern.status, members, text, [reading.span], pattern.id, topics_of(text), reader.current
            )
            if reader.current is None:
                accord.period = reader.circumstances.date(reading, reading.row.at(match.start("verb")))
            accords.append(accord)
    return accords


def _unreal(before: str) -> bool:
    """Whether the words before the act say that it is hoped for, or still to come."""
    return _UNREAL.search(before) is not None or _TO_COME.search(before) is not None


def _pledges(
    reading: Reading,
    reader: EventReader,
    pattern: AgreementPattern,
    match: re.Match[str],
    members: tuple[Member, ...],
    article: Article,
) -> Iterator[Accord]:
    """One pledge for each verb: `agreed to X, and vowed to Y`; `agreed that X, and that Y` holds two as well."""
    row = reading.row
    starts = [match.start("link") + 1]
    ends: list[int] = []
    for further in _FURTHER.finditer(row.text, match.end()):
        ends.append(further.start())
        starts.append(further.start("link") if further["link"] else further.start("link2"))
    ends.append(_attributed(row.text, starts[-1]))
    for start, end in zip(starts, ends, strict=True):
        last = reading.tokens[row.at(end - 1)].end if end < len(row.text) else reading.span.end
        text = _TRAIL.sub("", article.text[reading.tokens[row.at(start)].start : last])
        if text:
            topics = topics_of(text)
            yield Accord("pledge", pattern.status, members, text, [reading.span], pattern.id, topics, reader.current)


def _attributed(text: str, start: int) -> int:
    """Where what was agreed ends: before `, the ministry said`, else with the sentence."""
    closing = _ATTRIBUTION.search(text, start)
    return closing.start() if closing is not None else len(text)


def _with_other(reading: Reading, reader: EventReader, subject: int, other: int) -> tuple[Member, ...]:
    """The sides of `A signed a document with B`."""
    sides = [reader.agents.at(reading.row, n) for n in (subject, other)]
    if any(side is None or not side.members or side.both for side in sides):
        return ()
    return _represented(tuple(m for side in sides if side is not None for m in side.members))


def _referred_to(
    reading: Reading, event: Candidate | None, pattern: AgreementPattern, match: re.Match[str], article: Article
) -> Iterator[Accord]:
    """A document that the sides of the event told last have had between them for a stated period."""
    members = _represented(tuple(m for m, _ in event.members)) if event is not None else ()
    first = reading.row.at(match.start("period") + 1)
    period = reading.row.items[first].value
    if len(members) < 2 or not isinstance(period, DateValue) or period.earliest is None or period.latest is None:
        return
    last = reading.row.at(match.end("doc") - 1)
    text = article.text[reading.tokens[first].start : reading.tokens[last].end]
    kind = _KINDS[match.group("doc")]
    yield Accord(kind, pattern.status, members, text, [reading.span], pattern.id, topics_of(text), None, period)


def _document(reading: Reading, match: re.Match[str]) -> tuple[int, str]:
    """The first item of the noun phrase that names a document, and the kind of agreement that it is."""
    items = reading.row.items
    first = start = reading.row.at(match.start("doc"))
    while start > 0 and first - start < _MAX_ADJECTIVES:
        item = items[start - 1]
        if item.kind != "W" or not _ADJECTIVE.fullmatch(item.norm) or item.norm in _BEFORE_DOCUMENT:
            break
        start -= 1
    return start, _KINDS[match.group("doc")]


def _document_end(reading: Reading, match: re.Match[str]) -> int:
    """Where the words for the document and its subject end: before the place, the day, the parties, or the verb."""
    row, after = reading.row, match.end("doc")
    passive = _PASSIVE.search(row.text, after, match.start("verb") + 1) if match.start("verb") > after else None
    closing = passive or _CLOSING.search(row.text, after)
    return reading.tokens[row.at(closing.start() - 1)].end if closing is not None else reading.span.end


def _sides(reading: Reading, reader: EventReader, at: int) -> tuple[Member, ...]:
    if at < 0:
        return ()
    item = reading.row.items[at]
    agent = item.value
    if isinstance(agent, OrgSpec):
        return (Member(organization=agent),)
    if not isinstance(agent, Agent):
        return ()
    if agent.pronoun and agent.plural:
        meant = reader.agents.at(reading.row, at)
        if meant is not None and len(meant.members) > 1:
            return _represented(meant.members)
    if agent.both or (agent.pronoun and agent.plural) or _described_pair(reading, at):
        return _represented(tuple(reader.both(item.norm)))
    return _represented(agent.members) if len(agent.members) > 1 else ()


def _described_pair(reading: Reading, at: int) -> bool:
    """`The host and the guest`: two descriptions that name nobody."""
    items = reading.row.items
    if at < 2 or items[at - 1].norm != "and":
        return False
    pair = [items[at - 2].value, items[at].value]
    return all(isinstance(value, Agent) and not value.members for value in pair)


def _represented(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The sides: persons, or the bodies whose delegations they led where every side has one."""
    bodies = [m.organization or m.represents for m in members]
    sides = tuple(dict.fromkeys(Member(organization=body) for body in bodies if body is not None))
    return sides if None not in bodies and len(sides) > 1 else tuple(dict.fromkeys(members))
