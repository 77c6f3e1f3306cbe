"""What literals say of themselves: whether a literal is in a datatype, and whether two have different values.

No judgement (None) is passed on datatypes that are not of XSD or RDF, and on what depends on time zones not told.

Source: XML Schema 1.1, part 2, section 3; OWL 2 RL, table 8 (dt-not-type, dt-diff).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

import pyoxigraph as ox

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
_DECIMAL = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
_YEAR, _MONTH, _DAY = r"-?(?:[1-9]\d{3,}|0\d{3})", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_TIME = r"(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)"
_ZONE = r"(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?"
_NAME = r"[^\W\d][\w.-]*"
#: The lexical forms, after white space at both ends is taken off where the datatype has it so.
_STRINGS = {
    "string": r"(?s:.*)",
    "normalizedString": r"[^\t\n\r]*",
    "token": r"(?:[^\s]+(?: [^\s]+)*)?",
    "language": r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*",
    "Name": r"[^\W\d:]?[\w.:-]*",
    "NCName": _NAME,
    "NMTOKEN": r"[\w.:-]+",
}
_OTHERS = {
    "boolean": r"true|false|1|0",
    "decimal": _DECIMAL,
    "double": rf"{_DECIMAL}(?:[eE][+-]?\d+)?|[+-]?INF|NaN",
    "float": rf"{_DECIMAL}(?:[eE][+-]?\d+)?|[+-]?INF|NaN",
    "date": rf"{_YEAR}-{_MONTH}-{_DAY}{_ZONE}",
    "dateTime": rf"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}",
    "time": rf"{_TIME}{_ZONE}",
    "gYear": rf"{_YEAR}{_ZONE}",
    "gYearMonth": rf"{_YEAR}-{_MONTH}{_ZONE}",
    "gMonth": rf"--{_MONTH}{_ZONE}",
    "gDay": rf"---{_DAY}{_ZONE}",
    "gMonthDay": rf"--{_MONTH}-{_DAY}{_ZONE}",
    "duration": r"-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?",
    "anyURI": r"\S*(?: \S+)*",
    "hexBinary": r"(?:[0-9a-fA-F]{2})*",
    "base64Binary": r"(?:[A-Za-z0-9+/] ?){0,}(?:= ?){0,2}",
}
_FORMS = {
    **{name: re.compile(form) for name, form in _STRINGS.items()},
    **{name: re.compile(form, re.ASCII) for name, form in _OTHERS.items()},
    **dict.fromkeys(_BOUNDS, re.compile(r"[+-]?\d+", re.ASCII)),
}
_DATED = re.compile(r"(-?\d{4,})?-(?:-)?(\d\d)-(\d\d)(?!\d)", re.ASCII)
_ZONED = re.compile(r"(?:Z|[+-]\d\d:\d\d)$")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Families in which one value is written in several ways that are not told apart here.
_MANY_FORMS = frozenset(("duration", "base64Binary", "time", "dateTime"))
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
    if a[0] == b[0] and a != b and (a[0] in _MANY_FORMS or any(_ZONED.search(str(value)) for _, value in (a, b))):
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
        return ("string", literal.value) if _FORMS[name].fullmatch(literal.value) else None
    if name not in _BOUNDS and name not in _OTHERS:
        return ("unknown", literal.value)
    text = literal.value.strip(" \t\n\r")
    if not _FORMS[name].fullmatch(text) or not _is_day(text, name):
        return None
    if name in _BOUNDS or name == "decimal":
        number = Decimal(text)
        return None if name in _BOUNDS and not _bounded(number, name) else ("decimal", number)
    if name == "boolean":
        return (name, text in {"true", "1"})
    if name in {"double", "float"}:
        return (name, float(text.replace("INF", "inf")))
    return (name, text.upper() if name == "hexBinary" else text)


def _is_day(text: str, name: str) -> bool:
    """Whether a date names a day of the calendar; without a year, of a leap year."""
    dated = _DATED.match(text) if name in {"date", "dateTime", "gMonthDay"} else None
    if dated is None:
        return True
    year, month, day = dated[1], int(dated[2]), int(dated[3])
    short = month == 2 and year is not None and not (int(year) % 4 == 0 and (int(year) % 100 or int(year) % 400 == 0))
    return day <= (28 if short else _DAYS[month - 1])
