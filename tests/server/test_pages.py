"""View models: words for dates, search, and what a page makes of a dataset. No server."""

# ruff: noqa: E501 - a case of a table reads best on one line
from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store import OxigraphDataset
from ontology.iris import Base
from ontology.load import PREFIXES as ONTOLOGY_PREFIXES
from ontology.load import ontology_graph
from server.pages.describe import describe
from server.pages.filters import grouped, size
from server.pages.home import home_page
from server.pages.intervals import date_text, event_date_text, tenure_text
from server.pages.ontology import ontology_page
from server.pages.reader import Reader
from server.pages.results import excerpt, result_table
from server.pages.search import SearchIndex
from server.pages.thing import thing_page
from server.registry import service_description
from server.terms import parse_iri, parse_term

BASE = "https://w3id.org/communique/"
SMALL = Path(__file__).parent / "data" / "small.trig"


@pytest.fixture(scope="module")
def reader() -> Reader:
    dataset = OxigraphDataset()
    dataset.extend(ox.parse(path=str(SMALL), format=ox.RdfFormat.TRIG))
    graph = ox.NamedNode(f"{BASE}graph/ontology")
    for quad in ox.parse(ontology_graph().serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES):
        dataset.extend([quad, ox.Quad(quad.subject, quad.predicate, quad.object, graph)])
    return Reader(dataset, Base(BASE))


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-01-23", "23 January 2024"),
        ("0001-12-01", "1 December 1"),
        ("2024-13-01", "2024-13-01"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_date_text(iso: str, words: str) -> None:
    assert date_text(iso) == words


@pytest.mark.parametrize(
    ("day", "earliest", "latest", "words"),
    [
        ("2024-01-23", "2024-01-23", "2024-01-23", "23 January 2024"),
        (None, "2024-01-23", "2024-01-23", "23 January 2024"),
        (None, "2024-01-01", "2024-01-31", "January 2024"),
        (None, "2024-02-01", "2024-02-29", "February 2024"),
        (None, "2024-01-01", "2024-12-31", "2024"),
        (None, "2024-01-05", "2024-01-31", "between 5 January 2024 and 31 January 2024"),
        (None, "2024-01-05", None, "5 January 2024 or later"),
        (None, None, "2024-01-05", "5 January 2024 or before"),
        (None, None, None, "date unknown"),
    ],
)
def test_event_date_text(day: str | None, earliest: str | None, latest: str | None, words: str) -> None:
    assert event_date_text(day, earliest, latest) == words


@pytest.mark.parametrize(
    ("bounds", "attested", "words"),
    [
        (("2016-04-07", "2016-04-07", "2024-05-22", "2024-05-22"), [], "from 7 April 2016, until 22 May 2024"),
        ((None, "2016-04-07", None, None), [], "since 7 April 2016 or before"),
        (("2016-01-01", "2016-12-31", None, None), [], "from 2016"),
        (("2016-04-07", None, None, None), [], "not before 7 April 2016"),
        ((None, None, "2024-05-22", None), [], "still held on 22 May 2024"),
        ((None, None, None, "2024-05-22"), [], "ended by 22 May 2024"),
        ((None, None, None, None), ["2024-05-22"], "attested 22 May 2024"),
        ((None, None, None, None), ["2024-05-22", "2023-01-01"], "attested from 1 January 2023 to 22 May 2024"),
        ((None, None, None, None), [], "dates unknown"),
    ],
)
def test_tenure_text(
    bounds: tuple[str | None, str | None, str | None, str | None], attested: list[str], words: str
) -> None:
    assert tenure_text(*bounds, attested) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1536, "1.5 kB"), (250_000, "250 kB"), (67_108_864, "67.1 MB")],
)
def test_size(number: int, words: str) -> None:
    assert size(number) == words


def test_grouped() -> None:
    assert grouped(1234567) == "1\u202f234\u202f567"


def test_thing_page_of_unknown_thing_is_none(reader: Reader) -> None:
    assert thing_page(reader, f"{BASE}id/person/nobody") is None


def test_thing_page_puts_facts_sources_and_inferences_apart(reader: Reader) -> None:
    page = thing_page(reader, f"{BASE}id/meeting/2024-01-23-hun-sen-to-lam")
    assert page is not None
    facts = {fact.name.text: fact for fact in page.facts}
    assert facts["date"].values[0].value.text == "23 January 2024"
    assert facts["date"].values[0].marks == (1,)
    assert {"earliest date", "latest date", "participant"}.isdisjoint(facts)
    assert [value.text for value in page.classes] == ["courtesy call"]
    assert [section.title for section in page.sections] == ["In what capacity", "Agreed"]
    assert [source.number for source in page.sources] == list(range(1, len(page.sources) + 1))


def reader_of(turtle: str) -> Reader:
    """A reader on a few statements of our things."""
    prefixes = "".join(f"@prefix {name}: <{space}> .\n" for name, space in ONTOLOGY_PREFIXES.items())
    dataset = OxigraphDataset()
    dataset.extend(ox.parse(prefixes + turtle, format=ox.RdfFormat.TURTLE))
    return Reader(dataset, Base(BASE))


@pytest.mark.parametrize(
    ("iri", "text"),
    [
        ("https://schema.org/birthDate", "Born"),
        ("https://schema.org/deathDate", "Died"),
        ("http://www.w3.org/2004/02/skos/core#exactMatch", "Elsewhere"),
        ("https://schema.org/knows", "schema:knows"),
    ],
)
def test_borrowed_properties_have_words(iri: str, text: str) -> None:
    assert reader_of("").property_link(iri).text == text


@pytest.mark.parametrize(
    ("statements", "label"),
    [
        ('cq:publisher "VNS" ; cq:published "2025-01-20"^^xsd:date', "VNS, 20 January 2025"),
        ('cq:published "2025-01-20"^^xsd:date', "Article, 20 January 2025"),
        ('cq:publisher "VNS"', "VNS"),
        ('cq:publisher "VNS" ; cq:title "Talks in Hanoi"', "a.txt"),
        ('cq:sourceName "a.txt"', "a.txt"),
    ],
    ids=["both", "day", "publisher", "titled", "neither"],
)
def test_article_without_a_title_is_called_by_its_origin(statements: str, label: str) -> None:
    reader = reader_of(f'<{BASE}id/article/a> a cq:Article ; rdfs:label "a.txt" ; {statements} .')
    page = thing_page(reader, f"{BASE}id/article/a")
    assert page is not None
    assert page.title.text == label
    assert [name.text for name in page.names] == ([] if label == "a.txt" else ["a.txt"])


@pytest.mark.parametrize("number", [0, 1, 8, 9])
def test_home_lists_dated_meetings_first(number: int) -> None:
    dated = [
        f'<{BASE}id/meeting/{n}> a cq:Meeting ; cq:date "2024-01-0{n}"^^xsd:date .\n' for n in range(1, number + 1)
    ]
    home = home_page(reader_of("".join(dated) + f"<{BASE}id/meeting/undated> a cq:Meeting ."), ())
    assert home.meetings_total == number + 1
    days = [*(f"{n} January 2024" for n in range(number, 0, -1)), "date unknown"]
    assert [row.cells[0][0].text for row in home.meetings] == days[:8]


def test_home_query_lists_all_meetings() -> None:
    reader = reader_of("".join(f"<{BASE}id/meeting/{n}> a cq:Meeting .\n" for n in range(9)))
    store = ox.Store()
    store.extend(reader.dataset.quads())
    rows = store.query(home_page(reader, ()).meetings_query, prefixes=dict(ONTOLOGY_PREFIXES))
    assert isinstance(rows, ox.QuerySolutions)
    assert len(list(rows)) == 9


def test_thing_page_numbers_each_sentence_once(reader: Reader) -> None:
    page = thing_page(reader, f"{BASE}id/person/hun-sen")
    assert page is not None
    quotes = [source.quote for source in page.sources]
    assert len(quotes) == len(set(quotes)) == 4


@pytest.mark.parametrize(
    "key",
    ["person/to-lam", "party/cambodian-peoples-party", "state/vietnam", "organ/ministry-of-public-security-of-vietnam",
     "office/minister-of-public-security-of-vietnam", "tenure/to-lam-minister-of-public-security-of-vietnam",
     "place/phnom-penh", "agreement/no-hostile-territory", "article/000-27f67dc59ef30363", "evidence/000-1", "capacity/c1"],
)  # fmt: skip
def test_thing_page_of_every_kind(reader: Reader, key: str) -> None:
    page = thing_page(reader, f"{BASE}id/{key}")
    assert page is not None
    assert page.facts or page.sections
    assert page.title.text


@pytest.mark.parametrize(
    ("iri", "href", "external"),
    [
        (f"{BASE}id/person/to-lam", "/page/person/to-lam", False),
        ("https://w3id.org/communique/ontology#Person", "/ontology#Person", False),
        ("https://example.org/x", "https://example.org/x", True),
        ("javascript:alert(1)", None, False),
        ("data:text/html,x", None, False),
        ("urn:x", None, False),
    ],
)
def test_only_our_things_and_http_become_links(reader: Reader, iri: str, href: str | None, external: bool) -> None:
    value = reader.link(iri)
    assert (value.href, value.external) == (href, external)


def test_describe_of_unknown_thing_is_empty(reader: Reader) -> None:
    assert describe(reader, f"{BASE}id/person/nobody") == []


def test_describe_begins_with_the_thing_and_repeats_nothing(reader: Reader) -> None:
    triples = describe(reader, f"{BASE}id/meeting/2024-01-23-hun-sen-to-lam")
    subjects = [str(triple.subject) for triple in triples]
    assert subjects[0] == f"<{BASE}id/meeting/2024-01-23-hun-sen-to-lam>"
    assert subjects.count(subjects[0]) == next(n for n, subject in enumerate(subjects) if subject != subjects[0])
    assert len(triples) == len(set(triples))


@pytest.mark.parametrize(
    ("query", "first"),
    [("tô lâm", "person/to-lam"), ("LAM TO", "person/to-lam"), ("cambod", "state/cambodia"), ("chairman", "office/president-of-the-cambodian-peoples-party")],
)  # fmt: skip
def test_search_ranks(reader: Reader, query: str, first: str) -> None:
    hits, total = SearchIndex(reader).find(query, 5)
    assert hits[0].thing.iri == f"{BASE}id/{first}"
    assert total >= len(hits)


@pytest.mark.parametrize("query", ["", "   ", "!?", "zzz", "lam zzz"])
def test_search_finds_nothing(reader: Reader, query: str) -> None:
    assert SearchIndex(reader).find(query, 5) == ([], 0)


def test_search_limit_counts_the_rest(reader: Reader) -> None:
    hits, total = SearchIndex(reader).find("c", 2)
    assert len(hits) == 2
    assert total > 2


def test_result_table_reads_every_kind_of_term(reader: Reader) -> None:
    body = (
        b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:x"}},'
        b'{"a":{"type":"literal","value":"T\xc3\xb4","xml:lang":"vi"},"b":{"type":"bnode","value":"n"}},'
        b'{"a":{"type":"literal","value":"2024-01-23","datatype":"http://www.w3.org/2001/XMLSchema#date"}}]}}'
    )
    table = result_table(reader, body)
    assert [[value and value.text for value in row] for row in table.rows] == [
        ["urn:x", None],
        ["Tô", "_:n"],
        ["23 January 2024", None],
    ]
    assert result_table(reader, b'{"head":{},"boolean":false}').boolean is False


@pytest.mark.parametrize(
    ("line", "column", "parts"),
    [
        (1, 1, ("", "a", "bc")),
        (2, 2, ("d", "e", "")),
        (2, 3, ("de", " ", "")),
        (3, 1, None),
        (None, None, None),
        (0, 0, None),
    ],
)
def test_excerpt(line: object, column: object, parts: tuple[str, str, str] | None) -> None:
    assert excerpt("abc\nde", line, column) == parts


def test_ontology_page_documents_every_term_once(reader: Reader) -> None:
    groups = dict(ontology_page(reader).groups)
    names = [entry.name for entries in groups.values() for entry in entries]
    assert len(names) == len(set(names))
    assert not [name for name in names if "genid" in name]
    person = next(entry for entry in groups["Classes"] if entry.name == "Person")
    assert person.definition


def test_service_description_has_no_blank_nodes() -> None:
    triples = service_description("http://e/sparql", {"http://e/g": 3}, 5)
    assert not [t for t in triples if isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode)]
    assert len(triples) == len(set(triples))


PREFIXES = {"cq": "https://w3id.org/communique/ontology#"}


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("cq:Person", "https://w3id.org/communique/ontology#Person"),
        ("<http://e/a>", "http://e/a"),
        ("http://e/a", "http://e/a"),
        ("person/to-lam", f"{BASE}id/person/to-lam"),
        ("urn:a:b", "urn:a:b"),
    ],
)
def test_parse_iri(text: str, iri: str) -> None:
    assert str(parse_iri(text, PREFIXES, Base(BASE))) == iri


@pytest.mark.parametrize("text", ["", "a b", "Person To Lam", "<a b>", "nothing"])
def test_parse_iri_refuses(text: str) -> None:
    with pytest.raises(ValueError):
        parse_iri(text, PREFIXES, Base(BASE))


@pytest.mark.parametrize(
    "text", ['"a"', '"a"@en', '"1"^^<http://www.w3.org/2001/XMLSchema#integer>', '"say \\"x\\""', "<http://e/a>"]
)
def test_parse_term_reads_what_n3_writes(text: str) -> None:
    assert parse_term(text, PREFIXES, Base(BASE)).n3() == text
