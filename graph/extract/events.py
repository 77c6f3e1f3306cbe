"""Stage 7: meetings and visits (genre.md 4, 5, 6): candidates from patterns, then one event for each encounter.

A candidate is what one sentence reports. Candidates of one article that share the sides, the day and the place as far
as they are told are one event; the first sentence that reports it is the principal evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.extract.clauses import Agent, Item, Member, Row
from graph.extract.patterns.events import EVENT_PATTERNS, EventPattern
from graph.extract.persons import Context
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.status import event_status, finite_verb
from graph.model import (
    Article,
    DateDerivation,
    DateValue,
    EventStatus,
    OrganizationKind,
    ParticipantRole,
    SegmentKind,
    Span,
)

__all__ = ["Candidate", "EventReader", "Reading"]

_REMOTE = {"PhoneTalks", "VideoTalks"}
_PREPOSITIONS = {
    "with",
    "by",
    "of",
    "to",
    "for",
    "from",
    "between",
    "in",
    "at",
    "on",
    "under",
    "as",
    "than",
    "like",
    "including",
    "towards",
    "against",
    "and",
}
_AUX = frozenset(
    """has have had will would shall is are was were be been being also then later to not scheduled expected set due
    slated planned to did does do recently just already separately jointly today yesterday both each warmly
    cordially officially""".split()
)
_SPECIFIC = {
    "Meeting": 0,
    "Talks": 2,
    "WorkingSession": 2,
    "Reception": 2,
    "CourtesyCall": 3,
    "Conference": 2,
    "PhoneTalks": 4,
    "VideoTalks": 4,
    "Visit": 9,
}
_STALE_DAYS = 45
_TOOK_PLACE = re.compile(
    r"(?:on <T\d+> , )?(?:the|their|this|these) (?:[a-z-]+ ){0,2}?(?:meeting|meetings|talks|reception|session|conversation|call|event|consultation)s? "
    r"(?P<verb>took place|was held|were held|takes place|was organised|was organized|was part|came)"
)
_HAPPENED = re.compile(
    r"\b(?:meeting|talks|consultation|session|dialogue|conference|reception|conversation) (?:(?!<A)\S+ ){0,12}?(?:<A\d+> (?:\S+ ){0,6}?)?"
    r"(?P<verb>took place|was held|were held|opened)"
)


@dataclass(slots=True)
class Candidate:
    """One event as it is being put together."""

    kind: str
    members: list[tuple[Member, ParticipantRole]]
    status: EventStatus
    spans: list[Span]
    rule: str
    date: DateValue | None = None
    place: PlaceSpec | None = None
    country: str | None = None
    place_derivation: str | None = None
    line: int = 0
    vague: bool = False
    headline: bool = False

    def persons(self) -> set[str]:
        """Local ids of the persons that take part."""
        return {m.person for m, _ in self.members if m.person}

    def bodies(self) -> set[OrgSpec]:
        """Bodies that take part or are represented."""
        return {b for m, _ in self.members for b in (m.organization, m.represents) if b is not None}


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence ready for patterns: its row, place in the article, kind of segment and span."""

    row: Row
    line: int
    kind: SegmentKind
    span: Span
    paragraph: int


@dataclass
class EventReader:
    """Reads the events of one article, sentence by sentence in order."""

    article: Article
    context: Context
    home_place: PlaceSpec | None
    delegation_heads: dict[OrgSpec, Member] = field(default_factory=dict)
    country_heads: dict[str, Member] = field(default_factory=dict)
    events: list[Candidate] = field(default_factory=list)
    countries: dict[str, str | None] = field(default_factory=dict)
    _subject: Agent | None = None
    _person: Agent | None = None
    _vague: Candidate | None = None
    _last_day: DateValue | None = None
    _current: Candidate | None = None
    _represents: dict[str, OrgSpec] = field(default_factory=dict)

    def read(self, reading: Reading) -> list[Candidate]:
        """The candidates of one sentence, in the order of their verbs; also remembered for what follows."""
        found: list[tuple[int, int, Candidate]] = []
        taken: set[int] = set()
        vague: dict[int, tuple[int, Candidate]] = {}
        for order, pattern in enumerate(EVENT_PATTERNS):
            for match in pattern.regex.finditer(reading.row.text):
                verb = reading.row.at(match.start("verb"))
                if verb in taken:
                    continue
                candidate = self._candidate(reading, pattern, verb, match)
                if candidate is None:
                    continue
                if candidate.vague:
                    vague.setdefault(verb, (order, candidate))  # unless another pattern says who
                    continue
                taken.add(verb)
                if pattern.visit and any(c.kind == "Visit" and c.country == candidate.country for _, _, c in found):
                    continue
                found.append((verb, order, candidate))
        found += [(verb, order, c) for verb, (order, c) in vague.items() if verb not in taken]
        self._supplement(reading)
        self._announce(reading)
        candidates = [c for _, _, c in sorted(found, key=lambda f: (f[0], f[1]))]
        out = []
        for candidate in candidates:
            candidate.headline = reading.kind is SegmentKind.TITLE
            event = self._remember(candidate)
            out.append(event)
            if event.kind != "Visit" and not event.vague:
                self._current = event
        if reading.kind is SegmentKind.TITLE:
            self._subject = self._person = None  # a pronoun in the text never goes back to the headline
        else:
            self._note_subject(reading.row)
        return out

    def _supplement(self, reading: Reading) -> None:
        """`The meeting took place in X on Y`: the day and place of the event told before (genre.md 4)."""
        event = self._current
        match = _TOOK_PLACE.match(reading.row.text)
        if event is None or match is None:
            return
        verb = reading.row.at(match.start("verb"))
        told = Candidate(event.kind, [], event.status, [reading.span], event.rule, line=reading.line)
        told.date = self._date(reading, verb)
        self._set_place(told, reading, verb)
        if self._dates_agree(event, told) and (told.date or told.place):
            self._merge(event, told)

    def _announce(self, reading: Reading) -> None:
        """`Talks between the two ministers took place in X on Y`: the next sentence tells who they are."""
        match = _HAPPENED.search(reading.row.text)
        if match is None or self._current is not None:
            return
        verb = reading.row.at(match.start("verb"))
        told = Candidate(
            "Meeting", [], EventStatus.HELD, [reading.span], "event.noun-between", line=reading.line, vague=True
        )
        told.date = self._date(reading, verb)
        self._set_place(told, reading, verb)
        self._vague = told

    def current(self) -> Candidate | None:
        """The held or planned meeting that was reported last."""
        return self._current

    # -- candidates ---------------------------------------------------------------------------------------------

    def _candidate(self, reading: Reading, pattern: EventPattern, verb: int, match: re.Match[str]) -> Candidate | None:
        row = reading.row
        groups = match.groupdict()
        subject_at = -1
        pair = groups.get("pair")
        if pair is None:
            subject_at = self._subject_at(row, verb, pattern)
        status = event_status(row, subject_at, verb, reading.kind, noun=pattern.noun)
        if status is None:
            return None
        subject = self._agent(row, subject_at) if pair is None else None
        if pair is not None:
            other = self._agent(row, row.at(match.start("pair") + 1))
            members = [(m, pattern.object) for m in other.members] if other else []
            if len(members) < 2:
                return None
            return self._finish(reading, pattern, verb, match, members, status)
        if pattern.visit:
            return self._visit(reading, pattern, verb, match, subject, status)
        if pattern.reciprocal:
            if subject is None:
                return None
            if subject.both:
                return None
            if len(subject.members) < 2 or (pattern.noun and self._one_side(subject)):
                return None
            return self._finish(reading, pattern, verb, match, [(m, pattern.subject) for m in subject.members], status)
        target = self._agent(row, row.at(match.start("obj")))
        if target is None or target.both:
            return None
        vague = target.vague or subject is None or subject.vague
        left = list(subject.members) if subject else []
        right = [m for m in target.members if m not in left]
        members = [(m, pattern.subject) for m in left] + [(m, pattern.object) for m in right]
        if vague and not (target.country or (subject and subject.country) or left or right):
            return None
        if not vague and (not left or not right):
            return None
        candidate = self._finish(reading, pattern, verb, match, members, status)
        if candidate is not None:
            candidate.vague = vague
        return candidate

    def _one_side(self, agent: Agent) -> bool:
        """Whether all the persons of a group come from one country, so that they did not meet each other."""
        countries = {self.countries.get(m.person) for m in agent.members if m.person}
        return len(countries) < 2 or None in countries

    def _visit(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        subject: Agent | None,
        status: EventStatus,
    ) -> Candidate | None:
        dest = reading.row.items[reading.row.at(match.start("dest"))]
        place = dest.value if isinstance(dest.value, PlaceSpec) else None
        country = place.country if place else (dest.value.country if isinstance(dest.value, OrgSpec) else None)
        if pattern.id == "visit.while-in":
            nxt = next((n for n, i in enumerate(reading.row.items) if i.kind == "A"), -1)
            subject = self._agent(reading.row, nxt)
            status = EventStatus.HELD
        if subject is None or subject.vague or country is None:
            return None
        visitors = [m for m in subject.members if m.person is not None or m.organization is not None]
        if not visitors or subject.both:
            return None
        if all(m.organization is not None and m.organization.kind is OrganizationKind.STATE for m in visitors):
            return None
        candidate = Candidate(
            "Visit",
            [(m, ParticipantRole.PARTICIPANT) for m in visitors],
            status,
            [reading.span],
            pattern.id,
            line=reading.line,
        )
        candidate.date = self._date(reading, verb)
        candidate.country = country
        if place is not None:
            candidate.place, candidate.place_derivation = place, "explicit"
        if self._stale(candidate.date):
            return None
        return candidate

    def _finish(
        self,
        reading: Reading,
        pattern: EventPattern,
        verb: int,
        match: re.Match[str],
        members: list[tuple[Member, ParticipantRole]],
        status: EventStatus,
    ) -> Candidate | None:
        kind = self._kind(pattern, match.group(0))
        candidate = Candidate(kind, members, status, [reading.span], pattern.id, line=reading.line)
        candidate.date = self._date(reading, verb)
        if self._stale(candidate.date):
            return None
        self._set_place(candidate, reading, verb)
        bodies = [m.organization for m, _ in members]
        if reading.kind is SegmentKind.TITLE and all(
            b is not None and b.kind is OrganizationKind.STATE for b in bodies
        ):
            candidate.vague = True  # `Vietnam, Laos hold talks`: the text says who did
        return candidate

    @staticmethod
    def _kind(pattern: EventPattern, words: str) -> str:
        if pattern.kind in _REMOTE or pattern.kind in {"CourtesyCall", "Visit"}:
            return pattern.kind
        if " phone" in words or "telephone" in words:
            return "PhoneTalks"
        if any(
            w in words
            for w in (" online", "virtual", "videoconference", "video conference", "teleconference", "via video")
        ):
            return "VideoTalks"
        if "courtesy" in words or "audience" in words:
            return "CourtesyCall"
        if "working session" in words:
            return "WorkingSession"
        if any(w in words for w in ("reception", "banquet", "dinner", "luncheon")):
            return "Reception"
        if pattern.kind == "Talks" and ("meeting" in words and "talks" not in words):
            return "Meeting"
        if pattern.id in {"event.noun-with"} and "talks" in words:
            return "Talks"
        return pattern.kind

    def _stale(self, date: DateValue | None) -> bool:
        """Whether the day lies so far before publication that the event is background (genre.md 8)."""
        published = self.article.published
        return (
            date is not None
            and date.latest is not None
            and published is not None
            and (published - date.latest).days > _STALE_DAYS
        )

    # -- who ----------------------------------------------------------------------------------------------------

    def _subject_at(self, row: Row, verb: int, pattern: EventPattern) -> int:
        """The item that is the subject of the verb, -1 where the sentence does not say."""
        j = verb - 1
        if pattern.noun:
            after = next(
                (
                    n
                    for n in range(verb + 1, len(row.items) - 1)
                    if row.items[n].norm == "," and row.items[n + 1].kind == "A"
                ),
                None,
            )
            first = self._main_subject(row, verb)
            return first if first >= 0 else (after + 1 if after is not None else -1)
        while j >= 0:
            item = row.items[j]
            if item.kind == "W" and (item.norm in _AUX or item.norm.endswith("ly")):
                j -= 1
                continue
            if item.kind in {"T", "L", "D"} or (
                item.kind == "W"
                and item.norm in {"on", "in", "at", "during", "the", "morning", "afternoon", "evening", "'s", "-"}
                and j + 1 < len(row.items)
                and j < verb - 1
            ):
                j -= 1
                continue
            break
        if j < 0:
            return -1
        item = row.items[j]
        if item.kind in {"A", "O", "S"}:
            before = row.items[j - 1] if j > 0 else None
            if before is None or before.norm not in _PREPOSITIONS - {"and"} or before.kind != "W":
                return j
            return self._main_subject(row, verb)
        if item.norm in {"who", "which"}:
            k = j - 1 - (row.items[j - 1].norm == ",")
            if k >= 0 and row.items[k].kind in {"A", "O"}:
                return k
        if item.norm == ",":
            closing = self._before_parenthesis(row, j)
            if closing >= 0:
                return closing
        return self._main_subject(row, verb)

    @staticmethod
    def _before_parenthesis(row: Row, comma: int) -> int:
        """The agent before `, …,` when the verb follows the second comma and no verb stands in between."""
        for k in range(comma - 1, max(-1, comma - 14), -1):
            item = row.items[k]
            if item.kind == "W" and finite_verb(item.norm) and row.items[k - 1].norm not in {"who", "which"}:
                return -1
            if item.norm == "," and k > 0 and row.items[k - 1].kind in {"A", "O"}:
                return k - 1
        return -1

    def _main_subject(self, row: Row, verb: int) -> int:
        """The first agent before the verb that is not the object of a preposition."""
        for n in range(verb):
            item = row.items[n]
            if item.kind not in {"A", "O", "S"}:
                continue
            before = row.items[n - 1] if n > 0 else None
            if before is not None and before.kind == "W" and before.norm in _PREPOSITIONS - {"and"}:
                continue
            if item.kind == "S" and any(i.kind in {"A", "O"} for i in row.items[n + 1 : verb]):
                continue
            if n + 1 < len(row.items) and row.items[n + 1].norm in {"'s", "'"}:
                continue
            return n
        return -1

    def agent_at(self, row: Row, at: int) -> Agent | None:
        """The agent that an item of the row stands for; None for no agent."""
        return self._agent(row, at)

    def subject_before(self, row: Row, verb: int) -> int:
        """The position of the subject of the verb at `verb`; -1 where there is none."""
        return self._main_subject(row, verb)

    def _agent(self, row: Row, at: int) -> Agent | None:
        """The agent at an item, pronouns and delegations resolved."""
        if at < 0:
            return None
        item = row.items[at]
        if isinstance(item.value, Agent):
            return self._resolve(item.value)
        if isinstance(item.value, OrgSpec):
            return self._resolve(Agent((Member(organization=item.value),), item.value.country))
        return None

    def _resolve(self, agent: Agent) -> Agent:
        if agent.pronoun:
            return self._antecedent(agent)
        members: list[Member] = []
        for member in agent.members:
            body = member.organization
            if body is not None and body in self.delegation_heads:
                members.append(self.delegation_heads[body])
            elif (
                body is not None
                and agent.delegation
                and body.kind is OrganizationKind.STATE
                and (body.country or "") in self.country_heads
            ):
                members.append(self.country_heads[body.country or ""])
            elif member.person is not None and member.represents is None and member.person in self._represents:
                members.append(replace(member, represents=self._represents[member.person]))
            else:
                members.append(member)
            for m in members:
                if m.person is not None and m.represents is not None:
                    self._represents.setdefault(m.person, m.represents)
                    self.delegation_heads.setdefault(m.represents, m)
                    if m.represents.country:
                        self.country_heads.setdefault(m.represents.country, m)
        if not members and agent.delegation and agent.country in self.country_heads:
            members.append(self.country_heads[agent.country or ""])
        return replace(agent, members=tuple(members))

    def _antecedent(self, agent: Agent) -> Agent:
        """Whom *he*, *she* or *they* means: the person, or the group, that the text was about last."""
        if agent.plural:
            return self._subject if self._subject is not None and not self._subject.both else Agent()
        return self._person or Agent()

    def _note_subject(self, row: Row) -> None:
        forward = bool(row.items) and row.items[0].norm in {
            "while",
            "although",
            "when",
            "as",
            "after",
            "before",
            "since",
        }
        noted = False
        for n, item in enumerate(row.items):
            if item.kind == "A" and isinstance(item.value, Agent) and not item.value.both:
                before = row.items[n - 1] if n else None
                if before is not None and before.kind == "W" and before.norm in _PREPOSITIONS - {"and"}:
                    continue
                resolved = Agent() if item.value.pronoun and forward else self._resolve(item.value)
                if not resolved.members:
                    continue  # `While he has been away, A …`: the pronoun points forward
                self._subject = self._subject if noted else resolved
                noted = True
                if any(m.person for m in resolved.members):
                    if len(resolved.members) == 1:
                        self._person = resolved
                    return

    # -- when and where -----------------------------------------------------------------------------------------

    def _date(self, reading: Reading, verb: int) -> DateValue | None:
        days = [
            (abs(n - verb), n, i.value)
            for n, i in enumerate(reading.row.items)
            if i.kind == "T" and not i.background and isinstance(i.value, DateValue)
        ]
        for _, _, value in sorted(days, key=lambda d: (d[0], d[1])):
            if value.derivation is DateDerivation.SAME_DAY:
                day = self._last_day
                return replace(day, derivation=DateDerivation.SAME_DAY, span=value.span) if day else value
            if value.derivation in {DateDerivation.MONTH, DateDerivation.YEAR}:
                continue
            return value
        lead = reading.paragraph <= 1 and reading.kind is SegmentKind.PARAGRAPH
        if lead and self.article.dateline_date is not None:
            filed = self.article.dateline_date
            return DateValue(filed, filed, DateDerivation.DATELINE)
        return None

    def _set_place(self, candidate: Candidate, reading: Reading, verb: int) -> None:
        if candidate.kind in _REMOTE:
            return
        row = reading.row
        places = []
        for n, item in enumerate(row.items):
            before = [row.items[k] for k in range(max(0, n - 3), n)]
            located = any(b.norm in {"in", "at", "of", "here", "near"} for b in before)
            if item.kind == "L" and located:
                places.append((abs(n - verb), n, item))
            elif item.kind == "S" and any(b.norm == "in" for b in before[-2:]):
                places.append((abs(n - verb) + 20, n, item))
            elif item.kind == "W" and item.norm == "here" and self.home_place is not None:
                candidate.place, candidate.place_derivation = self.home_place, "dateline"
                candidate.country = self.home_place.country
        for _, _, item in sorted(places, key=lambda p: (p[0], p[1])):
            if isinstance(item.value, PlaceSpec):
                candidate.place, candidate.place_derivation = item.value, "explicit"
                candidate.country = item.value.country
                return
            if isinstance(item.value, OrgSpec) and candidate.country is None:
                candidate.country = item.value.country
                return

    # -- one event from several sentences -----------------------------------------------------------------------

    def _remember(self, candidate: Candidate) -> Candidate:
        if candidate.date is not None and candidate.date.day is not None and candidate.kind != "Visit":
            self._last_day = candidate.date
        if candidate.vague:
            match = self._vague_match(candidate)
            if match is not None:
                self._merge(match, candidate)
                return match
            self._vague = candidate
            return candidate
        vague = self._vague
        if (
            vague is not None
            and candidate.kind != "Visit"
            and candidate.line - vague.line <= 2
            and candidate.date is None
            and vague.status is candidate.status
        ):
            self._inherit(candidate, vague)
            self._vague = None
        for event in self.events:
            if self._same(event, candidate):
                self._merge(event, candidate)
                return event
        self.events.append(candidate)
        return candidate

    def _vague_match(self, candidate: Candidate) -> Candidate | None:
        """The event already known that a vague report (title, *the Lao official*) goes with."""
        known = candidate.persons()
        for event in reversed(self.events):
            if event.kind == "Visit" or event.status is not candidate.status:
                continue
            if (
                known
                and known <= event.persons()
                and self._dates_agree(event, candidate)
                and event.line == candidate.line
            ):
                return event
        return None

    @staticmethod
    def _inherit(candidate: Candidate, vague: Candidate) -> None:
        """Give a report without day or place those of the vague one before it (*Lao leaders received … on Monday*)."""
        candidate.date = candidate.date or vague.date
        candidate.place = candidate.place or vague.place
        candidate.country = candidate.country or vague.country
        candidate.place_derivation = candidate.place_derivation or vague.place_derivation
        candidate.spans.append(vague.spans[0])
        if _SPECIFIC[vague.kind] > _SPECIFIC[candidate.kind]:
            candidate.kind = vague.kind

    def _same(self, event: Candidate, other: Candidate) -> bool:
        if event.status is not other.status or (event.kind == "Visit") != (other.kind == "Visit"):
            return False
        if (event.kind in _REMOTE) != (other.kind in _REMOTE) and _SPECIFIC[event.kind] and _SPECIFIC[other.kind]:
            return False
        if event.kind == "Visit":
            same_country = event.country == other.country
            return same_country and bool(event.persons() & other.persons() or event.bodies() & other.bodies())
        if not self._dates_agree(event, other):
            return False
        if (
            event.place
            and other.place
            and event.place != other.place
            and "venue" not in {event.place.kind, other.place.kind}
        ):
            return False
        mine, theirs = self._sides(event), self._sides(other)
        return mine <= theirs or theirs <= mine

    @staticmethod
    def _sides(event: Candidate) -> set[object]:
        return {m.person or m.organization for m, _ in event.members}

    @staticmethod
    def _dates_agree(event: Candidate, other: Candidate) -> bool:
        if event.date is None or other.date is None:
            return True
        one, two = event.date, other.date
        if one.day and two.day:
            return one.day == two.day
        if one.weekday is not None and two.weekday is not None:
            return one.weekday == two.weekday
        return True

    @staticmethod
    def _merge(event: Candidate, other: Candidate) -> None:
        if _SPECIFIC[other.kind] > _SPECIFIC[event.kind]:
            event.kind = other.kind
        if event.date is None or (event.date.day is None and other.date is not None and other.date.day is not None):
            event.date = other.date or event.date
        if event.place is None and other.place is not None:
            event.place, event.place_derivation = other.place, other.place_derivation
        event.country = event.country or other.country
        known = {m.person or m.organization: n for n, (m, _) in enumerate(event.members)}
        for member, role in other.members:
            at = known.get(member.person or member.organization)
            if at is None:
                event.members.append((member, role))
                continue
            old, old_role = event.members[at]
            new_role = role if old_role is ParticipantRole.PARTICIPANT else old_role
            event.members[at] = (replace(old, represents=old.represents or member.represents), new_role)
        if event.headline and not other.headline:
            event.rule, event.headline = other.rule, False  # the text says it better than the headline
            event.spans[:0] = [s for s in other.spans if s not in event.spans]
        event.spans += [s for s in other.spans if s not in event.spans]

    def finish(self) -> Sequence[Candidate]:
        """The events with what the article as a whole tells: places from the dateline, visits, the same day."""
        visits = [e for e in self.events if e.kind == "Visit"]
        home = self.home_place
        elsewhere = any(
            e.place is not None and home is not None and e.place.country != home.country for e in self.events
        )
        last: Candidate | None = None
        for event in self.events:
            if event.kind == "Visit" or event.kind in _REMOTE:
                continue
            if event.place is None and event.country is None and event.status is EventStatus.HELD:
                same_day = event.date is not None and event.date.derivation is DateDerivation.SAME_DAY
                if same_day and last is not None and last.place is not None:
                    event.place, event.country, event.place_derivation = last.place, last.country, "inherited"
                elif home is not None and not elsewhere:
                    event.place, event.country, event.place_derivation = home, home.country, "dateline"
            if event.country is None:
                for visit in visits:
                    if visit.persons() & event.persons():
                        event.country, event.place_derivation = visit.country, event.place_derivation or "visit"
            if event.status is EventStatus.HELD:
                last = event
        return self.events


def item_words(items: Sequence[Item]) -> str:
    """The words of items, for messages and tests."""
    return " ".join(i.norm for i in items if i.kind == "W")
