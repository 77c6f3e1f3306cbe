"""Every synonym makes one of the names that it says are alike, and leaves two those that it says are not."""

from __future__ import annotations

import pytest

from graph.resolve.wording import normal_body, normal_title
from ontology.curation import CurationError
from ontology.curation.synonyms import BODIES, Synonym, load_synonyms, parse_synonyms

SYNONYMS = load_synonyms()


def _normal(name: str, synonym: Synonym, body: str) -> str:
    return normal_title(name, body=body) if synonym.of_title else normal_body(name)


@pytest.mark.parametrize("synonym", SYNONYMS, ids=[s.where for s in SYNONYMS])
def test_synonym_holds_for_its_examples(synonym: Synonym) -> None:
    for body in sorted(synonym.bodies) or ["state"]:
        one, other = (_normal(name, synonym, body) for name in synonym.alike)
        assert one == other
        assert synonym.variant in " ".join(synonym.alike).lower()
        left, right = (_normal(name, synonym, body) for name in synonym.unlike)
        assert left != right


@pytest.mark.parametrize("synonym", [s for s in SYNONYMS if s.bodies], ids=lambda s: s.where)
def test_synonym_of_some_bodies_does_not_hold_for_others(synonym: Synonym) -> None:
    elsewhere = [body for body in sorted(BODIES - synonym.bodies) if body in ("state", "ministry")]
    assert elsewhere
    for body in elsewhere:
        assert normal_title(synonym.variant, body=body) != synonym.normal


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("body\ta\tb\tA = B", "4 columns"),
        ("office\ta\tb\tA = B\tA / C\twhy", "scope 'office'"),
        ("body:party\ta\tb\tA = B\tA / C\twhy", "scope 'body:party'"),
        ("title:club\ta\tb\tA = B\tA / C\twhy", "scope 'title:club'"),
        ("body\tA-b\tb\tA = B\tA / C\twhy", "'A-b'"),
        ("body\ta\tb\tA and B\tA / C\twhy", "'A and B'"),
        ("body\ta\tb\tA = B\tA = C\twhy", "'A = C'"),
        ("body\ta\tb\tA = B\tA / C\t ", "no reason"),
    ],
)
def test_line_that_says_nothing_clear_is_named(line: str, message: str) -> None:
    with pytest.raises(CurationError, match=rf"s\.tsv:1: .*{message}"):
        parse_synonyms([line], "s.tsv")
