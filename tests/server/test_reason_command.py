"""`communique reason`, as a user runs it: a process of its own, odd files, pipes and failures."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TURTLE = "@prefix e: <urn:e:> . @prefix r: <http://www.w3.org/2000/01/rdf-schema#> . e:A r:subClassOf e:B . e:x a e:A ."
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
X_IS_B = f"<urn:e:x> {TYPE} <urn:e:B> ."
BELOW = "<urn:e:A> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <urn:e:B> ."
NTRIPLES = f"{BELOW}\n<urn:e:x> {TYPE} <urn:e:A> .\n"
DISJOINT = "e:A <http://www.w3.org/2002/07/owl#disjointWith> e:B ."
RDFXML = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://www.w3.org/2000/01/rdf-schema#" '
    'xmlns:e="urn:e:"><rdf:Description rdf:about="urn:e:A"><r:subClassOf rdf:resource="urn:e:B"/></rdf:Description>'
    '<e:A rdf:about="urn:e:x"/></rdf:RDF>'
)
JSONLD = (
    '[{"@id": "urn:e:A", "http://www.w3.org/2000/01/rdf-schema#subClassOf": {"@id": "urn:e:B"}}, '
    '{"@id": "urn:e:x", "@type": "urn:e:A"}]'
)


def run(*arguments: str, folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "server", "reason", *arguments]
    return subprocess.run(
        command, cwd=folder, input=text, capture_output=True, encoding="utf-8", env=environment, check=False
    )


def write(folder: Path, name: str, text: str) -> str:
    content = text.encode()
    (folder / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in.ttl", TURTLE),
        ("in.nt.gz", NTRIPLES),
        ("in.rdf", RDFXML),
        ("in.jsonld", JSONLD),
        ("in.trig", f"{TURTLE} <urn:g> {{ e:y a e:A }}"),
        ("in.nq", NTRIPLES.replace(" .\n", " <urn:g> .\n")),
    ],
    ids=lambda value: value if value.startswith("in.") else "",
)
def test_every_syntax_is_read_and_named_graphs_as_one(tmp_path: Path, name: str, text: str) -> None:
    ended = run(write(tmp_path, name, text), "-o", "out.nt", folder=tmp_path)
    lines = (tmp_path / "out.nt").read_text(encoding="utf-8").splitlines()
    assert (ended.returncode, ended.stdout) == (0, "")
    assert X_IS_B in lines
    assert len(lines) == len(set(lines))
    assert "stated, " in ended.stderr
    assert " inferred, in " in ended.stderr


def test_reads_standard_input_and_writes_standard_output(tmp_path: Path) -> None:
    ended = run("-", "--syntax", "ttl", "--inferred-only", "-o", "-", folder=tmp_path, text=TURTLE)
    assert (ended.returncode, ended.stdout) == (0, f"{X_IS_B}\n")


def test_writes_gzip_by_name(tmp_path: Path) -> None:
    run(write(tmp_path, "in.ttl", TURTLE), "-o", "out.nt.gz", folder=tmp_path)
    assert X_IS_B in gzip.decompress((tmp_path / "out.nt.gz").read_bytes()).decode()


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 1)])
def test_clashes_are_listed_and_count_when_asked_to(tmp_path: Path, options: list[str], code: int) -> None:
    ended = run(write(tmp_path, "in.ttl", f"{TURTLE} {DISJOINT}"), "-o", "out.nt", *options, folder=tmp_path)
    assert ended.returncode == code
    assert "clash: cax-dw (OWL 2 RL, table 7)" in ended.stderr
    assert X_IS_B in (tmp_path / "out.nt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("bad.nt", f"{BELOW}\n{BELOW}\nnot a triple\n", "line 3"),
        ("bad.ttl", "@prefix e: <urn:e:> .\ne:a e:b", "line"),
        ("bad.csv", "a,b", ".ttl"),
        ("torn.nt.gz", "", "refused"),
    ],
)
def test_file_that_cannot_be_read_is_named_with_place_and_remedy(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / name).write_bytes(b"\x1f\x8b\x08torn" if name.startswith("torn") else text.encode())
    good = write(tmp_path, "good.ttl", TURTLE)
    ended = run(name, good, "-o", "out.nt", folder=tmp_path)
    assert ended.returncode == 1
    (line,) = (line for line in ended.stderr.splitlines() if line.startswith("refused: "))
    assert name in line
    assert told in line
    assert "leave it out" in line
    assert X_IS_B in (tmp_path / "out.nt").read_text(encoding="utf-8")


def test_failure_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "out.nt").write_text("before\n", encoding="utf-8")
    assert run(write(tmp_path, "bad.nt", "nothing"), "-o", "out.nt", folder=tmp_path).returncode == 1
    assert (tmp_path / "out.nt").read_text(encoding="utf-8") == "before\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.nt", "out.nt"]


def test_empty_file_and_empty_closure(tmp_path: Path) -> None:
    ended = run(write(tmp_path, "empty.ttl", ""), "-o", "out.nt", folder=tmp_path)
    assert (ended.returncode, (tmp_path / "out.nt").read_bytes()) == (0, b"")
    assert ended.stderr.startswith("0 stated, 0 inferred")


def test_closure_is_closed_and_the_same_in_any_order_of_files(tmp_path: Path) -> None:
    one, other = write(tmp_path, "a.nt", BELOW), write(tmp_path, "b.ttl", f"{TURTLE} e:y e:p _:z . _:z a e:A .")
    closed = [
        run(*files, "--inferred-only", "-o", "-", folder=tmp_path).stdout for files in ((one, other), (other, one))
    ]
    assert closed[0] == closed[1]
    run(one, other, "-o", "closed.nt", folder=tmp_path)
    assert run("closed.nt", "--inferred-only", "-o", "-", folder=tmp_path).stdout == ""
    assert "_:" not in (tmp_path / "closed.nt").read_text(encoding="utf-8")


def test_arguments_that_cannot_be_used(tmp_path: Path) -> None:
    name = write(tmp_path, "in.ttl", TURTLE)
    for arguments in (("-", "-", "-o", "out.nt"), ("missing.ttl", "-o", "out.nt"), (name,), (name, "-o", "no/out.nt")):
        ended = run(*arguments, folder=tmp_path)
        assert ended.returncode == 2, arguments
        assert not (tmp_path / "out.nt").exists()
