"""Terms as written are what the store writes, and what rdflib reads back."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, XSD, Literal, URIRef

from graph.consolidate import (
    article_lines,
    article_statements,
    consolidated_lines,
    consolidated_statements,
    judgement_lines,
    judgement_statements,
)
from graph.consolidate.written import iri, lines, literal, statements, written
from graph.model import Statement
from graph.release import to_quads
from graph.resolve import resolve
from ontology.curation import EMPTY
from ontology.iris import Base
from ontology.registry import load_authority
from tests.graph.resolve.corpus import seed_000, seed_001

SUBJECT, PREDICATE = iri("https://example.org/s"), iri("https://example.org/p")


@pytest.mark.parametrize(
    "term",
    [
        URIRef("https://example.org/é"),
        RDF.type,
        Literal("plain"),
        Literal('quotes " and \\ strokes'),
        Literal("line\nbreak\ttab\rreturn"),
        Literal("\x00\x0b\x1f\x7f\ufffe"),
        Literal("\\u0041 is not an A"),
        Literal("Tô Lâm", lang="vi"),
        Literal("2024-05-02", datatype=XSD.date),
        Literal('"@en'),
    ],
)
def test_term_is_written_as_the_store_writes_it(term: URIRef | Literal) -> None:
    triples = [(SUBJECT, PREDICATE, written(term))]
    (statement,) = statements(triples)
    assert statement.object == term
    (quad,) = to_quads([statement])
    assert list(lines(triples)) == [f"{quad} .\n".encode()]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([None, "en", "vi"]))
def test_any_text_survives(text: str, lang: str | None) -> None:
    (statement,) = statements([(SUBJECT, PREDICATE, literal(text, lang=lang))])
    assert str(statement.object) == text
    (quad,) = ox.parse(next(lines([(SUBJECT, PREDICATE, literal(text, lang=lang))])), format=ox.RdfFormat.N_QUADS)
    assert quad.object == ox.Literal(text, language=lang)


def test_lines_and_statements_are_each_once_and_in_order() -> None:
    triples = [(SUBJECT, PREDICATE, literal(text)) for text in "bab"]
    assert list(lines(triples, iri("https://example.org/g"))) == [
        b'<https://example.org/s> <https://example.org/p> "b" <https://example.org/g> .\n',
        b'<https://example.org/s> <https://example.org/p> "a" <https://example.org/g> .\n',
    ]
    assert [str(s.object) for s in statements(triples)] == ["b", "a"]


def test_lines_say_what_the_statements_say() -> None:
    reports, base, authority = [seed_000(), seed_001()], Base(), load_authority()
    articles, frames = [r.article for r in reports], [r.frames for r in reports]
    resolution = resolve(frames, articles, authority, EMPTY)

    def written_out(found: list[Statement]) -> list[bytes]:
        return [f"{quad} .\n".encode() for quad in to_quads(found)]

    each = [s for a, f in zip(articles, frames, strict=True) for s in article_statements(a, f, resolution, base)]
    assert article_lines(articles, frames, resolution, base) == b"".join(sorted(set(written_out(each))))
    common = list(consolidated_statements(articles, frames, resolution, authority, base))
    texts = list(consolidated_lines(articles, frames, resolution, authority, base, portion=100))
    assert all(text.splitlines() == sorted(set(text.splitlines())) for text in texts)
    assert len(texts) > 1
    assert sorted(set(b"".join(texts).splitlines(keepends=True))) == sorted(set(written_out(common)))
    assert list(judgement_lines(resolution, base)) == written_out(list(judgement_statements(resolution, base)))
