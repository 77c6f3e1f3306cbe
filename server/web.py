"""What the routes share: the services of the application, negotiation, answers with their headers, the error shape."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from flask import Response, current_app, g, render_template, request

from server import negotiate
from server.engine import ServedRelease
from server.engine.releases import Releases
from server.errors import EngineBusy, EvaluationError, Problem, QueryError, QuerySyntaxError, ResultLimitExceeded
from server.negotiate import HTML, JSON, Format
from server.settings import Settings

__all__ = [
    "NotModified",
    "Services",
    "answer",
    "as_problem",
    "bounded",
    "check_etag",
    "json_answer",
    "negotiated",
    "page",
    "problem_answer",
    "query_problem",
    "served",
    "services",
]


@dataclass(frozen=True, slots=True)
class Services:
    """What an application has besides its routes."""

    settings: Settings
    releases: Releases
    version: str


class NotModified(Exception):
    """The client has this representation already: answer 304, without making it again."""


def services() -> Services:
    """The services of the running application."""
    return cast(Services, current_app.extensions["communique"])


def served() -> ServedRelease:
    """The release that this request began with; kept open until it is answered."""
    if "served" not in g:
        g.served = services().releases.acquire()
    return cast(ServedRelease, g.served)


def negotiated(offers: Sequence[Format], name: str | None = None) -> Format:
    """The format to answer in: the one named (`?format=`, a suffix), else by Accept. Raises Problem 406."""
    g.negotiated = True
    if name is not None:
        chosen = negotiate.by_name(name, offers)
        wanted = f"format={name}"
    else:
        accept = request.headers.get("Accept")
        chosen = negotiate.choose(accept, offers)
        wanted = f"Accept: {accept}"
    if chosen is None:
        known = ", ".join(offer.media_type for offer in offers)
        raise Problem(406, "not-acceptable", f"{wanted} names no format of this answer; there are {known}.")
    return chosen


def check_etag(*parts: object) -> None:
    """Set the strong ETag of this answer: release, program version, and what else it depends on.

    Raises NotModified where the client has it; call it before the work is done.
    """
    digest = hashlib.sha256(json.dumps([services().version, request.path, *map(str, parts)]).encode())
    g.etag = f"{served().id}-{digest.hexdigest()[:16]}"
    if request.if_none_match.contains(g.etag):
        raise NotModified


def answer(
    body: bytes | str, offer: Format, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer in a format."""
    return Response(body, status, headers=dict(headers or {}), content_type=offer.content_type)


def page(template: str, *, status: int = 200, **context: Any) -> Response:  # noqa: ANN401 - whatever the template shows
    """An HTML page."""
    return answer(render_template(template, **context), HTML, status=status)


def problem_answer(problem: Problem) -> Response:
    """The one error shape: a page for browsers, `application/problem+json` for everybody else."""
    if negotiate.accepts_html(request.headers.get("Accept")):
        response = page("problem.html", status=problem.status, problem=problem)
    else:
        body = json.dumps(problem.to_json(), ensure_ascii=False) + "\n"
        response = Response(body, problem.status, content_type="application/problem+json")
    return as_problem(response, problem)


def as_problem(response: Response, problem: Problem) -> Response:
    """Mark an answer as this problem's: its headers, no ETag, its place in the metrics."""
    response.headers.update(problem.headers)
    g.pop("etag", None)
    g.problem = problem.kind
    return response


def query_problem(error: QueryError) -> Problem:
    """The answer for a query that failed.

    400 for what is no query; 422 for an answer larger than is given at once, because the same query will never be
    answered and 503 would invite clients to try again; 503 for the limits that depend on what else is going on.
    """
    status = 503
    if isinstance(error, QuerySyntaxError | EvaluationError):
        status = 400
    elif isinstance(error, ResultLimitExceeded):
        status = 422
    headers = {"Retry-After": "2"} if isinstance(error, EngineBusy) else {}
    return Problem(status, error.kind, str(error), headers=headers, members=error.members)


def json_answer(value: object) -> Response:
    """An answer in our own JSON."""
    return answer(json.dumps(value, ensure_ascii=False, indent=1) + "\n", JSON)


def bounded(name: str, maximum: int, default: str = "") -> str:
    """A text parameter of the query string; raises Problem 400 where it is longer than `maximum` characters."""
    value = request.args.get(name, default)
    if len(value) > maximum:
        raise Problem(400, "parameter-too-long", f"{name} has {len(value)} characters; the limit is {maximum}.")
    return value
