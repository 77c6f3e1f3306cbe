"""Counters for `/metrics`, correct over several worker processes.

prometheus_client decides when it is imported whether its values live in shared files, by PROMETHEUS_MULTIPROC_DIR;
`serve` sets that before this module is imported. Without it (one process, tests) the values live in memory.

Source: https://prometheus.github.io/client_python/multiprocess/
"""

from __future__ import annotations

import os

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest, multiprocess

__all__ = ["CONTENT_TYPE", "FAILURES", "LATENCY", "REPLACED", "REQUESTS", "render"]

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

REQUESTS = Counter("communique_requests", "Requests answered.", ("route", "method", "status"))
LATENCY = Histogram(
    "communique_request_seconds",
    "Wall clock of requests, without sending the answer.",
    ("route",),
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
)
FAILURES = Counter("communique_problems", "Answers that were errors, by kind of problem.", ("kind",))
REPLACED = Counter("communique_query_processes_replaced", "Query processes that died or were ended, and replaced.")


def render(release_id: str | None, quads: int | None) -> bytes:
    """The metrics of all workers in Prometheus' text format, and which release is served."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:  # the one reader besides the library, which leaves no other way
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # it has no types
    else:
        registry = REGISTRY
    lines = generate_latest(registry)
    if release_id is not None:
        lines += (
            "# HELP communique_release_info The release that is served.\n# TYPE communique_release_info gauge\n"
            f'communique_release_info{{release="{release_id}"}} 1\n'
            "# HELP communique_quads Quads of the release.\n# TYPE communique_quads gauge\n"
            f"communique_quads {quads}\n"
        ).encode()
    return lines
