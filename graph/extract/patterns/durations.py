"""The constructions that tell how long: since when somebody is out of an office, which anniversary of which year.

Matched against the text of one sentence that holds the cue, never against rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.extract.patterns.model import Pattern

__all__ = ["ANNIVERSARY_PATTERNS", "LEFT_PATTERNS", "UNITS", "DurationPattern"]

_COUNT: Final = (
    r"(?P<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty)"
)
_LENGTH: Final = rf"{_COUNT} (?P<unit>day|week|month|year)s?"
_NTH: Final = r"(?P<nth>\d{1,3})(?:st|nd|rd|th) (?:[\w-]+ ){0,3}?anniversar(?:y|ies)\b"

#: ISO 8601 designators.
UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}


@dataclass(frozen=True, slots=True)
class DurationPattern(Pattern):
    """One expression over a sentence; a sentence without the `cue` is not searched."""

    cue: str = ""
    expression: str = ""
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.expression, re.IGNORECASE))


LEFT_PATTERNS: Final[tuple[DurationPattern, ...]] = (
    DurationPattern(
        "left.out-of-office",
        "genre.md 5, lengths of time",
        "A has been out of office for N months.",
        finds=("Former Prime Minister of Laos Keo Bounmy, out of office as leader for five months now, met farmers.",),
        avoids=("Former Prime Minister of Laos Keo Bounmy was in office for five months.",),
        cue="ut of ",
        expression=rf"\bout of (?:the )?(?:office|power|government)\b(?: (?!for\b)[^\s,;]+){{0,6}} for "
        rf"(?:about |nearly |almost |over |more than |some |the (?:last|past) )?{_LENGTH}\b",
    ),
    DurationPattern(
        "left.ago",
        "genre.md 5, lengths of time",
        "A left office N months ago.",
        finds=("Former Prime Minister of Laos Keo Bounmy, who stepped down two years ago, met farmers on Monday.",),
        avoids=("Former Prime Minister of Laos Keo Bounmy left Paris two days ago.",),
        cue=" ago",
        expression=r"\b(?:left (?:the )?(?:office|post|job|power)|stepped (?:down|aside)|resigned|retired|quit"
        rf"|handed over (?:power|the post)|was (?:dismissed|removed|ousted|replaced))\b(?: [^\s,;]+){{0,5}}? "
        rf"{_LENGTH} ago\b",
    ),
)

ANNIVERSARY_PATTERNS: Final[tuple[DurationPattern, ...]] = (
    DurationPattern(
        "anniversary.years",
        "genre.md 5, anniversaries",
        "The Nth anniversary (YEAR-YEAR).",
        finds=("They will mark the 55th anniversary of diplomatic relations (24 June 1967 - 24 June 2022) together.",),
        avoids=("They will mark the 55th anniversary of diplomatic relations together.",),
        cue="nniversar",
        expression=rf"{_NTH}[^.;()]{{0,160}}\((?:[^()\d]{{0,12}}\d{{0,2}}[^()\d]{{0,12}}\d{{0,2}}[^()\d]{{0,3}})?"
        r"(?P<since>\d{4})\s?[-–—]\s?(?:[^()\d]{0,12}\d{0,2}[^()\d]{0,12}\d{0,2}[^()\d]{0,3})?(?P<until>\d{4})\)",
    ),
    DurationPattern(
        "anniversary.since",
        "genre.md 5, anniversaries",
        "The Nth anniversary of what was founded in YEAR.",
        finds=("This year marks the 60th anniversary of the ties, which were established in 1962.",),
        avoids=("This year marks the 60th anniversary of the ties; a road was built in 1990.",),
        cue="nniversar",
        expression=rf"{_NTH}[^.;()]{{0,120}}?\b(?:established|founded|forged|formed|set up|signed|launched|begun|began"
        r"|opened|since)(?: (?:on [^,.;]{3,14},?|in|back|[A-Z][a-z]+))*? (?P<since>1[5-9]\d\d|20\d\d)\b",
    ),
)
