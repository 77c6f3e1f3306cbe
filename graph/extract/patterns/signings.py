"""The constructions of documents that both sides sign, issue or adopt (genre.md 7), as data over rows."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.agreement_pattern import ADJUNCTS, AgreementPattern, Whose
from graph.extract.patterns.documents import DOCUMENT
from graph.model import AgreementStatus

__all__ = ["SIGNING_PATTERNS"]

_A: Final = "Prime Minister of Thailand Aroon Sombat"
_B: Final = "Prime Minister of Laos Keo Bounmy"
_MET: Final = f"{_A} met {_B} on Monday."
_HEALTH: Final = "Ministry of Health of Thailand and Ministry of Health of Laos"

_SIGNED: Final = """signed inked initialled initialed issued adopted concluded exchanged released announced sealed
    endorsed approved finalised finalized penned executed unveiled launched renewed extended prolonged ratified struck
    clinched updated"""
_SIGNING: Final = "signing inking initialling issuing adopting concluding exchanging announcing sealing finalising"
_SIGN: Final = "sign ink initial issue adopt conclude exchange"
#: Between a verb and its document stand determiners and adjectives, and no other sort of thing.
_NOT_OF_IT: Final = """<A that who which and with to by for from on in at under about into after following views view
    opinions greetings information gifts pleasantries remarks credentials"""
_PHRASE: Final = rf"(?P<phrase>(?: the following)?(?: (?!(?:{'|'.join(_NOT_OF_IT.split())})\b)\S+){{0,9}}? {DOCUMENT})"
_ON_PAPER: Final = r"put (?:(?:their|his|her) (?:names?|signatures?) (?:to|on|under)|pen to paper on)"
_WAS: Final = (
    r"(?:was|were|(?:has|have)(?: also)? been|are|being)(?: (?:also|then|both|all|later|jointly|officially|formally))*"
)
_SEEN: Final = """witnessed witness witnessing oversaw oversee overseeing attended attend attending saw see chaired
    presided supervised culminated ended concluded closed followed marked resulted announced observed included includes
    looked led featured"""

#: In the order in which they are tried: the first that reads a verb has it.
SIGNING_PATTERNS: Final[tuple[AgreementPattern, ...]] = (
    AgreementPattern(
        "agreement.signing-between",
        "genre.md 7, witnessed the signing",
        "The signing of a document between U and W, whoever looks on; without them, between those who met.",
        finds=(
            f"They witnessed the signing of a cooperation agreement between {_HEALTH}.",
            f"{_MET} The two leaders attended the signing ceremony for two cooperation documents.",
            f"{_MET} The talks were followed by the signing of an agreement on fisheries.",
        ),
        avoids=(
            "They praised the cooperation agreement of the ministries.",
            f"{_MET} Aroon Sombat proposed the signing of an agreement on fisheries.",
        ),
        expression=(
            rf"\b(?:{'|'.join(_SEEN.split())})(?: (?!<A|that )\S+){{0,6}}? (?P<verb>signing|exchange|exchanging|"
            rf"conclusion|adoption|initialling|inking|handover)(?: ceremony| ceremonies)?(?: (?:of|for|on))?"
            rf"{ADJUNCTS}{_PHRASE}"
        ),
        cues=frozenset("signing exchange exchanging conclusion adoption initialling inking handover".split()),
        sides=Whose.NAMED,
        status=AgreementStatus.SIGNED,
        document=True,
        watched=True,
    ),
    AgreementPattern(
        "agreement.ceremony-to-sign",
        "genre.md 7, witnessed the signing",
        "A ceremony was held to sign documents.",
        finds=(f"{_MET} A ceremony was also held to sign two cooperation agreements on fisheries.",),
        avoids=(f"{_MET} A ceremony was held to honour the agreement on fisheries.",),
        expression=rf"\bceremony(?: (?!<A)\S+){{0,6}}? (?:to|for the) (?P<verb>sign|signing of|exchange){_PHRASE}",
        cues=frozenset({"ceremony"}),
        sides=Whose.NAMED,
        status=AgreementStatus.SIGNED,
        document=True,
        watched=True,
    ),
    AgreementPattern(
        "agreement.signed-were",
        "genre.md 7, documents in lists",
        "The documents that were signed include this one and that one.",
        finds=(f"{_MET} The documents signed include an agreement on fisheries and a plan for schools.",),
        avoids=(f"{_MET} The dishes served include an agreement of flavours.",),
        expression=(
            r"\b(?:documents|agreements|accords|deals|pacts|instruments|mous|memoranda|papers|among them)"
            r"(?: (?:that|which|were|have been))* (?P<verb>signed|concluded|adopted|inked|exchanged)"
            r"(?: (?!<A|by )\S+){0,8}? (?:includ(?:e|es|ed|ing)|comprise[sd]?|are|were|was)"
            rf"(?P<phrase>(?= one on)|{_PHRASE.removeprefix('(?P<phrase>')}"
        ),
        cues=frozenset("include includes included including comprise comprised are were was".split()),
        sides=Whose.EVENT,
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.signed",
        "genre.md 7, signed",
        "Both sides sign, issue or adopt a document, or several; each of a list is one.",
        finds=(
            f"{_A} and {_B} signed a memorandum of understanding on trade.",
            f"{_MET} The two sides issued a joint statement.",
            f"{_A} signed with {_B} on Monday an agreement on fisheries.",
            f"{_MET} Both put their names to a treaty on the border.",
        ),
        avoids=(
            f"{_A} and {_B} will sign a treaty next year.",
            f"{_A} signed a decree on fisheries.",
            f"{_MET} The two sides exchanged views on the agreement.",
            f"{_MET} The two sides signed a treaty in 1977.",
        ),
        expression=(
            rf"\b(?P<verb>{'|'.join(_SIGNED.split())}|(?:{'|'.join(_SIGNING.split())})(?! of)|{_ON_PAPER}|entered into)"
            rf"(?: with <[AO]\d+>)?{ADJUNCTS}{_PHRASE}"
        ),
        cues=frozenset(f"{_SIGNED} {_SIGNING} put entered".split()),
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.signed-list",
        "genre.md 7, documents in lists",
        "Both sides signed what the lines below it name, each of them one document.",
        finds=(
            f"{_MET} The two sides signed:\n\n1. Agreement on fisheries;\n\n2. Memorandum of understanding on schools.",
        ),
        avoids=(f"{_MET} The two sides discussed:\n\n1. Agreement on fisheries;\n\n2. Memorandum of understanding.",),
        expression=(
            rf"(?<!\bwere )(?<!\bwas )(?<!\bbeen )\b(?P<verb>{'|'.join(_SIGNED.split())}){ADJUNCTS}"
            r"(?P<phrase>(?: the following)?(?: [a-z]+)? : $)"
        ),
        cues=frozenset(_SIGNED.split()),
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.to-sign",
        "genre.md 7 and 8, signed in future",
        "Both sides are to sign a document.",
        finds=(f"{_A} and {_B} will sign a treaty on fisheries next year.",),
        avoids=(
            f"{_A} and {_B} signed a treaty on fisheries.",
            f"{_MET} Aroon Sombat hoped that the two sides could sign a treaty on fisheries.",
        ),
        expression=rf"\b(?P<verb>{'|'.join(_SIGN.split())})(?: with <[AO]\d+>)?{ADJUNCTS}{_PHRASE}",
        cues=frozenset(_SIGN.split()),
        status=AgreementStatus.PLANNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.signed-by",
        "genre.md 7, signed (participle)",
        "A document that the sides named behind it signed.",
        finds=(f"Among the papers is an agreement on fisheries, signed by {_HEALTH}.",),
        avoids=(
            "Among the papers is an agreement on fisheries, signed by many.",
            f"A treaty on the border will be signed by {_HEALTH}.",
        ),
        expression=rf", (?P<verb>{'|'.join(_SIGNED.split())})(?: (?:(?:on|in|at) )?<[TL]\d+>)? (?=by <[AO])",
        cues=frozenset(_SIGNED.split()),
        sides=Whose.NAMED,
        status=AgreementStatus.SIGNED,
        document=True,
        before=True,
    ),
    AgreementPattern(
        "agreement.was-signed",
        "genre.md 7, signed (passive)",
        "A document was signed, between or by the sides where they are named, else by those who met.",
        finds=(
            f"A memorandum of understanding on health was signed by {_HEALTH}.",
            f"{_MET} An agreement on fisheries and a plan for schools were signed on the occasion.",
        ),
        avoids=(
            f"A treaty on the border will be signed by {_HEALTH}.",
            "An agreement on fisheries was signed on the occasion.",
            f"{_MET} The friendship treaty was signed in 1977.",
            f"{_MET} No agreement was signed.",
        ),
        expression=rf"\b{_WAS} (?P<verb>{'|'.join(_SIGNED.split())})\b",
        cues=frozenset(_SIGNED.split()),
        sides=Whose.NAMED,
        status=AgreementStatus.SIGNED,
        document=True,
        before=True,
    ),
    AgreementPattern(
        "agreement.statement-says",
        "genre.md 7, joint statement",
        "What a joint statement says, in an article that tells of no other act than that.",
        finds=(f"{_MET} In a joint statement after the talks, Thailand and Laos called for peace.",),
        avoids=(f"{_MET} In a statement after the talks, Aroon Sombat called for peace.",),
        expression=(
            r"(?:(?<=\bin )|(?<=ding to )|(?<=through )|(?=(?:a|the|their) (?:(?!will )\S+ ){1,9}?"
            r"(?:said|says|stated|states|read|reads|noted|called)\b))"
            r"(?P<verb>(?P<phrase>(?:a|the|their)(?: [a-z]+)? "
            r"(?P<doc>joint(?: press| vision)? (?:statement|declaration|communique))))(?= )"
        ),
        cues=frozenset({"joint"}),
        sides=Whose.EVENT,
        status=AgreementStatus.SIGNED,
        document=True,
        aside=True,
    ),
    AgreementPattern(
        "agreement.referred-to",
        "genre.md 7, references to documents of a stated period",
        "A document between the sides, with the years that it is for, which they carry out or review.",
        finds=(f"{_MET} The two sides reviewed the results of implementing the 2023 Cooperation Plan.",),
        avoids=(
            "The two sides reviewed the results of the general election in 2023.",
            f"{_MET} The two sides praised the 2023 harvest.",
        ),
        expression=(
            r"(?P<verb>implementing|implement|implemented|implementation of|carry out|carrying out|carried out|"
            r"realising|realizing|reviewed|reviewing|under)(?: (?:the|their|its|effectively))*(?P<period> <T\d+>)"
            rf"(?: [a-z-]+){{0,2}}? {DOCUMENT}"
        ),
        cues=frozenset(
            "implementing implement implemented implementation carry carrying carried realising realizing".split()
        )
        | {"reviewed", "reviewing", "under"},
        status=AgreementStatus.REFERRED_TO,
        document=True,
    ),
)
