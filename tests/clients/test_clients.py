"""Clients that people really use, against a running server: SPARQLWrapper, rdflib's SPARQLStore, curl."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest
import SPARQLWrapper as sw
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDFS
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from ontology import terms as cq
from tests.server.running import Server

pytestmark = pytest.mark.server

TO_LAM = URIRef("https://w3id.org/communique/id/person/to-lam")
HUN_SEN = URIRef("https://w3id.org/communique/id/person/hun-sen")
PREFIX = "PREFIX cq: <https://w3id.org/communique/ontology#>\n"
SELECT = PREFIX + "SELECT ?a ?b WHERE { ?a cq:metWith ?b } ORDER BY ?a"
CONSTRUCT = PREFIX + "CONSTRUCT { ?a cq:metWith ?b } WHERE { ?a cq:metWith ?b }"


def wrapper(server: Server, query: str, form: str, method: str = sw.GET) -> sw.SPARQLWrapper:
    client = sw.SPARQLWrapper(server.url + "/sparql")
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    return client


def ask(client: sw.SPARQLWrapper) -> Any:  # noqa: ANN401 - whatever the client makes of the format
    return client.queryAndConvert()


@pytest.mark.parametrize("method", [sw.GET, sw.POST])
@pytest.mark.parametrize("request_method", [sw.URLENCODED, sw.POSTDIRECTLY])
def test_sparqlwrapper_select(server: Server, method: str, request_method: str) -> None:
    client = wrapper(server, SELECT, sw.JSON, method)
    client.setRequestMethod(request_method)
    rows = ask(client)["results"]["bindings"]
    assert [row["a"]["value"] for row in rows] == [str(HUN_SEN), str(TO_LAM)]


@pytest.mark.parametrize("form", [sw.XML, sw.CSV, sw.TSV])
def test_sparqlwrapper_select_formats(server: Server, form: str) -> None:
    result = ask(wrapper(server, SELECT, form))
    text = result.toxml() if form == sw.XML else result.decode()
    assert str(TO_LAM) in text


# SPARQLWrapper and the N3 parser use what rdflib has deprecated.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("form", [sw.TURTLE, sw.RDFXML, sw.JSONLD, sw.N3])
def test_sparqlwrapper_construct_formats(server: Server, form: str) -> None:
    result = ask(wrapper(server, CONSTRUCT, form))
    graph = result if isinstance(result, Graph) else Graph().parse(data=result, format=form)
    assert set(graph) == {(TO_LAM, cq.metWith, HUN_SEN), (HUN_SEN, cq.metWith, TO_LAM)}


def test_sparqlwrapper_ask(server: Server) -> None:
    assert ask(wrapper(server, "ASK {}", sw.JSON))["boolean"] is True


def test_sparqlwrapper_default_graph(server: Server) -> None:
    client = wrapper(server, PREFIX + "SELECT ?q { ?e cq:quote ?q }", sw.JSON)
    client.addDefaultGraph("https://w3id.org/communique/id/article/001-e4c2a54dc1dc1776")
    assert len(ask(client)["results"]["bindings"]) == 2


def test_sparqlwrapper_bad_query(server: Server) -> None:
    with pytest.raises(sw.SPARQLExceptions.QueryBadFormed):
        wrapper(server, "SELECT", sw.JSON).query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_sparqlstore(server: Server, method: str) -> None:
    graph = Graph(SPARQLStore(server.url + "/sparql", method=method), bind_namespaces="none")
    assert (TO_LAM, cq.metWith, HUN_SEN) in graph
    assert set(graph.objects(TO_LAM, RDFS.label)) == {Literal("Tô Lâm", lang="vi")}
    rows = list(graph.query(SELECT))
    assert [tuple(row) for row in rows if isinstance(row, tuple)] == [(HUN_SEN, TO_LAM), (TO_LAM, HUN_SEN)]


def test_rdflib_parses_things_by_their_address(server: Server) -> None:
    graph = Graph().parse(server.url + "/id/person/to-lam", format="turtle")
    assert (TO_LAM, RDFS.label, Literal("Tô Lâm", lang="vi")) in graph


@pytest.fixture
def curl() -> str:
    found = shutil.which("curl")
    if found is None:
        pytest.skip("curl is not installed")
    return found


def run(curl: str, *arguments: str) -> str:
    return subprocess.run([curl, "-sS", *arguments], check=True, capture_output=True, text=True, timeout=30).stdout


def test_curl_form(server: Server, curl: str) -> None:
    out = run(curl, f"{server.url}/sparql", "-H", "Accept: text/csv", "--data-urlencode", f"query={SELECT}")
    assert out.splitlines() == ["a,b", f"{HUN_SEN},{TO_LAM}", f"{TO_LAM},{HUN_SEN}"]


def test_curl_get(server: Server, curl: str) -> None:
    out = run(curl, "-G", f"{server.url}/sparql", "--data-urlencode", "query=ASK {}")
    assert json.loads(out) == {"head": {}, "boolean": True}


def test_curl_direct(server: Server, curl: str) -> None:
    header = "Content-Type: application/sparql-query"
    assert run(curl, f"{server.url}/sparql?format=csv", "-H", header, "--data-binary", "ASK {}").strip() == "true"


def test_curl_follows_thing_to_turtle(server: Server, curl: str) -> None:
    out = run(curl, "-L", "-H", "Accept: text/turtle", f"{server.url}/id/person/to-lam")
    assert '"Tô Lâm"@vi' in out


def test_curl_compressed_dump(server: Server, curl: str) -> None:
    address = f"{server.url}/dumps/communique.nt.gz"
    out = run(curl, "-o", "/dev/null", "-w", "%{http_code} %{content_type}", address)
    assert out == "200 application/gzip"
