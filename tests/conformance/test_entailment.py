"""The W3C's tests of entailment regimes, as far as they are of OWL 2 RL under RDF-based semantics.

Each test's data is closed by our engine and by owlrl, which must agree, and the test's query over the closure must give
the W3C's answers. The suites are looked for beside the project (README, "Conformance").
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.reason.engine import Engine
from graph.reason.facts import Fact, quad_of
from graph.reason.noise import is_noise, reflexive
from graph.reason.reference import owlrl_closure

SUITE = Path(__file__).parents[2].parent / "shared" / "rdf-tests" / "sparql" / "sparql11" / "entailment"
BASE = "http://example.org/"

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
RL = URIRef("http://www.w3.org/ns/owl-profile/RL")
RDF_BASED = URIRef("http://www.w3.org/ns/entailment/OWL-RDF-Based")

pytestmark = pytest.mark.skipif(not SUITE.is_dir(), reason=f"the W3C's suites are not at {SUITE}")


@dataclass(frozen=True, slots=True)
class Case:
    """One test of the manifest."""

    name: str
    data: tuple[Path, ...]
    query: Path
    answers: Path


def _cases() -> list[Case]:
    if not SUITE.is_dir():
        return []
    manifest = Graph().parse(SUITE / "manifest.ttl", publicID=f"{SUITE.as_uri()}/manifest.ttl")
    return [
        Case(
            str(test).rpartition("#")[2],
            tuple(_path(data) for data in manifest.objects(action, QT.data)),
            _path(manifest.value(action, QT.query)),
            _path(manifest.value(test, MF.result)),
        )
        for test in sorted(manifest.subjects(RDF.type, MF.QueryEvaluationTest), key=str)
        if (action := manifest.value(test, MF.action)) is not None
        and RL in _listed(manifest, action, SD.EntailmentProfile)
        and RDF_BASED in _listed(manifest, action, SD.entailmentRegime)
    ]


def _listed(manifest: Graph, subject: Node, predicate: URIRef) -> list[Node]:
    head = manifest.value(subject, predicate)
    return list(Collection(manifest, head)) if head is not None else []


def _path(iri: Node | None) -> Path:
    return SUITE / str(iri).rpartition("/")[2]


def _facts(case: Case) -> list[Fact]:
    quads = (quad for path in case.data for quad in ox.parse(path=str(path), base_iri=BASE))
    return [(quad.subject, quad.predicate, quad.object) for quad in quads]


def _rows(results: object) -> list[list[tuple[str, str]]]:
    """Solutions by variable, blank nodes all alike: no test here has two in a row."""
    if isinstance(results, ox.QueryBoolean):
        return [[("", str(bool(results)))]]
    assert isinstance(results, ox.QuerySolutions)
    names = sorted(variable.value for variable in results.variables)
    return sorted(
        [(name, "_" if isinstance(row[name], ox.BlankNode) else str(row[name])) for name in names if row[name]]
        for row in results
    )


CASES = _cases()


def test_the_suite_has_tests_of_the_profile() -> None:
    assert len(CASES) == 28


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_answers_over_the_closure(case: Case) -> None:
    closed = set(Engine(_facts(case)))
    store = ox.Store()
    store.extend(quad_of(fact, ox.DefaultGraph()) for fact in {*closed, *reflexive(closed)})
    answers = store.query(case.query.read_text(encoding="utf-8"), base_iri=BASE)
    assert _rows(answers) == _rows(ox.parse_query_results(path=str(case.answers)))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_closure_is_equal_to_the_reference(case: Case) -> None:
    facts = _facts(case)
    theirs, _ = owlrl_closure(facts)
    assert {fact for fact in Engine(facts) if not is_noise(fact)} == {fact for fact in theirs if not is_noise(fact)}
