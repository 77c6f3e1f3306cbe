"""The constructions of agreements and pledges (genre.md 7), as data over rows like those of events."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.extract.patterns.documents import DOCUMENT
from graph.extract.patterns.model import Pattern
from graph.model import AgreementStatus

__all__ = ["AGREEMENT_PATTERNS", "AgreementPattern"]

_MID = r"(?: (?!<A|that |who |and )\S+){0,8}?"


@dataclass(frozen=True, slots=True)
class AgreementPattern(Pattern):
    """`verb` marks the act; what follows (`text`) is agreed. `document` patterns name a document in `doc`."""

    expression: str = ""
    status: AgreementStatus = AgreementStatus.AGREED
    document: bool = False
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.expression))


AGREEMENT_PATTERNS: Final[tuple[AgreementPattern, ...]] = (
    AgreementPattern(
        "agreement.agreed",
        "genre.md 7, agreed, pledged, vowed",
        "Both sides agree, pledge, vow or undertake something.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy agreed to build a "
                "bridge over the river."
            ),
            (
                "Prime Minister of Thailand Aroon Sombat met Prime Minister of Laos Keo Bounmy on Monday, and the two "
                "sides vowed to fight drug trafficking."
            ),
        ),
        avoids=(
            "Prime Minister of Thailand Aroon Sombat pledged to build a bridge.",
            "The two sides praised the bridge.",
        ),
        expression=(
            r"(?P<subject><A\d+>)(?: (?:also|have|had|both|further|then|therefore|unanimously|mutually|,|reached|"
            r"an|in|principle|jointly|strongly|again|<T\d+>|on|meanwhile|eventually))*"
            r" (?P<verb>agreed|agree|pledged|pledge|vowed|vow|consented|concurred|committed themselves|committed|"
            r"undertook|agreement|"
            r"consensus|promised|decided|determined|resolved|reaffirmed their commitment|reiterated their "
            r"commitment)"
            r"(?: (?:on )?<T\d+>)?(?P<link> (?:to|that|on|upon|not|in|with))"
        ),
    ),
    AgreementPattern(
        "agreement.coordinated-verb",
        "genre.md 7, agreed after another verb",
        "Both sides praised something and agreed to something.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat met Prime Minister of Laos Keo Bounmy, and the two sides "
                "reviewed the plan and agreed to open a school."
            ),
        ),
        avoids=("The two sides praised the plan to open a school.",),
        expression=(
            r"(?P<subject><A\d+>)(?: (?!<A|said|that agreed)[^.;\s]+){1,45}?(?: ,)? and(?: "
            r"(?:also|further|then|jointly))?"
            r" (?P<verb>agreed|pledged|vowed|consented|concurred|committed)(?P<link> (?:to|that|on|upon|not))"
        ),
    ),
    AgreementPattern(
        "agreement.signed",
        "genre.md 7, signed",
        "Both sides sign, issue or adopt a document.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy signed a memorandum of "
                "understanding on trade."
            ),
        ),
        avoids=(
            (
                "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy will sign a treaty "
                "next year."
            ),
        ),
        expression=(
            r"(?P<subject><[AO]\d+>)(?: (?:also|have|had|then|jointly|officially|<[TL]\d+>|on|,|here|in|later|today))* "
            r"(?P<verb>signed|inked|issued|adopted|initialled|initialed|exchanged|released|reached|struck|sealed|"
            rf"clinched|concluded|announced){_MID} {DOCUMENT}"
        ),
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.signed-with",
        "genre.md 7, signed",
        "A signs a document with B.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat signed a memorandum of understanding on trade with Prime "
                "Minister of Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat signed a letter with a golden pen.", "Aroon Sombat signed an agreement with farmers."),
        expression=(
            r"(?P<subject><[AO]\d+>)(?: (?:also|have|has|had|then|officially|<[TL]\d+>|on|,|here|in|later|where "
            r"<A\d+>))* "
            rf"(?P<verb>signed|inked|concluded|struck|sealed|exchanged){_MID} {DOCUMENT}(?: (?!<A|that|"
            rf"who)\S+){{0,12}}? with"
            r"(?: (?:the|his|her))* (?P<other><[AO]\d+>)(?! ')"
        ),
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.signing-between",
        "genre.md 7, witnessed the signing",
        "The signing of a document between U and W, whoever looks on.",
        finds=(
            (
                "They witnessed the signing of a cooperation agreement between Ministry of Health of Thailand and "
                "Ministry of Health of Laos."
            ),
        ),
        avoids=("They praised the cooperation agreement of the ministries.",),
        expression=(
            rf"(?P<verb>signing)(?: ceremony)? of{_MID} {DOCUMENT}(?: (?!<A)\S+){{0,12}}? (?:between|by)(?: the)? "
            r"(?P<subject><A\d+>)"
        ),
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.was-signed",
        "genre.md 7, signed (passive)",
        "A document was signed between, by or in the presence of the sides.",
        finds=(
            (
                "A memorandum of understanding on health was signed by Ministry of Health of Thailand and Ministry of "
                "Health of Laos."
            ),
        ),
        avoids=(
            "A treaty on the border will be signed by Ministry of Health of Thailand and Ministry of Health of Laos.",
        ),
        expression=(
            rf"{DOCUMENT}(?: (?!<A|will|be )\S+){{0,14}}? (?:was|were|has been|have been|,)(?: (?:also|then|later|"
            rf"<T\d+>|on))* "
            rf"(?P<verb>signed|inked|concluded|adopted|issued)(?: \S+){{0,8}}? (?:by|between)(?: the)? "
            r"(?P<subject><A\d+>)"
        ),
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.referred-to",
        "genre.md 7, references to documents of a stated period",
        "A document between the sides, with the years that it is for, which they carry out or review.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat met Prime Minister of Laos Keo Bounmy on Monday. The two "
                "sides reviewed the results of implementing the 2023 Cooperation Plan."
            ),
        ),
        avoids=(
            "The two sides reviewed the results of the general election in 2023.",
            (
                "Prime Minister of Thailand Aroon Sombat met Prime Minister of Laos Keo Bounmy on Monday. The two "
                "sides praised the 2023 harvest."
            ),
        ),
        expression=(
            rf"(?P<verb>implementing|implement|implemented|implementation of|carry out|carrying out|carried out|"
            rf"realising|realizing|reviewed|reviewing|under)(?: (?:the|their|its|effectively))*(?P<period> <T\d+>)"
            rf"(?: [a-z-]+){{0,2}}? {DOCUMENT}"
        ),
        status=AgreementStatus.REFERRED_TO,
        document=True,
    ),
)
