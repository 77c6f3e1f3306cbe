"""What can be wrong with the reasoning's own input.

    ValueError
    └── RuleError    a rule in SPARQL that cannot be run: its name, what is wrong, what to do

Inconsistent *data* is no error: clashes are listed in the result.
"""

from __future__ import annotations

__all__ = ["RuleError"]


class RuleError(ValueError):
    """A rule file cannot be used; stops the run, since a rule left out would change what is published."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(f"rule {rule}: {reason}")
        self.rule = rule
        self.reason = reason
