"""A small world to score: parties, states, organs and offices in the default graph, and one article's own graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.evaluate import Evaluation, evaluate
from graph.store import OxigraphDataset
from ontology.iris import Base

BASE = Base("https://example.org/")
PREFIXES = """
PREFIX : <https://example.org/id/>
PREFIX cq: <https://w3id.org/communique/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
WORLD = """
:vn a cq:State, cq:Organization ; rdfs:label "Vietnam"@en ; skos:altLabel "Viet Nam"@en .
:kh a cq:State, cq:Organization ; rdfs:label "Cambodia"@en ; skos:altLabel "Kingdom of Cambodia"@en .
:cpv a cq:Party, cq:Organization ; rdfs:label "Communist Party of Vietnam"@en ; skos:altLabel "CPV"@en .
:cpp a cq:Party, cq:Organization ; rdfs:label "Cambodian People's Party"@en ; skos:altLabel "CPP"@en .
:cc a cq:Organ, cq:Organization ; rdfs:label "Central Committee of the Communist Party of Vietnam"@en ;
  cq:organOf :cpv .
:comm a cq:Organ, cq:Organization ; cq:organOf :cc ;
  rdfs:label "Commission for External Relations of the Central Committee of the Communist Party of Vietnam"@en .
:mps a cq:Ministry, cq:Organ, cq:Organization ; rdfs:label "Ministry of Public Security of Vietnam"@en ;
  cq:organOf :vn .
:moi a cq:Ministry, cq:Organ, cq:Organization ; rdfs:label "Ministry of Interior of Cambodia"@en ; cq:organOf :kh .
:sen a cq:Legislature, cq:Organ, cq:Organization ; rdfs:label "Senate of Cambodia"@en ; cq:organOf :kh .
:hanoi a cq:Place ; rdfs:label "Hanoi"@en ; skos:altLabel "Hà Nội"@vi ; cq:within :vn .
:pp a cq:Place ; rdfs:label "Phnom Penh"@en ; cq:within :kh .
:palace a cq:Place ; rdfs:label "Peace Palace"@en ; cq:within :pp .
:min rdfs:label "Minister of Public Security of Vietnam"@en ; cq:officeOf :mps .
:mint rdfs:label "Minister of Interior of Cambodia"@en ; cq:officeOf :moi .
:pres rdfs:label "President of the Cambodian People's Party"@en ; cq:officeOf :cpp .
:gs rdfs:label "General Secretary of the Communist Party of Vietnam"@en ; cq:officeOf :cpv .
:head rdfs:label "Head of the Commission for External Relations of the Central Committee of the CPV"@en ;
  skos:altLabel
    "Head of the Commission for External Relations of the Central Committee of the Communist Party of Vietnam"@en ;
  cq:officeOf :comm .
:pm rdfs:label "Prime Minister of Cambodia"@en ; cq:officeOf :kh .
:state-pres rdfs:label "President of Vietnam"@en ; cq:officeOf :vn .
:speaker rdfs:label "President of the Senate of Cambodia"@en ; cq:officeOf :sen .
:amb rdfs:label "Ambassador of Vietnam to Cambodia"@en ; cq:officeOf :emb .
:emb a cq:Embassy, cq:Organ, cq:Organization ; rdfs:label "Embassy of Vietnam in Cambodia"@en ; cq:organOf :vn .
"""
ARTICLE = """
:a cq:sourceName "a.txt" .
:lam a cq:Person ; rdfs:label "To Lam"@en ; skos:altLabel "Tô Lâm"@vi, "General To Lam"@en .
:sen-p a cq:Person ; rdfs:label "Hun Sen"@en ; skos:altLabel "Samdech Techo Hun Sen"@en .
:sokha a cq:Person ; rdfs:label "Sar Sokha"@en .
"""

Scored = Callable[..., Evaluation]


@pytest.fixture
def scored(tmp_path: Path) -> Scored:
    """Score one article, `a.txt`, whose graph holds the persons and the Turtle given, against one gold record."""

    def run(turtle: str, authority: str = "", text: str | None = None, **gold: object) -> Evaluation:
        record = {"id": "a", "source": "a.txt", "published": None} | gold
        (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
        if text is not None:
            (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        return evaluate(tmp_path, dataset({"a": ARTICLE + turtle}, authority), BASE)

    return run


def dataset(articles: dict[str, str], authority: str = "") -> OxigraphDataset:
    """The world with the graphs of articles given as Turtle by key."""
    graphs = "".join(f"GRAPH :{key} {{ {turtle} }}\n" for key, turtle in articles.items())
    trig = f"{PREFIXES}\n{WORLD}\n{graphs}\nGRAPH <https://example.org/graph/authority> {{ {authority} }}"
    built = OxigraphDataset()
    built.extend(ox.parse(trig, format=ox.RdfFormat.TRIG))
    return built


def persons(*names: str, optional: bool = False) -> list[dict[str, object]]:
    """Gold persons."""
    return [{"name": name} | ({"optional": True} if optional else {}) for name in names]
