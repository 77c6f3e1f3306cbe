"""What a sentence must hold so that the patterns of dates are tried on it: most sentences print no date at all.

Cheap tests come before dear ones: a word is looked for faster than the simplest expression, and an expression that
begins with letters is found faster than one that begins with the edge of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

__all__ = ["Needs", "Test", "holds_any"]


@dataclass(frozen=True, slots=True)
class Test:
    """A cheap test of a sentence before the dear expressions.

    No sentence passes without one of the `clues` in it, or without what the `clue` finds: most are done with there.
    """

    regex: re.Pattern[str]
    clues: tuple[str, ...] = ()
    clue: re.Pattern[str] | None = None

    def holds(self, sentence: str) -> bool:
        """Whether the expression finds something in the sentence."""
        if self.clue is not None and self.clue.search(sentence) is None:
            return False
        return (not self.clues or holds_any(sentence, self.clues)) and self.regex.search(sentence) is not None


def holds_any(sentence: str, clues: Iterable[str]) -> bool:
    """Whether one of the clues is in the sentence."""
    return any(map(sentence.__contains__, clues))


class Needs(Enum):
    """What a sentence must hold for a pattern to be tried at all."""

    MONTH = Test(
        re.compile(
            r"\b(?:J(?:an|AN|u[nl]|U[NL])|F(?:eb|EB)|M(?:a[ry]|A[RY])|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)"
            r"|D(?:ec|EC))(?:[a-z]{1,6}|[A-Z]{1,6})?\b"
        ),
        clue=re.compile(r"[JFMASOND](?:an|AN|u[nlg]|U[NLG]|eb|EB|a[ry]|A[RY]|pr|PR|ep|EP|ct|CT|ov|OV|ec|EC)"),
    )
    WEEKDAY = Test(re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"), ("day",))
    DIGIT = Test(re.compile(r"\d"))
    YEAR = Test(re.compile(r"(?:19|20)\d\d"), ("19", "20"))
    WORD = Test(
        re.compile(r"day\b|days\b|orning|noon|vening|[Nn]ight|tonight|week|month|year|omorrow"),
        ("day", "orning", "noon", "vening", "ight", "week", "month", "year", "omorrow"),
    )
    PERIOD = Test(
        re.compile(r"anniversary|term|tenure|Congress|congress|legislature|-day\b|-week\b|-month\b|-year\b|days|weeks"),
        (
            "anniversary",
            "term",
            "tenure",
            "ongress",
            "legislature",
            "-day",
            "-week",
            "-month",
            "-year",
            "days",
            "weeks",
        ),
    )
