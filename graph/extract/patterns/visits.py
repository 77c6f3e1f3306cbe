"""The constructions that report a visit (genre.md 4, 8), as data like those of meetings; `dest` is the destination."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_pattern import EventPattern

__all__ = ["VISIT_PATTERNS"]

VISIT_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "visit.paid",
        "genre.md 4, visit",
        "B pays, begins, is on or concludes a visit to a country or city.",
        finds=(
            "Prime Minister of Laos Keo Bounmy began an official visit to Thailand on Monday.",
            "Prime Minister of Laos Keo Bounmy is on a three-day working visit to Bangkok.",
        ),
        avoids=("Keo Bounmy invited Aroon Sombat to pay a visit to Laos.",),
        expression=(
            r"(?P<verb>paid|pays|pay|paying|paying|begins|began|begin|beginning|starts|started|start|starting|"
            r"kicks off|kicked off|concludes|concluded|conclude|concluding|wraps up|wrapped up|"
            r"ended|ends|ending|made|makes|make|making|embarked on|embarks on|undertook|undertakes|undertaking|"
            r"conducts|conducted|is on|are on|arrived on|arrives on|was on|leaves for|left for|heads for|continued|"
            r"continues|finished|having)"
            r"(?: (?!<[AOS]|visit|that|and|,)\S+){0,9}? (?P<noun>visit|trip|tour)s?(?: (?:to|in|of|from))(?: "
            r"(?:the|neighbouring|neighboring|kingdom|of|capital))* (?P<dest><[SL]\d+>)(?! ')"
        ),
        kind="Visit",
        visit=True,
    ),
    EventPattern(
        "visit.called-off",
        "genre.md 8, cancelled or postponed",
        "B cancelled or postponed a visit to a country or city.",
        finds=("Prime Minister of Laos Keo Bounmy has postponed a planned trip to Thailand.",),
        avoids=("Keo Bounmy postponed a decision on trade with Thailand.",),
        expression=(
            r"(?P<verb>cancelled|canceled|cancels|postponed|postpones|delayed|called off|scrapped|put off)"
            r"(?: (?:a|an|his|her|their|the|planned|scheduled|official|state|working)){1,4} (?P<noun>visit|trip|tour)"
            r" to(?: the)? (?P<dest><[SL]\d+>)"
        ),
        kind="Visit",
        visit=True,
    ),
    EventPattern(
        "visit.leading",
        "genre.md 4, delegation leadership",
        "B leads a delegation on a visit to a country or city.",
        finds=("Minister of Health of Laos Keo Bounmy is leading a delegation for an official visit to Thailand.",),
        avoids=("Keo Bounmy is leading a campaign for trade with Thailand.",),
        expression=(
            r"(?P<verb>leading|heading|leads|heads|led|headed)(?: the)? <A\d+> (?:for|on|to pay|to make)"
            r"(?: (?!<[AOS]|visit)\S+){0,6}? (?P<noun>visit|trip|tour) to(?: the)? (?P<dest><[SL]\d+>)"
        ),
        kind="Visit",
        visit=True,
    ),
    EventPattern(
        "visit.arrived",
        "genre.md 4, visit",
        "B arrived in a country or city, with a visit named in the sentence.",
        finds=("Prime Minister of Laos Keo Bounmy arrived in Bangkok on Monday for an official visit.",),
        avoids=("The goods arrived in Bangkok on Monday.",),
        expression=(
            r"(?P<verb>arrived|arrives|arriving)(?: back)? (?:in|at)(?: the| \S+ capital of)? "
            r"(?P<dest><[SL]\d+>)(?=.* (?:visit|trip|tour)\b)"
        ),
        kind="Visit",
        visit=True,
    ),
    EventPattern(
        "visit.verb",
        "genre.md 4, visit",
        "B visited a country.",
        finds=("Prime Minister of Laos Keo Bounmy will visit Thailand on Monday.",),
        avoids=("Aroon Sombat invited Keo Bounmy to visit Thailand.",),
        expression=r"(?P<verb>visited|visits|visit|visiting)(?: the)? (?P<dest><[S]\d+>)(?! ')",
        kind="Visit",
        visit=True,
    ),
    EventPattern(
        "visit.while-in",
        "genre.md 4, visit",
        "While in a country, B …",
        finds=("While in Thailand, Prime Minister of Laos Keo Bounmy toured a factory.",),
        avoids=("Prices rose while in Thailand they fell.",),
        expression=r"^(?P<verb>while|during (?:his|her|their) (?:stay|time)) in(?: the)? (?P<dest><[SL]\d+>) ,(?= <A)",
        kind="Visit",
        visit=True,
        subject_follows=True,
    ),
)
