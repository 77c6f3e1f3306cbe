"""Frozen dataclasses that cost no more to make than plain ones.

An article becomes some five hundred small values. The constructor of a frozen dataclass sets each field by a call of
`object.__setattr__`, five times the cost of an assignment: a tenth of all the time of extraction. So a `value` is
frozen for the type checker, which sees `dataclasses.dataclass` itself, and at run time a plain dataclass with the same
fields, equality, order, hash and slots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool, slots: bool, order: bool = False) -> object:
        """The decorator `dataclasses.dataclass` for a class that nobody changes, which is not enforced at run time."""
        return dataclass(order=order, slots=slots, unsafe_hash=frozen)


__all__ = ["value"]
