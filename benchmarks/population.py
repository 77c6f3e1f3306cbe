"""How fast articles become statements, where the time goes, how much memory it takes, and what one more article costs.

    python benchmarks/population.py [--articles 10000,50000] [--jobs 1,2] [--whole] [--folder DIR]

Generates articles (benchmarks/corpus.py) and builds them, each time in a process of its own and from nothing. Timed is
the way from sources to consolidated statements on disk; `--whole` goes on through reasoning and publishing. Then one
article is added, and the build says how many it read. Memory is the sum of the peaks of all processes. Stages are by
the wall clock, parts of one process by its own time: compare within a run, not between machines.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.composer import Composer
from benchmarks.composer.writer import write_corpus
from graph import reading, stating
from graph.build import build
from graph.frames import FrameCache

STAGES = ("read", "resolve", "consolidate")
# What is timed of its own where one process does everything: name → module and function, innermost first.
PARTS: dict[str, tuple[object, str]] = {
    "read the text": (reading, "read_item"),
    "extract": (reading, "extract"),
    "look up": (reading, "_look_up"),
    "pack": (reading, "encode"),
    "unpack": (reading, "decode"),
    "article graphs": (stating, "_state_portion"),
    "keep": (FrameCache, "put"),
}

P = ParamSpec("P")
R = TypeVar("R")


class Enough(Exception):
    """Everything that is timed is done."""


class Clock:
    """Seconds by stage, told by the build's progress, and seconds of this process's work in single functions."""

    def __init__(self, *, whole: bool) -> None:
        self.whole, self.reads = whole, 0
        self.stages: dict[str, float] = {}
        self.parts: dict[str, float] = {}
        self.cpu_s = 0.0
        self._stage, self._since = "read", time.perf_counter()

    def show(self, stage: str, _done: int, _total: int | None) -> None:
        """Progress of a build; raises Enough after the last stage that is timed."""
        if stage != self._stage:
            self.stop()
            self._stage = stage
        if stage == "reason" and not self.cpu_s:
            self.cpu_s = time.process_time()
            if not self.whole:
                raise Enough

    def stop(self) -> None:
        """The stage that is under way has ended."""
        now = time.perf_counter()
        self.stages[self._stage] = now - self._since
        self._since = now

    def timed(self, name: str, function: Callable[P, R]) -> Callable[P, R]:
        """The function, its seconds counted."""

        @wraps(function)
        def run(*arguments: P.args, **named: P.kwargs) -> R:
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                self.parts[name] = self.parts.get(name, 0) + time.process_time() - start
                self.reads += name == "read the text"

        return run


def measure(source: Path, data: Path, jobs: int, *, whole: bool) -> dict[str, Any]:
    """Build in this process; the seconds of each stage and part, of work, the reads, and the peak of memory in MB."""
    clock = Clock(whole=whole)
    if jobs == 1:
        for name, (owner, function) in PARTS.items():
            setattr(owner, function, clock.timed(name, getattr(owner, function)))
    try:
        build([source], data, jobs=jobs, progress=clock.show)
        clock.stop()
    except Enough:
        pass
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = own.ru_maxrss + (jobs * others.ru_maxrss if jobs > 1 else 0)
    return {
        "stages": clock.stages,
        "parts": clock.parts,
        "reads": clock.reads,
        "cpu_s": clock.cpu_s,
        "peak_mb": peak / 1024,
    }


def run(source: Path, data: Path, jobs: int, *, whole: bool) -> dict[str, Any]:
    """`measure` in a process of its own."""
    command = [sys.executable, __file__, "--measure", str(source), str(data), "--jobs", str(jobs)]
    ended = subprocess.run([*command, *(["--whole"] if whole else [])], stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def table(size: int, jobs: int, found: dict[str, Any]) -> str:
    """One measurement as lines."""
    stages = found["stages"]
    seconds = sum(stages[name] for name in STAGES)
    cpu_s = found["cpu_s"]
    lines = [
        f"{size:,} articles, --jobs {jobs}: {seconds:,.1f} s, {size / seconds:,.0f} articles/s, "
        + (f"{1000 * cpu_s / size:.2f} ms of work each, " if jobs == 1 else f"{cpu_s:,.1f} s of work in the first, ")
        + f"{found['peak_mb']:,.0f} MB"
    ]
    lines += [
        f"  {name:<16}{value:>9.1f} s {value / whole:>6.1%} {1000 * value / size:>8.3f} ms an article"
        for values, whole in ((stages, seconds), (found["parts"], cpu_s))
        for name, value in values.items()
    ]
    return "\n".join(lines)


def compare(size: int, jobs: Sequence[int], folder: Path, *, whole: bool) -> None:
    """Build one corpus with each number of processes, then one article more."""
    articles = folder / f"{size}"
    if not articles.exists():
        write_corpus(Composer(7), articles, size, jsonl=True, gold=False)
    (source,) = articles.rglob("*.jsonl")
    for number in jobs:
        with tempfile.TemporaryDirectory(dir=folder) as data:
            say(table(size, number, run(source, Path(data), number, whole=whole)))
            if number == jobs[0]:
                say(one_more(source, Path(data), folder))


def one_more(source: Path, data: Path, folder: Path) -> str:
    """What one more article costs a build that has read all others."""
    grown = folder / "grown.jsonl"
    text = "Foreign Minister Ada Berg of Norway received her counterpart Bo Keo of Laos in Oslo on 4 May 2021."
    grown.write_bytes(json.dumps({"text": text}).encode() + b"\n" + source.read_bytes())
    found = run(grown, data, 1, whole=False)
    grown.unlink()
    return f"  one article more: {found['reads']} read, {found['stages']['read']:.1f} s to read in all"


def say(line: str) -> None:
    """Print at once: a measurement may take minutes."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Read the arguments, print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default="10000,50000", help="how many articles, comma-separated")
    parser.add_argument("--jobs", default="1,2", help="numbers of processes, comma-separated")
    parser.add_argument("--whole", action="store_true", help="go on through reasoning and publishing")
    parser.add_argument("--folder", type=Path, help="where to keep the generated articles")
    parser.add_argument("--measure", nargs=2, type=Path, metavar=("SOURCE", "DATA"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    jobs = [int(number) for number in options.jobs.split(",")]
    if options.measure:
        say(json.dumps(measure(options.measure[0], options.measure[1], jobs[0], whole=options.whole)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for size in map(int, options.articles.split(",")):
            compare(size, jobs, folder, whole=options.whole)


if __name__ == "__main__":
    main()
