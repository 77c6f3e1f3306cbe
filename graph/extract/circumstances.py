"""Stage 7: when and where an event was (genre.md 5, 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from graph.extract.candidates import REMOTE, Candidate, Reading
from graph.extract.clauses import SIDE_KINDS, Agent, Row
from graph.extract.context import Context
from graph.extract.day_distance import day_cost
from graph.extract.patterns.clauses import REPORTING_VERBS
from graph.extract.patterns.event_nouns import CALLED_OFF
from graph.extract.placing import Placing
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.model import (
    Article,
    DateDerivation,
    DateValue,
    EventStatus,
    SegmentKind,
)

__all__ = ["Circumstances"]

_STALE_DAYS: Final = 45
_NEWS_DAYS: Final = 8
_HALF_WEEK: Final = 3
_RECENT_DAYS: Final = 21
_LATELY: Final = frozenset({"last week", "this week", "earlier this week", "earlier this month", "days ago"})
_UNDATED: Final = frozenset({"ago", "recently", "lately"})
_LATER_TODAY: Final = frozenset({"tonight", "this evening", "later today", "later in the day"})
_LEAD: Final = 2  # sentences of the lead
_AHEAD: Final = 4  # sentences for which a day to come is that of the plans told
_SHORT: Final = 7  # items: shorter lines are no sentences
_PRESENT: Final = frozenset("visit travel meet hold arrive receive leave fly host begin start".split())
_NEAR: Final = 6  # items between a verb and the month that tells how long ago
_REPORT_PENALTY: Final = 40  # any day of the event's own clause is nearer than that of the report
_PASSIVE: Final = {"was", "were", "been", "be", "is", "are"}
_OF_CALLING_OFF: Final = frozenset("off on late early by until till to from this the in".split())
_NO_DAY: Final = {DateDerivation.MONTH, DateDerivation.YEAR}


@dataclass
class Circumstances:
    """Dates and places for the events of one article; `last_day` is the day of the meeting reported last.

    `countries` are those of the article's persons.
    """

    article: Article
    home_place: PlaceSpec | None
    context: Context
    countries: Mapping[str, str | None] = field(default_factory=dict)
    last_day: DateValue | None = None
    scene: PlaceSpec | None = None  # the city where the lead plays
    headline: PlaceSpec | None = None  # the city where the title does
    days: dict[int, DateValue] = field(default_factory=dict)  # by sentence, the days of the text that are just past
    placing: Placing = field(init=False)
    _leads: int = 0  # sentences of the lead so far
    _lead: int | None = None  # the first paragraph
    _first: set[str] = field(default_factory=set)  # persons of the first sentence
    _day: DateValue | None = None  # the last day of the text so far that is just past
    _day_country: str | None = None  # where that day was spent
    _coming: DateValue | None = None  # the last one that is yet to come, and its sentence
    _coming_line: int = 0

    def __post_init__(self) -> None:
        self.placing = Placing(self.home_place, self.context, self.countries)

    def note(self, reading: Reading, found: Sequence[Candidate] = ()) -> None:
        """Remember the day that a sentence of the text tells, and where the lead plays.

        Where the sentence tells of meetings `found`, the day is theirs, and not that of a clause about something else:
        `A, who arrived on <T>, met B`.
        """
        if reading.kind is SegmentKind.TITLE and self.headline is None:
            cities = (item.value for n, item in enumerate(reading.row.items) if _in_city(reading.row, n))
            self.headline = next((city for city in cities if isinstance(city, PlaceSpec)), None)
        if reading.kind is not SegmentKind.PARAGRAPH:
            return
        met = [e.date for e in found if not e.visit and e.status is EventStatus.HELD]
        country = next((e.country for e in found if e.country is not None and e.kind not in REMOTE), None)
        past, lead = self._of_the_past(reading.row), self._of_the_lead(reading.row)
        for n in reading.row.chunks:
            item = reading.row.items[n]
            if isinstance(item.value, DateValue) and self._to_be(item.value):
                self._coming, self._coming_line = item.value, reading.line
            if isinstance(item.value, DateValue) and not item.background and self._news(item.value):
                if met and item.value not in met:
                    continue
                self._day = item.value
                self._day_country = country
                self.days.setdefault(reading.line, replace(item.value, derivation=DateDerivation.INHERITED))
            if isinstance(item.value, PlaceSpec | OrgSpec) and item.kind in {"L", "S"}:
                self.placing.last = item.value
            if self.scene is None and self._leads < _LEAD and not past and lead and _in_city(reading.row, n):
                self.scene = item.value if isinstance(item.value, PlaceSpec) else None
        self._leads += len(reading.row.items) > _SHORT
        if self._lead is None:
            self._lead = reading.paragraph

    def _of_the_lead(self, row: Row) -> bool:
        """Whether a sentence goes on about one of those whom the first one names."""
        agents = [row.items[n].value for n in row.chunks if isinstance(row.items[n].value, Agent)]
        persons = {m.person for agent in agents if isinstance(agent, Agent) for m in agent.members if m.person}
        if self._lead is None:
            self._first = persons
        return not persons or not self._first or bool(persons & self._first)

    def _of_the_past(self, row: Row) -> bool:
        """Whether a sentence tells of what was long before the news: `the two had met in <L> in <T>`."""
        days = [i.value for i in row.items if i.kind == "T" and isinstance(i.value, DateValue)]
        if any(i.kind == "W" and i.norm in _UNDATED for i in row.items):
            return True  # `met two weeks ago`
        return bool(days) and not any(self._news(day) or self._to_be(day) for day in days)

    def day_before(self, reading: Reading, country: str | None) -> DateValue | None:
        """The day that the text told before the sentence of an event in that country, where it is known.

        What was in another country than that day's events was hardly on the same day.
        """
        if country is not None and self._day_country not in {None, country}:
            return None
        if any(i.kind == "W" and i.norm in _UNDATED for i in reading.row.items):
            return None  # `met two months ago`
        return replace(self._day, derivation=DateDerivation.INHERITED) if self._day is not None else None

    def day_to_come(self, reading: Reading) -> DateValue | None:
        """The day that the text before this sentence, or the sentence itself, has told for what is to come."""
        here = [i.value for i in reading.row.items if isinstance(i.value, DateValue)]
        told = next((value for value in here if self._to_be(value)), None)
        if told is not None:
            return told
        if self._coming is None or reading.line - self._coming_line > _AHEAD:
            return None
        return replace(self._coming, derivation=DateDerivation.INHERITED)

    def _to_be(self, value: DateValue) -> bool:
        """Whether the value is one day that is not over at publication, and not far off."""
        published = self.article.published or self.article.dateline_date
        if published is None or value.day is None or value.derivation in _NO_DAY:
            return False
        return 0 <= (value.day - published).days <= _STALE_DAYS

    def recent(self, row: Row, verb: int) -> bool:
        """Whether the verb's clause has a day of the last weeks: `had met B on <T>` is news then."""
        return any(
            item.kind == "T" and isinstance(item.value, DateValue) and (item.norm in _LATELY or self._past(item.value))
            for n, item in enumerate(row.items)
            if item.kind == "T" and day_cost(row, n, verb, held=True) is not None
        )

    def lies_ahead(self, row: Row, verb: int) -> bool:
        """Whether a verb in the present tense has a time to come in its clause: `when A travels there next month`."""
        published = self.article.published or self.article.dateline_date
        form = row.items[verb].norm
        if published is None or not (form.endswith("s") or form in _PRESENT):
            return False
        return any(
            item.norm in _LATER_TODAY
            or (
                isinstance(item.value, DateValue)
                and item.value.earliest is not None
                and (item.value.earliest > published or _nearer_ahead(item.value, published))
            )
            for n, item in enumerate(row.items)
            if item.kind == "T" and day_cost(row, n, verb, held=True) is not None
        )

    def _news(self, value: DateValue) -> bool:
        """Whether the value is a day of the last week: what the story is about."""
        published = self.article.published
        if not self._past(value):
            return False
        return value.day is None or published is None or (published - value.day).days <= _NEWS_DAYS

    def _past(self, value: DateValue) -> bool:
        """Whether the value is a day not long before publication; a weekday or `today` without one counts."""
        published = self.article.published
        if value.derivation in _NO_DAY or value.derivation is DateDerivation.RANGE:
            return False
        if value.day is None or published is None:
            return value.weekday is not None or value.day is not None
        return 0 <= (published - value.day).days <= _RECENT_DAYS

    def tell(self, candidate: Candidate, reading: Reading, verb: int) -> bool:
        """Give the candidate the day and place of its sentence; False when the day makes it background."""
        candidate.date = self.date(reading, verb, candidate.status)
        if candidate.status is EventStatus.PLANNED and candidate.date is not None:
            candidate.date = self.to_come(candidate.date)
        if self.stale(candidate.date) or self.recalled(reading.row, verb):
            return False
        candidate.undated = candidate.date is None and _month_only(reading.row, verb)
        if candidate.kind not in REMOTE:
            self.placing.place(candidate, reading.row, verb)
        return True

    def date(self, reading: Reading, verb: int, status: EventStatus = EventStatus.HELD) -> DateValue | None:
        """The day nearest to the verb; a lead without one has the day of its dateline.

        The day on which a plan was told or called off is not the plan's, nor that of another clause. A meeting within a
        visit of several days has none of them.
        """
        row, clause = reading.row, _clause_start(reading.row, verb)
        off = _off_at(row) if status is EventStatus.CANCELLED else -1
        held = status is EventStatus.HELD
        days = [
            (cost + _REPORT_PENALTY * (n < clause), n, item.value)
            for n, item in enumerate(row.items)
            if item.kind == "T" and isinstance(item.value, DateValue)
            if not item.background or (held and self._past(item.value) and row.items[n].kind == "T" and _had(row, verb))
            if not (not held and n < clause) and not (off >= 0 and _of_calling_off(row, n, off))
            if (cost := day_cost(row, n, verb, held=held)) is not None
        ]
        for cost, _, value in sorted(days, key=lambda day: day[:2]):
            if value.derivation is DateDerivation.SAME_DAY:
                last = self.last_day or self._day
                return replace(last, derivation=DateDerivation.SAME_DAY, span=value.span) if last else value
            if cost >= _REPORT_PENALTY and held and self._day is not None:
                return None  # the day before is told: that of the report is another one
            if value.derivation not in _NO_DAY and not (_week(value) and _exact(value for _, _, value in days)):
                return value
        if not held:
            return None
        filed = self.article.dateline_date
        lead = self._lead in {None, reading.paragraph}
        if lead and reading.kind is SegmentKind.PARAGRAPH and filed is not None:
            return DateValue(filed, filed, DateDerivation.DATELINE)
        return None

    def to_come(self, date: DateValue) -> DateValue:
        """The weekday of a plan is the next one, not the last."""
        published = self.article.published
        if date.derivation is not DateDerivation.WEEKDAY or date.day is None or published is None:
            return date
        if date.day >= published:
            return date
        day = date.day + timedelta(days=7)
        return replace(date, earliest=day, latest=day)

    def stale(self, date: DateValue | None) -> bool:
        """Whether the day lies so far before publication that the event is background (genre.md 8)."""
        published = self.article.published
        if date is None or date.latest is None or published is None:
            return False
        return (published - date.latest).days > _STALE_DAYS

    def when_long_ago(self, row: Row, verb: int) -> bool:
        """`in <T>, when A visited <L>`: the verb's clause only says what was then."""
        when = next((k for k in range(verb - 1, 0, -1) if row.items[k].norm in {"when", ";"}), 0)
        if row.items[when].norm != "when":
            return False
        value = row.items[when - 1 - (row.items[when - 1].norm == ",")].value
        return isinstance(value, DateValue) and value.derivation in _NO_DAY and self._over(value)

    def _over(self, value: DateValue) -> bool:
        """Whether a month or year was over before the news."""
        published = self.article.published
        return published is not None and value.latest is not None and (published - value.latest).days > _NEWS_DAYS

    def recalled(self, row: Row, verb: int) -> bool:
        """Whether the verb's own clause has a month or year long gone: `who was there in August 2019`."""
        before = row.items[verb - 1] if verb > 0 else None
        value = before.value if before is not None else None
        if isinstance(value, DateValue) and value.derivation in _NO_DAY and self._over(value):
            return True  # `Laos last month hosted A`
        for n in range(verb + 1, min(verb + _NEAR, len(row.items))):
            value = row.items[n].value
            if row.items[n].kind == "T" and isinstance(value, DateValue) and value.derivation in _NO_DAY:
                return day_cost(row, n, verb, held=True) is not None and self.stale(value)
        return False


def _month_only(row: Row, verb: int) -> bool:
    """Whether the verb's clause gives a month or year and no day."""
    return any(
        isinstance(item.value, DateValue) and item.value.derivation in _NO_DAY
        for n, item in enumerate(row.items)
        if item.kind == "T" and day_cost(row, n, verb, held=False) is not None
    )


def _week(value: DateValue) -> bool:
    """Whether a value is of several days that nobody counted: `next week`."""
    return value.derivation is DateDerivation.RELATIVE and value.day is None and value.earliest is not None


def _nearer_ahead(value: DateValue, published: date) -> bool:
    """Whether the next such weekday is nearer than the last one: `On <T> he moves on to <L>`."""
    weekday = value.derivation is DateDerivation.WEEKDAY and value.day is not None
    return weekday and value.day is not None and (published - value.day).days > _HALF_WEEK


def _exact(values: Iterable[DateValue]) -> bool:
    return any(not _week(value) and value.derivation not in _NO_DAY for value in values)


def _had(row: Row, verb: int) -> bool:
    """Whether the verb is in the pluperfect, whose day counts as background otherwise."""
    return bool({"had", "last"} & _words(row, verb - 4, verb))


def _words(row: Row, start: int, end: int) -> set[str]:
    return {item.norm for item in row.items[max(0, start) : end]}


def _in_city(row: Row, n: int) -> bool:
    value = row.items[n].value
    if not isinstance(value, PlaceSpec) or value.country is None or value.kind.lower() == "venue":
        return False
    return "in" in [row.items[k].norm for k in range(max(0, n - 4), n)]


def _clause_start(row: Row, verb: int) -> int:
    """Where the clause of the verb begins when it is reported: `told reporters on <T> that …`; 0 where it is not."""
    verbs = [k for k in range(verb) if row.items[k].kind == "W" and row.items[k].norm in REPORTING_VERBS]
    if not verbs:
        return 0
    start = next((k for k in range(verb - 1, verbs[-1], -1) if row.items[k].norm == "that"), 0)
    subject = next((k for k in range(verb - 1, verbs[-1], -1) if row.items[k].kind in SIDE_KINDS), 0)
    return start or subject


def _off_at(row: Row) -> int:
    """The item that calls an event off, -1 where none does."""
    return next((n for n, i in enumerate(row.items) if i.kind == "W" and i.norm in CALLED_OFF), -1)


def _of_calling_off(row: Row, n: int, off: int) -> bool:
    """Whether the day at n is that on which an event was called off, and not the event's."""
    if n + 1 < len(row.items) and row.items[n + 1].norm == "'s":
        return False  # `cancelled Thursday's meeting`
    if n > off:
        return all(i.kind == "W" and i.norm in _OF_CALLING_OFF for i in row.items[off + 1 : n])
    passive = any(i.norm in _PASSIVE for i in row.items[max(0, off - 3) : off])
    return not passive or (n <= 1 and row.items[n + 1].norm == ",")
