"""A real server process over a real release, for the tests that speak HTTP."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import requests

from graph.release import BuildReport, Release, write_release, writing
from ontology.iris import DEFAULT_BASE
from ontology.load import PREFIXES, ontology_graph

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "data" / "small.trig"
START_S = 30.0


@dataclass(frozen=True)
class Server:
    """A running server: where it is, whose data it serves, which process it is."""

    url: str
    data_dir: Path
    process: subprocess.Popen[bytes]

    def get(self, path: str, accept: str | None = None, **parameters: str) -> requests.Response:
        headers = {"Accept": accept} if accept else {}
        return requests.get(self.url + path, parameters, headers=headers, timeout=30, allow_redirects=False)

    def query(self, query: str, accept: str | None = None, **parameters: str) -> requests.Response:
        return self.get("/sparql", accept, query=query, **parameters)


def publish(data_dir: Path, extra: str = "") -> Release:
    """Write the small release with the ontology, and `extra` Turtle in the default graph."""
    quads = list(ox.parse(path=str(SMALL), format=ox.RdfFormat.TRIG))
    quads += ox.parse(extra, format=ox.RdfFormat.TURTLE)
    ontology = ontology_graph().serialize(format="nt")
    for quad in ox.parse(ontology, format=ox.RdfFormat.N_TRIPLES):
        quads.append(quad)
        quads.append(ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(f"{DEFAULT_BASE}graph/ontology")))
    with writing(data_dir) as directory:
        return write_release(directory, quads, base=DEFAULT_BASE, prefixes=PREFIXES, report=BuildReport())


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def serving(data_dir: Path, *flags: str) -> Iterator[Server]:
    """`communique serve` on a free port, until the block ends; then SIGTERM must end it."""
    port = free_port()
    command = [sys.executable, "-m", "server", "serve", "--data", str(data_dir), "--port", str(port), *flags]
    environment = {**os.environ, "PYTHONWARNINGS": "default"}
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=environment)
    server = Server(f"http://127.0.0.1:{port}", data_dir, process)
    try:
        wait_until_ready(server)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def wait_until_ready(server: Server) -> None:
    """Return when the server answers; fail when it ends or takes too long."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        assert server.process.poll() is None, "the server ended while it started"
        with contextlib.suppress(requests.ConnectionError):
            if server.get("/healthz").status_code == 200:
                return
        time.sleep(0.05)
    raise AssertionError(f"no answer from {server.url} within {START_S} s")


def descendants(pid: int) -> list[int]:
    """The process ids below a process, from /proc."""
    children: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):  # a child belongs to the thread that started it
        with contextlib.suppress(OSError):
            children += map(int, thread.read_text(encoding="ascii").split())
    return [below for child in children for below in (child, *descendants(child))]


def query_processes(server: Server) -> list[int]:
    """The process ids of the query processes of a server."""
    found = []
    for pid in descendants(server.process.pid):
        with contextlib.suppress(OSError):
            if b"server.evaluator.process" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.append(pid)
    return found
