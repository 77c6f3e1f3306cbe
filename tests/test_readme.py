"""The README is run: each command of it, on a release of the seeds, must print what stands beneath it.

`python -m tests.test_readme` writes what the commands print now into the README; read the change as you read code.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.app import create_app
from server.settings import Settings
from tests.server.running import Server, serving

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_PYTHON = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)


def _console_blocks(text: str) -> list[tuple[str, str]]:
    """Commands (quoted line breaks and continuations kept) and the outputs beneath them."""
    blocks = []
    for block in re.findall(r"```console\n\$ (.*?)```", text, re.DOTALL):
        lines, quoted = block.splitlines(keepends=True), False
        for n, line in enumerate(lines):
            quoted ^= line.count("'") % 2 == 1
            if not quoted and not line.rstrip().endswith("\\"):
                blocks.append(("".join(lines[: n + 1]), "".join(lines[n + 1 :])))
                break
    return blocks


def _run(command: str, server: Server) -> str:
    """What a command of the README prints, on the release that `server` serves."""
    command = command.replace("http://127.0.0.1:8000", server.url)
    program = f"{sys.executable} -m server"
    command = re.sub(r"\.venv/bin/communique (\w+)", rf"{program} \1 --data {server.data_dir}", command)
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.replace("\r\n", "\n")


def _run_python(code: str, server: Server) -> str:
    code = code.replace("http://127.0.0.1:8000", server.url)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module")
def seeds_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data_dir = tmp_path_factory.mktemp("readme")
    subprocess.run(
        [sys.executable, "-m", "server", "build", "--data", str(data_dir)], cwd=ROOT, check=True, timeout=120
    )
    with serving(data_dir, "--workers", "1") as running:
        yield running


def test_readme_names_every_path(tmp_path: Path) -> None:
    text, unnamed = README.read_text(encoding="utf-8"), {"/", "/static", "/favicon.ico", "/robots.txt"}
    rules = create_app(Settings(data_dir=tmp_path)).url_map.iter_rules()
    paths = {"/" + rule.rule[1:].split("/<")[0].split("<")[0].rstrip("/") for rule in rules} - unnamed
    assert len(paths) >= 10
    assert [path for path in sorted(paths) if f"`{path}" not in text] == []


@pytest.mark.parametrize(("command", "output"), _console_blocks(README.read_text(encoding="utf-8")))
def test_readme_command_prints_what_the_readme_says(command: str, output: str, seeds_server: Server) -> None:
    assert _run(command, seeds_server) == output


def test_readme_python_prints_what_the_readme_says(seeds_server: Server) -> None:
    match = _PYTHON.search(README.read_text(encoding="utf-8"))
    assert match is not None
    assert _run_python(match["code"], seeds_server) == match["output"]


def test_readme_shows_at_least_five_queries() -> None:
    assert len(_console_blocks(README.read_text(encoding="utf-8"))) >= 5


def _rewrite() -> None:
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as directory:
        data_dir = Path(directory)
        subprocess.run([sys.executable, "-m", "server", "build", "--data", directory], cwd=ROOT, check=True)
        with serving(data_dir, "--workers", "1") as server:
            for command, output in _console_blocks(text):
                text = text.replace(command + output + "```", command + _run(command, server) + "```")
            match = _PYTHON.search(text)
            if match is not None:
                old = f"```text\n{match['output']}```"
                text = text.replace(old, f"```text\n{_run_python(match['code'], server)}```")
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _rewrite()
