"""Stage 3: every person phrase of an article, found by walking its sentences from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extract.bare_names import BareNames
from graph.extract.bodies import BodyReader
from graph.extract.careers import CareerReader
from graph.extract.patterns.clauses import MEETING_WORDS, SPEECH_VERBS
from graph.extract.patterns.given_names import GIVEN_NAMES
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES, TITLE_WORDS
from graph.extract.patterns.things import NAMED_AFTER, PLACE_PREPOSITIONS
from graph.extract.patterns.words import DETERMINERS, STATUS_WORDS
from graph.extract.person_names import begins_with_role
from graph.extract.phrases import PhraseReader
from graph.extract.plurals import give_shared, shared_offices, spread_titles
from graph.extract.spec import NameSpec, PersonPhrase, TitleUse
from graph.extract.titles import mourned
from graph.extract.tokens import Line, norm_of
from graph.model import SegmentKind

__all__ = ["scan_phrases"]

#: What may stand before a role without a capital that begins a phrase: *by prime minister A B*.
_BEFORE_ROLE: Final = {"", ",", "and", "with", "by", "to", "from", "as"} | MEETING_WORDS | SPEECH_VERBS
#: Words without a capital that a phrase may begin with.
_BEGINNING: Final = frozenset({*DETERMINERS, *STATUS_WORDS, *ROLES, *TITLE_WORDS})
#: The same where a minister is named: `mines and energy minister A`.
_BEGINNING_FIELD: Final = _BEGINNING | PORTFOLIO_WORDS
#: What makes a phrase of a family name and the titles after it.
_WHO_IS: Final = {", who is", ", who was"}
#: What stands before the noun of a thing that is called after somebody.
_MONUMENTAL: Final = NAMED_AFTER | frozenset(
    "international national memorial grand air sports medical cultural".split()
)
#: Words that have no capital in a headline whose other words have one.
_SMALL_IN_HEADLINES: Final = frozenset(
    """with from over after into amid during their about upon under between against before near without within
    through that""".split()
)
_SMALL_WORD: Final = 3  # letters
_HOUSE_STYLES: Final = {"seri", "sri", "setia", "tun"}
_PLACING: Final = PLACE_PREPOSITIONS | {"to", "from"}
_PRONOUNS: Final = {"he", "she"}
_BACK: Final = 8  # tokens between the start of a body's name and its acronym


def scan_phrases(lines: Sequence[Line], bodies: BodyReader) -> dict[int, dict[int, PersonPhrase]]:
    """For each line number, the phrases by their first token. Acronyms introduced anywhere serve all lines."""
    for line in lines:
        _learn_acronyms(line, bodies)
    scanner = _Scanner(PhraseReader(bodies), BareNames.of(lines, bodies))
    return {n: scanner.read(line) for n, line in enumerate(lines)}


def _learn_acronyms(line: Line, bodies: BodyReader) -> None:
    """Read the bodies that stand before `(ACR)`, which the reader then knows."""
    if "(" not in line.words:
        return
    for i in range(1, len(line) - 2):
        if line.norm(i) != "(" or line.norm(i + 2) != ")":
            continue
        if not line.tokens[i + 1].text.isupper() or len(line.tokens[i + 1].text) < 2:
            continue
        for start in range(max(0, i - _BACK), i):
            found = bodies.read(line, start)
            if found is not None and found[1] > i:
                break


class _Scanner:
    def __init__(self, phrases: PhraseReader, bare: BareNames) -> None:
        self._phrases = phrases
        self._titles = phrases.titles
        self._bare = bare
        self._careers = CareerReader(phrases.titles, phrases.name)
        self._last: PersonPhrase | None = None  # whom a pronoun means: the one named last, at the start the subject
        self._shared: dict[str, TitleUse] = {}  # offices told in the plural, by the country of each
        self._family: set[str] = set()  # the last words of the names read so far

    def read(self, line: Line) -> dict[int, PersonPhrase]:
        found: dict[int, PersonPhrase] = {}
        before: PersonPhrase | None = None
        norms, capitals, size = line.norms, line.capitals, len(line)
        beginning = _BEGINNING if "minister" not in line.words else _BEGINNING_FIELD
        i = 0
        while i < size:
            phrase = None
            if capitals[i] or norms[i] in beginning:
                phrase = self._at(line, i, joined=self._joined(line, i, before))
            if phrase is None and norms[i] in _PRONOUNS:
                phrase = self._pronoun(line, i, before)
            if phrase is None:
                i += _width(line, i)
                continue
            found[i] = before = self._careers.appointed(line, phrase)
            if before.name is not None:
                self._family.add(norm_of(before.name.text.split()[-1]))
            i = max(found[i].end, i + 1)
        found = spread_titles(line, found, self._phrases.name)
        give_shared(line, found, self._shared)
        self._shared |= shared_offices(line)
        subject = next((p for p in found.values() if p.name is not None), None)
        self._last = subject or self._last
        return found

    def _pronoun(self, line: Line, i: int, before: PersonPhrase | None) -> PersonPhrase | None:
        """`he has been elected President of X`: the post of whoever was named last."""
        last = before if before is not None and before.name is not None else self._last
        if last is None or last.name is None:
            return None
        phrase = PersonPhrase(i, i + 1, last.name)
        appointed = self._careers.appointed(line, phrase)
        return appointed if appointed.titles else None

    @staticmethod
    def _joined(line: Line, i: int, before: PersonPhrase | None) -> bool:
        """Whether *and* ties token i to a person named before."""
        named = before is not None and before.name is not None
        return named and before is not None and before.end == i - 1 and line.norm(i - 1) == "and"

    def _at(self, line: Line, i: int, *, joined: bool) -> PersonPhrase | None:
        norm = line.norms[i]
        lower_role = not line.capitals[i] and (norm in ROLES or norm in TITLE_WORDS)
        if lower_role and line.norms[i - 1] not in _BEFORE_ROLE and not mourned(line, i):
            return None
        named = line.person(i) is not None or begins_with_role(line, i)
        phrase = self._phrases.phrase(line, i) if not named else None
        if phrase is None:
            return self._by_name(line, i, joined=joined)
        if phrase.name is None:
            field = not line.capitals[i] and norm not in _BEGINNING
            return None if lower_role or field else phrase
        if line.capital(phrase.end) and line.norm(phrase.end) in _MONUMENTAL:
            return None  # `King A International Airport`
        if not phrase.titles and phrase.name.key is None and _placed_house(line, i, phrase.name):
            return None
        if _headline(line) and phrase.name.key is None:
            return replace(phrase, name=None, end=phrase.end - len(phrase.name.text.split()))
        return phrase

    def _by_name(self, line: Line, i: int, *, joined: bool) -> PersonPhrase | None:
        """A phrase that begins with a name: a known one, or any in front of a title or an appointment."""
        named = self._phrases.name(line, i) if line.capital(i) else None
        if named is None or (_headline(line) and named[0].key is None):
            return None
        name, end = named
        if name.key is None and _place(line, i, end):
            return None
        single = name.key is None and " " not in name.text
        who_is = " ".join(line.norm(k) for k in range(end, end + 3)) in _WHO_IS
        if single and not who_is and line.norm(i) not in self._family:
            return None
        with_titles = self._phrases.appositive(line, name, i, end)
        if with_titles is not None:
            return with_titles
        phrase = PersonPhrase(i, end, name)
        appointed = self._careers.appointed(line, phrase)
        if appointed.titles:
            return appointed
        if single:
            return None
        return phrase if name.key is not None or self._bare.accepts(line, i, end, joined=joined) else None


def _place(line: Line, i: int, end: int) -> bool:
    """Whether the words from token i to before `end` are a known city, or begin with one of several words."""
    city = line.city(i)
    return city is not None and (city[1] == end or _width(line, i) > 1)


def _placed_house(line: Line, i: int, name: NameSpec) -> bool:
    """Whether a style and one word behind a preposition of place are a house: `at Seri Perdana`."""
    return line.norm(i) in _HOUSE_STYLES and " " not in name.text and line.norm(i - 1) in PLACE_PREPOSITIONS


def _width(line: Line, i: int) -> int:
    """The tokens to pass where no phrase begins: a city of several words is passed whole, a person may follow it."""
    city = line.cities.get(i)
    if city is None or (line.norm(i) in GIVEN_NAMES and line.norm(i - 1) not in _PLACING):
        return 1
    return city[1] - i


def _headline(line: Line) -> bool:
    """Whether every word may have a capital, so that only names known from elsewhere are safe."""
    if line.sentence.kind is not SegmentKind.TITLE:
        return False
    lower = (t for t in line.tokens if not t.capital and len(t.text) > _SMALL_WORD and t.text.isalpha())
    return all(token.norm in _SMALL_IN_HEADLINES for token in lower)
