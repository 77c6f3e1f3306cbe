"""The gold records of the seeds, held against a dataset that says exactly what they say, and against poorer ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.evaluate import Evaluation, evaluate
from graph.store import OxigraphDataset
from ontology.iris import Base, slugify

GOLD = Path(__file__).parents[3].parent / "shared" / "gold" / "seeds"
BASE = Base("https://example.org/")
CQ = "https://w3id.org/communique/ontology#"
STATUSES = {"current": "Incumbent", "former": "Former", "acting": "Acting", "honorary": "Honorary"}
KINDS = {
    "talks": "Talks",
    "reception": "Reception",
    "courtesy-call": "CourtesyCall",
    "phone-talks": "PhoneTalks",
    "visit": "Visit",
    "conference": "Conference",
}

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the gold records lie beside the repository, not in it")


def node(name: str) -> ox.NamedNode:
    if name == "a":
        return ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    if name == "label":
        return ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    return ox.NamedNode(f"{CQ}{name[3:]}" if name.startswith("cq:") else f"{BASE.iri}id/{name}")


class Article:
    """The graph of one article, written from its gold record."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.graph = node(f"article/{slugify(record['source'])}")
        self.quads: list[ox.Quad] = []
        self.add(self.graph, "cq:sourceName", ox.Literal(record["source"]))
        self.persons = {person["name"] for person in record["persons"]}
        for name in self.persons:
            self.named(name, "cq:Person")
        for item in record["organizations"]:
            kind = {"party": "cq:Party", "state": "cq:State"}.get(item["kind"], "cq:Organ")
            self.named(item["name"], kind, "cq:Organization")
        for number, item in enumerate(record["tenures"]):
            self.tenure(node(f"tenure/{slugify(record['id'])}-{number}"), item)
        for number, item in enumerate(record["meetings"]):
            self.meeting(node(f"meeting/{slugify(record['id'])}-{number}"), item)
        for number, item in enumerate(record["agreements"]):
            thing = node(f"agreement/{slugify(record['id'])}-{number}")
            self.add(thing, "a", node("cq:Agreement"))
            self.add(thing, "cq:text", ox.Literal(" and ".join(item["keywords"])))
            for party in item["parties"]:
                self.add(thing, "cq:agreedBy", self.named(party))

    def add(self, subject: ox.NamedNode, predicate: str, obj: ox.NamedNode | ox.Literal) -> None:
        self.quads.append(ox.Quad(subject, node(predicate), obj, self.graph))

    def named(self, name: str, *classes: str) -> ox.NamedNode:
        thing = node(f"thing/{slugify(name)}")
        self.add(thing, "label", ox.Literal(name, language="en"))
        for kind in classes:
            self.add(thing, "a", node(kind))
        return thing

    def tenure(self, thing: ox.NamedNode, item: dict[str, Any]) -> None:
        office = self.named(f"{item['office']} of {item['body']}")
        self.add(office, "cq:officeOf", self.named(item["body"]))
        self.add(thing, "cq:holder", self.named(item["person"]))
        self.add(thing, "cq:office", office)
        nominee = item["status"] == "nominee"
        self.add(thing, "a", node("cq:Candidacy" if nominee else "cq:Tenure"))
        if not nominee:
            self.add(thing, "cq:reportedStatus", node(f"cq:{STATUSES[item['status']]}"))

    def meeting(self, thing: ox.NamedNode, item: dict[str, Any]) -> None:
        for kind in ("Event", "Visit" if item["kind"] == "visit" else "Meeting", KINDS.get(item["kind"], "Event")):
            self.add(thing, "a", node(f"cq:{kind}"))
        self.add(thing, "cq:eventStatus", node(f"cq:{item['status'].title()}"))
        for name in item["participants"]:
            self.add(thing, "cq:participant", self.named(name))
        if item["date"]:
            self.add(thing, "cq:date", ox.Literal(item["date"]))
        for field, predicate in (("place", "cq:place"), ("country", "cq:country")):
            if item[field]:
                self.add(thing, predicate, self.named(item[field]))


def perfect() -> list[ox.Quad]:
    records = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    return [quad for record in records for quad in Article(record).quads]


def scored(quads: list[ox.Quad]) -> Evaluation:
    dataset = OxigraphDataset()
    dataset.extend(quads)
    return evaluate(GOLD, dataset, BASE)


def test_dataset_that_says_what_gold_says_is_perfect() -> None:
    evaluation = scored(perfect())
    assert {score.unit: score.f1 for score in evaluation.scores if score.f1 != 1} == {}
    assert [article for article in evaluation.articles if article.missed or article.invented] == []


@pytest.mark.parametrize(
    ("predicate", "units"),
    [
        ("cq:holder", {"tenures, strict"}),
        ("cq:office", {"tenures, strict"}),
        ("cq:officeOf", {"tenures, strict"}),
        ("cq:reportedStatus", {"tenures, strict"}),
        ("cq:participant", {"meetings, detection", "meetings, strict"}),
        ("cq:eventStatus", {"meetings, detection", "meetings, strict"}),
        ("cq:date", {"meetings, strict", "slot date"}),
        ("cq:country", {"meetings, strict", "slot country"}),
        ("cq:place", {"slot place"}),
        ("cq:agreedBy", {"agreements"}),
        ("cq:text", {"agreements"}),
        ("cq:sourceName", {"persons", "organizations", "tenures, strict", "meetings, strict", "agreements"}),
    ],
)
def test_dataset_without_a_property_loses_what_rests_on_it(predicate: str, units: set[str]) -> None:
    evaluation = scored([quad for quad in perfect() if quad.predicate != node(predicate)])
    touched = {score.unit for score in evaluation.scores if score.f1 is None or score.f1 < 1}
    assert units <= touched
    if predicate not in {"cq:sourceName", "cq:participant", "cq:eventStatus"}:
        assert touched == units


def test_every_person_is_absent_without_an_authority() -> None:
    evaluation = scored(perfect())
    assert evaluation.absent[0].right == evaluation["persons"].right > 0
