"""Files that are generated and committed: written by a command, and held against what it would write."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["write_or_check"]


def write_or_check(path: Path, text: str, module: str, arguments: Sequence[str] | None = None) -> int:
    """Write the text, or with `--check` only compare; the exit code, 1 when the file is not current.

    `module` is what to run with `python -m`; `arguments` are those of the command line where they are not given.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=f"write {path.name}")
    parser.add_argument("--check", action="store_true", help="exit 1 when the file is not current, write nothing")
    if not parser.parse_args(arguments).check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return 0
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{path} is not current: run python -m {module}\n")
    return 1
