"""Shortened and misspelt forms of a name: the same person only when they hold the same office (genre.md 2, drift).

Forms are looked for among the holders of one office that share a rare word or all but one letter of the name, never
among all holders, so that the cost grows with the names and not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from graph.resolve.known import Known
from graph.resolve.names import contains_name, spelled_alike, tokens

__all__ = ["Holder", "find_forms"]

_TERM = timedelta(days=400)  # reports of one holder of an office are rarely further apart than that
_KNOWN = 1 << 30  # as many articles as nobody else has: the authority's spelling is no slip
_FEW = 12  # holders of one office who are compared one with the other
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
    holders: dict[int | str, Holder] = dict(enumerate(forms))
    by_office: dict[str, list[int | str]] = defaultdict(list)
    for position, holder in enumerate(forms):
        for office in holder.offices:
            by_office[office].append(position)
    for person, offices in known.offices_of.items():
        entry = known.persons.get(person)
        held = offices & by_office.keys()
        if held and entry is not None:
            names = (entry.label, *entry.names)
            holders[person] = Holder(names, known.code(entry.country), frozenset(held), person, _KNOWN)
            for office in held:
                by_office[office].append(person)
    fitting: dict[int, set[int | str]] = defaultdict(set)
    for members in by_office.values():
        for position, target in _candidates(members, holders):
            if target not in fitting[position] and holders[target].has_form(holders[position]):
                fitting[position].add(target)
    for position in sorted(fitting):
        found = sorted(fitting[position], key=str)
        if len(found) > 1:
            found = [target for target in found if holders[target].near(holders[position])] or found
        if found:
            yield position, tuple(found[:_TOLD])


def _candidates(members: Sequence[int | str], holders: Mapping[int | str, Holder]) -> Iterator[tuple[int, int | str]]:
    """The pairs of holders of one office of which the first may have a form of the second's name."""
    forms = [member for member in members if isinstance(member, int)]
    if len(members) <= _FEW:
        yield from ((form, other) for form in forms for other in members if other != form)
        return
    counts: Counter[str] = Counter()
    shared: dict[str, list[int | str]] = defaultdict(list)  # one-word keys are words, the others spellings of names
    for member in members:
        names = [tokens(name) for name in holders[member].names]
        words = {word for name in names for word in name}
        counts.update(words)
        for key in words.union(*(_variants(name) for name in names)):
            shared[key].append(member)
    for form in forms:
        name = tokens(holders[form].names[0])
        rarest = min(name, key=lambda word: (counts[word], word))
        for key in {rarest, *_variants(name)}:
            yield from ((form, other) for other in shared[key] if other != form)


def _variants(words: Sequence[str]) -> Set[str]:
    """The name with any one letter left out: two names that differ by one edit, or by neighbours, share a variant."""
    if len(words) < 2:
        return frozenset()
    variants = {"-".join(words)}
    for position, word in enumerate(words):
        before, after = words[:position], words[position + 1 :]
        variants.update("-".join((*before, word[:i] + word[i + 1 :], *after)) for i in range(len(word)))
    return variants
