"""Stage 6: lay a sentence out as items: phrases, names, bodies, places, days, descriptions, words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from graph.extract.apposition import fold_names, fold_states
from graph.extract.bodies import BodyReader
from graph.extract.body_owners import BodyOwners
from graph.extract.clauses import Agent, Item, Row, fold_groups
from graph.extract.dates import DateKind, DateMention
from graph.extract.delegations import fold_delegations
from graph.extract.descriptions import Descriptions, agent_of
from graph.extract.offices import complete_organization
from graph.extract.patterns.clauses import DELEGATIONS, LED_GROUPS
from graph.extract.patterns.descriptions import (
    AFTER_OBJECT,
    BOTH_SIDES,
    BOTH_SIDES_OPENING,
    OBJECT_PRONOUNS,
    PRONOUNS,
)
from graph.extract.patterns.words import DETERMINERS
from graph.extract.persons import Cast, Person
from graph.extract.places import read_place
from graph.extract.spec import OrgSpec, PersonPhrase
from graph.extract.status import finite_verb
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["RowBuilder"]

_LONGEST_PLURAL = 7
_LONGEST_BRACKET = 8
#: Words without a capital that more than themselves may begin at: descriptions, both sides, pronouns, bodies.
_OPENING = DETERMINERS | BOTH_SIDES_OPENING | PRONOUNS | OBJECT_PRONOUNS | {"ruling"}
_KIN = frozenset(
    "deputy wife husband son daughter brother sister successor predecessor aide adviser advisor envoy assistant".split()
)
_QUOTES = {'"', "``", "''"}
_GROUPS = DELEGATIONS | LED_GROUPS
_BRACKETS = frozenset({"(", *_QUOTES})


@dataclass
class RowBuilder:
    """Builds the rows of one article from what the earlier stages found."""

    bodies: BodyReader
    cast: Cast
    dates: Sequence[DateMention]
    descriptions: Descriptions
    persons_of: Mapping[tuple[int, int], Person]
    last_body: OrgSpec | None = None

    def __post_init__(self) -> None:
        self._owners = BodyOwners(self.bodies, self.cast.context)

    def build(self, number: int, line: Line, phrases: Mapping[int, PersonPhrase]) -> Row:
        """The row of one sentence; `phrases` by their first token."""
        items = self._lay_out(number, line, phrases)
        if not line.words.isdisjoint(_BRACKETS):
            items = _drop_brackets(items)
        acted = any(item.kind == "A" for item in items)
        if acted:
            items = fold_names(_drop_owners(items))
        items = fold_groups(items, finite_verb)
        if acted:
            items = fold_states(items)
        if not line.words.isdisjoint(_GROUPS):
            items = fold_delegations(items)
        return Row.of(fold_groups(items, finite_verb))

    def _lay_out(self, number: int, line: Line, phrases: Mapping[int, PersonPhrase]) -> list[Item]:
        dates = self._dates(line)
        norms, capitals, size = line.norms, line.capitals, len(line)
        items: list[Item] = []
        i = 0
        while i < size:
            item = _date(line, i, dates[i]) if i in dates else None
            if item is None and i in phrases:
                item = self._phrase(number, line, i, phrases)
            if item is None:
                word = not capitals[i] and norms[i] not in _OPENING
                item = Item("W", i, i + 1, norms[i]) if word else self._plain(line, i)
            items.append(item)
            i = item.end
        return items

    def _dates(self, line: Line) -> dict[int, DateMention]:
        """The line's dates by the tokens that they begin in; of two in one token the first."""
        dates: dict[int, DateMention] = {}
        for mention in self.dates:
            if line.sentence.span.covers(mention.span):
                i = bisect_right(line.tokens, mention.span.start, key=attrgetter("start")) - 1
                if i >= 0 and mention.span.start < line.tokens[i].end:
                    dates.setdefault(i, mention)
        return dates

    def _phrase(self, number: int, line: Line, i: int, phrases: Mapping[int, PersonPhrase]) -> Item | None:
        phrase = phrases[i]
        if _leading(line, phrase):
            return None
        if phrase.name is not None:
            return Item("A", i, phrase.end, "", agent_of(self.persons_of[(number, i)]))
        if any(use.office.counterpart for use in phrase.titles):
            mirrored = self.descriptions.counterpart(line, i, phrase.end - 1, self.last_body)
            if mirrored is not None:
                return mirrored
        return Item("A", i, phrase.end, "", self.descriptions.titled(line, phrase))

    def _plain(self, line: Line, i: int) -> Item:
        norm = line.norms[i]
        both = _match(line, i, BOTH_SIDES) if norm in BOTH_SIDES_OPENING else None
        if both:
            return Item("A", i, both, line.folded(i, both), Agent(both=True))
        if norm in PRONOUNS or norm == "him" or (norm in OBJECT_PRONOUNS and line.norm(i + 1) in AFTER_OBJECT):
            return Item("A", i, i + 1, norm, Agent(pronoun=True, plural=norm == "they"))
        if norm in {"his", "her"} and line.norm(i + 1) == "excellency" and not line.capital(i + 2):
            return Item("A", i, i + 2, "", Agent(described="excellency"))
        short = self.cast.short_form(line, i)
        if short is not None:
            person, name, end = short
            self.cast.note(person, name)
            return Item("A", i, end, "", agent_of(person))
        item = self.descriptions.noun(line, i, self.last_body) or self._body(line, i)
        if item is not None:
            return item
        place = read_place(line, i)
        if place is not None:
            return Item("L", i, place[1], line.folded(i, place[1]), place[0])
        demonym = line.demonym(i)
        if demonym:
            return Item("D", i, demonym[1], line.folded(i, demonym[1]), demonym[0])
        return Item("W", i, i + 1, norm, capital=line.capitals[i])

    def _body(self, line: Line, i: int) -> Item | None:
        found = self.bodies.read(line, i, self.last_body)
        if found is None:
            return None
        spec, end = found
        if spec.kind is OrganizationKind.STATE:
            city = line.city(i) if line.norm(i - 1) == "in" and line.norm(end) != "'s" else None
            if city is not None and city[1] == end:
                return Item("L", i, end, line.folded(i, end), city[0])  # `in Singapore`: the city of that name
            return Item("S", i, end, line.folded(i, end), spec)
        country = self._owners.country(line, i, end, spec)
        complete = complete_organization(spec, country, self.bodies.knowledge)
        if complete is None or complete.kind is OrganizationKind.MEDIA:
            return None
        self.last_body = complete
        return Item("O", i, end, line.folded(i, end), complete)


def _leading(line: Line, phrase: PersonPhrase) -> bool:
    """Whether the phrase is that of `at the head of`, which names nobody."""
    alone = phrase.name is None and line.norm(phrase.start - 1) == "at" and line.norm(phrase.end - 1) == "head"
    return alone and line.norm(phrase.end) == "of"


def _date(line: Line, i: int, mention: DateMention) -> Item:
    end = i + 1
    while end < len(line) and line.tokens[end].start < mention.span.end:
        end += 1
    spans_time = mention.background or mention.kind is DateKind.DURATION  # `a two-day visit` dates nothing
    return Item("T", i, end, line.folded(i, end), mention.value, background=spans_time)


def _match(line: Line, i: int, pattern: re.Pattern[str]) -> int | None:
    """The position after the tokens from i that the pattern matches."""
    text = line.folded(i, min(len(line), i + _LONGEST_PLURAL))
    match = pattern.match(text)
    if match is None:
        return None
    j = i
    while j < len(line) and len(line.folded(i, j + 1)) <= match.end():
        j += 1
    return j if j > i else None


def _drop_owners(items: list[Item]) -> list[Item]:
    """Leave out whose aide somebody is: `the Prime Minister's adviser, A` and `President A's envoy B` are he."""
    out: list[Item] = []
    for n, item in enumerate(items):
        if item.kind == "A" and len(out) > 3 and out[-1].norm == "," and out[-2].norm in _KIN and out[-4].kind == "A":
            del out[-4:]  # `A's deputy, B`
        owned = item.kind == "A" and isinstance(item.value, Agent) and item.value.members and not item.value.pronoun
        if owned and len(out) > 1 and out[-1].norm in {"'s", "'"} and out[-2].kind == "A" and n > 1:
            del out[-2:]
        out.append(item)
    return out


def _drop_brackets(items: list[Item]) -> list[Item]:
    """Leave out `(VNA)`, `(left)` and quotation marks: they part nothing."""
    out: list[Item] = []
    n = 0
    while n < len(items):
        close = _bracket_end(items, n)
        if close is None and not (items[n].kind == "W" and items[n].norm in _QUOTES):
            out.append(items[n])
        n = n + 1 if close is None else close
    return out


def _bracket_end(items: list[Item], n: int) -> int | None:
    """The position after the bracket that opens at n and holds neither an agent nor a day."""
    if items[n].kind != "W" or items[n].norm != "(":
        return None
    near = range(n + 1, min(len(items), n + _LONGEST_BRACKET))
    close = next((k for k in near if items[k].norm == ")"), None)
    if close is None or any(item.kind in {"A", "T"} for item in items[n:close]):
        return None
    return close + 1
