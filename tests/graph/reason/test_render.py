"""Proofs as JSON and as text."""

from __future__ import annotations

import json
from dataclasses import replace

from rdflib import OWL, RDF, Literal, URIRef
from rdflib.namespace import XSD

from graph.model import Proof
from graph.reason import Explanation, explanation_to_json, proof_lines, proof_to_dict
from graph.reason.render import shorten

EX = "https://example.org/"
DAY = Literal("2024-01-23", datatype=XSD.date)
LEAF = Proof(
    (URIRef(EX + "m"), URIRef(EX + "date"), DAY),
    "asserted",
    "reported by https://example.org/n",
    (),
    ((URIRef(EX + "n"), "on January 23", 3, 16, "month-day"),),
)
PROOF = Proof((URIRef(EX + "m"), URIRef(EX + "name"), Literal("M", lang="en")), "R1 Test", "here", (LEAF,))


def test_dict_holds_everything() -> None:
    assert proof_to_dict(PROOF) == {
        "statement": {
            "subject": {"type": "uri", "value": EX + "m"},
            "predicate": {"type": "uri", "value": EX + "name"},
            "object": {"type": "literal", "value": "M", "xml:lang": "en"},
        },
        "rule": "R1 Test",
        "source": "here",
        "premises": [
            {
                "statement": {
                    "subject": {"type": "uri", "value": EX + "m"},
                    "predicate": {"type": "uri", "value": EX + "date"},
                    "object": {"type": "literal", "value": "2024-01-23", "datatype": str(XSD.date)},
                },
                "rule": "asserted",
                "source": "reported by https://example.org/n",
                "premises": [],
                "absent": [],
                "evidence": [
                    {
                        "article": EX + "n",
                        "quote": "on January 23",
                        "startOffset": 3,
                        "endOffset": 16,
                        "rule": "month-day",
                    }
                ],
            }
        ],
        "absent": [],
        "evidence": [],
    }


def test_answer_says_whether_the_statement_holds() -> None:
    proved = explanation_to_json(Explanation(PROOF.statement, True, (PROOF,), False))
    assert (proved["holds"], proved["complete"]) == (True, False)
    assert json.loads(json.dumps(proved)) == proved
    assert explanation_to_json(Explanation(PROOF.statement, False, (), True, "Nothing is known.")) == {
        "statement": proof_to_dict(PROOF)["statement"],
        "holds": False,
        "proofs": [],
        "complete": True,
        "note": "Nothing is known.",
    }


def test_absence_is_told() -> None:
    proof = replace(PROOF, absent=((URIRef(EX + "m"), URIRef(EX + "end"), "?end"),))
    assert list(proof_lines(proof, {"ex": EX}))[2] == "  nothing stated matches { ex:m ex:end ?end }"
    assert proof_to_dict(proof)["absent"] == [f"<{EX}m> <{EX}end> ?end"]


def test_lines_are_indented_under_what_they_prove_and_end_in_sentences() -> None:
    assert list(proof_lines(PROOF, {"ex": EX})) == [
        'ex:m ex:name "M"@en',
        "  by R1 Test (here)",
        '  ex:m ex:date "2024-01-23"',
        "    said in [1]",
        "",
        "[1] ex:n, characters 3 to 16, pattern month-day",
        "    “on January 23”",
    ]


def test_lines_write_things_of_the_dataset_as_keys() -> None:
    assert next(iter(proof_lines(PROOF, {"": EX}))) == 'm name "M"@en'


def test_lines_tell_the_authority_from_the_sentences() -> None:
    known = replace(PROOF.premises[0], source="authority: https://example.org/page")
    assert list(proof_lines(known, {"ex": EX}))[:2] == [
        'ex:m ex:date "2024-01-23"',
        "  from authority: https://example.org/page; of the same: [1]",
    ]


def test_lines_spell_a_list_where_it_is_used() -> None:
    def cell(subject: str, predicate: URIRef, obj: str | URIRef) -> Proof:
        return Proof((URIRef(EX + subject), predicate, URIRef(EX + obj)), "asserted", "ontology")

    axiom = Proof((URIRef(EX + "p"), OWL.propertyChainAxiom, URIRef(EX + "l1")), "asserted", "ontology")
    end = Proof((URIRef(EX + "l2"), RDF.rest, RDF.nil), "asserted", "ontology")
    cells = (cell("l1", RDF.first, "q"), cell("l1", RDF.rest, "l2"), cell("l2", RDF.first, "r"), end)
    proof = Proof((URIRef(EX + "a"), URIRef(EX + "p"), URIRef(EX + "c")), "prp-spo2", "table 5", (axiom, *cells))
    lines = list(proof_lines(proof, {"ex": EX, "owl": str(OWL)}))
    assert lines[2:] == ["  ex:p owl:propertyChainAxiom ( ex:q ex:r )", "    from ontology"]


def test_shorten_takes_the_longest_namespace() -> None:
    assert shorten(URIRef(EX + "id/person/x"), {"a": EX, "b": EX + "id/", "c": "urn:"}) == "b:person/x"
    assert shorten(URIRef("urn:x"), {"a": EX}) == "<urn:x>"
