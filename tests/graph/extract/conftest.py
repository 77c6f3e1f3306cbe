"""What the tests of the extraction share: articles from sentences, and short views of what was read."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graph.articles import read_text
from graph.extract import extract, load_knowledge
from graph.extract.tokens import Line, tokenize
from graph.model import Article, Frames

HEADER = " date 2024-01-24 "  # a Wednesday


@dataclass(frozen=True)
class Told:
    """What one text says, in the words that a test compares."""

    article: Article
    frames: Frames

    @property
    def persons(self) -> set[str]:
        return {p.name for p in self.frames.persons}

    @property
    def tenures(self) -> set[tuple[str, str, str, str]]:
        """Person, title, body, status."""
        people = {p.id: p.name for p in self.frames.persons}
        bodies = {o.id: o.name for o in self.frames.organizations}
        posts = {f.id: (f.title, bodies.get(f.organization or "", "")) for f in self.frames.offices}
        return {(people[t.person], *posts[t.office], t.status.name) for t in self.frames.tenures}

    @property
    def events(self) -> set[tuple[str, str, tuple[str, ...]]]:
        """Kind, status, participants in alphabetical order, a host marked by `*`."""
        names = {p.id: p.name for p in self.frames.persons} | {o.id: o.name for o in self.frames.organizations}
        return {
            (
                e.kind,
                e.status.name,
                tuple(sorted(names[p.ref] + ("*" if p.role.name == "HOST" else "") for p in e.participants)),
            )
            for e in self.frames.events
        }


class Reader:
    """Reads texts as articles of 24 January 2024."""

    def told(self, text: str) -> Told:
        article = read_text(HEADER + text, "example.txt")
        return Told(article, extract(article, load_knowledge()))

    def line(self, text: str) -> Line:
        article = read_text(HEADER + text, "example.txt")
        return tokenize(article, load_knowledge())[-1]


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()
