"""Language tags of names, and which of a thing's names is its label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from graph.consolidate.written import Term, literal
from ontology.iris import fold

__all__ = ["label", "name_literal", "preferred_name", "shown_name"]

# Letters that among languages in Latin script only Vietnamese has; â, é or ô alone may be French.
_VIETNAMESE: Final = re.compile("[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def name_literal(name: str, country: str | None = None) -> Term:
    """A surface form with its language: Vietnamese by its letters, or by any diacritic in a Vietnamese name."""
    vietnamese = _VIETNAMESE.search(name) or (country == "VN" and fold(name) != name)
    return literal(name, lang="vi" if vietnamese else "en")


@lru_cache(maxsize=1 << 16)
def label(name: str) -> Term:
    """A name as an English label."""
    return literal(shown_name(name), lang="en")


def shown_name(name: str) -> str:
    """A name as it is shown: Vietnamese letters are written as English copy writes them."""
    return fold(name) if _VIETNAMESE.search(name) else name


def preferred_name(counts: Mapping[str, int]) -> str:
    """Of all forms the one with most words, then in most articles, then without diacritics, then by the alphabet."""
    return min(counts, key=lambda name: (-len(name.split()), -counts[name], fold(name) != name, name))
