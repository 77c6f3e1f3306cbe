"""Words for documents and for what an agreement is about (genre.md 7)."""

from __future__ import annotations

import re
from typing import Final

from graph.extract.patterns.tables import read_table

__all__ = ["DOCUMENT", "DOCUMENT_KINDS", "ELABORATION", "LISTED", "LISTING", "TOPIC_CUES"]

# kind of agreement, then the words for it
_KINDS: Final = """
mou
    memorandum of understanding, memoranda of understanding, memorandums of understanding, memorandum of
    cooperation, memoranda of cooperation, memorandum, memoranda, memorandums, mous, mou, memo, letter of intent,
    letters of intent, letter of understanding, letter of exchange, letters of exchange, aide - memoire
joint-statement
    joint statement, joint declaration, joint communique, joint press communique, joint vision statement,
    joint press statement, joint announcement, declaration, declarations, communique, statement, statements
treaty
    treaty, treaties, convention, conventions
protocol
    protocol, protocols
plan
    cooperation plan, work plan, action plan, plan of action, plan, plans, roadmap, roadmaps, road map, road maps
action-programme
    action programme, action program, cooperation programme, cooperation program, programme of cooperation, program
    of cooperation, exchange programme, exchange program, work programme, work program, executive programme,
    executive program, executive programmes, programme of consultations, program of consultations, programme, program,
    programmes, programs
minutes
    minutes, record of discussions, agreed minutes
contract
    contract, contracts
agreement
    agreements, agreement, accord, accords, pact, pacts, arrangement, arrangements, documents, document, deal, deals,
    charter, papers, notes, note, note verbale, notes verbales, exchange of notes, visa waiver, visa waivers, waiver,
    instruments of ratification, terms of reference, rules of procedure, code of conduct
"""

#: Words for documents and the kind of agreement they are, longest first, so that none hides a longer one.
DOCUMENT_KINDS: Final[tuple[tuple[str, str], ...]] = tuple(
    sorted(((word, kind) for (kind,), words in read_table(_KINDS) for word in words), key=lambda k: (-len(k[0]), k[0]))
)

#: A document in a row, its words in the group `doc`; what only begins with the word (*documentary*) is none.
DOCUMENT: Final = "(?P<doc>" + "|".join(re.escape(words) for words, _ in DOCUMENT_KINDS) + ")(?= )"

#: A sentence that goes on about the documents told before: what they are about.
ELABORATION: Final = re.compile(
    r"(?:(?:they|it)|(?:the|these|this|both|all)(?: (?:[a-z]+|\d+)){0,2}? (?:agreements?|documents?|papers|deals?|"
    r"mous?|memorand(?:a|um)(?: of understanding)?|memorandums|pacts?|accords?|text|treaty|protocols?))(?: signed)? "
    r"(?:ranges?|covers?|concerns?|deals? with|relates?|includes?|included|covered|focus(?:es)? on|provides?|spans?|"
    r"aims?|are (?:on|about|in the)|is (?:on|about)|sets? out|will cover|seeks?|envisages?|pertains?)[ :]"
)

#: What opens a list of documents on lines of their own, and one of its lines.
LISTING: Final = re.compile(r"\b(?:documents|agreements|deals|memoranda|mous|signed|following) ")
LISTED: Final = re.compile(
    r"(?P<opening>(?:[-*•·–] |\(?(?:\d{1,2}|[a-z]|[ivx]+) ?[.)] )?)(?:(?:a|an|the) )?"
    r"(?:(?!of|on|in|was|were)[^\s,.]+ ){0,5}?" + DOCUMENT
)

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
