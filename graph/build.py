"""From sources to a release: the whole story on one screen (architecture.md, the way of the data).

Every step is a function from values to values that lives in its own room; this driver alone knows them all, moves the
values, and counts. Only the extraction, one article at a time, is spread over processes.
"""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, cast

import pyoxigraph as ox
from rdflib import RDF, RDFS, Graph, URIRef

from graph.articles import read_sources
from graph.consolidate import article_statements, consolidated_statements, judgement_statements
from graph.extract import extract, load_knowledge
from graph.model import Article, ArticleError, Frames, Statement, Triple
from graph.reason import DEFAULT_REASONER, infer
from graph.release import BuildReport, Refusal, Release, current, to_quads, write_release, writing
from graph.resolve import resolve
from graph.store import OxigraphDataset
from ontology import load
from ontology import terms as cq
from ontology.iris import Base
from ontology.registry import load_authority

__all__ = ["BuildResult", "Progress", "build", "silent"]

#: Told of a stage, how many items of it are done, and of how many in all where that is known.
Progress: TypeAlias = Callable[[str, int, "int | None"], None]

TYPE = ox.NamedNode(str(RDF.type))
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


def silent(stage: str, done: int, total: int | None) -> None:
    """Progress for nobody."""


def build(
    sources: Sequence[Path],
    data_dir: Path,
    *,
    base: Base | None = None,
    reasoner: str = DEFAULT_REASONER,
    jobs: int = 1,
    progress: Progress = silent,
) -> BuildResult:
    """Read sources, find what they report, judge what is one, decide what is believed, infer, publish.

    An article that cannot be read is refused by name in the report and never stops the build. The same sources, base
    and reasoner give the same release. When every item is refused, the release served before stays: a mistyped path
    must not empty a server. Raises ReleaseError when the data directory is busy or cannot be written.
    """
    base = base or Base()
    with writing(data_dir) as directory:
        articles, frames, refused, skipped = _read(sources, jobs, progress)
        served = current(data_dir)
        if refused and not articles and served is not None:
            return BuildResult(served, BuildReport(refused=refused, skipped=skipped), published=False)
        authority = load_authority()
        progress("resolve", 0, None)
        resolution = resolve(frames, articles, authority)
        progress("consolidate", 0, None)
        dataset = OxigraphDataset()
        for article, reported in zip(articles, frames, strict=True):
            dataset.extend(to_quads(article_statements(article, reported, resolution, base)))
        dataset.extend(to_quads(consolidated_statements(articles, frames, resolution, authority, base)))
        dataset.extend(to_quads(judgement_statements(resolution, base)))
        dataset.extend(to_quads(_shared(base.graph("ontology"), load.ontology_graph())))
        dataset.extend(to_quads(_shared(base.graph("authority"), load.authority(base))))
        progress("reason", 0, None)
        inference = infer(dataset, reasoner=reasoner, rules=load.rules() if reasoner != "none" else (), base=base)
        dataset.extend(to_quads(_shared(base.graph("inferred"), inference.triples)))
        progress("publish", 0, None)
        report = BuildReport(
            articles=tuple(article.source_name for article in articles),
            refused=refused,
            skipped=skipped,
            found=_found(dataset, {base.thing(article.key) for article in articles}),
            merges=len(resolution.keys) - len(set(resolution.keys.values())),
            inferred=len(inference.triples),
            conflicts=_conflicts(dataset),
            clashes=tuple(sorted(map(str, inference.clashes))),
        )
        release = write_release(directory, dataset.quads(), base=base.iri, prefixes=load.prefixes(), report=report)
    return BuildResult(release, report)


# -- reading, and extraction in any number of processes ----------------------------------------------------------------


def _read(
    sources: Sequence[Path], jobs: int, progress: Progress
) -> tuple[tuple[Article, ...], tuple[Frames, ...], tuple[Refusal, ...], tuple[Refusal, ...]]:
    """Read every article and what it reports, in the order of the sources; the rest is refused or skipped by name."""
    refused: list[Refusal] = []
    skipped: list[Refusal] = []
    articles, frames = [], []
    with _mapper(jobs) as spread:
        for done, outcome in enumerate(spread(_articles(read_sources(sources), refused, skipped)), start=1):
            if isinstance(outcome, Refusal):
                refused.append(outcome)
            else:
                articles.append(outcome[0])
                frames.append(outcome[1])
            progress("read", done, None)
    return tuple(articles), tuple(frames), tuple(sorted(refused)), tuple(sorted(skipped))


def _articles(
    items: Iterable[Article | ArticleError], refused: list[Refusal], skipped: list[Refusal]
) -> Iterator[Article]:
    """The articles among the items read; the others go to `refused` or `skipped`."""
    for item in items:
        if isinstance(item, ArticleError):
            (skipped if item.skipped else refused).append(Refusal(item.source, item.reason))
        else:
            yield item


def _extract(article: Article) -> tuple[Article, Frames] | Refusal:
    """What an article reports, or why that could not be found."""
    try:
        return article, extract(article, load_knowledge())
    except Exception as error:  # noqa: BLE001 - contract 3: no article may stop a build; it is refused by name instead
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__}: {error}, {Path(place.filename).name} line {place.lineno}"
        return Refusal(article.source_name, f"cannot be understood by this version ({where}): please report it")


@contextmanager
def _mapper(jobs: int) -> Iterator[Callable[[Iterable[Article]], Iterable[tuple[Article, Frames] | Refusal]]]:
    """A map of `_extract` over articles that keeps their order, in this process or in `jobs` others."""
    if jobs <= 1:
        yield lambda articles: map(_extract, articles)
        return
    # Not fork: the caller may have threads.
    with multiprocessing.get_context("forkserver").Pool(jobs) as pool:
        yield lambda articles: pool.imap(_extract, articles, chunksize=8)


# -- statements and counts ---------------------------------------------------------------------------------------------


def _shared(graph: URIRef, triples: Graph | Iterable[Triple]) -> Iterator[Statement]:
    """Triples as statements of the default graph and of a named graph of their own (contract 4)."""
    for subject, predicate, obj in cast("Iterable[Triple]", triples):
        yield Statement(None, subject, predicate, obj)
        yield Statement(graph, subject, predicate, obj)


def _found(dataset: OxigraphDataset, articles: Collection[URIRef]) -> dict[str, int]:
    """How many things of each kind the articles report; one that several report counts once."""
    graphs = {ox.NamedNode(str(article)) for article in articles}

    def count(kind: URIRef) -> int:
        quads = dataset.quads(None, TYPE, ox.NamedNode(str(kind)))
        return len({quad.subject for quad in quads if quad.graph_name in graphs})

    return {name: count(kind) for name, kind in COUNTED.items()}


def _conflicts(dataset: OxigraphDataset) -> tuple[str, ...]:
    """A sentence for every conflict between reports."""
    rows = dataset.select(f"SELECT ?label {{ ?conflict a <{cq.Conflict}> ; <{RDFS.label}> ?label }}")
    return tuple(sorted(str(row["label"]) for row in rows))
