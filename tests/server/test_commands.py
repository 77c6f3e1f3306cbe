"""The command line as users meet it: output, exit codes 0, 1, 2."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.resolve import resolver
from ontology.curation import parse_curation
from server.__main__ import cli
from tests.server.running import SMALL, Server, free_port, publish

Run = Callable[..., Result]
CHAIN = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix e: <http://e/> .
e:A rdfs:subClassOf e:B . e:B rdfs:subClassOf e:C . e:x a e:A .
"""
IS_A_C = "<http://e/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/C> ."
STATED = "<http://e/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/A> ."


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("commands")
    publish(path)
    return path


@pytest.fixture
def run(data_dir: Path) -> Run:
    def invoke(*arguments: str, data: Path | None = data_dir, stdin: str | None = None) -> Result:
        where = ["--data", str(data)] if data else []
        return CliRunner().invoke(cli, [*arguments, *where], input=stdin)

    return invoke


@pytest.mark.parametrize("name", ["build", "serve", "query", "load", "reason", "explain", "validate", "evaluate"])
def test_every_command_has_help(run: Run, name: str) -> None:
    result = run(name, "--help", data=None)
    assert result.exit_code == 0
    assert "Usage: " in result.output
    assert name in run("--help", data=None).output


def test_unknown_command_is_unusable(run: Run) -> None:
    assert run("fly", data=None).exit_code == 2


QUERY = "SELECT ?label { <https://w3id.org/communique/id/person/to-lam> rdfs:label ?label }"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "label\r\nTô Lâm\r\n"),
        ("tsv", '?label\n"Tô Lâm"@vi\n'),
        ("json", '"xml:lang":"vi"'),
        ("xml", "<literal"),
        ("table", "Tô Lâm"),
    ],
)
def test_query_formats(run: Run, form: str, expected: str) -> None:
    result = run("query", QUERY, "--format", form)
    assert result.exit_code == 0
    assert expected in result.stdout_bytes.decode()


def test_query_from_file_and_standard_input(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text("ASK {}", encoding="utf-8")
    assert run("query", "-f", str(file)).output.strip() == "yes"
    assert run("query", "-f", "-", stdin="ASK { FILTER(false) }").output.strip() == "no"


def test_build_names_a_line_of_the_curation_that_it_cannot_obey(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolver, "load_curation", lambda: parse_curation(["perhaps\ta/b\tc/d\tno"], "merges.tsv"))
    (tmp_path / "one.txt").write_text("The two ministers met in Hanoi on Monday.\n", encoding="utf-8")
    result = run("build", str(tmp_path / "one.txt"), data=tmp_path / "data")
    assert result.exit_code == 2
    assert "merges.tsv:1: verdict 'perhaps'; write 'same' or 'different'" in result.output


def test_build_warns_of_a_line_of_the_curation_that_matches_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolver, "load_curation", lambda: parse_curation(["same\ta/b\tc/d\tno"], "merges.tsv"))
    (tmp_path / "one.txt").write_text("The two ministers met in Hanoi on Monday.\n", encoding="utf-8")
    result = run("build", str(tmp_path / "one.txt"), data=tmp_path / "data")
    assert result.exit_code == 0
    assert "warning: merges.tsv:1: “same a/b c/d” matches nothing" in result.output


def test_query_table_shows_keys_under_the_base_of_the_release(run: Run, tmp_path: Path) -> None:
    base, file, data_dir = "https://example.org/kg/", tmp_path / "one.nt", tmp_path / "data"
    file.write_text(f"<{base}id/person/a-b> <http://e/knows> <http://e/c> .\n", encoding="utf-8")
    assert run("load", str(file), "--base", base, data=data_dir).exit_code == 0
    shown = run("query", "SELECT ?s { ?s <http://e/knows> ?o }", data=data_dir).output
    assert "person/a-b" in shown
    assert base not in shown


def test_query_graph_is_turtle(run: Run) -> None:
    result = run("query", "DESCRIBE <https://w3id.org/communique/id/person/to-lam>")
    assert "@prefix cq:" in result.output
    assert "a cq:Person" in result.output


@pytest.mark.parametrize(
    "arguments",
    [(), ("ASK {}", "-f", "-"), ("SELECT",), ("ASK {}", "--format", "xls"), ("ASK {}", "--format", "turtle")],
    ids=["none", "both", "syntax", "unknown-format", "graph-format"],
)
def test_query_unusable(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("query", *arguments)
    assert result.exit_code == 2
    assert "Error" in result.output


@pytest.mark.parametrize(
    ("query", "words"), [("", "query is empty"), ("# x", "query is empty"), ("ASK { ?s ?p ?o", "is not closed")]
)
def test_query_says_what_is_wrong_with_it(run: Run, query: str, words: str) -> None:
    result = run("query", query)
    assert result.exit_code == 2
    assert words in result.output


@pytest.mark.server
def test_query_of_an_endpoint(run: Run, server: Server) -> None:
    query = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>" + QUERY
    endpoint = f"{server.url}/sparql"
    assert "Tô Lâm" in run("query", query, "--endpoint", endpoint, data=None).output
    assert "Tô Lâm" in run("query", query, "--endpoint", endpoint, "--format", "csv", data=None).output
    turtle = run("query", "DESCRIBE <https://w3id.org/communique/id/person/to-lam>", "--endpoint", endpoint, data=None)
    assert "cq:Person" in turtle.output
    assert run("query", "SELECT", "--endpoint", endpoint, data=None).exit_code == 2


@pytest.mark.server
@pytest.mark.parametrize("form", ["table", "csv"])
def test_query_of_what_is_no_endpoint_says_what_came_back(run: Run, server: Server, form: str) -> None:
    """A page for people, a path that is not there, a port where nobody listens, no URL."""
    closed = f"http://127.0.0.1:{free_port()}/sparql"
    for endpoint in (f"{server.url}/page/person/to-lam", f"{server.url}/nothing", server.url, closed, "nowhere"):
        result = run("query", "ASK {}", "--endpoint", endpoint, "--format", form, data=None)
        assert result.exit_code == 2, result.output
        assert f"Error: {endpoint}: " in result.output
        assert "SPARQL endpoint" in result.output


@pytest.mark.server
def test_query_of_an_endpoint_that_answers_something_else(run: Run, server: Server) -> None:
    """JSON, but no SPARQL results."""
    result = run("query", "ASK {}", "--endpoint", f"{server.url}/healthz", data=None)
    assert result.exit_code == 2, result.output
    assert "not SPARQL results" in result.output


def test_commands_without_a_release_say_what_to_do(run: Run, tmp_path: Path) -> None:
    for arguments in (("query", "ASK {}"), ("explain", "a:b", "a:b", "a:b"), ("validate",)):
        result = run(*arguments, data=tmp_path)
        assert result.exit_code == 2
        assert "communique build" in result.output


def test_explain_inferred(run: Run) -> None:
    result = run("explain", "person/hun-sen", "cq:metWith", "person/to-lam")
    assert result.exit_code == 0
    assert "cq:participant" in result.output
    assert "today he met with Vietnam’s Minister of Police" in result.output


def test_explain_literal(run: Run) -> None:
    assert run("explain", "person/to-lam", "rdfs:label", '"Tô Lâm"@vi').exit_code == 0


def test_explain_what_does_not_hold(run: Run) -> None:
    assert run("explain", "person/to-lam", "cq:metWith", "person/nobody").exit_code == 1
    assert run("explain", "not an iri", "cq:metWith", "person/nobody").exit_code == 2


def test_load_publishes_files(run: Run, tmp_path: Path) -> None:
    result = run("load", str(SMALL), data=tmp_path / "data")
    assert result.exit_code == 0
    assert "Release" in result.output
    assert run("query", "ASK { ?s cq:metWith ?o }", data=tmp_path / "data").output.strip() == "yes"


def test_load_refuses_by_name(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("this is no Turtle", encoding="utf-8")
    result = run("load", str(SMALL), str(bad), data=tmp_path / "data")
    assert result.exit_code == 1
    assert "bad.ttl" in result.output


@pytest.mark.parametrize("reasoner", ["columns", "owlrl"])
def test_reason_writes_closure(run: Run, tmp_path: Path, reasoner: str) -> None:
    source, out = tmp_path / "in.ttl", tmp_path / "out.nt"
    source.write_text(CHAIN, encoding="utf-8")
    result = run("reason", str(source), "-o", str(out), "--reasoner", reasoner, data=None)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert result.exit_code == 0
    assert "3 stated" in result.output
    assert {IS_A_C, STATED} <= set(lines)


def test_reason_inferred_only_to_standard_output(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.ttl"
    source.write_text(CHAIN, encoding="utf-8")
    lines = run("reason", str(source), "-o", "-", "--inferred-only", data=None).stdout.splitlines()
    assert IS_A_C in lines
    assert STATED not in lines


def test_reason_refuses_by_name(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.nt"
    bad.write_text("nothing", encoding="utf-8")
    result = run("reason", str(bad), "-o", str(tmp_path / "out.nt"), data=None)
    assert result.exit_code == 1
    assert "bad.nt" in result.output


def test_reason_leaves_no_output_where_every_file_was_refused(run: Run, tmp_path: Path) -> None:
    bad, out = tmp_path / "bad.nt", tmp_path / "out.nt"
    bad.write_text("nothing", encoding="utf-8")
    assert run("reason", str(bad), "-o", str(out), data=None).exit_code == 1
    assert not out.exists()
    good = tmp_path / "good.ttl"
    good.write_text(CHAIN, encoding="utf-8")
    assert run("reason", str(bad), str(good), "-o", str(out), data=None).exit_code == 1
    assert IS_A_C in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["nope/out.nt", "."])
def test_reason_output_that_cannot_be_written_is_unusable(run: Run, tmp_path: Path, output: str) -> None:
    source = tmp_path / "in.ttl"
    source.write_text(CHAIN, encoding="utf-8")
    result = run("reason", str(source), "-o", str(tmp_path / output), data=None)
    assert result.exit_code == 2, result.output
    assert str(tmp_path / output) in result.output


def test_reason_says_last_that_the_files_are_inconsistent(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.ttl"
    source.write_text(CHAIN + "e:A <http://www.w3.org/2002/07/owl#disjointWith> e:C .", encoding="utf-8")
    result = run("reason", str(source), "-o", str(tmp_path / "out.nt"), data=None)
    assert result.exit_code == 0, result.output
    assert "clash: " in result.stderr
    assert result.stderr.splitlines()[-1].startswith("INCONSISTENT: ")


def test_validate_passes_and_fails(run: Run, tmp_path: Path) -> None:
    assert run("validate").exit_code == 0
    publish(tmp_path, "<urn:t> a <https://w3id.org/communique/ontology#Tenure> .")
    result = run("validate", data=tmp_path)
    assert result.exit_code == 1
    assert "Violation: urn:t: " in result.output


def test_validate_tells_contradictions_with_both_sides_and_passes(run: Run, tmp_path: Path) -> None:
    cq = "https://w3id.org/communique/ontology#"
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    conflict = (
        f'<urn:c> a <{cq}Conflict> ; <http://www.w3.org/2000/01/rdf-schema#label> "Two places"@en ; <{cq}rule> "I11" ; '
        f"<{cq}conflictSide> <urn:1>, <urn:2> . "
        f"<urn:1> <{rdf}subject> <urn:m> ; <{rdf}predicate> <{cq}place> ; <{rdf}object> <urn:x> ; "
        f"<{cq}conflictIn> <urn:a> ; <{cq}shownBy> <urn:e> . "
        f'<urn:e> <{cq}quote> "They met in X." . <urn:a> <{cq}sourceName> "a.txt" . '
        f"<urn:2> <{rdf}subject> <urn:m> ; <{rdf}predicate> <{cq}place> ; <{rdf}object> <urn:y> . "
        f'<urn:d> a <{cq}Conflict> ; <http://www.w3.org/2000/01/rdf-schema#label> "Reports differ"@en ; '
        f"<{cq}conflictIn> <urn:a> ."
    )
    publish(tmp_path, conflict)
    result = run("validate", data=tmp_path)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "Contradiction I11: Two places",
        "  urn:m cq:place urn:x, by a.txt",
        "    “They met in X.”",
        "  urn:m cq:place urn:y, by the authority",
        "Contradiction: Reports differ",
        "  in a.txt",
        "0 violations, 0 warnings, 2 contradictions between reports.",
    ]


def test_evaluate_needs_gold(run: Run, tmp_path: Path) -> None:
    assert run("evaluate", str(tmp_path)).exit_code == 2


def test_evaluate_prints_scores(run: Run) -> None:
    gold = Path(__file__).parents[2].parent / "shared" / "gold" / "seeds"
    if not gold.is_dir():
        pytest.skip("the gold records are not here")
    result = run("evaluate", str(gold), "--errors")
    assert result.exit_code == 0
    assert "persons" in result.output
    assert "Evidence equal to the text" in result.output


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """A gold record that the release gets wrong in its persons and in the body of a tenure."""
    folder = tmp_path / "gold"
    folder.mkdir()
    tenure = {"person": "Hun Sen", "office": "President", "body": "Vietnam", "status": "current"}
    record = {"source": "000_27f67dc59ef30363.txt", "persons": [{"name": "Ada Berg"}], "tenures": [tenure]}
    (folder / "a.json").write_text(json.dumps(record), encoding="utf-8")
    return str(folder)


def test_evaluate_lists_errors_with_what_came_near_and_the_cause(run: Run, gold: str) -> None:
    output = run("evaluate", gold, "--errors").output
    assert "  missed persons: Ada Berg\n      nothing like it\n" in output
    assert "      body: Cambodian People's Party instead of Vietnam\n" in output
    assert "      by met-with in “today he met with Vietnam’s Minister" in output
    assert "Causes" in output


@pytest.mark.parametrize(("unit", "listed"), [("persons", {"persons"}), ("meetings", {"meetings, detection"})])
def test_evaluate_lists_one_unit(run: Run, gold: str, unit: str, listed: set[str]) -> None:
    lines = run("evaluate", gold, "--unit", unit).output.splitlines()
    mistakes = (line.strip().partition(":")[0] for line in lines if line.startswith(("  missed ", "  invented ")))
    assert {mistake.partition(" ")[2] for mistake in mistakes} == listed


def test_evaluate_refuses_an_unknown_unit_by_name(run: Run, gold: str) -> None:
    result = run("evaluate", gold, "--unit", "treaties")
    assert result.exit_code == 2
    assert "no unit begins with 'treaties': give one of persons" in result.output


def test_evaluate_prints_json(run: Run, gold: str) -> None:
    found = json.loads(run("evaluate", gold, "--json").output)
    assert found["scores"][0] | {"unit": "persons", "missed": 1} == found["scores"][0]
    assert found["articles"][0]["missed"][0] == {
        "unit": "persons",
        "item": "Ada Berg",
        "near": None,
        "causes": [["nothing like it", ""]],
        "source": None,
    }


@pytest.mark.parametrize(
    "arguments",
    [("/no/such/folder",), ("--base", "not-an-iri"), ("--reasoner", "magic"), ("--jobs", "many")],
)
def test_build_unusable_arguments(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("build", *arguments, data=None).exit_code == 2


def test_build_seeds_and_refusals(run: Run, tmp_path: Path) -> None:
    """The seeds beside an empty file: built, the empty one refused by name, exit code 1."""
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    seeds = Path(__file__).parents[2] / "seeds"
    result = run("build", str(seeds), str(empty), data=tmp_path / "data")
    assert result.exit_code == 1, result.output
    assert "empty.txt" in result.output
    assert "Read 5 articles" in result.output
    answer = run("query", "SELECT (COUNT(*) AS ?n) { ?m a cq:Meeting }", "--format", "json", data=tmp_path / "data")
    assert int(json.loads(answer.output)["results"]["bindings"][0]["n"]["value"]) > 0


def test_build_tells_what_it_knew_and_what_went(run: Run, tmp_path: Path) -> None:
    for name, minister in (("a", "Ada Berg"), ("b", "Cy Dahl"), ("c", "Cy Dahl")):
        (tmp_path / f"{name}.txt").write_text(
            f"Foreign Minister {minister} of Freedonia received the envoy on 4 May 2021."
        )
    paths = [str(tmp_path / f"{name}.txt") for name in "abc"]
    run("build", *paths, data=tmp_path / "data")
    output = run("build", paths[0], data=tmp_path / "data").output
    assert "Read 1 article, 1 known from earlier builds." in output
    assert "2 left (b.txt, c.txt)." in output
    assert "gone: person/cy-dahl, “Cy Dahl” (" in output
    output = run("build", *paths, "--no-cache", data=tmp_path / "data").output
    assert "Read 3 articles, 1 with the text of another." in output
    assert "2 arrived." in output


@pytest.mark.parametrize("flags", [("--writable",), ("--port", "70000"), ("--workers", "0")])
def test_serve_unusable_arguments(run: Run, flags: tuple[str, ...]) -> None:
    assert run("serve", *flags).exit_code == 2
