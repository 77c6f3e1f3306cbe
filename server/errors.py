"""What can go wrong between a request and its answer. Pure: no Flask, no I/O.

Problem                      an answer that is an error: one shape, `application/problem+json` (RFC 9457)

QueryError                   one query failed; the service goes on
├── QuerySyntaxError         the engine's parser refused the text: message, line, column
├── TimeLimitExceeded        the wall clock ran out; the process was ended
├── MemoryLimitExceeded      the evaluation wanted more memory than its process may have
├── ResultLimitExceeded      the answer is larger than the endpoint gives at once
├── ProcessDied              the query process ended while it worked on this query
├── EvaluationError          the engine reports that it cannot evaluate the query
└── EngineBusy               no query process came free in time
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "EngineBusy",
    "EvaluationError",
    "MemoryLimitExceeded",
    "Problem",
    "ProcessDied",
    "QueryError",
    "QuerySyntaxError",
    "ResultLimitExceeded",
    "TimeLimitExceeded",
]


class Problem(Exception):
    """An error answer: `kind` is a stable slug, `detail` says what happened and what would help.

    `members` are extra fields of the JSON object (the limit, what was used, the position in the query).
    """

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        *,
        title: str | None = None,
        headers: Mapping[str, str] | None = None,
        members: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.kind = kind
        self.detail = detail
        self.title = title or kind.replace("-", " ").capitalize()
        self.headers = dict(headers or {})
        self.members = dict(members or {})

    def to_json(self) -> dict[str, object]:
        """The object that clients get, with the members of RFC 9457 first."""
        return {
            "type": f"urn:communique:problem:{self.kind}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            **self.members,
        }


class QueryError(Exception):
    """One query failed; the service goes on. `kind` is a stable slug, `members` what a program wants to know of it."""

    kind = "query-error"

    def __init__(self, message: str, **members: object) -> None:
        super().__init__(message)
        self.members = members


class QuerySyntaxError(QueryError):
    """The engine's parser refused the text; `line` and `column` count from 1, None where it does not tell."""

    kind = "syntax-error"

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        place = "" if line is None else f"Line {line}, column {column}: "
        super().__init__(place + message, line=line, column=column)

    def explained(self, hint: str | None) -> QuerySyntaxError:
        """This error with what probably went wrong, if anything is known of it."""
        if hint is not None:
            self.args = (f"{self}. {hint}",)
            self.members["hint"] = hint
        return self


class TimeLimitExceeded(QueryError):
    """The wall clock ran out after `elapsed_s`; the process was ended and its core is free."""

    kind = "time-limit"

    def __init__(self, limit_s: float, elapsed_s: float) -> None:
        text = f"The query was stopped after {elapsed_s:.1f} s; the limit is {limit_s:g} s."
        super().__init__(text, limit=limit_s, used=round(elapsed_s, 3), unit="seconds")


class MemoryLimitExceeded(QueryError):
    """The evaluation wanted more than `limit_mb` of memory."""

    kind = "memory-limit"

    def __init__(self, limit_mb: int) -> None:
        text = f"The query needed more memory than the {limit_mb} MB that one query may use."
        super().__init__(text, limit=limit_mb, unit="megabytes")


class ResultLimitExceeded(QueryError):
    """The serialised answer passed `limit_bytes`."""

    kind = "result-limit"

    def __init__(self, limit_bytes: int) -> None:
        text = (
            f"The answer is larger than {limit_bytes} bytes, and will be whenever it is asked for. "
            "Ask for less with LIMIT, or take everything from /dumps/."
        )
        super().__init__(text, limit=limit_bytes, unit="bytes")


class ProcessDied(QueryError):
    """The query process ended while it worked on this query, and was replaced."""

    kind = "process-died"


class EvaluationError(QueryError):
    """The engine parsed the query but reports that it cannot evaluate it."""

    kind = "evaluation-error"


class EngineBusy(QueryError):
    """No query process came free within `waited_s`."""

    kind = "busy"

    def __init__(self, waited_s: float) -> None:
        text = f"All query processes are busy; none came free within {waited_s:.1f} s."
        super().__init__(text, used=round(waited_s, 3), unit="seconds")
