"""From readings and their resolution to lines of N-Quads: each article's graph, and what we believe.

One of the drivers beside build.py that know more than one room. Article graphs are made in any number of processes,
each from the spool and the few judgements that concern its articles; meanwhile this process makes the consolidated
view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from graph.consolidate import article_lines, consolidated_lines, judgement_lines
from graph.frames import Spool, decode, named, read_slices
from graph.model import Frames, Resolution
from graph.progress import Progress
from graph.reading import Readings
from graph.release import Runs
from graph.workers import Workers
from ontology.iris import Base
from ontology.registry import load_authority

__all__ = ["narrowed", "state"]

_PORTION = 256  # articles: a run of some ten megabytes
_BELIEVED = 150  # consolidated statements made for each article while others make its graph, more than there are


@dataclass(frozen=True, slots=True)
class _Task:
    """Articles in a row: where their bytes are, their names, what was judged of them, and where their lines go."""

    spool: Path
    bounds: list[int]
    names: list[tuple[str, str]]
    resolution: Resolution
    base: Base
    run: Path


def state(
    readings: Readings,
    resolution: Resolution,
    base: Base,
    *,
    spool: Spool,
    runs: Runs,
    workers: Workers,
    progress: Progress,
) -> tuple[str, ...]:
    """Add article graphs, the consolidated view and the judgements to `runs`; returns the conflicts as sentences."""
    sentences: list[str] = []
    believed = consolidated_lines(
        readings.articles,
        readings.frames,
        resolution,
        load_authority(),
        base,
        portion=_BELIEVED * _PORTION,
        conflicts=sentences,
    )
    total = len(readings.articles)
    progress("consolidate", 0, total)
    tasks = _tasks(readings, resolution, base, spool, workers.jobs)
    for (run, stop), _ in workers.map(_state_portion, tasks):
        runs.add_run(run)
        for text in islice(believed, 1):
            runs.add_text(text)
        progress("consolidate", stop, total)
    for text in believed:
        runs.add_text(text)
    runs.add(judgement_lines(resolution, base))
    return tuple(sorted(sentences))


def narrowed(resolution: Resolution, frames: Iterable[Frames]) -> Resolution:
    """What of a resolution the graphs of these articles need."""
    references = (ref for reported in frames for ref in _references(reported))
    keys = {ref: resolution.keys[ref] for ref in references if ref in resolution.keys}  # unsound frames are not judged
    things = set(keys.values())
    offices = {key: resolution.offices[key] for key in things & resolution.offices.keys()}
    things |= {office.organization for office in offices.values() if office.organization}
    return replace(
        resolution,
        keys=keys,
        organizations={key: resolution.organizations[key] for key in things & resolution.organizations.keys()},
        offices=offices,
        places={key: resolution.places[key] for key in things & resolution.places.keys()},
        judgements=(),
    )


def _references(frames: Frames) -> Iterator[str]:
    for kind in (
        frames.persons,
        frames.organizations,
        frames.places,
        frames.offices,
        frames.tenures,
        frames.events,
        frames.agreements,
        frames.messages,
    ):
        for frame in kind:
            yield f"{frames.article}#{frame.id}"


def _tasks(
    readings: Readings, resolution: Resolution, base: Base, spool: Spool, jobs: int
) -> Iterator[tuple[tuple[Path, int], _Task]]:
    total = len(readings.articles)
    size = max(1, min(_PORTION, -(-total // (4 * jobs))))  # so that no process is left without work for long
    for start in range(0, total, size):
        stop = min(start + size, total)
        run = spool.path.with_name(f"articles-{start:08d}")
        names = [(article.key, article.source_name) for article in readings.articles[start:stop]]
        part = narrowed(resolution, readings.frames[start:stop])
        yield (run, stop), _Task(spool.path, spool.bounds(start, stop), names, part, base, run)


def _state_portion(task: _Task) -> None:
    """Write the run of the graphs of some articles. Runs in any process."""
    outcomes = map(decode, read_slices(task.spool, task.bounds))
    readings = [named(outcome, *name) for outcome, name in zip(outcomes, task.names, strict=True)]
    articles, frames = zip(*readings, strict=True)
    task.run.write_bytes(article_lines(articles, frames, task.resolution, task.base))
