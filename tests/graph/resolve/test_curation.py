from __future__ import annotations

import pytest

from ontology.curation import Curated, Curation, CurationError, load_curation, parse_curation
from tests.graph.resolve.building import Report
from tests.graph.resolve.conftest import Resolve


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
