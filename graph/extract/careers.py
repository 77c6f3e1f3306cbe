"""Stage 3: posts that a sentence gives to somebody or takes away: elected, sworn in, released, replacing (genre.md 4).

Appointments are a tenth of the leads. Out of scope: titles before and after a name (`phrases.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from graph.extract.honorifics import read_honorifics
from graph.extract.patterns.clauses import PREPOSITIONS
from graph.extract.patterns.roles import ROLES
from graph.extract.patterns.words import APPOINTING_VERBS, APPOINTING_WORDS, BEFORE_APPOINTED, REPLACING_WORDS
from graph.extract.spec import NameSpec, OfficeSpec, PersonPhrase, TitleUse
from graph.extract.titles import TitleReader
from graph.extract.tokens import Line
from graph.model import TenureStatus

__all__ = ["CareerReader"]

_AS: Final = {"as", "to"}
_BEFORE_POST: Final = {"the", "a", "his", "her", "vice", "deputy", "first"}
_FAR: Final = 9  # tokens between *elected* and the office
_BETWEEN: Final = 6  # tokens between the name and the verb
_LONGEST_BRACKET: Final = 8
_BE: Final = {"was", "been", "is", "being", "were", "be", "are"}
_COPULAS: Final = {"is": TenureStatus.INCUMBENT, "was": TenureStatus.FORMER, "remains": TenureStatus.INCUMBENT}
_TAKING: Final = {"took", "takes", "assumed", "assumes"}
_APPOINTING: Final = APPOINTING_VERBS | set(APPOINTING_WORDS)
_INSTEAD: Final = {("instead", "of"), ("successor", "to"), ("successor", "of"), ("place", "of"), ("to", "replace")}
_TAKING_OVER: Final = {(verb, "over") for verb in ("took", "takes", "taken", "taking", "take")}
_RULE: Final = "title.appointment"
_PREDECESSOR: Final = OfficeSpec("predecessor", "predecessor", None, "any", TenureStatus.FORMER, counterpart=True)


@dataclass(frozen=True, slots=True)
class CareerReader:
    """Reads appointments in the lines of one article; `name` reads a personal name at a token."""

    titles: TitleReader
    name: Callable[[Line, int], tuple[NameSpec, int] | None]

    def appointed(self, line: Line, phrase: PersonPhrase) -> PersonPhrase:
        """The phrase with the post that its sentence gives: `A was elected (as) President of X`, `A, sworn in as …`."""
        if phrase.name is None:
            return phrase
        if not phrase.titles and _replaced(line, phrase):
            before = TitleUse(_PREDECESSOR, line.span(phrase.start, phrase.end), "title.predecessor")
            return replace(phrase, titles=(before,))
        start = _after_bracket(line, phrase.end)
        subject = line.norm(phrase.start - 1) not in PREPOSITIONS
        as_well = line.norm(phrase.end) == "as" and not phrase.titles
        given = next((n for n in reversed(line.norms[: phrase.start]) if n in _APPOINTING), None) if as_well else None
        if given is not None:
            shared = self._post(
                line, phrase.end, APPOINTING_WORDS.get(given, TenureStatus.INCUMBENT)
            )  # `A was named X, and B as Y`
            if shared is not None:
                return replace(phrase, titles=(shared,), country=phrase.country or shared.office.country)
        if line.norm(phrase.start - 1) == "whom":
            return phrase  # `A, whom President B named as X`
        use = (self._copula(line, start) if subject else None) or self._chosen(line, start) or self._verb(line, start)
        if use is None:
            return phrase
        return replace(phrase, titles=(*phrase.titles, use), country=phrase.country or use.office.country)

    def _chosen(self, line: Line, start: int) -> TitleUse | None:
        """`A, whom President B named as special envoy`: the post of A."""
        whom = start + (line.norm(start) == ",")
        if line.norm(whom) != "whom":
            return None
        near = range(whom + 1, min(whom + _FAR, len(line)))
        verb = next((k for k in near if line.norm(k) in APPOINTING_WORDS), None)
        use = None if verb is None else self._post(line, verb + 1, APPOINTING_WORDS[line.norm(verb)])
        if use is None or verb is None or use.office.country is not None or use.office.organization is not None:
            return use
        country = next((e[0] for k in range(whom + 1, verb) if (e := line.country(k)) is not None), None)
        return replace(use, office=replace(use.office, country=country))

    def _verb(self, line: Line, start: int) -> TitleUse | None:
        j = start
        while line.norm(j) in BEFORE_APPOINTED and j - start < _BETWEEN:
            j += 1
        if line.norm(j) in _TAKING:
            near = range(j + 1, min(j + _BETWEEN, len(line)))
            at = next((k for k in near if line.norm(k) == "as"), None)  # `took up his duties as …`
            told = at is not None and self.titles.office(line, at + 1) is not None  # not `took part, as did …`
            return self._post(line, at, TenureStatus.INCUMBENT) if told and at is not None else None
        status = APPOINTING_WORDS.get(line.norm(j))
        return None if status is None or self._appoints(line, j) else self._post(line, j + 1, status)

    def _appoints(self, line: Line, verb: int) -> bool:
        """Whether the verb has somebody else as its object: `A on Monday appointed B as Minister of X`."""
        if line.norm(verb) not in APPOINTING_VERBS or line.norm(verb - 1) in _BE:
            return False
        _, k = read_honorifics(line, verb + 1)
        return self.name(line, k) is not None

    def _copula(self, line: Line, j: int) -> TitleUse | None:
        """`A is President of X`, `A was Ambassador to Y from 2014 to 2019`: a post that is told in full."""
        status = _COPULAS.get(line.norm(j))
        found = self.titles.office(line, j + 1) if status is not None and line.norm(j + 1) not in _AS else None
        if found is None or status is None or found[0].counterpart:
            return None
        office, end = found
        if (office.organization is None and office.country is None) or self._followed_by_name(line, end):
            return None
        final = office.status if office.status is not TenureStatus.INCUMBENT else status
        return TitleUse(replace(office, status=final), line.span(j + 1, end), _RULE)

    def _post(self, line: Line, start: int, status: TenureStatus) -> TitleUse | None:
        """The post named soon after the verb."""
        k = start
        while k < min(start + _FAR, len(line)):
            found = None
            if line.norm(k) in _AS:
                found = self.titles.office(line, k + 1)
            elif line.capital(k) or line.norm(k) in _BEFORE_POST or line.norm(k) in ROLES:
                found = self.titles.office(line, k)
            if found is not None:
                office, end = found
                if not self._followed_by_name(line, end):
                    final = office.status if office.status is not TenureStatus.INCUMBENT else status
                    return TitleUse(replace(office, status=final), line.span(k, end), _RULE)
                k = end  # `was named by President B as …`
                continue
            if line.norm(k) in {".", ";", "and"}:
                break
            k += 1
        return None

    def _followed_by_name(self, line: Line, end: int) -> bool:
        end += line.norm(end) == ","
        _, at = read_honorifics(line, end)
        return line.capital(at) and self.name(line, at) is not None


def _replaced(line: Line, phrase: PersonPhrase) -> bool:
    """Whether somebody else has the post of the person now: `replacing A`, `took over from A`, `A, his predecessor`."""
    i = phrase.start
    before = line.norm(i - 1) if i else ""
    if before in REPLACING_WORDS or (line.norm(i - 2), before) in _INSTEAD:
        return True
    if before == "from" and any(line.norms[k : k + 2] in _TAKING_OVER for k in range(max(0, i - _FAR - 1), i - 1)):
        return True
    late = before == "," and i > 1 and line.norm(i - 2) == "predecessor"
    own = line.norm(phrase.end) == "," and line.norm(phrase.end + 1) in {"his", "her", "their"}
    return before == "predecessor" or late or (own and line.norm(phrase.end + 2) == "predecessor")


def _after_bracket(line: Line, j: int) -> int:
    """The position after `(born in 1967)` at token j."""
    if line.norm(j) != "(":
        return j
    near = range(j + 1, min(len(line), j + _LONGEST_BRACKET))
    return next((k + 1 for k in near if line.norm(k) == ")"), j)
