"""The constructions that report a meeting or visit (genre.md 4), as data, in the order in which they are tried.

A pattern is a regular expression over a row (`clauses.Row`), where `<A3>` is an agent, `<O3>` a body, `<S3>` a state,
`<L3>` a place, `<T3>` a day, and words stand folded. It names the verb in the group `verb`, the other side in `obj`;
who the subject is, is found from the verb. The verb decides who hosts.
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.calls import CALL_PATTERNS
from graph.extract.patterns.event_pattern import EventPattern
from graph.extract.patterns.exchanges import EXCHANGE_PATTERNS
from graph.extract.patterns.mentions import MENTION_PATTERNS
from graph.extract.patterns.receptions import RECEPTION_PATTERNS
from graph.extract.patterns.talks import TALKS_PATTERNS
from graph.extract.patterns.visits import VISIT_PATTERNS

__all__ = ["EVENT_PATTERNS"]

#: Remote meetings stand before talks, whose words they hold: *held talks with B over the phone*.
EVENT_PATTERNS: Final[tuple[EventPattern, ...]] = (
    *RECEPTION_PATTERNS,
    *CALL_PATTERNS,
    *TALKS_PATTERNS,
    *MENTION_PATTERNS,
    *EXCHANGE_PATTERNS,
    *VISIT_PATTERNS,
)
