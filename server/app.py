"""The application factory: routes, one error handler, the headers that every answer carries."""

from __future__ import annotations

import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

from server import metrics, routes
from server.engine import Pool, Releases
from server.engine.releases import NoReleaseError
from server.errors import Problem, QueryError
from server.pages import filters
from server.settings import Settings
from server.web import NotModified, Services, problem_answer, query_problem

__all__ = ["create_app"]

# No script at all, nothing from elsewhere, no frame: a literal that slips past escaping can still do nothing.
_CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_EXPOSED = "ETag, Link, Location, X-Communique-Release"


def create_app(settings: Settings) -> Flask:
    """The WSGI application on the current release of `settings.data_dir`; starts query processes at the first use."""
    app = Flask(__name__, static_folder="static", static_url_path="/static")
    app.config.update(MAX_CONTENT_LENGTH=settings.max_body_bytes, MAX_FORM_MEMORY_SIZE=settings.max_body_bytes)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    filters.install(app.jinja_env)

    def make_pool(store_path: Path) -> Pool:
        return Pool(
            store_path,
            settings.engine_limits,
            size=settings.query_processes,
            queue_length=settings.queue_length,
            wait_s=settings.queue_wait_s,
            on_replaced=metrics.REPLACED.inc,
        )

    app.extensions["communique"] = Services(settings, Releases(settings.data_dir, make_pool), _version())
    routes.register(app)
    _install_errors(app)
    _install_headers(app)
    return app


def _version() -> str:
    try:
        return version("communique")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0"


def _install_errors(app: Flask) -> None:
    app.register_error_handler(Problem, problem_answer)
    app.register_error_handler(QueryError, lambda error: problem_answer(query_problem(error)))
    app.register_error_handler(NotModified, lambda _: Response(status=304))
    app.register_error_handler(HTTPException, lambda error: problem_answer(_http_problem(error)))
    app.register_error_handler(
        NoReleaseError,
        lambda error: problem_answer(Problem(503, "no-release", str(error), headers={"Retry-After": "5"})),
    )


def _http_problem(error: HTTPException) -> Problem:
    """What Flask itself refuses: unknown paths, methods, too large bodies."""
    status = error.code or 500
    headers = {}
    valid = getattr(error, "valid_methods", None)
    if valid:
        headers["Allow"] = ", ".join(sorted(valid))
    kind, members = error.name.lower().replace(" ", "-"), {}
    detail = error.description or error.name
    if status == 405:
        allowed = headers.get("Allow", "GET")
        detail = f"{request.method} is not taken here, where everything is read-only; {allowed} are."
    if status == 413:
        limit = request.max_content_length
        detail, members = f"The body is larger than {limit} bytes.", {"limit": limit, "unit": "bytes"}
    return Problem(status, kind, detail, headers=headers, members=members)


def _install_headers(app: Flask) -> None:
    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def finish(response: Response) -> Response:
        headers = response.headers
        headers["Access-Control-Allow-Origin"] = "*"
        headers["Access-Control-Expose-Headers"] = _EXPOSED
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["Content-Security-Policy"] = _CONTENT_SECURITY_POLICY
        if request.method == "OPTIONS":
            headers["Access-Control-Allow-Methods"] = headers.get("Allow", "GET, HEAD, OPTIONS")
            headers["Access-Control-Allow-Headers"] = "Accept, Content-Type, If-None-Match"
            headers["Access-Control-Max-Age"] = "86400"
        if "negotiated" in g or response.status_code >= 400:
            response.vary.add("Accept")
        if "etag" in g and response.status_code in (200, 304):
            response.set_etag(g.etag)
            headers["Cache-Control"] = "no-cache"  # keep it, but ask: a new release may have come
        if "served" in g:
            headers["X-Communique-Release"] = g.served.id
        _count(response)
        return response

    @app.teardown_request
    def end(_: BaseException | None) -> None:
        served = g.pop("served", None)
        if served is not None:
            app.extensions["communique"].releases.release(served)


def _count(response: Response) -> None:
    route = request.url_rule.rule if request.url_rule is not None else "(unknown)"  # never the path: it is unbounded
    metrics.REQUESTS.labels(route, request.method, str(response.status_code)).inc()
    metrics.LATENCY.labels(route).observe(time.perf_counter() - g.started)
    if "problem" in g:
        metrics.FAILURES.labels(g.problem).inc()
