"""The constructions of agreements, pledges and messages (genre.md 4, 7), as data over rows like those of events."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.extract.patterns.model import Pattern
from graph.model import AgreementStatus

__all__ = [
    "AGREEMENT_PATTERNS",
    "DOCUMENT_KINDS",
    "MESSAGE_PATTERNS",
    "TOPIC_CUES",
    "AgreementPattern",
    "MessagePattern",
]

#: Words for documents and the kind of agreement they are, longest first.
DOCUMENT_KINDS: Final[tuple[tuple[str, str], ...]] = (
    ("memorandum of understanding", "mou"),
    ("memoranda of understanding", "mou"),
    ("memorandums of understanding", "mou"),
    ("memorandum of cooperation", "mou"),
    ("memorandum", "mou"),
    ("mous", "mou"),
    ("mou", "mou"),
    ("joint statement", "joint-statement"),
    ("joint declaration", "joint-statement"),
    ("joint communique", "joint-statement"),
    ("joint press communique", "joint-statement"),
    ("joint vision statement", "joint-statement"),
    ("declaration", "joint-statement"),
    ("communique", "joint-statement"),
    ("treaty", "treaty"),
    ("convention", "treaty"),
    ("protocol", "protocol"),
    ("cooperation plan", "plan"),
    ("work plan", "plan"),
    ("action plan", "plan"),
    ("plan of action", "plan"),
    ("action programme", "action-programme"),
    ("action program", "action-programme"),
    ("cooperation programme", "action-programme"),
    ("plan", "plan"),
    ("minutes", "minutes"),
    ("letter of intent", "mou"),
    ("roadmap", "plan"),
    ("agreements", "agreement"),
    ("agreement", "agreement"),
    ("accord", "agreement"),
    ("pact", "agreement"),
    ("contract", "agreement"),
    ("arrangement", "agreement"),
    ("documents", "agreement"),
    ("deal", "agreement"),
)

_DOC = "(?P<doc>" + "|".join(re.escape(words) for words, _ in DOCUMENT_KINDS) + ")"
_MID = r"(?: (?!<A|that |who |and )\S+){0,8}?"

#: Words that tell what an agreement is about, by topic of the scheme.
TOPIC_CUES: Final[tuple[tuple[str, str], ...]] = (
    (
        "not-hosting-hostile-forces",
        r"(?:territory|soil).*(?:against|oppose|sabotage|harm)|not (?:to )?(?:allow|let).*(?:territory|forces)",
    ),
    ("border", r"\bborders?\b|demarcation"),
    ("security-crime", r"crimes?\b|traffick|drugs?\b|terroris|security|police|law enforcement|scam"),
    ("defence", r"defen[cs]e|military|army|navy"),
    ("trade", r"\btrade\b|turnover|export|import|investment|invest\b|economic|economies|business|market|tariff"),
    (
        "connectivity",
        r"connectivity|railway|highway|expressway|road|transport|aviation|infrastructure|port\b|power grid|energy",
    ),
    ("training", r"training|education|scholarship|human resource|students|university"),
    ("culture", r"cultur|touris|people-to-people|sports?\b|youth|women"),
    ("health", r"health|vaccine|pandemic|covid|medical"),
    ("digital", r"science|technolog|digital|innovation|space\b|artificial intelligence|semiconductor"),
    ("environment", r"climate|environment|water|mekong|green|disaster"),
    ("agriculture", r"agricultur|fisher|food|rice\b"),
    ("mutual-support", r"support each other|mutual support|multilateral|united nations|\basean\b|international forums"),
    ("party-relations", r"\bparty\b|parties\b|political"),
    ("relations", r"friendship|relations|ties|cooperation|partnership|neighbou?r"),
)


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
            "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy agreed to build a bridge over the river.",
            "Prime Minister of Thailand Aroon Sombat met Prime Minister of Laos Keo Bounmy on Monday, and the two sides vowed to fight drug trafficking.",
        ),
        avoids=(
            "Prime Minister of Thailand Aroon Sombat pledged to build a bridge.",
            "The two sides praised the bridge.",
        ),
        expression=(
            r"(?P<subject><A\d+>)(?: (?:also|have|had|both|further|then|therefore|unanimously|mutually|,|reached|an|in|principle|jointly|strongly|<T\d+>|on))*"
            r" (?P<verb>agreed|agree|pledged|pledge|vowed|vow|consented|concurred|committed|undertook|agreement|consensus|promised|decided|determined|resolved|reaffirmed their commitment|reiterated their commitment)"
            r"(?P<link> (?:to|that|on|upon|not|in|with))"
        ),
    ),
    AgreementPattern(
        "agreement.coordinated-verb",
        "genre.md 7, agreed after another verb",
        "Both sides praised something and agreed to something.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat met Prime Minister of Laos Keo Bounmy, and the two sides reviewed the plan and agreed to open a school.",
        ),
        avoids=("The two sides praised the plan to open a school.",),
        expression=(
            r"(?P<subject><A\d+>)(?: (?!<A|said|that agreed)[^.;\s]+){1,45}?(?: ,)? and(?: (?:also|further|then|jointly))?"
            r" (?P<verb>agreed|pledged|vowed|consented|concurred|committed)(?P<link> (?:to|that|on|upon|not))"
        ),
    ),
    AgreementPattern(
        "agreement.signed",
        "genre.md 7, signed",
        "Both sides sign, issue or adopt a document.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy signed a memorandum of understanding on trade.",
        ),
        avoids=(
            "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy will sign a treaty next year.",
        ),
        expression=rf"(?P<subject><[AO]\d+>)(?: (?:also|have|had|then|jointly|officially|<T\d+>|on|,))* (?P<verb>signed|inked|issued|adopted|initialled|initialed|exchanged|released|announced){_MID} {_DOC}",
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.signing-between",
        "genre.md 7, witnessed the signing",
        "The signing of a document between U and W, whoever looks on.",
        finds=(
            "They witnessed the signing of a cooperation agreement between Ministry of Health of Thailand and Ministry of Health of Laos.",
        ),
        avoids=("They praised the cooperation agreement of the ministries.",),
        expression=rf"(?P<verb>signing)(?: ceremony)? of{_MID} {_DOC}(?: (?!<A)\S+){{0,12}}? (?:between|by)(?: the)? (?P<subject><A\d+>)",
        status=AgreementStatus.SIGNED,
        document=True,
    ),
    AgreementPattern(
        "agreement.was-signed",
        "genre.md 7, signed (passive)",
        "A document was signed between, by or in the presence of the sides.",
        finds=(
            "A memorandum of understanding on health was signed by Ministry of Health of Thailand and Ministry of Health of Laos.",
        ),
        avoids=(
            "A treaty on the border will be signed by Ministry of Health of Thailand and Ministry of Health of Laos.",
        ),
        expression=rf"{_DOC}(?: (?!<A|will|be )\S+){{0,10}}? (?:was|were|has been|have been) (?P<verb>signed|inked|concluded|adopted|issued)(?: \S+){{0,6}}? (?:by|between)(?: the)? (?P<subject><A\d+>)",
        status=AgreementStatus.SIGNED,
        document=True,
    ),
)


@dataclass(frozen=True, slots=True)
class MessagePattern(Pattern):
    """Names the sender in `sender`, the recipient in `recipient`; the subject conveys where a sender is named."""

    expression: str = ""
    kind: str = "regards"
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.expression))


MESSAGE_PATTERNS: Final[tuple[MessagePattern, ...]] = (
    MessagePattern(
        "message.regards",
        "genre.md 4, conveyed regards",
        "B conveys the regards of C to A: C takes part in nothing.",
        finds=(
            "Foreign Minister of Laos Keo Bounmy conveyed regards from Prime Minister of Laos Somchai Phan to Prime Minister of Thailand Aroon Sombat.",
        ),
        avoids=("Keo Bounmy conveyed goods from Laos to Thailand.",),
        expression=r"(?P<verb>conveyed|conveys|conveying|convey|extended|passed on)(?: (?!<A)\S+){0,4}? (?:regards|greetings|wishes)(?: (?!<A)\S+){0,4}? (?:from|of)(?: (?!<A)\S+){0,3}? (?P<sender><A\d+>)(?: (?!<A|\.)\S+){0,6}?(?: to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>))?",
    ),
    MessagePattern(
        "message.congratulated",
        "genre.md 4, letters of congratulation",
        "A sends congratulations to B.",
        finds=(
            "Prime Minister of Laos Keo Bounmy sent a congratulatory message to Prime Minister of Thailand Aroon Sombat on Monday.",
        ),
        avoids=("Keo Bounmy congratulated Aroon Sombat at the meeting.",),
        expression=r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have))* (?P<verb>sent|cabled|extended|offered|extends|sends)(?: (?!<A)\S+){0,4}? (?:congratulations|congratulatory \S+|message of congratulations|letter of congratulations)(?: (?!<A)\S+){0,4}? to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>)",
        kind="congratulation",
    ),
    MessagePattern(
        "message.condolences",
        "genre.md 4, condolences",
        "A sends condolences to B.",
        finds=(
            "Prime Minister of Laos Keo Bounmy extended condolences to Prime Minister of Thailand Aroon Sombat over the floods.",
        ),
        avoids=("The floods struck Thailand.",),
        expression=r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have))* (?P<verb>sent|cabled|extended|offered|extends|sends|expressed)(?: (?!<A)\S+){0,4}? (?:condolences|sympathy|condolence)(?: (?!<A)\S+){0,4}? to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>)",
        kind="condolence",
    ),
    MessagePattern(
        "message.invited",
        "genre.md 4, invitation",
        "A invites B to visit: no meeting yet.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat invited Prime Minister of Laos Keo Bounmy to visit Thailand soon.",
        ),
        avoids=("Aroon Sombat visited Laos.",),
        expression=r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have|took|this|occasion|to))* (?P<verb>invited|invite|invites|conveyed an invitation to|extended an invitation to)(?: (?!<A)\S+){0,2}? (?P<recipient><A\d+>)(?= to)",
        kind="invitation",
    ),
)
