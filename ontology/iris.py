"""Names of things: folding of letters, slugs, and the one place where IRIs are minted.

A thing's *key* is `KIND/SLUG` (`person/to-lam`); its IRI is `<base>id/` + key (contract 4). Keys are made from judged
identity, never from position or run, so they are stable from build to build. The ontology's namespace does not
change with the base and is no concern of this module.

Sources: Unicode Standard Annex 15 (normalisation forms); RFC 3987 for what an IRI may hold.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from rdflib import URIRef

__all__ = ["DEFAULT_BASE", "Base", "fold", "slugify"]

DEFAULT_BASE: Final = "https://w3id.org/communique/"

# Letters and marks that Unicode does not decompose but a reader of plain ASCII writes with these.
_ASCII: Final = str.maketrans(
    {
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H",
        "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS", "þ": "th", "Þ": "Th",
        "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁄": "/",
    }
)  # fmt: skip

# The combining marks of alphabetic scripts. Those of Khmer, Lao and Thai are vowels and tones: they stay.
_DIACRITIC: Final = re.compile(r"[\u0300-\u036f]+")
_IRI: Final = re.compile(r"https?://[^\s<>\"{}|\\^`/?#]+(/[^\s<>\"{}|\\^`?#]*)?/")
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_KEY: Final = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")


def fold(text: str) -> str:
    """Write `text` with the nearest ASCII letters and punctuation, keeping case; other scripts stay as they are."""
    if text.isascii():
        return text.replace("`", "'")  # the only letter or mark of ASCII in the table; most text is nothing else
    decomposed = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return unicodedata.normalize("NFC", _DIACRITIC.sub("", decomposed).translate(_ASCII))


def slugify(text: str) -> str:
    """Make the slug of a name: lower-case ASCII letters and digits, joined by single hyphens.

    Apostrophes vanish, everything else between letters becomes a hyphen. A character of a script without folding
    (Khmer, Lao, Cyrillic) is written as `u` and its code point in hexadecimal, so that two names never share an empty
    slug. Idempotent. Raises ValueError when there is nothing visible to make a slug of.
    """
    folded = fold(text).lower().replace("'", "")
    plain = folded if folded.isascii() else "".join(map(_slug_character, folded))
    slug = _OTHER.sub("-", plain).strip("-")
    if slug:
        return slug
    # Nothing but punctuation: name it by its code points rather than call everything alike.
    slug = "".join(_code_point(character) for character in text if not character.isspace())
    if not slug:
        raise ValueError(f"cannot make a slug of {text!r}: give the thing a visible name")
    return slug


def _slug_character(character: str) -> str:
    """The slug's share of one folded character: itself, its code point, or a hyphen."""
    if character.isascii():
        return character if character.isalnum() else "-"
    # L letters, M marks, N numbers; the rest is punctuation, symbols and spaces.
    return _code_point(character) if unicodedata.category(character)[0] in "LMN" else "-"


def _code_point(character: str) -> str:
    return f"u{ord(character):04x}"


@dataclass(frozen=True, slots=True)
class Base:
    """The base IRI of a dataset, and the only mint of IRIs under it.

    `iri` is an absolute http(s) IRI that ends in a slash; anything else raises ValueError.
    """

    iri: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if _IRI.fullmatch(self.iri) is None:
            raise ValueError(f"base IRI {self.iri!r}: give an absolute http or https IRI that ends in '/'")

    def thing(self, key: str) -> URIRef:
        """The IRI of the thing with this key. Raises ValueError when `key` is not `KIND/SLUG`."""
        return URIRef(self.reference(key))

    def reference(self, key: str) -> str:
        """The same as a string, for those who write a million of them."""
        if _KEY.fullmatch(key) is None:
            raise ValueError(f"key {key!r}: expected KIND/SLUG of lower-case ASCII letters, digits and hyphens")
        return f"{self.iri}id/{key}"

    def key(self, iri: str) -> str | None:
        """The key of the thing that `iri` names, the inverse of `thing`; None when it names no thing of this base."""
        prefix = f"{self.iri}id/"
        key = iri.removeprefix(prefix)
        return key if iri.startswith(prefix) and _KEY.fullmatch(key) else None

    def graph(self, name: str) -> URIRef:
        """The IRI of one of the dataset's own graphs: ontology, authority, inferred, judgements, conflicts."""
        return URIRef(f"{self.iri}graph/{name}")
