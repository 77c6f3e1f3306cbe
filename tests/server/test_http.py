"""The paths of contract 6 over HTTP, against a real server process."""

# ruff: noqa: E501 - a case of a table reads best on one line
from __future__ import annotations

import json
import re

import pyoxigraph as ox
import pytest
import requests

from tests.server.running import Server

pytestmark = pytest.mark.server

BASE = "https://w3id.org/communique/"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
ARTICLE = f"{BASE}id/article/001-e4c2a54dc1dc1776"
SELECT = "SELECT ?b WHERE { <https://w3id.org/communique/id/person/to-lam> cq:metWith ?b }"
CONSTRUCT = "CONSTRUCT { ?a cq:metWith ?b } WHERE { ?a cq:metWith ?b }"
FORM = "application/x-www-form-urlencoded"
PROBLEM = "application/problem+json"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"

# method, path, headers, body → status, media type
Case = tuple[str, str, dict[str, str], bytes | None, int, str | None]
CASES: dict[str, Case] = {
    "home": ("GET", "/", {}, None, 200, "text/html"),
    "home-browser": ("GET", "/", {"Accept": BROWSER}, None, 200, "text/html"),
    "home-picture": ("GET", "/", {"Accept": "image/png"}, None, 406, PROBLEM),
    "select": ("GET", f"/sparql?query={SELECT}", {}, None, 200, JSON),
    "select-xml": ("GET", f"/sparql?query={SELECT}", {"Accept": XML}, None, 200, XML),
    "select-csv": ("GET", f"/sparql?query={SELECT}&format=csv", {}, None, 200, "text/csv"),
    "select-tsv": ("GET", f"/sparql?query={SELECT}", {"Accept": "text/tab-separated-values"}, None, 200, "text/tab-separated-values"),
    "select-browser": ("GET", f"/sparql?query={SELECT}", {"Accept": BROWSER}, None, 200, "text/html"),
    "ask": ("GET", "/sparql?query=ASK{}", {}, None, 200, JSON),
    "ask-csv": ("GET", "/sparql?query=ASK{}", {"Accept": "text/csv"}, None, 200, "text/csv"),
    "construct": ("GET", f"/sparql?query={CONSTRUCT}", {}, None, 200, "text/turtle"),
    "construct-jsonld": ("GET", f"/sparql?query={CONSTRUCT}", {"Accept": "application/ld+json"}, None, 200, "application/ld+json"),
    "construct-rdfxml": ("GET", f"/sparql?query={CONSTRUCT}", {"Accept": "application/rdf+xml"}, None, 200, "application/rdf+xml"),
    "construct-ntriples": ("GET", f"/sparql?query={CONSTRUCT}", {"Accept": "application/n-triples"}, None, 200, "application/n-triples"),
    "construct-browser": ("GET", f"/sparql?query={CONSTRUCT}", {"Accept": BROWSER}, None, 200, "text/html"),
    "describe": ("GET", f"/sparql?query=DESCRIBE <{BASE}id/person/to-lam>", {"Accept": "*/*"}, None, 200, "text/turtle"),
    "head": ("HEAD", f"/sparql?query={SELECT}", {}, None, 200, JSON),
    "form-post": ("POST", "/sparql", {"Content-Type": FORM}, b"query=ASK%7B%7D", 200, JSON),
    "direct-post": ("POST", "/sparql", {"Content-Type": "application/sparql-query"}, b"ASK{}", 200, JSON),
    "syntax-error": ("GET", "/sparql?query=SELECT", {}, None, 400, PROBLEM),
    "syntax-error-browser": ("GET", "/sparql?query=SELECT", {"Accept": BROWSER}, None, 400, "text/html"),
    "refused-browser": ("GET", "/sparql?query=ASK{SERVICE<a:b>{}}", {"Accept": BROWSER}, None, 403, "text/html"),
    "two-queries": ("GET", "/sparql?query=ASK{}&query=ASK{}", {}, None, 400, PROBLEM),
    "not-acceptable": ("GET", "/sparql?query=ASK{}", {"Accept": "image/png"}, None, 406, PROBLEM),
    "unknown-format": ("GET", "/sparql?query=ASK{}&format=xls", {}, None, 406, PROBLEM),
    "turtle-for-select": ("GET", f"/sparql?query={SELECT}", {"Accept": "text/turtle"}, None, 406, PROBLEM),
    "post-text": ("POST", "/sparql", {"Content-Type": "text/plain"}, b"ASK{}", 415, PROBLEM),
    "post-not-utf8": ("POST", "/sparql", {"Content-Type": "application/sparql-query"}, b"\xff", 400, PROBLEM),
    "post-too-large": ("POST", "/sparql", {"Content-Type": "application/sparql-query"}, b"#" * 300_000, 413, PROBLEM),
    "query-too-long": ("POST", "/sparql", {"Content-Type": "application/sparql-query"}, b"ASK{}" + b"#" * 70_000, 413, PROBLEM),
    "update": ("POST", "/sparql", {"Content-Type": "application/sparql-update"}, b"CLEAR ALL", 403, PROBLEM),
    "put": ("PUT", "/sparql", {}, b"", 405, PROBLEM),
    "service-description": ("GET", "/sparql", {}, None, 200, "text/turtle"),
    "service-description-xml": ("GET", "/sparql", {"Accept": "application/rdf+xml"}, None, 200, "application/rdf+xml"),
    "editor": ("GET", "/sparql", {"Accept": BROWSER}, None, 200, "text/html"),
    "graph": ("GET", f"/graphs?graph={ARTICLE}", {}, None, 200, "text/turtle"),
    "graph-head": ("HEAD", f"/graphs?graph={ARTICLE}", {"Accept": "application/n-triples"}, None, 200, "application/n-triples"),
    "default-graph": ("GET", "/graphs?default", {"Accept": "application/n-triples"}, None, 200, "application/n-triples"),
    "graph-unknown": ("GET", "/graphs?graph=http://e/none", {}, None, 404, PROBLEM),
    "graph-unnamed": ("GET", "/graphs", {}, None, 400, PROBLEM),
    "graph-both": ("GET", f"/graphs?default&graph={ARTICLE}", {}, None, 400, PROBLEM),
    "graph-relative": ("GET", "/graphs?graph=x", {}, None, 400, PROBLEM),
    "graph-put": ("PUT", "/graphs?default", {"Content-Type": "text/turtle"}, b"", 405, PROBLEM),
    "id": ("GET", "/id/person/to-lam", {}, None, 303, None),
    "id-unknown": ("GET", "/id/person/nobody", {}, None, 404, PROBLEM),
    "id-not-a-key": ("GET", "/id/Person To Lam", {}, None, 404, PROBLEM),
    "data": ("GET", "/data/person/to-lam.ttl", {}, None, 200, "text/turtle"),
    "data-jsonld": ("GET", "/data/person/to-lam.jsonld", {"Accept": "text/turtle"}, None, 200, "application/ld+json"),
    "data-rdf": ("GET", "/data/person/to-lam.rdf", {}, None, 200, "application/rdf+xml"),
    "data-nt": ("GET", "/data/person/to-lam.nt", {}, None, 200, "application/n-triples"),
    "data-accept": ("GET", "/data/person/to-lam", {"Accept": "application/ld+json"}, None, 200, "application/ld+json"),
    "data-unknown": ("GET", "/data/person/nobody.ttl", {}, None, 404, PROBLEM),
    "page": ("GET", "/page/person/to-lam", {}, None, 200, "text/html"),
    "page-unknown": ("GET", "/page/person/nobody", {}, None, 404, PROBLEM),
    "page-unknown-browser": ("GET", "/page/person/nobody", {"Accept": BROWSER}, None, 404, "text/html"),
    "ontology": ("GET", "/ontology", {}, None, 200, "text/turtle"),
    "ontology-browser": ("GET", "/ontology", {"Accept": BROWSER}, None, 200, "text/html"),
    "ontology-suffix": ("GET", "/ontology.rdf", {"Accept": BROWSER}, None, 200, "application/rdf+xml"),
    "dumps": ("GET", "/dumps/", {}, None, 200, "application/json"),
    "dumps-browser": ("GET", "/dumps/", {"Accept": BROWSER}, None, 200, "text/html"),
    "dump": ("GET", "/dumps/communique.nq.gz", {}, None, 200, "application/gzip"),
    "dump-checksums": ("GET", "/dumps/SHA256SUMS", {}, None, 200, "text/plain"),
    "dump-unknown": ("GET", "/dumps/manifest.json", {}, None, 404, PROBLEM),
    "dump-outside": ("GET", "/dumps/..%2Fmanifest.json", {}, None, 404, PROBLEM),
    "void": ("GET", "/.well-known/void", {}, None, 200, "text/turtle"),
    "search": ("GET", "/search?q=to+lam", {}, None, 200, "application/json"),
    "search-browser": ("GET", "/search?q=to+lam", {"Accept": BROWSER}, None, 200, "text/html"),
    "search-too-long": ("GET", "/search?q=" + "x" * 300, {}, None, 400, PROBLEM),
    "explain-incomplete": ("GET", "/explain?s=http://e/", {}, None, 400, PROBLEM),
    "explain-not-stated": ("GET", "/explain?s=http://e/a&p=http://e/b&o=http://e/c", {}, None, 200, "application/json"),
    "explain-turtle": ("GET", "/explain?s=http://e/a&p=http://e/b&o=http://e/c&format=turtle", {}, None, 200, "text/turtle"),
    "explain-text": ("GET", "/explain?s=http://e/a&p=http://e/b&o=http://e/c&format=text", {}, None, 200, "text/plain"),
    "explain-bad-limit": ("GET", "/explain?s=http://e/a&p=http://e/b&o=http://e/c&limit=0", {}, None, 400, PROBLEM),
    "explain-not-iris": ("GET", "/explain?s=a b&p=c&o=d", {}, None, 400, PROBLEM),
    "healthz": ("GET", "/healthz", {}, None, 200, "application/json"),
    "metrics": ("GET", "/metrics", {}, None, 200, "text/plain"),
    "style": ("GET", "/static/communique.css", {}, None, 200, "text/css"),
    "unknown": ("GET", "/nothing", {}, None, 404, PROBLEM),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_answer(server: Server, case: Case) -> None:
    method, path, headers, body, status, media_type = case
    response = requests.request(
        method, server.url + path, headers={"Accept": "*/*", **headers}, data=body, timeout=30, allow_redirects=False
    )
    assert response.status_code == status, response.text
    if media_type is not None:
        assert response.headers["Content-Type"].partition(";")[0] == media_type
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    if media_type == PROBLEM and method != "HEAD":
        problem = response.json()
        assert problem["status"] == status
        assert problem["type"].startswith("urn:communique:problem:")
        assert problem["detail"]
    if status == 405:
        assert "GET" in response.headers["Allow"]


def test_select_answers(server: Server) -> None:
    rows = server.query(SELECT).json()["results"]["bindings"]
    assert [row["b"]["value"] for row in rows] == [f"{BASE}id/person/hun-sen"]


@pytest.mark.parametrize(
    ("parameters", "rows"),
    [
        ({}, "0"),
        ({"default-graph-uri": ARTICLE}, "2"),
        ({"named-graph-uri": ARTICLE}, "0"),
        ({"default-graph-uri": "http://e/none"}, "0"),
    ],
    ids=["store", "default-graph", "only-named", "unknown-graph"],
)
def test_dataset_of_the_request(server: Server, parameters: dict[str, str], rows: str) -> None:
    """Evidence lives in article graphs alone."""
    response = server.query("SELECT (COUNT(*) AS ?n) { ?e cq:quote ?q }", "text/csv", **parameters)
    assert response.text.split() == ["n", rows]


def test_named_graphs_of_the_request(server: Server) -> None:
    query = "SELECT DISTINCT ?g { GRAPH ?g { ?e cq:quote ?q } }"
    response = server.query(query, "text/csv", **{"named-graph-uri": ARTICLE})
    assert response.text.split() == ["g", ARTICLE]


def test_syntax_error_names_position(server: Server) -> None:
    problem = server.query("SELECT * WHERE {\n ?s ?p }").json()
    assert (problem["line"], problem["column"]) == (2, 9)
    assert "expected" in problem["detail"]


def test_syntax_error_has_a_hint(server: Server) -> None:
    problem = server.query("SELECT * WHERE {\n ?s ?p ?o").json()
    assert problem["detail"].startswith("Line 2, column ")
    assert problem["detail"].endswith("The { of line 1, column 16 is not closed.")
    assert problem["hint"] == "The { of line 1, column 16 is not closed."


def test_empty_query_is_called_so(server: Server) -> None:
    problem = server.query("  ").json()
    assert (problem["status"], problem["detail"]) == (400, "The query is empty.")


def test_browser_sees_the_place_of_an_error(server: Server) -> None:
    response = server.query("SELECT * WHERE {\n ?s ?p }", BROWSER)
    assert response.status_code == 400
    assert "ETag" not in response.headers
    assert "?s ?p }<mark> </mark>" in response.text
    assert "SELECT * WHERE" in response.text


def test_too_large_body_names_the_limit(server: Server) -> None:
    headers = {"Content-Type": "application/sparql-query"}
    problem = requests.post(server.url + "/sparql", b"#" * 300_000, headers=headers, timeout=30).json()
    assert str(problem["limit"]) in problem["detail"]


@pytest.mark.parametrize(
    ("accept", "target"),
    [
        (BROWSER, "/page/person/to-lam"),
        (None, "/data/person/to-lam.ttl"),
        ("application/ld+json", "/data/person/to-lam.jsonld"),
        ("text/turtle;q=0.1, application/rdf+xml", "/data/person/to-lam.rdf"),
        ("text/html;q=0.1, text/turtle", "/data/person/to-lam.ttl"),
    ],
)
def test_id_redirects_by_accept(server: Server, accept: str | None, target: str) -> None:
    response = server.get("/id/person/to-lam", accept)
    assert (response.status_code, response.headers["Location"]) == (303, target)
    assert "Accept" in response.headers["Vary"]


def test_data_holds_statements_labels_and_evidence(server: Server) -> None:
    body = server.get("/data/meeting/2024-01-23-hun-sen-to-lam.nt").text
    triples = {str(quad.triple) for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)}
    assert f'<{BASE}id/person/to-lam> <http://www.w3.org/2000/01/rdf-schema#label> "Tô Lâm"@vi' in triples
    assert any("ontology#quote" in triple and "courtesy visit" in triple for triple in triples)
    assert any("ontology#publisher" in triple for triple in triples)


@pytest.mark.parametrize("suffix", [".ttl", ".jsonld", ".rdf", ".nt"])
def test_data_formats_hold_the_same(server: Server, suffix: str) -> None:
    formats = {".ttl": ox.RdfFormat.TURTLE, ".jsonld": ox.RdfFormat.JSON_LD, ".rdf": ox.RdfFormat.RDF_XML}

    def triples(path: str) -> set[str]:
        form = formats.get(path[path.rindex(".") :], ox.RdfFormat.N_TRIPLES)
        return {str(quad.triple) for quad in ox.parse(server.get(path).content, format=form)}

    assert triples(f"/data/person/hun-sen{suffix}") == triples("/data/person/hun-sen.nt")


def test_page_shows_sentences_inferences_and_formats(server: Server) -> None:
    body = server.get("/page/person/hun-sen").text
    assert "today he met with Vietnam’s Minister of Police" in body
    assert re.search(r'href="/explain\?s=[^"]+metWith[^"]+"[^>]*>why\?', body)
    assert 'href="/data/person/hun-sen.jsonld"' in body
    assert 'lang="km">ហ៊ុន សែន' in body


def test_page_escapes_what_the_data_says(server: Server) -> None:
    body = server.get("/page/person/mallory").text
    assert "<script" not in body
    assert "&lt;script&gt;" in body
    assert 'href="javascript' not in body
    assert 'href="urn' not in body
    assert 'href="https://example.org/?a=1&amp;b=%22%3E"' in body


@pytest.mark.parametrize("path", ["/", "/page/person/to-lam", "/sparql", "/ontology", "/search?q=x", "/nothing"])
def test_pages_run_no_script(server: Server, path: str) -> None:
    response = server.get(path, BROWSER)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert not re.search(r"<script|\son\w+=|\sstyle=", response.text)


def test_every_link_from_the_home_page_answers(server: Server) -> None:
    """Every path of ours that a page links to answers, two steps from the home page."""
    seen: set[str] = set()
    waiting = [
        "/",
        "/page/person/to-lam",
        "/page/meeting/2024-01-23-hun-sen-to-lam",
        "/page/article/001-e4c2a54dc1dc1776",
    ]
    for path in waiting:
        body = requests.get(server.url + path, headers={"Accept": BROWSER}, timeout=30).text
        links = {link.replace("&amp;", "&").partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', body)}
        seen |= {link for link in links if not link.startswith("/sparql?")}
    bad = {path: status for path in sorted(seen) if (status := server.get(path, BROWSER).status_code) not in (200, 303)}
    assert not bad


def test_explain_inferred_statement(server: Server) -> None:
    parameters = {
        "s": f"{BASE}id/person/hun-sen",
        "p": "https://w3id.org/communique/ontology#metWith",
        "o": f"{BASE}id/person/to-lam",
    }
    proof = server.get("/explain", "application/json", **parameters).json()
    assert proof["holds"] is True
    assert proof["proofs"][0]["premises"]
    page = server.get("/explain", BROWSER, **parameters)
    assert page.status_code == 200
    assert "Why?" in page.text
    assert "<details open>" in page.text
    assert "<script" not in page.text
    turtle = server.get("/explain", "text/turtle", **parameters)
    assert turtle.headers["Content-Type"].startswith("text/turtle")
    assert "prov:wasQuotedFrom" in turtle.text
    assert server.get("/explain", format="text", **parameters).text.startswith(
        "person/hun-sen cq:metWith person/to-lam"
    )


def test_explain_what_does_not_hold_is_an_answer(server: Server) -> None:
    parameters = {"s": f"{BASE}id/person/hun-sen", "p": "http://e/p", "o": f"{BASE}id/person/to-lam"}
    answer = server.get("/explain", "application/json", **parameters).json()
    assert (answer["holds"], answer["note"]) == (False, "No statement has the property http://e/p.")
    assert "This does not hold here." in server.get("/explain", BROWSER, **parameters).text


def test_explain_asserted_literal(server: Server) -> None:
    parameters = {"s": f"{BASE}id/person/to-lam", "p": "http://www.w3.org/2000/01/rdf-schema#label", "o": '"Tô Lâm"@vi'}
    assert server.get("/explain", **parameters).json()["holds"] is True


@pytest.mark.parametrize("query", ["to lam", "TÔ LÂM", "lam", "Minister To", "ហ៊ុន"])
def test_search_finds_any_spelling(server: Server, query: str) -> None:
    results = server.get("/search", q=query).json()["results"]
    assert results
    assert results[0]["kind"] == "person"


def test_search_finds_nothing(server: Server) -> None:
    assert server.get("/search", q="xyzzy").json() == {"query": "xyzzy", "total": 0, "results": []}


@pytest.mark.parametrize(
    "path", ["/", "/data/person/to-lam.ttl", "/sparql?query=ASK{}", "/graphs?default", "/ontology"]
)
def test_etag_answers_304(server: Server, path: str) -> None:
    first = server.get(path)
    etag = first.headers["ETag"]
    assert etag.startswith(f'"{server.get("/healthz").json()["release"]}-')
    again = requests.get(server.url + path, headers={"If-None-Match": etag, "Accept": "*/*"}, timeout=30)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == etag


def test_etag_differs_by_format_and_query(server: Server) -> None:
    tags = {server.query(SELECT, accept).headers["ETag"] for accept in (JSON, XML, "text/csv", BROWSER)}
    tags |= {server.query("ASK {}").headers["ETag"], server.query("ASK  {}").headers["ETag"]}
    assert len(tags) == 6


@pytest.mark.parametrize("path", ["/graphs?default", "/sparql", "/dumps/", "/id/person/to-lam"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_options_and_refusals_name_the_same_methods(server: Server, path: str, method: str) -> None:
    options = requests.options(server.url + path, timeout=30)
    refused = requests.request(method, server.url + path, headers={"Accept": "*/*"}, timeout=30)
    assert refused.status_code == 405
    allowed = [set(answer.headers["Allow"].split(", ")) for answer in (options, refused)]
    assert allowed[0] == allowed[1]
    assert method not in allowed[0]
    assert set(options.headers["Access-Control-Allow-Methods"].split(", ")) == allowed[0]


@pytest.mark.parametrize("accept", ["text/turtle", "application/ld+json", "application/rdf+xml"])
def test_home_leads_machines_to_the_description(server: Server, accept: str) -> None:
    response = server.get("/", accept)
    assert (response.status_code, response.headers["Location"]) == (303, "/.well-known/void")
    assert "Accept" in response.headers["Vary"]
    assert server.get("/.well-known/void", accept).headers["Content-Type"].partition(";")[0] == accept


def test_options_allows_cross_origin(server: Server) -> None:
    response = requests.options(server.url + "/sparql", headers={"Origin": "https://e.org"}, timeout=30)
    assert response.status_code == 200
    assert "POST" in response.headers["Access-Control-Allow-Methods"]


def test_dump_range_and_checksum(server: Server) -> None:
    listing = server.get("/dumps/").json()
    file = next(entry for entry in listing["files"] if entry["name"].endswith(".nq"))
    whole = server.get(f"/dumps/{file['name']}").content
    assert len(whole) == file["bytes"]
    part = requests.get(f"{server.url}/dumps/{file['name']}", headers={"Range": "bytes=0-9"}, timeout=30)
    assert (part.status_code, part.content) == (206, whole[:10])


def test_service_description_names_endpoint_and_graphs(server: Server) -> None:
    triples = {str(quad.triple) for quad in ox.parse(server.get("/sparql").text, format=ox.RdfFormat.TURTLE)}
    described = "\n".join(triples)
    assert (
        f"<{server.url}/sparql#service> <http://www.w3.org/ns/sparql-service-description#endpoint> <{server.url}/sparql>"
        in described
    )
    assert ARTICLE in described


def test_metrics_count_over_workers(server: Server) -> None:
    def answered() -> float:
        text = server.get("/metrics").text
        lines = re.findall(r'communique_requests_total\{method="GET",route="/robots.txt",status="200"\} (\S+)', text)
        return float(lines[0]) if lines else 0.0

    before = answered()
    for _ in range(12):
        assert server.get("/robots.txt").status_code == 200
    assert answered() == before + 12
    assert "communique_release_info" in server.get("/metrics").text


def test_answers_name_no_internals(server: Server) -> None:
    for path in ("/nothing", "/sparql?query=SELEC", "/graphs?graph=x y"):
        text = json.dumps(server.get(path).json())
        assert "Traceback" not in text
        assert ".py" not in text
