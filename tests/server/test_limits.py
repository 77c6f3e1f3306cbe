"""What strangers may not do to the service: run on, eat memory, crash it, make it call out."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from tests.server.running import Server, descendants, publish, query_processes, serving, wait_until_ready

pytestmark = pytest.mark.server

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
MEMORY_BOMB = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f ?b"


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data_dir = tmp_path_factory.mktemp("limited")
    publish(data_dir)
    pool = ("--workers", "1", "--query-processes", "2", "--queue-length", "2", "--queue-wait-s", "0.5")
    flags = ("--timeout-s", "1.5", "--memory-mb", "64", "--max-result-bytes", "100000")
    with serving(data_dir, *pool, *flags) as running:
        yield running


def test_runaway_query_is_stopped_and_others_go_on(limited: Server) -> None:
    started = time.monotonic()
    with ThreadPoolExecutor(1) as executor:
        runaway = executor.submit(limited.query, RUNAWAY)
        slowest = 0.0
        while not runaway.done():
            asked = time.monotonic()
            assert limited.get("/healthz").status_code == 200
            assert limited.query("ASK {}").json()["boolean"] is True
            slowest = max(slowest, time.monotonic() - asked)
            time.sleep(0.05)
        response = runaway.result()
    assert response.status_code == 503
    assert response.headers["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert (problem["type"], problem["limit"], problem["unit"]) == ("urn:communique:problem:time-limit", 1.5, "seconds")
    assert 1.5 <= problem["used"] < 2.5
    assert time.monotonic() - started < 4
    assert slowest < 1


def test_client_may_ask_for_less_time(limited: Server) -> None:
    assert limited.query(RUNAWAY, timeout="0.2").json()["limit"] == 0.2


def test_runaway_process_is_gone(limited: Server) -> None:
    before = set(query_processes(limited))
    assert limited.query(RUNAWAY, timeout="0.3").status_code == 503
    after = set(query_processes(limited))
    assert len(after) == len(before)
    assert len(after & before) == len(before) - 1


def test_memory_limit(tmp_path: Path) -> None:
    publish(tmp_path)
    # Its own server: on a busy machine the other one's time may be over before the memory is.
    with serving(tmp_path, "--workers", "1", "--timeout-s", "60", "--memory-mb", "64") as server:
        response = server.query(MEMORY_BOMB)
        assert response.status_code == 503
        assert response.json()["type"] == "urn:communique:problem:memory-limit"
        assert server.query("ASK {}").status_code == 200


def test_result_limit_is_an_error_and_no_part(limited: Server) -> None:
    response = limited.query("SELECT * { ?s ?p ?o }")
    problem = response.json()
    assert (response.status_code, problem["type"]) == (422, "urn:communique:problem:result-limit")
    assert "Retry-After" not in response.headers  # the same query will never be answered
    for remedy in ("LIMIT", "/dumps/"):
        assert remedy in problem["detail"]


def test_full_queue_is_refused_at_once(limited: Server) -> None:
    with ThreadPoolExecutor(8) as executor:
        answers = [answer.result() for answer in [executor.submit(limited.query, RUNAWAY) for _ in range(8)]]
    kinds = sorted(answer.json()["type"].rpartition(":")[2] for answer in answers)
    assert set(kinds) == {"busy", "time-limit"}
    busy = next(answer for answer in answers if answer.json()["type"].endswith("busy"))
    assert "Retry-After" in busy.headers


def test_killed_process_is_replaced(limited: Server) -> None:
    """A query whose process is killed gets a clear error, and the next one an answer."""
    before = set(query_processes(limited))
    with ThreadPoolExecutor(1) as executor:
        running = executor.submit(limited.query, RUNAWAY)
        time.sleep(0.4)
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        response = running.result()
    assert response.status_code == 503
    assert response.json()["type"] == "urn:communique:problem:process-died"
    assert limited.query("ASK {}").json()["boolean"] is True
    assert not before & set(query_processes(limited))


def test_ended_worker_is_replaced_and_counters_go_on(limited: Server) -> None:
    worker = next(pid for pid in descendants(limited.process.pid) if pid not in query_processes(limited))
    os.kill(worker, signal.SIGTERM)
    deadline = time.monotonic() + 10
    while Path(f"/proc/{worker}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    wait_until_ready(limited)
    assert limited.query("ASK {}").json()["boolean"] is True
    assert 'communique_problems_total{kind="time-limit"}' in limited.get("/metrics").text


CRASHERS = {
    "parentheses": "SELECT (" + "(" * 20_000 + "1" + ")" * 20_000 + " AS ?x) {}",
    "groups": "SELECT * " + "{" * 20_000 + "}" * 20_000,
    "unions": "SELECT * { {} " + "UNION {} " * 7_000 + "}",
    "ands": "ASK { FILTER(1" + "&&1" * 20_000 + ") }",
    "paths": "ASK { ?s " + "^" * 30_000 + "<a:b> ?o }",
    "collections": "ASK { ?s ?p " + "(" * 20_000 + ")" * 20_000 + " }",
}


@pytest.mark.parametrize("query", CRASHERS.values(), ids=CRASHERS)
def test_deep_queries_are_refused_before_the_engine(limited: Server, query: str) -> None:
    before = query_processes(limited)
    response = requests.post(limited.url + "/sparql", {"query": query}, timeout=30)
    assert response.status_code == 400
    assert response.json()["type"].rpartition(":")[2] in ("query-too-deep", "query-too-complex")

    assert query_processes(limited) == before


AT_THE_LIMITS = {
    "parentheses": "SELECT (" + "(" * 95 + "1" + ")" * 95 + " AS ?x) {}",
    "groups": "SELECT * " + "{" * 99 + "}" * 99,
    "unions": "SELECT * { {} " + "UNION {} " * 1_990 + "}",
    "ands": "ASK { FILTER(1" + "&&1" * 1_990 + ") }",
    "sums": "ASK { FILTER(1" + "+1" * 1_990 + ") }",
    "paths": "ASK { ?s <a:b>" + "/<a:b>" * 1_990 + " ?o }",
    "alternatives": "ASK { ?s <a:b>" + "|<a:b>" * 1_990 + " ?o }",
    "optionals": "ASK { " + "OPTIONAL { ?s ?p ?o } " * 1_900 + "}",
    "filters": "ASK { " + "FILTER(?x = 1) " * 900 + "}",
    "triples": "ASK { " + "?a ?b ?c. " * 6_000 + "}",
    "values": "ASK { VALUES ?x { " + "1 " * 30_000 + "} }",
    "in": "ASK { FILTER(1 IN (" + "2," * 30_000 + "1)) }",
    "binds": "SELECT * { " + "".join(f"BIND({i} AS ?v{i}) " for i in range(1_900)) + "}",
    "nested-selects": "SELECT * " + "{ SELECT * " * 49 + "{}" + " }" * 49,
}


@pytest.mark.parametrize("query", AT_THE_LIMITS.values(), ids=AT_THE_LIMITS)
def test_queries_within_the_limits_crash_nothing(limited: Server, query: str) -> None:
    response = requests.post(limited.url + "/sparql", {"query": query}, timeout=30)
    kind = "" if response.status_code == 200 else response.json()["type"].rpartition(":")[2]
    assert kind in ("", "time-limit", "memory-limit", "result-limit", "syntax-error"), response.text[:300]


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """An HTTP address on this machine, and the connections that it saw."""
    seen: list[str] = []
    server = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, address = server.accept()
            except OSError:
                return
            seen.append(str(address))
            connection.close()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/", seen
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


CALLING_OUT = {
    "service": ("ASK {{ SERVICE <{0}> {{ ?s ?p ?o }} }}", 403),
    "service-silent": ("ASK {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}", 403),
    "service-variable": ("ASK {{ VALUES ?x {{ <{0}> }} SERVICE ?x {{ ?s ?p ?o }} }}", 403),
    "service-glued": ("PREFIX x: <{0}> ASK {{ SERVICEx:a {{ ?s ?p ?o }} }}", 403),
    "service-behind-operator": ("ASK{{FILTER(1<2)SERVICE#x>\n<{0}>{{?s ?p ?o}}}}", 400),
    "from": ("SELECT * FROM <{0}> {{ ?s ?p ?o }}", 200),
    "from-named": ("SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?s ?p ?o }} }}", 200),
    "from-file": ("SELECT * FROM <file:///etc/passwd> {{ ?s ?p ?o }}", 200),
    "load": ("LOAD <{0}>", 400),
    "base": ("BASE <{0}> ASK {{ <a> ?p ?o }}", 200),
}


@pytest.mark.parametrize(("template", "status"), CALLING_OUT.values(), ids=CALLING_OUT)
def test_no_query_calls_out(limited: Server, listener: tuple[str, list[str]], template: str, status: int) -> None:
    address, seen = listener
    response = limited.query(template.format(address))
    assert response.status_code == status
    if status == 200:
        assert "root" not in response.text
    assert not seen


@pytest.mark.parametrize("parameter", ["default-graph-uri", "named-graph-uri"])
def test_no_dataset_parameter_calls_out(limited: Server, listener: tuple[str, list[str]], parameter: str) -> None:
    address, seen = listener
    assert limited.query("SELECT * { ?s ?p ?o }", "text/csv", **{parameter: address}).text.strip() == "o,p,s"
    assert not seen
