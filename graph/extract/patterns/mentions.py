"""The constructions in which the event is a noun (genre.md 4): *talks between A and B*, *at a meeting with B*."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_nouns import FORMAL_NOUNS
from graph.extract.patterns.event_pattern import OBJECT, EventPattern
from graph.model import ParticipantRole

__all__ = ["MENTION_PATTERNS"]

_DETERMINED: Final = r"(?:the|a|an|his|her|their|its|this|another)"
#: `for talks with B` is what somebody came for, but not where one only calls or hopes for them.
_FOR: Final = (
    "".join(
        f"(?<!{word} )"
        for word in """called calls call calling ready asked asks way open hopes hope hoped need deadline venue support
        preparations prepare prepared plans date request pushed pressed pushing conditions""".split()
    )
    + "for"
)
_TIMES: Final = r"(?:(?:on|in|at|here|held|took|place|was|were|is|,|earlier|recently|<[LTS]\d+>) ){0,8}?"

MENTION_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "event.noun-between",
        "genre.md 4, talks between",
        "Talks, a meeting or a call between A and B.",
        finds=(
            (
                "During talks between Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy "
                "in Bangkok on Monday, trade was discussed."
            ),
            "Talks were held in Bangkok between President of Thailand Aroon Sombat and President of Laos Keo Bounmy.",
        ),
        avoids=("Ties between Thailand and Laos are strong.",),
        verbs=FORMAL_NOUNS,
        expression=(
            r"VERB (?:(?!<A|with |that |said |agreement |and |(?:summit|talks|meeting) (?!<))\S+ ){0,12}?"
            r"between(?: [a-z]+){0,3}(?P<pair> <A\d+>)"
        ),
        noun=True,
        kind="Talks",
        reciprocal=True,
    ),
    EventPattern(
        "event.noun-of",
        "genre.md 4, talks between",
        "A meeting of A and B, A and B's meeting.",
        finds=(
            (
                "A meeting of Foreign Minister of Thailand Aroon Sombat and Foreign Minister of Laos Keo Bounmy took "
                "place in Bangkok on Monday."
            ),
        ),
        avoids=("A meeting of the Politburo and the Secretariat took place on Monday.",),
        verbs=FORMAL_NOUNS,
        expression=r"VERB of(?: the)?(?P<pair> <A\d+>)",
        noun=True,
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.owned-with",
        "genre.md 4, talks between",
        "A's meeting with B.",
        finds=(
            "Trade was the topic of President of Thailand Aroon Sombat's meeting with President of Laos Keo Bounmy.",
        ),
        avoids=("Aroon Sombat's quarrel with Keo Bounmy went on.",),
        verbs=FORMAL_NOUNS,
        expression=(
            rf"(?P<owner><A\d+>) 's? ?(?:(?!<)[a-z-]+ ){{0,4}}?VERB {_TIMES}with(?: (?:the|visiting|his|"
            rf"her))*{OBJECT}"
        ),
        noun=True,
        kind="Meeting",
    ),
    EventPattern(
        "event.noun-which-had",
        "genre.md 4, talks between (relative clause)",
        "The meeting that A and B had.",
        finds=(
            (
                "Trade was the topic of the talks which Foreign Minister of Thailand Aroon Sombat and Foreign Minister "
                "of Laos Keo Bounmy had in Bangkok on Monday."
            ),
        ),
        avoids=("Trade was the topic of the quarrel which Aroon Sombat and Keo Bounmy had.",),
        verbs=FORMAL_NOUNS,
        expression=r"VERB (?:which|that)(?: the)?(?P<pair> <A\d+>)(?: ,)?(?: also)? (?:had|held|have|hold|will|are)",
        noun=True,
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.noun-of-with",
        "genre.md 4, talks between",
        "The talks of A with B.",
        finds=("Trade was in the talks of President of Thailand Aroon Sombat with President of Laos Keo Bounmy.",),
        avoids=("The talks of Aroon Sombat dealt with Keo Bounmy.",),
        verbs=FORMAL_NOUNS,
        expression=(
            rf"VERB (?:of|by|that|which)(?: the)? (?P<owner><A\d+>)(?: , jr \.)?"
            rf"(?: ,?(?: ?(?:had|has|have|held|conducted))+(?: (?!<A|with )\S+){{0,12}}?)? with(?: (?:the|his|her))*"
            rf"{OBJECT}"
        ),
        noun=True,
        kind="Meeting",
    ),
    EventPattern(
        "event.call-on",
        "genre.md 4, courtesy call or visit",
        "During a courtesy call on A, B said something.",
        finds=("During a courtesy call on King of Thailand Aroon Sombat, President of Laos Keo Bounmy praised trade.",),
        avoids=("During a call on all sides to keep the peace, Keo Bounmy spoke.",),
        verbs="courtesy call|farewell call|courtesy visit|courtesy calls|first call",
        expression=rf"\bVERB (?:on|to|upon)(?: (?:the|visiting))*{OBJECT}",
        noun=True,
        kind="CourtesyCall",
        subject=ParticipantRole.GUEST,
        object=ParticipantRole.HOST,
    ),
    EventPattern(
        "event.sides-led",
        "genre.md 4, delegation leadership",
        "A led one side at the talks while B led the other.",
        finds=(
            (
                "Talks took place in Bangkok on Monday. Foreign Minister of Laos Keo Bounmy headed the Lao side while "
                "Foreign Minister of Thailand Aroon Sombat led the hosts."
            ),
        ),
        avoids=("Keo Bounmy led the Lao side in the match.",),
        verbs="led|headed",
        expression=(
            r"(?P<owner><A\d+>) VERB (?:the|his|her)(?: [a-z-]+| <[DSO]\d+>){0,4} (?:side|delegation|team|hosts)"
            r"(?: (?:at|in|during) the talks)? (?:,|and|while|with)(?: (?:while|and))?(?: the| his)? "
            r"(?P<obj><A\d+>) (?:led|headed)"
        ),
        kind="Talks",
    ),
    EventPattern(
        "event.side-led-with",
        "genre.md 4, delegation leadership",
        "A led one side at talks with the other, which B leads.",
        finds=(
            (
                "Foreign Minister of Thailand Aroon Sombat led the Thai delegation at talks in Bangkok on Monday with "
                "a Lao delegation headed by Foreign Minister Keo Bounmy."
            ),
            (
                "Foreign Minister of Thailand Aroon Sombat headed the Thai side in consultations with Foreign Minister "
                "of Laos Keo Bounmy."
            ),
        ),
        avoids=("Foreign Minister of Thailand Aroon Sombat led the Thai delegation at the games with Keo Bounmy.",),
        verbs="led|leads|headed|heads|leading|heading|chaired|represented",
        expression=(
            r"VERB (?:(?:the|his|her|its) )?(?:<[AO]\d+>|(?:[a-z-]+ |<[DSO]\d+> (?:'s )?){0,3}(?:delegation|side|"
            r"team))"
            rf" (?:at|in|during|to|for)(?: [a-z-]+){{0,3}}? (?:talks|consultations?|negotiations|dialogue|discussions)"
            rf"(?: (?:in|on|at|here|held|the|capital|city|of|<[DLOST]\d+>|,)){{0,10}} with"
            rf"(?: (?:the|a|an|his|her|visiting))*{OBJECT}"
        ),
        kind="Talks",
    ),
    EventPattern(
        "event.noun-their",
        "genre.md 4, during their meeting",
        "A and B agreed something at their meeting.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and his Lao counterpart, Keo Bounmy, praised trade during "
                "their talks in Bangkok on Monday."
            ),
        ),
        avoids=("Prime Minister of Thailand Aroon Sombat spoke during their talks.",),
        verbs=FORMAL_NOUNS,
        expression=(
            r"(?:at|during|in|after|following)(?: (?:their|a|the|official|bilateral|extended))(?: [a-z-]+){0,6}? VERB"
            r"(?! (?:with|between|of|for|by))"
        ),
        noun=True,
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.at-the-event",
        "genre.md 4, at the meeting",
        "At the event, A and B (of two countries) said something.",
        finds=(
            (
                "A consultation between the foreign ministers of Thailand and Laos took place in Bangkok on Monday. "
                "At the event, Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy praised "
                "the ties."
            ),
        ),
        avoids=(
            (
                "At the event, Prime Minister of Thailand Aroon Sombat and Foreign Minister of Thailand Somchai Phan "
                "praised the ties."
            ),
        ),
        verbs="event|meeting|talks|consultation|session|dialogue|conversation|call|reception|phone call|phone talks",
        expression=r"^(?:at|during|in) (?:the|this|their)(?: [a-z-]+){0,2}? VERB ,(?= <A)",
        noun=True,
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.noun-with",
        "genre.md 4, at a meeting with",
        "At a meeting (talks, a reception) with B, A said …",
        finds=(
            (
                "At a meeting with Prime Minister of Laos Keo Bounmy in Bangkok on Monday, Prime Minister of Thailand "
                "Aroon Sombat praised the ties."
            ),
            (
                "Prime Minister of Thailand Aroon Sombat praised the ties during a reception for Prime Minister of "
                "Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat praised the agreement with Laos.",),
        verbs=FORMAL_NOUNS,
        expression=(
            rf"(?:^|\b(?:at|during|in|after|following|while|of|on|before|by|as|to|until|from|,|and|{_FOR})(?: "
            rf"[a-z'-]+){{0,5}}? |"
            rf"\b{_DETERMINED}(?: [a-z'-]+){{0,4}}? )VERB(?: (?:on|in|at|here|held|the|capital|set|for|<[LT]\d+>|"
            rf",)){{0,8}}? "
            rf"(?:with|(?<=reception )for|(?<=banquet )for|(?<=dinner )for|(?<=luncheon )for|(?<=lunch )for)"
            rf"(?: (?:the|visiting|his|her))*{OBJECT}"
        ),
        noun=True,
        talks=True,
        kind="Meeting",
    ),
)
