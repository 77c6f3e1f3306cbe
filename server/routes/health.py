"""`/healthz` and `/metrics`: for machines that watch over the service. Neither evaluates anything."""

from __future__ import annotations

from flask import Blueprint, Response

from server import metrics
from server.web import json_answer, served

__all__ = ["blueprint"]

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """Alive, and which release is served."""
    return json_answer({"status": "ok", "release": served().id})


@blueprint.get("/metrics")
def show_metrics() -> Response:
    """Prometheus text, of all workers."""
    release = served().release
    return Response(metrics.render(release.id, release.manifest["quads"]), content_type=metrics.CONTENT_TYPE)
