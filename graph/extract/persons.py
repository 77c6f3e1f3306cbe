"""Stage 4: the persons of one article (genre.md 2): who is named, by which forms, and whom a short form means.

Full names are entered first, then short ones: a Vietnamese given name, a Chinese or Western family name, a name in
either order. A short form that fits two persons goes to the one named last before it. Out of scope: other articles.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final

from graph.extract.context import Context
from graph.extract.knowledge import Knowledge
from graph.extract.patterns.words import CHILD_OF, ENGLISH_WORD_NAMES, NAME_SUFFIXES, NEVER_NAMES, REPORTING_WORDS
from graph.extract.spec import NameSpec, OrgSpec
from graph.extract.tokens import Line, norm_of, split_tokens
from graph.model import Span

__all__ = ["Cast", "Person"]


#: The Arabic article, with which a family name may be printed or without: `al-Harbi`, then `Harbi`.
_ARTICLE: Final = re.compile(r"^(?:al|el|as|ash|at|an|ar|az)-(?=\w{3})")
_NICKNAME: Final = re.compile(r"""\s+["“'‘][^"”'’\s]+["”'’]\s+""")


@dataclass(slots=True)
class Person:
    """A person while the article is being read; becomes a PersonFrame."""

    id: str
    name: str
    key: str | None = None
    country: str | None = None
    names: list[str] = field(default_factory=list)
    further: dict[str, None] = field(default_factory=dict)  # forms that are not printed so, in order
    honorifics: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    represents: OrgSpec | None = None
    royal: bool = False
    roles: set[str] = field(default_factory=set)  # that the titles around the name have

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the fullest name."""
        return _words(self.name)

    @property
    def family_words(self) -> tuple[str, ...]:
        """The last word of the name as a text may have it: `al-shaibani`, and `shaibani` for the token behind `al-`."""
        last = self.words[-1:]
        bare = tuple(word[3:] for word in last if word[:3] in {"al-", "el-"})
        return last + bare


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    words = tuple(norm_of(name).split())
    return words[:-1] if len(words) > 1 and words[-1].strip(".") in NAME_SUFFIXES else words


@dataclass
class Cast:
    """The persons of one article, in the order in which they are first named."""

    knowledge: Knowledge
    context: Context
    persons: list[Person] = field(default_factory=list)
    _name_words: frozenset[str] = frozenset()  # words of all names, with their Arabic article and without
    _known_words: frozenset[str] = frozenset()  # words of all names, and their first tokens; filled by `complete`
    # Articles name a few persons again and again; what a form fits holds until somebody's name or key changes.
    _fitting: dict[tuple[tuple[str, ...], str | None], list[Person]] = field(default_factory=dict)
    _short: dict[tuple[str, ...], list[Person]] = field(default_factory=dict)

    def enter(
        self,
        name: NameSpec,
        country: str | None,
        honorifics: tuple[str, ...] = (),
        *,
        royal: bool = False,
        roles: Set[str] = frozenset(),
    ) -> Person:
        """The person that a name with titles stands for; a new one where nobody fits.

        A `royal` one is called by a given name, which is nobody's family name. Of several with one family name the
        one who has a title's role elsewhere is meant: `roles`.
        """
        known = self._same_royal(name) if royal and " " not in name.text else self.find(name, country, roles)
        person = known or self._by_honorific(name, honorifics) or self._add(name, country)
        self.note(person, name, honorifics)
        person.royal = person.royal or royal
        person.roles |= roles
        if person.country is None:
            person.country = country
        return person

    def _same_royal(self, name: NameSpec) -> Person | None:
        """Whoever is called so, or a royal person whose family name is told: `King A B`, then `King B`."""
        words = _words(name.text)
        called = [p for p in self.persons if p.words[: len(words)] == words]
        exact = next((p for p in called if p.words == words), None)
        royals = [p for p in self.persons if p.royal and p.words[-len(words) :] == words]
        family = [p for p in royals if not CHILD_OF & set(p.words)]  # `A bin B`: B is the father
        return exact or next(reversed(called or family), None)

    def _by_honorific(self, name: NameSpec, honorifics: tuple[str, ...]) -> Person | None:
        """Whoever bears these honorifics and has the word in the name: `Samdech Techo Hun` is a damaged Hun Sen."""
        words = _words(name.text)
        fits = [
            p for p in self.persons if len(words) == 1 and words[0] in p.words and set(honorifics) & set(p.honorifics)
        ]
        return fits[0] if len(fits) == 1 and honorifics else None

    def note(self, person: Person, name: NameSpec, honorifics: tuple[str, ...] = ()) -> None:
        """Record a mention and its surface form."""
        if name.span not in person.mentions:
            person.mentions.append(name.span)
        if name.text not in person.names:
            person.names.append(name.text)
        person.further.update(dict.fromkeys(name.also))
        for honorific in honorifics:
            if honorific not in person.honorifics:
                person.honorifics.append(honorific)

    def find(self, name: NameSpec, country: str | None = None, roles: Set[str] = frozenset()) -> Person | None:
        """The person already named that this form can mean, the last one named where it fits several."""
        if name.key is not None:
            found = next((p for p in self.persons if p.key == name.key), None)
            if found is not None:
                return found
        fits = self._fits_of(_words(name.text), name.key)
        if country is not None and len(fits) > 1:
            fits = [p for p in fits if p.country in {country, None}] or fits
        if len(fits) > 1:
            fits = [p for p in fits if p.roles & roles] or fits
        if not fits:
            return None
        before = [p for p in fits if any(m.start < name.span.start for m in p.mentions)]
        if before:
            return max(before, key=lambda p: max(m.start for m in p.mentions if m.start < name.span.start))
        return fits[0]

    def _fits_of(self, words: tuple[str, ...], key: str | None) -> list[Person]:
        """Everybody whom the words of a form, known by that key, can name."""
        fits = self._fitting.get((words, key))
        if fits is None:
            fits = [p for p in self.persons if self._fits(p, words, key)]
            if not fits and len(words) == 1:
                fits = [p for p in self.persons if len(p.words) > 1 and p.words[0] == words[0]]
            self._fitting[words, key] = fits
        return fits

    def _fits(self, person: Person, words: tuple[str, ...], key: str | None) -> bool:
        if key is not None and person.key is not None and key != person.key:
            return False
        full = person.words
        if len(words) == 1 < len(full) and _without_article(words[0]) == _without_article(full[-1]):
            return True
        if sorted(full) == sorted(words):
            return True
        known = self.knowledge.persons.get(person.key or "")
        if known is not None and " ".join(words) in known.names:
            return True
        shorter, longer = (words, full) if len(words) < len(full) else (full, words)
        if len(shorter) == 1:
            inner = len(longer) > 2 and len(shorter[0]) > 2 and shorter[0] in longer[1:-1]  # `Ana Rojas Vega`: Rojas
            return (
                shorter[0] == longer[-1]
                or (shorter[0] == longer[0] and self._family_first(person, longer))
                or (inner and self._only_one(person, shorter[0]))
            )
        if _initialled(words, full):
            return True
        if len(shorter) == len(longer):
            return False
        at = next((n for n in range(len(longer) - len(shorter) + 1) if longer[n : n + len(shorter)] == shorter), None)
        if at is not None:
            # `Omar bin Said`: `bin Said` names the father
            return not at or (longer[at - 1] not in CHILD_OF and shorter[0] not in CHILD_OF)
        return longer[0] == shorter[0] and longer[-1] == shorter[-1] and _one_father(longer, shorter)

    def _family_first(self, person: Person, words: tuple[str, ...]) -> bool:
        """Whether the first word alone may stand for the person: nobody else's name begins with it."""
        return not any(p is not person and p.words[:1] == words[:1] for p in self.persons)

    def _only_one(self, person: Person, word: str) -> bool:
        """Whether nobody else has the word in the name."""
        return not any(p is not person and word in p.words for p in self.persons)

    def _add(self, name: NameSpec, country: str | None) -> Person:
        known = self.knowledge.persons.get(name.key or "")
        person = Person(
            f"p{len(self.persons) + 1}", _display(name.text), name.key, country or (known.country if known else None)
        )
        self.persons.append(person)
        self._fitting.clear()
        return person

    def country_known(self, name: NameSpec) -> bool:
        """Whether the name alone tells its country: known, or of a sort that the story is about."""
        return name.key is not None or self.context.country_of_name(name.text) is not None

    def complete(self) -> None:
        """Link persons to the authority by their full names and find the countries still missing."""
        for person in self.persons:
            fullest = max(person.names, key=_fullness, default=person.name)
            if _fullness(fullest)[:2] > _fullness(person.name)[:2]:
                person.name = _display(fullest)
            person.names += [form for form in person.further if form not in person.names]
            if person.key is None:
                person.key = self._authority(person)
            known = self.knowledge.persons.get(person.key or "")
            if person.country is None:
                person.country = (known.country if known else None) or self.context.country_of_name(person.name)
        self._fitting.clear()
        words = {form for person in self.persons for word in person.words for form in (word, _without_article(word))}
        self._name_words = frozenset(words)
        self._known_words = frozenset(words | {next(split_tokens(word))[1] for word in words})

    def _authority(self, person: Person) -> str | None:
        folded = " ".join(person.words)
        fits = self.knowledge.named.get(folded, [])
        if person.country is not None:
            fits = [k for k in fits if k.country in {None, person.country}]
        return fits[0].key if len(fits) == 1 else None

    def short_form(self, line: Line, i: int) -> tuple[Person, NameSpec, int] | None:
        """A person named by a form that needs no title: the full name again, or a short form of it."""
        token = line.tokens[i]
        if not token.capital or (token.norm in NEVER_NAMES and token.norm not in ENGLISH_WORD_NAMES):
            return None
        if token.norm not in self._known_words:
            return None
        for j in range(min(len(line), i + 6), i, -1):
            words = _words(line.slice(i, j))
            if j - i == 1 and not self._may_stand_alone(line, i):
                return None
            if _without_article(words[-1]) not in self._name_words:
                continue
            if words not in self._short:
                self._short[words] = self._candidates(words)
            for person in self._short[words]:
                name = NameSpec(line.slice(i, j), line.span(i, j))
                found = self.find(name) or person
                return found, name, j
        return None

    def _candidates(self, words: tuple[str, ...]) -> list[Person]:
        found = [p for p in self.persons if p.words == words or (len(words) > 1 and sorted(p.words) == sorted(words))]
        if found or len(words) > 1:
            return found or [p for p in self.persons if len(words) > 1 and p.words[-len(words) :] == words]
        return [
            p
            for p in self.persons
            if len(p.words) > 1
            and (
                _without_article(p.words[-1]) == _without_article(words[0])
                or (p.words[0] == words[0] and self._family_first(p, p.words))
            )
        ]

    @staticmethod
    def _may_stand_alone(line: Line, i: int) -> bool:
        token = line.tokens[i]
        if token.norm in ENGLISH_WORD_NAMES and i == 0:
            return line.norm(i + 1) in REPORTING_WORDS
        if line.capital(i + 1) and line.norm(i + 1) not in NEVER_NAMES:
            return False  # part of a longer name
        return not (i > 0 and line.norm(i - 1) == "-")


def _one_father(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names do not tell of two fathers: `A bin B Al C` is not `A bin D Al C`."""
    one, other = (next((b for a, b in pairwise(words) if a in CHILD_OF), None) for words in (left, right))
    return one is None or other is None or one == other


@lru_cache(maxsize=4096)
def _without_article(word: str) -> str:
    """A family name as it may be called without its Arabic article: `al-harbi` is `harbi`."""
    return _ARTICLE.sub("", word)


def _fullness(name: str) -> tuple[int, int, int]:
    """How full a name is: its words, those of them that are more than an initial, its length."""
    words = name.split()
    return len(words), sum(len(word.strip(".")) > 1 for word in words), len(name)


def _initialled(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names have the same last word and one has initials for the given names: `E. Vega`, `Eva M. Vega`."""
    if min(len(left), len(right)) < 2 or left[-1] != right[-1] or left[0][0] != right[0][0]:
        return False
    return any(len(words[0].strip(".")) == 1 for words in (left, right))


def _display(name: str) -> str:
    """The name with words in capitals (`PRAK Sokhonn`) written as a name, without a nickname in quotation marks."""
    name = _NICKNAME.sub(" ", name)
    return " ".join(w.capitalize() if w.isupper() and _shouted(w) else w for w in name.split())


def _shouted(word: str) -> bool:
    return len(word) > 2 and "." not in word and word.lower() not in NAME_SUFFIXES
