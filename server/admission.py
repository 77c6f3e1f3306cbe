"""Whether a stranger's query may reach the engine: a scan of its tokens, and rules over what the scan found.

Nobody rewrites a query; it is refused here, or handed to the engine whole. Two things make the scan necessary:
SERVICE and LOAD make the engine open connections for a stranger, and the engine's parser and planner recurse, so
that deep nesting or long operator chains overflow the stack of the process (serving.md 1). Pure: no Flask, no I/O.

The scanner reads the terminals of SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar). The engine's
parser has no separate lexer, so a text can have two readings; where they differ the scan must not be the lenient
one. Three such places, each a case in the tests:

- `<` opens an IRI or means *less than*. Only inside `( )` and after an operand can it be the operator, and then
  `(1<2)SERVICE#x>` hides a SERVICE behind what looks like an IRI. There an IRI must have the form `scheme://…`, or
  hold no character that could open a string, a comment or a bracket; else the query is refused as ambiguous.
- keywords need no space around them: `SERVICEx:y {`, `trueSERVICE<…>`. A bare word *containing* a forbidden
  keyword is refused, and so is a prefixed name whose prefix contains one where a group follows it.
- `\\uXXXX` is decoded inside strings and IRIs only, so it cannot spell a keyword.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from server.errors import Problem

__all__ = ["Form", "Limits", "Scan", "admit", "is_empty", "position", "scan", "tokens"]


class Form(Enum):
    """What a query asks for; UPDATE for any update operation, UNKNOWN leaves the verdict to the engine's parser."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"
    UPDATE = "UPDATE"
    UNKNOWN = "UNKNOWN"

    @property
    def makes_graph(self) -> bool:
        """Whether the answer is a graph and not a table or a truth value."""
        return self in (Form.CONSTRUCT, Form.DESCRIBE)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a query may hold. The engine was measured to crash at 2,000 nested groups and 6,400 operators."""

    max_bytes: int = 65_536
    max_depth: int = 100
    max_operators: int = 2_000


@dataclass(frozen=True, slots=True)
class Scan:
    """What the scan of a query found; positions are (line, column) from 1."""

    form: Form
    depth: int
    operators: int
    forbidden: tuple[str, tuple[int, int]] | None = None
    ambiguous: tuple[int, int] | None = None
    broken: tuple[int, int] | None = None


# A prefix is read 128 characters far at most: `a-a-a-…` would otherwise cost the square of its length. A longer one
# is read as a bare word, which is the stricter reading.
_NAME = r"[^\W\d_](?:[\w\-.·]{0,126}[\w\-·])?"
_PLX = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]"
_LOCAL = rf"(?:[\w:]|{_PLX})(?:(?:[\w:.\-·]|{_PLX})*(?:[\w:\-·]|{_PLX}))?"
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+|\#[^\n\r]*)
  | (?P<string>\"\"\"(?:[^"\\]|\\.|\"{{1,2}}(?!\"))*\"\"\" | '''(?:[^'\\]|\\.|'{{1,2}}(?!'))*'''
      | \"(?:[^"\\\n\r]|\\.)*\" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><[^<>"{{}}|^`\\\x00-\x20]*(?:\\[uU][0-9A-Fa-f]+[^<>"{{}}|^`\\\x00-\x20]*)*>)
  | (?P<lang>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<blank>_:\w(?:[\w.\-·]*[\w\-·])?)
  | (?P<pname>(?:{_NAME})?:(?:{_LOCAL})?)
  | (?P<var>[?$]\w+)
  | (?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<open>[(\[{{])
  | (?P<close>[)\]}}])
  | (?P<operator>\^\^|&&|\|\||!=|<=|>=|[!=<>+\-*/|^])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPERAND_ENDS = frozenset({"string", "lang", "iri", "pname", "var", "number", "word", "close", "blank"})
_OPERATOR_WORDS = frozenset({"UNION", "MINUS", "OPTIONAL", "LATERAL", "FILTER", "BIND", "IN", "NOT", "EXISTS"})
_FORMS = (Form.SELECT, Form.ASK, Form.CONSTRUCT, Form.DESCRIBE)
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
_FORBIDDEN = ("SERVICE", "LOAD")
_SURE_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")  # as an expression, `a://` can be parsed by nobody
_HIDES = re.compile(r"[()\[\]#'!]")
_HIDDEN_OPERATOR = re.compile(r"[*+/&=\-]")


@dataclass(slots=True)
class _State:
    """The scanner's memory of one pass."""

    form: Form = Form.UNKNOWN
    depth: int = 0
    operators: int = 0
    stack: list[str] = field(default_factory=list)
    previous: str = ""
    previous_word: str = ""
    suspect: tuple[str, int] | None = None  # a prefixed name that is SERVICE in disguise if a group follows
    forbidden: tuple[str, int] | None = None
    ambiguous: int | None = None
    broken: int | None = None


def scan(query: str) -> Scan:
    """Read the query's tokens once. Linear in its length; never raises, whatever the text is."""
    state = _State()
    for kind, text, start in tokens(query):
        _step(state, kind, text, start)
        if state.broken is not None:  # no parser reads on from here, and scanning on would cost the square
            break
        state.previous = kind
        state.previous_word = text.upper() if kind == "word" else ""
    forbidden = state.forbidden and (state.forbidden[0], position(query, state.forbidden[1]))
    ambiguous, broken = (None if at is None else position(query, at) for at in (state.ambiguous, state.broken))
    return Scan(state.form, state.depth, state.operators, forbidden, ambiguous, broken)


def tokens(query: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and offset of each token; white space and comments are left out."""
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or "other"
        if kind != "space":
            yield kind, match.group(), match.start()


def _step(state: _State, kind: str, text: str, start: int) -> None:
    if state.suspect is not None and text == "{":
        state.forbidden = state.forbidden or state.suspect
    state.suspect = None
    if kind == "word":
        _word(state, text.upper(), start)
    elif kind == "pname":
        _prefixed_name(state, text, start)
    elif kind == "iri":
        _iri(state, text, start)
    elif kind == "open":
        state.stack.append(text)
        state.depth = max(state.depth, len(state.stack))
    elif kind == "close":
        if state.stack:
            state.stack.pop()
    elif kind == "operator":
        state.operators += 1
    elif text in ('"', "'", "\\"):
        state.broken = start


def _word(state: _State, word: str, start: int) -> None:
    if state.form is Form.UNKNOWN:
        state.form = _form(word)
    if word in _OPERATOR_WORDS:
        state.operators += 1
    for keyword in _FORBIDDEN:
        if keyword in word and state.forbidden is None:
            state.forbidden = (keyword, start)


def _form(word: str) -> Form:
    for form in _FORMS:
        if word.startswith(form.value):  # `SELECTDISTINCT` is SELECT to the engine
            return form
    return Form.UPDATE if word.startswith(_UPDATES) else Form.UNKNOWN


def _prefixed_name(state: _State, text: str, start: int) -> None:
    prefix, _, local = text.upper().partition(":")
    for keyword in _FORBIDDEN:
        disguised = keyword in prefix and state.previous_word != "GRAPH"
        if disguised or f".{keyword}" in local:
            state.suspect = (keyword, start)
    if state.form is Form.UNKNOWN and state.previous_word not in ("PREFIX", "BASE"):
        state.form = _form(prefix)  # `ASK:x` would be odd, but is ASK


def _iri(state: _State, text: str, start: int) -> None:
    may_be_operator = state.stack[-1:] == ["("] and state.previous in _OPERAND_ENDS
    if not may_be_operator or _SURE_IRI.match(text):
        return
    if _HIDES.search(text):
        state.ambiguous = start if state.ambiguous is None else state.ambiguous
    state.operators += len(_HIDDEN_OPERATOR.findall(text))


def is_empty(query: str) -> bool:
    """Whether a text holds nothing but white space and comments."""
    return next(tokens(query), None) is None


def position(query: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, from 1."""
    before = query[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def admit(query: str, limits: Limits) -> Scan:
    """The scan of a query that may reach the engine; raises Problem naming the rule that refuses it."""
    size = len(query.encode("utf-8"))
    if size > limits.max_bytes:
        raise _over("query-too-long", "bytes", limits.max_bytes, size, status=413)
    if is_empty(query):
        raise Problem(400, "empty-query", "The query is empty.")
    found = scan(query)
    if found.form is Form.UPDATE:
        detail = "This is an update; the query operation takes SELECT, ASK, CONSTRUCT and DESCRIBE."
        raise Problem(400, "not-a-query", detail)
    if found.forbidden is not None:
        keyword, place = found.forbidden
        raise _at(place, "federation-refused", f"{keyword} is refused: queries never leave this machine.", 403)
    if found.ambiguous is not None:
        detail = "This < may open an IRI or mean 'less than'. Put a space after the operator, or write the IRI in full."
        raise _at(found.ambiguous, "ambiguous-query", detail, 400)
    if found.broken is not None:
        raise _at(found.broken, "malformed-query", "A string that starts here does not end, or a stray backslash.", 400)
    if found.depth > limits.max_depth:
        raise _over("query-too-deep", "nested brackets", limits.max_depth, found.depth)
    if found.operators > limits.max_operators:
        raise _over("query-too-complex", "operators", limits.max_operators, found.operators)
    return found


def _at(place: tuple[int, int], kind: str, detail: str, status: int) -> Problem:
    line, column = place
    return Problem(status, kind, f"{detail} (line {line}, column {column})", members={"line": line, "column": column})


def _over(kind: str, unit: str, limit: int, used: int, *, status: int = 400) -> Problem:
    detail = f"The query has {used} {unit}; the limit is {limit}."
    return Problem(status, kind, detail, members={"limit": limit, "used": used, "unit": unit})
