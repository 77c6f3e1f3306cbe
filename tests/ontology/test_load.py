"""The loaders: what they return, and what they say of a file that is not as it must be."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from rdflib import OWL, RDF, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.term import Node

from ontology import load
from ontology import terms as cq
from ontology.errors import OntologyError
from ontology.iris import DEFAULT_BASE, Base

RULE = "# title: Who met\nCONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }\n"
CHECK = "# check: I3\n# title: A slip\n# says: {thing} slipped\nSELECT ?thing WHERE { ?thing ?b ?c }\n"
QUESTION = "# question: Who met whom?\n# number: 7\nSELECT * WHERE { ?a ?b ?c }\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An ontology folder of our own, in place of the packaged one."""
    for name in ("authority", "rules", "checks", "questions"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(load, "ROOT", tmp_path)
    return tmp_path


def blank_nodes_of(terms: Iterable[Node]) -> list[BNode]:
    return [term for term in terms if isinstance(term, BNode)]


def blank_nodes(graph: Graph) -> list[BNode]:
    return [node for triple in graph for node in blank_nodes_of(triple)]


def test_core_holds_the_model_and_schemes_hold_the_concepts() -> None:
    assert (cq.Meeting, RDF.type, None) in load.core()
    assert (cq.Meeting, RDF.type, None) not in load.schemes()
    assert (cq.role_minister, RDF.type, None) in load.schemes()


def chains(graph: Graph) -> list[tuple[str, list[str]]]:
    """Every property chain and key: the property or class, and the members of the list."""
    predicates = (OWL.propertyChainAxiom, OWL.hasKey)
    found = [pair for predicate in predicates for pair in graph.subject_objects(predicate)]
    return sorted((str(subject), [str(member) for member in Collection(graph, head)]) for subject, head in found)


def test_ontology_graph_has_no_blank_nodes_and_loses_nothing() -> None:
    graph, written = load.ontology_graph(), load.core() + load.schemes()
    assert blank_nodes(written)
    assert not blank_nodes(graph)
    assert {t for t in written if not blank_nodes_of(t)} <= set(graph)
    assert chains(graph) == chains(written)  # lists may share their ends
    assert len(chains(graph)) == 10


def test_ontology_graph_is_the_same_every_time() -> None:
    assert set(load.ontology_graph()) == set(load.ontology_graph())


def test_prefixes_are_a_copy() -> None:
    load.prefixes()["cq"] = "changed"
    assert load.prefixes()["cq"] == cq.NS


@pytest.mark.parametrize("name", ["core", "schemes", "shapes"])
def test_files_agree_with_the_table_of_prefixes(name: str) -> None:
    lines = (load.ROOT / f"{name}.ttl").read_text(encoding="utf-8").splitlines()
    declared = dict(line.split()[1:3] for line in lines if line.startswith("@prefix"))
    assert declared
    assert {p.removesuffix(":"): iri.strip("<>") for p, iri in declared.items()}.items() <= load.prefixes().items()


@pytest.mark.parametrize("header", ["", f"@base <{DEFAULT_BASE}> .\n"], ids=["relative", "with @base"])
def test_authority_names_things_under_the_base(package: Path, header: str) -> None:
    text = header + f"@prefix cq: <{cq.NS}> .\n<id/person/to-lam> a cq:Person ; cq:country <id/state/vietnam> ."
    (package / "authority" / "a.ttl").write_text(text, encoding="utf-8")
    base = Base("http://localhost/kb/")
    expected = {
        (base.thing("person/to-lam"), RDF.type, cq.Person),
        (base.thing("person/to-lam"), cq.country, base.thing("state/vietnam")),
    }
    assert set(load.authority(base)) == expected


def test_authority_leaves_other_iris_and_literals_alone(package: Path) -> None:
    page = "https://example.org/page"
    text = f'@prefix cq: <{cq.NS}> .\n<id/tenure/a> cq:source "{DEFAULT_BASE}id/person/a" ; cq:url <{page}> .'
    (package / "authority" / "a.ttl").write_text(text, encoding="utf-8")
    objects = set(load.authority(Base("http://localhost/")).objects())
    assert objects == {Literal(f"{DEFAULT_BASE}id/person/a"), URIRef(page)}


def test_a_file_that_is_no_turtle_is_named(package: Path) -> None:
    (package / "authority" / "bad.ttl").write_text("<a> <b> .", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"bad\.ttl: not Turtle"):
        load.authority(Base())


def test_graphs_belong_to_the_caller() -> None:
    load.core().remove((None, None, None))
    assert len(load.core()) > 1000


@pytest.mark.parametrize("name", ["core", "schemes", "shapes"])
def test_files_are_read_as_rdflib_reads_them(name: str) -> None:
    path = load.ROOT / f"{name}.ttl"
    assert isomorphic(getattr(load, name)(), Graph().parse(path, format="turtle"))


def test_authority_joins_its_files(package: Path) -> None:
    for name in ("b", "a"):
        text = f"@prefix cq: <{cq.NS}> .\n<id/person/{name}> a cq:Person ."
        (package / "authority" / f"{name}.ttl").write_text(text, encoding="utf-8")
    assert len(load.authority(Base())) == 2


def test_packaged_authority_moves_whole_with_its_base() -> None:
    there, back = load.authority(Base("http://localhost/")), load.authority(Base())
    assert len(there) == len(back)
    assert not [t for triple in there for t in triple if isinstance(t, URIRef) and t.startswith(DEFAULT_BASE + "id/")]
    assert isomorphic(back, load.authority(Base(DEFAULT_BASE)))


def test_rules_are_read_by_name(package: Path) -> None:
    for name in ("b", "a"):
        (package / "rules" / f"{name}.rq").write_text(RULE, encoding="utf-8")
    assert load.rules() == (load.SparqlRule("a", "Who met", RULE), load.SparqlRule("b", "Who met", RULE))


def test_checks_are_read_by_name(package: Path) -> None:
    of = CHECK.replace("SELECT", "# of: cq:date\nSELECT")
    for name, text in (("b", CHECK), ("a", of)):
        (package / "checks" / f"{name}.rq").write_text(text, encoding="utf-8")
    assert load.checks() == (
        load.Check("a", "I3", "A slip", "{thing} slipped", str(cq.date), of),
        load.Check("b", "I3", "A slip", "{thing} slipped", None, CHECK),
    )


@pytest.mark.parametrize("missing", ["check", "title", "says"])
def test_check_without_its_header_is_named(package: Path, missing: str) -> None:
    lines = [line for line in CHECK.splitlines() if f"# {missing}:" not in line]
    (package / "checks" / "bad.rq").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(OntologyError, match=rf"bad\.rq: .*# {missing}:"):
        load.checks()


def test_questions_are_read_in_order(package: Path) -> None:
    for name, number in [("a", 12), ("b", 3)]:
        (package / "questions" / f"{name}.rq").write_text(QUESTION.replace("7", str(number)), encoding="utf-8")
    assert [(q.number, q.slug, q.question) for q in load.questions()] == [
        (3, "b", "Who met whom?"),
        (12, "a", "Who met whom?"),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (RULE.replace("# title: Who met\n", ""), "# title:"),
        (RULE.replace("# title: Who met\n", "") + "# title: below the query\n", "# title:"),
        ("", "# title:"),
    ],
    ids=["no title", "title below", "empty"],
)
def test_rule_without_its_header_is_named(package: Path, text: str, problem: str) -> None:
    (package / "rules" / "bad.rq").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=problem) as raised:
        load.rules()
    assert raised.value.path == package / "rules" / "bad.rq"


@pytest.mark.parametrize("missing", ["question", "number"])
def test_question_without_its_header_is_named(package: Path, missing: str) -> None:
    lines = [line for line in QUESTION.splitlines() if f"# {missing}:" not in line]
    (package / "questions" / "bad.rq").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(OntologyError, match=rf"bad\.rq: .*# {missing}:"):
        load.questions()


def test_packaged_queries_have_their_headers() -> None:
    assert [q.number for q in load.questions()] == sorted({q.number for q in load.questions()})
    assert len({rule.name for rule in load.rules()}) == len(load.rules())
