"""Datelines: the place, the day and the agency that open a report (genre.md 5, 6).

    HÀ NỘI — …    HANOI, Oct. 31 (Xinhua) -- …    Hanoi (VNA) – …    AKP Phnom Penh, January 23, 2024 -- …
    PHNOM PENH: …    VIENTIANE (KPL/Xinhua) …    MOSCOW, April 3. /TASS/. …    BEIJING, Feb. 13, Kyodo

One grammar reads them all: an agency or none, a place, a country or none, a date or none, an agency or none, a mark.
What makes it a dateline is the evidence added up: capitals, a known city, a date, an agency, a dash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.articles.outlets import AGENCY, SIGNS, agency_in, is_agency, publisher_of
from graph.articles.patterns import word_set
from graph.articles.places import is_city
from graph.calendar import MONTH, MONTH_NAME, MONTHS, WEEKDAYS, safe_date
from graph.model import Span

__all__ = ["Dateline", "find_glued_dateline", "place_in_stamp", "read_dateline", "read_place_line"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `span` takes in its mark. `year` is None where it prints only month and day.

    One `alone` is no opening of the text but a line over it, or a word of a stamp: a city and nothing else.
    """

    span: Span
    place: Span | None
    agency: str | None
    year: int | None
    month: int | None
    day: int | None
    alone: bool = False

    def date(self, year: int | None) -> date | None:
        """The day stated, in the year given where the dateline has none."""
        known = self.year or year
        if known is None or self.month is None or self.day is None:
            return None
        return safe_date(known, self.month, self.day)


_NAME: Final = r"[^\W\d_][\w.’'-]*"
# Words in small letters that a place's name may have.
_PARTICLES: Final = ("de", "del", "da", "do", "la", "las", "los", "al", "el", "es", "of", "and", "on")
_LINK: Final = r"(?:\s(?:de|del|da|do|la|las|los|al|el|es|of|and|on|sur|am|d'))?\s"
_PLACE: Final = rf"{_NAME}(?:{_LINK}(?!{MONTH_NAME}\s?\d|{AGENCY}\b){_NAME}){{0,3}}"
_YEAR: Final = r"(?:19|20)\d\d"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE: Final = (
    rf"(?:(?P<m1>{MONTH_NAME})\s?(?P<d1>{_DAY})(?:(?:,?\s+|/)(?P<y1>{_YEAR}))?"
    rf"|(?P<d2>{_DAY})\s(?P<m2>{MONTH_NAME})(?:,?\s+(?P<y2>{_YEAR}))?"
    rf"|(?P<d3>\d{{1,2}})[/.](?P<m3>\d{{1,2}})[/.](?P<y3>{_YEAR}))"
)
_MARK: Final = r"\s*(?:--+|[–—―]|-(?=\s|$|[A-Z\"“]))\s*|\s*:\s+"
_HEAD: Final = re.compile(
    rf"(?:\d{{1,2}}:\d\d\s*\|\s*)?(?:(?P<lead>{AGENCY})\s+)?"
    rf"(?P<place>{_PLACE})"
    rf"(?P<country>\s*\[{_PLACE}\]|(?:,\s(?!{MONTH_NAME}\s?\d|{AGENCY}\b){_PLACE}){{0,2}})"
    rf"(?:\s*[(\[]\s*(?P<agency1>[^()\[\]]{{2,48}}?)\s*[)\]])?"
    rf"(?:[,.]?\s*\(?{_DATE}\b\)?)?"
    rf"(?:[,.]?\s*(?:[(/]\s*(?P<agency2>[^()/]{{2,48}}(?:/[A-Z][^()/]{{1,30}})?)\s*[)/]"
    rf"|(?P<agency3>{AGENCY}(?![\w-])|[A-Z][\w.-]{{1,20}}(?=\s*(?:--+|[–—―]|-\s))))\.?)?"
    rf"(?P<mark>{_MARK}|\.\s+)?"
)
_AGENCY_ONLY: Final = re.compile(
    rf"(?:\((?P<a>(?i:{AGENCY}(?:/{AGENCY})?))\)(?:{_MARK}|\s+(?=[A-Z]))"
    rf"|\((?P<c>[A-Z][\w.]{{2,20}})\)\s*[-–—]+\s+|(?P<b>{AGENCY}(?:/{AGENCY})?){_MARK})"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_DATE_ONLY: Final = re.compile(rf"{_WEEKDAY}{_DATE}\s*\((?P<agency>[^()]{{2,30}})\)(?:{_MARK})")
# `Geneva – 14 March 2023 – …`: the second half; the whole date shows that it is no sentence.
_DATE_AND_MARK: Final = re.compile(rf"{_WEEKDAY}(?=.{{0,24}}\b{_YEAR}){_DATE}(?:{_MARK}|\s*$)")
# `14 March 2023, Geneva – …`
_DATE_FIRST: Final = re.compile(rf"{_DATE},?\s+(?P<place>{_PLACE}){_MARK}")
# `FIS – 14 March 2023: Minister …`: an office signs.
_SIGN_AND_DATE: Final = re.compile(rf"(?P<agency>[A-Z]{{2,6}})\s[–—-]\s(?=.{{0,24}}\b{_YEAR}){_DATE}\s*:\s+(?=[A-Z])")
# The city fell away when the page was stripped: `– Prime Minister …`, `: Prime Minister …`.
_MARK_ONLY: Final = re.compile(r"(?:--+|[–—―:])\s*(?=[^\W\d_])")
_REACH: Final = 150

_NOT_PLACES: Final = word_set(
    """
    on in at by the a an from since after during until earlier late early mid this that when while as and but or
    if it he she they his her its photo photos update updated breaking exclusive video watch live opinion
    analysis factbox explainer interview editorial profile feature background note caption source tags published
    posted menafn monday tuesday wednesday thursday friday saturday sunday president minister prime statement remarks
    file files library archive archives credit courtesy readout
    asean nato unesco unicef brics apec opec mercosur asem eu un who imf wto g7 g20 cptpp rcep covid-19 january
    february march april may june july august september october november december
    """
)


# Most lines open a sentence, and are known by their first words: one that is no place's, and then no agency's sign;
# one in small letters among the first four. And every dateline has a digit, a bracket, a slash, a colon or a dash.
_FIRST_WORD: Final = re.compile(_NAME)
_OPENERS: Final = _NOT_PLACES - {word.lower() for word in (*WEEKDAYS, *MONTHS)}
_ODD_SIGNS: Final = tuple(sign for sign in SIGNS if sign.split()[0].lower() in _OPENERS)
_SENTENCE: Final = re.compile(rf"(?:[^\W\d_][\w.’']*\s){{1,3}}(?!(?:{'|'.join(_PARTICLES)})\b|{AGENCY})[a-z]")
_MARKED: Final = re.compile(r"[\d(\[/:–—―-]")


def _may_open(text: str, start: int, reach: int) -> bool:
    """Whether `text[start:reach]` can open with a dateline; a cheap test, which most lines do not pass."""
    first = _FIRST_WORD.match(text, start, reach)
    if first is not None and first[0].lower().strip(".") in _OPENERS and not text.startswith(_ODD_SIGNS, start):
        return False
    return _SENTENCE.match(text, start, reach) is None and _MARKED.search(text, start, reach) is not None


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that `text[start:end]` opens with, or None."""
    reach = min(end, start + _REACH)
    if not _may_open(text, start, reach):
        return None
    for form in (_AGENCY_ONLY, _DATE_ONLY, _MARK_ONLY, _DATE_AND_MARK, _SIGN_AND_DATE):
        match = form.match(text, start, reach)
        if match is not None:
            return _bare(match)
    match = _DATE_FIRST.match(text, start, reach)
    if match is not None and is_city(match["place"]):
        year, month, day = _date_parts(match.groupdict())
        return Dateline(Span(match.start(), match.end()), Span(*match.span("place")), None, year, month, day)
    match = _HEAD.match(text, start, reach)
    if match is None or not _convincing(match, text, end):
        return None
    return _dateline(match)


# Lines over the text that tell where it was filed: `Bratislava`, `SUVA, Fiji`; `Ann Other in Harare`.
_CITY_LINE: Final = re.compile(rf"(?P<place>{_PLACE})(?P<country>,\s{_PLACE})?\s*[-–—:,.|]*")
_FILED_BY: Final = re.compile(rf"(?:[Bb]y:?\s)?(?:(?=[^\W\d_a-z]){_NAME},?\s){{2,4}}(?:in|from)\s(?P<place>{_PLACE})")
_LONGEST_LINE: Final = 60
_SHORTEST_TEXT: Final = 30
_PARTS: Final = re.compile(r"[^|•·–—,/-]+")


def read_place_line(text: str, start: int, end: int) -> Dateline | None:
    """The place that a whole line over the text tells: a city, or a reporter and a city; None for any other line."""
    if end - start > _LONGEST_LINE:
        return None
    for form in (_CITY_LINE, _FILED_BY):
        match = form.fullmatch(text, start, end)
        if match is not None and is_city(match["place"]) and match["place"].split()[0].lower() not in _NOT_PLACES:
            return Dateline(Span(start, end), Span(*match.span("place")), None, None, None, None, alone=True)
    return None


def place_in_stamp(text: str, start: int, end: int) -> Dateline | None:
    """The city that a stamp names between its other parts: `… | Colombo | Updated: 04-10-2024`."""
    for part in _PARTS.finditer(text, start, end):
        words = part[0].strip(" .,:;()[]")
        if words[:1].isupper() and words.isascii() and is_city(words) and words.lower() not in _NOT_PLACES:
            at = text.index(words, part.start())
            return Dateline(Span(start, end), Span(at, at + len(words)), None, None, None, None, alone=True)
    return None


def _bare(match: re.Match[str]) -> Dateline:
    """A dateline without a place."""
    groups = match.groupdict()
    sign = groups.get("a") or groups.get("b") or groups.get("c") or groups.get("agency")
    year, month, day = _date_parts(groups) if "m1" in groups else (None, None, None)
    agency = None if sign is None else (agency_in(sign) or publisher_of(sign) or sign)
    return Dateline(Span(match.start(), match.end()), None, agency, year, month, day)


def _dateline(match: re.Match[str]) -> Dateline:
    sign = match["agency1"] or match["agency2"] or match["agency3"] or match["lead"]
    year, month, day = _date_parts(match.groupdict())
    if month is None and sign is not None:  # `(UrduPoint News / Sputnik - 21st February, 2022)`
        inside = re.search(_DATE, sign)
        if inside is not None:
            year, month, day = _date_parts(inside.groupdict())
    agency = None if sign is None else (agency_in(sign) or sign.strip())
    place = Span(match.start("place"), match.start("place") + len(_without_stop(match["place"])))
    return Dateline(Span(match.start(), match.end()), place, agency, year, month, day)


def _without_stop(place: str) -> str:
    """`MOSCOW.` before a date is MOSCOW; `WASHINGTON D.C.` keeps its stop."""
    return place[:-1] if place.endswith(".") and "." not in place[:-1] else place


def _date_parts(groups: dict[str, str | None]) -> tuple[int | None, int | None, int | None]:
    for suffix in "123":
        month, day, year = groups.get(f"m{suffix}"), groups.get(f"d{suffix}"), groups.get(f"y{suffix}")
        if month is None or day is None:
            continue
        number = int(month) if month.isdigit() else MONTH[month.lower().rstrip(".")]
        return (int(year) if year else None), number, int(re.sub(r"\D", "", day))
    return None, None, None


def _convincing(match: re.Match[str], text: str, end: int) -> bool:
    """Whether the parts found add up to a dateline and not to the beginning of a sentence."""
    place = match["place"]
    words = place.split()
    if words[0].lower().strip(".") in _NOT_PLACES or not all(_capitalised(word) for word in words):
        return False
    capitals = place.isupper() and sum(map(str.isalpha, place)) >= 4
    city = is_city(place)
    sign = match["agency1"] or match["agency2"]
    named = match["agency3"] is not None or match["lead"] is not None or (sign is not None and _is_sign(sign))
    dated = any(match[group] is not None for group in ("m1", "m2", "m3"))
    mark = (match["mark"] or "").strip()
    rest = text[match.end() : end].strip(" .\n")
    whole = not rest
    opens = whole or _opens_text(text, match.end())
    if not opens:
        return False
    if mark == ":":
        label = capitals and not city and len(rest) < _SHORTEST_TEXT  # `NEWSPAPER SECTION: News`
        return (capitals and not label) or city or (dated and named)
    if mark == ".":
        return dated and (named or city)  # `Lima, Mar. 14. Foreign Minister …`
    if mark:
        return capitals or city or named or (dated and "," in text[match.end("place") : match.end()])
    if whole:
        return dated and (named or capitals or city)
    return (named and (dated or capitals or city) and sign is not None) or (dated and match["agency3"] is not None)


def _capitalised(word: str) -> bool:
    return word[0].isupper() or word in _PARTICLES


def _is_sign(sign: str) -> bool:
    """Whether a bracket holds an agency: a known one, or one word in capitals as agencies sign."""
    return is_agency(sign) or agency_in(sign) is not None


def _opens_text(text: str, position: int) -> bool:
    """Whether running text begins at `position`: a capital, a digit or a quotation mark."""
    following = text[position : position + 4].lstrip(" \"“‘'(*")
    return bool(following) and (following[0].isupper() or following[0].isdigit())


_GLUED: Final = re.compile(
    rf"(?<=[\s.)\"”’])(?:{_NAME}\s){{0,3}}{_NAME}(?:,\s{MONTH_NAME}\s?{_DAY}(?:,\s{_YEAR})?)?"
    rf"\s?(?:\({AGENCY}(?:/{AGENCY})?\)\s?)?(?:--+|[–—―]|-\s)"
)
_GLUED_REACH: Final = 500
_DASH: Final = re.compile(r"--|[–—―]|-\s")


def find_glued_dateline(text: str, start: int, end: int) -> Dateline | None:
    """A dateline inside a line, where a title or caption was glued before it.

    Only the strongest forms count here: a known agency in brackets, or a city in capitals before a dash.
    """
    reach = min(end, start + _GLUED_REACH)
    if _DASH.search(text, start, reach) is None:
        return None
    for match in _GLUED.finditer(text, start + 1, reach):
        for begin in _word_starts(match):
            dateline = read_dateline(text, begin, end)
            if dateline is not None and dateline.place is not None and _strong(text, dateline):
                return dateline
    return None


def _word_starts(match: re.Match[str]) -> list[int]:
    """Where the place may begin: the glued words before it belong to the caption, `Photo Lâm Khánh HÀ NỘI —`."""
    head = match[0]
    return [match.start() + word.start() for word in re.finditer(_NAME, head)][:4]


def _strong(text: str, dateline: Dateline) -> bool:
    place = dateline.place.of(text) if dateline.place else ""
    known = is_city(place)
    return (known and dateline.agency is not None) or (place.isupper() and (known or len(place.split()) > 1))
