"""Words for documents and for what an agreement is about (genre.md 7)."""

from __future__ import annotations

import re
from typing import Final

from graph.extract.patterns.tables import read_table

__all__ = ["DOCUMENT", "DOCUMENT_KINDS", "TOPIC_CUES"]

# kind of agreement, then the words for it
_KINDS: Final = """
mou
    memorandum of understanding, memoranda of understanding, memorandums of understanding, memorandum of
    cooperation, memorandum, mous, mou, letter of intent
joint-statement
    joint statement, joint declaration, joint communique, joint press communique, joint vision statement,
    declaration, communique
treaty
    treaty, treaties, convention
protocol
    protocol, protocols
plan
    cooperation plan, work plan, action plan, plan of action, plan, roadmap
action-programme
    action programme, action program, cooperation programme
minutes
    minutes
agreement
    agreements, agreement, accord, accords, pact, pacts, contract, contracts, arrangement, arrangements, documents,
    document, deal, deals, instruments
"""

#: Words for documents and the kind of agreement they are, longest first, so that none hides a longer one.
DOCUMENT_KINDS: Final[tuple[tuple[str, str], ...]] = tuple(
    sorted(((word, kind) for (kind,), words in read_table(_KINDS) for word in words), key=lambda k: (-len(k[0]), k[0]))
)

#: A document in a row, its words in the group `doc`.
DOCUMENT: Final = "(?P<doc>" + "|".join(re.escape(words) for words, _ in DOCUMENT_KINDS) + ")"

_CUES: Final = (
    (
        "not-hosting-hostile-forces",
        r"(?:territory|soil).*(?:against|oppose|sabotage|harm)|not (?:to )?(?:allow|let).*(?:territory|forces)",
    ),
    ("border", r"\bborders?\b|demarcation"),
    ("security-crime", r"crimes?\b|traffick|drugs?\b|terroris|security|police|law enforcement|scam"),
    ("defence", r"defen[cs]e|military|army|navy"),
    ("trade", r"\btrade\b|turnover|export|import|investment|invest\b|economic|economies|business|market|tariff"),
    (
        "connectivity",
        r"connectivity|railway|highway|expressway|road|transport|aviation|infrastructure|port\b|power grid|energy",
    ),
    ("training", r"training|education|scholarship|human resource|students|university"),
    ("culture", r"cultur|touris|people-to-people|sports?\b|youth|women"),
    ("health", r"health|vaccine|pandemic|covid|medical"),
    ("digital", r"science|technolog|digital|innovation|space\b|artificial intelligence|semiconductor"),
    ("environment", r"climate|environment|water|mekong|green|disaster"),
    ("agriculture", r"agricultur|fisher|food|rice\b"),
    ("mutual-support", r"support each other|mutual support|multilateral|united nations|\basean\b|international forums"),
    ("party-relations", r"\bparty\b|parties\b|political"),
    ("relations", r"friendship|relations|ties|cooperation|partnership|neighbou?r"),
)

#: What tells that an agreement touches a topic of the scheme, over its words in lower case.
TOPIC_CUES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple((topic, re.compile(cue)) for topic, cue in _CUES)
