"""Stage 7: when and where an event was (genre.md 5, 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final

from graph.extract.candidates import REMOTE, Candidate, Reading
from graph.extract.clauses import SIDE_KINDS, Row
from graph.extract.context import Context
from graph.extract.day_distance import day_cost
from graph.extract.patterns.clauses import GOING_WORDS, REPORTING_VERBS
from graph.extract.patterns.event_nouns import CALLED_OFF, COMMON_VENUES
from graph.extract.spec import OrgSpec, PlaceSpec
from graph.extract.tokens import norm_of
from graph.model import (
    Article,
    DateDerivation,
    DateValue,
    EventStatus,
    OrganizationKind,
    ParticipantRole,
    SegmentKind,
)

__all__ = ["Circumstances"]

_STALE_DAYS: Final = 45
_NEWS_DAYS: Final = 8
_RECENT_DAYS: Final = 21
_LATELY: Final = frozenset({"last week", "this week", "earlier this week", "earlier this month", "days ago"})
_UNDATED: Final = frozenset({"ago", "recently", "lately"})
_LATER_TODAY: Final = frozenset({"tonight", "this evening", "later today", "later in the day"})
_LEAD: Final = 2  # sentences of the lead
_AHEAD: Final = 4  # sentences for which a day to come is that of the plans told
_SHORT: Final = 7  # items: shorter lines are no sentences
_PRESENT: Final = frozenset("visit travel meet hold arrive receive leave fly host begin start".split())
_NEAR: Final = 6  # items between a verb and the month that tells how long ago
_LOCATIVE: Final = {"in", "at", "here", "near"}
_STATE_PENALTY: Final = 20  # a city of the sentence is nearer than any state
_REPORT_PENALTY: Final = 40  # any day of the event's own clause is nearer than that of the report
_ABOUT: Final = frozenset(
    """that which who whose discuss discussed discussing review reviewed including situation conflict war crisis
    ceasefire developments regarding concerning about over praised""".split()
)
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
    _leads: int = 0  # sentences of the lead so far
    _day: DateValue | None = None  # the last day of the text so far that is just past
    _coming: DateValue | None = None  # the last one that is yet to come, and its sentence
    _coming_line: int = 0

    def note(self, reading: Reading) -> None:
        """Remember the day that a sentence of the text tells, and where the lead plays."""
        if reading.kind is SegmentKind.TITLE and self.headline is None:
            cities = (item.value for n, item in enumerate(reading.row.items) if _in_city(reading.row, n))
            self.headline = next((city for city in cities if isinstance(city, PlaceSpec)), None)
        if reading.kind is not SegmentKind.PARAGRAPH:
            return
        for n in reading.row.chunks:
            item = reading.row.items[n]
            if isinstance(item.value, DateValue) and self._to_be(item.value):
                self._coming, self._coming_line = item.value, reading.line
            if isinstance(item.value, DateValue) and not item.background and self._news(item.value):
                self._day = item.value
                self.days.setdefault(reading.line, replace(item.value, derivation=DateDerivation.INHERITED))
            if self.scene is None and self._leads < _LEAD and _in_city(reading.row, n):
                self.scene = item.value if isinstance(item.value, PlaceSpec) else None
        self._leads += len(reading.row.items) > _SHORT

    def day_before(self, reading: Reading) -> DateValue | None:
        """The day that the text told before this sentence, unless the sentence speaks of another month or year."""
        if any(
            i.kind == "T" and isinstance(i.value, DateValue) and i.value.derivation in _NO_DAY
            for i in reading.row.items
        ):
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
                and item.value.earliest > published
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
            candidate.date = self._to_come(candidate.date)
        if self.stale(candidate.date) or self.recalled(reading.row, verb):
            return False
        candidate.undated = candidate.date is None and _month_only(reading.row, verb)
        if candidate.kind not in REMOTE:
            self._place(candidate, reading.row, verb)
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
        for _, _, value in sorted(days, key=lambda day: day[:2]):
            if value.derivation is DateDerivation.SAME_DAY:
                last = self.last_day or self._day
                return replace(last, derivation=DateDerivation.SAME_DAY, span=value.span) if last else value
            if value.derivation not in _NO_DAY and not (_week(value) and _exact(value for _, _, value in days)):
                return value
        if not held:
            return None
        filed = self.article.dateline_date
        if reading.paragraph <= 1 and reading.kind is SegmentKind.PARAGRAPH and filed is not None:
            return DateValue(filed, filed, DateDerivation.DATELINE)
        return None

    def _to_come(self, date: DateValue) -> DateValue:
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

    def recalled(self, row: Row, verb: int) -> bool:
        """Whether the verb's own clause has a month or year long gone: `who was there in August 2019`."""
        before = row.items[verb - 1] if verb > 0 else None
        if before is not None and isinstance(before.value, DateValue) and before.value.derivation in _NO_DAY:
            published, latest = self.article.published, before.value.latest
            if published is not None and latest is not None and (published - latest).days > _NEWS_DAYS:
                return True  # `Laos last month hosted A`
        for n in range(verb + 1, min(verb + _NEAR, len(row.items))):
            value = row.items[n].value
            if row.items[n].kind == "T" and isinstance(value, DateValue) and value.derivation in _NO_DAY:
                return day_cost(row, n, verb, held=True) is not None and self.stale(value)
        return False

    def _place(self, candidate: Candidate, row: Row, verb: int) -> None:
        places: list[tuple[int, int, object]] = []
        for n, item in enumerate(row.items):
            before = [row.items[k].norm for k in range(max(0, n - 3), n)]
            if n > verb and not _ABOUT.isdisjoint(i.norm for i in row.items[verb:n]):
                break  # what was spoken of, not where
            if item.kind in {"L", "S"} and places and places[-1][1] == n - 2 and row.items[n - 1].norm == ",":
                if _country_of(item.value) not in {None, _country_of(places[-1][2])}:
                    places.append((places[-1][0] - 1, n, _within(places[-1][2], item.value)))
                continue
            reached = item.kind in {"L", "S"} and _reached(row, n, verb)
            if item.kind == "L" and (reached or _LOCATIVE & set(before) or _after_locative(row, n)):
                places.append((abs(n - verb), n, item.value))
            elif (
                item.kind == "D"
                and row.items[min(n + 1, len(row.items) - 1)].norm == "capital"
                and "in" in before[-2:]
                and row.items[min(n + 3, len(row.items) - 1)].kind != "L"
            ):
                places.append((abs(n - verb), n, OrgSpec(OrganizationKind.STATE, "", country=str(item.value))))
            elif item.kind == "S" and (
                reached or "in" in before[-2:] or (before[-1:] == [","] and _after_locative(row, n, wide=False))
            ):
                places.append((abs(n - verb) + _STATE_PENALTY, n, item.value))
            elif item.norm == "here" and item.kind == "W" and self.home_place is not None:
                candidate.place, candidate.place_derivation = self.home_place, "dateline"
                candidate.country = self.home_place.country
        for _, _, value in sorted(places, key=lambda place: place[:2]):
            if isinstance(value, PlaceSpec):
                self._settle(candidate, value, [p for _, _, p in places])
                return
            if isinstance(value, OrgSpec) and candidate.country is None:
                candidate.country = value.country
                return

    def _settle(self, candidate: Candidate, place: PlaceSpec, named: Sequence[object]) -> None:
        """Enter the place; a venue that is not the authority's under that name has no key (genre.md 6)."""
        candidate.place, candidate.place_derivation, candidate.country = place, "explicit", place.country
        if place.kind.lower() != "venue" or place.key is None:
            return
        cities = [p for p in named if isinstance(p, PlaceSpec) and p.kind.lower() != "venue"]
        states = [p for p in named if isinstance(p, OrgSpec)]
        if cities or states:
            told: PlaceSpec | OrgSpec | None = (cities or states)[0]
            fits = told is not None and told.country == place.country
        else:
            told, fits = self.home_place, self._fits(candidate, place)
        if fits:
            return
        name = place.name.partition(",")[0]
        city = told.name if isinstance(told, PlaceSpec) else None
        country = told.country if told is not None else None
        venue = PlaceSpec(f"{name}, {city}" if city else name, country, kind=place.kind)
        if told is None:
            candidate.place = candidate.place_derivation = candidate.country = None
        else:
            candidate.place, candidate.country = venue, country

    def _fits(self, candidate: Candidate, venue: PlaceSpec) -> bool:
        """Whether a venue that the sentence names without its city can be the authority's."""
        country, context = venue.country, self.context
        common = COMMON_VENUES.match(norm_of(venue.name)) is not None
        if self.home_place is not None and self.home_place.country is not None:
            if country == self.home_place.country or context.cities.get(country or ""):
                return True
            return not common and country in context.states
        hosts = {
            self.countries.get(m.person or "")
            for m, role in candidate.members
            if role is ParticipantRole.HOST and m.person
        } - {None}
        if common and hosts:
            return country in hosts
        return country == context.home or country in context.states or country in context.cities


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


def _exact(values: Iterable[DateValue]) -> bool:
    return any(not _week(value) and value.derivation not in _NO_DAY for value in values)


def _had(row: Row, verb: int) -> bool:
    """Whether the verb is in the pluperfect, whose day counts as background otherwise."""
    return bool({"had", "last"} & _words(row, verb - 4, verb))


def _words(row: Row, start: int, end: int) -> set[str]:
    return {item.norm for item in row.items[max(0, start) : end]}


def _reached(row: Row, n: int, verb: int) -> bool:
    """Whether whoever met had gone there: `A travelled to <S> and met B`."""
    if n >= verb or row.items[n - 1].norm != "to" or not GOING_WORDS & _words(row, n - 5, n - 1):
        return False
    between = row.items[n + 1 : verb]
    if row.items[verb - 1].norm == "to" or "where" in {i.norm for i in row.items[n + 1 : n + 3]}:
        return True  # `will travel to <L>, X said, to meet B`, `goes on to <L>, where B is to receive him`
    return "and" in {i.norm for i in between} and not any(i.kind in SIDE_KINDS for i in between)


def _country_of(value: object) -> str | None:
    return value.country if isinstance(value, PlaceSpec | OrgSpec) else None


def _within(place: object, larger: object) -> object:
    """What `at X, <L>` and `in X, <S>` name: the city, or the place in that state."""
    if isinstance(place, PlaceSpec) and isinstance(larger, OrgSpec):
        return PlaceSpec(place.name, larger.country, kind=place.kind)
    return larger


def _after_locative(row: Row, n: int, *, wide: bool = True) -> bool:
    """Whether `in` or `at` stands before the item, with the parts of an address between: `at the ministry, X, <L>`.

    A `wide` look passes over whatever stands there.
    """
    if {"in", "at"} & _words(row, n - (5 if wide else 4), n):
        return True
    reach = row.items[max(0, n - 2 * _NEAR) : n]
    parted = row.items[n - 1].norm == "," and all(item.kind in {"W", "L"} for item in reach[-_NEAR:])
    return parted and bool({"in", "at"} & {item.norm for item in reach[-_NEAR - 2 :]})


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
