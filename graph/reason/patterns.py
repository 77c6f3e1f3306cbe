"""The triple patterns of a rule's query, each with its graph and whether it stands under a negation.

Reads the part of SPARQL that rules are written in, and refuses the rest by name; whether the query is valid at all is
for the store's parser, which runs it. A full parser costs thirty times as much (0.9 s for seventeen rules with
rdflib's), in every build and every command.

Source: SPARQL 1.1 Query 19.8, productions [17] to [82], without property paths, blank nodes, VALUES and subqueries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import pyoxigraph as ox

from graph.reason.errors import RuleError
from graph.reason.rules import XSD, Atom, Slot, rdf

__all__ = ["Absence", "Premise", "Query", "read_query"]

Absence: TypeAlias = "tuple[Slot, ...]"  # the text of a group that must not match: terms, variables, marks

_TOKEN = re.compile(
    r"""\s+|\#[^\n]*
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<language>@[A-Za-z][A-Za-z0-9-]*)
    |(?P<variable>[?$]\w+)
    |(?P<number>[0-9]+)
    |(?P<name>[A-Za-z][\w-]*)?(?P<local>:[\w-]*)
    |(?P<word>[A-Za-z]\w*)
    |(?P<mark>\^\^|<=|>=|!=|&&|\|\||[{}().;,=<>!+*/-])""",
    re.VERBOSE,
)
_PREFIX = re.compile(r"^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Premise:
    """A triple pattern of the WHERE, and the graph it is matched in (None is the default graph)."""

    atom: Atom
    graph: Slot | None


@dataclass(slots=True)
class Query:
    """A CONSTRUCT, taken apart; patterns are in the order of the text, each once."""

    prefixes: Mapping[str, str]
    template: list[Atom] = field(default_factory=list)
    premises: list[Premise] = field(default_factory=list)
    negated: list[Premise] = field(default_factory=list)
    optional: list[Premise] = field(default_factory=list)  # those of the negated that may be there all the same
    absences: list[Absence] = field(default_factory=list)


def read_query(rule: str, text: str) -> Query:
    """Take a CONSTRUCT apart. Raises RuleError for what rules may not use."""
    head, found, body = re.sub(r"^\s*#[^\n]*\n", "", text, flags=re.MULTILINE).partition("CONSTRUCT")
    if not found or "WHERE" not in body:
        raise RuleError(rule, "not a CONSTRUCT query with a WHERE")
    query = Query(dict(_PREFIX.findall(head)))
    template, _, where = body.partition("WHERE")
    made = _Reader(rule, template, query)
    made.expect("{")
    query.template = [premise.atom for premise in made.triples_until_brace(None)]
    reader = _Reader(rule, where, query)
    reader.expect("{")
    reader.group(None, negative=False)
    return query


class _Reader:
    """A cursor over the tokens of one part of a query."""

    def __init__(self, rule: str, text: str, query: Query) -> None:
        self._rule, self._query = rule, query
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(text):
            matched = _TOKEN.match(text, at)
            if matched is None:
                raise RuleError(rule, f"cannot read {text[at : at + 20]!r}; rules use a part of SPARQL (patterns.py)")
            at = matched.end()
            if matched["local"] is not None:
                self._tokens.append(("name", (matched["name"] or "") + matched["local"]))
            elif matched.lastgroup:
                self._tokens.append((matched.lastgroup, matched[0]))
        self._at = 0

    def _peek(self) -> str:
        if self._at == len(self._tokens):
            raise RuleError(self._rule, "the query ends too early: a brace is missing")
        return self._tokens[self._at][1]

    def _take(self) -> tuple[str, str]:
        self._peek()
        self._at += 1
        return self._tokens[self._at - 1]

    def _takes(self, *words: str) -> bool:
        """Take these words if they come next, in any case."""
        following = [text.upper() for _, text in self._tokens[self._at : self._at + len(words)]]
        if following == list(words):
            self._at += len(words)
            return True
        return False

    def expect(self, mark: str) -> None:
        """Take this mark, or refuse."""
        if self._take()[1] != mark:
            raise RuleError(self._rule, f"expected {mark!r} before {self._tokens[self._at - 1][1]!r}")

    def group(self, graph: Slot | None, *, negative: bool) -> None:
        """Read a group up to its closing brace, [53] GroupGraphPattern."""
        target = self._query.negated if negative else self._query.premises
        while not self._takes("}"):
            if self._takes("{"):
                self.group(graph, negative=negative)
            elif self._takes("GRAPH"):
                named = self._slot()
                self.expect("{")
                self.group(named, negative=negative)
            elif self._takes("OPTIONAL"):
                self.expect("{")
                before = len(self._query.negated)
                self.group(graph, negative=True)
                self._query.optional += self._query.negated[before:]
            elif self._takes("MINUS"):
                self.expect("{")
                self._absent(graph, told=not negative)
            elif self._takes("FILTER"):
                self._filter(graph, negative=negative)
            elif self._takes("BIND"):
                self._skip_parentheses()
            elif not (self._takes("UNION") or self._takes(".")):
                for premise in self._triples(graph):
                    if premise not in target:
                        target.append(premise)

    def _absent(self, graph: Slot | None, *, told: bool) -> None:
        """Read a group that must not match, and keep its text where it is not inside another such group."""
        start = self._at
        self.group(graph, negative=True)
        if told:
            self._query.absences.append(tuple(map(self._told, self._tokens[start : self._at - 1])))

    def _told(self, token: tuple[str, str]) -> Slot:
        """A token as a term, where it is one that can be shortened or bound."""
        kind, text = token
        if kind == "iri":
            return ox.NamedNode(text[1:-1])
        if kind == "name" and text.partition(":")[0] in self._query.prefixes:
            prefix, _, local = text.partition(":")
            return ox.NamedNode(self._query.prefixes[prefix] + local)
        return "?" + text[1:] if kind == "variable" else text

    def triples_until_brace(self, graph: Slot | None) -> list[Premise]:
        """Triples and nothing else, as in a template."""
        found: list[Premise] = []
        while not self._takes("}"):
            if not self._takes("."):
                found += self._triples(graph)
        return found

    def _filter(self, graph: Slot | None, *, negative: bool) -> None:
        if self._takes("NOT", "EXISTS"):
            self.expect("{")
            self._absent(graph, told=not negative)
        elif self._takes("EXISTS"):
            self.expect("{")
            self.group(graph, negative=negative)
        else:
            if self._peek() != "(":
                self._take()  # a function's name
            self._skip_parentheses()

    def _skip_parentheses(self) -> None:
        self.expect("(")
        depth = 1
        while depth:
            text = self._take()[1]
            if text.upper() == "EXISTS":
                raise RuleError(self._rule, "EXISTS inside an expression; write FILTER [NOT] EXISTS { … } on its own")
            depth += (text == "(") - (text == ")")

    def _triples(self, graph: Slot | None) -> list[Premise]:
        """One subject with its predicates and objects, [75] TriplesSameSubject."""
        subject, found = self._slot(), []
        while True:
            predicate = self._slot()
            if not isinstance(predicate, ox.NamedNode):
                raise RuleError(self._rule, f"predicate {predicate} is not an IRI; rules need constant predicates")
            while True:
                found.append(Premise((subject, predicate, self._slot()), graph))
                if not self._takes(","):
                    break
            if not self._takes(";"):
                return found

    def _slot(self) -> Slot:
        kind, text = self._take()
        if kind == "variable":
            return "?" + text[1:]
        if kind == "iri":
            return ox.NamedNode(text[1:-1])
        if kind == "name":
            prefix, _, local = text.partition(":")
            if prefix not in self._query.prefixes:
                raise RuleError(self._rule, f"prefix {prefix}: is not declared")
            return ox.NamedNode(self._query.prefixes[prefix] + local)
        if (kind, text) == ("word", "a"):
            return rdf("type")
        if kind == "number":
            return ox.Literal(text, datatype=ox.NamedNode(XSD + "integer"))
        if kind == "string":
            return self._literal(text[1:-1])
        raise RuleError(self._rule, f"{text!r} cannot stand in a triple pattern of a rule")

    def _literal(self, value: str) -> ox.Literal:
        if self._takes("^^"):
            datatype = self._slot()
            return ox.Literal(value, datatype=datatype if isinstance(datatype, ox.NamedNode) else None)
        if self._at < len(self._tokens) and self._tokens[self._at][0] == "language":
            return ox.Literal(value, language=self._take()[1][1:])
        return ox.Literal(value)
