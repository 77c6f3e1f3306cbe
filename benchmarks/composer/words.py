"""Small grammar of English: a/an, possessives, spaces and commas where slots met."""

from __future__ import annotations

import re

__all__ = ["possessive", "starts_with_vowel", "tidy"]

_AN = re.compile(r"\b([Aa])\(n\) (?=(\W*)(\w+))")


def possessive(name: str) -> str:
    """`Laos'` as agencies write it, `Vietnam's`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def tidy(text: str) -> str:
    """Spaces and commas that slots left doubled, `a(n)`, and the capital at the start."""
    text = text.replace(",'s", "'s")
    if "a(n) " in text or "A(n) " in text:
        text = _AN.sub(_article, text)
    text = text.replace(",,", ",").replace(" ,", ",").replace(",.", ".").replace(",;", ";").replace("  ", " ")
    text = text.replace(", –", " –").replace(", and ,", ", and").replace(" .", ".")
    return text[0].upper() + text[1:]


def _article(match: re.Match[str]) -> str:
    word = match[3]
    n = "n" if starts_with_vowel(word) else ""
    return f"{match[1]}{n} "


_SPELLED_WITH_VOWEL = {"MoU", "FAO", "IAEA", "ILO", "SCO", "LPRP", "MPP", "MPLA"}


def starts_with_vowel(word: str) -> bool:
    """Whether `an` stands before the word."""
    if word in _SPELLED_WITH_VOWEL:
        return True
    low = word.lower()
    if low.startswith(("uni", "eu", "one", "ugan", "uru", "use", "ukr", "uk")) or word in {"US", "UN", "UAE"}:
        return low.startswith("unin")
    return low[0] in "aeiou" or low.startswith(("hour", "honou", "honor", "heir"))
