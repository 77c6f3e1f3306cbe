"""From the source distribution to a wheel, into a fresh environment, and away from the source: it must still work.

pip fetches the libraries, in a process of its own, as `make test` did to set up; nothing else leaves the machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("ontology", "graph", "server", "seeds")
# What the package is useless without and a packager forgets: everything that is no Python.
DATA_SUFFIXES = {".ttl", ".rq", ".txt", ".tsv", ".toml", ".html", ".css", ".js", ".svg"}
# Quick tests that touch every package, its data and its installed form.
QUICK_TESTS = (
    "seeds",
    "ontology/test_load.py",
    "ontology/test_skolem.py",
    "questions/test_questions.py",
    "questions/test_made_up_data.py",
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (ROOT / "Makefile").exists(), reason="runs in a source tree, not in an installed copy of the tests"
    ),
]


def run(*command: str | Path, cwd: Path, timeout_s: int = 400) -> str:
    """The output of a command; a failure shows all of it."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "COV"))
    }
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=timeout_s, check=False
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def data_files(top: Path) -> Iterator[str]:
    """The data files of the packages under `top`, as paths relative to it."""
    for package in PACKAGES:
        for path in sorted((top / package).rglob("*")):
            if path.suffix in DATA_SUFFIXES and path.is_file():
                yield path.relative_to(top).as_posix()


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    out = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (archive,) = out.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(out, filter="data")
    return out / archive.name.removesuffix(".tar.gz")


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel that was made from the source distribution."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, sdist, cwd=out)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of a fresh environment that holds the wheel, its libraries and what the tests need."""
    environment = tmp_path_factory.mktemp("installed") / "venv"
    run(sys.executable, "-m", "venv", environment, cwd=environment.parent)
    run(
        *(environment / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-compile"),
        *("--constraint", sdist / "constraints.txt", wheel, "pytest", "hypothesis"),
        cwd=environment.parent,
    )
    return environment / "bin"


def test_data_files_travel_in_both_distributions(sdist: Path, wheel: Path) -> None:
    wanted = set(data_files(ROOT))
    assert {"ontology/core.ttl", "ontology/questions/01-offices-held.rq", "seeds/000_27f67dc59ef30363.txt"} <= wanted
    assert wanted - set(data_files(sdist)) == set()
    with zipfile.ZipFile(wheel) as packed:
        assert wanted - set(packed.namelist()) == set()


def test_wheel_holds_the_four_packages_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        tops = {name.split("/")[0] for name in packed.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_source_distribution_can_set_itself_up(sdist: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "constraints.txt", "README.md", "CHANGELOG.md", "LICENSE", "tests"):
        assert (sdist / name).exists(), name


def test_installed_command_explains_itself(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "communique", "--help", cwd=tmp_path)
    for command in ("build", "serve", "query"):
        assert command in told


def test_installed_command_builds_the_seeds(installed: Path, tmp_path: Path) -> None:
    run(installed / "communique", "build", "--data", tmp_path / "data", cwd=tmp_path)
    question = "SELECT (COUNT(*) AS ?n) WHERE { ?article a <https://w3id.org/communique/ontology#Article> }"
    told = run(
        installed / "communique", "query", "--data", tmp_path / "data", "--format", "csv", question, cwd=tmp_path
    )
    assert told.split() == ["n", "5"]


def test_tests_pass_away_from_the_source(installed: Path, sdist: Path, tmp_path: Path) -> None:
    shutil.copytree(sdist / "tests", tmp_path / "tests")
    shutil.copy(sdist / "pyproject.toml", tmp_path)  # pytest's settings; the packages stay behind
    tests = [f"tests/{name}" for name in QUICK_TESTS]
    told = run(installed / "python", "-m", "pytest", "-p", "no:cacheprovider", *tests, cwd=tmp_path)
    assert " passed" in told
    assert "failed" not in told
