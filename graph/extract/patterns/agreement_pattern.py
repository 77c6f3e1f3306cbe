"""What a pattern of an agreement is: an expression over a row, where its sides stand, whether it names a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from graph.extract.patterns.model import Pattern
from graph.model import AgreementStatus

__all__ = ["ADJUNCTS", "AgreementPattern", "Whose"]

#: What may stand between a verb and what was agreed or signed: `agreed on <T> at their meeting in <L> to …`.
ADJUNCTS: Final = (
    r"(?: (?:(?:on|in|at|by|late|early) )?<[TL]\d+>| (?:at|during|in|after|following|through|upon) (?:the|their|this|a|"
    r"an|its|these)(?: (?!to |that |on |not )[a-z0-9-]+){1,5}?(?= (?:to|that|on|a|an|not|,|<[TL])\b)| here| in "
    r"principle| unanimously| jointly| mutually| again| today| also| further| (?:among|amongst) other things| with each"
    r" other| with one another| among themselves| between themselves| too| as well| :| ,)*?"
)


class Whose(Enum):
    """Where the sides of an agreement stand: who does the verb, who is named behind it, or whoever met."""

    SUBJECT = "subject"
    NAMED = "named"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class AgreementPattern(Pattern):
    """`verb` marks the act; what was agreed begins with `link`, or is a `document` whose noun phrase is `phrase`.

    A document `before` its verb is looked for there. The signing is `watched` by others, who are its subject. What is
    told `aside` counts only where the sentence tells nothing else. A sentence without any of the `cues` is passed over.
    """

    expression: str = ""
    cues: frozenset[str] = frozenset()
    sides: Whose = Whose.SUBJECT
    status: AgreementStatus = AgreementStatus.AGREED
    document: bool = False
    before: bool = False
    watched: bool = False
    aside: bool = False
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.expression))
