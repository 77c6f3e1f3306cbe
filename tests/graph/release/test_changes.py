from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.release import BuildReport, Gone, Release, compare
from tests.graph.release.conftest import BASE, quad

Publish = Callable[..., Release]
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def thing(key: str, label: str) -> list[ox.Quad]:
    node = ox.NamedNode(f"{BASE}id/{key}")
    return [quad(f"id/{key}", "a", "cq:Thing"), ox.Quad(node, ox.NamedNode(LABEL), ox.Literal(label, language="en"))]


def nt(folder: Path, quads: list[ox.Quad]) -> Path:
    """A folder with the sorted N-Triples of the default graph."""
    (folder / "communique.nt").write_text("".join(sorted(f"{quad.triple} .\n" for quad in quads)))
    return folder


A, AB, C, EVIDENCE = (
    thing("person/a", "A"),
    thing("person/a-b", 'B "the second"'),
    thing("meeting/c", "C"),
    thing("evidence/e", "E"),
)


@pytest.mark.parametrize(
    ("before", "after", "gone", "parts", "statements"),
    [
        ([], A, (), {}, (0, 2)),
        (A, [], (Gone("person/a", "A", 2),), {}, (2, 0)),
        (A + AB, A, (Gone("person/a-b", 'B "the second"', 2),), {}, (2, 0)),
        (A + AB, AB, (Gone("person/a", "A", 2),), {}, (2, 0)),
        (A + AB + C, A + AB + C, (), {}, (0, 0)),
        (A + C, AB + C, (Gone("person/a", "A", 2),), {}, (2, 2)),
        (A + EVIDENCE, A, (), {"evidence": 1}, (2, 0)),
        (A, A[:1], (), {}, (1, 0)),  # a thing of which one statement is left is still there
        (A, A[1:] + thing("meeting/c", "C"), (), {}, (1, 2)),
        ([quad("elsewhere/x", "a", "cq:Thing")], [], (), {}, (1, 0)),  # no thing of ours
    ],
)
def test_things_that_are_no_longer_there_are_named(
    publish: Publish,
    tmp_path: Path,
    before: list[ox.Quad],
    after: list[ox.Quad],
    gone: tuple[Gone, ...],
    parts: dict[str, int],
    statements: tuple[int, int],
) -> None:
    previous = publish(before)
    changes = compare(previous, nt(tmp_path, after), BASE, {})
    assert (changes.previous, changes.gone, changes.parts_gone) == (previous.id, gone, parts)
    assert (changes.statements_gone, changes.statements_new) == statements


def test_things_without_a_label_are_named_by_their_key(publish: Publish, tmp_path: Path) -> None:
    assert compare(publish(A[:1]), nt(tmp_path, []), BASE, {}).gone == (Gone("person/a", "person/a", 1),)


def test_articles_are_told_apart_by_name_and_content(publish: Publish, tmp_path: Path) -> None:
    previous = publish([], BuildReport(contents={"same": "1", "other": "2", "old": "3"}))
    changes = compare(previous, nt(tmp_path, []), BASE, {"same": "1", "other": "9", "new": "4"})
    assert (changes.arrived, changes.changed, changes.left) == (("new",), ("other",), ("old",))


def test_release_without_a_readable_report_tells_its_articles_by_name_only(publish: Publish, tmp_path: Path) -> None:
    article = quad("id/article/one", "cq:sourceName", ox.Literal("one.txt"))
    previous = publish([article], BuildReport(contents={"one.txt": "1"}))
    previous.report_path.write_text("{")
    changes = compare(previous, nt(tmp_path, [article]), BASE, {"one.txt": "2", "two.txt": "3"})
    assert (changes.arrived, changes.changed, changes.left) == (("two.txt",), (), ())


def test_under_another_base_only_articles_are_compared(publish: Publish, tmp_path: Path) -> None:
    previous = publish(A, BuildReport(contents={"old": "1"}))
    changes = compare(previous, nt(tmp_path, []), "https://other.example/", {})
    assert (changes.left, changes.gone, changes.statements_gone) == (("old",), (), 0)


def test_first_release_has_nothing_to_be_compared_with(tmp_path: Path) -> None:
    assert compare(None, tmp_path, BASE, {"a": "1"}).previous is None


def test_release_whose_dump_is_not_there_is_compared_by_its_articles(publish: Publish, tmp_path: Path) -> None:
    previous = replace(publish(A, BuildReport(contents={"old": "1"})), path=tmp_path / "elsewhere")
    assert compare(previous, nt(tmp_path, []), BASE, {}).gone == ()
