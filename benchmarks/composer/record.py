"""The gold record of one article, written while the article is told (evaluation.md, a gold record)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = ["GoldWriter"]

Item = dict[str, Any]


class GoldWriter:
    """Collects what the article states; an item stated once more is kept once, and required beats optional."""

    def __init__(self) -> None:
        self.persons: dict[str, Item] = {}
        self.organizations: dict[str, Item] = {}
        self.tenures: dict[tuple[str, str, str, str], Item] = {}
        self.meetings: list[Item] = []
        self.agreements: list[Item] = []

    def person(self, name: str, *, optional: bool = False) -> None:
        """A person named in the text."""
        _add(self.persons, name, {"name": name}, optional)

    def organization(self, name: str, kind: str, *, optional: bool = False) -> None:
        """A party, state, organ or other organization."""
        _add(self.organizations, name, {"name": name, "kind": kind}, optional)

    def tenure(
        self,
        person: str,
        office: str,
        body: str,
        status: str,
        *,
        offices: Sequence[str] = (),
        bodies: Sequence[str] = (),
        optional: bool = False,
    ) -> None:
        """One office of a person; more titles and bodies that are right go along."""
        item: Item = {"person": person, "office": office, "body": body, "status": status}
        if offices:
            item["office_accept"] = list(offices)
        if bodies:
            item["body_accept"] = list(bodies)
        _add(self.tenures, (person, office, body, status), item, optional)

    def meeting(self, item: Item) -> int:
        """A meeting or visit; returns its number."""
        for number, other in enumerate(self.meetings):
            if all(other.get(key) == item.get(key) for key in ("kind", "participants", "date", "status")):
                return number
        self.meetings.append(item)
        return len(self.meetings) - 1

    def agreement(self, item: Item) -> None:
        """What sides agreed or signed."""
        self.agreements.append(item)

    def record(self, source: str, published: str | None) -> Item:
        """The record as it is written."""
        return {
            "id": source.rpartition(".")[0] or source,
            "source": source,
            "published": published,
            "persons": list(self.persons.values()),
            "organizations": list(self.organizations.values()),
            "tenures": list(self.tenures.values()),
            "meetings": self.meetings,
            "agreements": self.agreements,
        }


def _add(table: dict[Any, Item], key: object, item: Item, optional: bool) -> None:
    known = table.get(key)
    if known is None:
        table[key] = item | {"optional": True} if optional else item
    elif not optional:
        known.pop("optional", None)
