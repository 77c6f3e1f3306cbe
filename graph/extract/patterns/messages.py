"""The constructions of messages (genre.md 4), as data over rows like those of events."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.extract.patterns.model import Pattern

__all__ = ["MESSAGE_PATTERNS", "MessagePattern"]


@dataclass(frozen=True, slots=True)
class MessagePattern(Pattern):
    """Names the sender in `sender`, the recipient in `recipient`; a `conveyed` message is brought by the subject."""

    expression: str = ""
    kind: str = "regards"
    conveyed: bool = False
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.expression))


MESSAGE_PATTERNS: Final[tuple[MessagePattern, ...]] = (
    MessagePattern(
        "message.regards",
        "genre.md 4, conveyed regards",
        "B conveys the regards of C to A: C takes part in nothing.",
        finds=(
            (
                "Foreign Minister of Laos Keo Bounmy conveyed regards from Prime Minister of Laos Somchai Phan to "
                "Prime Minister of Thailand Aroon Sombat."
            ),
        ),
        avoids=("Keo Bounmy conveyed goods from Laos to Thailand.",),
        expression=(
            r"(?P<verb>conveyed|conveys|conveying|convey|extended|passed on)(?: (?!<A)\S+){0,4}? "
            r"(?:regards|greetings|wishes)(?: (?!<A)\S+){0,4}? (?:from|of)(?: (?!<A)\S+){0,3}? (?P<sender><A\d+>)(?: "
            r"(?!<A|\.)\S+){0,6}?(?: to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>))?"
        ),
        conveyed=True,
    ),
    MessagePattern(
        "message.congratulated",
        "genre.md 4, letters of congratulation",
        "A sends congratulations to B.",
        finds=(
            (
                "Prime Minister of Laos Keo Bounmy sent a congratulatory message to Prime Minister of Thailand Aroon "
                "Sombat on Monday."
            ),
        ),
        avoids=("Keo Bounmy congratulated Aroon Sombat at the meeting.",),
        expression=(
            r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have))* (?P<verb>sent|cabled|extended|offered|extends|sends)"
            r"(?: (?!<A)\S+){0,4}? (?:congratulations|congratulatory \S+|message of congratulations|letter of "
            r"congratulations)(?: (?!<A)\S+){0,4}? to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>)"
        ),
        kind="congratulation",
    ),
    MessagePattern(
        "message.condolences",
        "genre.md 4, condolences",
        "A sends condolences to B.",
        finds=(
            (
                "Prime Minister of Laos Keo Bounmy extended condolences to Prime Minister of Thailand Aroon Sombat "
                "over the floods."
            ),
        ),
        avoids=("The floods struck Thailand.",),
        expression=(
            r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have))* (?P<verb>sent|cabled|extended|offered|extends|sends|"
            r"expressed)(?: (?!<A)\S+){0,4}? (?:condolences|sympathy|condolence)(?: (?!<A)\S+){0,4}? to(?: "
            r"(?!<A)\S+){0,3}? (?P<recipient><A\d+>)"
        ),
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
        expression=(
            r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have|took|this|occasion|to))* "
            r"(?P<verb>invited|invite|invites|conveyed an invitation to|extended an invitation to)(?: "
            r"(?!<A)\S+){0,2}? (?P<recipient><A\d+>)(?= to)"
        ),
        kind="invitation",
    ),
)
