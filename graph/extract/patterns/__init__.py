"""Text knowledge as data: word classes, titles, events, agreements; each pattern with an id and examples."""

from graph.extract.patterns.agreements import AGREEMENT_PATTERNS
from graph.extract.patterns.durations import ANNIVERSARY_PATTERNS
from graph.extract.patterns.events import EVENT_PATTERNS
from graph.extract.patterns.messages import MESSAGE_PATTERNS
from graph.extract.patterns.model import Pattern
from graph.extract.patterns.titles import TITLE_PATTERNS

__all__ = ["ALL_PATTERNS", "Pattern"]

#: Every pattern of the extraction that names its frames by `cq:rule`.
ALL_PATTERNS: tuple[Pattern, ...] = (
    *TITLE_PATTERNS,
    *EVENT_PATTERNS,
    *AGREEMENT_PATTERNS,
    *MESSAGE_PATTERNS,
    *ANNIVERSARY_PATTERNS,
)
