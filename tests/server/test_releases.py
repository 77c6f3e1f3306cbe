"""A new release is served without a restart; the old one is drained; the server ends gracefully."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.server.running import Server, descendants, publish, query_processes, serving

pytestmark = pytest.mark.server

NEW = '<https://w3id.org/communique/id/person/new> <http://www.w3.org/2000/01/rdf-schema#label> "New"@en .'
# A million and a half of joins: about a second, and the same work wherever it runs.
SLOW = "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } LIMIT 1500 } { SELECT ?d { ?d ?e ?f } LIMIT 1000 } }"
ASK_NEW = "ASK { <https://w3id.org/communique/id/person/new> ?p ?o }"


def test_new_release_is_picked_up_while_queries_run(tmp_path: Path) -> None:
    first = publish(tmp_path)
    with serving(tmp_path, "--workers", "2", "--timeout-s", "30") as server:
        old = set(query_processes(server))
        assert server.query(ASK_NEW).json()["boolean"] is False
        with ThreadPoolExecutor(1) as executor:
            slow = executor.submit(server.query, SLOW)
            time.sleep(0.3)
            second = publish(tmp_path, NEW)
            answers = [server.query(ASK_NEW) for _ in range(8)]  # enough for both workers to answer
            assert slow.result().status_code == 200
        assert first.id != second.id
        assert slow.result().headers["X-Communique-Release"] == first.id
        assert {answer.headers["X-Communique-Release"] for answer in answers} == {second.id}
        assert all(answer.json()["boolean"] is True for answer in answers)
        assert server.get("/page/person/new").status_code == 200
        assert _gone(server, old)


def _gone(server: Server, pids: set[int]) -> bool:
    """Whether these processes end within a few seconds; a worker that was not asked since keeps its own."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        server.get("/healthz")
        if not pids & set(query_processes(server)):
            return True
        time.sleep(0.05)
    return False


def test_sigterm_lets_requests_finish_and_leaves_no_process(tmp_path: Path) -> None:
    publish(tmp_path)
    with serving(tmp_path, "--workers", "1", "--timeout-s", "30") as server, ThreadPoolExecutor(1) as executor:
        below = descendants(server.process.pid)
        slow = executor.submit(server.query, SLOW)
        time.sleep(0.4)
        server.process.send_signal(signal.SIGTERM)
        assert slow.result().status_code == 200
        assert server.process.wait(timeout=20) == 0
        assert not [pid for pid in below if Path(f"/proc/{pid}").exists()]


def test_serve_without_release_says_what_to_do(tmp_path: Path) -> None:
    from click.testing import CliRunner  # noqa: PLC0415 - the one test of the command line here

    from server.__main__ import cli  # noqa: PLC0415 - as above

    result = CliRunner().invoke(cli, ["serve", "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert "communique build" in result.output
