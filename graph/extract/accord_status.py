"""Stage 9: whether an agreement is told as done, as still to be done, or neither (genre.md 7, 8)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from graph.extract.clauses import SIDE_KINDS, Row
from graph.extract.patterns.agreement_pattern import AgreementPattern, Whose
from graph.extract.status import finite_verb
from graph.model import AgreementStatus, DateValue

__all__ = ["act_status"]

#: Before a verb that says that something is not so, or is only wished.
_UNREAL: Final = re.compile(
    r"\b(?:would|hope[sd]?|hoping|propos\w+|suggest\w*|recommend\w*|may|could|might|should|must|can|if|whether|not|never|"
    r"n't|fail\w*|unable|refus\w+|declin\w+|without|able|ready|readiness|willing|willingness|want\w*|wish\w*|ask\w*|"
    r"urg\w+|need|needs|yet|agreed|pledged|vowed|proposal|intention|possibility|encouraged|call\w* (?:on|for)|since)"
    r"(?: (?:to|be|been|have|having|also|soon|jointly|both|<[AT]\d+>|the|that|early|its|their))* $"
)
_PLANNED: Final = re.compile(
    r"(?:\b(?:will|shall|'ll|(?:is|are|was|were|be) (?:also )?(?:to|(?:expected|scheduled|set|due|slated|likely|"
    r"planned|poised|about) to)|going to|plan(?:s|ned)? to|would|to)"
    r"(?: (?:also|then|later|jointly|be|both|soon|<T\d+>))*) $"
)
#: Before `the signing`: those who watch are yet to do so.
_SEEN_LATER: Final = re.compile(r"\b(?:will|shall|expected|scheduled|set|due|slated|plan(?:s|ned)?)\b[^,;]* $")
_BEFOREHAND: Final = re.compile(r"\b(?:already|previously|earlier|had once|in the past|years ago)(?: \S+)? $")
#: A state, no act: `are committed to`.
_STATE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|remain|remains|remained|as)(?: \S+ly| both| also)? $")
_STATIVE: Final = {"committed", "determined", "resolved", "decided", "agreed"}
_NONE: Final = re.compile(r"\b(?:no|neither|nor|any)(?: \S+){0,3} $")
#: Beside a verb whose subject is of one side alone: `signed for the Lao side`.
_ONE_SIDE: Final = re.compile(r"\b(?:from|for|on)(?: the)? (?:<[DSO]\d+>|its|his|her)(?: 's)? (?:side|part|behalf)\b")
_NEAR: Final = 14  # items between a verb and its day, where a document stands between them
_LONG_AGO: Final = timedelta(days=21)
_BESIDE: Final = frozenset(", also has have had both then jointly who which were was".split())
_BEFORE_DAY: Final = frozenset("in on since during back".split())
#: Before a day that is of something else: `a plan for 2023-2027`, `the agreement of 2019`.
_OF_IT: Final = frozenset("for of from the by until since between to dated".split())


def act_status(row: Row, verb: int, pattern: AgreementPattern, told: date | None) -> AgreementStatus | None:
    """How sure the act of the verb is; None where it is told neither as done nor as planned, or was done long ago.

    `told` is the day on which the article tells it.
    """
    before = row.text[: row.offsets[verb]]
    if _STATE.search(before) and row.items[verb].norm in _STATIVE and pattern.sides is Whose.SUBJECT:
        return None
    if _BEFOREHAND.search(before) or _NONE.search(before) or _long_ago(row, verb, pattern, told):
        return None
    if pattern.document and _ONE_SIDE.search(row.text):
        return None
    if pattern.watched:
        return AgreementStatus.PLANNED if _SEEN_LATER.search(before) else pattern.status
    unreal = _UNREAL.search(before) is not None
    if pattern.status is AgreementStatus.PLANNED or _PLANNED.search(before):
        planned = _PLANNED.search(before) is not None and not unreal
        return AgreementStatus.PLANNED if planned and pattern.document else None
    return None if unreal else pattern.status


def _long_ago(row: Row, verb: int, pattern: AgreementPattern, told: date | None) -> bool:
    """Whether the words around the verb give it a day long before the article."""
    if told is None:
        return False
    for n, item in enumerate(row.items):
        if item.kind != "T" or not isinstance(item.value, DateValue) or item.value.latest is None:
            continue
        if item.value.latest < told - _LONG_AGO and _dates(row, n, verb, document=pattern.document):
            return True
    return False


def _dates(row: Row, n: int, verb: int, *, document: bool) -> bool:
    """Whether the day at item n is that of the verb: at the head of the sentence, beside the verb, or behind it."""
    items = row.items
    lead = items[n - 1].norm if n else ""
    if n < verb:
        if n <= 1:
            return n == 0 or lead in _BEFORE_DAY
        return all(i.kind in SIDE_KINDS or i.norm in _BESIDE or i.norm.endswith("ly") for i in items[n + 1 : verb])
    if lead in _OF_IT:
        return False
    near = n <= verb + (_NEAR if document else 2)
    return near and not any(i.kind == "W" and finite_verb(i.norm) for i in items[verb + 1 : n])
