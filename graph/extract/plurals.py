"""Stage 3: one title for several persons (genre.md 1).

`Presidents A and B`; `A and B, the foreign ministers of X and Y`; the title left out before the second name: `Peru's
Foreign Minister A and Bolivia's B`. The countries stand with the names, behind the title, or in the order in which the
sentence names two states.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph.extract.canonical import portfolio_title
from graph.extract.honorifics import read_honorifics
from graph.extract.patterns.persons import CALENDAR
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES, Role
from graph.extract.patterns.words import STATUS_WORDS
from graph.extract.portfolio import read_portfolio
from graph.extract.spec import NameSpec, OfficeSpec, OrgSpec, PersonPhrase, TitleUse
from graph.extract.tokens import Line
from graph.model import OrganizationKind, TenureStatus

__all__ = ["give_shared", "shared_offices", "spread_titles"]

NameReader = Callable[[Line, int], "tuple[NameSpec, int] | None"]
_PLURALS: Final[dict[str, Role]] = {
    "presidents": ROLES["president"],
    "premiers": ROLES["premier"],
    "prime ministers": ROLES["prime minister"],
    "ministers": ROLES["minister"],
    "speakers": ROLES["speaker"],
    "chancellors": ROLES["chancellor"],
    "ambassadors": ROLES["ambassador"],
    "ambassadors extraordinary and plenipotentiary": ROLES["ambassador"],
    "high commissioners": ROLES["high commissioner"],
    "foreign secretaries": ROLES["foreign secretary"],
    "chief ministers": ROLES["chief minister"],
    "fms": ROLES["minister"],
    "pms": ROLES["prime minister"],
}
_LENGTHS: Final = (4, 2, 1)
_RANKS: Final = {"deputy", "vice"}
_WORDS: Final = frozenset(word for form in _PLURALS for word in form.split() if word.endswith("s")) - {"affairs"}
_STARTS: Final = frozenset(form.split()[0] for form in _PLURALS) | PORTFOLIO_WORDS
_COUNTERPART: Final = OfficeSpec("counterpart", "counterpart", None, "any", counterpart=True)
_MOST: Final = 6


def spread_titles(line: Line, found: dict[int, PersonPhrase], name: NameReader) -> dict[int, PersonPhrase]:
    """The phrases of a sentence, with the titles that several share given to each."""
    found = _bracketed_fields(line, found, name) if {"ministers", "("} <= line.words else found
    if _WORDS.isdisjoint(line.words):
        return _ellipsis(line, found, name)
    done = 0
    for i in range(len(line)):
        if i < done or line.norm(i) not in _STARTS:
            continue
        title = _plural(line, i)
        if title is None:
            continue
        office, end = title
        pairs = _in_pairs(line, end, name)
        if len(pairs) > 1:
            done = pairs[-1][1]
            found = {k: p for k, p in found.items() if not i <= k < done}
            found.update(_in_front(line, pairs, office, i, end))
            continue
        before = _named_before(line, found, i, name) if line.norm(end) == "of" else []
        if len(before) > 1:
            found.update(_behind(line, found, before, office, i, end))
            continue
        group = _named_after(line, end + (line.norm(end) == "," and line.capital(i)), name)
        if len(group) > 1:
            done = group[-1][1]
            found = {k: p for k, p in found.items() if not i <= k < done}
            found.update(_in_front(line, group, office, i, end))
    return _ellipsis(line, dict(sorted(found.items())), name)


def _bracketed_fields(line: Line, found: dict[int, PersonPhrase], name: NameReader) -> dict[int, PersonPhrase]:
    """`Ministers A (Health), B (Trade) and C (Labour)`: each with the field in the brackets."""
    for i in range(len(line)):
        if line.norm(i) != "ministers" or not line.capital(i + 1):
            continue
        j, entry = (
            i + 1,
            next((e for k in range(max(0, i - 3), i) if (e := line.country(k)) and e[1] in {i, i - 1}), None),
        )
        while True:
            start, (_, j) = j, read_honorifics(line, j)
            read = name(line, j)
            field = read_portfolio(line, read[1] + 1) if read is not None and line.norm(read[1]) == "(" else None
            if read is None or field is None or line.norm(field[1]) != ")":
                break
            country = entry[0] if entry is not None else None
            ministry = OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {field[0]}", country=country)
            office = OfficeSpec("minister", f"Minister of {field[0]}", ministry, "ministry", country=country)
            end = field[1] + 1
            use = TitleUse(office, line.span(read[1], end), "title.shared")
            found = {k: p for k, p in found.items() if not start <= k < end}
            found[start] = PersonPhrase(start, end, read[0], (use,), (), country)
            j = _after_joint(line, end)
    return dict(sorted(found.items()))


def _plural(line: Line, i: int) -> tuple[OfficeSpec, int] | None:
    """`foreign ministers`, `Presidents` at token i: the office of each, and the position after the words."""
    j = i
    while line.norm(j) in PORTFOLIO_WORDS and j - i < _MOST:
        j += 1
        j += line.norm(j) in {"and", "&", ","} and line.norm(j + 1) in PORTFOLIO_WORDS
    form = _form(line, j) or (_form(line, i) if j > i else None)
    if form is None:
        return None
    role = _PLURALS[form]
    j = j if _form(line, j) is not None else i
    end = j + len(form.split())
    rank = line.norm(i - 1) if line.norm(i - 1) in _RANKS else ""
    before = i - 1 - bool(rank)
    status = STATUS_WORDS.get(line.norm(before)) or TenureStatus.INCUMBENT
    slug, ranked = (f"{rank}-{role.slug}", f"{rank.capitalize()} ") if rank else (role.slug, "")
    if role.slug != "minister":
        return (OfficeSpec(slug, f"{ranked}{role.title}", None, role.body, status), end) if j == i else None
    portfolio = portfolio_title(line.slice(i, j)) if j > i else "Foreign Affairs" if form == "fms" else None
    field = read_portfolio(line, end + 1) if portfolio is None and line.norm(end) in {"of", "for"} else None
    if field is not None:
        portfolio, end = field
    if portfolio is None:
        return None
    ministry = OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {portfolio}")
    return OfficeSpec(slug, f"{ranked}Minister of {portfolio}", ministry, "ministry", status), end


def _form(line: Line, j: int) -> str | None:
    """The longest plural at token j."""
    forms = (line.folded(j, min(len(line), j + n)) for n in _LENGTHS)
    return next((form for form in forms if form in _PLURALS), None)


def _in_pairs(line: Line, end: int, name: NameReader) -> list[tuple[int, int, NameSpec, str | None]]:
    """`of X A, Y B and Z C`; `of X and Y, A and B`: start, end, name, country of each."""
    if line.norm(end) not in {"of", "from"}:
        return []
    codes, j = _states_behind(line, end)
    if len(codes) > 1:
        group = _named_after(line, j + (line.norm(j) in {",", "-", "–", ":"}), name)
        if len(group) != len(codes):
            return []
        return [(start, stop, who, code) for (start, stop, who, _), code in zip(group, codes, strict=True)]
    pairs: list[tuple[int, int, NameSpec, str | None]] = []
    j = end
    while len(pairs) < _MOST:
        state = line.of_state(j) if not pairs else line.state(j + (line.norm(j) == "the"))
        if state is None:
            break
        _, start = read_honorifics(line, state[1])
        read = name(line, start)
        if read is None or " " not in read[0].text:
            break
        pairs.append((state[1], read[1], read[0], state[0]))
        j = _after_joint(line, read[1])
    return pairs


def _named_after(line: Line, j: int, name: NameReader) -> list[tuple[int, int, NameSpec, str | None]]:
    """The names from token j on, joined by commas and *and*: start, end, name, country told."""
    group: list[tuple[int, int, NameSpec, str | None]] = []
    while len(group) < _MOST:
        start = j
        _, j = read_honorifics(line, j)
        read = name(line, j)
        if read is None:
            break
        end = read[1]
        of = end + (line.norm(end) == "," and line.norm(end + 1) == "of")
        state = line.of_state(of) if line.norm(of) == "of" else None
        group.append((start, state[1] if state else end, read[0], state[0] if state else None))
        after = _after_day(line, group[-1][1])
        j = _after_joint(line, after)
        if line.norm(after) not in {",", "and", "&"}:
            break
    return group


def _after_day(line: Line, j: int) -> int:
    """The position after `(on) Monday` at token j."""
    k = j + (line.norm(j) == "on")
    return k + 1 if line.norm(k) in CALENDAR else j


def _after_joint(line: Line, j: int) -> int:
    j += line.norm(j) == ","
    return j + (line.norm(j) in {"and", "&"})


def _in_front(
    line: Line, group: Sequence[tuple[int, int, NameSpec, str | None]], office: OfficeSpec, i: int, end: int
) -> dict[int, PersonPhrase]:
    states = _states(line, i, group[-1][1], len(group)) if not any(g[3] for g in group) else []
    phrases = {}
    for n, (start, stop, name, told) in enumerate(group):
        country = told or (states[n] if states else None)
        use = TitleUse(_of(office, country), line.span(i, end), "title.shared")
        at = i if n == 0 else start
        phrases[at] = PersonPhrase(at, stop, name, (use,), (), country)
    return phrases


def _states(line: Line, start: int, stop: int, number: int) -> list[str]:
    """The states that the sentence names outside the group, in order, where there are as many as names."""
    outside = [k for k in range(len(line)) if k < start or k >= stop]
    codes = list(dict.fromkeys(entry[0] for k in outside if (entry := line.country(k))))
    return codes if len(codes) == number else []


def _named_before(line: Line, found: dict[int, PersonPhrase], i: int, name: NameReader) -> list[int]:
    """The phrases that *and* joins right before `, the` and the title at token i."""
    end = i - (line.norm(i - 1) == "the")
    end -= line.norm(end - 1) in {",", "–", "-"}
    ends = {phrase.end: k for k, phrase in found.items() if phrase.name is not None and not phrase.titles}
    starts: list[int] = []
    while end > 0 and len(starts) < _MOST:
        start = ends.get(end, _name_ending(line, end, name))
        if start is None:
            break
        if start not in found:
            read = name(line, start)
            found[start] = PersonPhrase(start, end, read[0] if read else None)
        starts.insert(0, start)
        joint = start - (line.norm(start - 1) == "and")
        joint -= line.norm(joint - 1) == ","
        if joint == start:
            break
        end = joint
    return starts


def _name_ending(line: Line, end: int, name: NameReader) -> int | None:
    """Where a name of two words or more begins that ends before token `end`."""
    for start in range(max(0, end - _MOST), end - 1):
        if not line.capital(start) or (start and line.capital(start - 1)):
            continue
        read = name(line, start)
        if read is not None and read[1] == end:
            return start
    return None


def _behind(
    line: Line, found: Mapping[int, PersonPhrase], starts: Sequence[int], office: OfficeSpec, i: int, end: int
) -> dict[int, PersonPhrase]:
    """`A and B, the foreign ministers of X and Y`: each with the country in the same place."""
    codes, j = _states_behind(line, end)
    if len(codes) != len(starts):
        return {}
    uses = [TitleUse(_of(office, code), line.span(i, j), "title.shared") for code in codes]
    return {k: replace(found[k], titles=(use,), country=code) for k, use, code in zip(starts, uses, codes, strict=True)}


def _states_behind(line: Line, end: int) -> tuple[list[str], int]:
    """The states of a list behind *of* or *from* at token `end`, and the position after it."""
    codes: list[str] = []
    j = end
    while line.norm(j) in {"of", "from", ",", "and"}:
        state = line.of_state(j) or line.of_state(j + 1)
        if state is None:
            break
        codes.append(state[0])
        j = state[1]
    return codes, j


def shared_offices(line: Line) -> dict[str, TitleUse]:
    """The offices of `the foreign ministers of X, Y and Z` by ISO code, which the next sentences may give names to."""
    offices: dict[str, TitleUse] = {}
    if _WORDS.isdisjoint(line.words):
        return offices
    for i in range(len(line)):
        title = _plural(line, i) if line.norm(i) in _STARTS else None
        if title is None:
            continue
        office, end = title
        codes, j = _states_behind(line, end) if line.norm(end) in {"of", "from"} else ([], end)
        codes = codes or _states_before(line, i)
        if len(codes) > 1:
            offices |= {c: TitleUse(_of(office, c), line.span(i, j), "title.shared") for c in codes if c not in offices}
    return offices


def _states_before(line: Line, i: int) -> list[str]:
    """The states of `the Finnish and Estonian foreign ministers` right before token i."""
    codes: list[str] = []
    while True:
        entry = next((e for k in range(max(0, i - 3), i) if (e := line.country(k)) is not None and e[1] == i), None)
        if entry is None:
            return codes
        codes.insert(0, entry[0])
        i = next(k for k in range(max(0, i - 3), i) if line.country(k) == entry)
        i -= line.norm(i - 1) == "and"
        i -= line.norm(i - 1) == ","


def give_shared(line: Line, phrases: dict[int, PersonPhrase], offices: Mapping[str, TitleUse]) -> None:
    """Tell whose state is named with them, and what office of it was told: `Marc Hill of Fiji`, `Fiji's Marc Hill`."""
    for i, phrase in sorted(phrases.items()):
        if phrase.name is None or phrase.titles or phrase.country is not None:
            continue
        behind = line.of_state(phrase.end) if line.norm(phrase.end) == "of" else None
        if behind is not None and line.capital(behind[1]):
            continue
        before = _owner_before(line, i)
        country = behind[0] if behind is not None else before
        if country is None:
            continue
        end = behind[1] if behind is not None else phrase.end
        use = offices.get(country)
        phrases[i] = replace(phrase, end=end, country=country, titles=(use,) if use is not None else ())


def _owner_before(line: Line, i: int) -> str | None:
    """The state whose genitive stands right before token i."""
    if line.norm(i - 1) != "'s":
        return None
    return next((e[0] for k in range(max(0, i - 4), i - 1) if (e := line.state(k)) is not None and e[1] == i - 1), None)


def _ellipsis(line: Line, found: dict[int, PersonPhrase], name: NameReader) -> dict[int, PersonPhrase]:
    """`Peru's Foreign Minister A and Bolivia's B`: the same office in the other country."""
    for phrase in list(found.values()):
        at = phrase.end + 1
        entry = line.country(at) if line.norm(phrase.end) == "and" and phrase.titles and phrase.name else None
        if entry is None or line.norm(entry[1]) != "'s":
            continue
        read = name(line, entry[1] + 1)
        if read is None or " " not in read[0].text:
            continue
        use = TitleUse(replace(_COUNTERPART, country=entry[0]), line.span(at, read[1]), "title.counterpart")
        found = {k: p for k, p in found.items() if not at <= k < read[1]}
        found[at] = PersonPhrase(at, read[1], read[0], (use,), (), entry[0])
    return dict(sorted(found.items()))


def _of(office: OfficeSpec, country: str | None) -> OfficeSpec:
    body = office.organization
    return replace(office, country=country, organization=replace(body, country=country) if body else None)
