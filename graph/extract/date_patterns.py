"""The forms in which wire copy prints dates, as data (genre.md 5), the most specific first.

Each pattern says how its match is to be read and carries sentences of our own making: `examples` pair a sentence with
the words that must be found in it, `counterexamples` are sentences in which the pattern must find nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from graph.calendar import MONTH_NAME, WEEKDAY_NAME
from graph.extract.date_needs import Needs

__all__ = ["PATTERNS", "DatePattern", "Reading"]


class Reading(Enum):
    """How the groups of a match become a value."""

    RANGE = "range"
    WEEKDAY_RANGE = "weekday-range"
    YEAR_RANGE = "year-range"
    DAY = "day"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    WEEK = "week"
    SAME_DAY = "same-day"
    NEIGHBOUR_DAY = "neighbour-day"
    PART_OF_DAY = "part-of-day"
    MONTH = "month"
    RELATIVE_MONTH = "relative-month"
    YEAR = "year"
    RELATIVE_YEAR = "relative-year"
    PERIOD = "period"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One printed form of a date; a sentence whose small letters hold none of its `clues` is not searched for it."""

    id: str
    construction: str
    reading: Reading
    needs: Needs
    regex: re.Pattern[str]
    examples: tuple[tuple[str, str], ...]
    counterexamples: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()


_D: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%])(?!\.\d)(?!,\d{3})"
_Y: Final = r"(?:19|20)\d\d(?!\d)"
_TO: Final = r"(?:\s?[-–—]\s?|\s+(?:to|till|until|through|thru|and|&)\s+)"
_PART: Final = r"(?:morning|midday|noon|afternoon|evening|night|midnight)"
_SHORT_DAY: Final = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_LEFT: Final = r"(?<![\w.,:/$€£-])(?<!\d\s)"
# Words around a day that belong to it: `the morning of Monday, January 20 (…)`, `… January 20 afternoon`.
_BEFORE: Final = (
    rf"(?:(?:the\s+)?(?:(?:early|late)\s+)?(?P<part1>{_PART})\s+(?:of|on)\s+(?:the\s+)?)?"
    rf"(?:(?P<wd>{WEEKDAY_NAME}|{_SHORT_DAY}),?\s+(?:(?P<paren>\()\s?|the\s+)?)?"
)
_AFTER: Final = rf"(?(paren)\))(?:\s+(?:(?:early|late)\s+)?(?P<part2>{_PART})\b)?(?:\s+\({WEEKDAY_NAME}\))?"
_REL_YEAR: Final = r"(?:,?\s+(?P<rel>this|last|next)\s+year\b)?"
# After `Month D and D` a noun would make the second number a count: `on May 3 and 12 ministers came`.
_NO_COUNT: Final = (
    r"(?!\s+(?:million|billion|per|percent|years|countries|members|other|people|ministers|delegates|more)\b)"
)
_G5: Final = "genre.md 5, "


def _p(
    name: str,
    form: str,
    reading: Reading,
    needs: Needs,
    regex: str,
    examples: tuple[tuple[str, str], ...],
    counterexamples: tuple[str, ...] = (),
    clues: str = "",
) -> DatePattern:
    pattern = re.compile(regex)
    return DatePattern(
        f"date-{name}", _G5 + form, reading, needs, pattern, examples, counterexamples, tuple(clues.split())
    )


_RANGES: Final = (
    _p(
        "range-month-day-month-day", "range", Reading.RANGE, Needs.MONTH,
        rf"{_LEFT}(?P<m1>{MONTH_NAME})\s{{0,3}}(?P<d1>{_D})(?:,?\s+(?P<y1>{_Y}))?{_TO}(?P<m2>{MONTH_NAME})\s?"
        rf"(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?",
        (("He stays from Oct. 31 to Nov. 2.", "Oct. 31 to Nov. 2"), ("The visit (April 28-May 2, 2023) went well.",
         "April 28-May 2, 2023")),
        ("They met on May 3 in Bonn.",),
    ),
    _p(
        "range-day-month-day-month", "range", Reading.RANGE, Needs.MONTH,
        rf"{_LEFT}(?P<d1>{_D})\s{{1,3}}(?:of\s)?(?P<m1>{MONTH_NAME})(?:,?\s+(?P<y1>{_Y}))?{_TO}"
        rf"(?P<d2>{_D})\s{{1,3}}(?:of\s)?"
        rf"(?P<m2>{MONTH_NAME})(?:,?\s+(?P<y2>{_Y}))?",
        (("He toured Asia from 30 May to 3 June 2023.", "30 May to 3 June 2023"),),
        ("They met on 3 May in Bonn.",),
    ),
    _p(
        "range-month-days", "range", Reading.RANGE, Needs.MONTH,
        rf"{_LEFT}(?P<m1>{MONTH_NAME})\s{{0,3}}(?P<d1>{_D}){_TO}(?P<d2>{_D}){_NO_COUNT}(?!\s{MONTH_NAME})(?:,?\s+"
        rf"(?P<y2>{_Y}))?{_REL_YEAR}",
        (("The visit lasts from May 15-17.", "May 15-17"), ("On January 22 to 24, 2024, they met.",
         "January 22 to 24, 2024"),
         ("They met on July 3 and 4.", "July 3 and 4")),
        ("On May 3 and 12 ministers came.", "He came on May 3."),
    ),
    _p(
        "range-days-month", "range", Reading.RANGE, Needs.MONTH,
        rf"{_LEFT}(?P<d1>{_D}){_TO}(?P<d2>{_D})\s{{1,3}}(?:of\s)?(?P<m2>{MONTH_NAME})(?:,?\s+(?P<y2>{_Y}))?{_REL_YEAR}",
        (("He will be there from 28-29 June.", "28-29 June"), ("During their 2-8 March stay they met.", "2-8 March"),
         ("It runs between 3 and 5 May.", "3 and 5 May")),
        ("From 28 to 29 delegates came in June.",),
    ),
    _p(
        "range-numeric", "range", Reading.RANGE, Needs.DIGIT,
        rf"{_LEFT}(?P<d1>\d{{1,2}})/(?P<m1>\d{{1,2}})(?:/(?P<y1>{_Y}))?{_TO}(?P<d2>\d{{1,2}})/(?P<m2>\d{{1,2}})/"
        rf"(?P<y2>{_Y})",
        (("The forum runs from 12/5 to 14/5/2023.", "12/5 to 14/5/2023"),),
        ("A 3/4 majority to 1/4 agreed.",),
    ),
    _p(
        "range-weekdays", "range", Reading.WEEKDAY_RANGE, Needs.WEEKDAY,
        rf"(?P<w1>{WEEKDAY_NAME}){_TO}(?P<w2>{WEEKDAY_NAME})\b(?!\s\()",
        (("He is in Laos from Sunday to Tuesday.", "Sunday to Tuesday"), ("They met on Monday and Tuesday.",
         "Monday and Tuesday")),
        ("On Monday he flew to Rome.",),
    ),
    _p(
        "range-months", "range", Reading.MONTH, Needs.MONTH,
        rf"\b(?:[Ff]rom|[Bb]etween)\s+(?P<m1>{MONTH_NAME})(?:\s+(?P<y1>{_Y}))?\s+(?:to|and|until"
        rf"|through)\s+(?P<m2>{MONTH_NAME})(?!\s?\d{{1,2}}\b)(?:,?\s+(?P<y>{_Y}))?",
        (("Trade grew from January to March 2024.", "from January to March 2024"),),
        ("He stays from May 3 to May 5.",),
        clues="from between",
    ),
    _p(
        "range-years", "anniversaries, terms, congress numbers", Reading.YEAR_RANGE, Needs.YEAR,
        rf"{_LEFT}(?P<y1>(?:19|20)\d\d)(?:\s?[-–—/]\s?|\s+(?:to|and|until|through)\s+)(?P<y2>(?:19|20)\d\d"
        rf"|\d\d)(?![\d-])",
        (("the strategy for the period 2023-2028", "2023-2028"), ("It grew from 2020 to 2025.", "2020 to 2025"),
         ("the 2021–26 tenure", "2021–26")),
        ("The prefix is 2024-01-23.", "Call 2023-20281."),
    ),
)  # fmt: skip

_DAYS: Final = (
    _p(
        "iso", "numeric or stamped header", Reading.DAY, Needs.YEAR,
        rf"(?<![\w/.-])(?P<y>{_Y})(?P<sep>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>{_D})(?![-\w])",
        (("Signed 2024-01-23 in Bonn.", "2024-01-23"), ("On 2024.03.11 they met.", "2024.03.11")),
        ("Version 2024-01-233 is out.",),
    ),
    _p(
        "numeric", "numeric or stamped header", Reading.DAY, Needs.YEAR,
        rf"(?<![\w/.-])(?P<d>\d{{1,2}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>{_Y})(?![-\w/])",
        (("On 26/01/2024 they met.", "26/01/2024"),),
        ("A ratio of 26/01 was seen.",),
    ),
    _p(
        "month-day-year", "full date with year in the body", Reading.DAY, Needs.MONTH,
        rf"{_LEFT}{_BEFORE}(?P<m>{MONTH_NAME})\s{{0,3}}(?P<d>{_D})(?:,|\s+of)?\s+(?P<y>{_Y}){_AFTER}",
        (("They met on January 23, 2024.", "January 23, 2024"),
         ("On the morning of Tuesday, January 23, 2024, he came.", "the morning of Tuesday, January 23, 2024")),
        ("They met on January 23.", "In January 2024 they met."),
        clues="19 20",
    ),
    _p(
        "day-month-year", "full date with year in the body", Reading.DAY, Needs.MONTH,
        rf"{_LEFT}{_BEFORE}(?P<d>{_D})\s{{1,3}}(?:of\s)?(?P<m>{MONTH_NAME}),?\s+(?P<y>{_Y}){_AFTER}",
        (("They met on 23 January 2024.", "23 January 2024"), ("It began on the 2nd of May, 2023.",
         "2nd of May, 2023")),
        ("They met on 23 January.",),
        clues="19 20",
    ),
    _p(
        "month-day", "on Month day without a year", Reading.DAY, Needs.MONTH,
        rf"{_LEFT}{_BEFORE}(?P<m>{MONTH_NAME})\s{{0,3}}(?P<d>{_D}){_AFTER}(?!\s(?:million|billion|per\s?cent|percent"
        rf"|years|countries)\b){_REL_YEAR}",
        (("On January 23, they met.", "January 23"), ("He came on Jan. 23.", "Jan. 23"),
         ("They met on July 12 afternoon.", "July 12 afternoon"),
         ("The two met on Monday (Jan 20).", "Monday (Jan 20)"), ("The talks on the morning of May 3 went well.",
          "the morning of May 3")),
        ("It may 5 times.", "In May 10 million people voted.", "April Tan arrived.", "March 2024 was cold."),
    ),
    _p(
        "day-month", "on Month day without a year", Reading.DAY, Needs.MONTH,
        rf"{_LEFT}{_BEFORE}(?P<d>{_D})\s{{1,3}}(?:of\s)?(?P<m>{MONTH_NAME})(?!\s\w+\s(?:Agreement"
        rf"|Movement)){_AFTER}{_REL_YEAR}",
        (("On 23 January they met.", "23 January"), ("He came on Monday 20 January.", "Monday 20 January"),
         ("the 3rd of May", "3rd of May")),
        ("Only 20 march on.", "In January they met."),
    ),
)  # fmt: skip

# Days of the week inside names; `Friday prayers` is a day all the same.
_NAMED_BEFORE: Final = "".join(
    rf"(?<!{word}\s)" for word in "Black Good Bloody Easter Palm Ash Holy Super Giving every each Every Each".split(" ")
)
_NAMED_AFTER: Final = r"(?!\s(?:Times|Mirror|Telegraph|Post|Morning\sPost|Express|Mail|Group|Club|School)\b)"

_WEEKDAYS: Final = (
    _p(
        "weekday", "weekday only", Reading.WEEKDAY, Needs.WEEKDAY,
        rf"{_NAMED_BEFORE}\b(?:(?:the\s+)?(?:(?:early|late)\s+)?(?P<part1>{_PART})\s+(?:of|on)\s+)?"
        rf"(?:(?P<which>(?:this|the)\s+(?:coming|past|previous|following)|[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming"
        rf"|the\s+same)\s+)?(?P<w>{WEEKDAY_NAME})\b{_NAMED_AFTER}"
        rf"(?:\s+(?:(?:early|late)\s+)?(?P<part2>{_PART})\b)?(?:,?\s+(?P<week>last|this|next)\s+week\b)?",
        (("They met on Monday.", "Monday"), ("last Friday they met", "last Friday"), ("He comes next Tuesday.",
         "next Tuesday"),
         ("Thursday night saw talks.", "Thursday night"), ("on Monday last week", "Monday last week")),
        ("The Sunday Times wrote it.", "They meet every Monday.", "On Black Friday prices fell.",
         "The Sun and Sat roads.", "On Mondays they rest."),
    ),
)  # fmt: skip

_RELATIVE: Final = (
    _p(
        "neighbour-day", "the same day, earlier, after the talks", Reading.NEIGHBOUR_DAY, Needs.WORD,
        r"(?i)\b(?:(?:on|in)\s+)?(?:the\s+(?P<next>following|next|previous)\s+(?:day|morning|afternoon|evening)|(?:a"
        r"|one)\s+day\s+(?P<later>earlier|later|before|after)|(?P<count>two|three|four|five|six|[2-6])\s+days\s+(?P<far>earlier|later"
        r"|(?:before|after)(?=\s*(?:[.,;]|$)))|the\s+day\s+(?P<side>before"
        r"|after)(?!\s+(?:yesterday|tomorrow|he|she|they|it|his|her|their)\b))\b",
        (("The following day, he left.", "The following day"), ("A day earlier he had met B.", "A day earlier"),
         ("They met the day before.", "the day before"), ("Two days earlier he had met B.", "Two days earlier")),
        ("Day after day they met.", "It was ready two days before the talks.",
         "the day before yesterday", "They called the day after he was appointed."),
        clues="following next previous earlier later before after",
    ),
    _p(
        "same-day", "the same day, earlier, after the talks", Reading.SAME_DAY, Needs.WORD,
        rf"(?i)\b(?:(?:(?P<when>earlier|later)\s+)?(?:on|in)\s+)?(?:(?:earlier"
        rf"|later)\s+)?(?:the\s+(?:very\s+)?same\s+(?:day|(?P<part1>{_PART}))|that\s+(?:same\s+)?(?:day"
        rf"|(?P<part2>{_PART}))|that\s+same\s+day)\b(?:\s+(?P<part3>{_PART})\b)?"
        r"|\b(?:earlier|later)\s+(?:on\s+)?(?:in\s+)?the\s+day\b(?!\s+(?:before|after|when))"
        r"|\balso\s+on\s+(?:the|this)\s+day\b",
        (("On the same day, A met B.", "On the same day"), ("The same day, A met B.", "The same day"),
         ("Earlier that day he came.", "Earlier that day"),
         ("Earlier in the day they met.", "Earlier in the day"), ("Later on the same day, he left.",
          "Later on the same day")),
        ("The same delegation came.", "He saw that daylight.", "He asked that days be counted."),
        clues="same that earlier later also",
    ),
    _p(
        "relative-day", "today / yesterday / this morning", Reading.RELATIVE, Needs.WORD,
        rf"(?i)\bthe\s+day\s+(?P<far>before\s+yesterday|after\s+tomorrow)\b|\b(?:(?:earlier|late|later"
        rf"|early)\s+)?(?P<word>today|yesterday|tomorrow)\b(?!['’]s)(?:\s+(?P<part1>{_PART})\b)?"
        rf"|\b(?:earlier\s+|late\s+)?this\s+(?P<this>{_PART})\b|\b(?P<night>tonight)\b|\blast\s+(?P<last>night"
        rf"|evening)\b",
        (("Yesterday, he met B.", "Yesterday"), ("They met this morning.", "this morning"),
         ("He came the day before yesterday.", "the day before yesterday"),
         ("A met B yesterday afternoon.", "yesterday afternoon")),
        ("The mornings were cold.", "today's world is small"),
        clues="today yesterday tomorrow this tonight last",
    ),
    _p(
        "days-ago", "today / yesterday / this morning", Reading.RELATIVE, Needs.WORD,
        r"(?i)\b(?P<count>two|three|four|five|six|seven|\d{1,2})\s+days\s+(?P<ago>ago)\b",
        (("They met two days ago.", "two days ago"),), ("for two days they met",),
        clues="ago",
    ),
    _p(
        "week", "weekday only", Reading.WEEK, Needs.WORD,
        r"(?i)\b(?:(?P<when>earlier|later)\s+)?(?P<which>last|this|next|the\s+coming)\s+week(?:end)?\b",
        (("They meet next week.", "next week"), ("Earlier this week he came.", "Earlier this week")),
         ("the weekly talks",),
        clues="week",
    ),
    _p(
        "part-of-day", "part of day", Reading.PART_OF_DAY, Needs.WORD,
        r"(?i)\b(?:later\s+|earlier\s+|late\s+|early\s+)?in\s+the\s+(?:(?:early|late)\s+)?(?P<part1>morning"
        r"|afternoon|evening)\b(?!\s+of)",
        (("In the afternoon, he met B.", "In the afternoon"),), ("in the morning of May 3",),
        clues="morning afternoon evening",
    ),
    _p(
        "relative-month", "range", Reading.RELATIVE_MONTH, Needs.WORD,
        r"(?i)\b(?:(?P<part>early|mid|late|earlier|later)[\s-]+)?(?P<which>last|this|next)\s+month\b",
        (("He visited Laos last month.", "last month"),), ("monthly talks",),
        clues="month",
    ),
    _p(
        "relative-year", "anniversaries, terms, congress numbers", Reading.RELATIVE_YEAR, Needs.WORD,
        r"(?i)\b(?:(?P<part>earlier|later|early|late)\s+)?(?P<which>last|this|next)\s+year\b",
        (("They met last year.", "last year"), ("later this year", "later this year")), ("yearly talks",),
        clues="year",
    ),
)  # fmt: skip

_MONTHS: Final = (
    _p(
        "month-year", "full date with year in the body", Reading.MONTH, Needs.MONTH,
        rf"\b(?:(?:[Tt]he\s+)?(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd\s+of"
        rf"|beginning\s+of)[\s-]+)?(?P<m>{MONTH_NAME})(?:,|\s+of)?\s(?P<y>{_Y})",
        (("In January 2024 they met.", "January 2024"), ("He came in late March 2023.", "late March 2023")),
        ("On January 23, 2024 they met.",),
        clues="19 20",
    ),
    _p(
        "month", "range", Reading.MONTH, Needs.MONTH,
        rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Oo]f|[Ff]rom|[Ff]or)\s+(?:(?:the\s+)?(?P<part>early|mid"
        rf"|late|end\s+of|beginning\s+of)[\s-]+)?(?P<m>{MONTH_NAME})(?=[\s,.;:)’']|$)"
        rf"(?!\s?\d{{1,2}}\b)(?!,?\s(?:19|20)\d\d)(?!\s[A-Z][a-z]+\s(?:said|met|was|has|and))(?!\s(?:be|have|not"
        rf"|Fourth)\b)(?:,?\s+(?:of\s+)?(?P<rel>this|last|next)\s+year\b)?"
        rf"|\b(?:(?P<part2>[Ee]arly|[Mm]id|[Ll]ate)[\s-]+|(?P<which>[Ll]ast|[Nn]ext"
        rf"|[Tt]his)\s+)(?P<m2>{MONTH_NAME})(?!\s?\d)(?=[\s,.;:)]|$)",
        (("They met in March.", "in March"), ("It is due in early May.", "in early May"), ("last March he came",
         "last March")),
        ("They may march.", "in May 2024", "a speech of April Tan said so of April Tan said", "On May 3 he came."),
    ),
)  # fmt: skip

_YEARS: Final = (
    _p(
        "year", "anniversaries, terms, congress numbers", Reading.YEAR, Needs.YEAR,
        r"(?<![\w.,:/$€£#-])(?P<y>(?:19|20)\d\d)(?![\d%:/]|[.,]\d|-\w)(?!\s(?:people|persons|million|billion"
        r"|tonnes|tons|km|kilometres|dollars|delegates|students|troops|soldiers|companies|projects|households"
        r"|hectares|USD|workers|cases|jobs)\b)",
        (("the 2023 Cooperation Plan", "2023"), ("Trade rose in 2019.", "2019"), ("since 1967", "1967")),
        ("It cost $2000 in all.", "some 2000 people came", "COVID-2019 was", "He has 2,019 books."),
    ),
)  # fmt: skip

_PERIODS: Final = (
    _p(
        "anniversary", "anniversaries, terms, congress numbers", Reading.PERIOD, Needs.PERIOD,
        r"(?i)\b(?:\d{1,3}(?:st|nd|rd|th)|first|second|third"
        r"|[a-z]+(?:ieth|fth|nth|xth))\s+(?:founding\s+)?anniversary\b",
        (("to mark the 60th anniversary of ties", "60th anniversary"),), ("an anniversary gift",),
        clues="anniversary",
    ),
    _p(
        "congress", "anniversaries, terms, congress numbers", Reading.PERIOD, Needs.PERIOD,
        r"\b(?:\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh"
        r"|[Ee]ighth|[Nn]inth|[Tt]enth)\s+(?:National\s+)?(?:Party\s+)?(?:Congress|tenure|term|legislature)\b",
        (("the 13th National Party Congress", "13th National Party Congress"), ("the 15th tenure", "15th tenure")),
         ("the Congress met",),
        clues="congress tenure term legislature",
    ),
    _p(
        "duration", "range", Reading.DURATION, Needs.PERIOD,
        r"(?i)\b(?P<count>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-(?P<unit>day|week)(?:-long)?\b",
        (("He is on a two-day visit.", "two-day"), ("a 3-day stay", "3-day")), ("a day-long event", "two days on"),
        clues="-",
    ),
)  # fmt: skip

# In the order of trial: a place in a sentence belongs to the first pattern that takes it.
PATTERNS: Final[tuple[DatePattern, ...]] = (
    *_RANGES, *_DAYS, *_WEEKDAYS, *_MONTHS, *_RELATIVE, *_PERIODS, *_YEARS,
)  # fmt: skip
