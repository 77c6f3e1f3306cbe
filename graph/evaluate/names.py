"""When two names are the same name: folding, honorifics, spellings, and synonyms of head titles (evaluation.md, table).

The words are data, in `synonyms.toml`; everything not listed there is different.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ontology.iris import fold

__all__ = ["head_titles", "normal", "person_name", "same_title", "text_has"]

_WORDS = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")  # "H.E." is one word
_MINISTER = re.compile(r"(?P<rank>(?:(?:first|second|vice|deputy) )*)(?P<portfolio>(?!.*\bprime\b).+) minister")


@dataclass(frozen=True, slots=True)
class Synonyms:
    """The table of `synonyms.toml`."""

    honorifics: frozenset[str]
    spellings: Mapping[str, str]
    titles: Mapping[str, str]
    bodies: Mapping[str, Mapping[str, str]]


@cache
def synonyms() -> Synonyms:
    """The table, read once."""
    table = tomllib.loads(files(__package__).joinpath("synonyms.toml").read_text(encoding="utf-8"))
    return Synonyms(frozenset(table["honorifics"]), table["spellings"], table["titles"], table["bodies"])


@cache
def normal(name: str) -> str:
    """A name as lower-case ASCII words without punctuation or "the", in one spelling."""
    folded = _INITIALS.sub("", fold(name).lower().replace("'", ""))
    words = (word for word in _WORDS.findall(folded) if word != "the")
    return _replace(" ".join(words), synonyms().spellings)


@cache
def person_name(name: str) -> str:
    """A person's name as `normal` has it, without the honorifics before it."""
    words = normal(name).split()
    while len(words) > 1 and words[0] in synonyms().honorifics:
        words.pop(0)
    return " ".join(words)


def text_has(text: str, keyword: str) -> bool:
    """Whether the words of `keyword` follow one another in `text`."""
    return f" {normal(keyword)} " in f" {normal(text)} "


def head_titles(labels: Iterable[str], bodies: Iterable[str]) -> frozenset[str]:
    """The titles that an office's labels give when the names of its body, or of what that belongs to, are left out.

    "Minister of Public Security of Vietnam" gives that and "minister of public security"; "CPP President" gives
    "president". The ambassador to a country is also just the ambassador.
    """
    names = sorted({normal(name) for name in bodies} - {""}, key=lambda name: (-len(name), name))
    titles = {normal(label) for label in labels}
    for name in names:
        titles |= {_without(title, name) for title in titles}
    titles |= {title.partition(" to ")[0] for title in titles if title.startswith("ambassador")}
    return frozenset(titles - {""})


def same_title(gold: str, found: Iterable[str], kinds: Iterable[str]) -> bool:
    """Whether one of the head titles `found` is the gold one, given the classes of the office's body."""
    tables = [synonyms().titles, *(synonyms().bodies[kind] for kind in _kinds(frozenset(kinds)))]
    return _canonical(normal(gold), tables) in {_canonical(title, tables) for title in found}


def _kinds(kinds: frozenset[str]) -> list[str]:
    """The one table that holds for a body of these classes; a state has none, its titles are exact."""
    for kind in ("State", "Party", "Legislature", "Organ", "Organization"):
        if kind in kinds:
            return [kind] if kind in synonyms().bodies else []
    return []


def _canonical(title: str, tables: Iterable[Mapping[str, str]]) -> str:
    minister = _MINISTER.fullmatch(title)
    if minister is not None:  # "Interior Minister" is the Minister of Interior
        title = f"{minister['rank']}minister of {minister['portfolio']}"
    for table in tables:
        title = _replace(title, table)
    return title


def _without(title: str, name: str) -> str:
    for part in (f" of {name}", f" to {name}") if not title.startswith("ambassador") else (f" of {name}",):
        if f"{part} " in f"{title} ":
            return f"{title} ".replace(f"{part} ", " ").strip()
    return title.removeprefix(f"{name} ")


def _replace(text: str, table: Mapping[str, str]) -> str:
    padded = f" {text} "
    for old, new in table.items():
        padded = padded.replace(f" {old} ", f" {new} ")
    return padded.strip()
