"""What probably went wrong in a query that the engine's parser refused. Pure: no Flask, no I/O.

The engine says where it stopped and what it would have taken there, which is often far from the fault: of a bracket
that is never closed it complains at the end. These hints come from the scan of admission.py and are only given for
what the scan is sure of; a query that the engine takes is never looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from server.admission import Form, position, scan, tokens

__all__ = ["hint"]

_Token = tuple[str, str, int]  # kind, text, offset
_CLOSES = {")": "(", "]": "[", "}": "{"}
_LIST_ENDS = frozenset({"WHERE", "FROM"})


def hint(query: str, known_prefixes: Collection[str]) -> str | None:
    """A sentence with the likely fault and its remedy; None where the scan sees none."""
    found = list(tokens(query))
    form = scan(query).form
    if form is Form.UNKNOWN:
        return "There is no SELECT, ASK, CONSTRUCT or DESCRIBE."
    return (
        _bracket(query, found)
        or _prefix(query, found, known_prefixes)
        or (_select_list(found) if form is Form.SELECT else None)
        or (_group(found) if form is not Form.DESCRIBE else None)
    )


def _bracket(query: str, found: list[_Token]) -> str | None:
    """The innermost bracket that is left open, or the first that closes nothing."""
    stack: list[tuple[str, int]] = []
    for kind, text, start in found:
        if kind == "open":
            stack.append((text, start))
        elif kind == "close":
            if not stack:
                return f"The {text} at {_place(query, start)} closes nothing."
            opened, at = stack.pop()
            if opened != _CLOSES[text]:
                return f"The {opened} of {_place(query, at)} is not closed before the {text} at {_place(query, start)}."
    return f"The {stack[-1][0]} of {_place(query, stack[-1][1])} is not closed." if stack else None


def _prefix(query: str, found: list[_Token], known: Collection[str]) -> str | None:
    """The first name whose prefix nobody declared."""
    declared, previous = set(known), ""
    for kind, text, start in found:
        if kind == "pname":
            prefix = text.partition(":")[0]
            if previous == "PREFIX":
                declared.add(prefix)
            elif prefix not in declared:
                return f"The prefix {prefix}: at {_place(query, start)} is not declared; add PREFIX {prefix}: <…>."
        previous = text.upper()
    return None


def _select_list(found: list[_Token]) -> str | None:
    previous = ""
    for kind, text, _ in _selected(found):
        if text == ",":
            return "The variables after SELECT stand side by side, without commas."
        if text == "(" and previous == "word":
            return "An expression after SELECT stands in brackets and has a name, as in SELECT (COUNT(?x) AS ?n)."
        previous = "" if text.upper() in ("SELECT", "DISTINCT", "REDUCED") else kind
    return None


def _selected(found: list[_Token]) -> Iterator[_Token]:
    """The tokens of the outer list of SELECT that stand in no brackets of their own, and those brackets."""
    depth, inside = 0, False
    for token in found:
        kind, text, _ = token
        if depth == 0 and (text == "{" or (inside and text.upper() in _LIST_ENDS)):
            return
        inside = inside or (kind == "word" and text.upper().startswith(Form.SELECT.value))
        depth -= kind == "close"
        if inside and depth == 0:
            yield token
        depth += kind == "open"


def _group(found: list[_Token]) -> str | None:
    if any(text == "{" for _, text, _ in found):
        return None
    return "There is no pattern: write it in braces, WHERE { … }."


def _place(query: str, offset: int) -> str:
    line, column = position(query, offset)
    return f"line {line}, column {column}"
