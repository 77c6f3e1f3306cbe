"""The constructions of agreements and pledges (genre.md 7), as data over rows like those of events.

Here is what the sides agree to do; the documents that they sign are in `signings.py`. Who the sides are is found from
the verb (`accord_sides.py`), what was agreed ends where its clause does (`accord_texts.py`).
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.agreement_pattern import ADJUNCTS, AgreementPattern, Whose
from graph.extract.patterns.signings import SIGNING_PATTERNS

__all__ = ["AGREEMENT_PATTERNS"]

_A: Final = "Prime Minister of Thailand Aroon Sombat"
_B: Final = "Prime Minister of Laos Keo Bounmy"
_MET: Final = f"{_A} met {_B} on Monday."

_ACTS: Final = "agreed pledged vowed consented concurred committed undertook promised decided resolved determined"
_ACTING: Final = "agreeing pledging vowing consenting concurring committing undertaking promising deciding resolving"
_LINK: Final = r"(?P<link>(?: themselves| itself)? (?:to|that|on|upon|not to|not)(?= )(?! <[TL]))"
_REACHED: Final = "reached come came arrived struck achieved secured forged found"

#: In the order in which they are tried: the first that reads a verb has it.
PLEDGE_PATTERNS: Final[tuple[AgreementPattern, ...]] = (
    AgreementPattern(
        "agreement.was-agreed",
        "genre.md 7, it was agreed",
        "It was agreed, or agreement was reached, where two sides had met.",
        finds=(
            f"{_MET} It was agreed to open a school.",
            f"{_MET} Agreement was also reached on fishing rights.",
            f"{_MET} It was also decided that a joint commission would sit each year.",
        ),
        avoids=(
            "It was agreed to open a school.",
            f"{_MET} It was said that a school would be opened.",
            f"{_MET} No agreement was reached on fishing rights.",
        ),
        expression=(
            r"\b(?:it|agreements?|consensus|understandings?|accord)(?: (?:was|were|has|have|is|been|also|further|then|"
            r"mutually|jointly|finally))+ (?P<verb>agreed|decided|resolved|reached|found|"
            rf"achieved)(?: upon)?(?: by <A\d+>)?{ADJUNCTS}(?P<link> (?:that|to|on|over|about|regarding)(?! <T))"
        ),
        cues=frozenset("agreed decided resolved reached found achieved".split()),
        sides=Whose.EVENT,
    ),
    AgreementPattern(
        "agreement.agreed",
        "genre.md 7, agreed, pledged, vowed",
        "Both sides agree, pledge, vow or undertake something, straight away or after another verb.",
        finds=(
            f"{_A} and {_B} agreed to build a bridge over the river.",
            f"{_MET} The two sides vowed to fight drug trafficking.",
            f"{_MET} The two sides reviewed the plan and agreed to open a school.",
            f"{_MET} They agreed in principle at the talks on Monday to open a school.",
            f"{_MET} They agreed that both countries should open a school.",
            f"{_A} agreed with {_B} to open a school.",
            f"{_A} met {_B} on Monday, with the two sides agreeing to open a school.",
        ),
        avoids=(
            f"{_A} pledged to build a bridge.",
            f"{_MET} The two sides praised the bridge.",
            f"{_MET} Aroon Sombat hoped that the two sides would agree to open a school.",
            f"{_MET} The two sides agreed that their friendship has borne fruit.",
            f"{_MET} The two sides did not agree to open a school.",
            f"{_MET} Last year, the two sides agreed to open a school.",
        ),
        expression=rf"(?P<verb>{'|'.join(_ACTS.split())}|agree|concur|{'|'.join(_ACTING.split())})"
        rf"(?: with <[AO]\d+>)?{ADJUNCTS}{_LINK}",
        cues=frozenset(f"agree concur {_ACTS} {_ACTING}".split()),
    ),
    AgreementPattern(
        "agreement.vowed-support",
        "genre.md 7, pledged, vowed",
        "Both sides pledge or vow a thing that a noun names.",
        finds=(
            f"{_MET} The two leaders pledged closer cooperation in fisheries.",
            f"{_A} and {_B} agreed a timetable for the bridge.",
        ),
        avoids=(
            f"{_MET} Aroon Sombat pledged closer cooperation in fisheries.",
            f"{_MET} The two leaders pledged by phone.",
        ),
        expression=(
            r"(?P<verb>(?:pledged|vowed|pledging|vowing|promised|promising)(?= (?:a|an|the|their|[a-z]+er|[a-z]+ed|"
            r"full|joint|mutual|strong|continued|further|support|cooperation|action|efforts) )|agreed(?= (?:a|an|the|"
            r"several|new|measures|steps|further) ))(?P<link>)"
        ),
        cues=frozenset("pledged vowed pledging vowing promised promising agreed".split()),
    ),
    AgreementPattern(
        "agreement.reached",
        "genre.md 7, reached an agreement",
        "Both sides reach agreement, consensus or an understanding on something.",
        finds=(
            f"{_MET} The two sides reached an agreement to open a school.",
            f"{_MET} The ministers came to a common understanding on fishing rights.",
        ),
        avoids=(
            f"{_MET} The two sides failed to reach an agreement on fishing rights.",
            f"{_MET} Aroon Sombat reached Vientiane on Tuesday.",
        ),
        expression=(
            rf"(?P<verb>{'|'.join(_REACHED.split())}|reaching)(?: (?:to|at))?(?: (?:a|an|the|full|broad|common|mutual|"
            r"wide|high|important|general|preliminary|number|of|many|several|shared))* (?:agreements?|consensus|"
            rf"understandings?|common ground|accords?|deals?|perceptions?){ADJUNCTS}"
            r"(?P<link> (?:to|that|on|upon|for|over|regarding|about|under|in)(?! <T))"
        ),
        cues=frozenset(f"{_REACHED} reaching".split()),
    ),
    AgreementPattern(
        "agreement.commitment",
        "genre.md 7, reaffirmed their commitment",
        "Both sides affirm that they are committed or determined to do something.",
        finds=(f"{_MET} The two sides reiterated their shared commitment to fighting drug trafficking.",),
        avoids=(f"{_MET} Aroon Sombat reiterated his commitment to fighting drug trafficking.",),
        expression=(
            r"(?P<verb>reaffirmed|reiterated|renewed|restated|affirmed|confirmed|underlined|underscored|expressed)"
            r" their(?: [a-z]+){0,3} (?:commitments?|determination|resolve)(?P<link> (?:to|for|on))"
        ),
        cues=frozenset("reaffirmed reiterated renewed restated affirmed confirmed underlined underscored".split())
        | {"expressed"},
    ),
)

AGREEMENT_PATTERNS: Final[tuple[AgreementPattern, ...]] = (*PLEDGE_PATTERNS, *SIGNING_PATTERNS)
