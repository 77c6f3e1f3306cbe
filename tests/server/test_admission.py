"""The scan and the rules of admission, as a table: query → verdict."""

from __future__ import annotations

import time

import pytest

from server.admission import Form, Limits, admit, scan
from server.errors import Problem

ADMITTED = {
    "select": ("SELECT * WHERE { ?s ?p ?o }", Form.SELECT),
    "ask-after-prologue": ("BASE <http://e/> PREFIX select: <http://e/> ASK { ?s select:p ?o }", Form.ASK),
    "construct": ("# SELECT\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", Form.CONSTRUCT),
    "describe-glued": ("PREFIX :<http://e/>DESCRIBE:x", Form.DESCRIBE),
    "select-distinct-glued": ("SELECTDISTINCT?s{?s ?p ?o}", Form.SELECT),
    "no-query": ("hello", Form.UNKNOWN),
    "service-in-string": ('SELECT * { ?s ?p "SERVICE <http://e/> {}" }', Form.SELECT),
    "service-in-long-string": ("SELECT * { ?s ?p '''a ' SERVICE <x> \" {} ''' }", Form.SELECT),
    "service-in-comment": ("SELECT * { # SERVICE <http://e/>\n ?s ?p ?o }", Form.SELECT),
    "service-in-iri": ("SELECT * { ?s <http://e/SERVICE/load#service> ?o }", Form.SELECT),
    "service-variable": ("SELECT ?service { ?service ?load ?o }", Form.SELECT),
    "service-local-name": ("PREFIX e: <http://e/> SELECT * { ?s e:service e:load }", Form.SELECT),
    "service-prefix": ("PREFIX service: <http://e/> SELECT * { ?s service:p ?o }", Form.SELECT),
    "service-prefix-graph": ("PREFIX service: <http://e/> SELECT * { GRAPH service:p { ?s ?p ?o } }", Form.SELECT),
    "hash-iri-in-pattern": ("BASE <http://e/> SELECT * { <#a> <#b> <#c> . ?s <#p> <#o> }", Form.SELECT),
    "hash-iri-in-path": ("BASE <http://e/> SELECT * { ?s (<#p>|<#q>) ?o }", Form.SELECT),
    "less-than": ("SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) FILTER(?o<3&&?o>1) }", Form.SELECT),
    "full-iri-in-filter": ("SELECT * { ?s ?p ?o FILTER(?o = <http://e/a(b)#c>) }", Form.SELECT),
    "escaped-hash-in-local-name": (r"PREFIX e: <http://e/> SELECT * { ?s e:a\#b ?o }", Form.SELECT),
}

REFUSED = {
    "empty": ("", "empty-query"),
    "only-space-and-comments": (" \n# SELECT\n", "empty-query"),
    "service": ("SELECT * { SERVICE <http://e/> { ?s ?p ?o } }", "federation-refused"),
    "service-lower-silent": ("SELECT * { service silent <http://e/> {} }", "federation-refused"),
    "service-variable-endpoint": ("SELECT * { SERVICE?x{} }", "federation-refused"),
    "service-after-string": ('SELECT * { ?s ?p "\\"" . SERVICE <http://e/> {} }', "federation-refused"),
    "service-after-escaped-long-string": ("ASK { ?s ?p '''\\'''' . SERVICE <http://e/> {} }", "federation-refused"),
    "service-after-escaped-hash": (r"ASK { ?s e:a\# e:b . SERVICE <http://e/> {} }", "federation-refused"),
    "service-glued-to-prefix": ("ASK { SERVICE:x {} }", "federation-refused"),
    "service-glued-to-name": ("ASK { SERVICEfoo:x # a comment\n {} }", "federation-refused"),
    "service-glued-behind-true": ("ASK { ?s ?p trueSERVICE<http://e/> {} }", "federation-refused"),
    "service-glued-behind-number": ("ASK { ?s ?p 1.SERVICE:x {} }", "federation-refused"),
    "service-behind-less-than": ("ASK{FILTER(1<2)SERVICE#x>\n<http://e/>{}}", "ambiguous-query"),
    "string-behind-less-than": ("ASK{FILTER(?a<'''b>''')SERVICE<http://e/>{} #'''\n}", "ambiguous-query"),
    "depth-behind-less-than": ("ASK{FILTER(?a<((((1))))>2)}", "ambiguous-query"),
    "load": ("LOAD <http://e/>", "not-a-query"),
    "load-later": ("SELECT * {} ; LOAD <http://e/>", "federation-refused"),
    "update": ("PREFIX e: <http://e/> INSERT DATA { e:a e:b e:c }", "not-a-query"),
    "too-long": ("SELECT * {} #" + "x" * 65_536, "query-too-long"),
    "too-long-in-bytes": ("SELECT * {} #" + "ế" * 30_000, "query-too-long"),
    "parentheses": ("SELECT (" + "(" * 5000 + "1" + ")" * 5000 + " AS ?x) {}", "query-too-deep"),
    "groups": ("SELECT * " + "{" * 5000 + "}" * 5000, "query-too-deep"),
    "brackets": ("ASK { ?s ?p " + "[ ?p " * 200 + "1" + "]" * 200 + " }", "query-too-deep"),
    "and-chain": ("ASK { FILTER(1" + " && 1" * 5000 + ") }", "query-too-complex"),
    "union-chain": ("ASK { {} " + "UNION {} " * 5000 + "}", "query-too-complex"),
    "path-chain": ("ASK { ?s " + "/".join(["<a:b>"] * 5000) + " ?o }", "query-too-complex"),
    "negation-chain": ("ASK { FILTER(" + "!" * 5000 + "true) }", "query-too-complex"),
    "unterminated-string": ('SELECT * { ?s ?p "abc }', "malformed-query"),
    "stray-backslash": ("SELECT * { ?s ?p \\ }", "malformed-query"),
}


@pytest.mark.parametrize(("query", "form"), ADMITTED.values(), ids=ADMITTED)
def test_admit_lets_through(query: str, form: Form) -> None:
    assert admit(query, Limits()).form is form


@pytest.mark.parametrize(("query", "kind"), REFUSED.values(), ids=REFUSED)
def test_admit_refuses(query: str, kind: str) -> None:
    with pytest.raises(Problem) as refusal:
        admit(query, Limits())
    assert refusal.value.kind == kind


def test_refusal_names_position() -> None:
    with pytest.raises(Problem) as refusal:
        admit("SELECT * {\n  SERVICE <http://e/> {} }", Limits())
    assert (refusal.value.members["line"], refusal.value.members["column"]) == (2, 3)


def test_refusal_names_limit_and_use() -> None:
    with pytest.raises(Problem) as refusal:
        admit("SELECT * { { { } } }", Limits(max_depth=2))
    assert refusal.value.members == {"limit": 2, "used": 3, "unit": "nested brackets"}


HOSTILE = {
    "dashes": "a-" * 32_000,
    "dots": ":a" + "." * 60_000,
    "escaped-quotes": '"' + '\\"' * 32_000,
    "escaped-quotes-outside": '\\"' * 32_000,
    "open-long-string": "'''" + "''a" * 20_000,
    "angles": "<" * 60_000,
    "angle-text": "<a" * 30_000,
    "colons": "a:" * 30_000,
    "digits": "1." * 30_000,
}


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_scan_is_linear(query: str) -> None:
    started = time.process_time()
    scan(query)
    assert time.process_time() - started < 1.5
