"""Stage 7: who acts: the item of a row that is the subject of a verb."""

from __future__ import annotations

from typing import Final

from graph.extract.clauses import SIDE_KINDS, Item, Row
from graph.extract.patterns.clauses import AUXILIARIES, PREPOSITIONS, REPORTING_VERBS
from graph.extract.status import finite_verb

__all__ = ["after_preposition", "main_subject", "subject_of", "subject_of_noun"]

_PEOPLE: Final = {"A", "O"}
_ADVERBIAL: Final = frozenset("on in at during the morning afternoon evening 's -".split())
_RELATIVE: Final = {"who", "which"}
_SPOUSES: Final = frozenset({"husband", "wife", "spouse", "lady"})
_PARENTHESIS: Final = 14
_APPOSED: Final = 9  # items between a person and the body of a title behind the name: `A, deputy head of the <O>, who`
_TELLING: Final = {"told", "tells"}
_PARTING: Final = {":", ";"}


def after_preposition(row: Row, n: int) -> bool:
    """Whether the item at n is the object of a preposition."""
    return n > 0 and row.items[n - 1].kind == "W" and row.items[n - 1].norm in PREPOSITIONS


def subject_of(row: Row, verb: int) -> int:
    """The item that is the subject of the verb, -1 where the sentence does not say."""
    j = verb - 1
    while j >= 0 and (_auxiliary(row.items[j]) or _adverbial(row, j, verb)):
        j -= 1
    if j < 0:
        return _after_comma(row, verb) if row.items[verb].norm.endswith("ing") else -1  # `Welcoming B, A said`
    item = row.items[j]
    if item.kind in SIDE_KINDS:
        clause = row.items[j - 1].norm == "as" and j == verb - 1  # `…, as A met B`
        beside = (after_preposition(row, j) and not clause) or _accompanying(row, j)
        return main_subject(row, verb) if beside else j
    if item.norm in _RELATIVE:
        k = j - 1 - (row.items[j - 1].norm == ",")
        if item.norm == "who" and row.items[k].kind in {"O", "S"} and row.items[k - 1].norm in {"of", "the", "at"}:
            k = next((m for m in range(k - 1, max(-1, k - _APPOSED), -1) if row.items[m].kind == "A"), k)
        if k >= 0 and row.items[k].kind in _PEOPLE:
            return k
    if item.norm == "," and j > 0 and _in_apposition(row, j - 1):
        if j > 2 and row.items[j - 3].norm in _SPOUSES:
            return main_subject(row, verb)  # `A and her husband, B, were`
        return j - 1  # `At the invitation of A, B, Minister of X, paid`
    closing = _before_parenthesis(row, j) if item.norm == "," else -1
    return closing if closing >= 0 else main_subject(row, verb)


def subject_of_noun(row: Row, noun: int) -> int:
    """Who meets where the event is a noun: `A said at the meeting`, `At the meeting, A said`; -1 for nobody."""
    first = main_subject(row, noun)
    if first >= 0:
        return first
    return _after_comma(row, noun)


def _accompanying(row: Row, n: int) -> bool:
    """Whether the item at n only came along: `A, accompanied by counsellor B, called on`."""
    for k in range(n - 1, max(-1, n - _PARENTHESIS), -1):
        item = row.items[k]
        if item.kind in _PEOPLE and row.items[k - 1].norm not in {"and", "by"}:
            return False
        if item.norm in {"accompanied", "flanked", "supported", "assisted"}:
            return k > 0
    return False


def _after_comma(row: Row, verb: int) -> int:
    after = range(verb + 1, len(row.items) - 1)
    return next(
        (
            n + 1
            for n in after
            if (row.items[n].norm == "," or row.items[n].kind == "A") and row.items[n + 1].kind == "A"
        ),
        -1,
    )


def main_subject(row: Row, verb: int) -> int:
    """The first agent before the verb that is not the object of a preposition; -1 where there is none.

    Behind a verb of saying it is the one of the clause that is said, where that has one.
    """
    parted = max((k for k in range(verb) if row.items[k].norm in _PARTING), default=-1)
    if parted >= 0:
        inner = _first_agent(row, parted + 1, verb)
        if inner >= 0:
            return inner  # `Ministers will go on meeting, A stressed: B is expected in X for talks with C`
    said = max((k for k in range(verb) if row.items[k].norm in REPORTING_VERBS), default=-1)
    if said >= 0:
        inner = _first_agent(row, said + 1, verb)
        if inner == said + 1 and row.items[said].norm in _TELLING:
            inner = _first_agent(row, inner + 1, verb)  # whom somebody tells is not who acts
            if inner < 0:
                return subject_of(row, said)
        if inner >= 0 or any(i.kind == "O" for i in row.items[max(0, said - 6) : said]):
            return inner  # `The ministry said the talks took place at a dinner hosted by A`
    return _first_agent(row, 0, verb)


def _first_agent(row: Row, start: int, verb: int) -> int:
    for n in range(start, verb):
        item = row.items[n]
        if item.kind not in SIDE_KINDS or after_preposition(row, n):
            continue
        if item.kind == "S" and any(i.kind in _PEOPLE for i in row.items[n + 1 : verb]):
            continue
        if n + 1 < len(row.items) and row.items[n + 1].norm in {"'s", "'"}:
            continue
        return n
    return -1


def _in_apposition(row: Row, n: int) -> bool:
    """Whether the item at n, before a comma and the verb, is an agent that is no object."""
    if row.items[n].kind != "A" or after_preposition(row, n):
        return False
    return n == 0 or not finite_verb(row.items[n - 1].norm)


def _auxiliary(item: Item) -> bool:
    return item.kind == "W" and (item.norm in AUXILIARIES or item.norm.endswith("ly"))


def _adverbial(row: Row, j: int, verb: int) -> bool:
    item = row.items[j]
    return item.kind in {"T", "L", "D"} or (item.kind == "W" and item.norm in _ADVERBIAL and j < verb - 1)


def _before_parenthesis(row: Row, comma: int) -> int:
    """The agent before `, …,` when the verb follows the second comma and no verb stands in between; else -1."""
    for k in range(comma - 1, max(-1, comma - _PARENTHESIS), -1):
        item = row.items[k]
        if item.kind == "W" and finite_verb(item.norm) and row.items[k - 1].norm not in _RELATIVE:
            return -1
        if item.norm == "," and k > 0 and row.items[k - 1].kind in _PEOPLE:
            return k - 1
    return -1
