"""A small dataset with everything that dumps must keep: languages, datatypes, escapes, named graphs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.release import BuildReport, Release, write_release, writing

BASE = "https://example.org/"
CQ = "https://w3id.org/communique/ontology#"
PREFIXES = {"cq": CQ, "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}


def iri(name: str) -> ox.NamedNode:
    """An IRI from `cq:Name`, `a` or a name relative to the base."""
    if name == "a":
        return ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    if name.startswith("cq:"):
        return ox.NamedNode(CQ + name[3:])
    return ox.NamedNode(BASE + name)


def quad(subject: str, predicate: str, obj: str | ox.Literal, graph: str | None = None) -> ox.Quad:
    """One quad from names; a literal is given as such."""
    term = obj if isinstance(obj, ox.Literal) else iri(obj)
    return ox.Quad(iri(subject), iri(predicate), term, ox.DefaultGraph() if graph is None else iri(graph))


@pytest.fixture
def quads() -> list[ox.Quad]:
    article = "id/article/one"
    return [
        quad("id/person/to-lam", "a", "cq:Person"),
        quad("id/person/to-lam", "cq:label", ox.Literal("Tô Lâm", language="vi")),
        quad("id/person/to-lam", "cq:label", ox.Literal('quote " slash \\ line\nend\tтест \u0085 \U0001f600')),
        quad("id/meeting/m", "a", "cq:Meeting"),
        quad("id/meeting/m", "cq:participant", "id/person/to-lam"),
        quad(
            "id/meeting/m",
            "cq:date",
            ox.Literal("2024-01-23", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")),
        ),
        quad(article, "a", "cq:Article"),
        quad(article, "cq:sourceName", ox.Literal("one.txt"), article),
        quad("id/meeting/m", "a", "cq:Meeting", article),
        quad("id/meeting/m", "a", "cq:Meeting", "graph/inferred"),
        quad("id/person/to-lam", "a", "cq:Person", article),
    ]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def publish(data_dir: Path) -> Callable[..., Release]:
    """Write a release of the quads given, with a report."""

    def write(quads: list[ox.Quad], report: BuildReport | None = None, keep: int = 5) -> Release:
        with writing(data_dir) as directory:
            return write_release(
                directory, quads, base=BASE, prefixes=PREFIXES, report=report or BuildReport(), keep=keep
            )

    return write
