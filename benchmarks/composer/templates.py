"""Sentences with slots, read from `sentences/*.txt` and taken apart once.

A file holds blocks `== CATEGORY | genre.md section | tag, tag`, each followed by lines `ID: sentence`. A slot is
`{NAME}` or `{LETTER.ASPECT}`; what a category means for the gold record is decided in `meanings.py`, never here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Template", "by_category", "load_templates"]

_SLOT = re.compile(r"\{([^{}]+)\}")
_LINE = re.compile(r"(?P<id>[a-z]+\d+): (?P<text>.+)")


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence; `parts` are literals and, at odd places, slots."""

    id: str
    category: str
    section: str
    tags: tuple[str, ...]
    text: str
    parts: tuple[str, ...]
    letters: frozenset[str]


@cache
def load_templates() -> tuple[Template, ...]:
    """Every template in the order of the files; raises ValueError for a bad line or an identifier given twice."""
    found: dict[str, Template] = {}
    folder = files(__package__).joinpath("sentences")
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".txt"):
            for template in _read(path.read_text(encoding="utf-8"), path.name):
                if template.id in found:
                    raise ValueError(f"{path.name}: the identifier {template.id} is given twice")
                found[template.id] = template
    return tuple(found.values())


@cache
def by_category() -> dict[str, tuple[Template, ...]]:
    """Templates by category, in order."""
    table: dict[str, list[Template]] = {}
    for template in load_templates():
        table.setdefault(template.category, []).append(template)
    return {category: tuple(templates) for category, templates in table.items()}


def _read(text: str, name: str) -> list[Template]:
    templates: list[Template] = []
    category, section, tags = "", "", ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("== "):
            category, section, tags = (cell.strip() for cell in (line[3:] + " | | ").split("|")[:3])
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None or not category:
            raise ValueError(f"{name}:{number}: expected `id: sentence`, got {line!r}")
        parts = tuple(_SLOT.split(match["text"]))
        letters = frozenset(slot[0] for slot in parts[1::2] if slot[0].isupper())
        kinds = tuple(tag.strip() for tag in tags.split(",") if tag.strip())
        templates.append(Template(match["id"], category, section, kinds, match["text"], parts, letters))
    return templates
