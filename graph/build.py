"""From sources to a release: the whole story on one screen (architecture.md, the way of the data).

Every step is a function from values to values that lives in its own room; the drivers (this module, reading.py,
stating.py and reasoning.py) alone know them all, move the values, and count. What concerns one article at a time is
spread over processes; statements are lines on disk, sorted in runs, from the moment they are made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.frames import CacheError, FrameCache, Spool
from graph.memory import batch_work, settle
from graph.progress import Progress, silent
from graph.reading import Readings, read_articles
from graph.reason import DEFAULT_REASONER
from graph.reasoning import infer_lines, shared_lines
from graph.release import (
    BuildReport,
    LockedDirectory,
    Release,
    Runs,
    Statistics,
    WriteError,
    compare,
    current,
    publish,
    refusals,
    writing,
)
from graph.resolve import resolve
from graph.stating import state
from graph.workers import Workers, workers
from ontology import load
from ontology import terms as cq
from ontology.iris import Base
from ontology.registry import load_authority

__all__ = ["BuildResult", "Progress", "build", "silent"]

FRAMES = "frames.sqlite"
COUNTED = {
    "persons": cq.Person,
    "organizations": cq.Organization,
    "offices": cq.Office,
    "tenures": cq.Tenure,
    "candidacies": cq.Candidacy,
    "meetings": cq.Meeting,
    "visits": cq.Visit,
    "agreements": cq.Agreement,
    "messages": cq.Message,
    "evidence": cq.Evidence,
}


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The release that is now served, and what the build did.

    `published` is false when every item was refused: then the release that was served before still is.
    """

    release: Release
    report: BuildReport
    published: bool = True


def build(
    sources: Sequence[Path],
    data_dir: Path,
    *,
    base: Base | None = None,
    reasoner: str = DEFAULT_REASONER,
    jobs: int = 1,
    cached: bool = True,
    progress: Progress = silent,
) -> BuildResult:
    """Read sources, find what they report, judge what is one, decide what is believed, infer, publish.

    An article that cannot be read is refused by name in the report and never stops the build. The same sources, base
    and reasoner give the same release, whatever was built before. What an earlier build read is not read again, unless
    `cached` is false. When every item is refused, the release served before stays: a mistyped path must not empty a
    server. Raises ReleaseError when the data directory is busy or cannot be written.
    """
    base = base or Base()
    with (
        batch_work(),
        writing(data_dir) as directory,
        refusals(directory),
        directory.workspace() as work,
        workers(jobs) as processes,
    ):
        served = current(data_dir)
        with Spool(work / "spool") as spool:
            readings = _read(sources, directory, processes, spool, cached=cached, progress=progress)
            report = _reading_report(readings)
            if readings.refused and not readings.articles and served is not None:
                return BuildResult(served, report, published=False)
            settle()
            progress("resolve", 0, None)
            resolution = resolve(readings.frames, readings.articles, load_authority())
            runs = Runs(work / "lines")
            conflicts = state(readings, resolution, base, spool=spool, runs=runs, workers=processes, progress=progress)
        merges = len(resolution.keys) - len(set(resolution.keys.values()))
        copies = len(resolution.copies)
        report = replace(report, copies=copies, merges=merges, conflicts=conflicts, warnings=resolution.warnings)
        del readings, resolution  # the greater part of the memory
        progress("reason", 0, None)
        ontology = load.ontology_graph()
        runs.add(shared_lines(base.graph("ontology"), ontology))
        runs.add(shared_lines(base.graph("authority"), load.authority(base)))
        concluded = infer_lines(runs, ontology, reasoner=reasoner, base=base)
        report = replace(
            report,
            inferred=concluded.inferred,
            clashes=concluded.clashes,
            conflicts=tuple(sorted({*conflicts, *(c.sentence for c in concluded.contradictions if c.sentence)})),
        )

        def told(statistics: Statistics, dumps: Path) -> BuildReport:
            found = {name: statistics.reported.get(str(kind), 0) for name, kind in COUNTED.items()}
            return replace(report, found=found, changes=compare(served, dumps, base.iri, report.contents))

        progress("publish", 0, None)
        return BuildResult(*publish(directory, runs, base=base.iri, prefixes=load.prefixes(), report=told))


def _read(
    sources: Sequence[Path],
    directory: LockedDirectory,
    processes: Workers,
    spool: Spool,
    *,
    cached: bool,
    progress: Progress,
) -> Readings:
    """Read every article, from the cache where it is known there."""
    if not cached:
        return read_articles(sources, processes, None, spool, progress)
    try:
        with FrameCache(directory.path / FRAMES) as cache:
            readings = read_articles(sources, processes, cache, spool, progress)
            cache.finish()
    except CacheError as error:
        raise WriteError(str(error)) from error
    return readings


def _reading_report(readings: Readings) -> BuildReport:
    """What is known of a build when everything is read."""
    articles = readings.articles
    return BuildReport(
        articles=tuple(article.source_name for article in articles),
        contents={a.source_name: digest.hex() for a, digest in zip(articles, readings.digests, strict=True)},
        cached=readings.cached,
        refused=tuple(readings.refused),
        skipped=tuple(readings.skipped),
    )
