"""Words that mean one thing in names of bodies and titles of offices: data, and the few functions that apply them.

Spelling variants (`defense`, `organization`) and synonyms of the trade (`Political Bureau`, `Home Affairs`) come to
one normal form, in which names are compared. What a particular body is called in a particular country is the
authority's knowledge, not this table's. Source: genre.md 3; the list of offices in the evaluation's synonyms.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graph.resolve.names import slug

__all__ = ["body_words", "modifiers", "normal_body", "normal_title", "with_article"]

# Slug fragments of bodies, longest first where one begins another.
_BODY: Final = (
    ("political-bureau", "politburo"),
    ("politboro", "politburo"),
    ("viet-nam", "vietnam"),
    ("ministry-of-the-", "ministry-of-"),
    ("ministry-of-home-affairs", "ministry-of-interior"),
    ("ministry-of-national-defense", "ministry-of-defence"),
    ("ministry-of-national-defence", "ministry-of-defence"),
    ("ministry-of-defense", "ministry-of-defence"),
    ("ministry-of-external-affairs", "ministry-of-foreign-affairs"),
    ("central-external-relations-commission", "commission-for-external-relations"),
    ("external-relations-commission", "commission-for-external-relations"),
    ("commission-for-external-affairs", "commission-for-external-relations"),
    ("commission-of-external-relations", "commission-for-external-relations"),
    ("commission-for-foreign-relations", "commission-for-external-relations"),
    ("mobilization", "mobilisation"),
    ("organization-commission", "organisation-commission"),
    ("labor", "labour"),
    ("center", "centre"),
    ("royal-government", "government"),
)

_FILLERS: Final = frozenset({"of", "the", "for", "on", "and", "to", "in", "s"})

# Heads of a body that differ by taste of the translator only.
_CHAIRS: Final = ("chairman", "chairwoman", "chairperson", "chair", "speaker", "president")
_HEADS: Final = (*_CHAIRS, "head", "director", "chief")
_CHAIR: Final = re.compile(rf"\b({'|'.join(_CHAIRS)})\b")
_HEAD: Final = re.compile(rf"\b({'|'.join(_HEADS)})\b")
_DEPUTY: Final = re.compile(r"\b(deputy|vice)[- ](?=president|head\b)")

_TITLE: Final = (
    (re.compile(r"\bpresident of state\b|\bstate president\b"), "president"),
    (re.compile(r"\b(vice premier|deputy premier|vice prime minister|deputy pm)\b"), "deputy prime minister"),
    (re.compile(r"\b(premier|pm|head of (the )?government)\b"), "prime minister"),
    (re.compile(r"\bvice minister\b"), "deputy minister"),
    (re.compile(r"\bstanding (?=(deputy|vice|member)\b)"), "permanent "),
    (re.compile(r"\bexecutive (?=(deputy|vice)\b)"), "permanent "),
)

# Of a party only: the United Nations' Secretary-General and an embassy's first secretary are other offices.
_PARTY_CHIEF: Final = re.compile(r"\b(secretary general|first secretary)\b")

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


@lru_cache(maxsize=1 << 16)
def normal_body(name: str) -> str:
    """The slug of a body's name with synonyms brought to one form."""
    text = slug(name)
    for variant, normal in _BODY:
        if variant in text:
            text = text.replace(variant, normal)
    return text


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
    for pattern, normal in _TITLE:
        text = pattern.sub(normal, text)
    if body in ("party", "legislature", "association"):
        text = _DEPUTY.sub("vice ", _CHAIR.sub("president", text))
    elif body == "organ":
        text = _DEPUTY.sub("deputy ", _HEAD.sub("head", text))
    if body == "party":
        text = _PARTY_CHIEF.sub("general secretary", text)
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
