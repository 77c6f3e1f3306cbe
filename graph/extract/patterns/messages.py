"""The constructions of messages (genre.md 4), as data over rows like those of events."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from graph.extract.patterns.model import Pattern

__all__ = ["MESSAGE_CUES", "MESSAGE_PATTERNS", "MessagePattern"]

#: A sentence without any of these words tells no message.
MESSAGE_CUES: Final[frozenset[str]] = frozenset(
    """regards greetings wishes congratulations congratulatory felicitations condolences condolence sympathy letter
    letters message messages invited invite invites invitation""".split()
)


@dataclass(frozen=True, slots=True)
class MessagePattern(Pattern):
    """Names the sender in `sender`, the recipient in `recipient`.

    A message is brought by `conveyor` where the expression has it, a `conveyed` one by the subject.
    """

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
            r"(?P<verb>conveyed|conveys|conveying|convey|extended|passed on)(?: to <A\d+>)?(?: (?!<A)\S+){0,4}? "
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
            r"congratulations|greetings|felicitations)(?: (?!<A)\S+){0,4}? to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>)"
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
            r"(?!<A|famil)\S+){0,3}? (?P<recipient><A\d+>)"
        ),
        kind="condolence",
    ),
    MessagePattern(
        "message.asked-to-convey",
        "genre.md 4, conveyed regards",
        "A asks B to convey A's regards to C.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat asked Prime Minister of Laos Keo Bounmy to convey his best "
                "wishes to President of Laos Somchai Phan."
            ),
        ),
        avoids=(
            "Prime Minister of Thailand Aroon Sombat asked Prime Minister of Laos Keo Bounmy to convene a summit.",
        ),
        expression=(
            r"(?P<sender><A\d+>)(?: (?:on|<T\d+>|also|has|have))* (?P<verb>asked|requested) (?P<conveyor><A\d+>) to "
            r"(?:convey|pass on|extend|transmit)(?: (?!<A)\S+){0,5}? (?:regards|greetings|wishes|congratulations)"
            r"(?: (?!<A)\S+){0,3}? to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>)"
        ),
    ),
    MessagePattern(
        "message.letter",
        "genre.md 4, letters",
        "B hands over a letter or message of C for A.",
        finds=(
            (
                "Foreign Minister of Laos Keo Bounmy handed over a letter from President of Laos Somchai Phan to Prime "
                "Minister of Thailand Aroon Sombat."
            ),
        ),
        avoids=("Foreign Minister of Laos Keo Bounmy handed over a gift from Laos to Thailand.",),
        expression=(
            r"(?P<verb>handed over|handed|delivered|delivering|conveyed|presented|brought|carried|bearing|carrying)"
            r"(?: to <A\d+>)?(?: (?!<A)\S+){0,3}? (?:letter|message)(?: (?!<A)\S+){0,3}? (?:from|of)"
            r"(?: (?!<A)\S+){0,3}? (?P<sender><A\d+>)(?: (?!<A|\.)\S+){0,4}?"
            r"(?: (?:to|for)(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>))?"
        ),
        kind="letter",
        conveyed=True,
    ),
    MessagePattern(
        "message.received",
        "genre.md 4, letters",
        "A receives a letter or message from C.",
        finds=("Prime Minister of Thailand Aroon Sombat received a letter from President of Laos Somchai Phan.",),
        avoids=("Prime Minister of Thailand Aroon Sombat received President of Laos Somchai Phan.",),
        expression=(
            r"(?P<recipient><A\d+>)(?: (?:on|<T\d+>|also|has|have))* (?P<verb>received|got)"
            r"(?: (?!<A|delegation)\S+){0,4}? (?:letter|message|phone message)(?: (?!<A)\S+){0,4}? from"
            r"(?: (?!<A)\S+){0,3}? (?P<sender><A\d+>)"
        ),
        kind="letter",
    ),
    MessagePattern(
        "message.was-sent",
        "genre.md 4, letters of congratulation",
        "Congratulations or condolences are sent to B by A.",
        finds=(
            (
                "A congratulatory message was also sent to Prime Minister of Thailand Aroon Sombat by Prime Minister "
                "of Laos Keo Bounmy."
            ),
        ),
        avoids=("A gift was sent to Prime Minister of Thailand Aroon Sombat by Prime Minister of Laos Keo Bounmy.",),
        expression=(
            r"congratulat(?:ions|ory \S+)(?: (?!<A)\S+){0,2}? (?:was|were|has been|have been)(?: also)? "
            r"(?P<verb>sent|cabled|extended) to(?: (?!<A)\S+){0,3}? (?P<recipient><A\d+>)(?: (?!<A)\S+){0,4}? by"
            r"(?: (?!<A)\S+){0,3}? (?P<sender><A\d+>)"
        ),
        kind="congratulation",
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
