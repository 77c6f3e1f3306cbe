"""What templates may call: numbers and languages in words. Escaping is jinja's own and stays on."""

from __future__ import annotations

from jinja2 import Environment

__all__ = ["grouped", "install", "size"]

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def grouped(number: int) -> str:
    """`12345` → `12 345`, with a narrow no-break space."""
    return f"{number:,}".replace(",", "\u202f")


def size(number: int) -> str:
    """A number of bytes in words: `1536` → `1.5 kB`."""
    value, unit = float(number), 0
    while value >= 1000 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value:.0f} {_UNITS[unit]}" if unit == 0 or value >= 100 else f"{value:.1f} {_UNITS[unit]}"


def install(environment: Environment) -> None:
    """Add the filters to an environment."""
    environment.filters["grouped"] = grouped
    environment.filters["size"] = size
