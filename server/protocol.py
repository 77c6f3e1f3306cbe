"""SPARQL 1.1 Protocol: the parts of a request → the operation it asks for, or a refusal. Pure: no Flask, no I/O.

Source: https://www.w3.org/TR/sparql11-protocol/ (sections named below), RFC 3986 for IRIs in parameters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from server.errors import Problem

__all__ = ["QueryOperation", "Request", "UpdateOperation", "parse_operation", "single"]

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ABSOLUTE_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>"{}|\\^`]*\Z')
_MAX_FIELDS = 100

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Request:
    """What the protocol looks at; `content_type` is the header as sent."""

    method: str
    query_string: bytes = b""
    content_type: str | None = None
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class QueryOperation:
    """One query, with the dataset that the protocol request names (2.1.4).

    `default_graphs` and `named_graphs` are None where the request does not say, and then the query's own FROM, or
    the whole store, holds. `format` and `timeout_s` are our own parameters, for people and patient clients.
    """

    text: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    format: str | None = None
    timeout_s: float | None = None


@dataclass(frozen=True, slots=True)
class UpdateOperation:
    """One update request, with its `using-graph-uri` and `using-named-graph-uri` (2.2.3)."""

    text: str
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()


def parse_operation(request: Request) -> QueryOperation | UpdateOperation | None:
    """The operation, or None for a GET without a query: the client asks for the service itself.

    Raises Problem 400 for a malformed request and 415 for a body that is neither a form, a query nor an update.
    """
    url = _pairs(request.query_string, "query string")
    if request.method in ("GET", "HEAD"):
        if _values(url, "update"):
            raise _bad("Updates are sent by POST.")  # 2.2: update is only bound to POST
        return _query(url) if _values(url, "query") else None
    media_type, charset = _content_type(request.content_type)
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise Problem(415, "unsupported-charset", f"The body is in {charset!r}; send UTF-8.")
    if media_type == _FORM:
        return _form(url, _pairs(request.body, "form body"))
    text = _utf8(request.body, "body")
    if media_type == _QUERY:
        if _values(url, "query"):
            raise _bad("The query stands both in the body and in the query string; send exactly one.")
        return _query((*url, ("query", text)))
    if media_type == _UPDATE:
        return _update((*url, ("update", text)))
    accepted = f"{_FORM}, {_QUERY}"
    raise Problem(
        415,
        "unsupported-media-type",
        f"The body has type {media_type or 'none'}; POST takes {accepted}.",
        headers={"Accept-Post": accepted},
    )


def single(pairs: Pairs, name: str) -> str | None:
    """The value of a parameter that may stand once; None without one. Raises Problem 400 for several."""
    values = _values(pairs, name)
    if len(values) > 1:
        raise _bad(f"{len(values)} parameters {name!r}; send exactly one.")
    return values[0] if values else None


def _form(url: Pairs, body: Pairs) -> QueryOperation | UpdateOperation:
    pairs = (*url, *body)
    if _values(pairs, "update"):
        if _values(pairs, "query"):
            raise _bad("A request is a query or an update, not both.")
        return _update(pairs)
    return _query(pairs)


def _query(pairs: Pairs) -> QueryOperation:
    text = single(pairs, "query")
    if text is None:
        raise _bad("No parameter 'query'.")
    default, named = _iris(pairs, "default-graph-uri"), _iris(pairs, "named-graph-uri")
    given = bool(default or named)  # naming one of them empties the other (2.1.4)
    return QueryOperation(
        text,
        default if given else None,
        named if given else None,
        next(iter(_values(pairs, "format")), None),  # SPARQLWrapper sends it twice, in two spellings
        _seconds(single(pairs, "timeout")),
    )


def _update(pairs: Pairs) -> UpdateOperation:
    text = single(pairs, "update")
    if text is None:
        raise _bad("No parameter 'update'.")
    return UpdateOperation(text, _iris(pairs, "using-graph-uri"), _iris(pairs, "using-named-graph-uri"))


def _iris(pairs: Pairs, name: str) -> tuple[str, ...]:
    values = tuple(_values(pairs, name))
    for value in values:
        if not _ABSOLUTE_IRI.match(value):
            raise _bad(f"{name}={value!r} is not an absolute IRI.")
    return values


def _seconds(value: str | None) -> float | None:
    if value is None:
        return None
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value) or float(value) == 0:
        raise _bad(f"timeout={value!r} is not a positive number of seconds.")
    return float(value)


def _values(pairs: Pairs, name: str) -> list[str]:
    return [value for key, value in pairs if key == name]


def _pairs(data: bytes, what: str) -> Pairs:
    """The pairs of a urlencoded string, decoded once; `+` is a space."""
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError:
        text = _utf8(data, what)  # raw UTF-8 is not legal there, but clients send it and it has one reading
    try:
        return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=_MAX_FIELDS)
    except UnicodeDecodeError as error:
        raise _bad(f"The {what} is not UTF-8 once its percent-encoding is decoded: {error.reason}.") from error
    except ValueError as error:
        raise _bad(f"The {what} has more than {_MAX_FIELDS} parameters.") from error


def _utf8(data: bytes, what: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _bad(f"The {what} is not UTF-8: {error.reason} at byte {error.start}.") from error


def _content_type(header: str | None) -> tuple[str, str]:
    media_type, _, parameters = (header or "").partition(";")
    charset = re.search(r'charset\s*=\s*"?([^";\s]+)', parameters, re.IGNORECASE)
    return media_type.strip().lower(), charset.group(1).lower() if charset else "utf-8"


def _bad(detail: str) -> Problem:
    return Problem(400, "malformed-request", detail)
