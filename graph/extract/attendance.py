"""Stage 7: who else sat at the table (genre.md 1, lists of attendees): *was also attended by A; B and C*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.extract.agents import AgentResolver
from graph.extract.candidates import Candidate, Reading
from graph.extract.clauses import Member
from graph.extract.patterns.attendance import (
    AS_DID,
    ATTENDANCE_HINTS,
    ATTENDED,
    ATTENDED_BY,
    BESIDE,
    COUNTED,
    COUNTS,
    WITH_PRESENT,
)
from graph.model import EventStatus, ParticipantRole, SegmentKind

__all__ = ["attend", "attendants", "beside", "told_attendance"]

_BESIDE: Final = frozenset(
    {"presence", "accompanied", "joined", "flanked", "together", "alongside"}
)  # one of them tells who was beside
_PRESENT: Final = frozenset({"attendance", "present", "looking", "side"})
_REACH: Final = 8  # sentences between an event and the list of those who attended it
_FAR: Final = 40  # the same where the article tells of one event only


def told_attendance(reading: Reading) -> bool:
    """Whether the sentence is a list of those who attended an event."""
    if not _hinted(reading):
        return False
    return ATTENDED.search(reading.row.text) is not None or ATTENDED_BY.search(reading.row.text) is not None


def attendants(reading: Reading, agents: AgentResolver) -> Sequence[Member]:
    """The persons whom the sentence says to have attended an event."""
    if not _hinted(reading):
        return ()
    text = reading.row.text
    match = ATTENDED_BY.search(text)
    if match is not None:
        return _persons(reading, agents, reading.row.at(match.end() - 1), len(reading.row.items))
    match = ATTENDED.search(text)
    if match is None:
        return ()
    also = AS_DID.search(text, match.start())
    others = _persons(reading, agents, reading.row.at(also.start("who")), len(reading.row.items)) if also else ()
    beside_them = _with_them(match.group())
    end = reading.row.at(match.end()) + 1 if beside_them else reading.row.at(match.start())
    return (*_persons(reading, agents, 0, end), *others)


def _with_them(words: str) -> bool:
    """Whether those who were there were so with others: `who was in the room with <A3>`."""
    return words.endswith(">") and " there with" not in words and words.split()[-2] in {"with", "alongside"}


def _hinted(reading: Reading) -> bool:
    return any(map(reading.row.text.__contains__, ATTENDANCE_HINTS))


def attend(reading: Reading, events: Sequence[Candidate], current: Candidate | None, agents: AgentResolver) -> None:
    """Add those whom this sentence says to have attended to the event that it means, the last one of its kind."""
    if reading.kind is not SegmentKind.PARAGRAPH or not _hinted(reading):
        return
    event = _meant(reading, events, current)
    only = sum(not e.visit and e.status is EventStatus.HELD for e in events) == 1
    if event is None or not _open(event, reading, _FAR if only else _REACH):
        return
    members = attendants(reading, agents)
    for one in (event, *_further(reading, events, event)):
        _add(one, members, reading)


def beside(reading: Reading, event: Candidate, agents: AgentResolver) -> None:
    """Add those in whose presence, or accompanied by whom, the event's own sentence says that it was."""
    if event.visit or event.vague or event.status is not EventStatus.HELD:
        return
    if _hinted(reading) and ";" in reading.row.words:
        match = ATTENDED.search(reading.row.text, reading.row.text.rindex(" ; "))
        if match is not None:  # `A met B; minister C was there too`
            start = reading.row.at(reading.row.text.rindex(" ; ") + 1)
            _add(event, _persons(reading, agents, start, reading.row.at(match.start())), reading)
    if not reading.row.lacks(_PRESENT):
        for match in WITH_PRESENT.finditer(reading.row.text):
            at = reading.row.at(match.start("who"))
            _add(event, _persons(reading, agents, at, at + 1), reading)
    if reading.row.lacks(_BESIDE):
        return
    for match in BESIDE.finditer(reading.row.text):
        at = reading.row.at(match.start("who"))
        _add(event, _persons(reading, agents, at, at + 1), reading)


def _meant(reading: Reading, events: Sequence[Candidate], current: Candidate | None) -> Candidate | None:
    """`The talks were attended by`: the talks that were told last, though a courtesy call came after them."""
    if current is None or "talks" not in reading.row.words or current.kind == "Talks":
        return current
    return next((e for e in reversed(events) if e.kind == "Talks"), current)


def _further(reading: Reading, events: Sequence[Candidate], event: Candidate) -> Sequence[Candidate]:
    """`attended the three ceremonies`, `present at both meetings`: those before the one told last."""
    count = next((COUNTS[word] for word in reading.row.words if word in COUNTS), 1)
    if count == 1 or COUNTED.search(reading.row.text) is None:
        return ()
    held = [e for e in events if _open(e, reading, _REACH) and not e.vague and e is not event]
    return held[1 - count :]


def _open(event: Candidate, reading: Reading, reach: int) -> bool:
    return not event.visit and event.status is EventStatus.HELD and reading.line - event.last_line <= reach


def _persons(reading: Reading, agents: AgentResolver, start: int, end: int) -> Sequence[Member]:
    items = reading.row.items
    named = [agents.at(reading.row, n) for n in range(start, min(end, len(items))) if items[n].kind == "A"]
    return [m for agent in named if agent is not None and not agent.both for m in agent.members if m.person]


def _add(event: Candidate, members: Sequence[Member], reading: Reading) -> None:
    known = event.persons()
    new = [m for m in dict.fromkeys(members) if m.person not in known]
    if not new:
        return
    event.members += [(m, ParticipantRole.PARTICIPANT) for m in new]
    event.attending |= {m.person for m in new if m.person is not None}
    if reading.span not in event.spans:
        event.spans.append(reading.span)
