"""The whole way from sources to a release, with every real part."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.build import BuildResult, build
from graph.extract import extract
from graph.extract.knowledge import Knowledge
from graph.model import Article, Frames
from graph.release import DirectoryBusyError, current, verify, writing
from graph.store import OxigraphDataset, Term
from ontology.iris import Base

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
CQ = "https://w3id.org/communique/ontology#"
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
PROGRAM = (
    "import sys; from pathlib import Path; from graph.build import build\n"
    "if __name__ == '__main__':\n"
    "    sources, data, jobs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])\n"
    "    print(build([Path(sources)], data, jobs=jobs).release.id)\n"
)
PLAIN = "HANOI — The ministry published its yearly report on road building on Monday, with maps and tables of costs."


def value(term: Term) -> str:
    assert isinstance(term, ox.Literal)
    return term.value


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    return build([SEEDS], tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def dataset(seeds: BuildResult) -> OxigraphDataset:
    return OxigraphDataset(seeds.release.store_path, read_only=True)


def test_every_seed_is_read_and_none_refused(seeds: BuildResult) -> None:
    assert len(seeds.report.articles) == 5
    assert seeds.report.refused == ()


@pytest.mark.parametrize("kind", ["persons", "organizations", "offices", "tenures", "meetings", "evidence"])
def test_seeds_report_things_of_every_kind(seeds: BuildResult, kind: str) -> None:
    assert seeds.report.found[kind] > 0


def test_release_is_current_whole_and_clean_of_clashes(seeds: BuildResult) -> None:
    release = current(seeds.release.path.parent.parent)
    assert release == seeds.release
    verify(release)
    assert seeds.report.clashes == ()


def test_published_dataset_has_no_blank_node(dataset: OxigraphDataset) -> None:
    for quad in dataset.quads():
        assert not any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object, quad.graph_name)), quad


@pytest.mark.parametrize("name", ["ontology", "authority", "inferred", "judgements"])
def test_part_has_a_graph_of_its_own(dataset: OxigraphDataset, name: str) -> None:
    assert next(iter(dataset.quads(graph=ox.NamedNode(str(Base().graph(name))))), None) is not None


@pytest.mark.parametrize("name", ["ontology", "authority", "inferred"])
def test_part_is_in_the_default_graph_too(dataset: OxigraphDataset, name: str) -> None:
    part = {quad.triple for quad in dataset.quads(graph=ox.NamedNode(str(Base().graph(name))))}
    default = {quad.triple for quad in dataset.quads(graph=ox.DefaultGraph())}
    assert part <= default
    assert part < default


def test_every_article_has_a_graph_that_names_its_source(dataset: OxigraphDataset) -> None:
    articles = {quad.subject for quad in dataset.quads(None, TYPE, ox.NamedNode(f"{CQ}Article"), ox.DefaultGraph())}
    sources = {
        quad.object.value
        for article in articles
        if isinstance(article, ox.NamedNode)
        for quad in dataset.quads(article, ox.NamedNode(f"{CQ}sourceName"), None, article)
        if isinstance(quad.object, ox.Literal)
    }
    assert sources == {path.name for path in SEEDS.glob("*.txt")}


def test_every_evidence_quotes_its_text(dataset: OxigraphDataset) -> None:
    rows = list(
        dataset.select(
            f"PREFIX cq: <{CQ}> SELECT ?name ?quote ?start ?end {{ GRAPH ?article {{ ?article cq:sourceName ?name . "
            "?e a cq:Evidence ; cq:quote ?quote ; cq:startOffset ?start ; cq:endOffset ?end }}"
        )
    )
    assert rows
    for row in rows:
        name, quote, start, end = (value(row[key]) for key in ("name", "quote", "start", "end"))
        assert (SEEDS / name).read_bytes().decode()[int(start) : int(end)] == quote


def test_two_builds_are_the_same_bytes_whatever_the_hash_seed_and_number_of_processes(tmp_path: Path) -> None:
    dumps = []
    for number, jobs in ((1, 1), (2, 2)):
        data = tmp_path / str(number)
        environment = os.environ | {"PYTHONHASHSEED": str(number), "PYTHONPATH": str(ROOT)}
        program = tmp_path / "program.py"
        program.write_text(PROGRAM)
        command = [sys.executable, str(program), str(SEEDS), str(data), str(jobs)]
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stderr
        release = current(data)
        assert release is not None
        files = [p for p in release.path.rglob("*") if p.is_file() and p.parent.name != "store"]
        dumps.append({str(path.relative_to(release.path)): path.read_bytes() for path in files})
    assert dumps[0].keys() == dumps[1].keys()
    assert [name for name, content in dumps[0].items() if content != dumps[1][name]] == []


SLIPS = {
    "anniversary.txt": (
        " date 2025-01-24 VIENTIANE — Prime Minister of Laos Keo Bounmy received Foreign Minister of Thailand Aroon "
        "Sombat on January 23, 2025. They will mark the 50th anniversary of diplomatic relations (1950-2025) together."
    ),
    "minister.txt": (
        " date 2024-09-06 PHNOM PENH — Minister of Interior of Cambodia Sar Kheng received Foreign Minister of "
        "Thailand Aroon Sombat on September 5, 2024."
    ),
}


def test_contradictions_are_a_graph_with_sides_articles_and_sentences_and_block_nothing(tmp_path: Path) -> None:
    for name, text in SLIPS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = build([tmp_path / name for name in SLIPS], tmp_path / "data")
    assert result.published
    assert "the 50th anniversary of 1950 in 2025: 75 years" in result.report.conflicts
    dataset = OxigraphDataset(result.release.store_path, read_only=True)
    rows = dataset.select(
        f"PREFIX cq: <{CQ}> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
        "SELECT DISTINCT ?check ?subject ?name ?quote { "
        f"GRAPH <{Base().graph('conflicts')}> {{ ?conflict a cq:Conflict ; cq:rule ?check ; cq:conflictSide ?side . "
        "?side rdf:subject ?subject ; cq:conflictIn ?article ; cq:shownBy ?evidence } "
        "?article cq:sourceName ?name . ?evidence cq:quote ?quote } ORDER BY ?check"
    )
    found = [(value(row["check"]), value(row["name"]), value(row["quote"])) for row in rows]
    assert [(check, name) for check, name, _ in found] == [
        ("I1", "minister.txt"),
        ("I14", "anniversary.txt"),
        ("I7", "minister.txt"),
    ]
    assert "Sar Kheng" in found[0][2]
    assert "50th anniversary" in found[1][2]


def test_bad_articles_are_refused_by_name_and_the_rest_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "latin.txt").write_bytes("Réception à Hanoï le 3 février, dit le communiqué.".encode("latin-1"))
    (folder / "huge.txt").write_text("The minister spoke of roads and of bridges. " * 120_000)
    (folder / "plain.txt").write_text(PLAIN)
    (folder / "seed.txt").write_bytes(next(iter(sorted(SEEDS.glob("001*.txt")))).read_bytes())
    result = build([folder], tmp_path / "data")
    refused = {Path(refusal.source).name: refusal.reason for refusal in result.report.refused}
    reasons = {"empty.txt": "empty", "binary.txt": "binary", "latin.txt": "not UTF-8", "huge.txt": "larger"}
    assert refused.keys() == reasons.keys()
    assert all(reasons[name] in reason for name, reason in refused.items())
    assert result.report.articles == ("plain.txt", "seed.txt")
    written = json.loads(result.release.report_path.read_text(encoding="utf-8"))
    assert {Path(item["source"]).name for item in written["refused"]} == refused.keys()


def test_article_that_breaks_extraction_is_refused_with_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(article: Article, knowledge: Knowledge) -> Frames:
        if "maps" in article.text:
            raise LookupError("no such town")
        return extract(article, knowledge)

    monkeypatch.setattr("graph.reading.extract", fragile)
    (tmp_path / "a.txt").write_text(PLAIN)
    (tmp_path / "b.txt").write_text(PLAIN.replace("maps", "plans"))
    report = build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "data", reasoner="none").report
    assert report.articles == ("b.txt",)
    ((source, reason),) = ((refusal.source, refusal.reason) for refusal in report.refused)
    assert source == "a.txt"
    assert "LookupError: no such town, test_build.py line" in reason


def test_second_article_of_a_name_is_refused(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(PLAIN)
    result = build([tmp_path / "one", tmp_path / "two"], tmp_path / "data")
    assert len(result.report.articles) == 1
    ((source, reason),) = ((refusal.source, refusal.reason) for refusal in result.report.refused)
    assert "same.txt" in source
    assert "same" in reason


def test_nothing_to_read_still_publishes_ontology_and_authority(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = build([tmp_path / "empty"], tmp_path / "data", reasoner="none")
    assert result.report.articles == ()
    assert result.release.manifest["counts"]["Person"] > 0


def test_build_that_reads_nothing_leaves_the_release_that_is_served(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    first = build([tmp_path / "a.txt"], tmp_path / "data", reasoner="none")
    second = build([tmp_path / "paper.pdf"], tmp_path / "data", reasoner="none")
    assert (first.published, second.published) == (True, False)
    assert second.release.id == first.release.id
    assert [refusal.source for refusal in second.report.refused] == ["paper.pdf"]
    served = current(tmp_path / "data")
    assert served is not None
    assert served.id == first.release.id


def test_file_of_another_kind_in_a_folder_is_skipped_by_name(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(PLAIN)
    (tmp_path / "in" / "paper.pdf").write_bytes(b"%PDF-1.7")
    report = build([tmp_path / "in"], tmp_path / "data", reasoner="none").report
    assert ([item.source for item in report.skipped], report.refused) == (["paper.pdf"], ())


def test_base_names_every_thing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    result = build([tmp_path / "a.txt"], tmp_path / "data", base=Base("http://localhost:8000/"), reasoner="none")
    text = (result.release.dumps_path / "communique.nq").read_text(encoding="utf-8")
    assert "https://w3id.org/communique/id/" not in text
    assert "http://localhost:8000/id/article/a" in text


def test_progress_is_told_of_every_stage(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    stages: list[str] = []
    build([tmp_path / "a.txt"], tmp_path / "data", reasoner="none", progress=lambda stage, *_: stages.append(stage))
    assert list(dict.fromkeys(stages)) == ["read", "resolve", "consolidate", "reason", "publish"]


def test_busy_data_directory_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    stages: list[str] = []
    with writing(tmp_path), pytest.raises(DirectoryBusyError):
        build([SEEDS], tmp_path, progress=lambda stage, *_: stages.append(stage))
    assert stages == []


@pytest.mark.soak
def test_build_killed_at_any_moment_leaves_the_last_release(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    data = tmp_path / "data"
    first = build([tmp_path / "a.txt"], data, reasoner="none").release
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    moments = random.Random(5)
    for _ in range(4):
        command = [sys.executable, str(program), str(SEEDS), str(data), "1"]
        with subprocess.Popen(
            command, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL
        ) as process:
            try:
                process.wait(timeout=moments.uniform(0.5, 4.0))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
        served = current(data)
        assert served is not None
        verify(served)
        assert served.id == first.id or len(served.manifest["sources"]) == 5
