"""What literals say of themselves: whether a literal is in a datatype, and whether two have different values.

No judgement (None) is passed on datatypes that are not of XSD or RDF, and on what depends on time zones not told.

Source: XML Schema 1.1, part 2, section 3; OWL 2 RL, table 8 (dt-not-type, dt-diff).
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.reason.rules import RDF, RDFS, XSD

__all__ = ["differ", "in_datatype", "is_datatype"]

_Value: TypeAlias = "tuple[str, object]"

_BOUNDS: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    **{f"{name}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for name, bits in (("long", 64), ("int", 32))},
    **{f"{name}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for name, bits in (("short", 16), ("byte", 8))},
    **{f"unsigned{name}": (0, 2**bits - 1) for name, bits in (("Long", 64), ("Int", 32), ("Short", 16), ("Byte", 8))},
}
_STRINGS = frozenset(("string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN"))
_OTHERS = frozenset(("boolean", "decimal", "double", "float", "date", "dateTime", "time", "duration"))
_OTHERS |= frozenset(("gYear", "gYearMonth", "gMonth", "gDay", "gMonthDay", "anyURI", "hexBinary", "base64Binary"))
_LANG_STRING = RDF + "langString"


def is_datatype(iri: str) -> bool:
    """Whether something is known of the datatype."""
    name = iri.removeprefix(XSD)
    return iri in (RDFS + "Literal", _LANG_STRING) or (
        iri.startswith(XSD) and (name in _BOUNDS or name in _STRINGS or name in _OTHERS)
    )


def in_datatype(literal: ox.Literal, datatype: str) -> bool | None:
    """Whether the literal's value is one of the datatype's; None where that cannot be told."""
    if not is_datatype(datatype) or not is_datatype(literal.datatype.value):
        return None
    value = _value(literal)
    if value is None:
        return False
    if datatype in (RDFS + "Literal", literal.datatype.value):
        return True
    family, number = value
    wanted = datatype.removeprefix(XSD)
    if wanted in _BOUNDS:
        return family == "decimal" and isinstance(number, Decimal) and _bounded(number, wanted)
    if wanted in _STRINGS:
        return None if family == "string" and wanted != "string" else family == "string"
    return family == wanted


def differ(one: ox.Literal, other: ox.Literal) -> bool | None:
    """Whether the two have different values; None where that cannot be told."""
    if one == other:
        return False
    a, b = _value(one), _value(other)
    if a is None or b is None or "unknown" in (a[0], b[0]):
        return None
    return a != b


def _bounded(number: Decimal, name: str) -> bool:
    low, high = _BOUNDS[name]
    return number == number.to_integral_value() and (low is None or number >= low) and (high is None or number <= high)


@lru_cache(maxsize=65536)
def _value(literal: ox.Literal) -> _Value | None:
    """The family of datatypes and the value in it; None where the lexical form is none of the datatype's."""
    name = literal.datatype.value.removeprefix(XSD)
    if literal.language:
        return ("langString", (literal.value, literal.language.lower()))
    if name in _STRINGS:
        return ("string", literal.value)
    if name not in _BOUNDS and name not in _OTHERS:
        return ("unknown", literal.value)
    read = Literal(literal.value, datatype=URIRef(literal.datatype.value))
    if read.ill_typed or (read.ill_typed is None and read.value is None):
        return None
    if name in _BOUNDS or name == "decimal":
        number = Decimal(literal.value.strip())
        return None if name in _BOUNDS and not _bounded(number, name) else ("decimal", number)
    return (name, read.value if read.value is not None else literal.value)
