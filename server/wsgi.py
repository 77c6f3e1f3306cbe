"""The production server: gunicorn with threaded workers, run from our own command line.

Each worker makes its own application after the fork, so that no thread, store or query process crosses a fork. On
SIGTERM gunicorn stops accepting, lets requests finish, and the query processes end with their worker's pipes.

Source: https://gunicorn.org/custom/
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from server.engine import Releases
from server.settings import Settings

__all__ = ["Server"]


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with our settings; `run` returns never, it exits with the server's exit code."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._releases: Releases | None = None
        super().__init__()

    def load_config(self) -> None:
        """Give gunicorn its configuration; nothing is read from files or from GUNICORN_CMD_ARGS."""
        for name, value in _configuration(self._settings).items():
            self.cfg.set(name, value)
        self.cfg.set("worker_exit", self.close)

    def load(self) -> Flask:
        """The application of one worker, with its query processes started."""
        from server.app import create_app  # noqa: PLC0415 - imported after the fork, with the metrics of this worker

        app = create_app(self._settings)
        self._releases = cast(Releases, app.extensions["communique"].releases)
        with self._releases.using():  # start the query processes before the first request
            return app

    def close(self, _: Arbiter, __: Worker) -> None:
        """End the query processes of a worker that ends."""
        if self._releases is not None:
            self._releases.close()


def _configuration(settings: Settings) -> Mapping[str, Any]:
    memory = Path("/dev/shm")  # heartbeats belong in memory: a slow disk would look like a dead worker
    return {
        "bind": f"{settings.host}:{settings.port}",
        "workers": settings.workers,
        "worker_class": "gthread",
        "threads": settings.threads,
        "timeout": 60,
        "graceful_timeout": math.ceil(min(settings.timeout_s, 60)) + 2,
        "keepalive": 5,
        "limit_request_line": 8190,  # the most gunicorn can be told; longer queries come by POST
        "max_requests": 0,
        "worker_tmp_dir": str(memory) if memory.is_dir() else None,
        "loglevel": "warning",
        "errorlog": "-",
        "accesslog": None,
        "proc_name": "communique",
        "control_socket_disable": True,
        "child_exit": _forget_worker,
        "forwarded_allow_ips": "127.0.0.1,::1",
    }


def _forget_worker(_: Arbiter, worker: Worker) -> None:
    """Drop the live gauges of a worker that has ended."""
    from prometheus_client import multiprocess  # noqa: PLC0415 - only where several processes share metrics

    multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # it has no types
