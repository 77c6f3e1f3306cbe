from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.frames import content_digest, grammar, grammar_version, reading_key
from graph.frames.grammar import grammar_files

ROOT = Path(__file__).parents[3]
OPENED = """
import sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(arguments[0]) if event == "open" else None)
from pathlib import Path
from graph.articles import read_sources
from graph.extract import extract, load_knowledge
for article in read_sources(sorted(Path("seeds").glob("*.txt"))):
    extract(article, load_knowledge())
print(*(str(path) for path in list(opened) if isinstance(path, (str, Path))), sep="\\n")
"""


def test_every_file_that_reading_opens_is_in_the_digest() -> None:
    ended = subprocess.run([sys.executable, "-c", OPENED], cwd=ROOT, capture_output=True, text=True, check=True)
    # Python asks for the compiled file first.
    opened = {Path(line.replace("/__pycache__", "").replace(f".{sys.implementation.cache_tag}.pyc", ".py"))
              for line in ended.stdout.splitlines()}  # fmt: skip
    files = {ROOT / path for path in opened if (ROOT / path).is_file()}
    # Not the seeds, nor the environment, which may lie in the folder of the sources.
    ours = {path for path in files if any(path.is_relative_to(ROOT / room) for room in ("graph", "ontology", "server"))}
    apart = {path for path in ours if path.name == "__init__.py"}
    assert len(ours - apart) > 30
    assert ours - apart <= set(grammar_files())


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small house in place of ours."""
    for name in ("graph/extract/cascade.py", "graph/model/frames.py", "ontology/iris.py", "ontology/rules/one.rq"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1\n")
    monkeypatch.setattr(grammar, "_ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "same"),
    [
        ("graph/extract/cascade.py", "x = 2\n", False),
        ("graph/extract/words.toml", "a = 1\n", False),
        ("graph/articles/text.py", "", False),
        ("graph/model/frames.py", "x = 1", False),
        ("ontology/iris.py", "x = 2\n", False),
        ("ontology/authority/persons.ttl", "", False),
        ("ontology/rules/one.rq", "x = 2\n", True),
        ("ontology/curation/merges.tsv", "", True),
        ("graph/resolve/people.py", "", True),
        ("graph/extract/notes" + ".md", "", True),
        ("server/app.py", "", True),
    ],
)
def test_version_changes_with_what_reading_consists_of(tree: Path, name: str, content: str, same: bool) -> None:
    before = grammar_version.__wrapped__()
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    (tree / name).write_text(content)
    assert (grammar_version.__wrapped__() == before) == same


def test_content_is_told_apart_by_every_part() -> None:
    parts = [("a", "b"), ("ab", None), ("", "ab"), (None, "ab"), ("ab", ""), ("a", "b", None), ("a", "\ud800")]
    assert len({content_digest(row) for row in parts}) == len(parts)


def test_reading_is_named_by_content_and_grammar() -> None:
    keys = {reading_key(version, content_digest([text])) for version in ("1", "2") for text in ("a", "b")}
    assert len(keys) == 4
