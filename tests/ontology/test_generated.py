"""A generated file is written, found current, and found stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.generated import write_or_check


def test_file_is_written_with_its_folder_and_is_current(tmp_path: Path) -> None:
    path = tmp_path / "new" / "page.txt"
    assert write_or_check(path, "é\n", "some.module", []) == 0
    assert path.read_text(encoding="utf-8") == "é\n"
    assert write_or_check(path, "é\n", "some.module", ["--check"]) == 0


@pytest.mark.parametrize("content", ["old\n", None], ids=["stale", "missing"])
def test_check_names_the_remedy_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    path = tmp_path / "page.txt"
    if content is not None:
        path.write_text(content)
    assert write_or_check(path, "new\n", "some.module", ["--check"]) == 1
    assert (path.read_text() if path.exists() else None) == content
    assert "page.txt is not current: run python -m some.module" in capsys.readouterr().err
