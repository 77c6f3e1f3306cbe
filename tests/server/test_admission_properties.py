"""Laws of admission: it never fails on any text, and what it lets through never calls out of the engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.admission import Limits, admit, scan
from server.engine import EngineLimits, Query
from server.engine.handle import QueryProcess
from server.errors import EvaluationError, Problem, QueryError
from server.protocol import Request, parse_operation
from tests.server.running import publish

ENDPOINT = "http://127.0.0.1:8999/"
LIMITS = Limits()

# Pieces between which a SERVICE may hide: each can end or begin something that another reading ends elsewhere.
BEFORE = (
    "FILTER(1<2)", "FILTER(1<2&&3>2)", "FILTER(?a<?b)", "?s ?p ?o.", "?s ?p 'x'.", '?s ?p "\\"".', "?s ?p '''a''b'''.",
    "?s <#p> <#o>.", "BIND(1<2 AS ?z)", "?s e:a\\#b ?o.", "?s e:p true.", "?s e:p 1.", "?s e:p 1", "?s e:p true",
    "{}UNION{}", "OPTIONAL{}", "# <\n", "?s (<#a>|<#b>) ?o.", "VALUES ?v{<#x>}", "FILTER(?a<'b'||'c'>?d)", "",
    "FILTER(?a IN(<#a>,<#b>))", "?s e:p (?x <#y>).", "?s e:p _:b.c.", "?s e:p 'a'@en.", "?s e:p e:a.b.",
)  # fmt: skip
GLUE = ("", " ", "\n", "#x>\n", "# '''\n", '#"\n', "\t", "#}\n")
WORD = ("SERVICE", "service", "SeRvIcE", "SERVICE SILENT", "SERVICESILENT", "SERVICE\u0020SILENT")
WHERE = (f"<{ENDPOINT}>", "e:x", ":x", "servicee:x", "?v")
AFTER = ("", "#'''", ".FILTER(3>2)", "FILTER('''x'''>2)", "?s ?p ?o", "#>")


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QueryProcess]:
    release = publish(tmp_path_factory.mktemp("properties"))
    running = QueryProcess(release.store_path, EngineLimits(timeout_s=10))
    yield running
    running.close()


@given(st.text(max_size=300))
def test_scan_reads_any_text(text: str) -> None:
    scan(text)


@given(
    st.sampled_from(["GET", "POST"]),
    st.binary(max_size=80),
    st.sampled_from([None, "application/x-www-form-urlencoded", "application/sparql-query", "text/x; charset=\x00"]),
    st.binary(max_size=80),
)
def test_parse_operation_fails_with_a_problem_only(method: str, url: bytes, kind: str | None, body: bytes) -> None:
    try:
        parse_operation(Request(method, url, kind, body))
    except Problem as problem:
        refused = problem.status
    else:
        refused = 400
    assert 400 <= refused < 500


@given(
    st.lists(st.sampled_from(BEFORE), max_size=3),
    st.sampled_from(GLUE),
    st.sampled_from(WORD),
    st.sampled_from(GLUE),
    st.sampled_from(WHERE),
    st.sampled_from(GLUE),
    st.sampled_from(AFTER),
)
def test_what_is_admitted_never_calls_out(
    process: QueryProcess, before: list[str], g1: str, word: str, g2: str, where: str, g3: str, after: str
) -> None:
    """The engine reads texts that no grammar would; where it finds a SERVICE, the scan must have found it too."""
    prologue = f"BASE <http://b/> PREFIX e: <{ENDPOINT}> PREFIX : <{ENDPOINT}> PREFIX servicee: <{ENDPOINT}>\n"
    query = f"{prologue}ASK{{{''.join(before)}{g1}{word}{g2}{where}{g3}{{?a ?b ?c}}{after}\n}}"
    try:
        admit(query, LIMITS)
    except Problem:
        return
    try:
        process.ask(Query(query, "csv"))
    except EvaluationError as error:
        pytest.fail(f"admitted, and the engine tried to evaluate it: {error}\n{query}")
    except QueryError:  # the engine's parser finds no query in it
        return
