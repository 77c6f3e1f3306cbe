from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.release import (
    BuildReport,
    DamagedReleaseError,
    DirectoryBusyError,
    Refusal,
    Release,
    WriteError,
    current,
    verify,
    writing,
)
from graph.store import OxigraphDataset
from tests.graph.release.conftest import quad

Publish = Callable[..., Release]


def variant(number: int) -> list[ox.Quad]:
    return [quad("id/person/to-lam", "cq:label", ox.Literal(f"name {number}"))]


def names(data_dir: Path) -> set[str]:
    return {path.name for path in (data_dir / "releases").iterdir()}


def read_and_verify(data_dir: Path) -> None:
    release = current(data_dir)
    assert release is not None
    verify(release)


def test_no_release_is_current_before_the_first_build(data_dir: Path) -> None:
    assert current(data_dir) is None


def test_published_release_is_current_and_whole(publish: Publish, quads: list[ox.Quad], data_dir: Path) -> None:
    release = publish(quads)
    found = current(data_dir)
    assert found == release
    verify(release)
    assert set(OxigraphDataset(release.store_path, read_only=True).quads()) == set(quads)


def test_link_is_relative_so_that_the_directory_can_be_moved(publish: Publish, data_dir: Path, tmp_path: Path) -> None:
    release = publish(variant(1))
    data_dir.rename(tmp_path / "elsewhere")
    moved = current(tmp_path / "elsewhere")
    assert moved is not None
    assert moved.id == release.id
    verify(moved)


def test_release_that_was_read_stays_itself_after_a_switch(publish: Publish, data_dir: Path) -> None:
    publish(variant(1))
    before = current(data_dir)
    publish(variant(2))
    assert before is not None
    assert before.path.name == before.id
    verify(before)
    assert current(data_dir) != before


def test_same_quads_reuse_the_release(publish: Publish, data_dir: Path) -> None:
    first = publish(variant(1))
    inode = (first.store_path / "CURRENT").stat().st_ino
    publish(variant(2))
    assert publish(variant(1)) == first == current(data_dir)
    assert (first.store_path / "CURRENT").stat().st_ino == inode
    assert len(names(data_dir)) == 2


def test_reused_release_tells_of_the_last_build(publish: Publish) -> None:
    publish(variant(1))
    release = publish(variant(1), BuildReport(refused=(Refusal("empty.txt", "is empty"),)))
    assert "empty.txt" in release.report_path.read_text(encoding="utf-8")
    verify(release)


@pytest.mark.parametrize("damage", ["missing dump", "changed dump", "missing store", "missing manifest", "not json"])
def test_damaged_release_is_noticed_and_not_reused(publish: Publish, data_dir: Path, damage: str) -> None:
    release = publish(variant(1))
    match damage:
        case "missing dump":
            (release.dumps_path / "communique.trig").unlink()
        case "changed dump":
            (release.dumps_path / "communique.nq").write_text("")
        case "missing store":
            shutil.rmtree(release.store_path)
        case "missing manifest":
            (release.path / "manifest.json").unlink()
        case "not json":
            (release.path / "manifest.json").write_text("[")
    with pytest.raises(DamagedReleaseError, match="build again"):
        read_and_verify(data_dir)
    mended = publish(variant(1))
    assert (mended.id, mended.path.name) == (release.id, f"{release.id}-2")
    assert mended == current(data_dir)
    verify(mended)


@pytest.mark.parametrize("keep", [1, 3])
def test_last_releases_are_kept(publish: Publish, data_dir: Path, keep: int) -> None:
    made = [publish(variant(number), keep=keep).path.name for number in range(5)]
    assert names(data_dir) == set(made[-keep:])


def test_release_made_current_again_counts_as_the_newest(publish: Publish, data_dir: Path) -> None:
    first, second, third = (publish(variant(number), keep=3) for number in range(3))
    publish(variant(0), keep=3)
    publish(variant(3), keep=3)
    assert names(data_dir) >= {first.path.name, third.path.name}
    assert second.path.name not in names(data_dir)


def test_second_writer_is_told_that_the_directory_is_busy(data_dir: Path) -> None:
    with writing(data_dir), pytest.raises(DirectoryBusyError, match="another build is writing to"), writing(data_dir):
        pass
    with writing(data_dir):
        pass  # free again


def test_lock_does_not_outlive_its_process(data_dir: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from graph.release import writing\n"
        "with writing(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(data_dir)], check=False)
    assert ended.returncode == -9
    with writing(data_dir):
        pass


def test_leftovers_of_a_killed_build_are_removed(publish: Publish, data_dir: Path) -> None:
    release = publish(variant(1))
    for name in (".new-0123", ".old-4567"):
        shutil.copytree(release.path, data_dir / "releases" / name)
    (data_dir / ".current").symlink_to("nowhere")
    with writing(data_dir):
        assert names(data_dir) == {release.path.name}
        assert not (data_dir / ".current").is_symlink()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_unwritable_directory_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WriteError, match=str(tmp_path)), writing(tmp_path / "data"):
        pass


def test_data_directory_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(WriteError, match="data"), writing(tmp_path / "data"):
        pass
