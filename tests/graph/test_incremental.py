"""What a build keeps from the one before, and what it does not: readings are kept, conclusions are not."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import reading
from graph.articles import Item, read_item
from graph.build import BuildResult, build
from graph.frames import KEPT_BUILDS
from graph.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"
ADA = "Freedonia's Minister of Transport Ada Berg met her Laotian counterpart Bo Keo in Vientiane on 4 March 2021."
CY = "Foreign Minister Cy Dahl of Freedonia received Ambassador of Laos Eve Fox in Hanoi on 9 May 2022."
ROADS = "The ministry published its yearly report on road building on Monday, with maps and tables of costs."
POOL = {
    "ada.txt": ADA,
    "ada-again.txt": f"VIENTIANE — {ADA} They agreed to build a bridge.",
    "copy.txt": ADA,
    "cy.txt": CY,
    "both.txt": f"{CY}\n\n{ADA}",
    "roads.txt": ROADS,
}

Built = Callable[..., BuildResult]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were really read, in order."""
    seen: list[str] = []

    def counted(item: Item) -> Article:
        seen.append(item.source)
        return read_item(item)

    monkeypatch.setattr(reading, "read_item", counted)
    return seen


def write(folder: Path, names: Collection[str]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(POOL[name])
    return [folder / name for name in sorted(names)]


def dumps(result: BuildResult) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(result.release.dumps_path.iterdir())}


def test_added_article_alone_is_read(tmp_path: Path, read: list[str]) -> None:
    first = build(write(tmp_path / "in", POOL.keys() - {"cy.txt"}), tmp_path / "data", reasoner="none").report
    # The copy is read, too: both are in one portion, and neither is known before it.
    assert (sorted(read), first.cached) == (sorted(POOL.keys() - {"cy.txt"}), 0)
    read.clear()
    second = build(write(tmp_path / "in", POOL), tmp_path / "data", reasoner="none").report
    assert (read, second.cached) == (["cy.txt"], len(POOL) - 1)


def test_what_is_known_gives_the_same_release(tmp_path: Path, read: list[str]) -> None:
    fresh = build([SEEDS], tmp_path / "fresh", cached=False)
    build(sorted(SEEDS.glob("00[0-2]*.txt")), tmp_path / "data")
    read.clear()
    again = build([SEEDS], tmp_path / "data", jobs=2)
    assert again.report.cached == 3
    assert dumps(again) == dumps(fresh)
    assert not (tmp_path / "fresh" / "frames.sqlite").exists()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("ada.txt", ADA + " It rained.", ["ada.txt"]), ("ada.txt", ADA, []), ("new-name.txt", ROADS, [])],
    ids=["other text", "same text", "same text, other name"],
)
def test_reading_goes_by_content(tmp_path: Path, read: list[str], name: str, text: str, expected: list[str]) -> None:
    folder = tmp_path / "in"
    write(folder, ["ada.txt", "roads.txt"])
    build([folder], tmp_path / "data", reasoner="none")
    read.clear()
    (folder / name).write_text(text)
    build([folder], tmp_path / "data", reasoner="none")
    assert read == expected


def test_refused_article_is_not_read_again(tmp_path: Path, read: list[str]) -> None:
    (tmp_path / "fr.txt").write_text(
        "Le ministre des Affaires étrangères a reçu mardi à Paris son homologue, avec lequel il a signé un accord "
        "sur la coopération entre les deux pays, puis il a rencontré la presse et les membres de la délégation."
    )
    paths = [tmp_path / "fr.txt", *write(tmp_path, ["ada.txt"])]
    first, second = (build(paths, tmp_path / "data", reasoner="none").report for _ in range(2))
    assert first.refused == second.refused != ()
    assert (sorted(read), second.cached) == (["ada.txt", "fr.txt"], 2)


def test_failure_of_ours_is_tried_again(tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    paths = write(tmp_path, ["ada.txt"])
    with monkeypatch.context() as broken:
        broken.setattr(reading, "load_knowledge", lambda: 1 // 0)
        assert build(paths, tmp_path / "data", reasoner="none").report.refused != ()
    assert build(paths, tmp_path / "data", reasoner="none").report.articles == ("ada.txt",)
    assert read == ["ada.txt", "ada.txt"]


def test_other_grammar_reads_anew(tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    paths = write(tmp_path, ["ada.txt"])
    for grammar in ("one", "two", "one"):
        monkeypatch.setattr(reading, "grammar_version", lambda grammar=grammar: grammar)
        build(paths, tmp_path / "data", reasoner="none")
    assert read == ["ada.txt", "ada.txt"]


def test_reading_is_dropped_when_builds_go_on_without_it(tmp_path: Path, read: list[str]) -> None:
    ada, cy = write(tmp_path, ["ada.txt", "cy.txt"])
    for paths in ([ada, cy], *([[ada]] * KEPT_BUILDS), [ada, cy]):
        build(paths, tmp_path / "data", reasoner="none")
    assert read == ["ada.txt", "cy.txt", "cy.txt"]


def test_damaged_cache_gives_the_same_release(tmp_path: Path, read: list[str]) -> None:
    paths = write(tmp_path, POOL)
    first = build(paths, tmp_path / "data", reasoner="none")
    kept = dumps(first)
    (tmp_path / "data" / "frames.sqlite").write_bytes(b"SQLite format 3\0 and nothing else")
    assert dumps(build(paths, tmp_path / "data", reasoner="none")) == kept
    assert len(read) == 2 * len(POOL)


@settings(max_examples=3)
@given(st.data())
def test_removed_articles_leave_nothing_behind(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    names = st.sets(st.sampled_from(sorted(POOL)), min_size=1)
    kept, removed = data.draw(names), data.draw(names)
    folder = tmp_path_factory.mktemp("removed")
    alone = build(write(folder / "a", kept), folder / "alone", reasoner="none", cached=False)
    build(write(folder / "ab", kept | removed), folder / "data", reasoner="none")
    after = build(write(folder / "a", kept), folder / "data", reasoner="none")
    assert dumps(after) == dumps(alone)
    assert after.report.changes.left == tuple(sorted(removed - kept))
    assert (after.report.changes.arrived, after.report.changes.changed) == ((), ())


def test_report_says_what_went_and_what_stayed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder, ["ada.txt", "cy.txt", "both.txt"])
    first = build([folder], tmp_path / "data", reasoner="none")
    (folder / "both.txt").unlink()
    (folder / "cy.txt").unlink()
    (folder / "ada.txt").write_text(ADA + " It rained.")
    write(folder, ["roads.txt"])
    changes = build([folder], tmp_path / "data", reasoner="none").report.changes
    assert changes.previous == first.release.id
    assert (changes.arrived, changes.changed, changes.left) == (
        ("roads.txt",), ("ada.txt",), ("both.txt", "cy.txt"),
    )  # fmt: skip
    gone = {thing.key: thing for thing in changes.gone}
    assert {"person/cy-dahl", "person/eve-fox"} <= gone.keys()
    assert not {"person/ada-berg", "person/bo-keo", "state/laos"} & gone.keys()
    assert gone["person/cy-dahl"].label == "Cy Dahl"
    assert gone["person/cy-dahl"].statements > 1
    assert changes.parts_gone["article"] == 2
    assert changes.statements_gone > sum(thing.statements for thing in changes.gone)


def test_first_build_changes_nothing_and_the_same_build_neither(tmp_path: Path) -> None:
    paths = write(tmp_path, ["ada.txt"])
    first = build(paths, tmp_path / "data", reasoner="none")
    second = build(paths, tmp_path / "data", reasoner="none")
    assert (first.report.changes.previous, second.report.changes.previous) == (None, first.release.id)
    for changes in (first.report.changes, second.report.changes):
        assert (changes.arrived, changes.left, changes.gone, changes.statements_gone) == ((), (), (), 0)


def test_republished_text_is_counted(tmp_path: Path) -> None:
    assert build(write(tmp_path, POOL), tmp_path / "data", reasoner="none").report.copies == 1
