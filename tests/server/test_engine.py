"""Query processes by themselves: what a process may not do even if a query reaches it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.engine import EngineLimits, Query
from server.engine.handle import QueryProcess
from server.errors import EvaluationError, QuerySyntaxError, ResultLimitExceeded
from tests.server.running import publish


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QueryProcess]:
    release = publish(tmp_path_factory.mktemp("engine"))
    running = QueryProcess(release.store_path, EngineLimits(timeout_s=20, max_result_bytes=1000))
    yield running
    running.close()


def test_ask_answers_one_query_after_another(process: QueryProcess) -> None:
    assert process.ask(Query("ASK {}", "csv")) == b"true"
    assert process.ask(Query("ASK { FILTER(false) }", "csv")) == b"false"


def test_syntax_error_leaves_process_alive(process: QueryProcess) -> None:
    with pytest.raises(QuerySyntaxError) as error:
        process.ask(Query("ASK {", "csv"))
    assert error.value.members["line"] == 1
    assert process.alive


def test_service_cannot_open_a_socket(process: QueryProcess) -> None:
    """Admission would refuse it; the process has no sockets even so."""
    with pytest.raises(EvaluationError, match=r"[Pp]ermission denied"):
        process.ask(Query("ASK { SERVICE <http://127.0.0.1:8999/> { ?s ?p ?o } }", "csv"))
    assert process.alive


def test_too_large_answer_is_refused_and_the_next_is_whole(process: QueryProcess) -> None:
    with pytest.raises(ResultLimitExceeded):
        process.ask(Query("SELECT * { ?s ?p ?o }", "json"))
    assert process.ask(Query("ASK {}", "csv")) == b"true"


def test_wrong_kind_of_format_is_an_error(process: QueryProcess) -> None:
    with pytest.raises(EvaluationError):
        process.ask(Query("DESCRIBE <urn:x>", "csv"))
    assert process.alive


def test_close_ends_process(tmp_path: Path) -> None:
    running = QueryProcess(publish(tmp_path).store_path, EngineLimits())
    pid = running.pid
    running.close()
    assert not Path(f"/proc/{pid}").exists()
