from __future__ import annotations

import pytest

from graph.model import OrganizationKind
from ontology.curation import Curated, Curation, CurationError, load_curation, parse_curation
from tests.graph.resolve.building import Report, on
from tests.graph.resolve.conftest import Resolve
from tests.graph.resolve.corpus import seed_000, seed_001


def test_packaged_curation_is_readable() -> None:
    assert all(entry.reason for entry in load_curation().entries)


def test_parse_curation_reads_lines_and_skips_comments() -> None:
    lines = ["# verdict\tleft\tright\treason", "", "same\tperson/a\tarticle/x-1#person/b\tone man, two spellings"]
    assert parse_curation(lines, "m.tsv") == Curation(
        (Curated(True, "person/a", "article/x-1#person/b", "one man, two spellings"),)
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("same\tperson/a\tperson/b", "m.tsv:1: 3 columns"),
        ("maybe\tperson/a\tperson/b\tr", "m.tsv:1: verdict 'maybe'"),
        ("same\tPerson A\tperson/b\tr", "m.tsv:1: 'Person A'"),
        ("same\tperson/a\tperson/a\tr", "compared with itself"),
        ("different\tperson/a\tperson/b\t ", "no reason"),
    ],
)
def test_parse_curation_names_the_line_that_it_cannot_obey(line: str, message: str) -> None:
    with pytest.raises(CurationError, match=message.replace("(", r"\(")):
        parse_curation([line], "m.tsv")


@pytest.mark.parametrize(
    ("entry", "one", "two"),
    [
        (None, "person/ana-quispe", "person/anna-quispe"),
        (Curated(True, "person/anna-quispe", "person/ana-quispe", "r"), "person/ana-quispe", "person/ana-quispe"),
        (Curated(True, "article/b#person/anna-quispe", "person/to-lam", "r"), "person/ana-quispe", "person/to-lam"),
        (
            Curated(True, "article/a#person/anna-quispe", "person/to-lam", "r"),
            "person/ana-quispe",
            "person/anna-quispe",
        ),
    ],
)
def test_forced_merge_of_persons(judge: Resolve, entry: Curated | None, one: str, two: str) -> None:
    a, b = Report("a"), Report("b")
    a.person("Ana Quispe", "PE")
    b.person("Anna Quispe", "PE")
    resolution = judge(a, b, curation=Curation((entry,) if entry else ()))
    assert (resolution.key("article/a", "p1"), resolution.key("article/b", "p1")) == (one, two)


def test_forbidden_merge_of_persons(judge: Resolve) -> None:
    a, b = Report("a"), Report("b")
    a.person("Ana Quispe", "PE")
    b.person("Ana Quispe", "PE")
    entry = Curated(False, "article/b#person/ana-quispe", "article/a#person/ana-quispe", "mother and daughter")
    resolution = judge(a, b, curation=Curation((entry,)))
    assert resolution.key("article/a", "p1") == "person/ana-quispe"
    assert resolution.key("article/b", "p1") == "person/ana-quispe-b"
    assert [j.reason for j in resolution.judgements if j.by == "curation"] == ["mother and daughter"]


# -- what a line does not do, and what no line says ----------------------------------------------------------------


def _meeting(name: str, day: str) -> Report:
    report = Report(name, "2024-05-10")
    report.event("Talks", report.person("Ana Quispe", "PE"), report.person("Bela Nagy", "HU"), when=on(day))
    report.office("chair", "Chairman", report.body("Liberty Party of Peru", OrganizationKind.PARTY, "PE"))
    report.place("Nowhereville", "PE")
    return report


MEETING = "meeting/2024-05-02-ana-quispe-bela-nagy"


@pytest.mark.parametrize(
    ("line", "warned"),
    [
        ("same\tperson/bela-nagy\tperson/to-lam\tr", False),
        ("same\tperson/nobody\tperson/ana-quispe\tr", True),
        ("different\tperson/ana-quispe\tperson/nobody\tr", True),
        ("different\tarticle/a#person/ana-quispe\tarticle/b#person/ana-quispe\tr", False),
        ("different\tarticle/z#person/ana-quispe\tarticle/b#person/ana-quispe\tr", True),
        (f"different\tarticle/a#{MEETING}\tarticle/b#{MEETING}\tr", False),
        (f"same\tarticle/a#{MEETING}\tarticle/z#{MEETING}\tr", True),
        ("same\tplace/nowhereville\tplace/lima\tr", False),
        ("same\tplace/elsewhere\tplace/lima\tr", True),
        ("same\tparty/liberty-party-of-peru\tparty/freedom-party-of-peru\tr", False),
        ("same\toffice/chairman-of-the-liberty-party-of-peru\toffice/leader-of-peru\tr", False),
        ("same\ttenure/a\ttenure/b\tr", True),
        ("different\tarticle/a\tarticle/b\tr", False),
        ("different\tarticle/a\tarticle/z\tr", True),
    ],
)
def test_line_that_matches_nothing_is_reported(judge: Resolve, line: str, warned: bool) -> None:
    resolution = judge(
        _meeting("a", "2024-05-02"), _meeting("b", "2024-05-02"), curation=parse_curation([line], "merges.tsv")
    )
    applied = [j for j in resolution.judgements if j.by == "curation"]
    assert len(applied) == (0 if warned else 1)
    assert [w.partition(":")[0] for w in resolution.warnings] == (["merges.tsv"] if warned else [])
    if warned:
        assert line.split("\t")[1] in resolution.warnings[0]


def test_forbidding_a_merge_undoes_it_and_nothing_else(judge: Resolve) -> None:
    reports = [_meeting(name, "2024-05-02") for name in "abc"]
    before = judge(*reports)
    assert len({before.key(f"article/{name}", "e1") for name in "abc"}) == 1
    lines = [f"different\tarticle/c#{MEETING}\tarticle/{other}#{MEETING}\ttwo rounds of talks" for other in "ab"]
    after = judge(*reports, curation=parse_curation(lines, "merges.tsv"))
    assert after.key("article/a", "e1") == after.key("article/b", "e1") == MEETING
    assert after.key("article/c", "e1") != MEETING
    changed = {ref for ref, key in after.keys.items() if before.keys[ref] != key}
    assert changed == {"article/c#e1"}


def test_every_merge_has_a_judgement(judge: Resolve) -> None:
    reports = [seed_000(), seed_001(), _meeting("a", "2024-05-02"), _meeting("b", "2024-05-02")]
    reports[3].person("Quispe Ana", "PE")
    resolution = judge(*reports)
    judged = {(j.left, j.right) for j in resolution.judgements if j.same}
    ends = {end for pair in judged for end in pair}
    mentions: dict[str, set[str]] = {}
    for ref, key in resolution.keys.items():
        mentions.setdefault(key, set()).add(ref)
    for key, refs in mentions.items():
        kind = key.partition("/")[0]
        articles = {ref.partition("#")[0] for ref in refs}
        if len(articles) > 1 and kind in ("person", "meeting", "visit", "agreement"):
            assert key in ends or refs & ends, key
    for judgement in resolution.judgements:
        assert judgement.reason
        assert 0 < judgement.score <= 1
