"""Stage 3, second half: every person phrase of an article, found by walking its sentences from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extract.names import NameReader
from graph.extract.patterns.vocabulary import DETERMINERS, HONORIFICS, NEVER_NAMES, ROLES, STATUS_WORDS
from graph.extract.spec import OrgSpec, PersonPhrase, TitleUse
from graph.extract.titles import TitleReader
from graph.extract.tokens import Line
from graph.model import SegmentKind, TenureStatus

__all__ = ["Scanner"]

_APPOINTED = {
    "elected": TenureStatus.INCUMBENT,
    "re-elected": TenureStatus.INCUMBENT,
    "appointed": TenureStatus.INCUMBENT,
    "named": TenureStatus.INCUMBENT,
    "reappointed": TenureStatus.INCUMBENT,
    "nominated": TenureStatus.CANDIDATE,
    "endorsed": TenureStatus.CANDIDATE,
    "proposed": TenureStatus.CANDIDATE,
    "designated": TenureStatus.ELECT,
}


class Scanner:
    """Finds the phrases of all lines; acronyms learned on the way serve the later lines."""

    def __init__(self, names: NameReader) -> None:
        self.names = names
        self.titles = TitleReader(names)
        self._owner: OrgSpec | None = None

    def read(self, lines: Sequence[Line], phrases: dict[int, dict[int, PersonPhrase]]) -> None:
        """Fill `phrases`: for each line number, the phrases by their first token."""
        for line in lines:
            self._learn_acronyms(line)
        for n, line in enumerate(lines):
            phrases[n] = self._line(line)

    def _learn_acronyms(self, line: Line) -> None:
        """Read the bodies that stand before `(ACR)`, wherever in the article."""
        for i in range(1, len(line) - 2):
            if (
                line.norm(i) == "("
                and line.norm(i + 2) == ")"
                and line.tokens[i + 1].text.isupper()
                and len(line.tokens[i + 1].text) > 1
            ):
                for start in range(max(0, i - 8), i):
                    found = self.names.organization(line, start)
                    if found is not None and found[1] > i:
                        break

    def _line(self, line: Line) -> dict[int, PersonPhrase]:
        found: dict[int, PersonPhrase] = {}
        i = 0
        while i < len(line):
            phrase = self._at(line, i)
            if phrase is None:
                i += 1
                continue
            phrase = self._appointment(line, phrase)
            found[i] = phrase
            i = max(phrase.end, i + 1)
        return found

    def _at(self, line: Line, i: int) -> PersonPhrase | None:
        norm = line.norm(i)
        # Headlines write every word with a capital: only names known from elsewhere are safe there.
        headline = line.sentence.kind is SegmentKind.TITLE
        if not (line.capital(i) or norm in DETERMINERS or norm in STATUS_WORDS or norm in ROLES or norm in {"newly"}):
            return None
        if (
            norm in ROLES
            and not line.capital(i)
            and line.norm(i - 1) not in {"", ",", "and", "with", "by", "to", "from", "as"}
        ):
            return None
        known = line.entries(i, "person")
        if known is None:
            phrase = self.titles.phrase(line, i, self._owner)
            if phrase is not None:
                if phrase.name is None and norm in ROLES and not line.capital(i):
                    return None
                if headline and phrase.name is not None and phrase.name.key is None:
                    return replace(phrase, name=None, end=phrase.end - len(phrase.name.text.split()))
                return phrase
        named = self.titles.name(line, i) if line.capital(i) else None
        if named is None or (headline and named[0].key is None):
            return None
        name, end = named
        if name.key is None and (" " not in name.text or norm in NEVER_NAMES or norm in HONORIFICS):
            return None
        with_titles = self.titles.appositive(line, name, i, end)
        if with_titles is not None:
            return with_titles
        appointed = self._appointment(line, PersonPhrase(i, end, name))
        if appointed.titles:
            return appointed
        return PersonPhrase(i, end, name) if name.key is not None else None

    def _appointment(self, line: Line, phrase: PersonPhrase) -> PersonPhrase:
        """`A was elected (as) President of X`, `A, who has been nominated by P as the PM candidate`."""
        if phrase.name is None:
            return phrase
        j = phrase.end
        while (
            j < len(line)
            and line.norm(j)
            in {
                ",",
                "who",
                "was",
                "has",
                "been",
                "is",
                "had",
                "also",
                "on",
                "being",
                "were",
                "officially",
                "unanimously",
                "newly",
            }
            and j - phrase.end < 6
        ):
            j += 1
        status = _APPOINTED.get(line.norm(j))
        if status is None or j == phrase.end:
            return phrase
        k = j + 1
        limit = k + 9
        while k < min(limit, len(line)):
            found = self.titles.office(line, k) if line.capital(k) or line.norm(k) in {"the", "a", "as", "to"} else None
            if line.norm(k) in {"as", "to"}:
                found = self.titles.office(line, k + 1)
            if found is not None:
                office, end = found
                final = office.status if office.status is not TenureStatus.INCUMBENT else status
                use = TitleUse(replace(office, status=final), line.span(k, end), "title.appointment")
                return replace(phrase, titles=(*phrase.titles, use), country=phrase.country or office.country)
            if line.norm(k) in {".", ";", "and"}:
                break
            k += 1
        return phrase
