"""Words that mean one thing in names of bodies and titles of offices: data, and the few functions that apply them.

Spelling variants (`defense`, `organization`) and synonyms of the trade (`Political Bureau`, `Home Affairs`) come to
one normal form, in which names are compared; they are listed in `ontology/curation/synonyms.tsv`.

Source: genre.md 3; the list of offices in the evaluation's synonyms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from graph.resolve.names import slug
from ontology.curation.synonyms import load_synonyms

__all__ = ["body_words", "modifiers", "normal_body", "normal_title", "with_article"]

_FILLERS: Final = frozenset({"of", "the", "for", "on", "and", "to", "in", "s"})

_MODIFIERS: Final = frozenset(
    {"first", "second", "third", "fourth", "permanent", "senior", "honorary", "deputy", "vice", "assistant", "member"}
)

# States that English names with an article, as `slug(label)` begins or is.
_ARTICLE_STATES: Final = re.compile(
    r"united-(states|kingdom|arab-emirates)|netherlands|philippines|maldives|bahamas|gambia|comoros|seychelles|"
    r"(solomon|marshall)-islands|.*-republic(-of-the-congo)?|democratic-republic-of-the-congo|republic-of-.*|holy-see|vatican.*"
)
_ARTICLE_BODIES: Final = re.compile(
    r".*\b(of|for|on|to)\b.*|.*\b(party|committee|association|front|assembly|union|council|senate|government|commission|"
    r"ministry|office|embassy|congress|parliament|house|court|board|department|agency|league|federation|forces|group|"
    r"bureau|politburo|secretariat|army|police|bank|chamber|fund|organisation|organization|academy|university)",
    re.IGNORECASE,
)


@cache
def _synonyms(*, of_title: bool, body: str = "") -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """The synonyms for bodies, or for titles in one kind of body: words, the pattern of them, what replaces them."""
    return tuple(
        (synonym.variant, re.compile(rf"(?<![a-z0-9]){synonym.variant}(?![a-z0-9])"), synonym.normal)
        for synonym in load_synonyms()
        if synonym.of_title is of_title and (not synonym.bodies or body in synonym.bodies)
    )


@lru_cache(maxsize=1 << 16)
def normal_body(name: str) -> str:
    """The slug of a body's name with synonyms brought to one form."""
    text = slug(name).replace("-", " ")
    for variant, pattern, normal in _synonyms(of_title=False):
        if variant in text:  # most are not, and asking is cheaper
            text = pattern.sub(normal, text)
    return text.replace(" ", "-")


@lru_cache(maxsize=1 << 16)
def body_words(name: str) -> tuple[str, ...]:
    """The content words of a body's name in alphabetical order, for names whose word order drifts."""
    return tuple(sorted(set(normal_body(name).split("-")) - _FILLERS))


@lru_cache(maxsize=1 << 16)
def normal_title(title: str, *, body: str) -> str:
    """A head title in the form in which offices of one body are compared.

    `body` tells what the synonyms depend on: `party`, `legislature`, `association`, `organ`, `ministry`, `state` or
    anything else. A commission's chairman is its head, a chamber's speaker its president; a state's president is no
    head, and no chairman either.
    """
    text = slug(title).replace("-", " ")
    for variant, pattern, normal in _synonyms(of_title=True, body=body):
        if variant in text:
            text = pattern.sub(normal, text)
    return text


def modifiers(title: str) -> frozenset[str]:
    """The words of a title that make it another office than the bare one: `first`, `deputy`, `honorary`."""
    return _MODIFIERS & set(title.split())


def with_article(name: str, *, state: bool) -> str:
    """A name as it stands after `of`: `the Senate of Cambodia`, `Cambodia`, `the United States`."""
    if name.lower().startswith("the "):
        return name
    takes = _ARTICLE_STATES.fullmatch(slug(name)) if state else _ARTICLE_BODIES.fullmatch(name)
    return f"the {name}" if takes else name
