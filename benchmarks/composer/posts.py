"""What an office is: the ways to print its title, and the gold item for each; the tables that offices are made of.

`{adj}`, `{land}`, `{tparty}`, `{acr}` are left in the forms: how a state or party is called is the outlet's choice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.composer.states import State, rows

__all__ = ["Party", "Post", "fields_of", "foreign_names", "party_of", "portfolios", "sections"]


@dataclass(frozen=True, slots=True)
class Party:
    """A political party; `acronym` is empty where it has none."""

    name: str
    acronym: str
    has_committee: bool

    @property
    def committee(self) -> str:
        """The name of its Central Committee, where it has one."""
        return f"Central Committee of the {self.name}"


@dataclass(frozen=True, slots=True)
class Post:
    """One office of one person.

    `before` are the forms that stand before a name, `bare` those without the state, `after` those behind a name;
    `later` is the short title of later mentions, `noun` what a description calls the holder.
    """

    role: str
    office: str
    body: str
    before: tuple[str, ...]
    bare: tuple[str, ...]
    after: tuple[str, ...]
    later: str
    noun: str
    offices: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    status: str = "current"
    organs: tuple[str, ...] = ()  # organizations that every form of the title names
    party: Party | None = None


@cache
def sections(name: str) -> dict[str, list[list[str]]]:
    """The tables of a data file with `[headers]`: lines of cells."""
    tables: dict[str, list[list[str]]] = {}
    for line in rows(name):
        if line.startswith("["):
            table = tables[line.strip("[]")] = []
        else:
            table.append([cell.strip() for cell in line.split(" | ")])
    return tables


@cache
def portfolios() -> tuple[tuple[str, str], ...]:
    """Every portfolio, in full and as one word before "Minister"."""
    return tuple((full, short) for full, short, _ in sections("posts.txt")["portfolios"])


@cache
def fields_of(portfolio: str) -> tuple[str, ...]:
    """What a ministry deals with; none for what is no ministry."""
    return next((tuple(c.split("; ")) for full, _, c in sections("posts.txt")["portfolios"] if full == portfolio), ())


@cache
def foreign_names() -> dict[str, str]:
    """States whose ministry of foreign affairs has a longer name, and that name."""
    return {state: name for name, states in sections("posts.txt")["foreign"] for state in states.split(", ")}


@cache
def party_of(state: State) -> Party:
    """The party that rules the state: the real one, or an invented one that stays the same."""
    for name, party, acronym in sections("posts.txt")["parties"]:
        if name == state.name:
            return Party(party, acronym.strip("-"), acronym in {"CPV", "LPRP", "CPP", "CPC", "PCC", "WPK"})
    random = Random(f"party/{state.name}")
    pattern = random.choice(sections("posts.txt")["invented"])[0]
    name = pattern.format(adj=state.adjective, land=state.land)
    acronym = "".join(word[0] for word in name.replace("'", " ").replace("-", " ").split() if word[0].isupper())
    return Party(name, acronym if len(acronym) > 2 else "", False)
