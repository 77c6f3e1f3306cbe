from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef

from graph.build import build
from graph.model import Triple
from graph.reason import infer, needed
from graph.release import quad_lines, split_line
from graph.store import OxigraphDataset
from ontology import load
from ontology.iris import Base

SEEDS = Path(__file__).parents[3] / "seeds"
ONTOLOGY: list[Triple] = [
    (s, p, o)
    for s, p, o in load.ontology_graph()
    if isinstance(s, URIRef) and isinstance(p, URIRef) and isinstance(o, URIRef | Literal)
]
CQ = "<https://w3id.org/communique/ontology#"


@pytest.mark.parametrize(
    ("predicate", "default", "named"),
    [
        (f"{CQ}holder>", True, False),  # in chains
        (f"{CQ}eventStatus>", True, True),  # a rule asks who says so
        (f"{CQ}metWith>", True, False),  # concluded only
        ("<http://www.w3.org/2002/07/owl#propertyChainAxiom>", True, False),  # the ontology itself
        ("<http://www.w3.org/2004/02/skos/core#altLabel>", False, False),
        (f"{CQ}demonym>", False, False),
    ],
)
def test_predicates_matter_that_rules_have(predicate: str, default: bool, named: bool) -> None:
    found = needed(ONTOLOGY, load.rules())
    assert (predicate in found.default, predicate in found.named) == (default, named)


@pytest.mark.parametrize(
    ("predicate", "default", "named"),
    [
        (f"{CQ}place>", True, True),  # a check asks who says so
        (f"{CQ}damagedName>", True, False),
        ("<http://www.w3.org/2004/02/skos/core#altLabel>", False, True),
        (f"{CQ}demonym>", False, False),
    ],
)
def test_predicates_matter_that_checks_have(predicate: str, default: bool, named: bool) -> None:
    found = needed(ONTOLOGY, load.rules(), load.checks())
    assert (predicate in found.default, predicate in found.named) == (default, named)


def test_of_types_in_named_graphs_those_matter_that_are_asked_for() -> None:
    found = needed(ONTOLOGY, load.rules(), load.checks())
    assert f"{CQ}RemoteMeeting>" in found.types
    assert f"{CQ}Person>" not in found.types


def test_what_does_not_matter_changes_no_inference(tmp_path: Path) -> None:
    release = build([SEEDS], tmp_path, reasoner="none").release
    lines = (release.dumps_path / "communique.nq").read_bytes().splitlines(keepends=True)
    needs = needed(ONTOLOGY, load.rules())
    some = [
        line for line in lines
        if split_line(line)[1].decode() in (needs.named if split_line(line)[3] else needs.default)
    ]  # fmt: skip
    assert len(some) < len(lines) / 2
    inferred = []
    for given in (lines, some):
        dataset = OxigraphDataset()
        dataset.load(b"".join(given))
        inferred.append(infer(dataset, rules=load.rules(), base=Base()))
    assert inferred[0] == inferred[1]
    assert inferred[0].triples


def test_dump_is_what_the_store_holds(tmp_path: Path) -> None:
    release = build([SEEDS], tmp_path, reasoner="none").release
    store = OxigraphDataset(release.store_path, read_only=True)
    assert {*quad_lines(store.quads())} == {
        *quad_lines(ox.parse(path=str(release.dumps_path / "communique.nq"), format=ox.RdfFormat.N_QUADS))
    }
