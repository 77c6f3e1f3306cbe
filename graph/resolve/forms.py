"""Shortened and misspelt forms of a name: the same person only when they hold the same office (genre.md 2, drift).

Forms are looked for among the holders of one office that share a rare word or all but one letter of the name, never
among all holders, so that the cost grows with the names and not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta

from graph.resolve.known import Known
from graph.resolve.names import contains_name, spelled_alike, tokens

__all__ = ["Holder", "find_forms"]

_TERM = timedelta(days=400)  # reports of one holder of an office are rarely further apart than that
_KNOWN = 1 << 30  # as many articles as nobody else has: the authority's spelling is no slip
_TOLD = 8  # how many persons a form that fits several is recorded to fit


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as forms are compared: all names, the country, the offices and when they were reported.

    Of two spellings the one in fewer articles is the slip; a tie goes by the alphabet of `key`.
    `first` and `last` are the publication days of the reports, None where nobody tells or it does not matter.
    """

    names: tuple[str, ...]
    country: str | None
    offices: frozenset[str]
    key: str
    articles: int
    first: date | None = None
    last: date | None = None

    def has_form(self, form: Holder) -> bool:
        """Whether the name of `form` is a shorter form of this one's names, or a misspelling of one."""
        if self.country and form.country and self.country != form.country:
            return False
        name = form.names[0]
        slip = (self.articles, form.key) > (form.articles, self.key)
        return any(contains_name(full, name) or (slip and spelled_alike(full, name)) for full in self.names)

    def near(self, other: Holder) -> bool:
        """Whether the reports of both are of one time."""
        if not (self.first and self.last and other.first and other.last):
            return True
        return self.first - _TERM <= other.last and other.first - _TERM <= self.last


def find_forms(forms: Sequence[Holder], known: Known) -> Iterator[tuple[int, tuple[int | str, ...]]]:
    """For each of `forms` that is a form of others: its index and whom it fits, indexes or keys of the authority.

    One that fits is the person meant; one that fits several is nobody in particular. Several that held the office
    at different times are told apart by the time of the reports. Order-independent.
    """
    index = _Index()
    for position, holder in enumerate(forms):
        index.add(position, holder)
    for person, held in known.offices_of.items():
        offices = held & index.offices.keys()
        entry = known.persons.get(person)
        if offices and entry is not None:
            names = (entry.label, *entry.names)
            index.add(person, Holder(names, known.code(entry.country), frozenset(offices), person, _KNOWN))
    for position, holder in enumerate(forms):
        found = [t for t in index.candidates(holder) if t != position and index.holders[t].has_form(holder)]
        if len(found) > 1:
            found = [t for t in found if index.holders[t].near(holder)] or found
        if found:
            yield position, tuple(sorted(found, key=str)[:_TOLD])


@dataclass
class _Index:
    """Holders by office and word, and by office and the name with a letter left out."""

    holders: dict[int | str, Holder] = field(default_factory=dict)
    offices: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    words: dict[tuple[str, str], list[int | str]] = field(default_factory=lambda: defaultdict(list))
    slips: dict[tuple[str, str], list[int | str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, target: int | str, holder: Holder) -> None:
        self.holders[target] = holder
        words = {word for name in holder.names for word in tokens(name)}
        variants = {variant for name in holder.names for variant in _variants(tokens(name))}
        for office in holder.offices:
            self.offices[office].update(words)
            for word in words:
                self.words[office, word].append(target)
            for variant in variants:
                self.slips[office, variant].append(target)

    def candidates(self, form: Holder) -> list[int | str]:
        """Everybody in one of the offices who shares the form's rarest word there, or may be spelled so."""
        words = tokens(form.names[0])
        found: dict[int | str, None] = {}
        for office in sorted(form.offices):
            counts: Mapping[str, int] = self.offices[office]
            rarest = min(words, key=lambda word: (counts.get(word, 0), word))
            found.update(dict.fromkeys(self.words.get((office, rarest), ())))
            for variant in _variants(words):
                found.update(dict.fromkeys(self.slips.get((office, variant), ())))
        return list(found)


def _variants(words: Sequence[str]) -> Set[str]:
    """The name with any one letter left out: two names that differ by one edit, or by neighbours, share a variant."""
    if len(words) < 2:
        return frozenset()
    variants = {"-".join(words)}
    for position, word in enumerate(words):
        before, after = words[:position], words[position + 1 :]
        variants.update("-".join((*before, word[:i] + word[i + 1 :], *after)) for i in range(len(word)))
    return variants
