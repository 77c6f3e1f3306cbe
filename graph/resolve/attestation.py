"""Which of several reports comes first, so that names of things stay when the corpus grows.

News is added mostly in the order in which it was published. A name that comes from the report published first is
therefore still the name when later reports come in; and of namesakes the one that was in the news first keeps the
plain name. Where nobody tells a date the article's key decides, never the order in which articles were read.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

__all__ = ["Attestation", "attestation"]

Attestation: TypeAlias = tuple[date, str]
"""When a mention was published (`date.max` where nobody tells) and its reference; smaller is earlier."""


def attestation(published: date | None, ref: str) -> Attestation:
    """The place of a mention among all reports, dated ones first."""
    return (published or date.max, ref)
