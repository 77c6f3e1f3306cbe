"""Stage 3: the noun phrases for persons: titles before a name, a name with titles after it, titles alone (genre.md 1).

A chain of offices before **one** name, or in apposition after it, belongs to that person; a name in between starts a
new one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.extract.bodies import BodyReader
from graph.extract.patterns.clauses import AUXILIARIES, PREPOSITIONS
from graph.extract.patterns.titles import TITLE_RULES
from graph.extract.person_names import begins_with_role, read_honorifics, read_name, skip_rest, skip_second_title
from graph.extract.relatives import RelativeReader, unlisted_body
from graph.extract.spec import NameSpec, OrgSpec, PersonPhrase, TitleUse
from graph.extract.status import finite_verb
from graph.extract.titles import Chain, TitleReader, owned
from graph.extract.tokens import Line
from graph.model import OrganizationKind, TenureStatus

__all__ = ["PhraseReader"]

_OPENING: Final = {",", "–", "—", "-", "--"}
_CLOSING: Final = {",", ".", ";", ")", "(", "-", "today", "yesterday"}
_ADVERBIAL: Final = frozenset(
    "at in on to here during for this and monday tuesday wednesday thursday friday saturday sunday".split()
)
#: What a title that is a subject stands behind: nothing, or the end of another clause.
_BEFORE_SUBJECT: Final = frozenset({"", ",", "and", "that", "while", "–", "—", "-", "--", ":", ")", ";", "where", "."})
_RELATIVE: Final = {"who", "which", "whose", "and"}
_SERVANTS: Final = frozenset("assistant adviser advisor aide secretary spokesperson spokesman".split())
_NEAR: Final = 8
_NO_VERBS: Final = frozenset("as his this its towards besides perhaps thus across vis sometimes always".split())
_FINITE_AUXILIARIES: Final = frozenset("has had have will would is was are were".split())
_STYLES: Final = {"excellency", "majesty", "highness"}
_ALSO: Final = {"also", "concurrently", "currently", "now", "both"}
_ADVERBS: Final = frozenset("also concurrently earlier previously formerly once currently now later".split())
_SERVING: Final = {
    **dict.fromkeys(("served", "worked", "acted"), TenureStatus.FORMER),
    **dict.fromkeys(("serves", "doubles", "acts"), TenureStatus.INCUMBENT),
}
_PARTING: Final = {", and", ";", "; and"}


class PhraseReader:
    """Reads the person phrases of one article's lines."""

    def __init__(self, bodies: BodyReader) -> None:
        self.bodies = bodies
        self.titles = TitleReader(bodies)
        self._relatives = RelativeReader(bodies)

    def name(self, line: Line, i: int) -> tuple[NameSpec, int] | None:
        """A personal name at token i and the position after it."""
        return read_name(line, i, self.bodies.acronyms)

    def phrase(self, line: Line, i: int, owner: OrgSpec | None = None) -> PersonPhrase | None:
        """A person phrase at token i that begins with a title or an honorific."""
        before, j = read_honorifics(line, i)
        owner = owner or self._owner(line, j)
        chain = self.titles.chain(line, j, owner) if not begins_with_role(line, j) else None
        if chain is None:
            named = self.name(line, j) if before else None
            return self._with_apposition(line, PersonPhrase(i, named[1], named[0], (), before)) if named else None
        chain = _described(line, chain)
        owned = line.norm(i - 1) == "of" and line.capital(i - 2)  # `Office of the President, A B` is no president
        owned = owned or _served(line, i)
        after, k = self._honorifics_after(line, chain, i) if not owned else read_honorifics(line, chain.end)
        named = read_name(line, k, self.bodies.acronyms, titled=k == chain.end)
        if named is None and not after:
            second = skip_second_title(line, chain.end)
            after, k = read_honorifics(line, second if second > chain.end else skip_rest(line, chain.end))
            named = self.name(line, k) if k > chain.end else None
        if named is None:
            late, named = self._bracketed(line, chain.end)
            after += late
        if named is None:
            titles = self._titles(line, chain, "title.description")
            return PersonPhrase(i, chain.end, None, titles, before, chain.country)
        titles = self._titles(line, chain, "title.before-name" if len(chain.offices) == 1 else "title.coordinated")
        country, end = chain.country, named[1]
        state = line.of_state(end) if country is None and line.norm(end) == "of" else None
        if state:
            country, end = state  # `Foreign Minister A B of Hungary`
            titles = tuple(replace(use, office=replace(use.office, country=country)) for use in titles)
        phrase = PersonPhrase(i, end, named[0], titles, before + after, country)
        listed = line.norm(chain.end) == "," and k > chain.end
        return self._with_apposition(line, phrase, listed=listed)

    def _owner(self, line: Line, i: int) -> OrgSpec | None:
        """The body named last before *its* or *the party's* at token i."""
        if "its" not in line.norms[i : i + _NEAR] and owned(line, i) is None:
            return None
        last: OrgSpec | None = None
        k = 0
        while k < i:
            found = self.bodies.read(line, k) if line.capital(k) else None
            if found is None and line.norm(k) == "the" and self.bodies.read(line, k + 1) is None:
                found = unlisted_body(line, k)
            if found is not None and found[1] <= i and found[0].kind is not OrganizationKind.STATE:
                last, k = found
                continue
            k += 1
        return last

    def _bracketed(self, line: Line, i: int) -> tuple[tuple[str, ...], tuple[NameSpec, int] | None]:
        """The honorifics and name of `the High Commissioner of X (HE General A B)`, and the position after them."""
        if line.norm(i) != "(":
            return (), None
        honorifics, k = read_honorifics(line, i + 1)
        named = self.name(line, k)
        if named is None or line.norm(named[1]) != ")" or named[1] - k < 2:
            return (), None
        return honorifics, (named[0], named[1] + 1)

    def _honorifics_after(self, line: Line, chain: Chain, start: int) -> tuple[tuple[str, ...], int]:
        """The honorifics between titles and name; a comma may part them (`his counterpart, A`)."""
        after, k = read_honorifics(line, chain.end)
        if not after and line.norm(chain.end) == ",":
            late, k2 = read_honorifics(line, _after_excellency(line, chain.end + 1))
            k2 = skip_second_title(line, k2)
            named = self.name(line, k2)
            told = chain.country is not None
            closed = named is not None and self._closed(line, k2, named[1], told=told)
            closed = closed or (named is not None and _subject(line, start, k2, named[1]))
            closed = closed and named is not None and not self._other_title(line, chain, named[1])
            apart = chain.offices[-1][0].counterpart and not (named and _fronted(line, start, named[1]))
            fronted = named is not None and start > 0 and _adjunct(line, start) and _verb_follows(line, named[1])
            if named and not fronted and (late or apart or closed):
                return late, k2
        return after, k

    def _other_title(self, line: Line, chain: Chain, i: int) -> bool:
        """Whether another state's title follows the name: `the Lao foreign minister, A, Cuba's Minister of Health,`."""
        behind = self.titles.chain(line, i + 1) if line.norm(i) == "," and chain.country is not None else None
        if behind is None or behind.country in {None, chain.country}:
            return False
        return not self._named_after_comma(line, behind.end)  # a list: each title with the name behind it

    @staticmethod
    def _closed(line: Line, start: int, end: int, *, told: bool) -> bool:
        """Whether a name of two words or more stands between commas: `the Minister of Health, A B, said`.

        A title that is `told` with its country needs no closing comma before a place or a day.
        """
        closing = line.norm(end) in _CLOSING or (told and line.norm(end) in _ADVERBIAL)
        closing = closing or (told and line.norm(end) in _RELATIVE)
        city = line.city(start)
        named_so = city is not None and told and city[1] < end  # `the president of Peru, Santiago Vega, said`
        return end - start > 1 and closing and (city is None or named_so)

    @staticmethod
    def _titles(line: Line, chain: Chain, rule: str) -> tuple[TitleUse, ...]:
        assert rule in TITLE_RULES, rule
        mirrored = rule if rule == "title.description" else "title.counterpart"
        return tuple(
            TitleUse(office, line.span(i, j), mirrored if office.counterpart else rule)
            for office, i, j in chain.offices
        )

    def appositive(self, line: Line, name: NameSpec, i: int, end: int) -> PersonPhrase | None:
        """A bare name at tokens i to `end` with titles after it; None where no title follows."""
        phrase = self._with_apposition(line, PersonPhrase(i, end, name))
        return phrase if phrase.titles else None

    def _with_apposition(self, line: Line, phrase: PersonPhrase, *, listed: bool = False) -> PersonPhrase:
        """Add the titles after the name, twice at most (`A, head of X, who is also Y`).

        Behind a title with a comma of its own (`listed`) a title that a comma and a name follow is the next person's.
        """
        for _ in range(2):
            told = self._relatives.read(line, phrase.end)
            if told is not None:
                office, start, end = told
                use = TitleUse(office, line.span(start, end), "title.relative-clause")
                phrase = replace(
                    phrase, end=end, titles=(*phrase.titles, use), country=phrase.country or office.country
                )
                continue
            owner = phrase.titles[-1].office.organization if phrase.titles and _by_verb(phrase) else None
            found = self._apposition(line, phrase.end, owner)
            if found is None or (listed and self._named_after_comma(line, found[1])):
                break
            chain, end, rule = found
            if rule == "title.after-name" and all(office.bare for office, _, _ in chain.offices):
                break
            titles = phrase.titles + self._titles(line, chain, rule)
            phrase = replace(phrase, end=end, titles=titles, country=phrase.country or chain.country)
        return phrase

    def _apposition(self, line: Line, i: int, owner: OrgSpec | None = None) -> tuple[Chain, int, str] | None:
        """Titles after a name, from the punctuation at token i: chain, end, and the rule that read them.

        `owner` is a body that a relative clause named: `who chairs X and is also deputy head of the party`.
        """
        opening = _opening(line, i) if owner is None or line.norm(i) != "and" else _second_clause(line, i)
        if opening is None:
            return None
        j, rule, status = opening
        chain = self.titles.chain(line, j, owner or self._owner(line, j))
        if chain is not None and status is not None:
            chain = Chain(tuple((replace(o, status=status), at, end) for o, at, end in chain.offices), chain.end)
        chain = self._cut_before_name(line, chain) if chain else None
        if chain is None:
            return None
        loose = rule == "title.after-name" and line.norm(i) == "," and _verb_follows(line, chain.end)
        if loose and (_plain(chain) or (line.norm(j) == "the" and _adjunct(line, i))):
            return None  # `In talks with A, the Prime Minister asked`, `Agreeing with A, the Lao ambassador said`
        closed = line.norm(i) == "(" and line.norm(chain.end) == ")"
        return chain, chain.end + closed, rule

    def _named_after_comma(self, line: Line, i: int) -> bool:
        """Whether a comma and a name between commas follow at token i: `the Mayor of X, A B, the Mayor of Y, C D,`."""
        if line.norm(i) != ",":
            return False
        _, k = read_honorifics(line, i + 1)
        named = self.name(line, k)
        return named is not None and self._closed(line, k, named[1], told=True)

    def _cut_before_name(self, line: Line, chain: Chain) -> Chain | None:
        """Leave out the last office when a name follows it: it is that person's title (`A, head of X, and PM B`)."""
        styled, k = read_honorifics(line, chain.end + 1) if line.norm(chain.end) == "," else ((), 0)
        style = " ".join(styled).lower()
        excellent = "excellency" in style or style.startswith("h.e")
        if not excellent or len(chain.offices) > 1:  # `A, Ambassador of X, H.E. B`
            _, k = read_honorifics(line, chain.end)
        if self.name(line, k) is None:
            return chain
        offices = chain.offices
        cut = len(offices) - 1
        while cut > 0 and line.folded(offices[cut - 1][2], offices[cut][1]) not in _PARTING:
            cut -= 1
        if not cut and len(offices) > 1 and offices[-2][0].organization is not None:
            parted = line.folded(offices[-2][2], offices[-1][1]) == ","
            cut = len(offices) - 1 if parted else 0  # `A, King of X, Ambassador B`
        # else all of them are the next person's
        return Chain(offices[:cut], offices[cut - 1][2]) if cut else None


def _by_verb(phrase: PersonPhrase) -> bool:
    """Whether the last title was told by a relative clause."""
    return phrase.titles[-1].rule == "title.relative-clause"


def _second_clause(line: Line, i: int) -> tuple[int, str, TenureStatus | None] | None:
    """`and is also` at token i, behind a relative clause."""
    relative = _relative(line, i + 1) if line.norm(i + 1) in {"is", "also", "serves", "was"} else None
    if relative is None:
        return None
    j, status = relative
    while line.norm(j) in _ALSO:
        j += 1
    return j, "title.relative-clause", status


def _plain(chain: Chain) -> bool:
    """Whether the titles name neither a body nor a country."""
    return all(office.organization is None and office.country is None for office, _, _ in chain.offices)


def _adjunct(line: Line, i: int) -> bool:
    """Whether what ends at token i is all adjunct: it begins with a preposition or participle, and no verb follows."""
    first = line.norm(0)
    fronted = first in PREPOSITIONS or (first.endswith("ing") and not line.city(0))
    return fronted and not any(line.norm(k) in _FINITE_AUXILIARIES or finite_verb(line.norm(k)) for k in range(1, i))


def _described(line: Line, chain: Chain) -> Chain:
    """Only the description in front of somebody else's title: `the Lao premier and Chief Justice A`."""
    for n, (_, start, end) in enumerate(chain.offices[:-1]):
        if line.norm(start) == "the" and _small(line, start, end):
            second = chain.offices[n + 1][1]
            if line.capital(second) and line.country(second) is None:
                return Chain(chain.offices[: n + 1], end)
    return chain


def _small(line: Line, start: int, end: int) -> bool:
    """Whether the words of a title have no capitals but a state's or demonym's."""
    k = start
    while k < end:
        state = line.country(k)
        if state is None and line.capital(k) and k > 0:
            return False
        k = state[1] if state else k + 1
    return True


def _served(line: Line, i: int) -> bool:
    """Whether the title at token i is that of an assistant's chief: `Special Assistant to the Minister, A B`."""
    to = i - 1 - (line.norm(i - 1) == "the")
    return line.norm(to) == "to" and any(line.norm(k) in _SERVANTS for k in range(max(0, to - _NEAR), to))


def _subject(line: Line, start: int, name: int, end: int) -> bool:
    """Whether a title from token `start` and the name behind its comma are a subject: `the Minister of X, A B said`.

    After a preposition or a verb the title is somebody else's: `Receiving the Minister of Health, A B said`.
    """
    if line.norm(start - 1 if start else len(line)) not in _BEFORE_SUBJECT or line.city(name):
        return False
    return end - name > 1 and _verb_follows(line, end)


def _fronted(line: Line, start: int, end: int) -> bool:
    """Whether a title after a preposition ends a clause before its subject: `In talks with his counterpart, A said`."""
    return line.norm(start - 1 if start else len(line)) in PREPOSITIONS and _verb_follows(line, end)


def _verb_follows(line: Line, j: int) -> bool:
    """Whether a finite verb stands at token j, behind adverbs."""
    while line.norm(j) in AUXILIARIES and line.norm(j) not in _FINITE_AUXILIARIES:
        j += 1
    norm = line.norm(j)
    present = norm.isalpha() and norm.endswith("s") and norm not in _NO_VERBS and not line.capital(j)
    return norm in _FINITE_AUXILIARIES or finite_verb(norm) or present


def _opening(line: Line, i: int) -> tuple[int, str, TenureStatus | None] | None:
    """Where titles after a name may begin when token i opens them, the rule that then reads them, and a status."""
    j, rule = i, "title.after-name"
    if line.norm(i) == "(" or (i < len(line) and line.tokens[i].text in _OPENING):
        j += 1
    elif line.norm(i) not in {"who", "also"}:
        return None
    status: TenureStatus | None = None
    if line.norm(j) == "who":
        relative = _relative(line, j + 1)
        if relative is None:
            return None
        (j, status), rule = relative, "title.relative-clause"
    while line.norm(j) in _ALSO:
        j += 1
    return j, rule, status


def _relative(line: Line, j: int) -> tuple[int, TenureStatus | None] | None:
    """The position after `is`, `also serves as`, `earlier served as`, and what the verb says of the tenure."""
    while line.norm(j) in _ADVERBS:
        j += 1
    if line.norm(j) in _SERVING and line.norm(j + 1) == "as":
        return j + 2, _SERVING[line.norm(j)]
    if line.norm(j) in {"is", "was", "became", "becomes"}:
        return j + 1, None
    return (j, None) if line.norm(j - 1) in {"also", "concurrently"} else None


def _after_excellency(line: Line, i: int) -> int:
    """The position after `His Excellency,` at token i, or i."""
    if line.norm(i) not in {"his", "her"} or line.norm(i + 1) not in _STYLES:
        return i
    return i + 2 + (line.norm(i + 2) == ",")
