"""Names with a letter wrong, one too many or one too few: `Politboro`, `Sar Sokh`, `Vientian` (ontology.md 8, I15).

Not damage: other spellings of one language (`Defense`, `Organisation`, `Labor`), a plural, diacritics, marks, and what
the authority has as a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ontology.iris import fold

__all__ = ["is_damaged"]

_SHORTEST: Final = 4  # letters: of shorter words, one letter makes another name
_WORD: Final = re.compile(r"[^\W\d_]+")


def is_damaged(form: str, names: Iterable[str]) -> bool:
    """Whether `form` is one of the names but for one letter of one word."""
    printed = _words(form)
    written = [_words(name) for name in names]
    return printed not in written and any(_one_letter_apart(printed, words) for words in written)


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(name).lower()))


def _one_letter_apart(printed: tuple[str, ...], written: tuple[str, ...]) -> bool:
    if len(printed) != len(written):
        return False
    differing = [pair for pair in zip(printed, written, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _slip(*differing[0])


def _slip(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or _spelling(short) == _spelling(long) or long == f"{short}s":
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _spelling(word: str) -> str:
    """British and American spellings alike."""
    return word.replace("our", "or").replace("z", "s").replace("c", "s")
