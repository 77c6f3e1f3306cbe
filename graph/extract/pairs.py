"""Stage 7: whom *the two ministers*, *both leaders*, *the two* mean among the persons named so far (genre.md 1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extract.clauses import Agent, Item, Member, Row
from graph.extract.patterns.clauses import REPORTING_VERBS

__all__ = ["Pairs"]

#: What the head noun of a plural asks of a title, over lower-case titles.
_ASKED: Final = (
    ("prime minister", re.compile(r"prime minister")),
    ("premier", re.compile(r"prime minister|premier")),
    ("pms", re.compile(r"prime minister")),
    ("president", re.compile(r"^president")),
    ("foreign minister", re.compile(r"(?:minister|secretary).*(?:foreign|external)|secretary of state$")),
    ("defence minister", re.compile(r"(?:minister|secretary).*defen[cs]e")),
    ("defense minister", re.compile(r"(?:minister|secretary).*defen[cs]e")),
    ("minister", re.compile(r"minister|(?<!general )secretary(?!-general| general)")),
    ("speaker", re.compile(r"speaker")),
    ("heads of state", re.compile(r"^president|^king|^emir")),
    ("heads of government", re.compile(r"prime minister")),
)
_TWO: Final = 2
_TITLE: Final = 5  # items of `the foreign ministers of`


def _speaks_for(items: Sequence[Item], n: int) -> bool:
    """Whether the item at n is only whom the news comes from: `According to A`."""
    return n > 1 and (items[n - 2].norm, items[n - 1].norm) == ("according", "to")


@dataclass
class Pairs:
    """The persons of one article as they are named; `titles` by local id, in lower case; `countries` of them."""

    titles: Mapping[str, Sequence[str]]
    countries: Mapping[str, str | None]
    _named: list[str] = field(default_factory=list)  # the one named last stands last

    def note(self, items: Sequence[Item]) -> None:
        """Remember who a sentence names."""
        for n, item in enumerate(items):
            if item.kind != "A" or not isinstance(item.value, Agent):
                continue
            after = items[n + 1].norm if n + 1 < len(items) else ""
            if not (after in REPORTING_VERBS or _speaks_for(items, n)):
                for member in item.value.members:
                    if member.person is not None:
                        if member.person in self._named:
                            self._named.remove(member.person)
                        self._named.append(member.person)

    def meant(self, words: str, current: Sequence[Member]) -> list[Member]:
        """The two persons with the office that the words ask for; none where they ask for none, or fit `current`."""
        asked = next((test for noun, test in _ASKED if noun in words), None)
        if asked is None:
            return []
        here = [m for m in current if m.person is not None and self._holds(m.person, asked)]
        if len(here) >= _TWO or (len(here) == 1 and len(current) == _TWO and self._untitled(current, here[0])):
            return []
        found: list[str] = []
        for person in reversed(self._named):
            if self._holds(person, asked) and all(self._foreign(person, other) for other in found):
                found.insert(0, person)
            if len(found) == _TWO:
                return [Member(person=p) for p in found]
        holders = [person for person in self.titles if self._holds(person, asked)]
        apart = len(holders) == _TWO and self._foreign(holders[0], holders[1])
        return [Member(person=p) for p in holders] if apart else []  # `The two presidents will meet. A and B …`

    def of_states(self, row: Row, n: int, states: Agent) -> Agent | None:
        """Who holds the office of `the foreign ministers of <A>` in each state at item n, as far as they are named."""
        words = " ".join(i.norm for i in row.items[max(0, n - _TITLE) : n] if i.kind in {"W", "A"})
        asked = next((test for noun, test in _ASKED if f"{noun}s of" in words or f"{noun} of" in words), None)
        if asked is None:
            return None
        codes = [m.organization.country for m in states.members if m.organization is not None]
        found = [
            next((p for p, home in self.countries.items() if home == code and self._holds(p, asked)), None)
            for code in codes
            if code is not None
        ]
        members = tuple(Member(person=p) for p in found if p is not None)
        return Agent(members) if members else None

    def last_two(self) -> list[Member]:
        """The two persons named last, where they are of two countries."""
        last = self._named[-_TWO:]
        apart = len(last) == _TWO and self._foreign(last[0], last[1])
        known = all(self.countries.get(p) for p in last)
        return [Member(person=p) for p in last] if apart and known else []

    def _untitled(self, two: Sequence[Member], one: Member) -> bool:
        """Whether nobody says what the other of two is: `A held talks with B. The two ministers agreed`."""
        other = next((m.person for m in two if m is not one), None)
        return other is not None and not self.titles.get(other)

    def _holds(self, person: str, asked: re.Pattern[str]) -> bool:
        return any(asked.search(title) for title in self.titles.get(person, ()))

    def _foreign(self, person: str, other: str) -> bool:
        one, two = self.countries.get(person), self.countries.get(other)
        return one is None or two is None or one != two
