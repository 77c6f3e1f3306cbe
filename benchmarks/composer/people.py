"""Persons invented from stocks of names, one stock for each naming culture (genre.md 2)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.composer.states import rows

__all__ = ["Name", "ascii_name", "invent_name", "real_name"]


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as printed in full, its short form in later mentions, and whether the person is a woman."""

    full: str
    short: str
    feminine: bool
    culture: str


@dataclass(frozen=True, slots=True)
class _Stock:
    culture: str
    family_first: bool
    short: str
    families: tuple[str, ...]
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]


def ascii_name(name: str) -> str:
    """The name in plain letters, as gold records and most outlets print it."""
    if name.isascii():
        return name
    plain = name.translate({0x111: "d", 0x110: "D", 0xF8: "o", 0xD8: "O"})
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")


@cache
def _stocks() -> dict[str, _Stock]:
    lines = rows("names.txt")
    blocks = [lines[i : i + 4] for i in range(0, len(lines), 4)]
    return {block[0].split()[0]: _stock(block) for block in blocks}


def _stock(block: list[str]) -> _Stock:
    culture, order, short = block[0].split()
    families, masculine, feminine = ([] if line.strip() == "-" else line.strip().split(", ") for line in block[1:])
    return _Stock(culture, order == "F", short, tuple(families), tuple(masculine), tuple(feminine))


def invent_name(random: Random, culture: str) -> Name:
    """A full name of the culture; about one in five is a woman's, where the stock has any."""
    stock = _stocks()[culture]
    feminine = bool(stock.feminine) and random.random() < 0.22
    family = random.choice(stock.families)
    given = random.choice(stock.feminine if feminine else stock.masculine)
    return _name(stock, family, given, feminine)


def real_name(full: str, culture: str, feminine: bool) -> Name:
    """A given name of a real person, taken apart by the culture's order."""
    stock = _stocks()[culture]
    first, _, rest = full.partition(" ")
    if stock.family_first:
        return _name(stock, first, rest, feminine)
    return _name(stock, rest, first, feminine)


def _name(stock: _Stock, family: str, given: str, feminine: bool) -> Name:
    # A feminine form of the Bulgarian, Russian and Turkic surnames would be -ova; their stocks have no women's names
    # or ones that are used with either.
    if feminine and stock.culture in {"az", "kz"} and family.endswith(("ov", "ev")):
        family += "a"
    full = f"{family} {given}" if stock.family_first else f"{given} {family}"
    if stock.short == "family":
        short = family.removeprefix("bin ")
    elif stock.short == "given":
        short = given.rpartition(" ")[2] if stock.family_first else given
    else:
        short = full
    return Name(full, short, feminine, stock.culture)
