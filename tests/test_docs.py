"""The documents are held together: what is cited exists, links lead somewhere, the list of documents is complete."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[1]
SUFFIXES = (".py", ".rq", ".ttl", ".md", ".toml")
NUMBERS = r"\d+(?:(?:, | and )\d+)*"
# Not `FOLDER / "page.md"`, which is a path in Python.
CITATION = re.compile(rf"(?<!/ \")(?<![\w-])(?P<name>(?:[\w.-]+/)*[\w-]+\.md)\b(?:`?,? (?P<numbers>{NUMBERS})\b)?")
CONTRACT = re.compile(rf"\bcontract (?P<numbers>{NUMBERS})\b")
HEADING = re.compile(r"^#{2,6} (?P<number>\d+)\.? ", re.MULTILINE)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)

#: What is no citation: a file that a test writes, and an older name of ontology/authority/README.md.
NO_CITATIONS = {
    ("tests/graph/articles/test_sources.py", "notes.md"),
    ("graph/extract/patterns/portfolios.py", "authority-facts.md"),
    ("graph/extract/patterns/roles.py", "authority-facts.md"),
}


@cache
def _files() -> frozenset[str]:
    """The files of the repository, or those of the source distribution, where there is no git."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files"], check=True, capture_output=True, encoding="utf-8"
        ).stdout.splitlines()
    else:
        top = ("ontology", "graph", "server", "seeds", "tests", "docs", "benchmarks")
        listed = [path.relative_to(ROOT).as_posix() for folder in top for path in (ROOT / folder).rglob("*")]
        listed += [path.name for path in ROOT.iterdir()]
    return frozenset(name for name in listed if (ROOT / name).is_file())


def _documents() -> list[str]:
    return sorted(name for name in _files() if name.endswith(".md"))


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def _sections(document: str) -> frozenset[str]:
    return frozenset(HEADING.findall(_text(document)))


def _resolve(cited: str, source: str, numbers: tuple[str, ...], documents: list[str]) -> list[str]:
    """The documents that a citation may mean.

    A path is read from the file that cites and from the root; a bare name means the document of that name. Of several,
    numbers choose those that have the sections; without numbers it must be clear.
    """
    if cited == "README.md":
        return [cited]
    beside = normpath(Path(source).parent / cited)
    exact = [name for name in (beside, cited) if name in documents]
    found = exact[:1] or [name for name in documents if name == cited or name.endswith(f"/{cited}")]
    return [name for name in found if _sections(name).issuperset(numbers)]


def _citations(source: str) -> list[tuple[str, tuple[str, ...]]]:
    text = _text(source)
    if source.endswith(".md"):
        text = LINK.sub("]", text)  # links have a test of their own
    named = [(found["name"], found["numbers"]) for found in CITATION.finditer(text)]
    contract = [("contract.md", found["numbers"]) for found in CONTRACT.finditer(text)]
    return [
        (name, tuple(re.findall(r"\d+", numbers or "")))
        for name, numbers in named + contract
        if (source, name) not in NO_CITATIONS
    ]


def test_every_citation_resolves_to_one_document() -> None:
    documents = _documents()
    wrong = [
        f"{source}: {name} {', '.join(numbers)}: {_resolve(name, source, numbers, documents) or 'nothing'}"
        for source in sorted(_files())
        if source.endswith(SUFFIXES) and source != "tests/test_docs.py"
        for name, numbers in _citations(source)
        if len(_resolve(name, source, numbers, documents)) != 1
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("cited", "numbers", "found"),
    [
        ("genre.md", ("4",), ["docs/explanation/genre.md"]),
        ("genre.md", ("4", "99"), []),
        ("ontology.md", ("5",), ["docs/explanation/ontology.md"]),
        ("ontology.md", (), ["docs/explanation/ontology.md", "docs/reference/ontology.md"]),
        ("docs/reference/ontology.md", (), ["docs/reference/ontology.md"]),
        ("no-such.md", (), []),
        ("enre.md", (), []),
    ],
)
def test_resolving(cited: str, numbers: tuple[str, ...], found: list[str]) -> None:
    assert _resolve(cited, "graph/model/frames.py", numbers, _documents()) == found


def _anchors(document: str) -> set[str]:
    """The addresses of headings, as web sites for repositories make them."""
    headings = re.findall(r"^#{1,6} (.+)$", FENCE.sub("", _text(document)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", _documents())
def test_every_relative_link_leads_somewhere(document: str) -> None:
    known = _files() | {parent.as_posix() for name in _files() for parent in Path(name).parents}
    dead = []
    for target in LINK.findall(FENCE.sub("", _text(document))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        meant = (ROOT / document).parent.joinpath(path).resolve() if path else ROOT / document
        name = meant.relative_to(ROOT).as_posix() if meant.is_relative_to(ROOT) else ""
        if name not in known or (anchor and anchor not in _anchors(name)):
            dead.append(target)
    assert not dead


def test_the_list_of_documents_is_complete() -> None:
    listed = {
        (ROOT / "docs" / target).resolve().relative_to(ROOT).as_posix()
        for target in LINK.findall(_text("docs/README.md"))
    }
    assert set(_documents()) - listed == {"docs/README.md"}


def test_the_rules_are_all_explained() -> None:
    page = _text("docs/explanation/ontology.md")
    for rule in sorted((ROOT / "ontology" / "rules").glob("*.rq")):
        number = re.search(r"^# rule: (\S+)$", rule.read_text(encoding="utf-8"), re.MULTILINE)
        assert number is not None
        row = next((line for line in page.splitlines() if f"/{rule.name})" in line), "")
        assert row.startswith(f"| {number[1]} |"), rule.name


def test_the_questions_stand_as_they_are_asked() -> None:
    page = _text("docs/explanation/ontology.md")
    for query in sorted((ROOT / "ontology" / "questions").glob("*.rq")):
        question = re.search(r"^# question: (.+)$", query.read_text(encoding="utf-8"), re.MULTILINE)
        assert question is not None
        assert f"[{question[1]}](../../ontology/questions/{query.name})" in page
